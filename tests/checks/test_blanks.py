"""A cell that is blank or could not be read never breaks a check."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from pipeline import checks
from pipeline.law import read_law
from pipeline.school_year import SchoolYear
from pipeline.sheets import SHEETS
from tests.builders import a_year

YEAR = a_year(
    """
    [Trường]
    Mục                    | Giá trị                | Từ ngày  | Xác nhận (x)
    Năm học                | 2021-2022              |          |
    Ngày bắt đầu           | 05/9/2021              |          |
    Ngày kết thúc          | 31/5/2022              |          |
    Tên trường             | Trường Mầm non Kim Lan |          | x
    Hiệu trưởng            | Lê Thị Hạnh            |          |
    Hiệu trưởng            | Bùi Thị An             | 1/1/2022 |
    Chủ tịch Công đoàn     | Trần Thị Bình          |          |
    Hạn đăng ký            | 15/10/2021             |          |
    Hạn đăng ký            | 16/10/2021             |          |
    Ngày dự kiến quyết định | 20/6/2022             |          |
    Ngưỡng phiếu           | 50                     |          |
    [Nhân sự]
    Mã | Họ và tên | Ngày sinh | Chức vụ | Tổ | Ngày về trường | Ngày rời trường \
| Ngày tuyển dụng | Hình thức
    QL01 | Lê Thị Hạnh | 12/3/1975 | Hiệu trưởng | BGH | 01/8/2010 | 31/12/2021 | |
    GV01 | Trần Thị Bình | 20/6/1985 | Giáo viên | Nhà trẻ | | | |
    GV02 | Trần Thị Bình | 20/6/1985 | Giáo viên | Nhà trẻ | | | |
    NV01 | Ngô Văn Cường | | Nhân viên | Bếp | | | |
    NV02 | Ngô Văn Dũng | | Nhân viên | Bếp | | | |
    GV03 | Vũ Thị Giang | | Giáo viên | BGH | 01/10/2021 | | 01/01/2021 |
    GV04 | Vũ Thị Hà | | Giáo viên | BGH | 01/10/2021 | 01/5/2022 | 01/10/2021 | Hợp đồng
    GV05 | Vũ Thị Lan | | Giáo viên | BGH | | | | Hợp đồng
    [Tổ]
    Tổ      | Tổ trưởng
    Nhà trẻ | Bùi Thị An
    Bếp     |
    [Căn cứ]
    Loại     | Số, ký hiệu | Ngày      | Dùng cho
    Kế hoạch | 236/KH      | 28/12/2021 | Kế hoạch; Sơ kết
    Nghị định | 65/2014/NĐ-CP | 1/7/2014 | Kế hoạch
    [Hội đồng]
    Họ và tên     | Chức vụ         | Nhiệm vụ | Ban thư ký (x)
    Trần Thị Bình | Phó Hiệu trưởng | Chủ tịch |
    Lê Thị Hạnh   | Giáo viên       | Ủy viên  |
    [Đợt thi đua]
    Hệ     | Đợt      | Từ ngày    | Đến ngày   | Ngày kỷ niệm           | Hạn sơ kết
    Đợt    | Đợt 1    | 01/10/2021 | 31/12/2021 | Ngày Nhà giáo Việt Nam | 01/01/2022
    Đợt    | Đợt 2    | 31/12/2021 | 30/6/2022  | Ngày Phụ nữ Việt Nam   |
    Học kỳ | Học kỳ I | 01/9/2021  | 01/8/2021  |                        |
    Tháng  | Đợt 1    | 01/9/2021  | 30/9/2021  |                        |
    [Chỉ tiêu]
    Nội dung | Loại      | Cấp công nhận | Đối tượng | Số lượng | Đợt
    CSTĐCS   | Danh hiệu | Huyện         | Cá nhân   | 9        | Đợt 3
    GVG      | Hội thi   |               | Cá nhân   |          |
    [Văn bản]
    Văn bản                       | Số | Ngày ban hành | Người ký | Hạn nộp   | Ngày gửi
    Quyết định thành lập Hội đồng | 1  | 01/6/2021     |          |           |
    Kế hoạch                      | 2  | 02/10/2021    | Ai đó    | 1/10/2021 | 3/10/2021
    Sơ kết Đợt 1                  | 3  | 02/9/2021     |          |           |
    Sơ kết Đợt 1                  | 3  | 02/01/2022    |          |           |
    [Nơi nhận]
    Văn bản          | Nơi nhận | Số bản
    Tổng hợp đăng ký | Các tổ   | 1
    Kế hoạch | UBND xã Bát Tràng | 1
    [Quy mô]
    Mục                  | Số lượng | Tính đến ngày
    Số lớp               | 9        | 30/9/2021
    Số lớp nhà trẻ       | 10       | 30/9/2021
    Giáo viên trên chuẩn | 50       | 30/9/2021
    [Lịch sử]
    Mã   | Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức
    GV09 | Trần Thị Bình      | 2020-2021 | Danh hiệu | x
    QL01 | Lê Thị Hạnh        | 2020-2021 | Danh hiệu | CSTĐCS
    QL01 | Lê Thị Hạnh        | 2020-2021 | Sáng kiến | Làm đồ chơi
    [Đăng ký cá nhân]
    Mã   | Họ và tên     | Tổ      | Danh hiệu thi đua | Ngày đăng ký | Không đăng ký (lý do)
    GV01 | Trần Thị Bình | Khác    | LĐTT              | 20/10/2021   | Nghỉ
    GV01 | Trần Thị Bính | Nhà trẻ |                   | 20/10/2021   |
    [Đăng ký tập thể]
    Tập thể | Danh hiệu thi đua | Ngày đăng ký
    Nhà trẻ | TTLĐTT            | 20/10/2021
    [Kết quả kỳ]
    Kỳ    | Mã   | Họ và tên, tập thể
    Đợt 1 | GV01 | Trần Thị Bình
    [Kết quả cá nhân]
    Mã | Họ và tên | Ngày xếp loại | Danh hiệu đề nghị | Phiếu đồng ý | Kỷ luật \
 | Xếp loại viên chức | Tháng công tác (kể cả thai sản) \
 | Tháng nghỉ (không kể thai sản) | Tháng đi học | Kết quả học \
 | Đang xem xét (Có/Không) | Hình thức đề nghị
    QL01 | Lê Thị Hạnh | 30/5/2022 | CSTĐCS | 99 |  |  |  |  |  |  |  |
    GV01 | Trần Thị Bình | 30/5/2022 | CSTĐCS | 99 |  |  |  |  |  |  |  |
    GV02 | Trần Thị Bình | 30/5/2022 | CSTĐCS; CSTĐTP; CSTĐTQ | 99 | Cảnh cáo |  |  |  |  \
 |  |  | BK TP; BKTTg; HCLĐ hạng Ba; KNC
    NV01 | Ngô Văn Cường | 30/5/2022 |  |  | Cảnh cáo | Không hoàn thành nhiệm vụ |  |  \
 |  |  |  |
    NV02 | Ngô Văn Dũng | 30/5/2022 |  |  |  | Không xếp loại |  |  |  |  |  |
    GV03 | Vũ Thị Giang | 30/5/2022 | LĐTT | 99 | Khiển trách | Hoàn thành tốt nhiệm vụ \
 | 5 | 3 | 12 | Trung bình | Có |
    GV04 | Vũ Thị Hà | 16/9/2023 | LĐTT | 99 | Khiển trách | Hoàn thành xuất sắc nhiệm vụ \
 |  |  |  |  |  |
     | Bùi Thị An | 30/5/2022 |  |  |  | Hoàn thành xuất sắc nhiệm vụ |  |  |  |  |  |
    [Kết quả tập thể]
    Tập thể | Danh hiệu đề nghị | Phiếu đồng ý | Hình thức đề nghị | Mức hoàn thành
    Nhà trẻ | TTLĐXS | 99 | |
    Bếp | TTLĐXS | 1 | |
    Trường Mầm non Kim Lan | TTLĐTT; TTLĐXS; Cờ TP | 99 | BK TP | Hoàn thành tốt
    [Sáng kiến]
    Mã   | Họ và tên     | Tên sáng kiến | Ngày công nhận
    QL01 | Lê Thị Hạnh   | Làm đồ chơi   | 01/4/2020
    GV02 | Trần Thị Bình | Làm đồ chơi   | 01/4/2020
    [Quyết định khen thưởng]
    Mã | Họ và tên, tập thể | Danh hiệu, hình thức | Ngày quyết định | Cấp    | Cơ quan
    GV02 | Trần Thị Bình    | BKTTg                | 01/5/2022       |        |
       | Nhà trẻ            | TTLĐXS               | 01/5/2022       | Huyện  | UBND huyện Gia Lâm
       | Bếp                | TTLĐTT               | 01/5/2022       | Xã     | UBND xã Kim Lan
       | Bếp                | TTLĐTT               | 01/5/2022       | Trường | Hiệu trưởng
       | Bếp                | GK xã                | 01/5/2022       | Trường | Hiệu trưởng
    [Thực hiện chỉ tiêu]
    Kỳ    | Nội dung | Kết quả
    Đợt 1 | CSTĐCS   | 4
    [Họp Hội đồng]
    Kỳ      | Ngày      | Tổng số thành viên | Có mặt | Vắng | Phiếu phát | Phiếu thu | Phiếu hợp lệ
    Đợt 1   | 01/5/2021 | 9                  | 10     | 1    | 9          | 10        | 11
    Năm học | 25/5/2022 | 9                  | 10     | 1    | 9          | 10        | 11
    [Nhận định]
    Báo cáo
    Sơ kết Đợt 9
    """
)
CELLS = [
    (sheet, number, name)
    for sheet, model in SHEETS.items()
    for number in range(len(getattr(YEAR, sheet)))
    for name in model.columns()
]


def without(sheet: str, number: int, name: str) -> SchoolYear:
    """The year with one cell blank."""
    rows = list(getattr(YEAR, sheet))
    blank = type(rows[number]).columns()[name].kind.read(None)
    rows[number] = rows[number].with_(**{name: blank})
    return replace(YEAR, **{sheet: tuple(rows)})


def messages(year: SchoolYear) -> Iterator[str]:
    return (finding.message for finding in checks.findings(year, read_law()))


def test_the_year_of_this_test_offends_nearly_every_rule() -> None:
    broken = {finding.rule for finding in checks.findings(YEAR, read_law())}
    since_2023 = {"XL-04", "CN-11", "CN-12", "CN-22", "CN-24"}
    assert set(checks.CHECKS) - broken == {"BT-26", *since_2023}


@pytest.mark.parametrize(("sheet", "number", "name"), CELLS)
def test_a_blank_cell_breaks_no_check_and_no_message(sheet: str, number: int, name: str) -> None:
    required = SHEETS[sheet].columns()[name].required  # told by the reader; the name is lost
    for message in messages(without(sheet, number, name)):
        assert "None" not in message
        assert required or not re.search("«»|  |^ ", message)
