"""Reminders and timers of the platform: set by its APIs, with the permission of the person."""
