# coach listen. Gezeigt, nie gesagt.
listening-begins = { $microphone } ist offen: Sag „Coach, weiter“ oder „Coach, mehr Pause“. Nichts davon wird gespeichert oder gesendet. Strg-C beendet es.
listening-command = { $at } s  { $text }  →  { $meaning } ({ $score })
listening-second = am nächsten dran: { $text }
listening-refused = { $at } s  nicht als Befehl genommen: { $why } Es klang wie „{ $free }“.
listening-unlike = Es war etwas anderes; „{ $text }“ ist weit davon entfernt.
listening-close = „{ $text }“ und „{ $second }“ passen fast gleich gut.
listening-faint = Nichts passt.
listening-long = Es ist länger als jeder Befehl.
listening-echo = Es ist die Stimme des Coachs selbst.
listening-nothing = Es war nichts zu hören, was hier ein Befehl ist.
listening-no-microphone = Es gibt kein Mikrofon. Eine Aufnahme geht auch: --wav DATEI.
listening-enrol = Ich lerne, wie du { $commands } Befehle sagst, jeden zweimal. Sag, was dasteht, mit der Stimme, mit der du trainierst. Behalten werden nur Zahlen, kein Ton.
listening-enrol-say = Sag: { $text }
listening-enrol-right = Ich habe gehört: { $text }
listening-enrol-wrong = Ich habe „{ $text }“ gehört. Bitte noch einmal.
listening-enrolled = { $understood } von { $of } wurden verstanden. Was davon bleibt: { $file }
listening-not-enrolled = Nur { $understood } von { $of } wurden verstanden, deshalb bleibt alles, wie es war. Ein leiserer Raum oder ein näheres Mikrofon hilft vielleicht.
