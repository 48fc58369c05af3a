"""The skill's own commands of ``coach``, found through the entry points ``form_coach.commands``."""
