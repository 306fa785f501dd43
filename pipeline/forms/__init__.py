"""The workbooks a school fills: written from the declarations of the sheets, blank or with rows.

One sheet of guidance, then every declared sheet: a title, the headings, the rows. What may be
chosen stands on a hidden sheet behind named ranges.
"""

import io
from datetime import datetime

import xlsxwriter

from pipeline.forms.choices import write_choices
from pipeline.forms.guide import NAMES, VERSION, write_guide
from pipeline.forms.looks import DEFAULT, Looks
from pipeline.forms.page import Page
from pipeline.school_year import SchoolYear
from pipeline.sheets import SHEETS

MADE = datetime(2021, 1, 1)  # the clock would make every writing differ

__all__ = ["workbook_bytes"]


def workbook_bytes(name: str, year: SchoolYear) -> bytes:
    """The workbook `name` (one of WORKBOOKS) with the rows of `year`; a year without rows: blank.

    The same rows give the same bytes on one machine.
    """
    sheets = {field: sheet for field, sheet in SHEETS.items() if sheet.workbook == name}
    stream = io.BytesIO()
    options = {"in_memory": True, "default_format_properties": dict(DEFAULT)}
    with xlsxwriter.Workbook(stream, options) as book:
        book.set_properties({"title": f"{NAMES[name]} {year.label}", "created": MADE})
        book.set_custom_property("Phiên bản mẫu", VERSION)
        looks = Looks(book)
        write_guide(book.add_worksheet("Hướng dẫn"), name, year.label, [*sheets.values()], looks)
        pages = {field: book.add_worksheet(sheet.sheet) for field, sheet in sheets.items()}
        lists = write_choices(book, [*sheets.values()])
        for field, page in pages.items():
            Page(page, sheets[field], getattr(year, field), looks, lists).write()
    return stream.getvalue()
