"""Every number and name of a paper against the paper as the data make it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from pipeline.findings import Place
from pipeline.origins import Origin


class Kind(StrEnum):
    """What is compared; the value is the word a person reads."""

    NUMBER = "số"
    NAME = "tên"
    WORDS = "chữ"


class Verdict(StrEnum):
    """What came of it; the value is the word a person reads."""

    MATCHES = "khớp"
    DIFFERS = "lệch"
    UNSOURCED = "chưa có nguồn"


@dataclass(frozen=True, slots=True)
class Entry:
    """One number or name of a paper, or words that were changed in it.

    found: as the paper has it, "" where it is gone. made: as it was made, "" where it is new.
    line: the paragraph it stands in, from letter `at` on. was: that paragraph as made.
    after: the paragraph as made that comes before a new one.
    origin: the fact behind it; None where words of the template stand, or nothing.
    stranger: it names a person the data do not know.
    """

    place: Place
    kind: Kind
    verdict: Verdict
    found: str
    made: str
    line: str
    was: str
    at: int
    origin: Origin | None = None
    stranger: bool = False
    after: str = ""


def sound(entries: Sequence[Entry]) -> bool:
    """Whether every number and name of the data stands in the paper, and no other."""
    return all(
        entry.verdict is Verdict.MATCHES
        or entry.kind is Kind.WORDS
        or (entry.verdict is Verdict.DIFFERS and entry.origin is None)
        for entry in entries
    )
