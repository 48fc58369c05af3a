# Gesprochene Befehle im Training (coach start --listen). Gezeigt, nie gesagt.
ears-keys = Ich höre zu: Sag „Coach, weiter“ oder „Coach, Pause“. Oder drück t und sag es ohne „Coach“.
ears-waiting = Ich höre zu …
ears-heard = Gehört: { $text }
ears-lost = Gesprochene Befehle gehen nicht mehr. Die Tasten gehen wie bisher.
ears-microphone-lost = Das Mikrofon ist weg. Die Tasten gehen wie bisher.
ears-microphone-back = Das Mikrofon ist wieder da: Ich höre zu.
ears-no-microphone = Es gibt kein Mikrofon: Die Tasten gehen wie immer.
ears-no-packages = Für gesprochene Befehle fehlt ein Teil: { $command }
ears-no-language = Gesprochene Befehle gibt es in dieser Sprache nicht: Die Tasten gehen wie immer.
ears-no-weights = Die Spracherkennung ist nicht installiert: { $command }
ears-not-brought = Gesprochene Befehle ließen sich nicht installieren. { $why } Die Tasten gehen wie immer.
ears-offer = Soll ich auf gesprochene Befehle hören, etwa „Coach, weiter“? Nichts davon wird behalten oder gesendet. Dafür werden einmal { $megabytes } MB installiert. (j/n)
ears-offer-ready = Soll ich auf gesprochene Befehle hören, etwa „Coach, weiter“? Nichts davon wird behalten oder gesendet. (j/n)
ears-declined = Gut, ich frage nicht wieder. Falls du es dir anders überlegst: { $command }
ears-opens = { $microphone } geht auf. Pegel jetzt: { $level } dB.
ears-works = Sie liest „{ $text }“ in { $seconds } s.
ears-unsure = Sie ist installiert, hielt aber ein deutliches „Coach, weiter“ für „{ $text }“.
