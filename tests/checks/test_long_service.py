"""Kỷ niệm chương: CN-27."""

import pytest

from pipeline.findings import Severity
from tests.builders import told

HISTORY = "[Lịch sử]\n Mã | Họ và tên, tập thể | Năm học | Loại | Danh hiệu, hình thức\n"


def proposed(since: str, day: str = "31/12/2023") -> str:
    """Trần Thị Bình, in the sector since then, is proposed; the council meets on that day."""
    return f"""
    [Nhân sự]
    Mã | Họ và tên | Ngày vào ngành
    GV01 | Trần Thị Bình | {since}
    [Họp Hội đồng]
    Kỳ | Ngày
    Năm học | {day}
    [Kết quả cá nhân]
    Mã | Họ và tên | Hình thức đề nghị
    GV01 | Trần Thị Bình | KNC
    """


@pytest.mark.parametrize(
    ("since", "day"),
    [
        ("31/5/1999", "31/5/2019"),
        ("31/12/2003", "31/12/2023"),
        ("01/01/2004", "01/01/2024"),
        ("15/02/2004", "15/02/2024"),
        ("02/4/2006", "02/4/2026"),
    ],
)
def test_twenty_full_years_are_enough_by_every_circular(since: str, day: str) -> None:
    assert told("CN-27", proposed(since, day)) == []


def test_one_day_short_of_twenty_years_only_hardship_can_mend() -> None:
    [found] = told("CN-27", proposed("16/02/2004", "15/02/2024"))
    assert (found.severity, found.subject) == (Severity.HOLD, "Trần Thị Bình")
    assert "là 19 năm 11 tháng; chỉ đủ nếu có từ 05 năm ở vùng đặc biệt" in found.message
    assert found.basis == "29/2023/TT-BGDĐT"


@pytest.mark.parametrize(
    ("since", "day", "severity", "basis"),
    [
        ("01/6/2004", "31/5/2019", Severity.ERROR, "22/2018/TT-BGDĐT"),
        (
            "16/02/2009",
            "14/02/2024",
            Severity.WARNING,
            "21/2020/TT-BGDĐT (chưa đối chiếu văn bản gốc)",
        ),
        ("16/02/2009", "15/02/2024", Severity.ERROR, "29/2023/TT-BGDĐT"),
        (
            "03/4/2011",
            "02/4/2026",
            Severity.WARNING,
            "07/2026/TT-BGDĐT (chưa đối chiếu văn bản gốc)",
        ),
    ],
)
def test_short_of_fifteen_years_nothing_mends_it(
    since: str, day: str, severity: Severity, basis: str
) -> None:
    [found] = told("CN-27", proposed(since, day))
    assert (found.severity, found.basis) == (severity, basis)
    assert str(found.place) == "ket-qua.xlsx:Kết quả cá nhân:C2"
    assert "14 năm 11 tháng" in found.message


@pytest.mark.parametrize(
    ("since", "day"),
    [
        ("31/5/2004", "31/5/2019"),
        ("31/12/2008", "31/12/2023"),
        ("15/02/2009", "15/02/2024"),
        ("02/4/2011", "02/4/2026"),
    ],
)
def test_fifteen_years_may_be_enough_after_hardship(since: str, day: str) -> None:
    [found] = told("CN-27", proposed(since, day))
    assert found.severity is Severity.HOLD
    assert "là 15 năm; chỉ đủ nếu có từ 05 năm ở vùng đặc biệt khó khăn" in found.message


def test_without_the_day_of_entry_it_asks() -> None:
    [found] = told("CN-27", proposed(""))
    assert found.severity is Severity.HOLD
    assert "chưa có Ngày vào ngành, không đủ dữ liệu" in found.message


def test_whoever_received_it_does_not_receive_it_again() -> None:
    medal = "GV01 | Trần Thị Bình | 2018-2019 | Hình thức | KNC\n"
    [found] = told("CN-27", proposed("01/9/1990", "15/02/2024") + HISTORY + medal)
    assert found.severity is Severity.ERROR
    assert "đã nhận ở 2018-2019" in found.message


def test_the_time_of_a_discipline_is_for_a_person_to_take_off() -> None:
    blame = "GV01 | Trần Thị Bình | 2018-2019 | Kỷ luật | Khiển trách\n"
    [found] = told("CN-27", proposed("01/9/1990") + HISTORY + blame)
    assert found.severity is Severity.HOLD
    assert "bị kỷ luật ở 2018-2019" in found.message
