"""The papers of a year as they lie in the folder, each looked at in full."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from pipeline.cli.folders import Folders
from pipeline.cli.proving import ledger_of_brief
from pipeline.findings import Finding, PipelineError, Place

if TYPE_CHECKING:
    from pipeline.facts import Brief
    from pipeline.preflight import AtHand
    from pipeline.preflight.rendered import Printed


def at_hand(
    where: Folders, brief: "Brief", wrong: tuple[Finding, ...], record: Mapping[str, str]
) -> "AtHand":
    """One paper held against what the workbooks would make today.

    wrong: the errors in workbooks. record: what was made, as remembered. While errors keep a paper
    from being made nothing is looked for in the file: it would be held against wrong days.
    """
    from pipeline import made
    from pipeline.documents import fill
    from pipeline.files import digest
    from pipeline.preflight import Standing

    one = _wanted(brief, wrong)
    target = where.papers / one.file
    if not target.is_file():
        return one
    lying = target.read_bytes()
    ours = record.get(one.paper.stem) == digest(lying)
    asked = made.findings(one.file, made.Outcome.EDITED)
    if not one.facts:
        standing = Standing.UNKNOWN if ours else Standing.EDITED
        return replace(one, standing=standing, found=() if ours else asked)
    content = fill(where.templates / f"{one.paper.template}.docx", one.facts)
    found = _looked(target, brief)
    if lying == content:
        return replace(one, standing=Standing.AS_MADE, found=found)
    if ours:
        return replace(one, standing=Standing.OLDER, found=found)
    asked = () if made.is_kept(target, content, record) else asked
    found = (*found, *_edits(where, brief, target), *asked)
    return replace(one, standing=Standing.EDITED, found=found)


def _wanted(brief: "Brief", wrong: tuple[Finding, ...]) -> "AtHand":
    """The paper as the workbooks have it, before anybody looks into the folder."""
    from pipeline.facts import facts_of
    from pipeline.papers import blocked
    from pipeline.preflight import AtHand, Standing

    paper, year = brief.paper, brief.year
    copies = sum(1 if row.copies is None else row.copies for row in paper.recipients(year))
    one = AtHand(paper, Standing.MISSING, brief.document, copies)
    if files := blocked(paper, wrong):
        return replace(one, held=f"lỗi ở {', '.join(files)}")
    if lacking := paper.lacking(year):
        return replace(one, lacking=lacking)
    return replace(one, facts=facts_of(brief)[0])


def _looked(target: Path, brief: "Brief") -> tuple[Finding, ...]:
    from pipeline.layout import findings, known
    from pipeline.word import read

    try:
        return findings(read(target), known(brief.year, brief.paper, brief.law))
    except PipelineError as refused:
        return (Finding(Place(target.name), "BT-01", str(refused)),)


def _edits(where: Folders, brief: "Brief", target: Path) -> tuple[Finding, ...]:
    """Its numbers and names that are not those of the data."""
    from pipeline.layout import ledger

    try:
        return tuple(ledger.findings(ledger_of_brief(where, brief, target).entries))
    except PipelineError:  # that it cannot be read has been told
        return ()


def with_pages(where: Folders, papers: list["AtHand"]) -> tuple[list["AtHand"], str]:
    """The papers with what their print shows, and why some were not printed ("" where all were)."""
    from pipeline.preflight.rendered import missing, printed

    if why := missing():
        return papers, why
    with TemporaryDirectory(ignore_cleanup_errors=True) as work:
        files = [where.papers / one.file for one in papers if one.lies_there]
        shown = printed(files, Path(work))
    doubts = {one.why: file for file, one in shown.items() if one.why}
    told = [_with_pages(one, shown[one.file]) if one.lies_there else one for one in papers]
    return told, "; ".join(f"{why} ({file})" for why, file in doubts.items())


def _with_pages(one: "AtHand", shown: "Printed") -> "AtHand":
    from pipeline.preflight.rendered import findings

    if shown.why:
        return one
    found = findings(one.file, shown.pages)
    return replace(one, pages=len(shown.pages), found=(*one.found, *found))
