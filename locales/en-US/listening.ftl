# coach listen. Shown, never said.
listening-begins = { $microphone } is open: say "Coach, next" or "Coach, more rest". Nothing that is heard is kept or sent. Ctrl-C ends it.
listening-command = { $at } s  { $text }  →  { $meaning } ({ $score })
listening-second = next best: { $text }
listening-refused = { $at } s  not taken for a command: { $why } It sounded like "{ $free }".
listening-unlike = Something else was said; "{ $text }" is far from it.
listening-close = "{ $text }" and "{ $second }" fit almost as well.
listening-faint = Nothing fits.
listening-long = It is longer than any command.
listening-echo = It is the coach's own voice.
listening-nothing = Nothing was heard that is a command here.
listening-no-microphone = There is no microphone. A recording will do, too: --wav FILE.
listening-enrol = I learn how you say { $commands } commands, each twice. Say what is shown, in the voice you train with. Only numbers are kept, no sound.
listening-enrol-say = Say: { $text }
listening-enrol-right = I heard: { $text }
listening-enrol-wrong = I heard "{ $text }". Once more, please.
listening-enrolled = { $understood } of { $of } were understood. What is kept of it: { $file }
listening-not-enrolled = Only { $understood } of { $of } were understood, so everything stays as it was. A quieter room or a nearer microphone may help.
