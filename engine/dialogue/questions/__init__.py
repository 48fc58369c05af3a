"""The questions: one entry each in :mod:`.registry`, with all it means."""
