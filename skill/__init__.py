"""The Alexa skill: the second mouth of the engine. It renders and listens; what a session does is decided in ``engine``.

Not part of this release yet; the folder holds its place and its import rule.
"""
