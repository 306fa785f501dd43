"""The papers of a sample year, made once for all the tests that look at them."""

import tempfile
from functools import cache
from pathlib import Path

from pipeline.documents import fill
from pipeline.facts import Brief, facts_of
from pipeline.intake import read_folder
from pipeline.law import read_law
from pipeline.papers import papers_of
from pipeline.school_year import SchoolYear

PROJECT = Path(__file__).parents[1]
INPUTS = PROJECT / "inputs" / "2021-2022"
TEMPLATES = PROJECT / "templates_docx"


@cache
def made(inputs: Path = INPUTS) -> dict[str, Path]:
    """Stem → the finished paper of the year in that folder."""
    year, _ = read_folder(inputs)
    return papers_made(year)


def papers_made(year: SchoolYear) -> dict[str, Path]:
    """Stem → the paper of a year, filled into our templates."""
    folder = Path(tempfile.mkdtemp(prefix="van-ban-"))
    papers = {}
    for found in papers_of(year):
        facts, _ = facts_of(Brief(year, found, read_law()))
        papers[found.stem] = folder / f"{found.stem}.docx"
        papers[found.stem].write_bytes(fill(TEMPLATES / f"{found.template}.docx", facts))
    return papers


def paper(stem: str) -> Path:
    """One finished paper of the sample year."""
    return made()[stem]
