"""Speech from pyttsx3, made in a process of its own.

pyttsx3 may lose a file, hang, or take its interpreter down with it, so it never runs inside the coach:

* ``worker`` is the process: it owns pyttsx3 and speaks one text at a time into a file;
* ``process`` starts it, times it and ends it;
* ``pyttsx`` is the :class:`~engine.voice.port.Voice` that asks it, and replaces it when it fails;
* ``pronunciation`` tells espeak-ng how English names sound in another language;
* ``clip_cache`` keeps finished clips between runs.

Nothing is imported here, to keep the worker's start short.
"""
