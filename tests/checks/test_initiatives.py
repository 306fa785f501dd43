"""Initiatives on which Chiến sĩ thi đua cơ sở rest: CN-16 to CN-18."""

from dataclasses import replace

import pytest

from pipeline import checks
from pipeline.findings import Severity
from pipeline.law import read_law
from tests.builders import a_year, told

MET = "30/5/2022"
HTXS = "Hoàn thành xuất sắc nhiệm vụ"


def a_fighter(rows: str, *, met: str = MET, rating: str = "", more: str = "") -> str:
    """An and Bình, both proposed, with rows «name | title | day | share» of sheet Sáng kiến."""
    rows = "\n".join(row + " | " * (3 - row.count("|")) for row in rows.splitlines())
    return f"""
        [Trường]
        Mục | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        Trần Thị Bình
        Lê Thị Cúc
        [Kết quả cá nhân]
        Họ và tên | Danh hiệu đề nghị | Xếp loại viên chức
        Nguyễn Thị An | LĐTT; CSTĐCS | {rating}
        Trần Thị Bình | LĐTT; CSTĐCS | {rating}
        Lê Thị Cúc | LĐTT | {rating}
        [Sáng kiến]
        Họ và tên | Tên sáng kiến | Ngày công nhận | Tỷ lệ đóng góp
        {rows}
        [Họp Hội đồng]
        Kỳ | Ngày
        Năm học | {met}
        {more}
    """


def places(code: str, text: str) -> list[str]:
    found = told(code, text)
    assert {one.severity for one in found} <= {Severity.WARNING}
    return [str(one.place) for one in found]


@pytest.mark.parametrize(
    ("day", "told_of"),
    [("31/5/2021", True), ("01/6/2021", False), ("30/5/2022", False), ("31/5/2022", True)],
)
def test_an_initiative_is_of_the_year_and_before_the_meeting(day: str, *, told_of: bool) -> None:
    expected = ["ket-qua.xlsx:Sáng kiến:C2"] if told_of else []
    assert places("CN-16", a_fighter(f"Nguyễn Thị An | SK | {day}")) == expected


def test_the_year_begins_where_the_sealed_year_before_it_ended() -> None:
    year = a_year(a_fighter("Nguyễn Thị An | SK | 10/6/2021"))
    last = a_year("[Trường]\nMục | Giá trị\nNgày kết thúc | 15/6/2021", "2020-2021")
    found = checks.findings(replace(year, earlier={"2020-2021": last}), read_law())
    assert [one.message for one in found if one.rule == "CN-16"] == [
        "Nguyễn Thị An được đề nghị «Chiến sĩ thi đua cơ sở» nhưng sáng kiến «SK» công nhận ngày "
        "10/6/2021, không nằm trong khoảng sau 15/6/2021 đến ngày xét 30/5/2022; hãy kiểm tra "
        "ngày, hoặc dùng sáng kiến của năm học."
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "Nguyễn Thị An | SK cũ | 20/4/2020\nNguyễn Thị An | SK mới | 20/4/2022",
        "Nguyễn Thị An | SK |",
        "Lê Thị Cúc | SK | 20/4/2020",
    ],
)
def test_nothing_is_said_where_another_is_of_the_year_or_none_supports(rows: str) -> None:
    assert places("CN-16", a_fighter(rows)) == []


def test_what_the_rating_alone_carries_is_not_asked_about() -> None:
    old = "Nguyễn Thị An | SK | 20/4/2020"
    assert places("CN-16", a_fighter(old, met="31/12/2023", rating=HTXS)) != []
    assert places("CN-16", a_fighter(old, met="01/01/2024", rating=HTXS)) == []


def past(year: str, honour: str, title: str) -> str:
    return f"""
        [Lịch sử]
        Họ và tên, tập thể | Năm học | Loại | Danh hiệu, hình thức
        Nguyễn Thị An | {year} | Danh hiệu | {honour}
        Nguyễn Thị An | {year} | Sáng kiến | {title}
    """


@pytest.mark.parametrize(
    ("more", "told_of"),
    [
        (past("2020-2021", "CSTĐCS", "LÀM ĐỒ CHƠI, tái chế"), True),
        (past("2017-2018", "CSTĐCS", "Làm đồ chơi tái chế"), True),
        (past("2020-2021", "LĐTT", "Làm đồ chơi tái chế"), False),
        (past("2020-2021", "CSTĐCS", "Làm đồ chơi mới"), False),
    ],
)
def test_an_initiative_serves_one_year_only(more: str, *, told_of: bool) -> None:
    text = a_fighter("Nguyễn Thị An | Làm đồ chơi tái chế | 20/4/2022", more=more)
    assert places("CN-17", text) == (["ket-qua.xlsx:Sáng kiến:B2"] if told_of else [])


def test_a_sealed_year_tells_of_its_initiatives_as_well() -> None:
    text = a_fighter("Nguyễn Thị An | Làm đồ chơi tái chế | 20/4/2022")
    before = a_year(
        """
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Quyết định khen thưởng]
        Họ và tên, tập thể | Danh hiệu, hình thức | Số quyết định
        Nguyễn Thị An | CSTĐCS | 12/QĐ-UBND
        [Sáng kiến]
        Họ và tên | Tên sáng kiến
        Nguyễn Thị An | Làm đồ chơi tái chế
        """,
        "2020-2021",
    )
    found = checks.findings(replace(a_year(text), earlier={"2020-2021": before}), read_law())
    assert [one.message for one in found if one.rule == "CN-17"] == [
        "Nguyễn Thị An được đề nghị «Chiến sĩ thi đua cơ sở», mà sáng kiến «Làm đồ chơi tái chế» "
        "đã có trong năm học 2020-2021, năm Nguyễn Thị An đã là «Chiến sĩ thi đua cơ sở»; hãy dùng "
        "sáng kiến khác, hoặc kiểm tra lại trang Lịch sử."
    ]


def test_the_initiative_of_somebody_else_is_not_hers() -> None:
    more = past("2020-2021", "CSTĐCS", "Làm đồ chơi tái chế")
    text = a_fighter("Trần Thị Bình | Làm đồ chơi tái chế | 20/4/2022", more=more)
    assert places("CN-17", text) == []


@pytest.mark.parametrize(
    ("hers", "others", "expected"),
    [
        ("60", "40", []),
        ("60", "40,5", ["ket-qua.xlsx:Sáng kiến:D2"]),
        ("", "40", ["ket-qua.xlsx:Sáng kiến:D2"]),
        ("60", "", ["ket-qua.xlsx:Sáng kiến:D3"]),
    ],
)
def test_authors_of_one_initiative_share_it_out(
    hers: str, others: str, expected: list[str]
) -> None:
    rows = f"Nguyễn Thị An | Làm đồ chơi | | {hers}\nTrần Thị Bình | làm đồ chơi. | | {others}"
    assert places("CN-18", a_fighter(rows)) == expected


@pytest.mark.parametrize(
    "rows",
    [
        "Nguyễn Thị An | Một\nTrần Thị Bình | Hai",
        "Nguyễn Thị An | Một\nLê Thị Cúc | Một",  # she is not proposed
        "Nguyễn Thị An | Một\nNguyễn Thị An | Một",
    ],
)
def test_one_author_proposed_needs_no_share(rows: str) -> None:
    assert places("CN-18", a_fighter(rows)) == []


def test_the_sum_is_said() -> None:
    rows = "Nguyễn Thị An | Làm đồ chơi | | 60\nTrần Thị Bình | Làm đồ chơi | | 60"
    [found] = told("CN-18", a_fighter(rows))
    assert found.message == (
        "Sáng kiến «Làm đồ chơi» của Nguyễn Thị An và Trần Thị Bình, 02 người cùng được đề nghị "
        "«Chiến sĩ thi đua cơ sở», tỷ lệ đóng góp cộng lại là 120%, quá 100%; hãy xem lại theo "
        "giấy công nhận."
    )
