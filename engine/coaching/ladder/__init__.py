"""Ladders of exercises: which rungs a person can do, and when they move. Pure."""
