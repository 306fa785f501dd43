"""Honours proposed for a person, and the years that must stand behind them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.careers import Answer, Career, YearRecord, career, initiatives, unseen
from pipeline.checks.said import question
from pipeline.findings import Finding, Place
from pipeline.law import Provision
from pipeline.school_year import SchoolYear
from pipeline.sheets.year import Member
from pipeline.vietnamese import count, listed
from pipeline.vocabulary import Honour, Level


@dataclass(frozen=True)
class Term:
    """One thing that must hold; met: None where a year not on record could still decide it."""

    met: Answer
    told: str
    unseen: tuple[str, ...] = ()


@dataclass(frozen=True)
class Proposal:
    """One honour proposed for a person in sheet `Kết quả cá nhân`, considered on that day.

    subject: of whom a question asks, the code where two bear the name.
    """

    member: Member
    honour: Honour
    place: Place
    career: Career
    subject: str
    day: date

    @property
    def told(self) -> str:
        return f"{self.member.name} được đề nghị «{self.honour}»"

    def judged(self, provision: Provision, *ways: Sequence[Term]) -> Iterator[Finding]:
        """Nothing where one way holds; a question where one still may; else what they lack."""
        answers = [_all(term.met for term in way) for way in ways]
        if True in answers:
            return
        open_ways = [way for way, answer in zip(ways, answers, strict=True) if answer is None]
        lacking = [[t.told for t in way if t.met is not True] for way in open_ways or ways]
        told = f"{self.told}, cần {'; hoặc '.join(' và '.join(way) for way in lacking)}"
        if not open_ways:
            cure = "hãy ghi vào trang Lịch sử nếu còn sót, hoặc bỏ đề nghị"
            yield provision.finding(self.place, "", f"{told}; {cure}.")
        else:
            terms = [term for way in open_ways for term in way if term.met is None]
            yield self.asked(told, {year for term in terms for year in term.unseen}, provision)

    def asked(self, told: str, years: Iterable[str], provision: Provision) -> Finding:
        """The question of the years that are not on record."""
        labels = sorted(years)
        now = " (năm học này: Kết quả cá nhân, Sáng kiến)" if self.career.label in labels else ""
        message = (
            f"{told}; không đủ dữ liệu năm học {listed(labels)}; hãy ghi vào trang Lịch sử{now} "
            "hoặc trả lời."
        )
        return question(self.place, self.subject, message, provision.shown)


def _all(answers: Iterable[Answer]) -> Answer:
    """Whether all hold: one that surely does not outweighs those not known."""
    found = set(answers)
    return False if False in found else None if None in found else True


def proposals(year: SchoolYear, *honours: Honour) -> Iterator[Proposal]:
    """Those honours as proposed this year of people on the staff list; none without a day."""
    day = year.consideration_day()
    for row in year.results if day else ():
        member = year.member(row)
        proposed = [(h, "titles") for h in row.titles]
        proposed += [(h, "commendations") for h in row.commendations]
        for honour, field in proposed:
            if day and member and honour in honours:
                subject = member.name if year.named(member.name) else member.code
                own = career(year, member)
                yield Proposal(member, honour, row.at(field), own, subject, day)


def shown(record: YearRecord, *honours: Honour) -> str:
    """A year that counts, with the decision on its award: 2020-2021 (9331/QĐ-UBND)."""
    awards = [award for honour in honours if (award := record.award(honour))]
    numbers = [award.decision or "chưa có số quyết định" for award in awards]
    return f"{record.label} ({', '.join(numbers)})" if numbers else record.label


def in_a_row(
    what: str,
    years: Sequence[YearRecord],
    holds: Callable[[YearRecord], Answer],
    *honours: Honour,
) -> Term:
    """Every one of the years holds."""
    answers = {record.label: holds(record) for record in years}
    good = [shown(record, *honours) for record in years if answers[record.label]]
    lacking = sorted(label for label, answer in answers.items() if answer is False)
    unknown = tuple(sorted(label for label, answer in answers.items() if answer is None))
    parts = [
        f"có ở {', '.join(good)}" if good else "",
        f"không có ở {', '.join(lacking)}" if lacking else "",
        f"chưa rõ {', '.join(unknown)}" if unknown else "",
    ]
    told = f"{what} {count(len(years))} năm liên tục ({'; '.join(filter(None, parts))})"
    return Term(_all(answers.values()), told, unknown)


def in_all(
    what: str,
    years: Sequence[YearRecord],
    wanted: int,
    number: Callable[[YearRecord], int | None],
    *honours: Honour,
) -> Term:
    """At least so many in those years together."""
    numbers = {record.label: number(record) for record in years}
    total = sum(n or 0 for n in numbers.values())
    unknown = tuple(sorted(label for label, n in numbers.items() if n is None))
    good = [shown(record, *honours) for record in years if numbers[record.label]]
    at = f" ở {', '.join(good)}" if good else ""
    told = (
        f"{count(wanted)} {what} từ {years[-1].label} đến {years[0].label} "
        f"(thấy {count(total)}{at})"
    )
    return Term(True if total >= wanted else None if unknown else False, told, unknown)


def recognised(years: Sequence[YearRecord], wanted: int, least: Level = Level.SCHOOL) -> Term:
    """So many initiatives in those years, recognised at that level or higher."""
    level = "" if least is Level.SCHOOL else f" cấp {least} trở lên"
    return in_all(
        f"sáng kiến, đề tài được công nhận{level}", years, wanted, lambda r: initiatives(r, least)
    )


def held_before(proposal: Proposal, what: str, label: str, *honours: Honour) -> Term:
    """One of those honours on record in a year before that one."""
    held = {r.label: r for honour in honours for r in proposal.career.holding(honour)}
    if any(found < label for found in held):
        return Term(True, what)
    late = f" (mới có ở {', '.join(shown(r, *honours) for r in held.values())})" if held else ""
    unknown = "" if held else unseen(proposal.career, begun(proposal.member))
    told = f"{what} trước {label}{late or ' (chưa thấy)'}"
    return Term(None if unknown else False, told, (f"{unknown} trở về trước",) if unknown else ())


def begun(member: Member) -> date | None:
    """The day from which a career can hold anything."""
    return member.recruited or member.in_sector_since
