"""Names as Phụ lục II of 30/2020/NĐ-CP writes them, and references to parts of a text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.findings import Finding, Severity
from pipeline.layout.anatomy import Anatomy
from pipeline.layout.known import Known
from pipeline.layout.leftovers.data import LOWER, UPPER, any_of, table
from pipeline.layout.leftovers.lines import Line, Span, is_quoted
from pipeline.layout.leftovers.text import Text, sentences
from pipeline.vietnamese import sentence

SAID = table("capitals")
KINDS = any_of(SAID["documents"]["kinds"], flags=re.NOFLAG)
DECREE = "30/2020/NĐ-CP, PL II"
NUMBERED = re.compile(r"\s+số:?\s*\d+\s*/")
OF_NUMBER = re.compile(r"số:?\s*\d+\s*/")
REFERENCE = re.compile(
    rf"(?<=[{LOWER},;] )Khoản\s+\d+(?!\w)"
    rf"|(?<=[{LOWER},;] )Điểm\s+[a-zđ](?=[\s,;.)])"
    r"|(?<![\w.])điều\s+\d+(?![\w/%]|\.\d)"
    r"|(?<![\w.])chương\s+(?:[IVXL]+|\d+)(?!\w)"
    r"|(?<![\w.])(?:tiểu mục|mục|phần)\s+[IVXL]+(?!\w)"
)
REFERRING = re.compile(r"(?:Khoản|Điểm|điều|chương|mục|phần)\s+[\da-zđIVXL]")  # quick to look for
# Before one of these it is another word, or many are counted: «danh mục II», «5 điều».
COMPOUND = re.compile(
    r"(?:danh|chuyên|hạng|đề|thư|trang|những|các|mọi|(?<!hoản)\s\d+)\s+$", re.IGNORECASE
)
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
    for line in sentences(anatomy).holding(REFERRING):
        found = [
            at
            for at in line.all(REFERENCE)
            if not (is_quoted(line.text, at) or COMPOUND.search(line.text[: at.start]))
        ]
        said = (line.text[at.start : at.end] for at in found)
        right = ", ".join(dict.fromkeys(ref[0].swapcase() + ref[1:] for ref in said))
        for at in found[:1]:
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
    for line in sentences(anatomy).holding(OF_NUMBER):
        for at in line.all(KINDS):
            if NUMBERED.match(line.text, at.end) and not is_quoted(line.text, at):
                message = f"hãy viết «{sentence(line.text[at.start : at.end])} số …»."
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
    text = sentences(anatomy)
    own = (Name(known.school, "IV.1a", sure=True),) if known.school else ()
    wrong: dict[tuple[str, Name], list[tuple[Line, Span]]] = {}
    for name, line, at in (*_misspelt(text, (*FIXED, *own)), *(() if own else _schools(text))):
        said = " ".join(line.text[at.start : at.end].split())
        wrong.setdefault((said, name), []).append((line, at))
    for (_said, name), held in wrong.items():
        line, at = held[0]
        more = f" (và {len(held) - 1} chỗ nữa)" if held[1:] else ""
        severity = Severity.ERROR if name.sure else Severity.WARNING
        yield line.found(at, f"hãy viết «{name.name}»{more}.", f"{DECREE}, {name.basis}", severity)


def _misspelt(text: Text, names: tuple[Name, ...]) -> Iterator[tuple[Name, Line, Span]]:
    """Where a fixed name stands in other capitals, or without its dash or comma."""
    for name in names:
        pattern = _pattern(name.name)
        begun = " ".join(re.findall(r"\w+", name.name)[:2])
        for line in text.naming(_tones(begun)):
            for at in line.all(pattern):
                if not _is_right(line.text, at, name):
                    yield name, line, at


@lru_cache(maxsize=64)
def _pattern(name: str) -> re.Pattern[str]:
    """A name in any capitals, its words apart in any way."""
    words = r"[\s,–-]+".join(re.findall(r"\w+", name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(_tones(words))})(?!\w)", re.IGNORECASE)


def _tones(said: str) -> tuple[str, str]:
    """`ủy` is written `uỷ` as rightly."""
    return said, said.replace("Ủy", "Uỷ")


def _is_right(text: str, at: Span, name: Name) -> bool:
    """Whether a name stands as it should, or stands for something else."""
    typed = text[at.start : at.end]
    said = " ".join(typed.split()).replace("Uỷ", "Ủy").replace("uỷ", "ủy")
    common = name.generic and said == name.name.lower() and not OF_A_PLACE.match(text, at.end)
    return (
        said == name.name
        or common
        or typed.isupper()
        or is_quoted(text, at)
        or _is_another_word(text, at, name)
    )


def _is_another_word(text: str, at: Span, name: Name) -> bool:
    """`Trưởng phòng Giáo dục`: the first word belongs to the one before it."""
    barred = rf"(?<!\w)(?:{name.not_after})\s+$"
    return bool(name.not_after and re.search(barred, text[: at.start], re.IGNORECASE))


def _schools(text: Text) -> Iterator[tuple[Name, Line, Span]]:
    """`trường mầm non Kim Lan` and its like in a paper of a school that is not known."""
    for line in text.naming(("trường mầm", "trường mẫu")):
        for match in SCHOOL.finditer(line.text):
            at = Span(*match.span())
            kind = " ".join(match[2].split()).capitalize()
            right = (match[1], " ".join(match[2].split())) == ("Trường", kind)
            many = MANY.search(line.text[: at.start])
            if not (right or many or is_quoted(line.text, at)):
                yield Name(f"Trường {kind} …", "IV.1a", sure=False), line, at
