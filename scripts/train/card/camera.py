"""Where the document lies in the frame: turned, tilted and near or far, as a pinhole camera sees a flat thing."""

from dataclasses import dataclass

import numpy as np
from numpy.random import Generator


@dataclass(frozen=True)
class Placing:
    """Share is the document's longer side by the frame's width; tilt in degrees of spread; turn in degrees."""

    share: float
    turn: float
    tilt: float
    cut_off: bool = False


def turned(tilt_x: float, tilt_y: float, turn: float) -> np.ndarray:
    a, b, c = np.radians([tilt_x, tilt_y, turn])
    about_x = np.array([[1, 0, 0], [0, np.cos(a), -np.sin(a)], [0, np.sin(a), np.cos(a)]])
    about_y = np.array([[np.cos(b), 0, np.sin(b)], [0, 1, 0], [-np.sin(b), 0, np.cos(b)]])
    about_z = np.array([[np.cos(c), -np.sin(c), 0], [np.sin(c), np.cos(c), 0], [0, 0, 1]])
    return about_x @ about_y @ about_z


def place(corners: np.ndarray, frame_width: int, frame_height: int, placing: Placing, rng: Generator) -> np.ndarray:
    """The four corners in the frame. Unless cut off they lie within it, so a large document may come out smaller."""
    flat = corners - corners.mean(0)
    flat = flat * (placing.share * frame_width / np.ptp(flat, axis=0).max())
    rotation = turned(*np.clip(rng.normal(0, placing.tilt, 2), -26, 26), placing.turn)
    distance = max(frame_width, frame_height) * rng.uniform(0.9, 1.8)
    space = np.column_stack([flat, np.zeros(4)]) @ rotation.T
    seen = space[:, :2] * (distance / (distance + space[:, 2]))[:, None]
    span = np.ptp(seen, axis=0)
    frame = np.array([frame_width, frame_height], float)
    seen = seen * min(1.0, (0.97 * frame / span).min())
    low, high = seen.min(0), seen.max(0)
    shift = -low + rng.uniform(0.05, 0.95, 2) * np.maximum(frame - (high - low), 0)
    if placing.cut_off:
        side = rng.integers(2)
        shift[side] += rng.choice([-1, 1]) * (rng.uniform(0.1, 0.35) * (high - low)[side] + max(0, (frame - (high - low))[side]))
    return (seen + shift).astype(np.float32)
