"""Signatures and Nơi nhận set without a table: by tabs, or line below line."""

from collections.abc import Container, Sequence

from pipeline.layout.anatomy.lines import is_rule, sides
from pipeline.layout.anatomy.values import Piece, Role
from pipeline.layout.anatomy.wording import (
    ANNEX,
    ITEM,
    RECIPIENTS,
    SIGN_NOTE,
    is_name,
    is_post,
    names_a_post,
)
from pipeline.vietnamese import fold
from pipeline.word import Paragraph

FAR = 12  # lines between a post and the name below it
LONGEST = 60  # characters of a post
MOST_WORDS = 7  # of a name

Line = tuple[int, Paragraph]  # the number of its paragraph; the line, or its half


def loose(paragraphs: Sequence[Paragraph], taken: Container[int]) -> dict[int, list[Piece]]:
    """The parts of every signature block outside tables: number of its paragraph → its pieces."""
    found: dict[int, list[Piece]] = {}
    for group in _groups(paragraphs, taken):
        named: dict[int, list[Piece]] = {}
        known: set[int] = set()
        for (n, line), role in zip(group, _roles(group), strict=True):
            named.setdefault(n, []).append(Piece(role or Role.OTHER, line))
            if role:
                known.add(n)
        found |= {n: pieces for n, pieces in named.items() if n in known}
    return found


def _groups(paragraphs: Sequence[Paragraph], taken: Container[int]) -> list[list[Line]]:
    """The lines between two tables."""
    groups: list[list[Line]] = [[]]
    for n, paragraph in enumerate(paragraphs):
        if n in taken or paragraph.cell is not None:
            if groups[-1]:
                groups.append([])
        else:
            groups[-1] += [(n, side) for side in sides(paragraph)]
    return groups


def _roles(group: Sequence[Line]) -> list[Role | None]:
    """What each line of a stretch is; None of one that is no part of a signature."""
    roles: list[Role | None] = []
    receiving, signing = False, 0  # recipients go on; how far below a name may stand
    for at, (n, line) in enumerate(group):
        beside = at > 0 and group[at - 1][0] == n and roles[-1] is Role.SIGNER
        said = line.text.strip()
        role: Role | None = None
        if line.blank:
            receiving = receiving and not line.breaks_page
        elif RECIPIENTS.match(said):
            role, receiving = Role.RECIPIENTS, True
        elif _is_post(group, at):
            role, signing = Role.POST, FAR
        elif receiving and _is_recipient(line):
            role = Role.RECIPIENT
        elif signing and SIGN_NOTE.match(said):
            role = Role.SIGN_NOTE
        elif (signing or beside) and _is_name(said):
            role, signing = Role.SIGNER, 0
        else:
            receiving, signing = False, 0
        signing = max(signing - 1, 0)
        roles.append(role)
    return roles


def _is_name(said: str) -> bool:
    return is_name(said) and len(said.split()) <= MOST_WORDS


def _is_recipient(line: Paragraph) -> bool:
    said = line.text.strip()
    listed = bool(ITEM.match(said)) or bool(line.label)
    return listed or (len(said) < LONGEST and (said.endswith(";") or fold(said).startswith("luu")))


def _is_post(group: Sequence[Line], at: int) -> bool:
    """Whether a line is the post of who signs: it is set as one, and a name or nothing follows."""
    line = group[at][1]
    said = line.text.strip()
    if len(said) > LONGEST or line.shape.align == "both" or line.label:
        return False
    plainly = line.shape.align != "left" and said[-1:].isalpha() and names_a_post(said)
    if not (is_post(said) or plainly):
        return False
    for _, below in group[at + 1 : at + 1 + FAR]:
        said = below.text.strip()
        if ANNEX.match(said) or _is_name(said):
            return True
        if not (_goes_on(below) or is_post(said)):
            return False
    return True


def _goes_on(line: Paragraph) -> bool:
    """Whether a line may stand between a post and its name."""
    said = line.text.strip()
    return (
        line.blank
        or is_rule(line)
        or bool(RECIPIENTS.match(said) or SIGN_NOTE.match(said))
        or _is_recipient(line)
    )
