"""Numbers in Vietnamese words: `hai mươi mốt`, `một trăm linh năm`, `hai nghìn không trăm tư`."""

from collections.abc import Sequence

from pipeline.vietnamese import DIGITS as SPOKEN
from pipeline.vietnamese import normal

DIGITS = {word: digit for digit, word in enumerate(SPOKEN)} | {
    "mốt": 1,
    "tư": 4,
    "lăm": 5,
    "nhăm": 5,
    "bẩy": 7,
}
SCALES = ((("tỷ", "tỉ"), 10**9), (("triệu",), 10**6), (("nghìn", "ngàn"), 10**3))
LOOSE = ("linh", "lẻ")
NUMERALS = frozenset(
    {*DIGITS, *LOOSE, "mười", "mươi", "chục", "trăm", "tỷ", "tỉ", "triệu", "nghìn", "ngàn"}
)


def number(text: str) -> int | None:
    """The whole number these words say, as people write them; None where they say none."""
    words = normal(text).casefold().replace("-", " ").split()
    return _scaled(words, 0) if words else None


def _scaled(words: Sequence[str], step: int) -> int | None:
    """Words made of groups below the scale at `step`: … tỷ, … triệu, … nghìn, the rest."""
    if step == len(SCALES):
        return _below_thousand(words)
    names, size = SCALES[step]
    at = [place for place, word in enumerate(words) if word in names]
    if not at:
        return _scaled(words, step + 1)
    before, after = words[: at[-1]], words[at[-1] + 1 :]
    times = _scaled(before, 0 if size == SCALES[0][1] else step + 1)
    rest = _scaled(after, step + 1) if after else 0
    if not times or rest is None or rest >= size:
        return None
    return times * size + rest


def _below_thousand(words: Sequence[str]) -> int | None:
    if len(words) > 1 and words[1] == "trăm" and words[0] in DIGITS:
        rest = _below_hundred(words[2:], after_hundreds=True) if words[2:] else 0
        return None if rest is None else DIGITS[words[0]] * 100 + rest
    return _below_hundred(words, after_hundreds=False)


def _below_hundred(words: Sequence[str], *, after_hundreds: bool) -> int | None:
    match words:
        case [("linh" | "lẻ"), last] if last in DIGITS:
            return DIGITS[last]
        case ["mười"]:
            return 10
        case ["mười", last] if last in DIGITS:
            return 10 + DIGITS[last]
        case [tens, ("mươi" | "chục")] if tens in DIGITS:
            return DIGITS[tens] * 10
        case [tens, "mươi", last] if tens in DIGITS and last in DIGITS:
            return DIGITS[tens] * 10 + DIGITS[last]
        case [tens, last] if tens in DIGITS and last in DIGITS and DIGITS[tens]:
            return DIGITS[tens] * 10 + DIGITS[last]  # hai tư, ba mốt
        case [one] if one in DIGITS and not after_hundreds:  # «một trăm hai» may be 120
            return DIGITS[one]
    return None
