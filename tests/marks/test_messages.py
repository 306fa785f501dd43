"""What is written to each tổ: short, polite, about its own rows only."""

from pipeline.findings import Finding, Place, Severity
from pipeline.marks.messages import messages
from tests.builders import a_year

YEAR = a_year(
    """
    [Trường]
    Mục        | Giá trị
    Tên trường | Trường Mầm non Hoa Sen
    [Tổ]
    Tổ
    Nhà trẻ
    Mẫu giáo
    [Nhân sự]
    Mã   | Họ và tên     | Tổ
    GV01 | Nguyễn Thị An | Nhà trẻ
    GV02 | Trần Thị Bình | Mẫu giáo
    [Đăng ký cá nhân]
    Mã   | Họ và tên     | Danh hiệu thi đua
    GV01 | Nguyễn Thị An | LĐTT
         | Trần Thị Bình | LĐTT
    [Đăng ký tập thể]
    Tập thể                | Danh hiệu thi đua
    Nhà trẻ                | Tập thể LĐTT
    Trường Mầm non Hoa Sen | Tập thể LĐTT
    """
)
PERSONAL, COLLECTIVE = "Đăng ký cá nhân", "Đăng ký tập thể"


def fault(part: str, cell: str, file: str = "dang-ky.xlsx", basis: str = "") -> Finding:
    return Finding(Place(file, part, cell), "BT-14", "Hãy ghi đúng tên danh hiệu.", basis)


def test_a_message_names_the_person_the_place_and_what_to_do() -> None:
    assert messages(YEAR, [fault(PERSONAL, "C2", basis="15/2003/QH11, Điều 24")]) == {
        "Nhà trẻ": (
            "Kính gửi tổ Nhà trẻ,\n\n"
            "Bảng của tổ còn 01 chỗ cần xem lại:\n"
            "1. Nguyễn Thị An: dang-ky.xlsx, trang «Đăng ký cá nhân», ô C2. Hãy ghi đúng tên danh "
            "hiệu. (căn cứ: 15/2003/QH11, Điều 24)\n\n"
            "Nhờ tổ xem, sửa rồi gửi lại giúp; nếu có tệp gửi kèm thì các ô ấy đã được tô màu, có "
            "ghi chú. Trân trọng cảm ơn.\n\n"
            "Thư ký Hội đồng Thi đua - Khen thưởng, Trường Mầm non Hoa Sen\n"
        )
    }


def test_each_team_is_told_of_its_own_rows_in_the_order_of_the_sheet() -> None:
    found = [fault(PERSONAL, "C10"), fault(PERSONAL, "C3"), fault(PERSONAL, "A3")]
    told = messages(YEAR, [*found, fault(COLLECTIVE, "B2")])
    assert list(told) == ["Mẫu giáo", "Nhà trẻ"]
    assert "còn 02 chỗ" in told["Mẫu giáo"]
    assert told["Mẫu giáo"].index("ô A3") < told["Mẫu giáo"].index("ô C3")
    assert "1. Nhà trẻ: dang-ky.xlsx, trang «Đăng ký tập thể», ô B2." in told["Nhà trẻ"]


def test_a_warning_counts_and_a_row_without_its_cell_is_named_as_a_row() -> None:
    doubt = Finding(
        Place("dang-ky.xlsx", PERSONAL, "dòng 3"), "BT-30", "Xem lại.", severity=Severity.WARNING
    )
    assert "trang «Đăng ký cá nhân», dòng 3. Xem lại." in messages(YEAR, [doubt])["Mẫu giáo"]


def test_nothing_is_asked_of_a_team_about_the_school_the_year_or_a_whole_file() -> None:
    found = [
        fault(COLLECTIVE, "B3"),
        fault("Nhân sự", "B2", "nam-hoc.xlsx"),
        fault("", ""),
        fault(PERSONAL, "A9"),
    ]
    assert messages(YEAR, found) == {}
