"""The Alexa skill: the second playback of the engine.

It listens and renders; what a session does is decided in ``engine``, which never imports it.
"""
