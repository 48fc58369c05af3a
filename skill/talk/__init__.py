"""A conversation with the skill in the terminal: what Alexa does between the person and the skill, played offline.

The skill gets real request envelopes and gives real responses. Time is simulated: what is spoken takes as long as it
would, without anybody waiting for it. Knows envelopes and the interaction model; knows nothing of workouts.
"""
