"""The parts of a session that every frontend shares: the course of a request, the listener and their position.

Start with :mod:`.service`.
"""
