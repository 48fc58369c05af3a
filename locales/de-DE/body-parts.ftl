# Körperteile. Der Name steht allein; .your ist der Nominativ („dein Knie“), .object der Akkusativ („das belastet
# deinen Rücken“), .dative der Dativ („mit deinem Rücken“).

body-part-back = Rücken
    .your = dein Rücken
    .object = deinen Rücken
    .dative = deinem Rücken

body-part-lower-back = unterer Rücken
    .your = dein unterer Rücken
    .object = deinen unteren Rücken
    .dative = deinem unteren Rücken

body-part-neck = Nacken
    .your = dein Nacken
    .object = deinen Nacken
    .dative = deinem Nacken

body-part-head = Kopf
    .your = dein Kopf
    .object = deinen Kopf
    .dative = deinem Kopf

body-part-chest = Brust
    .your = deine Brust
    .object = deine Brust
    .dative = deiner Brust

body-part-stomach = Bauch
    .your = dein Bauch
    .object = deinen Bauch
    .dative = deinem Bauch

body-part-shoulder = Schulter
    .your = deine Schulter
    .object = deine Schulter
    .dative = deiner Schulter

body-part-arm = Arm
    .your = dein Arm
    .object = deinen Arm
    .dative = deinem Arm

body-part-elbow = Ellbogen
    .your = dein Ellbogen
    .object = deinen Ellbogen
    .dative = deinem Ellbogen

body-part-wrist = Handgelenk
    .your = dein Handgelenk
    .object = dein Handgelenk
    .dative = deinem Handgelenk

body-part-hand = Hand
    .your = deine Hand
    .object = deine Hand
    .dative = deiner Hand

body-part-hip = Hüfte
    .your = deine Hüfte
    .object = deine Hüfte
    .dative = deiner Hüfte

body-part-hip-flexors = Hüftbeuger
    .your = dein Hüftbeuger
    .object = deinen Hüftbeuger
    .dative = deinem Hüftbeuger

body-part-groin = Leiste
    .your = deine Leiste
    .object = deine Leiste
    .dative = deiner Leiste

body-part-glutes = Po
    .your = dein Po
    .object = deinen Po
    .dative = deinem Po

body-part-hamstrings = Beinbeuger
    .your = dein Beinbeuger
    .object = deinen Beinbeuger
    .dative = deinem Beinbeuger

body-part-quadriceps = Oberschenkel vorn
    .your = dein Oberschenkel vorn
    .object = deinen Oberschenkel vorn
    .dative = deinem Oberschenkel vorn

body-part-thigh = Oberschenkel
    .your = dein Oberschenkel
    .object = deinen Oberschenkel
    .dative = deinem Oberschenkel

body-part-knee = Knie
    .your = dein Knie
    .object = dein Knie
    .dative = deinem Knie

body-part-calf = Wade
    .your = deine Wade
    .object = deine Wade
    .dative = deiner Wade

body-part-ankle = Sprunggelenk
    .your = dein Sprunggelenk
    .object = dein Sprunggelenk
    .dative = deinem Sprunggelenk

body-part-foot = Fuß
    .your = dein Fuß
    .object = deinen Fuß
    .dative = deinem Fuß

body-part-leg = Bein
    .your = dein Bein
    .object = dein Bein
    .dative = deinem Bein
