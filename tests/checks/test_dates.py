"""Dates in order: HS-05, HS-06, XL-09, BT-41, BT-43."""

import pytest

from pipeline.findings import Severity
from tests.builders import told


def _issued(document: str, day: str) -> str:
    return f"[Văn bản]\n Văn bản | Ngày ban hành\n {document} | {day}\n"


BASIS = "[Căn cứ]\n Loại | Số, ký hiệu | Ngày | Dùng cho\n Kế hoạch | 236/KH | 28/9/2021 | {used}\n"


@pytest.mark.parametrize(("day", "findings"), [("28/9/2021", 0), ("27/9/2021", 1)])
def test_the_plan_is_signed_on_the_day_of_its_guidance_or_later(day: str, findings: int) -> None:
    found = told("HS-05", BASIS.format(used="Kế hoạch; Tổng kết") + _issued("Kế hoạch", day))
    assert len(found) == findings


def test_a_basis_is_held_against_the_papers_that_use_it_only() -> None:
    assert told("HS-05", BASIS.format(used="Tổng kết") + _issued("Kế hoạch", "27/9/2021")) == []


def test_a_basis_of_the_kind_counts_for_each_report_of_that_kind() -> None:
    period = "[Đợt thi đua]\n Hệ | Đợt\n Đợt | Đợt 1\n"
    text = period + BASIS.format(used="Sơ kết") + _issued("Sơ kết Đợt 1", "27/9/2021")
    [found] = told("HS-05", text)
    assert found.message.startswith(
        "Sơ kết Đợt 1 ký ngày 27/9/2021, trước Kế hoạch 236/KH ngày 28/9/2021"
    )


def test_a_paper_without_a_date_is_out_of_no_order() -> None:
    assert told("HS-05", BASIS.format(used="Kế hoạch") + _issued("Kế hoạch", "")) == []


@pytest.mark.parametrize(("day", "findings"), [("15/9/2021", 0), ("14/9/2021", 1)])
def test_the_council_meets_on_the_day_it_is_founded_or_later(day: str, findings: int) -> None:
    founded = _issued("Quyết định thành lập Hội đồng", "15/9/2021")
    meeting = f"[Họp Hội đồng]\n Kỳ | Ngày\n Đợt 1 | {day}\n"
    assert len(told("HS-05", founded + meeting)) == findings


MET = "[Họp Hội đồng]\n Kỳ | Ngày\n Đợt 3 | 01/7/2022\n Năm học | 25/5/2022\n"


def _decided(honour: str, day: str, reason: str = "Thường xuyên") -> str:
    return (
        "[Quyết định khen thưởng]\n Danh hiệu, hình thức | Ngày quyết định "
        f"| Lý do (Thường xuyên/Chuyên đề/Đột xuất)\n {honour} | {day} | {reason}\n"
    )


def test_a_title_is_decided_on_the_day_of_the_final_meeting_or_later() -> None:
    assert told("HS-05", MET + _decided("LĐTT", "25/5/2022")) == []
    [found] = told("HS-05", MET + _decided("LĐTT", "24/5/2022"))
    assert str(found.place) == "ket-qua.xlsx:Quyết định khen thưởng:B2"
    assert found.severity is Severity.ERROR


def test_a_sudden_title_or_a_commendation_may_be_decided_before_the_meeting() -> None:
    assert told("HS-05", MET + _decided("LĐTT", "24/5/2022", "Đột xuất")) == []
    assert told("HS-05", MET + _decided("Giấy khen của Chủ tịch UBND huyện", "20/11/2021")) == []


def test_a_period_of_the_system_school_year_is_considered_by_the_final_meeting() -> None:
    text = "[Đợt thi đua]\n Hệ | Đợt\n Năm học | Cả năm\n" + MET.replace("Năm học", "Cả năm")
    assert len(told("HS-05", text + _decided("LĐTT", "24/5/2022"))) == 1


def test_a_rating_after_the_final_meeting_warns_with_its_basis() -> None:
    rated = "[Kết quả cá nhân]\n Họ và tên | Ngày xếp loại\n An | {}\n"
    assert told("XL-09", MET + rated.format("25/5/2022")) == []
    [found] = told("XL-09", MET + rated.format("26/5/2022"))
    assert found.severity is Severity.WARNING
    assert found.basis == "90/2020/NĐ-CP, Điều 20, khoản 2"


def test_before_the_final_meeting_no_rating_is_late() -> None:
    rated = "[Kết quả cá nhân]\n Họ và tên | Ngày xếp loại\n An | 26/5/2022\n"
    assert told("XL-09", rated + "[Họp Hội đồng]\n Kỳ | Ngày\n Đợt 1 | 31/12/2021") == []


@pytest.mark.parametrize(("day", "findings"), [("01/10/2021", 0), ("02/10/2021", 1)])
def test_the_plan_is_held_against_the_earliest_campaign(day: str, findings: int) -> None:
    periods = "[Đợt thi đua]\n Hệ | Đợt | Từ ngày\n Đợt | Đợt 2 | 01/01/2022\n"
    periods += "Đợt | Đợt 1 | 01/10/2021\n Học kỳ | Học kỳ I | 06/9/2021\n"
    assert len(told("BT-41", periods + _issued("Kế hoạch", day))) == findings


def test_a_late_plan_is_told_once_however_many_campaigns_began_before_it() -> None:
    periods = "[Đợt thi đua]\n Hệ | Đợt | Từ ngày\n Đợt | Đợt 1 | 01/10/2021\n"
    periods += "Đợt | Đợt 2 | 01/01/2022\n"
    assert len(told("BT-41", periods + _issued("Kế hoạch", "02/01/2022"))) == 1


def test_the_report_of_the_first_semester_follows_it_as_well() -> None:
    period = "[Đợt thi đua]\n Hệ | Đợt | Đến ngày\n Học kỳ | Học kỳ I | 15/01/2022\n"
    assert told("BT-43", period + _issued("Sơ kết Học kỳ I", "15/01/2022")) == []
    assert len(told("BT-43", period + _issued("Sơ kết Học kỳ I", "14/01/2022"))) == 1


def _due(issued: str, sent: str) -> str:
    sheet = "[Văn bản]\n Văn bản | Ngày ban hành | Ngày gửi | Hạn nộp\n"
    return f"{sheet} Kế hoạch | {issued} | {sent} | 05/10/2021\n"


def test_a_paper_is_signed_and_sent_on_the_last_day_at_the_latest() -> None:
    assert told("HS-06", _due("05/10/2021", "05/10/2021")) == []
    found = told("HS-06", _due("06/10/2021", "07/10/2021"))
    assert [f.place.position for f in found] == ["B2", "C2"]


def test_a_report_keeps_the_deadline_of_its_period() -> None:
    period = "[Đợt thi đua]\n Hệ | Đợt | Hạn sơ kết\n Đợt | Đợt 1 | 05/01/2022\n"
    assert told("HS-06", period + _issued("Sơ kết Đợt 1", "05/01/2022")) == []
    [found] = told("HS-06", period + _issued("Sơ kết Đợt 1", "06/01/2022"))
    assert "sau hạn sơ kết 05/01/2022" in found.message
