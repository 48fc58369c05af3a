"""The Alexa skill: the second frontend of the engine.

It listens and renders; what a session does is decided in ``engine``, which never imports it.
"""
