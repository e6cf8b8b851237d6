"""Fields of nobody: numbers, names, dates and optional data for lines that are only drawn, never issued."""

from numpy.random import Generator

DIGITS = '0123456789'
LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

STATES = (
    'UTO USA GBR FRA D<< ESP ITA POL CZE HUN ROU BGR UKR CHN JPN KOR IND PAK BRA MEX CAN AUS NLD BEL LUX CHE AUT SWE FIN NOR '
    'DNK EST LVA LTU PRT GRC TUR EGY MAR NGA ZAF KEN AZE GEO ARM KAZ UZB VNM THA PHL IDN MYS SGP HKG TWN ISR IRN IRQ SAU ARE QAT'
).split()

SYLLABLES = (
    'AN BE CO DI EL FA GO HU IN JA KI LO MU NA OR PE QUI RA SO TU UR VA WE XI YO ZA MA RIA SON SEN STEIN OVA ESCU IDIS SKI ICH '
    'EZ ER LE MAR TIN CHEN WANG LI ABDUL RAH MAN KHAN OLE ST SCH TZ NG PH TH AU EI OU WU MW KH'
).split()

# Signs that a worn print turns into each other. The first, 3 and 8, was the weakness of binarised scans.
LOOKALIKES = ('38', '38', '38B', '0O', '0OQD', '8B', '5S', '2Z', '1I', '6G', 'UV', 'K<', 'MW', 'HN', 'C<', '69', '17', '4A', 'EF')


def pick(rng: Generator, choices):
    return choices[int(rng.integers(len(choices)))]


def signs(rng: Generator, alphabet: str, count: int) -> str:
    return ''.join(alphabet[index] for index in rng.integers(len(alphabet), size=count))


def filled(text: str, length: int) -> str:
    """Cut or filled with '<' to exactly this length."""
    return (text + '<' * length)[:length]


def lookalike_signs(rng: Generator, count: int) -> str:
    """A run in which most signs have a double nearby: what the reader must learn to tell apart."""
    return signs(rng, pick(rng, LOOKALIKES) + pick(rng, LOOKALIKES) + signs(rng, DIGITS, 1), count)


def document_number(rng: Generator, length: int = 9) -> str:
    kind = rng.random()
    if kind < 0.30:
        return filled(signs(rng, DIGITS, length), length)
    if kind < 0.55:
        return filled(signs(rng, LETTERS, int(rng.integers(1, 3))) + signs(rng, DIGITS, length), length)
    if kind < 0.75:
        return filled(lookalike_signs(rng, length).replace('<', '8'), length)
    return filled(signs(rng, LETTERS + DIGITS, int(rng.integers(6, length + 1))), length)


def date(rng: Generator) -> str:
    """YYMMDD; the year is any, since the reader learns shapes and no history."""
    if rng.random() < 0.15:
        return '%s%02d%02d' % (signs(rng, '38', 2), pick(rng, (3, 8)), pick(rng, (3, 8, 13, 18, 23, 28)))
    return '%02d%02d%02d' % (rng.integers(100), rng.integers(1, 13), rng.integers(1, 29))


def optional_data(rng: Generator, length: int) -> str:
    kind = rng.random()
    if kind < 0.45:
        return '<' * length
    count = int(rng.integers(3, length + 1))
    if kind < 0.70:
        return filled(signs(rng, DIGITS, count), length)
    if kind < 0.85:
        return filled(lookalike_signs(rng, count), length)
    return filled(signs(rng, DIGITS + LETTERS, count), length)


def name_word(rng: Generator) -> str:
    if rng.random() < 0.08:
        return signs(rng, LETTERS, int(rng.integers(2, 9)))
    return ''.join(pick(rng, SYLLABLES) for _ in range(rng.integers(2, 5)))


def names(rng: Generator, length: int) -> str:
    surname = '<'.join(name_word(rng) for _ in range(pick(rng, (1, 1, 1, 2))))
    given = '<'.join(name_word(rng) for _ in range(pick(rng, (1, 1, 2, 3))))
    return filled(surname + '<<' + given, length)


def state(rng: Generator) -> str:
    return pick(rng, STATES)
