"""What the lines of the two columns of a letterhead are."""

from collections.abc import Iterator, Sequence

from pipeline.layout.anatomy.headline import gap, role_of
from pipeline.layout.anatomy.values import Piece, Role
from pipeline.layout.anatomy.wording import OFFICES
from pipeline.vietnamese import fold
from pipeline.word import Paragraph

PLACES = (
    *("xa ", "phuong ", "thi tran ", "huyen ", "quan ", "thi xa ", "thanh pho ", "tp ", "tinh "),
    *("va ", "viet nam "),
)
BEGIN = (
    *(*OFFICES, "TRUNG TÂM", "CHI CỤC", "CỤC ", "VỤ ", "VIỆN ", "BỆNH VIỆN", "VĂN PHÒNG", "KHOA "),
    *("LIÊN ĐOÀN", "ĐOÀN ", "HỘI ", "CÔNG TY", "CÔNG AN", "ĐỘI ", "TRẠM ", "TỔNG "),
)
UNNAMED = (
    *("truong mam non", "truong mn", "truong mau giao", "truong tieu hoc", "truong thcs"),
    *("truong thpt", "truong trung hoc co so", "truong trung hoc pho thong"),
)
STAMPED = (Role.SECRECY, Role.CIRCULATION, Role.DRAFT)  # may stand above the offices


def left_column(column: Sequence[Paragraph]) -> Iterator[Piece]:
    """Its parts: offices, number, what a công văn is about."""
    names: list[Paragraph] = []
    rest: list[Piece] = []
    named = False  # the offices have ended
    for line in column:
        role = gap(line) or role_of(line)
        if not named and (role is None or gap(line)):
            names.append(line)
            continue
        about = bool(rest) and rest[-1].role is Role.ABOUT
        rest.append(Piece(role or (Role.ABOUT if about else Role.OTHER), line))
        named = named or role not in STAMPED
    yield from _offices(names)
    yield from rest


def _offices(names: Sequence[Paragraph]) -> Iterator[Piece]:
    """The parent's lines, then the issuer's: told by bold letters, else by their words."""
    issuer = _first_of_issuer([line for line in names if not gap(line)])
    seen = 0
    for line in names:
        if role := gap(line):
            yield Piece(role, line)
        else:
            yield Piece(Role.ISSUER if seen >= issuer else Role.PARENT, line)
            seen += 1


def _first_of_issuer(named: Sequence[Paragraph]) -> int:
    if len(named) < 2:
        return 0
    bold = [all(run.look.bold for run in line.shown) for line in named]
    if bold[-1] and not bold[0]:
        return bold.index(True)
    begun = [n for n in range(1, len(named)) if _begins(named[n], named[n - 1])]
    if begun:
        return begun[-1]
    return 0 if _goes_on(named[1]) or _is_unnamed(named[0]) else len(named) - 1


def _begins(line: Paragraph, above: Paragraph) -> bool:
    """Whether a line begins the name of another office than the line above it."""
    return line.text.strip().upper().startswith(BEGIN) and not _is_unnamed(above)


def _goes_on(line: Paragraph) -> bool:
    """Whether a line is the place of the office above it: `ỦY BAN NHÂN DÂN`, `XÃ BÁT TRÀNG`."""
    return f"{fold(line.text)} ".startswith(PLACES)


def _is_unnamed(line: Paragraph) -> bool:
    """Whether a line says a kind of school whose name stands below it."""
    return fold(line.text) in UNNAMED


def right_column(column: Sequence[Paragraph]) -> Iterator[Piece]:
    """Its parts: Quốc hiệu, Tiêu ngữ, place and day."""
    below = False  # the motto: what follows with a day in it is the date, well written or not
    for line in column:
        role = gap(line) or role_of(line)
        if role is None:
            dated = below and "ngay" in fold(line.text).split()
            role = Role.DATE if dated else Role.OTHER
        below = below or role is Role.MOTTO
        yield Piece(role, line)
