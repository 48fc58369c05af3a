"""The skill's manifest and package: what the developer console and ``ask deploy`` take.

Built from the publishing part of each locale's commands; the icons are drawn by :mod:`.icons`.
"""
