"""Names as Phụ lục II of 30/2020/NĐ-CP writes them, and references to parts of a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.findings import Finding, Severity
from pipeline.layout.anatomy import Anatomy, Genre, Role
from pipeline.layout.known import Known
from pipeline.layout.leftovers.data import LOWER, UPPER, any_of, table
from pipeline.layout.leftovers.lines import Line, Span, is_quoted, letters

SAID = table("capitals")
KINDS = any_of(SAID["documents"]["kinds"], flags=re.NOFLAG)
DECREE = "30/2020/NĐ-CP, PL II"
NOT_TEXT = frozenset({Role.NUMBER, Role.DATE, Role.SIGNER, Role.POST, Role.NATION, Role.MOTTO})
NUMBERED = re.compile(r"\s+số:?\s*\d+\s*/")
REFERENCE = re.compile(
    rf"(?<=[{LOWER},;] )Khoản\s+\d+(?!\w)"
    rf"|(?<=[{LOWER},;] )Điểm\s+[a-zđ](?=[\s,;.)])"
    r"|(?<![\w.])điều\s+\d+(?![\w/%]|\.\d)"
    r"|(?<![\w.])chương\s+(?:[IVXL]+|\d+)(?!\w)"
    r"|(?<![\w.])(?:tiểu mục|mục|phần)\s+[IVXL]+(?!\w)"
)
# Before one of these it is another word, or many are counted: «danh mục II», «5 điều».
COMPOUND = re.compile(r"(?:danh|chuyên|hạng|đề|thư|trang|những|các|mọi|\d)\s+$", re.IGNORECASE)
SCHOOL = re.compile(
    rf"(?<!\w)([Tt]rường)\s+([Mm]ầm\s+[Nn]on|[Mm]ẫu\s+[Gg]iáo)\s+([{UPPER}][{LOWER}]+)"
)
MANY = re.compile(r"(?<![\w-])(?:các|những|mọi|\d{1,3})\s+$", re.IGNORECASE)
OF_A_PLACE = re.compile(rf"\s+(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|thị trấn)\s+[{UPPER}]")


@dataclass(frozen=True)
class Name:
    """A name of one form. sure: the decree says so itself. generic: in small letters it is a
    common noun. not_after: what stands before another word of the same letters."""

    name: str
    basis: str
    sure: bool
    generic: bool = False
    not_after: str = ""


FIXED = tuple(Name(**entry) for entry in SAID["fixed"])


def read(anatomy: Anatomy) -> Iterator[Line]:
    """The lines whose capitals tell something: not those in capitals throughout."""
    for letter, lines in letters(anatomy):
        if letter.genre is not Genre.OTHER:
            yield from (x for x in lines if x.role not in NOT_TEXT and not x.capital)


def references_are_capital(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Viện dẫn viết hoa Phần, Chương, Mục, Tiểu mục, Điều; viết thường khoản, điểm.

    Căn cứ: 30/2020/NĐ-CP, PL II, V.7.
    Mức: lỗi.

    Đạt:
        Nội dung: «Thực hiện theo điểm a khoản 2 Điều 5 của Quy chế.»
    Không đạt:
        Nội dung: «Thực hiện theo Điểm a Khoản 2 điều 5 của Quy chế.»
        => đoạn 8
    """
    for line in read(anatomy):
        found = [
            match
            for match in REFERENCE.finditer(line.text)
            if not is_quoted(line.text, Span(*match.span()))
            and not COMPOUND.search(line.text[: match.start()])
        ]
        if found:
            right = ", ".join(dict.fromkeys(m[0][0].swapcase() + m[0][1:] for m in found))
            at = Span(found[0].start(), found[0].end())
            yield line.found(at, f"hãy viết «{right}».", f"{DECREE}, V.7", Severity.ERROR)


def document_names_are_capital(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Tên loại văn bản viết hoa khi chỉ một văn bản cụ thể: «Kế hoạch số 236/KH-GD&ĐT».

    Căn cứ: 30/2020/NĐ-CP, PL II, V.6.
    Mức: lỗi.

    Đạt:
        Nội dung: «Thực hiện Kế hoạch số 236/KH-GD&ĐT ngày 28/9/2021.»
    Không đạt:
        Nội dung: «Thực hiện kế hoạch số 236/KH-GD&ĐT ngày 28/9/2021.»
        => đoạn 8
    """
    for line in read(anatomy):
        for match in KINDS.finditer(line.text):
            at = Span(*match.span())
            if NUMBERED.match(line.text, at.end) and not is_quoted(line.text, at):
                message = f"hãy viết «{match[0][0].upper()}{match[0][1:]} số …»."
                yield line.found(at, message, f"{DECREE}, V.6", Severity.ERROR)


def fixed_names_are_exact(anatomy: Anatomy, known: Known) -> Iterator[Finding]:
    """Tên cơ quan, tổ chức, danh hiệu viết hoa đúng: «Ủy ban nhân dân», «Trường Mầm non Kim Lan».

    Mỗi cách viết sai báo một lần, ở chỗ đầu tiên. Dòng chữ in hoa và chữ trong ngoặc kép thì không
    xét.

    Căn cứ: 30/2020/NĐ-CP, PL II, IV.1a, V.
    Mức: lỗi; cảnh báo với tên Nghị định không nêu đích danh.

    Đạt:
        Nội dung: «Ủy ban nhân dân xã giao Trường Mầm non Kim Lan thực hiện.»
    Không đạt:
        Nội dung: «Ủy Ban Nhân Dân xã giao Trường Mầm non Kim Lan thực hiện.»
        => đoạn 8
    """
    own = (Name(known.school, "IV.1a", sure=True),) if known.school else ()
    wrong: dict[tuple[str, Name], list[tuple[Line, Span]]] = {}
    for line in read(anatomy):
        for name, at in (*_misspelt(line, (*FIXED, *own)), *(() if own else _schools(line))):
            said = " ".join(line.text[at.start : at.end].split())
            wrong.setdefault((said, name), []).append((line, at))
    for (_said, name), held in wrong.items():
        line, at = held[0]
        more = f" (và {len(held) - 1} chỗ nữa)" if held[1:] else ""
        severity = Severity.ERROR if name.sure else Severity.WARNING
        yield line.found(at, f"hãy viết «{name.name}»{more}.", f"{DECREE}, {name.basis}", severity)


def _misspelt(line: Line, names: tuple[Name, ...]) -> Iterator[tuple[Name, Span]]:
    """Where a fixed name stands in other capitals, or without its dash or comma."""
    for name in names:
        for match in _pattern(name.name).finditer(line.text):
            at = Span(*match.span())
            if not (
                _is_right(line.text, match, name)
                or match[0] == match[0].upper()
                or is_quoted(line.text, at)
                or _is_another_word(line.text, at, name)
            ):
                yield name, at


@lru_cache(maxsize=64)
def _pattern(name: str) -> re.Pattern[str]:
    """A name in any capitals, its words apart in any way."""
    words = r"[\s,–-]+".join(re.findall(r"\w+", name))
    return re.compile(rf"(?<!\w){_either_tone(words)}(?!\w)", re.IGNORECASE)


def _either_tone(said: str) -> str:
    """`ủy` is written `uỷ` as rightly."""
    return said.replace("Ủy", "(?:Ủy|Uỷ)")


def _is_right(text: str, match: re.Match[str], name: Name) -> bool:
    said = " ".join(match[0].split()).replace("Uỷ", "Ủy").replace("uỷ", "ủy")
    if said == name.name:
        return True
    common = name.generic and said == name.name.lower()
    return common and not OF_A_PLACE.match(text, match.end())


def _is_another_word(text: str, at: Span, name: Name) -> bool:
    """`Trưởng phòng Giáo dục`: the first word belongs to the one before it."""
    return bool(name.not_after) and bool(
        re.search(rf"(?<!\w)(?:{name.not_after})\s+$", text[: at.start], re.IGNORECASE)
    )


def _schools(line: Line) -> Iterator[tuple[Name, Span]]:
    """`trường mầm non Kim Lan` and its like in a paper of a school that is not known."""
    for match in SCHOOL.finditer(line.text):
        kind = " ".join(match[2].split())
        right = f"Trường {kind.capitalize()} {match[3]}"
        at = Span(*match.span())
        said = " ".join(match[0].split())
        if said != right and not (MANY.search(line.text[: at.start]) or is_quoted(line.text, at)):
            yield Name(f"Trường {kind.capitalize()} …", "IV.1a", sure=False), at
