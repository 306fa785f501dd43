"""What the titles and commendations of a year will cost: registered, proposed, decided."""

from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pipeline.findings import Place
from pipeline.law import Law, NoProvisionError
from pipeline.money.reward import Reward, reward
from pipeline.school_year import SchoolYear
from pipeline.sheets.registration import CollectiveRegistration, Registration
from pipeline.sheets.results import CollectiveResult, Decision, Result
from pipeline.vietnamese import fold, name_key
from pipeline.vocabulary import Honour, MoneyRounding, SchoolFact, TargetKind

NO_DAY = "chưa biết ngày quyết định; hãy ghi Ngày dự kiến quyết định ở trang «Trường»"
NO_DAY_IN_DECISION = "quyết định chưa ghi ngày, tính theo ngày dự kiến"
HIGHEST_AMOUNT = "hệ số này là mức cao nhất"  # the decrees write «không quá» for this medal


class Scenario(StrEnum):
    """Which list is paid for."""

    REGISTERED = "Đăng ký"
    PROPOSED = "Đề nghị"
    DECIDED = "Đã quyết định"


@dataclass(frozen=True)
class Line:
    """One honour of one person or collective.

    reward: None where it cannot be told, and `why` says so. below: the higher title of the same
    year that is paid instead, with its basis in `why`. rounds: how the school pays it.
    """

    name: str
    honour: Honour
    collective: bool
    who: Hashable
    place: Place
    day: date | None
    reward: Reward | None = None
    why: str = ""
    below: Honour | None = None
    rounds: MoneyRounding = MoneyRounding.UP

    @property
    def is_title(self) -> bool:
        return self.honour.value.kind is TargetKind.TITLE

    @property
    def paid(self) -> Decimal:
        """What the school pays by its own way of rounding, whether or not it is counted."""
        if not self.reward:
            return Decimal()
        return self.reward.exact if self.rounds is MoneyRounding.NONE else self.reward.rounded


@dataclass(frozen=True)
class Estimate:
    """One scenario, its lines in the order of the sheets, and what they come to."""

    scenario: Scenario
    lines: tuple[Line, ...]

    @property
    def counted(self) -> tuple[Line, ...]:
        """Those that are paid."""
        return tuple(line for line in self.lines if line.reward and not line.below)

    @property
    def untold(self) -> tuple[Line, ...]:
        """Those of which no sum can be told."""
        return tuple(line for line in self.lines if not line.reward)

    @property
    def rounded(self) -> Decimal:
        """As the decrees write it."""
        return sum((ln.reward.rounded for ln in self.counted if ln.reward), Decimal())

    @property
    def exact(self) -> Decimal:
        """Without rounding."""
        return sum((ln.reward.exact for ln in self.counted if ln.reward), Decimal())

    @property
    def paid(self) -> Decimal:
        """By the school's own way of rounding."""
        return sum((line.paid for line in self.counted), Decimal())

    @property
    def every_title(self) -> Decimal:
        """The same if a lower title of the same year were paid too."""
        return sum((line.paid for line in self.lines), Decimal())


def estimates(year: SchoolYear, law: Law) -> tuple[Estimate, ...]:
    """The three scenarios.

    What is decided counts on the day of its decision; the rest on the expected day of the
    decision, else on the day of consideration.
    """
    expected = year.day(SchoolFact.EXPECTED_DECISION) or year.consideration_day()
    listed = {
        Scenario.REGISTERED: _listed(year.registrations, year.collective_registrations, year),
        Scenario.PROPOSED: _listed(year.results, year.collective_results, year),
        Scenario.DECIDED: _decided(year),
    }
    return tuple(
        Estimate(scenario, _highest_only(tuple(_priced(lines, year, law, expected)), law))
        for scenario, lines in listed.items()
    )


def _listed(
    people: Iterable[Registration | Result],
    collectives: Iterable[CollectiveRegistration | CollectiveResult],
    year: SchoolYear,
) -> Iterator[Line]:
    for row in people:
        for field in ("titles", "commendations"):
            for honour in getattr(row, field):
                yield Line(row.name, honour, False, _who(row, year), row.at(field), None)
    for unit in collectives:
        for field in ("titles", "commendations"):
            for honour in getattr(unit, field):
                name = unit.collective
                yield Line(name, honour, True, fold(name), unit.at(field), None)


def _decided(year: SchoolYear) -> Iterator[Line]:
    for row in year.decisions:
        if row.honour:
            named = "" if row.code else year.collective(row.name)
            who = fold(named) if named else _who(row, year)
            place = row.at("honour")
            line = Line(named or row.name, row.honour, bool(named), who, place, row.decided)
            yield line if row.decided else replace(line, why=NO_DAY_IN_DECISION)


def _who(row: Registration | Result | Decision, year: SchoolYear) -> Hashable:
    """The same for every row about one person; of two namesakes without a code, each row apart."""
    member = year.member(row)
    code, name = (member.code, member.name) if member else (row.code, row.name)
    bearers = sum(name_key(one.name) == name_key(name) for one in year.members)
    return fold(code) or (name_key(name) if bearers < 2 else row.at("name"))


def _priced(
    lines: Iterator[Line], year: SchoolYear, law: Law, expected: date | None
) -> Iterator[Line]:
    """Each line with its day and its sum, or why it has none."""
    for line in lines:
        day = line.day or expected
        if day is None:
            yield replace(line, why=NO_DAY)
            continue
        own = year.item(SchoolFact.MONEY_ROUNDING, day)
        rounds = own.value if own and isinstance(own.value, MoneyRounding) else MoneyRounding.UP
        try:
            amount = reward(law, line.honour, on=day, collective=line.collective)
        except NoProvisionError as gap:
            yield replace(line, day=day, why=str(gap))
            continue
        said = (line.why, HIGHEST_AMOUNT if line.honour is Honour.SECTOR_MEDAL else "")
        why = "; ".join(filter(None, said))
        yield replace(line, day=day, reward=amount, why=why, rounds=rounds)


def _highest_only(lines: tuple[Line, ...], law: Law) -> tuple[Line, ...]:
    """Of several titles of one person or collective, only the highest counts, where that holds."""
    highest: dict[Hashable, Line] = {}
    for line in lines:
        if line.is_title and line.reward:
            top = highest.setdefault(line.who, line)
            highest[line.who] = max(top, line, key=lambda ln: (ln.paid, ln.honour.value.rank))
    return tuple(_below(line, highest.get(line.who, line), law) for line in lines)


def _below(line: Line, top: Line, law: Law) -> Line:
    if line is top or not (line.is_title and line.reward and line.day):
        return line
    rule = law.provision("highest_title_only", on=line.day)
    return replace(line, below=top.honour, why=rule.shown) if rule.value else line
