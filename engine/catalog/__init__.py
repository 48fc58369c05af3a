"""What can be trained: exercises, things, parts of the body, muscles, advice and workouts, as data that checks itself.

Knows: the shape of everything in the catalogue (`models`), how it is read (`loader`) and checked (`checks`, `ladders`),
which things hold others (`things`), what loads a part of the body (`body_parts`), how a person's own workout is read
and refused (`own_workout`, `errors`, `limits`), and the nearest known name to a misspelt one (`nearest`).

May not touch: anything else of the engine, the words (they live in the locales under the same ids), and the state of a
session. Only `loader` and `own_workout` open files.

Nothing is imported here, so that the pure parts can take the models without paying for the reading.
"""
