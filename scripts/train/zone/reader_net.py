"""The net that reads a line: convolutions down to one row, then three wide residual steps along the line. 95 k parameters."""

import numpy as np
import torch
from torch import nn

from zone.alphabet import CLASS_COUNT

COLUMNS_PER_STEP = 4  # the net gives one class column for every four columns of the picture


def convolution(inputs: int, outputs: int, kernel=3, stride=1, padding=1, groups=1) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, stride, padding, groups=groups, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


def along_the_line(channels: int) -> nn.Sequential:
    """Looks seven steps wide, about two signs, and mixes the channels."""
    return nn.Sequential(
        convolution(channels, channels, (1, 7), 1, (0, 3), channels),
        convolution(channels, channels, 1, 1, 0),
    )


class ReaderNet(nn.Module):
    """Input [b, 1, 32, w], normalised; output [b, 38, w / 4], the class scores of each step."""

    def __init__(self) -> None:
        super().__init__()
        self.shapes = nn.Sequential(
            convolution(1, 16, 3, (2, 1)),
            convolution(16, 24),
            nn.MaxPool2d(2),
            convolution(24, 40),
            nn.MaxPool2d(2),
            convolution(40, 64),
            convolution(64, 96, (4, 1), 1, (0, 0)),
        )
        self.context = nn.ModuleList([along_the_line(96) for _ in range(3)])
        self.scores = nn.Conv2d(96, CLASS_COUNT, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = self.shapes(x)
        for step in self.context:
            x = x + step(x)
        return self.scores(x).squeeze(2)


def normalised(pixels: np.ndarray) -> np.ndarray:
    """What the product does to a line before the net sees it: (v - mean) / (spread + 8)."""
    floats = pixels.astype(np.float32)
    return (floats - floats.mean()) / (floats.std() + 8)
