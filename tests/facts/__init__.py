"""What each paper prints; `rows` shows lines of a table as a table."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from pipeline.facts import Brief
from pipeline.law import read_law
from pipeline.papers import papers_of
from pipeline.school_year import SchoolYear


def a_brief(year: SchoolYear, name: str, earlier: Mapping[str, SchoolYear] | None = None) -> Brief:
    """What the facts of the paper of that name are told: `Kế hoạch`, `Sơ kết Đợt 1`."""
    paper = next(paper for paper in papers_of(year) if paper.name == name)
    return Brief(replace(year, earlier=earlier or {}), paper, read_law())


def rows(lines: Sequence[object], *names: str) -> list[str]:
    """The named fields of each line: `1 | Nguyễn Thị An`."""
    return [" | ".join(getattr(line, name).text for name in names) for line in lines]
