# Was der Bildschirm zeigt und niemand sagt.

terminal-no-sound = Hier gibt es keinen Ton: der Coach macht in Textform weiter. Warum, sagt "coach doctor".
terminal-sound-lost = Der Ton ist weg: weiter in Textform, bis er wieder da ist.
terminal-sound-back = Der Ton ist wieder da.
terminal-keys = Tasten: Leertaste anhalten oder weiter · n oder Eingabe nächstes · s auslassen · b zurück · r noch einmal · + mehr Pause · - weniger Pause · e leichter · h schwerer · w tauschen · [ langsamer zählen · ] schneller zählen · 1 bis 9, 0 Anstrengung · c letzten Satz berichtigen · u rückgängig · o es tut weh · q zweimal beenden
terminal-keys-pain = Tasten: s auslassen · e leichter · w eine andere · f es geht wieder · n nicht sicher · q zweimal beenden
terminal-keys-pain-ok = Tasten: j eine leichtere Form, ganz sanft · n auslassen · q zweimal beenden
terminal-keys-ready = Tasten: Leertaste weiter · s auslassen · q zweimal beenden
terminal-keys-yes-no = Tasten: j ja · n nein · q zweimal beenden
terminal-stop-sure = Beenden? Drück noch einmal q, oder j. Jede andere Taste beendet nichts.
terminal-correct = Wie war es? 6 Wiederholungen: 6 · links 6: 6l · nur links: l · 12 Kilo: 12k · 25 Pfund: 25p · 2 wären noch gegangen: +2. Eingabe notiert es, Esc lässt alles, wie es war.
terminal-how-many = Wie viele? 12: 12 · links: 12l. Tippe es, dann Eingabe; Esc lässt es offen.
terminal-correct-sure = { $text }? Das ist weit mehr als geplant. Eingabe: so war es. Esc lässt alles, wie es war.
terminal-yes-key = j
terminal-several = „{ $name }“ kann mehreres heißen: { $names }. Nenne eins davon.
terminal-which-one = Was meinst du mit { $name }
terminal-not-here = „{ $name }“ steht nicht im Katalog.
terminal-nearest = Am nächsten kommt { $exercise } ({ $id }).
terminal-own-exercise = Oder schreib dir die Übung selbst: eine Datei mit [[exercise]] und id = "{ $id }", dann coach keep DATEI.
terminal-rest-day = { $why } Willst du trotzdem trainieren, nenne ein Training: { $command } starter
terminal-needs-answer = Vorher habe ich eine Frage. Beantworte sie in einem Terminal: { $command }
terminal-files-gone = Die Dateien deines Verlaufs wurden während dieses Trainings gelöscht. Es konnte nicht gespeichert werden.
terminal-saved = Gespeichert. Weiter mit: coach resume
terminal-disk-full = Der Datenträger ist voll oder lässt nichts schreiben. Das Training geht weiter und wird gespeichert, sobald wieder Platz ist.
terminal-disk-room = Auf dem Datenträger ist wieder Platz. Alles ist gespeichert.
terminal-disk-unwritten = Auf dem Datenträger war bis zum Ende kein Platz. Was inzwischen geschah, konnte nicht gespeichert werden.
terminal-no-workout = { $name }: So ein Training gibt es nicht. Es gibt: { $known }, oder den Pfad einer .toml-Datei.{ $near ->
    [none] {""}
   *[other] {" "}Meinst du „{ $near }“?
}
terminal-none-kept = { $name }: Unter diesem Namen ist kein Training aufbewahrt. { $known ->
    [none] Es ist keins aufbewahrt.
   *[other] Es gibt: { $known }.
}{ $near ->
    [none] {""}
   *[other] {" "}Meinst du „{ $near }“?
}
terminal-file-folder = { $name }: Das ist ein Ordner. Nenn eine TOML-Datei.
terminal-file-missing = { $name }: Diese Datei gibt es nicht.
terminal-no-topic = Über „{ $name }“ weiß ich nichts. { $near ->
    [none] „coach explain“ zeigt, was es gibt.
   *[other] Meinst du „{ $near }“?
}
terminal-no-muscle = Den Muskel „{ $name }“ gibt es nicht. { $near ->
    [none] Es gibt: { $known }.
   *[other] Meinst du „{ $near }“?
}
terminal-no-equipment = Das Gerät „{ $name }“ gibt es nicht. { $near ->
    [none] Es gibt: { $known }.
   *[other] Meinst du „{ $near }“?
}
terminal-resume-offer = Ein unterbrochenes Training wartet. Weiter damit: coach resume
terminal-open-first = Zuerst das hier, es ist noch nicht zu Ende: { $workout }. Um ein anderes anzufangen, beende es hier (q).
terminal-warm-up = Aufwärmen
terminal-exercise = Übung
terminal-rest = Pause
terminal-cool-down = Ausklang
terminal-paused = Angehalten
terminal-how-sure = Wie sicher
terminal-all-else = Alles andere
terminal-all-of-it = Alles davon
terminal-how = So geht es
terminal-cues = Achte auf
terminal-trains = Trainiert
terminal-needs = Braucht
terminal-nothing = nichts
terminal-easier = Leichter
terminal-harder = Schwerer
terminal-instead = Stattdessen
terminal-parts = Teile
terminal-trained-by = Trainiert durch
terminal-one-side = eine Seite nach der anderen
terminal-alternating = links und rechts im Wechsel
terminal-runs-elsewhere = In einem anderen Fenster oder auf einer Seite läuft schon ein Training (Prozess { $process }). Mach dort weiter oder beende es dort zuerst.
terminal-deleted-elsewhere = Alles über dich wurde anderswo gelöscht, auch dieses Training. Darum endet es hier.
terminal-nothing-to-resume = Es gibt kein unterbrochenes Training. Fang eins an mit: coach start
terminal-exercises = Übungen
terminal-muscles = Muskeln
terminal-workouts = Trainings
terminal-advice = Ratschläge
terminal-no-exercise = Eine solche Übung gibt es nicht.
terminal-lightly = Hilft mit
terminal-sides = Seiten
terminal-tempo = Tempo
terminal-tempo-parts = { $tempo }, die Sekunden zum Senken, Halten, Heben und Halten oben
terminal-ladder = Stufen
terminal-or = oder
terminal-none = keines
terminal-part-of = Teil von
terminal-strength = Kraft
terminal-size = Etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}, { $steps ->
    [one] ein Schritt
   *[other] { $steps } Schritte
}.
terminal-cardio = { $exercise }, { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}
terminal-circuit = { $rounds ->
    [one] eine Runde
   *[other] { $rounds } Runden
} mit je { $repetitions ->
    [one] einer Wiederholung
   *[other] { $repetitions } Wiederholungen
}: { $exercises }
terminal-sets = { $exercise }: { $sets ->
    [one] ein Satz
   *[other] { $sets } Sätze
} mit { $size } Wiederholungen
terminal-hold-sets = { $exercise }: { $sets ->
    [one] einmal
   *[other] { $sets } mal
} { $size } Sekunden halten
terminal-moving-sets = { $exercise }: { $sets ->
    [one] einmal
   *[other] { $sets } mal
} { $size } Sekunden
terminal-most-sets = { $exercise }: { $sets ->
    [one] ein Satz
   *[other] { $sets } Sätze
} mit so vielen, wie du schaffst
terminal-lighter-sets = zuerst { $sets ->
    [one] ein leichterer Satz
   *[other] { $sets } leichtere Sätze
}
terminal-every = alle { $seconds } Sekunden ein Satz
terminal-kept = Behalten. Starte es mit: coach start { $workout }
terminal-kept-no-longer = { $workout } wird nicht mehr behalten. Was du davon gemacht hast, bleibt in deinem Verlauf.
terminal-superset = Supersatz { $number }
terminal-stretch = { $exercise }, { $size } Sekunden
terminal-each-side = auf jeder Seite
terminal-rest-between = { $seconds } Sekunden Pause
terminal-get-ready = Bereit machen: { $exercise }
terminal-change-side = Seite wechseln
terminal-set = Satz { $set } von { $sets }
terminal-warm-up-set = leichterer Satz { $set } von { $sets }
terminal-round = Runde { $round } von { $rounds }
terminal-side = { $side ->
    [left] linke Seite
   *[right] rechte Seite
}
terminal-estimated = Hier gibt es keine Stimme: die Zeiten zwischen den Zählungen sind geschätzt.
terminal-rendering = Die Aufnahme entsteht
terminal-rendered = { $file }: { $length } lang, in { $seconds } Sekunden erstellt, { $times } mal so schnell wie in Echtzeit
terminal-captioned = Untertitel: { $file }
terminal-tracks-making = Die Stücke entstehen
terminal-tracks-made = { $folder }: { $tracks } Stücke, { $length } lang, { $megabytes } MB; davon jetzt erstellt: { $made }
terminal-voice = Stimme
terminal-sound = Ton
terminal-microphone = Mikrofon
terminal-recogniser = Spracherkennung
terminal-store = Trainings
terminal-clips = Sprachclips
terminal-key-presses = Tasten
terminal-locales = Sprachen
terminal-versions = Versionen
terminal-ok = ok
terminal-missing = fehlt
terminal-voice-works = Ein Clip von { $length ->
    [one] einer Sekunde
   *[other] { $length } Sekunden
} war in { $seconds ->
    [one] einer Sekunde
   *[other] { $seconds } Sekunden
} fertig.
terminal-voice-help = Der Coach macht in Textform weiter. Installiere Form Coach neu, oder eine Stimme in den Einstellungen des Computers.
terminal-voice-misheard = { $percent } von 100 Wörtern falsch gehört
terminal-voice-speaks = { $voice } spricht { $locale }, wenn du keine andere nennst.
terminal-voice-chosen = { $voice } spricht { $locale }: So hast du es gewählt. Mit { $command } spricht wieder die deutlichste Stimme.
terminal-voice-natural = Eine natürliche Stimme für Englisch lässt sich installieren ({ $megabytes } MB): { $command }
terminal-voice-preparing = Die Clips entstehen: { $workout }
terminal-voice-prepared = { $workout }: { $clips } Clips sind fertig.
terminal-weights-installing = { $name } wird installiert
terminal-weights-installed = { $title }: installiert, { $megabytes } MB in { $folder }. Von anderen gemacht, unter der Lizenz { $licence }: { $source }
terminal-sound-missing = Es gibt kein Ausgabegerät.
terminal-sound-help = Der Coach macht in Textform weiter. Schließe Lautsprecher oder Kopfhörer an, oder erstelle eine Datei zum Anhören anderswo: { $command }
terminal-use-keys = Steuere den Coach mit Tasten.
terminal-kept-in = Liegt in { $folder }
terminal-folder-help = Schaffe Platz, oder nenne in { $variable } einen Ordner, in den du schreiben darfst.
terminal-damaged = { $rows ->
    [one] Eine Stelle im Verlauf ist
   *[other] { $rows } Stellen im Verlauf sind
} beschädigt, ohne Wirkung auf den Rest.
terminal-damaged-help = Repariere ihn: { $command }
repair-nothing = Im Verlauf ist nichts beschädigt. Nichts wurde geändert.
repair-done = Der Verlauf ist wieder ganz, mit { $sessions ->
    [one] einem Training
   *[other] { $sessions } Trainings
}.
repair-in-part = Der Verlauf ist wieder lesbar, mit { $sessions ->
    [one] einem Training
   *[other] { $sessions } Trainings
}. Nicht alles ließ sich zurückholen.
repair-whole = Aus dem Protokoll oder einer Kopie neu gemacht: { $ids }
repair-retold = Mit allem, was davon erzählt wurde, aber ohne den Ablauf des Trainings: { $ids }
repair-ended = Beendet, wo das Protokoll abbricht: { $ids }
repair-lost = Verloren: { $ids }
repair-profile = Dein Profil ist verloren. Erzähl es mir noch einmal: { $command }
repair-aside = Was vorher da war, liegt in { $file }. Lösche es, wenn dir nichts fehlt.
repair-restored = Der Verlauf ist jetzt der aus { $file }.
repair-newest = Die neueste Kopie ist { $file }. Setze sie an seine Stelle: { $command }
terminal-keys-work = Dies ist ein Terminal: einzelne Tasten werden gehört.
terminal-keys-missing = Dies ist kein Terminal.
terminal-keys-help = Starte ihn in einem Terminal, um ihn mit Tasten zu steuern: { $command }

# coach export, coach history
export-left-out = { $session }: keine FIT-Datei. Diese Einheit ist von einer Zeit, die so eine Datei nicht fasst; die Uhr ging falsch. Sie steht in den anderen Dateien.
export-missing = { $file } ist nicht dabei, denn die Datei ist nicht lesbar. Bring sie in Ordnung und exportiere noch einmal, oder kopiere sie selbst.
export-not-empty = In { $folder } liegt schon anderes, und ein Export schreibt viele Dateien. Nenn einen eigenen Ordner, etwa { $own }
history-no-session = Es gibt keine Einheit { $session }. Nenne eine mit ihrem Tag, etwa 2026-11-20, oder mit ihrer Kennung: { $command }
history-no-sets = In dieser Einheit gibt es keine Sätze.
history-which-exercise = Welche Übung? In dieser Einheit: { $exercises }.
history-which-set = Welcher Satz dieser Übung: { $exercise }? Es sind { $sets }; sag es mit --set.
history-what = Sag, was richtig ist: --repetitions oder --weight, und mit --exercise und --set, welcher Satz es ist.
history-edit-alone = --exercise, --set, --side, --repetitions und --weight gehören zu --edit.
history-ask-set = Welcher
history-ask-side = Welche Seite
history-ask-repetitions = Wiederholungen, wirklich
history-ask-weight = Gewicht, etwa 12.5kg (Enter: wie es war)
history-put-right = Berichtigt.
history-say-yes = Hier kann niemand gefragt werden: Füge --yes hinzu.
history-ask-delete = Diese Einheit aus deinem Verlauf nehmen? Sie zählt dann nicht mehr.
history-as-it-was = Es wurde nichts geändert.
history-taken-out = Aus deinem Verlauf genommen:
history-undo = Eine Minute lang lässt es sich zurücknehmen: { $command }
history-taken-back = Zurückgenommen.
history-nothing-back = Es gibt nichts zurückzunehmen: Die letzte Änderung dieser Einheit ist mehr als eine Minute her, oder es gab keine.

# coach history, coach progress, coach plan: Überschriften von Tabellen
history-column-sets = Sätze
history-column-weight = Gewicht
history-column-effort = Anstrengung
history-column-reserve = Übrig
history-column-rest = Pause, s
progress-best = Bestwert
plan-column-repetitions = Wiederholungen
