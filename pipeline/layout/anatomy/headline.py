"""One line of a letterhead, told by its words."""

from pipeline.layout.anatomy.lines import is_capital_line, is_rule
from pipeline.layout.anatomy.values import Role
from pipeline.layout.anatomy.wording import CIRCULATION, DATED, NUMBERED, URGENCY
from pipeline.vietnamese import fold
from pipeline.word import Paragraph

NATION = ("conghoaxahoi", "chunghiavietnam")  # folded, without spaces: either half may have a slip
MOTTO = "doclap"
SHORT = 40  # letters of a line that says no more than the Quốc hiệu


def role_of(line: Paragraph) -> Role | None:
    """What a line of a letterhead is; None of the name of an office, or of a gap among them."""
    if is_number(line):
        return Role.NUMBER
    if is_about(line):
        return Role.ABOUT
    if is_nation_line(line):
        return Role.NATION
    if is_motto(line):
        return Role.MOTTO
    return Role.DATE if is_date(line) else stamped(line)


def is_nation_line(line: Paragraph) -> bool:
    """Whether it is the Quốc hiệu, also one with a slip in it, or not in capitals."""
    key = _key(line)
    if not is_capital_line(line) and len(key) > len("".join(NATION)) + 2:
        return False
    return key.startswith(NATION[0]) or (NATION[1] in key and len(key) < SHORT)


def is_motto(line: Paragraph) -> bool:
    return _key(line).startswith(MOTTO)


def is_number(line: Paragraph) -> bool:
    """Whether it is the number and symbol: `Số: 05/KH-MNKL`."""
    said = line.text.strip()
    return len(said) < 60 and bool(NUMBERED.match(said)) and ("/" in said or ":" in said)


def is_about(line: Paragraph) -> bool:
    """Whether it is what a công văn is about: `V/v …`."""
    return _key(line).startswith(("vv", "veviec"))


def is_date(line: Paragraph) -> bool:
    """Whether it is the place and day: `Kim Lan, ngày 05 tháng 01 năm 2022`."""
    said = line.text.strip()
    return len(said) < 80 and bool(DATED.match(said)) and not said.startswith(("Căn cứ", "Hôm nay"))


def stamped(line: Paragraph) -> Role | None:
    """How secret or urgent a paper is, who may read it, whether it is a draft."""
    key = fold(line.text)
    if key in URGENCY:
        return Role.SECRECY
    if key in CIRCULATION:
        return Role.CIRCULATION
    return Role.DRAFT if key == "du thao" or key.startswith("du thao ") else None


def gap(line: Paragraph) -> Role | None:
    """A line with no text, drawn or empty."""
    if is_rule(line):
        return Role.RULE
    return Role.BLANK if line.blank else None


def _key(line: Paragraph) -> str:
    return fold(line.text).replace(" ", "")
