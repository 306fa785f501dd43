"""A finished Word file as Word shows it: paragraphs with their effective look, pages, marks.

Lengths are millimetres, sizes and gaps points. Text is that of whole paragraphs, however Word has
cut it into runs, in NFC; the runs hold the letters as typed.
"""

from pipeline.word.reading import read
from pipeline.word.values import (
    Cell,
    Document,
    Look,
    Mark,
    Paragraph,
    Rule,
    Run,
    Section,
    Shape,
)

__all__ = [
    "Cell",
    "Document",
    "Look",
    "Mark",
    "Paragraph",
    "Rule",
    "Run",
    "Section",
    "Shape",
    "read",
]
