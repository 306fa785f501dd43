"""The law as dated data: what is in force on a day, by which text, and how well it was read."""

import tomllib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.findings import Finding, PipelineError, Place, Severity
from pipeline.vietnamese import fold

FOLDER = Path(__file__).parent


class Status(StrEnum):
    """How well the text behind a value was read; only `verified` may stop a paper."""

    VERIFIED = "verified"
    LEAD = "lead"
    UNVERIFIED = "unverified"
    DRAFT = "draft"


class Clock(StrEnum):
    """Which day decides that a value applies."""

    RATING = "rating_date"
    CONSIDERATION = "consideration_date"
    DECISION = "decision_date"
    DOCUMENT = "document_date"


@dataclass(frozen=True)
class LegalText:
    """One legal text, listed once. `until` is its last day in force, None while it stands."""

    number: str
    title: str
    issued: date
    since: date
    until: date | None = None


@dataclass(frozen=True)
class Provision:
    """One value of a legal parameter, in force from `since` until the next one begins."""

    since: date
    value: Any
    basis: str
    status: Status

    @property
    def severity(self) -> Severity:
        """ERROR where the text was verified, else WARNING: the unread condemns nobody."""
        return Severity.ERROR if self.status is Status.VERIFIED else Severity.WARNING

    def finding(self, place: Place, rule: str, message: str) -> Finding:
        """A finding that rests on this provision, with its basis and no more than its weight."""
        doubt = "" if self.status is Status.VERIFIED else " (chưa đối chiếu văn bản gốc)"
        return Finding(place, rule, message, self.basis + doubt, self.severity)


@dataclass(frozen=True)
class Parameter:
    """A legal parameter and its values, earliest first."""

    label: str
    clock: Clock
    values: tuple[Provision, ...]


@dataclass(frozen=True)
class Anniversary:
    """A day that is commemorated; `first` is the year it commemorates."""

    name: str
    day: int
    month: int
    first: int
    status: Status

    def between(self, start: date, end: date) -> date | None:
        """The day it falls on from `start` to `end`, both included; None where it does not."""
        days = (date(y, self.month, self.day) for y in range(start.year, end.year + 1))
        return next((d for d in days if start <= d <= end), None)

    def years(self, on: date) -> int:
        """Its number of years on that day: 92 for the Party on 3/2/2022."""
        return on.year - self.first


@dataclass(frozen=True)
class Law:
    """Everything read from the TOML files."""

    texts: tuple[LegalText, ...]
    parameters: dict[str, Parameter]
    anniversaries: tuple[Anniversary, ...]

    def provision(self, name: str, *, on: date) -> Provision:
        """The value of `name` in force on that day.

        Raises PipelineError where no provision covers the day; the last value is never reused
        for a day before it began.
        """
        parameter = self.parameters[name]
        begun = [p for p in parameter.values if p.since <= on]
        if not begun:
            raise PipelineError(f"Chưa có quy định «{parameter.label}» cho ngày {on:%d/%m/%Y}.")
        return begun[-1]

    def anniversary(self, name: str) -> Anniversary | None:
        """The anniversary of that name; None where the table has none."""
        return next((a for a in self.anniversaries if fold(a.name) == fold(name)), None)


@cache
def read_law(folder: Path = FOLDER) -> Law:
    """The law in the TOML files of `folder`. Raises TypeError on a key no record has."""
    texts = tomllib.loads((folder / "texts.toml").read_text("utf-8"))["texts"]
    days = tomllib.loads((folder / "anniversaries.toml").read_text("utf-8"))["anniversaries"]
    parameters = tomllib.loads((folder / "provisions.toml").read_text("utf-8"))
    return Law(
        texts=tuple(LegalText(**text) for text in texts),
        parameters={name: _parameter(**entry) for name, entry in parameters.items()},
        anniversaries=tuple(Anniversary(**{**d, "status": Status(d["status"])}) for d in days),
    )


def _parameter(label: str, clock: str, values: list[dict[str, Any]]) -> Parameter:
    provisions = (Provision(**{**v, "status": Status(v["status"])}) for v in values)
    return Parameter(label, Clock(clock), tuple(sorted(provisions, key=lambda p: p.since)))
