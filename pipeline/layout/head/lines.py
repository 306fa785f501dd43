"""The lines drawn under Tiêu ngữ, the issuer and the trích yếu."""

from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Genre, Letter, Role
from pipeline.layout.figures import figures
from pipeline.layout.head.held import letters, plain
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, warning
from pipeline.layout.widths import width
from pipeline.word import Paragraph, Rule

TITLED = (Genre.NAMED, Genre.MINUTES)


def _under(letter: Letter, *roles: Role) -> tuple[Paragraph, Paragraph | None, Rule | None] | None:
    """The last line of those roles, the paragraph that holds a drawn line under it, that line."""
    pieces = letter.pieces
    at = [n for n, piece in enumerate(pieces) if piece.role in roles]
    if not at:
        return None
    last = pieces[at[-1]].paragraph
    if last.rules:
        return last, last, last.rules[0]
    for piece in pieces[at[-1] + 1 : at[-1] + 3]:
        if piece.role is Role.RULE and piece.paragraph.rules:
            return last, piece.paragraph, piece.paragraph.rules[0]
        if piece.role is not Role.BLANK:
            break
    return last, None, None


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
    yield from _lacking(parts, (Role.MOTTO, Role.NATION), "Tiêu ngữ", "II.1b")


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
    yield from _lacking(parts, (Role.ISSUER,), "tên cơ quan ban hành", "II.2b")


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
        under = _under(letter, Role.ABSTRACT)
        if under and under[2] is None and not _underlined(under[0]):
            told = "Dưới trích yếu chưa có đường kẻ; hãy kẻ một nét liền, dài 1/3 đến 1/2 dòng chữ."
            yield error(under[0].place, told, clause("II.5b"))


def _lacking(parts: Anatomy, roles: tuple[Role, ...], what: str, number: str) -> Iterator[Finding]:
    for letter in letters(parts):
        under = _under(letter, roles[0])
        if not under or under[2] or _underlined(under[0]):
            continue
        if under[0].cell is None or not _drawn_in_cell(letter, under[0]):
            told = f"Dưới {what} chưa có đường kẻ; hãy kẻ một nét liền, canh giữa."
            yield error(under[0].place, told, clause(number))


def _drawn_in_cell(letter: Letter, line: Paragraph) -> bool:
    """Whether a paragraph of the same cell anchors a drawn line: Word floats it at will."""
    return any(
        rule.drawn == "hình"
        for piece in letter.pieces
        for rule in piece.paragraph.rules
        if piece.paragraph.cell
        and line.cell
        and piece.paragraph.cell.table == line.cell.table
        and piece.paragraph.cell.column == line.cell.column
    )


def _underlined(line: Paragraph) -> bool:
    return bool(line.shown) and all(run.look.underline for run in line.shown)


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
        for line in letter.of(Role.MOTTO, Role.ISSUER, Role.ABSTRACT):
            if _underlined(line):
                told = "Chữ đang gạch chân thay cho đường kẻ; hãy bỏ gạch chân, kẻ một nét riêng."
                yield warning(line.place, told, clause("II.1b, II.2b, II.5b"))


def solid_and_black(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Đường kẻ nét liền, màu đen.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.1b.
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
        for piece in letter.pieces:
            if piece.role is not Role.RULE:
                continue
            for rule in piece.paragraph.rules:
                if not rule.solid or rule.colour not in ("auto", "000000"):
                    told = "Đường kẻ chưa phải một nét liền màu đen; hãy sửa lại nét kẻ."
                    yield warning(piece.paragraph.place, told, clause("II.1b"))


def as_long_as_the_motto(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Đường kẻ dưới Tiêu ngữ dài bằng dòng chữ.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.1b.
    Mức: cảnh báo.

    Đạt:
        Tiêu ngữ: «Độc lập - Tự do - Hạnh phúc»
    Không đạt:
        Kiểu: đường kẻ Tiêu ngữ ngắn
        => bảng 1, hàng 1, ô 2
    """
    for letter in letters(parts):
        yield from _long(letter, Role.MOTTO, "motto_rule", "Tiêu ngữ", "bằng dòng chữ", "II.1b")


def shorter_than_the_issuer(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Đường kẻ dưới tên cơ quan ban hành dài từ 1/3 đến 1/2 dòng chữ.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.2b.
    Mức: cảnh báo.

    Đạt:
        Cơ quan ban hành: «TRƯỜNG MẦM NON HOA SEN»
    Không đạt:
        Kiểu: đường kẻ cơ quan dài
        => bảng 1, hàng 1, ô 1
    """
    for letter in letters(parts):
        yield from _long(
            letter, Role.ISSUER, "name_rule", "tên cơ quan", "1/3 đến 1/2 dòng chữ", "II.2b"
        )


def _long(
    letter: Letter, role: Role, figure: str, what: str, due: str, number: str
) -> Iterator[Finding]:
    under = _under(letter, role)
    if not under:
        return
    _, holder, rule = under
    if holder is None or rule is None:
        return
    length = rule.width if rule.width is not None else _border(holder)
    longest = max(
        (width(plain(p.text), p.shown[0].look.size, bold=p.shown[0].look.bold))
        for p in letter.of(role)
        if p.shown
    )
    if length is None or rule.drawn == "gạch dưới":  # underscores are as long as the letters go
        return
    least, most = figures()["head"][figure]
    off = figures()["head"]["rule_off"]
    if not least - off <= length / longest <= most + off:
        yield warning(
            holder.place,
            f"Đường kẻ dưới {what} dài {length:.0f} mm, dòng chữ {longest:.0f} mm; hãy kẻ {due}.",
            clause(number),
        )


def _border(holder: Paragraph) -> float | None:
    """How long the border of a paragraph is; None where the page settles it."""
    if holder.cell is None or holder.cell.width is None:
        return None
    return holder.cell.width - holder.cell.margins - holder.shape.left - holder.shape.right
