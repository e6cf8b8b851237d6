"""Writes a trained net as ONNX where the product packs it: export_nets.py zone|card TRAINED.pt [FOLDER].

The interface is fixed and read by renderer/imaging: names x and y, opset 13, the shapes in the nets' own comments.
"""

import sys
from pathlib import Path

import torch

from card.finder_net import FinderNet
from card.scene import NET_HEIGHT, NET_WIDTH
from zone.cut_line import LINE_PX
from zone.reader_net import ReaderNet

MODELS = Path(__file__).resolve().parents[2] / 'renderer' / 'imaging' / 'models'
FILES = {'zone': 'zone-reader.onnx', 'card': 'card-finder.onnx'}
OPSET = 13


def export(kind: str, trained: str, folder: Path) -> Path:
    net = ReaderNet() if kind == 'zone' else FinderNet()
    net.load_state_dict(torch.load(trained)['net'])
    net.eval()
    example = torch.zeros(1, 1, LINE_PX, 640) if kind == 'zone' else torch.zeros(1, 3, NET_HEIGHT, NET_WIDTH)
    free = {'x': {0: 'b', 3: 'w'}, 'y': {0: 'b', 2: 't'}} if kind == 'zone' else None
    out = folder / FILES[kind]
    torch.onnx.export(net, example, str(out), input_names=['x'], output_names=['y'], dynamic_axes=free, opset_version=OPSET)
    return out


if __name__ == '__main__':
    folder = Path(sys.argv[3]) if len(sys.argv) > 3 else MODELS
    written = export(sys.argv[1], sys.argv[2], folder)
    print(f'{written.name}: {written.stat().st_size} bytes')
