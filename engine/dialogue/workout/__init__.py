"""What people say while they train."""
