"""What light, lens, sensor and scanner do to a line. Each function takes and gives brightness as floats 0 to 255."""

import cv2
import numpy as np
from numpy.random import Generator

from zone.paper import blob, cloud


def noisy(picture: np.ndarray, spread: float, rng: Generator) -> np.ndarray:
    return picture + rng.standard_normal(picture.shape, dtype=np.float32) * spread


def sampled(picture: np.ndarray, height_px: int, rng: Generator) -> np.ndarray:
    """As a sensor of this many rows sees the line; the way back up is drawn too, since the reader enlarges."""
    width = max(40, int(picture.shape[1] * height_px / picture.shape[0]))
    return cv2.resize(picture, (width, height_px), interpolation=cv2.INTER_AREA)


def blurred(picture: np.ndarray, share_of_height: float) -> np.ndarray:
    return cv2.GaussianBlur(picture, (0, 0), max(0.25, share_of_height * picture.shape[0]))


def moved(picture: np.ndarray, rng: Generator) -> np.ndarray:
    """A straight smear of up to a fifth of the capitals' height."""
    length = int(rng.integers(3, 8))
    angle = rng.uniform(0, np.pi)
    kernel = np.zeros((length * 2 + 1, length * 2 + 1), np.float32)
    reach = (np.cos(angle) * length / 2, np.sin(angle) * length / 2)
    cv2.line(kernel, (int(round(length - reach[0])), int(round(length - reach[1]))),
             (int(round(length + reach[0])), int(round(length + reach[1]))), 1.0, 1)
    return cv2.filter2D(picture, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REPLICATE)


def glared(picture: np.ndarray, rng: Generator) -> np.ndarray:
    """A lamp's reflection washes out part of the line; ink keeps a fifth of its contrast at the worst spot."""
    height, width = picture.shape
    veil = np.zeros_like(picture)
    for _ in range(rng.integers(1, 3)):
        veil = np.maximum(veil, rng.uniform(0.3, 0.78) * blob(rng, height, width, rng.uniform(0.6, 6) * height))
    return picture * (1 - veil) + rng.uniform(245, 285) * veil


def shadowed(picture: np.ndarray, rng: Generator) -> np.ndarray:
    """The edge of a shadow across the line."""
    height, width = picture.shape
    x = np.arange(width, dtype=np.float32)[None, :] + rng.uniform(-1, 1) * np.arange(height, dtype=np.float32)[:, None]
    edge = 1 / (1 + np.exp(np.clip((x - rng.uniform(0, width)) / rng.uniform(1, 25), -30, 30)))
    return picture * (1 - rng.uniform(0.2, 0.6) * (edge if rng.random() < 0.5 else 1 - edge))


def darkened(picture: np.ndarray, rng: Generator) -> np.ndarray:
    """Low light: a small signal under shot and read noise."""
    dark = np.clip(picture, 0, 255) * rng.uniform(0.08, 0.32)
    return noisy(dark + rng.uniform(0, 10), rng.uniform(1.0, 4.0), rng)


def even_paper(picture: np.ndarray) -> np.ndarray:
    """What a scanner does before it thresholds: the paper becomes one white, the ink nearly black."""
    ink, white = np.percentile(picture, (2, 35))
    return np.clip((picture - ink) / max(white - ink, 20), -0.1, 1) * 225 + 15


def binarised(picture: np.ndarray, rng: Generator) -> np.ndarray:
    """Black and white: threshold, salt, broken and clotted strokes. A strong pattern of the paper stays, at times too much of it."""
    picture = sampled(picture, int(rng.integers(26, 65)), rng)
    soft = np.clip(noisy(blurred(picture, rng.uniform(0.004, 0.03)), rng.uniform(0, 10), rng), 0, 255).astype(np.uint8)
    if rng.random() < 0.5:
        level, _ = cv2.threshold(soft, 0, 255, cv2.THRESH_BINARY + cv2.THRESH_OTSU)
        white = soft > level + rng.uniform(-22, 22)
    else:
        window = int(rng.integers(6, 16)) * 2 + 1
        white = cv2.adaptiveThreshold(soft, 255, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY, window, rng.uniform(5, 22)) > 0
    if rng.random() < 0.4:
        white = white | (cloud(rng, *white.shape, rng.uniform(1.2, 4)) > rng.uniform(1.9, 2.9))
    if rng.random() < 0.3:
        share = rng.uniform(0, 0.012)
        specks = rng.random(white.shape)
        white = (white | (specks < share)) & (specks < 1 - share)
    if rng.random() < 0.15:
        white[int(rng.integers(white.shape[0])), :] = True
    return white.astype(np.float32) * 255


def compressed(picture: np.ndarray, quality: int) -> np.ndarray:
    bytes_ = np.clip(picture, 0, 255).astype(np.uint8)
    return cv2.imdecode(cv2.imencode('.jpg', bytes_, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_GRAYSCALE).astype(np.float32)
