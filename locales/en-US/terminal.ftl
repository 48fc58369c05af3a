# What the screen shows and nobody says.

terminal-no-sound = No sound here: the coach goes on in text. "coach doctor" says why.
terminal-sound-lost = The sound is gone: going on in text until it is back.
terminal-sound-back = The sound is back.
terminal-keys = Keys: space pause or go on · n or Enter next · s skip · b back · r repeat · + more rest · - less rest · e easier · h harder · w swap · [ count slower · ] count faster · 1 to 9, 0 effort · c put the last set right · u undo · o it hurts · q twice stop
terminal-keys-pain = Keys: s skip it · e easier · w another one · f it is fine · n not sure · q twice stop
terminal-keys-pain-ok = Keys: y an easier version, gently · n leave it out · q twice stop
terminal-keys-ready = Keys: space go on · s skip it · q twice stop
terminal-keys-yes-no = Keys: y yes · n no · q twice stop
terminal-stop-sure = Stop? Press q again, or y. Any other key does not end it.
terminal-correct = What was it? 6 repetitions: 6 · on the left: 6l · only on the left: l · 12 kilos: 12k · 25 pounds: 25p · 2 more in you: +2. Enter notes it, Esc leaves all as it was.
terminal-how-many = How many? 12: 12 · on the left: 12l. Type it, then Enter; Esc leaves it open.
terminal-correct-sure = { $text }? That is far more than was planned. Enter: so it was. Esc leaves all as it was.
terminal-yes-key = y
terminal-several = "{ $name }" can mean more than one: { $names }. Name one of them.
terminal-which-one = Which { $name } do you mean
terminal-not-here = "{ $name }" is not in the catalogue.
terminal-nearest = What comes nearest is { $exercise } ({ $id }).
terminal-own-exercise = Or write it as one of your own: a file with an [[exercise]] of id = "{ $id }", then coach keep FILE.
terminal-rest-day = { $why } To train all the same, name a workout: { $command } starter
terminal-needs-answer = A question comes first. Answer it in a terminal: { $command }
terminal-files-gone = The files of your history were deleted while this workout ran. It could not be saved.
terminal-saved = Saved. Go on with: coach resume
terminal-disk-full = The disk is full, or lets nothing be written. The workout goes on, and is kept as soon as there is room.
terminal-disk-room = There is room on the disk again. Everything is kept.
terminal-disk-unwritten = The disk had no room until the end. What happened meanwhile could not be kept.
terminal-no-workout = { $name }: there is no such workout; allowed: { $known }, or the path of a .toml file.{ $near ->
    [none] {""}
   *[other] {" "}Did you mean "{ $near }"?
}
terminal-none-kept = { $name }: no workout is kept under this id; allowed: { $known ->
    [none] nothing, as none is kept
   *[other] { $known }
}.{ $near ->
    [none] {""}
   *[other] {" "}Did you mean "{ $near }"?
}
terminal-file-folder = { $name }: it is a directory; allowed: a TOML file.
terminal-file-missing = { $name }: there is no such file.
terminal-no-topic = Nothing is known about "{ $name }". { $near ->
    [none] "coach explain" lists what there is.
   *[other] Did you mean "{ $near }"?
}
terminal-no-muscle = there is no muscle "{ $name }". { $near ->
    [none] There are: { $known }.
   *[other] Did you mean "{ $near }"?
}
terminal-no-equipment = there is no equipment "{ $name }". { $near ->
    [none] There are: { $known }.
   *[other] Did you mean "{ $near }"?
}
terminal-resume-offer = An interrupted workout is waiting. Go on with it: coach resume
terminal-open-first = First this one, which is not over yet: { $workout }. To begin another, end it here (q).
terminal-warm-up = Warm-up
terminal-exercise = Exercise
terminal-rest = Rest
terminal-cool-down = Cool-down
terminal-paused = Paused
terminal-how-sure = How sure
terminal-all-else = All else
terminal-all-of-it = All of it
terminal-how = How to do it
terminal-cues = Watch for
terminal-trains = Trains
terminal-needs = Needs
terminal-nothing = nothing
terminal-easier = Easier
terminal-harder = Harder
terminal-instead = Instead
terminal-parts = Parts
terminal-trained-by = Trained by
terminal-one-side = one side at a time
terminal-alternating = left and right in turn
terminal-runs-elsewhere = A workout runs in another window, or on a page (process { $process }). Go on there, or end it there first.
terminal-deleted-elsewhere = Everything about you was deleted elsewhere, this workout with it. So it ends here.
terminal-nothing-to-resume = There is no interrupted workout. Begin one with: coach start
terminal-exercises = Exercises
terminal-muscles = Muscles
terminal-workouts = Workouts
terminal-advice = Advice
terminal-no-exercise = There is no such exercise.
terminal-lightly = Helped by
terminal-sides = Sides
terminal-tempo = Tempo
terminal-tempo-parts = { $tempo }, the seconds to lower, pause, lift and hold at the top
terminal-ladder = Ladder
terminal-or = or
terminal-none = none
terminal-part-of = Part of
terminal-strength = Strength
terminal-size = About { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}, { $steps ->
    [one] one step
   *[other] { $steps } steps
}.
terminal-cardio = { $exercise }, { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
}
terminal-circuit = { $rounds ->
    [one] one round
   *[other] { $rounds } rounds
} with { $repetitions ->
    [one] one repetition
   *[other] { $repetitions } repetitions
} each: { $exercises }
terminal-sets = { $exercise }: { $sets ->
    [one] one set
   *[other] { $sets } sets
} of { $size } repetitions
terminal-hold-sets = { $exercise }: { $sets ->
    [one] held once
   *[other] held { $sets } times
} for { $size } seconds
terminal-moving-sets = { $exercise }: { $sets ->
    [one] once
   *[other] { $sets } times
} { $size } seconds
terminal-most-sets = { $exercise }: { $sets ->
    [one] one set
   *[other] { $sets } sets
} of as many as you can
terminal-lighter-sets = { $sets ->
    [one] one lighter set first
   *[other] { $sets } lighter sets first
}
terminal-every = a set every { $seconds } seconds
terminal-kept = Kept. Start it with: coach start { $workout }
terminal-kept-no-longer = { $workout } is kept no longer. What you did of it stays in your history.
terminal-superset = superset { $number }
terminal-stretch = { $exercise }, { $size } seconds
terminal-each-side = on each side
terminal-rest-between = { $seconds } seconds of rest
terminal-get-ready = Get ready: { $exercise }
terminal-change-side = Change sides
terminal-set = set { $set } of { $sets }
terminal-warm-up-set = lighter set { $set } of { $sets }
terminal-round = round { $round } of { $rounds }
terminal-side = { $side ->
    [left] left side
   *[right] right side
}
terminal-estimated = No voice here: the times between the counts are estimates.
terminal-rendering = Making the track
terminal-rendered = { $file }: { $length } long, made in { $seconds } seconds, { $times } times as fast as it plays
terminal-captioned = Captions: { $file }
terminal-tracks-making = Making the tracks
terminal-tracks-made = { $folder }: { $tracks } tracks, { $length } long, { $megabytes } MB; { $made } of them made now
terminal-voice = Voice
terminal-sound = Sound
terminal-microphone = Microphone
terminal-recogniser = Recogniser
terminal-store = Sessions
terminal-clips = Clips
terminal-key-presses = Keys
terminal-locales = Languages
terminal-versions = Versions
terminal-ok = ok
terminal-missing = missing
terminal-voice-works = A clip of { $length ->
    [one] one second
   *[other] { $length } seconds
} was made in { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}.
terminal-voice-help = The coach goes on in text. Install Form Coach anew, or a voice in the settings of this computer.
terminal-voice-misheard = { $percent } of 100 words misheard
terminal-voice-speaks = { $voice } speaks { $locale }, unless you name another one.
terminal-voice-chosen = { $voice } speaks { $locale }: you chose it. { $command } lets the clearest voice speak again.
terminal-voice-natural = A natural voice for English can be installed ({ $megabytes } MB): { $command }
terminal-voice-preparing = Making the clips of { $workout }
terminal-voice-prepared = { $workout }: { $clips } clips are ready.
terminal-weights-installing = Installing { $name }
terminal-weights-installed = { $title }: installed, { $megabytes } MB in { $folder }. Made by others, under the licence { $licence }: { $source }
terminal-sound-missing = There is no output device.
terminal-sound-help = The coach goes on in text. Plug in a speaker or headphones, or make a file to listen to elsewhere: { $command }
terminal-use-keys = Steer the coach with keys.
terminal-kept-in = Kept in { $folder }
terminal-folder-help = Free some space, or name a folder that you may write to in { $variable }.
terminal-damaged = { $rows ->
    [one] One thing in the history is
   *[other] { $rows } things in the history are
} not as written, and passed over.
terminal-damaged-help = Repair it: { $command }
repair-nothing = Nothing in the history is damaged. Nothing was changed.
repair-done = The history is whole again, with { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
}.
repair-in-part = The history can be read again, with { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
}. Not all of it could be brought back.
repair-whole = Made anew out of the log or a copy: { $ids }
repair-retold = Kept with all that was told of them, without the course of the workout: { $ids }
repair-ended = Ended where the log breaks off: { $ids }
repair-lost = Lost: { $ids }
repair-profile = Your profile is lost. Tell me again: { $command }
repair-aside = What was there before is kept in { $file }. Delete it once you miss nothing.
repair-restored = The history is that of { $file } now.
repair-newest = The newest copy is { $file }. Put it in its place: { $command }
terminal-keys-work = This is a terminal: single keys are heard.
terminal-keys-missing = This is no terminal.
terminal-keys-help = Start it in a terminal to steer it with keys: { $command }

# coach export, coach history
export-left-out = { $session }: no FIT file. This session is from a time that such a file cannot hold; the clock was wrong. It is in the other files.
export-missing = { $file } is not in it, as it cannot be read. Put that file right and export again, or copy it yourself.
export-not-empty = { $folder } holds other things, and an export writes many files. Name a folder of its own, such as { $own }
history-no-session = There is no session { $session }. Name one by its day, such as 2026-11-20, or by its id: { $command }
history-no-sets = There are no sets in this session.
history-which-exercise = Which exercise? In this session: { $exercises }.
history-which-set = Which set of { $exercise }? There are { $sets }; say it with --set.
history-what = Say what was right: --repetitions or --weight, and with --exercise and --set which set it is.
history-edit-alone = --exercise, --set, --side, --repetitions and --weight go with --edit.
history-ask-set = Which one
history-ask-side = Which side
history-ask-repetitions = Repetitions, really
history-ask-weight = Weight, such as 12.5kg (Enter: as it was)
history-put-right = Put right.
history-say-yes = Nobody can be asked here: add --yes.
history-ask-delete = Take this session out of your history? It will count no longer.
history-as-it-was = Nothing was changed.
history-taken-out = Taken out of your history:
history-undo = To take it back within a minute: { $command }
history-taken-back = Taken back.
history-nothing-back = There is nothing to take back: the last change of this session is more than a minute ago, or there was none.

# coach history, coach progress, coach plan: headings of tables
history-column-sets = Sets
history-column-weight = Weight
history-column-effort = Effort
history-column-reserve = Left
history-column-rest = Rest, s
progress-best = Best
plan-column-repetitions = Repetitions
