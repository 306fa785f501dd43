"""The packet as one page to print: HTML that needs nothing beside itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from pipeline.papers import SYMBOLS
from pipeline.preflight.told import at, because
from pipeline.preflight.values import AtHand, Line, Packet, Standing, Topic, Verdict
from pipeline.vietnamese import count, long_date, sentence, short_date

FILE = "soat-xet.html"
KINDS = {
    Verdict.FAILED: "failed",
    Verdict.ASK: "ask",
    Verdict.UNCHECKED: "unchecked",
    Verdict.PASSED: "passed",
}


@dataclass(frozen=True)
class Group:
    """The lines under one heading; kind is how the page sets them."""

    kind: str
    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class PaperRow:
    """One paper as the list of papers shows it."""

    name: str
    symbol: str
    day: str
    copies: str
    pages: str
    state: str


def page(packet: Packet) -> bytes:
    """The page; the same packet gives the same bytes."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    shown = environment.get_template("page.html").render(
        packet=packet,
        result=_result(packet),
        verdicts=tuple(Verdict),
        papers=tuple(map(_row, sorted(packet.papers, key=_day))),
        groups=tuple(_groups(packet)),
        at=at,
        because=because,
        count=count,
        long_date=long_date,
        sentence=sentence,
    )
    return shown.encode()


def _result(packet: Packet) -> str:
    if wrong := len(packet.of(Verdict.FAILED)):
        return f"Chưa gửi: còn {count(wrong)} điều không đạt."
    return "Không thấy điều nào phải trả lại."


def _day(one: AtHand) -> date:
    return one.row.issued if one.row and one.row.issued else date.max


def _groups(packet: Packet) -> Iterator[Group]:
    for verdict, kind in KINDS.items():
        lines = tuple(line for line in packet.of(verdict) if line.topic is not Topic.PERSON)
        if lines:
            yield Group(kind, f"{verdict} ({count(len(lines))})", lines)
        signing = tuple(line for line in packet.of(verdict) if line.topic is Topic.PERSON)
        if signing:
            title = f"NGƯỜI KÝ XEM TRÊN BẢN GIẤY ({count(len(signing))})"
            yield Group("person", title, signing)


def _row(one: AtHand) -> PaperRow:
    row = one.row
    return PaperRow(
        name=one.paper.name,
        symbol=_symbol(one),
        day=short_date(row.issued) if row and row.issued else "",
        copies=count(one.copies) if one.copies else "",
        pages=count(one.pages) if one.pages else "",
        state=_state(one),
    )


def _symbol(one: AtHand) -> str:
    """`45/KH-MNKL`, of a paper that cannot be made today `45/KH`; a biểu has none."""
    symbol, row = SYMBOLS.get(one.paper.kind), one.row
    if not symbol:
        return "(biểu)"
    if not (row and row.number):
        return ""
    return str(one.facts.get("so_ky_hieu", f"{row.number:02d}/{symbol}")).removeprefix("Số: ")


def _state(one: AtHand) -> str:
    if one.held:
        return f"chờ sửa: {one.held}"
    if one.lacking:
        return one.lacking
    if not one.lies_there:
        return "chưa lập"
    numbered = one.paper.kind not in SYMBOLS or (one.row and one.row.number)
    if not (one.row and one.row.issued and numbered):
        return "dự thảo"
    return {Standing.OLDER: "lập từ số liệu cũ", Standing.EDITED: "đã sửa tay"}.get(
        one.standing, "đã lập"
    )
