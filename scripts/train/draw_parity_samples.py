"""Writes ten inputs of each net and what torch answers, for check-parity.mjs: draw_parity_samples.py FOLDER ZONE.pt CARD.pt"""

import json
import sys
from pathlib import Path

import numpy as np
import torch

from card.finder_net import FinderNet
from card.finder_net import normalised as normalised_frame
from card.scene import MIXES, mixed_scene
from export_nets import FILES
from zone.line_picture import line_picture
from zone.reader_net import ReaderNet
from zone.reader_net import normalised as normalised_line

SEED = 300
COUNT = 10


def main(folder: Path, trained: dict[str, str]) -> None:
    torch.set_num_threads(1)
    folder.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(SEED)
    nets = {'zone': ReaderNet(), 'card': FinderNet()}
    inputs = {
        'zone': [normalised_line(line_picture(rng).pixels)[None, None] for _ in range(COUNT)],
        'card': [normalised_frame(mixed_scene(rng, MIXES['all']).picture[None]) for _ in range(COUNT)],
    }
    samples = []
    for kind, net in nets.items():
        net.load_state_dict(torch.load(trained[kind])['net'])
        net.eval()
        for index, x in enumerate(inputs[kind]):
            with torch.no_grad():
                y = net(torch.from_numpy(x)).numpy()
            name = f'{kind}-{index}'
            x.astype('<f4').tofile(folder / f'{name}.x')
            y.astype('<f4').tofile(folder / f'{name}.y')
            samples.append({'model': FILES[kind], 'name': name, 'shape': list(x.shape), 'answer': list(y.shape)})
    (folder / 'samples.json').write_text(json.dumps(samples))


if __name__ == '__main__':
    main(Path(sys.argv[1]), {'zone': sys.argv[2], 'card': sys.argv[3]})
