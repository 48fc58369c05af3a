# What only the smart speaker says. Written for the ear: read each line aloud before you keep it.
# $exercise and $workout arrive as spoken names. A line that asks keeps the microphone open: it ends with a question mark.

## Coming in

skill-welcome = Welcome to Form Coach. I count your repetitions, time your rests and explain every move, for strong hamstrings and glutes.
skill-welcome-again = Welcome back.
skill-welcome-back = Welcome back. On we go.
skill-open-workout = Welcome back. You have not finished this one yet: { $workout }. You were at { $exercise }.
skill-goodbye = Goodbye.
skill-kept = I keep your place. Open form coach again to go on.
skill-summary = You did { $sets ->
    [one] one set
   *[other] { $sets } sets
} of strength work.

## Questions

skill-ask-start = Up next: { $workout }. Shall we start?
skill-ask-anyway = Do you want to train all the same: { $workout }?
skill-ask-begin = Shall we start?
skill-ask-which = Which workout would you like: the starter session, the full session, day one, day three or day five?
skill-ask-set = Ready for set { $set }?
skill-ask-round = Ready for round { $round }?
skill-ask-exercise = Ready for { $exercise }?
skill-ask-other-side = Ready for the other side?
skill-ask-rest-of-set = Ready for the rest of this set?
skill-ask-rested = Say ready as soon as you want to go on. Are you ready now?
skill-ask-done = Take your time, and tell me when you are done. Are you done?
skill-ask-go-on = Shall we go on?
skill-ask-resume = Shall we go on there?
skill-ask-warm = Keep going until you are warm, then open form coach again. Or are you warm already?
skill-ask-walked = Take your time, then open form coach again for the stretches. Or are you done already?
skill-ask-finish = That was the last one. How hard was it, from one to ten?
skill-ask-sum-up = That was the last one. Shall I tell you what you did?
skill-ask-effort = How hard was it, from one to ten?
skill-ask-correct = What was it really?
skill-ask-pain = What shall we do: skip it, make it easier, or stop?
skill-ask-switch = Another workout is still open. Shall I end it and begin this one: { $workout }?
skill-ask-restart = Shall I end this one and begin again: { $workout }?
skill-ask-end = Shall I end that workout?
skill-ask-forget = What is deleted cannot be brought back. Shall I delete everything I know about you, your whole history?
skill-ask-anything = What else can I do for you?

skill-again-ready = Say ready to go on, or pause. Are you ready?
skill-again-rate = Give me a number from one to ten, or say ready. How hard was it?
skill-again-start = You can say yes, or name another workout. What would you like?
skill-again-paused = I keep your place. Shall we go on?
skill-again-resume = Say yes to go on, or no to choose another workout. Shall we go on?
skill-again-warm = Say done if you are, or simply open form coach again later. Are you done?
skill-again-anything = You can start a workout, or ask how to do an exercise. What would you like?

## Going on

skill-go-on-in = We go on in
skill-on-we-go = On we go.
skill-take-your-time = Take your time.
skill-keep-walking = Then keep going. Open form coach again when you are done.
skill-all-right = All right.
skill-we-stay = Then we stay with this one.
skill-nothing-to-resume = There is no workout to go on with.
skill-not-training = You are not in a workout.
skill-nothing-next = Nothing comes after this. It is the last one.

## Where, and how long

skill-here = You are at { $exercise }.
skill-here-set = You are at { $exercise }, set { $set } of { $sets }.
skill-here-round = You are at { $exercise }, round { $round } of { $rounds }.
skill-here-rest = You are resting. Next: { $exercise }.
skill-left = About { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} left in the whole workout.
skill-left-here = About { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} left of this.
skill-left-seconds = { $seconds ->
    [one] One second
   *[other] { $seconds } seconds
} left of this.
skill-takes = { $workout } takes about { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.

## Choosing a workout

skill-title = { $workout }.
skill-all-the-same = But you want to train, so let us.
skill-unknown-workout = I do not have that workout.

## Answers

skill-needs = You need { $things }.
skill-harder = When that gets easy, try { $exercise }.
skill-works-most = { $exercise } works most of all: { $muscles }.
skill-works-lightly = It also works, more lightly: { $muscles }.
skill-parts = They are { $muscles }.
skill-circuit = After the cardio comes a circuit: { $rounds } rounds, { $repetitions } repetitions each of { $moves }.
skill-which-exercise = Tell me the exercise as well. For example: how do I do a hip thrust.
skill-which-muscle = I know the glutes, the hamstrings and the muscles around them. For example: what are the hamstrings.
skill-which-topic = I do not know much about that. Ask me why to warm up, how often to train, or how much weight to take.
skill-unknown-exercise = I do not have that exercise.
skill-unknown-equipment = I do not know that piece of equipment.
skill-no-equipment-needed = Most of what I have needs no equipment. Begin with the starter session, and during a workout tell me what is missing.
skill-effort-how = Give me a number from one, very easy, to ten, nothing left.
skill-skip-later = That comes later. Tell me then, and we leave it out.
skill-skip-over = That is over already.
skill-correct-limits = I can note up to one hundred repetitions, and weights up to five hundred.
skill-which-feeling = Tell me how you feel: fresh, a little sore, sore, very sore, or tired.
skill-talk-terse = All right, I talk less.
skill-talk-normal = All right, I talk as usual.
skill-talk-chatty = All right, I talk more.
skill-which-talk = You can ask me to talk less, more, or as usual.
skill-forgotten = Done. Everything I knew about you is deleted.
skill-nothing-forgotten = Then nothing is deleted.
skill-not-offered = I cannot do that. A workout has its order, and an end.

## Help, and what was not understood

skill-help = Say start for today's workout, or name another one. You can ask what to do today, how to do an exercise, which muscles it works, or why to warm up. Or say: get to know me.
skill-help-set = You can say done, repeat, pause, skip, easier, harder, or something else. Ask how to do it, or how long is left. If something hurts, say so.
skill-help-rest = You can say ready, more rest, less rest, or repeat. Tell me how hard the set was, from one to ten, or what you really did, or ask what is next.
skill-help-walk = You can say done when you are warm, pause, or skip it. Ask how long is left, or why it matters.
skill-help-paused = We are paused. You can say resume, repeat, skip, easier, or stop.
skill-fallback = I did not get that. You can say: start, what should I do today, or how do I do a hip thrust.
skill-fallback-training = I did not get that. You can say ready, repeat, pause, skip, or help.
skill-trouble = I cannot look into my notes right now. Please try again in a minute. Nothing is lost.
