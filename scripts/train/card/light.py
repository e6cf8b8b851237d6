"""Light and lens on a whole scene: uneven light, shadows, glare, darkness, over-exposure, blur, noise, JPEG."""

import cv2
import numpy as np
from numpy.random import Generator

from card.paint import as_bytes


def uneven(picture: np.ndarray, rng: Generator) -> np.ndarray:
    """A lamp at one side, of some warmth, and the lens's darker corners."""
    height, width = picture.shape[:2]
    x = np.linspace(-0.5, 0.5, width, dtype=np.float32)[None, :]
    y = np.linspace(-0.5, 0.5, height, dtype=np.float32)[:, None]
    field = 1 + rng.uniform(-0.45, 0.45) * x + rng.uniform(-0.45, 0.45) * y - rng.uniform(0, 0.5) * (x * x + y * y)
    return picture * field[..., None] * rng.uniform(0.88, 1.12, 3).astype(np.float32)


def shadow(picture: np.ndarray, rng: Generator) -> np.ndarray:
    """Somebody's shadow across desk and document."""
    height, width = picture.shape[:2]
    mask = np.zeros((height, width), np.float32)
    corners = rng.uniform(-0.4, 1.4, (int(rng.integers(3, 6)), 2)) * [width, height]
    cv2.fillPoly(mask, [corners.astype(np.int32)], 1.0)
    return picture * (1 - rng.uniform(0.15, 0.6) * cv2.GaussianBlur(mask, (0, 0), rng.uniform(1, 25)))[..., None]


def glare(picture: np.ndarray, corners: np.ndarray, rng: Generator, strength: float = 1.0) -> np.ndarray:
    """Reflections on the document: round, or a band."""
    height, width = picture.shape[:2]
    for _ in range(rng.integers(1, 3)):
        weights = rng.dirichlet(np.ones(4))
        middle = weights @ corners
        reach = np.linalg.norm(corners[1] - corners[0])
        angle = rng.uniform(0, np.pi)
        x = np.arange(width, dtype=np.float32)[None, :] - middle[0]
        y = np.arange(height, dtype=np.float32)[:, None] - middle[1]
        along, across = x * np.cos(angle) + y * np.sin(angle), -x * np.sin(angle) + y * np.cos(angle)
        long_px, wide_px = reach * rng.uniform(0.06, 0.6), reach * rng.uniform(0.04, 0.2)
        spot = np.exp(-(along ** 2) / (2 * long_px ** 2) - (across ** 2) / (2 * wide_px ** 2))
        picture = picture + strength * rng.uniform(100, 320) * spot[..., None]
    return picture


def under_document(desk: np.ndarray, outline: np.ndarray, rng: Generator) -> np.ndarray:
    """The shadow a document casts on what it lies on."""
    soft = cv2.GaussianBlur(outline, (0, 0), rng.uniform(1, 7))
    moved = np.roll(soft, (int(rng.integers(-4, 6)), int(rng.integers(-5, 6))), (0, 1))
    return desk * (1 - rng.uniform(0.05, 0.5) * moved)[..., None]


def blurred(picture: np.ndarray, sigma_px: float) -> np.ndarray:
    return cv2.GaussianBlur(picture, (0, 0), sigma_px)


def smeared(picture: np.ndarray, rng: Generator) -> np.ndarray:
    length = int(rng.integers(3, 12))
    angle = rng.uniform(0, np.pi)
    kernel = np.zeros((length * 2 + 1, length * 2 + 1), np.float32)
    reach = np.array([np.cos(angle), np.sin(angle)]) * length / 2
    cv2.line(kernel, tuple(np.round(length - reach).astype(int).tolist()), tuple(np.round(length + reach).astype(int).tolist()), 1.0, 1)
    return cv2.filter2D(picture, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REPLICATE)


def noisy(picture: np.ndarray, spread: float, rng: Generator) -> np.ndarray:
    return picture + rng.standard_normal(picture.shape, dtype=np.float32) * spread


def compressed(picture: np.ndarray, quality: int) -> np.ndarray:
    return cv2.imdecode(cv2.imencode('.jpg', as_bytes(picture), [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_COLOR)
