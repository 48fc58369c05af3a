### Erinnerungen, und zurückgerufen werden am Ende eines Gehens

## Eine Erinnerung

remind = { $frontend ->
    [pc] Erinnern kann ich dich hier nicht. Ein Eintrag im Kalender hilft.
    [page] Erinnern kann ich dich hier nicht. Ein Eintrag im Kalender hilft.
   *[speaker] Erinnern kann ich dich hier nicht. Sag es Alexa selbst: Alexa, erinnere mich.
}
remind-afterwards = Frag mich danach, wenn wir fertig sind.
ask-remind-time = Um wie viel Uhr soll ich dich erinnern?
again-remind-time = Nenn mir eine Zeit, zum Beispiel sieben Uhr abends. Um wie viel Uhr?
third-remind-time = Oder sag nein, dann erinnere ich dich nicht. Um wie viel Uhr?
ask-remind-ok = { remind-day } um { remind-clock }: Soll ich dich erinnern?
remind-past = Diese Zeit ist schon vorbei.
remind-set = Ich erinnere dich { remind-near } um { remind-clock }.
remind-permission = Dafür brauche ich deine Erlaubnis.
remind-refused = Dann keine Erinnerung. In der Alexa App kannst du Form Coach Erinnerungen jederzeit erlauben.
remind-device = Dieses Gerät nimmt keine Erinnerungen an. Die Uhr deines Telefons schon.
remind-full = Es gibt schon zu viele Erinnerungen. Lösche erst ein paar in der Alexa App.
remind-failed = Die Erinnerung hat gerade nicht geklappt. Frag mich gleich noch einmal.
reminder-words = Zeit für dein Training mit Form Coach.

remind-day = { $day ->
    [today] Heute
    [tomorrow] Morgen
   *[other] Am { remind-named }
}
remind-near = { $day ->
    [today] heute
    [tomorrow] morgen
   *[other] am { remind-named }
}
remind-named = { $day ->
    [mon] Montag
    [tue] Dienstag
    [wed] Mittwoch
    [thu] Donnerstag
    [fri] Freitag
    [sat] Samstag
    [sun] Sonntag
   *[date] { $number }. { remind-month }
}
remind-month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
remind-clock = { $minute ->
    [0] { $hour } Uhr
   *[other] { $hour } Uhr { $minute }
}

## Der Weg zurück vom Gehen

ask-call-back = Mach weiter, bis du warm bist. Soll ich mich melden, wenn die Zeit um ist?
again-call-back = Sag ja, dann melde ich mich am Ende. Sag fertig, wenn du schon warm bist. Soll ich mich melden?
call-set = Ich melde mich in { $minutes ->
    [one] einer Minute
   *[other] { $minutes } Minuten
}. Los geht es.
call-permission = Damit ich mich melden kann, brauche ich deine Erlaubnis für Timer.
call-refused = In Ordnung, kein Timer.
call-device = Dieses Gerät nimmt keinen Timer von mir an.
call-full = Es laufen schon zu viele Timer.
call-failed = Der Timer hat gerade nicht geklappt.
call-words = Das war das Gehen. Machen wir weiter?
call-label = Gehen
