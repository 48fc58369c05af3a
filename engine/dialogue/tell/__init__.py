"""What people ask: exercises, muscles, advice, where they are, what is due, what was done."""
