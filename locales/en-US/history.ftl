# History, progress, and one's own data: export, import, forget. Shown on a screen.

history-none = Nothing trained yet. Begin with: coach start
history-begin = Begin with: coach start
history-session = { $began } · { $workout } · { $outcome ->
    [finished] { $minutes } min · finished
    [stopped] { $minutes } min · stopped early
   *[open] not over yet
}
history-load = { $load } { $unit }
history-effort = effort { $efforts }
history-reserve = { $left } more possible
history-rests = rests { $seconds } s
history-held = { $seconds } s
history-with = { $done } with { $load }
history-warm-up = warm-up { $done }
history-untold = as many as possible
history-one-side = { $done } { $side ->
    [left] left only
   *[right] right only
}
history-left-out = Left out: { $exercises }
history-instead = { $instead } in place of { $exercise }
history-hurt = It hurt: { $exercises }
progress-title = Form Coach: your progress
progress-sets = Sets a week
progress-volume = Sets for each muscle
progress-sets-added = a week, each muscle counted
progress-of-most = { $last }, most { $most }
progress-ladders = Ladders
progress-rung = rung
progress-rung-of = { $rung } of { $rungs }
progress-no-ladder = No exercise with an easier or harder form yet.
progress-effort = Effort
progress-effort-scale = mean of 1 to 10
progress-no-effort = You have not rated a set yet.
progress-mean = { $effort }
progress-streak = Streak: { $weeks ->
    [one] one week
   *[other] { $weeks } weeks
} with training; the longest: { $longest ->
    [one] one week
   *[other] { $longest } weeks
}. A single missed week in between is forgiven.
progress-each = A column is the mean of { $weeks } weeks.
progress-main = This week, an indirect set as half a set: several studies agree, Pelland 2024
progress-main-sets = { $sets ->
    [one] one set
   *[other] { $sets } sets
}: { $direct } direct, { $indirect } indirect
progress-bests = Personal bests
progress-best-repetitions = { $repetitions ->
    [one] one repetition
   *[other] { $repetitions } repetitions
} on { $date }
progress-best-load = { $load } on { $date }
progress-best-hold = held { $seconds } s on { $date }
progress-drawn = Drawn: { $file }
export-done = { $file }: { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
} in { $files ->
    [one] one file
   *[other] { $files } files
}
import-done = { $new ->
    [one] One session
   *[other] { $new } sessions
} taken in, { $known } passed over that { $known ->
    [one] was
   *[other] were
} here already.
import-grown = { $sessions ->
    [one] One of those here
   *[other] { $sessions } of those here
} went on elsewhere: what was done there was added.
import-apart = { $sessions ->
    [one] One session is running here, or went on here and elsewhere: it was left
   *[other] { $sessions } sessions are running here, or went on here and elsewhere: they were left
} as it is here.
import-profile-taken = The profile was taken in.
import-profile-kept = The profile here was kept.
import-workouts = Your own workouts that are kept now: { $workouts }
import-workouts-left = Left as they are here, as others of the same name are kept: { $workouts }
import-own = { $count ->
    [one] Kept as an exercise of your own, as the catalogue has none like it
   *[other] Kept as { $count } exercises of your own, as the catalogue has none like them
}: { $exercises }
import-unit = The file names no unit: its weights were taken to be in { $unit }. If they are not, take the import back and give --unit.
import-uncounted = { $sets ->
    [one] One set has
   *[other] { $sets } sets have
} more repetitions or more weight than is counted here. They are kept as they are, and left out of your sums and bests.
import-undo = To take this back: { $command }
import-undone = Taken back: { $sessions ->
    [one] one session is
   *[other] { $sessions } sessions are
} out of your history again.
import-nothing-back = There is no import to take back.
# A side in the notes of another app's file.
export-side = { $side ->
    [left] left
   *[right] right
}
export-untitled = Workout
# How a spreadsheet of this language separates columns and writes decimals.
export-delimiter = ,
export-decimal = .
export-sent = { $session } is at Intervals.icu now: { $address }
forget-ask = Delete { $what } for ever?
forget-done = Deleted: { $what }. Nothing of you is kept here any more.
forget-sessions = { $sessions ->
    [one] one session with all sets and ratings
   *[other] { $sessions } sessions with all sets and ratings
}
forget-profile = your profile
forget-workouts = { $workouts ->
    [one] a workout of your own
   *[other] { $workouts } workouts of your own
}
forget-ears = your settings for spoken commands
forget-kept = Nothing was deleted.
forget-nothing = Nothing of you is kept here.
forget-clips = What the coach's voice has said is left, as it says nothing of you: { $folder }
