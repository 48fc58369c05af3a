# The exercises: name, set-up, how to do them, cues between counts, what they train.
# Spoken aloud to somebody who is out of breath. Limits in characters: .setup 45, .how 70, .cue 26.
# No line names a side: the same words serve left and right. "Working" is the side that is counted.

## Hinge

exercise-single-leg-rdl = single-leg Romanian deadlift
    .setup = Stand tall on the working leg.
    .how-1 = Bend your standing knee a little, and leave it like that.
    .how-2 = Tip forward at the hips while your other leg goes back.
    .how-3 = Your back stays flat, and your hips stay level.
    .how-4 = Go down until the back of your thigh feels a deep stretch.
    .how-5 = Drive your hips forward and squeeze your glutes to come up.
    .effect-1 = Heel to the back wall.
    .effect-2 = Push the floor away.
    .cue-1 = Hips level.
    .cue-2 = Back flat.
    .cue-3 = Standing knee soft.
    .cue-4 = Fold at the hips.
    .cue-5 = Reach back with the heel.
    .cue-6 = Squeeze to stand up.
    .trains = It builds hamstrings and glutes one side at a time, and it trains your balance and your sense of position.

exercise-single-leg-rdl-loaded = weighted single-leg Romanian deadlift
    .setup = Weight in the hand opposite the working leg.
    .how-1 = Bend your standing knee a little, and tip forward at the hips.
    .how-2 = Let the weight hang straight down as your free leg goes back.
    .how-3 = Back flat, hips level, lower into a deep hamstring stretch.
    .how-4 = Drive your hips forward and squeeze your glutes to come up.
    .effect-1 = Push the floor away.
    .effect-2 = Weight along your leg.
    .cue-1 = Hips level.
    .cue-2 = Back flat.
    .cue-3 = Keep the weight close.
    .cue-4 = Shoulders square.
    .cue-5 = Fold at the hips.
    .cue-6 = Squeeze to stand up.
    .trains = It is the next step once the deadlift feels steady, with more work for hamstrings, glutes and balance.

## Squat

exercise-bodyweight-squat = bodyweight squat
    .setup = Stand with your feet at shoulder width.
    .how-1 = Bend your knees and send your hips back, as if to sit down.
    .how-2 = Keep your chest up all the way.
    .how-3 = Get your thighs at least parallel, if your mobility lets you.
    .how-4 = Press up through the heels, and finish with a glute squeeze.
    .effect-1 = Push the floor away.
    .effect-2 = Sit back into a chair.
    .cue-1 = Chest up.
    .cue-2 = Hips back first.
    .cue-3 = Press through the heels.
    .cue-4 = Knees follow the toes.
    .cue-5 = Squeeze at the top.
    .cue-6 = Core tight.
    .trains = It works your quads and glutes, and your hamstrings a little, so it rounds off your leg training.

exercise-goblet-squat = goblet squat
    .setup = Hold one weight at your chest.
    .how-1 = Cup the dumbbell or kettlebell in both hands, elbows in.
    .how-2 = Feet at shoulder width, bend your knees and send your hips back.
    .how-3 = Chest up, get your thighs at least parallel if you can.
    .how-4 = Press up through the heels, and finish with a glute squeeze.
    .effect-1 = Push the floor away.
    .effect-2 = Weight up to the ceiling.
    .cue-1 = Chest up.
    .cue-2 = Elbows in.
    .cue-3 = Weight stays close.
    .cue-4 = Press through the heels.
    .cue-5 = Knees follow the toes.
    .cue-6 = Squeeze at the top.
    .trains = It is the squat with one weight in front, and it gives your quads and glutes more to do.

exercise-barbell-squat = barbell squat
    .setup = Bar on your upper back, feet shoulder wide.
    .how-1 = Take it out of the rack, step clear, and brace your core.
    .how-2 = Send your hips back, bend your knees, and keep your chest up.
    .how-3 = Get your thighs at least parallel, if your mobility lets you.
    .how-4 = Press up through the heels, and finish with a glute squeeze.
    .effect-1 = Push the floor away.
    .effect-2 = Bar up to the ceiling.
    .cue-1 = Chest up.
    .cue-2 = Core braced.
    .cue-3 = Hips back first.
    .cue-4 = Press through the heels.
    .cue-5 = Knees follow the toes.
    .cue-6 = Squeeze at the top.
    .trains = It is the heaviest squat, for strong quads and glutes, with a little hamstring work.

## Bridge

exercise-glute-bridge = glute bridge
    .setup = Lie face up, knees bent, feet flat.
    .how-1 = Brace your core, lower back lightly into the floor.
    .how-2 = Drive through your heels and lift your hips.
    .how-3 = Stop when shoulders, hips and knees are in one line.
    .how-4 = Squeeze your glutes, and stay there for a moment.
    .how-5 = Come down slowly, under control.
    .effect-1 = Push the floor away.
    .effect-2 = Belt to the ceiling.
    .cue-1 = Drive through the heels.
    .cue-2 = Squeeze your glutes.
    .cue-3 = Core tight.
    .cue-4 = One long line.
    .cue-5 = Knees steady.
    .cue-6 = Come down slowly.
    .trains = It trains the gluteus maximus, helped by hamstrings and adductors.

exercise-feet-elevated-bridge = feet-elevated glute bridge
    .setup = Lie face up, heels up on the chair.
    .how-1 = The chair must stand so firm that it cannot slide.
    .how-2 = Brace your core, lower back lightly into the floor.
    .how-3 = Drive through your heels and lift your hips.
    .how-4 = Squeeze your glutes, and stay up for a moment.
    .how-5 = Come down slowly, under control.
    .effect-1 = Press the bench down.
    .effect-2 = Belt to the ceiling.
    .cue-1 = Press the heels down.
    .cue-2 = Squeeze your glutes.
    .cue-3 = Core tight.
    .cue-4 = Knees steady.
    .cue-5 = Feel your hamstrings.
    .cue-6 = Come down slowly.
    .trains = It is a bridge with your heels up, which moves more of the work into your hamstrings.

exercise-single-leg-bridge = single-leg glute bridge
    .setup = Lie face up, working foot flat.
    .how-1 = Stretch the other leg out.
    .how-2 = Brace your core, lower back lightly into the floor.
    .how-3 = Drive through the heel and lift your hips, both sides level.
    .how-4 = Squeeze your glutes, and stay up for a moment.
    .how-5 = Come down slowly, under control.
    .effect-1 = Push the floor away.
    .effect-2 = Belt to the ceiling.
    .cue-1 = Hips level.
    .cue-2 = Drive through the heel.
    .cue-3 = Squeeze your glutes.
    .cue-4 = Core tight.
    .cue-5 = Knee steady.
    .cue-6 = Come down slowly.
    .trains = It is the bridge on one leg, so each side has to build its own glute and hamstring strength.

exercise-hip-thrust = hip thrust
    .setup = Upper back on the edge, feet flat.
    .how-1 = A bench, chair or sofa will do, if it stands steady.
    .how-2 = Brace your core, and drive through your heels.
    .how-3 = Lift until shoulders, hips and knees are in one line.
    .how-4 = Squeeze your glutes, and stay up for a moment.
    .how-5 = Come down slowly, under control.
    .effect-1 = Push the floor away.
    .effect-2 = Belt to the ceiling.
    .cue-1 = Drive through the heels.
    .cue-2 = Squeeze your glutes.
    .cue-3 = Chin tucked.
    .cue-4 = Core tight.
    .cue-5 = Knees steady.
    .cue-6 = Come down slowly.
    .trains = It trains the gluteus maximus over a long way, helped by hamstrings and adductors, and spares your lower back.

exercise-barbell-hip-thrust = barbell hip thrust
    .setup = Upper back on the bench, bar over your hips.
    .how-1 = Feet flat, brace your core, and hold the bar still.
    .how-2 = Drive through your heels until hips and knees are in line.
    .how-3 = Squeeze your glutes, and stay up for a moment.
    .how-4 = Come down slowly, under control.
    .effect-1 = Push the floor away.
    .effect-2 = Bar to the ceiling.
    .cue-1 = Drive through the heels.
    .cue-2 = Squeeze your glutes.
    .cue-3 = Chin tucked.
    .cue-4 = Core braced.
    .cue-5 = Bar stays level.
    .cue-6 = Come down slowly.
    .trains = It is the heaviest bridge, with the most resistance for your gluteus maximus.

## Step and lunge

exercise-step-up = step-up
    .setup = Stand in front, working foot flat on top.
    .how-1 = Your box, bench or chair must stand so firm that it cannot move.
    .how-2 = Put your whole foot on it, heel too.
    .how-3 = Drive through that heel until you stand on top.
    .how-4 = Step down slowly, and keep control all the way.
    .effect-1 = Push the step down.
    .effect-2 = Land without a sound.
    .cue-1 = Whole foot flat on it.
    .cue-2 = Drive through the heel.
    .cue-3 = Chest up.
    .cue-4 = Knee over the toes.
    .cue-5 = Down with control.
    .cue-6 = No push from the floor.
    .trains = It trains glutes and hamstrings one side at a time, and it evens out differences between your legs.

exercise-high-step-up = high step-up
    .setup = Face the high box, working foot flat on it.
    .how-1 = Pick a higher box, as steady as the first one.
    .how-2 = Put your whole foot on it, heel too.
    .how-3 = Lean in slightly, and drive through that heel to stand on top.
    .how-4 = Step down slowly, and keep control all the way.
    .effect-1 = Push the step down.
    .effect-2 = Land without a sound.
    .cue-1 = Whole foot flat on it.
    .cue-2 = Drive through the heel.
    .cue-3 = Lean in slightly.
    .cue-4 = Knee over the toes.
    .cue-5 = Down with control.
    .cue-6 = No push from the floor.
    .trains = It is the step-up with a longer way up, so your glutes and hamstrings work harder.

exercise-dumbbell-step-up = dumbbell step-up
    .setup = Dumbbells at your sides, working foot up.
    .how-1 = Your box must stand so firm that it cannot move.
    .how-2 = Put your whole foot on it, heel too.
    .how-3 = Drive through that heel until you stand on top.
    .how-4 = Step down slowly, with the dumbbells quiet at your sides.
    .effect-1 = Push the step down.
    .effect-2 = Dumbbells stay quiet.
    .cue-1 = Whole foot flat on it.
    .cue-2 = Drive through the heel.
    .cue-3 = Chest up.
    .cue-4 = Down with control.
    .cue-5 = Knee over the toes.
    .trains = It is the step-up with weight, for stronger glutes and hamstrings and more even legs.

exercise-split-squat = split squat
    .setup = Working foot in front, other foot well back.
    .how-1 = Your back heel stays up all the time.
    .how-2 = Sink your back knee towards the floor as the front knee bends.
    .how-3 = Lean forward slightly, so that glutes and hamstrings do more.
    .how-4 = Press up through the front heel.
    .effect-1 = Push the floor away.
    .effect-2 = Straight up, like a lift.
    .cue-1 = Push through the heel.
    .cue-2 = Straight down.
    .cue-3 = Lean in slightly.
    .cue-4 = Hips level.
    .cue-5 = Front knee steady.
    .cue-6 = Core tight.
    .trains = It trains glutes and hamstrings one side at a time, and the stabilizers that keep you steady.

exercise-dumbbell-split-squat = dumbbell split squat
    .setup = Dumbbells at your sides, working foot ahead.
    .how-1 = Make it a long stride, with your back heel up.
    .how-2 = Sink your back knee towards the floor as the front knee bends.
    .how-3 = Lean forward slightly, so that glutes and hamstrings do more.
    .how-4 = Press up through the front heel.
    .effect-1 = Push the floor away.
    .effect-2 = Dumbbells stay quiet.
    .cue-1 = Push through the heel.
    .cue-2 = Straight down.
    .cue-3 = Lean in slightly.
    .cue-4 = Front knee steady.
    .cue-5 = Hips level.
    .trains = It is the split squat with weight, for stronger glutes and hamstrings and more even legs.

## Curl

exercise-banded-hamstring-curl = banded hamstring curl
    .setup = Lie face down, band around your ankles.
    .how-1 = Anchor the band low, to something sturdy behind your feet.
    .how-2 = Move away until the band is tight.
    .how-3 = Pull your heels towards your seat, hips on the floor.
    .how-4 = Let them back slowly, and don't let the band snap.
    .effect-1 = Band to your seat.
    .effect-2 = Keep the band tight.
    .cue-1 = Hips stay down.
    .cue-2 = Heels to your seat.
    .cue-3 = Slow on the way back.
    .cue-4 = No swing.
    .trains = It isolates your hamstrings at the knee, and a band is all you need at home.

exercise-ball-hamstring-curl = ball hamstring curl
    .setup = Lie face up, heels on the ball.
    .how-1 = Brace your core and lift your hips off the floor.
    .how-2 = Roll the ball in with your heels, and keep your hips up.
    .how-3 = Roll it out slowly, until your legs are long.
    .effect-1 = Roll the ball to you.
    .effect-2 = Keep the ball straight.
    .cue-1 = Hips stay up.
    .cue-2 = Heels pull the ball in.
    .cue-3 = Roll out slowly.
    .cue-4 = Core tight.
    .trains = It isolates your hamstrings at the knee while your glutes hold your hips up.

exercise-machine-hamstring-curl = machine hamstring curl
    .setup = Get into the machine, pad above your heels.
    .how-1 = Your knees are in line with its hinge.
    .how-2 = Bend your knees and pull the pad in, steady and controlled.
    .how-3 = Let it back slowly, and use no momentum.
    .effect-1 = Pull the pad to your seat.
    .effect-2 = Lower it slowly.
    .cue-1 = No momentum.
    .cue-2 = Smooth pull.
    .cue-3 = Slow on the way back.
    .cue-4 = Hips stay put.
    .cue-5 = Feel your hamstrings.
    .trains = It isolates your hamstrings at the knee, and slow control makes them grow.

## Activation

exercise-knee-hug = knee hug
    .setup = Stand tall, feet under your hips.
    .how-1 = Lift one knee, and hug it to your chest with both hands.
    .how-2 = Stand tall for a moment, then let it down.
    .how-3 = Change legs every time.
    .cue-1 = Stand tall.
    .cue-2 = Hug it in.
    .cue-3 = Change legs.
    .cue-4 = Hips stay level.
    .cue-5 = Shoulders relaxed.
    .trains = It opens your hips before the work begins.

exercise-lunge-elbow-to-instep = lunge with elbow to instep
    .setup = Stand tall, with room in front of you.
    .how-1 = Step far forward, and bend your front knee.
    .how-2 = Lower that elbow towards the inside of your front foot.
    .how-3 = Feel the stretch at the front of your back hip.
    .how-4 = Push back to standing, and change legs.
    .cue-1 = Long step.
    .cue-2 = Elbow to the instep.
    .cue-3 = Back leg long.
    .cue-4 = Change legs.
    .cue-5 = Keep breathing.
    .trains = It mobilizes your hips and stretches the hip flexors.

exercise-standing-hip-flexion = standing hip flexion
    .setup = Stand tall, hand on a wall if you like.
    .how-1 = Lift one knee to hip height, without leaning back.
    .how-2 = Lower it slowly.
    .how-3 = Change legs every time.
    .cue-1 = Stand tall.
    .cue-2 = Knee to hip height.
    .cue-3 = Change legs.
    .cue-4 = Down slowly.
    .cue-5 = Core tight.
    .trains = It wakes up the muscles around your hips, so that they fire when it counts.

## Cardio

exercise-walk = walking
    .setup = Start walking now.
    .how-1 = Walk around, or on the spot, at an easy pace.
    .how-2 = Let your arms swing and your shoulders drop.
    .how-3 = You should be able to talk the whole time.
    .cue-1 = Easy pace.
    .cue-2 = Shoulders loose.
    .cue-3 = Let your arms swing.
    .cue-4 = Breathe calmly.
    .cue-5 = Walk tall.
    .trains = Easy walking keeps the blood moving, to get you ready before the work and to settle you after it.

exercise-cycle = cycling
    .setup = Get on the bike, with little resistance.
    .how-1 = Pedal smoothly, at an easy pace.
    .how-2 = Keep the resistance light, and your shoulders loose.
    .how-3 = You should be able to talk the whole time.
    .cue-1 = Easy pace.
    .cue-2 = Shoulders loose.
    .cue-3 = Smooth circles.
    .cue-4 = Breathe calmly.
    .cue-5 = Light on the pedals.
    .trains = Easy cycling gets the blood moving and your knees and hips ready.

exercise-elliptical = elliptical
    .setup = Step onto the machine, and start gently.
    .how-1 = Glide at an easy pace, with little resistance.
    .how-2 = Stand tall, and let your arms move along.
    .how-3 = You should be able to talk the whole time.
    .cue-1 = Easy pace.
    .cue-2 = Shoulders loose.
    .cue-3 = Stand tall.
    .cue-4 = Breathe calmly.
    .cue-5 = Smooth strides.
    .trains = The elliptical gets the blood moving and your joints ready, with no impact.

## Stretches

exercise-seated-toe-reach = seated toe reach
    .setup = Sit with your legs straight in front.
    .how-1 = Fold forward at the hips, and reach for your toes.
    .how-2 = Stop where you feel a gentle pull behind your thighs.
    .how-3 = Hold still there, without bouncing.
    .cue-1 = No bouncing.
    .cue-2 = Breathe out slowly.
    .cue-3 = Fold at the hips.
    .cue-4 = Shoulders relaxed.
    .cue-5 = Only a gentle pull.
    .trains = It keeps your hamstrings flexible, because tight ones are hurt more easily.

exercise-standing-toe-reach = standing toe reach
    .setup = Stand with your feet together.
    .how-1 = Fold forward at the hips, and reach for your toes.
    .how-2 = Let your head and arms hang.
    .how-3 = Stop where you feel a gentle pull behind your thighs.
    .how-4 = Hold still there, without bouncing.
    .cue-1 = No bouncing.
    .cue-2 = Breathe out slowly.
    .cue-3 = Let your head hang.
    .cue-4 = Soft knees are fine.
    .cue-5 = Only a gentle pull.
    .trains = It keeps your hamstrings flexible, with no need to sit down.

exercise-figure-four-stretch = figure four stretch
    .setup = Lie face up, one ankle on the other knee.
    .how-1 = Pull the lower leg towards you with both hands.
    .how-2 = You stretch the glutes on the side of the crossed leg.
    .how-3 = Hold still where the pull is gentle.
    .cue-1 = No bouncing.
    .cue-2 = Breathe out slowly.
    .cue-3 = Head stays down.
    .cue-4 = Let the knee open.
    .cue-5 = Only a gentle pull.
    .trains = It lets your glutes relax after the work.

exercise-kneeling-hip-flexor-stretch = kneeling hip flexor stretch
    .setup = Kneel on one knee, one foot in front.
    .how-1 = You stretch the side whose knee is on the floor.
    .how-2 = Squeeze the glute on that side.
    .how-3 = Move your hips forward until the front of the hip pulls gently.
    .how-4 = Stay tall and hold still.
    .cue-1 = No bouncing.
    .cue-2 = Breathe out slowly.
    .cue-3 = Squeeze that glute.
    .cue-4 = Stay tall.
    .cue-5 = Only a gentle pull.
    .trains = It loosens your hip flexors, so that your glutes can do their share and spare your hamstrings.

exercise-standing-hip-flexor-stretch = standing hip flexor stretch
    .setup = Stand tall, one foot far behind.
    .how-1 = You stretch the side of the back leg.
    .how-2 = Bend the front knee a little, and squeeze the back glute.
    .how-3 = Move your hips forward until the front of the hip pulls gently.
    .how-4 = Stay tall and hold still.
    .cue-1 = No bouncing.
    .cue-2 = Breathe out slowly.
    .cue-3 = Squeeze that glute.
    .cue-4 = Stay tall.
    .cue-5 = Only a gentle pull.
    .trains = It loosens your hip flexors without kneeling, so that your glutes can do their share.
