# What the smart speaker says about the person: what it notes, what it knows, and the questions of the first time.
# Written for the ear, as skill.ftl is. $things, $what, $limits, $days and $exercises arrive as spoken names or lists.

## Noted

prefer-have = Noted: you have { $things }.
prefer-have-some = Noted: you have { $things }. Something else you named is not on my list.
prefer-have-not = Noted: you do not have { $things }.
prefer-which-equipment = I know dumbbells, a kettlebell, a barbell, a bench, a chair, a box, a band and a ball, for example.
prefer-ask-have = Do you have { $things }?
prefer-ask-avoid = Shall I leave this out from now on: { $what }?
prefer-avoid = Noted, I leave this out: { $what }.
prefer-avoid-all = Noted, I leave all of these out: { $limits }.
prefer-allow-all = Noted, all of these are possible again: { $limits }.
prefer-allow = Noted, this is possible again: { $what }.
prefer-which-limit = I can leave out kneeling, lying down, sitting on the floor, or an exercise that you name.
prefer-cardio = Noted, this is how you warm up: { $exercise }.
prefer-which-cardio = You can warm up with walking, cycling, or an elliptical machine.
prefer-rest = Noted: { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
} of rest between sets.
prefer-which-rest = A rest can take from ten seconds to ten minutes. Yours stays at { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}.
rest-own-choice = That is your choice. The programme rests sixty to ninety seconds, and short and long rests come to much the same. Take more where the next set would suffer.
prefer-unit = Noted: weights in { $unit ->
    [lb] pounds
   *[kg] kilos
}.
prefer-which-unit = I can count in kilos or in pounds.
prefer-experience = { $experience ->
    [new] Noted: you are new to strength training.
    [some] Noted: you have some experience.
   *[experienced] Noted: you are experienced.
}
prefer-which-experience = Tell me what you are: beginner, intermediate or advanced.
prefer-days = Noted, your training days: { $days }.
prefer-any-day = Noted: any day suits you.
prefer-which-days = Name two or three days, with a rest day between at least two of them. For example: Monday and Thursday.
prefer-sessions = Noted: at most { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
} a week.
prefer-which-sessions = I plan two or three sessions a week, no fewer and no more.
prefer-weight = Noted for { $exercise }: { $load } { $unit ->
    [lb] { $load ->
        [one] pound
       *[other] pounds
    }
   *[kg] { $load ->
        [one] kilo
       *[other] kilos
    }
}.
prefer-which-weight = Name an exercise with a weight, and how much. For example: twelve kilos for goblet squat.
prefer-level = Noted, you are at this one: { $exercise }.
prefer-which-level = Name a strength exercise. For example: I am at goblet squat.
prefer-later = That counts from the next workout on.
prefer-nobody = I do not know who you are, so I cannot keep that.

position-kneeling = kneeling
position-lying = lying down
position-seated = sitting on the floor

## What is known

about-experience = { $experience ->
    [new] You are new to strength training.
    [some] You have some experience with strength training.
   *[experienced] You are experienced with strength training.
}
about-things = You have { $things }.
about-no-things = You train without equipment.
about-limits = I leave out: { $limits }.
about-sessions = You train at most { $sessions ->
    [one] once
   *[other] { $sessions } times
} a week, on any day.
about-sessions-on = You train at most { $sessions ->
    [one] once
   *[other] { $sessions } times
} a week. Your days: { $days }.
about-rest = You rest { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
} between sets, and this is how you warm up: { $exercise }.
about-talk = { $talk ->
    [terse] I talk less than usual.
   *[chatty] I talk more than usual.
}
about-unit = Your weights are in { $unit ->
    [lb] pounds
   *[kg] kilos
}.
about-level = You said you are at: { $exercises }.
about-weight = For { $exercise }, you use { $load } { $unit ->
    [lb] { $load ->
        [one] pound
       *[other] pounds
    }
   *[kg] { $load ->
        [one] kilo
       *[other] kilos
    }
}.
about-kept = I also keep your workouts, and nothing about your health. To change something, tell me, for example: I own a chair. To delete it all, say: forget me.

## Getting to know each other

interview-ask = May I ask you three short questions first?
interview-again = Say yes, or no to begin right away. May I ask you three short questions?
interview-begin = Gladly. You can skip any question.
interview-not-now = First this workout. Say that again when it is over.
interview-ask-experience = Have you done strength training before?
interview-again-experience = Say yes, no, or skip. Have you done strength training before?
interview-ask-things = Do you have any equipment, such as dumbbells, a band, a chair or a box?
interview-third-experience = You can also say skip. Have you trained before?
interview-third-things = You can also say skip. What equipment do you have?
interview-third-limits = You can also say skip. What can you not do?
interview-again-things = Say, for example: I have a band and a chair. Or say no. What do you have?
interview-ask-limits = Is there anything you cannot do: kneel, lie down, or sit on the floor?
interview-again-limits = Say, for example: I cannot kneel. Or say no. What can you not do?
interview-ask-things-else = Do you have anything else to train with?
interview-ask-limits-else = Is there anything else you cannot do?
interview-carefully = { $known ->
    [none] All right, no more questions. We begin carefully, with nothing but your own weight.
   *[other] All right, no more questions. We begin carefully.
} You can tell me more at any time.
interview-ask-more = Anything else?
interview-again-more-things = Name what else you have, or say no. Anything else?
interview-again-more-limits = Tell me what else you cannot do, or say no. Anything else?
interview-noted = Noted.
interview-not-understood = I did not get that.
interview-thanks = Thank you. You can change all of that at any time.
