"""What lies ahead: the days of the year, and what the awards will cost."""

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from pipeline.cli.days import on_day
from pipeline.cli.folders import Folders, folders
from pipeline.findings import errors

if TYPE_CHECKING:
    from pipeline.agenda import Entry
    from pipeline.school_year import SchoolYear

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")
NO_NEW_YEAR = "Ngày Tết Nguyên đán chưa có trong bảng ngày của máy; hãy tự ghi vào Lịch công tác."


@click.command()
@folders
@on_day
def calendar(where: Folders, on: date) -> None:
    """Kể việc sắp đến hạn, việc quá hạn, ngày kỷ niệm của năm học."""
    from pipeline.agenda import agenda
    from pipeline.intake import read_folder
    from pipeline.law import read_law
    from pipeline.vietnamese import short_date

    year, found = read_folder(where.workbooks)
    click.echo(f"Lịch thi đua, khen thưởng năm học {year.label}, tính từ ngày {short_date(on)}")
    entries = agenda(year, read_law(), on)
    for entry in entries:
        click.secho(_line(entry), fg="yellow" if entry.overdue else None)
    if not entries:
        click.echo("Không còn việc nào đến hạn.")
    for line in _left_out(year):
        click.echo(line)
    if wrong := len(errors(found)):
        click.echo(f"Còn {wrong} lỗi khi đọc bảng tính nên lịch có thể thiếu; xem: make check.")


def _line(entry: "Entry") -> str:
    """`Thứ Năm 03/02/2022: Kỷ niệm 92 năm … (nam-hoc.xlsx:Đợt thi đua:G5)`."""
    weekday = f"{WEEKDAYS[entry.when.last.weekday()]} " if entry.when.exact else ""
    head = f"{weekday}{entry.when}"
    late = ", đã quá hạn" if entry.overdue else ""
    note = f", {entry.note}" if entry.note else ""
    return f"{head[0].upper()}{head[1:]}{late}: {entry.what}{note} [{entry.place}]"


def _left_out(year: "SchoolYear") -> Iterator[str]:
    """What the list cannot hold."""
    from pipeline.agenda import undated

    if tasks := undated(year):
        places = ", ".join(str(task.at("when")) for task in tasks)
        yield f"Việc chưa làm, không ghi ngày tháng: {places}."
    yield NO_NEW_YEAR
