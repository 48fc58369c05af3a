# Wissenswertes, auf Nachfrage oder wenn es passt. Kurz genug für eine Satzpause.

advice-why-warm-up = Aufwärmen bringt Blut in die Muskeln und macht die Gelenke bereit. So zerrst du dir seltener etwas.
    .title = Warum aufwärmen

advice-warm-not-exhausted = Zehn lockere Minuten Gehen, Radfahren oder Crosstrainer genügen. Werde warm, nicht müde.
    .title = Wie hart aufwärmen

advice-load = Nimm ein leichtes bis mittleres Gewicht. Die letzten Wiederholungen sind hart, aber noch sauber.
    .title = Wie viel Gewicht

advice-frequency = Trainiere zwei- oder dreimal pro Woche. Dazwischen liegt mindestens ein Ruhetag.
    .title = Wie oft

advice-new-to-training = Neu dabei? Nimm nur dein Körpergewicht. Läuft alles rund, kommen Kurzhanteln, Kettlebells oder Bänder dazu.
    .title = Neu im Training

advice-start-small = Fang heute mit zwei, drei Übungen an: Beckenheben, Kniebeuge, einbeiniges Kreuzheben. Später kommen Step-ups, Hip Thrusts und Beinbeugen dazu.
    .title = Klein anfangen

advice-the-week = An Tag eins kommen einbeiniges rumänisches Kreuzheben, Kniebeuge und Beckenheben. An Tag drei kommen Step-up, Hip Thrust und Beinbeugen mit Band, und an Tag fünf, wenn du magst, drei beliebige Lieblingsübungen. Dazwischen ruhst du, oder du trainierst an Tag zwei den Oberkörper und an Tag vier locker die Ausdauer.
    .title = Die Woche

advice-hamstring-volume = Beinbeuger brauchen nur wenig: eine Übung pro Training, und über die Woche zwei oder drei verschiedene.
    .title = Wie viel für die Beinbeuger

advice-soreness = Noch starker Muskelkater oder alles fest? Mach einen Ruhetag mehr oder weniger Sätze.
    .title = Bei Muskelkater

advice-tired-legs = Müde Beinbeuger verletzen sich leichter. Nach Sport oder langem Lauf trainier leichter, oder verschieb die schweren Übungen.
    .title = Bei müden Beinen

advice-single-side-work = Step-ups und Split-Kniebeugen gleichen links und rechts aus. Sie trainieren auch die Muskeln, die dich stabil halten.
    .title = Seite für Seite

advice-hinge-and-curl = Kreuzheben fordert die Beinbeuger an der Hüfte, Beinbeugen am Knie. Erst beides zusammen ist komplett.
    .title = Kreuzheben und Beinbeugen

advice-squat-is-quad-dominant = Kniebeugen sind vor allem für Quadrizeps und Po. Die Beinbeuger helfen nur, sie brauchen eine eigene Übung.
    .title = Was Kniebeugen trainieren

advice-why-these-muscles = Mit Po und Beinbeugern gehst, läufst, springst und stehst du. Sie halten dem Quadrizeps die Waage und schützen Knie und Rücken.
    .title = Warum Po und Beinbeuger

advice-form-over-load = Technik geht vor Gewicht, sonst übernimmt der untere Rücken. Bauch fest, aus der Hüfte kippen, voller, aber angenehmer Weg.
    .title = Technik vor Gewicht

advice-tight-hip-flexors = Verkürzte Hüftbeuger bremsen den Po, und die Beinbeuger müssen ran. Dehne sie vorher und nachher.
    .title = Verkürzte Hüftbeuger

advice-why-cool-down = Hör immer locker auf: geh fünf Minuten, dann dehne. Verkürzte Beinbeuger verletzen sich, sanftes Dehnen hilft beim Erholen.
    .title = Warum ein Cool-down

advice-no-bouncing = Dehne Beinbeuger, Po und Hüftbeuger. Geh langsam bis zum sanften Zug, halte dann still und wippe nicht.
    .title = Richtig dehnen

advice-not-a-doctor = Ich bin kein Arzt und stelle nie Diagnosen. Wenn etwas schmerzt, brich die Übung ab. Bleibt der Schmerz oder macht er dir Sorgen, lass dich ärztlich beraten.
    .title = Kein Arzt

advice-sets-and-repetitions = Jede Kraftübung hat drei Sätze mit acht bis zwölf Wiederholungen.
    .title = Sätze und Wiederholungen

advice-rest-between-sets = Mach zwischen den Sätzen sechzig bis neunzig Sekunden Pause.
    .title = Pause zwischen den Sätzen
