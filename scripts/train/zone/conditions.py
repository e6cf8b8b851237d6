"""The conditions a line is drawn under, by name: the mix for training, and each alone for the evaluation."""

from typing import Callable

import numpy as np
from numpy.random import Generator

from zone import wear

Condition = Callable[[np.ndarray, float, Generator], np.ndarray]


def good(picture: np.ndarray, capital_share: float, rng: Generator) -> np.ndarray:
    return wear.noisy(wear.blurred(picture, rng.uniform(0.004, 0.014)), rng.uniform(0, 4), rng)


def soft(picture: np.ndarray, capital_share: float, rng: Generator) -> np.ndarray:
    """Out of focus: up to an eighth of the capitals' height."""
    return wear.noisy(wear.blurred(picture, rng.uniform(0.014, 0.055)), rng.uniform(0, 6), rng)


def small(picture: np.ndarray, capital_share: float, rng: Generator) -> np.ndarray:
    """Capitals of 8 to 14 pixels."""
    rows = int(round(rng.uniform(8, 14) / capital_share))
    return wear.noisy(wear.sampled(wear.blurred(picture, rng.uniform(0.004, 0.02)), rows, rng), rng.uniform(0, 6), rng)


def binarised(picture: np.ndarray, capital_share: float, rng: Generator) -> np.ndarray:
    """The rough kind, trained on: a threshold over whatever the paper shows."""
    return wear.binarised(picture, rng)


def scanner(picture: np.ndarray, capital_share: float, rng: Generator) -> np.ndarray:
    """A scanner's black and white mode, which whitens the paper first. Only for the evaluation."""
    return wear.binarised(wear.even_paper(picture), rng)


def glare(picture: np.ndarray, capital_share: float, rng: Generator) -> np.ndarray:
    return wear.noisy(wear.glared(wear.blurred(picture, rng.uniform(0.004, 0.02)), rng), rng.uniform(1, 5), rng)


def low_light(picture: np.ndarray, capital_share: float, rng: Generator) -> np.ndarray:
    return wear.darkened(wear.blurred(picture, rng.uniform(0.004, 0.02)), rng)


def motion(picture: np.ndarray, capital_share: float, rng: Generator) -> np.ndarray:
    return wear.noisy(wear.moved(picture, rng), rng.uniform(0, 6), rng)


def shadow(picture: np.ndarray, capital_share: float, rng: Generator) -> np.ndarray:
    return wear.noisy(wear.shadowed(wear.blurred(picture, rng.uniform(0.004, 0.02)), rng), rng.uniform(0, 6), rng)


def mixed(picture: np.ndarray, capital_share: float, rng: Generator) -> np.ndarray:
    """Two troubles at once, each in its milder half."""
    picture = wear.shadowed(picture, rng) if rng.random() < 0.5 else wear.glared(picture, rng)
    if rng.random() < 0.6:
        picture = wear.sampled(picture, int(round(rng.uniform(11, 20) / capital_share)), rng)
    picture = wear.blurred(picture, rng.uniform(0.005, 0.03)) * rng.uniform(0.35, 1.1)
    return wear.noisy(picture, rng.uniform(1, 9), rng)


CONDITIONS: dict[str, Condition] = {
    'good': good, 'soft': soft, 'small': small, 'binarised': binarised, 'glare': glare,
    'low_light': low_light, 'motion': motion, 'shadow': shadow, 'mixed': mixed, 'scanner': scanner,
}
TRAINING_SHARES = {
    'good': 0.16, 'soft': 0.14, 'small': 0.15, 'binarised': 0.19, 'glare': 0.07,
    'low_light': 0.08, 'motion': 0.07, 'shadow': 0.04, 'mixed': 0.10,
}


def pick_condition(rng: Generator) -> str:
    names = list(TRAINING_SHARES)
    return names[int(rng.choice(len(names), p=list(TRAINING_SHARES.values())))]
