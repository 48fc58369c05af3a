"""The layers that Whisper is made of."""

from __future__ import annotations

from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from engine.listening.whisper.weights_file import Matrix, WeightsFile

_SMALLEST: Final = 1e-5


class Linear(NamedTuple):
    """A matrix and what is added after it."""

    weight: Matrix
    bias: Matrix

    @staticmethod
    def read(weights: WeightsFile, name: str) -> Linear:
        """Read one."""
        return Linear(np.ascontiguousarray(weights.matrix(f"{name}/weight").T), weights.matrix(f"{name}/bias"))

    def __call__(self, values: Matrix) -> Matrix:
        """Go through it, all rows as one matrix: numpy would take a matrix for each."""
        rows: Matrix = values.reshape(-1, values.shape[-1]) @ self.weight
        rows += self.bias
        return rows.reshape(*values.shape[:-1], -1)


class Norm(NamedTuple):
    """Brings values to mean 0 and variance 1, then to what the model wants."""

    gamma: Matrix
    beta: Matrix

    @staticmethod
    def read(weights: WeightsFile, name: str) -> Norm:
        """Read one."""
        return Norm(weights.matrix(f"{name}/gamma"), weights.matrix(f"{name}/beta"))

    def __call__(self, values: Matrix) -> Matrix:
        """Go through it."""
        centred = values - values.mean(axis=-1, keepdims=True)
        spread = np.sqrt(np.mean(centred * centred, axis=-1, keepdims=True) + np.float32(_SMALLEST))
        normal: Matrix = centred / spread * self.gamma + self.beta
        return normal


class Feed(NamedTuple):
    """What stands after the attention in each layer."""

    norm: Norm
    wide: Linear
    narrow: Linear

    @staticmethod
    def read(weights: WeightsFile, name: str) -> Feed:
        """Read one."""
        norm = Norm.read(weights, f"{name}/layer_norm")
        return Feed(norm, Linear.read(weights, f"{name}/linear_0"), Linear.read(weights, f"{name}/linear_1"))

    def __call__(self, values: Matrix) -> Matrix:
        """Go through it, beside what comes in."""
        return values + self.narrow(gelu(self.wide(self.norm(values))))


def gelu(values: Matrix) -> Matrix:
    """The bend between two matrices, by its usual approximation."""
    inner = values * (np.float32(0.7978845608) + np.float32(0.0356774081) * values * values)
    inner = np.tanh(inner, dtype=np.float32) + np.float32(1.0)
    bent: Matrix = np.float32(0.5) * values * inner
    return bent


def heads(values: Matrix, number: int) -> Matrix:
    """Split the last axis for ``number`` heads, which come before the places: (..., heads, places, width)."""
    width = values.shape[-1]
    split = values.reshape(*values.shape[:-1], number, width // number)
    return np.swapaxes(split, -3, -2)


def joined(values: Matrix) -> Matrix:
    """Undo :func:`heads`."""
    back = np.swapaxes(values, -3, -2)
    return back.reshape(*back.shape[:-2], back.shape[-2] * back.shape[-1])


def attend(queries: Matrix, keys: Matrix, values: Matrix) -> Matrix:
    """Look from each query at all keys, all with heads apart."""
    scale = np.float32(queries.shape[-1] ** -0.5)
    scaled: Matrix = np.multiply(queries, scale, dtype=np.float32)
    weights: Matrix = scaled @ np.swapaxes(keys, -1, -2)
    weights -= weights.max(axis=-1, keepdims=True)
    np.exp(weights, out=weights)
    weights /= weights.sum(axis=-1, keepdims=True)
    looked: Matrix = weights @ values
    return looked


def log_softmax(values: Matrix) -> Matrix:
    """Logarithms of probabilities along the last axis."""
    shifted = values - values.max(axis=-1, keepdims=True)
    whole: Matrix = np.exp(shifted).sum(axis=-1, keepdims=True)
    np.log(whole, out=whole)
    logarithms: Matrix = shifted - whole
    return logarithms


Places = npt.NDArray[np.intp]
