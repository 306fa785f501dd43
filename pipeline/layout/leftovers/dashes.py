"""Dashes: one form for the same thing in one paper."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Role
from pipeline.layout.known import Known
from pipeline.layout.leftovers.days import school_years
from pipeline.layout.leftovers.lines import Line, Span
from pipeline.layout.leftovers.text import Text, letters
from pipeline.vietnamese import fold

# A space on one side only: "đua- Khen", "2021- 2022"; not the dash that opens an item of a list.
ONE_SIDED = re.compile(r"(?<=\w)(?:[-–—] +| +[-–—])(?=\w)")
DASHED = re.compile(r"\w *[-–—] *\w")
PAIRED = re.compile(r"(?<![\w/])(\w+)(\s?[-–—]\s?)(\w+)(?![\w/])")
LETTERHEAD = frozenset({Role.NUMBER, Role.MOTTO, Role.DATE, Role.PARENT, Role.ISSUER})


def dashes_are_of_one_form(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Dấu gạch nối viết một cách: «2021-2022», «Thi đua - Khen thưởng», hai bên cách như nhau.

    Trong một văn bản, cùng một cụm thì cùng một dấu (gạch ngắn hay gạch dài) và cùng cách viết.

    Căn cứ: chính tả, cách viết thống nhất trong một văn bản.
    Mức: cảnh báo.

    Đạt:
        Nội dung: «Công tác Thi đua - Khen thưởng năm học 2021-2022.»
    Không đạt:
        Nội dung: «Công tác Thi đua- Khen thưởng năm học 2021-2022.»
        => đoạn 8
    """
    for _letter, text in letters(anatomy):
        for line in text.holding(DASHED):
            if line.role not in LETTERHEAD and (found := list(line.all(ONE_SIDED))):
                first, *more = found
                others = f" (và {len(more)} chỗ nữa trong đoạn này)" if more else ""
                message = f"dấu gạch chỉ có dấu cách một bên{others}; hãy viết đều hai bên."
                yield line.found(first, message)
        yield from _mixed(text)


def _mixed(text: Text) -> Iterator[Finding]:
    """Where the same words are joined in another way than most often."""
    ways: dict[object, list[tuple[str, Line, Span]]] = defaultdict(list)
    for line in text.holding(DASHED):
        for key, way, at in _joined(line.text):
            ways[key].append((way, line, at))
    for held in ways.values():
        if len({way for way, _, _ in held}) > 1:
            yield from _odd_ones(held)


def _joined(text: str) -> Iterator[tuple[object, str, Span]]:
    """Pairs joined by a dash: what they are, how joined, where; all school years are one."""
    years = [said.span for said in school_years(text)]
    for at in years:
        if match := re.search(r"\d(\s?[-–—]\s?)\d", text[at.start : at.end]):
            yield "năm học", match[1], at
    for match in PAIRED.finditer(text):
        at = Span(*match.span())
        apart = not any(span.start <= at.start < span.end for span in years)
        if apart and len(match[2]) != 2 and not match[1].isdigit():
            yield (fold(match[1]), fold(match[3])), match[2], at


def _odd_ones(held: list[tuple[str, Line, Span]]) -> Iterator[Finding]:
    """The first place of each way but the commonest."""
    counted = Counter(way for way, _, _ in held if len(way) != 2)
    if len(counted) < 2:
        return
    usual = counted.most_common(1)[0][0]
    told = set()
    for way, line, at in held:
        if way != usual and way not in told and len(way) != 2:
            told.add(way)
            better = re.sub(r"\s*[-–—]\s*", usual, line.text[at.start : at.end])
            message = f"trong văn bản này chỗ khác viết «{better}»; hãy viết một cách."
            yield line.found(at, message)
