# Parts of the body. The name stands alone; .your begins a sentence or a clause, .object is what something loads
# or spares, .dative follows prepositions. In English all three are the same.

body-part-back = back
    .your = your back
    .object = your back
    .dative = your back

body-part-lower-back = lower back
    .your = your lower back
    .object = your lower back
    .dative = your lower back

body-part-neck = neck
    .your = your neck
    .object = your neck
    .dative = your neck

body-part-head = head
    .your = your head
    .object = your head
    .dative = your head

body-part-chest = chest
    .your = your chest
    .object = your chest
    .dative = your chest

body-part-stomach = stomach
    .your = your stomach
    .object = your stomach
    .dative = your stomach

body-part-shoulder = shoulder
    .your = your shoulder
    .object = your shoulder
    .dative = your shoulder

body-part-arm = arm
    .your = your arm
    .object = your arm
    .dative = your arm

body-part-elbow = elbow
    .your = your elbow
    .object = your elbow
    .dative = your elbow

body-part-wrist = wrist
    .your = your wrist
    .object = your wrist
    .dative = your wrist

body-part-hand = hand
    .your = your hand
    .object = your hand
    .dative = your hand

body-part-hip = hip
    .your = your hip
    .object = your hip
    .dative = your hip

body-part-hip-flexors = hip flexors
    .your = your hip flexors
    .object = your hip flexors
    .dative = your hip flexors

body-part-groin = groin
    .your = your groin
    .object = your groin
    .dative = your groin

body-part-glutes = glutes
    .your = your glutes
    .object = your glutes
    .dative = your glutes

body-part-hamstrings = hamstrings
    .your = your hamstrings
    .object = your hamstrings
    .dative = your hamstrings

body-part-quadriceps = quads
    .your = your quads
    .object = your quads
    .dative = your quads

body-part-thigh = thigh
    .your = your thigh
    .object = your thigh
    .dative = your thigh

body-part-knee = knee
    .your = your knee
    .object = your knee
    .dative = your knee

body-part-calf = calf
    .your = your calf
    .object = your calf
    .dative = your calf

body-part-ankle = ankle
    .your = your ankle
    .object = your ankle
    .dative = your ankle

body-part-foot = foot
    .your = your foot
    .object = your foot
    .dative = your foot

body-part-leg = leg
    .your = your leg
    .object = your leg
    .dative = your leg
