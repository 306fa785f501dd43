"""What is on record of a person or a collective, school year by school year.

Sources: sheet `Lịch sử`, the sealed years, and this year's own sheets. A year of which nothing is
on record is not known: it says neither that a title was won nor that it was not.
"""

from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any

from pydantic_core import PydanticCustomError

from pipeline.cells import read_choice
from pipeline.findings import Place
from pipeline.school_year import SchoolYear
from pipeline.sheets.year import Member, PastHonour
from pipeline.vietnamese import fold, name_key
from pipeline.vocabulary import CollectiveRating, HistoryKind, Honour, Level, Rating

Answer = bool | None  # None: not on record
Whose = Callable[[SchoolYear, Any], bool]  # whether a row of that year is about the one asked for


@dataclass(frozen=True)
class Award:
    """One title or commendation. decision: its number, "" while it is only proposed."""

    honour: Honour
    place: Place
    decision: str = ""
    decided: date | None = None
    authority: str = ""


@dataclass(frozen=True)
class Achievement:
    """One initiative or research topic, and the level that recognised it."""

    title: str
    level: Level | None
    place: Place


@dataclass(frozen=True)
class YearRecord:
    """One school year. rating: of a person or of a collective; discipline: its forms.

    titles_told: whether an award that is not here was not won; a year may tell of ratings and
    initiatives alone. pending: proposed in a sealed year, of which no decision is on record.
    """

    label: str
    awards: tuple[Award, ...] = ()
    initiatives: tuple[Achievement, ...] = ()
    rating: Rating | CollectiveRating | None = None
    discipline: tuple[str, ...] = ()
    titles_told: bool = False
    pending: tuple[Honour, ...] = ()
    known: bool = False

    def award(self, honour: Honour) -> Award | None:
        """The award of that name; None where the year has none."""
        return next((award for award in self.awards if award.honour is honour), None)

    def won(self, honour: Honour) -> bool | None:
        """Whether the year brought that award; None where nothing on record tells."""
        if self.award(honour):
            return True
        return False if self.titles_told and honour not in self.pending else None


@dataclass(frozen=True)
class Chain:
    """Years without a gap up to the last, latest first; `unknown`: the year that ends our sight."""

    years: tuple[YearRecord, ...]
    unknown: str = ""


@dataclass(frozen=True)
class Career:
    """All that is on record, by the label of the school year."""

    label: str  # of the year that is being judged
    years: dict[str, YearRecord]

    def of(self, label: str) -> YearRecord:
        """The record of a year; one not known where nothing is on record."""
        return self.years.get(label, YearRecord(label))

    @property
    def now(self) -> YearRecord:
        """The record of the year that is being judged."""
        return self.of(self.label)

    def chain(self, holds: Callable[[YearRecord], bool], *, before: bool = False) -> Chain:
        """The years in a row for which `holds`, up to this one (`before`: up to the last one)."""
        label = previous(self.label) if before else self.label
        found: list[YearRecord] = []
        while (record := self.of(label)).known and holds(record):
            found.append(record)
            label = previous(label)
        return Chain(tuple(found), "" if record.known else label)

    def holding(self, honour: Honour) -> tuple[YearRecord, ...]:
        """Every year with that award, earliest first."""
        return tuple(r for _, r in sorted(self.years.items()) if r.award(honour))


def previous(label: str) -> str:
    """2021-2022 → 2020-2021."""
    first = int(label[:4]) - 1
    return f"{first}-{first + 1}"


def window(career: Career, years: int) -> tuple[YearRecord, ...]:
    """This year and the years before it, latest first, on record or not."""
    labels = [career.label]
    while len(labels) < years:
        labels.append(previous(labels[-1]))
    return tuple(career.of(label) for label in labels)


def rated(record: YearRecord, least: Rating) -> Answer:
    """Whether a year's rating is at least that one; None where it has none on record."""
    return at_least(record.rating, least) if record.rating else None


def at_least(found: Enum, least: Enum) -> bool:
    """Whether a word of a list that runs from high to low reaches another."""
    order = [*type(least)]
    return order.index(found) <= order.index(least)


def initiatives(record: YearRecord, least: Level = Level.SCHOOL) -> int | None:
    """How many initiatives of a year that level recognised; None where it is not on record."""
    if not record.known:
        return None
    order = [*Level]
    levels = [one.level for one in record.initiatives]
    reached = sum(
        level is not None and order.index(level) >= order.index(least) for level in levels
    )
    return None if not reached and None in levels else reached


def unseen(career: Career, begun: date | None) -> str:
    """The last earlier year of which nothing is on record; "" where all are, since `begun`."""
    label = career.chain(lambda record: True, before=True).unknown
    return "" if begun and int(label[:4]) < begun.year else label


def months(since: date, until: date) -> int:
    """Full calendar months: 31/8 to 29/6 is nine, to 30/6, the last of a month without 31, ten."""
    same_day = min(since.day, monthrange(until.year, until.month)[1])
    return (until.year - since.year) * 12 + until.month - since.month - (until.day < same_day)


def career(year: SchoolYear, member: Member) -> Career:
    """The career of a member up to this year, what is proposed this year included."""

    def hers(one: SchoolYear, row: Any) -> bool:
        found = one.member(row)
        return found is not None and same_person(found, member)

    return _career(year, hers, lambda row: hers(year, row), person=True)


def collective_career(year: SchoolYear, name: str) -> Career:
    """The career of a tổ or of the school, by its name."""

    def its(one: SchoolYear, row: Any) -> bool:
        named = str(getattr(row, "collective", "") or getattr(row, "name", ""))
        return fold(named) == fold(name) and not getattr(row, "code", "")

    return _career(year, its, lambda row: fold(row.name) == fold(name), person=False)


def same_person(one: Member, other: Member) -> bool:
    """Whether two years' rows of the staff list are one person: by code, else by name."""
    if one.code and other.code:
        return fold(one.code) == fold(other.code)
    return name_key(one.name) == name_key(other.name)


def _career(
    year: SchoolYear, whose: Whose, past: Callable[[PastHonour], bool], *, person: bool
) -> Career:
    rows: dict[str, list[PastHonour]] = {}
    for row in filter(past, year.history):
        rows.setdefault(row.school_year, []).append(row)
    records = {label: _remembered(label, tuple(own)) for label, own in rows.items()}
    for one in (*year.earlier.values(), year):
        proposed = one is year
        seen = _seen(one, whose, person=person, proposed=proposed)
        if seen.known or proposed:
            records[one.label] = _joined(records.get(one.label), seen)
    return Career(year.label, records)


def _remembered(label: str, rows: tuple[PastHonour, ...]) -> YearRecord:
    """What sheet `Lịch sử` tells of a year."""
    of = {kind: [row for row in rows if row.kind is kind] for kind in HistoryKind}
    awards = (
        Award(honour, row.at("honour"), row.decision, row.decided, row.authority)
        for row in (*of[HistoryKind.TITLE], *of[HistoryKind.COMMENDATION])
        if isinstance(honour := _word(Honour, row.honour), Honour)
    )
    ratings = [
        _word(Rating, row.honour) or _word(CollectiveRating, row.honour)
        for row in of[HistoryKind.RATING]
    ]
    # A year carried over before its decisions came tells of a good rating and of no title.
    untitled = any(rating in (Rating.DONE, Rating.NOT_DONE, Rating.UNRATED) for rating in ratings)
    return YearRecord(
        label,
        tuple(awards),
        tuple(
            Achievement(row.honour, row.level, row.at("honour"))
            for row in of[HistoryKind.INITIATIVE]
        ),
        next((rating for rating in ratings if rating), None),
        tuple(row.honour for row in of[HistoryKind.DISCIPLINE]),
        titles_told=untitled or bool(of[HistoryKind.TITLE]),
        known=True,
    )


def _word(choices: Any, text: str) -> Any:
    """The word of a list that a text names; None where it names none."""
    try:
        return read_choice(choices)(text)
    except PydanticCustomError:
        return None


def _seen(one: SchoolYear, whose: Whose, *, person: bool, proposed: bool) -> YearRecord:
    """What a year's own sheets tell."""
    results = one.results if person else one.collective_results
    own = [row for row in results if whose(one, row)]
    awards = [*_decided(one, whose)]
    undecided = [a for a in _proposed(own) if not any(b.honour is a.honour for b in awards)]
    if proposed:
        awards += undecided
    initiatives = [row for row in one.initiatives if person and whose(one, row)]
    return YearRecord(
        one.label,
        tuple(awards),
        tuple(Achievement(row.title, row.level, row.at("title")) for row in initiatives),
        next((row.rating for row in own if row.rating), None),
        tuple(d for row in own if (d := str(getattr(row, "discipline", "")))),
        titles_told=bool(own),
        pending=() if proposed else tuple(award.honour for award in undecided),
        known=bool(own or awards or initiatives),
    )


def _decided(one: SchoolYear, whose: Whose) -> Iterator[Award]:
    for row in one.decisions:
        if row.honour and whose(one, row):
            yield Award(row.honour, row.at("honour"), row.decision, row.decided, row.authority)


def _proposed(rows: list[Any]) -> Iterator[Award]:
    for row in rows:
        yield from (Award(honour, row.at("titles")) for honour in row.titles)
        yield from (Award(honour, row.at("commendations")) for honour in row.commendations)


def _joined(first: YearRecord | None, second: YearRecord) -> YearRecord:
    """Two tellings of one year; what both tell of an award, the one with a decision counts."""
    if first is None:
        return second
    told = sorted((*first.awards, *second.awards), key=lambda award: not award.decision)
    awards = {award.honour: award for award in reversed(told)}
    return YearRecord(
        first.label,
        tuple(awards.values()),
        tuple({fold(a.title): a for a in (*first.initiatives, *second.initiatives)}.values()),
        second.rating or first.rating,
        tuple(dict.fromkeys((*first.discipline, *second.discipline))),
        titles_told=first.titles_told or second.titles_told,
        pending=tuple(h for h in (*first.pending, *second.pending) if h not in awards),
        known=first.known or second.known,
    )
