"""A paper as lines to be read: each with its part and its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from pipeline.findings import Finding, Place, Severity
from pipeline.layout.anatomy import Anatomy, Genre, Letter, Role
from pipeline.layout.leftovers.data import UPPER
from pipeline.word import Paragraph

NEAR = 4  # words told on either side of what is wrong
CLAUSE = re.compile(rf"[;\n]|(?<=[.!?…])\s+(?=[{UPPER}“\"(+*-])")
QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»")


@dataclass(frozen=True, slots=True)
class Span:
    """From one letter of a text to another."""

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, or a line of it, with plain spaces; what part of the paper it is."""

    text: str
    role: Role
    paragraph: Paragraph

    @property
    def place(self) -> Place:
        return self.paragraph.place

    @property
    def capital(self) -> bool:
        """Whether it is shown in capitals throughout."""
        shown = self.paragraph.shown
        return self.text == self.text.upper() or all(run.look.caps for run in shown)

    def found(
        self, at: Span, message: str, basis: str = "", severity: Severity = Severity.WARNING
    ) -> Finding:
        """What is wrong there, with the words around it."""
        return Finding(self.place, "", f"«{around(self.text, at)}»: {message}", basis, severity)


def plain(text: str) -> str:
    """The text with every space a plain one; its letters stay where they are."""
    return text.replace("\u00a0", " ")


def around(text: str, at: Span) -> str:
    """What stands there with the words beside it, `…` where the text goes on."""
    start = text.rfind(" ", 0, at.start + 1) + 1 if at.start else 0
    ends = text.find(" ", at.end)
    end = len(text) if ends < 0 else ends
    before, after = text[:start].split(), text[end:].split()
    cut_before, cut_after = before[:-NEAR], after[NEAR:]
    words = [*before[-NEAR:], *text[start:end].split(), *after[:NEAR]]
    return f"{'… ' if cut_before else ''}{' '.join(words)}{' …' if cut_after else ''}"


@lru_cache(maxsize=4096)
def clauses(text: str) -> tuple[Span, ...]:
    """Its clauses: cut at `;`, at the end of a sentence or of a line."""
    cuts = [found.end() for found in CLAUSE.finditer(text)]
    edges = [0, *cuts, len(text)]
    return tuple(Span(a, b) for a, b in pairwise(edges) if a < b)


def clause(text: str, at: Span) -> Span:
    """The clause in which something begins."""
    held = (span for span in clauses(text) if span.start <= at.start < span.end)
    return next(held, Span(0, len(text)))


def before(text: str, at: Span, letters: int) -> str:
    """What its clause says before it, no more than so many letters."""
    return text[max(clause(text, at).start, at.start - letters) : at.start]


def after(text: str, at: Span, letters: int) -> str:
    """What its clause says after it, no more than so many letters."""
    return text[at.end : min(clause(text, at).end, at.end + letters)]


@lru_cache(maxsize=4096)
def quotations(text: str) -> tuple[Span, ...]:
    """What stands in quotation marks."""
    return tuple(Span(*found.span()) for found in QUOTED.finditer(text))


def is_quoted(text: str, at: Span) -> bool:
    return any(span.holds(at) for span in quotations(text))


def lines(letter: Letter) -> tuple[Line, ...]:
    """The lines of one paper that show text."""
    return tuple(
        Line(plain(piece.paragraph.text), piece.role, piece.paragraph)
        for piece in letter.pieces
        if not piece.paragraph.blank
    )


def around_the_body(anatomy: Anatomy) -> tuple[Line, ...]:
    """What stands in headers, footers and notes."""
    body = len(anatomy.document.paragraphs)
    return tuple(
        Line(plain(paragraph.text), Role.BODY, paragraph)
        for paragraph in anatomy.document.all_paragraphs[body:]
        if not paragraph.blank
    )


@lru_cache(maxsize=2)  # every rule asks for the same
def letters(anatomy: Anatomy) -> tuple[tuple[Letter, tuple[Line, ...]], ...]:
    """The papers to read, with their lines; headers and notes go with the first.

    A paper of the Party follows rules of its own and is left alone.
    """
    beside = around_the_body(anatomy)
    found = []
    for letter in anatomy.letters:
        if letter.genre is not Genre.PARTY:
            found.append((letter, (*lines(letter), *beside)))
            beside = ()
    return tuple(found)


def all_lines(anatomy: Anatomy) -> Iterator[Line]:
    """Every line of every paper to read."""
    for _, found in letters(anatomy):
        yield from found
