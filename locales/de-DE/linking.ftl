### Eine Person an zwei Geräten: am Lautsprecher und am Computer

## Gesagt

link-code = Gib auf deinem Computer ein: coach link. Dann diesen Code: { $code }. Noch einmal: { $code }. Er gilt zehn Minuten.
link-digits = Der Code hat sechs Ziffern. Sag: Code zum Verbinden, und dann die Ziffern, eine nach der anderen.
link-linked = Fertig. Dein Computer und ich haben jetzt einen gemeinsamen Verlauf und ein gemeinsames Profil für dich. Zum Trennen sag: trenne meinen Rechner.
link-already = Dein Computer ist schon verbunden. Alles in Ordnung.
link-wrong = Der Code stimmt nicht oder ist älter als zehn Minuten. Gib auf deinem Computer coach link ein, dann bekommst du einen neuen.
link-own = Das ist der Code von mir. Gib ihn auf deinem Computer ein.
link-same-kind = Der Code kommt von einem anderen Lautsprecher. Hol dir einen von deinem Computer: Gib dort coach link ein.
link-other-link = Der Computer ist mit jemand anderem verbunden. Mach das erst rückgängig: Gib dort coach link minus minus undo ein.
link-too-many = Das waren zu viele Codes. Versuch es in einer Stunde wieder.
link-running = Auf dem Computer oder einer seiner Seiten läuft ein Training. Beende es erst, dann sag mir den Code noch einmal.
link-busy = Das hat gerade nicht geklappt. Versuch es gleich noch einmal.
link-forgotten = Gerade wurde alles gelöscht, was ich über dich wusste, und die Verbindung geht mit. Eine Minute lang holt „mach das rückgängig“ alles zurück. Danach kannst du die beiden neu verbinden.
link-parted = Getrennt. Was hier trainiert wurde, bleibt hier, und was am Computer trainiert wurde, bleibt dort.
link-alone = Mit dir ist kein Computer verbunden.
link-on-pc = Gib dafür in einem Terminal { $frontend ->
    [page] des Computers, von dem diese Seite kommt,
   *[pc] dieses Computers
} coach link ein.
unlink-on-pc = Gib dafür in einem Terminal { $frontend ->
    [page] des Computers, von dem diese Seite kommt,
   *[pc] dieses Computers
} coach link minus minus undo ein.
ask-unlink = Was hier trainiert wurde, bleibt hier, und was am Computer trainiert wurde, bleibt dort. Soll ich die beiden trennen?
again-unlink = Dein Verlauf hier und am Computer wären wieder zwei. Soll ich sie trennen?
unlink-kept = Dann bleiben sie zusammen.
unlink-afterwards = Sag mir das, wenn wir fertig sind.
ask-forget-linked = Soll ich alles löschen, was ich über dich weiß, hier und auf deinem Computer: was du gewählt hast und alle Trainings?
ask-forget-linked-here = Soll ich alles löschen, was ich über dich weiß, hier und auf deinem Lautsprecher: was du gewählt hast und alle Trainings?
forgotten-there = Das gilt auch für deinen { $frontend ->
    [pc] Lautsprecher
    [page] Lautsprecher
   *[speaker] Computer
}, und die Verbindung mit ihm ist weg.
pain-runs-elsewhere = Hör mit dieser Übung sofort auf. Ich halte dein Training auf { $at ->
    [page] der Seite
   *[pc] dem Computer
} an. Wähl dort, wie es weitergeht, oder beende es dort.
pain-waits-elsewhere = Dein Training wartet auf { $at ->
    [page] der Seite
   *[pc] dem Computer
}, weil dir etwas weh tut. Wähl dort, wie es weitergeht, oder beende es dort.
runs-elsewhere = Dein Training läuft auf { $at ->
    [page] einer Seite. Beende es dort
   *[pc] deinem Computer. Beende es dort mit der Taste Q
}: Es bleibt erhalten. Dann öffne mich noch einmal.

## Gezeigt

link-show = Sag zu deinem Lautsprecher: „Alexa, öffne Form Coach“. Dann sag: „Code zum Verbinden { $code }“. Der Code gilt { $minutes } Minuten.
link-waits = Ich warte darauf. Strg-C bricht ab.
link-nobody = Niemand hat den Code gesagt. „coach link“ zeigt einen neuen.
link-is = Dieser Computer ist seit { $day } mit deinem Lautsprecher verbunden. „coach link --undo“ trennt die beiden.
link-joined = Verbunden. Ab jetzt gibt es einen gemeinsamen Verlauf: { $here ->
        [one] ein Training
       *[other] { $here } Trainings
    } von diesem Computer, { $there ->
        [one] eines
       *[other] { $there }
    } vom Lautsprecher. Von dem, was du gewählt hast, gilt, was du zuletzt gesagt hast. „coach link --undo“ trennt die beiden wieder.
link-undo-ask = Was an diesem Computer begonnen wurde, bleibt hier, was am Lautsprecher begonnen wurde, bleibt dort. Was du seit dem Verbinden gesagt hast, behalten beide. Trennen?
link-undone = Getrennt. Dieser Computer hat wieder seinen eigenen Verlauf und sein eigenes Profil.
link-pc-alone = Dieser Computer ist mit keinem Lautsprecher verbunden.
link-pc-wrong = Der Code stimmt nicht oder ist älter als zehn Minuten. Sag zum Lautsprecher: „Alexa, sag Form Coach, verbinde meinen Rechner“.
link-pc-own = Das ist der Code, den dieser Computer gezeigt hat. Sag ihn dem Lautsprecher.
link-pc-same-kind = Der Code kommt von einem anderen Computer. Hol dir einen vom Lautsprecher: „Alexa, sag Form Coach, verbinde meinen Rechner“.
link-pc-other-link = Dieser Computer ist mit jemand anderem verbunden. Mach das erst rückgängig: coach link --undo
link-pc-running = Hier läuft ein Training. Beende es erst, dann gib den Code noch einmal ein.
forget-linked = Dieser Computer ist mit deinem Lautsprecher verbunden: Was dort über dich gespeichert ist, wird auch gelöscht.
runs-on-speaker = Dein Training läuft auf deinem Lautsprecher. Sag dort „Alexa, stopp“, dann geht es hier mit „coach resume“ weiter.
runs-on-other-pc = Dein Training läuft auf einem anderen Computer von dir oder einer seiner Seiten. Beende es dort, dann geht es hier mit „coach resume“ weiter.
went-on-elsewhere = Dein Training ging inzwischen anderswo weiter. Es bleibt, wie es ist: „coach resume“ macht hier damit weiter.
