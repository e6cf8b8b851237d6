"""Fingers over a document's edge, and the hand behind it. The mask keeps what they hide: a clerk wants the whole card."""

import cv2
import numpy as np
from numpy.random import Generator

from card.paint import cloud

LIGHT_SKIN, DARK_SKIN = np.array([246, 208, 184], np.float32), np.array([66, 42, 32], np.float32)


def skin(rng: Generator) -> np.ndarray:
    share = rng.random() ** 0.8
    return LIGHT_SKIN + (DARK_SKIN - LIGHT_SKIN) * share + rng.normal(0, 8, 3)


def capsule(mask: np.ndarray, start: np.ndarray, end: np.ndarray, width: float) -> None:
    cv2.line(mask, tuple(int(v) for v in start), tuple(int(v) for v in end), 255, max(1, int(width)), cv2.LINE_AA)


def blend(picture: np.ndarray, mask: np.ndarray, colour: np.ndarray) -> None:
    """Lays a colour, or a patch as large as the picture, where the mask is. Changes the picture in place."""
    x, y, width, height = cv2.boundingRect(mask)
    if width == 0:
        return
    part = (slice(y, y + height), slice(x, x + width))
    share = mask[part].astype(np.float32)[..., None] / 255
    paint = colour[part] if colour.ndim == 3 else colour
    picture[part] = picture[part] * (1 - share) + paint * share


def finger(picture: np.ndarray, tip: np.ndarray, root: np.ndarray, width: float, colour: np.ndarray, rng: Generator) -> None:
    """Rounded, darker at its sides, with a nail, casting a little shadow."""
    canvas = picture.shape[:2]
    shade = np.zeros(canvas, np.uint8)
    capsule(shade, tip + width * 0.12, root + width * 0.12, width * 1.15)
    blend(picture, (cv2.GaussianBlur(shade, (0, 0), max(1.0, width * 0.12)) * rng.uniform(0.2, 0.6)).astype(np.uint8), np.zeros(3))
    for share, light in ((1.0, 0.72), (0.78, 0.9), (0.45, 1.05)):
        layer = np.zeros(canvas, np.uint8)
        capsule(layer, tip, root, width * share)
        blend(picture, cv2.GaussianBlur(layer, (0, 0), max(0.6, width * 0.06)), colour * light)
    if rng.random() < 0.6:
        along = (root - tip) / (np.linalg.norm(root - tip) + 1e-6)
        nail = np.zeros(canvas, np.uint8)
        capsule(nail, tip - along * width * 0.15, tip + along * width * 0.25, width * 0.5)
        blend(picture, nail, colour * 0.5 + np.array([255, 215, 205]) * 0.45)


def hold(picture: np.ndarray, corners: np.ndarray, rng: Generator) -> None:
    """One to four fingers of one hand, sometimes both hands, reaching in over edges. Changes the picture in place."""
    colour = skin(rng)
    middle = corners.mean(0)
    long_side = max(np.linalg.norm(corners[1] - corners[0]), np.linalg.norm(corners[2] - corners[1]))
    width = long_side * rng.uniform(0.11, 0.2)
    for _ in range(1 if rng.random() < 0.65 else 2):
        side = int(rng.integers(4))
        start, end = corners[side], corners[(side + 1) % 4]
        where = rng.uniform(0.15, 0.85)
        edge = start * (1 - where) + end * where
        inward = (middle - edge) / (np.linalg.norm(middle - edge) + 1e-6)
        along = (end - start) / (np.linalg.norm(end - start) + 1e-6)
        slant = rng.normal(0, 0.35)
        for place in range(int(rng.integers(1, 5))):
            tip = edge + along * width * 1.05 * place + inward * width * rng.uniform(0.2, 1.3)
            root = tip - (inward + along * slant) * width * rng.uniform(3, 9)
            finger(picture, tip, root, width * rng.uniform(0.85, 1.05), colour, rng)


def palm_behind(picture: np.ndarray, corners: np.ndarray, rng: Generator) -> None:
    """A hand under the document, drawn before it: a soft skin-coloured mass that looks out on one side."""
    middle = corners.mean(0)
    long_side = np.linalg.norm(corners[1] - corners[0])
    away = rng.normal(0, 1, 2)
    away = away / (np.linalg.norm(away) + 1e-6)
    mask = np.zeros(picture.shape[:2], np.uint8)
    capsule(mask, middle + away * long_side * 0.3, middle + away * long_side * rng.uniform(0.9, 1.6), long_side * rng.uniform(0.35, 0.6))
    texture = 1 + 0.06 * cloud(rng, *mask.shape, long_side * 0.15 + 2)
    blend(picture, cv2.GaussianBlur(mask, (0, 0), 2), skin(rng) * texture[..., None])
