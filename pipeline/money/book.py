"""The estimate as a workbook an accountant can print: a summary, then one sheet a scenario."""

import io
from collections.abc import Sequence
from datetime import datetime

import xlsxwriter

from pipeline.money import Estimate
from pipeline.money.listing import write_listing
from pipeline.money.looks import FILE, Looks
from pipeline.money.summary import write_summary
from pipeline.school_year import SchoolYear

MADE = datetime(2021, 1, 1)  # the clock would make every writing differ
__all__ = ["FILE", "money_book"]


def money_book(year: SchoolYear, found: Sequence[Estimate]) -> bytes:
    """The workbook of the three estimates; the same estimates give the same bytes."""
    stream = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "default_format_properties": {"font_name": "Times New Roman", "font_size": 11},
    }
    with xlsxwriter.Workbook(stream, options) as book:
        book.set_properties({"title": f"Dự trù tiền thưởng {year.label}", "created": MADE})
        looks = Looks(book)
        write_summary(book.add_worksheet("Tổng hợp"), year, found, looks)
        for estimate in found:
            write_listing(book.add_worksheet(str(estimate.scenario)), year, estimate, looks)
    return stream.getvalue()
