"""What can be trained: exercises, muscles, advice and workouts, as data that checks itself.

Knows: the shape of everything in the catalogue (`models`), how it is read (`loading`), how a workout of one's own
is read and refused (`own`, `errors`), and the nearest known name to a misspelt one (`nearest`).

May not touch: anything else of the engine, the words (they live in the locales under the same ids), and where
somebody is in a workout. Only `loading` and `own` open files.

Nothing is imported here, so that the pure parts can take the models without paying for the reading.
"""
