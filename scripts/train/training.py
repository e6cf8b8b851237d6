"""The loop both trainings share: rounds over drawn sets, a checkpoint and a score every so often, going on where it was broken off."""

import time
from typing import Callable, Iterator

import numpy as np
import torch
from torch import nn

from drawn_sets import await_set
from recipe import Recipe, learning_rate

CHECK_EVERY = 250
FASTEST = torch.channels_last  # half the time on a CPU


def batches_of(recipe: Recipe, load: Callable, first: int) -> Iterator[tuple]:
    """Endless (set, batch, generator for its variation), from this step on: lap after lap over the sets of the step's round."""
    step = first
    while True:
        current, began = recipe.round_at(step)
        a_set = -(-recipe.set_size // recipe.batch_size)
        lap, at = divmod(step - began, a_set * current.set_count)
        seed = current.seeds[at // a_set]
        drawn = load(await_set(recipe.kind, seed))
        batches = drawn.batches(np.random.default_rng([recipe.weights_seed, began, lap, seed]))
        for batch in batches[at % a_set:]:
            if step >= began + current.steps:
                break
            yield drawn, batch, np.random.default_rng([recipe.weights_seed, step])
            step += 1


def train(recipe: Recipe, net: nn.Module, load: Callable, loss_of: Callable, score: Callable, out: str, resume: str | None) -> None:
    """Trains to the recipe's last step. loss_of takes net, set, batch and generator; score takes net and the check set, and says it in words."""
    torch.set_num_threads(1)
    net.to(memory_format=FASTEST)
    optimiser = torch.optim.AdamW(net.parameters(), lr=recipe.peak_rate, weight_decay=1e-3)
    first = 0
    if resume:
        kept = torch.load(resume)
        net.load_state_dict(kept['net'])
        optimiser.load_state_dict(kept['optimiser'])
        first = kept['step']
    check = load(await_set(recipe.kind, recipe.check.first_seed))
    print(f'{sum(weights.numel() for weights in net.parameters())} parameters, from step {first} of {recipe.steps}', flush=True)
    began = time.monotonic()
    recent = []
    for step, (drawn, batch, rng) in zip(range(first, recipe.steps), batches_of(recipe, load, first)):
        for group in optimiser.param_groups:
            group['lr'] = learning_rate(recipe, step)
        loss = loss_of(net, drawn, batch, rng)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 5)
        optimiser.step()
        recent.append(loss.item())
        done = step + 1
        if done % CHECK_EVERY == 0 or done == recipe.steps:
            print(f'{done} {time.monotonic() - began:.0f} s, loss {np.mean(recent):.4f}, {score(net, check)}', flush=True)
            recent.clear()
            torch.save({'net': net.state_dict(), 'optimiser': optimiser.state_dict(), 'step': done}, out)
