"""Small letters and capitals inside a sentence, as Phụ lục II of 30/2020/NĐ-CP has them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Role
from pipeline.layout.known import Known
from pipeline.layout.leftovers.capitals import DECREE
from pipeline.layout.leftovers.data import LOWER, UPPER, any_of, table
from pipeline.layout.leftovers.lines import Line, Span, is_quoted
from pipeline.layout.leftovers.text import Text, sentences
from pipeline.vietnamese import sentence

SAID = table("capitals")
PLACES, DAYS = SAID["places"], SAID["days"]
PERSONS = frozenset(PLACES["persons"])
UNITS = "|".join(PLACES["units"])
WORD = rf"[{UPPER}][{LOWER}]+"
UNIT = re.compile(rf"(?<=[{LOWER}{UPPER},;&] )(?P<unit>{UNITS})\s+(?P<name>{WORD}(?:\s+{WORD})*)")
NUMBERED = re.compile(r"(?<!\w)(?P<unit>phường|quận)\s+(?P<name>\d{1,2})(?![\w/]|\.\d)")
NAMES = any_of(PLACES["right"])
CITY = "Hồ Chí Minh"
HOLIDAY = re.compile(any_of(f"ngày {name}" for name in DAYS["holidays"]).pattern, re.IGNORECASE)
FEAST = re.compile(any_of(f"Tết {name}" for name in DAYS["feasts"]).pattern, re.IGNORECASE)
MONTH = re.compile(
    rf"(?<!\w)tháng\s+({'|'.join(DAYS['months'])})(?=\s+(?:năm\s+\d|âm lịch|lịch sử)|[.,;)]|$)",
    re.IGNORECASE,
)
WEEKDAY = re.compile(
    rf"(?<!\w)(?:sáng|chiều|tối|ngày)\s+thứ\s+({'|'.join(DAYS['weekdays'])})(?!\w)|"
    rf"(?<!\w)thứ\s+({'|'.join(DAYS['weekdays'])})"
    r"(?=,?\s+(?:ngày\s+\d|hằng tuần|hàng tuần|đầu tuần))",
    re.IGNORECASE,
)
NAMED = re.compile(r"(?:[Nn]gày|[Tt]háng)\s+[^\W\d]|[Tt]ết\s|[Tt]hứ\s")
NATION: dict[str, str] = SAID["nation"]
OF_THE_NATION = any_of(NATION, flags=re.NOFLAG)
SHORTENED = frozenset(SAID["sentences"]["shortened"])
SENTENCE = re.compile(rf"(?<=\w)[”)]?[.!?]\s+(?P<next>[{LOWER}]\w*)")
NUMBERED_LINE = re.compile(rf"\s*\d{{1,2}}(?:\.\d{{1,2}})*[.)/]\s+(?P<next>[{LOWER}]+)(?!\w)")
ENDED = re.compile(r"[^\W\d_][)”]?\.\s*$")  # a sentence, not a row of dots
BULLETS = "-+*–•("
PLAIN_LINE = re.compile(rf"\s*(?P<next>[{LOWER}]{{2,}})(?![\w)])")
NOT_SENTENCES = frozenset(
    {Role.TYPE, Role.ABSTRACT, Role.ABOUT, Role.RECIPIENT, Role.ADDRESSEE, Role.ISSUER, Role.PARENT}
)


@dataclass(frozen=True)
class Slip:
    """Words and what to write instead."""

    line: Line
    at: Span
    right: str

    @property
    def said(self) -> str:
        return " ".join(self.line.text[self.at.start : self.at.end].split())


def units_are_small(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Giữa câu viết thường xã, phường, huyện, tỉnh, thành phố trước tên riêng; viết hoa trước số.

    Tên mang tên người, sự kiện («Phường Điện Biên Phủ») và Thành phố Hồ Chí Minh viết hoa cả danh
    từ chung. Mỗi cách viết báo một lần.

    Căn cứ: 30/2020/NĐ-CP, PL II, III.1.
    Mức: cảnh báo.

    Đạt:
        Nội dung: «Nhà trường đóng tại xã Bát Tràng, thành phố Hà Nội.»
    Không đạt:
        Nội dung: «Nhà trường đóng tại Xã Bát Tràng, thành phố Hà Nội.»
        => đoạn 8
    """
    yield from _once(_units(sentences(anatomy)), f"{DECREE}, III.1")


def _units(text: Text) -> Iterator[Slip]:
    for line in text.holding(UNIT):
        for match in UNIT.finditer(line.text):
            names = match["name"].split()
            persons = names[0] in PERSONS or len(names) > 2
            if not persons and match["name"] != CITY:
                right = f"{match['unit'].lower()} {match['name']}"
                yield Slip(line, Span(*match.span()), right)
    for line in text.holding(NUMBERED):
        for at in line.all(NUMBERED):
            yield Slip(line, at, line.text[at.start : at.end].capitalize())
    for line in text.naming(PLACES["right"]):
        for at in line.all(NAMES):
            said = " ".join(line.text[at.start : at.end].split())
            right = next(name for name in PLACES["right"] if name.lower() == said.lower())
            if said not in (right, right.upper(), sentence(right)):
                yield Slip(line, at, right)


def days_are_capital(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Ngày lễ, tết, thứ, tháng ghi bằng chữ viết hoa đúng: «ngày Quốc khánh», «tết Trung thu».

    Căn cứ: 30/2020/NĐ-CP, PL II, V.5, V.8.
    Mức: cảnh báo.

    Đạt:
        Nội dung: «Tổ chức tết Trung thu và ngày Nhà giáo Việt Nam cho trẻ.»
    Không đạt:
        Nội dung: «Tổ chức tết Trung Thu và ngày nhà giáo Việt Nam cho trẻ.»
        => đoạn 8
        => đoạn 8
    """
    slips = (slip for line in sentences(anatomy).holding(NAMED) for slip in _days(line))
    yield from _once(slips, f"{DECREE}, V.5, V.8")


def _days(line: Line) -> Iterator[Slip]:
    for pattern, names in ((HOLIDAY, DAYS["holidays"]), (FEAST, DAYS["feasts"])):
        for match in pattern.finditer(line.text):
            first, _, said = " ".join(match[0].split()).partition(" ")
            right = next(name for name in names if name.lower() == said.lower())
            if said not in (right, right.upper()):
                yield Slip(line, Span(*match.span()), f"{first} {right}")
    for pattern in (MONTH, WEEKDAY):
        for match in pattern.finditer(line.text):
            word = next(filter(None, match.groups()))
            if word.islower():
                start = match[0].rindex(word)
                yield Slip(line, Span(*match.span()), match[0][:start] + word.capitalize())


def the_nation_is_capital(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Đảng, Nhà nước, Nhân dân viết hoa khi là danh từ riêng: «Đảng, Nhà nước và Nhân dân».

    Chỉ xét những cụm quen thuộc; «quản lý nhà nước», «Ủy ban nhân dân» thì viết thường.

    Căn cứ: 30/2020/NĐ-CP, PL II, V.1, V.4.
    Mức: cảnh báo.

    Đạt:
        Nội dung: «Chấp hành chủ trương của Đảng, Nhà nước về quản lý nhà nước.»
    Không đạt:
        Nội dung: «Chấp hành chủ trương của Đảng và nhà nước.»
        => đoạn 8
    """
    slips = (
        Slip(line, Span(*match.span()), NATION[" ".join(match[0].split())])
        for line in sentences(anatomy).naming(NATION)
        for match in OF_THE_NATION.finditer(line.text)
    )
    yield from _once(slips, f"{DECREE}, V.1, V.4")


def sentences_begin_with_capitals(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Sau dấu chấm, chấm hỏi, chấm than và khi xuống dòng sau dấu chấm, câu mới viết hoa chữ đầu.

    Không xét trích yếu, tên người, nơi nhận, bảng, dòng gạch đầu dòng, chữ viết tắt có dấu chấm.

    Căn cứ: 30/2020/NĐ-CP, PL II, I.
    Mức: cảnh báo.

    Đạt:
        Nội dung: «Nhà trường phát động thi đua. Các tổ đăng ký.»
    Không đạt:
        Nội dung: «Nhà trường phát động thi đua. các tổ đăng ký.»
        => đoạn 8
    """
    ended = False
    for line in sentences(anatomy).lines:
        if line.role not in NOT_SENTENCES:
            for at in _small_beginnings(line, ended=ended):
                right = line.text[at.start : at.end].capitalize()
                yield line.found(at, f"đầu câu hãy viết «{right}».", f"{DECREE}, I")
        ended = bool(ENDED.search(line.text))


def _small_beginnings(line: Line, *, ended: bool) -> Iterator[Span]:
    """Words that begin a sentence in small letters. ended: the line before it ended one."""
    if line.role is Role.BODY and line.text.lstrip()[0] not in BULLETS:
        opening = NUMBERED_LINE.match(line.text) or (ended and PLAIN_LINE.match(line.text))
        if opening:
            yield Span(*opening.span("next"))
    for match in SENTENCE.finditer(line.text):
        at = Span(*match.span("next"))
        if _ends(line.text[: match.start()]) and not is_quoted(line.text, at):
            yield at


def _ends(said: str) -> bool:
    """Whether a mark after this ends a sentence: not an abbreviation, a number, a single letter."""
    word = re.split(r"\W", said)[-1].lower()
    return len(word) > 1 and not word.isdigit() and word not in SHORTENED


def _once(slips: Iterator[Slip], basis: str) -> Iterator[Finding]:
    """Each wrong way once, at its first place."""
    held: dict[tuple[str, str], list[Slip]] = {}
    for slip in slips:
        if not is_quoted(slip.line.text, slip.at):
            held.setdefault((slip.said, slip.right), []).append(slip)
    for (_said, right), same in held.items():
        more = f" (và {len(same) - 1} chỗ nữa)" if same[1:] else ""
        yield same[0].line.found(same[0].at, f"hãy viết «{right}»{more}.", basis)
