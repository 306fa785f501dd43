"""Who may be proposed for which honour, who misses it by one condition, and which.

From this year, sheet `Lịch sử` and the sealed years. A year of which nothing is on record makes
nobody fall short: it is «không đủ dữ liệu».
"""

from collections.abc import Callable, Iterator

from pipeline.eligibility import collectives, commendations, fighters
from pipeline.eligibility.candidate import Candidate, Hearing
from pipeline.eligibility.collectives import Collective
from pipeline.eligibility.judged import Condition, Judgement, State, Subject, Verdict
from pipeline.findings import PipelineError
from pipeline.law import Law, NoProvisionError
from pipeline.school_year import SchoolYear
from pipeline.sheets.year import Member
from pipeline.vocabulary import SchoolFact

__all__ = [
    "COLLECTIVE",
    "PERSONAL",
    "Condition",
    "Hearing",
    "Judgement",
    "State",
    "Subject",
    "Verdict",
    "hearing",
    "judge",
    "judge_collective",
    "judge_person",
]

PERSONAL: dict[str, Callable[[Candidate], Judgement]] = {
    fighters.FIGHTER: fighters.grassroots_fighter,
    fighters.CITY_FIGHTER: fighters.city_fighter,
    commendations.DIPLOMA: commendations.diploma,
    commendations.PRIME_MINISTER: commendations.prime_minister,
    commendations.MEDAL: commendations.sector_medal,
}
COLLECTIVE: dict[str, Callable[[Collective], Judgement]] = {
    collectives.ADVANCED: collectives.advanced_collective,
    collectives.EXCELLENT: collectives.excellent_collective,
}


def hearing(year: SchoolYear, law: Law) -> Hearing:
    """The year before the law of the day on which its titles are considered.

    Raises PipelineError where no sheet tells that day.
    """
    day = year.consideration_day()
    if day is None:
        raise PipelineError(
            "Chưa biết xét theo quy định của ngày nào; hãy ghi Ngày kết thúc ở trang «Trường» "
            f"của năm học {year.label}."
        )
    return Hearing(year, law, day)


def judge(before: Hearing) -> Iterator[Judgement]:
    """Everyone at the school and every collective, honour by honour."""
    for honour in PERSONAL:
        for candidate in before.candidates:
            yield _person(honour, candidate)
    for honour in COLLECTIVE:
        for name in collectives_of(before.year):
            yield _collective(honour, Collective(before, name))


def judge_person(before: Hearing, member: Member) -> Iterator[Judgement]:
    """All that is judged of one person."""
    candidate = Candidate(before, member)
    return (_person(honour, candidate) for honour in PERSONAL)


def judge_collective(before: Hearing, name: str) -> Iterator[Judgement]:
    """All that is judged of a tổ or of the school."""
    collective = Collective(before, name)
    return (_collective(honour, collective) for honour in COLLECTIVE)


def collectives_of(year: SchoolYear) -> tuple[str, ...]:
    """The school, then its tổ."""
    names = (year.text(SchoolFact.SCHOOL), *(team.team for team in year.teams))
    return tuple(filter(None, names))


def _person(honour: str, candidate: Candidate) -> Judgement:
    try:
        return PERSONAL[honour](candidate)
    except NoProvisionError as gap:
        member = candidate.member
        return Judgement(honour, Subject(member.name, member.code, member.team), gap=str(gap))


def _collective(honour: str, collective: Collective) -> Judgement:
    try:
        return COLLECTIVE[honour](collective)
    except NoProvisionError as gap:
        return Judgement(honour, Subject(collective.name), gap=str(gap))
