"""What to train today: profile, readiness, weekly plan, progression, sums of the history.

Pure: the date, the profile and the history come in, a workout and its reasons go out. The next target follows from the
history and is never stored. It may import the catalogue's models and ``engine.workflow``.
"""
