"""Anniversaries counted right, and events that are not yet over."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from pipeline.findings import Finding
from pipeline.law import Anniversary, Status
from pipeline.layout.anatomy import Anatomy
from pipeline.layout.known import Known
from pipeline.layout.leftovers.data import any_of, table
from pipeline.layout.leftovers.days import times
from pipeline.layout.leftovers.lines import Line, Span, after, before, is_quoted
from pipeline.layout.leftovers.text import Text
from pipeline.layout.leftovers.window import Paper, Window, papers
from pipeline.vietnamese import count, short_date

SAID = table("anniversaries")
LINKS = "|".join(re.escape(word) for word in SAID["links"])
GREETS = any_of(SAID["greets"])
OTHERS, OTHER_BODIES = any_of(SAID["others"]), any_of(SAID["other_bodies"])
SPAN = r"(?<![\d/])((?:\d{1,2}/\d{1,2}/)?\d{4})"
PAIR = re.compile(
    rf"(?<!\w)(\d{{1,3}})\s+năm(?!\w)[^.;()\d]{{3,140}}\(\s*{SPAN}\s*[-–—]\s*{SPAN}\s*\)",
    re.IGNORECASE,
)
COUNT = re.compile(r"\d\s+năm|thứ\s+\d")
NEAR = 45  # letters after a name in which the year it is counted for may stand
UNREAD = "năm gốc chưa đối chiếu"


def anniversaries_are_counted_right(anatomy: Anatomy, known: Known) -> Iterator[Finding]:
    """Số năm kỷ niệm bằng năm kỷ niệm trừ năm gốc.

    Năm kỷ niệm lấy ở ngày ghi cạnh đó, rồi ở ngày rơi vào thời gian của văn bản; văn bản không nêu
    năm học thì năm liền trước, liền sau đều được.

    Căn cứ: bảng ngày kỷ niệm.
    Mức: cảnh báo.

    Đạt:
        Nội dung: «Thi đua chào mừng kỷ niệm 92 năm Ngày thành lập Đảng Cộng sản Việt Nam.»
    Không đạt:
        Nội dung: «Thi đua chào mừng kỷ niệm 91 năm Ngày thành lập Đảng Cộng sản Việt Nam.»
        => đoạn 8
    """
    for paper in papers(anatomy, known):
        told = [found for a in known.law.anniversaries for found in _miscounted(paper, a)]
        yield from told
        places = {found.place for found in told}
        yield from (found for found in _bad_sums(paper.text) if found.place not in places)


def _miscounted(paper: Paper, anniversary: Anniversary) -> Iterator[Finding]:
    for line in paper.text.naming(anniversary.said):
        for at, number, end in _counts(line.text, anniversary):
            right = _years_meant(line.text, end, anniversary, paper.window)
            if right and number not in {year - anniversary.first for year in right}:
                yield _told(line, at, number, anniversary, right)


@lru_cache(maxsize=256)
def _patterns(anniversary: Anniversary) -> tuple[re.Pattern[str], ...]:
    """`92 năm ngày thành lập Đảng`, `lần thứ 92 ngày …`, `Ngày … 03/02/2022 (92 năm)`."""
    name = "|".join(r"\s+".join(map(re.escape, words.split())) for words in anniversary.said)
    gap = rf"(?:\s*(?:{LINKS})(?!\w))*\s*"
    return (
        re.compile(rf"(?<!\w)(?P<n>\d{{1,3}})\s+năm{gap}(?P<name>{name})", re.IGNORECASE),
        re.compile(rf"lần thứ\s+(?P<n>\d{{1,3}}){gap}(?P<name>{name})", re.IGNORECASE),
        re.compile(
            rf"(?P<name>{name})[^.;()\n]{{0,60}}\((?:kỷ niệm\s+)?(?P<n>\d{{1,3}})\s+năm\)",
            re.IGNORECASE,
        ),
    )


def _counts(text: str, anniversary: Anniversary) -> Iterator[tuple[Span, int, int]]:
    """Each count of its years: where, how many, and where its name ends."""
    for pattern in _patterns(anniversary) if anniversary.said else ():
        for match in pattern.finditer(text):
            if not OTHERS.match(text[match.end("name") :].lstrip()):
                yield Span(*match.span()), int(match["n"]), match.end("name")


def _years_meant(text: str, end: int, anniversary: Anniversary, window: Window) -> set[int]:
    """The years it may be counted for; none where nothing tells."""
    near = [
        said.year
        for said in times(text)
        if end <= said.span.start < end + NEAR and said.year > anniversary.first
    ]
    if near:
        return {near[0]}
    if window.span is None:
        return set()
    start, last = window.span
    marked = {
        y: date(y, anniversary.month, anniversary.day) for y in range(start.year, last.year + 1)
    }
    return {year for year, day in marked.items() if start <= day <= last}


def _told(line: Line, at: Span, number: int, anniversary: Anniversary, right: set[int]) -> Finding:
    sums = " hoặc ".join(f"{year - anniversary.first} năm (năm {year})" for year in sorted(right))
    doubt = "" if anniversary.status is Status.VERIFIED else f", {UNREAD}"
    return line.found(
        at,
        f"{anniversary.name} tính từ năm {anniversary.first}{doubt}; {number} năm không đúng, "
        f"hãy ghi {sums}.",
        "bảng ngày kỷ niệm",
    )


def _bad_sums(text: Text) -> Iterator[Finding]:
    """Numbers of years that are not the difference of the two dates beside them."""
    for line in text.holding(COUNT):
        for match in PAIR.finditer(line.text):
            first, last = int(match[2][-4:]), int(match[3][-4:])
            if last > first and int(match[1]) != last - first:
                right = f"từ năm {first} đến năm {last} là {count(last - first)} năm"
                message = f"{right}, không phải {match[1]} năm; hãy xem lại."
                yield line.found(Span(*match.span()), message)


def events_greeted_are_not_over(anatomy: Anatomy, known: Known) -> Iterator[Finding]:
    """Sự kiện được chào mừng chưa qua từ trước năm học của văn bản.

    Chỉ soát câu chào mừng; câu «thực hiện Nghị quyết Đại hội …» không bị nhắc.

    Căn cứ: bảng sự kiện.
    Mức: cảnh báo.

    Đạt:
        Nội dung: «Học tập Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng.»
    Không đạt:
        Nội dung: «Thi đua mừng Đại hội đại biểu toàn quốc lần thứ XIII thành công.»
        => đoạn 8
    """
    for paper in papers(anatomy, known):
        begun = paper.window.span
        for event in known.law.events:
            over = begun and event.last < begun[0]
            for line in paper.text.naming(event.said) if over else ():
                for at in line.all(any_of(event.said)):
                    if _is_greeted(line.text, at):
                        passed = f"{event.name} đã xong ngày {short_date(event.last)}"
                        message = f"{passed}, trước năm học này; hãy bỏ hoặc thay câu chào mừng."
                        yield line.found(at, message, "bảng sự kiện")


def _is_greeted(text: str, at: Span) -> bool:
    """Whether a sentence greets an event, and that of the Party."""
    others = OTHER_BODIES.match(after(text, at, 40).lstrip(" ,"))
    return bool(GREETS.search(before(text, at, 70))) and not others and not is_quoted(text, at)
