"""The 37 signs of a machine-readable zone, and their classes: 0 is the blank of CTC, 1 is '0', 37 is '<'."""

SIGNS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<'
BLANK = 0
CLASS_COUNT = len(SIGNS) + 1
CLASS_OF_SIGN = {sign: index + 1 for index, sign in enumerate(SIGNS)}


def to_classes(text: str) -> list[int]:
    """The classes of a line of text; a sign outside the alphabet is a bug and raises KeyError."""
    return [CLASS_OF_SIGN[sign] for sign in text]


def greedy_text(classes: list[int]) -> str:
    """CTC greedy decoding: repeats fall together, blanks fall away."""
    text = []
    previous = BLANK
    for current in classes:
        if current not in (BLANK, previous):
            text.append(SIGNS[current - 1])
        previous = current
    return ''.join(text)
