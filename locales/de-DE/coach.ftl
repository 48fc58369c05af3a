# Was der Coach beim Training sagt. Fürs Ohr geschrieben: jede Zeile erst laut lesen, dann behalten.
# $side ist "left" oder "right"; $exercise, $workout und $equipment kommen als gesprochene Namen an.

## Der Anfang

welcome = Willkommen bei Form Coach. { $workout }, etwa { $minutes } Minuten.
welcome-short = Willkommen bei Form Coach.
disclaimer = Eins vorab. Ich bin ein Coach, kein Arzt. Wenn du gesundheitliche Beschwerden hast, frag zuerst deinen Arzt. Wenn etwas weh tut, hör auf.
no-warm-up = Hier gibt es kein Aufwärmen. Kalte Muskeln zerren leichter, also geh den ersten Satz behutsam an.
no-warm-up-stretches = Hier gibt es kein Aufwärmen. Kalte Muskeln zerren leichter, also geh langsam in jede Dehnung.
no-warm-up-short = Ohne Aufwärmen: fang behutsam an.

## Gehen und andere lange Schritte

warm-up-cardio = Zuerst wärmen wir uns auf: { $exercise }, { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}, in lockerem Tempo.
cool-down-cardio = Jetzt der Ausklang: { $exercise }, { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}, ganz locker.
half-way = Halbzeit.
half-way-minutes = Halbzeit. Noch { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}.
minute-left = Noch eine Minute.
seconds-left = Noch { $seconds } Sekunden.
countdown = { $number }
next-circuit = Danach kommt der Aktivierungszirkel: { $rounds ->
    [one] eine Runde
   *[other] { $rounds } Runden
} mit { $moves ->
    [one] einer Übung
   *[other] { $moves } Übungen
}.
next-stretches = Danach dehnen wir.
coming-up = Gleich kommt: { $exercise }.

## Bereit machen

with-weight = Mit { $load } { $unit ->
    [lb] Pfund
   *[kg] Kilo
}.
need-for-this = Dafür brauchst du { $things }.
ready-round = Runde { $round } von { $rounds }: { $exercise }, { $repetitions } Wiederholungen.
ready-move = Mach dich bereit: { $exercise }, { $repetitions } Wiederholungen.
ready-move-side = Mach dich bereit: { $exercise }, { $side ->
    [left] linke Seite
   *[right] rechte Seite
}, { $repetitions } Wiederholungen.
ready-set = Mach dich bereit: { $exercise }, Satz { $set } von { $sets }, { $repetitions } Wiederholungen.
ready-set-side = Mach dich bereit: { $exercise }, { $side ->
    [left] linke Seite
   *[right] rechte Seite
}, Satz { $set } von { $sets }, { $repetitions } Wiederholungen.
ready-hold = Mach dich bereit: { $exercise }, { $seconds } Sekunden.
ready-hold-side = Mach dich bereit: { $exercise }, { $side ->
    [left] linke Seite
   *[right] rechte Seite
}, { $seconds } Sekunden.
ready-timed-set = Mach dich bereit: { $exercise }, Satz { $set } von { $sets }, { $seconds } Sekunden.
ready-timed-set-side = Mach dich bereit: { $exercise }, { $side ->
    [left] linke Seite
   *[right] rechte Seite
}, Satz { $set } von { $sets }, { $seconds } Sekunden.
ready-most = Mach dich bereit: { $exercise }, so viele, wie du schaffst.
ready-most-side = Mach dich bereit: { $exercise }, { $side ->
    [left] linke Seite
   *[right] rechte Seite
}, so viele, wie du schaffst.
ready-most-set = Mach dich bereit: { $exercise }, Satz { $set } von { $sets }, so viele, wie du schaffst.
ready-most-set-side = Mach dich bereit: { $exercise }, { $side ->
    [left] linke Seite
   *[right] rechte Seite
}, Satz { $set } von { $sets }, so viele, wie du schaffst.
ready-warm-up = Mach dich bereit für einen leichteren Satz: { $exercise }, { $repetitions } Wiederholungen.
ready-warm-up-side = Mach dich bereit für einen leichteren Satz: { $exercise }, { $side ->
    [left] linke Seite
   *[right] rechte Seite
}, { $repetitions } Wiederholungen.
ready-warm-up-set = Mach dich bereit, leichterer Satz { $set } von { $sets }: { $exercise }, { $repetitions } Wiederholungen.
ready-warm-up-set-side = Mach dich bereit, leichterer Satz { $set } von { $sets }: { $exercise }, { $side ->
    [left] linke Seite
   *[right] rechte Seite
}, { $repetitions } Wiederholungen.
slow-repetitions = { $seconds } Sekunden für jede. Das ist anstrengend.
straight-on = Gleich weiter.
own-set-up = Geh in Position.
own-trains = Das ist eine Übung von dir.
ready-short = { $exercise }.
ready-short-side = { $exercise }, { $side ->
    [left] linke Seite
   *[right] rechte Seite
}.
ready-side = { $side ->
    [left] Linke Seite
   *[right] Rechte Seite
}.
alternate = Links und rechts im Wechsel.

## Ein Satz

go = Los.
count = { $number }
two-more = Noch zwei.
last-one = Noch eine.
hold = Und halten.
release = Und lösen.
time-is-up = Zeit.
most = So viele, wie du sauber schaffst. Sag mir, wenn du fertig bist.
open-set = Fertig? Sag weiter.
self-paced = { $repetitions ->
    [one] Eine Wiederholung
   *[other] { $repetitions } Wiederholungen
} in deinem Tempo. Sag mir, wenn du fertig bist.
change-side = Seitenwechsel. Jetzt die { $side ->
    [left] linke Seite
   *[right] rechte Seite
}.

## Eine Pause

rest = Pause. { $seconds } Sekunden.
next = Als Nächstes: { $exercise }.
next-side = Als Nächstes: { $exercise }, { $side ->
    [left] linke Seite
   *[right] rechte Seite
} zuerst.
next-only-side = Als Nächstes: { $exercise }, nur die { $side ->
    [left] linke Seite
   *[right] rechte Seite
}.
next-set = Als Nächstes: { $exercise }, Satz { $set } von { $sets }.
next-set-side = Als Nächstes: { $exercise }, Satz { $set } von { $sets }, { $side ->
    [left] linke Seite
   *[right] rechte Seite
} zuerst.
next-set-only-side = Als Nächstes: { $exercise }, Satz { $set } von { $sets }, nur die { $side ->
    [left] linke Seite
   *[right] rechte Seite
}.
next-warm-up = Als Nächstes ein leichterer Satz: { $exercise }.
next-warm-up-set = Als Nächstes leichterer Satz { $set } von { $sets }: { $exercise }.
then-comes = Direkt danach: { $exercise }.
name = { $exercise }.

## Ermutigung, reihum

fact-all-sets = { $sets ->
    [2] Beide Sätze geschafft.
   *[other] Alle { $sets } Sätze geschafft.
}
fact-more = { $more ->
    [one] { $repetitions } in jedem Satz. Eine mehr als letztes Mal.
   *[other] { $repetitions } in jedem Satz. { $more } mehr als letztes Mal.
}
fact-first-weight = Zum ersten Mal mit { $load } { $unit ->
    [lb] Pfund
   *[kg] Kilo
}.
fact-weeks = { $weeks } Wochen in Folge.

## Antworten

paused = Angehalten.
all-done = Das war es, du bist fertig.
finished = Das war es, du bist fertig. { $minutes ->
    [one] Eine Minute
   *[other] { $minutes } Minuten
}. Bis zum nächsten Mal.
stopped = Beendet nach { $minutes ->
    [one] einer Minute
   *[other] { $minutes } Minuten
}. Was du gemacht hast, ist gespeichert.
stopped-unkept = Beendet nach { $minutes ->
    [one] einer Minute
   *[other] { $minutes } Minuten
}. Was du gemacht hast, ließ sich nicht speichern.
stopped-unstarted = In Ordnung, ein andermal.
skipped = Ich lasse { $exercise } aus.
skipped-for-good = Ich lasse { $exercise } für den Rest dieses Trainings aus.
skipped-phase = { $phase ->
    [warm_up] Ich lasse den Rest vom Aufwärmen aus.
    [cool_down] Ich lasse den Rest vom Ausklang aus.
   *[exercise] Ich lasse den Rest vom Krafttraining aus.
}
skipped-warm-up = Ich lasse das aus. Aufwärmen bringt das Blut in Gang, bereitet die Gelenke vor und macht Zerrungen seltener, also fang behutsam an.
skipped-cool-down = Ich lasse das aus. Sanftes Dehnen hält die Beinrückseite beweglich und hilft bei der Erholung, also nimm dir später eine Minute dafür.
again-timed = { $exercise }. Noch etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}.
again-rest = Noch { $seconds ->
    [one] eine Sekunde
   *[other] { $seconds } Sekunden
} Pause. Als Nächstes: { $exercise }.
more-rest = Mehr Pause. Ab jetzt { $seconds } Sekunden.
less-rest = Weniger Pause. Ab jetzt { $seconds } Sekunden.
effort-noted = Notiert: { $effort } von zehn.
reserve-noted = Notiert: { $reserve ->
    [0] nichts ging mehr.
    [one] eine wäre noch gegangen.
   *[other] { $reserve } wären noch gegangen.
}
pain = Hör mit dieser Übung sofort auf. Ich kann nicht sagen, was der Schmerz ist, also geh bitte nicht darüber hinweg. Du kannst die Übung auslassen, eine leichtere oder eine andere nehmen oder hier aufhören. Wenn es wieder gut ist, sag es mir.
pain-cleared = Gut. Mach behutsam weiter und hör sofort auf, wenn es wiederkommt. Sag mir, wann es weitergehen soll.
emergency = Hör sofort auf und setz dich hin. Wenn es nicht gleich vergeht oder schlimmer wird, wähl den Notruf oder lass jemanden anrufen. Dieses Training ist zu Ende.
undone = In Ordnung, das habe ich zurückgenommen.
swapped = In Ordnung, stattdessen { $exercise }.
made-easier = Dann leichter: { $exercise }.
made-harder = Dann schwerer: { $exercise }.
made-gentle = Ab hier nehme ich von jeder Übung die leichteste.
slower = Langsamer: { $exercise }.
faster = Schneller: { $exercise }.
picked-up = Willkommen zurück. Du warst bei dieser Übung: { $exercise }.
picked-up-move = Willkommen zurück. Du warst bei dieser Übung: { $exercise }, Wiederholung { $repetition }.
picked-up-move-side = Willkommen zurück. Du warst bei dieser Übung: { $exercise }, { $side ->
    [left] linke Seite
   *[right] rechte Seite
}, Wiederholung { $repetition }.
picked-up-round = Willkommen zurück. Du warst bei dieser Übung: { $exercise }, Runde { $round } von { $rounds }, Wiederholung { $repetition }.
picked-up-set = Willkommen zurück. Du warst bei dieser Übung: { $exercise }, Satz { $set } von { $sets }, Wiederholung { $repetition }.
picked-up-set-side = Willkommen zurück. Du warst bei dieser Übung: { $exercise }, { $side ->
    [left] linke Seite
   *[right] rechte Seite
}, Satz { $set } von { $sets }, Wiederholung { $repetition }.
picked-up-rest = Willkommen zurück. Du warst in der Pause, noch { $seconds ->
    [one] eine Sekunde
   *[other] { $seconds } Sekunden
}. Als Nächstes: { $exercise }.
picked-up-timed = Willkommen zurück. Zuletzt lief das hier: { $exercise }, noch etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}.

## Absagen: was nicht geht, und was geht

refuse-not-started = Wir haben noch nicht angefangen.
refuse-already-started = Wir sind schon dabei.
refuse-while-paused = Wir haben angehalten. Sag erst weiter.
refuse-already-paused = Wir haben schon angehalten.
refuse-not-paused = Wir haben nicht angehalten.
refuse-not-resting = Das geht in der Satzpause.
refuse-not-to-come = Das kommt nicht mehr: { $exercise }.
refuse-over = Dieses Training ist vorbei.
refuse-hurt = Du hast gesagt, dass es weh tut, also entscheide zuerst: auslassen, eine leichtere Übung, eine andere oder hier aufhören. Wenn es wieder gut ist, sag es mir.
refuse-nothing-hurts = Gut. Von Schmerzen hattest du nichts gesagt.
refuse-emergency = Mit diesem Training machen wir nicht weiter. Bleib sitzen und wähl den Notruf, wenn es nicht vergeht oder schlimmer wird.
refuse-undo = Da gibt es nichts zurückzunehmen.
refuse-first = Hier haben wir angefangen.
refuse-longest-rest = Eine Pause dauert höchstens { $minutes } Minuten. Du kannst stattdessen anhalten.
refuse-nothing-to-rate = Es gibt noch keinen Satz zu bewerten.
refuse-no-easier = Das ist schon das Leichteste, was ich hier habe: { $exercise }. Mach so viele, wie gut gehen, und sag dann fertig. Oder lass es aus.
refuse-no-harder = Das ist schon das Schwerste, was ich hier habe: { $exercise }.
refuse-no-tempo = Bei { $exercise } zähle ich kein Tempo, nimm dir also die Zeit, die du brauchst.
refuse-no-slower = Langsamer zähle ich { $exercise } nicht.
refuse-no-faster = Schneller zähle ich { $exercise } nicht, damit du die Kontrolle behältst.
refuse-unfit = Das passt hier nicht. Wir bleiben bei dieser Übung: { $exercise }.
refuse-same = Das machen wir gerade: { $exercise }.
refuse-not-needed = Für { $exercise } brauchst du das nicht.
refuse-no-alternative = Statt { $exercise } habe ich nichts. Du kannst es auslassen.
