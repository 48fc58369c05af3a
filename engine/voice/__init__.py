"""Making it heard: voices and their clips, the mixer and the stream, track files. Knows no session and no store."""
