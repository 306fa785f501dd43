"""What one rule finds in a sentence of the plan of a kindergarten of 05/01/2022."""

from pipeline.findings import Finding, in_order
from pipeline.law import read_law
from pipeline.layout.anatomy import anatomy
from pipeline.layout.known import Known
from pipeline.layout.leftovers import RULES
from tests.word_sketch import sketch


def told(code: str, changes: str, **known: object) -> tuple[Finding, ...]:
    """What a rule finds in a sketched paper."""
    given = Known(read_law(), **known)  # type: ignore[arg-type]
    return in_order(RULES[code](anatomy(sketch(changes)), given))


def told_of(code: str, sentence: str, **known: object) -> int:
    """How many times a rule speaks of a sentence in the text of the plan."""
    return len(told(code, f"Nội dung: «{sentence}»", **known))


def dated(day: str) -> str:
    """The line of a sketch that dates the paper: `05 tháng 01 năm 2022`."""
    return f"Địa danh, thời gian: «Kim Lan, ngày {day}»\n"
