"""Targets: BT-34, BT-35."""

import pytest

from tests.builders import told


def _target(content: str, kind: str, level: str, number: str, subject: str = "Cá nhân") -> str:
    return (
        "[Chỉ tiêu]\n Nội dung | Loại | Cấp công nhận | Số lượng | Đối tượng\n"
        f"{content} | {kind} | {level} | {number} | {subject}\n"
    )


@pytest.mark.parametrize("kind", ["Danh hiệu", "Hình thức", "Hội thi", "Sáng kiến"])
def test_what_is_recognised_has_a_level(kind: str) -> None:
    assert told("BT-34", _target("X", kind, "Huyện", "1")) == []
    assert [f.place.position for f in told("BT-34", _target("X", kind, "", "1"))] == ["C2"]


def test_a_target_of_another_kind_needs_no_level_but_a_number() -> None:
    assert told("BT-34", _target("Trẻ chuyên cần", "Khác", "", "95")) == []
    found = told("BT-34", _target("Trẻ chuyên cần", "Khác", "", ""))
    assert [f.place.position for f in found] == ["D2"]


def test_nothing_is_a_number() -> None:
    assert told("BT-34", _target("Người bị kỷ luật", "Khác", "", "0")) == []


REGISTERED = """
    [Đăng ký cá nhân]
    Họ và tên | Danh hiệu thi đua                          | Hình thức khen thưởng
    An        | Lao động tiên tiến                         |
    Bình      | Lao động tiên tiến; Chiến sĩ thi đua cơ sở | BK TP
    Cúc       | Chiến sĩ thi đua Thành phố                 |
    [Đăng ký tập thể]
    Tập thể | Danh hiệu thi đua | Hình thức khen thưởng
    Nhà trẻ | TTLĐXS            | BK TP
"""


@pytest.mark.parametrize(
    ("content", "kind", "subject", "registered"),
    [
        ("Lao động tiên tiến", "Danh hiệu", "Cá nhân", 3),
        ("lđtt", "Danh hiệu", "Cá nhân", 3),
        ("CSTĐCS", "Danh hiệu", "Cá nhân", 2),
        ("Chiến sĩ thi đua Thành phố", "Danh hiệu", "Cá nhân", 1),
        ("Bằng khen của Chủ tịch UBND Thành phố", "Hình thức", "Cá nhân", 1),
        ("Bằng khen của Chủ tịch UBND Thành phố", "Hình thức", "Tập thể", 1),
        ("Tập thể Lao động tiên tiến", "Danh hiệu", "Tập thể", 1),
    ],
)
def test_a_target_is_reached_up_to_the_number_registered_and_no_further(
    content: str, kind: str, subject: str, registered: int
) -> None:
    for number, findings in ((registered, 0), (registered + 1, 1)):
        text = _target(content, kind, "Huyện", str(number), subject)
        assert len(told("BT-35", text + REGISTERED)) == findings


def test_before_anybody_registers_no_target_is_missed() -> None:
    assert told("BT-35", _target("CSTĐCS", "Danh hiệu", "Huyện", "4")) == []


def test_a_target_that_is_no_honour_is_not_compared_with_registrations() -> None:
    text = _target("Đạt giải chính thức", "Hội thi", "Huyện", "1")
    assert told("BT-35", text + REGISTERED) == []
