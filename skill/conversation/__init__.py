"""What is said to what: the handlers, grouped by topic.

No workout logic: whatever changes a session is an event given to the store, and what comes of it is carried out here.
Each topic module has a table ``INTENTS`` of functions from a :class:`skill.conversation.visit.Visit` to a
:class:`skill.conversation.reply.Reply`.
"""
