"""Lao động tiên tiến and who may be proposed: CN-01, 02, 03, 06, 07, 08, 29, 32."""

from collections.abc import Mapping

import pytest

from pipeline.findings import Severity
from tests.builders import told

ERROR, WARNING, HOLD = Severity.ERROR, Severity.WARNING, Severity.HOLD
OLD, NEW = "31/12/2023", "01/01/2024"  # the last day of the Luật of 2003, the first of that of 2022
GOOD = "Hoàn thành tốt nhiệm vụ"


def somebody(
    met: str, cells: Mapping[str, str] | None = None, titles: str = "LĐTT", staff: str = ""
) -> str:
    """Nguyễn Thị An with those cells of the result sheet, considered on that day."""
    named = cells or {}
    return f"""
        [Trường]
        Mục | Giá trị
        Ngày bắt đầu | 06/9/2021
        [Nhân sự]
        Họ và tên | Ngày tuyển dụng | Ngày về trường | Hình thức
        Nguyễn Thị An | {staff or "01/9/2008 | 01/9/2008 | Viên chức"}
        [Kết quả cá nhân]
        {" | ".join(["Họ và tên", "Danh hiệu đề nghị", *named])}
        {" | ".join(["Nguyễn Thị An", titles, *named.values()])}
        [Họp Hội đồng]
        Kỳ | Ngày
        Năm học | {met}
    """


def weights(code: str, text: str) -> list[Severity]:
    return [found.severity for found in told(code, text)]


@pytest.mark.parametrize(
    ("rating", "met", "expected"),
    [
        ("Hoàn thành xuất sắc nhiệm vụ", OLD, []),
        (GOOD, OLD, []),
        (GOOD, NEW, []),
        ("Hoàn thành nhiệm vụ", OLD, [ERROR]),
        ("Hoàn thành nhiệm vụ", NEW, [ERROR]),
        ("Hoàn thành nhiệm vụ", "01/10/2026", [WARNING]),
        ("Không xếp loại", OLD, [ERROR]),
        ("", OLD, [WARNING]),
    ],
)
def test_who_is_proposed_is_rated_good_at_least(
    rating: str, met: str, expected: list[Severity]
) -> None:
    text = somebody(met, {"Xếp loại viên chức": rating})
    assert weights("CN-01", text) == expected


@pytest.mark.parametrize(
    ("met", "basis"),
    [
        (OLD, "15/2003/QH11, Điều 24, khoản 1, điểm a"),
        (NEW, "06/2022/QH15, Điều 24, khoản 1, điểm a"),
        ("30/9/2026", "06/2022/QH15, Điều 24, khoản 1, điểm a"),
    ],
)
def test_the_rating_is_asked_by_the_law_of_the_day(met: str, basis: str) -> None:
    text = somebody(met, {"Xếp loại viên chức": "Hoàn thành nhiệm vụ"})
    [found] = told("CN-01", text)
    assert (found.severity, found.basis) == (ERROR, basis)


def test_a_fighter_is_an_advanced_worker_too_until_the_law_of_2026() -> None:
    low = {"Xếp loại viên chức": "Hoàn thành nhiệm vụ"}
    [found] = told("CN-01", somebody("30/9/2026", low, "CSTĐCS"))
    assert "Nguyễn Thị An được đề nghị «Chiến sĩ thi đua cơ sở»" in found.message
    assert told("CN-01", somebody("01/10/2026", low, "CSTĐCS")) == []
    assert told("CN-01", somebody(OLD, low, "")) == []


@pytest.mark.parametrize(
    ("discipline", "met", "expected"),
    [
        ("", OLD, []),
        ("Không", OLD, []),
        ("Khiển trách", "14/9/2023", [ERROR]),
        ("Khiển trách", "15/9/2023", [ERROR]),
        ("Cảnh cáo về Đảng", OLD, [ERROR]),
        ("Khiển trách", NEW, [WARNING]),
        ("Có", OLD, [WARNING]),  # the form is not known
    ],
)
def test_who_is_proposed_was_not_disciplined(
    discipline: str, met: str, expected: list[Severity]
) -> None:
    assert weights("CN-02", somebody(met, {"Kỷ luật": discipline})) == expected


@pytest.mark.parametrize(
    ("met", "text"),
    [("14/9/2023", "91/2017/NĐ-CP, Điều 10"), ("15/9/2023", "48/2023/NĐ-CP, Điều 1")],
)
def test_discipline_is_weighed_by_the_decree_of_the_day(met: str, text: str) -> None:
    assert told("CN-02", somebody(met, {"Kỷ luật": "Khiển trách"}))[0].basis == text


@pytest.mark.parametrize(
    ("recruited", "met", "expected"),
    [
        ("30/7/2021", "30/5/2022", []),  # ten months
        ("31/7/2021", "31/5/2022", []),
        ("31/7/2021", "30/5/2022", [ERROR]),  # nine months and 29 days
        ("31/8/2021", "30/6/2022", []),  # June has no 31st: its last day ends the month
        ("28/02/2023", "31/12/2023", []),
        ("01/3/2023", OLD, [ERROR]),
        ("01/12/2023", NEW, [HOLD]),  # no text read between the decree and the circular
        ("01/9/2023", "31/01/2024", [HOLD]),
        ("01/8/2023", "01/02/2024", []),  # six months
        ("02/8/2023", "01/02/2024", [WARNING]),
        ("06/02/2025", "05/8/2025", [WARNING]),
        ("05/02/2025", "05/8/2025", []),
        ("", OLD, []),
    ],
)
def test_months_since_the_recruitment(recruited: str, met: str, expected: list[Severity]) -> None:
    text = somebody(met, staff=f"{recruited} | {recruited} | Viên chức")
    assert weights("CN-03", text) == expected


def test_maternity_leave_and_forty_five_days_of_absence_refuse_nobody() -> None:
    months = {"Tháng công tác (kể cả thai sản)": "10", "Tháng nghỉ (không kể thai sản)": "1,5"}
    text = somebody("30/5/2022", months | {"Xếp loại viên chức": GOOD})
    for code in ("CN-01", "CN-02", "CN-03", "CN-06", "CN-07", "CN-29", "XL-02"):
        assert [found for found in told(code, text) if found.severity is not HOLD] == []


@pytest.mark.parametrize(
    ("months", "rating", "rated", "expected"),
    [
        ("2,9", GOOD, "25/5/2022", []),
        ("3", GOOD, "25/5/2022", [ERROR]),
        ("5,9", GOOD, "25/5/2022", [ERROR]),
        ("6", GOOD, "25/5/2022", []),  # that is XL-02
        ("3", "Hoàn thành nhiệm vụ", "25/5/2022", []),
        ("3", "Không xếp loại", "25/5/2022", []),
        ("3", "", "25/5/2022", []),
        ("3", GOOD, "30/6/2026", [ERROR]),
        ("3", GOOD, "01/7/2026", [WARNING]),
        ("6", GOOD, "01/7/2026", []),
        ("2,9", GOOD, "01/7/2026", []),
        ("3", GOOD, "19/8/2020", [HOLD]),
        ("3", GOOD, "20/8/2020", [ERROR]),
    ],
)
def test_three_months_of_leave_lower_the_rating(
    months: str, rating: str, rated: str, expected: list[Severity]
) -> None:
    cells = {"Xếp loại viên chức": rating, "Tháng nghỉ (không kể thai sản)": months}
    text = somebody("31/5/2022", cells | {"Ngày xếp loại": rated})
    assert weights("CN-06", text) == expected


@pytest.mark.parametrize(
    ("months", "result", "met", "expected"),
    [
        ("11,9", "Trung bình", OLD, []),
        ("12", "Khá", OLD, []),
        ("12", "Giỏi", OLD, []),
        ("12", "Trung bình khá", OLD, [ERROR]),
        ("12", "Trung bình", OLD, [ERROR]),
        ("12", "", OLD, [WARNING]),
        ("12", "3,2", OLD, [WARNING]),
        ("12", "Trung bình", NEW, [HOLD]),
        ("12", "Trung bình", "01/02/2024", []),
        ("", "Trung bình", OLD, []),
    ],
)
def test_a_year_of_study_needs_its_result(
    months: str, result: str, met: str, expected: list[Severity]
) -> None:
    cells = {"Tháng đi học": months, "Kết quả học": result}
    assert weights("CN-07", somebody(met, cells)) == expected


@pytest.mark.parametrize(
    ("recruited", "arrived", "agrees", "many"),
    [
        ("01/9/2012", "06/9/2021", "", 1),
        ("01/9/2012", "06/9/2021", "x", 0),
        ("01/9/2012", "05/9/2021", "", 0),  # before the year began
        ("01/10/2021", "01/10/2021", "", 0),  # recruited here
        ("01/4/2021", "01/10/2021", "", 1),  # six months elsewhere
        ("02/4/2021", "01/10/2021", "", 0),
        ("", "01/10/2021", "", 0),
    ],
)
def test_who_came_during_the_year_has_the_opinion_of_the_former_unit(
    recruited: str, arrived: str, agrees: str, many: int
) -> None:
    staff = f"{recruited} | {arrived} | Viên chức"
    text = somebody("30/5/2022", {"Ý kiến đơn vị cũ (x)": agrees}, staff=staff)
    assert weights("CN-08", text) == [WARNING] * many


@pytest.mark.parametrize(
    ("met", "expected"), [(OLD, [WARNING]), (NEW, [HOLD]), ("01/02/2024", [WARNING])]
)
def test_the_former_unit_is_asked_by_the_text_of_the_day(
    met: str, expected: list[Severity]
) -> None:
    staff = "01/9/2012 | 01/10/2021 | Viên chức"
    assert weights("CN-08", somebody(met, staff=staff)) == expected


@pytest.mark.parametrize("met", [OLD, "01/02/2024", "05/8/2025"])
def test_six_months_at_the_former_unit_are_enough_by_every_text(met: str) -> None:
    assert weights("CN-08", somebody(met, staff="01/4/2021 | 01/10/2021 | Viên chức")) == [WARNING]
    assert weights("CN-08", somebody(met, staff="02/4/2021 | 01/10/2021 | Viên chức")) == []


REVIEWED = """
    [Kết quả cá nhân]
    Họ và tên | Danh hiệu đề nghị | Hình thức đề nghị | Đang xem xét (Có/Không)
    Nguyễn Thị An | LĐTT | | Có
    Trần Thị Bình | LĐTT | | Không
    Lê Thị Cúc | | BK TP |
    Hoàng Thị Dung | LĐTT | |
    Vũ Thị Giang | | | Có
    Phạm Thị Hà | | |
    [Họp Hội đồng]
    Kỳ | Ngày
    Năm học | 30/5/2022
"""


def test_who_is_under_review_is_asked_by_name_and_the_blank_in_one_question() -> None:
    one, blank = told("CN-29", REVIEWED)
    assert (one.severity, one.subject, one.place.position) == (HOLD, "Nguyễn Thị An", "D2")
    assert (blank.severity, blank.subject, blank.place.position) == (HOLD, "Đang xem xét", "D4")
    assert "02 người được đề nghị chưa ghi cột «Đang xem xét», người đầu là Lê Thị Cúc" in (
        blank.message
    )


def test_one_answer_settles_the_blank_cells_and_no_more() -> None:
    answer = "[Xác nhận]\n Mã quy tắc | Đối tượng | Trả lời\n CN-29 | Đang xem xét | Không ai\n"
    [left] = told("CN-29", REVIEWED + answer)
    assert left.subject == "Nguyễn Thị An"


@pytest.mark.parametrize("met", [OLD, NEW])
def test_under_review_waits_under_both_laws(met: str) -> None:
    text = somebody(met, {"Đang xem xét (Có/Không)": "Có"})
    assert weights("CN-29", text) == [HOLD]
    assert told("CN-29", somebody(met, {"Đang xem xét (Có/Không)": "Không"})) == []


def contract(left: str = "", form: str = "Hợp đồng", results: str = "Nguyễn Thị An") -> str:
    return f"""
        [Trường]
        Mục | Giá trị
        Ngày chốt danh sách | 25/5/2022
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Họ và tên | Hình thức | Ngày rời trường
        Nguyễn Thị An | Viên chức |
        Trần Thị Bình | {form} | {left}
        [Kết quả cá nhân]
        Họ và tên
        {results}
    """


def test_contract_staff_have_a_row_like_the_others() -> None:
    assert weights("CN-32", contract()) == [WARNING]
    assert told("CN-32", contract(left="24/5/2022")) == []
    assert told("CN-32", contract(form="Viên chức")) == []
    assert told("CN-32", contract(results="")) == []  # nobody has a result yet
    assert told("CN-32", contract(results="Nguyễn Thị An\n Trần Thị Bình")) == []
    assert told("CN-32", contract())[0].basis == "15/2003/QH11"
