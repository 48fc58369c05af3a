# Spoken commands in a workout (coach start --listen). Shown, never said.
ears-keys = I am listening: say "Coach, next" or "Coach, pause". Or press t and say it without "Coach".
ears-waiting = I am listening …
ears-heard = Heard: { $text }
ears-lost = Spoken commands have stopped working. The keys work as before.
ears-microphone-lost = The microphone is gone. The keys work as before.
ears-microphone-back = The microphone is back: I am listening.
ears-no-microphone = There is no microphone: the keys work as always.
ears-no-packages = Spoken commands need a part that is not installed: { $command }
ears-no-language = Spoken commands are not offered in this language: the keys work as always.
ears-no-weights = The speech recogniser is not installed: { $command }
ears-not-brought = Spoken commands could not be installed. { $why } The keys work as always.
ears-offer = Shall I listen for spoken commands, such as "Coach, next"? Nothing that is heard is kept or sent. This installs { $megabytes } MB, once. (y/n)
ears-offer-ready = Shall I listen for spoken commands, such as "Coach, next"? Nothing that is heard is kept or sent. (y/n)
ears-declined = All right, and I will not ask again. If you change your mind: { $command }
ears-opens = { $microphone } opens. Level now: { $level } dB.
ears-works = It reads "{ $text }" in { $seconds } s.
ears-unsure = It is installed, but took a clear "Coach, next" for "{ $text }".
