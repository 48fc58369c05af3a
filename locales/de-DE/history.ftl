# Verlauf, Fortschritt und die eigenen Daten: mitnehmen, hereinholen, löschen. Auf dem Bildschirm.

history-none = Noch nichts trainiert. Fang an mit: coach start
history-begin = Fang an mit: coach start
history-session = { $began } · { $workout } · { $outcome ->
    [finished] { $minutes } min · zu Ende gebracht
    [stopped] { $minutes } min · vorzeitig beendet
   *[open] noch nicht zu Ende
}
history-load = { $load } { $unit }
history-effort = Anstrengung { $efforts }
history-reserve = { $left } wären noch gegangen
history-rests = Pausen { $seconds } s
history-held = { $seconds } s
history-with = { $done } mit { $load }
history-warm-up = Aufwärmen { $done }
history-untold = so viele wie möglich
history-one-side = { $done } { $side ->
    [left] nur links
   *[right] nur rechts
}
history-left-out = Ausgelassen: { $exercises }
history-instead = { $instead } statt { $exercise }
history-hurt = Es tat weh: { $exercises }
progress-title = Form Coach: dein Fortschritt
progress-sets = Sätze pro Woche
progress-volume = Sätze je Muskel
progress-sets-added = pro Woche, jeder Muskel gezählt
progress-of-most = { $last }, max. { $most }
progress-ladders = Stufen
progress-rung = Stufe
progress-rung-of = { $rung } von { $rungs }
progress-no-ladder = Noch keine Übung, die es leichter oder schwerer gibt.
progress-effort = Anstrengung
progress-effort-scale = Mittel, 1 bis 10
progress-no-effort = Du hast noch keinen Satz bewertet.
progress-mean = { $effort }
progress-streak = Serie: { $weeks ->
    [one] eine Woche
   *[other] { $weeks } Wochen
} mit Training; die längste: { $longest ->
    [one] eine Woche
   *[other] { $longest } Wochen
}. Eine einzelne verpasste Woche dazwischen ist verziehen.
progress-each = Eine Säule ist das Mittel von { $weeks } Wochen.
progress-main = Diese Woche, ein indirekter Satz als halber: mehrere Studien sind sich einig, Pelland 2024
progress-main-sets = { $sets ->
    [one] ein Satz
   *[other] { $sets } Sätze
}: { $direct } direkt, { $indirect } indirekt
progress-bests = Bestwerte
progress-best-repetitions = { $repetitions ->
    [one] eine Wiederholung
   *[other] { $repetitions } Wiederholungen
} am { $date }
progress-best-load = { $load } am { $date }
progress-best-hold = { $seconds } s gehalten am { $date }
progress-drawn = Gezeichnet: { $file }
export-done = { $file }: { $sessions ->
    [one] eine Einheit
   *[other] { $sessions } Einheiten
} in { $files ->
    [one] einer Datei
   *[other] { $files } Dateien
}
import-done = { $new ->
    [one] Eine Einheit
   *[other] { $new } Einheiten
} übernommen, { $known } übergangen, die schon da { $known ->
    [one] war
   *[other] waren
}.
import-grown = { $sessions ->
    [one] Eine von hier
   *[other] { $sessions } von hier
} ging anderswo weiter: Was dort gemacht wurde, ist dazugekommen.
import-apart = { $sessions ->
    [one] Eine Einheit läuft hier gerade oder ging hier und anderswo weiter: Sie blieb
   *[other] { $sessions } Einheiten laufen hier gerade oder gingen hier und anderswo weiter: Sie blieben
}, wie es hier ist.
import-profile-taken = Das Profil wurde übernommen.
import-profile-kept = Das Profil, das schon da ist, bleibt.
import-workouts = Deine eigenen Trainings, die jetzt da sind: { $workouts }
import-workouts-left = So gelassen, wie sie hier sind, weil andere mit demselben Namen da sind: { $workouts }
import-own = { $count ->
    [one] Als eigene Übung behalten, weil der Katalog keine solche hat
   *[other] Als { $count } eigene Übungen behalten, weil der Katalog keine solchen hat
}: { $exercises }
import-unit = Die Datei nennt keine Einheit: Ihre Gewichte gelten als { $unit }. Wenn das nicht stimmt, nimm den Import zurück und gib --unit an.
import-uncounted = { $sets ->
    [one] Ein Satz hat
   *[other] { $sets } Sätze haben
} mehr Wiederholungen oder mehr Gewicht, als hier gezählt wird. Sie bleiben, wie sie sind, und fehlen in Summen und Bestwerten.
import-undo = So nimmst du das zurück: { $command }
import-undone = Zurückgenommen: { $sessions ->
    [one] Eine Einheit ist
   *[other] { $sessions } Einheiten sind
} nicht mehr in deinem Verlauf.
import-nothing-back = Es gibt keinen Import, der zurückgenommen werden kann.
# Eine Seite in den Notizen der Datei einer anderen App.
export-side = { $side ->
    [left] links
   *[right] rechts
}
export-untitled = Training
# Wie eine Tabelle dieser Sprache Spalten trennt und Dezimalzahlen schreibt.
export-delimiter = ;
export-decimal = ,
export-sent = { $session } ist jetzt bei Intervals.icu: { $address }
forget-ask = Für immer löschen: { $what }?
forget-done = Gelöscht: { $what }. Von dir ist hier nichts mehr gespeichert.
forget-sessions = { $sessions ->
    [one] eine Einheit mit allen Sätzen und Bewertungen
   *[other] { $sessions } Einheiten mit allen Sätzen und Bewertungen
}
forget-profile = dein Profil
forget-workouts = { $workouts ->
    [one] ein eigenes Training
   *[other] { $workouts } eigene Trainings
}
forget-ears = deine Einstellungen für gesprochene Befehle
forget-kept = Es wurde nichts gelöscht.
forget-nothing = Von dir ist hier nichts gespeichert.
forget-clips = Was die Stimme gesagt hat, bleibt liegen; es sagt nichts über dich: { $folder }
