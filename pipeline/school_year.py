"""The school year as one immutable value: its rows, and the questions every stage asks of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any, Protocol, Self

from pipeline.findings import Place
from pipeline.sheets import SHEETS, Row
from pipeline.sheets.registration import CollectiveRegistration, Registration
from pipeline.sheets.results import (
    Activity,
    CollectiveResult,
    ContestResult,
    Decision,
    Initiative,
    Meeting,
    PeriodResult,
    Remark,
    Result,
    RoleModel,
    TargetResult,
)
from pipeline.sheets.year import (
    Answer,
    Basis,
    CouncilSeat,
    Document,
    Member,
    Movement,
    PastHonour,
    Period,
    Recipient,
    SchoolItem,
    Size,
    Target,
    Task,
    Team,
)
from pipeline.vietnamese import fold, name_key
from pipeline.vocabulary import PeriodSystem, SchoolFact, SizeItem


def _begun(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows of those tabs that hold at least one answer."""
    begun = {(row.source.file, row.source.sheet) for row in rows if not row.unanswered}
    return tuple(row for row in rows if (row.source.file, row.source.sheet) in begun)


class Person(Protocol):
    """Any row that names a person by code, by name, or by both."""

    @property
    def code(self) -> str: ...
    @property
    def name(self) -> str: ...


@dataclass(frozen=True)
class SchoolYear:
    """Everything a year's workbooks hold. `label` is the folder's name, `2021-2022`.

    `workbooks` are the files that could be read; a sheet of a file not read has no rows.
    `earlier`: the sealed years before it, by label.
    """

    label: str
    workbooks: frozenset[str] = frozenset()
    school: tuple[SchoolItem, ...] = ()
    members: tuple[Member, ...] = ()
    teams: tuple[Team, ...] = ()
    bases: tuple[Basis, ...] = ()
    council: tuple[CouncilSeat, ...] = ()
    periods: tuple[Period, ...] = ()
    targets: tuple[Target, ...] = ()
    movements: tuple[Movement, ...] = ()
    tasks: tuple[Task, ...] = ()
    documents: tuple[Document, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    sizes: tuple[Size, ...] = ()
    history: tuple[PastHonour, ...] = ()
    answers: tuple[Answer, ...] = ()
    registrations: tuple[Registration, ...] = ()
    collective_registrations: tuple[CollectiveRegistration, ...] = ()
    period_results: tuple[PeriodResult, ...] = ()
    results: tuple[Result, ...] = ()
    collective_results: tuple[CollectiveResult, ...] = ()
    decisions: tuple[Decision, ...] = ()
    target_results: tuple[TargetResult, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    contests: tuple[ContestResult, ...] = ()
    role_models: tuple[RoleModel, ...] = ()
    activities: tuple[Activity, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    remarks: tuple[Remark, ...] = ()
    earlier: Mapping[str, "SchoolYear"] = field(default_factory=dict, compare=False)

    def answered(self) -> Self:
        """The year without the forms still blank: lists where every row only says whom it is for.

        One list is one tab of one file, so a tổ that has not begun leaves the others as they are.
        """
        lists = [field for field, sheet in SHEETS.items() if sheet.given]
        kept: dict[str, Any] = {field: _begun(getattr(self, field)) for field in lists}
        return replace(self, **kept)

    def item(self, fact: SchoolFact, on: date | None = None) -> SchoolItem | None:
        """The row of sheet `Trường` that holds on that day (the latest begun); None if none does.

        Without a day, the row begun last.
        """
        rows = [r for r in self.school if r.item is fact and r.value not in (None, "")]
        begun = [r for r in rows if on is None or r.since is None or r.since <= on]
        return max(begun, key=lambda r: r.since or date.min, default=None)

    def text(self, fact: SchoolFact, on: date | None = None) -> str:
        """A fact of the school as text; "" where the workbook has none for that day."""
        row = self.item(fact, on)
        return str(row.value) if row else ""

    def day(self, fact: SchoolFact) -> date | None:
        """A dated fact of the year; None where blank."""
        row = self.item(fact)
        return row.value if row and isinstance(row.value, date) else None

    def size(self, item: SizeItem, on: date = date.max) -> Size | None:
        """The row of `Quy mô` that counts `item`: the last count by that day, or the first."""
        rows = [r for r in self.sizes if r.item is item and r.number is not None]
        by_day = sorted(rows, key=lambda r: r.on or date.min)
        counted = [r for r in by_day if r.on is None or r.on <= on] or by_day[:1]
        return counted[-1] if counted else None

    @cached_property
    def _members_by_name(self) -> dict[object, list[Member]]:
        named: dict[object, list[Member]] = {}
        for member in self.members:
            named.setdefault(name_key(member.name), []).append(member)
        return named

    @cached_property
    def _members_by_code(self) -> dict[str, Member]:
        return {fold(member.code): member for member in self.members}

    def member(self, row: Person) -> Member | None:
        """Whom a row means: by code, or by a name only one person bears; None if neither fits."""
        if row.code:
            return self._members_by_code.get(fold(row.code))
        return self.named(row.name)

    def named(self, name: str) -> Member | None:
        """The one member of that name, however its tone marks are placed; None for none or two."""
        bearers = self._members_by_name.get(name_key(name), [])
        return bearers[0] if len(bearers) == 1 else None

    def collective(self, name: str) -> str:
        """The official name of a tổ or of the school; "" where `name` is neither."""
        names = [*(team.team for team in self.teams), self.text(SchoolFact.SCHOOL)]
        return next((known for known in names if known and fold(known) == fold(name)), "")

    def period(self, name: str) -> Period | None:
        """The period of that name, in whatever system."""
        return next((p for p in self.periods if fold(p.name) == fold(name)), None)

    def system(self, system: PeriodSystem) -> tuple[Period, ...]:
        """The periods of one system, earliest first."""
        rows = [p for p in self.periods if p.system is system and p.start]
        return tuple(sorted(rows, key=lambda p: (p.start or date.max, p.name)))

    def document(self, name: str) -> Document | None:
        """The row of sheet `Văn bản` of that name."""
        return next((d for d in self.documents if fold(d.document) == fold(name)), None)

    def final_meeting(self) -> Meeting | None:
        """The last meeting of the council on the whole school year; None before it is held."""
        held = [m for m in self.meetings if m.day and self.is_whole_year(m.period)]
        return max(held, key=lambda m: m.day or date.min, default=None)

    def consideration_day(self) -> date | None:
        """The day whose law decides: of that meeting, or when it is expected, or the year's end."""
        meeting = self.final_meeting()
        expected = self.day(SchoolFact.EXPECTED_DECISION)
        return (meeting.day if meeting else None) or expected or self.day(SchoolFact.END)

    def is_whole_year(self, name: str) -> bool:
        """Whether the name of a period means the whole school year."""
        period = self.period(name)
        whole = PeriodSystem.SCHOOL_YEAR
        return period.system is whole if period else fold(name).startswith(fold(whole))

    @cached_property
    def _registrations_by_member(self) -> dict[int, Registration]:
        return {id(self.member(row)): row for row in reversed(self.registrations)}

    @cached_property
    def _results_by_member(self) -> dict[int, Result]:
        return {id(self.member(row)): row for row in reversed(self.results)}

    def registration_of(self, member: Member) -> Registration | None:
        """What this person registered; None where no row names them."""
        return self._registrations_by_member.get(id(member))

    def result_of(self, member: Member) -> Result | None:
        """The year-end result of this person; None where no row names them."""
        return self._results_by_member.get(id(member))

    @property
    def folder_place(self) -> Place:
        """The sheet a person opens for what concerns the whole year."""
        return Place("nam-hoc.xlsx", "Trường")
