"""Where in a template the words of a finished paragraph stand."""

import re
from functools import cached_property
from pathlib import Path

from pipeline.templates.grammar import TAG
from pipeline.templates.word import BODY, lines, opened, parts


class Wording:
    """The paragraphs of a template as patterns of what they become."""

    def __init__(self, template: Path) -> None:
        self.template = template

    def place(self, said: str) -> str:
        """`đoạn 27`, `đầu trang, đoạn 1`: whence a paragraph came; "" where none is like it."""
        text = " ".join(said.split())
        known = (place for _, pattern, place in self._paragraphs if pattern.fullmatch(text))
        return next(known, "")

    @cached_property
    def _paragraphs(self) -> list[tuple[int, re.Pattern[str], str]]:
        """Letters, pattern and place of each paragraph; the most telling ones first."""
        found = []
        for part, element in parts(opened(self.template)):
            for line in lines(element):
                own = TAG.sub("\0", line.text).split("\0")
                pattern = ".*".join(re.escape(" ".join(piece.split(" "))) for piece in own)
                place = line.position if part == BODY else f"{part}, {line.position}"
                found.append((sum(map(len, own)), re.compile(pattern), place))
        return sorted(found, key=lambda paragraph: -paragraph[0])
