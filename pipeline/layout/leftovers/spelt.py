"""One person, one office: one name in one paper."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy
from pipeline.layout.known import Known
from pipeline.layout.leftovers.data import LOWER, UPPER, table
from pipeline.layout.leftovers.lines import Line, Span, is_quoted
from pipeline.layout.leftovers.text import everything
from pipeline.vietnamese import fold, name_key

SAID = table("names")
SURNAMES = "|".join(SAID["surnames"])
PERSON = re.compile(
    rf"(?<!\w)(?:{SURNAMES})(?:\s+[{UPPER}][{LOWER}]*){{2,4}}(?!\s+[{UPPER}][{LOWER}])(?!\w)"
)
NAME = re.compile(rf"[{UPPER}][{LOWER}]*(?:\s+[{UPPER}][{LOWER}]*){{2}}")  # quick to look for
OFFICES: dict[str, dict[str, str]] = SAID["offices"]
OFFICE = re.compile(r"(?:[Pp]hòng|Sở|Bộ)\s+G")
Found = list[tuple[Line, Span]]
NameKey = tuple[tuple[str, str], ...]
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
    for first, second in _pairs(held):
        if _alike(first, second) and not {name_key(first), name_key(second)} <= listed:
            yield from _two_ways(first, second, held, listed)


def _people(anatomy: Anatomy) -> dict[str, Found]:
    """Every name of a person with its places."""
    held: dict[str, Found] = defaultdict(list)
    for line in everything(anatomy).holding(NAME):
        for at in line.all(PERSON):
            held[" ".join(line.text[at.start : at.end].split())].append((line, at))
    return held


def _pairs(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each two names of one surname."""
    families: dict[str, list[str]] = defaultdict(list)
    for name in names:
        families[fold(name.split()[0])].append(name)
    for family in families.values():
        yield from combinations(family, 2)


@lru_cache(maxsize=65_536)
def _alike(first: str, second: str) -> bool:
    """Whether two names may be one person's: another tone, one letter of a long name."""
    one, two = fold(first), fold(second)
    if one == two:
        return True
    long = len(one.split()) == len(two.split()) >= LONG_NAME
    return long and Levenshtein.distance(one, two, score_cutoff=1) <= 1


def _two_ways(
    first: str, second: str, held: dict[str, Found], listed: set[NameKey]
) -> Iterator[Finding]:
    if _apart(held[first], held[second]) and name_key(first) != name_key(second):
        return
    rarer, other = (second, first) if len(held[second]) <= len(held[first]) else (first, second)
    if name_key(rarer) in listed:
        rarer, other = other, rarer
    line, at = held[rarer][0]
    yield line.found(at, f"chỗ khác viết «{other}»; nếu là một người thì hãy viết một tên.")


def _apart(first: Found, second: Found) -> bool:
    """Whether a table or a sentence names both, as two people."""
    return bool(_homes(first) & _homes(second))


def _homes(held: Found) -> set[object]:
    cells = ((line, line.paragraph.cell) for line, _ in held)
    return {cell.table if cell else line.place for line, cell in cells}


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
        held: dict[str, Found] = defaultdict(list)
        for line in everything(anatomy).holding(OFFICE):
            for way, pattern in ways.items():
                for at in line.all(_office(pattern)):
                    if not is_quoted(line.text, at):
                        held[way].append((line, at))
        usual = max(held, key=lambda way: len(held[way]), default="")
        for way in held:
            if way != usual:
                line, at = held[way][0]
                yield line.found(at, f"chỗ khác viết «{usual}»; hãy dùng một tên.")


@lru_cache(maxsize=64)
def _office(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){pattern}(?!\w)")
