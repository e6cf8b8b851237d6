"""The 7-3-1 check digit of ICAO Doc 9303, part 3, section 4.9."""

WEIGHTS = (7, 3, 1)


def sign_value(sign: str) -> int:
    """'<' counts 0, digits count themselves, A is 10 and Z is 35."""
    if sign == '<':
        return 0
    return int(sign) if sign.isdigit() else ord(sign) - ord('A') + 10


def check_digit(text: str) -> str:
    return str(sum(sign_value(sign) * WEIGHTS[place % 3] for place, sign in enumerate(text)) % 10)
