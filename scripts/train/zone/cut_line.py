"""Cuts one line out of a printed zone the way the locator does: a little crooked, with parts of its neighbours."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.random import Generator

from zone.print_line import PrintedZone

LINE_PX = 32
DRAW_SCALE = 2  # wear is applied at twice the net's size
MIN_WIDTH_PX, MAX_WIDTH_PX = 200, 1000


@dataclass(frozen=True)
class CutLine:
    """Ink from 0 to 1 at DRAW_SCALE, the share of the width at which the text begins and ends, and the net's width."""

    ink: np.ndarray
    text_from: float
    text_to: float
    width_px: int
    capital_share: float


def cut_line(zone: PrintedZone, index: int, rng: Generator) -> CutLine:
    capital = zone.capital_px
    half = capital * rng.uniform(0.66, 1.06)
    middle_y = zone.line_middles_px[index]
    left = zone.left_px - rng.uniform(-0.1, 1.2) * capital
    right = zone.right_px + rng.uniform(-0.1, 1.2) * capital
    middle_x = (left + right) / 2
    tilt = np.tan(np.radians(rng.normal(0, 0.65)))
    shear = rng.normal(0, 0.05)
    drop = rng.normal(0, 0.07) * capital
    lower_half = half * rng.uniform(0.9, 1.1)

    def corner(x: float, dy: float) -> list[float]:
        return [x + shear * dy, middle_y + dy + drop + tilt * (x - middle_x)]

    corners = np.float32([corner(left, -half), corner(right, -half), corner(right, lower_half), corner(left, lower_half)])
    natural = (right - left) / (half + lower_half) * LINE_PX * rng.uniform(0.86, 1.14)
    width = int(np.clip(round(natural / 8) * 8, MIN_WIDTH_PX, MAX_WIDTH_PX))
    w, h = width * DRAW_SCALE, LINE_PX * DRAW_SCALE
    to_line = cv2.getPerspectiveTransform(corners, np.float32([[0, 0], [w, 0], [w, h], [0, h]]))
    ink = cv2.warpPerspective(zone.ink, to_line, (w, h), flags=cv2.INTER_LINEAR).astype(np.float32) / 255
    span = right - left
    return CutLine(ink, (zone.left_px - left) / span, (zone.right_px - left) / span, width, capital / (half + lower_half))
