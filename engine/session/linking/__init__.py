"""One person on two frontends: a code that is told on one and given on the other makes their names one person's.

``codes`` has the codes, ``guesses`` counts the wrong ones, ``links`` ties names and parts them again, and ``running``
is the mark of a workout that one machine coaches, which the others find.
"""
