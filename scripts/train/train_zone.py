"""Trains the zone reader from the drawn sets: train_zone.py OUT.pt [RESUME.pt]. The README says how long it takes."""

import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from drawn_sets import await_set
from recipe import ZONE, learning_rate
from zone.alphabet import greedy_text, to_classes
from zone.reader_net import COLUMNS_PER_STEP, ReaderNet, normalised

CHECK_EVERY = 250


class LineSet:
    """One drawn set in memory: pictures of 32 rows and their texts."""

    def __init__(self, seed: int) -> None:
        stored = np.load(await_set(ZONE.kind, seed))
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


def loss_of(net: ReaderNet, lines: LineSet, batch: list[int]) -> torch.Tensor:
    widths = [lines.pictures[index].shape[1] for index in batch]
    x = np.zeros((len(batch), 1, 32, max(widths)), np.float32)
    for row, index in enumerate(batch):
        x[row, 0, :, :widths[row]] = normalised(lines.pictures[index])
    targets = [torch.tensor(to_classes(lines.texts[index])) for index in batch]
    log_scores = F.log_softmax(net(torch.from_numpy(x)), 1).permute(2, 0, 1)
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


def batches_of_all_sets(step: int):
    """The endless sequence of (set, batch), from this step on: lap after lap, each with its own order."""
    lap = 0
    at = 0
    while True:
        for seed in ZONE.seeds:
            count = -(-ZONE.set_size // ZONE.batch_size)
            if at + count <= step:
                at += count
                continue
            lines = LineSet(seed)
            for batch in lines.batches(np.random.default_rng([ZONE.weights_seed, lap, seed])):
                if at >= step:
                    yield lines, batch
                at += 1
        lap += 1


def main(out: str, resume: str | None) -> None:
    torch.set_num_threads(1)
    torch.manual_seed(ZONE.weights_seed)
    net = ReaderNet()
    optimiser = torch.optim.AdamW(net.parameters(), lr=ZONE.peak_rate, weight_decay=1e-3)
    first = 0
    if resume:
        kept = torch.load(resume)
        net.load_state_dict(kept['net'])
        optimiser.load_state_dict(kept['optimiser'])
        first = kept['step']
    check = LineSet(ZONE.check_seed)
    print(f'{sum(weights.numel() for weights in net.parameters())} parameters, from step {first} of {ZONE.steps}', flush=True)
    began = time.monotonic()
    recent = []
    for step, (lines, batch) in zip(range(first, ZONE.steps), batches_of_all_sets(first)):
        for group in optimiser.param_groups:
            group['lr'] = learning_rate(ZONE, step)
        loss = loss_of(net, lines, batch)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 5)
        optimiser.step()
        recent.append(loss.item())
        done = step + 1
        if done % CHECK_EVERY == 0 or done == ZONE.steps:
            print(f'{done} {time.monotonic() - began:.0f} s, loss {np.mean(recent):.4f}, exact {share_exact(net, check):.3f}', flush=True)
            recent.clear()
            torch.save({'net': net.state_dict(), 'optimiser': optimiser.state_dict(), 'step': done}, out)


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)
