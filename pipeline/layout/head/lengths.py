"""How long the lines drawn under Tiêu ngữ, the issuer and the trích yếu are."""

from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Genre, Letter, Role
from pipeline.layout.figures import figures
from pipeline.layout.head.drawn import under
from pipeline.layout.head.held import letters, of
from pipeline.layout.known import Known
from pipeline.layout.said import clause, warning
from pipeline.layout.set import is_blank, room
from pipeline.layout.widths import printed
from pipeline.word import Document, Paragraph, Rule

TITLED = (Genre.NAMED, Genre.MINUTES)
TYPED = "gạch dưới"
SHORTEST = 3.0  # mm: a shape that says less does not say how long it is


def of_the_motto(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Đường kẻ dưới Tiêu ngữ dài bằng dòng chữ.

    Máy ước bề rộng của chữ theo phông Times New Roman nên có chừa sai số.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.1b.
    Mức: cảnh báo.

    Đạt:
        Tiêu ngữ: «Độc lập - Tự do - Hạnh phúc»
    Không đạt:
        Kiểu: đường kẻ Tiêu ngữ ngắn
        => bảng 1, hàng 1, ô 2
    """
    for letter in letters(parts):
        found = _measured(parts.document, letter, Role.MOTTO, "motto_rule")
        yield from _told(found, "Tiêu ngữ", "bằng dòng chữ", "II.1b")


def of_the_issuer(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Đường kẻ dưới tên cơ quan ban hành dài từ 1/3 đến 1/2 dòng chữ.

    Tên cơ quan có nhiều dòng thì so với dòng dài nhất.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.2b.
    Mức: cảnh báo.

    Đạt:
        Cơ quan ban hành: «TRƯỜNG MẦM NON HOA SEN»
    Không đạt:
        Kiểu: đường kẻ cơ quan dài
        => bảng 1, hàng 1, ô 1
    """
    for letter in letters(parts):
        found = _measured(parts.document, letter, Role.ISSUER, "name_rule")
        yield from _told(found, "tên cơ quan", "dài từ 1/3 đến 1/2 dòng chữ", "II.2b")


def of_the_abstract(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Đường kẻ dưới trích yếu dài từ 1/3 đến 1/2 dòng chữ.

    Trích yếu có nhiều dòng thì so với dòng dài nhất.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.5b.
    Mức: cảnh báo.

    Đạt:
        Trích yếu: «Công tác Thi đua, khen thưởng năm học 2021-2022»
    Không đạt:
        Trích yếu: «Nghỉ hè»
        => đoạn 3
    """
    for letter in letters(parts, TITLED):
        found = _measured(parts.document, letter, Role.ABSTRACT, "name_rule")
        yield from _told(found, "trích yếu", "dài từ 1/3 đến 1/2 dòng chữ", "II.5b")


@dataclass(frozen=True)
class Measured:
    """A drawn line that is too short or too long; mm."""

    holder: Paragraph
    drawn: float
    letters: float


def _told(found: Measured | None, what: str, due: str, number: str) -> Iterator[Finding]:
    if found:
        drawn, letters_ = round(found.drawn), round(found.letters)
        told = f"Đường kẻ dưới {what} dài {drawn} mm, dòng chữ dài {letters_} mm; hãy kẻ {due}."
        yield warning(found.holder.place, told, clause(number))


def _measured(document: Document, letter: Letter, role: Role, figure: str) -> Measured | None:
    """The line under a part where its length is wrong; None where it is right or not known."""
    below = under(letter, role)
    if below is None or below.holder is None:
        return None
    lines = [line for line in of(letter, role) if not is_blank(line.text)]
    letters_ = max((_width(document, line) for line in lines), default=0.0)
    drawn = list(_lengths(document, below.holder, below.rules))
    if not letters_ or len(drawn) != 1:
        return None
    given = figures()["head"]
    typed = any(rule.drawn == TYPED for rule in below.rules)
    off = given["typed_off"] if typed else given["rule_off"]
    least, most = given[figure]
    if least - off <= drawn[0] / letters_ <= most + off:
        return None
    return Measured(below.holder, drawn[0], letters_)


def _width(document: Document, line: Paragraph) -> float:
    """How far the letters of a line go; those of one that Word breaks, to the edge."""
    return min(printed(line), room(document, line) or printed(line))


def _lengths(document: Document, holder: Paragraph, rules: tuple[Rule, ...]) -> Iterator[float]:
    """The lengths of the lines drawn there, as far as the file tells them."""
    for rule in rules:
        length = room(document, holder) if rule.width is None else rule.width
        if length is not None and length > SHORTEST:
            yield length
