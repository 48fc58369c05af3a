# The workouts that come with the coach: title, and one sentence about each.

workout-starter = Starter session
    .about = Three simple moves to begin with: glute bridge, bodyweight squat and single-leg Romanian deadlift.

workout-full = Full session
    .about = Everything in one: deadlift, squat, hip thrust or bridge, step-up or split squat, and hamstring curl.

workout-day-1 = Day one
    .about = The first session of the week, with single-leg Romanian deadlift, squat and glute bridge.

workout-day-3 = Day three
    .about = The second session of the week, with step-up, hip thrust and banded hamstring curl.

workout-day-5 = Day five
    .about = A third session if you want one, with any three favorites.
