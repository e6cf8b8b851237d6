"""Every number that makes the committed nets what they are. A change here asks for a new training and evaluation."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Round:
    """So many steps over these sets. One seed a set, drawn in the named mix (the zone reader has one mix)."""

    steps: int
    first_seed: int
    set_count: int
    mix: str = 'all'

    @property
    def seeds(self) -> range:
        return range(self.first_seed, self.first_seed + self.set_count)


@dataclass(frozen=True)
class Recipe:
    """The weights begin from weights_seed; later rounds go on with them, at half the rate."""

    kind: str
    weights_seed: int
    set_size: int
    check: Round
    check_size: int
    batch_size: int
    rounds: tuple[Round, ...]
    peak_rate: float

    @property
    def steps(self) -> int:
        return sum(each.steps for each in self.rounds)

    def round_at(self, step: int) -> tuple[Round, int]:
        """The round of a step, and the step at which it began."""
        began = 0
        for each in self.rounds:
            if step < began + each.steps:
                break
            began += each.steps
        return each, began


ZONE = Recipe(
    kind='zone', weights_seed=20261122, set_size=2016,
    check=Round(0, first_seed=900, set_count=1), check_size=400, batch_size=24, peak_rate=3e-3,
    rounds=(Round(2800, first_seed=1000, set_count=20), Round(3600, first_seed=1000, set_count=20)),
)

CARD = Recipe(
    kind='card', weights_seed=20261123, set_size=512,
    check=Round(0, first_seed=2900, set_count=1, mix='smooth'), check_size=240, batch_size=16, peak_rate=3e-3,
    rounds=(
        Round(2600, first_seed=3000, set_count=20, mix='smooth'),
        Round(2000, first_seed=3000, set_count=20, mix='smooth'),
        Round(5400, first_seed=3100, set_count=26),
    ),
)


def learning_rate(recipe: Recipe, step: int) -> float:
    """In each round: warm up for 150 steps, stay, and fall in a straight line over the last third. Later rounds at half the rate."""
    current, began = recipe.round_at(step)
    peak = recipe.peak_rate if began == 0 else recipe.peak_rate / 2
    warm = min(1.0, (step - began + 1) / 150)
    cool = min(1.0, (began + current.steps - step) / (current.steps / 3))
    return peak * warm * max(cool, 0.002)
