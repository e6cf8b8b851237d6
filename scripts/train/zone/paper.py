"""What lies under a zone: guilloche, gradients, grain, hologram blobs. All of it computed, no picture of anything."""

import cv2
import numpy as np
from numpy.random import Generator


def cloud(rng: Generator, height: int, width: int, cell_px: float) -> np.ndarray:
    """Smooth noise of unit spread whose lumps are about this large."""
    rows, columns = max(2, int(height / cell_px) + 1), max(2, int(width / cell_px) + 1)
    lumps = rng.standard_normal((rows, columns)).astype(np.float32)
    return cv2.resize(lumps, (width, height), interpolation=cv2.INTER_CUBIC)


def guilloche(rng: Generator, height: int, width: int) -> np.ndarray:
    """One family of wavy fine lines, from -1 to 1."""
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    angle = rng.uniform(0, np.pi)
    bend = rng.uniform(0, 6) * np.sin(x * rng.uniform(0.005, 0.06) + rng.uniform(0, 6))
    wave = np.sin((x * np.cos(angle) + y * np.sin(angle)) * rng.uniform(0.05, 0.8) + bend)
    return np.sign(wave) * np.abs(wave) ** 0.4 if rng.random() < 0.3 else wave


def blob(rng: Generator, height: int, width: int, radius_px: float) -> np.ndarray:
    """A round bump of height 1 somewhere in the picture."""
    x = np.arange(width, dtype=np.float32) - rng.uniform(0, width)
    y = np.arange(height, dtype=np.float32) - rng.uniform(0, height)
    return np.exp(-(x[None, :] ** 2 + y[:, None] ** 2) / (2 * radius_px * radius_px))


def paper(rng: Generator, height: int, width: int) -> np.ndarray:
    """Brightness of the sheet before any ink, as floats around 110 to 250."""
    sheet = np.full((height, width), rng.uniform(110, 250), np.float32)
    if rng.random() < 0.5:
        for _ in range(rng.integers(1, 4)):
            sheet += rng.uniform(2, 18) * guilloche(rng, height, width)
    if rng.random() < 0.45:
        sheet += rng.uniform(3, 14) * cloud(rng, height, width, rng.uniform(4, 60))
    if rng.random() < 0.35:
        sheet += rng.uniform(1, 6) * cloud(rng, height, width, 1.5)
    if rng.random() < 0.2:
        for _ in range(rng.integers(1, 4)):
            sheet += rng.uniform(-45, 45) * blob(rng, height, width, rng.uniform(height * 0.3, height * 2))
    slope_x, slope_y = rng.uniform(-35, 35), rng.uniform(-25, 25)
    sheet += slope_x * (np.arange(width, dtype=np.float32) / width - 0.5)[None, :]
    sheet += slope_y * (np.arange(height, dtype=np.float32) / height - 0.5)[:, None]
    return sheet
