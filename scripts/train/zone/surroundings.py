"""What a crop catches beside its line: the edge of the card, a frame, a desk below, print above."""

import cv2
import numpy as np
from numpy.random import Generator


def beside(picture: np.ndarray, text_from: float, text_to: float, rng: Generator) -> None:
    """A card's end, or a frame line, in the room left and right of the text. Changes the picture in place."""
    height, width = picture.shape
    for at_left in (True, False):
        room = text_from * width if at_left else (1 - text_to) * width
        if rng.random() > 0.35 or room < 6:
            continue
        distance = rng.uniform(0.05, 0.9) * room
        edge = distance if at_left else width - distance
        lean = rng.uniform(-0.08, 0.08) * height
        top, bottom = (int(edge - lean), 0), (int(edge + lean), height)
        shade = float(rng.uniform(0, 255))
        if rng.random() < 0.5:
            cv2.line(picture, top, bottom, min(shade, 120.0), int(rng.integers(1, 5)), cv2.LINE_AA)
        else:
            outer = 0 if at_left else width
            cv2.fillPoly(picture, [np.array([top, bottom, (outer, height), (outer, 0)], np.int32)], shade, cv2.LINE_AA)


def above_and_below(picture: np.ndarray, capital_share: float, rng: Generator) -> None:
    """A rule, the card's lower edge or foreign print in the strip outside the capitals. Changes the picture in place."""
    height, width = picture.shape
    free = (1 - capital_share) / 2 * height
    if free < 5 or rng.random() > 0.3:
        return
    at_top = rng.random() < 0.5
    edge = rng.uniform(0, 0.75) * free
    lean = rng.uniform(-0.1, 0.1) * free
    left_y, right_y = (edge - lean, edge + lean) if at_top else (height - edge - lean, height - edge + lean)
    shade = float(rng.uniform(0, 255))
    kind = rng.random()
    if kind < 0.35:
        cv2.line(picture, (0, int(left_y)), (width, int(right_y)), min(shade, 130.0), int(rng.integers(1, 4)), cv2.LINE_AA)
    elif kind < 0.75:
        outer = -1 if at_top else height
        cv2.fillPoly(picture, [np.array([(0, left_y), (width, right_y), (width, outer), (0, outer)], np.int32)], shade, cv2.LINE_AA)
    else:
        baseline = int(edge * 0.8) if at_top else height + int(free * 0.6)
        words = ''.join(chr(int(code)) for code in rng.integers(65, 91, size=int(rng.integers(8, 40))))
        place = (int(rng.uniform(0, 0.6) * width), baseline)
        cv2.putText(picture, words, place, int(rng.integers(0, 4)), rng.uniform(0.5, 1.0), min(shade, 110.0), 1, cv2.LINE_AA)
