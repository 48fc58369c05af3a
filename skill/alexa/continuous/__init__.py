"""Continuous mode: the workout played to its end by the device's player; its requests in, its directives out."""
