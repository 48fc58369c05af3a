"""What was said and what it means now, and what to ask next. Pure: no store, no clock, no SDK.

Start with :mod:`.conversation`.
"""
