"""Whisper as a recogniser: English with its smallest model, other languages with the next one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
from tokenizers import Tokenizer

from engine.listening.port import RATE, Recogniser, Samples, Scores
from engine.listening.whisper.decoder import Decoder
from engine.listening.whisper.encoder import Encoder
from engine.listening.whisper.evened import even
from engine.listening.whisper.features import log_mel
from engine.listening.whisper.hush import Hush, hush
from engine.listening.whisper.layers import Places
from engine.listening.whisper.outcomes import Outcomes
from engine.listening.whisper.search import Search
from engine.listening.whisper.tree import Node, grow
from engine.listening.whisper.weights_file import Matrix, WeightsFile

_LATIN: Final = "\u024f"
"""The last letter of those that Latin languages are written with."""

_END: Final = "<|endoftext|>"
_ENDINGS: Final = (_END, ".", "?", "!")
_FREQUENT: Final = 16_000
"""Tokens of the vocabulary that free text is written with."""

_ENGLISH_ONLY: Final = 50_363
"""The size of a vocabulary without languages."""

_ROOM: Final = 0.25
"""Seconds of silence before and after."""

_SHORTEST: Final = 2.0
"""Seconds it looks at, at least: on less it hears badly."""


class Whisper(Recogniser):
    """Scores are sums of logarithms of probabilities; the end of a sentence is whatever ends one."""

    def __init__(self, folder: Path, name: str, language: str, prompt: str = "") -> None:
        """Read the weights.

        Args:
            folder: Where they are.
            name: Theirs.
            language: The language that is spoken, such as ``de``.
            prompt: What might have been said before: how commands are spelled.

        Raises:
            ListeningError: they cannot be read.
        """
        self._name = name
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        weights = WeightsFile(folder / "model.bin")
        self._encoder, self._decoder = Encoder(weights), Decoder(weights)
        self._outcomes = Outcomes([], {}, [])
        self._learn(_usual(self._tokenizer))
        self._outcomes.ends.extend(self._outcomes.places[self._known(one)] for one in _ENDINGS)
        self._prompt = self._beginning(language, prompt)
        self._tree = lru_cache(maxsize=64)(self._grown)
        self._hush = Hush(self._decoder, self._outcomes, self._prompt, self._look_at(hush()))

    @property
    def name(self) -> str:
        """See :attr:`.port.Recogniser.name`."""
        return self._name

    def prepare(self, candidates: Sequence[str]) -> None:
        """See :meth:`.port.Recogniser.prepare`."""
        self._tree(tuple(candidates))

    def foresee(self, candidates: Sequence[str]) -> None:
        """See :meth:`.port.Recogniser.foresee`."""
        self._grown(tuple(candidates))

    def score(self, samples: Samples, candidates: Sequence[str]) -> Scores:
        """See :meth:`.port.Recogniser.score`."""
        tree = self._tree(tuple(candidates))
        search = Search(self._decoder, self._outcomes, len(candidates))
        found = search.run(self._look_at(even(samples)), self._prompt, tree)
        text = self._tokenizer.decode(found.free).strip()
        return Scores(text, found.free_score, tuple(found.sentences), tuple(found.anyhow), tuple(found.calls))

    def _look_at(self, samples: Samples) -> list[tuple[Matrix, Matrix]]:
        return self._decoder.look_at(self._encoder(log_mel(_with_room(samples))))

    def _grown(self, candidates: tuple[str, ...]) -> Node:
        sentences = [self._ids(f" {text.rstrip('.?!')}") for text in candidates]
        self._learn(dict.fromkeys(token for tokens in sentences for token in tokens))
        first = [len(self._ids(f" {text.split()[0].rstrip(',.?!')}")) for text in candidates]
        tree = grow(zip(sentences, first, strict=True))
        self._hush.mark(tree)
        return tree

    def _learn(self, tokens: Iterable[int]) -> None:
        """Predict these tokens, too."""
        new = [one for one in tokens if one not in self._outcomes.places]
        for one in new:
            self._outcomes.places[one] = len(self._outcomes.tokens)
            self._outcomes.tokens.append(one)
        self._decoder.learn(np.array(new, dtype=np.intp))

    def _ids(self, text: str) -> list[int]:
        ids: list[int] = self._tokenizer.encode(text, add_special_tokens=False).ids
        return ids

    def _known(self, token: str) -> int:
        return int(self._tokenizer.token_to_id(token) or 0)

    def _beginning(self, language: str, prompt: str) -> Places:
        known = self._known
        before = [known("<|startofprev|>"), *self._ids(f" {prompt}")] if prompt else []
        several = self._tokenizer.get_vocab_size() > _ENGLISH_ONLY  # languages to choose from
        spoken = [known(f"<|{language}|>"), known("<|transcribe|>")] if several else []
        return np.array([*before, known("<|startoftranscript|>"), *spoken, known("<|notimestamps|>")])


def _with_room(samples: Samples) -> Samples:
    room = round(_ROOM * RATE)
    padded = np.pad(samples, (room, room))
    return np.pad(padded, (0, max(0, round(_SHORTEST * RATE) - len(padded))))


def _usual(tokenizer: Tokenizer) -> list[int]:
    """The end of all text, and the more frequent tokens in Latin letters, which come first in the vocabulary."""
    texts = tokenizer.decode_batch([[one] for one in range(_FREQUENT)], skip_special_tokens=False)
    latin = [one for one, text in enumerate(texts) if all(c <= _LATIN or c == "\ufffd" for c in text)]
    return [int(tokenizer.token_to_id(_END) or 0), *latin]
