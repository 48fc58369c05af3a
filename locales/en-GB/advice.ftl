advice-warm-not-exhausted = Ten easy minutes of walking, cycling or the cross-trainer will do. Get warm, not tired.
advice-the-week = Day one is single-leg Romanian deadlift, squat and glute bridge. Day three is step-up, hip thrust and banded curl, and day five, if you like, is any three favourites. In between, rest, or do upper body on day two and light cardio on day four.
advice-single-side-work = Step-ups and split squats even out left and right. They also train the stabilisers that steady you.
