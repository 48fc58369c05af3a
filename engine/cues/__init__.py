"""What is said when: the script of each step, as data.

Pure: no clock, no file, no socket, no random number. The words and the length of a spoken text come in through
:class:`engine.cues.models.Speech`; what varies from session to session comes from the listener's seed. It may import
``engine.catalog.models`` and ``engine.workflow``.

    script(steps, index, speech, listener) -> tuple[Cue, ...]
"""
