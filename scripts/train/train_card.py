"""Trains the card finder from the drawn sets: train_card.py OUT.pt [RESUME.pt]. The README says how long it takes."""

import sys
import time

import numpy as np
import torch
import torch.nn.functional as F

from card.finder_net import FinderNet, normalised
from drawn_sets import await_set
from recipe import CARD, learning_rate

CHECK_EVERY = 250


class SceneSet:
    """One drawn set in memory: pictures and their soft masks."""

    def __init__(self, seed: int) -> None:
        stored = np.load(await_set(CARD.kind, seed))
        self.pictures, self.masks = stored['pictures'], stored['masks']

    def batches(self, rng: np.random.Generator) -> list[np.ndarray]:
        order = rng.permutation(len(self.pictures))
        return [order[at:at + CARD.batch_size] for at in range(0, len(order), CARD.batch_size)]


def varied(pictures: np.ndarray, masks: np.ndarray, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """Mirrored, recoloured, brighter or darker: what makes one drawn scene several."""
    pictures = pictures.astype(np.float32)
    if rng.random() < 0.5:
        pictures, masks = pictures[:, :, ::-1], masks[:, :, ::-1]
    if rng.random() < 0.5:
        pictures, masks = pictures[:, ::-1], masks[:, ::-1]
    if rng.random() < 0.5:
        pictures = pictures[..., rng.permutation(3)]
    gain = rng.uniform(0.7, 1.25, (len(pictures), 1, 1, 3)).astype(np.float32)
    lift = rng.uniform(-20, 20, (len(pictures), 1, 1, 1)).astype(np.float32)
    return np.clip(pictures * gain + lift, 0, 255), masks


def tensors(pictures: np.ndarray, masks: np.ndarray) -> tuple[torch.Tensor, torch.Tensor]:
    x = torch.from_numpy(normalised(pictures)).contiguous(memory_format=torch.channels_last)  # a third less time on a CPU
    return x, torch.from_numpy(masks.astype(np.float32) / 255)[:, None]


def loss_of(logits: torch.Tensor, wanted: torch.Tensor) -> torch.Tensor:
    """Each pixel, the border fourfold, and the overlap of each mask: a small card counts as much as a large one."""
    border = F.max_pool2d(wanted, 5, 1, 2) + F.max_pool2d(-wanted, 5, 1, 2)
    pixels = (F.binary_cross_entropy_with_logits(logits, wanted, reduction='none') * (1 + 3 * border)).mean()
    found = torch.sigmoid(logits)
    both, sum_ = (found * wanted).sum((1, 2, 3)), (found + wanted).sum((1, 2, 3))
    return pixels + 0.6 * (1 - (2 * both + 4) / (sum_ + 4)).mean()


def overlaps(net: FinderNet, scenes: SceneSet) -> np.ndarray:
    """Mask IoU of each scene; an empty desk found empty counts 1."""
    net.eval()
    shares = []
    with torch.no_grad():
        for at in range(0, len(scenes.pictures), 20):
            x, wanted = tensors(scenes.pictures[at:at + 20], scenes.masks[at:at + 20])
            found, wanted = net(x) > 0, wanted > 0.5
            both, either = (found & wanted).sum((1, 2, 3)), (found | wanted).sum((1, 2, 3))
            shares += ((both + 1) / (either + 1)).tolist()
    net.train()
    return np.array(shares)


def batches_of_all_sets(step: int):
    """The endless sequence of (set, batch, generator of its variation), from this step on."""
    lap = 0
    at = 0
    while True:
        for seed in CARD.seeds:
            count = -(-CARD.set_size // CARD.batch_size)
            if at + count <= step:
                at += count
                continue
            scenes = SceneSet(seed)
            rng = np.random.default_rng([CARD.weights_seed, lap, seed])
            for batch in scenes.batches(rng):
                if at >= step:
                    yield scenes, batch, np.random.default_rng([CARD.weights_seed, at])
                at += 1
        lap += 1


def main(out: str, resume: str | None) -> None:
    torch.set_num_threads(1)
    torch.manual_seed(CARD.weights_seed)
    net = FinderNet().to(memory_format=torch.channels_last)
    optimiser = torch.optim.AdamW(net.parameters(), lr=CARD.peak_rate, weight_decay=1e-3)
    first = 0
    if resume:
        kept = torch.load(resume)
        net.load_state_dict(kept['net'])
        optimiser.load_state_dict(kept['optimiser'])
        first = kept['step']
    check = SceneSet(CARD.check_seed)
    print(f'{sum(weights.numel() for weights in net.parameters())} parameters, from step {first} of {CARD.steps}', flush=True)
    began = time.monotonic()
    recent = []
    for step, (scenes, batch, rng) in zip(range(first, CARD.steps), batches_of_all_sets(first)):
        for group in optimiser.param_groups:
            group['lr'] = learning_rate(CARD, step)
        x, wanted = tensors(*varied(scenes.pictures[batch], scenes.masks[batch], rng))
        loss = loss_of(net(x), wanted)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        recent.append(loss.item())
        done = step + 1
        if done % CHECK_EVERY == 0 or done == CARD.steps:
            shares = overlaps(net, check)
            print(f'{done} {time.monotonic() - began:.0f} s, loss {np.mean(recent):.4f}, '
                  f'IoU {shares.mean():.3f}, over 0.9 {np.mean(shares > 0.9):.3f}', flush=True)
            recent.clear()
            torch.save({'net': net.state_dict(), 'optimiser': optimiser.state_dict(), 'step': done}, out)


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)
