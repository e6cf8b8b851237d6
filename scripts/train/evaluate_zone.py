"""Share of lines read exactly and of signs, by condition and by cut; the oblique cut was never trained on."""

import cv2
import numpy as np
import torch

from zone.alphabet import greedy_text
from zone.conditions import CONDITIONS
from zone.line_picture import line_picture
from zone.print_line import HELD_OUT_CUT, TRAINED_CUTS
from zone.reader_net import ReaderNet, normalised

SEED = 500
LINES_EACH = 120


def distance(one: str, other: str) -> int:
    """Levenshtein: the signs to change, drop or add."""
    row = list(range(len(other) + 1))
    for i, sign in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, wanted in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (sign != wanted))
    return row[-1]


def read(net: ReaderNet, pixels: np.ndarray) -> str:
    with torch.no_grad():
        return greedy_text(net(torch.from_numpy(normalised(pixels))[None, None])[0].argmax(0).tolist())


def report(net: ReaderNet) -> list[str]:
    cv2.setNumThreads(1)
    cuts = (*TRAINED_CUTS, HELD_OUT_CUT)
    rows = [f'zone reader: seed {SEED}, {LINES_EACH} lines each; exact lines % / right signs %; {HELD_OUT_CUT} is held out']
    rows.append(f'{"":14}' + ''.join(f'{cut:>16}' for cut in cuts))
    for place, condition in enumerate(CONDITIONS):
        cells = []
        for column, cut in enumerate(cuts):
            rng = np.random.default_rng([SEED, place, column])
            drawn = [line_picture(rng, condition, cut) for _ in range(LINES_EACH)]
            read_lines = [read(net, line.pixels) for line in drawn]
            exact = np.mean([text == line.text for text, line in zip(read_lines, drawn)])
            wrong = sum(distance(text, line.text) for text, line in zip(read_lines, drawn)) / sum(len(line.text) for line in drawn)
            cells.append(f'{100 * exact:8.1f} / {100 * (1 - wrong):5.2f}')
        rows.append(f'{condition:14}' + ''.join(cells))
    return rows
