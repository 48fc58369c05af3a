"""Speech to measure the ears with: made when it is needed, kept on this machine by its content, the same every time."""
