"""One person, one office: one name in one paper."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy
from pipeline.layout.known import Known
from pipeline.layout.leftovers.data import LOWER, UPPER, table
from pipeline.layout.leftovers.lines import Line, Span, all_lines, is_quoted
from pipeline.vietnamese import fold, name_key

SAID = table("names")
SURNAMES = "|".join(SAID["surnames"])
PERSON = re.compile(
    rf"(?<!\w)(?:{SURNAMES})(?:\s+[{UPPER}][{LOWER}]*){{2,4}}(?!\s+[{UPPER}][{LOWER}])(?!\w)"
)
OFFICES: dict[str, dict[str, str]] = SAID["offices"]
LONG_NAME = 4  # syllables from which one letter more or less is a slip, not another person


def a_person_has_one_name(anatomy: Anatomy, known: Known) -> Iterator[Finding]:
    """Tên một người viết như nhau trong cả văn bản.

    Hai tên chỉ khác dấu, hoặc tên bốn tiếng chỉ khác một chữ, mà không cùng ở một bảng, một câu và
    không cùng có trong danh sách của trường, thì có thể là một người viết hai cách.

    Căn cứ: tên trong một văn bản phải thống nhất.
    Mức: cảnh báo.

    Đạt:
        Nội dung: «Biểu dương cô Nguyễn Thị Hường.»
        Nội dung +: «Giao cô Nguyễn Thị Hường báo cáo.»
    Không đạt:
        Nội dung: «Biểu dương cô Nguyễn Thị Hường.»
        Nội dung +: «Giao cô Nguyễn Thị Hương báo cáo.»
        => đoạn 16
    """
    held = _people(anatomy)
    listed = {name_key(name) for name, _ in known.people}
    names = list(held)
    for n, first in enumerate(names):
        for second in names[n + 1 :]:
            if _alike(first, second) and not ({name_key(first), name_key(second)} <= listed):
                yield from _two_ways(first, second, held, listed)


def _people(anatomy: Anatomy) -> dict[str, list[tuple[Line, Span]]]:
    held: dict[str, list[tuple[Line, Span]]] = defaultdict(list)
    for line in all_lines(anatomy):
        for match in PERSON.finditer(line.text):
            name = " ".join(match[0].split())
            held[name].append((line, Span(*match.span())))
    return held


@lru_cache(maxsize=65_536)
def _alike(first: str, second: str) -> bool:
    """Whether two names may be one person's: another tone, one letter of a long name."""
    one, two = fold(first), fold(second)
    if one == two:
        return True
    long = len(one.split()) == len(two.split()) >= LONG_NAME
    return long and one[0] == two[0] and Levenshtein.distance(one, two, score_cutoff=1) <= 1


def _two_ways(
    first: str,
    second: str,
    held: dict[str, list[tuple[Line, Span]]],
    listed: set[tuple[tuple[str, str], ...]],
) -> Iterator[Finding]:
    if _apart(held[first], held[second]) and name_key(first) != name_key(second):
        return
    rarer, other = (second, first) if len(held[second]) <= len(held[first]) else (first, second)
    if name_key(rarer) in listed:
        rarer, other = other, rarer
    line, at = held[rarer][0]
    yield line.found(at, f"chỗ khác viết «{other}»; nếu là một người thì hãy viết một tên.")


def _apart(first: list[tuple[Line, Span]], second: list[tuple[Line, Span]]) -> bool:
    """Whether a table or a sentence names both, as two people."""
    return bool(_homes(first) & _homes(second))


def _homes(held: list[tuple[Line, Span]]) -> set[object]:
    return {line.paragraph.cell.table if line.paragraph.cell else line.place for line, _ in held}


def an_office_has_one_name(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Tên tắt của một cơ quan viết như nhau: «Phòng GD&ĐT», không lẫn «Phòng GDĐT».

    Tên đầy đủ và một tên tắt dùng xen nhau thì không báo; tên thiếu («Phòng Giáo dục») thì báo.

    Căn cứ: tên trong một văn bản phải thống nhất.
    Mức: cảnh báo.

    Đạt:
        Nội dung: «Báo cáo Phòng Giáo dục và Đào tạo.»
        Nội dung +: «Gửi Phòng GD&ĐT 01 bản.»
    Không đạt:
        Nội dung: «Báo cáo Phòng GDĐT.»
        Nội dung +: «Gửi Phòng GD&ĐT 01 bản.»
        => đoạn 16
    """
    for ways in OFFICES.values():
        held: dict[str, list[tuple[Line, Span]]] = defaultdict(list)
        for line in all_lines(anatomy):
            for way, pattern in ways.items():
                for match in _office(pattern).finditer(line.text):
                    if not is_quoted(line.text, Span(*match.span())):
                        held[way].append((line, Span(*match.span())))
        usual = max(held, key=lambda way: len(held[way]), default="")
        for way in held:
            if way != usual:
                line, at = held[way][0]
                yield line.found(at, f"chỗ khác viết «{usual}»; hãy dùng một tên.")


@lru_cache(maxsize=64)
def _office(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern}(?!\w)")
