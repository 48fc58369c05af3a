# What the dialogue answers and asks. Written for the ear: read each line aloud before you keep it.
# $exercise and $workout arrive as spoken names. A line that asks keeps the microphone open: it ends with a question mark.

## Coming in

welcome-again = Welcome back.
welcome-back = Welcome back. On we go.
open-workout = Welcome back. You have not finished this one yet: { $workout }. You were at { $exercise }.
goodbye = Goodbye.
kept = I keep your place. { $frontend ->
    [pc] Start me again to go on.
    [page] Come back to this page to go on.
   *[speaker] Open form coach again to go on.
}
summary-sets = You did { $sets ->
    [one] one set
   *[other] { $sets } sets
} of strength work.

## Questions

ask-anyway = Do you want to train all the same: { $workout }?
again-rest-day = It would better be a day of rest. Shall we train all the same?
ask-begin = Shall we start?
ask-which = Which workout would you like: the starter session, the full session, day one, day three or day five?
ask-set = Ready for set { $set }?
ask-round = Ready for round { $round }?
ask-exercise = Ready for { $exercise }?
ask-other-side = Ready for the other side?
ask-rest-of-set = Ready for the rest of this set?
ask-rested = Say ready as soon as you want to go on. Are you ready now?
ask-done = Take your time, and tell me when you are done. Are you done?
ask-go-on = Shall we go on?
ask-resume = Shall we go on there?
ask-warm = Keep going until you are warm, then call me again. Or are you warm already?
ask-walked = Take your time, then call me again for the stretches. Or are you done already?
ask-finish = That was the last one. How hard was it, from one to ten?
ask-sum-up = That was the last one. Shall I tell you what you did?
ask-correct = What was it really?
ask-most = Take the time you need. How many were there?
again-most = Say the number when you are done, or just done. How many were there?
third-most = I am waiting. Is the set done?
ask-how-many = How many were there{ $sides ->
    [both] {" "}on each side
    [left] {" "}on the left
    [right] {" "}on the right
   *[none] {""}
}?
again-how-many = Say a number, or skip. How many were there?
how-many-limits = I can note from one to { $most }.
most-unattended = Nobody can tell me here when you are done, so I go on after the usual time.
ask-pain = What shall we do: skip it, make it easier, take another one, or stop?
ask-switch = Another workout is still open. Shall I end it and begin this one: { $workout }?
ask-restart = Shall I end this one and begin again: { $workout }?
ask-forget = Shall I delete everything I know about you, your choices and your whole history?
ask-anything = What else can I do for you?

again-ready = Say ready to go on, or pause. Are you ready?
again-rate = Give me a number from one to ten, or say ready. How hard was it?
again-start = You can say yes, or name another workout. What would you like?
again-paused = I keep your place. Shall we go on?
again-resume = Say yes to go on, or no to choose another workout. Shall we go on?
again-warm = Say done if you are, or simply call me again later. Are you done?
again-anything = You can start a workout, or ask how to do an exercise. What would you like?

## Going on

go-on-in = We go on in
on-we-go = On we go.
done-now-rest = Good, then rest. Say ready to go on sooner.
rate-later = Tell me how hard it was when the set is over.
take-your-time = Take your time.
keep-walking = Then keep going. { $frontend ->
    [pc] Press N when you are done.
    [page] Press Next when you are done.
   *[speaker] Open form coach again when you are done.
}
all-right = All right.
we-stay = Then we stay with this one.
nothing-to-resume = There is no workout to go on with.
last-is-over = Your last workout is over.
not-training = You are not in a workout.
nothing-next = Nothing comes after this. It is the last one.

## Where, and how long

here = Now: { $exercise }.
here-set = Now: { $exercise }, set { $set } of { $sets }.
here-lighter-set = Now: { $exercise }, lighter set { $set } of { $sets }.
here-round = Now: { $exercise }, round { $round } of { $rounds }.
here-done = What is done: { $exercise }.
here-rest = You are resting. Next: { $exercise }.
left = About { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} left in the whole workout.
left-here = About { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} left of this.
left-seconds = { $seconds ->
    [one] One second
   *[other] { $seconds } seconds
} left of this.
takes = { $workout } takes about { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.

## Choosing a workout

title = { $workout }.
all-the-same = But you want to train, so let us.
unknown-workout = I do not have that workout.

## Answers

needs = You need { $things }.
works-most = { $exercise } works most of all: { $muscles }.
works-lightly = It also works, more lightly: { $muscles }.
parts = They are { $muscles }.
circuit = After the cardio comes a circuit: { $rounds } rounds, { $repetitions } repetitions each of { $moves }.
which-exercise = Tell me the exercise as well. For example: how do I do a hip thrust.
which-muscle = I know the glutes, the hamstrings and the muscles around them. For example: what are the hamstrings.
which-topic = I do not know much about that. Ask me why to warm up, how often to train, or how much weight to take.
unknown-exercise = I do not have that exercise. You can write it into a workout of your own.
unknown-exercise-near = I do not have that exercise. What comes nearest is this one: { $exercise }.
which-of = That can be more than one: { $exercises }. Say which of them you mean.
unknown-equipment = I do not know that piece of equipment.
effort-how = Give me a number from one, very easy, to ten, nothing left. Or say, for example: two more in me.
skip-later = That comes later. Tell me then, and we leave it out.
skip-over = That is over already.
swap-later = { $exercise } comes later. Tell me then, and I change it.
skip-not-today = There is no { $exercise } today.
correct-limits = I can note up to one hundred repetitions, and weights up to five hundred.
which-feeling = Tell me how you feel: fresh, a little sore, sore, very sore, or tired.
talk-terse = All right, I talk less.
talk-normal = All right, I talk as usual.
talk-chatty = All right, I talk more.
which-talk = You can ask me to talk less, more, or as usual.
forgotten = Done. Everything I knew about you is deleted.
forgotten-but-files = The workout files on the computer stay.
nothing-forgotten = Then nothing is deleted.
paused-in-stream = Paused. To go on, say: Alexa, resume.
while-it-plays = It plays through to the end. { $frontend ->
    [pc] The keys work at any time.
    [page] The buttons work at any time.
   *[speaker] At any time you can say: Alexa, pause. Or: Alexa, next. If something hurts, say: Alexa, tell Form Coach it hurts.
}
just-play = From here on it just plays.
count-with-you = I count with you, step by step.
cannot-play = I cannot play it through here. I count with you instead.
tracks-failed = The sound could not be played, so I count with you. To try it again, say: just play.
ask-effort-last = How hard was your last workout, from one to ten?
not-offered = I cannot do that. A workout has its order, and an end.

## Help, and what was not understood

help = Say start for today's workout, or name another one. You can ask what to do today, how to do an exercise, which muscles it works, or why to warm up. Or say: get to know me.
help-set = You can say done, repeat, pause, skip, easier, harder, or something else. Ask how to do it, or how long is left. If something hurts, say so.
help-rest = You can say ready, more rest, less rest, or repeat. Tell me how hard the set was, from one to ten, or what you really did, or ask what is next.
help-walk = You can say done when you are warm, pause, or skip it. Ask how long is left, or why it matters.
help-paused = We are paused. You can say resume, skip, easier, undo, or stop.
fallback = I did not get that. You can say: start, what should I do today, or how do I do a hip thrust.
fallback-training = I did not get that. You can say ready, repeat, pause, skip, or help.
trouble = I cannot look into my notes right now. Please try again in a minute. Nothing is lost.
trouble-again = Sorry, I cannot look into my notes right now. Please tell me once more: what would you like?

## Questions of a workout, safety, and what can be taken back

welcome-skill = Welcome to Form Coach. I count your repetitions, time your rests and explain every move, for strong hamstrings and glutes.
welcome-pair = Welcome back. A workout is still open on this account.
ask-pair = Is that you, or somebody new?
again-pair = Say yes if the open workout is yours, or no if you are somebody else. Is it yours?
pair-new = All right, a fresh start for you.
stopped-earlier = Welcome back. You stopped this one earlier: { $workout }.
third-resume = One word is enough: yes or no. Shall we pick it up again?
again-yes-no = Please say yes or no. Shall I?
again-have = Please say yes or no. Do you have that?
again-own = Say yes if it is there, or no to stay with what we have. Is it there?
again-warm-up = Say yes to warm up, or no to start gently. Shall we warm up?
again-sum-up = Say yes to hear it, or no to end here. Shall I tell you what you did?
third-yes-no = I need a yes or a no here. Which is it?
third-skip = You can also say skip. What is it?
third-start = Say start, or not today. What will it be?
third-anything = I am still here. Anything else?
third-warm = Once more: are you warm yet?
third-ready = Whenever you like. Shall I count?
third-paused = Your place is safe. Do we carry on?
third-rate = One number will do, or the word skip. How hard did it feel?
ask-number = How hard was it, from one to ten?
effort-scale = One is very easy. Five is comfortable. Eight means two more would have been possible. Ten means nothing was left. You can also say how many more you could have done.
again-correct = Say, for example, six repetitions, or twelve kilos. What was it?
ask-skip-what = Only this set, or { $exercise } altogether?
again-skip-what = Say this set, or the whole exercise. Which one?
third-skip-what = Or say no, and nothing is skipped. What shall I do?
skipped-set = Skipping this set.
ask-stop = Shall I end the workout?
again-stop = Say yes to end the workout, or no to go on. Which one?
ask-hurts = Does something hurt?
again-hurts = Say yes if something hurts, or no to go on. Does it hurt?
ask-set-done = Is the set done, or shall I count on?
again-set-done = Say done, or count on. Which one?
third-set-done = Your set is on hold. Done, or shall I count on?
ask-done-what = Are you done with { $exercise } altogether, or shall I count the next set?
again-done-what = Say yes if you are done with the exercise, or ready for the next set. Which one?
third-done-what = Done with it, or one more set?
ask-own = For { $exercise }, you need { $things }. Do you have that?
ask-other-thing = For { $exercise }, this will do as well: { $thing }. Do you have that?
ask-warm-again = It has been a while, and muscles get cold. Shall we do a short warm-up first?
start-gently = Then start gently.
set-anew = We begin this set again.
ask-shorten = I can take you to the cool-down now, about { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}, and leave out the rest. Shall I?
nothing-shorter = There is nothing left to leave out. We are nearly done.
time-fits = That is enough. About { $minutes ->
    [one] one minute is
   *[other] { $minutes } minutes are
} left.
walk-shorter = All right, { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} from now.
keep-walking-on = Then keep going until you are warm.
waiting = { $seconds ->
    [one] One second
   *[other] { $seconds } seconds
}. I wait.
number-which = For more time, say: wait thirty seconds. To rate what you did, say: that was a seven.
ask-restart-what = This set again, or the whole workout from the start?
again-restart-what = Say yes for this set again, or no to go on. Shall I start this set again?
cannot = That is enough, then. I keep what I counted.
undo-older = All right. To take back what you chose before this set, say undo.
nothing-to-undo = There is nothing I could take back now.
held = I wait for you and keep your place. { $frontend ->
    [pc] Press the space bar when you want to go on.
    [page] Press Go on when you are ready.
   *[speaker] Open form coach when you want to go on.
}
fallback-again = Sorry, I still did not get that.
help-first = I am a voice coach for hamstrings and glutes. I lead you through a warm-up, a few exercises and a cool-down, count every repetition, and wait when you say so. You can say start, or ask how to do an exercise.
here-side = On the { $side ->
    [left] left
   *[right] right
}.
side-now = The { $side ->
    [left] left side
   *[right] right side
} now.
side-next = The { $side ->
    [left] left side
   *[right] right side
} comes next.
side-both = Both sides together. { $exercise } has no left and right.
side-alternating = Left and right in turn.
repetitions-left = { $done ->
    [0] None counted yet,
    [one] One done,
   *[other] { $done } done,
} { $left ->
    [0] none to go.
    [one] one to go.
   *[other] { $left } to go.
}
repetitions-coming = { $repetitions ->
    [one] One repetition
   *[other] { $repetitions } repetitions
} in the next set.
repetitions-none = I am not counting repetitions right now.
sets-left = This is set { $set } of { $sets } of { $exercise }. { $left ->
    [0] It is the last one.
    [one] One more after it.
   *[other] { $left } more after it.
}
sets-left-lighter = This is a lighter set of { $exercise }. { $left ->
    [one] The set that counts comes after it.
   *[other] The { $left } sets that count come after it.
}
rounds-left = This is round { $set } of { $sets }. { $left ->
    [0] It is the last one.
    [one] One more after it.
   *[other] { $left } more after it.
}
exercises-coming = After that: { $exercises }.
exercises-left = { $exercises ->
    [0] No other exercise follows.
    [one] One more exercise follows.
   *[other] { $exercises } more exercises follow.
}
contents = { $workout } has a warm-up, then { $exercises }, and a cool-down.
needs-nothing = You need nothing but a little space.
offer-shortest = Then let us take a short one.
not-today = All right, not today. Your plan stays as it is.
ask-hurt-last = Shall we leave this out today: { $exercise }?
again-hurt-last = Say yes to leave it out, or no to do it gently. Shall we leave it out?
third-hurt-last = I ask because it hurt last time. Leave it out today?
ask-gentle = Would you like a very gentle session, or leave it for today?
again-gentle = Say yes for a gentle session, or not today. What would you like?
timer = I keep the time of every walk, rest and stretch, so you need no timer.
volume = { $frontend ->
    [pc] Use the volume keys of your machine.
    [page] Use the volume of the device that plays me.
   *[speaker] Say: Alexa, volume seven.
}
speech-rate = { $frontend ->
    [pc] Start me with another rate to change how fast I speak.
    [page] On this page I speak at one pace.
   *[speaker] { $way ->
        [slower] Say: Alexa, speak slower.
       *[faster] Say: Alexa, speak faster.
    }
}
easier-later = Tell me that during the workout, and I make the exercise easier.
harder-later = Tell me that during the workout, and I make the exercise harder.
harder-next = When that gets easy, try { $exercise }.
form-check = I cannot see you, so check this yourself.
safe-for-me = I am a coach, not a doctor, and I cannot judge that. Please ask your doctor first. I can offer you the gentlest start there is. If you must not lie on your back, tell me.
safe-for-me-now = I am a coach, not a doctor, and I cannot judge that. Please ask your doctor before you go on training.
ask-gently-on = Shall we go on gently, with the easiest exercises, or end here?
again-gently-on = Say yes to go on gently, or stop to end here. Which one?
third-gently-on = I wait for you. Shall we go on gently, or stop?
limit-part = I note nothing about your health. Tell me what I should leave out: kneeling, lying down, sitting on the floor, or an exercise.
limit-gently = Then I choose the gentlest start for today. You can also name a position or an exercise that I should always leave out.
prefer-have-nothing = Noted: you have no equipment. Your own weight is enough.
pain-elsewhere = You said elsewhere that something hurts.
pain-noted = I note it for this workout: { $part }.
pain-part = Be careful with { $part }.
pain-before = I am sorry. I am a coach, not a doctor, so please do not train through pain, and ask a doctor if it stays.
pain-choices = You can skip this exercise, take an easier one, take another one, end here, or tell me that it is fine.
pain-chosen = Stop this exercise now. I cannot tell what the pain is, so please do not push through it.
pain-idle = Then do not push through it. I cannot tell what the pain is. You can skip this exercise, take an easier one or another one, or end here. If it is fine again, tell me.
pain-chosen-idle = I cannot tell what the pain is, so please do not push through it.
pain-doctor-idle = That sounds strong, so please end here, and see a doctor.
pain-only-if = Only if it does not hurt. Otherwise choose: easier, another one, skip, or stop.
refuse-harder-hurt = Something hurt today, so I make it no harder. Easier works, or another one.
pain-level = I note { $number } out of ten.
pain-strong = I note { $number } out of ten. That is strong. Please end here, and see a doctor.
pain-rest = Then rest, and we leave it out.
pain-gently = Go gently, and stop if it hurts.
pain-little = Even a little pain is a reason to take care.
pain-nothing-spares = I have nothing gentler that spares what hurts.
pain-loads-too = { $exercise } works what hurts, so not that one.
pain-doctor = Stop this exercise now. That sounds strong, so please end here, and see a doctor.
ask-pain-strong = Shall we end here?
ask-pain-now = How is it now?
pain-before-going-on = Before we go on: you told me that something hurt, at { $exercise }. Do not push through pain.
again-pain = Say skip, easier, another one, stop, or it is fine. What would you like?
third-pain = Nothing is counted until you choose. Skip it, or stop?
ask-pain-ok = Is it all right to go on with { $exercise }?
again-pain-ok = Say yes for an easier version, or no to leave it out. Is it all right?
ask-caution = { $exercise } works { $part }, which hurt before. Shall we leave it out?
ask-caution-itself = { $exercise } hurt before. Shall we leave it out?
again-caution = Say: leave it out, or say: I will do it. Shall we leave it out?
third-caution = I ask because that hurt before. Leave it out?
ask-caution-sure = Shall we do { $exercise } all the same, gently?
again-caution-sure = Say yes to do it gently, or no to leave it out. Shall we do it?
third-caution-sure = I ask because that hurt before. Do it all the same?
emergency-back = Last time you did not feel well.
emergency-just-now = You did not feel well just now.
ask-how-are-you = How are you now? Are you well again?
again-how-are-you = Say yes if you are well, or no if you are not. Are you well?
third-how-are-you = I ask because you felt unwell. Are you well?
emergency-elsewhere = You said elsewhere that you are not well.
emergency-advice = Then please do not train. Rest, and get medical help. If it gets worse, call the emergency number.
ask-whether-it-passes = Is it passing?
emergency-passes = Good to hear. Stay seated for now, and take the rest of the day off. If it comes back, call the emergency number.
emergency-call-now = Then call the emergency number now, or have someone call for you. Stay seated until help comes.
emergency-unclear = If you are not well, call the emergency number now, or have someone call for you.
emergency-rest-today = Good to hear. Still, take the rest of the day off. Your plan waits for you.
emergency-good = Good to hear.
emergency-gently-next = When you train again, we begin gently.
emergency-gently = Good to hear. Then we begin gently.
emergency-rest-now = You felt unwell a little while ago, so rest today. Tomorrow you can begin again, gently.
emergency-gently-now = Welcome back. You felt unwell last time, so we begin gently.
ask-forgotten = Say undo within a minute if you want it back. Is it all right like this?
again-forgotten = It is deleted for good in a minute. Is that all right?
third-forgotten = Keep it deleted: yes, or undo?
again-forget = Everything would go: your choices and all your workouts. Shall I delete it?
remembered = Everything is back.

## How sure the coach is

sure-a = Several studies agree on that.
sure-b = One or two small studies say so. It may not hold for everybody.
sure-c = It is a custom, and our choice. I know of no study that shows it.
sure-of-what = What I said last was counted or written down, not a piece of advice. Ask me again when I give you a reason.
