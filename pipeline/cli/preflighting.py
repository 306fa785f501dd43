"""`preflight`: the year's papers looked at as one packet before they leave."""

import inspect
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from pipeline.cli.days import on_day
from pipeline.cli.folders import Folders, folders
from pipeline.cli.proving import ledger_of
from pipeline.cli.shared import briefs, read_and_check
from pipeline.findings import Finding, PipelineError, Place, Severity, errors

if TYPE_CHECKING:
    from pipeline.facts import Brief
    from pipeline.preflight import AtHand
    from pipeline.preflight.rendered import Printed
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
    there = [_at_hand(where, brief, errors(found), record) for brief in briefs(year)]
    strangers = made.strangers(where.papers, {one.paper.stem for one in there})
    papers, unprinted = _printed(where, there)
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
    from pipeline.sheets.year import Task

    for entry in agenda(year, read_law(), on):
        if entry.overdue and entry.place.part != Task.sheet:
            note = f", {entry.note}" if entry.note else ""
            message = (
                f"{entry.what} {entry.when} đã qua{note}; hãy gửi ngay và báo nơi nhận, đã gửi thì "
                "ghi ngày gửi."
            )
            yield Finding(entry.place, "HS-06", message, severity=Severity.WARNING)


def _at_hand(
    where: Folders, brief: "Brief", wrong: tuple[Finding, ...], record: Mapping[str, str]
) -> "AtHand":
    """One paper as it lies in the folder, held against what the workbooks would make today."""
    from pipeline import made
    from pipeline.documents import fill
    from pipeline.facts import facts_of
    from pipeline.files import digest
    from pipeline.layout import ledger as ledgers
    from pipeline.papers import blocked
    from pipeline.preflight import AtHand, Standing

    paper, year = brief.paper, brief.year
    target = where.papers / f"{paper.stem}.docx"
    copies = sum(1 if row.copies is None else row.copies for row in paper.recipients(year))
    lies_there = target.is_file()
    one = AtHand(paper, Standing.MISSING, brief.document, copies)
    if lies_there:
        one = replace(one, standing=Standing.UNKNOWN, found=_looked(target, brief))
    if files := blocked(paper, wrong):
        return replace(one, held=f"lỗi ở {', '.join(files)}")
    if lacking := paper.lacking(year):
        return replace(one, lacking=lacking)
    printed, sources = facts_of(brief)
    one = replace(one, facts=printed)
    if not lies_there:
        return one
    template = where.templates / f"{paper.template}.docx"
    content, lying = fill(template, printed), target.read_bytes()
    if lying == content:
        return replace(one, standing=Standing.AS_MADE)
    if record.get(paper.stem) == digest(lying):
        return replace(one, standing=Standing.OLDER)
    proved = ledgers.findings(ledger_of(target, template, printed, sources, year).entries)
    kept = made.is_kept(target, content, record)
    asked = () if kept else made.findings(target.name, made.Outcome.EDITED)
    return replace(one, standing=Standing.EDITED, found=(*one.found, *proved, *asked))


def _looked(target: Path, brief: "Brief") -> tuple[Finding, ...]:
    from pipeline.layout import findings, known
    from pipeline.word import read

    try:
        return findings(read(target), known(brief.year, brief.paper, brief.law))
    except PipelineError as refused:
        return (Finding(Place(target.name), "BT-01", str(refused)),)


def _printed(where: Folders, there: list["AtHand"]) -> tuple[list["AtHand"], str]:
    """The papers with what their pages show; why some were not printed, "" where all were."""
    from pipeline.preflight.rendered import missing, printed

    if why := missing():
        return there, why
    with TemporaryDirectory(ignore_cleanup_errors=True) as work:
        shown = printed([where.papers / one.file for one in there if one.lies_there], Path(work))
    doubts = {one.why: file for file, one in shown.items() if one.why}
    told = [_with_pages(one, shown[one.file]) if one.lies_there else one for one in there]
    return told, "; ".join(f"{why} ({file})" for why, file in doubts.items())


def _with_pages(one: "AtHand", shown: "Printed") -> "AtHand":
    from pipeline.preflight.rendered import findings

    if shown.why:
        return one
    found = findings(one.file, shown.pages)
    return replace(one, pages=len(shown.pages), found=(*one.found, *found))


def _bases() -> dict[str, str]:
    """Code → its căn cứ, as the documentation of the rules has it."""
    from pipeline.checks import CHECKS
    from pipeline.layout import RULES

    told = {}
    for code, rule in (*CHECKS.items(), *RULES.items()):
        if said := BASIS.search(inspect.getdoc(rule) or ""):
            told[code] = " ".join(said[1].split())
    return told
