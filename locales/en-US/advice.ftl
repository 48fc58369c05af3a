# What is worth knowing, told when asked or when it fits. About 130 characters, so that it fits into a rest.

advice-why-warm-up = Warming up brings blood to your muscles and prepares your joints. A strain is less likely then.
    .title = Why warm up

advice-warm-not-exhausted = Ten easy minutes of walking, cycling or elliptical will do. Get warm, not tired.
    .title = How hard to warm up

advice-load = Choose a light to moderate weight. The last few repetitions should be hard, with good form.
    .title = How much weight

advice-frequency = Train two or three times a week. Leave at least one rest day in between.
    .title = How often

advice-new-to-training = New to this? Use only your body weight. Add dumbbells, kettlebells or bands when the moves feel smooth.
    .title = New to training

advice-start-small = Begin today with two or three moves: bridge, squat, single-leg deadlift. When they get easier, add curls, step-ups and hip thrusts.
    .title = Start small

advice-the-week = Day one is single-leg Romanian deadlift, squat and glute bridge. Day three is step-up, hip thrust and banded curl, and day five, if you like, is any three favorites. In between, rest, or do upper body on day two and light cardio on day four.
    .title = The week

advice-hamstring-volume = Hamstrings need only a little: one exercise a session, and two or three different ones across the week.
    .title = How much for the hamstrings

advice-soreness = Still very sore or tight? Take one more rest day, or do fewer sets.
    .title = When you are sore

advice-tired-legs = Tired hamstrings get hurt more easily. After sport or a long run, go lighter, or move the heavy work to another day.
    .title = When your legs are tired

advice-single-side-work = Step-ups and split squats even out left and right. They also train the stabilizers that steady you.
    .title = One side at a time

advice-hinge-and-curl = Deadlifts work the hamstrings at the hip, curls at the knee. You need both for complete hamstrings.
    .title = Hinge and curl

advice-squat-is-quad-dominant = Squats are mainly for quads and glutes. Hamstrings only help, so they need their own exercise.
    .title = What squats train

advice-why-these-muscles = Glutes and hamstrings carry you when you stand, walk, run and jump. They balance your quads and guard knees, spine and lower back.
    .title = Why glutes and hamstrings

advice-form-over-load = Form comes before load, or your lower back takes over. Brace, hinge at the hips, and use a full, comfortable range.
    .title = Form before load

advice-tight-hip-flexors = Tight hip flexors keep your glutes from working, and hamstrings pay for it. Stretch them before and after.
    .title = Tight hip flexors

advice-why-cool-down = Cool down every time: walk five minutes, then stretch. Tight hamstrings get injured, and gentle stretching helps you recover.
    .title = Why cool down

advice-no-bouncing = Stretch hamstrings, glutes and hip flexors. Go slowly to a gentle pull, then hold still and don't bounce.
    .title = How to stretch

advice-not-a-doctor = I am not a doctor, and I never diagnose. If something hurts, stop the exercise. If the pain stays or worries you, see a professional.
    .title = Not a doctor

advice-sets-and-repetitions = Every strength exercise has three sets of eight to twelve repetitions.
    .title = Sets and repetitions

advice-rest-between-sets = Rest sixty to ninety seconds between sets.
    .title = Rest between sets
