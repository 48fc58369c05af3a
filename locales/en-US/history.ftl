# History, progress, and one's own data: export, import, forget. Shown on a screen.

history-none = Nothing trained yet. Begin with: coach start
history-begin = Begin with: coach start
history-session = { $began } · { $workout } · { $minutes } min · { $outcome ->
    [finished] finished
    [stopped] stopped early
   *[open] not over yet
}
history-load = { $load } { $unit }
history-effort = effort { $efforts }
history-rests = rests { $seconds } s
history-held = { $seconds } s
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
import-profile-taken = The profile was taken in.
import-profile-kept = The profile here was kept.
forget-ask = Delete { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
}{ $profile ->
    [yes] { " " }and your profile
   *[no] { "" }
} for ever?
forget-done = Deleted: { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
} with all sets and ratings{ $profile ->
    [yes] , and your profile
   *[no] { "" }
}. Nothing of you is kept here any more.
forget-kept = Nothing was deleted.
forget-nothing = Nothing of you is kept here.
forget-clips = What the coach's voice has said is left, as it says nothing of you: { $folder }
