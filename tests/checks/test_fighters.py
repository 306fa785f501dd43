"""Who may be Chiến sĩ thi đua cơ sở: CN-09 to CN-13."""

import pytest

from pipeline.checks.fighter_ways import BY_BOTH, BY_EITHER, BY_INITIATIVE
from pipeline.findings import Severity
from pipeline.law import LOCAL_SHOWN, read_law
from tests.builders import told

ERROR, WARNING = Severity.ERROR, Severity.WARNING
OLD, NEW = "31/12/2023", "01/01/2024"  # the last day of the Luật of 2003, the first of that of 2022
LAST, DRAFT = "30/9/2026", "01/10/2026"  # the last day of the Luật of 2022, the first of the next
HTT, HTXS = "Hoàn thành tốt nhiệm vụ", "Hoàn thành xuất sắc nhiệm vụ"
RECOGNISED = "Số quyết định | Ngày công nhận | Cơ quan công nhận | Cấp công nhận"
TOLD = "SK nề nếp | 21/QĐ-MNHS | 20/4/2022 | Trường Mầm non Hoa Sen | Trường"


def a_fighter(
    met: str,
    rating: str = HTT,
    *initiatives: str,
    titles: str = "LĐTT; CSTĐCS",
    level: str = "",
) -> str:
    """Nguyễn Thị An, proposed on that day, with her rating and her initiatives."""
    rows = "".join(f"Nguyễn Thị An | {row}\n" for row in initiatives)
    local = f"Cấp sáng kiến để xét CSTĐCS | {level}" if level else ""
    return f"""
        [Trường]
        Mục | Giá trị
        Ngày kết thúc | 31/5/2022
        {local}
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        [Kết quả cá nhân]
        Họ và tên | Danh hiệu đề nghị | Xếp loại viên chức
        Nguyễn Thị An | {titles} | {rating}
        [Sáng kiến]
        Họ và tên | Tên sáng kiến | {RECOGNISED}
        {rows}
        [Họp Hội đồng]
        Kỳ | Ngày
        Năm học | {met}
    """


def weights(code: str, text: str) -> list[Severity]:
    return [found.severity for found in told(code, text)]


def spoken(text: str) -> dict[str, Severity]:
    """Which of the three codes on the ways speak, and with what weight."""
    return {code: f.severity for code in ("CN-10", "CN-11", "CN-12") for f in told(code, text)}


@pytest.mark.parametrize(
    ("met", "expected"), [(OLD, [ERROR]), (NEW, [ERROR]), (LAST, [ERROR]), (DRAFT, [])]
)
def test_a_fighter_is_an_advanced_worker_until_the_draft(
    met: str, expected: list[Severity]
) -> None:
    assert weights("CN-09", a_fighter(met, titles="CSTĐCS")) == expected


@pytest.mark.parametrize("titles", ["LĐTT; CSTĐCS", "LĐTT", ""])
def test_nothing_is_said_of_who_is_both_or_is_no_fighter(titles: str) -> None:
    assert weights("CN-09", a_fighter(OLD, titles=titles)) == []


@pytest.mark.parametrize(
    ("met", "rating", "initiatives", "expected"),
    [
        (OLD, HTXS, [], {"CN-10": ERROR}),
        (OLD, HTT, [TOLD], {}),
        (NEW, HTXS, [], {}),  # CN-13: no initiative is asked of who is rated excellent
        (NEW, HTT, [TOLD], {}),
        (NEW, HTT, [], {"CN-11": ERROR}),
        (LAST, HTXS, [], {}),
        (LAST, HTT, [], {"CN-11": ERROR}),
        (DRAFT, HTXS, [], {"CN-12": WARNING}),
        (DRAFT, HTT, [TOLD], {"CN-12": WARNING}),
        (DRAFT, HTXS, [TOLD], {}),
        (NEW, "", [], {}),  # not rated yet: nothing refuses
        (DRAFT, "", [TOLD], {}),
    ],
)
def test_each_law_opens_its_own_ways(
    met: str, rating: str, initiatives: list[str], expected: dict[str, Severity]
) -> None:
    assert spoken(a_fighter(met, rating, *initiatives)) == expected


@pytest.mark.parametrize("met", [NEW, "30/6/2025", "01/7/2025", LAST])
def test_excellent_without_initiative_passes_under_the_law_of_2022(met: str) -> None:
    assert spoken(a_fighter(met, HTXS, level="Huyện")) == {}


def test_every_value_of_the_law_is_one_that_some_check_speaks_of() -> None:
    values = read_law().parameters["grassroots_fighter_ways"].values
    assert [v.value for v in values] == [BY_INITIATIVE, BY_EITHER, BY_BOTH]


@pytest.mark.parametrize(
    ("row", "column", "lacking"),
    [
        ("SK | | 20/4/2022 | Trường", "C", "số"),
        ("SK | 21/QĐ | | Trường", "D", "ngày"),
        ("SK | 21/QĐ | 20/4/2022 | ", "E", "cơ quan công nhận"),
        ("SK | | | ", "C", "số, ngày và cơ quan công nhận"),
    ],
)
def test_a_recognition_says_number_day_and_authority(row: str, column: str, lacking: str) -> None:
    [found] = told("CN-10", a_fighter(OLD, HTT, f"{row} | Trường"))
    assert str(found.place) == f"ket-qua.xlsx:Sáng kiến:{column}2"
    assert found.severity is ERROR
    assert found.message == (
        "Nguyễn Thị An được đề nghị «Chiến sĩ thi đua cơ sở» nhưng sáng kiến «SK» chưa ghi "
        f"{lacking}; hãy ghi theo quyết định công nhận."
    )


def test_one_initiative_with_all_three_is_enough() -> None:
    assert spoken(a_fighter(OLD, HTT, "SK khác | | | | Trường", TOLD)) == {}


@pytest.mark.parametrize(
    ("asked", "rating", "met", "expected"),
    [
        ("Trường", HTT, OLD, {}),
        ("Xã", HTT, OLD, {"CN-10": WARNING}),
        ("Huyện", HTXS, OLD, {"CN-10": WARNING}),
        ("Huyện", HTT, NEW, {"CN-11": WARNING}),
        ("Huyện", HTXS, NEW, {}),  # the initiative carries nothing
        ("Huyện", HTXS, DRAFT, {"CN-12": WARNING}),
    ],
)
def test_the_level_that_the_superiors_ask_is_a_reminder(
    asked: str, rating: str, met: str, expected: dict[str, Severity]
) -> None:
    assert spoken(a_fighter(met, rating, TOLD, level=asked)) == expected


def test_one_initiative_of_the_level_asked_is_enough() -> None:
    higher = "SK hai | 9/QĐ | 20/4/2022 | UBND huyện | Thành phố"
    assert spoken(a_fighter(OLD, HTT, TOLD, higher, level="Huyện")) == {}


def test_the_reminder_says_the_level_and_on_what_it_rests() -> None:
    [found] = told("CN-10", a_fighter(OLD, HTT, TOLD, level="Huyện"))
    assert str(found.place) == "ket-qua.xlsx:Sáng kiến:F2"
    assert found.basis == LOCAL_SHOWN
    assert found.message == (
        "Nguyễn Thị An được đề nghị «Chiến sĩ thi đua cơ sở» nhưng sáng kiến «SK nề nếp» mới ở cấp "
        "Trường, mà trang Trường ghi cấp sáng kiến để xét là Huyện; hãy ghi sáng kiến đạt cấp ấy, "
        "hoặc hỏi lại cấp trên."
    )


def test_the_finding_says_what_each_way_lacks() -> None:
    [found] = told("CN-11", a_fighter(NEW, HTT))
    assert found.message == (
        "Nguyễn Thị An được đề nghị «Chiến sĩ thi đua cơ sở» nhưng chưa có xếp loại «Hoàn thành "
        "xuất sắc nhiệm vụ», cũng chưa có sáng kiến, đề tài được công nhận ở trang Sáng kiến; hãy "
        "bổ sung theo quyết định đã có, hoặc bỏ danh hiệu."
    )
    assert found.basis == "06/2022/QH15, Điều 23, khoản 2"
