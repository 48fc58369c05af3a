"""What a screen shows of a session at one moment, as data and words, for every screen of a frontend.

Changes nothing and decides nothing: :func:`engine.display.display.display` looks, and the screens draw.
"""
