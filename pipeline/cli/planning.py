"""What lies ahead: the days of the year, and what the awards will cost."""

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from pipeline.cli.days import on_day
from pipeline.cli.folders import Folders, folders
from pipeline.cli.shared import put_beside, tell
from pipeline.findings import errors

if TYPE_CHECKING:
    from pipeline.agenda import Entry
    from pipeline.money import Estimate
    from pipeline.school_year import SchoolYear

WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


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


@click.command()
@folders
def money(where: Folders) -> None:
    """Dự trù tiền thưởng: theo đăng ký, theo đề nghị, theo quyết định đã có."""
    from pipeline.intake import read_folder
    from pipeline.law import read_law
    from pipeline.money import estimates
    from pipeline.money.book import FILE, money_book

    year, found = read_folder(where.workbooks)
    counted = estimates(year, read_law())
    click.echo(f"Dự trù tiền thưởng năm học {year.label}")
    for estimate in counted:
        click.echo("\n".join(_sums(estimate)))
    target = where.papers / FILE
    told = put_beside(target, money_book(year, counted))
    tell(told)
    if wrong := len(errors(found)):
        click.echo(f"Còn {wrong} lỗi khi đọc bảng tính nên số tiền có thể thiếu; xem: make check.")
    if not told:
        click.echo(f"Đã ghi {target}. Đối chiếu với UBND trước khi chi.")
    sys.exit(1 if errors(told) else 0)


def _sums(estimate: "Estimate") -> Iterator[str]:
    """What one scenario comes to, and what its sum leaves out."""
    from pipeline.vietnamese import count, dong

    paid = estimate.counted
    units = sum(line.collective for line in paid)
    if not estimate.lines:
        yield f"{estimate.scenario}: chưa có ai."
        return
    yield (
        f"{estimate.scenario}: {dong(estimate.paid)} ({count(len(paid) - units)} mức của cá nhân, "
        f"{count(units)} mức của tập thể)"
    )
    yield f"  theo văn bản {dong(estimate.rounded)}; không làm tròn {dong(estimate.exact)}"
    if bases := sorted({line.why for line in estimate.lines if line.below}):
        yield (
            f"  chỉ cộng danh hiệu cao nhất của mỗi người, tập thể [{'; '.join(bases)}]; chi cả "
            f"danh hiệu thấp hơn thì {dong(estimate.every_title)}"
        )
    for why, number in Counter(line.why for line in estimate.untold).items():
        yield f"  chưa tính được {count(number)} mức: {why}"
