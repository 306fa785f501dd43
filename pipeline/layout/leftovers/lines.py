"""One line of a paper, what stands around a place in it, and what is told of that place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from pipeline.findings import Finding, Place, Severity
from pipeline.layout.anatomy import Role
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


@dataclass(frozen=True, slots=True, eq=False)
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
        return self.text.isupper() or all(run.look.caps for run in shown)

    def found(
        self, at: Span, message: str, basis: str = "", severity: Severity = Severity.WARNING
    ) -> Finding:
        """What is wrong there, with the words around it."""
        return Finding(self.place, "", f"«{around(self.text, at)}»: {message}", basis, severity)

    def all(self, pattern: re.Pattern[str]) -> Iterator[Span]:
        """Every place where a pattern is found."""
        return (Span(*match.span()) for match in pattern.finditer(self.text))


def plain(text: str) -> str:
    """The text with every space a plain one; its letters stay where they are."""
    return text.replace("\u00a0", " ")


def around(text: str, at: Span) -> str:
    """What stands there with the words beside it, `…` where the text goes on."""
    start = text.rfind(" ", 0, at.start + 1) + 1 if at.start else 0
    ends = text.find(" ", at.end)
    end = len(text) if ends < 0 else ends
    ahead, behind = text[:start].split(), text[end:].split()
    words = [*ahead[-NEAR:], *text[start:end].split(), *behind[:NEAR]]
    cut = ("… " if ahead[:-NEAR] else "", " …" if behind[NEAR:] else "")
    return f"{cut[0]}{' '.join(words)}{cut[1]}"


@lru_cache(maxsize=4096)
def clauses(text: str) -> tuple[Span, ...]:
    """Its clauses: cut at `;`, at the end of a sentence or of a line."""
    cuts = [found.end() for found in CLAUSE.finditer(text)]
    return tuple(Span(a, b) for a, b in pairwise([0, *cuts, len(text)]) if a < b)


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
def _quotations(text: str) -> tuple[Span, ...]:
    return tuple(Span(*found.span()) for found in QUOTED.finditer(text))


def is_quoted(text: str, at: Span) -> bool:
    """Whether it stands in quotation marks."""
    return any(span.holds(at) for span in _quotations(text))
