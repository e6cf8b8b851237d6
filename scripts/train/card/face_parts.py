"""What documents carry: a portrait, fields, a zone, bars, a chip, stripes, seals. Places are shares of the face."""

import cv2
import numpy as np
from numpy.random import Generator

from card.paint import box, pick, tone, words, write


def portrait(face: np.ndarray, left: float, top: float, right: float, bottom: float, rng: Generator) -> None:
    height, width = face.shape[:2]
    box(face, left, top, right, bottom, tone(rng, 120, 245))
    skin, hair, cloth = tone(rng, 60, 230), tone(rng, 10, 150), tone(rng, 10, 220)
    x0, x1, y0, y1 = int(left * width), int(right * width), int(top * height), int(bottom * height)
    window = face[y0:y1, x0:x1]
    if window.size == 0:
        return
    h, w = window.shape[:2]
    cv2.ellipse(window, (w // 2, h), (int(w * 0.45), int(h * 0.3)), 0, 0, 360, cloth, -1, cv2.LINE_AA)
    cv2.ellipse(window, (w // 2, int(h * 0.4)), (int(w * 0.29), int(h * 0.3)), 0, 0, 360, hair, -1, cv2.LINE_AA)
    cv2.ellipse(window, (w // 2, int(h * 0.46)), (int(w * 0.22), int(h * 0.27)), 0, 0, 360, skin, -1, cv2.LINE_AA)


def fields(face: np.ndarray, left: float, top: float, right: float, bottom: float, rng: Generator) -> None:
    """Rows of a small label and a larger value."""
    height, width = face.shape[:2]
    ink = tone(rng, 0, 90)
    rows = int(rng.integers(3, 8))
    pitch = (bottom - top) / rows
    for row in range(rows):
        y = (top + (row + 0.45) * pitch) * height
        share = rng.uniform(0.3, 1.0)
        count = max(2, int((right - left) * share * width / 9))
        write(face, words(rng, max(2, count // 3)), left * width, y, pitch * height * 0.28, ink)
        write(face, words(rng, count), left * width, y + pitch * height * 0.42, pitch * height * 0.42, ink, pick(rng, (0, 2, 3)))


def zone_print(face: np.ndarray, top: float, lines: int, rng: Generator) -> None:
    """The machine-readable zone as the finder sees it: two or three even rows of dark signs."""
    height, width = face.shape[:2]
    if rng.random() < 0.6:
        box(face, 0, top - 0.03, 1, 1, tone(rng, 225, 252))
    ink = tone(rng, 5, 60)
    pitch = (0.97 - top) / lines
    signs = 30 if lines == 3 else pick(rng, (36, 44))
    for line in range(lines):
        text = words(rng, signs, 'ABCDEFGHIKLMNOPRSTUVXYZ0123456789<<<<<<<<<<')
        step = 0.93 * width / signs
        y = (top + (line + 0.7) * pitch) * height
        for place, sign in enumerate(text):
            write(face, sign, 0.035 * width + place * step, y, step * 1.25, ink, 2)


def stacked_bars(face: np.ndarray, left: float, top: float, right: float, bottom: float, rng: Generator) -> None:
    """A two-dimensional bar code, PDF417 by its looks."""
    height, width = face.shape[:2]
    cells = (rng.random((int(rng.integers(8, 30)), int(rng.integers(50, 120)))) < 0.5).astype(np.uint8) * 235
    cells[:, :4] = (0, 0, 0, 235)
    size = (max(8, int((right - left) * width)), max(4, int((bottom - top) * height)))
    bars = cv2.resize(cells, size, interpolation=cv2.INTER_NEAREST)
    y, x = int(top * height), int(left * width)
    spot = face[y:y + size[1], x:x + size[0]]
    spot[:] = bars[:spot.shape[0], :spot.shape[1], None]


def chip(face: np.ndarray, x: float, y: float, rng: Generator) -> None:
    box(face, x, y, x + 0.14, y + 0.2, tone(rng, 150, 220))
    ink = tone(rng, 60, 120)
    box(face, x, y, x + 0.14, y + 0.2, ink, 1)
    box(face, x + 0.045, y + 0.05, x + 0.095, y + 0.15, ink, 1)


def header(face: np.ndarray, depth: float, rng: Generator) -> None:
    """A band with the name of some issuer."""
    height, width = face.shape[:2]
    dark = rng.random() < 0.6
    if rng.random() < 0.7:
        box(face, 0, 0, 1, depth, tone(rng, 10, 130) if dark else tone(rng, 150, 250))
    write(face, words(rng, int(rng.integers(8, 22))), 0.05 * width, depth * 0.72 * height, depth * height * 0.5,
          tone(rng, 210, 255) if dark else tone(rng, 0, 90), pick(rng, (0, 2, 3, 4)), pick(rng, (1, 2)))


def seal(face: np.ndarray, rng: Generator) -> None:
    """A round emblem or a hologram's patch, half see-through."""
    height, width = face.shape[:2]
    stamp = face.copy()
    centre = (int(rng.uniform(0.1, 0.9) * width), int(rng.uniform(0.15, 0.85) * height))
    radius = int(rng.uniform(0.05, 0.2) * width)
    colour = tone(rng, 40, 250)
    if rng.random() < 0.5:
        cv2.circle(stamp, centre, radius, colour, -1, cv2.LINE_AA)
    else:
        for ring in range(2, radius, int(rng.integers(3, 8))):
            cv2.circle(stamp, centre, ring, colour, 1, cv2.LINE_AA)
    share = rng.uniform(0.2, 0.7)
    face[:] = cv2.addWeighted(face, 1 - share, stamp, share, 0)
