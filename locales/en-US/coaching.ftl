# What the coach says about today, the week, progress and corrections. Written for the ear, as coach.ftl is.
# $exercise and $workout arrive as spoken names; $unit is "kg", "lb", or "own" for a weight without a unit.

## Today

today-workout = Today: { $workout }, about { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
today-rest = Today is for rest.
today-light-cardio = Today is for rest, or for something light.
tomorrow-workout = Tomorrow: { $workout }, about { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
tomorrow-rest = Tomorrow is for rest.
tomorrow-light-cardio = Tomorrow is for rest, or for something light.
tomorrow-trained-today = You trained today, and there is a rest day between two sessions.
tomorrow-if-trained = If you train today, tomorrow is for rest. If not:
today-block = { $exercise }: { $sets ->
    [one] one set
   *[other] { $sets } sets
} of { $repetitions ->
    [one] one repetition
   *[other] { $repetitions } repetitions
}.
today-block-load = { $exercise }: { $sets ->
    [one] one set
   *[other] { $sets } sets
} of { $repetitions ->
    [one] one repetition
   *[other] { $repetitions } repetitions
}, with { $load } { $unit ->
    [lb] { $load ->
        [one] pound
       *[other] pounds
    }
   *[kg] { $load ->
        [one] kilo
       *[other] kilos
    }
}.
today-blocks = { $each }: { $sets ->
    [one] one set
   *[other] { $sets } sets
} of { $repetitions ->
    [one] one repetition
   *[other] { $repetitions } repetitions
} each.
today-blocks-apart = { $sets ->
    [one] One set
   *[other] { $sets } sets
} each: { $each }.
each-exercise = { $exercise }
each-repetitions = { $repetitions } for { $exercise }
each-load = { $repetitions } for { $exercise } with { $load } { $unit ->
    [lb] { $load ->
        [one] pound
       *[other] pounds
    }
   *[kg] { $load ->
        [one] kilo
       *[other] kilos
    }
}
list = { $names } and { $last }
week-day = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}: { $workout }.
week-rest = On the days between, rest. You can also train your upper body, or do light cardio.
day-name = { $day ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
kind-rest = rest
kind-light-cardio = light cardio
decimal-sign = .

## Why this day

plan-first = We begin small: a few moves that need nothing, and more of them as they get easier.
plan-starter = We stay with these moves until they feel smooth.
plan-starter-some = Some of these go easily by now. When all of them do, the whole week is open to you.
plan-layer-in = The first moves are getting easier, so something new joins.
plan-whole-week = All of the first moves go easily by now, so the whole week is open to you.
plan-due = This session is next in your week.
plan-favourites = This day is optional, with three of your favorites.
plan-trained-today = You have trained today, and muscles grow while you rest.
plan-trained-ahead = You have trained on a later date than this, so rest comes first.
plan-trained-yesterday = You trained yesterday, and there is a rest day between two sessions.
plan-enough = { $sessions ->
    [one] One session
   *[other] { $sessions } sessions
} in seven days are enough.
plan-not-your-day = This is not one of your training days.
plan-unwell = You did not feel well, and that comes first. Once you are well again, we begin gently.
plan-sore-rest = You are very sore, so take an extra rest day.
plan-sore-fewer = You are sore, so we do at most { $sets ->
    [one] one set
   *[other] { $sets } sets
} of each.
plan-sore-a-little = A little sore is fine. Begin gently, and stop if anything hurts.
plan-tired-later = You are tired, and tired legs strain more easily, so the hamstring work moves to another day.
plan-tired-lighter = You are tired, and tired legs strain more easily, so the hamstring work gets lighter.
plan-gentle = We take it gently: { $sets ->
    [one] one set
   *[other] { $sets } sets
} of each, in the easiest form. Stop if anything feels wrong.
plan-upper-body = You can rest, or train your upper body.
plan-light-cardio = You can rest, or do some light cardio: { $exercise }, for about twenty minutes.
plan-long-away = You were away for { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
}, so we ease in.
plan-one-hamstring = For now, { $exercise } is your one hamstring exercise.
plan-second-hamstring = A band or a ball would give you a second.
plan-no-hamstring = Within your limits there is no hamstring exercise today.
plan-two-hamstrings = This session holds two hamstring exercises, so keep the others of this week light.
plan-hurt-last = Last time this hurt: { $exercise }.
plan-hurt-left-out = Left out today, as it hurt: { $exercise }.
plan-unwished = Left out today: { $exercise }.
plan-left-out = { $exercise } is left out: nothing you can do takes its place.
plan-nothing-left = Your limits leave no exercise for today. A light walk does you good.

## Why this exercise, and so much of it

why-first = It is new for you, so we start low.
why-choose-weight = Take a light weight for { $exercise }, and tell me afterwards how much it was.
why-choose-weight-this = Take a light weight, and tell me afterwards how much it was.
why-more = All sets done last time, so now { $repetitions }.
why-hard = That was hard last time, so { $repetitions } once more.
why-short = Not all of it worked out last time, so { $repetitions } once more.
why-unsaid = All sets at the top. Once more { $repetitions }, and tell me how hard it is.
why-gentle = After a gentle session, we go on with { $repetitions }.
why-next-rung = You reached the top in every set, and it was not too hard, so the next step is { $exercise }.
why-next-rung-this = You reached the top in every set, and it was not too hard, so this is the next step.
why-heavier = You reached the top in every set, and it was not too hard, so now { $load } { $unit ->
    [lb] { $load ->
        [one] pound
       *[other] pounds
    }
   *[kg] { $load ->
        [one] kilo
       *[other] kilos
    }
}, and back to { $repetitions }.
why-heavier-unknown = You reached the top in every set, and it was not too hard, so take the next weight, and go back to { $repetitions }.
why-rung-down = It was too much twice in a row, so we go back to { $exercise }.
why-rung-down-this = It was too much twice in a row, so we go back to this one.
why-lighter = It was too much twice in a row, so now { $load } { $unit ->
    [lb] { $load ->
        [one] pound
       *[other] pounds
    }
   *[kg] { $load ->
        [one] kilo
       *[other] kilos
    }
}, with { $repetitions } repetitions.
why-lighter-unknown = It was too much twice in a row, so take a lighter weight, with { $repetitions } repetitions.
why-lowest = It was too much twice in a row, so { $repetitions } are enough.
why-fewer-sets = It was too much twice in a row, so { $sets ->
    [one] one set is
   *[other] { $sets } sets are
} enough.
why-ease-in = It is { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
} since you did this, so fewer sets and repetitions to begin with.
why-your-level = { $exercise } is where you said you are.
why-your-level-this = That is where you said you are.
why-top-end = Nothing is harder than { $exercise } here. Stay at the top, and lower more slowly.
why-top-end-this = Nothing is harder than this one here. Stay at the top, and lower more slowly.
why-top-equipment = You are ready for more than { $exercise }, but that needs equipment you do not have. Lower more slowly.
why-top-equipment-this = You are ready for more, but that needs equipment you do not have. Lower more slowly.
why-top-limit = You are ready for more than { $exercise }, but your limits leave it at that. Lower more slowly.
why-top-limit-this = You are ready for more, but your limits leave it at that. Lower more slowly.
why-top-new = You are at the top of { $exercise }. Weights join when it feels smooth: after two sessions that were not too hard.
why-top-new-this = You are at the top of it. Weights join when it feels smooth: after two sessions that were not too hard.
why-equipment = With what you have at hand, we do { $exercise }.
why-equipment-this = It fits what you have at hand.
why-limit = Because of your limits, we do { $exercise }.
why-limit-this = It fits your limits.
why-body-weight = Body weight first, so we do { $exercise }.
why-body-weight-this = Body weight comes first.
why-room = The session has one of these already, so we do { $exercise }.
why-ready = You are at the top here, and ready for { $exercise }.
why-not-yet = You are at the top, but { $exercise } was too much lately, so the same once more.
why-variety = For a change from earlier in the week, we do { $exercise }.
why-variety-this = It is a change from earlier in the week.
why-tired = { $exercise } is lighter today.
why-tired-this = It is lighter today.

## The same for several exercises, most of which were named just before

why-equipment-each = With what you have at hand, we do { $each }.
why-limit-each = Because of your limits, we do { $each }.
why-first-each = They are new for you, so we start low.
why-more-each = All sets done last time, so now more of each.
why-hard-each = They were hard last time, so the same once more.
why-short-each = Not all of it worked out last time, so the same once more.
why-unsaid-each = All sets at the top. The same once more, and tell me how hard each of them is.
why-gentle-each = After a gentle session, we go on with the same.
why-next-rung-each = You reached the top in every set, and it was not too hard, so these are the next steps.
why-heavier-each = You reached the top in every set, and it was not too hard, so now heavier, with fewer repetitions.
why-heavier-unknown-each = You reached the top in every set, and it was not too hard, so take the next weight for each, with fewer repetitions.
why-lowest-each = It was too much twice in a row, so fewer repetitions are enough.
why-fewer-sets-each = It was too much twice in a row, so { $sets ->
    [one] one set is
   *[other] { $sets } sets are
} enough.
why-ease-in-each = It is { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
} since you did these, so fewer sets and repetitions to begin with.
why-top-end-each = Nothing is harder than these here. Stay at the top, and lower more slowly.
why-top-equipment-each = You are ready for more than these, but that needs equipment you do not have. Lower more slowly.
why-top-limit-each = You are ready for more than these, but your limits leave it at that. Lower more slowly.

## Less time

cut-walk = To fit your time, the first walk takes { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
cut-circuit = The circuit has { $rounds ->
    [one] one round
   *[other] { $rounds } rounds
}.
cut-cool-down = The last walk takes { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.
cut-sets = Each exercise has at most { $sets ->
    [one] one set
   *[other] { $sets } sets
}.
cut-rest = The rests are at most { $seconds } seconds.
cut-exercises = That leaves { $exercises ->
    [one] one exercise
   *[other] { $exercises } exercises
}.
cut-shortest = Shorter than { $minutes } minutes makes no sense with a warm-up and a cool-down.

## Before going on after hours

warm-up-again = March on the spot for { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}. Then { $repetitions ->
    [one] one repetition
   *[other] { $repetitions } repetitions
} each: { $each }.
warm-up-again-cardio = March on the spot for { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}.

## The last session

last-none = You have not trained with me yet.
last-session = { $when ->
    [ahead] On a date still to come
    [today] Today
    [yesterday] Yesterday
    [mon] On Monday
    [tue] On Tuesday
    [wed] On Wednesday
    [thu] On Thursday
    [fri] On Friday
    [sat] On Saturday
    [sun] On Sunday
    [days] { $number ->
        [7] A week
       *[other] { $number } days
    } ago
   *[weeks] { $number } weeks ago
}: { $workout }, { $outcome ->
    [finished] finished in { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }
    [stopped] stopped after { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }
   *[open] not finished yet
}, with { $sets ->
    [0] no strength work
    [one] one set
   *[other] { $sets } sets
}.
last-hardest = The hardest was { $exercise }, { $effort ->
    [8] an 8
   *[other] a { $effort }
} out of 10.
last-effort = At its hardest it was { $effort ->
    [8] an 8
   *[other] a { $effort }
} out of 10.
last-weight = Last time you did { $exercise } with { $load } { $unit ->
    [lb] { $load ->
        [one] pound
       *[other] pounds
    }
   *[kg] { $load ->
        [one] kilo
       *[other] kilos
    }
}.
last-weight-told = For { $exercise }, you told me { $load } { $unit ->
    [lb] { $load ->
        [one] pound
       *[other] pounds
    }
   *[kg] { $load ->
        [one] kilo
       *[other] kilos
    }
}.
last-weight-none = I know of no weight for { $exercise } yet.
last-repetitions = That was { $repetitions ->
    [one] one repetition
   *[other] { $repetitions } repetitions
} in all.
last-hurt = It hurt during this: { $exercises }.
last-left-out-phase = You left out { $part ->
    [some] a part of the
   *[all] the
} { $phase ->
    [warm_up] warm-up
   *[cool_down] cool-down
}.
last-left-out = You left out { $part ->
    [some] a part of { $exercise }
   *[all] { $exercise }
}{ $more ->
    [0] { "" }
    [one] { " " }and one more
   *[other] { " " }and { $more } more
}.

## Progress

so-far-none = There is no progress to tell of yet: it begins with your first set.
so-far-ahead = All that you have trained is on a date still to come, so there is no week to tell of yet.
so-far-week = This week you have trained { $sessions ->
    [one] once
    [2] twice
   *[other] { $sessions } times
}, with { $sets ->
    [one] one set
   *[other] { $sets } sets
}.
so-far-week-none = You have not trained this week yet.
so-far-muscles = That is about { $glutes ->
    [0] none
   *[other] { $glutes }
} for the glutes and { $hamstrings ->
    [0] none
   *[other] { $hamstrings }
} for the hamstrings.
so-far-muscles-before = Last week: { $glutes ->
    [0] none
   *[other] { $glutes }
} and { $hamstrings ->
    [0] none
   *[other] { $hamstrings }
}.
so-far-muscles-last = Last week it was about { $glutes ->
    [0] no set
    [one] one set
   *[other] { $glutes } sets
} for the glutes and { $hamstrings ->
    [0] none
   *[other] { $hamstrings }
} for the hamstrings.
so-far-streak = { $weeks ->
    [one] Your streak has begun.
   *[other] Your streak: { $weeks } weeks.
}
so-far-streak-long = Your streak: a hundred weeks and more.
so-far-streak-over = Your last session was { $weeks } weeks ago, so the next one begins a new streak.
so-far-best-repetitions = Your newest best: { $repetitions ->
    [one] one repetition
   *[other] { $repetitions } repetitions
} of { $exercise }, { $weeks ->
    [0] this week
    [one] last week
   *[other] { $weeks } weeks ago
}.
so-far-best-load = Your newest best: { $exercise } with { $load } { $unit ->
    [lb] { $load ->
        [one] pound
       *[other] pounds
    }
   *[kg] { $load ->
        [one] kilo
       *[other] kilos
    }
}, { $weeks ->
    [0] this week
    [one] last week
   *[other] { $weeks } weeks ago
}.
so-far-best-hold = Your newest best: { $exercise }, held for { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}, { $weeks ->
    [0] this week
    [one] last week
   *[other] { $weeks } weeks ago
}.
so-far-bests = Your bests so far: { $each }.
each-best-repetitions = { $repetitions ->
    [one] one repetition
   *[other] { $repetitions } repetitions
} for { $exercise }
each-best-load = { $load } { $unit ->
    [lb] { $load ->
        [one] pound
       *[other] pounds
    }
   *[kg] { $load ->
        [one] kilo
       *[other] kilos
    }
} for { $exercise }
each-best-hold = { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
} for { $exercise }
so-far-step = Your last step up: { $exercise }, { $weeks ->
    [0] this week
    [one] last week
   *[other] { $weeks } weeks ago
}.

## Effort and corrections

ask-effort = How hard was { $exercise }, from one to ten?
corrected-repetitions = { $repetitions ->
    [one] One repetition
   *[other] { $repetitions } repetitions
}, then. Noted.
corrected-repetitions-side = { $repetitions ->
    [one] One repetition
   *[other] { $repetitions } repetitions
} on the { $side ->
    [left] left
   *[right] right
}, then. Noted.
corrected-load = { $load } { $unit ->
    [lb] { $load ->
        [one] pound
       *[other] pounds
    }
    [kg] { $load ->
        [one] kilo
       *[other] kilos
    }
   *[own] it was
}. Noted.
corrected-both = { $repetitions ->
    [one] One repetition
   *[other] { $repetitions } repetitions
} with { $load } { $unit ->
    [lb] { $load ->
        [one] pound
       *[other] pounds
    }
    [kg] { $load ->
        [one] kilo
       *[other] kilos
    }
   *[own] of weight
}. Noted.
corrected-side = Only the { $side ->
    [left] left
   *[right] right
} side, then. Noted.
refuse-nothing-to-correct = There is no set to put right yet.
refuse-what-to-correct = Tell me the repetitions, the weight, or the side.
refuse-correct-later = Tell me when the set is over.
refuse-held = { $exercise } is held. I count its seconds, not repetitions.
refuse-no-sides = { $exercise } has no sides.

## The profile

profile-forgotten = The profile is as if you had said nothing.
profile-experience = Experience
profile-equipment = Equipment
profile-rungs = Ladders
profile-weights = Weights
profile-limits = Limits
profile-cardio = Cardio
profile-rest = Rest, in seconds
profile-talk = Talk
profile-days = Training days
profile-sessions = Sessions a week, at most
profile-unit = Unit
profile-locale = Language
profile-locale-left = as on this machine
profile-any = any
profile-none = none
profile-nothing = no, none, nothing, any, any day, nope
profile-value-experience = { $value ->
    [new] new
    [some] some
   *[experienced] experienced
}
profile-value-talk = { $value ->
    [terse] terse
    [chatty] chatty
   *[normal] normal
}
profile-value-limit = { $position ->
    [kneeling] no kneeling
    [lying] no lying down
   *[seated] no sitting on the floor
}
profile-value-limit-exercise = no { $exercise }
