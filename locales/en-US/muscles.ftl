# The muscles: spoken name, and where they lie and what they do.

## Groups

muscle-glutes = glutes
    .is = Your glutes run from the pelvis and sacrum to the thigh bone. They extend, open and rotate the hip, and steady your hips, knees and posture.

muscle-hamstrings = hamstrings
    .is = Your hamstrings run down the back of the thigh, from the sit bone to below the knee. They extend the hip, bend the knee, and brake your leg in running and jumping, so strong ones strain less in a sprint or a missed step.

muscle-quadriceps = quads
    .is = Your quads are the four muscles on the front of the thigh. They straighten the knee.

muscle-adductors = adductors
    .is = Your adductors lie on the inside of the thigh. They draw the leg in and help the glutes extend the hip.

muscle-hip-flexors = hip flexors
    .is = Your hip flexors cross the front of the hip. They lift the knee, and when they are tight, they hold the glutes back.

muscle-core = core
    .is = Your core wraps around your middle. It keeps the trunk firm, so that hips and legs can push.

muscle-lower-back = lower back
    .is = Your lower back holds the base of the spine upright. Too much weight too soon ends up here.

## Parts

muscle-gluteus-maximus = gluteus maximus
    .is = The gluteus maximus is the largest muscle of your body, from pelvis and sacrum to the thigh bone. It extends the hip, to stand up, climb stairs and stay upright.

muscle-gluteus-medius = gluteus medius
    .is = The gluteus medius lies on the side of the hip. It moves the leg out and keeps the pelvis level on one leg.

muscle-gluteus-minimus = gluteus minimus
    .is = The gluteus minimus lies under the gluteus medius. It helps move the leg out, rotate it, and steady the hip.

muscle-biceps-femoris = biceps femoris
    .is = The biceps femoris is the outer hamstring, from the sit bone to below the knee. It extends the hip and bends the knee.

muscle-semitendinosus = semitendinosus
    .is = The semitendinosus is an inner hamstring with a long tendon, from the sit bone to the shin bone. It extends the hip and bends the knee.

muscle-semimembranosus = semimembranosus
    .is = The semimembranosus is the deep inner hamstring, from the sit bone to the shin bone. It extends the hip and bends the knee.
