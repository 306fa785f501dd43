"""Paragraphs cut where a letterhead set by tabs or line breaks puts two parts into one."""

import re
from collections.abc import Iterator
from dataclasses import replace
from unicodedata import normalize

from pipeline.layout.anatomy.wording import DRAWN, capital
from pipeline.word import Paragraph, Rule, Run

WIDE = re.compile(r"\t[\t \u00a0]*|[ \u00a0]{5,}")


def lines(paragraph: Paragraph) -> Iterator[Paragraph]:
    """The lines typed into one paragraph; a drawn line stays with the last of them."""
    if "\n" not in paragraph.text.strip("\n"):
        yield paragraph
        return
    pieces = list(_cut(paragraph, re.compile("\n")))
    for number, runs in enumerate(pieces):
        last = number == len(pieces) - 1
        yield _part(paragraph, runs, paragraph.rules if last else ())


def halves(paragraph: Paragraph) -> tuple[Paragraph, Paragraph] | None:
    """Left and right of a line cut by tabs or a row of spaces; None of one that is whole.

    Of lines drawn in it the first stands on the left.
    """
    if paragraph.cell is not None and paragraph.cell.columns > 1:
        return None
    if not WIDE.search(paragraph.text.strip()):
        return None
    pieces = [runs for runs in _cut(paragraph, WIDE) if "".join(run.text for run in runs).strip()]
    if len(pieces) != 2:
        return None
    left, right = pieces
    rules = paragraph.rules
    return _part(paragraph, left, rules[:1]), _part(paragraph, right, rules[1:])


def sides(paragraph: Paragraph) -> Iterator[Paragraph]:
    """Its lines, each cut in two where it holds two parts."""
    for line in lines(paragraph):
        yield from halves(line) or (line,)


def is_rule(line: Paragraph) -> bool:
    """Whether it is a line between two parts: drawn on no text, or typed."""
    return (line.blank and bool(line.rules)) or bool(DRAWN.match(line.text.strip()))


def is_capital_line(paragraph: Paragraph) -> bool:
    """Whether a line reads as capitals, typed so or shown so."""
    shown = paragraph.shown
    return capital(paragraph.text) or (bool(shown) and all(run.look.caps for run in shown))


def _part(paragraph: Paragraph, runs: tuple[Run, ...], rules: tuple[Rule, ...]) -> Paragraph:
    """A piece of a paragraph; tabs and columns have set it, so it counts as centred."""
    text = normalize("NFC", "".join(run.text for run in runs if not run.look.hidden))
    shape = paragraph.shape if paragraph.cell else replace(paragraph.shape, align="center")
    return replace(paragraph, text=text, runs=runs, rules=rules, shape=shape)


def _cut(paragraph: Paragraph, at: re.Pattern[str]) -> Iterator[tuple[Run, ...]]:
    """The runs between the places where a pattern is found."""
    whole = "".join(run.text for run in paragraph.runs)
    edges = [0, *(end for found in at.finditer(whole) for end in found.span()), len(whole)]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        yield tuple(_between(paragraph.runs, start, end))


def _between(runs: tuple[Run, ...], start: int, end: int) -> Iterator[Run]:
    at = 0
    for run in runs:
        piece = run.text[max(start - at, 0) : max(end - at, 0)]
        if piece:
            yield replace(run, text=piece)
        at += len(run.text)
