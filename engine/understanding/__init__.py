"""From words to what they mean, for one locale: sentences in, intents with slots out.

Everything said or typed comes through here, except on Alexa's devices, which understand by themselves; their model is
made of the same sentences (``skill/package``), those in ``locales/<locale>/understanding``. Start with
:mod:`.understanding`.
"""
