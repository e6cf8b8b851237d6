"""Overlap of mask and of fitted corners with the truth, by condition, on trained faces, on faces and on a desk never seen."""

import cv2
import numpy as np
import torch

from card.desks import HELD_OUT_DESK, Desk, any_desk
from card.faces import HELD_OUT_FACES, MORE_FACES, Face
from card.finder_net import FinderNet, normalised
from card.quad_fit import fit_quad, overlap
from card.scene import CONDITIONS, MASK_HEIGHT, MASK_WIDTH, NET_HEIGHT, NET_WIDTH, Scene, scene
from card.second_look import cut_window, window_around

SEED = 700
SCENES_EACH = 60
MASK_SIZE = np.array([MASK_WIDTH, MASK_HEIGHT])


def probabilities(net: FinderNet, picture: np.ndarray) -> np.ndarray:
    with torch.no_grad():
        return torch.sigmoid(net(torch.from_numpy(normalised(picture[None]))))[0, 0].numpy()


def first_look(net: FinderNet, drawn: Scene) -> tuple[np.ndarray, np.ndarray | None]:
    """The mask, and the corners in shares of the frame."""
    found = probabilities(net, drawn.picture)
    quad = fit_quad(found)
    return found, None if quad is None else quad / MASK_SIZE


def with_second_look(net: FinderNet, drawn: Scene, quad: np.ndarray | None) -> np.ndarray | None:
    window = None if quad is None else window_around(quad)
    if window is None:
        return quad
    finer = fit_quad(probabilities(net, cut_window(drawn.frame, window, NET_WIDTH, NET_HEIGHT)))
    return quad if finer is None else finer / MASK_SIZE * window[2:] + window[:2]


def within_frame(quad: np.ndarray) -> np.ndarray | None:
    """The part of a quad, in shares, that the frame shows."""
    _, shown = cv2.intersectConvexConvex(cv2.convexHull(np.float32(quad)), np.float32([[0, 0], [1, 0], [1, 1], [0, 1]]))
    return None if shown is None else shown[:, 0]


def quad_overlap(quad: np.ndarray | None, drawn: Scene) -> float:
    """Of what the frame shows: nobody can say where the corners of a card lie that it cuts off."""
    found, true = (None if corners is None else within_frame(corners) for corners in (quad, drawn.corners))
    size = drawn.frame.shape[1::-1]
    return 0.0 if found is None or true is None else overlap(found * size, true * size)


def row_of(net: FinderNet, condition: str, faces: tuple[Face, ...], desk: Desk, seed: list[int]) -> str:
    rng = np.random.default_rng(seed)
    masks, once, twice = [], [], []
    for _ in range(SCENES_EACH):
        drawn = scene(rng, condition, faces, desk)
        found, quad = first_look(net, drawn)
        if drawn.corners is None:
            once.append(quad is None)
            continue
        inside, wanted = found > 0.5, drawn.mask > 127
        masks.append((inside & wanted).sum() / max(1, (inside | wanted).sum()))
        once.append(quad_overlap(quad, drawn))
        twice.append(quad_overlap(with_second_look(net, drawn, quad), drawn))
    if condition == 'empty':
        return f'{condition:14}{"no document seen":>22}{100 * np.mean(once):8.0f} %'
    once, twice = np.array(once), np.array(twice)
    return (f'{condition:14}{np.mean(masks):10.3f}{100 * np.mean(once > 0.9):12.0f}{100 * np.mean(once > 0.8):8.0f}'
            f'{100 * np.mean(twice > 0.9):14.0f}{100 * np.mean(twice > 0.8):8.0f}')


def report(net: FinderNet) -> list[str]:
    cv2.setNumThreads(1)
    rows = []
    kinds = (
        ('trained faces and desks', MORE_FACES, any_desk, CONDITIONS),
        ('held-out faces', HELD_OUT_FACES, any_desk, [condition for condition in CONDITIONS if condition not in ('booklet', 'empty')]),
        ('held-out desk', MORE_FACES, HELD_OUT_DESK, ('good', 'small', 'hand', 'empty')),
    )
    for kind, (title, faces, desk, conditions) in enumerate(kinds):
        rows.append(f'card finder, {title}: seed {SEED}, {SCENES_EACH} scenes each; share of quads with IoU over 0.9 and 0.8 in %')
        rows.append(f'{"":14}{"mask IoU":>10}{"> 0.9":>12}{"> 0.8":>8}{"2 looks > 0.9":>14}{"> 0.8":>8}')
        rows += [row_of(net, condition, faces, desk, [SEED, kind, place]) for place, condition in enumerate(conditions)]
        rows.append('')
    return rows
