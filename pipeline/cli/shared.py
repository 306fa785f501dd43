"""What several commands do: read and check a year, and tell what was found.

Libraries are imported inside the functions, so that a command loads only what it uses and
`--help` answers at once.
"""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.folders import Folders
from pipeline.findings import Finding, Place, Severity, errors, in_order

if TYPE_CHECKING:
    from pipeline.facts import Brief
    from pipeline.school_year import SchoolYear

UNCHECKED = Finding(
    Place("Soát giữa các trang"),
    "BT-16",
    "Chưa kiểm tra, vì còn tệp, trang hoặc cột chưa đọc được; sửa các lỗi ở trên rồi chạy lại.",
    severity=Severity.WARNING,
)


def read_and_check(where: Folders) -> tuple["SchoolYear", tuple[Finding, ...]]:
    """The year in its folder, and all that reading and the checks found."""
    from pipeline import checks
    from pipeline.intake import intact, read_folder
    from pipeline.law import read_law

    read, found = read_folder(where.workbooks)
    year = replace(read, earlier=_earlier(where))
    readable = intact(year, found)
    compared = checks.findings(readable, read_law())
    unchecked = () if readable is year else (UNCHECKED,)
    return year, (*in_order([*found, *compared]), *unchecked)


def briefs(year: "SchoolYear") -> list["Brief"]:
    """What the facts of each paper are told, in the order of the year."""
    from pipeline.facts import Brief
    from pipeline.law import read_law
    from pipeline.papers import papers_of

    return [Brief(year, paper, read_law()) for paper in papers_of(year)]


def put_beside(target: Path, content: bytes) -> tuple[Finding, ...]:
    """Put a workbook beside the papers; a finding where it was edited by hand and stays."""
    from pipeline import made

    record = made.read(target.parent)
    outcome = made.put(target, content, record)
    made.remember(target.parent, record)
    return made.findings(target.name, outcome)


def _earlier(where: Folders) -> dict[str, "SchoolYear"]:
    """The sealed years before this one, read from their bags."""
    from pipeline.archive import sealed_workbooks
    from pipeline.intake import read_folder

    bags = sealed_workbooks(where.archive)
    before = sorted(label for label in bags if label < where.year)
    # In a bag every year lies in a folder `inputs`.
    return {label: replace(read_folder(bags[label])[0], label=label) for label in before}


def as_json(value: object) -> bytes:
    """A value as the files under `build/` hold it."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def tell(found: Iterable[Finding]) -> None:
    """One line a finding; what stops a paper in red, where the screen has colours."""
    colours = {Severity.ERROR: "red", Severity.HOLD: "yellow", Severity.WARNING: None}
    for finding in found:
        click.secho(str(finding), fg=colours[finding.severity])


def tally(found: tuple[Finding, ...]) -> str:
    """`2 lỗi, 3 cảnh báo`."""
    wrong = len(errors(found))
    return f"{wrong} lỗi, {len(found) - wrong} cảnh báo"
