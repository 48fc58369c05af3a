"""Renders lines for Alexa: as SSML with breaks, or as APL for Audio on an absolute timeline.

Pure: lines in, text or a document out.
"""
