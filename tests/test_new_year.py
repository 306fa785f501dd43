"""Opening the next school year: what is carried over, and what starts empty."""

from datetime import date
from pathlib import Path

import pytest

from pipeline.findings import PipelineError
from pipeline.forms import workbook_bytes
from pipeline.intake import read_folder
from pipeline.new_year import next_label, open_next, write_folder
from pipeline.sheets import SHEETS, WORKBOOKS
from tests.builders import a_year
from tests.sample_year import sample_year

SCHOOL = """
    [Trường]
    Mục              | Giá trị                    | Từ ngày   | Xác nhận (x)
    Năm học          | 2024-2025                  |           | x
    Ngày bắt đầu     | 05/9/2024                  |           | x
    Hiệu trưởng      | Trần Thị Bình              |           | x
    Cơ quan chủ quản | UBND huyện Gia Lâm         |           | x
    Cơ quan chủ quản | UBND xã Bát Tràng          | 01/7/2025 |
    Hạn đăng ký      | 15/10/2024                 |           | x
"""
STAFF = """
    [Nhân sự]
    Mã   | Họ và tên     | Ngày tuyển dụng | Tổ      | Ngày rời trường | Ghi chú
    GV01 | Nguyễn Thị An | 01/9/2012       | Nhà trẻ |                 | Bí thư Chi đoàn
    GV02 | Lê Thị Cúc    | 01/9/2015       | Nhà trẻ | 30/6/2025       |
    [Tổ]
    Tổ              | Tổ trưởng
    Nhà trẻ         | Lê Thị Cúc
    Mẫu giáo 3 tuổi | Nguyễn Thị An
"""
HISTORY = """
    [Lịch sử]
    Mã   | Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức   | Số quyết định
    GV01 | Nguyễn Thị An      | 2023-2024 | Danh hiệu | Lao động tiên tiến     | 12/QĐ-UBND
    GV02 | Lê Thị Cúc         | 2023-2024 | Danh hiệu | Lao động tiên tiến     | 12/QĐ-UBND
         | Nhà trẻ            | 2023-2024 | Danh hiệu | Tập thể Lao động tiên tiến | 13/QĐ-UBND
    [Quyết định khen thưởng]
    Mã   | Họ và tên, tập thể | Danh hiệu, hình thức   | Cấp   | Số quyết định | Ngày quyết định
    GV01 | Nguyễn Thị An      | Chiến sĩ thi đua cơ sở | Huyện | 34/QĐ-UBND    | 20/6/2025
    GV02 | Lê Thị Cúc         | Lao động tiên tiến     | Huyện | 34/QĐ-UBND    | 20/6/2025
    [Kết quả cá nhân]
    Mã   | Họ và tên     | Xếp loại viên chức           | Ngày xếp loại | Danh hiệu đề nghị
    GV01 | Nguyễn Thị An | Hoàn thành xuất sắc nhiệm vụ | 25/5/2025     | LĐTT; CSTĐCS
    [Sáng kiến]
    Mã   | Họ và tên     | Tên sáng kiến | Cấp công nhận | Số quyết định | Ngày công nhận
    GV01 | Nguyễn Thị An | Bé vui khỏe   | Trường        | 21/QĐ-MNKL    | 20/4/2025
"""


def test_the_year_after_is_named_by_its_two_years() -> None:
    assert next_label("2021-2022") == "2022-2023"
    assert next_label("2099-2100") == "2100-2101"


@pytest.mark.parametrize("label", ["2021", "2021-2023", "nam-hoc", ""])
def test_a_folder_that_is_no_school_year_has_no_next(label: str) -> None:
    with pytest.raises(PipelineError, match="không phải năm học"):
        next_label(label)


def test_facts_of_the_school_are_carried_with_their_days_and_those_of_the_year_are_blank() -> None:
    opened = open_next(a_year(SCHOOL, label="2024-2025"))
    filled = [(str(r.item), r.value, r.since, r.confirmed) for r in opened.school if r.value]
    assert filled == [
        ("Năm học", "2025-2026", None, True),
        ("Cơ quan chủ quản", "UBND huyện Gia Lâm", None, True),
        ("Cơ quan chủ quản", "UBND xã Bát Tràng", date(2025, 7, 1), False),
        ("Hiệu trưởng", "Trần Thị Bình", None, True),
    ]
    blank = [str(r.item) for r in opened.school if not r.value]
    assert {"Ngày bắt đầu", "Hạn đăng ký", "Quỹ khen thưởng", "Tên trường"} <= {*blank}


def test_people_who_left_stay_behind_and_the_others_keep_their_dates() -> None:
    opened = open_next(a_year(STAFF, label="2024-2025"))
    [member] = opened.members
    assert (member.name, member.recruited) == ("Nguyễn Thị An", date(2012, 9, 1))
    assert member.note == ""
    assert [(team.team, team.leader) for team in opened.teams] == [
        ("Nhà trẻ", ""),
        ("Mẫu giáo 3 tuổi", "Nguyễn Thị An"),
    ]


def test_history_grows_by_what_the_year_decided_and_not_by_what_it_proposed() -> None:
    opened = open_next(a_year(STAFF + HISTORY, label="2024-2025"))
    rows = [(r.name, r.school_year, str(r.kind), r.honour, r.decision) for r in opened.history]
    assert rows == [
        ("Nguyễn Thị An", "2023-2024", "Danh hiệu", "Lao động tiên tiến", "12/QĐ-UBND"),
        ("Nhà trẻ", "2023-2024", "Danh hiệu", "Tập thể Lao động tiên tiến", "13/QĐ-UBND"),
        ("Nguyễn Thị An", "2024-2025", "Danh hiệu", "Chiến sĩ thi đua cơ sở", "34/QĐ-UBND"),
        ("Nguyễn Thị An", "2024-2025", "Xếp loại", "Hoàn thành xuất sắc nhiệm vụ", ""),
        ("Nguyễn Thị An", "2024-2025", "Sáng kiến", "Bé vui khỏe", "21/QĐ-MNKL"),
    ]


def test_the_form_of_discipline_and_its_day_are_remembered() -> None:
    opened = open_next(
        a_year("""
            [Kết quả cá nhân]
            Mã   | Họ và tên     | Kỷ luật     | Ngày kỷ luật
            GV01 | Nguyễn Thị An | Khiển trách | 14/3/2022
        """)
    )
    [row] = opened.history
    assert (str(row.kind), row.honour, row.decided) == (
        "Kỷ luật",
        "Khiển trách",
        date(2022, 3, 14),
    )


def test_papers_are_named_without_number_date_or_signatory() -> None:
    opened = open_next(sample_year())
    assert [row.document for row in opened.documents] == [
        "Quyết định thành lập Hội đồng",
        "Kế hoạch",
        "Tổng hợp đăng ký",
        "Sơ kết Đợt 1",
        "Sơ kết Học kỳ I",
        "Sơ kết Đợt 2",
        "Sơ kết Đợt 3",
        "Tổng kết",
    ]
    assert {(row.number, row.issued, row.signatory) for row in opened.documents} == {
        (None, None, "")
    }


def test_no_wording_target_or_registration_of_the_old_year_is_carried() -> None:
    opened = open_next(sample_year())
    kept = {"school", "members", "teams", "documents", "sizes", "history"}
    assert {field for field in SHEETS if getattr(opened, field)} == kept
    assert {size.number for size in opened.sizes} == {None}


def test_the_written_folder_reads_as_the_year_that_was_opened(tmp_path: Path) -> None:
    opened = open_next(sample_year())
    folder = tmp_path / opened.label
    write_folder(folder, {name: workbook_bytes(name, opened) for name in WORKBOOKS})
    read, _ = read_folder(folder)
    assert [m.code for m in read.members] == [m.code for m in opened.members]
    assert len(read.history) == len(opened.history)
    assert read.school[0].value == "2022-2023"
    assert read.registrations == ()


def test_a_folder_that_holds_a_workbook_is_not_overwritten(tmp_path: Path) -> None:
    kept = tmp_path / "2022-2023" / "dang-ky.xlsx"
    kept.parent.mkdir()
    kept.write_bytes(b"cua toi")
    with pytest.raises(PipelineError, match=r"đã có dang-ky\.xlsx; máy không ghi đè"):
        write_folder(kept.parent, {"nam-hoc.xlsx": b"moi", "dang-ky.xlsx": b"moi"})
    assert kept.read_bytes() == b"cua toi"
    assert not (kept.parent / "nam-hoc.xlsx").exists()
