"""The skill as a self-hosted web server: verification of callers, and HTTP.

It knows HTTP and certificates. What is answered comes from the conversation, through :mod:`skill.alexa.envelope`.
"""
