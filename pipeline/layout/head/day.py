"""Place and day (ô 4)."""

import re
from collections.abc import Iterator
from datetime import date

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Letter, Role
from pipeline.layout.figures import figures
from pipeline.layout.head.held import NUMBERED, WRITTEN, letters, lines_of, of
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, quoted, warning
from pipeline.layout.set import faults, is_blank
from pipeline.vietnamese import fold, normal
from pipeline.word import Paragraph

DOTS = r"[ .…_]*"  # of a day still to come
FORM = re.compile(
    rf"^(?P<place>[^,]*[^,\s]), ngày(?: (?P<day>\d{{1,2}})|{DOTS}\d?{DOTS}) ?"
    rf"tháng(?: (?P<month>\d{{1,2}})|{DOTS}\d?{DOTS}) ?"
    rf"năm(?: (?P<year>\d{{4}})|{DOTS}(?:20\d?)?{DOTS})$"
)
LOOSE = re.compile(r"ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})", re.IGNORECASE)
SMALL = ("xã", "phường", "thị trấn", "huyện", "quận", "tỉnh")  # before a proper name


def day_of(letter: Letter) -> date | None:
    """The day a paper bears; None of a draft, or where it is no day."""
    for line in of(letter, Role.DATE):
        if found := LOOSE.search(normal(line.text)):
            return _day(found[1], found[2], found[3])
    return None


def _day(day: str, month: str, year: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def well_formed(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Địa danh và thời gian ghi dạng: Kim Lan, ngày 05 tháng 01 năm 2022.

    Ngày, tháng chưa điền thì để trống. Ngày phải có trong lịch.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.4b, II.4c.
    Mức: lỗi.

    Đạt:
        Địa danh, thời gian: «Kim Lan, ngày      tháng 01 năm 2022»
    Không đạt:
        Địa danh, thời gian: «Kim Lan ngày 05 tháng 01 năm 2022»
        => bảng 1, hàng 2, ô 2
    """
    for _letter, line in lines_of(parts, Role.DATE):
        said = normal(line.text)
        found = LOOSE.search(said)
        if "{{" in said or "[" in said:
            continue
        if not FORM.match(said):
            told = f"{quoted(said)} chưa đúng dạng; hãy ghi như «Kim Lan, ngày 05 tháng 01 năm …»."
            yield error(line.place, told, clause("II.4b, II.4c"))
        elif found and not _day(found[1], found[2], found[3]):
            told = f"{quoted(said)} là ngày không có trong lịch; hãy sửa lại ngày."
            yield error(line.place, told, clause("II.4b"))


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


def _figures(parts: Anatomy) -> Iterator[tuple[Paragraph, str, str]]:
    """Each line of place and day, with day and month as written."""
    for _letter, line in lines_of(parts, Role.DATE):
        if found := LOOSE.search(normal(line.text)):
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
            told = f"Địa danh, thời gian chưa đúng mẫu chữ; hãy {due}."
            yield error(line.place, told, clause("II.4c"))


def level_with_the_number(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Địa danh, thời gian cùng dòng với số, ký hiệu.

    Chỉ cảnh báo, vì ô gộp có thể đưa hai dòng về ngang nhau mà tệp không ghi ra.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.4c.
    Mức: cảnh báo.

    Đạt:
        Kiểu: tiêu đề bằng tab
    Không đạt:
        Kiểu: ngày ở hàng dưới
        => bảng 1, hàng 3, ô 2
    """
    for letter in letters(parts, WRITTEN):
        numbers, days = of(letter, Role.NUMBER)[:1], of(letter, Role.DATE)[:1]
        if numbers and days and not _level(numbers[0], days[0]):
            told = "Địa danh, thời gian chưa ngang với số, ký hiệu; hãy đặt cùng một hàng."
            yield warning(days[0].place, told, clause("II.4c"))


def _level(left: Paragraph, right: Paragraph) -> bool:
    """Whether two lines may stand level: in one row of a table, in one line of tabs."""
    if left.boxed or right.boxed:
        return True
    if left.cell and right.cell:
        return (left.cell.table, left.cell.row) == (right.cell.table, right.cell.row)
    return left.place == right.place


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
        found = FORM.match(normal(line.text))
        if not found or not any(map(str.isalpha, found["place"])) or is_blank(found["place"]):
            continue
        said = found["place"]
        if known.place and fold(said) != fold(known.place):
            told = f"Địa danh ghi «{said}», trang Trường ghi «{known.place}»; hãy sửa cho khớp."
            yield warning(line.place, told, clause("II.4a"))
        elif not all(word[0].isupper() for word in _proper(said)):
            told = f"Địa danh «{said}» chưa viết hoa đúng; hãy viết hoa chữ cái đầu mỗi âm tiết."
            yield warning(line.place, told, clause("II.4c"))


def _proper(place: str) -> list[str]:
    """The words of the proper name: without the common noun that `Thành phố Huế` begins with."""
    words = [word for word in place.split() if word[0].isalpha()]
    if place.startswith(("Thành phố ", "Thị xã ")):
        return words[2:]
    return words[1:] if words and words[0].lower() in SMALL else words
