# Was nur der Lautsprecher sagt. Fürs Ohr geschrieben: jede Zeile erst laut lesen, dann behalten.
# $exercise und $workout kommen als gesprochene Namen an. Wer fragt, hört danach zu: solche Zeilen enden mit Fragezeichen.

## Hereinkommen

skill-welcome = Willkommen bei Form Coach. Ich zähle deine Wiederholungen, stoppe deine Pausen und erkläre jede Übung, für starke Beinbeuger und einen starken Po.
skill-welcome-again = Willkommen zurück.
skill-welcome-back = Willkommen zurück. Weiter geht es.
skill-open-workout = Willkommen zurück. Das hier ist noch nicht fertig: { $workout }. Du warst bei { $exercise }.
skill-goodbye = Tschüss.
skill-kept = Ich merke mir, wo du bist. Öffne Form Coach wieder, dann geht es dort weiter.
skill-summary = Du hast { $sets ->
    [one] einen Kraftsatz
   *[other] { $sets } Kraftsätze
} gemacht.

## Fragen

skill-ask-start = Fangen wir jetzt an: { $workout }?
skill-ask-anyway = Willst du trotzdem trainieren: { $workout }?
skill-ask-begin = Wollen wir anfangen?
skill-ask-which = Welches Training möchtest du: Einstiegstraining, komplettes Training, Tag eins, Tag drei oder Tag fünf?
skill-ask-set = Bereit für Satz { $set }?
skill-ask-round = Bereit für Runde { $round }?
skill-ask-exercise = Bereit für { $exercise }?
skill-ask-other-side = Bereit für die andere Seite?
skill-ask-rest-of-set = Bereit für den Rest dieses Satzes?
skill-ask-rested = Sag bereit, sobald du weitermachen willst. Bist du jetzt bereit?
skill-ask-done = Lass dir Zeit, und sag mir, wenn du fertig bist. Bist du fertig?
skill-ask-go-on = Machen wir weiter?
skill-ask-resume = Machen wir dort weiter?
skill-ask-warm = Mach weiter, bis du warm bist, und öffne dann wieder Form Coach. Oder bist du schon warm?
skill-ask-walked = Lass dir Zeit, und öffne Form Coach dann wieder zum Dehnen. Oder bist du schon fertig?
skill-ask-finish = Das war die letzte Übung. Wie anstrengend war es, von eins bis zehn?
skill-ask-sum-up = Das war die letzte Übung. Soll ich dir sagen, was du geschafft hast?
skill-ask-effort = Wie anstrengend war es, von eins bis zehn?
skill-ask-correct = Wie war es wirklich?
skill-ask-pain = Was machen wir: auslassen, leichter machen oder aufhören?
skill-ask-switch = Ein anderes Training ist noch offen. Soll ich es beenden und neu anfangen mit { $workout }?
skill-ask-restart = Soll ich dieses beenden und von vorn anfangen mit { $workout }?
skill-ask-end = Soll ich dieses Training beenden?
skill-ask-forget = Was gelöscht ist, kommt nicht zurück. Soll ich alles löschen, was ich über dich weiß, auch alle Trainings?
skill-ask-anything = Was kann ich noch für dich tun?

skill-again-ready = Sag bereit, dann geht es weiter, oder Pause. Bist du bereit?
skill-again-rate = Nenn mir eine Zahl von eins bis zehn, oder sag bereit. Wie anstrengend war es?
skill-again-start = Sag ja, oder nenn ein anderes Training. Was möchtest du?
skill-again-paused = Ich merke mir, wo du bist. Machen wir weiter?
skill-again-resume = Sag ja, dann geht es weiter, oder nein für ein anderes Training. Machen wir weiter?
skill-again-warm = Sag fertig, wenn es so weit ist, oder öffne Form Coach einfach später wieder. Bist du fertig?
skill-again-anything = Du kannst ein Training starten oder fragen, wie eine Übung geht. Was möchtest du?

## Weiter

skill-go-on-in = Weiter geht es in
skill-on-we-go = Weiter geht es.
skill-take-your-time = Lass dir Zeit.
skill-keep-walking = Dann mach weiter. Öffne Form Coach wieder, wenn du fertig bist.
skill-all-right = In Ordnung.
skill-we-stay = Dann bleiben wir dabei.
skill-nothing-to-resume = Es gibt kein Training, das wir fortsetzen könnten.
skill-not-training = Du bist in keinem Training.
skill-nothing-next = Danach kommt nichts mehr. Das ist die letzte Übung.

## Wo, und wie lange

skill-here = Du bist bei { $exercise }.
skill-here-set = Du bist bei { $exercise }, Satz { $set } von { $sets }.
skill-here-round = Du bist bei { $exercise }, Runde { $round } von { $rounds }.
skill-here-rest = Du machst Pause. Als Nächstes: { $exercise }.
skill-left = Noch etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
} im ganzen Training.
skill-left-here = Hiervon noch etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}.
skill-left-seconds = Hiervon noch { $seconds ->
    [one] eine Sekunde
   *[other] { $seconds } Sekunden
}.
skill-takes = { $workout } dauert etwa { $minutes ->
    [one] eine Minute
   *[other] { $minutes } Minuten
}.

## Ein Training wählen

skill-title = { $workout }.
skill-all-the-same = Aber du willst trainieren, also los.
skill-unknown-workout = Dieses Training habe ich nicht.

## Antworten

skill-needs = Du brauchst { $things }.
skill-harder = Wenn das leicht wird, versuch es so: { $exercise }.
skill-works-most = { $exercise } trainiert vor allem: { $muscles }.
skill-works-lightly = Etwas leichter trainiert es auch: { $muscles }.
skill-parts = Das sind { $muscles }.
skill-circuit = Nach der Ausdauer kommt ein Zirkel: { $rounds } Runden mit je { $repetitions } Wiederholungen: { $moves }.
skill-which-exercise = Nenn mir auch die Übung. Zum Beispiel: wie geht ein Hip Thrust.
skill-which-muscle = Ich kenne den Po, die Beinbeuger und die Muskeln drum herum. Zum Beispiel: was sind die Beinbeuger.
skill-which-topic = Darüber weiß ich wenig. Frag mich, warum man sich aufwärmt, wie oft man trainiert oder wie viel Gewicht du nehmen sollst.
skill-unknown-exercise = Diese Übung habe ich nicht.
skill-unknown-equipment = Dieses Gerät kenne ich nicht.
skill-no-equipment-needed = Für das meiste brauchst du nichts. Fang mit dem Einstiegstraining an, und sag mir beim Training, was dir fehlt.
skill-effort-how = Nenn mir eine Zahl von eins, ganz leicht, bis zehn, nichts geht mehr.
skill-skip-later = Das kommt erst später. Sag es mir dann, und wir lassen es aus.
skill-skip-over = Das ist schon vorbei.
skill-correct-limits = Ich kann bis zu hundert Wiederholungen notieren, und Gewichte bis fünfhundert.
skill-which-feeling = Sag mir, wie du dich fühlst: fit, ein bisschen Muskelkater, Muskelkater, starker Muskelkater oder müde.
skill-talk-terse = In Ordnung, ich rede weniger.
skill-talk-normal = In Ordnung, ich rede wie gewohnt.
skill-talk-chatty = In Ordnung, ich rede mehr.
skill-which-talk = Ich kann weniger reden, mehr, oder wie gewohnt.
skill-forgotten = Erledigt. Alles, was ich über dich wusste, ist gelöscht.
skill-nothing-forgotten = Dann wird nichts gelöscht.
skill-not-offered = Das kann ich nicht. Ein Training hat seine Reihenfolge und ein Ende.

## Hilfe, und was nicht verstanden wurde

skill-help = Sag start für das Training von heute, oder nenn ein anderes. Du kannst fragen, was heute dran ist, wie eine Übung geht, welche Muskeln sie trainiert oder warum man sich aufwärmt. Oder sag: lern mich kennen.
skill-help-set = Du kannst sagen: fertig, nochmal, Pause, auslassen, leichter, schwerer oder etwas anderes. Frag, wie es geht oder wie lange noch. Wenn etwas weh tut, sag es.
skill-help-rest = Du kannst sagen: bereit, mehr Pause, weniger Pause oder nochmal. Sag mir, wie anstrengend der Satz war, von eins bis zehn, oder was du wirklich gemacht hast, oder frag, was als Nächstes kommt.
skill-help-walk = Du kannst sagen: fertig, wenn du warm bist, Pause oder auslassen. Frag, wie lange noch oder wozu das gut ist.
skill-help-paused = Wir haben angehalten. Du kannst sagen: weiter, nochmal, auslassen, leichter oder stopp.
skill-fallback = Das habe ich nicht verstanden. Du kannst sagen: start, was soll ich heute machen, oder wie geht ein Hip Thrust.
skill-fallback-training = Das habe ich nicht verstanden. Du kannst sagen: bereit, nochmal, Pause, auslassen oder Hilfe.
skill-trouble = Ich komme gerade nicht an meine Notizen. Versuch es bitte in einer Minute noch einmal. Nichts ist verloren.
