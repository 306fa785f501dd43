"""Lists in the shapes schools write them: text tables with merged cells, all people invented.

In the text of a shape each line is a row and each `|` parts two cells, the first line is row 1 and
the first cell column A; whole numbers are typed as numbers, `…` stays as typed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent

import openpyxl
import pandas as pd
from openpyxl.utils import get_column_letter

from pipeline.tables.sheet import Frame, Sheet


@dataclass(frozen=True)
class Shape:
    """One sheet as it was handed in, and what must be read from it.

    read: row number → its cells by heading, blanks left out; skipped: row number → why.
    """

    name: str
    sheet: str
    text: str
    read: Mapping[int, Mapping[str, object]]
    skipped: Mapping[int, str] = field(default_factory=dict)
    merged: tuple[str, ...] = ()

    def as_sheet(self) -> Sheet:
        """The sheet as the reader of a workbook gives it."""
        return Sheet(self.sheet, frame(cells(self.text)), self.merged)


def cells(text: str) -> list[list[object]]:
    """The rows of a text table; an empty line is an empty row."""
    lines = dedent(text).strip("\n").splitlines()
    return [[_value(cell.strip()) for cell in line.split("|")] for line in lines]


def _value(cell: str) -> object:
    if cell.isdecimal():
        return int(cell)
    return cell.replace("\\n", "\n") or None


def frame(rows: list[list[object]]) -> Frame:
    """Rows of cells as the reader of a workbook gives them: blank rows and columns left out."""
    width = max(map(len, rows), default=0)
    letters = [get_column_letter(n) for n in range(1, width + 1)]
    full = [[*row, *[None] * (width - len(row))] for row in rows]
    made = pd.DataFrame(full, index=range(1, len(rows) + 1), columns=letters, dtype=object)
    made = made.where(made.notna(), None)
    return made.dropna(how="all").dropna(how="all", axis=1)


def workbook(path: Path, *shapes: Shape) -> Path:
    """The shapes as the sheets of one real workbook."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for shape in shapes:
        page = book.create_sheet(shape.sheet)
        for row in cells(shape.text):
            page.append(row)
        for merged in shape.merged:
            page.merge_cells(merged)
    path.parent.mkdir(parents=True, exist_ok=True)
    book.save(path)
    return path


AN = {"Họ và tên": "Nguyễn Thị An", "Danh hiệu thi đua": "Lao động tiên tiến"}
BINH = {"Họ và tên": "Trần Thị Bình", "Danh hiệu thi đua": "Chiến sĩ thi đua cơ sở"}

LETTERHEAD = Shape(
    "quốc hiệu, tên bảng ở trên; ngày, chữ ký ở dưới",
    "Đăng ký cá nhân",
    """
    UBND HUYỆN GIA LÂM | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    TRƯỜNG MẦM NON KIM LAN | | Độc lập - Tự do - Hạnh phúc

    DANH SÁCH ĐĂNG KÝ DANH HIỆU THI ĐUA
    STT | Họ và tên | Danh hiệu thi đua | Ghi chú
    1 | Nguyễn Thị An | Lao động tiên tiến |
    2 | Trần Thị Bình | Chiến sĩ thi đua cơ sở |
    (Ấn định danh sách gồm 02 người) | | |
    | | Kim Lan, ngày 08 tháng 10 năm 2021 |
    NGƯỜI LẬP BIỂU | | HIỆU TRƯỞNG |
    (Ký, ghi rõ họ tên) | | (Ký tên, đóng dấu) |

    Đỗ Thị Cúc | | Lê Thị Dung |
    """,
    {6: AN, 7: BINH},
    {
        8: "ghi chú",
        9: "dòng ngày tháng",
        10: "chữ ký",
        11: "chữ ký",
        12: "dòng trống",
        13: "chữ ký",
    },
    ("A4:D4",),
)

TWO_LINES = Shape(
    "tiêu đề hai tầng, ô gộp, dòng đánh số cột",
    "Đăng ký cá nhân",
    """
    TT | Họ và tên (*) | Đăng ký thi đua, khen thưởng | | Ngày\\nđăng ký
    | | Danh hiệu thi đua | Hình thức  khen thưởng |
    1 | 2 | 3 | 4 | 5
    1 | Nguyễn Thị An | Lao động tiên tiến | | 08/10/2021
    2 | Trần Thị Bình | Chiến sĩ thi đua cơ sở | Giấy khen |
    """,
    {4: AN | {"Ngày đăng ký": "08/10/2021"}, 5: BINH | {"Hình thức khen thưởng": "Giấy khen"}},
    {3: "dòng đánh số cột"},
    ("A1:A2", "B1:B2", "C1:D1", "E1:E2"),
)

TICKS = Shape(
    "danh hiệu thi đua chia thành cột con, đánh dấu x",
    "Đăng ký cá nhân",
    """
    STT | Họ và tên | Danh hiệu thi đua | | Biện pháp
    | | LĐTT | CSTĐCS |
    1 | Nguyễn Thị An | x | |
    2 | Trần Thị Bình | x | x | Dự giờ
    Tổng số | | 2 | 1 |
    """,
    {
        3: {"Họ và tên": "Nguyễn Thị An", "Danh hiệu thi đua": "LĐTT"},
        4: {
            "Họ và tên": "Trần Thị Bình",
            "Danh hiệu thi đua": "LĐTT; CSTĐCS",
            "Biện pháp": "Dự giờ",
        },
    },
    {5: "dòng cộng"},
    ("A1:A2", "B1:B2", "C1:D1", "E1:E2"),
)

TICKS_WITHOUT_MERGED_CELLS = Shape(
    "như trên, trong tệp .csv: không có ô gộp",
    TICKS.sheet,
    TICKS.text,
    TICKS.read,
    TICKS.skipped,
)

TWO_NAMES = Shape(
    "họ đệm và tên ở hai cột",
    "Đăng ký cá nhân",
    """
    STT | Họ và đệm | Tên | Danh hiệu thi đua
    1 | Nguyễn Thị | An | Lao động tiên tiến
    2 | Trần Thị | Bình | Chiến sĩ thi đua cơ sở
    """,
    {2: AN, 3: BINH},
)

ONE_NAME_OVER_TWO = Shape(
    "một tiêu đề Họ và tên gộp trên hai cột",
    "Đăng ký cá nhân",
    """
    STT | Họ và tên | | Danh hiệu thi đua
    1 | Nguyễn Thị | An | Lao động tiên tiến
    2 | Trần Thị | Bình | Chiến sĩ thi đua cơ sở
    """,
    {2: AN, 3: BINH},
    merged=("B1:C1",),
)

GROUPS = Shape(
    "nhóm theo tổ, cộng nhóm, tổng cộng, STT điền sẵn, dòng trống",
    "Đăng ký cá nhân",
    """
    STT | Họ và tên | Danh hiệu thi đua | Mã
    I | Ban giám hiệu | |
    1 | Nguyễn Thị An | Lao động tiên tiến |
    Cộng tổ: | | 1 |
    II. Tổ Mẫu giáo 5 tuổi | | |

    1 | Trần Thị Bình | Chiến sĩ thi đua cơ sở |
    | Tổ Nhà trẻ | |
    Tổng cộng: 02 người | | |
    1 | | |
    2 | | |
    3 | ………… | |
    """,
    {3: AN, 7: BINH},
    {
        2: "dòng nhóm",
        4: "dòng cộng",
        5: "dòng nhóm",
        6: "dòng trống",
        8: "dòng nhóm",
        9: "dòng cộng",
        10: "chỉ có số thứ tự",
        11: "chỉ có số thứ tự",
        12: "chỉ có số thứ tự",
    },
)

PAGES = Shape(
    "tiêu đề lặp lại ở đầu mỗi trang in",
    "Đăng ký cá nhân",
    """
    STT | Họ và tên | Danh hiệu thi đua
    1 | Nguyễn Thị An | Lao động tiên tiến
    STT | Họ và tên | Danh hiệu thi đua
    2 | Trần Thị Bình | Chiến sĩ thi đua cơ sở
    """,
    {2: AN, 4: BINH},
    {3: "tiêu đề lặp lại"},
)

SPLIT_HEADINGS = Shape(
    "tiêu đề tách làm hai dòng, không gộp ô",
    "Kết quả cá nhân",
    """
    Họ và | Xếp loại | Phiếu đồng ý |
    tên | viên chức | Danh hiệu | Hình thức
    Nguyễn Thị An | Hoàn thành tốt nhiệm vụ | 9 | 8
    """,
    {
        3: {
            "Họ và tên": "Nguyễn Thị An",
            "Xếp loại viên chức": "Hoàn thành tốt nhiệm vụ",
            "Phiếu đồng ý": 9,
            "Phiếu đồng ý (hình thức)": 8,
        }
    },
)

DOWNWARDS = Shape(
    "ô Kỳ gộp xuống nhiều dòng",
    "Kết quả kỳ",
    """
    Kỳ | Họ và tên, tập thể | Xếp loại
    Đợt 1 | Nguyễn Thị An | A
    | Trần Thị Bình | B
    | Tổ Nhà trẻ | A
    """,
    {
        2: {"Kỳ": "Đợt 1", "Họ và tên, tập thể": "Nguyễn Thị An", "Xếp loại": "A"},
        3: {"Kỳ": "Đợt 1", "Họ và tên, tập thể": "Trần Thị Bình", "Xếp loại": "B"},
        4: {"Kỳ": "Đợt 1", "Họ và tên, tập thể": "Tổ Nhà trẻ", "Xếp loại": "A"},
    },
    merged=("A2:A4",),
)

TEAMS_ALONE = Shape(
    "tên tổ đứng một mình là một dòng của trang Tổ",
    "Tổ",
    """
    Tổ | Tổ trưởng
    Tổ Nhà trẻ |
    Ban giám hiệu |
    """,
    {2: {"Tổ": "Tổ Nhà trẻ"}, 3: {"Tổ": "Ban giám hiệu"}},
)

NAMES_ALONE = Shape(
    "người chỉ ghi họ tên vẫn là một dòng",
    "Đăng ký cá nhân",
    """
    STT | Họ và tên | Danh hiệu thi đua
    1 | Nguyễn Thị An |
    | Tô Thị Hoa |
    | Bàn Thị Mùi |
    4 | Trưởng Thị Cộng |
    """,
    {
        2: {"Họ và tên": "Nguyễn Thị An"},
        3: {"Họ và tên": "Tô Thị Hoa"},
        4: {"Họ và tên": "Bàn Thị Mùi"},
        5: {"Họ và tên": "Trưởng Thị Cộng"},
    },
)

SHAPES = (
    LETTERHEAD,
    TWO_LINES,
    TICKS,
    TICKS_WITHOUT_MERGED_CELLS,
    TWO_NAMES,
    ONE_NAME_OVER_TWO,
    GROUPS,
    PAGES,
    SPLIT_HEADINGS,
    DOWNWARDS,
    TEAMS_ALONE,
    NAMES_ALONE,
)

CLASS_LIST = Shape(
    "danh sách lớp: ngày sinh chia Nam, Nữ",
    "Lớp 5 tuổi A1",
    """
    PHÒNG GD&ĐT HUYỆN GIA LÂM | | |
    TRƯỜNG MẦM NON KIM LAN | | |
    DANH SÁCH TRẺ LỚP 5 TUỔI A1 | | |
    Giáo viên: Nguyễn Thị An - Trần Thị Bình | | |
    STT | Họ và tên trẻ | Ngày sinh | | Họ tên mẹ | Ghi chú
    | | Nam | Nữ | |
    1 | Lê Gia Bảo | 12/3/2016 | | Lê Thị Dung |
    2 | Đỗ Ngọc Hà | | 05/01/2016 | Ngô Thị Mai | Chuyển đến
    Tổng số: 2 trẻ | 1 | 1 | | |
    """,
    {
        7: {"A": 1, "B": "Lê Gia Bảo", "C": "12/3/2016", "E": "Lê Thị Dung"},
        8: {
            "A": 2,
            "B": "Đỗ Ngọc Hà",
            "D": "05/01/2016",
            "E": "Ngô Thị Mai",
            "F": "Chuyển đến",
        },
    },
    {9: "dòng cộng"},
    ("A3:F3", "A4:F4", "A5:A6", "B5:B6", "C5:D5", "E5:E6", "F5:F6"),
)

STAFF_LIST = Shape(
    "danh sách nhân sự ba tầng tiêu đề, nhóm theo tổ",
    "Sheet1",
    """
    DANH SÁCH CÁN BỘ, GIÁO VIÊN, NHÂN VIÊN NĂM HỌC 2021-2022

    TT | Họ và tên | Ngày sinh | Trình độ | | | Ghi chú
    | | | Chuyên môn | | Tin học |
    | | | Đại học | Cao đẳng | |
    (1) | (2) | (3) | (4) | (5) | (6) | (7)
    I | BAN GIÁM HIỆU | | | | |
    1 | Nguyễn Thị An | 12/3/1975 | x | | A |
    II | TỔ MẪU GIÁO | | | | |
    1 | Trần Thị Bình | 05/01/1985 | | x | B |
    | CỘNG | | 1 | 1 | |

    | | | | Kim Lan, ngày … tháng … năm 2021 | |
    | NGƯỜI LẬP | | | HIỆU TRƯỞNG | |
    """,
    {
        8: {"A": 1, "B": "Nguyễn Thị An", "C": "12/3/1975", "D": "x", "F": "A"},
        10: {"A": 1, "B": "Trần Thị Bình", "C": "05/01/1985", "E": "x", "F": "B"},
    },
    {
        6: "dòng đánh số cột",
        7: "dòng nhóm",
        9: "dòng nhóm",
        11: "dòng cộng",
        12: "dòng trống",
        13: "dòng ngày tháng",
        14: "chữ ký",
    },
    ("A1:G1", "A3:A5", "B3:B5", "C3:C5", "D3:F3", "D4:E4", "F4:F5", "G3:G5"),
)

EMPTY_IMPORT_FORM = Shape(
    "biểu nhập của cấp trên, chưa điền",
    "NhapCaNhan",
    """
    BIỂU NHẬP DANH SÁCH CÁ NHÂN ĐỀ NGHỊ KHEN THƯỞNG
    Lưu ý: các cột (*) bắt buộc nhập, mã lấy ở trang DanhMuc
    STT | Họ và tên (*) | Giới tính | Ngày sinh | Chức vụ (*) | Mã hình thức khen thưởng
    1 | 2 | 3 | 4 | 5 | 6
    1 | | | | |
    2 | | | | |
    3 | | | | |
    """,
    {},
    {
        4: "dòng đánh số cột",
        5: "chỉ có số thứ tự",
        6: "chỉ có số thứ tự",
        7: "chỉ có số thứ tự",
    },
    ("A1:F1", "A2:F2"),
)

UNMERGED_HEAD = Shape(
    "tiêu đề hai dòng không gộp ô của nơi khác",
    "DS",
    """
    Số | Họ và | Năm | Đơn vị
    TT | tên | sinh | công tác
    1 | Nguyễn Thị An | 1985 | Trường Mầm non Kim Lan
    """,
    {3: {"A": 1, "B": "Nguyễn Thị An", "C": 1985, "D": "Trường Mầm non Kim Lan"}},
)

NO_TABLE = Shape("một lá thư, không có bảng", "Thư", "Kính gửi cô An\n\nCảm ơn cô.", {})

FOREIGN = (CLASS_LIST, STAFF_LIST, EMPTY_IMPORT_FORM, UNMERGED_HEAD)
