"""Conditions over school years: titles and ratings in a row, how many in some years."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from pipeline.careers import Answer, YearRecord, initiatives, rated
from pipeline.eligibility.judged import Condition, State
from pipeline.findings import Place
from pipeline.law import Provision
from pipeline.vietnamese import count, listed
from pipeline.vocabulary import Honour, Rating

Holds = Callable[[YearRecord], Answer]


def in_a_row(
    what: str,
    years: Sequence[YearRecord],
    holds: Holds,
    provision: Provision,
    places: tuple[Place, ...] = (),
) -> Condition:
    """Every one of the years holds; one that surely does not outweighs those not on record."""
    answers = {record.label: holds(record) for record in years}
    lacking = sorted(label for label, answer in answers.items() if answer is False)
    unknown = sorted(label for label, answer in answers.items() if answer is None)
    asked = f"{what} {count(len(years))} năm liên tục" if len(years) > 1 else what
    unseen = f"không đủ dữ liệu {listed(unknown)}" if unknown else ""
    if lacking:
        told = ", ".join(filter(None, (f"không có ở {listed(lacking)}", unseen)))
        return Condition(State.NOT_MET, f"{asked}: {told}", provision.shown)
    if unknown:
        told = f"{asked}: {unseen}"
        return Condition(State.UNKNOWN, told, provision.shown, unseen=tuple(unknown))
    met = f"{asked} ({', '.join(sorted(answers))})"
    return Condition(State.MET, met, provision.shown, places)


def in_all(
    what: str,
    years: Sequence[YearRecord],
    wanted: int,
    number: Callable[[YearRecord], int | None],
    provision: Provision,
    places: tuple[Place, ...] = (),
) -> Condition:
    """At least so many in those years together; years not on record may still hold the rest."""
    numbers = {record.label: number(record) for record in years}
    total = sum(n or 0 for n in numbers.values())
    unknown = sorted(label for label, n in numbers.items() if n is None)
    span = listed(sorted(numbers))
    found = f"{count(total)}/{count(wanted)}" if wanted > 1 else count(total)
    if total >= wanted:
        told = f"{what}: có {count(total)} trong {span}"
        return Condition(State.MET, told, provision.shown, places)
    if unknown:
        seen = f"mới thấy {found}, " if total else ""
        told = f"{what}: {seen}không đủ dữ liệu {listed(unknown)}"
        return Condition(State.UNKNOWN, told, provision.shown, unseen=tuple(unknown))
    none = f"chưa có trong {span}" if not total else f"mới có {found} trong {span}"
    return Condition(State.NOT_MET, f"{what}: {none}", provision.shown)


def excellent(years: Sequence[YearRecord], provision: Provision) -> Condition:
    """Rated Hoàn thành xuất sắc nhiệm vụ every year."""
    return in_a_row(str(Rating.EXCELLENT), years, partial(rated, least=Rating.EXCELLENT), provision)


def recognised(years: Sequence[YearRecord], wanted: int, provision: Provision) -> Condition:
    """So many initiatives in those years, recognised at whatever level."""
    what, cells = "Sáng kiến, đề tài được công nhận", initiative_places(years)
    return in_all(what, years, wanted, initiatives, provision, cells)


def award_places(years: Iterable[YearRecord], *honours: Honour) -> tuple[Place, ...]:
    """The cells that tell those awards in some years."""
    awards = (award for record in years for award in record.awards)
    return tuple(award.place for award in awards if award.honour in honours)


def initiative_places(years: Iterable[YearRecord]) -> tuple[Place, ...]:
    """The cells that tell the initiatives of some years."""
    return tuple(one.place for record in years for one in record.initiatives)
