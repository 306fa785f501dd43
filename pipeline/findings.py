"""What is wrong, where, by what text: the one value every stage reports with."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How a finding weighs; the value is the word a person reads."""

    ERROR = "lỗi"  # stops the papers that need that workbook
    HOLD = "cần trả lời"  # asks a person; unanswered it only warns
    WARNING = "cảnh báo"  # informs


@dataclass(frozen=True)
class Place:
    """A spot a person can go to: `dang-ky.xlsx:Đăng ký cá nhân:C12`, `so-ket.docx:thân văn bản`."""

    file: str
    part: str = ""
    position: str = ""

    def __str__(self) -> str:
        return ":".join(piece for piece in (self.file, self.part, self.position) if piece)

    def order(self) -> tuple[object, ...]:
        """A sort key that puts C9 before C12 and hàng 3 before hàng 10: numbers by their size."""
        row = re.search(r"\d+", self.position)  # a cell's row before its column
        pieces = re.split(r"(\d+)", self.position)
        sized = tuple((int(p), "") if p.isdecimal() else (0, p) for p in pieces)
        return (self.file, self.part, int(row[0]) if row else 0, len(pieces[0]), sized)


@dataclass(frozen=True)
class Finding:
    """One fault or doubt, ready to be read by the person who can mend it.

    message: a Vietnamese sentence that says what is wrong and what to do.
    basis: the text it rests on ("15/2003/QH11, Điều 10"), empty where it is plain logic.
    subject: whom or what a HOLD asks about, as the answer in sheet `Xác nhận` names it; an error
    that has one is settled by an answer as well.
    """

    place: Place
    rule: str
    message: str
    basis: str = ""
    severity: Severity = Severity.ERROR
    subject: str = ""

    def __str__(self) -> str:
        weight = "" if self.severity is Severity.ERROR else f"({self.severity}) "
        basis = f" [{self.basis}]" if self.basis else ""
        return f"{self.place}: {self.rule} {weight}{self.message}{basis}"

    def as_json(self) -> dict[str, str]:
        """The finding as the object `--json` prints."""
        return {
            "rule": self.rule,
            "severity": self.severity.name,
            "file": self.place.file,
            "part": self.place.part,
            "position": self.place.position,
            "message": self.message,
            "basis": self.basis,
        }


class PipelineError(Exception):
    """The run cannot go on; the message is one Vietnamese sentence with the remedy."""


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings by place, each once."""
    return tuple(sorted(set(found), key=_order))


def _order(found: Finding) -> tuple[object, ...]:
    """By place, rule and message; the rest leaves no tie to the order of a set."""
    place = found.place
    said = (found.rule, found.message, found.basis, found.severity)
    return (place.order(), *said, place.position)


def errors(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Those that stop a paper."""
    return tuple(f for f in found if f.severity is Severity.ERROR)
