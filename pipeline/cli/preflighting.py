"""`preflight`: the year's papers looked at as one packet before they leave."""

import inspect
import re
import sys
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import click

from pipeline.cli.at_hand import at_hand, with_pages
from pipeline.cli.days import on_day
from pipeline.cli.folders import Folders, folders
from pipeline.cli.shared import briefs, read_and_check
from pipeline.findings import Finding, Severity, errors

if TYPE_CHECKING:
    from pipeline.school_year import SchoolYear

COLOURS = {"KHÔNG ĐẠT": "red", "CẦN NGƯỜI XEM": "yellow", "CHƯA KIỂM TRA": "cyan", "ĐẠT": "green"}
BASIS = re.compile(r"Căn cứ: (.+?)\.?\nMức:", re.DOTALL)


@click.command()
@folders
@on_day
def preflight(where: Folders, on: date) -> None:
    """Soát cả bộ văn bản trước khi gửi: cấp trên có thể trả lại vì gì."""
    from pipeline import made
    from pipeline.files import write
    from pipeline.preflight import Verdict, packet
    from pipeline.preflight.page import FILE, page
    from pipeline.preflight.told import closing, summary

    year, found = read_and_check(where)
    checked = (*found, *_overdue(year, on))
    record = made.read(where.papers)
    there = [at_hand(where, brief, errors(found), record) for brief in briefs(year)]
    strangers = made.strangers(where.papers, {one.paper.stem for one in there})
    papers, unprinted = with_pages(where, there)
    told = packet(year, on, (*checked, *strangers), papers, _bases(), unprinted)
    target = where.papers / FILE
    write(target, page(told))
    for line, verdict in summary(told):
        click.secho(line, fg=COLOURS[verdict] if verdict else None)
    click.echo(f"\n{closing(told, str(target))}")
    sys.exit(1 if told.of(Verdict.FAILED) else 0)


def _overdue(year: "SchoolYear", on: date) -> Iterator[Finding]:
    """HS-06: what the packet was to be sent by, and has not been."""
    from pipeline.agenda import agenda
    from pipeline.law import read_law
    from pipeline.sheets.year import Document, Period

    for entry in agenda(year, read_law(), on):
        if entry.overdue and entry.place.part in (Document.sheet, Period.sheet):
            message = (
                f"{entry.what} {entry.when} đã qua mà chưa ghi ngày gửi; hãy gửi ngay và báo nơi "
                "nhận, đã gửi thì ghi ngày gửi."
            )
            yield Finding(entry.place, "HS-06", message, severity=Severity.WARNING)


def _bases() -> dict[str, str]:
    """Code → its căn cứ, as the documentation of the rules has it."""
    from pipeline.checks import CHECKS
    from pipeline.layout import RULES

    told = {}
    for code, rule in (*CHECKS.items(), *RULES.items()):
        if said := BASIS.search(inspect.getdoc(rule) or ""):
            told[code] = " ".join(said[1].split())
    return told
