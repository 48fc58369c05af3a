"""Weights of models, which are data of others: what there is, whether it is here and whole, and how it comes here."""
