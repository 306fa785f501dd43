"""`du-dieu-kien.xlsx`: a sheet for each honour, a row for each candidate, the years beside it."""

import io
from collections.abc import Sequence
from datetime import date, datetime
from itertools import groupby
from textwrap import shorten, wrap

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from pipeline.careers import YearRecord
from pipeline.eligibility.judged import Judgement, Verdict
from pipeline.eligibility.told import bases, lacking, recorded
from pipeline.vietnamese import name_order, sentence, short_date

FILE = "du-dieu-kien.xlsx"
MADE = datetime(2021, 1, 1)  # the clock would make every writing differ
COLUMNS = {  # heading → characters
    "Họ và tên": 22,
    "Tổ": 15,
    "Kết luận": 12,
    "Điều kiện còn thiếu": 38,
    "Căn cứ": 24,
}
YEAR = 20  # characters of the column of one school year
LINE = 15  # points of one line of text
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


def _write(
    page: Worksheet, honour: str, judged: Sequence[Judgement], about: str, looks: _Looks
) -> None:
    labels = sorted({record.label for one in judged for record in one.years})
    widths = [*COLUMNS.values(), *(YEAR for _ in labels)]
    page.write_string(TITLE_ROW, 0, f"Đủ điều kiện đề nghị: {honour}", looks.title)
    page.write_string(ABOUT_ROW, 0, about, looks.about)
    for column, heading in enumerate((*COLUMNS, *(f"Năm học {label}" for label in labels))):
        page.set_column(column, column, widths[column])
        page.write_string(HEADER_ROW, column, heading, looks.head)
    for row, judgement in enumerate(judged, start=HEADER_ROW + 1):
        _row(page, row, judgement, labels, looks)
    _print(page, last_row=HEADER_ROW + len(judged), last_column=len(widths) - 1)


def _row(
    page: Worksheet, row: int, judgement: Judgement, labels: Sequence[str], looks: _Looks
) -> None:
    subject, verdict = judgement.subject, judgement.verdict
    years = {record.label: record for record in judgement.years}
    texts = [subject.name, subject.team, sentence(verdict), lacking(judgement), bases(judgement)]
    texts += [_year(years.get(label)) for label in labels]
    widths = [*COLUMNS.values(), *(YEAR for _ in labels)]
    lines = max(len(wrap(t, w)) for t, w in zip(texts, widths, strict=True))
    page.set_row(row, LINE * max(1, lines) + 3)
    for column, text in enumerate(texts):
        page.write_string(
            row, column, text, looks.verdicts[verdict] if column == 2 else looks.plain
        )


def _year(record: YearRecord | None) -> str:
    return recorded(record) if record else ""


def _print(page: Worksheet, *, last_row: int, last_column: int) -> None:
    page.freeze_panes(HEADER_ROW + 1, 1)
    page.autofilter(HEADER_ROW, 0, last_row, last_column)
    page.repeat_rows(HEADER_ROW)
    page.set_paper(A4)
    page.set_landscape()
    page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    page.fit_to_pages(1, 0)
    page.set_footer("&L&A&RTrang &P/&N")
