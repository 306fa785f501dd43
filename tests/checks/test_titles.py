"""Titles against registration and proof: CN-30, CN-31, BT-48."""

import pytest

from pipeline import checks
from pipeline.findings import Severity
from pipeline.law import read_law
from tests.builders import a_faulty_year, told

STAFF = (
    "[Nhân sự]\n Mã | Họ và tên\n GV01 | Trần Thị Bình\n GV02 | Bùi Thị An\n[Tổ]\n Tổ\n Nhà trẻ\n"
)
DECLINED = "[Đăng ký cá nhân]\n Họ và tên | Không đăng ký (lý do)\n Trần Thị Bình | Đi học\n"
PROPOSED = "[Kết quả cá nhân]\n Họ và tên | Danh hiệu đề nghị\n Trần Thị Bình | LĐTT\n"


def _met(day: str) -> str:
    return f"[Họp Hội đồng]\n Kỳ | Ngày\n Năm học | {day}\n"


def test_on_the_last_day_of_the_old_law_a_title_without_registration_is_an_error() -> None:
    [found] = told("CN-30", STAFF + DECLINED + PROPOSED + _met("31/12/2023"))
    assert found.severity is Severity.ERROR
    assert found.basis == "15/2003/QH11, Điều 10, khoản 1, điểm b"
    assert "Trần Thị Bình có «Lao động tiên tiến»" in found.message


def test_on_the_first_day_of_the_new_law_it_only_warns() -> None:
    [found] = told("CN-30", STAFF + DECLINED + PROPOSED + _met("01/01/2024"))
    assert found.severity is Severity.WARNING
    assert found.basis == "06/2022/QH15, Điều 7"
    assert "từ ngày 01/01/2024 luật không còn buộc đăng ký" in found.message


@pytest.mark.parametrize(
    ("expected", "end", "severity"),
    [
        ("31/12/2023", "31/5/2024", Severity.ERROR),
        ("", "31/12/2023", Severity.ERROR),
        ("", "31/5/2024", Severity.WARNING),
    ],
)
def test_before_the_council_meets_the_expected_day_decides_then_the_end_of_the_year(
    expected: str, end: str, severity: Severity
) -> None:
    days = "[Trường]\n Mục | Giá trị\n"
    days += f"Ngày dự kiến quyết định | {expected}\n Ngày kết thúc | {end}\n"
    [found] = told("CN-30", days + STAFF + DECLINED + PROPOSED, label="2023-2024")
    assert found.severity is severity


def test_the_meeting_on_a_single_campaign_does_not_decide_the_law() -> None:
    meeting = "[Đợt thi đua]\n Đợt\n Đợt 1\n[Họp Hội đồng]\n Kỳ | Ngày\n Đợt 1 | 28/12/2023\n"
    end = "[Trường]\n Mục | Giá trị\n Ngày kết thúc | 31/5/2024\n"
    [found] = told("CN-30", meeting + end + STAFF + DECLINED + PROPOSED, label="2023-2024")
    assert found.severity is Severity.WARNING


def test_someone_with_no_row_at_all_has_not_registered() -> None:
    other = "[Đăng ký cá nhân]\n Họ và tên | Danh hiệu thi đua\n Bùi Thị An | LĐTT\n"
    [found] = told("CN-30", STAFF + other + PROPOSED + _met("25/5/2022"))
    assert str(found.place) == "ket-qua.xlsx:Kết quả cá nhân:B2"


def test_results_without_the_registration_workbook_are_not_judged() -> None:
    assert told("CN-30", STAFF + PROPOSED + _met("25/5/2022")) == []


def test_individual_results_are_not_judged_where_only_collectives_registered() -> None:
    collective = "[Đăng ký tập thể]\n Tập thể | Danh hiệu thi đua\n Nhà trẻ | TTLĐTT\n"
    assert told("CN-30", STAFF + collective + PROPOSED + _met("25/5/2022")) == []


def test_a_registered_title_that_could_not_be_read_is_told_at_its_own_cell_only() -> None:
    misspelt = "[Đăng ký cá nhân]\n Họ và tên | Danh hiệu thi đua\n Trần Thị Bình | LĐTTX\n"
    text = STAFF + misspelt + PROPOSED + _met("25/5/2022")
    year, [unread] = a_faulty_year(text)
    assert (unread.rule, str(unread.place)) == ("BT-14", "dang-ky.xlsx:Đăng ký cá nhân:B2")
    found = checks.findings(year, read_law())
    assert unread.place not in [f.place for f in found]
    assert not [f for f in found if f.rule == "CN-30"]


def test_a_commendation_needs_no_registered_title() -> None:
    text = "[Kết quả cá nhân]\n Họ và tên | Hình thức đề nghị\n Trần Thị Bình | BK TP\n"
    assert told("CN-30", STAFF + DECLINED + text + _met("25/5/2022")) == []


def _decided(name: str, honour: str, reason: str) -> str:
    return (
        "[Quyết định khen thưởng]\n Họ và tên, tập thể | Danh hiệu, hình thức "
        f"| Lý do (Thường xuyên/Chuyên đề/Đột xuất)\n {name} | {honour} | {reason}\n"
    )


@pytest.mark.parametrize(("reason", "count"), [("Thường xuyên", 1), ("", 1), ("Đột xuất", 0)])
def test_a_decided_title_needs_a_registration_where_the_reason_is_regular(
    reason: str, count: int
) -> None:
    text = STAFF + DECLINED + _decided("Trần Thị Bình", "LĐTT", reason) + _met("25/5/2022")
    assert len(told("CN-30", text)) == count


def test_a_decided_title_of_somebody_who_registered_passes() -> None:
    registered = "[Đăng ký cá nhân]\n Họ và tên | Danh hiệu thi đua\n Trần Thị Bình | LĐTT\n"
    decided = _decided("Trần Thị Bình", "LĐTT", "Thường xuyên")
    assert told("CN-30", STAFF + registered + decided + _met("25/5/2022")) == []


def test_a_decided_commendation_needs_no_registered_title() -> None:
    decided = _decided("Trần Thị Bình", "BK TP", "Thường xuyên")
    assert told("CN-30", STAFF + DECLINED + decided + _met("25/5/2022")) == []


def test_a_collective_title_needs_the_registration_of_that_collective() -> None:
    result = "[Kết quả tập thể]\n Tập thể | Danh hiệu đề nghị\n Nhà trẻ | TTLĐTT\n"
    registered = "[Đăng ký tập thể]\n Tập thể | Danh hiệu thi đua\n nhà trẻ | TTLĐTT\n"
    decided = _decided("Nhà trẻ", "TTLĐTT", "Thường xuyên")
    meeting = _met("25/5/2022")
    assert told("CN-30", STAFF + DECLINED + registered + result + decided + meeting) == []
    found = told("CN-30", STAFF + DECLINED + result + decided + meeting)
    assert [str(f.place) for f in found] == [
        "ket-qua.xlsx:Kết quả tập thể:B2",
        "ket-qua.xlsx:Quyết định khen thưởng:B2",
    ]


def test_a_title_as_high_as_registered_is_no_higher() -> None:
    registered = "[Đăng ký cá nhân]\n Họ và tên | Danh hiệu thi đua\n Trần Thị Bình | LĐTT\n"
    assert told("CN-31", STAFF + registered + PROPOSED) == []
    higher = PROPOSED.replace("LĐTT", "LĐTT; CSTĐCS; CSTĐTP")
    [found] = told("CN-31", STAFF + registered + higher)
    assert "«Chiến sĩ thi đua cơ sở», cao hơn danh hiệu đã đăng ký (Lao động tiên tiến)" in (
        found.message
    )


def test_whoever_registered_nothing_is_left_to_the_other_rule() -> None:
    assert told("CN-31", STAFF + DECLINED + PROPOSED) == []


def test_the_lowest_title_needs_no_proof_but_a_commendation_beside_it_does() -> None:
    sheet = "[Kết quả cá nhân]\n Họ và tên | Danh hiệu đề nghị | Hình thức đề nghị | Minh chứng\n"
    assert told("BT-48", sheet + "An | LĐTT | |") == []
    assert told("BT-48", sheet + "An | LĐTT | BK TP | bang-khen.pdf") == []
    [found] = told("BT-48", sheet + "An | LĐTT | BK TP |")
    assert "«Bằng khen của Chủ tịch UBND Thành phố»" in found.message


def test_a_decision_lacks_number_and_day_each_at_its_cell() -> None:
    sheet = "[Quyết định khen thưởng]\n Họ và tên, tập thể | Số quyết định | Ngày quyết định\n"
    assert told("BT-48", sheet + "An | 12/QĐ-UBND | 20/6/2022") == []
    found = told("BT-48", sheet + "An | |")
    assert [f.place.position for f in found] == ["B2", "C2"]


def test_a_target_that_was_missed_needs_no_proof() -> None:
    sheet = "[Thực hiện chỉ tiêu]\n Nội dung | Kết quả | Minh chứng\n"
    assert told("BT-48", sheet + "Giải hội thi | 0 |") == []
    assert told("BT-48", sheet + "Giải hội thi | 1 | QĐ 12/QĐ-PGDĐT") == []
    assert len(told("BT-48", sheet + "Giải hội thi | 1 |")) == 1
