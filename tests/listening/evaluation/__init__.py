"""How well the ears hear: right, wrong and refused, by language and condition; and what they hear unasked."""
