"""The skill as a web server of one's own: who may call it, and what it answers to whom.

It knows HTTP and certificates. What is answered comes from the conversation, through :mod:`skill.envelope`.
"""
