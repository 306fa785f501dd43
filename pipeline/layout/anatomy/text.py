"""The text itself: căn cứ, headings, articles, body, tables, annexes."""

from collections.abc import Iterator, Sequence

from pipeline.layout.anatomy.lines import is_capital_line, is_rule
from pipeline.layout.anatomy.values import Piece, Role
from pipeline.layout.anatomy.wording import (
    ANNEX,
    ANNEX_NOTE,
    ARTICLE,
    BASIS,
    CHAPTER,
    CLAUSE,
    ROMAN,
    capital,
    names_an_authority,
)
from pipeline.vietnamese import fold
from pipeline.word import Paragraph

SHORT = 130  # characters of a heading on a line of its own
TITLE = 40  # of a line that may be one though nothing sets it apart
DECIDES = ("quyet dinh", "quyet nghi", "nghi quyet", "chi thi")


def text(paragraphs: Sequence[Paragraph]) -> Iterator[Piece]:
    """What each paragraph of the text is."""
    begun, in_annex, chapter, noting = False, 0, False, False
    for paragraph in paragraphs:
        role = _role(paragraph, begun=begun)
        if noting and role is not Role.BLANK:
            role = Role.ANNEX_NOTE  # its second line
        elif role is Role.ANNEX:
            in_annex = 3  # the lines that may follow: its title, the note below it
        elif in_annex and not paragraph.blank:
            in_annex -= 1
            role = _below_annex(paragraph, role)
        elif chapter and role is Role.BODY and is_capital_line(paragraph):
            role = Role.CHAPTER
        noting = role is Role.ANNEX_NOTE and ")" not in paragraph.text and not noting
        chapter = role is Role.CHAPTER or (chapter and paragraph.blank)
        begun = begun or role in (Role.BODY, Role.HEADING, Role.CLAUSE_HEADING, Role.ARTICLE)
        yield Piece(role, paragraph)


def _below_annex(paragraph: Paragraph, role: Role) -> Role:
    if ANNEX_NOTE.match(paragraph.text.strip()):
        return Role.ANNEX_NOTE
    if role in (Role.BODY, Role.AUTHORITY_LINE) and (
        is_capital_line(paragraph) or paragraph.shape.align == "center"
    ):
        return Role.ANNEX_TITLE
    return role


def _role(paragraph: Paragraph, *, begun: bool) -> Role:
    said = f"{paragraph.label} {paragraph.text}".strip()
    if is_rule(paragraph):
        return Role.RULE
    if paragraph.blank:
        return Role.BLANK
    if paragraph.cell is not None or paragraph.boxed:
        return Role.TABLE
    if ANNEX.match(said) and len(said) < SHORT and _stands_out(paragraph):
        return Role.ANNEX
    if ANNEX_NOTE.match(said) and said.startswith("("):
        return Role.ANNEX_NOTE
    if BASIS.match(said) and not begun:
        return Role.BASIS
    if fold(said) in DECIDES or (not begun and _names_the_authority(paragraph)):
        return Role.AUTHORITY_LINE
    if CHAPTER.match(said) and (
        len(said) < TITLE or (len(said) < SHORT and _stands_out(paragraph))
    ):
        return Role.CHAPTER
    if ARTICLE.match(said) and not fold(said).startswith(("dieu le", "dieu kien")):
        return Role.ARTICLE
    if (
        ROMAN.match(said.upper() if is_capital_line(paragraph) else said)
        and len(said) < SHORT
        and (_bold(paragraph) or capital(said))
    ):
        return Role.HEADING
    if CLAUSE.match(said) and len(said) < SHORT and _bold(paragraph) and said[-1] not in ";.,":
        return Role.CLAUSE_HEADING
    return Role.BODY


def _bold(paragraph: Paragraph) -> bool:
    return all(run.look.bold for run in paragraph.shown)


def _stands_out(paragraph: Paragraph) -> bool:
    return paragraph.shape.align == "center" or (
        _bold(paragraph) and len(paragraph.text.strip()) < TITLE
    )


def _names_the_authority(paragraph: Paragraph) -> bool:
    """`HIỆU TRƯỞNG TRƯỜNG MẦM NON …` above the căn cứ of a decision."""
    return (
        paragraph.shape.align == "center"
        and is_capital_line(paragraph)
        and names_an_authority(paragraph.text)
    )
