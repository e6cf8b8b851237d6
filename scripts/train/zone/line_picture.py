"""One training example: a line of a zone as the reader would be handed it, and the text it carries."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.random import Generator

from zone import wear
from zone.conditions import CONDITIONS, pick_condition
from zone.cut_line import LINE_PX, CutLine, cut_line
from zone.paper import cloud, paper
from zone.print_line import TRAINED_CUTS, print_zone
from zone.surroundings import above_and_below, beside
from zone.zone_lines import zone_lines

BLACK_AND_WHITE = ('binarised', 'scanner')


@dataclass(frozen=True)
class LinePicture:
    """Bytes of LINE_PX rows, and the text."""

    pixels: np.ndarray
    text: str


def ink_shade(rng: Generator, sheet: np.ndarray) -> float:
    """Mostly black, now and then gray or faded, never closer than 35 to the paper."""
    shade = rng.uniform(5, 95) if rng.random() < 0.85 else rng.uniform(60, 140)
    return min(shade, float(sheet.mean()) - 35)


def inked(line: CutLine, rng: Generator) -> np.ndarray:
    ink = line.ink * rng.uniform(0.75, 1)
    if rng.random() < 0.25:
        ink = ink * np.clip(0.85 + 0.15 * cloud(rng, *ink.shape, 12), 0.5, 1)
    sheet = paper(rng, *ink.shape)
    picture = sheet * (1 - ink) + ink_shade(rng, sheet) * ink
    if rng.random() < 0.03:
        picture = 255 - picture  # light print on a dark card
    return np.ascontiguousarray(picture, dtype=np.float32)


def line_picture(rng: Generator, condition: str | None = None, cut: str | None = None) -> LinePicture:
    """Draws one line; without a condition or cut, as the training mix has it."""
    lines = zone_lines(rng)
    index = int(rng.integers(len(lines)))
    condition = condition or pick_condition(rng)
    cut = cut or TRAINED_CUTS[int(rng.random() < 0.4)]
    line = cut_line(print_zone(lines, cut, rng), index, rng)
    picture = inked(line, rng)
    above_and_below(picture, line.capital_share, rng)
    beside(picture, line.text_from, line.text_to, rng)
    picture = CONDITIONS[condition](picture, line.capital_share, rng)
    if condition not in (*BLACK_AND_WHITE, 'low_light'):
        picture = picture * rng.uniform(0.45, 1.12) + rng.uniform(-8, 20)
    if condition not in BLACK_AND_WHITE and rng.random() < 0.5:
        picture = wear.compressed(picture, int(rng.integers(25, 92)))
    grown = picture.shape[0] < LINE_PX
    way = cv2.INTER_CUBIC if grown and rng.random() < 0.4 else cv2.INTER_LINEAR if grown else cv2.INTER_AREA
    pixels = cv2.resize(np.clip(picture, 0, 255).astype(np.uint8), (line.width_px, LINE_PX), interpolation=way)
    return LinePicture(pixels, lines[index])
