"""What a fact is told: the school year, the paper it is for, the law, and the years before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pipeline.facts.printed import BLANK, Printed, cell
from pipeline.law import Law
from pipeline.papers import Paper, PaperKind, papers_of
from pipeline.school_year import SchoolYear
from pipeline.sheets.registration import CollectiveRegistration, Registration
from pipeline.sheets.year import Document, Member
from pipeline.vocabulary import Honour, SchoolFact, Subject, TargetKind


@dataclass(frozen=True)
class Brief:
    """One paper of one year."""

    year: SchoolYear
    paper: Paper
    law: Law

    @cached_property
    def document(self) -> Document | None:
        """The paper's row of sheet `Văn bản`."""
        return self.paper.document(self.year)

    @property
    def start(self) -> date:
        """The first day the paper tells of."""
        if self.paper.period and self.paper.period.start:
            return self.paper.period.start
        return self.year.day(SchoolFact.START) or date.min

    @property
    def until(self) -> date:
        """The last day the paper tells of: what happens later does not change it."""
        if self.paper.kind is PaperKind.INTERIM and self.paper.period and self.paper.period.end:
            return self.paper.period.end
        if self.paper.kind is PaperKind.FINAL:
            return self._issued or date.max
        return self._issued or self.year.day(SchoolFact.REGISTRATION_DUE) or self._last_registration

    @property
    def day(self) -> date:
        """The day whose names and law the paper follows: its own, else the last it tells of."""
        return self._issued or min(self.until, self.year.day(SchoolFact.END) or self.until)

    @property
    def _issued(self) -> date | None:
        return self.document.issued if self.document else None

    @property
    def _last_registration(self) -> date:
        """Without date and deadline a draft summary shows all there is; a plan comes before."""
        if self.paper.kind is not PaperKind.SUMMARY:
            return self.start
        days = [row.day for row in self.year.registrations]
        days += [row.day for row in self.year.collective_registrations]
        return max((day for day in days if day), default=self.start)

    def fact(self, item: SchoolFact) -> Printed:
        """A fact of the school as it stood on the paper's day."""
        row = self.year.item(item, self.day) or self.year.item(item)
        return cell(row, "value") if row else BLANK

    def other(self, kind: PaperKind) -> "Brief":
        """The brief of the year's first paper of that kind."""
        paper = next(p for p in papers_of(self.year) if p.kind is kind)
        return Brief(self.year, paper, self.law)

    @cached_property
    def staff(self) -> tuple[Member, ...]:
        """Who worked at the school on the last day the paper tells of.

        The final report is written in summer, of those who were there when the school year ended.
        """
        end = self.year.day(SchoolFact.END) if self.paper.kind is PaperKind.FINAL else None
        last = min(self.until, end or self.until)
        return tuple(m for m in self.year.members if m.serves(last))

    @cached_property
    def registered(self) -> dict[str, Registration]:
        """Code → registration, of the staff who had registered by then, in the order of staff."""
        found = {}
        for member in self.staff:
            row = self.year.registration_of(member)
            if row and not row.declined and _registers(row) and self.by_then(row.day):
                found[member.code] = row
        return found

    @cached_property
    def collectives_registered(self) -> tuple[CollectiveRegistration, ...]:
        """Collectives that had registered by then."""
        rows = self.year.collective_registrations
        return tuple(r for r in rows if (r.titles or r.commendations) and self.by_then(r.day))

    def by_then(self, day: date | None) -> bool:
        """Whether that day is within what the paper knows; an undated row is."""
        return day is None or day <= self.until

    def within(self, day: date | None) -> bool:
        """Whether that day lies in the paper's period; an undated row only in the whole year's."""
        if self.paper.kind is PaperKind.FINAL:
            return self.by_then(day)
        return day is not None and self.start <= day <= self.until


def _registers(row: Registration) -> bool:
    """Whether the row registers for anything: an honour, a contest, an initiative."""
    return bool(row.titles or row.commendations or row.contest or row.initiative)


def column_of(honour: Honour) -> str:
    """The field in which a row registers or proposes it."""
    return "titles" if honour.value.kind is TargetKind.TITLE else "commendations"


def holds(honours: Iterable[Honour], honour: Honour) -> bool:
    """Whether these include `honour`; an emulation fighter is an advanced worker as well."""
    if honour is Honour.ADVANCED_WORKER:
        return any(
            h.value.kind is TargetKind.TITLE and h.value.subject is Subject.PERSON for h in honours
        )
    return honour in honours
