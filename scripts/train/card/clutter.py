"""Things beside and under the document: sheets of paper, pens, phones, cups, cables. None of them is the document."""

import cv2
import numpy as np
from numpy.random import Generator

from card.paint import pick, tone, words, write


def box_at(rng: Generator, middle: np.ndarray, long_px: float, short_px: float) -> np.ndarray:
    return cv2.boxPoints(((float(middle[0]), float(middle[1])), (float(long_px), float(short_px)), float(rng.uniform(0, 180))))


def sheet_of_paper(picture: np.ndarray, rng: Generator) -> None:
    """Larger than any document and running out of the frame, with lines of print."""
    height, width = picture.shape[:2]
    size = max(height, width)
    w, h = int(size * rng.uniform(0.7, 1.3)), int(size * rng.uniform(0.8, 1.6))
    page = np.full((h, w, 3), tone(rng, 205, 255), np.uint8)
    if rng.random() < 0.75:
        pitch = rng.uniform(9, 24)
        for y in np.arange(pitch * 2, h - pitch, pitch):
            if rng.random() < 0.85:
                write(page, words(rng, int(rng.uniform(0.3, 1) * w / (pitch * 0.7))), w * 0.08, y, pitch * 0.55, tone(rng, 10, 120))
    where = rng.uniform(-0.3, 1.3, 2) * [width, height]
    turn = cv2.getRotationMatrix2D((w / 2, h / 2), float(rng.uniform(-40, 40)), 1.0)
    turn[:, 2] += where - np.array([w / 2, h / 2])
    cover = cv2.warpAffine(np.full((h, w), 255, np.uint8), turn, (width, height))
    laid = cv2.warpAffine(page, turn, (width, height), flags=cv2.INTER_LINEAR)
    picture[cover > 127] = laid[cover > 127]


def pen(picture: np.ndarray, rng: Generator) -> None:
    height, width = picture.shape[:2]
    corners = box_at(rng, rng.uniform(0, 1, 2) * [width, height], rng.uniform(0.2, 0.5) * width, rng.uniform(3, 9))
    cv2.fillConvexPoly(picture, corners.astype(np.int32), tone(rng, 5, 250), cv2.LINE_AA)


def slab(picture: np.ndarray, rng: Generator) -> None:
    """A phone, a notebook or a tray: a plain slab with one edge out of the frame."""
    height, width = picture.shape[:2]
    side = pick(rng, ((0, 0.5), (1, 0.5), (0.5, 0), (0.5, 1), (0, 0), (1, 1), (0, 1), (1, 0)))
    middle = (np.array(side) + rng.normal(0, 0.12, 2)) * [width, height]
    corners = box_at(rng, middle, rng.uniform(0.25, 0.7) * width, rng.uniform(0.15, 0.4) * width)
    cv2.fillConvexPoly(picture, corners.astype(np.int32), tone(rng, 0, 230), cv2.LINE_AA)
    cv2.polylines(picture, [corners.astype(np.int32)], True, tone(rng, 0, 255), int(rng.integers(1, 4)), cv2.LINE_AA)


def cup(picture: np.ndarray, rng: Generator) -> None:
    height, width = picture.shape[:2]
    middle = (int(rng.uniform(-0.05, 1.05) * width), int(rng.uniform(-0.05, 1.05) * height))
    radius = int(rng.uniform(0.05, 0.14) * width)
    cv2.circle(picture, middle, radius, tone(rng, 20, 255), -1, cv2.LINE_AA)
    cv2.circle(picture, middle, int(radius * 0.85), tone(rng, 5, 200), -1, cv2.LINE_AA)


def cable(picture: np.ndarray, rng: Generator) -> None:
    height, width = picture.shape[:2]
    points = np.cumsum(rng.normal(0, 0.16, (8, 2)), axis=0) + rng.uniform(0, 1, 2)
    smooth = cv2.resize((points * [width, height]).astype(np.float32), (2, 64), interpolation=cv2.INTER_CUBIC)
    cv2.polylines(picture, [smooth.astype(np.int32)], False, tone(rng, 0, 220), int(rng.integers(2, 6)), cv2.LINE_AA)


def shape(picture: np.ndarray, rng: Generator) -> None:
    """Anything with straight edges."""
    height, width = picture.shape[:2]
    corners = rng.uniform(-0.15, 1.15, (int(rng.integers(3, 6)), 2)) * [width, height]
    cv2.fillPoly(picture, [corners.astype(np.int32)], tone(rng, 0, 255), cv2.LINE_AA)


def scatter(picture: np.ndarray, rng: Generator) -> None:
    """None to five things on the desk. Changes the picture in place."""
    if rng.random() < 0.22:
        sheet_of_paper(picture, rng)
    for _ in range(pick(rng, (0, 0, 0, 1, 1, 2, 4))):
        pick(rng, (pen, slab, cup, cable, shape))(picture, rng)
