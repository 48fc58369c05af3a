"""Hearing what is said in the room: from a microphone or a file to a sentence that is sensible now."""
