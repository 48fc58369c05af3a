"""What a person told about themselves, and how it is changed. Pure."""
