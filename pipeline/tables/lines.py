"""What each row under a header is: a row of the table, or one of the kinds that are skipped.

A kind is a named predicate; `KINDS` is the whole rule, read from top to bottom. A row is skipped
only where it cannot be one of the table's; where it may still name a person, it says so.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from pipeline.cells import CellError, blank
from pipeline.tables.heading import Heading
from pipeline.vietnamese import fold, normal

ORDINALS = ("stt", "tt", "so tt", "so thu tu", "s tt")
NAMES = re.compile(r"(ho va ten|ho ten|ho dem|ho lot|ho|ten|ho va dem)\b(?!.*tap the)")
DOTS = re.compile(r"[\s.…_]*")  # what a printed form leaves to be filled by hand
NUMERIC = re.compile(r"[-–\d.,/%\s]+(người|đ/c|đồng chí)?", re.IGNORECASE)
NUMBERING = re.compile(r"\(?\s*(\d{1,2}|[A-H])\s*\)?(\s*=.*)?")
NUMERAL = re.compile(r"\(?(?:[IVX]{1,5}|[A-H])\s*[.)/:-]?")  # opens a group: I. A) …
OPENING = re.compile(r"(?:[IVX]{1,5}|[A-H])\s*[.)/:-]\s*|\d{1,2}\s*[.)/:-]\s*|[-–+]\s*")
TEAM = re.compile(r"(tổ|khối|nhóm|lớp|ban|bộ phận|phòng|điểm trường|hội đồng)\b")
BODY = re.compile(
    r"(tập thể|cá nhân|trường|công đoàn|chi đoàn|cán bộ|giáo viên|nhân viên|viên chức|quản lý"
    r"|người lao động|hợp đồng|mẫu giáo|nhà trẻ|nuôi dưỡng|cấp dưỡng|văn phòng|hành chính|bảo vệ"
    r"|danh sách|bảng|biểu)\b"
)
TOTAL = re.compile(
    r"(tổng cộng|tổng số|tổng|cộng|tong cong|tong so)\b[\s:]*(\d+\s*(trẻ|học sinh|cháu|lớp)?)?"
    r"((người|nhóm|tổ|khối|toàn trường|trường|danh sách|chung)\b[^:]*|\(.*\))?"
    r"[\s:.\d]*(người)?[.\s]*"
)
DATED = re.compile(r".{0,60}?ngày[\s\d.…_]*tháng[\s\d.…_]*năm[\s\d.…_]*")
SIGNED = re.compile(
    r"(\(?(t/?m|kt|tl|tuq)\s?[./]|người (lập|tổng hợp|báo cáo|viết|kê khai)|(phó )?hiệu trưởng"
    r"|thủ trưởng|(phó )?chủ tịch|tổ trưởng|thư ký|trưởng ban|kế toán|xác nhận|đại diện"
    r"|ban giám hiệu|hội đồng|công đoàn|giáo viên chủ nhiệm|gvcn|\(?\s*(đã )?ký|duyệt)\b"
)
NOTED = re.compile(
    r"(\(?\s*(ghi chú|lưu ý|chú ý|chú thích|ấn định|cách ghi|nguồn)|danh sách (này|trên|có|gồm)"
    r"|\(\*+\)|\*|nơi nhận)"
)
OFFICES = re.compile(r"(chuc vu|nhiem vu|nguoi ky|nguoi thuc hien|noi nhan)\b")


@dataclass(frozen=True)
class Skipped:
    """A row that is none of the table's. doubtful: it may yet name a person or hold data."""

    row: int
    why: str
    text: str = ""
    doubtful: bool = False


@dataclass(frozen=True)
class Columns:
    """The columns of a table as its rows need them."""

    labels: Mapping[str, str]  # letter → folded heading
    known: frozenset[str]  # letters whose cells are read

    @classmethod
    def of(cls, headings: list[Heading], known: frozenset[str]) -> "Columns":
        return cls({h.letter: fold(h.texts[-1].text) for h in headings}, known)

    @cached_property
    def ordinals(self) -> frozenset[str]:
        """The letters of STT."""
        return frozenset(a for a, label in self.labels.items() if label in ORDINALS)

    @cached_property
    def names(self) -> frozenset[str]:
        """Where a person's name or code stands."""
        return frozenset(
            a for a, label in self.labels.items() if label == "ma" or NAMES.match(label)
        )

    @cached_property
    def aside(self) -> frozenset[str]:
        """Where no tổ and no note is written as a value: names, codes, STT, columns not read."""
        return frozenset(self.labels) - self.known | self.names | self.ordinals


@dataclass(frozen=True)
class Line:
    """One filled row. cells: those that say something; typed: those of dots as well;
    wide: the columns covered by its widest merged cell."""

    number: int
    cells: Mapping[str, object]
    typed: Mapping[str, object]
    wide: int = 1

    @cached_property
    def words(self) -> dict[str, str]:
        """The texts that are neither numbers nor shown errors, by letter."""
        texts = {a: normal(v) for a, v in self.cells.items() if isinstance(v, str)}
        return {a: text for a, text in texts.items() if not NUMERIC.fullmatch(text)}

    def said(self, columns: Columns) -> dict[str, str]:
        """Its words without the I, II, A, B of STT."""
        marks = {a for a in columns.ordinals if NUMERAL.fullmatch(self.words.get(a, ""))}
        return {a: text for a, text in self.words.items() if a not in marks}

    @property
    def text(self) -> str:
        """What a person sees in it, from left to right."""
        shown = (v.shown if isinstance(v, CellError) else str(v) for v in self.cells.values())
        return normal(" | ".join(shown))


@dataclass(frozen=True)
class Seen:
    """What stood above a row."""

    gap: bool = False  # a blank row right above
    footing: bool = False  # the date or the signatures have begun
    signed: frozenset[str] = field(default_factory=frozenset)  # letters of the signatures


def filled(value: object) -> bool:
    """Whether a cell says something: dots left to be filled by hand do not."""
    return not blank(value) and not (isinstance(value, str) and DOTS.fullmatch(value))


def numbering(cells: Mapping[str, object]) -> bool:
    """A row 1, 2, 3 … under the header, perhaps opened by A, B and closed by (6)=(4)+(5)."""
    marks = [NUMBERING.fullmatch(normal(str(value))) for value in cells.values()]
    if len(marks) < 2 or not all(marks):
        return False
    said = [mark[1] for mark in marks if mark]
    numbers = [int(mark) for mark in said if mark.isdigit()]
    letters = [mark for mark in said if not mark.isdigit()]
    first = list(range(numbers[0], numbers[0] + len(numbers))) if numbers else []
    return letters == sorted(set(letters)) and numbers == first and first[:1] in ([], [0], [1])


def _nothing(line: Line, columns: Columns, seen: Seen) -> bool:
    return not line.cells


def _header_again(line: Line, columns: Columns, seen: Seen) -> bool:
    again = [a for a, text in line.words.items() if columns.labels.get(a) == fold(text)]
    return len(again) >= 2 and 2 * len(again) >= len(line.cells)


def _ordinal_only(line: Line, columns: Columns, seen: Seen) -> bool:
    return columns.ordinals.issuperset(line.cells) and not line.words


def _total(line: Line, columns: Columns, seen: Seen) -> bool:
    if len(line.words) != 1:
        return False
    [text] = line.words.values()
    return bool(TOTAL.fullmatch(text.casefold()))


def _group(line: Line, columns: Columns, seen: Seen) -> bool:
    """I. Tổ …: one text, opened by a numeral, or the name of a tổ where a person's belongs."""
    said = line.said(columns)
    if len(said) != 1:
        return False
    [(letter, text)] = said.items()
    first = next(iter(line.cells))
    if first in columns.ordinals and NUMERAL.fullmatch(normal(str(line.cells[first]))):
        return True
    if re.match(NUMERAL.pattern[:-1] + r"\s", text) and not text[:1].isdigit():
        return True
    spread = line.wide >= max(3, len(columns.labels) // 2)
    named = TEAM.match(OPENING.sub("", text, count=1).casefold())
    return spread or bool(named and (letter in columns.aside or letter not in columns.labels))


def _note(line: Line, columns: Columns, seen: Seen) -> bool:
    """Ghi chú: …, (Ấn định danh sách …): one text outside the columns of content."""
    if len(line.cells) != 1 or len(line.words) != 1:
        return False
    [(letter, text)] = line.words.items()
    aside = seen.footing or line.wide > 2 or letter in columns.aside or letter not in columns.labels
    return aside and bool(NOTED.match(text.casefold()))


def _dated(line: Line, columns: Columns, seen: Seen) -> bool:
    """The line of place and date, alone or beside the first signature."""
    texts = [text.casefold() for text in line.words.values()]
    if len(texts) < len(line.cells) or not any(map(DATED.fullmatch, texts)):
        return False
    return all(DATED.fullmatch(text) or SIGNED.match(text) for text in texts)


def _signature(line: Line, columns: Columns, seen: Seen) -> bool:
    """NGƯỜI LẬP BIỂU … HIỆU TRƯỞNG, and below it what is signed."""
    texts = line.words
    if not texts or len(texts) < len(line.cells):
        return False
    if seen.footing:
        return all(SIGNED.match(t.casefold()) or t.isupper() or may_name(t) for t in texts.values())
    offices = any(OFFICES.match(columns.labels.get(a, "")) for a in texts)
    plain = all(t.isupper() or t.startswith("(") for t in texts.values())
    begins = plain or (seen.gap and not offices)
    return begins and all(SIGNED.match(t.casefold()) for t in texts.values())


def _outside(line: Line, columns: Columns, seen: Seen) -> bool:
    return columns.known.isdisjoint(line.cells)


DATE, SIGNATURE = "dòng ngày tháng", "chữ ký"

# The first that holds names the kind; a row that none holds is one of the table's.
KINDS: dict[str, Callable[[Line, Columns, Seen], bool]] = {
    "dòng trống": _nothing,
    "tiêu đề lặp lại": _header_again,
    "chỉ có số thứ tự": _ordinal_only,
    "dòng cộng": _total,
    DATE: _dated,
    SIGNATURE: _signature,
    "ghi chú": _note,
    "dòng nhóm": _group,
    "chỉ có giá trị ở cột không đọc": _outside,
}


def may_name(text: str) -> bool:
    """Whether a text looks like a person's name: two to six words, each with a capital."""
    words = text.split()
    low = text.casefold()
    if not 2 <= len(words) <= 6 or any(known.match(low) for known in (TEAM, BODY, SIGNED)):
        return False
    return all(w[0].isupper() and re.sub(r"['’-]", "", w).isalpha() for w in words)


def _doubtful(kind: str, line: Line, columns: Columns, seen: Seen) -> bool:
    """Whether a skipped row may name a person all the same."""
    if kind in ("tiêu đề lặp lại", "dòng cộng", DATE):
        return False
    texts = {a: OPENING.sub("", text, count=1) for a, text in line.said(columns).items()}
    if kind == SIGNATURE:  # who signs stands under the words that ask for the signature
        texts = {a: t for a, t in texts.items() if a in columns.names and a not in seen.signed}
    return any(map(may_name, texts.values()))


def sorted_out(lines: Iterator[Line], columns: Columns) -> Iterator[Line | Skipped]:
    """Each line as a row of the table, or as skipped and why; blank rows between included."""
    seen, expected = Seen(), 0
    for line in lines:
        seen = replace(seen, gap=bool(expected) and line.number > expected)
        yield from (Skipped(n, "dòng trống") for n in range(expected or line.number, line.number))
        expected = line.number + 1
        kind = next((name for name, is_so in KINDS.items() if is_so(line, columns, seen)), "")
        if not kind:
            seen = Seen()
            yield line
            continue
        yield Skipped(line.number, kind, line.text, _doubtful(kind, line, columns, seen))
        if kind in (DATE, SIGNATURE):
            asked = {a for a, t in line.words.items() if SIGNED.match(t.casefold())}
            seen = replace(seen, footing=True, signed=seen.signed | asked)
        seen = replace(seen, gap=not line.cells)
