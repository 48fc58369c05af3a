"""The PC coach: the engine, a voice and a keyboard, joined in real time.

Here is the clock (the sound stream's position), the terminal, and the order of carrying effects out. What a session
does next is never decided here.
"""
