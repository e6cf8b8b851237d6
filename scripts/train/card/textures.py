"""Surfaces without straight lines: stone, carpet, prints, anything rough. The second mix of desks; all computed."""

import cv2
import numpy as np
from numpy.random import Generator

from card.paint import as_bytes, cloud, ground, pick, tone


def rough(rng: Generator, height: int, width: int) -> np.ndarray:
    """Noise of many sizes, as most surfaces have it, each colour a little for itself."""
    fade = rng.uniform(0.35, 0.8)
    shared, own = np.zeros((height, width, 1), np.float32), np.zeros((height, width, 3), np.float32)
    for octave in range(7):
        weight = fade ** octave
        shared += weight * cloud(rng, height, width, 160 / 2 ** octave)[..., None]
        own += weight * np.dstack([cloud(rng, height, width, 160 / 2 ** octave) for _ in range(3)])
    return as_bytes(ground(rng, height, width, 20, 235, 50) + rng.uniform(4, 34) * shared + rng.uniform(0, 16) * own)


def speckled(rng: Generator, height: int, width: int) -> np.ndarray:
    """Granite or carpet: grains of two to four colours."""
    picture = as_bytes(ground(rng, height, width, 20, 235, 30))
    for _ in range(int(rng.integers(1, 4))):
        grains = cloud(rng, height, width, rng.uniform(1.2, 9)) > rng.uniform(0.3, 1.4)
        picture[grains] = tone(rng, 10, 245)
    return cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.4, 1.1))


def veined(rng: Generator, height: int, width: int) -> np.ndarray:
    """Marble: dark or light veins where slow noise passes zero."""
    field = cloud(rng, height, width, rng.uniform(40, 160)) + 0.5 * cloud(rng, height, width, 22) + 0.25 * cloud(rng, height, width, 9)
    veins = np.exp(-np.abs(field) / rng.uniform(0.03, 0.2))
    return as_bytes(ground(rng, height, width, 20, 240, 40) + rng.uniform(-120, 120) * veins[..., None])


def fallen_shapes(rng: Generator, height: int, width: int) -> np.ndarray:
    """Shapes of every size upon each other, many small and few large: the statistics of a cluttered world."""
    picture = np.ascontiguousarray(as_bytes(ground(rng, height, width, 10, 245, 40)))
    low, high = sorted(rng.uniform(0, 255, 2))
    smallest = rng.uniform(3, 12)
    for _ in range(int(rng.integers(60, 420))):
        size = min(smallest / rng.uniform(0.02, 1) ** 0.8, width / 4)
        x, y = int(rng.uniform(0, width)), int(rng.uniform(0, height))
        colour = tone(rng, low, high)
        if rng.random() < 0.5:
            axes = (int(size / 2) + 1, int(size * rng.uniform(0.2, 0.5)) + 1)
            cv2.ellipse(picture, (x, y), axes, rng.uniform(0, 180), 0, 360, colour, -1, cv2.LINE_AA)
        else:
            corners = np.array([x, y]) + rng.standard_normal((int(rng.integers(3, 7)), 2)) * size / 2
            cv2.fillConvexPoly(picture, cv2.convexHull(corners.astype(np.int32)), colour, cv2.LINE_AA)
    return cv2.GaussianBlur(picture, (0, 0), rng.uniform(0.4, 2.5))


def panelled(rng: Generator, height: int, width: int) -> np.ndarray:
    """A counter's edge, a wall behind, a mat: two or three surfaces that meet in lines."""
    picture = rough(rng, height, width)
    for _ in range(int(rng.integers(1, 3))):
        other = pick(rng, (rough, speckled, veined))(rng, height, width)
        angle, shift = rng.uniform(0, 2 * np.pi), rng.uniform(-0.4, 0.4)
        x = np.linspace(-1, 1, width, dtype=np.float32)[None, :]
        y = np.linspace(-1, 1, height, dtype=np.float32)[:, None]
        beyond = x * np.cos(angle) + y * np.sin(angle) > shift
        picture[beyond] = other[beyond]
    return picture
