"""Pain, red flags and health: before every other meaning."""
