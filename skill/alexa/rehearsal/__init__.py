"""Turns that are played before anybody speaks: what could be made before, the first listener does not wait for."""
