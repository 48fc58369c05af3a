"""Export and import of a person's data: the JSON document, CSV tables and FIT activities.

Uses stores through their port only. Has no words for people; the command has them.
"""
