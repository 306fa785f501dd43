"""How many may be Chiến sĩ thi đua cơ sở: CN-14 and CN-15."""

import pytest

from pipeline.findings import Severity
from pipeline.law import LOCAL_SHOWN
from tests.builders import told

ERROR, WARNING = Severity.ERROR, Severity.WARNING
OLD, NEW = "31/12/2023", "01/01/2024"
LAST, DRAFT = "30/9/2026", "01/10/2026"


def a_school(workers: int, fighters: int, met: str = OLD, *, local: str = "") -> str:
    """So many Lao động tiên tiến, the first of them Chiến sĩ thi đua cơ sở; one more has none."""
    titles = ["LĐTT; CSTĐCS"] * fighters + ["LĐTT"] * (workers - fighters) + [""]
    staff = "".join(f"NV{n} | Người {n}\n" for n in range(len(titles)))
    results = "".join(f"NV{n} | Người {n} | {title}\n" for n, title in enumerate(titles))
    return f"""
        [Trường]
        Mục | Giá trị
        Ngày kết thúc | 31/5/2022
        {local}
        [Nhân sự]
        Mã | Họ và tên
        {staff}
        [Kết quả cá nhân]
        Mã | Họ và tên | Danh hiệu đề nghị
        {results}
        [Họp Hội đồng]
        Kỳ | Ngày
        Năm học | {met}
    """


def weights(code: str, text: str) -> list[Severity]:
    return [found.severity for found in told(code, text)]


@pytest.mark.parametrize(
    ("workers", "most"),
    [(6, 0), (7, 1), (13, 1), (14, 2), (19, 2), (20, 3), (26, 3), (27, 4), (40, 6), (60, 9)],
)
def test_fifteen_percent_is_counted_exactly_and_rounded_down(workers: int, most: int) -> None:
    assert weights("CN-14", a_school(workers, most)) == []
    assert weights("CN-14", a_school(workers, most + 1)) == [ERROR]


@pytest.mark.parametrize(
    ("met", "expected"), [(OLD, ERROR), (NEW, WARNING), (LAST, WARNING), (DRAFT, WARNING)]
)
def test_only_the_law_of_2003_forbids_more(met: str, expected: Severity) -> None:
    assert weights("CN-14", a_school(20, 3, met)) == []
    assert weights("CN-14", a_school(20, 4, met)) == [expected]


@pytest.mark.parametrize("met", [OLD, NEW, LAST, DRAFT])
def test_a_hundred_workers_make_fifteen_fighters_by_every_text(met: str) -> None:
    assert weights("CN-14", a_school(100, 15, met)) == []
    assert len(weights("CN-14", a_school(100, 16, met))) == 1


def test_the_finding_stands_at_the_sheet_and_says_how_many_too_many() -> None:
    [found] = told("CN-14", a_school(20, 5))
    assert str(found.place) == "ket-qua.xlsx:Kết quả cá nhân"
    assert found.message == (
        "05 người được đề nghị «Chiến sĩ thi đua cơ sở», mà 15% của 20 Lao động tiên tiến là 03 "
        "người: thừa 02 người; hãy bớt, hoặc ghi tỷ lệ, số Lao động tiên tiến theo hướng dẫn của "
        "cấp trên ở trang Trường."
    )
    assert found.basis == "91/2017/NĐ-CP, Điều 9, khoản 3"


@pytest.mark.parametrize(
    ("percent", "fighters", "expected"),
    [
        ("10", 2, []),
        ("10", 3, [WARNING]),  # above the local share, not above that of the law
        ("10", 4, [ERROR]),
        ("12,5", 2, []),
        ("20", 3, []),
        ("20", 4, [ERROR]),  # no office may allow more than the decree
    ],
)
def test_a_local_share_may_only_be_smaller_while_the_law_has_one(
    percent: str, fighters: int, expected: list[Severity]
) -> None:
    local = f"Tỷ lệ CSTĐCS tối đa (%) | {percent}"
    assert weights("CN-14", a_school(20, fighters, local=local)) == expected


def test_from_2024_the_share_is_the_local_one() -> None:
    local = "Tỷ lệ CSTĐCS tối đa (%) | 20"
    assert weights("CN-14", a_school(20, 4, met="01/01/2024", local=local)) == []
    assert weights("CN-14", a_school(20, 5, met="01/01/2024", local=local)) == [WARNING]


def test_above_the_local_share_alone_the_basis_is_local() -> None:
    [found] = told("CN-14", a_school(20, 3, local="Tỷ lệ CSTĐCS tối đa (%) | 10"))
    assert found.basis == LOCAL_SHOWN
    assert "10% của 20 Lao động tiên tiến là 02 người" in found.message


@pytest.mark.parametrize(("base", "expected"), [("13", [ERROR]), ("14", [])])
def test_a_local_base_takes_the_place_of_the_count(base: str, expected: list[Severity]) -> None:
    local = f"Số LĐTT để tính tỷ lệ CSTĐCS | {base}"
    assert weights("CN-14", a_school(6, 2, local=local)) == expected


@pytest.mark.parametrize(
    ("workers", "fighters", "met", "expected"),
    [
        (6, 1, OLD, [WARNING]),
        (6, 0, OLD, []),
        (7, 1, OLD, []),
        (6, 1, NEW, []),  # the law no longer says a share
    ],
)
def test_fewer_than_seven_have_no_fighter(
    workers: int, fighters: int, met: str, expected: list[Severity]
) -> None:
    assert weights("CN-15", a_school(workers, fighters, met)) == expected


def test_a_base_of_many_schools_ends_the_reminder() -> None:
    local = "Số LĐTT để tính tỷ lệ CSTĐCS | 200"
    assert weights("CN-15", a_school(6, 1, local=local)) == []
