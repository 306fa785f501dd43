"""Who decides what, on which day: TQ-01 to TQ-04."""

import pytest

from pipeline.findings import Severity
from tests.builders import told

ERROR, WARNING = Severity.ERROR, Severity.WARNING


def decided(honour: str, level: str, day: str, authority: str = "") -> str:
    return (
        "[Quyết định khen thưởng]\n"
        "Họ và tên, tập thể | Danh hiệu, hình thức | Cấp | Ngày quyết định | Cơ quan\n"
        f"Nguyễn Thị An | {honour} | {level} | {day} | {authority}\n"
    )


@pytest.mark.parametrize("honour", ["LĐTT", "CSTĐCS", "TTLĐTT"])
@pytest.mark.parametrize(
    ("level", "day", "wrong"),
    [
        ("Huyện", "31/12/2023", False),
        ("Huyện", "01/01/2024", False),
        ("Huyện", "30/6/2025", False),
        ("Huyện", "01/7/2025", True),
        ("Xã", "01/7/2025", False),
        ("Trường", "30/6/2025", True),
        ("Thành phố", "01/7/2025", True),
    ],
)
def test_the_level_of_basic_titles_moved_on_the_first_of_july_2025(
    honour: str, level: str, day: str, wrong: bool
) -> None:
    found = told("TQ-01", decided(honour, level, day))
    assert [f.severity for f in found] == [ERROR] * wrong


def test_the_finding_says_who_decides_on_that_day_and_by_which_text() -> None:
    [found] = told("TQ-01", decided("LĐTT", "Huyện", "01/7/2025"))
    assert found.message == (
        "«Lao động tiên tiến» của Nguyễn Thị An ghi cấp Huyện; ngày 01/7/2025 cấp Xã quyết định; "
        "hãy sửa cấp, cơ quan, hoặc ngày."
    )
    assert found.basis == "129/2025/NĐ-CP"


@pytest.mark.parametrize(
    ("authority", "day", "wrong"),
    [
        ("Chủ tịch UBND huyện Gia Lâm, thành phố Hà Nội", "30/6/2025", False),
        ("Chủ tịch Ủy ban nhân dân huyện Gia Lâm", "01/7/2025", True),
        ("Chủ tịch UBND xã Bát Tràng", "01/7/2025", False),
        ("Chủ tịch UBND thành phố Hà Nội", "30/6/2025", True),
        ("Hiệu trưởng Trường Mầm non Hoa Sen", "30/6/2025", True),
        ("Cơ quan có thẩm quyền", "01/7/2025", False),
    ],
)
def test_the_authority_is_read_for_its_level(authority: str, day: str, wrong: bool) -> None:
    found = told("TQ-01", decided("LĐTT", "", day, authority))
    assert [f.place.position for f in found] == ["E2"] * wrong


@pytest.mark.parametrize(("day", "many"), [("30/6/2025", 1), ("01/7/2025", 0)])
def test_the_commune_did_not_decide_fighters_and_collectives_before(day: str, many: int) -> None:
    for honour in ("CSTĐCS", "TTLĐTT"):
        text = decided(honour, "Xã", day)
        assert [f.severity for f in told("TQ-02", text)] == [ERROR] * many
        assert told("TQ-01", text) == []
    assert told("TQ-02", decided("LĐTT", "Xã", day)) == []


def planned(level: str, plan: str, decision: str, content: str = "LĐTT") -> str:
    return f"""
        [Trường]
        Mục | Giá trị
        Ngày dự kiến quyết định | {decision}
        [Văn bản]
        Văn bản | Ngày ban hành
        Kế hoạch | {plan}
        [Chỉ tiêu]
        Nội dung | Cấp công nhận
        {content} | {level}
    """


@pytest.mark.parametrize(
    ("level", "plan", "decision", "many"),
    [
        ("Huyện", "30/9/2024", "30/6/2025", 0),
        ("Huyện", "30/9/2024", "01/7/2025", 0),  # right on the day of the plan
        ("Xã", "30/9/2024", "01/7/2025", 0),  # right on the day of decision
        ("Xã", "30/9/2024", "30/6/2025", 1),
        ("Huyện", "30/9/2025", "15/7/2026", 1),
    ],
)
def test_a_target_follows_the_day_of_the_plan_or_of_the_decision(
    level: str, plan: str, decision: str, many: int
) -> None:
    codes = ("TQ-01", "TQ-02")
    assert sum(len(told(c, planned(level, plan, decision, "CSTĐCS"))) for c in codes) == many


@pytest.mark.parametrize(("decision", "many"), [("30/6/2025", 0), ("01/7/2025", 1)])
@pytest.mark.parametrize(
    ("sheet", "name"),
    [("Kết quả cá nhân", "Họ và tên"), ("Kết quả tập thể", "Tập thể")],
)
def test_a_district_certificate_is_proposed_only_while_there_is_a_district(
    sheet: str, name: str, decision: str, many: int
) -> None:
    text = (
        f"[Trường]\n Mục | Giá trị\n Ngày dự kiến quyết định | {decision}\n[{sheet}]\n"
        f"{name} | Hình thức đề nghị\n Nguyễn Thị An | GK huyện\n"
    )
    found = told("TQ-01", text)
    assert [str(f.place) for f in found] == [f"ket-qua.xlsx:{sheet}:B2"] * many


@pytest.mark.parametrize(("day", "many"), [("30/6/2025", 0), ("01/7/2025", 1)])
def test_nor_is_it_registered_or_decided_after_it(day: str, many: int) -> None:
    registered = (
        "[Đăng ký cá nhân]\n Họ và tên | Hình thức khen thưởng | Ngày đăng ký\n"
        f"Nguyễn Thị An | GK huyện | {day}\n"
    )
    assert len(told("TQ-01", registered)) == many
    assert len(told("TQ-01", decided("GK huyện", "", day))) == many
    assert len(told("TQ-01", planned("Huyện", day, "", "GK huyện"))) == many


@pytest.mark.parametrize("honour", ["TTLĐXS", "CSTĐTP", "Cờ TP", "BK TP"])
@pytest.mark.parametrize(
    ("level", "day", "expected"),
    [
        ("Thành phố", "31/12/2023", []),
        ("Huyện", "31/12/2023", [ERROR]),
        ("Huyện", "01/01/2024", [WARNING]),  # Điều 79 was not read
        ("Xã", "01/7/2025", [WARNING]),
    ],
)
def test_the_city_decides_its_own(
    honour: str, level: str, day: str, expected: list[Severity]
) -> None:
    assert [f.severity for f in told("TQ-03", decided(honour, level, day))] == expected


@pytest.mark.parametrize("day", ["31/12/2023", "01/01/2024"])
def test_a_certificate_of_the_head_is_only_warned_of(day: str) -> None:
    text = decided("GK xã", "", day, "Hiệu trưởng")
    [found] = told("TQ-04", text)
    assert (found.severity, found.place.position) == (WARNING, "E2")
    assert len(told("TQ-04", decided("GK xã", "Trường", day))) == 1
    assert told("TQ-04", decided("GK xã", "Xã", day, "Chủ tịch UBND xã Kim Lan")) == []
    assert told("TQ-04", decided("LĐTT", "", day, "Hiệu trưởng")) == []


def test_a_target_may_not_promise_a_certificate_of_the_head() -> None:
    head = planned("Trường", "30/9/2021", "30/6/2022", "Giấy khen của Hiệu trưởng")
    assert [str(f.place) for f in told("TQ-04", head)] == ["nam-hoc.xlsx:Chỉ tiêu:A2"]
    school = planned("Trường", "30/9/2021", "30/6/2022", "Giấy khen cuối năm")
    assert len(told("TQ-04", school)) == 1
    assert told("TQ-04", planned("Huyện", "30/9/2021", "30/6/2022", "Giấy khen cuối năm")) == []


@pytest.mark.parametrize(
    ("day", "basic", "head"),
    [
        ("31/12/2023", "15/2003/QH11 (08/2017/TT-BNV, Điều 7, khoản 1)", "91/2017/NĐ-CP"),
        (
            "01/01/2024",
            "06/2022/QH15, Điều 80, khoản 2",
            "06/2022/QH15, Điều 75, khoản 1",
        ),
    ],
)
def test_each_law_is_named_up_to_its_last_day(day: str, basic: str, head: str) -> None:
    [found] = told("TQ-02", decided("CSTĐCS", "Xã", day))
    assert found.basis == basic
    [found] = told("TQ-04", decided("GK xã", "Trường", day))
    assert found.basis.removesuffix(" (chưa đối chiếu văn bản gốc)") == head
    assert told("TQ-01", decided("GK huyện", "Huyện", day)) == []
