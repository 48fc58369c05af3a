"""What to train: days, the session of a day, and its fit to person and time. Pure."""
