"""What to train today: profile, readiness, weekly plan, progression. Not part of this release yet.

It may import ``engine.catalog`` and nothing else of the engine.
"""
