"""A paragraph as it is compared: its words and numbers, and the fact each came from."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from pipeline.layout.numbers.words import number
from pipeline.origins import Origin, Span, read_marks, unmarked
from pipeline.word import Document, Look, Paragraph, Run

# A date, a sum with its points, a school year, a share with its sign is one piece; a word, one
# mark of punctuation are one each.
PIECE = re.compile(
    r"((?:(?<![\w+−-])[+−-])?\d+(?:[.,/:–-]\d+)*%?|[IVX]+(?![^\W_]))"
    r"|[^\W\d_]+(?:[-’'][^\W\d_]+)*|_+|[^\w\s]"
)
PAGE_FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a mark of punctuation. counts: it says a number, in digits or words."""

    text: str
    start: int
    end: int
    counts: bool
    origin: Origin | None = None


@dataclass(frozen=True, eq=False)
class Line:
    """A paragraph with text: what it says with its label, and where which fact stands in it.

    looks: how its letters look, from which letter on.
    """

    paragraph: Paragraph
    text: str
    spans: tuple[Span, ...]
    looks: tuple[tuple[int, Look], ...]

    @cached_property
    def key(self) -> str:
        """What it says, however it is spaced."""
        return " ".join(self.text.split())

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its words and numbers in order."""
        return tuple(self._tokens())

    def _tokens(self) -> Iterator[Token]:
        worded = [span for span in self.spans if number(self.text[span.start : span.end])]
        spans = iter(self.spans)
        span = next(spans, None)
        for match in PIECE.finditer(self.text):
            start, end = match.span()
            while span and span.end <= start:
                span = next(spans, None)
            inside = span if span and span.start < end else None
            counts = match.lastindex == 1 or inside in worded
            yield Token(match[0], start, end, counts, inside.origin if inside else None)

    def look_at(self, place: int) -> Look | None:
        """How the letter at that place looks; None of a label."""
        return next((look for start, look in reversed(self.looks) if start <= place), None)


def lines(document: Document, origins: tuple[Origin, ...] = ()) -> tuple[Line, ...]:
    """The paragraphs with text, of body, notes, headers and footers.

    origins: the facts of the marks, where the document is filled with marked facts.
    """
    return tuple(_line(p, origins) for p in document.all_paragraphs if not p.blank)


def _line(paragraph: Paragraph, origins: tuple[Origin, ...]) -> Line:
    said = f"{paragraph.label} " if paragraph.label else ""
    length = len(said)
    looks: list[tuple[int, Look]] = []
    for run in paragraph.runs:
        if run.text and not run.look.hidden and not _page(run):
            if not looks or looks[-1][1] != run.look:
                looks.append((length, run.look))
            text = unicodedata.normalize("NFC", run.text)
            said += text
            length += len(unmarked(text)) if origins else len(text)
    text, spans = read_marks(said, origins) if origins else (said, ())
    return Line(paragraph, text, spans, tuple(looks))


def _page(run: Run) -> bool:
    """Whether it is a number Word counts by itself."""
    return run.field.split()[:1] != [] and run.field.split()[0].upper() in PAGE_FIELDS
