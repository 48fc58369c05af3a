"""The sets of other training apps, in and out: their CSV files, and our own table."""
