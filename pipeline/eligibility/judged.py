"""What is said of one candidate and one honour: its conditions, and what follows from them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from pipeline.careers import YearRecord
from pipeline.findings import Place


class State(StrEnum):
    """Whether a condition is met; what is not on record is neither met nor not met."""

    MET = "đạt"
    NOT_MET = "thiếu"
    UNKNOWN = "chưa rõ"


@dataclass(frozen=True)
class Condition:
    """One condition: what is asked and found, by which text, and the cells that told it.

    far: not met, and not to be met within a year, so that it makes no near miss.
    unseen: the school years of which too little is on record to know.
    """

    state: State
    sentence: str
    basis: str
    places: tuple[Place, ...] = ()
    far: bool = False
    unseen: tuple[str, ...] = ()


class Verdict(StrEnum):
    """What follows for a candidate, in the order in which a reader asks."""

    ELIGIBLE = "đủ điều kiện"
    ONE_SHORT = "thiếu một điều kiện"
    UNKNOWN = "không đủ dữ liệu"
    SHORT = "chưa đủ"
    NO_PROVISION = "chưa có quy định"


@dataclass(frozen=True)
class Subject:
    """Who is judged: a person with code and tổ, or a collective, which has neither."""

    name: str
    code: str = ""
    team: str = ""


@dataclass(frozen=True)
class Judgement:
    """One candidate and one honour. years: those that count, latest first.

    others: the other ways in which the law gives the honour, each with its conditions.
    gap: where the law of the day is not known, the sentence that says so.
    """

    honour: str
    subject: Subject
    conditions: tuple[Condition, ...] = ()
    years: tuple[YearRecord, ...] = ()
    others: tuple[tuple[Condition, ...], ...] = ()
    gap: str = ""

    @property
    def verdict(self) -> Verdict:
        """One condition short only where all the others are known to be met, and it is near."""
        if self.gap:
            return Verdict.NO_PROVISION
        short, unknown = shortfall(self.conditions)
        if short:
            near = (short, unknown) == (1, 0) and not any(c.far for c in self.conditions)
            return Verdict.ONE_SHORT if near else Verdict.SHORT
        return Verdict.UNKNOWN if unknown else Verdict.ELIGIBLE

    @property
    def open(self) -> tuple[Condition, ...]:
        """What is lacking, then what is not known."""
        states = (State.NOT_MET, State.UNKNOWN)
        return tuple(c for state in states for c in self.conditions if c.state is state)

    def also(self, *conditions: Condition) -> "Judgement":
        """The judgement with more conditions, all of which are asked."""
        return replace(self, conditions=(*self.conditions, *conditions))

    def by_one_of(self, ways: Iterable[Sequence[Condition]]) -> "Judgement":
        """The judgement with the conditions of the way that lacks least; the law asks for one."""
        best, *others = sorted(ways, key=shortfall)
        return replace(self.also(*best), others=tuple(map(tuple, others)))


def shortfall(conditions: Sequence[Condition]) -> tuple[int, int]:
    """How many conditions are not met, and how many are not known."""
    states = [condition.state for condition in conditions]
    return states.count(State.NOT_MET), states.count(State.UNKNOWN)
