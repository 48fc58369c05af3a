"""A conversation with the skill in the terminal. Plays Alexa's part between person and skill, offline.

The skill gets real request envelopes and gives real responses. Time is simulated: speech takes its time on the clock
without real waiting. Knows envelopes and the interaction model; knows nothing of workouts.
"""
