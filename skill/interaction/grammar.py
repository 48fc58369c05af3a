"""The sample utterances as a hassil grammar: Alexa's templates are hassil's own."""

from __future__ import annotations

from collections.abc import Iterator

from hassil import Intents, RangeSlotList, RecognizeResult, SlotList, TextSlotList, recognize_all
from hassil.intents import Intent, IntentData

from skill.interaction.commands import Commands
from skill.interaction.heard import Filled, Heard
from skill.interaction.intents import INTENTS, NUMBER, STANDARD, slots_of
from skill.interaction.text import SLOT, slots_in, template
from skill.interaction.values import Value, Values

MOST = 600
"""The highest number that is understood: ten minutes in seconds, as long as a rest can be."""


class Grammar:
    """Understands whole sentences, word for word."""

    def __init__(self, commands: Commands, values: Values, language: str) -> None:
        self._language = language
        self._fixed = dict(_fixed(commands))
        self._intents = Intents(language, intents=dict(_intents(commands)))
        self._spoken = tuple(spoken for known in values.values() for value in known for spoken in value.spoken)
        self._lists = {_name(type_): _list(type_, values, language) for type_ in (NUMBER, *values)}
        self._prepare()

    def parse(self, text: str) -> Heard | None:
        """What a sentence in the normal form means; of several meanings the one with the most words of its own."""
        if text in self._fixed:
            return Heard(self._fixed[text])
        found = list(self._recognised(text))
        if not found:
            return None
        return _heard(max(found, key=lambda result: (result.text_chunks_matched, -len(result.entities_list))))

    def value(self, slot: str, type_: str, text: str) -> Filled | None:
        """What ``text`` means as the value of a slot."""
        intents = Intents(self._language, intents={"": _data("", [_reference(slot, type_)])})
        found = next(iter(recognize_all(text, intents, slot_lists=self._lists, language=self._language)), None)
        return None if found is None else _filled(slot, type_, found)

    def words(self) -> set[str]:
        """Every word that some sentence holds."""
        samples = [text for intent in self._intents.intents.values() for text in intent.data[0].sentence_texts]
        texts = [*self._fixed, *samples, *self._spoken]
        return {word for text in texts for word in text.split() if not word.startswith("{")}

    def sentences(self) -> tuple[str, ...]:
        """The sentences without a slot."""
        return tuple(self._fixed)

    def _prepare(self) -> None:
        """Let hassil make its indexes now: it would make them at the first word that needs them."""
        self.parse("7")
        for type_ in {type_ for slots in INTENTS.values() for type_ in slots.values()}:
            self.value("x", type_, "x")

    def _recognised(self, text: str) -> Iterator[RecognizeResult]:
        return iter(recognize_all(text, self._intents, slot_lists=self._lists, language=self._language))


def _name(type_: str) -> str:
    """How the list of a type's values is called."""
    return type_.rpartition(".")[2]


def _reference(slot: str, type_: str) -> str:
    """A slot as hassil writes it: one slot name may be of another type in another intent."""
    return f"{{{_name(type_)}:{slot}}}"


def _fixed(commands: Commands) -> Iterator[tuple[str, str]]:
    for intent in (*INTENTS, *STANDARD):
        for sentence in commands.sentences(intent):
            if not slots_in(sentence):
                yield template(sentence), intent


def _intents(commands: Commands) -> Iterator[tuple[str, Intent]]:
    for intent in INTENTS:
        samples = [_sentence(sample, slots_of(intent)) for sample in commands.samples(intent) if slots_in(sample)]
        if samples:
            yield intent, _data(intent, samples)


def _sentence(sample: str, slots: dict[str, str]) -> str:
    return SLOT.sub(lambda slot: _reference(slot[1], slots[slot[1]]), template(sample))


def _data(name: str, samples: list[str]) -> Intent:
    return Intent(name, data=[IntentData(sentence_texts=samples)])


def _list(type_: str, values: Values, language: str) -> SlotList:
    name = _name(type_)
    if type_ == NUMBER:
        return RangeSlotList(name=name, start=0, stop=MOST, words_language=language)
    pairs = [(spoken, value) for value in values[type_] for spoken in value.spoken]
    return TextSlotList.from_tuples(pairs, allow_template=False, name=name)


def _heard(result: RecognizeResult) -> Heard:
    types = slots_of(result.intent.name)
    return Heard(
        result.intent.name, tuple(_filled(slot, types[slot], result) for slot in types if slot in result.entities)
    )


def _filled(slot: str, type_: str, result: RecognizeResult) -> Filled:
    entity = result.entities[slot]
    if isinstance(entity.value, Value):
        return Filled(slot, type_, entity.text.strip(), entity.value.id, entity.value.name)
    return Filled(slot, type_, str(int(entity.value)))
