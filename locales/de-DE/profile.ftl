# Was der Lautsprecher über die Person sagt: was er sich merkt, was er weiß, und die Fragen beim ersten Mal.
# Fürs Ohr geschrieben wie skill.ftl. $things, $what, $limits, $days und $exercises kommen als gesprochene Namen oder Listen an.

## Gemerkt

prefer-have = Gemerkt, du hast { $things }.
prefer-have-some = Gemerkt, du hast { $things }. Etwas anderes, das du genannt hast, kenne ich nicht.
prefer-have-not = Gemerkt, das hast du nicht: { $things }.
prefer-which-equipment = Ich kenne zum Beispiel Kurzhanteln, eine Kettlebell, eine Langhantel, eine Bank, einen Stuhl, eine Box, ein Widerstandsband und einen Gymnastikball.
prefer-ask-have = Hast du { $things }?
prefer-ask-avoid = Soll ich das ab jetzt weglassen: { $what }?
prefer-avoid = Gemerkt, das lasse ich weg: { $what }.
prefer-avoid-all = Gemerkt, das alles lasse ich weg: { $limits }.
prefer-allow-all = Gemerkt, das alles geht wieder: { $limits }.
prefer-allow = Gemerkt, das geht wieder: { $what }.
prefer-which-limit = Ich kann das Knien weglassen, das Liegen, das Sitzen auf dem Boden oder eine Übung, die du nennst.
prefer-cardio = Gemerkt, so wärmst du dich auf: { $exercise }.
prefer-which-cardio = Aufwärmen kannst du dich mit Gehen, Radfahren oder auf dem Crosstrainer.
prefer-rest = Gemerkt: { $seconds ->
    [one] eine Sekunde
   *[other] { $seconds } Sekunden
} Pause zwischen den Sätzen.
prefer-which-rest = Eine Pause kann zehn Sekunden bis zehn Minuten dauern. Bei dir bleibt es bei { $seconds ->
    [one] einer Sekunde
   *[other] { $seconds } Sekunden
}.
rest-own-choice = Das entscheidest du. Das Programm sieht sechzig bis neunzig Sekunden vor, und kurze und lange Pausen bringen etwa gleich viel. Nimm mehr, wo sonst der nächste Satz leidet.
prefer-unit = Gemerkt: Gewichte in { $unit ->
    [lb] Pfund
   *[kg] Kilo
}.
prefer-which-unit = Ich kann in Kilo oder in Pfund rechnen.
prefer-experience = { $experience ->
    [new] Gemerkt: Krafttraining ist neu für dich.
    [some] Gemerkt: du hast etwas Erfahrung.
   *[experienced] Gemerkt: du hast viel Erfahrung.
}
prefer-which-experience = Sag mir, was du bist: Anfänger, geübt oder Profi.
prefer-days = Gemerkt, deine Trainingstage: { $days }.
prefer-any-day = Gemerkt: dir passt jeder Tag.
prefer-which-days = Nenn mir zwei oder drei Tage, mindestens zwei davon mit einem Ruhetag dazwischen. Zum Beispiel: Montag und Donnerstag.
prefer-sessions = Gemerkt: höchstens { $sessions ->
    [one] ein Training
   *[other] { $sessions } Trainings
} pro Woche.
prefer-which-sessions = Ich plane zwei oder drei Trainings pro Woche, nicht weniger und nicht mehr.
prefer-weight = Gemerkt für { $exercise }: { $load } { $unit ->
    [lb] Pfund
   *[kg] Kilo
}.
prefer-which-weight = Nenn mir eine Übung mit Gewicht, und wie viel. Zum Beispiel: zwölf Kilo für Goblet-Kniebeuge.
prefer-level = Gemerkt, so weit bist du: { $exercise }.
prefer-which-level = Nenn mir eine Kraftübung. Zum Beispiel: ich bin bei Goblet-Kniebeuge.
prefer-later = Das gilt ab dem nächsten Training.
prefer-nobody = Ich weiß nicht, wer du bist, und kann mir das deshalb nicht merken.

position-kneeling = Knien
position-lying = Liegen
position-seated = Sitzen auf dem Boden

## Was bekannt ist

about-experience = { $experience ->
    [new] Krafttraining ist neu für dich.
    [some] Du hast etwas Erfahrung mit Krafttraining.
   *[experienced] Du hast viel Erfahrung mit Krafttraining.
}
about-things = Du hast { $things }.
about-no-things = Du trainierst ohne Geräte.
about-limits = Ich lasse weg: { $limits }.
about-sessions = Du trainierst höchstens { $sessions ->
    [one] einmal
    [2] zweimal
    [3] dreimal
   *[other] { $sessions } Mal
} pro Woche, an beliebigen Tagen.
about-sessions-on = Du trainierst höchstens { $sessions ->
    [one] einmal
    [2] zweimal
    [3] dreimal
   *[other] { $sessions } Mal
} pro Woche. Deine Tage: { $days }.
about-rest = Zwischen den Sätzen machst du { $seconds ->
    [one] eine Sekunde
   *[other] { $seconds } Sekunden
} Pause, und so wärmst du dich auf: { $exercise }.
about-talk = { $talk ->
    [terse] Ich rede weniger als üblich.
   *[chatty] Ich rede mehr als üblich.
}
about-unit = Deine Gewichte sind in { $unit ->
    [lb] Pfund
   *[kg] Kilo
}.
about-level = So weit bist du nach deinen Worten: { $exercises }.
about-weight = Dein Gewicht für { $exercise }: { $load } { $unit ->
    [lb] Pfund
   *[kg] Kilo
}.
about-kept = Außerdem merke ich mir deine Trainings, und nichts über deine Gesundheit. Wenn sich etwas ändert, sag es mir, zum Beispiel: ich besitze einen Stuhl. Wenn du alles löschen willst, sag: vergiss mich.

## Kennenlernen

interview-ask = Darf ich dir zuerst drei kurze Fragen stellen?
interview-again = Sag ja, oder nein, dann fangen wir gleich an. Darf ich dir drei kurze Fragen stellen?
interview-begin = Gern. Jede Frage kannst du überspringen.
interview-not-now = Erst dieses Training. Sag das noch einmal, wenn es vorbei ist.
interview-ask-experience = Hast du schon einmal Krafttraining gemacht?
interview-again-experience = Sag ja, nein oder überspringen. Hast du schon einmal Krafttraining gemacht?
interview-ask-things = Hast du Geräte, etwa Kurzhanteln, ein Band, einen Stuhl oder eine Box?
interview-third-experience = Du kannst auch überspringen sagen. Hast du schon trainiert?
interview-third-things = Du kannst auch überspringen sagen. Welche Geräte hast du?
interview-third-limits = Du kannst auch überspringen sagen. Was kannst du nicht?
interview-again-things = Sag zum Beispiel: ich habe ein Band und einen Stuhl. Oder sag nein. Was hast du?
interview-ask-limits = Gibt es etwas, das du nicht kannst: knien, liegen oder auf dem Boden sitzen?
interview-again-limits = Sag zum Beispiel: ich kann nicht knien. Oder sag nein. Was kannst du nicht?
interview-ask-things-else = Hast du noch etwas zum Trainieren?
interview-ask-limits-else = Gibt es noch etwas, das du nicht kannst?
interview-carefully = { $known ->
    [none] In Ordnung, keine Fragen mehr. Wir fangen vorsichtig an, nur mit deinem eigenen Gewicht.
   *[other] In Ordnung, keine Fragen mehr. Wir fangen vorsichtig an.
} Du kannst mir jederzeit mehr erzählen.
interview-ask-more = Noch etwas?
interview-again-more-things = Nenn mir, was du noch hast, oder sag nein. Noch etwas?
interview-again-more-limits = Sag mir, was sonst nicht geht, oder sag nein. Noch etwas?
interview-noted = Gemerkt.
interview-not-understood = Das habe ich nicht verstanden.
interview-thanks = Danke. Du kannst das alles jederzeit ändern.
