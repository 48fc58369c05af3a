"""The web screen: a page for a phone, a tablet or a TV, that shows a workout or coaches by itself.

It serves what :mod:`engine.display` shows, and brings in what is pressed; it decides nothing.
"""
