"""Place and day (ô 4)."""

import re
from collections.abc import Iterator
from datetime import date

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Genre, Letter, Role
from pipeline.layout.figures import figures
from pipeline.layout.head.held import NUMBERED, letters, lines_of, plain
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, quoted, warning
from pipeline.layout.set import faults
from pipeline.vietnamese import fold

BLANK = r"[\s.…_]+"
FORM = re.compile(
    rf"^(?P<place>[^,]+), ngày (?P<day>\d{{1,2}}|{BLANK}) tháng (?P<month>\d{{1,2}}|{BLANK}) "
    rf"năm (?P<year>\d{{4}}|20{BLANK}|{BLANK})$"
)
LOOSE = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})", re.IGNORECASE)
DATED = (Genre.NAMED, Genre.LETTER)


def day_of(letter: Letter) -> date | None:
    """The day a paper bears; None of a draft, or where it is no day."""
    for line in letter.of(Role.DATE):
        if found := LOOSE.search(plain(line.text)):
            try:
                return date(int(found[3]), int(found[2]), int(found[1]))
            except ValueError:
                return None
    return None


def well_formed(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Địa danh và thời gian ghi dạng: Kim Lan, ngày 05 tháng 01 năm 2022.

    Ngày, tháng chưa điền thì để chấm. Ngày phải có trong lịch.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.4b, II.4c.
    Mức: lỗi.

    Đạt:
        Địa danh, thời gian: «Kim Lan, ngày … tháng … năm 2022»
    Không đạt:
        Địa danh, thời gian: «Kim Lan ngày 05 tháng 01 năm 2022»
        => bảng 1, hàng 2, ô 2
    """
    for _letter, line in lines_of(parts, Role.DATE):
        said = plain(line.text)
        found = FORM.match(said)
        if not found:
            told = f"{quoted(said)} chưa đúng dạng; hãy ghi «<địa danh>, ngày … tháng … năm …»."
            yield error(line.place, told, clause("II.4b, II.4c"))
        elif LOOSE.search(said) and not _in_calendar(found):
            told = f"{quoted(said)} là ngày không có trong lịch; hãy sửa lại ngày."
            yield error(line.place, told, clause("II.4b"))


def _in_calendar(found: re.Match[str]) -> bool:
    try:
        date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return False
    return True


def padded(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Ngày dưới 10 và tháng 1, 2 ghi thêm số 0 phía trước.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.4b.
    Mức: lỗi.

    Đạt:
        Địa danh, thời gian: «Kim Lan, ngày 10 tháng 3 năm 2022»
    Không đạt:
        Địa danh, thời gian: «Kim Lan, ngày 5 tháng 1 năm 2022»
        => bảng 1, hàng 2, ô 2
    """
    for line, day, month in _figures(parts):
        if len(day) == 1 or month in ("1", "2"):
            told = f"{quoted(line.text)}: hãy ghi ngày dưới 10 và tháng 1, 2 có số 0 ở trước."
            yield error(line.place, told, clause("II.4b"))


def not_padded_further(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Tháng 3 đến tháng 9 không cần số 0 phía trước.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.4b.
    Mức: cảnh báo.

    Đạt:
        Địa danh, thời gian: «Kim Lan, ngày 05 tháng 9 năm 2022»
    Không đạt:
        Địa danh, thời gian: «Kim Lan, ngày 05 tháng 09 năm 2022»
        => bảng 1, hàng 2, ô 2
    """
    for line, _day, month in _figures(parts):
        if month.startswith("0") and month not in ("01", "02"):
            told = f"{quoted(line.text)}: tháng từ 3 đến 9 nên ghi một chữ số (tháng {month[1]})."
            yield warning(line.place, told, clause("II.4b"))


def _figures(parts: Anatomy):  # type: ignore[no-untyped-def]
    for _letter, line in lines_of(parts, Role.DATE):
        if found := LOOSE.search(plain(line.text)):
            yield line, found[1], found[2]


def style(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Địa danh và thời gian viết chữ thường, cỡ 13 đến 14, kiểu chữ nghiêng, canh giữa.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.4c.
    Mức: lỗi.

    Đạt:
        Kiểu: 13/14
    Không đạt:
        Địa danh, thời gian: không nghiêng
        => bảng 1, hàng 2, ô 2
    """
    size = figures()["head"]["date_size"]
    for _letter, line in lines_of(parts, Role.DATE):
        due = faults(line, size=size, bold=False, italic=True, capital=False, centred=True)
        if due:
            told = f"Địa danh, thời gian chưa đúng mẫu chữ; hãy để {due}."
            yield error(line.place, told, clause("II.4c"))


def level_with_the_number(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Địa danh, thời gian cùng dòng với số, ký hiệu.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.4c.
    Mức: cảnh báo.

    Đạt:
        Kiểu: tiêu đề bằng tab
    Không đạt:
        Kiểu: ngày ở hàng dưới
        => bảng 1, hàng 3, ô 2
    """
    for letter in letters(parts, DATED):
        numbers, days = letter.of(Role.NUMBER)[:1], letter.of(Role.DATE)[:1]
        if not numbers or not days:
            continue
        left, right = numbers[0].cell, days[0].cell
        if left and right and left.table == right.table and left.row != right.row:
            told = "Địa danh, thời gian chưa ngang với số, ký hiệu; hãy đặt cùng một hàng."
            yield warning(days[0].place, told, clause("II.4c"))


def place(parts: Anatomy, known: Known) -> Iterator[Finding]:
    """Địa danh là tên riêng của xã, phường nơi trường đóng, viết hoa chữ cái đầu mỗi âm tiết.

    Văn bản của trường mình thì địa danh ghi như trang Trường.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.4a, II.4c.
    Mức: cảnh báo.

    Đạt:
        Địa danh, thời gian: «Thành phố Hồ Chí Minh, ngày 05 tháng 01 năm 2022»
    Không đạt:
        Địa danh, thời gian: «kim lan, ngày 05 tháng 01 năm 2022»
        => bảng 1, hàng 2, ô 2
    """
    for _letter, line in lines_of(parts, Role.DATE, NUMBERED):
        found = FORM.match(plain(line.text))
        if not found or re.fullmatch(BLANK, found["place"]):
            continue
        said = found["place"]
        if known.place and fold(said) != fold(known.place):
            told = f"Địa danh ghi «{said}», trang Trường ghi «{known.place}»; hãy sửa cho khớp."
            yield warning(line.place, told, clause("II.4a"))
        elif not said[0].isupper() or not said.split()[-1][0].isupper():
            told = f"Địa danh «{said}» chưa viết hoa đúng; hãy viết hoa tên riêng."
            yield warning(line.place, told, clause("II.4c"))
