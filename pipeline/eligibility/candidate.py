"""Who is judged, on which day, by what is on record."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pipeline.careers import Career, career
from pipeline.law import Law, Provision
from pipeline.school_year import SchoolYear
from pipeline.sheets.results import Result
from pipeline.sheets.year import Member


@dataclass(frozen=True)
class Hearing:
    """One school year before the law of one day; `met`: whether the council has already met."""

    year: SchoolYear
    law: Law
    day: date

    @cached_property
    def met(self) -> bool:
        return self.year.final_meeting() is not None

    def provision(self, name: str) -> Provision:
        """The value of a parameter on the day; raises NoProvisionError where there is none."""
        return self.law.provision(name, on=self.day)

    @cached_property
    def candidates(self) -> tuple["Candidate", ...]:
        """Everyone at the school on the day, in the order of the staff list."""
        return tuple(Candidate(self, one) for one in self.year.members if one.serves(self.day))

    def members_of(self, collective: str) -> Iterator["Candidate"]:
        """The people of a tổ; all of them where the collective is the school itself."""
        teams = {team.team for team in self.year.teams}
        for candidate in self.candidates:
            own = self.year.collective(candidate.member.team)
            if collective not in teams or own == collective:
                yield candidate


@dataclass(frozen=True)
class Candidate:
    """One member of the staff."""

    hearing: Hearing
    member: Member

    @cached_property
    def career(self) -> Career:
        return career(self.hearing.year, self.member)

    @cached_property
    def result(self) -> Result | None:
        return self.hearing.year.result_of(self.member)
