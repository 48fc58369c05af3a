"""What is told of plans and past sessions, as messages. Pure."""
