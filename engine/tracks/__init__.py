"""Tracks: a workout as sound files, one a step, for frontends that play files."""
