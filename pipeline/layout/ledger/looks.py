"""What of a paper looks otherwise than as it was made: letters, paragraphs, pages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.findings import Place
from pipeline.layout.ledger.lines import Line
from pipeline.layout.ledger.matching import Pair, steps
from pipeline.vietnamese import decimal
from pipeline.word import Document, Look, Section, Shape

LETTERS = {
    "ascii": "phông chữ",
    "other": "phông chữ",
    "size": "cỡ chữ",
    "bold": "chữ đậm",
    "italic": "chữ nghiêng",
    "underline": "gạch chân",
    "caps": "chữ hoa",
    "colour": "màu chữ",
    "raised": "chữ trên, dưới dòng",
    "struck": "gạch ngang",
    "highlight": "tô nền",
}
SHAPES = {
    "align": "căn dòng",
    "left": "lề trái đoạn",
    "right": "lề phải đoạn",
    "first": "thụt dòng đầu",
    "before": "cách trên đoạn",
    "after": "cách dưới đoạn",
    "line": "giãn dòng",
}
PAGES = {
    "width": "bề rộng trang",
    "height": "bề cao trang",
    "top": "lề trên",
    "bottom": "lề dưới",
    "left": "lề trái",
    "right": "lề phải",
}
WORDS = {
    True: "có",
    False: "không",
    "": "không",
    "auto": "tự động",
    "left": "trái",
    "right": "phải",
    "center": "giữa",
    "both": "đều hai bên",
}
SLACK = 0.3  # mm or points that another program may round away


@dataclass(frozen=True)
class Restyled:
    """One thing that looks otherwise, where it is first seen. was, now: as a person reads them."""

    place: Place
    what: str
    was: str
    now: str


def restyled(pairs: Sequence[Pair], made: Document, found: Document) -> tuple[Restyled, ...]:
    """Every kind of change of looks, once, at the first place that shows it."""
    seen: dict[tuple[str, str, str], Place] = {}
    place = found.paragraphs[0].place if found.paragraphs else Place(found.file)
    for one, other in zip(made.sections, found.sections, strict=False):
        for change in _changes(one, other, PAGES):
            seen.setdefault(change, Place(found.file, place.part))
    for ours, theirs in pairs:
        if ours and theirs:
            for change in _of_lines(ours, theirs):
                seen.setdefault(change, theirs.paragraph.place)
    return tuple(Restyled(place, *change) for change, place in seen.items())


def _of_lines(ours: Line, theirs: Line) -> Iterator[tuple[str, str, str]]:
    shapes = (ours.paragraph.shape, theirs.paragraph.shape)
    if shapes[0] != shapes[1]:
        yield from _changes(*shapes, SHAPES)
    if ours.looks == theirs.looks and ours.key == theirs.key:
        return
    texts = [[token.text for token in line.tokens] for line in (ours, theirs)]
    for kind, i1, i2, j1, j2 in steps(*texts):
        pairs = zip(ours.tokens[i1:i2], theirs.tokens[j1:j2], strict=kind == "equal")
        for was, now in pairs if kind == "equal" else ():
            one, other = ours.look_at(was.start), theirs.look_at(now.start)
            if one and other and one != other:
                yield from _changes(one, other, LETTERS)


def _changes(
    one: Look | Shape | Section, other: Look | Shape | Section, names: Mapping[str, str]
) -> Iterator[tuple[str, str, str]]:
    for field, name in names.items():
        was, now = getattr(one, field), getattr(other, field)
        near = isinstance(was, float) and isinstance(now, float) and abs(was - now) <= SLACK
        if was != now and not near:
            yield name, _said(was), _said(now)


def _said(value: object) -> str:
    if isinstance(value, bool | str):
        return WORDS.get(value, str(value))
    return decimal(Decimal(str(round(value, 1)))) if isinstance(value, float) else str(value)
