"""One training example: a frame as a camera or scanner gives it, squeezed for the net, and the mask of its document."""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.random import Generator

from card import light
from card.camera import Placing, place
from card.clutter import scatter
from card.desks import Desk, any_desk, smooth_desk
from card.faces import MORE_FACES, TRAINED_FACES, Face
from card.hands import hold, palm_behind
from card.paint import as_bytes, pick
from card.sheet import Sheet, any_sheet, open_booklet

NET_WIDTH, NET_HEIGHT = 256, 192
MASK_WIDTH, MASK_HEIGHT = 128, 96
FRAMES = ((464, 261), (464, 261), (400, 300), (400, 300), (300, 400), (261, 464))
SCAN_FRAME = (300, 424)  # an A4 glass

CONDITIONS = ('good', 'rotated', 'small', 'blurred', 'dark', 'over_exposed', 'glare', 'hand', 'booklet', 'cut_off', 'scan', 'empty')


@dataclass(frozen=True)
class Mix:
    """What a training set is made of: the share of each condition, the faces and the desks."""

    shares: tuple[float, ...]
    faces: tuple[Face, ...]
    desk: Desk


MIXES = {
    'smooth': Mix((0.14, 0.09, 0.19, 0.06, 0.07, 0.06, 0.06, 0.10, 0.09, 0.05, 0.05, 0.04), TRAINED_FACES, smooth_desk),
    'all': Mix((0.13, 0.12, 0.16, 0.06, 0.08, 0.06, 0.06, 0.09, 0.10, 0.05, 0.03, 0.06), MORE_FACES, any_desk),
}


@dataclass(frozen=True)
class Scene:
    """The frame, it squeezed to NET size, the mask bytes of MASK size, and the true corners in shares (None: no document)."""

    frame: np.ndarray
    picture: np.ndarray
    mask: np.ndarray
    corners: np.ndarray | None


def placing_for(condition: str, rng: Generator) -> Placing:
    turn = rng.normal(0, 6)
    if condition == 'rotated':
        turn = rng.uniform(-180, 180)
    elif rng.random() < 0.3:
        turn = pick(rng, (90, 180, 270)) + rng.normal(0, 7)
    if condition == 'small':
        return Placing(rng.uniform(0.18, 0.34), turn, 8)
    if condition == 'scan':
        return Placing(rng.uniform(0.38, 0.62), pick(rng, (0, 0, 90, 180, 270)) + rng.normal(0, 3), 0.01)
    if condition == 'booklet':
        return Placing(rng.uniform(0.35, 0.85), turn, 8)
    return Placing(rng.uniform(0.34, 0.97), turn, 11, condition == 'cut_off')


def lay_down(desk: np.ndarray, sheet: Sheet, corners: np.ndarray, rng: Generator) -> tuple[np.ndarray, np.ndarray]:
    """The desk with the sheet on it, and the mask of the wanted document at frame size from 0 to 1."""
    height, width = desk.shape[:2]
    shown = max(np.linalg.norm(corners[1] - corners[0]) / np.ptp(sheet.corners[:, 0]),
                np.linalg.norm(corners[2] - corners[1]) / np.ptp(sheet.corners[:, 1]))
    pixels, source = sheet.pixels, sheet.corners
    if shown < 0.7:  # warpPerspective does not average, so that fine print would sparkle
        pixels = cv2.resize(pixels, None, fx=shown, fy=shown, interpolation=cv2.INTER_AREA)
    scale = np.array([pixels.shape[1] / sheet.pixels.shape[1], pixels.shape[0] / sheet.pixels.shape[0]])
    to_frame = cv2.getPerspectiveTransform(np.float32(source * scale), corners)
    outline_to_frame = cv2.getPerspectiveTransform(np.float32(source), corners)
    laid = cv2.warpPerspective(pixels, to_frame, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    outline = cv2.warpPerspective(sheet.outline, outline_to_frame, (width, height)).astype(np.float32) / 255
    wanted = cv2.warpPerspective(sheet.wanted, outline_to_frame, (width, height)).astype(np.float32) / 255
    if rng.random() < 0.75:
        desk = light.under_document(desk, outline, rng)
    document = laid.astype(np.float32) * rng.uniform(0.75, 1.1) + rng.uniform(-12, 12)
    return desk * (1 - outline[..., None]) + document * outline[..., None], wanted


def glass(rng: Generator, height: int, width: int) -> np.ndarray:
    """A scanner's lid: nearly even white, gray or black."""
    shade = pick(rng, (252, 248, 238, 225, 128, 12))
    return as_bytes(np.full((height, width, 3), shade, np.float32) + rng.uniform(-4, 4, 3).astype(np.float32))


def exposed(picture: np.ndarray, condition: str, corners: np.ndarray | None, rng: Generator) -> np.ndarray:
    """The condition's own trouble, after the common light."""
    if condition == 'scan':
        return light.noisy(light.blurred(picture, rng.uniform(0.3, 0.7)), rng.uniform(0, 3), rng)
    picture = light.uneven(picture, rng)
    if rng.random() < 0.25:
        picture = light.shadow(picture, rng)
    if condition == 'glare' and corners is not None:
        picture = light.glare(picture, corners, rng)
    elif corners is not None and rng.random() < 0.08:
        picture = light.glare(picture, corners, rng, 0.6)
    if condition == 'over_exposed':
        picture = picture * rng.uniform(1.4, 2.2) + rng.uniform(0, 30)
    elif condition == 'dark':
        picture = picture * rng.uniform(0.08, 0.35)
    else:
        picture = picture * rng.uniform(0.55, 1.2)
    if condition == 'blurred':
        picture = light.smeared(picture, rng) if rng.random() < 0.4 else light.blurred(picture, rng.uniform(1.8, 4.5))
    else:
        picture = light.blurred(picture, rng.uniform(0.3, 1.4))
    spread = rng.uniform(2, 7) if condition == 'dark' else rng.uniform(0, 7)
    return light.noisy(picture, spread, rng)


def mixed_scene(rng: Generator, mix: Mix) -> Scene:
    """Draws one frame as the training mix has it."""
    return scene(rng, CONDITIONS[int(rng.choice(len(CONDITIONS), p=mix.shares))], mix.faces, mix.desk)


def scene(rng: Generator, condition: str, faces: tuple[Face, ...] = MORE_FACES, desk: Desk = any_desk) -> Scene:
    """Draws one frame of one condition."""
    width, height = SCAN_FRAME if condition == 'scan' else pick(rng, FRAMES)
    picture = np.ascontiguousarray((glass if condition == 'scan' else desk)(rng, height, width))
    if condition != 'scan':
        scatter(picture, rng)
    picture = picture.astype(np.float32)
    corners, wanted = None, np.zeros((height, width), np.float32)
    if condition != 'empty':
        sheet = open_booklet(rng) if condition == 'booklet' else any_sheet(rng, faces)
        corners = place(sheet.corners, width, height, placing_for(condition, rng), rng)
        if condition == 'hand' and rng.random() < 0.5:
            palm_behind(picture, corners, rng)
        picture, wanted = lay_down(picture, sheet, corners, rng)
        if condition == 'hand' or (condition in ('booklet', 'cut_off') and rng.random() < 0.4):
            hold(picture, corners, rng)
    picture = exposed(picture, condition, corners, rng)
    picture = light.compressed(picture, int(rng.integers(30, 95))) if rng.random() < 0.5 else as_bytes(picture)
    if rng.random() < 0.08:
        picture = np.repeat(picture.mean(2, keepdims=True), 3, axis=2).astype(np.uint8)
    squeezed = cv2.resize(picture, (NET_WIDTH, NET_HEIGHT), interpolation=cv2.INTER_AREA)
    mask = cv2.resize(wanted, (MASK_WIDTH, MASK_HEIGHT), interpolation=cv2.INTER_AREA)
    shares = None if corners is None else corners / np.float32([width, height])
    return Scene(picture, squeezed, as_bytes(mask * 255), shares)
