"""The workbooks a school fills: written from the declarations of the sheets, blank or with rows.

One sheet of guidance, then every declared sheet: a title, the headings, the rows. What may be
chosen stands on a hidden sheet behind named ranges.
"""

import io
from datetime import datetime

import xlsxwriter

from pipeline.forms.begun import begun, of_team
from pipeline.forms.choices import write_choices
from pipeline.forms.form import VERSION, Form, file_of
from pipeline.forms.guide import write_guide
from pipeline.forms.looks import DEFAULT, Looks
from pipeline.forms.page import Page
from pipeline.forms.placing import FOLDER, put
from pipeline.school_year import SchoolYear
from pipeline.sheets import REGISTRATION, SHEETS, WORKBOOKS

MADE = datetime(2021, 1, 1)  # the clock would make every writing differ
__all__ = ["FOLDER", "file_of", "put", "school_forms", "team_form", "workbook_bytes"]


def school_forms(year: SchoolYear) -> dict[str, bytes]:
    """The three blank workbooks of a year by file name, its staff and tổ filled in."""
    return {name: workbook_bytes(name, begun(year, name)) for name in WORKBOOKS}


def team_form(year: SchoolYear, team: str) -> bytes:
    """The registration workbook of one tổ, which holds its own people only."""
    return workbook_bytes(REGISTRATION, begun(of_team(year, team), REGISTRATION), team=team)


def workbook_bytes(name: str, year: SchoolYear, *, team: str = "") -> bytes:
    """The workbook `name` (one of WORKBOOKS) with the rows of `year`; a year without rows: blank.

    team: the tổ it is made for, said in its titles. The same rows give the same bytes on one
    machine.
    """
    form = Form(name, year.label, team)
    sheets = {field: sheet for field, sheet in SHEETS.items() if sheet.workbook == name}
    declared = [*sheets.values()]
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream, _options()) as book:
        book.set_properties({"title": form.title, "created": MADE})
        book.set_custom_property("Phiên bản mẫu", VERSION)
        looks = Looks(book)
        write_guide(book.add_worksheet("Hướng dẫn"), form, declared, looks)
        pages = {field: book.add_worksheet(sheet.sheet) for field, sheet in sheets.items()}
        lists = write_choices(book, declared, year)
        for field, page in pages.items():
            Page(page, sheets[field], getattr(year, field), looks, lists, form).write()
    return stream.getvalue()


def _options() -> dict[str, object]:
    """How the writer is to treat what it is given; made anew, for it changes what it is given."""
    return {
        "in_memory": True,
        "strings_to_formulas": False,  # a name that begins with = is a name
        "strings_to_urls": False,
        "default_format_properties": dict(DEFAULT),
    }
