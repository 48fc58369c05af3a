"""The same lines as Alexa can say them: SSML with breaks, or APL for Audio on an absolute timeline.

Pure: lines in, text or a document out.
"""
