"""Blank workbooks for a year: the three of the school, or one registration file a tổ."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.folders import Folders, folders
from pipeline.cli.shared import tell
from pipeline.findings import Finding, PipelineError, errors

if TYPE_CHECKING:
    from pipeline.school_year import SchoolYear

EVERY = "tất-cả"


@click.command()
@folders
@click.option(
    "--team",
    default="",
    envvar="TO",
    help=f"Tên một tổ, hoặc {EVERY}: mỗi tổ một tệp đăng ký. Không ghi: ba bảng tính của trường.",
)
def forms(where: Folders, team: str) -> None:
    """Ghi biểu mẫu trống, đã có sẵn tên người và tên tổ."""
    from pipeline.forms import FOLDER, file_of, put, school_forms, team_form

    year, wrong = _staff(where)
    if wrong:
        tell(wrong)
        click.echo("Chưa ghi biểu mẫu nào; hãy sửa các ô ở trên rồi chạy lại.")
        sys.exit(1)
    teams = _teams(year, team)
    made = {file_of(name): team_form(year, name) for name in teams} or school_forms(year)
    places = put(where.workbooks, made)
    for place, new in places.items():
        click.echo(f"Đã ghi {place}" if new else f"Đã có {place}, không ghi lại")
    if teams:
        click.echo(
            f"Gửi mỗi tổ tệp của mình; nhận lại thì chép vào {where.workbooks}, giữ nguyên tên. "
            "make check kể tên tổ chưa nộp."
        )
    elif _beside(places, FOLDER):
        click.echo(f"Tệp trong {FOLDER} là mẫu để chép, máy không đọc; bảng tính đã có giữ nguyên.")


def _beside(places: dict[Path, bool], folder: str) -> bool:
    return any(place.parent.name == folder for place in places)


def _staff(where: Folders) -> tuple["SchoolYear", tuple[Finding, ...]]:
    """The year whose people fill the forms, and what is wrong with its staff and its tổ.

    A year without `nam-hoc.xlsx` is one that begins; PipelineError where its name is no year's.
    """
    from pipeline.intake import read_folder
    from pipeline.new_year import next_label
    from pipeline.school_year import SchoolYear
    from pipeline.sheets import SHEETS, YEAR, workbook_of
    from pipeline.tables import spreadsheets

    if not any(workbook_of(path.name) == YEAR for path in spreadsheets(where.workbooks)):
        next_label(where.year)
        return SchoolYear(label=where.year), ()
    year, found = read_folder(where.workbooks)
    parts = ("", SHEETS["members"].sheet, SHEETS["teams"].sheet)
    return year, tuple(
        one
        for one in errors(found)
        if workbook_of(one.place.file) == YEAR and one.place.part in parts
    )


def _teams(year: "SchoolYear", asked: str) -> list[str]:
    """The official names of the tổ asked for; none where the whole school is.

    Raises PipelineError where the year has no such tổ.
    """
    from pipeline.cells import proposal
    from pipeline.vietnamese import fold

    known = [team.team for team in year.teams if team.team]
    if not asked:
        return []
    if not known:
        raise PipelineError("Trang «Tổ» của nam-hoc.xlsx chưa có tổ nào; hãy điền rồi chạy lại.")
    if fold(asked) == fold(EVERY):
        return known
    if named := [name for name in known if fold(name) == fold(asked)]:
        return named
    raise PipelineError(f"Không có tổ «{asked}» ở trang «Tổ».{proposal(asked, known)}")
