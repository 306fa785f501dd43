"""The papers of the sample years, made once for all the tests that look at them."""

import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

from pipeline.documents import fill
from pipeline.facts import Brief, facts_of
from pipeline.intake import read_folder
from pipeline.law import read_law
from pipeline.papers import papers_of
from pipeline.school_year import SchoolYear
from tests.sample_year import INPUTS as YEARS

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


@cache
def every_paper() -> dict[str, Path]:
    """`2021-2022, tong-ket` → the paper: both years', the one's as drafts, the other's signed by
    a deputy."""
    first, second = (read_folder(folder)[0] for folder in YEARS.values())
    deputy = {"signatory": "Nguyễn Thị An", "signatory_post": "Phó Hiệu trưởng"}
    sets = {label: made(folder) for label, folder in YEARS.items()} | {
        "dự thảo": papers_made(with_papers(first, number=None, issued=None)),
        "phó ký": papers_made(with_papers(second, **deputy)),
    }
    return {
        f"{name}, {stem}": file for name, papers in sets.items() for stem, file in papers.items()
    }


def with_papers(year: SchoolYear, **cells: object) -> SchoolYear:
    """The year with those cells in every row of its sheet `Văn bản`."""
    return replace(year, documents=tuple(row.model_copy(update=cells) for row in year.documents))
