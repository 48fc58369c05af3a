"""The half of Whisper that writes: how likely each token comes next, after several beginnings at once."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from engine.listening.whisper.layers import Feed, Linear, Norm, Places, attend, heads, joined, log_softmax
from engine.listening.whisper.weights_file import Matrix, WeightsFile

EMBEDDINGS = "decoder/embeddings/weight"


class _Layer(NamedTuple):
    norm: Norm
    apart: Linear
    together: Linear
    look_norm: Norm
    look: Linear
    looked_at: Linear
    looked: Linear
    feed: Feed


class Beginnings(NamedTuple):
    """Beginnings of one length, with what the layers remember of them.

    Attributes:
        length: Tokens of each.
        keys: A layer each: beginnings, heads, tokens, width.
        values: As ``keys``.
    """

    length: int
    keys: list[Matrix]
    values: list[Matrix]

    def of(self, rows: Places) -> Beginnings:
        """Give some of them, each as often as it is named."""
        return Beginnings(self.length, [one[rows] for one in self.keys], [one[rows] for one in self.values])


class Decoder:
    """Predicts only the tokens that it knows; the rest counts as impossible."""

    def __init__(self, weights: WeightsFile) -> None:
        """Read its weights; it knows no token yet."""
        self._weights, self._heads = weights, weights.number("decoder/num_heads")
        self._embeddings = weights.raw(EMBEDDINGS)
        self._outcomes = np.zeros((0, self._embeddings.shape[1]), np.float32)
        self._positions = weights.raw("decoder/position_encodings/encodings")
        self._norm = Norm.read(weights, "decoder/layer_norm")
        self._layers: list[_Layer] = []
        while f"{(name := f'decoder/layer_{len(self._layers)}')}/ffn/linear_0/weight" in weights:
            self._layers.append(_layer(weights, name))

    def learn(self, tokens: Places) -> None:
        """Predict these, too: they come after those that it knows."""
        new = self._embeddings[tokens].astype(np.float32)
        self._weights.let_go()
        self._outcomes = np.concatenate((self._outcomes, new)) if len(self._outcomes) else new

    def look_at(self, heard: Matrix) -> list[tuple[Matrix, Matrix]]:
        """Prepare what was heard, a layer each."""
        parts = (np.split(layer.looked_at(heard), 2, axis=-1) for layer in self._layers)
        return [(heads(keys, self._heads), heads(values, self._heads)) for keys, values in parts]

    def begin(self, heard: list[tuple[Matrix, Matrix]], prompt: Places) -> tuple[Beginnings, Matrix]:
        """Take in a prompt; give it as the only beginning, and how likely each outcome comes after it."""
        size = self._embeddings.shape[1] // self._heads
        none = [np.zeros((1, self._heads, 0, size), np.float32) for _ in self._layers]
        return self.go_on(heard, Beginnings(0, none, list(none)), prompt[None])

    def go_on(self, heard: list[tuple[Matrix, Matrix]], after: Beginnings, tokens: Places) -> tuple[Beginnings, Matrix]:
        """Add tokens to each beginning (beginnings by tokens); give them, and the logarithms of what comes next."""
        length = after.length + tokens.shape[1]
        values = self._embeddings[tokens].astype(np.float32) + self._positions[after.length : length]
        all_keys, all_values = [], []
        for layer, seen, keys, looked_at in zip(self._layers, heard, after.keys, after.values, strict=True):
            parts = np.split(layer.apart(layer.norm(values)), 3, axis=-1)
            queries, new_keys, new_values = (heads(part, self._heads) for part in parts)
            all_keys.append(np.concatenate((keys, new_keys), axis=2))
            all_values.append(np.concatenate((looked_at, new_values), axis=2))
            values = values + layer.together(joined(_causal(queries, all_keys[-1], all_values[-1])))
            values = values + layer.looked(self._looked(layer, values, seen))
            values = layer.feed(values)
        outcome = log_softmax(self._norm(values[:, -1]) @ self._outcomes.T)
        return Beginnings(length, all_keys, all_values), outcome

    def _looked(self, layer: _Layer, values: Matrix, seen: tuple[Matrix, Matrix]) -> Matrix:
        """Look at what was heard, all beginnings as one: they share it."""
        rows = values.reshape(-1, values.shape[-1])
        looked = attend(heads(layer.look(layer.look_norm(rows)), self._heads), *seen)
        return joined(looked).reshape(values.shape)


def _causal(queries: Matrix, keys: Matrix, values: Matrix) -> Matrix:
    """Attention of each token to those before it: one token at a time, but for a prompt."""
    new, before = queries.shape[2], keys.shape[2] - queries.shape[2]
    if new == 1:
        return attend(queries, keys, values)
    parts = [
        attend(queries[:, :, at : at + 1], keys[:, :, : before + at + 1], values[:, :, : before + at + 1])
        for at in range(new)
    ]
    return np.concatenate(parts, axis=2)


def _layer(weights: WeightsFile, name: str) -> _Layer:
    own, look = f"{name}/self_attention", f"{name}/attention"
    return _Layer(
        Norm.read(weights, f"{own}/layer_norm"),
        Linear.read(weights, f"{own}/linear_0"),
        Linear.read(weights, f"{own}/linear_1"),
        Norm.read(weights, f"{look}/layer_norm"),
        Linear.read(weights, f"{look}/linear_0"),
        Linear.read(weights, f"{look}/linear_1"),
        Linear.read(weights, f"{look}/linear_2"),
        Feed.read(weights, f"{name}/ffn"),
    )
