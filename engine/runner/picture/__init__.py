"""The terminal as a screen seen from across the room: drawn by Textual, in a thread of its own.

Nothing here is imported before it is shown: Textual takes a third of a second.
"""
