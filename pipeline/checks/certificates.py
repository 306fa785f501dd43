"""Giấy khen: of the district only while there is one, of the head never."""

from collections.abc import Iterator
from datetime import date

from pipeline.checks.levels import days_of_targets, decision_day, level_named
from pipeline.checks.said import warning
from pipeline.checks.targets import honour_named
from pipeline.findings import Finding, Place
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.sheets.registration import CollectiveRegistration, Registration
from pipeline.sheets.results import CollectiveResult, Result
from pipeline.vietnamese import fold
from pipeline.vocabulary import Honour, Level, SchoolFact

Proposing = Registration | CollectiveRegistration | Result | CollectiveResult


def district_certificates(year: SchoolYear) -> Iterator[tuple[Place, str, date]]:
    """Where Giấy khen of the district is planned, proposed or decided, for whom, and when."""
    expected, start = decision_day(year), year.day(SchoolFact.START)
    rows: list[tuple[Proposing, str, date | None]] = [
        *((row, row.name, row.day or start) for row in year.registrations),
        *((row, row.collective, row.day or start) for row in year.collective_registrations),
        *((row, row.name, expected) for row in year.results),
        *((row, row.collective, expected) for row in year.collective_results),
    ]
    for row, name, day in rows:
        if day and Honour.DISTRICT_CERTIFICATE in row.commendations:
            yield row.at("commendations"), name, day
    for target in year.targets:
        days = days_of_targets(year)
        if days and honour_named(target.content) is Honour.DISTRICT_CERTIFICATE:
            yield target.at("content"), "Chỉ tiêu", min(days)
    for decision in year.decisions:
        if decision.decided and decision.honour is Honour.DISTRICT_CERTIFICATE:
            yield decision.at("honour"), decision.name, decision.decided


def the_head_gives_no_certificate(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Hiệu trưởng, nhà trường không tặng giấy khen cho viên chức, người lao động.

    Máy xem trang Quyết định khen thưởng, trang Chỉ tiêu và cột Hình thức biểu dương của trang Điển
    hình.

    Căn cứ: 91/2017/NĐ-CP; 06/2022/QH15, Điều 75, khoản 1.
    Mức: cảnh báo.

    Đạt:
        [Điển hình]
        Ngày       | Họ và tên, tập thể | Hình thức biểu dương
        19/11/2021 | Nguyễn Thị An      | Giấy khen của Chủ tịch UBND xã
    Không đạt:
        [Điển hình]
        Ngày       | Họ và tên, tập thể | Hình thức biểu dương
        19/11/2021 | Nguyễn Thị An      | Giấy khen của Hiệu trưởng
        => ket-qua.xlsx:Điển hình:C2
    """
    for place, whose, day in _by_the_head(year):
        provision = law.provision("head_gives_certificates", on=day)
        if not provision.value:
            yield warning(
                place,
                f"{whose} có giấy khen của Hiệu trưởng, của trường; Hiệu trưởng không có thẩm "
                "quyền tặng giấy khen cho viên chức, hãy ghi là biểu dương hoặc đề nghị cấp trên.",
                provision.shown,
            )


def _by_the_head(year: SchoolYear) -> Iterator[tuple[Place, str, date]]:
    """Where a giấy khen is said to be given by the head or the school, to whom, and when."""
    for row in year.decisions:
        levels = {"level": row.level, "authority": level_named(row.authority)}
        field = next((name for name, level in levels.items() if level is Level.SCHOOL), "")
        if field and row.decided and "giay khen" in fold(str(row.honour)):
            yield row.at(field), row.name, row.decided
    for model in year.role_models:
        if model.day and _head_s(model.praise):
            yield model.at("praise"), model.name, model.day
    day = decision_day(year)
    for target in year.targets if day else ():
        words = fold(target.content)
        if day and (_head_s(words) or ("giay khen" in words and target.level is Level.SCHOOL)):
            yield target.at("content"), "Chỉ tiêu", day


def _head_s(text: str) -> bool:
    words = fold(text)
    return "giay khen" in words and "hieu truong" in words
