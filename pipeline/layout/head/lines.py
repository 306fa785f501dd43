"""The lines drawn under Tiêu ngữ, the issuer and the trích yếu."""

from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Genre, Letter, Role
from pipeline.layout.head.drawn import RULED, under, without_line
from pipeline.layout.head.held import letters, of
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, warning
from pipeline.layout.set import is_black
from pipeline.word import Paragraph

TITLED = (Genre.NAMED, Genre.MINUTES)
BASIS = "II.1b, II.2b, II.5b"


def under_the_motto(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Dưới Tiêu ngữ có đường kẻ ngang, nét liền.

    Đường kẻ bằng hình, bằng viền đoạn hay bằng dấu gạch dưới đều được.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.1b.
    Mức: lỗi.

    Đạt:
        Kiểu: đường kẻ bằng hình
    Không đạt:
        Đường kẻ 2: bỏ
        => bảng 1, hàng 1, ô 2
    """
    for letter in letters(parts):
        yield from _lacking(letter, Role.MOTTO, "Tiêu ngữ", "bằng dòng chữ", "II.1b")


def under_the_issuer(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Dưới tên cơ quan ban hành có đường kẻ ngang, nét liền.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.2b.
    Mức: lỗi.

    Đạt:
        Kiểu: đường kẻ bằng gạch dưới
    Không đạt:
        Đường kẻ: bỏ
        => bảng 1, hàng 1, ô 1
    """
    for letter in letters(parts):
        due = "bằng 1/3 đến 1/2 dòng chữ"
        yield from _lacking(letter, Role.ISSUER, "tên cơ quan ban hành", due, "II.2b")


def under_the_abstract(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Dưới trích yếu có đường kẻ ngang, nét liền.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.5b.
    Mức: lỗi.

    Đạt:
        Kiểu: đường kẻ bằng hình
    Không đạt:
        Đường kẻ 3: bỏ
        => đoạn 2
    """
    for letter in letters(parts, TITLED):
        due = "bằng 1/3 đến 1/2 dòng chữ"
        yield from _lacking(letter, Role.ABSTRACT, "trích yếu", due, "II.5b")


def _lacking(letter: Letter, role: Role, what: str, due: str, number: str) -> Iterator[Finding]:
    line = without_line(letter).get(role)
    if line and not _is_underlined(line):
        told = f"Dưới {what} chưa có đường kẻ; hãy kẻ một nét liền, canh giữa, dài {due}."
        yield error(line.place, told, clause(number))


def _is_underlined(line: Paragraph) -> bool:
    return any(run.look.underline for run in line.shown)


def drawn_not_underlined(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Đường kẻ là một nét kẻ riêng, không phải chữ gạch chân.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.1b, II.2b, II.5b.
    Mức: cảnh báo.

    Đạt:
        Tiêu ngữ: không gạch chân
    Không đạt:
        Tiêu ngữ: gạch chân
        => bảng 1, hàng 1, ô 2
    """
    for letter in letters(parts):
        for line in of(letter, *RULED):
            if _is_underlined(line):
                told = "Chữ đang gạch chân thay cho đường kẻ; hãy bỏ gạch chân, kẻ một nét riêng."
                yield warning(line.place, told, clause(BASIS))


def solid_and_black(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Đường kẻ là một nét liền, màu đen.

    Gõ một hàng gạch nối, dấu sao hay chữ o thì không phải nét liền.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.1b, II.2b, II.5b.
    Mức: cảnh báo.

    Đạt:
        Kiểu: đường kẻ bằng hình
    Không đạt:
        Kiểu: đường kẻ màu đỏ
        => bảng 1, hàng 1, ô 1
        => bảng 1, hàng 1, ô 2
        => đoạn 3
    """
    for letter in letters(parts):
        for role in RULED:
            below = under(letter, role)
            if not below or not below.holder:
                continue
            place = below.holder.place
            if below.typed:
                said = below.holder.text.strip()
                told = f"Đường kẻ gõ bằng «{said}»; hãy xóa đi và kẻ một nét liền."
                yield warning(place, told, clause(BASIS))
            elif not all(rule.solid and is_black(rule.colour) for rule in below.rules):
                told = "Đường kẻ chưa phải một nét liền màu đen; hãy sửa lại nét kẻ."
                yield warning(place, told, clause(BASIS))
