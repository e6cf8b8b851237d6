"""Where the drawn sets lie, and how a training waits for the one it needs next. Nothing drawn is committed."""

import os
import time
from pathlib import Path

FOLDER = Path(os.environ.get('TRAIN_FOLDER') or Path(__file__).resolve().parents[2] / 'out' / 'train')


def set_path(kind: str, seed: int) -> Path:
    return FOLDER / f'{kind}-{seed}.npz'


def await_set(kind: str, seed: int) -> Path:
    """Returns once the set is there; another process draws it, so that training starts with the first."""
    path = set_path(kind, seed)
    while not path.exists():
        time.sleep(2)
    return path
