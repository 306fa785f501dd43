"""Forms of discipline: which is the heavier, what is none, what is not known."""

import pytest

from pipeline.discipline import as_heavy_as


@pytest.mark.parametrize(
    ("told", "form", "heavy"),
    [
        ("Khiển trách", "Khiển trách", True),
        ("Khiển trách", "Cảnh cáo", False),
        ("Kỷ luật cảnh cáo (Đảng)", "Cảnh cáo", True),
        ("Buộc thôi việc", "Cảnh cáo", True),
        ("", "Khiển trách", False),
        ("Không", "Khiển trách", False),
        ("Phê bình", "Khiển trách", None),
    ],
)
def test_a_form_is_weighed_against_another(told: str, form: str, heavy: bool | None) -> None:
    assert as_heavy_as(told, form) is heavy
