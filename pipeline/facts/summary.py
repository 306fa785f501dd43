"""Facts of the registration summary (bảng tổng hợp đăng ký): people by tổ, totals, collectives."""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.facts.brief import Brief, column_of, holds
from pipeline.facts.people import LEVEL_PHRASES
from pipeline.facts.printed import BLANK, Printed, bracketed, cell, counted, joined
from pipeline.sheets.registration import Registration
from pipeline.sheets.year import Member
from pipeline.vietnamese import fold, roman
from pipeline.vocabulary import CouncilDuty, Honour, Level

CERTIFICATES = (Honour.COMMUNE_CERTIFICATE, Honour.DISTRICT_CERTIFICATE)
# Column of the table → the honours it ticks.
COLUMNS: dict[str, tuple[Honour, ...]] = {
    "ldtt": (Honour.ADVANCED_WORKER,),
    "cstdcs": (Honour.GRASSROOTS_FIGHTER,),
    "cstd_cap_tren": (Honour.CITY_FIGHTER, Honour.NATIONAL_FIGHTER),
    "giay_khen": CERTIFICATES,
    "bang_khen": (
        Honour.CITY_CERTIFICATE,
        Honour.MINISTRY_CERTIFICATE,
        Honour.PRIME_MINISTER_CERTIFICATE,
    ),
}
IN_COLUMNS = tuple(h for honours in COLUMNS.values() for h in honours)


def ticks(row: Registration, column: str) -> bool:
    """Whether this registration ticks that column."""
    honours = (*row.titles, *row.commendations)
    return any(holds(honours, honour) for honour in COLUMNS[column])


def _asked_in(column: str) -> str:
    """The field of a registration that ticks that column."""
    return column_of(COLUMNS[column][0])


@dataclass(frozen=True)
class PersonLine:
    stt: Printed
    ho_ten: Printed
    nam_sinh: Printed
    chuc_vu: Printed
    ldtt: Printed
    cstdcs: Printed
    cstd_cap_tren: Printed
    giay_khen: Printed
    bang_khen: Printed
    hoi_thi: Printed
    ghi_chu: Printed


@dataclass(frozen=True)
class TeamBlock:
    so_la_ma: Printed
    to: Printed
    so_nguoi: Printed
    so_dang_ky: Printed
    cong_ldtt: Printed
    cong_cstdcs: Printed
    cong_cstd_cap_tren: Printed
    cong_giay_khen: Printed
    cong_bang_khen: Printed
    cong_hoi_thi: Printed
    cong_sang_kien: Printed
    ds_nguoi: tuple[PersonLine, ...]


def team_blocks(brief: Brief) -> tuple[TeamBlock, ...]:
    """The staff of the paper's day by tổ; one running number through all of them."""
    blocks, before = [], 0
    for number, team in enumerate(brief.year.teams, start=1):
        people = [m for m in brief.staff if fold(m.team) == fold(team.team)]
        rows = [brief.registered[m.code] for m in people if m.code in brief.registered]
        blocks.append(
            TeamBlock(
                Printed(roman(number)),
                cell(team, "team"),
                counted(people, "team"),
                counted(rows),
                **{f"cong_{column}": total(rows, column) for column in COLUMNS},
                cong_hoi_thi=counted([r for r in rows if r.contest], "contest"),
                cong_sang_kien=counted([r for r in rows if r.initiative], "initiative"),
                ds_nguoi=tuple(
                    _person(brief, member, position)
                    for position, member in enumerate(people, start=before + 1)
                ),
            )
        )
        before += len(people)
    return tuple(blocks)


def total(rows: Sequence[Registration], column: str) -> Printed:
    """How many of the rows tick that column."""
    return counted([r for r in rows if ticks(r, column)], _asked_in(column))


def total_of(column: str):  # type: ignore[no-untyped-def]
    """A function that prints the school's total of one column."""

    def value(brief: Brief) -> Printed:
        return total(list(brief.registered.values()), column)

    return value


def total_contests(brief: Brief) -> Printed:
    return counted([r for r in brief.registered.values() if r.contest], "contest")


def total_initiatives(brief: Brief) -> Printed:
    return counted([r for r in brief.registered.values() if r.initiative], "initiative")


def _person(brief: Brief, member: Member, number: int) -> PersonLine:
    row = brief.registered.get(member.code)
    if row is None:
        marks = dict.fromkeys(COLUMNS, BLANK)
        note, contest = Printed("Không đăng ký", (member.at("name"),)), BLANK
    else:
        marks = {c: cell(row, _asked_in(c), "x") if ticks(row, c) else BLANK for c in COLUMNS}
        note, contest = _note(row), _contest(row)
    return PersonLine(
        Printed(str(number)),
        cell(member, "name"),
        cell(member, "born", str(member.born.year) if member.born else ""),
        cell(member, "post"),
        **marks,
        hoi_thi=contest,
        ghi_chu=note,
    )


def _contest(row: Registration) -> Printed:
    level = cell(row, "contest_level", _level(row.contest_level))
    return bracketed(cell(row, "contest"), level) if row.contest else BLANK


def _level(level: Level | None) -> str:
    return LEVEL_PHRASES[level] if level else ""


def _note(row: Registration) -> Printed:
    """The initiative, and the honours no column of the table has."""
    others = [h for h in (*row.titles, *row.commendations) if h not in IN_COLUMNS]
    parts = [cell(row, "initiative")] if row.initiative else []
    parts += [cell(row, "commendations", str(honour)) for honour in others]
    return joined(parts)


@dataclass(frozen=True)
class CollectiveLine:
    stt: Printed
    tap_the: Printed
    danh_hieu: Printed
    hinh_thuc: Printed
    chi_tieu: Printed


def collectives(brief: Brief) -> tuple[CollectiveLine, ...]:
    return tuple(
        CollectiveLine(
            Printed(str(number)),
            cell(row, "collective"),
            cell(row, "titles"),
            cell(row, "commendations"),
            cell(row, "goal"),
        )
        for number, row in enumerate(brief.collectives_registered, start=1)
    )


def drawn_up_by(brief: Brief) -> Printed:
    """The secretary of the council, who draws the table up."""
    seats = [s for s in brief.year.council if s.duty is CouncilDuty.SECRETARY]
    return cell(seats[0], "name") if seats else BLANK
