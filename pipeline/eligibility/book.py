"""`du-dieu-kien.xlsx`: a sheet for each honour, a row for each candidate, the years beside it."""

import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from itertools import groupby
from textwrap import shorten, wrap

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pipeline.eligibility.judged import Judgement, Verdict
from pipeline.eligibility.told import bases, lacking, recorded
from pipeline.vietnamese import name_order, sentence, short_date

FILE = "du-dieu-kien.xlsx"
MADE = datetime(2021, 1, 1)  # the clock would make every writing differ
VERDICT = "Kết luận"
YEAR = 20  # characters of the column of one school year
LINE = 14  # points of one line of text
TITLE_ROW, ABOUT_ROW, HEADER_ROW = range(3)
TAB = 31  # the longest name Excel gives a sheet
A4 = 9
FILLS = {
    Verdict.ELIGIBLE: "#E2EFDA",
    Verdict.ONE_SHORT: "#FFF2CC",
    Verdict.UNKNOWN: "#DDEBF7",
    Verdict.SHORT: "#FFFFFF",
    Verdict.NO_PROVISION: "#DDEBF7",
}


def book(judgements: Sequence[Judgement], label: str, day: date) -> bytes:
    """The workbook of a school year; the same judgements give the same bytes."""
    stream = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "default_format_properties": {"font_name": "Times New Roman", "font_size": 11},
    }
    with xlsxwriter.Workbook(stream, options) as made:
        made.set_properties({"title": f"Đủ điều kiện đề nghị {label}", "created": MADE})
        looks = _Looks(made)
        about = f"Năm học {label}; xét theo quy định của ngày {short_date(day)}"
        for honour, judged in groupby(judgements, key=lambda one: one.honour):
            page = made.add_worksheet(shorten(honour, TAB, placeholder=" …"))
            _write(page, honour, sorted(judged, key=_order), about, looks)
    return stream.getvalue()


def _order(judgement: Judgement) -> tuple[object, ...]:
    rank = [*Verdict].index(judgement.verdict)
    return (rank, judgement.subject.team, name_order(judgement.subject.name))


class _Looks:
    """The formats of the workbook, each made once."""

    def __init__(self, made: xlsxwriter.Workbook) -> None:
        framed = {"text_wrap": True, "valign": "top", "border": 1}
        self.title = made.add_format({"bold": True, "font_size": 14})
        self.about = made.add_format({"italic": True})
        self.head = made.add_format(
            framed | {"bold": True, "align": "center", "valign": "vcenter", "bg_color": "#D9D9D9"}
        )
        self.plain = made.add_format(framed)
        self.verdicts: dict[Verdict, Format] = {
            verdict: made.add_format(framed | {"bg_color": fill}) for verdict, fill in FILLS.items()
        }


@dataclass(frozen=True)
class _Column:
    """One column: its heading, its characters, what it says of a candidate."""

    heading: str
    width: int
    text: Callable[[Judgement], str]


def _columns(judged: Sequence[Judgement]) -> Iterator[_Column]:
    """Who, what follows, what is lacking, by which text; then the years that count."""
    if any(one.subject.code for one in judged):
        yield _Column("Họ và tên", 22, lambda one: one.subject.name)
        yield _Column("Tổ", 15, lambda one: one.subject.team)
    else:
        yield _Column("Tập thể", 22, lambda one: one.subject.name)
    yield _Column(VERDICT, 12, lambda one: sentence(one.verdict))
    yield _Column("Điều kiện còn thiếu", 38, lacking)
    yield _Column("Căn cứ", 24, bases)
    for label in sorted({record.label for one in judged for record in one.years}):
        yield _Column(f"Năm học {label}", YEAR, partial(_year, label))


def _year(label: str, judgement: Judgement) -> str:
    return "; ".join(recorded(record) for record in judgement.years if record.label == label)


def _write(
    page: Worksheet, honour: str, judged: Sequence[Judgement], about: str, looks: _Looks
) -> None:
    columns = [*_columns(judged)]
    page.write_string(TITLE_ROW, 0, f"Đủ điều kiện đề nghị: {honour}", looks.title)
    page.write_string(ABOUT_ROW, 0, about, looks.about)
    for number, column in enumerate(columns):
        page.set_column(number, number, column.width)
        page.write_string(HEADER_ROW, number, column.heading, looks.head)
    for row, judgement in enumerate(judged, start=HEADER_ROW + 1):
        _row(page, row, judgement, columns, looks)
    _print(page, last_row=HEADER_ROW + len(judged), last_column=len(columns) - 1)


def _row(
    page: Worksheet, row: int, judgement: Judgement, columns: Sequence[_Column], looks: _Looks
) -> None:
    lines = 1
    for number, column in enumerate(columns):
        text = column.text(judgement)
        coloured = column.heading == VERDICT
        look = looks.verdicts[judgement.verdict] if coloured else looks.plain
        page.write_string(row, number, text, look)
        lines = max(lines, len(wrap(text, column.width)))
    page.set_row(row, LINE * lines + 3)


def _print(page: Worksheet, *, last_row: int, last_column: int) -> None:
    page.freeze_panes(HEADER_ROW + 1, 1)
    page.autofilter(HEADER_ROW, 0, last_row, last_column)
    page.repeat_rows(HEADER_ROW)
    page.set_paper(A4)
    page.set_landscape()
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    page.fit_to_pages(1, 0)
    page.set_footer("&L&A&RTrang &P/&N")
