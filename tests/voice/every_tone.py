"""Every tone, by name."""

from engine.voice.tones import SOUNDS, heard, stand_in

TONES = {tone.__name__: tone for tone in (*SOUNDS.values(), stand_in, heard)}
