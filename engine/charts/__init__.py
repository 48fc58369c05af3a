"""Charts: plain data with its words already chosen goes in, a drawing for the terminal or a picture comes out.

Nothing here knows of sessions, catalogues or locales, so it may import nothing else of the engine.
"""
