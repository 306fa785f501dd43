"""The year's papers as one packet, judged as the office that receives them would judge it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from pipeline.findings import Finding
from pipeline.preflight.agreement import agreement
from pipeline.preflight.by_hand import passed, to_be_looked_at
from pipeline.preflight.complete import completeness, outside
from pipeline.preflight.order import order
from pipeline.preflight.values import AtHand, Level, Line, Packet, Standing, Topic, Verdict
from pipeline.preflight.weighing import UNREADABLE, of_papers, of_workbooks, worst_first
from pipeline.school_year import SchoolYear
from pipeline.vocabulary import SchoolFact

__all__ = ["AtHand", "Level", "Line", "Packet", "Standing", "Topic", "Verdict", "packet"]


def packet(
    year: SchoolYear,
    on: date,
    checked: Sequence[Finding],
    papers: Sequence[AtHand],
    bases: Mapping[str, str],
    unprinted: str = "",
) -> Packet:
    """The packet of a year as it stands on that day.

    checked: all that was found in the workbooks. bases: code of a check or rule → its căn cứ.
    unprinted: why no page could be looked at; "" where they were printed.
    """
    there = [one for one in papers if one.lies_there]
    lines = [
        *of_workbooks(checked, bases),
        *of_papers(papers, bases),
        *completeness(papers, on),
        *order(year, papers),
        *agreement(papers),
        *outside(papers, sum(bool(row.titles or row.commendations) for row in year.results)),
        *_unprinted(there, unprinted),
        *(to_be_looked_at() if there else ()),
    ]
    lines += passed(set(_judged(year, checked, there)) - {line.topic for line in lines})
    school = year.text(SchoolFact.SCHOOL, on) or year.text(SchoolFact.SCHOOL)
    return Packet(year.label, school, on, tuple(papers), tuple(sorted(lines, key=worst_first)))


def _unprinted(there: Sequence[AtHand], why: str) -> Iterator[Line]:
    """The rules that need pages; of papers that were not printed nobody knows."""
    files = [one.file for one in there if one.pages is None]
    if why and files:
        yield Line(
            Verdict.UNCHECKED,
            Topic.PRINTED,
            f"Bản in (Quốc hiệu trên một dòng, số trang, phần ký không đứng riêng một trang): {why}"
            "; hãy mở từng văn bản trong Word mà xem.",
            "30/2020/NĐ-CP, PL I, Phần I, I.7, II.1c",
            Level.LAW,
        )


def _judged(
    year: SchoolYear, checked: Iterable[Finding], there: Sequence[AtHand]
) -> Iterator[Topic]:
    """The topics on which there was something to judge, and nothing kept it from being judged."""
    looked = all(one.looked_at for one in there)
    yield from (Topic.LEFTOVERS, Topic.FORM, Topic.AGREEMENT) if there and looked else ()
    if there and all(one.pages is not None for one in there):
        yield Topic.PRINTED
    yield from (Topic.EDITS,) if there else ()
    if any(one.rule == UNREADABLE for one in checked):
        return
    yield from (Topic.ORDER, Topic.RECIPIENTS, Topic.DEADLINE, Topic.WORKBOOK)
    yield from (Topic.COMPLETE, Topic.AUTHORITY, Topic.NUMBERS) if looked else ()
    yield from (Topic.HONOURS, Topic.EVIDENCE) if year.registrations or year.results else ()
    yield from (Topic.COUNCIL,) if year.council or year.meetings else ()
