"""What is known of a paper beside its own file: from the workbooks, and from the law."""

from dataclasses import dataclass
from datetime import date

from pipeline.law import Law


@dataclass(frozen=True)
class Known:
    """What a paper is held against; of a paper from elsewhere only the law is known.

    day: that of the paper, as the workbooks have it. school_year: "2021-2022". start, end: of the
    school year. school, parent, place, code: official names and the abbreviation in the symbol.
    people: name → posts.
    """

    law: Law
    day: date | None = None
    school_year: str = ""
    start: date | None = None
    end: date | None = None
    school: str = ""
    parent: str = ""
    place: str = ""
    code: str = ""
    signer: str = ""
    people: tuple[tuple[str, tuple[str, ...]], ...] = ()
