"""The half of Whisper that listens: from a spectrogram to what the other half looks at."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from engine.listening.whisper.features import Features
from engine.listening.whisper.layers import Feed, Linear, Norm, attend, gelu, heads, joined
from engine.listening.whisper.weights_file import Matrix, WeightsFile


class _Layer(NamedTuple):
    norm: Norm
    apart: Linear
    together: Linear
    feed: Feed


class Encoder:
    """Reads a spectrogram of any length up to 30 seconds; two frames become one place."""

    def __init__(self, weights: WeightsFile) -> None:
        """Read its weights."""
        self._heads = weights.number("encoder/num_heads")
        self._convolutions = [_convolution(weights, f"encoder/conv{one}") for one in (1, 2)]
        self._positions = weights.raw("encoder/position_encodings/encodings")
        self._norm = Norm.read(weights, "encoder/layer_norm")
        self._layers: list[_Layer] = []
        while f"{(name := f'encoder/layer_{len(self._layers)}')}/ffn/linear_0/weight" in weights:
            self._layers.append(_layer(weights, name))

    def __call__(self, features: Features) -> Matrix:
        """Give places by width."""
        first, second = self._convolutions
        values = gelu(_convolve(features.T, first, 1))
        values = gelu(_convolve(values, second, 2))
        values += self._positions[: len(values)]
        for layer in self._layers:
            queries, keys, looked_at = np.split(layer.apart(layer.norm(values)), 3, axis=-1)
            seen = attend(*(heads(part, self._heads) for part in (queries, keys, looked_at)))
            values = layer.feed(values + layer.together(joined(seen)))
        return self._norm(values)


def _layer(weights: WeightsFile, name: str) -> _Layer:
    return _Layer(
        Norm.read(weights, f"{name}/self_attention/layer_norm"),
        Linear.read(weights, f"{name}/self_attention/linear_0"),
        Linear.read(weights, f"{name}/self_attention/linear_1"),
        Feed.read(weights, f"{name}/ffn"),
    )


def _convolution(weights: WeightsFile, name: str) -> Linear:
    kernel = weights.matrix(f"{name}/weight")  # out, in, three frames
    return Linear(
        np.ascontiguousarray(kernel.transpose(2, 1, 0).reshape(-1, len(kernel))), weights.matrix(f"{name}/bias")
    )


def _convolve(values: Matrix, convolution: Linear, step: int) -> Matrix:
    """Three frames at a time, each ``step`` frames."""
    padded = np.pad(values, ((1, 1), (0, 0)))
    beside = np.concatenate([padded[:-2], padded[1:-1], padded[2:]], axis=1)[::step]
    return convolution(np.ascontiguousarray(beside))
