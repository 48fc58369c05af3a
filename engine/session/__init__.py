"""What every frontend needs of a session: who listens, where the listener is, and the course of a request.

Start with :mod:`.service`.
"""
