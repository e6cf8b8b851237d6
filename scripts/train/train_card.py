"""Trains the card finder from the drawn sets: train_card.py OUT.pt [RESUME.pt]. The README says how long it takes."""

import sys
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from card.finder_net import FinderNet, normalised
from recipe import CARD
from training import FASTEST, train


class SceneSet:
    """One drawn set in memory: pictures and their soft masks."""

    def __init__(self, path: Path) -> None:
        stored = np.load(path)
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
    x = torch.from_numpy(normalised(pictures)).contiguous(memory_format=FASTEST)
    return x, torch.from_numpy(masks.astype(np.float32) / 255)[:, None]


def loss_of(net: FinderNet, scenes: SceneSet, batch: np.ndarray, rng: np.random.Generator) -> torch.Tensor:
    """Each pixel, the border fourfold, and the overlap of each mask: a small card counts as much as a large one."""
    x, wanted = tensors(*varied(scenes.pictures[batch], scenes.masks[batch], rng))
    logits = net(x)
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


def score(net: FinderNet, scenes: SceneSet) -> str:
    shares = overlaps(net, scenes)
    return f'IoU {shares.mean():.3f}, over 0.9 {np.mean(shares > 0.9):.3f}'


if __name__ == '__main__':
    torch.manual_seed(CARD.weights_seed)
    train(CARD, FinderNet(), SceneSet, loss_of, score, sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None)
