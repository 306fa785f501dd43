"""What a paragraph is numbered with, and whether the numbers follow each other."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from pipeline.layout.anatomy import Piece
from pipeline.layout.body.running import STRUCTURE, TEXT, Group
from pipeline.word import Paragraph

LETTERS = "abcdđeghiklmnopqrstuvxy"  # the Vietnamese order, by which điểm are lettered
LOWER_ROMAN = "ivx"  # may number a list of their own: i) ii)
ROMAN = (
    *("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV"),
    *("XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV"),
)


class Kind(StrEnum):
    """A form of numbering."""

    ARTICLE = "Điều"
    ROMAN = "I."
    CAPITAL = "A."
    DECIMAL = "1.1."
    NUMBER = "1."
    LETTER = "a)"


PATTERNS = (
    (Kind.ARTICLE, re.compile(r"^Điều\s+(\d+)\s*([.:/)\-–]?)(?=\s|$)", re.IGNORECASE)),
    (Kind.ROMAN, re.compile(r"^([IVXL]+)\s*([./):\-–])\s*(?=\S)")),
    (Kind.CAPITAL, re.compile(r"^([A-H])\s*([./):\-–])\s*(?=\S)")),
    (Kind.DECIMAL, re.compile(r"^(\d{1,2}(?:\.\d{1,2})+)(\.?)\s*(?=[^\s\d.,%])")),
    (Kind.NUMBER, re.compile(r"^(\d{1,2})(\.)(?:\s+(?=\S)|(?=[^\s\d]))")),
    (Kind.NUMBER, re.compile(r"^(\d{1,2})\s*([/)\-–])\s*(?=[^\s\d])")),
    (Kind.LETTER, re.compile(r"^([a-zđ])\s*([./)])\s*(?=\S)")),
    (Kind.LETTER, re.compile(r"^([a-zđ])\s*([-–])\s+(?=\S)")),
)


@dataclass(frozen=True)
class Number:
    """The number a paragraph begins with.

    mark: what closes it (`.` `)` `/`). rest: the words after it. value: its rank from 1, 0 where
    it has none. nested: it stands below a điểm. follows: it goes on from one before.
    expected: what should stand there, "" where it is right.
    """

    piece: Piece
    kind: Kind
    said: str
    mark: str
    rest: str
    value: int
    nested: bool = False
    follows: bool = False
    expected: str = ""

    @property
    def paragraph(self) -> Paragraph:
        return self.piece.paragraph

    @property
    def whole(self) -> str:
        return (
            f"Điều {self.said}{self.mark}" if self.kind is Kind.ARTICLE else self.said + self.mark
        )


def numbers(group: Group) -> Iterator[Number]:
    """The numbered paragraphs of a text in order, each held against those before it."""
    levels = _Levels()
    for piece in group:
        if piece.role in STRUCTURE:
            levels.close()
        if piece.role in TEXT and (number := _number(piece)):
            yield levels.take(number)


def in_a_row(found: Iterable[Number]) -> tuple[Number, ...]:
    """Those that go on from another, or whose mark closes two in a row; one alone may be a
    figure."""
    kept = tuple(found)
    rows = {
        (one.kind, one.mark)
        for one in kept
        for other in kept
        if (one.kind, one.mark, one.value + 1) == (other.kind, other.mark, other.value)
    }
    return tuple(one for one in kept if one.follows or (one.kind, one.mark) in rows)


def begins_bold(paragraph: Paragraph, length: int) -> bool:
    """Whether its first letters are bold, as many as asked for."""
    left = length
    for run in paragraph.shown:
        if left <= 0:
            break
        if not run.look.bold:
            return False
        left -= len(run.text)
    return True


def _number(piece: Piece) -> Number | None:
    paragraph = piece.paragraph
    text = f"{paragraph.label} {paragraph.text}".strip()
    for kind, pattern in PATTERNS:
        if found := pattern.match(text):
            said, mark, rest = found[1], found[2], text[found.end() :].strip()
            if kind is Kind.ARTICLE and not mark and rest and not begins_bold(paragraph, 5):
                return None  # a sentence about an article: "Điều 5 của Luật này …"
            return Number(piece, kind, said, mark, rest, _value(kind, said))
    return None


def _value(kind: Kind, said: str) -> int:
    if kind is Kind.ROMAN:
        return ROMAN.index(said) + 1 if said in ROMAN else 0
    if kind is Kind.LETTER:
        return LETTERS.find(said) + 1
    if kind is Kind.CAPITAL:
        return ord(said) - ord("A") + 1
    return int(said.rpartition(".")[2])


class _Levels:
    """The numberings open at a spot, the innermost last: `1.`, `a)` below khoản 1 điểm a."""

    def __init__(self) -> None:
        self._open: list[Number] = []
        self._last: dict[tuple[Kind, bool], int] = {}

    def close(self) -> None:
        """A heading: what is counted below it begins anew, or goes on."""
        self._open = [n for n in self._open if n.kind not in (Kind.NUMBER, Kind.LETTER)]

    def take(self, number: Number) -> Number:
        """The number, told whether it follows; it is the innermost from here."""
        if number.kind is Kind.DECIMAL or _is_lower_roman(number, self._open):
            return number
        key = _key(number)
        same = [n for n, one in enumerate(self._open) if _key(one) == key]
        before = next((n for n in reversed(same) if self._open[n].value + 1 == number.value), None)
        nested = any(one.kind is Kind.LETTER for one in self._open)
        number = replace(number, nested=nested, follows=before is not None)
        last = self._last.get(key)  # none: the first of its kind, what stands above is not known
        if before is not None:
            self._open[before:] = [number]
        elif number.value == 1 or last is None or (_goes_on(number, last) and not same):
            self._open.append(number)
        else:
            due = self._open[same[-1]].value + 1 if same else 1
            number = replace(number, expected=_written(number, due))
            if number.value:
                self._open[same[-1] if same else len(self._open) :] = [number]
        self._last[key] = number.value or self._last.get(key, 0)
        return number


def _goes_on(number: Number, last: int) -> bool:
    """Whether a khoản counts on from those below the heading before; a điểm begins anew."""
    return number.kind is Kind.NUMBER and number.value == last + 1


def _key(number: Number) -> tuple[Kind, bool]:
    """What counts as one numbering; `1)` may be another than `1.`, not so other marks."""
    return number.kind, number.kind is Kind.NUMBER and number.mark == ")"


def _is_lower_roman(number: Number, above: list[Number]) -> bool:
    return (
        number.kind is Kind.LETTER
        and number.said in LOWER_ROMAN
        and not any(one.kind is Kind.LETTER and one.value + 1 == number.value for one in above)
    )


def _written(like: Number, value: int) -> str:
    """A number of another rank, written as this one is."""
    if like.kind is Kind.ROMAN:
        said = ROMAN[value - 1] if value <= len(ROMAN) else str(value)
    elif like.kind is Kind.LETTER:
        said = LETTERS[value - 1] if value <= len(LETTERS) else "?"
    elif like.kind is Kind.CAPITAL:
        said = chr(ord("A") + value - 1)
    else:
        said = str(value)
    return replace(like, said=said).whole
