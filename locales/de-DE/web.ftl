# Der Bildschirm im Browser: was Seite und Befehl neben dem Training zeigen, und was niemand sagt.

web-title = Form Coach
web-lost = Der Coach ist nicht zu erreichen. Neuer Versuch.
web-no-key = Dieser Bildschirm braucht den Schlüssel. Scanne den Code im Terminal, oder tippe die ganze Adresse ein.
web-refused = Der Coach kennt diese Adresse nicht. Öffne die aus dem Terminal.
web-too-many = Es sind zu viele Bildschirme offen. Schließe einen.
web-slowly = Zu schnell. Bitte noch einmal.
web-not-pressed = Das kam beim Coach nicht an. Versuch es noch einmal.
web-waiting = Gleich geht das Training los.
web-weekly = Sätze pro Woche
web-delete = Letzte Ziffer löschen
web-enter = Das ist alles
web-no-wake-lock = Dieser Browser hält den Bildschirm hier nicht von selbst wach: Das macht ein stummer Film der Zahl.
web-not-offline = Ohne den Coach läuft diese Seite nur weiter, solange sie offen bleibt.
web-not-kept = Diese Seite bleibt nicht auf diesem Gerät.
web-how-secure = Eine verschlüsselte Adresse (https) ändert das: coach screen --tls.
web-begin = Hier beginnen
web-go-on = Hier weitermachen
web-preparing = Der Coach bereitet den Ton vor.
web-not-played = Dieser Browser spielt erst Ton, wenn du den Bildschirm berührst.
web-offline = Der Coach ist nicht zu erreichen. Das Training geht weiter.
web-address = Der Bildschirm ist unter { $address }
web-scan = Scanne das mit einem Handy oder Tablet, oder tippe die Adresse ein.
web-end = Strg+C beendet es.
web-any-key = Drücke eine Taste, wenn er da ist.
web-paused = Pause
