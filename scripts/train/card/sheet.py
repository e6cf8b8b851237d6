"""A document lying flat: its pixels, its outline, and for a booklet the page that is not wanted.

The mask is what a clerk wants straightened: the whole card, or the whole data page. Of an open booklet it is the lower
page, the one with the portrait and the zone; the upper page counts as surroundings.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.random import Generator

from card.face_parts import seal
from card.faces import FACE_PX, TRAINED_FACES, Face, passport_page, security_ground
from card.paint import box, pick, tone, words, write


@dataclass(frozen=True)
class Sheet:
    """Outline is where anything of the booklet is; wanted is the document alone; corners are the document's, clockwise."""

    pixels: np.ndarray
    outline: np.ndarray
    wanted: np.ndarray
    corners: np.ndarray


def rounded(height: int, width: int, radius: int) -> np.ndarray:
    mask = np.zeros((height, width), np.uint8)
    cv2.rectangle(mask, (radius, 0), (width - 1 - radius, height - 1), 255, -1)
    cv2.rectangle(mask, (0, radius), (width - 1, height - 1 - radius), 255, -1)
    for x in (radius, width - 1 - radius):
        for y in (radius, height - 1 - radius):
            cv2.circle(mask, (x, y), radius, 255, -1)
    return mask


def single(face: np.ndarray, rng: Generator) -> Sheet:
    height, width = face.shape[:2]
    outline = rounded(height, width, int(width * pick(rng, (0.005, 0.03, 0.037, 0.045))))
    return Sheet(face, outline, outline, np.float32([[0, 0], [width, 0], [width, height], [0, height]]))


def other_page(rng: Generator, height: int) -> np.ndarray:
    """A page of stamps, of text, or nearly empty."""
    page = cv2.resize(security_ground(rng, 1.42, 160, 252), (FACE_PX, height))
    for _ in range(rng.integers(0, 8)):
        write(page, words(rng, int(rng.integers(5, 34))), rng.uniform(0.04, 0.3) * FACE_PX, rng.uniform(0.1, 0.95) * height,
              rng.uniform(8, 15), tone(rng, 0, 120), 0)
    for _ in range(rng.integers(0, 3)):
        seal(page, rng)
    if rng.random() < 0.3:
        x, y = rng.uniform(0.05, 0.5, 2)
        box(page, x, y, x + 0.4, y + 0.3, tone(rng, 20, 200), 2)
    return page


def open_booklet(rng: Generator, face: Face = passport_page) -> Sheet:
    lower = face(rng)
    height = lower.shape[0]
    upper_height = int(height * rng.uniform(0.75, 1.02))  # an upper page that stands up looks shorter
    upper = other_page(rng, upper_height)
    cover = int(rng.integers(0, 9))
    pixels = np.zeros((upper_height + height + cover, FACE_PX + 2 * cover, 3), np.uint8)
    pixels[:] = tone(rng, 10, 110)
    pixels[:upper_height, cover:cover + FACE_PX] = upper
    pixels[upper_height:upper_height + height, cover:cover + FACE_PX] = lower
    fold = np.abs(np.arange(pixels.shape[0]) - upper_height).astype(np.float32)
    depth = 1 - rng.uniform(0.1, 0.6) * np.exp(-fold / rng.uniform(2, 22))
    lift = np.where(np.arange(pixels.shape[0]) < upper_height, rng.uniform(0.65, 1.05), 1)
    pixels = np.clip(pixels * (depth * lift)[:, None, None], 0, 255).astype(np.uint8)
    outline = rounded(*pixels.shape[:2], int(FACE_PX * rng.uniform(0.005, 0.03)))
    wanted = np.zeros_like(outline)
    wanted[upper_height:upper_height + height, cover:cover + FACE_PX] = 255
    wanted = np.minimum(wanted, outline)
    left, right, top, bottom = cover, cover + FACE_PX, upper_height, upper_height + height
    return Sheet(pixels, outline, wanted, np.float32([[left, top], [right, top], [right, bottom], [left, bottom]]))


def any_sheet(rng: Generator, faces: tuple[Face, ...] = TRAINED_FACES) -> Sheet:
    return single(pick(rng, faces)(rng), rng)
