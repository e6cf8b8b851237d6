"""Brushes for drawn documents and desks. Pictures are RGB bytes; every stroke is computed, none is copied from anything."""

import cv2
import numpy as np
from numpy.random import Generator

Colour = tuple[int, int, int]


def tone(rng: Generator, low: float, high: float) -> Colour:
    """Any colour whose three parts lie between low and high."""
    red, green, blue = rng.uniform(low, high, 3)
    return int(red), int(green), int(blue)


def pick(rng: Generator, choices):
    return choices[int(rng.integers(len(choices)))]


def cloud(rng: Generator, height: int, width: int, cell_px: float) -> np.ndarray:
    """Smooth gray noise of about unit spread, its lumps this large."""
    rows, columns = max(2, int(height / cell_px) + 1), max(2, int(width / cell_px) + 1)
    return cv2.resize(rng.standard_normal((rows, columns)).astype(np.float32), (width, height), interpolation=cv2.INTER_LINEAR)


def ground(rng: Generator, height: int, width: int, low: float, high: float, slope: float) -> np.ndarray:
    """A plain colour that changes evenly across the picture, as floats."""
    x = np.linspace(-0.5, 0.5, width, dtype=np.float32)[None, :, None]
    y = np.linspace(-0.5, 0.5, height, dtype=np.float32)[:, None, None]
    base = np.array(tone(rng, low, high), np.float32)
    base = base.mean() + (base - base.mean()) * rng.random()  # most things are grayish
    return base + x * rng.uniform(-slope, slope, 3).astype(np.float32) + y * rng.uniform(-slope, slope, 3).astype(np.float32)


def waves(rng: Generator, height: int, width: int, frequency: float) -> np.ndarray:
    """Fine wavy lines from -1 to 1, such as security print has."""
    x = np.arange(width, dtype=np.float32)[None, :]
    y = np.arange(height, dtype=np.float32)[:, None]
    angle = rng.uniform(0, np.pi)
    bend = rng.uniform(0, 5) * np.sin(x * rng.uniform(0.005, 0.05)) + rng.uniform(0, 5) * np.sin(y * rng.uniform(0.005, 0.05))
    return np.sin((x * np.cos(angle) + y * np.sin(angle)) * frequency + bend)


def words(rng: Generator, count: int, alphabet='ABCDEFGHIJKLMNOPRSTUVWXYZ 0123456789') -> str:
    return ''.join(alphabet[index] for index in rng.integers(len(alphabet), size=count))


def write(picture: np.ndarray, text: str, x: float, baseline: float, height_px: float, colour: Colour, face=0, weight=1) -> None:
    cv2.putText(picture, text, (int(x), int(baseline)), face, max(0.2, height_px / 22), colour, weight, cv2.LINE_AA)


def box(picture: np.ndarray, left: float, top: float, right: float, bottom: float, colour: Colour, thickness=-1) -> None:
    """A rectangle given in shares of the picture's width and height."""
    height, width = picture.shape[:2]
    corners = (int(left * width), int(top * height)), (int(right * width), int(bottom * height))
    cv2.rectangle(picture, *corners, colour, thickness, cv2.LINE_AA)


def as_bytes(picture: np.ndarray) -> np.ndarray:
    return np.clip(picture, 0, 255).astype(np.uint8)
