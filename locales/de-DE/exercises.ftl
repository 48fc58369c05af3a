# Die Übungen: Name, Ausgangsstellung, Ausführung, kurze Hinweise zwischen den Wiederholungen, Nutzen.
# Wird laut vorgelesen, auf der Matte. Höchstlängen in Zeichen: .setup 45, .how 70, .cue 32.
# Keine Zeile nennt eine Seite: dieselben Worte gelten links und rechts.

## Kreuzheben

exercise-single-leg-rdl = einbeiniges rumänisches Kreuzheben
    .setup = Stell dich aufrecht auf das Arbeitsbein.
    .how-1 = Beuge das Knie im Standbein leicht und lass es so.
    .how-2 = Kippe aus der Hüfte nach vorn, das andere Bein geht nach hinten.
    .how-3 = Der Rücken bleibt gerade, das Becken bleibt waagerecht.
    .how-4 = Geh so tief, bis es hinten im Oberschenkel deutlich zieht.
    .how-5 = Schieb die Hüfte vor und spann den Po an, um hochzukommen.
    .effect-1 = Ferse zur Wand hinter dir.
    .effect-2 = Drück den Boden weg.
    .cue-1 = Becken waagerecht.
    .cue-2 = Rücken gerade.
    .cue-3 = Standbein leicht gebeugt.
    .cue-4 = Aus der Hüfte kippen.
    .cue-5 = Ferse lang nach hinten.
    .cue-6 = Po anspannen und hoch.
    .trains = Das kräftigt Beinbeuger und Po, Seite für Seite, und schult dein Gleichgewicht und dein Körpergefühl.

exercise-single-leg-rdl-loaded = einbeiniges rumänisches Kreuzheben mit Gewicht
    .setup = Gewicht in die Hand gegenüber vom Standbein.
    .how-1 = Beuge das Standbein leicht und kippe aus der Hüfte nach vorn.
    .how-2 = Das Gewicht hängt gerade nach unten, das freie Bein geht zurück.
    .how-3 = Rücken gerade, Becken waagerecht, bis es hinten deutlich zieht.
    .how-4 = Schieb die Hüfte vor und spann den Po an, um hochzukommen.
    .effect-1 = Drück den Boden weg.
    .effect-2 = Gewicht am Bein entlang.
    .cue-1 = Becken waagerecht.
    .cue-2 = Rücken gerade.
    .cue-3 = Gewicht nah am Bein.
    .cue-4 = Schultern auf einer Höhe.
    .cue-5 = Aus der Hüfte kippen.
    .cue-6 = Po anspannen und hoch.
    .trains = Das ist der nächste Schritt, wenn du sicher stehst: mehr Arbeit für Beinbeuger, Po und Gleichgewicht.

## Kniebeuge

exercise-bodyweight-squat = Kniebeuge ohne Gewicht
    .setup = Stell die Füße schulterbreit auf.
    .how-1 = Schieb die Hüfte zurück und beuge die Knie, wie beim Hinsetzen.
    .how-2 = Die Brust bleibt die ganze Zeit oben.
    .how-3 = Oberschenkel mindestens waagerecht, wenn du so beweglich bist.
    .how-4 = Drück dich über die Fersen hoch und spann oben den Po an.
    .effect-1 = Drück den Boden weg.
    .effect-2 = Setz dich wie auf einen Stuhl.
    .cue-1 = Brust hoch.
    .cue-2 = Erst die Hüfte zurück.
    .cue-3 = Über die Fersen hoch.
    .cue-4 = Knie Richtung Zehen.
    .cue-5 = Oben den Po anspannen.
    .cue-6 = Bauch fest.
    .trains = Das trainiert Quadrizeps und Po, die Beinbeuger nur ein wenig, und rundet dein Beintraining ab.

exercise-goblet-squat = Goblet-Kniebeuge
    .setup = Halte ein Gewicht vor der Brust.
    .how-1 = Beide Hände umfassen Kurzhantel oder Kettlebell, Ellbogen eng.
    .how-2 = Füße schulterbreit, schieb die Hüfte zurück, beuge die Knie.
    .how-3 = Brust hoch, Oberschenkel mindestens waagerecht, wenn es geht.
    .how-4 = Drück dich über die Fersen hoch und spann oben den Po an.
    .effect-1 = Drück den Boden weg.
    .effect-2 = Gewicht hoch zur Decke.
    .cue-1 = Brust hoch.
    .cue-2 = Ellbogen eng.
    .cue-3 = Gewicht nah am Körper.
    .cue-4 = Über die Fersen hoch.
    .cue-5 = Knie Richtung Zehen.
    .cue-6 = Oben den Po anspannen.
    .trains = Das ist die Kniebeuge mit einem Gewicht vor der Brust, sie fordert Quadrizeps und Po stärker.

exercise-barbell-squat = Langhantel-Kniebeuge
    .setup = Stange auf den Rücken, Füße schulterbreit.
    .how-1 = Heb sie mit dem oberen Rücken aus dem Rack, tritt zurück, Bauch fest.
    .how-2 = Schieb die Hüfte zurück, beuge die Knie, die Brust bleibt oben.
    .how-3 = Oberschenkel mindestens waagerecht, wenn du so beweglich bist.
    .how-4 = Drück dich über die Fersen hoch und spann oben den Po an.
    .effect-1 = Drück den Boden weg.
    .effect-2 = Stange hoch zur Decke.
    .cue-1 = Brust hoch.
    .cue-2 = Bauch fest.
    .cue-3 = Erst die Hüfte zurück.
    .cue-4 = Über die Fersen hoch.
    .cue-5 = Knie Richtung Zehen.
    .cue-6 = Oben den Po anspannen.
    .trains = Das ist die schwerste Kniebeuge, für starke Quadrizeps und Po, mit etwas Arbeit für die Beinbeuger.

## Beckenheben

exercise-glute-bridge = Beckenheben
    .setup = Leg dich hin, Knie gebeugt, Füße flach.
    .how-1 = Spann den Bauch an, der untere Rücken liegt leicht auf.
    .how-2 = Drück durch die Fersen und heb das Becken.
    .how-3 = Schultern, Hüfte und Knie bilden oben eine Linie.
    .how-4 = Spann den Po fest an und bleib kurz oben.
    .how-5 = Senk dich langsam und kontrolliert ab.
    .effect-1 = Drück den Boden weg.
    .effect-2 = Gürtel zur Decke.
    .cue-1 = Durch die Fersen drücken.
    .cue-2 = Po fest anspannen.
    .cue-3 = Bauch fest.
    .cue-4 = Eine lange Linie.
    .cue-5 = Knie ruhig.
    .cue-6 = Langsam absenken.
    .trains = Das trainiert den großen Gesäßmuskel, dazu Beinbeuger und Adduktoren.

exercise-feet-elevated-bridge = Beckenheben mit erhöhten Füßen
    .setup = Leg dich hin, Fersen auf den Stuhl.
    .how-1 = Der Stuhl muss so stehen, dass er nicht rutscht.
    .how-2 = Spann den Bauch an, der untere Rücken liegt leicht auf.
    .how-3 = Drück durch die Fersen und heb das Becken.
    .how-4 = Spann den Po fest an und bleib kurz oben.
    .how-5 = Senk dich langsam und kontrolliert ab.
    .effect-1 = Drück die Bank nach unten.
    .effect-2 = Gürtel zur Decke.
    .cue-1 = Fersen nach unten drücken.
    .cue-2 = Po fest anspannen.
    .cue-3 = Bauch fest.
    .cue-4 = Knie ruhig.
    .cue-5 = Spür die Beinbeuger.
    .cue-6 = Langsam absenken.
    .trains = Das ist Beckenheben mit hohen Fersen, so arbeiten die Beinbeuger mehr mit.

exercise-single-leg-bridge = einbeiniges Beckenheben
    .setup = Leg dich hin, stell den Arbeitsfuß auf.
    .how-1 = Streck das andere Bein aus.
    .how-2 = Spann den Bauch an, der untere Rücken liegt leicht auf.
    .how-3 = Drück durch die Ferse und heb das Becken, ohne zu kippen.
    .how-4 = Spann den Po fest an und bleib kurz oben.
    .how-5 = Senk dich langsam und kontrolliert ab.
    .effect-1 = Drück den Boden weg.
    .effect-2 = Gürtel zur Decke.
    .cue-1 = Becken waagerecht.
    .cue-2 = Durch die Ferse drücken.
    .cue-3 = Po fest anspannen.
    .cue-4 = Bauch fest.
    .cue-5 = Knie ruhig.
    .cue-6 = Langsam absenken.
    .trains = Das ist Beckenheben auf einem Bein, so wird jede Seite für sich stark, Po und Beinbeuger.

exercise-hip-thrust = Hip Thrust
    .setup = Oberer Rücken an die Kante, Füße flach.
    .how-1 = Bank, Stuhl oder Sofa, aber es muss ganz fest stehen.
    .how-2 = Spann den Bauch an und drück durch die Fersen.
    .how-3 = Heb das Becken, bis Schultern, Hüfte und Knie in einer Linie sind.
    .how-4 = Spann den Po fest an und bleib kurz oben.
    .how-5 = Senk dich langsam und kontrolliert ab.
    .effect-1 = Drück den Boden weg.
    .effect-2 = Gürtel zur Decke.
    .cue-1 = Durch die Fersen drücken.
    .cue-2 = Po fest anspannen.
    .cue-3 = Kinn zur Brust.
    .cue-4 = Bauch fest.
    .cue-5 = Knie ruhig.
    .cue-6 = Langsam absenken.
    .trains = Das trainiert den großen Gesäßmuskel auf langem Weg, dazu Beinbeuger und Adduktoren, und schont den unteren Rücken.

exercise-barbell-hip-thrust = Hip Thrust mit Langhantel
    .setup = Rücken an die Bank, Stange über die Hüfte.
    .how-1 = Füße flach, Bauch fest, halte die Stange ruhig.
    .how-2 = Drück durch die Fersen, bis Hüfte und Knie in einer Linie sind.
    .how-3 = Spann den Po fest an und bleib kurz oben.
    .how-4 = Senk dich langsam und kontrolliert ab.
    .effect-1 = Drück den Boden weg.
    .effect-2 = Stange zur Decke.
    .cue-1 = Durch die Fersen drücken.
    .cue-2 = Po fest anspannen.
    .cue-3 = Kinn zur Brust.
    .cue-4 = Bauch fest.
    .cue-5 = Stange waagerecht.
    .cue-6 = Langsam absenken.
    .trains = Das ist die schwerste Form, mit dem größten Widerstand für den großen Gesäßmuskel.

## Steigen und Ausfallschritt

exercise-step-up = Step-up
    .setup = Stell dich davor, Arbeitsfuß ganz darauf.
    .how-1 = Deine Box, deine Bank oder dein Stuhl muss ganz fest stehen.
    .how-2 = Setz den ganzen Fuß darauf, auch die Ferse.
    .how-3 = Drück durch diese Ferse, bis du oben stehst.
    .how-4 = Steig langsam ab und bremse den ganzen Weg.
    .effect-1 = Drück die Stufe nach unten.
    .effect-2 = Unten lautlos ankommen.
    .cue-1 = Ganzer Fuß darauf.
    .cue-2 = Durch die Ferse drücken.
    .cue-3 = Brust hoch.
    .cue-4 = Knie über die Zehen.
    .cue-5 = Kontrolliert nach unten.
    .cue-6 = Nicht vom Boden abstoßen.
    .trains = Das trainiert Po und Beinbeuger, Seite für Seite, und gleicht Unterschiede zwischen den Beinen aus.

exercise-high-step-up = hoher Step-up
    .setup = Vor die hohe Box, Arbeitsfuß ganz darauf.
    .how-1 = Nimm eine höhere Box, die genauso fest steht.
    .how-2 = Setz den ganzen Fuß darauf, auch die Ferse.
    .how-3 = Neig dich leicht vor und drück dich über diese Ferse hoch.
    .how-4 = Steig langsam ab und bremse den ganzen Weg.
    .effect-1 = Drück die Stufe nach unten.
    .effect-2 = Unten lautlos ankommen.
    .cue-1 = Ganzer Fuß darauf.
    .cue-2 = Durch die Ferse drücken.
    .cue-3 = Leicht vorneigen.
    .cue-4 = Knie über die Zehen.
    .cue-5 = Kontrolliert nach unten.
    .cue-6 = Nicht vom Boden abstoßen.
    .trains = Das ist der Step-up mit längerem Weg, Po und Beinbeuger arbeiten härter.

exercise-dumbbell-step-up = Step-up mit Kurzhanteln
    .setup = Hanteln seitlich, Arbeitsfuß auf die Box.
    .how-1 = Deine Box muss ganz fest stehen.
    .how-2 = Setz den ganzen Fuß darauf, auch die Ferse.
    .how-3 = Drück durch diese Ferse, bis du oben stehst.
    .how-4 = Steig langsam ab, die Hanteln bleiben ruhig an den Seiten.
    .effect-1 = Drück die Stufe nach unten.
    .effect-2 = Hanteln ruhig.
    .cue-1 = Ganzer Fuß darauf.
    .cue-2 = Durch die Ferse drücken.
    .cue-3 = Brust hoch.
    .cue-4 = Kontrolliert nach unten.
    .cue-5 = Knie über die Zehen.
    .trains = Das ist der Step-up mit Gewicht, für mehr Kraft in Po und Beinbeugern und gleich starke Beine.

exercise-split-squat = Split-Kniebeuge
    .setup = Arbeitsfuß vorn, anderer Fuß weit hinten.
    .how-1 = Die hintere Ferse bleibt die ganze Zeit oben.
    .how-2 = Senk das hintere Knie zum Boden, das vordere beugt sich mit.
    .how-3 = Neig dich leicht vor, dann arbeiten Po und Beinbeuger mehr.
    .how-4 = Drück dich über die vordere Ferse hoch.
    .effect-1 = Drück den Boden weg.
    .effect-2 = Gerade hoch wie ein Aufzug.
    .cue-1 = Durch die vordere Ferse drücken.
    .cue-2 = Gerade nach unten.
    .cue-3 = Leicht vorneigen.
    .cue-4 = Becken waagerecht.
    .cue-5 = Vorderes Knie ruhig.
    .cue-6 = Bauch fest.
    .trains = Das trainiert Po und Beinbeuger, Seite für Seite, und die Muskeln, die dich stabil halten.

exercise-dumbbell-split-squat = Split-Kniebeuge mit Kurzhanteln
    .setup = Hanteln seitlich, Arbeitsfuß nach vorn.
    .how-1 = Mach einen langen Schritt, die hintere Ferse ist oben.
    .how-2 = Senk das hintere Knie zum Boden, das vordere beugt sich mit.
    .how-3 = Neig dich leicht vor, dann arbeiten Po und Beinbeuger mehr.
    .how-4 = Drück dich über die vordere Ferse hoch.
    .effect-1 = Drück den Boden weg.
    .effect-2 = Hanteln ruhig.
    .cue-1 = Durch die vordere Ferse drücken.
    .cue-2 = Gerade nach unten.
    .cue-3 = Leicht vorneigen.
    .cue-4 = Vorderes Knie ruhig.
    .cue-5 = Becken waagerecht.
    .trains = Das ist die Split-Kniebeuge mit Gewicht, für mehr Kraft in Po und Beinbeugern und gleich starke Beine.

## Beinbeugen

exercise-banded-hamstring-curl = Beinbeugen mit Band
    .setup = Auf den Bauch, Band um die Knöchel.
    .how-1 = Mach das Band tief an etwas Festem hinter deinen Füßen fest.
    .how-2 = Rutsch vor, bis das Band spannt.
    .how-3 = Zieh die Fersen zum Po, die Hüfte bleibt am Boden.
    .how-4 = Lass sie langsam zurück, ohne dass das Band schnappt.
    .effect-1 = Zieh das Band zum Po.
    .effect-2 = Band bleibt gespannt.
    .cue-1 = Hüfte am Boden.
    .cue-2 = Fersen zum Po.
    .cue-3 = Langsam zurück.
    .cue-4 = Kein Schwung.
    .trains = Das trainiert gezielt die Beinbeuger am Knie, und zu Hause genügt dir ein Band.

exercise-ball-hamstring-curl = Beinbeugen mit Gymnastikball
    .setup = Leg dich hin, Fersen auf den Ball.
    .how-1 = Spann den Bauch an und heb das Becken vom Boden.
    .how-2 = Roll den Ball mit den Fersen heran, das Becken bleibt oben.
    .how-3 = Roll ihn langsam zurück, bis die Beine lang sind.
    .effect-1 = Roll den Ball zu dir.
    .effect-2 = Ball gerade führen.
    .cue-1 = Becken bleibt oben.
    .cue-2 = Fersen ziehen den Ball.
    .cue-3 = Langsam zurückrollen.
    .cue-4 = Bauch fest.
    .trains = Das trainiert gezielt die Beinbeuger am Knie, und der Po hält dein Becken oben.

exercise-machine-hamstring-curl = Beinbeugen an der Maschine
    .setup = In die Maschine, Polster über die Fersen.
    .how-1 = Die Knie sind auf Höhe der Drehachse.
    .how-2 = Beuge die Knie und zieh das Polster ruhig heran.
    .how-3 = Lass es langsam zurück, ganz ohne Schwung.
    .effect-1 = Zieh das Polster zum Po.
    .effect-2 = Gewicht langsam ablassen.
    .cue-1 = Kein Schwung.
    .cue-2 = Gleichmäßig ziehen.
    .cue-3 = Langsam zurück.
    .cue-4 = Hüfte bleibt liegen.
    .cue-5 = Spür die Beinbeuger.
    .trains = Das trainiert gezielt die Beinbeuger am Knie, und langsame Kontrolle lässt sie wachsen.

## Aktivierung

exercise-knee-hug = Knie zur Brust
    .setup = Steh aufrecht, Füße hüftbreit.
    .how-1 = Heb ein Knie und zieh es mit beiden Händen an die Brust.
    .how-2 = Steh kurz ganz aufrecht, dann setz den Fuß ab.
    .how-3 = Wechsle jedes Mal das Bein.
    .cue-1 = Aufrecht stehen.
    .cue-2 = Knie heranziehen.
    .cue-3 = Bein wechseln.
    .cue-4 = Becken waagerecht.
    .cue-5 = Schultern locker.
    .trains = Das öffnet deine Hüften, bevor die Arbeit losgeht.

exercise-lunge-elbow-to-instep = Ausfallschritt mit Ellbogen zum Fuß
    .setup = Steh aufrecht, mit Platz vor dir.
    .how-1 = Mach einen weiten Schritt nach vorn und beuge das vordere Knie.
    .how-2 = Bring den Ellbogen dieser Seite zur Innenseite des Fußes.
    .how-3 = Spür die Dehnung vorn an der hinteren Hüfte.
    .how-4 = Drück dich zurück in den Stand und wechsle das Bein.
    .cue-1 = Weiter Schritt.
    .cue-2 = Ellbogen zum Fuß.
    .cue-3 = Hinteres Bein lang.
    .cue-4 = Bein wechseln.
    .cue-5 = Weiteratmen.
    .trains = Das macht die Hüften beweglich und dehnt die Hüftbeuger.

exercise-standing-hip-flexion = Knieheben im Stand
    .setup = Steh aufrecht, gern mit Hand an der Wand.
    .how-1 = Heb ein Knie auf Hüfthöhe, ohne dich zurückzulehnen.
    .how-2 = Senk es langsam ab.
    .how-3 = Wechsle jedes Mal das Bein.
    .cue-1 = Aufrecht stehen.
    .cue-2 = Knie auf Hüfthöhe.
    .cue-3 = Bein wechseln.
    .cue-4 = Langsam absenken.
    .cue-5 = Bauch fest.
    .trains = Das weckt die Muskeln rund um die Hüfte, damit sie gleich mitarbeiten.

## Ausdauer

exercise-walk = Gehen
    .setup = Geh los.
    .how-1 = Geh umher oder auf der Stelle, in lockerem Tempo.
    .how-2 = Lass die Arme schwingen und die Schultern sinken.
    .how-3 = Du solltest dabei die ganze Zeit reden können.
    .cue-1 = Lockeres Tempo.
    .cue-2 = Schultern locker.
    .cue-3 = Arme mitschwingen lassen.
    .cue-4 = Ruhig atmen.
    .cue-5 = Aufrecht gehen.
    .trains = Lockeres Gehen hält das Blut in Bewegung, es bereitet dich vor und lässt dich danach zur Ruhe kommen.

exercise-cycle = Radfahren
    .setup = Steig auf, mit wenig Widerstand.
    .how-1 = Tritt rund und in lockerem Tempo.
    .how-2 = Wenig Widerstand, die Schultern bleiben locker.
    .how-3 = Du solltest dabei die ganze Zeit reden können.
    .cue-1 = Lockeres Tempo.
    .cue-2 = Schultern locker.
    .cue-3 = Rund treten.
    .cue-4 = Ruhig atmen.
    .cue-5 = Leicht in die Pedale.
    .trains = Lockeres Radfahren bringt das Blut in Bewegung und macht Knie und Hüften bereit.

exercise-elliptical = Crosstrainer
    .setup = Steig auf und fang locker an.
    .how-1 = Lauf in lockerem Tempo, mit wenig Widerstand.
    .how-2 = Bleib aufrecht und lass die Arme mitgehen.
    .how-3 = Du solltest dabei die ganze Zeit reden können.
    .cue-1 = Lockeres Tempo.
    .cue-2 = Schultern locker.
    .cue-3 = Aufrecht bleiben.
    .cue-4 = Ruhig atmen.
    .cue-5 = Runde Schritte.
    .trains = Der Crosstrainer bringt das Blut in Bewegung und macht die Gelenke bereit, ganz ohne Stöße.

## Dehnen

exercise-seated-toe-reach = Vorbeuge im Sitzen
    .setup = Setz dich hin, die Beine lang nach vorn.
    .how-1 = Beug dich aus der Hüfte vor und greif Richtung Zehen.
    .how-2 = Stopp, wo es hinten im Oberschenkel sanft zieht.
    .how-3 = Halte dort still, ohne zu wippen.
    .cue-1 = Nicht wippen.
    .cue-2 = Langsam ausatmen.
    .cue-3 = Aus der Hüfte beugen.
    .cue-4 = Schultern locker.
    .cue-5 = Nur ein sanfter Zug.
    .trains = Das hält die Beinbeuger geschmeidig, denn verkürzte verletzen sich leichter.

exercise-standing-toe-reach = Vorbeuge im Stand
    .setup = Stell dich hin, die Füße zusammen.
    .how-1 = Beug dich aus der Hüfte vor und greif Richtung Zehen.
    .how-2 = Lass Kopf und Arme hängen.
    .how-3 = Stopp, wo es hinten im Oberschenkel sanft zieht.
    .how-4 = Halte dort still, ohne zu wippen.
    .cue-1 = Nicht wippen.
    .cue-2 = Langsam ausatmen.
    .cue-3 = Kopf hängen lassen.
    .cue-4 = Knie gern etwas weich.
    .cue-5 = Nur ein sanfter Zug.
    .trains = Das hält die Beinbeuger geschmeidig, ohne dass du dich setzen musst.

exercise-figure-four-stretch = Gesäßdehnung in Rückenlage
    .setup = Leg dich hin, Knöchel aufs andere Knie.
    .how-1 = Zieh das untere Bein mit beiden Händen zu dir.
    .how-2 = Du dehnst den Po auf der Seite des überschlagenen Beins.
    .how-3 = Halte still, wo es sanft zieht.
    .cue-1 = Nicht wippen.
    .cue-2 = Langsam ausatmen.
    .cue-3 = Kopf bleibt liegen.
    .cue-4 = Knie nach außen sinken lassen.
    .cue-5 = Nur ein sanfter Zug.
    .trains = Das lässt deinen Po nach der Arbeit entspannen.

exercise-kneeling-hip-flexor-stretch = Hüftbeugerdehnung im Knien
    .setup = Knie dich auf ein Knie, ein Fuß vorn.
    .how-1 = Du dehnst die Seite, deren Knie am Boden ist.
    .how-2 = Spann den Po auf dieser Seite an.
    .how-3 = Schieb die Hüfte vor, bis es vorn an der Hüfte sanft zieht.
    .how-4 = Bleib aufrecht und halte still.
    .cue-1 = Nicht wippen.
    .cue-2 = Langsam ausatmen.
    .cue-3 = Po auf dieser Seite fest.
    .cue-4 = Aufrecht bleiben.
    .cue-5 = Nur ein sanfter Zug.
    .trains = Das lockert die Hüftbeuger, damit dein Po mitarbeitet und die Beinbeuger entlastet.

exercise-standing-hip-flexor-stretch = Hüftbeugerdehnung im Stand
    .setup = Steh aufrecht, ein Fuß weit hinten.
    .how-1 = Du dehnst die Seite des hinteren Beins.
    .how-2 = Beuge das vordere Knie leicht und spann hinten den Po an.
    .how-3 = Schieb die Hüfte vor, bis es vorn an der Hüfte sanft zieht.
    .how-4 = Bleib aufrecht und halte still.
    .cue-1 = Nicht wippen.
    .cue-2 = Langsam ausatmen.
    .cue-3 = Po auf dieser Seite fest.
    .cue-4 = Aufrecht bleiben.
    .cue-5 = Nur ein sanfter Zug.
    .trains = Das lockert die Hüftbeuger ohne Knien, damit dein Po mitarbeitet.
