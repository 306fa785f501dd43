"""Findings of the checks and of the finished papers, as lines of the packet."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from pipeline.findings import Finding, Place, Severity
from pipeline.preflight.by_hand import PASSED
from pipeline.preflight.reasons import REASONS, behind
from pipeline.preflight.values import AtHand, Level, Line, Topic, Verdict
from pipeline.vietnamese import count

# A check stops no paper for it, but a packet short of a copy or of a recipient does come back.
COMES_BACK = {"BT-45"}
UNREADABLE = "BT-16"  # what could not be compared, because a sheet could not be read
NOT_RUN = "Chưa kiểm tra"
LOCAL = "quy định của địa phương"
TEXT = re.compile(r"\d+/(\d{4}/|NQ-|QĐ-)")  # 91/2017/NĐ-CP, 15/2003/QH11, 1656/NQ-UBTVQH15
NOWHERE = Place("\uffff")  # after every file
ALIKE = 2  # findings of one code in one file told one by one; more are told together
OF_A_PAPER = 5  # lines a paper gets; the others are counted


def of_workbooks(found: Iterable[Finding], bases: Mapping[str, str]) -> Iterator[Line]:
    """What the checks found, a line for each code in each file."""
    for group in _alike(found):
        yield from _lines(group, bases)


def of_papers(papers: Iterable[AtHand], bases: Mapping[str, str]) -> Iterator[Line]:
    """What was found in the finished papers: of each the worst, then how much more there is."""
    for one in papers:
        lines = sorted(
            (line for group in _alike(one.found) for line in _lines(group, bases)),
            key=worst_first,
        )
        yield from lines[:OF_A_PAPER]
        if rest := lines[OF_A_PAPER:]:
            yield _remainder(one.file, rest)


def worst_first(line: Line) -> tuple[object, ...]:
    """A sort key: by verdict; a reason for return before what is none; then by topic and place.

    What has no place is about others of its topic and follows them.
    """
    place = line.places[0] if line.places else NOWHERE
    verdicts, topics = list(Verdict), list(Topic)
    doubt = line.verdict is Verdict.ASK and not line.reason
    return (verdicts.index(line.verdict), doubt, topics.index(line.topic), place.order())


def _alike(found: Iterable[Finding]) -> list[list[Finding]]:
    groups: dict[tuple[str, ...], list[Finding]] = {}
    for one in found:
        groups.setdefault((one.rule, one.place.file, one.severity), []).append(one)
    return list(groups.values())


def _lines(group: Sequence[Finding], bases: Mapping[str, str]) -> Iterator[Line]:
    """The findings of one code in one file: each, or the first with the places of the others."""
    if len(group) <= ALIKE:
        yield from (_line(one, (one.place,), bases) for one in group)
        return
    places = tuple(dict.fromkeys(one.place for one in group))
    first = _line(group[0], places, bases)
    more = f" Còn {count(len(group) - 1)} chỗ nữa như vậy."
    yield replace(first, what=first.what + more)


def _line(one: Finding, places: tuple[Place, ...], bases: Mapping[str, str]) -> Line:
    topic, reason = behind(one.rule)
    basis = one.basis or bases.get(one.rule) or PASSED[topic][1]
    level = _level(basis, reason)
    return Line(_verdict(one), topic, one.message, basis, level, one.rule, reason, places)


def _verdict(one: Finding) -> Verdict:
    if one.rule == UNREADABLE or one.message.startswith(NOT_RUN):
        return Verdict.UNCHECKED
    failed = one.severity is Severity.ERROR or one.rule in COMES_BACK
    return Verdict.FAILED if failed else Verdict.ASK


def _level(basis: str, reason: str) -> Level:
    """Law only where a legal text is named; else practice, where papers come back for it."""
    if TEXT.search(basis) and not basis.startswith(LOCAL):
        return Level.LAW
    known = reason and REASONS[reason].level is not Level.SCHOOL
    return Level.PRACTICE if known and not basis.startswith(LOCAL) else Level.SCHOOL


def _remainder(file: str, rest: Sequence[Line]) -> Line:
    wrong = sum(line.verdict is Verdict.FAILED for line in rest)
    told = f", trong đó {count(wrong)} điều không đạt" if wrong else ""
    return Line(
        Verdict.FAILED if wrong else Verdict.ASK,
        Topic.FORM,
        f"{file}: còn {count(len(rest))} điều nữa{told}; xem đủ: make layout.",
        "các điều kể trên của văn bản này",
        rest[0].level,
    )
