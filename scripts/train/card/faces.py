"""Faces of invented documents. The trained styles and the held-out ones share parts, never a layout."""

from typing import Callable

import cv2
import numpy as np
from numpy.random import Generator

from card.face_parts import chip, fields, header, portrait, seal, stacked_bars, zone_print
from card.paint import as_bytes, box, cloud, ground, pick, tone, waves, words, write
from card.textures import fallen_shapes, rough, speckled, veined

FACE_PX = 400
ID_1, ID_2, ID_3 = 1.586, 1.419, 1.42  # width by height of ISO/IEC 7810


def security_ground(rng: Generator, aspect: float, low=120, high=250) -> np.ndarray:
    """Tinted paper or plastic with fine lines and soft patches."""
    width, height = FACE_PX, int(round(FACE_PX / aspect))
    sheet = ground(rng, height, width, low, high, 60)
    for _ in range(rng.integers(0, 4)):
        tint = rng.uniform(0.3, 1, 3).astype(np.float32)
        sheet = sheet + rng.uniform(2, 16) * waves(rng, height, width, rng.uniform(0.03, 0.6))[..., None] * tint
    if rng.random() < 0.4:
        depth = rng.uniform(4, 22)
        patches = cloud(rng, height, width, rng.uniform(15, 120))[..., None]
        sheet = sheet + depth * patches * rng.uniform(0, 1, 3).astype(np.float32)
    return as_bytes(sheet)


def identity_card(rng: Generator) -> np.ndarray:
    face = security_ground(rng, ID_1)
    header(face, rng.uniform(0.1, 0.2), rng)
    at_left = rng.random() < 0.6
    left = 0.04 if at_left else 0.68
    portrait(face, left, 0.24, left + 0.28, rng.uniform(0.75, 0.93), rng)
    fields(face, 0.36 if at_left else 0.05, 0.24, 0.95 if at_left else 0.63, 0.95, rng)
    if rng.random() < 0.4:
        chip(face, 0.78 if at_left else 0.06, 0.3, rng)
    if rng.random() < 0.4:
        seal(face, rng)
    return face


def zone_back(rng: Generator) -> np.ndarray:
    """The back of a TD1 card."""
    face = security_ground(rng, ID_1)
    fields(face, 0.05, 0.05, rng.uniform(0.5, 0.95), 0.55, rng)
    if rng.random() < 0.5:
        chip(face, 0.75, 0.12, rng)
    if rng.random() < 0.3:
        stacked_bars(face, 0.5, 0.08, 0.95, 0.3, rng)
    zone_print(face, 0.63, 3, rng)
    return face


def bar_code_back(rng: Generator) -> np.ndarray:
    """The back of a driving licence: a stripe, a code, small print."""
    face = security_ground(rng, ID_1, 150, 255)
    if rng.random() < 0.5:
        box(face, 0, 0.06, 1, 0.24, tone(rng, 5, 50))
    stacked_bars(face, 0.05, 0.3, rng.uniform(0.7, 0.95), rng.uniform(0.5, 0.65), rng)
    fields(face, 0.05, 0.66, 0.95, 0.96, rng)
    return face


def two_line_card(rng: Generator) -> np.ndarray:
    """TD2: portrait and two lines of zone."""
    face = security_ground(rng, ID_2)
    header(face, 0.13, rng)
    portrait(face, 0.04, 0.2, 0.3, 0.68, rng)
    fields(face, 0.35, 0.2, 0.95, 0.7, rng)
    zone_print(face, 0.78, 2, rng)
    return face


def passport_page(rng: Generator) -> np.ndarray:
    face = security_ground(rng, ID_3, 150, 252)
    portrait(face, 0.04, 0.16, 0.31, 0.68, rng)
    if rng.random() < 0.6:
        write(face, words(rng, 10), 0.05 * FACE_PX, 0.1 * face.shape[0], 14, tone(rng, 0, 120), 2)
    fields(face, 0.35, 0.06, 0.96, 0.72, rng)
    if rng.random() < 0.5:
        seal(face, rng)
    zone_print(face, 0.8, 2, rng)
    return face


def dark_card(rng: Generator) -> np.ndarray:
    """Light print on a dark ground, as some residence cards and bank-like cards have."""
    face = security_ground(rng, ID_1, 10, 90)
    for row in range(int(rng.integers(2, 7))):
        write(face, words(rng, int(rng.integers(6, 24))), 0.06 * FACE_PX, (0.3 + row * 0.11) * face.shape[0], 14, tone(rng, 170, 255), 0)
    if rng.random() < 0.6:
        portrait(face, 0.66, 0.2, 0.94, 0.8, rng)
    if rng.random() < 0.5:
        chip(face, 0.08, 0.35, rng)
    return face


def pale_card(rng: Generator) -> np.ndarray:
    """Nearly white: what vanishes on a white desk."""
    face = security_ground(rng, pick(rng, (ID_1, ID_1, ID_2, 1.35)), 215, 255)
    fields(face, 0.08, 0.15, 0.9, 0.9, rng)
    if rng.random() < 0.6:
        portrait(face, 0.06, 0.2, 0.3, 0.7, rng)
    return face


def loose_layout(rng: Generator) -> np.ndarray:
    """No document in particular: parts anywhere, any likely shape."""
    face = security_ground(rng, pick(rng, (1.586, 1.42, 1.35, 1.5, 1.75)), 40, 252)
    for _ in range(rng.integers(0, 4)):
        x, y = rng.uniform(0, 0.7, 2)
        box(face, x, y, x + rng.uniform(0.1, 0.5), y + rng.uniform(0.05, 0.5), tone(rng, 10, 250))
    if rng.random() < 0.5:
        x = rng.uniform(0.02, 0.7)
        portrait(face, x, 0.25, x + 0.25, 0.8, rng)
    for _ in range(rng.integers(3, 12)):
        write(face, words(rng, int(rng.integers(4, 22))), rng.uniform(0.03, 0.6) * FACE_PX, rng.uniform(0.12, 0.95) * face.shape[0],
              rng.uniform(8, 20), tone(rng, 0, 90), pick(rng, (0, 1, 2, 3)))
    return face


def printed_collage(rng: Generator) -> np.ndarray:
    """A card printed all over: a landscape, a crest, fields of colour that meet in straight or round lines."""
    width, height = FACE_PX, int(round(FACE_PX / pick(rng, (1.586, 1.586, 1.42, 1.5))))
    face = security_ground(rng, width / height, 30, 250)
    print_over = pick(rng, (rough, rough, veined, fallen_shapes, speckled))(rng, height, width)
    face = as_bytes(face + rng.uniform(0.05, 0.7) * (print_over.astype(np.float32) - print_over.mean()))
    for _ in range(rng.integers(0, 4)):
        field = np.zeros((height, width), np.float32)
        middle = (int(rng.uniform(-0.2, 1.2) * width), int(rng.uniform(-0.2, 1.2) * height))
        if rng.random() < 0.5:
            cv2.ellipse(field, middle, (int(rng.uniform(0.1, 0.7) * width), int(rng.uniform(0.1, 0.7) * height)), rng.uniform(0, 180), 0, 360, 1.0, -1, cv2.LINE_AA)
        else:
            corners = cv2.boxPoints((middle, (2 * width, rng.uniform(0.1, 0.8) * height), rng.uniform(0, 180)))
            cv2.fillConvexPoly(field, corners.astype(np.int32), 1.0, cv2.LINE_AA)
        share = (field * rng.uniform(0.2, 0.9))[..., None]
        face = as_bytes(face * (1 - share) + np.float32(tone(rng, 5, 250)) * share)
    if rng.random() < 0.6:
        x, y = rng.uniform(0.02, 0.68), rng.uniform(0.05, 0.35)
        portrait(face, x, y, x + rng.uniform(0.2, 0.32), y + rng.uniform(0.4, 0.6), rng)
    if rng.random() < 0.7:
        x, y = rng.uniform(0.03, 0.5), rng.uniform(0.05, 0.5)
        fields(face, x, y, x + rng.uniform(0.3, 0.5), y + rng.uniform(0.3, 0.5), rng)
    if rng.random() < 0.3:
        zone_print(face, rng.uniform(0.6, 0.8), pick(rng, (2, 3)), rng)
    if rng.random() < 0.3:
        seal(face, rng)
    return face


def upright_card(rng: Generator) -> np.ndarray:
    """Held out: a card read in portrait, its picture on top. Drawn upright, handed over turned to lie as the others."""
    face = np.ascontiguousarray(np.rot90(security_ground(rng, ID_1)))
    header(face, 0.12, rng)
    portrait(face, 0.25, 0.17, 0.75, 0.55, rng)
    fields(face, 0.12, 0.58, 0.9, 0.96, rng)
    return np.ascontiguousarray(np.rot90(face, 3))


def split_card(rng: Generator) -> np.ndarray:
    """Held out: two colours meet in a slant, the portrait in a circle."""
    face = security_ground(rng, ID_1, 120, 250)
    height, width = face.shape[:2]
    part = np.array([(0, 0), (int(0.45 * width), 0), (int(0.25 * width), height), (0, height)], np.int32)
    cv2.fillPoly(face, [part], tone(rng, 10, 160), cv2.LINE_AA)
    cv2.circle(face, (int(0.19 * width), int(0.45 * height)), int(0.13 * width), tone(rng, 150, 230), -1, cv2.LINE_AA)
    cv2.circle(face, (int(0.19 * width), int(0.42 * height)), int(0.06 * width), tone(rng, 60, 200), -1, cv2.LINE_AA)
    fields(face, 0.48, 0.1, 0.95, 0.9, rng)
    return face


def visa_sticker(rng: Generator) -> np.ndarray:
    """Held out: a visa with its picture at the right and the zone below."""
    face = security_ground(rng, 1.5, 150, 250)
    for stripe in range(5):
        box(face, stripe / 5, 0, stripe / 5 + 0.1, 0.1, tone(rng, 40, 220))
    fields(face, 0.04, 0.14, 0.62, 0.72, rng)
    portrait(face, 0.7, 0.16, 0.95, 0.68, rng)
    zone_print(face, 0.8, 2, rng)
    return face


Face = Callable[[Generator], np.ndarray]

TRAINED_FACES: tuple[Face, ...] = (
    identity_card, identity_card, zone_back, bar_code_back, two_line_card, passport_page, passport_page, dark_card, pale_card, loose_layout,
)
MORE_FACES: tuple[Face, ...] = (*TRAINED_FACES, printed_collage, printed_collage, printed_collage)
HELD_OUT_FACES: tuple[Face, ...] = (upright_card, split_card, visa_sticker)
