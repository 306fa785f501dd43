"""Lists of parts in prose: `57 người, trong đó: 03 quản lý, 40 giáo viên, 14 nhân viên`."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import takewhile

from pipeline.layout.anatomy import Anatomy
from pipeline.layout.numbers.families import FAMILIES, Family
from pipeline.layout.numbers.reading import COUNT, HIDDEN, Said, bare, value
from pipeline.vietnamese import fold
from pipeline.word import Paragraph

# What a paragraph with such a list has in any case.
LIKELY = re.compile(
    r"[Tt]rong đó|[Gg]ồm|[Cc]hia (?:ra|thành)|[Cc]ụ thể|CBQL|BGH|[Bb]an giám hiệu|[Qq]uản lý"
    r"|\([^()]*\d[^()]*(?:[,;](?!\d)|và)[^()]*\d"
)
OPENS = re.compile(
    r"\b(?:trong đó|bao gồm|gồm có|gồm|chia ra|cụ thể|chia thành)\b(?:\s+(?:có|là))?\s*:?|\("
    # 57 người; quản lý 03, giáo viên 40, nhân viên 14
    r"|(?<=\d)(?: (?:người|đồng chí|đ/c))?[;,:.] "
    r"(?=(?:CBQL|BGH|ban giám hiệu|(?:cán bộ )?quản lý)\b)",
    re.IGNORECASE,
)
COUNTED = re.compile(rf"(?<![\d.,/%{HIDDEN}]){COUNT}(?!\s*[%/{HIDDEN}])")
BREAK = re.compile(r"[,;]|\bvà\b")
SENTENCE = re.compile(r"\.(?=\s|$)")
BULLET = re.compile(r"\s*(?:[-+–*•]|[a-zđ]\))\s*")
ITEM_END = re.compile(r"[;,.](?=\s|$)")
NEAR = 90  # letters between a whole and its parts
FAR = 12  # lines below a line that opens a list
# Sorts of things, of which one is no part of another: 12 lớp, trong đó 46 trẻ.
SORTS = [
    re.compile(rf"(?:{names})\b")
    for names in ("lop|nhom", "tre|chau|hoc sinh|em", "nguoi|dong chi|d c", "phieu")
]


@dataclass(frozen=True)
class Item:
    """One item of a list that counts one thing. text: as typed."""

    label: str
    amount: str
    text: str


@dataclass(frozen=True)
class Parting:
    """A whole and parts of it that never overlap. before: the numbers that may be the whole, which
    is taken to be the last of them. is_all: whether the parts make up the whole."""

    paragraph: Paragraph
    before: tuple[str, ...]
    parts: tuple[Item, ...]
    is_all: bool

    @property
    def whole(self) -> str:
        """The whole as printed."""
        return self.before[-1]

    @property
    def total(self) -> Fraction:
        """What the parts make together."""
        return sum((value(part.amount) for part in self.parts), Fraction())

    @property
    def shown(self) -> str:
        """`03 quản lý + 40 giáo viên + 15 nhân viên`."""
        return " + ".join(part.text for part in self.parts)


def partings(anatomy: Anatomy) -> Iterator[Parting]:
    """Every list of parts whose whole is plain."""
    every = (*anatomy.document.paragraphs, *anatomy.document.notes)
    for place, paragraph in enumerate(every):
        if not LIKELY.search(paragraph.text):
            continue
        one = Said(paragraph)
        for match in OPENS.finditer(one.counts):
            wholes = _wholes(one.counts[: match.start()])
            if wholes:
                below = every[place + 1 : place + FAR]
                items = takewhile(lambda item: item is not None, _items(one, below, match))
                yield from _families(one, wholes, [item for item in items if item])


def _wholes(before: str) -> list[re.Match[str]]:
    """Numbers of the sentence before a list; none where the last stands too far off."""
    plain = bare(before)
    ends = [found.end() for found in SENTENCE.finditer(plain.rstrip(" .:,;-("))]
    start = ends[-1] if ends else 0
    found = list(COUNTED.finditer(plain, start))
    near = found and len(before) - found[-1].end() <= NEAR
    return found if near and "%" not in plain[found[-1].end() :] else []


def _items(one: Said, below: Sequence[Paragraph], opened: re.Match[str]) -> Iterator[Item | None]:
    """What a list counts, item by item; None for an item that does not count just one thing.

    A list that is only opened in its paragraph stands in the bulleted lines below.
    """
    start = opened.end()
    if not one.counts[start:].strip(" :"):
        lines = (Said(paragraph) for paragraph in below if not paragraph.blank)
        yield from map(_line, takewhile(lambda line: BULLET.match(line.text), lines))
        return
    stop = _end(one.counts, opened)
    inside = bare(one.counts[start:stop])
    for found in [*BREAK.finditer(inside), None]:
        end = found.start() if found else len(inside)
        yield _item(inside[:end], one.text[opened.end() : opened.end() + end], start - opened.end())
        start = opened.end() + (found.end() if found else end)


def _end(counts: str, opened: re.Match[str]) -> int:
    """Where a list ends: with its bracket, or with the sentence, or where another begins; one
    parted by commas with the first semicolon."""
    start = opened.end()
    ends = [counts.find(")", start)] if opened[0] == "(" else []
    if not ends:
        ends += [found.start() for found in SENTENCE.finditer(counts, start)]
        ends += [found.start() for found in OPENS.finditer(counts, start) if found[0] != "("]
    plain = bare(counts)
    comma, semicolon = plain.find(", ", start), plain.find(";", start)
    if 0 <= comma < semicolon:
        ends.append(semicolon)
    return min((end for end in ends if end >= 0), default=len(counts))


def _line(line: Said) -> Item | None:
    """The item a bulleted line tells: what stands before its first stop."""
    bullet = BULLET.match(line.text)
    start = bullet.end() if bullet else 0
    stop = ITEM_END.search(bare(line.counts), start)
    end = stop.start() if stop else len(line.text)
    return _item(bare(line.counts)[:end], line.text[:end], start)


def _item(counts: str, text: str, start: int) -> Item | None:
    found = list(COUNTED.finditer(counts, start))
    if len(found) != 1 or "%" in counts[start:]:
        return None
    amount = found[0]
    label = bare(f"{text[start : amount.start()]} {text[amount.end() :]}")
    return Item(label, amount[0], bare(text[start:]).strip(" :–-"))


def _families(
    one: Said, wholes: Sequence[re.Match[str]], items: Sequence[Item]
) -> Iterator[Parting]:
    """The first items, as far as they are parts of one family."""
    last = wholes[-1]
    context = fold(one.text[max(last.start() - NEAR, 0) : last.end() + NEAR]) if items else ""
    if not items or not _same_sort(one.text[last.end() :], items):
        return
    before = tuple(match[0] for match in wholes)
    for family in FAMILIES:
        parts = _parts(family, items) if family.counts(context) else {}
        if parts:
            is_all = bool(family.whole) and family.whole <= parts.keys()
            yield Parting(one.paragraph, before, tuple(parts.values()), is_all)


def _parts(family: Family, items: Sequence[Item]) -> dict[int, Item]:
    parts: dict[int, Item] = {}
    for item in items:
        which = family.part(item.label)
        if which is None or which in parts:
            break
        parts[which] = item
    return parts


def _same_sort(after: str, items: Sequence[Item]) -> bool:
    """Whether whole and parts are not said to be of different sorts."""
    whole = _sort(after)
    sorts = (_sort(item.text.partition(item.amount)[2]) for item in items)
    return whole is None or all(sort in (None, whole) for sort in sorts)


def _sort(after: str) -> int | None:
    """The sort of things counted, by the word behind the number."""
    word = fold(after[:20])
    return next((n for n, names in enumerate(SORTS) if names.match(word)), None)
