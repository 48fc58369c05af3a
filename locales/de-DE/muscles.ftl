# Die Muskeln: gesprochener Name, Lage und Aufgabe.

## Gruppen

muscle-glutes = Gesäßmuskeln
    .is = Deine Gesäßmuskeln ziehen von Becken und Kreuzbein zum Oberschenkelknochen. Sie strecken, spreizen und drehen die Hüfte und stabilisieren Hüfte, Knie und Haltung.

muscle-hamstrings = Beinbeuger
    .is = Deine Beinbeuger laufen hinten am Oberschenkel, vom Sitzbein bis unters Knie. Sie strecken die Hüfte, beugen das Knie und bremsen das Bein beim Laufen und Springen, damit Sprint und Fehltritt glimpflich ausgehen.

muscle-quadriceps = Quadrizeps
    .is = Der Quadrizeps ist der vierköpfige Muskel vorn am Oberschenkel. Er streckt das Knie.

muscle-adductors = Adduktoren
    .is = Die Adduktoren liegen innen am Oberschenkel. Sie ziehen das Bein heran und helfen dem Po, die Hüfte zu strecken.

muscle-hip-flexors = Hüftbeuger
    .is = Die Hüftbeuger liegen vorn über der Hüfte. Sie heben das Knie, und wenn sie verkürzt sind, bremsen sie den Po.

muscle-core = Rumpf
    .is = Die Rumpfmuskeln umschließen deine Mitte. Sie halten den Oberkörper fest, damit Hüfte und Beine drücken können.

muscle-lower-back = unterer Rücken
    .is = Der untere Rücken hält die Wirbelsäule unten aufrecht. Zu viel Gewicht zu früh landet genau dort.

## Teile

muscle-gluteus-maximus = großer Gesäßmuskel
    .is = Der große Gesäßmuskel ist der größte Muskel deines Körpers und zieht von Becken und Kreuzbein zum Oberschenkelknochen. Er streckt die Hüfte, beim Aufstehen, Treppensteigen und aufrechten Stehen.

muscle-gluteus-medius = mittlerer Gesäßmuskel
    .is = Der mittlere Gesäßmuskel liegt seitlich an der Hüfte. Er spreizt das Bein ab und hält das Becken auf einem Bein waagerecht.

muscle-gluteus-minimus = kleiner Gesäßmuskel
    .is = Der kleine Gesäßmuskel liegt unter dem mittleren. Er hilft, das Bein abzuspreizen und zu drehen, und stabilisiert die Hüfte.

muscle-biceps-femoris = Biceps femoris
    .is = Der Biceps femoris ist der äußere Beinbeuger, vom Sitzbein bis unters Knie. Er streckt die Hüfte und beugt das Knie.

muscle-semitendinosus = Semitendinosus
    .is = Der Semitendinosus ist ein innerer Beinbeuger mit langer Sehne, vom Sitzbein zum Schienbein. Er streckt die Hüfte und beugt das Knie.

muscle-semimembranosus = Semimembranosus
    .is = Der Semimembranosus ist der tiefe innere Beinbeuger, vom Sitzbein zum Schienbein. Er streckt die Hüfte und beugt das Knie.
