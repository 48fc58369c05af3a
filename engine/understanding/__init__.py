"""From words to what they mean, for one locale: sentences in, intents with slots out.

Everything that is said or typed comes through here, except on a device of Alexa's, which understands by itself; her model
is made of the same sentences (``skill/package``). Start with :mod:`.understanding`; ``locales/<locale>/understanding``
holds the sentences.
"""
