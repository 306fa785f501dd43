"""Titles proposed and decided, against what was registered."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.checks.said import warning
from pipeline.findings import Finding, Place
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.sheets.registration import CollectiveRegistration, Registration
from pipeline.sheets.results import Decision
from pipeline.sheets.year import Member
from pipeline.vietnamese import fold, listed
from pipeline.vocabulary import Honour, Reason, TargetKind


@dataclass(frozen=True)
class Claim:
    """Titles that a row proposes or records for somebody, and the rows where they registered."""

    place: Place
    name: str
    titles: tuple[Honour, ...]
    rows: tuple[Registration | CollectiveRegistration, ...]

    @property
    def registered(self) -> tuple[Honour, ...]:
        return tuple(title for row in self.rows for title in row.titles)


def _titles(honours: Iterable[Honour | None]) -> tuple[Honour, ...]:
    return tuple(h for h in honours if h and h.value.kind is TargetKind.TITLE)


def _claims(year: SchoolYear) -> Iterator[Claim]:
    """The regular titles of ket-qua.xlsx whose bearer is known; none before anybody registered."""
    if not year.registrations:
        return
    for result in year.results:
        if member := year.member(result):
            yield Claim(
                result.at("titles"), member.name, _titles(result.titles), _of_person(member, year)
            )
    for unit in year.collective_results:
        if name := year.collective(unit.collective):
            yield Claim(unit.at("titles"), name, _titles(unit.titles), _of_collective(name, year))
    for decision in year.decisions:
        if decision.reason in (None, Reason.REGULAR):
            yield from _decided(decision, year)


def _of_person(member: Member, year: SchoolYear) -> tuple[Registration, ...]:
    row = year.registration_of(member)
    return (row,) if row else ()


def _of_collective(name: str, year: SchoolYear) -> tuple[CollectiveRegistration, ...]:
    return tuple(r for r in year.collective_registrations if fold(r.collective) == fold(name))


def _decided(decision: Decision, year: SchoolYear) -> Iterator[Claim]:
    titles, place = _titles([decision.honour]), decision.at("honour")
    collective = "" if decision.code else year.collective(decision.name)
    if collective:
        yield Claim(place, collective, titles, _of_collective(collective, year))
    elif member := year.member(decision):
        yield Claim(place, member.name, titles, _of_person(member, year))


def a_title_was_registered(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Danh hiệu thi đua được đề nghị hoặc quyết định thường xuyên thì đã đăng ký từ đầu năm học.

    Ngày xét là ngày Hội đồng họp xét cả năm học; chưa họp thì là ngày dự kiến quyết định, rồi
    đến ngày kết thúc năm học. Xét từ ngày 01/01/2024 thì luật không còn buộc đăng ký, máy chỉ
    nhắc đối chiếu quy chế của cấp trên.

    Căn cứ: 15/2003/QH11, Điều 10, khoản 1, điểm b; 06/2022/QH15, Điều 7.
    Mức: lỗi khi luật buộc đăng ký; cảnh báo khi xét từ ngày 01/01/2024.

    Đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Đăng ký cá nhân]
        Họ và tên     | Danh hiệu thi đua
        Nguyễn Thị An | Lao động tiên tiến
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến
    Không đạt:
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Đăng ký cá nhân]
        Họ và tên     | Danh hiệu thi đua | Không đăng ký (lý do)
        Nguyễn Thị An |                   | Đi học dài hạn
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    day = year.consideration_day()
    if not day:
        return
    provision = law.provision("registration_required", on=day)
    for claim in _claims(year):
        unread = any("titles" in row.source.refused for row in claim.rows)
        if claim.titles and not claim.registered and not unread:
            told = f"{claim.name} có «{claim.titles[0]}» nhưng không đăng ký danh hiệu nào"
            if provision.value:
                cure = "hãy bỏ danh hiệu, hoặc bổ sung đăng ký nếu đã có bản đăng ký trên giấy"
                yield provision.finding(claim.place, "", f"{told}; {cure}.")
            else:
                cure = (
                    f"từ ngày {provision.since} luật không còn buộc đăng ký, hãy đối "
                    "chiếu quy chế của cấp trên"
                )
                yield warning(claim.place, f"{told}; {cure}.", provision.shown)


def a_title_is_no_higher_than_registered(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Danh hiệu được đề nghị không cao hơn danh hiệu đã đăng ký.

    Căn cứ: lệ thường của nhiều nơi; quy chế của cấp trên quyết định.
    Mức: cảnh báo.

    Đạt:
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Đăng ký cá nhân]
        Họ và tên     | Danh hiệu thi đua
        Nguyễn Thị An | Chiến sĩ thi đua cơ sở
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến
    Không đạt:
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Đăng ký cá nhân]
        Họ và tên     | Danh hiệu thi đua
        Nguyễn Thị An | Lao động tiên tiến
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Lao động tiên tiến; Chiến sĩ thi đua cơ sở
        => ket-qua.xlsx:Kết quả cá nhân:B2
    """
    for claim in _claims(year):
        highest = max((t.value.rank for t in claim.registered), default=None)
        higher = [t for t in claim.titles if highest is not None and t.value.rank > highest]
        if higher:
            yield warning(
                claim.place,
                f"{claim.name} có «{higher[0]}», cao hơn danh hiệu đã đăng ký "
                f"({listed(map(str, claim.registered))}); hãy đối chiếu quy chế của cấp trên.",
            )
