"""Facts of the final report: titles registered and reached by each tổ (TK-2), and ratings."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pipeline.facts.brief import Brief, holds
from pipeline.facts.printed import BLANK, Printed, cell, counted, joined, said
from pipeline.papers import PaperKind
from pipeline.sheets.registration import Registration
from pipeline.sheets.results import Result
from pipeline.sheets.year import Member
from pipeline.vietnamese import fold, percent
from pipeline.vocabulary import (
    Honour,
    Rating,
)

FIGHTERS = (Honour.GRASSROOTS_FIGHTER, Honour.CITY_FIGHTER, Honour.NATIONAL_FIGHTER)


def late_registrations(brief: Brief) -> Printed:
    """How many registered after the summary had been sent up."""
    before = brief.other(PaperKind.SUMMARY).registered
    return counted([r for code, r in brief.registered.items() if code not in before])


def has_late_registrations(brief: Brief) -> bool:
    return late_registrations(brief).text != "0"


@dataclass(frozen=True)
class TeamTitles:
    stt: Printed
    to: Printed
    so_nguoi: Printed
    dang_ky_ldtt: Printed
    dang_ky_cstd: Printed
    dat_ldtt: Printed
    dat_cstd: Printed
    khong_xet: Printed


def _results(brief: Brief, people: Sequence[Member]) -> list[Result]:
    return [row for m in people if (row := brief.year.result_of(m))]


def _registered(brief: Brief, people: Sequence[Member]) -> list[Registration]:
    return [brief.registered[m.code] for m in people if m.code in brief.registered]


def _fights(honours: Sequence[Honour]) -> bool:
    return any(honour in FIGHTERS for honour in honours)


def _figures(brief: Brief, people: Sequence[Member]) -> dict[str, Printed]:
    """The six figures of TK-2 for a tổ, or for the whole school."""
    rows, registered = _results(brief, people), _registered(brief, people)
    advanced = Honour.ADVANCED_WORKER
    return {
        "so_nguoi": counted(people),
        "dang_ky_ldtt": counted([r for r in registered if holds(r.titles, advanced)], "titles"),
        "dang_ky_cstd": counted([r for r in registered if _fights(r.titles)], "titles"),
        "dat_ldtt": counted([r for r in rows if holds(r.titles, advanced)], "titles"),
        "dat_cstd": counted([r for r in rows if _fights(r.titles)], "titles"),
        "khong_xet": counted([r for r in rows if r.not_considered], "not_considered"),
    }


def titles_by_team(brief: Brief) -> tuple[TeamTitles, ...]:
    lines = []
    for number, team in enumerate(brief.year.teams, start=1):
        people = [m for m in brief.staff if fold(m.team) == fold(team.team)]
        figures = _figures(brief, people)
        lines.append(TeamTitles(Printed(str(number)), cell(team, "team"), **figures))
    return tuple(lines)


def total_titles(name: str) -> Callable[[Brief], Printed]:
    """A function that prints one figure of TK-2 for the whole school."""

    def value(brief: Brief) -> Printed:
        return _figures(brief, brief.staff)[name]

    return value


def not_considered(brief: Brief) -> Printed:
    """Who was not considered, by name; the reasons stay in the school."""
    rows = [r for r in _results(brief, brief.staff) if r.not_considered]
    if not rows:
        return BLANK
    return said("Không xét danh hiệu: {}.", joined([cell(r, "name") for r in rows], ", "))


def by_rating(brief: Brief) -> Printed:
    """`Hoàn thành xuất sắc nhiệm vụ 06 người (15%), …`, shares of those in the sheet."""
    rows = [r for r in _results(brief, brief.staff) if r.rating]
    return joined(
        [
            said(
                "{} {} người ({})",
                str(rating).lower() if found else "",
                counted(found, "rating"),
                percent(len(found), len(rows)),
            )
            for rating in Rating
            if (found := [r for r in rows if r.rating is rating])
        ],
        ", ",
    )
