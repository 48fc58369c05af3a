"""What people say about themselves, kept for good."""
