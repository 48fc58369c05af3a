"""Charts: drawings for the terminal and pictures, made of plain data with finished words.

Knows no sessions, catalogue or locales, and imports nothing else of the engine.
"""
