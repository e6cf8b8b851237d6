"""Every number that makes the committed nets what they are. A change here asks for a new training and evaluation."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Recipe:
    """Sets are drawn from first_seed upwards, one seed a set; the weights begin from weights_seed."""

    kind: str
    weights_seed: int
    first_seed: int
    set_count: int
    set_size: int
    check_seed: int
    check_size: int
    batch_size: int
    rounds: tuple[int, ...]
    peak_rate: float

    @property
    def seeds(self) -> range:
        return range(self.first_seed, self.first_seed + self.set_count)

    @property
    def steps(self) -> int:
        return sum(self.rounds)


ZONE = Recipe(
    kind='zone', weights_seed=20261122, first_seed=1000, set_count=20, set_size=2016,
    check_seed=900, check_size=400, batch_size=24, rounds=(2800,), peak_rate=3e-3,
)

CARD = Recipe(
    kind='card', weights_seed=20261123, first_seed=3000, set_count=20, set_size=512,
    check_seed=2900, check_size=240, batch_size=16, rounds=(2600, 2000), peak_rate=3e-3,
)


def learning_rate(recipe: Recipe, step: int) -> float:
    """In each round: warm up for 150 steps, stay, and fall in a straight line over the last third. Later rounds at half the rate."""
    began, peak = 0, recipe.peak_rate
    for steps in recipe.rounds:
        if step < began + steps:
            break
        began, peak = began + steps, recipe.peak_rate / 2
    warm = min(1.0, (step - began + 1) / 150)
    cool = min(1.0, (began + steps - step) / (steps / 3))
    return peak * warm * max(cool, 0.002)
