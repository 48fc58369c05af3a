# What the coach says during a workout. Written for the ear: read each line aloud before you keep it.
# $side is "left" or "right"; $exercise, $workout and $equipment arrive as spoken names.

## The beginning

welcome = Welcome to Form Coach. { $workout }, about { $minutes } minutes.
welcome-short = Welcome to Form Coach.
disclaimer = One thing before we start. I am a coach, not a doctor. If you have a health condition, ask your doctor first. If anything hurts, stop.
no-warm-up = There is no warm-up in this one. Cold muscles strain more easily, so take the first set gently.
no-warm-up-stretches = There is no warm-up in this one. Cold muscles strain more easily, so go into each stretch slowly.
no-warm-up-short = There is no warm-up: start gently.

## Walks and other long steps

warm-up-cardio = We warm up first: { $exercise }, { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}, at an easy pace.
cool-down-cardio = Time to cool down: { $exercise }, { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}, nice and light.
half-way = Halfway.
half-way-minutes = Halfway. { $minutes ->
    [one] One minute
   *[other] { $minutes } minutes
} to go.
minute-left = One minute left.
seconds-left = { $seconds } seconds.
countdown = { $number }
next-circuit = After this comes the activation circuit: { $rounds ->
    [one] one round
   *[other] { $rounds } rounds
} of { $moves ->
    [one] one move
   *[other] { $moves } moves
}.
next-stretches = After this, we stretch.
coming-up = Coming up soon: { $exercise }.

## Getting ready

with-weight = With { $load } { $unit ->
    [lb] { $load ->
        [one] pound
       *[other] pounds
    }
   *[kg] { $load ->
        [one] kilo
       *[other] kilos
    }
}.
need-for-this = You need { $things } for this.
ready-round = Round { $round } of { $rounds }: { $exercise }, { $repetitions } repetitions.
ready-move = Get ready: { $exercise }, { $repetitions } repetitions.
ready-move-side = Get ready: { $exercise }, { $side ->
    [left] left side
   *[right] right side
}, { $repetitions } repetitions.
ready-set = Get ready: { $exercise }, set { $set } of { $sets }, { $repetitions } repetitions.
ready-set-side = Get ready: { $exercise }, { $side ->
    [left] left side
   *[right] right side
}, set { $set } of { $sets }, { $repetitions } repetitions.
ready-hold = Get ready: { $exercise }, { $seconds } seconds.
ready-hold-side = Get ready: { $exercise }, { $side ->
    [left] left side
   *[right] right side
}, { $seconds } seconds.
ready-timed-set = Get ready: { $exercise }, set { $set } of { $sets }, { $seconds } seconds.
ready-timed-set-side = Get ready: { $exercise }, { $side ->
    [left] left side
   *[right] right side
}, set { $set } of { $sets }, { $seconds } seconds.
ready-most = Get ready: { $exercise }, as many as you can.
ready-most-side = Get ready: { $exercise }, { $side ->
    [left] left side
   *[right] right side
}, as many as you can.
ready-most-set = Get ready: { $exercise }, set { $set } of { $sets }, as many as you can.
ready-most-set-side = Get ready: { $exercise }, { $side ->
    [left] left side
   *[right] right side
}, set { $set } of { $sets }, as many as you can.
ready-warm-up = Get ready for a lighter set: { $exercise }, { $repetitions } repetitions.
ready-warm-up-side = Get ready for a lighter set: { $exercise }, { $side ->
    [left] left side
   *[right] right side
}, { $repetitions } repetitions.
ready-warm-up-set = Get ready for lighter set { $set } of { $sets }: { $exercise }, { $repetitions } repetitions.
ready-warm-up-set-side = Get ready for lighter set { $set } of { $sets }: { $exercise }, { $side ->
    [left] left side
   *[right] right side
}, { $repetitions } repetitions.
slow-repetitions = { $seconds } seconds for each one. That is hard.
straight-on = Straight on.
own-set-up = Get into position.
own-trains = This one is your own.
ready-short = { $exercise }.
ready-short-side = { $exercise }, { $side ->
    [left] left side
   *[right] right side
}.
ready-side = { $side ->
    [left] Left side
   *[right] Right side
}.
alternate = Left and right in turn.

## A set

go = Go.
count = { $number }
two-more = Two more.
last-one = Last one.
hold = And hold.
release = And release.
time-is-up = Time.
most = As many as you can with good form. Tell me when you are done.
open-set = Done? Say next.
self-paced = { $repetitions ->
    [one] One repetition
   *[other] { $repetitions } repetitions
} at your own pace. Tell me when you are done.
change-side = Change sides. Now the { $side ->
    [left] left side
   *[right] right side
}.

## A rest

rest = Rest. { $seconds } seconds.
next = Next: { $exercise }.
next-side = Next: { $exercise }, { $side ->
    [left] left side
   *[right] right side
} first.
next-only-side = Next: { $exercise }, { $side ->
    [left] left side
   *[right] right side
} only.
next-set = Next: { $exercise }, set { $set } of { $sets }.
next-set-side = Next: { $exercise }, set { $set } of { $sets }, { $side ->
    [left] left side
   *[right] right side
} first.
next-set-only-side = Next: { $exercise }, set { $set } of { $sets }, { $side ->
    [left] left side
   *[right] right side
} only.
next-warm-up = Next, a lighter set: { $exercise }.
next-warm-up-set = Next, lighter set { $set } of { $sets }: { $exercise }.
then-comes = Straight after it: { $exercise }.
name = { $exercise }.

## Encouragement, in turn

fact-all-sets = { $sets ->
    [2] Both sets done.
   *[other] All { $sets } sets done.
}
fact-more = { $more ->
    [one] { $repetitions } in every set. One more than last time.
   *[other] { $repetitions } in every set. { $more } more than last time.
}
fact-first-weight = Your first time with { $load } { $unit ->
    [lb] { $load ->
        [one] pound
       *[other] pounds
    }
   *[kg] { $load ->
        [one] kilo
       *[other] kilos
    }
}.
fact-weeks = { $weeks } weeks in a row.

## Answers

paused = Paused.
all-done = That is it, you are done.
finished = That is it, you are done. { $minutes ->
    [one] One minute
   *[other] { $minutes } minutes
}. See you next time.
stopped = Stopped after { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}. What you did is saved.
stopped-unkept = Stopped after { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}. What you did could not be saved.
stopped-unstarted = All right, another time.
skipped = Skipping { $exercise }.
skipped-for-good = I leave { $exercise } out for the rest of this workout.
skipped-phase = { $phase ->
    [warm_up] Skipping the rest of the warm-up.
    [cool_down] Skipping the rest of the cool-down.
   *[exercise] Skipping the rest of the strength work.
}
skipped-warm-up = Skipping that. A warm-up gets your blood flowing, readies your joints and makes a strain less likely, so start gently.
skipped-cool-down = Skipping that. Gentle stretches keep tight hamstrings flexible and help you recover, so find a minute for them later.
again-timed = { $exercise }. About { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} left.
again-rest = { $seconds ->
    [one] One second
   *[other] { $seconds } seconds
} of rest left. Next: { $exercise }.
more-rest = More rest. { $seconds } seconds from now.
less-rest = Less rest. { $seconds } seconds from now.
effort-noted = Noted: { $effort } out of ten.
reserve-noted = Noted: { $reserve ->
    [0] nothing left.
    [one] one more in you.
   *[other] { $reserve } more in you.
}
pain = Stop this exercise now. I cannot tell what the pain is, so please do not push through it. You can skip this exercise, take an easier one or another one, or end here. If it is fine again, tell me.
pain-cleared = Good. Go gently, and stop at once if it comes back. Tell me when you want to go on.
emergency = Stop now and sit down. If it does not pass at once, or if it gets worse, call the emergency number, or have someone call for you. This workout is over.
undone = All right, I have taken that back.
swapped = All right, { $exercise } instead.
made-easier = Easier, then: { $exercise }.
made-harder = Harder, then: { $exercise }.
made-gentle = From here on it is the easiest of each exercise.
slower = Slower: { $exercise }.
faster = Faster: { $exercise }.
picked-up = Welcome back. You were at { $exercise }.
picked-up-move = Welcome back. You were at { $exercise }, repetition { $repetition }.
picked-up-move-side = Welcome back. You were at { $exercise }, { $side ->
    [left] left side
   *[right] right side
}, repetition { $repetition }.
picked-up-round = Welcome back. You were at { $exercise }, round { $round } of { $rounds }, repetition { $repetition }.
picked-up-set = Welcome back. You were at { $exercise }, set { $set } of { $sets }, repetition { $repetition }.
picked-up-set-side = Welcome back. You were at { $exercise }, { $side ->
    [left] left side
   *[right] right side
}, set { $set } of { $sets }, repetition { $repetition }.
picked-up-rest = Welcome back. You were resting, with { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
} left. Next: { $exercise }.
picked-up-timed = Welcome back. You were { $exercise }, with about { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
} left.

## Refusals: what is wrong, and what is possible

refuse-not-started = We have not started yet.
refuse-already-started = We are already on our way.
refuse-while-paused = We are paused. Resume first.
refuse-already-paused = We are paused already.
refuse-not-paused = We are not paused.
refuse-not-resting = You can do that while you rest.
refuse-not-to-come = There is no { $exercise } still to come.
refuse-over = This workout is over.
refuse-hurt = You told me that it hurts, so choose first: skip it, an easier one, another one, or end here. If it is fine again, say so.
refuse-nothing-hurts = Good. You had told me of no pain.
refuse-emergency = We do not go on with this workout. Stay seated, and call the emergency number if it does not pass or gets worse.
refuse-undo = I have nothing to take back.
refuse-first = This is where we began.
refuse-longest-rest = A rest can be { $minutes } minutes at most. You can pause instead.
refuse-nothing-to-rate = There is no set to rate yet.
refuse-no-easier = { $exercise } is the easiest one I have here. Do as many as go well, then say done. Or skip it.
refuse-no-harder = I have nothing harder than { $exercise } here.
refuse-no-tempo = I do not count a tempo for { $exercise }, so take the time you need.
refuse-no-slower = I do not count { $exercise } any slower than this.
refuse-no-faster = I do not count { $exercise } any faster, so that you keep control.
refuse-unfit = That does not fit here. We stay with { $exercise }.
refuse-same = That is what we are doing: { $exercise }.
refuse-not-needed = You do not need that for { $exercise }.
refuse-no-alternative = I have nothing in place of { $exercise }. You can skip it.
