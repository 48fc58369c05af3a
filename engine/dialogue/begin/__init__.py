"""Beginning and coming back: the welcome, the offer, the start, the first questions."""
