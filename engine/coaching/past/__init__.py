"""What was done: records of past sessions, and what they come to. Pure."""
