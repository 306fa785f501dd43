"""Names and texts on the day of the paper: TQ-05, TQ-06."""

import pytest

from pipeline.findings import Severity
from tests.builders import told

ERROR, WARNING = Severity.ERROR, Severity.WARNING
PGD = "Phòng Giáo dục và Đào tạo huyện Gia Lâm"


def places(code: str, text: str) -> list[str]:
    return [f"{found.place.part}:{found.place.position}" for found in told(code, text)]


def school(*rows: str, start: str = "05/9/2024", end: str = "31/5/2025") -> str:
    years = f"Ngày bắt đầu | {start} |\nNgày kết thúc | {end} |\n"
    return f"[Trường]\n Mục | Giá trị | Từ ngày\n{years}" + "\n".join(rows) + "\n"


def signed(*papers: tuple[str, str]) -> str:
    rows = "".join(f"{name} | {day}\n" for name, day in papers)
    return f"[Văn bản]\n Văn bản | Ngày ban hành\n{rows}"


PARENT = "Cơ quan chủ quản | UBND huyện Gia Lâm |"


def test_a_heading_follows_the_day_of_each_paper() -> None:
    assert told("TQ-05", school(PARENT) + signed(("Tổng kết", "30/6/2025"))) == []
    [found] = told("TQ-05", school(PARENT) + signed(("Tổng kết", "01/7/2025")))
    assert str(found.place) == "nam-hoc.xlsx:Trường:B4"
    assert found.severity is ERROR
    assert found.message == (
        "«huyện Gia Lâm» chỉ dùng đến 30/6/2025 mà ô này dùng cho ngày 01/7/2025; hãy ghi UBND xã, "
        "hoặc thêm dòng đúng của ngày ấy."
    )
    assert found.basis == "1656/NQ-UBTVQH15"


def test_a_row_begun_on_the_day_of_change_mends_it() -> None:
    rows = (PARENT, "Cơ quan chủ quản | UBND xã Bát Tràng | 01/7/2025")
    assert told("TQ-05", school(*rows) + signed(("Tổng kết", "01/7/2025"))) == []
    late = (PARENT, "Cơ quan chủ quản | UBND xã Bát Tràng | 02/7/2025")
    assert places("TQ-05", school(*late) + signed(("Tổng kết", "01/7/2025"))) == ["Trường:B4"]


def test_a_year_begun_after_the_district_has_no_district() -> None:
    later = {"start": "05/9/2025", "end": "31/5/2026"}
    assert places("TQ-05", school(PARENT, **later)) == ["Trường:B4"]
    assert places("TQ-05", school(f"Nơi nhận báo cáo | {PGD} |", **later)) == ["Trường:B4"]
    assert told("TQ-05", school("Cơ quan chủ quản | UBND xã Bát Tràng |", **later)) == []


def test_dia_danh_is_the_name_of_the_commune() -> None:
    [found] = told("TQ-05", school("Địa danh | Kim Lan |"))
    assert found.severity is WARNING  # the day of xã Kim Đức was not read
    assert "«xã Kim Lan» chỉ dùng đến 31/12/2024" in found.message
    rows = ("Địa danh | Kim Lan |", "Địa danh | Kim Đức | 01/01/2025")
    assert told("TQ-05", school(*rows)) == []


def test_a_name_used_before_its_time_is_only_doubted() -> None:
    [found] = told("TQ-05", school("Cơ quan chủ quản | UBND xã Bát Tràng |"))
    assert found.severity is WARNING
    assert "có từ 01/7/2025" in found.message


def received(*rows: tuple[str, str]) -> str:
    lines = "".join(f"{paper} | {to}\n" for paper, to in rows)
    return f"[Nơi nhận]\n Văn bản | Nơi nhận\n{lines}"


def test_recipients_follow_the_day_of_their_paper() -> None:
    for day, expected in (("30/6/2025", []), ("01/7/2025", ["Nơi nhận:B2"])):
        text = signed(("Tổng kết", day)) + received(("Tổng kết", "Phòng Nội vụ"))
        assert places("TQ-05", text) == expected
    council = "Quyết định thành lập Hội đồng"
    text = signed((council, "01/7/2025")) + received((council, PGD))
    assert places("TQ-05", text) == ["Nơi nhận:B2"]


def test_recipients_of_a_paper_not_signed_are_judged_by_the_whole_year() -> None:
    text = received(("Tổng kết", PGD))
    assert told("TQ-05", school(end="15/7/2025") + text) == []
    later = school(start="05/9/2025", end="31/5/2026")
    assert places("TQ-05", later + text) == ["Nơi nhận:B2"]


def test_the_plan_s_tasks_follow_the_day_of_the_plan() -> None:
    tasks = f"[Lịch công tác]\n Thời gian | Nội dung công việc\n Tháng 6 | Gửi hồ sơ về {PGD}\n"
    assert told("TQ-05", signed(("Kế hoạch", "30/9/2024")) + tasks) == []
    assert places("TQ-05", signed(("Kế hoạch", "30/9/2025")) + tasks) == ["Lịch công tác:B2"]


@pytest.mark.parametrize(("day", "many"), [("30/6/2025", 0), ("01/7/2025", 1)])
def test_whoever_signed_an_old_paper_is_judged_by_that_paper_s_day(day: str, many: int) -> None:
    plan = signed(("Kế hoạch", "30/9/2025"))
    basis = f"[Căn cứ]\n Loại | Ngày | Cơ quan ban hành\n Kế hoạch | {day} | {PGD}\n"
    assert len(told("TQ-05", plan + basis)) == many
    past = f"[Lịch sử]\n Ngày quyết định | Cơ quan\n {day} | Chủ tịch UBND huyện Gia Lâm\n"
    assert len(told("TQ-05", plan + past)) == many
    written_out = past.replace("UBND", "Ủy ban nhân dân").replace("Gia Lâm", "Mê Linh")
    assert len(told("TQ-05", plan + written_out)) == many


def cited(kind: str, symbol: str, day: str, paper: str, issued: str, subject: str = "x") -> str:
    return (
        "[Căn cứ]\n Loại | Số, ký hiệu | Ngày | Trích yếu | Dùng cho\n"
        f"{kind} | {symbol} | {day} | {subject} | {paper}\n" + signed((paper, issued))
    )


@pytest.mark.parametrize(
    ("symbol", "issued", "expected"),
    [
        ("91/2017/NĐ-CP", "31/12/2023", []),
        ("91/2017/NĐ-CP", "01/01/2024", [ERROR]),
        ("98/2023/NĐ-CP", "01/01/2024", []),
        ("98/2023/NĐ-CP", "30/6/2025", []),
        ("98/2023/NĐ-CP", "01/7/2025", [ERROR]),
        ("152/2025/NĐ-CP", "30/6/2025", [ERROR]),
        ("152/2025/NĐ-CP", "01/7/2025", []),
        ("29/2023/TT-BGDĐT", "01/4/2026", []),
        ("29/2023/TT-BGDĐT", "02/4/2026", [WARNING]),  # its successor is only a lead
        ("12/2019/TT-BNV", "01/01/2024", [WARNING]),
        ("236/KH-GD&ĐT", "01/01/2024", []),  # not a text the law table lists
    ],
)
def test_a_text_is_in_force_on_the_day_of_the_paper(
    symbol: str, issued: str, expected: list[Severity]
) -> None:
    found = told("TQ-06", cited("Nghị định", symbol, "01/01/2020", "Kế hoạch", issued))
    assert [f.severity for f in found] == expected


def test_the_finding_names_the_paper_and_what_replaced_the_text() -> None:
    text = cited("Nghị định", "91/2017/NĐ-CP", "31/7/2017", "Kế hoạch", "01/01/2024")
    [found] = told("TQ-06", text)
    assert str(found.place) == "nam-hoc.xlsx:Căn cứ:B2"
    assert found.message == (
        "Kế hoạch ký ngày 01/01/2024 dẫn Nghị định 91/2017/NĐ-CP, chỉ có hiệu lực đến 31/12/2023; "
        "hãy thay bằng 98/2023/NĐ-CP."
    )


LAW = "Luật Thi đua, khen thưởng"


@pytest.mark.parametrize(
    ("day", "issued", "many"),
    [
        ("26/11/2003", "31/12/2023", 0),
        ("26/11/2003", "01/01/2024", 1),
        ("15/6/2022", "31/12/2023", 1),
        ("15/6/2022", "01/01/2024", 0),
        ("16/11/2013", "01/01/2024", 0),  # an amendment that the table does not list
    ],
)
def test_a_law_is_known_by_its_day_and_name(day: str, issued: str, many: int) -> None:
    found = told("TQ-06", cited("Luật", "", day, "Kế hoạch", issued, LAW))
    assert [f.place.position for f in found] == ["C2"] * many
    assert told("TQ-06", cited("Luật", "", day, "Kế hoạch", issued, "Luật Giáo dục")) == []


def test_only_the_papers_it_is_used_for_count() -> None:
    text = cited("Nghị định", "91/2017/NĐ-CP", "31/7/2017", "Kế hoạch", "30/9/2023")
    assert told("TQ-06", text + "Tổng kết | 05/7/2024\n") == []
    both = text.replace("x | Kế hoạch", "x | Kế hoạch; Tổng kết")
    assert "Tổng kết ký ngày 05/7/2024" in told("TQ-06", both + "Tổng kết | 05/7/2024\n")[0].message
