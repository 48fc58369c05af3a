"""Whisper as a judge of sentences: how well does each of hundreds fit what was heard?

Libraries that run Whisper write down what they hear, or judge one sentence after the other. Of sentences that begin
alike this judges the beginning once, so that every wording of a command can be a candidate.
"""
