"""The Alexa skill: requests in, responses out. The SDK is known here and in ``skill/endpoint``, and nowhere else."""
