"""Measures the committed nets and writes evaluation.txt: evaluate.py ZONE.pt CARD.pt

The weights must be those of the committed files: they are exported again and compared byte by byte before a figure is
written. test/scripts/train/evaluation.test.ts compares the file's sha256 lines with the committed nets, so that a net
changed without a fresh evaluation fails there.
"""

import hashlib
import sys
import tempfile
from pathlib import Path

import torch

import evaluate_card
import evaluate_zone
from card.finder_net import FinderNet
from export_nets import FILES, MODELS, export
from recipe import CARD, ZONE, Recipe
from zone.reader_net import ReaderNet


def identity(kind: str, trained: str) -> str:
    committed = (MODELS / FILES[kind]).read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        if export(kind, trained, Path(folder)).read_bytes() != committed:
            raise SystemExit(f'{FILES[kind]} was not exported from {trained}: export it first')
    return f'{hashlib.sha256(committed).hexdigest()}  {FILES[kind]}  {len(committed)} bytes'


def origin(plan: Recipe) -> str:
    rounds = '; '.join(f'{each.steps} steps over {each.set_count} sets from seed {each.first_seed}, mix {each.mix}' for each in plan.rounds)
    return f'{plan.kind}: weights seed {plan.weights_seed}, sets of {plan.set_size}, batches of {plan.batch_size}, peak rate {plan.peak_rate}: {rounds}'


def main(zone_trained: str, card_trained: str) -> None:
    torch.set_num_threads(1)
    reader, finder = ReaderNet(), FinderNet()
    reader.load_state_dict(torch.load(zone_trained)['net'])
    finder.load_state_dict(torch.load(card_trained)['net'])
    rows = [identity('zone', zone_trained), identity('card', card_trained), '', origin(ZONE), origin(CARD), '']
    rows += [*evaluate_zone.report(reader.eval()), '', *evaluate_card.report(finder.eval())]
    text = '\n'.join(rows).rstrip() + '\n'
    (Path(__file__).parent / 'evaluation.txt').write_text(text)
    print(text)


if __name__ == '__main__':
    main(sys.argv[1], sys.argv[2])
