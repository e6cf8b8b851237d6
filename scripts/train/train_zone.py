"""Trains the zone reader from the drawn sets: train_zone.py OUT.pt [RESUME.pt]. The README says how long it takes."""

import sys
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from recipe import ZONE
from training import FASTEST, train
from zone.alphabet import greedy_text, to_classes
from zone.reader_net import COLUMNS_PER_STEP, ReaderNet, normalised


class LineSet:
    """One drawn set in memory: pictures of 32 rows and their texts."""

    def __init__(self, path: Path) -> None:
        stored = np.load(path)
        ends = np.cumsum(stored['widths'])
        self.pictures = np.split(stored['pixels'], ends[:-1], axis=1)
        self.texts = [str(text) for text in stored['texts']]

    def batches(self, rng: np.random.Generator) -> list[list[int]]:
        """Lines of like width together, the batches in random order."""
        widths = np.array([picture.shape[1] for picture in self.pictures]) + rng.uniform(0, 60, len(self.pictures))
        order = np.argsort(widths)
        batches = [order[at:at + ZONE.batch_size].tolist() for at in range(0, len(order), ZONE.batch_size)]
        rng.shuffle(batches)
        return batches


def loss_of(net: ReaderNet, lines: LineSet, batch: list[int], _: np.random.Generator) -> torch.Tensor:
    widths = [lines.pictures[index].shape[1] for index in batch]
    x = np.zeros((len(batch), 1, 32, max(widths)), np.float32)
    for row, index in enumerate(batch):
        x[row, 0, :, :widths[row]] = normalised(lines.pictures[index])
    targets = [torch.tensor(to_classes(lines.texts[index])) for index in batch]
    pixels = torch.from_numpy(x).contiguous(memory_format=FASTEST)
    log_scores = F.log_softmax(net(pixels), 1).permute(2, 0, 1)
    steps = torch.tensor([width // COLUMNS_PER_STEP for width in widths])
    lengths = torch.tensor([len(target) for target in targets])
    return F.ctc_loss(log_scores, torch.cat(targets), steps, lengths, zero_infinity=True)


def share_exact(net: ReaderNet, lines: LineSet) -> float:
    net.eval()
    with torch.no_grad():
        exact = sum(
            greedy_text(net(torch.from_numpy(normalised(picture))[None, None])[0].argmax(0).tolist()) == text
            for picture, text in zip(lines.pictures, lines.texts)
        )
    net.train()
    return exact / len(lines.texts)


def score(net: ReaderNet, lines: LineSet) -> str:
    return f'exact {share_exact(net, lines):.3f}'


if __name__ == '__main__':
    torch.manual_seed(ZONE.weights_seed)
    train(ZONE, ReaderNet(), LineSet, loss_of, score, sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)
