"""Facts about the school's people and size, and about what they registered for."""

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.facts.brief import Brief, column_of, holds
from pipeline.facts.printed import BLANK, Printed, cell, counted, enumerated, joined, said
from pipeline.sheets import Row
from pipeline.sheets.registration import Registration
from pipeline.sheets.year import Member
from pipeline.vietnamese import in_words, percent
from pipeline.vocabulary import (
    Employment,
    Honour,
    Level,
    SizeItem,
    StaffGroup,
    Subject,
    TargetKind,
)

LEVEL_PHRASES = {
    Level.SCHOOL: "cấp trường",
    Level.COMMUNE: "cấp xã",
    Level.DISTRICT: "cấp huyện",
    Level.CITY: "cấp Thành phố",
    Level.MINISTRY: "cấp Bộ",
    Level.STATE: "cấp Nhà nước",
}


def counted_in_words(rows: Iterable[Row], name: str = "name") -> Printed:
    """How many rows in words, `ba mươi chín`, resting on the cells of the number."""
    listed = tuple(rows)
    return Printed(in_words(len(listed)), counted(listed, name).sources)


def staff_count(brief: Brief) -> Printed:
    return counted(brief.staff)


def staff_by_group(brief: Brief) -> Printed:
    """`quản lý 03 người, giáo viên 28 người và nhân viên 09 người`."""
    return enumerated(
        [
            said("{} {} người", str(group).lower(), counted(rows, "group"))
            for group in StaffGroup
            if (rows := [m for m in brief.staff if m.group is group])
        ]
    )


def public_employees(brief: Brief) -> Printed:
    return _employed(brief, Employment.PUBLIC_EMPLOYEE)


def contract_staff(brief: Brief) -> Printed:
    return _employed(brief, Employment.CONTRACT)


def _employed(brief: Brief, employment: Employment) -> Printed:
    return counted([m for m in brief.staff if m.employment is employment], "employment")


def _size(brief: Brief, item: SizeItem) -> Printed:
    row = brief.year.size(item, brief.until)
    return cell(row, "number") if row else BLANK


def qualifications(brief: Brief) -> Printed:
    """`giáo viên trên chuẩn 20 người, đảng viên 15 người`, each with its share."""
    teachers = sum(1 for m in brief.staff if m.group is StaffGroup.TEACHER)
    wholes = {
        SizeItem.TEACHERS_ABOVE_STANDARD: ("giáo viên trên chuẩn {} người ({})", teachers),
        SizeItem.PARTY_MEMBERS: ("đảng viên {} người ({})", len(brief.staff)),
    }
    return joined(
        [
            said(pattern, cell(row, "number"), percent(row.number, whole))
            for item, (pattern, whole) in wholes.items()
            if (row := brief.year.size(item, brief.until)) and row.number is not None
        ],
        ", ",
    )


def has_qualifications(brief: Brief) -> bool:
    return bool(qualifications(brief).text)


def size(brief: Brief) -> Printed:
    """`12 lớp (mẫu giáo 09, nhà trẻ 03); 345 trẻ (…); 12 phòng học`, as far as counted."""
    lines = [
        _whole_and_parts(
            brief,
            "lớp",
            (SizeItem.CLASSES, SizeItem.CLASSES_KINDERGARTEN, SizeItem.CLASSES_NURSERY),
        ),
        _whole_and_parts(
            brief,
            "trẻ",
            (SizeItem.CHILDREN, SizeItem.CHILDREN_KINDERGARTEN, SizeItem.CHILDREN_NURSERY),
        ),
    ]
    rooms = _size(brief, SizeItem.ROOMS)
    lines += [said("{} phòng học", rooms)] if rooms.text else []
    return joined([line for line in lines if line.text])


def _whole_and_parts(brief: Brief, unit: str, items: tuple[SizeItem, ...]) -> Printed:
    whole, kindergarten, nursery = (_size(brief, item) for item in items)
    if not whole.text:
        return BLANK
    if not (kindergarten.text and nursery.text):
        return said("{} {}", whole, unit)
    return said("{} {} (mẫu giáo {}, nhà trẻ {})", whole, unit, kindergarten, nursery)


def has_size(brief: Brief) -> bool:
    return bool(size(brief).text)


def registered_count(brief: Brief) -> Printed:
    return counted(brief.registered.values())


def registered_count_in_words(brief: Brief) -> Printed:
    return counted_in_words(brief.registered.values())


def registered_share(brief: Brief) -> Printed:
    return Printed(
        percent(len(brief.registered), len(brief.staff)),
        (*registered_count(brief).sources, *staff_count(brief).sources),
    )


def unregistered(brief: Brief) -> tuple[Member, ...]:
    """Staff of that day who registered for nothing."""
    return tuple(m for m in brief.staff if m.code not in brief.registered)


def unregistered_count(brief: Brief) -> Printed:
    return counted(unregistered(brief))


def registered_for(brief: Brief, honour: Honour) -> list[Registration]:
    """The registrations of people for that honour."""
    return [r for r in brief.registered.values() if holds((*r.titles, *r.commendations), honour)]


def registrations_by_honour(brief: Brief) -> Printed:
    """`Chiến sĩ thi đua cơ sở 05 người, Lao động tiên tiến 38 người`, from high to low."""
    return joined(
        [
            said("{} {} người", str(honour), counted(rows, column_of(honour)))
            for honour in from_high_to_low(Subject.PERSON)
            if (rows := registered_for(brief, honour))
        ],
        ", ",
    )


def from_high_to_low(subject: Subject) -> list[Honour]:
    """What a person (a collective) can get: titles, then commendations, each the highest first."""
    found = [honour for honour in Honour if honour.value.subject is subject]
    return sorted(found, key=lambda h: (h.value.kind is not TargetKind.TITLE, -h.value.rank))


def collectives_registered_count(brief: Brief) -> Printed:
    return counted(brief.collectives_registered, "collective")


def collectives_registered_in_words(brief: Brief) -> Printed:
    return counted_in_words(brief.collectives_registered, "collective")


@dataclass(frozen=True)
class CouncilLine:
    stt: Printed
    ho_ten: Printed
    chuc_vu: Printed
    nhiem_vu: Printed
    ban_thu_ky: Printed


def council(brief: Brief) -> tuple[CouncilLine, ...]:
    """Hội đồng and Ban thư ký, in the order of the sheet."""
    return tuple(
        CouncilLine(
            Printed(str(number)),
            cell(seat, "name"),
            cell(seat, "post"),
            cell(seat, "duty"),
            cell(seat, "secretariat"),
        )
        for number, seat in enumerate(brief.year.council, start=1)
    )
