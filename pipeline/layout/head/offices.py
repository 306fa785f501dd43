"""The names of the office above and of the issuer (ô 2)."""

from collections.abc import Iterator
from datetime import date

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Genre, Letter, Role
from pipeline.layout.figures import figures
from pipeline.layout.head.day import day_of
from pipeline.layout.head.held import letters, lines_of, plain, start
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, quoted, warning
from pipeline.layout.set import faults
from pipeline.vietnamese import fold, short_date

GONE = ("ubnd huyen", "ubnd quan", "phong gd dt", "phong giao duc va dao tao", "ubnd thi tran")
TWO_LEVELS = "129/2025/NĐ-CP"  # the text whose first day ended the districts


def parent(parts: Anatomy, known: Known) -> Iterator[Finding]:
    """Tên cơ quan chủ quản viết chữ in hoa, cỡ 12 đến 13, kiểu chữ đứng, không đậm, canh giữa.

    Trường học có cơ quan chủ quản trực tiếp; văn bản của trường mình thì tên ghi như trang Trường.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.2b.
    Mức: lỗi.

    Đạt:
        Cơ quan chủ quản: cỡ 13
    Không đạt:
        Cơ quan chủ quản: đậm
        Cơ quan ban hành: đậm
        => bảng 1, hàng 1, ô 1
    """
    size = figures()["head"]["office_size"]
    for letter in letters(parts):
        lines = letter.of(Role.PARENT)
        if not lines and _is_school(letter):
            told = "Thiếu tên cơ quan chủ quản trên tên trường; hãy thêm một dòng (ví dụ UBND …)."
            yield error(start(letter).place, told, clause("II.2b"))
        for line in lines:
            due = faults(line, size=size, bold=False, italic=False, capital=True, centred=True)
            if due:
                told = f"Tên cơ quan chủ quản chưa đúng mẫu chữ; hãy để {due}."
                yield error(line.place, told, clause("II.2b"))
        yield from _named(letter, Role.PARENT, known.parent, "cơ quan chủ quản")


def issuer(parts: Anatomy, known: Known) -> Iterator[Finding]:
    """Tên cơ quan ban hành viết chữ in hoa, cỡ 12 đến 13, kiểu chữ đứng, đậm, canh giữa.

    Văn bản của trường mình thì tên ghi như trang Trường.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.2b.
    Mức: lỗi.

    Đạt:
        Kiểu: tên cơ quan hai dòng
    Không đạt:
        Cơ quan ban hành: cỡ 14
        => bảng 1, hàng 1, ô 1
    """
    size = figures()["head"]["office_size"]
    for letter, line in lines_of(parts, Role.ISSUER):
        due = faults(line, size=size, bold=True, italic=False, capital=True, centred=True)
        if due:
            told = f"Tên cơ quan ban hành chưa đúng mẫu chữ; hãy để {due}."
            yield error(line.place, told, clause("II.2b"))
        if line is letter.of(Role.ISSUER)[0]:
            yield from _named(letter, Role.ISSUER, known.school, "cơ quan ban hành")


def _is_school(letter: Letter) -> bool:
    return any(fold(line.text).startswith("truong ") for line in letter.of(Role.ISSUER))


def _named(letter: Letter, role: Role, due: str, what: str) -> Iterator[Finding]:
    """The name against the workbooks', where they have one."""
    lines = letter.of(role)
    said = plain(" ".join(line.text for line in lines))
    if due and lines and _key(said) != _key(due):
        told = f"Tên {what} ghi {quoted(said)}, trang Trường ghi «{due}»; hãy sửa cho khớp."
        yield error(lines[0].place, told, clause("II.2a"))


def _key(name: str) -> str:
    return fold(name).replace("uy ban nhan dan", "ubnd")


def dissolved(parts: Anatomy, known: Known) -> Iterator[Finding]:
    """Từ ngày 01/7/2025 không còn UBND huyện, quận, thị trấn, Phòng GD&ĐT làm cơ quan chủ quản.

    Căn cứ: 129/2025/NĐ-CP; 142/2025/NĐ-CP.
    Mức: cảnh báo.

    Đạt:
        Địa danh, thời gian: «Kim Lan, ngày 30 tháng 6 năm 2025»
    Không đạt:
        Địa danh, thời gian: «Kim Lan, ngày 01 tháng 7 năm 2025»
        => bảng 1, hàng 1, ô 1
    """
    last = _last_day(known)
    for letter in letters(parts, (Genre.NAMED, Genre.LETTER, Genre.MINUTES, Genre.FORM)):
        day = day_of(letter) or known.day
        for line in letter.of(Role.PARENT):
            if day and day > last and _key(line.text).startswith(GONE):
                told = (
                    f"{quoted(line.text)} chỉ còn đến {short_date(last)}; hãy ghi UBND xã, phường."
                )
                yield warning(line.place, told, TWO_LEVELS)


def _last_day(known: Known) -> date:
    """The last day of the districts, as the law has it."""
    return next(name.until for name in known.law.names if name.name == "UBND huyện")
