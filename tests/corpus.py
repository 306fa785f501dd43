"""The corpus the gate is measured on: papers that are right, and papers with one fault each.

`van-ban-mau/dung/*.txt` and `van-ban-mau/loi/*.txt` hold them as sketches (`word_sketch`), each
after a line `== name`; of a faulty one `== name | the code it must have` (or several, where one
fault breaks several rules). Everybody in them is invented.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pipeline.findings import Finding
from pipeline.layout import findings
from tests.word_sketch import known, sketch

HOME = Path(__file__).parent / "van-ban-mau"
CHARACTERS = 2500  # of a full page


@dataclass(frozen=True)
class Example:
    """One paper of the corpus; codes: the rules it breaks, none of a right one."""

    name: str
    changes: str
    codes: frozenset[str] = frozenset()

    def __str__(self) -> str:
        return self.name


def clean() -> list[Example]:
    """Papers in which nothing is wrong."""
    return list(_read("dung"))


def faulty() -> list[Example]:
    """Papers with one fault each."""
    return list(_read("loi"))


def _read(folder: str) -> Iterator[Example]:
    for path in sorted((HOME / folder).glob("*.txt")):
        for piece in re.split(r"^== ", path.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            title, _, changes = piece.partition("\n")
            name, _, codes = title.partition(" | ")
            yield Example(name.strip(), changes, frozenset(re.findall(r"[\w-]+", codes)))


@cache
def judged(example: Example) -> tuple[tuple[Finding, ...], float]:
    """What the gate finds in a paper, and how many pages it has."""
    document = sketch(example.changes)
    letters = sum(len(paragraph.text) for paragraph in document.paragraphs)
    return findings(document, known(example.changes)), max(letters / CHARACTERS, 1)
