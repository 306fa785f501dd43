"""stub"""


def width(text: str, size: float) -> float:
    return len(text) * size * 0.155
