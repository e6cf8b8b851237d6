"""Draws all sets of one recipe, in the order the training wants them: draw_sets.py zone|card.

A set that is there already is kept, so that a broken-off drawing goes on where it stopped.
"""

import os
import sys

import cv2
import numpy as np

import recipe
from drawn_sets import FOLDER, set_path


def draw_zone_set(out, count: int, seed: int, _: str) -> None:
    from zone.line_picture import line_picture

    rng = np.random.default_rng(seed)
    drawn = [line_picture(rng) for _ in range(count)]
    np.savez(
        out,
        pixels=np.concatenate([line.pixels for line in drawn], axis=1),
        widths=np.array([line.pixels.shape[1] for line in drawn]),
        texts=np.array([line.text for line in drawn]),
    )


def draw_card_set(out, count: int, seed: int, mix: str) -> None:
    from card.scene import MIXES, mixed_scene

    rng = np.random.default_rng(seed)
    drawn = [mixed_scene(rng, MIXES[mix]) for _ in range(count)]
    np.savez(out, pictures=np.stack([each.picture for each in drawn]), masks=np.stack([each.mask for each in drawn]))


DRAWERS = {'zone': (recipe.ZONE, draw_zone_set), 'card': (recipe.CARD, draw_card_set)}


def main(kind: str) -> None:
    cv2.setNumThreads(1)
    FOLDER.mkdir(parents=True, exist_ok=True)
    plan, draw = DRAWERS[kind]
    wanted = [(plan.check.first_seed, plan.check_size, plan.check.mix)]
    wanted += [(seed, plan.set_size, each.mix) for each in plan.rounds for seed in each.seeds]
    for seed, count, mix in wanted:
        path = set_path(kind, seed)
        if path.exists():
            continue
        unfinished = path.with_suffix('.part.npz')
        draw(unfinished, count, seed, mix)
        os.replace(unfinished, path)
        print(f'{path.name}: {count}', flush=True)


if __name__ == '__main__':
    main(sys.argv[1])
