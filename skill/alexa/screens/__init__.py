"""What a device with a screen shows: APL documents, and the data that fills them.

A document runs on the device by its own clock, so its data are a timeline: from which second on what is shown.
"""
