"""Every cell of every sheet that names a person, and whom it means."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.checks.moments import in_force
from pipeline.findings import Place
from pipeline.school_year import SchoolYear
from pipeline.sheets import Row
from pipeline.sheets.year import Member
from pipeline.vietnamese import name_key
from pipeline.vocabulary import SchoolFact

# Field of SchoolYear → (field of the name, whether a collective may stand there).
NAMES = {
    "teams": (("leader", False),),
    "council": (("name", False),),
    "documents": (("signatory", False),),
    "history": (("name", True),),
    "registrations": (("name", False),),
    "period_results": (("name", True),),
    "results": (("name", False),),
    "decisions": (("name", True),),
    "initiatives": (("name", False),),
    "contests": (("name", False),),
    "role_models": (("name", True),),
    "meetings": (("chair", False), ("secretary", False)),
}


@dataclass(frozen=True)
class Mention:
    """One cell that names somebody; `code` is "" where the sheet has no code or it is blank.

    either: a collective may stand there as well.
    """

    row: Row
    field: str
    code: str
    name: str
    either: bool = False

    @property
    def place(self) -> Place:
        """The cell of the name."""
        return self.row.at(self.field)


def mentions(year: SchoolYear) -> Iterator[Mention]:
    """The cells that name a person; those that name a collective are left out."""
    for attribute, fields in NAMES.items():
        for row in getattr(year, attribute):
            for field, either in fields:
                name, code = getattr(row, field), getattr(row, "code", "")
                if name and not (either and not code and year.collective(name)):
                    yield Mention(row, field, code, name, either)
    for fact in (SchoolFact.HEAD, SchoolFact.UNION_CHAIR):
        for item in in_force(year, fact):
            yield Mention(item, "value", "", str(item.value))


def bearers(year: SchoolYear, name: str) -> tuple[Member, ...]:
    """Everyone on the staff list of that name."""
    return tuple(m for m in year.members if name_key(m.name) == name_key(name))
