"""The names of the office above and of the issuer (ô 2)."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from pipeline.findings import Finding
from pipeline.law import DatedName, Status
from pipeline.layout.anatomy import Anatomy, Letter, Role
from pipeline.layout.figures import figures
from pipeline.layout.head.day import day_of
from pipeline.layout.head.held import letters, of, start
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, quoted, warning
from pipeline.layout.set import apart, faults
from pipeline.vietnamese import fold, normal, short_date
from pipeline.word import Paragraph

GONE = ("ubnd quan", "ubnd thi xa", "ubnd thi tran", "phong gd")  # with the offices of the district
PUBLIC = ("truong mam non", "truong mn", "truong mau giao", "truong tieu hoc", "truong th ")
PRIVATE = ("tu thuc", "dan lap", "quoc te", "ngoai cong lap", "song ngu")
UNREAD = " (chưa đối chiếu văn bản gốc)"


def parent(parts: Anatomy, known: Known) -> Iterator[Finding]:
    """Tên cơ quan chủ quản viết chữ in hoa, cỡ 12 đến 13, kiểu chữ đứng, không đậm, canh giữa.

    Trường công lập có cơ quan chủ quản trực tiếp ở dòng trên. Văn bản của trường mình thì tên ghi
    như trang Trường.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.2a, II.2b.
    Mức: lỗi; cảnh báo khi không thấy cơ quan chủ quản của một trường khác.

    Đạt:
        Cơ quan chủ quản: cỡ 13
    Không đạt:
        Cơ quan chủ quản: nghiêng
        => bảng 1, hàng 1, ô 1
    """
    size = figures()["head"]["office_size"]
    for letter in letters(parts):
        lines = of(letter, Role.PARENT)
        if not lines and of(letter, Role.ISSUER):
            yield from _without_parent(letter, known)
        for line in lines:
            due = faults(line, size=size, bold=False, italic=False, capital=True, centred=True)
            if due:
                told = f"Tên cơ quan chủ quản chưa đúng mẫu chữ; hãy {due}."
                yield error(line.place, told, clause("II.2b"))
        yield from _named(lines, known.parent, "cơ quan chủ quản")


def _without_parent(letter: Letter, known: Known) -> Iterator[Finding]:
    said = fold(" ".join(line.text for line in of(letter, Role.ISSUER)))
    place = start(letter).place
    if known.parent:
        told = f"Thiếu tên cơ quan chủ quản trên tên trường; hãy thêm dòng «{known.parent}»."
        yield error(place, told, clause("II.2a"))
    elif said.startswith(PUBLIC) and not any(word in said for word in PRIVATE):
        told = "Trên tên trường chưa có tên cơ quan chủ quản; trường công lập nên thêm một dòng."
        yield warning(place, told, clause("II.2a"))


def issuer(parts: Anatomy, known: Known) -> Iterator[Finding]:
    """Tên cơ quan ban hành viết chữ in hoa, cỡ 12 đến 13, kiểu chữ đứng, đậm, canh giữa.

    Văn bản của trường mình thì tên ghi như trang Trường.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.2a, II.2b.
    Mức: lỗi.

    Đạt:
        Kiểu: tên cơ quan hai dòng
    Không đạt:
        Cơ quan ban hành: cỡ 14
        => bảng 1, hàng 1, ô 1
    """
    size = figures()["head"]["office_size"]
    for letter in letters(parts):
        lines = of(letter, Role.ISSUER)
        for line in lines:
            due = faults(line, size=size, bold=True, italic=False, capital=True, centred=True)
            if due:
                told = f"Tên cơ quan ban hành chưa đúng mẫu chữ; hãy {due}."
                yield error(line.place, told, clause("II.2b"))
        yield from _named(lines, known.school, "cơ quan ban hành")


def _named(lines: Sequence[Paragraph], due: str, what: str) -> Iterator[Finding]:
    """The name against the workbooks', where they have one."""
    said = normal(" ".join(line.text for line in lines))
    if due and lines and _key(said) != _key(due):
        told = f"Tên {what} ghi {quoted(said)}, trang Trường ghi «{due}»; hãy sửa cho khớp."
        yield error(lines[0].place, told, clause("II.2a"))


def _key(name: str) -> str:
    return fold(name).replace("uy ban nhan dan", "ubnd")


def spacing(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Tên cơ quan chủ quản và tên cơ quan ban hành cách nhau dòng đơn.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.2b.
    Mức: cảnh báo.

    Đạt:
        Cơ quan ban hành: trước 0
    Không đạt:
        Cơ quan ban hành: trước 12
        => bảng 1, hàng 1, ô 1
    """
    for letter in letters(parts):
        above, below = of(letter, Role.PARENT), of(letter, Role.ISSUER)
        if above and below and apart(above[-1], below[0]):
            told = "Tên hai cơ quan cách xa nhau; hãy để dòng đơn, không thêm khoảng cách."
            yield warning(below[0].place, told, clause("II.2b"))


def dissolved(parts: Anatomy, known: Known) -> Iterator[Finding]:
    """Cơ quan ở đầu văn bản còn hoạt động vào ngày của văn bản.

    Từ ngày 01/7/2025 không còn UBND huyện, quận, thị xã, thị trấn và Phòng Giáo dục và Đào tạo.

    Căn cứ: 129/2025/NĐ-CP; 142/2025/NĐ-CP; 1656/NQ-UBTVQH15.
    Mức: cảnh báo.

    Đạt:
        Địa danh, thời gian: «Kim Lan, ngày 30 tháng 6 năm 2025»
    Không đạt:
        Địa danh, thời gian: «Kim Lan, ngày 01 tháng 7 năm 2025»
        => bảng 1, hàng 1, ô 1
    """
    for letter in letters(parts):
        day = day_of(letter) or known.day
        for line in of(letter, Role.PARENT, Role.ISSUER) if day else ():
            name = _former(_key(line.text), known)
            if name and day and day > name.until:
                told = (
                    f"{quoted(line.text)} không còn từ ngày {short_date(_next(name.until))}; hãy "
                    f"ghi tên cơ quan mới ({name.instead})."
                )
                doubt = "" if name.status is Status.VERIFIED else UNREAD
                yield warning(line.place, told, name.basis + doubt)


def _former(key: str, known: Known) -> DatedName | None:
    """The name in a line that was in use only until a day."""
    ended = [name for name in known.law.names if name.until < date.max]
    named = next((name for name in ended if _key(name.name) in key), None)
    if named or not key.startswith(GONE):
        return named
    return next(name for name in ended if name.name == "UBND huyện")


def _next(day: date) -> date:
    return day + timedelta(days=1)
