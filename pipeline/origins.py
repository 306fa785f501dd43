"""Which words of a paper came from which fact, and so from which cells.

A paper is filled a second time with each fact between two marks no paper holds (private-use
characters). Read back, the marks say where each fact stands; without them, what the paper says.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

FIRST, CLOSE = 0xF0000, "\U0010fffd"
MARK = re.compile(f"[{chr(FIRST)}-{CLOSE}]")
MARKED = re.compile(f"([{chr(FIRST)}-\U0010fffc])([^{CLOSE}]*){CLOSE}")


@dataclass(frozen=True, slots=True)
class Origin:
    """A fact. tag: its way in the facts file (`ds_chi_tieu.3.so_luong`: of the third line).

    cells: what it rests on, as `nguon.json` names them.
    """

    tag: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """The letters of a text that came from one fact."""

    start: int
    end: int
    origin: Origin


def marked(facts: Mapping[str, Any], sources: Mapping[str, Any]) -> tuple[Any, tuple[Origin, ...]]:
    """The facts with every text between marks, and the fact of each mark.

    sources: the same tree with the cells of each text in its place. An empty text stays empty, for
    a template may choose by it.
    """
    origins: list[Origin] = []

    def mark(text: str, cells: Any, tag: str) -> str:
        if not text:
            return text
        origins.append(Origin(tag, tuple(cells)))
        return f"{chr(FIRST + len(origins) - 1)}{text}{CLOSE}"

    return _walk(facts, sources, "", mark), tuple(origins)


def _walk(fact: Any, source: Any, tag: str, mark: Callable[[str, Any, str], str]) -> Any:
    below = f"{tag}." if tag else ""
    if isinstance(fact, Mapping):
        return {key: _walk(fact[key], source[key], f"{below}{key}", mark) for key in fact}
    if isinstance(fact, list):
        pairs = enumerate(zip(fact, source, strict=True), start=1)
        return [_walk(line, cells, f"{below}{number}", mark) for number, (line, cells) in pairs]
    return mark(fact, source, tag) if isinstance(fact, str) else fact


def read_marks(text: str, origins: tuple[Origin, ...]) -> tuple[str, tuple[Span, ...]]:
    """What the paper says, and which of its letters came from which fact."""
    pieces: list[str] = []
    spans: list[Span] = []
    length = end = 0
    for match in MARKED.finditer(text):
        before = text[end : match.start()]
        start = length + len(before)
        length, end = start + len(match[2]), match.end()
        pieces += [before, match[2]]
        spans.append(Span(start, length, origins[ord(match[1]) - FIRST]))
    return "".join([*pieces, text[end:]]), tuple(spans)


def unmarked(text: str) -> str:
    """The text without its marks, whole or cut."""
    return MARK.sub("", text)
