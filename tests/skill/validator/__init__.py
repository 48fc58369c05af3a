"""Alexa's rules for a response, as far as they can be checked from outside; no published tool checks them.

check(request_envelope, response) -> violated rules, each in words
"""

from tests.skill.validator.check import check

__all__ = ["check"]
