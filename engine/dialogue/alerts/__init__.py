"""Reminders and timers: what is set only after a yes, and what is said when it was set, or could not be."""
