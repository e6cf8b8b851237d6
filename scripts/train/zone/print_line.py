"""Ink of a whole zone: the lines in one cut of OCR-B, as a printer or laser would put them, neighbours included."""

from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
from numpy.random import Generator
from PIL import Image, ImageDraw, ImageFont

from zone.alphabet import SIGNS

FONT_FOLDER = '/usr/share/fonts/opentype/ocr-b/'  # Debian's fonts-ocr-b, public domain
FONT_PX = 44
CELL_PX = 64

# Round and sharp stroke ends are learned. The oblique cut is never trained on: it is what evaluate.py holds out.
TRAINED_CUTS = ('OCRB', 'OCRBS')
HELD_OUT_CUT = 'OCRBL'
OBLIQUE_SLANT = 0.2  # tangent of the oblique cut's slant, taken back when it is drawn


@lru_cache(maxsize=None)
def glyphs(cut: str) -> dict[str, np.ndarray]:
    """Each sign centred in a cell of CELL_PX x CELL_PX, ink 255; the middle of a capital is the middle of the cell."""
    font = ImageFont.truetype(FONT_FOLDER + cut + '.otf', FONT_PX)
    _, top, _, bottom = font.getbbox('H')
    cells = {}
    for sign in SIGNS:
        cell = Image.new('L', (CELL_PX, CELL_PX), 0)
        left_px = (CELL_PX - font.getlength(sign)) / 2
        ImageDraw.Draw(cell).text((left_px, CELL_PX / 2 - (top + bottom) / 2), sign, fill=255, font=font)
        pixels = np.array(cell)
        if cut == HELD_OUT_CUT:
            upright = np.float32([[1, OBLIQUE_SLANT, -OBLIQUE_SLANT * CELL_PX / 2], [0, 1, 0]])
            pixels = cv2.warpAffine(pixels, upright, (CELL_PX, CELL_PX), flags=cv2.INTER_LINEAR)
        cells[sign] = pixels
    return cells


@lru_cache(maxsize=None)
def capital_height_px() -> int:
    _, top, _, bottom = ImageFont.truetype(FONT_FOLDER + 'OCRB.otf', FONT_PX).getbbox('H')
    return bottom - top


@dataclass(frozen=True)
class PrintedZone:
    """The ink (0 none, 255 full) and where its lines lie."""

    ink: np.ndarray
    left_px: float
    right_px: float
    line_middles_px: list[float]
    capital_px: int


def stretched(cells: dict[str, np.ndarray], rng: Generator) -> dict[str, np.ndarray]:
    """Issuers' cuts differ a little in width and height: one stretch for the whole zone."""
    width, height = rng.uniform(0.84, 1.14), rng.uniform(0.93, 1.07)
    middle = CELL_PX / 2
    change = np.float32([[width, 0, middle - width * middle], [0, height, middle - height * middle]])
    return {sign: cv2.warpAffine(cell, change, (CELL_PX, CELL_PX), flags=cv2.INTER_LINEAR) for sign, cell in cells.items()}


def weighted(ink: np.ndarray, rng: Generator) -> np.ndarray:
    """Strokes made thinner, fatter or rounder, as ink spreads or a ribbon dries."""
    if rng.random() < 0.35:
        return ink
    soft = cv2.GaussianBlur(ink, (0, 0), rng.uniform(1.0, 2.4)).astype(np.float32) / 255
    level = rng.uniform(0.22, 0.62)
    return (np.clip((soft - level) * rng.uniform(4, 9) + 0.5, 0, 1) * 255).astype(np.uint8)


def print_zone(lines: list[str], cut: str, rng: Generator) -> PrintedZone:
    cells = stretched(glyphs(cut), rng)
    capital = capital_height_px()
    pitch = capital * rng.uniform(0.82, 1.16)
    line_pitch = capital * rng.uniform(1.45, 2.6)
    margin = FONT_PX * 1.6
    height = int(line_pitch * (len(lines) - 1) + 2 * margin + capital)
    width = int(len(lines[0]) * pitch + 2 * margin)
    ink = np.zeros((height, width), np.uint8)
    middles = [margin + capital / 2 + index * line_pitch for index in range(len(lines))]
    for middle, line in zip(middles, lines):
        wobble = rng.uniform(-0.8, 0.8, size=(len(line), 2))
        for place, sign in enumerate(line):
            x = int(round(margin + (place + 0.5) * pitch + wobble[place, 0] - CELL_PX / 2))
            y = int(round(middle + wobble[place, 1] - CELL_PX / 2))
            spot = ink[y:y + CELL_PX, x:x + CELL_PX]
            np.maximum(spot, cells[sign][:spot.shape[0], :spot.shape[1]], out=spot)
    return PrintedZone(weighted(ink, rng), margin, margin + len(lines[0]) * pitch, middles, capital)
