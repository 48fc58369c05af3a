# Was der Dialog antwortet und fragt. Fürs Ohr geschrieben: jede Zeile erst laut lesen, dann behalten.
# $exercise und $workout kommen als gesprochene Namen an. Wer fragt, hört danach zu: solche Zeilen enden mit Fragezeichen.

## Hereinkommen

welcome-again = Willkommen zurück.
welcome-back = Willkommen zurück. Weiter geht es.
open-workout = Willkommen zurück. Das hier ist noch nicht fertig: { $workout }. Zuletzt kam: { $exercise }.
goodbye = Tschüss.
kept = Ich merke mir, wo du bist. { $frontend ->
    [pc] Starte mich wieder, dann geht es dort weiter.
    [page] Komm auf diese Seite zurück, dann geht es dort weiter.
   *[speaker] Öffne Form Coach wieder, dann geht es dort weiter.
}
summary-sets = Du hast { $sets ->
    [one] einen Kraftsatz
   *[other] { $sets } Kraftsätze
} gemacht.

## Fragen

ask-anyway = Willst du trotzdem trainieren: { $workout }?
again-rest-day = Heute wäre Ruhe besser. Wollen wir trotzdem trainieren?
ask-begin = Wollen wir anfangen?
ask-which = Welches Training möchtest du: Einstiegstraining, komplettes Training, Tag eins, Tag drei oder Tag fünf?
ask-set = Bereit für Satz { $set }?
ask-round = Bereit für Runde { $round }?
ask-exercise = Bereit für { $exercise }?
ask-other-side = Bereit für die andere Seite?
ask-rest-of-set = Bereit für den Rest dieses Satzes?
ask-rested = Sag bereit, sobald du weitermachen willst. Bist du jetzt bereit?
ask-done = Lass dir Zeit, und sag mir, wenn du fertig bist. Bist du fertig?
ask-go-on = Machen wir weiter?
ask-resume = Machen wir dort weiter?
ask-warm = Mach weiter, bis du warm bist, und ruf mich dann wieder. Oder bist du schon warm?
ask-walked = Lass dir Zeit, und ruf mich dann wieder zum Dehnen. Oder bist du schon fertig?
ask-finish = Das war die letzte Übung. Wie anstrengend war es, von eins bis zehn?
ask-sum-up = Das war die letzte Übung. Soll ich dir sagen, was du geschafft hast?
ask-correct = Wie war es wirklich?
ask-most = Nimm dir die Zeit, die du brauchst. Wie viele waren es?
again-most = Sag die Zahl, wenn du fertig bist, oder nur fertig. Wie viele waren es?
third-most = Ich warte. Ist der Satz fertig?
ask-how-many = Wie viele waren es{ $sides ->
    [both] {" "}auf jeder Seite
    [left] {" "}links
    [right] {" "}rechts
   *[none] {""}
}?
again-how-many = Sag eine Zahl, oder überspringen. Wie viele waren es?
how-many-limits = Ich kann eine bis { $most } notieren.
most-unattended = Hier kann mir niemand sagen, wann du fertig bist. Nach der üblichen Zeit geht es weiter.
ask-pain = Was machen wir: auslassen, leichter machen, eine andere nehmen oder aufhören?
ask-switch = Ein anderes Training ist noch offen. Soll ich es beenden und das hier anfangen: { $workout }?
ask-restart = Soll ich dieses beenden und das hier von vorn anfangen: { $workout }?
ask-forget = Soll ich alles löschen, was ich über dich weiß, was du gewählt hast und alle Trainings?
ask-anything = Was kann ich noch für dich tun?

again-ready = Sag bereit, dann geht es weiter, oder Pause. Bist du bereit?
again-rate = Nenn mir eine Zahl von eins bis zehn, oder sag bereit. Wie anstrengend war es?
again-start = Sag ja, oder nenn ein anderes Training. Was möchtest du?
again-paused = Ich merke mir, wo du bist. Machen wir weiter?
again-resume = Sag ja, dann geht es weiter, oder nein für ein anderes Training. Machen wir weiter?
again-warm = Sag fertig, wenn es so weit ist, oder ruf mich einfach später wieder. Bist du fertig?
again-anything = Du kannst ein Training starten oder fragen, wie eine Übung geht. Was möchtest du?

## Weiter

go-on-in = Weiter geht es in
on-we-go = Weiter geht es.
done-now-rest = Gut, dann ruh dich aus. Sag bereit, wenn es früher weitergehen soll.
rate-later = Wie schwer es war, sag mir nach dem Satz.
take-your-time = Lass dir Zeit.
keep-walking = Dann mach weiter. { $frontend ->
    [pc] Drück N, wenn du fertig bist.
    [page] Tippe auf Weiter, wenn du fertig bist.
   *[speaker] Öffne Form Coach wieder, wenn du fertig bist.
}
all-right = In Ordnung.
we-stay = Dann bleiben wir dabei.
nothing-to-resume = Es gibt kein Training, das wir fortsetzen könnten.
last-is-over = Dein letztes Training ist vorbei.
not-training = Du bist in keinem Training.
nothing-next = Danach kommt nichts mehr. Das ist die letzte Übung.

## Wo, und wie lange

here = Jetzt dran: { $exercise }.
here-set = Jetzt dran: { $exercise }, Satz { $set } von { $sets }.
here-lighter-set = Jetzt dran: { $exercise }, leichterer Satz { $set } von { $sets }.
here-round = Jetzt dran: { $exercise }, Runde { $round } von { $rounds }.
here-done = Geschafft ist: { $exercise }.
here-rest = Du machst Pause. Als Nächstes: { $exercise }.
left = Noch etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
} im ganzen Training.
left-here = Hiervon noch etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}.
left-seconds = Hiervon noch { $seconds ->
    [one] eine Sekunde
   *[other] { $seconds } Sekunden
}.
takes = { $workout } dauert etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}.

## Ein Training wählen

title = { $workout }.
all-the-same = Aber du willst trainieren, also los.
unknown-workout = Dieses Training habe ich nicht.

## Antworten

needs = Du brauchst { $things }.
works-most = { $exercise } trainiert vor allem: { $muscles }.
works-lightly = Etwas leichter trainiert es auch: { $muscles }.
parts = Das sind { $muscles }.
circuit = Nach der Ausdauer kommt ein Zirkel: { $rounds } Runden mit je { $repetitions } Wiederholungen: { $moves }.
which-exercise = Nenn mir auch die Übung. Zum Beispiel: wie geht ein Hip Thrust.
which-muscle = Ich kenne den Po, die Beinbeuger und die Muskeln drum herum. Zum Beispiel: was sind die Beinbeuger.
which-topic = Darüber weiß ich wenig. Frag mich, warum man sich aufwärmt, wie oft man trainiert oder wie viel Gewicht du nehmen sollst.
unknown-exercise = Diese Übung habe ich nicht. Du kannst sie in ein eigenes Training schreiben.
unknown-exercise-near = Diese Übung habe ich nicht. Am nächsten kommt ihr: { $exercise }.
which-of = Das kann mehreres sein: { $exercises }. Sag, was davon du meinst.
unknown-equipment = Dieses Gerät kenne ich nicht.
effort-how = Nenn mir eine Zahl von eins, ganz leicht, bis zehn, nichts geht mehr. Oder sag zum Beispiel: zwei wären noch gegangen.
skip-later = Das kommt erst später. Sag es mir dann, und wir lassen es aus.
skip-over = Das ist schon vorbei.
swap-later = { $exercise } kommt später. Sag es mir dann, dann tauschen wir.
skip-not-today = Das kommt heute gar nicht vor: { $exercise }.
correct-limits = Ich kann bis zu hundert Wiederholungen notieren, und Gewichte bis fünfhundert.
which-feeling = Sag mir, wie du dich fühlst: fit, ein bisschen Muskelkater, Muskelkater, starker Muskelkater oder müde.
talk-terse = In Ordnung, ich rede weniger.
talk-normal = In Ordnung, ich rede wie gewohnt.
talk-chatty = In Ordnung, ich rede mehr.
which-talk = Ich kann weniger reden, mehr, oder wie gewohnt.
forgotten = Erledigt. Alles, was ich über dich wusste, ist gelöscht.
forgotten-but-files = Die Trainingsdateien auf dem Computer bleiben.
nothing-forgotten = Dann wird nichts gelöscht.
paused-in-stream = Angehalten. Zum Weitermachen sag: Alexa, fortsetzen.
while-it-plays = Es läuft bis zum Ende durch. { $frontend ->
    [pc] Die Tasten gehen jederzeit.
    [page] Die Knöpfe gehen jederzeit.
   *[speaker] Du kannst jederzeit sagen: Alexa, Pause. Oder: Alexa, weiter. Wenn etwas weh tut, sag: Alexa, sag Form Coach, es tut weh.
}
just-play = Ab hier läuft es einfach durch.
count-with-you = Ich zähle mit dir, Schritt für Schritt.
cannot-play = Hier kann ich es nicht durchlaufen lassen. Ich zähle mit dir.
tracks-failed = Der Ton ließ sich nicht abspielen, darum zähle ich mit dir. Um es noch einmal zu versuchen, sag: einfach laufen lassen.
ask-effort-last = Wie anstrengend war dein letztes Training, von eins bis zehn?
not-offered = Das kann ich nicht. Ein Training hat seine Reihenfolge und ein Ende.

## Hilfe, und was nicht verstanden wurde

help = Sag start für das Training von heute, oder nenn ein anderes. Du kannst fragen, was heute dran ist, wie eine Übung geht, welche Muskeln sie trainiert oder warum man sich aufwärmt. Oder sag: lern mich kennen.
help-set = Du kannst sagen: fertig, nochmal, Pause, auslassen, leichter, schwerer oder etwas anderes. Frag, wie es geht oder wie lange noch. Wenn etwas weh tut, sag es.
help-rest = Du kannst sagen: bereit, mehr Pause, weniger Pause oder nochmal. Sag mir, wie anstrengend der Satz war, von eins bis zehn, oder was du wirklich gemacht hast, oder frag, was als Nächstes kommt.
help-walk = Du kannst sagen: fertig, wenn du warm bist, Pause oder auslassen. Frag, wie lange noch oder wozu das gut ist.
help-paused = Wir haben angehalten. Du kannst sagen: weiter, auslassen, leichter, rückgängig oder stopp.
fallback = Das habe ich nicht verstanden. Du kannst sagen: start, was soll ich heute machen, oder wie geht ein Hip Thrust.
fallback-training = Das habe ich nicht verstanden. Du kannst sagen: bereit, nochmal, Pause, auslassen oder Hilfe.
trouble = Ich komme gerade nicht an meine Notizen. Versuch es bitte in einer Minute noch einmal. Nichts ist verloren.
trouble-again = Entschuldige, ich komme gerade nicht an meine Notizen. Sag es mir bitte noch einmal: Was möchtest du?

## Fragen im Training, Sicherheit, und was sich zurücknehmen lässt

welcome-skill = Willkommen bei Form Coach. Ich zähle deine Wiederholungen, stoppe deine Pausen und erkläre jede Übung, für starke Beinbeuger und einen starken Po.
welcome-pair = Willkommen zurück. Auf diesem Konto ist noch ein Training offen.
ask-pair = Bist du das, oder jemand anderes?
again-pair = Sag ja, wenn das offene Training deins ist, oder nein, wenn du jemand anderes bist. Ist es deins?
pair-new = In Ordnung, dann fängst du neu an.
stopped-earlier = Willkommen zurück. Das hier hast du vorhin beendet: { $workout }.
third-resume = Ein Wort genügt: ja oder nein. Machen wir damit weiter?
again-yes-no = Sag bitte ja oder nein. Soll ich?
again-have = Sag bitte ja oder nein. Hast du das?
again-own = Sag ja, wenn es da ist, oder nein, dann bleibt es bei dieser Übung. Ist es da?
again-warm-up = Sag ja zum Aufwärmen, oder nein für einen sanften Anfang. Wärmen wir uns auf?
again-sum-up = Sag ja, oder nein, dann sind wir fertig. Soll ich dir sagen, was du geschafft hast?
third-yes-no = Ich brauche hier ein Ja oder ein Nein. Was gilt?
third-skip = Du kannst auch überspringen sagen. Wie ist es?
third-start = Sag start oder heute nicht. Was machen wir?
third-anything = Ich bin noch da. Sonst noch etwas?
third-warm = Noch mal: Bist du schon warm?
third-ready = Wann immer du willst. Soll ich zählen?
third-paused = Deine Stelle ist gemerkt. Geht es weiter?
third-rate = Eine Zahl genügt, oder das Wort überspringen. Wie schwer war es für dich?
ask-number = Wie anstrengend war es, von eins bis zehn?
effort-scale = Eins ist ganz leicht. Fünf ist angenehm. Acht heißt, zwei wären noch gegangen. Zehn heißt, nichts ging mehr. Du kannst auch sagen, wie viele noch gegangen wären.
again-correct = Sag zum Beispiel sechs Wiederholungen oder zwölf Kilo. Wie war es?
ask-skip-what = Nur diesen Satz, oder die ganze Übung: { $exercise }?
again-skip-what = Sag dieser Satz oder die ganze Übung. Was lassen wir aus?
third-skip-what = Oder sag nein, dann fällt nichts weg. Was soll ich tun?
skipped-set = Diesen Satz lassen wir aus.
ask-stop = Soll ich das Training beenden?
again-stop = Sag ja zum Beenden oder nein zum Weitermachen. Was gilt?
ask-hurts = Tut dir etwas weh?
again-hurts = Sag ja, wenn etwas weh tut, oder nein, dann geht es weiter. Tut es weh?
ask-set-done = Ist der Satz fertig, oder soll ich weiterzählen?
again-set-done = Sag fertig oder weiterzählen. Was gilt?
third-set-done = Dein Satz wartet. Fertig, oder soll ich weiterzählen?
ask-done-what = Bist du ganz fertig mit der Übung { $exercise }, oder soll ich den nächsten Satz zählen?
again-done-what = Sag ja, wenn du mit der Übung fertig bist, oder bereit für den nächsten Satz. Was gilt?
third-done-what = Fertig damit, oder noch ein Satz?
ask-own = Für die Übung { $exercise } brauchst du { $things }. Hast du so etwas?
ask-other-thing = Für die Übung { $exercise } geht auch das hier: { $thing }. Hast du das da?
ask-warm-again = Das ist eine Weile her, und Muskeln werden kalt. Sollen wir uns erst kurz aufwärmen?
start-gently = Dann fang sanft an.
set-anew = Wir fangen diesen Satz neu an.
ask-shorten = Ich kann dich jetzt zum Abkühlen bringen, etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}, und den Rest weglassen. Soll ich?
nothing-shorter = Es gibt nichts mehr wegzulassen. Wir sind fast fertig.
time-fits = Das reicht. Es { $minutes ->
    [one] ist noch etwa eine Minute
   *[other] sind noch etwa { $minutes } Minuten
}.
walk-shorter = In Ordnung, noch { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
} ab jetzt.
keep-walking-on = Dann mach weiter, bis du warm bist.
waiting = { $seconds ->
    [one] Eine Sekunde
   *[other] { $seconds } Sekunden
}. Ich warte.
number-which = Für mehr Zeit sag: warte dreißig Sekunden. Um zu sagen, wie schwer es war: das war eine Sieben.
ask-restart-what = Diesen Satz noch einmal, oder das ganze Training von vorn?
again-restart-what = Sag ja für diesen Satz noch einmal, oder nein, dann geht es weiter. Soll ich den Satz neu anfangen?
cannot = Dann reicht es. Was ich gezählt habe, gilt.
undo-older = In Ordnung. Soll ich zurücknehmen, was du vor diesem Satz gewählt hast, dann sag rückgängig.
nothing-to-undo = Es gibt gerade nichts, was ich zurücknehmen könnte.
held = Ich warte auf dich und merke mir, wo du bist. { $frontend ->
    [pc] Drück die Leertaste, wenn es weitergehen soll.
    [page] Tippe auf Weitermachen, wenn es weitergehen soll.
   *[speaker] Öffne Form Coach, wenn es weitergehen soll.
}
fallback-again = Entschuldige, ich habe es wieder nicht verstanden.
help-first = Ich bin ein Sprachcoach für Beinbeuger und Po. Ich führe dich durch Aufwärmen, ein paar Übungen und Abkühlen, zähle jede Wiederholung und warte, wenn du es sagst. Sag start, oder frag, wie eine Übung geht.
here-side = { $side ->
    [left] Die linke Seite.
   *[right] Die rechte Seite.
}
side-now = Jetzt ist { $side ->
    [left] die linke Seite
   *[right] die rechte Seite
} dran.
side-next = Als Nächstes kommt { $side ->
    [left] die linke Seite
   *[right] die rechte Seite
}.
side-both = Beide Seiten zugleich. { $exercise } hat kein Links und Rechts.
side-alternating = Links und rechts im Wechsel.
repetitions-left = { $done ->
    [0] Noch keine gezählt,
    [one] Eine geschafft,
   *[other] { $done } geschafft,
} { $left ->
    [0] keine mehr.
    [one] noch eine.
   *[other] noch { $left }.
}
repetitions-coming = { $repetitions ->
    [one] Eine Wiederholung
   *[other] { $repetitions } Wiederholungen
} im nächsten Satz.
repetitions-none = Gerade zähle ich keine Wiederholungen.
sets-left = { $exercise }, Satz { $set } von { $sets }. { $left ->
    [0] Das ist der letzte.
    [one] Danach noch einer.
   *[other] Danach noch { $left }.
}
sets-left-lighter = { $exercise }, ein leichterer Satz. { $left ->
    [one] Danach kommt der Satz, der zählt.
   *[other] Danach kommen die { $left } Sätze, die zählen.
}
rounds-left = Runde { $set } von { $sets }. { $left ->
    [0] Das ist die letzte.
    [one] Danach noch eine.
   *[other] Danach noch { $left }.
}
exercises-coming = Danach noch: { $exercises }.
exercises-left = { $exercises ->
    [0] Danach kommt keine andere Übung mehr.
    [one] Danach kommt noch eine Übung.
   *[other] Danach kommen noch { $exercises } Übungen.
}
contents = { $workout }: erst Aufwärmen, dann { $exercises }, am Ende Abkühlen.
needs-nothing = Du brauchst nichts als etwas Platz.
offer-shortest = Dann nehmen wir ein kurzes.
not-today = In Ordnung, heute nicht. Dein Plan bleibt, wie er ist.
ask-hurt-last = Lassen wir das heute aus: { $exercise }?
again-hurt-last = Sag ja, dann lassen wir es aus, oder nein, dann machen wir es sanft. Lassen wir es aus?
third-hurt-last = Ich frage, weil es beim letzten Mal weh tat. Heute auslassen?
ask-gentle = Möchtest du ein ganz sanftes Training, oder lassen wir es für heute?
again-gentle = Sag ja für ein sanftes Training, oder heute nicht. Was möchtest du?
timer = Ich stoppe jedes Gehen, jede Pause und jede Dehnung. Du brauchst keinen Timer.
volume = { $frontend ->
    [pc] Nimm die Lautstärketasten deines Rechners.
    [page] Stell die Lautstärke an dem Gerät ein, das mich abspielt.
   *[speaker] Sag: Alexa, Lautstärke sieben.
}
speech-rate = { $frontend ->
    [pc] Wie schnell ich spreche, stellst du beim Start ein.
    [page] Auf dieser Seite spreche ich immer gleich schnell.
   *[speaker] { $way ->
        [slower] Sag: Alexa, sprich langsamer.
       *[faster] Sag: Alexa, sprich schneller.
    }
}
easier-later = Sag mir das beim Training, dann mache ich die Übung leichter.
harder-later = Sag mir das beim Training, dann mache ich die Übung schwerer.
harder-next = Wenn das leicht wird, versuch es so: { $exercise }.
form-check = Ich kann dich nicht sehen. Prüf das hier selbst.
safe-for-me = Ich bin ein Coach und kein Arzt, das kann ich nicht beurteilen. Frag bitte erst deine Ärztin oder deinen Arzt. Ich kann dir den sanftesten Anfang anbieten, den es gibt. Wenn du nicht auf dem Rücken liegen darfst, sag es mir.
safe-for-me-now = Ich bin Coach und kein Arzt, und ich kann das nicht beurteilen. Frag bitte deinen Arzt oder deine Ärztin, bevor du weiter trainierst.
ask-gently-on = Machen wir sanft weiter, mit den leichtesten Übungen, oder hören wir hier auf?
again-gently-on = Sag ja, dann machen wir sanft weiter, oder stopp, dann hören wir auf. Was möchtest du?
third-gently-on = Ich warte auf dich. Machen wir sanft weiter, oder stopp?
limit-part = Über deine Gesundheit notiere ich nichts. Sag mir, was ich weglassen soll: Knien, Liegen, Sitzen auf dem Boden oder eine Übung.
limit-gently = Dann nehme ich heute den sanftesten Anfang. Du kannst auch eine Haltung oder eine Übung nennen, die ich immer weglassen soll.
prefer-have-nothing = Notiert: Du hast keine Geräte. Dein eigenes Gewicht genügt.
pain-elsewhere = Du hast an einem anderen Gerät gesagt, dass etwas weh tut.
pain-noted = Für dieses Training notiere ich: { $part }.
pain-part = Gib acht auf { $part }.
pain-before = Das tut mir leid. Ich bin ein Coach und kein Arzt, also trainiere bitte nicht gegen den Schmerz, und frag ärztlich nach, wenn er bleibt.
pain-choices = Du kannst diese Übung auslassen, eine leichtere nehmen, eine andere nehmen, hier aufhören, oder mir sagen, dass es geht.
pain-chosen = Hör mit dieser Übung sofort auf. Ich kann nicht sagen, was der Schmerz ist, also geh bitte nicht darüber hinweg.
pain-idle = Dann geh bitte nicht über den Schmerz hinweg. Was es ist, kann ich nicht sagen. Du kannst diese Übung auslassen, eine leichtere oder eine andere nehmen, oder hier aufhören. Wenn es wieder gut ist, sag es mir.
pain-chosen-idle = Was der Schmerz ist, kann ich nicht sagen, also geh bitte nicht über ihn hinweg.
pain-doctor-idle = Das klingt stark, also mach hier bitte Schluss, und geh zum Arzt.
pain-only-if = Nur, wenn es nicht weh tut. Sonst wähl: leichter, eine andere, auslassen oder aufhören.
refuse-harder-hurt = Heute hat etwas weh getan, also mache ich es nicht schwerer. Leichter geht, oder eine andere Übung.
pain-level = Ich notiere { $number } von zehn.
pain-strong = Ich notiere { $number } von zehn. Das ist stark. Hör bitte hier auf, und geh zum Arzt.
pain-rest = Dann ruh dich aus, und wir lassen es aus.
pain-gently = Mach es sanft, und hör auf, wenn es weh tut.
pain-little = Auch ein kleiner Schmerz ist ein Grund, achtzugeben.
pain-nothing-spares = Ich habe nichts Sanfteres, das schont, was weh tut.
pain-loads-too = { $exercise } belastet, was weh tut, also lieber nicht.
pain-doctor = Hör mit dieser Übung sofort auf. Das klingt stark, also mach hier bitte Schluss, und geh zum Arzt.
ask-pain-strong = Hören wir hier auf?
ask-pain-now = Wie ist es jetzt?
pain-before-going-on = Bevor es weitergeht: Du hast gesagt, dass etwas weh tat, bei dieser Übung: { $exercise }. Trainiere nicht gegen den Schmerz.
again-pain = Sag auslassen, leichter, eine andere, aufhören oder es geht. Was möchtest du?
third-pain = Ich zähle nichts, bis du wählst. Auslassen oder aufhören?
ask-pain-ok = Geht diese Übung für dich weiter in Ordnung: { $exercise }?
again-pain-ok = Sag ja für eine leichtere Form, oder nein, dann lassen wir sie aus. Geht es?
ask-caution = { $exercise } belastet { $part }, und das tat vorhin weh. Lassen wir die Übung aus?
ask-caution-itself = Das hier tat vorhin weh: { $exercise }. Lassen wir die Übung aus?
again-caution = Sag: auslassen, oder sag: ich mache sie. Lassen wir sie aus?
third-caution = Ich frage, weil das vorhin weh tat. Auslassen?
ask-caution-sure = Machen wir diese Übung trotzdem, ganz sanft: { $exercise }?
again-caution-sure = Sag ja, dann machen wir sie sanft, oder nein, dann lassen wir sie aus. Machen wir sie?
third-caution-sure = Ich frage, weil das vorhin weh tat. Trotzdem machen?
emergency-back = Beim letzten Mal ging es dir nicht gut.
emergency-just-now = Eben ging es dir nicht gut.
ask-how-are-you = Wie geht es dir jetzt? Ist alles wieder gut?
again-how-are-you = Sag ja, wenn es dir gut geht, oder nein. Geht es dir gut?
third-how-are-you = Ich frage, weil dir nicht gut war. Geht es dir gut?
emergency-elsewhere = Du hast an einem anderen Gerät gesagt, dass es dir nicht gut geht.
emergency-advice = Dann trainiere bitte nicht. Ruh dich aus, und hol dir ärztliche Hilfe. Wenn es schlimmer wird, wähl den Notruf.
ask-whether-it-passes = Lässt es nach?
emergency-passes = Das freut mich. Bleib erst einmal sitzen und ruh dich heute aus. Wenn es wiederkommt, wähl den Notruf.
emergency-call-now = Dann wähl jetzt den Notruf, oder lass jemanden anrufen. Bleib sitzen, bis Hilfe kommt.
emergency-unclear = Wenn es dir nicht gut geht, wähl jetzt den Notruf, oder lass jemanden anrufen.
emergency-rest-today = Das freut mich. Ruh dich heute trotzdem aus. Dein Plan wartet auf dich.
emergency-good = Das freut mich.
emergency-gently-next = Wenn du wieder trainierst, fangen wir sanft an.
emergency-gently = Das freut mich. Dann fangen wir sanft an.
emergency-rest-now = Dir ging es vor Kurzem nicht gut, also ruh dich heute aus. Morgen kannst du sanft wieder anfangen.
emergency-gently-now = Willkommen zurück. Dir ging es beim letzten Mal nicht gut, also fangen wir sanft an.
ask-forgotten = Sag rückgängig innerhalb einer Minute, wenn du es zurückwillst. Ist es so in Ordnung?
again-forgotten = In einer Minute ist es endgültig gelöscht. Ist das in Ordnung?
third-forgotten = Gelöscht lassen: ja, oder rückgängig?
again-forget = Alles ginge weg: was du gewählt hast und alle Trainings. Soll ich es löschen?
remembered = Alles ist wieder da.

## Wie sicher der Coach ist

sure-a = Da stimmen mehrere Studien überein.
sure-b = Das sagen ein oder zwei kleine Studien. Es muss nicht für alle gelten.
sure-c = Das ist üblich, und unsere Wahl. Eine Studie dazu kenne ich nicht.
sure-of-what = Was ich zuletzt gesagt habe, war gezählt oder aufgeschrieben, kein Rat. Frag mich noch einmal, wenn ich dir etwas begründe.
