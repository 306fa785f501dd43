"""The papers of the sample year, made once for all the tests that look at them."""

import tempfile
from functools import cache
from pathlib import Path

from pipeline.documents import fill
from pipeline.facts import Brief, facts_of
from pipeline.intake import read_folder
from pipeline.law import read_law
from pipeline.papers import papers_of

PROJECT = Path(__file__).parents[1]
INPUTS = PROJECT / "inputs" / "2021-2022"
TEMPLATES = PROJECT / "templates_docx"


@cache
def made() -> dict[str, Path]:
    """Stem → the finished paper."""
    folder = Path(tempfile.mkdtemp(prefix="van-ban-"))
    year, _ = read_folder(INPUTS)
    papers = {}
    for found in papers_of(year):
        facts, _ = facts_of(Brief(year, found, read_law()))
        papers[found.stem] = folder / f"{found.stem}.docx"
        papers[found.stem].write_bytes(fill(TEMPLATES / f"{found.template}.docx", facts))
    return papers


def paper(stem: str) -> Path:
    """One finished paper of the sample year."""
    return made()[stem]
