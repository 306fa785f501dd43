"""Text of the old Vietnamese fonts: TCVN3 (.VnTime) and VNI, found by font or by its letters.

Both wrote Vietnamese with the letters of Western Europe: `NguyÔn ThÞ Hoµ`, `Nguyeãn Thò Hoaø`.
Where the font is known it decides; otherwise the words do: a text whose words are no syllables as
they stand and all are after conversion was typed in that encoding. Nothing else is touched.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache

LETTERS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđĂÂÊÔƠƯĐ"
TCVN3_LETTERS = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ®¡¢£¤¥¦§"
VNI_LETTERS = (
    "aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä eø eù eû eõ eï eâ eà eá eå eã eä "
    "ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï "
    "ö öø öù öû öõ öï yø yù yû yõ î ñ"
)
_TCVN3 = str.maketrans(TCVN3_LETTERS, LETTERS)
_VNI = dict(zip(VNI_LETTERS.split(), LETTERS, strict=False))  # LETTERS ends with capitals
_VNI |= {old.upper(): new.upper() for old, new in _VNI.items()}
_VNI |= {old.capitalize(): new.upper() for old, new in _VNI.items() if len(old) == 2}
_VNI_FIND = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))

ONSET = "ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx]"
NUCLEUS = (
    "oai|oay|oao|oeo|uây|uya|uyê|uyu|uêu|uôi|ươi|ươu|iêu|yêu|uai|uay|ai|ao|au|ay|âu|ây|eo|êu|ia|iê"
    "|iu|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uă|uê|ui|uô|uơ|uy|ue|ưa|ươ|ưi|ưu|yê|[aăâeêioôơuưy]"
)
SYLLABLE = re.compile(f"(?:{ONSET})?(?:{NUCLEUS})(ch|ng|nh|[cmnpt])?")
GRAVE, HOOK, TILDE, ACUTE, DOT = "\u0300\u0309\u0303\u0301\u0323"
TONES = {GRAVE, HOOK, TILDE, ACUTE, DOT}


def tcvn3(text: str) -> str:
    """TCVN3 text in Unicode; U+00AD, elsewhere an invisible hyphen, is ư."""
    return _whole_case(text, text.translate(_TCVN3))


def vni(text: str) -> str:
    """VNI text in Unicode: a vowel and the sign after it become one letter."""
    return _whole_case(text, _VNI_FIND.sub(lambda found: _VNI[found[0]], text))


def _whole_case(old: str, new: str) -> str:
    """Capitals with marks did not exist: a line of capitals keeps none in small letters."""
    plain = [letter for letter in old if letter.isascii() and letter.isalpha()]
    return new.upper() if len(plain) > 1 and all(map(str.isupper, plain)) else new


def is_syllable(word: str) -> bool:
    """Whether a word can be a Vietnamese syllable, wherever its tone mark sits."""
    parts = unicodedata.normalize("NFD", word.lower())
    tones = [part for part in parts if part in TONES]
    plain = unicodedata.normalize("NFC", "".join(part for part in parts if part not in TONES))
    found = SYLLABLE.fullmatch(plain)
    if not found or len(tones) > 1:
        return False
    stopped = found[1] in ("c", "ch", "p", "t")
    return not stopped or not tones or tones[0] in (ACUTE, DOT)


def _readable(text: str) -> bool:
    """Whether every word with a letter beyond ASCII is a syllable; codes do not tell."""
    words = re.split(r"[\s\d!-/:-@\[-`{-~]+", text)
    telling = (
        w for w in words if not w.isascii() and any(map(str.isalpha, w))
    )  # « and · are signs
    return all(map(is_syllable, telling))


ENCODINGS: dict[str, Callable[[str], str]] = {"TCVN3": tcvn3, "VNI": vni}


def by_font(text: str, font: str) -> tuple[str, str] | None:
    """The text in Unicode and its encoding, from the name of its font; None where it stays.

    A font of capitals (.VnTimeH) shows small letters as capitals, and so they were meant.
    """
    name = "VNI" if font.lower().startswith("vni") else "TCVN3"
    if any(ord(letter) > 0xFF for letter in text):
        return None  # Unicode text in an old font
    new = ENCODINGS[name](text)
    if name == "TCVN3" and font.lower().endswith("h"):
        new = new.upper()
    return (new, name) if new != text else None


@lru_cache(maxsize=4096)
def _verdict(text: str) -> tuple[str, ...]:
    """The encodings in which a text reads as Vietnamese, Unicode among them; () for none.

    One letter alone tells nothing.
    """
    if text.isascii() or sum(map(str.isalpha, text)) < 2:
        return ()
    if any(ord(letter) > 0xFF for letter in text):
        return ("Unicode",)
    read = {"Unicode": text, **{name: convert(text) for name, convert in ENCODINGS.items()}}
    return tuple(
        name for name, new in read.items() if (name == "Unicode" or new != text) and _readable(new)
    )


def by_letters(text: str) -> tuple[str, str] | None:
    """The text in Unicode and its encoding, from its words; None where it reads as it stands."""
    names = _verdict(text)
    if len(names) != 1 or names[0] not in ENCODINGS:
        return None
    return ENCODINGS[names[0]](text), names[0]


@dataclass(frozen=True)
class Conversion:
    """One cell whose text was converted."""

    row: int
    letter: str
    old: str
    new: str
    encoding: str


Values = Mapping[int, Mapping[str, object]]
Cell = tuple[int, str]


def conversions(values: Values, fonts: Mapping[Cell, str]) -> list[Conversion]:
    """The cells of one sheet that hold old text, column by column.

    A text that reads in more than one way goes with its row (a heading with the headings), or
    with its column where the row does not tell.
    """
    texts = {
        (row, letter): value
        for row, cells in values.items()
        for letter, value in cells.items()
        if isinstance(value, str) and not value.isascii()
    }
    read = {cell: by_font(texts[cell], font) for cell, font in fonts.items() if cell in texts}
    known = {cell: new for cell, new in read.items() if new}
    verdicts = {c: (known[c][1],) if c in known else _verdict(text) for c, text in texts.items()}
    votes = _votes(verdicts)
    found = []
    for cell, text in texts.items():
        encoding = _elected(verdicts[cell], votes, cell)
        if encoding in ENCODINGS:
            new = known.get(cell) or (ENCODINGS[encoding](text), encoding)
            found.append(Conversion(*cell, text, *new))
    return sorted(found, key=lambda c: (len(c.letter), c.letter, c.row))


def _votes(verdicts: Mapping[Cell, tuple[str, ...]]) -> dict[int | str, Counter[str]]:
    """How many cells of each row and each column read in one way only."""
    votes: dict[int | str, Counter[str]] = defaultdict(Counter)
    for cell, names in verdicts.items():
        if len(names) == 1:
            for line in cell:
                votes[line][names[0]] += 1
    return votes


def _elected(names: tuple[str, ...], votes: Mapping[int | str, Counter[str]], cell: Cell) -> str:
    """The one of several readings that its row, else its column prefers; Unicode where neither."""
    if len(names) == 1:
        return names[0]
    for line in cell:
        found = Counter({name: votes[line][name] for name in names if line in votes})
        (best, most), *others = found.most_common(2) or [("", 0)]
        if most and not (others and others[0][1] == most):
            return best
    return ""
