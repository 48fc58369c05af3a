"""A tiny skill for the tests of the terminal. It gives prepared answers and records its requests.

Run as a program, it talks through a pipe with the interaction model of the real one.
"""

import json
import sys

from skill.package.alexa_loading import load_alexa
from skill.talk.alexa import Alexa
from skill.talk.clock import Clock
from skill.talk.envelopes import Envelopes
from skill.talk.terminal import Terminal
from tests.understanding.places import understanding

NOON = 1_764_072_000.0


def ssml(text):
    return {"type": "SSML", "ssml": f"<speak>{text}</speak>"}


def response(said=None, *, again=None, ends=False, directives=(), attributes=None):
    body = {"shouldEndSession": ends, "directives": list(directives)}
    if said is not None:
        body["outputSpeech"] = ssml(said)
    if again is not None:
        body["reprompt"] = {"outputSpeech": ssml(again)}
    return {"version": "1.0", "sessionAttributes": attributes or {}, "response": body}


class Standin:
    """Answers by intent, or by the type of the request."""

    def __init__(self, clock):
        self.asked = []
        self.clock = clock
        self.answers = {
            "LaunchRequest": response("Welcome. What shall we do?", again="Say day one.", attributes={"asked": "what"}),
            "SessionEndedRequest": {"version": "1.0", "response": {}},
            "HowToIntent": response("Lean back. Lift.", ends=True),
            "AMAZON.StopIntent": response("Stopped.", ends=True),
            "AMAZON.PauseIntent": response("Paused. Shall we go on?", again="Go on?"),
            "ReadyIntent": response(
                'One <break time="10s"/><break time="10s"/> two <break time="10s"/> Again?', again="Again?"
            ),
        }

    def __call__(self, body):
        envelope = json.loads(body)
        self.asked.append((self.clock(), envelope))
        request = envelope["request"]
        name = request.get("intent", {}).get("name", request["type"])
        answer = self.answers.get(name, response(f"{name}?", again="Yes or no?"))
        answer = answer(envelope) if callable(answer) else answer
        return answer if isinstance(answer, bytes) else json.dumps(answer).encode()

    @property
    def requests(self):
        return [envelope["request"] for _, envelope in self.asked]

    @property
    def names(self):
        return [request.get("intent", {}).get("name", request["type"]) for request in self.requests]


def conversation(locale="en-US", device="speaker", person=None):
    clock = Clock(NOON)
    skill = Standin(clock)
    envelopes = Envelopes(locale, clock, device, person)
    return skill, Alexa(skill, understanding(locale), load_alexa(locale), envelopes, clock, locale), clock


def main(locale):
    _, alexa, _ = conversation(locale)
    Terminal(alexa, load_alexa(locale).outside.notes).run()


if __name__ == "__main__":
    main(*sys.argv[1:])
