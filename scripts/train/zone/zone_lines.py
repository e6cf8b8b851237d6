"""Random zones by ICAO Doc 9303: TD1 (part 5), TD2 (part 6), TD3 (part 4), MRV-A and MRV-B visas (part 7)."""

from numpy.random import Generator

from zone.alphabet import SIGNS
from zone.check_digit import check_digit
from zone.invented_fields import date, document_number, names, optional_data, pick, signs, state


def td1(rng: Generator) -> list[str]:
    number = document_number(rng)
    birth, expiry = date(rng), date(rng)
    first = pick(rng, ('I<', 'ID', 'AC', 'C1', 'IR', 'AR')) + state(rng) + number + check_digit(number) + optional_data(rng, 15)
    second = birth + check_digit(birth) + pick(rng, 'MF<') + expiry + check_digit(expiry) + state(rng) + optional_data(rng, 11)
    second += check_digit(first[5:30] + second[0:7] + second[8:15] + second[18:29])
    return [first, second, names(rng, 30)]


def dated_line(rng: Generator, optional_length: int) -> str:
    """What the second line of TD2, TD3 and both visas begins with."""
    number = document_number(rng)
    birth, expiry = date(rng), date(rng)
    return (
        number + check_digit(number) + state(rng) + birth + check_digit(birth) + pick(rng, 'MF<')
        + expiry + check_digit(expiry) + optional_data(rng, optional_length)
    )


def td2(rng: Generator) -> list[str]:
    first = pick(rng, ('I<', 'ID', 'AC', 'C<')) + state(rng) + names(rng, 31)
    second = dated_line(rng, 7)
    return [first, second + check_digit(second[0:10] + second[13:20] + second[21:35])]


def td3(rng: Generator) -> list[str]:
    first = 'P' + pick(rng, '<<<<<DSOCE') + state(rng) + names(rng, 39)
    second = dated_line(rng, 14)
    optional = second[28:42]
    second += check_digit(optional) if optional.strip('<') or rng.random() < 0.5 else '<'
    return [first, second + check_digit(second[0:10] + second[13:20] + second[21:43])]


def mrv_a(rng: Generator) -> list[str]:
    return ['V' + pick(rng, '<<<SC') + state(rng) + names(rng, 39), dated_line(rng, 16)]


def mrv_b(rng: Generator) -> list[str]:
    return ['V' + pick(rng, '<<<SC') + state(rng) + names(rng, 31), dated_line(rng, 8)]


def no_zone(rng: Generator) -> list[str]:
    """Lines without sense, so that the net reads signs and does not guess at words."""
    length = pick(rng, (30, 36, 44))
    return [signs(rng, SIGNS, length) for _ in range(2)]


FORMATS = (td1, td2, td3, mrv_a, mrv_b, no_zone)
SHARES = (0.32, 0.13, 0.33, 0.05, 0.05, 0.12)


def zone_lines(rng: Generator) -> list[str]:
    """Two or three lines of one zone, all of the same length: 30, 36 or 44."""
    return FORMATS[int(rng.choice(len(FORMATS), p=SHARES))](rng)
