"""What people say to the coach, read from ``locales/<locale>/commands.toml``.

The one file becomes Alexa's interaction model (:mod:`.model`) and the grammar that understands typed or heard text
without a network (:mod:`.matcher`). Knows the catalogue and the words; knows nothing of sessions and answers nothing.
"""
