# Was der Coach über heute, die Woche, Fortschritt und Korrekturen sagt. Fürs Ohr geschrieben, wie coach.ftl.
# $exercise und $workout kommen als gesprochene Namen an; $unit ist "kg", "lb" oder "own" für ein Gewicht ohne Einheit.

## Heute

today-workout = Heute: { $workout }, etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}.
today-rest = Heute ist Ruhetag.
today-light-cardio = Heute ist Ruhetag, oder Zeit für etwas Leichtes.
tomorrow-workout = Morgen: { $workout }, etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}.
tomorrow-rest = Morgen ist Ruhetag.
tomorrow-light-cardio = Morgen ist Ruhetag, oder etwas Leichtes.
tomorrow-trained-today = Du hast heute trainiert, und zwischen zwei Einheiten liegt ein Ruhetag.
tomorrow-if-trained = Wenn du heute trainierst, ist morgen Ruhetag. Wenn nicht:
today-block = { $exercise }: { $sets ->
    [one] ein Satz
   *[other] { $sets } Sätze
} mit { $repetitions ->
    [one] einer Wiederholung
   *[other] { $repetitions } Wiederholungen
}.
today-block-load = { $exercise }: { $sets ->
    [one] ein Satz
   *[other] { $sets } Sätze
} mit { $repetitions ->
    [one] einer Wiederholung
   *[other] { $repetitions } Wiederholungen
} und { $load } { $unit ->
    [lb] Pfund
   *[kg] Kilo
}.
today-blocks = { $each }: je { $sets ->
    [one] ein Satz
   *[other] { $sets } Sätze
} mit { $repetitions ->
    [one] einer Wiederholung
   *[other] { $repetitions } Wiederholungen
}.
today-blocks-apart = Je { $sets ->
    [one] ein Satz
   *[other] { $sets } Sätze
}: { $each }.
each-exercise = { $exercise }
each-repetitions = { $repetitions ->
    [one] einmal
   *[other] { $repetitions } Mal
} { $exercise }
each-load = { $repetitions ->
    [one] einmal
   *[other] { $repetitions } Mal
} { $exercise } mit { $load } { $unit ->
    [lb] Pfund
   *[kg] Kilo
}
list = { $names } und { $last }
week-day = { $day ->
    [1] Montag
    [2] Dienstag
    [3] Mittwoch
    [4] Donnerstag
    [5] Freitag
    [6] Samstag
   *[7] Sonntag
}: { $workout }.
week-rest = An den Tagen dazwischen ruhst du. Du kannst auch den Oberkörper trainieren oder dich locker bewegen.
day-name = { $day ->
    [1] Montag
    [2] Dienstag
    [3] Mittwoch
    [4] Donnerstag
    [5] Freitag
    [6] Samstag
   *[7] Sonntag
}
kind-rest = Ruhetag
kind-light-cardio = lockere Bewegung
decimal-sign = ,

## Warum dieser Tag

plan-first = Wir fangen klein an: ein paar Übungen, die nichts brauchen, und mehr davon, wenn sie leichter werden.
plan-starter = Wir bleiben bei diesen Übungen, bis sie rund laufen.
plan-starter-some = Ein Teil davon geht dir schon leicht. Wenn alle leicht gehen, steht dir die ganze Woche offen.
plan-layer-in = Die ersten Übungen werden leichter, also kommt etwas Neues dazu.
plan-whole-week = Alle ersten Übungen gehen dir jetzt leicht, also steht dir die ganze Woche offen.
plan-due = Diese Einheit ist in deiner Woche dran.
plan-favourites = Dieser Tag ist freiwillig, mit dreien deiner Lieblingsübungen.
plan-trained-today = Du hast heute trainiert, und Muskeln wachsen in der Ruhe.
plan-trained-ahead = Du hast an einem späteren Tag als diesem trainiert, also kommt erst die Ruhe.
plan-trained-yesterday = Du hast gestern trainiert, und zwischen zwei Einheiten liegt ein Ruhetag.
plan-enough = { $sessions ->
    [one] Eine Einheit
   *[other] { $sessions } Einheiten
} in sieben Tagen sind genug.
plan-not-your-day = Das ist keiner deiner Trainingstage.
plan-unwell = Dir ging es nicht gut, und das geht vor. Wenn es dir wieder gut geht, fangen wir sanft an.
plan-sore-rest = Du hast starken Muskelkater, also nimm einen Ruhetag mehr.
plan-sore-fewer = Du hast Muskelkater, also machen wir höchstens { $sets ->
    [one] einen Satz
   *[other] { $sets } Sätze
} von jeder Übung.
plan-sore-a-little = Ein wenig Muskelkater ist in Ordnung. Fang behutsam an, und hör auf, wenn etwas weh tut.
plan-tired-later = Du bist müde, und müde Beine zerren sich leichter, also kommt die Arbeit für die Beinrückseite an einem anderen Tag.
plan-tired-lighter = Du bist müde, und müde Beine zerren sich leichter, also wird die Arbeit für die Beinrückseite leichter.
plan-gentle = Wir gehen es sanft an: { $sets ->
    [one] ein Satz
   *[other] { $sets } Sätze
} von jeder Übung, in der leichtesten Form. Hör auf, wenn sich etwas falsch anfühlt.
plan-upper-body = Du kannst ruhen oder den Oberkörper trainieren.
plan-light-cardio = Du kannst ruhen oder dich locker bewegen: { $exercise }, etwa zwanzig Minuten.
plan-long-away = Du warst { $weeks ->
    [one] eine Woche
   *[other] { $weeks } Wochen
} weg, also steigen wir sanft wieder ein.
plan-one-hamstring = Zurzeit ist { $exercise } deine einzige Übung für die Beinrückseite.
plan-second-hamstring = Ein Band oder ein Ball gäbe dir eine zweite.
plan-no-hamstring = Bei deinen Einschränkungen gibt es heute keine Übung für die Beinrückseite.
plan-two-hamstrings = Diese Einheit enthält zwei Übungen für die Beinrückseite, also halte die anderen dieser Woche leicht.
plan-hurt-last = Beim letzten Mal hat das hier weh getan: { $exercise }.
plan-hurt-left-out = Heute bleibt weg, weil es weh tat: { $exercise }.
plan-unwished = Heute bleibt weg: { $exercise }.
plan-left-out = { $exercise } fällt weg: Nichts, was du machen kannst, passt an diese Stelle.
plan-nothing-left = Deine Einschränkungen lassen heute keine Übung übrig. Ein lockerer Spaziergang tut dir gut.

## Warum diese Übung, und warum so viel

why-first = Das ist neu für dich, also fangen wir mit wenig an.
why-choose-weight = Nimm ein leichtes Gewicht für { $exercise }, und sag mir danach, wie viel es war.
why-choose-weight-this = Nimm ein leichtes Gewicht, und sag mir danach, wie viel es war.
why-more = Letztes Mal waren alle Sätze geschafft, also jetzt { $repetitions }.
why-hard = Das war letztes Mal schwer, also noch einmal { $repetitions }.
why-short = Letztes Mal ist nicht alles gelungen, also noch einmal { $repetitions }.
why-unsaid = Alle Sätze ganz oben. Noch einmal { $repetitions }, und sag mir, wie schwer es ist.
why-gentle = Nach einer sanften Einheit machen wir mit { $repetitions } weiter.
why-next-rung = Du warst in jedem Satz ganz oben, und es war nicht zu schwer, also kommt als Nächstes { $exercise }.
why-next-rung-this = Du warst in jedem Satz ganz oben, und es war nicht zu schwer, also ist das die nächste Stufe.
why-heavier = Du warst in jedem Satz ganz oben, und es war nicht zu schwer, also jetzt { $load } { $unit ->
    [lb] Pfund
   *[kg] Kilo
} und wieder { $repetitions }.
why-heavier-unknown = Du warst in jedem Satz ganz oben, und es war nicht zu schwer, also nimm das nächste Gewicht und wieder { $repetitions } Wiederholungen.
why-rung-down = Es war zweimal nacheinander zu viel, also gehen wir eine Stufe zurück: { $exercise }.
why-rung-down-this = Es war zweimal nacheinander zu viel, also gehen wir hierhin zurück.
why-lighter = Es war zweimal nacheinander zu viel, also jetzt { $load } { $unit ->
    [lb] Pfund
   *[kg] Kilo
}, mit { $repetitions } Wiederholungen.
why-lighter-unknown = Es war zweimal nacheinander zu viel, also nimm ein leichteres Gewicht, mit { $repetitions } Wiederholungen.
why-lowest = Es war zweimal nacheinander zu viel, also sind { $repetitions } genug.
why-fewer-sets = Es war zweimal nacheinander zu viel, also { $sets ->
    [one] ist ein Satz
   *[other] sind { $sets } Sätze
} genug.
why-ease-in = Das letzte Mal ist { $weeks ->
    [one] eine Woche
   *[other] { $weeks } Wochen
} her, also erst einmal weniger Sätze und Wiederholungen.
why-your-level = { $exercise } ist deine Stufe, wie du gesagt hast.
why-your-level-this = Das ist deine Stufe, wie du gesagt hast.
why-top-end = Schwerer als { $exercise } habe ich hier nichts. Bleib ganz oben, und senke langsamer ab.
why-top-end-this = Schwereres habe ich hier nicht. Bleib ganz oben, und senke langsamer ab.
why-top-equipment = Du bist für mehr als { $exercise } bereit, aber dafür fehlt dir ein Gerät. Senke langsamer ab.
why-top-equipment-this = Du bist für mehr bereit, aber dafür fehlt dir ein Gerät. Senke langsamer ab.
why-top-limit = Du bist für mehr als { $exercise } bereit, aber bei deinen Einschränkungen bleibt es dabei. Senke langsamer ab.
why-top-limit-this = Du bist für mehr bereit, aber bei deinen Einschränkungen bleibt es dabei. Senke langsamer ab.
why-top-new = Höher als { $exercise } geht es ohne Gewichte nicht. Sie kommen dazu, wenn es rund läuft: nach zwei Einheiten, die nicht zu schwer waren.
why-top-new-this = Höher geht es ohne Gewichte nicht. Sie kommen dazu, wenn es rund läuft: nach zwei Einheiten, die nicht zu schwer waren.
why-equipment = Zu dem, was du da hast, passt { $exercise }.
why-equipment-this = Das passt zu dem, was du da hast.
why-limit = Bei deinen Einschränkungen passt { $exercise }.
why-limit-this = Das passt zu deinen Einschränkungen.
why-body-weight = Erst einmal ohne Gewichte, also kommt { $exercise }.
why-body-weight-this = Erst einmal ohne Gewichte.
why-room = So eine Übung hat die Einheit schon, also kommt { $exercise }.
why-ready = Hier bist du ganz oben. Als Nächstes wäre dran: { $exercise }.
why-not-yet = Du bist ganz oben, aber { $exercise } war zuletzt zu viel, also noch einmal dasselbe.
why-variety = Zur Abwechslung in dieser Woche kommt { $exercise }.
why-variety-this = Das bringt Abwechslung in deine Woche.
why-tired = { $exercise } ist heute leichter.
why-tired-this = Das ist heute leichter.

## Dasselbe für mehrere Übungen, die meist gerade genannt wurden

why-equipment-each = Zu dem, was du da hast, passen { $each }.
why-limit-each = Bei deinen Einschränkungen passen { $each }.
why-first-each = Sie sind neu für dich, also fangen wir mit wenig an.
why-more-each = Letztes Mal waren alle Sätze geschafft, also jetzt von jeder mehr.
why-hard-each = Sie waren letztes Mal schwer, also noch einmal dasselbe.
why-short-each = Letztes Mal ist nicht alles gelungen, also noch einmal dasselbe.
why-unsaid-each = Alle Sätze ganz oben. Noch einmal dasselbe, und sag mir bei jeder, wie schwer sie ist.
why-gentle-each = Nach einer sanften Einheit machen wir genauso weiter.
why-next-rung-each = Du warst in jedem Satz ganz oben, und es war nicht zu schwer, also sind das die nächsten Stufen.
why-heavier-each = Du warst in jedem Satz ganz oben, und es war nicht zu schwer, also jetzt schwerer, mit weniger Wiederholungen.
why-heavier-unknown-each = Du warst in jedem Satz ganz oben, und es war nicht zu schwer, also nimm bei jeder das nächste Gewicht, mit weniger Wiederholungen.
why-lowest-each = Es war zweimal nacheinander zu viel, also sind weniger Wiederholungen genug.
why-fewer-sets-each = Es war zweimal nacheinander zu viel, also { $sets ->
    [one] ist ein Satz
   *[other] sind { $sets } Sätze
} genug.
why-ease-in-each = Das letzte Mal ist { $weeks ->
    [one] eine Woche
   *[other] { $weeks } Wochen
} her, also erst einmal weniger Sätze und Wiederholungen.
why-top-end-each = Schwerere Übungen habe ich hier nicht. Bleib ganz oben, und senke langsamer ab.
why-top-equipment-each = Du bist für mehr bereit, aber dafür fehlt dir ein Gerät. Senke langsamer ab.
why-top-limit-each = Du bist für mehr bereit, aber bei deinen Einschränkungen bleibt es dabei. Senke langsamer ab.

## Weniger Zeit

cut-walk = Damit die Zeit reicht, dauert das Aufwärmen zu Beginn { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}.
cut-circuit = Der Zirkel hat { $rounds ->
    [one] eine Runde
   *[other] { $rounds } Runden
}.
cut-cool-down = Das Gehen am Ende dauert { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}.
cut-sets = Jede Übung hat höchstens { $sets ->
    [one] einen Satz
   *[other] { $sets } Sätze
}.
cut-rest = Die Pausen dauern höchstens { $seconds } Sekunden.
cut-exercises = Damit { $exercises ->
    [one] bleibt eine Übung
   *[other] bleiben { $exercises } Übungen
}.
cut-shortest = Kürzer als { $minutes } Minuten geht es mit Aufwärmen und Ausklang nicht sinnvoll.

## Bevor es nach Stunden weitergeht

warm-up-again = Geh { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
} lang auf der Stelle. Danach je { $repetitions ->
    [one] eine Wiederholung
   *[other] { $repetitions } Wiederholungen
}: { $each }.
warm-up-again-cardio = Geh { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
} lang auf der Stelle.

## Die letzte Einheit

last-none = Du hast noch nicht mit mir trainiert.
last-session = { $when ->
    [ahead] An einem Tag, der noch kommt
    [today] Heute
    [yesterday] Gestern
    [mon] Am Montag
    [tue] Am Dienstag
    [wed] Am Mittwoch
    [thu] Am Donnerstag
    [fri] Am Freitag
    [sat] Am Samstag
    [sun] Am Sonntag
    [days] Vor { $number ->
        [7] einer Woche
       *[other] { $number } Tagen
    }
   *[weeks] Vor { $number } Wochen
}: { $workout }, { $outcome ->
    [finished] zu Ende gebracht in { $minutes ->
        [one] einer Minute
       *[other] { $minutes } Minuten
    }
    [stopped] vorzeitig beendet nach { $minutes ->
        [one] einer Minute
       *[other] { $minutes } Minuten
    }
   *[open] noch nicht zu Ende
}, { $sets ->
    [0] ohne Krafttraining
    [one] mit einem Satz
   *[other] mit { $sets } Sätzen
}.
last-hardest = Am schwersten war { $exercise }, mit { $effort } von 10.
last-effort = An der schwersten Stelle war es { $effort } von 10.
last-weight = { $exercise }: letztes Mal mit { $load } { $unit ->
    [lb] Pfund
   *[kg] Kilo
}.
last-weight-told = { $exercise }: Du hast mir { $load } { $unit ->
    [lb] Pfund
   *[kg] Kilo
} genannt.
last-weight-none = { $exercise }: Ein Gewicht dafür kenne ich noch nicht.
last-repetitions = Das waren insgesamt { $repetitions ->
    [one] eine Wiederholung
   *[other] { $repetitions } Wiederholungen
}.
last-hurt = Weh getan hat es hier: { $exercises }.
last-left-out-phase = { $part ->
    [some] Zum Teil ausgelassen
   *[all] Ausgelassen
}: { $phase ->
    [warm_up] das Aufwärmen
   *[cool_down] der Ausklang
}.
last-left-out = { $part ->
    [some] Zum Teil ausgelassen
   *[all] Ausgelassen
}: { $exercise }{ $more ->
    [0] { "" }
    [one] { " " }und noch eine Übung
   *[other] { " " }und noch { $more } Übungen
}.

## Fortschritt

so-far-none = Von Fortschritt kann ich noch nicht erzählen: Er beginnt mit deinem ersten Satz.
so-far-ahead = Alles, was du trainiert hast, liegt an einem Tag, der noch kommt, also gibt es noch keine Woche zu erzählen.
so-far-week = Diese Woche hast du { $sessions ->
    [one] einmal
    [2] zweimal
    [3] dreimal
   *[other] { $sessions } Mal
} trainiert, mit { $sets ->
    [one] einem Satz
   *[other] { $sets } Sätzen
}.
so-far-week-none = Diese Woche hast du noch nicht trainiert.
so-far-muscles = Das sind etwa { $glutes ->
    [0] keine
    [one] einer
   *[other] { $glutes }
} für das Gesäß und { $hamstrings ->
    [0] keine
    [one] einer
   *[other] { $hamstrings }
} für die Beinrückseite.
so-far-muscles-before = Letzte Woche: { $glutes ->
    [0] keine
    [one] einer
   *[other] { $glutes }
} und { $hamstrings ->
    [0] keine
    [one] einer
   *[other] { $hamstrings }
}.
so-far-muscles-last = Letzte Woche waren es etwa { $glutes ->
    [0] keine Sätze
    [one] ein Satz
   *[other] { $glutes } Sätze
} für das Gesäß und { $hamstrings ->
    [0] keine
    [one] einer
   *[other] { $hamstrings }
} für die Beinrückseite.
so-far-streak = { $weeks ->
    [one] Deine Serie hat begonnen.
   *[other] Deine Serie: { $weeks } Wochen.
}
so-far-streak-long = Deine Serie: hundert Wochen und mehr.
so-far-streak-over = Deine letzte Einheit ist { $weeks } Wochen her, also beginnt mit der nächsten eine neue Serie.
so-far-best-repetitions = Dein neuester Bestwert: { $repetitions ->
    [one] eine Wiederholung
   *[other] { $repetitions } Wiederholungen
} { $exercise }, { $weeks ->
    [0] diese Woche
    [one] letzte Woche
   *[other] vor { $weeks } Wochen
}.
so-far-best-load = Dein neuester Bestwert: { $exercise } mit { $load } { $unit ->
    [lb] Pfund
   *[kg] Kilo
}, { $weeks ->
    [0] diese Woche
    [one] letzte Woche
   *[other] vor { $weeks } Wochen
}.
so-far-best-hold = Dein neuester Bestwert: { $exercise }, { $seconds ->
    [one] eine Sekunde
   *[other] { $seconds } Sekunden
} gehalten, { $weeks ->
    [0] diese Woche
    [one] letzte Woche
   *[other] vor { $weeks } Wochen
}.
so-far-bests = Deine Bestwerte bisher: { $each }.
each-best-repetitions = { $exercise } { $repetitions ->
    [one] einmal
    [2] zweimal
   *[other] { $repetitions } Mal
}
each-best-load = { $exercise } mit { $load } { $unit ->
    [lb] Pfund
   *[kg] Kilo
}
each-best-hold = { $exercise } { $seconds ->
    [one] eine Sekunde
   *[other] { $seconds } Sekunden
}
so-far-step = Deine letzte höhere Stufe: { $exercise }, { $weeks ->
    [0] diese Woche
    [one] letzte Woche
   *[other] vor { $weeks } Wochen
}.

## Anstrengung und Korrekturen

ask-effort = Wie schwer war { $exercise }, von eins bis zehn?
corrected-repetitions = Also { $repetitions ->
    [one] eine Wiederholung
   *[other] { $repetitions } Wiederholungen
}. Ist notiert.
corrected-repetitions-side = Also { $side ->
    [left] links
   *[right] rechts
} { $repetitions ->
    [one] eine Wiederholung
   *[other] { $repetitions } Wiederholungen
}. Ist notiert.
corrected-load = Also { $load } { $unit ->
    [lb] Pfund
    [kg] Kilo
   *[own] Gewicht
}. Ist notiert.
corrected-both = Also { $repetitions ->
    [one] eine Wiederholung
   *[other] { $repetitions } Wiederholungen
} mit { $load } { $unit ->
    [lb] Pfund
    [kg] Kilo
   *[own] Gewicht
}. Ist notiert.
corrected-side = Also nur { $side ->
    [left] links
   *[right] rechts
}. Ist notiert.
refuse-nothing-to-correct = Es gibt noch keinen Satz zu berichtigen.
refuse-what-to-correct = Sag mir die Wiederholungen, das Gewicht oder die Seite.
refuse-correct-later = Sag es mir, wenn der Satz vorbei ist.
refuse-held = { $exercise } wird gehalten. Da zähle ich Sekunden, keine Wiederholungen.
refuse-no-sides = { $exercise } hat keine Seiten.

## Das Profil

profile-forgotten = Das Profil ist, als hättest du nichts gesagt.
profile-experience = Erfahrung
profile-equipment = Geräte
profile-rungs = Stufen
profile-weights = Gewichte
profile-limits = Einschränkungen
profile-cardio = Ausdauer
profile-rest = Pause in Sekunden
profile-talk = Redseligkeit
profile-days = Trainingstage
profile-sessions = Einheiten in der Woche, höchstens
profile-unit = Einheit
profile-locale = Sprache
profile-locale-left = wie auf diesem Rechner
profile-any = beliebige
profile-none = keine
profile-nothing = nein, nichts, keine, keins, kein, gar nichts, egal, beliebige, jeden Tag, none, any
profile-value-experience = { $value ->
    [new] neu
    [some] etwas
   *[experienced] erfahren
}
profile-value-talk = { $value ->
    [terse] knapp
    [chatty] gesprächig
   *[normal] normal
}
profile-value-limit = { $position ->
    [kneeling] nicht knien
    [lying] nicht liegen
   *[seated] nicht auf dem Boden sitzen
}
profile-value-limit-exercise = ohne { $exercise }
