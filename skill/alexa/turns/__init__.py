"""How much of a workout one turn of Alexa can hold, and where it stops to ask.

Pure: steps and their scripts in, the lines of a turn out. No store, no clock.
"""
