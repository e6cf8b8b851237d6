"""The net that finds the document: a small U-net of depthwise convolutions, from the squeezed frame to a mask. 159 k parameters."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn


def convolution(inputs: int, outputs: int, kernel=3, stride=1, groups=1) -> nn.Sequential:
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, groups=groups, bias=False),
        nn.BatchNorm2d(outputs),
        nn.ReLU(inplace=True),
    )


def light(inputs: int, outputs: int, stride=1, kernel=3) -> nn.Sequential:
    """Depthwise, then a mix of the channels."""
    return nn.Sequential(convolution(inputs, inputs, kernel, stride, inputs), convolution(inputs, outputs, 1))


def doubled(x: torch.Tensor) -> torch.Tensor:
    return F.interpolate(x, scale_factor=2.0, mode='bilinear', align_corners=False)


class FinderNet(nn.Module):
    """Input [1, 3, 192, 256], RGB from -1 to 1; output [1, 1, 96, 128], logits of being document."""

    def __init__(self) -> None:
        super().__init__()
        self.at_half = nn.Sequential(convolution(3, 16, 3, 2), light(16, 16))
        self.at_quarter = nn.Sequential(light(16, 32, 2), light(32, 32))
        self.at_eighth = nn.Sequential(light(32, 64, 2), light(64, 64), light(64, 64))
        self.at_sixteenth = nn.Sequential(light(64, 96, 2), light(96, 96, 1, 5), light(96, 96, 1, 5))
        self.at_32nd = nn.Sequential(light(96, 128, 2), light(128, 128, 1, 5), light(128, 128, 1, 5), light(128, 128, 1, 5))
        self.narrow = nn.ModuleList([convolution(128, 96, 1), convolution(96, 64, 1), convolution(64, 32, 1), convolution(32, 16, 1)])
        self.merge = nn.ModuleList([light(96, 96), light(64, 64), light(32, 32), light(16, 16)])
        self.logits = nn.Conv2d(16, 1, 1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        half = self.at_half(x)
        quarter = self.at_quarter(half)
        eighth = self.at_eighth(quarter)
        sixteenth = self.at_sixteenth(eighth)
        x = self.at_32nd(sixteenth)
        for finer, narrow, merge in zip((sixteenth, eighth, quarter, half), self.narrow, self.merge):
            x = merge(finer + doubled(narrow(x)))
        return self.logits(x)


def normalised(pictures: np.ndarray) -> np.ndarray:
    """RGB bytes or floats [n, 192, 256, 3] to what the net takes: v / 127.5 - 1, channels first."""
    return np.ascontiguousarray((pictures.astype(np.float32) / 127.5 - 1).transpose(0, 3, 1, 2))
