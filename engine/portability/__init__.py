"""A person's data on its way out and in: the JSON document, tables and FIT activities.

It speaks to stores through their port alone, and says nothing: words are the command's business.
"""
