"""The year's papers as one packet, and what may be said of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, StrEnum
from typing import Any

from pipeline.findings import Finding, Place
from pipeline.papers import Paper
from pipeline.sheets.year import Document

Facts = Mapping[str, Any]


class Verdict(StrEnum):
    """What came of a point; worst first."""

    FAILED = "KHÔNG ĐẠT"
    ASK = "CẦN NGƯỜI XEM"
    UNCHECKED = "CHƯA KIỂM TRA"
    PASSED = "ĐẠT"


class Level(StrEnum):
    """How much a point weighs where the papers go."""

    LAW = "luật"
    PRACTICE = "thực hành có nguồn"
    SCHOOL = "giả định của trường"


class Topic(StrEnum):
    """What a packet is asked, in the order in which an office would turn it down."""

    COMPLETE = "đủ văn bản"
    ORDER = "số, ngày"
    AUTHORITY = "thẩm quyền, tên cơ quan"
    RECIPIENTS = "nơi nhận, số bản"
    HONOURS = "điều kiện khen thưởng"
    COUNCIL = "Hội đồng, phiếu"
    EVIDENCE = "minh chứng"
    LEFTOVERS = "chỗ sót"
    AGREEMENT = "khớp nhau"
    NUMBERS = "phép tính"
    DEADLINE = "thời hạn"
    FORM = "thể thức"
    PRINTED = "bản in"
    EDITS = "sửa tay"
    WORKBOOK = "bảng tính"
    OUTSIDE = "giấy tờ lập ngoài"
    PERSON = "người ký"


class Standing(Enum):
    """How the paper in the folder stands to the one the workbooks would make today."""

    MISSING = "there is none"
    AS_MADE = "the same"
    OLDER = "ours, of older workbooks, templates or program"
    EDITED = "edited by hand, or from elsewhere"
    UNKNOWN = "the workbooks cannot make it today"


@dataclass(frozen=True)
class AtHand:
    """One paper of the year as it lies in the folder.

    row: of sheet `Văn bản`. copies: of all recipients. lacking, held: why it cannot be made, by
    lack of input or by errors in workbooks; "" where it can. facts: as made today. found: what
    was found in the file. pages: of its print, None where it was not printed.
    """

    paper: Paper
    standing: Standing
    row: Document | None = None
    copies: int = 0
    lacking: str = ""
    held: str = ""
    facts: Facts = field(default_factory=dict)
    found: tuple[Finding, ...] = ()
    pages: int | None = None

    @property
    def file(self) -> str:
        return f"{self.paper.stem}.docx"

    @property
    def lies_there(self) -> bool:
        return self.standing is not Standing.MISSING

    @property
    def looked_at(self) -> bool:
        """Whether what stands in the file was held against the workbooks."""
        return self.lies_there and not (self.lacking or self.held)


@dataclass(frozen=True)
class Line:
    """One point judged. what: a Vietnamese sentence that says what to do where something is.

    rule: the code of the check, "" for the packet's own. reason: why papers come back (TL22), ""
    where it is none of the known reasons.
    """

    verdict: Verdict
    topic: Topic
    what: str
    basis: str
    level: Level
    rule: str = ""
    reason: str = ""
    places: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Packet:
    """The packet of a year on one day: its papers, and all that is to be said, worst first."""

    label: str
    school: str
    on: date
    papers: tuple[AtHand, ...]
    lines: tuple[Line, ...]

    def of(self, verdict: Verdict) -> tuple[Line, ...]:
        return tuple(line for line in self.lines if line.verdict is verdict)
