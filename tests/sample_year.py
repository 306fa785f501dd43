"""The two sample years of Trường Mầm non Kim Lan: text tables → workbooks.

`python -m tests.sample_year` writes the folders of `INPUTS` anew. In 2021-2022 the school stands
in huyện Gia Lâm; its guidance, periods, targets and movements are real, every person, decision and
result is invented. 2025-2026, in xã Bát Tràng after the districts were abolished, is invented but
for the school's name and the legal texts. In the tables a heading `Ngày đăng ký = 08/10/2021`
gives that value to every row, and a blank `Họ và tên` or `Tổ` is the one of the person whose `Mã`
stands in the row.
"""

from itertools import zip_longest
from pathlib import Path

from pipeline import forms
from pipeline.files import write
from pipeline.school_year import SchoolYear
from pipeline.sheets import SHEETS, WORKBOOKS, Row, Source
from tests.builders import tables

LABEL = "2021-2022"
TESTS = Path(__file__).parent
INPUTS = {
    LABEL: TESTS.parent / "inputs" / LABEL,
    "2025-2026": TESTS / "nam-hoc" / "2025-2026",
}


def sample_year(label: str = LABEL) -> SchoolYear:
    """The year as values; raises pydantic's ValidationError on a cell that cannot be read."""
    tables_of = TESTS / "nam-hoc-mau" / label
    text = "\n".join(
        (tables_of / name).with_suffix(".txt").read_text("utf-8") for name in WORKBOOKS
    )
    records = {title: _records(rows) for title, rows in tables(text).items()}
    people = {person["Mã"]: person for person in records["Nhân sự"]}
    rows = {
        field: tuple(
            _row(sheet, number, {**_known(sheet, record, people), **record})
            for number, record in enumerate(records.pop(sheet.sheet, []), start=1)
        )
        for field, sheet in SHEETS.items()
    }
    assert not records, f"no such sheet: {[*records]}"
    return SchoolYear(label=label, workbooks=frozenset(WORKBOOKS), **rows)


def _records(rows: list[list[str]]) -> list[dict[str, str]]:
    """Filled cells by heading, constants of the heading row included."""
    headings = [heading.partition(" = ") for heading in rows[0]]
    return [
        {
            heading: cell or constant
            for (heading, _, constant), cell in zip_longest(headings, cells, fillvalue="")
            if cell or constant
        }
        for cells in rows[1:]
    ]


def _known(
    sheet: type[Row], record: dict[str, str], people: dict[str, dict[str, str]]
) -> dict[str, str]:
    """What the staff list says of the person a row is about."""
    person = people.get(record.get("Mã", ""), {})
    name = person.get("Họ và tên", "")
    about = {"Họ và tên": name, "Họ và tên, tập thể": name, "Tổ": person.get("Tổ", "")}
    headings = {column.heading for column in sheet.columns().values()}
    return {heading: cell for heading, cell in about.items() if heading in headings}


def _row(sheet: type[Row], number: int, record: dict[str, str]) -> Row:
    fields = {column.heading: name for name, column in sheet.columns().items()}
    cells = {fields[heading]: cell for heading, cell in record.items()}
    return sheet(source=Source(sheet.workbook, sheet.sheet, number), **cells)


def main() -> None:
    """Write the three workbooks of each year."""
    for label, folder in INPUTS.items():
        year = sample_year(label)
        for name in WORKBOOKS:
            write(folder / name, forms.workbook_bytes(name, year))


if __name__ == "__main__":
    main()
