"""What a document lies on: wood, cloth, stone, plain boards, paper, keys, clutter. All computed."""

from typing import Callable

import cv2
import numpy as np
from numpy.random import Generator

from card.paint import as_bytes, cloud, ground, pick, tone, waves, words, write
from card.textures import fallen_shapes, panelled, rough, speckled, veined


def plain(rng: Generator, height: int, width: int) -> np.ndarray:
    board = ground(rng, height, width, 5, 252, 70)
    return as_bytes(board + rng.uniform(0, 6) * cloud(rng, height, width, rng.uniform(1, 40))[..., None])


def wood(rng: Generator, height: int, width: int) -> np.ndarray:
    """Grain along one direction, knots, and sometimes boards."""
    base = np.array([rng.uniform(60, 230), 0, 0], np.float32)
    base[1] = base[0] * rng.uniform(0.6, 0.92)
    base[2] = base[1] * rng.uniform(0.5, 0.95)
    stretch = rng.uniform(8, 40)
    grain = cv2.resize(cloud(rng, height, max(4, int(width / stretch)), rng.uniform(1.5, 6)), (width, height), interpolation=cv2.INTER_LINEAR)
    rings = np.sin((np.arange(height, dtype=np.float32)[:, None] + 18 * cloud(rng, height, width, 120)) * rng.uniform(0.05, 0.4))
    depth = rng.uniform(0.03, 0.16) * grain + rng.uniform(0, 0.1) * rings
    picture = base * (1 + depth[..., None])
    if rng.random() < 0.4:
        for y in np.arange(rng.uniform(0, 60), height, rng.uniform(50, 140)):
            cv2.line(picture, (0, int(y)), (width, int(y)), (base * 0.5).tolist(), 1)
    picture = as_bytes(picture)
    return np.ascontiguousarray(np.rot90(cv2.resize(picture, (height, width)))) if rng.random() < 0.4 else picture


def cloth(rng: Generator, height: int, width: int) -> np.ndarray:
    """A weave with folds."""
    picture = ground(rng, height, width, 10, 235, 40)
    depth = rng.uniform(3, 18)
    warp = waves(rng, height, width, rng.uniform(0.6, 2.2))
    weft = waves(rng, height, width, rng.uniform(0.6, 2.2))
    picture = picture + depth * (warp * weft)[..., None]
    return as_bytes(picture * (1 + rng.uniform(0, 0.22) * cloud(rng, height, width, rng.uniform(40, 160))[..., None]))


def patterned(rng: Generator, height: int, width: int) -> np.ndarray:
    """Stripes, checks or waves in two colours."""
    one, two = np.array(tone(rng, 10, 250), np.float32), np.array(tone(rng, 10, 250), np.float32)
    mix = waves(rng, height, width, rng.uniform(0.02, 0.5))
    if rng.random() < 0.5:
        mix = mix * waves(rng, height, width, rng.uniform(0.02, 0.5))
    if rng.random() < 0.5:
        mix = np.sign(mix)
    share = 0.5 + 0.5 * rng.uniform(0.1, 1) * mix
    return as_bytes(one + (two - one) * share[..., None])


def keys(rng: Generator, height: int, width: int) -> np.ndarray:
    """A keyboard, or anything of even blocks in rows."""
    picture = np.ascontiguousarray(as_bytes(ground(rng, height, width, 5, 160, 30)))
    pitch = rng.uniform(18, 60)
    gap = rng.uniform(0.06, 0.25) * pitch
    cap = tone(rng, 10, 250)
    for row, y in enumerate(np.arange(-pitch, height + pitch, pitch)):
        for x in np.arange(-pitch + (row % 4) * pitch * 0.25, width + pitch, pitch):
            cv2.rectangle(picture, (int(x), int(y)), (int(x + pitch - gap), int(y + pitch - gap)), cap, -1)
            if rng.random() < 0.5:
                write(picture, words(rng, 1), x + pitch * 0.2, y + pitch * 0.45, pitch * 0.35, tone(rng, 80, 255))
    return picture


def terrazzo(rng: Generator, height: int, width: int) -> np.ndarray:
    """Held out: chips of stone in a pale ground."""
    picture = np.ascontiguousarray(as_bytes(ground(rng, height, width, 130, 235, 30)))
    for _ in range(rng.integers(80, 260)):
        middle = rng.uniform(0, 1, 2) * [width, height]
        corners = middle + rng.standard_normal((5, 2)) * rng.uniform(2, 9)
        cv2.fillConvexPoly(picture, cv2.convexHull(corners.astype(np.int32)), tone(rng, 30, 240), cv2.LINE_AA)
    return picture


Desk = Callable[[Generator, int, int], np.ndarray]

SMOOTH_DESKS: tuple[Desk, ...] = (plain, plain, wood, wood, cloth, patterned, keys)
ALL_DESKS: tuple[Desk, ...] = (*SMOOTH_DESKS, rough, rough, speckled, veined, fallen_shapes, fallen_shapes, panelled)
HELD_OUT_DESK: Desk = terrazzo


def smooth_desk(rng: Generator, height: int, width: int) -> np.ndarray:
    return pick(rng, SMOOTH_DESKS)(rng, height, width)


def any_desk(rng: Generator, height: int, width: int) -> np.ndarray:
    return pick(rng, ALL_DESKS)(rng, height, width)
