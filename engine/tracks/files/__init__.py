"""The files of tracks: spoken to MP3, on demand or beforehand, and kept in folders."""
