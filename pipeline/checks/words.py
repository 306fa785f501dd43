"""Words that must be among those of another sheet: tổ, kỳ, văn bản, ngày kỷ niệm, chỉ tiêu."""

from collections.abc import Iterable, Iterator

from pipeline.cells import proposal
from pipeline.checks.said import error, warning
from pipeline.findings import Finding, Place
from pipeline.law import Anniversary, Law, Status
from pipeline.papers import COUNCIL_DECISION, PaperKind, papers_of
from pipeline.school_year import SchoolYear
from pipeline.sheets.year import Period
from pipeline.vietnamese import fold, short_date
from pipeline.vocabulary import SchoolFact

# Field of SchoolYear → the field that names a tổ (or the school), a kỳ, a paper.
COLLECTIVES = {
    "members": "team",
    "registrations": "team",
    "collective_registrations": "collective",
    "collective_results": "collective",
}
PERIODS = {
    "targets": "periods",
    "period_results": "period",
    "target_results": "period",
    "activities": "period",
    "meetings": "period",
}
DOCUMENTS = {
    "bases": "used_for",
    "documents": "document",
    "recipients": "document",
    "remarks": "document",
}


def _said(year: SchoolYear, fields: dict[str, str]) -> Iterator[tuple[Place, str]]:
    """Each word of those columns with its cell; a cell may hold several."""
    for attribute, field in fields.items():
        for row in getattr(year, attribute):
            value = getattr(row, field)
            for word in (value,) if isinstance(value, str) else value:
                if word:
                    yield row.at(field), word


def every_collective_is_known(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Tổ, tập thể ghi ở mọi trang là một tổ của trang Tổ hoặc là nhà trường.

    Căn cứ: trang Tổ và Tên trường ở trang Trường.
    Mức: lỗi.

    Đạt:
        [Tổ]
        Tổ
        Mẫu giáo lớn
        [Nhân sự]
        Họ và tên     | Tổ
        Nguyễn Thị An | Mẫu giáo lớn
    Không đạt:
        [Tổ]
        Tổ
        Mẫu giáo lớn
        [Nhân sự]
        Họ và tên     | Tổ
        Nguyễn Thị An | Mẫu giáo nhớn
        => nam-hoc.xlsx:Nhân sự:B2
    """
    if not year.teams:
        return
    known = [*(t.team for t in year.teams), year.text(SchoolFact.SCHOOL)]
    for place, word in _said(year, COLLECTIVES):
        if not year.collective(word):
            yield error(place, _unlisted(word, "trang Tổ", known))


def _unlisted(word: str, sheet: str, known: Iterable[str]) -> str:
    cure = proposal(word, filter(None, known)) or f" Hãy sửa, hoặc thêm vào {sheet}."
    return f"Không có «{word}» trong {sheet}.{cure}"


def every_period_is_known(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Kỳ, đợt ghi ở mọi trang là một dòng của trang Đợt thi đua.

    «Năm học» luôn được hiểu là cả năm học.

    Căn cứ: trang Đợt thi đua.
    Mức: lỗi.

    Đạt:
        [Đợt thi đua]
        Đợt
        Đợt 1
        [Kết quả kỳ]
        Kỳ    | Họ và tên, tập thể
        Đợt 1 | Nguyễn Thị An
    Không đạt:
        [Đợt thi đua]
        Đợt
        Đợt 1
        [Kết quả kỳ]
        Kỳ        | Họ và tên, tập thể
        Đợt thứ 1 | Nguyễn Thị An
        => ket-qua.xlsx:Kết quả kỳ:A2
    """
    known = [period.name for period in year.periods]
    for place, word in _said(year, PERIODS):
        if known and not year.period(word) and not year.is_whole_year(word):
            yield error(place, _unlisted(word, "trang Đợt thi đua", known))


def every_document_is_known(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Tên văn bản ghi ở các trang là tên một văn bản của năm học hoặc một loại văn bản.

    Các tên: Kế hoạch, Tổng hợp đăng ký, Sơ kết kèm tên đợt hoặc học kỳ, Tổng kết, Quyết định
    thành lập Hội đồng; tên chung «Sơ kết» chỉ mọi báo cáo sơ kết.

    Căn cứ: trang Đợt thi đua và danh mục văn bản.
    Mức: lỗi.

    Đạt:
        [Đợt thi đua]
        Đợt
        Đợt 1
        [Văn bản]
        Văn bản
        Sơ kết Đợt 1
    Không đạt:
        [Đợt thi đua]
        Đợt
        Đợt 1
        [Văn bản]
        Văn bản
        Sơ kết Đợt 2
        => nam-hoc.xlsx:Văn bản:A2
    """
    if not year.periods:
        return
    # A period whose day could not be read has no paper yet, but its name is no mistake.
    undated = [f"{PaperKind.INTERIM} {period.name}" for period in year.periods if not period.start]
    papers = [paper.name for paper in papers_of(year)]
    known = list(dict.fromkeys(map(str, [*papers, *undated, *PaperKind, COUNCIL_DECISION])))
    for place, word in _said(year, DOCUMENTS):
        if fold(word) not in map(fold, known):
            yield error(place, _unlisted(word, "danh mục văn bản", known))


def anniversaries_fall_in_their_period(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Ngày kỷ niệm của một đợt có trong bảng ngày kỷ niệm và rơi vào đợt đó.

    Số năm kỷ niệm do máy tính từ năm gốc; năm gốc chưa đối chiếu thì được nhắc.

    Căn cứ: bảng ngày kỷ niệm.
    Mức: cảnh báo.

    Đạt:
        [Đợt thi đua]
        Đợt   | Từ ngày    | Đến ngày   | Ngày kỷ niệm
        Đợt 1 | 01/10/2021 | 31/12/2021 | Ngày Nhà giáo Việt Nam
    Không đạt:
        [Đợt thi đua]
        Đợt   | Từ ngày    | Đến ngày   | Ngày kỷ niệm
        Đợt 1 | 01/10/2021 | 31/12/2021 | Ngày Nhà giáo Việt Nan
        Đợt 2 | 01/01/2022 | 31/3/2022  | Ngày Nhà giáo Việt Nam
        => nam-hoc.xlsx:Đợt thi đua:D2
        => nam-hoc.xlsx:Đợt thi đua:D3
    """
    names = [anniversary.name for anniversary in law.anniversaries]
    for period in year.periods:
        for name in period.anniversaries:
            anniversary = law.anniversary(name)
            message = (
                _doubt(anniversary, period)
                if anniversary
                else f"Không có «{name}» trong bảng ngày kỷ niệm, chưa tính được số năm."
                f"{proposal(name, names)}"
            )
            if message:
                yield warning(period.at("anniversaries"), message)


def _doubt(anniversary: Anniversary, period: Period) -> str:
    if period.start and period.end and not anniversary.between(period.start, period.end):
        return (
            f"{anniversary.name} ({anniversary.day}/{anniversary.month}) không rơi vào "
            f"{period.name} ({short_date(period.start)} - {short_date(period.end)}); hãy chuyển "
            "sang đợt khác."
        )
    if anniversary.status is not Status.VERIFIED:
        return (
            f"{anniversary.name}: năm gốc {anniversary.first} chưa đối chiếu; hãy xem lại số năm."
        )
    return ""
