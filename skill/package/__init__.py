"""The skill's package: what the developer console and ``ask deploy`` take: manifest, interaction model, icons.

Built from each locale's ``alexa.toml`` and its sentences; the icons are drawn by :mod:`.icons`.
"""
