"""A finished paper against the data: its numbers and names, and what was edited in it by hand."""

import json
import sys
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import click

from pipeline.cli.folders import Folders, folders
from pipeline.cli.shared import briefs, read_and_check, tally, tell
from pipeline.findings import Finding, PipelineError, errors, in_order

if TYPE_CHECKING:
    from pipeline.facts import Brief
    from pipeline.layout.ledger import Entry, Ledger
    from pipeline.school_year import SchoolYear


@click.command()
@folders
@click.argument("paper", metavar="VĂN_BẢN")
@click.option("--json", "plain_json", is_flag=True, help="In dạng JSON.")
def numbers(where: Folders, paper: str, plain_json: bool) -> None:
    """Đối chiếu từng số, từng tên của một văn bản với bảng tính.

    VĂN_BẢN là tên như ke-hoach, hoặc một tệp .docx; tệp không do năm học này lập thì chỉ soát phép
    tính trong văn bản.
    """
    from pipeline.layout import ledger as ledgers

    target = Path(paper)
    if target.suffix != ".docx":
        target = where.papers / f"{paper}.docx"
    found = list(_arithmetic(target))
    entries: tuple[Entry, ...] = ()
    year, _ = read_and_check(where)
    brief = next((brief for brief in briefs(year) if brief.paper.stem == target.stem), None)
    if brief:
        entries = ledger_of_brief(where, brief, target).entries
        found += ledgers.findings(entries)
    found = list(in_order(found))
    if plain_json:
        told = {
            "numbers": [_as_json(entry) for entry in entries],
            "findings": [one.as_json() for one in found],
        }
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        for line in _listed(entries):
            click.echo(line)
        tell(found)
        click.echo(_closing(target, entries, tuple(found), ours=brief is not None))
    sys.exit(1 if errors(found) else 0)


def _arithmetic(target: Path) -> Iterator[Finding]:
    """What the numbers of a paper say against each other, whoever wrote it."""
    from pipeline.law import read_law
    from pipeline.layout.anatomy import anatomy
    from pipeline.layout.known import Known
    from pipeline.layout.numbers import RULES
    from pipeline.word import read

    parts, known = anatomy(read(target)), Known(read_law())
    for code, rule in RULES.items():
        yield from (replace(one, rule=code) for one in rule(parts, known))


def _as_json(entry: "Entry") -> dict[str, Any]:
    return {
        "part": entry.place.part,
        "position": entry.place.position,
        "kind": str(entry.kind),
        "verdict": str(entry.verdict),
        "found": entry.found,
        "expected": entry.made,
        "fact": entry.origin.tag if entry.origin else "",
        "cells": list(entry.origin.cells) if entry.origin else [],
    }


def _listed(entries: Collection["Entry"]) -> Iterator[str]:
    """A line for each number and name; those of the template's own words only where they differ."""
    from pipeline.layout.ledger import Kind, Verdict, cells_of

    for entry in entries:
        settled = entry.verdict is Verdict.MATCHES and not entry.origin
        if entry.kind is Kind.WORDS or settled:
            continue
        said = entry.found or "(không còn)"
        if entry.made not in ("", entry.found):
            said += f" (số liệu: {entry.made})"
        behind = f"{entry.origin.tag} ← {cells_of(entry.origin)}" if entry.origin else "-"
        yield f"{entry.place.part}, {entry.place.position}: {said} | {entry.verdict} | {behind}"


def _closing(
    target: Path, entries: Collection["Entry"], found: tuple[Finding, ...], *, ours: bool
) -> str:
    from pipeline.layout.ledger import Kind, Verdict

    if not ours:
        return f"{target.name}: không do năm học này lập, chỉ soát phép tính: {tally(found)}."
    told = [entry for entry in entries if entry.kind is not Kind.WORDS]
    counts = (f"{sum(e.verdict is verdict for e in told)} {verdict}" for verdict in Verdict)
    return f"{target.name}: {len(told)} số, tên: {', '.join(counts)}; {tally(found)}."


def people_of(year: "SchoolYear") -> tuple[str, ...]:
    """The people the year's workbooks know by name."""
    from pipeline.vocabulary import SchoolFact

    named = {member.name for member in year.members} | {seat.name for seat in year.council}
    named |= {document.signatory for document in year.documents}
    named |= {year.text(fact) for fact in (SchoolFact.HEAD, SchoolFact.UNION_CHAIR)}
    return tuple(sorted(name for name in named if " " in name))


def ledger_of(
    target: Path,
    template: Path,
    facts: Mapping[str, Any],
    sources: Mapping[str, Any],
    year: "SchoolYear",
) -> "Ledger":
    """The paper at `target` against its template filled with these facts."""
    from pipeline.documents import fill
    from pipeline.layout.ledger import ledger
    from pipeline.origins import marked
    from pipeline.word import read

    with_marks, origins = marked(facts, sources)
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        side = Path(folder) / target.name
        side.write_bytes(fill(template, with_marks))
        made = read(side)
    return ledger(made, origins, read(target), people_of(year))


def ledger_of_brief(where: Folders, brief: "Brief", target: Path) -> "Ledger":
    """The paper at `target` against what the workbooks say today.

    Raises PipelineError where they do not say enough to make it.
    """
    from pipeline.facts import facts_of

    if lacking := brief.paper.lacking(brief.year):
        raise PipelineError(f"Chưa đối chiếu được {target.name}: {lacking}.")
    template = where.templates / f"{brief.paper.template}.docx"
    return ledger_of(target, template, *facts_of(brief), brief.year)
