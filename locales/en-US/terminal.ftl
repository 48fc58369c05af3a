# What the screen shows and nobody says.

terminal-no-sound = No sound here: the coach goes on in text. "coach doctor" says why.
terminal-sound-lost = The sound is gone: going on in text until it is back.
terminal-sound-back = The sound is back.
terminal-keys = Keys: space pause or go on · n next · s skip · b back · r repeat · + more rest · - less rest · e easier · h harder · w swap · 1 to 9, 0 effort · o it hurts · q stop
terminal-saved = Saved. Go on with: coach resume
terminal-resume-offer = An interrupted workout is waiting. Go on with it: coach resume
terminal-warm-up = Warm-up
terminal-exercise = Exercise
terminal-rest = Rest
terminal-cool-down = Cool-down
terminal-paused = Paused
terminal-how = How to do it
terminal-cues = Watch for
terminal-trains = Trains
terminal-needs = Needs
terminal-nothing = nothing
terminal-easier = Easier
terminal-harder = Harder
terminal-instead = Instead
terminal-parts = Parts
terminal-trained-by = Trained by
terminal-one-side = one side at a time
terminal-alternating = left and right in turn
terminal-minutes = { $minutes } min
terminal-nothing-to-resume = There is no interrupted workout. Begin one with: coach start
