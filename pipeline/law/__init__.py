"""The law as dated data: what is in force on a day, by which text, and how well it was read."""

import re
import tomllib
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cache
from operator import ge, gt, le, lt
from pathlib import Path
from typing import Any

from pipeline.findings import Finding, PipelineError, Place, Severity
from pipeline.law.dated import When
from pipeline.vietnamese import fold, short_date

FOLDER = Path(__file__).parent
LOCAL = "dia_phuong"  # the basis of what the school's own superiors decide
LOCAL_SHOWN = "quy định của địa phương/trường"
COMPARED = {">": gt, ">=": ge, "<": lt, "<=": le}


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


class NoProvisionError(PipelineError):
    """No value of a parameter covers a day; the last one is never reused."""


@dataclass(frozen=True)
class LegalText:
    """One legal text, listed once. `until` is its last day in force, None while it stands."""

    number: str
    title: str
    issued: When
    since: When
    status: Status
    until: When | None = None
    repealed_by: str = ""
    address: str = ""

    def in_force(self, day: date) -> bool:
        """Whether it stands on that day, as far as its days are known."""
        return self.since.first <= day and (self.until is None or day <= self.until.last)


@dataclass(frozen=True)
class Provision:
    """One value of a legal parameter, from `since` until the next one begins or its text ends.

    none: nothing is prescribed from that day on, or it was repealed; the value is then None.
    op: how a figure is compared with the value. until: the last day of the text it rests on.
    """

    since: When
    basis: str
    status: Status
    value: Any = None
    op: str = ""
    none: bool = False
    until: When | None = None

    @property
    def text(self) -> str:
        """The number of the text it rests on; "" where it is local."""
        return "" if self.local else re.split(r"[\s,]", self.basis)[0]

    @property
    def local(self) -> bool:
        return self.basis.startswith(LOCAL)

    @property
    def shown(self) -> str:
        """Its basis as a person reads it, with how well it was read."""
        basis = self.basis.replace(LOCAL, LOCAL_SHOWN)
        doubt = "" if self.status is Status.VERIFIED else " (chưa đối chiếu văn bản gốc)"
        return basis + doubt

    @property
    def severity(self) -> Severity:
        """ERROR where the text was verified, else WARNING: the unread condemns nobody."""
        return Severity.ERROR if self.status is Status.VERIFIED else Severity.WARNING

    def met_by(self, figure: Any) -> bool:
        """Whether a figure stands to the value as `op` says; always where nothing is prescribed."""
        return self.none or bool(COMPARED[self.op](figure, self.value))

    def finding(self, place: Place, rule: str, message: str) -> Finding:
        """A finding that rests on this provision, with its basis and no more than its weight."""
        return Finding(place, rule, message, self.shown, self.severity)


@dataclass(frozen=True)
class Parameter:
    """A legal parameter and its values, earliest first."""

    label: str
    clock: Clock
    values: tuple[Provision, ...]


@dataclass(frozen=True)
class DatedName:
    """A name of a place or an office that holds only for a time, and what to write instead."""

    name: str
    instead: str
    basis: str
    status: Status
    since: date = date.min
    until: date = date.max


@dataclass(frozen=True)
class Anniversary:
    """A day that is commemorated; `first` is the year it commemorates.

    said: the words by which a sentence speaks of it.
    """

    name: str
    day: int
    month: int
    first: int
    status: Status
    said: tuple[str, ...] = ()

    def between(self, start: date, end: date) -> date | None:
        """The day it falls on from `start` to `end`, both included; None where it does not."""
        days = (date(y, self.month, self.day) for y in range(start.year, end.year + 1))
        return next((d for d in days if start <= d <= end), None)

    def years(self, on: date) -> int:
        """Its number of years on that day: 92 for the Party on 3/2/2022."""
        return on.year - self.first


@dataclass(frozen=True)
class Event:
    """What was greeted while it was to come or took place, and is over after `last`.

    said: the words by which a sentence speaks of it.
    """

    name: str
    said: tuple[str, ...]
    first: date
    last: date
    status: Status


@dataclass(frozen=True)
class Law:
    """Everything read from the TOML files."""

    texts: dict[str, LegalText]
    parameters: dict[str, Parameter]
    anniversaries: tuple[Anniversary, ...]
    names: tuple[DatedName, ...]
    events: tuple[Event, ...] = ()

    def provision(self, name: str, *, on: date) -> Provision:
        """The value of `name` in force on that day.

        Raises NoProvisionError where none covers the day: before the first, and after the end of
        the text the last one rests on.
        """
        parameter = self.parameters[name]
        begun = [p for p in parameter.values if p.since.first <= on]
        if not begun or (begun[-1].until and begun[-1].until.last < on):
            raise NoProvisionError(
                f"chưa có quy định «{parameter.label}» cho ngày {short_date(on)}"
            )
        return begun[-1]

    def anniversary(self, name: str) -> Anniversary | None:
        """The anniversary of that name; None where the table has none."""
        return next((a for a in self.anniversaries if fold(a.name) == fold(name)), None)


@cache
def read_law(folder: Path = FOLDER) -> Law:
    """The law in the TOML files of `folder`.

    Raises TypeError on a key no record has, ValueError on a word or day that is none, KeyError on
    a basis whose text is not listed.
    """
    texts = {text["number"]: _text(**text) for text in _read(folder / "texts.toml")["texts"]}
    parameters: dict[str, Parameter] = {}
    for file in sorted((folder / "provisions").glob("*.toml")):
        for name, entry in _read(file).items():
            if name in parameters:
                raise ValueError(f"{name} stands in two files")
            parameters[name] = _parameter(texts, **entry)
    days = _read(folder / "anniversaries.toml")["anniversaries"]
    names = _read(folder / "places.toml")["names"]
    events = _read(folder / "events.toml")["events"]
    return Law(
        texts=texts,
        parameters=parameters,
        anniversaries=tuple(Anniversary(**_dated(day)) for day in days),
        names=tuple(DatedName(**_dated(name)) for name in names),
        events=tuple(Event(**_dated(event)) for event in events),
    )


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))


def _dated(given: dict[str, Any]) -> dict[str, Any]:
    """An entry of a table of names or days, its words as a tuple."""
    said = {"said": tuple(given["said"])} if "said" in given else {}
    return {**given, **said, "status": Status(given["status"])}


def _text(status: str, **given: Any) -> LegalText:
    days: dict[str, Any] = {
        key: When.of(given.pop(key)) for key in ("issued", "since", "until") if key in given
    }
    return LegalText(**days, **given, status=Status(status))


def _parameter(
    texts: dict[str, LegalText], label: str, clock: str, values: list[dict[str, Any]]
) -> Parameter:
    provisions = sorted((_provision(**value) for value in values), key=lambda p: p.since)
    closed = tuple(p if p.local else replace(p, until=texts[p.text].until) for p in provisions)
    return Parameter(label, Clock(clock), closed)


def _provision(since: date | str, status: str, **given: Any) -> Provision:
    return Provision(since=When.of(since), status=Status(status), **given)
