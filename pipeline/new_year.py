"""The school year after this one: what stays true is carried over, what belonged to a year is not.

Carried: the people still at the school, the tổ, the dated facts of the school, and everybody's
history with this year's decisions added. The new year's dates, numbers, targets and texts start
empty, and no wording is copied.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from pipeline.files import write
from pipeline.findings import PipelineError
from pipeline.school_year import Person, SchoolYear
from pipeline.sheets import WORKBOOKS, Row, Source
from pipeline.sheets.year import Document, Member, PastHonour, SchoolItem, Size, Team
from pipeline.tables import spreadsheets
from pipeline.vocabulary import HistoryKind, SchoolFact, SizeItem


def next_label(label: str) -> str:
    """`2021-2022` → `2022-2023`. Raises PipelineError on a label that is no school year."""
    match = re.fullmatch(r"(\d{4})-(\d{4})", label)
    if not match or int(match[2]) != int(match[1]) + 1:
        raise PipelineError(f"«{label}» không phải năm học; hãy đặt tên thư mục dạng 2021-2022.")
    return f"{match[2]}-{int(match[2]) + 1}"


def open_next(year: SchoolYear) -> SchoolYear:
    """The year that follows `year`, ready to be written as blank workbooks with what is carried.

    Raises PipelineError where the label of `year` is no school year.
    """
    label = next_label(year.label)
    return SchoolYear(
        label=label,
        workbooks=frozenset(WORKBOOKS),
        school=tuple(_school(year, label)),
        members=tuple(_members(year)),
        teams=tuple(_teams(year)),
        documents=tuple(_documents(year)),
        sizes=tuple(Size(source=_nowhere(Size), item=item) for item in SizeItem),
        history=tuple(_history(year)),
    )


def write_folder(folder: Path, workbooks: Mapping[str, bytes]) -> None:
    """Write the workbooks of a new year, by name, into `folder`.

    Raises PipelineError where the folder already holds a workbook: nothing is overwritten.
    """
    if there := [path.name for path in spreadsheets(folder)]:
        raise PipelineError(
            f"Thư mục {folder} đã có {', '.join(there)}; máy không ghi đè. Hãy mở tệp đó mà làm "
            "tiếp, hoặc chuyển thư mục sang nơi khác rồi chạy lại make new-year."
        )
    for name, content in workbooks.items():
        write(folder / name, content)


def _nowhere(sheet: type[Row]) -> Source:
    """The source of a row that no workbook held yet."""
    return Source(sheet.workbook, sheet.sheet, 0)


def _school(year: SchoolYear, label: str) -> Iterator[SchoolItem]:
    """Every item in the order of the form: carried facts as they stand, the others blank."""
    for fact in SchoolFact:
        held = [row for row in year.school if row.item is fact and fact.value.carried]
        value = label if fact is SchoolFact.LABEL else None
        fresh = SchoolItem(
            source=_nowhere(SchoolItem), item=fact, value=value, confirmed=value is not None
        )
        yield from held or [fresh]


def _members(year: SchoolYear) -> Iterator[Member]:
    return (member.with_(note="") for member in year.members if member.left is None)


def _teams(year: SchoolYear) -> Iterator[Team]:
    """The tổ; a leader who left is no longer named."""
    for team in year.teams:
        leader = year.named(team.leader)
        yield team if leader and leader.left is None else team.with_(leader="")


def _documents(year: SchoolYear) -> Iterator[Document]:
    """The names of the papers, without number, date or signatory."""
    for document in year.documents:
        yield Document(source=_nowhere(Document), document=document.document)


def _history(year: SchoolYear) -> Iterator[PastHonour]:
    """Earlier history, then what this year decided, of all but the people who left."""
    for row in (*year.history, *_this_year(year)):
        person = year.member(row)
        if person is None or person.left is None:
            yield row


def _this_year(year: SchoolYear) -> Iterator[PastHonour]:
    for row in year.decisions:
        if row.honour:
            kind = HistoryKind(row.honour.value.kind)
            yield _past(
                year,
                row,
                kind=kind,
                honour=str(row.honour),
                level=row.level,
                decision=row.decision,
                decided=row.decided,
                authority=row.authority,
            )
    for result in year.results:
        if result.rating:
            kind, rating = HistoryKind.RATING, str(result.rating)
            yield _past(year, result, kind=kind, honour=rating, decided=result.rated)
        if result.discipline:
            kind, discipline = HistoryKind.DISCIPLINE, result.discipline
            yield _past(year, result, kind=kind, honour=discipline, decided=result.disciplined)
    for found in year.initiatives:
        yield _past(
            year,
            found,
            kind=HistoryKind.INITIATIVE,
            honour=found.title,
            level=found.level,
            decision=found.decision,
            decided=found.recognised,
            authority=found.authority,
        )


def _past(year: SchoolYear, row: Person, **honour: object) -> PastHonour:
    """A row of this year as next year's history has it."""
    return PastHonour(
        source=_nowhere(PastHonour),
        code=row.code,
        name=row.name,
        school_year=year.label,
        **honour,
    )
