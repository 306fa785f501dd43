"""The text of a paper, asked as a whole which of its lines hold what a rule looks for.

Most papers hold little of what the rules seek: one pass over the whole text leaves only those lines
to be read closely, which keeps thirty rules as quick as one.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate

from pipeline.layout.anatomy import Anatomy, Genre, Letter, Role
from pipeline.layout.leftovers.lines import Line, plain

SEAM = "\x00"  # between two lines; no pattern takes it for a letter or a space
# In these a capital letter tells nothing.
UNSPOKEN = frozenset({Role.NUMBER, Role.DATE, Role.SIGNER, Role.POST, Role.NATION, Role.MOTTO})


@dataclass(frozen=True, eq=False)
class Text:
    """Lines in the order of reading."""

    lines: tuple[Line, ...]

    @cached_property
    def whole(self) -> str:
        return SEAM.join(line.text for line in self.lines)

    @cached_property
    def lower(self) -> str:
        """The whole in small letters, each at its place."""
        return self.whole.replace("İ", "I").lower()  # the one letter that is two in small

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        lengths = (len(line.text) + 1 for line in self.lines)
        return tuple(accumulate(lengths, initial=0))

    def holding(self, pattern: re.Pattern[str]) -> Iterator[Line]:
        """The lines in which a pattern is found, each once.

        A pattern that begins with a letter or a class of letters is found ten times as fast as one
        that begins with a look behind or looks at no capitals.
        """
        return self._at(match.start() for match in pattern.finditer(self.whole))

    def naming(self, words: Iterable[str]) -> Iterator[Line]:
        """The lines in which any of these words stands, in whatever capitals, each once."""
        return self._at(sorted(at for word in words for at in _places(word.lower(), self.lower)))

    def _at(self, places: Iterable[int]) -> Iterator[Line]:
        last = -1
        for place in places:
            number = bisect_right(self._starts, place) - 1
            if number != last:
                last = number
                yield self.lines[number]

    def of(self, *roles: Role) -> "Text":
        """Its lines of those roles."""
        return Text(tuple(line for line in self.lines if line.role in roles))


def _places(word: str, text: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


@lru_cache(maxsize=2)
def letters(anatomy: Anatomy) -> tuple[tuple[Letter, Text], ...]:
    """The papers to read, with their text; headers, footers and notes go with the first.

    A paper of the Party follows rules of its own and is left alone.
    """
    beside = _around_the_body(anatomy)
    found = []
    for letter in anatomy.letters:
        if letter.genre is not Genre.PARTY:
            found.append((letter, Text((*_lines(letter), *beside))))
            beside = ()
    return tuple(found)


def _lines(letter: Letter) -> Iterator[Line]:
    for piece in letter.pieces:
        if not piece.paragraph.blank:
            yield Line(plain(piece.paragraph.text), piece.role, piece.paragraph)


def _around_the_body(anatomy: Anatomy) -> tuple[Line, ...]:
    body = len(anatomy.document.paragraphs)
    shown = (p for p in anatomy.document.all_paragraphs[body:] if not p.blank)
    return tuple(Line(plain(p.text), Role.BODY, p) for p in shown)


@lru_cache(maxsize=2)
def everything(anatomy: Anatomy) -> Text:
    """All papers to read as one text."""
    return Text(tuple(line for _, held in letters(anatomy) for line in held.lines))


@lru_cache(maxsize=2)
def official(anatomy: Anatomy) -> Text:
    """The text of the official papers alone."""
    held = (said for letter, said in letters(anatomy) if letter.genre is not Genre.OTHER)
    return Text(tuple(line for said in held for line in said.lines))


@lru_cache(maxsize=2)
def sentences(anatomy: Anatomy) -> Text:
    """The lines of official papers whose capitals tell something: not those all in capitals."""
    lines = official(anatomy).lines
    return Text(tuple(x for x in lines if x.role not in UNSPOKEN and not x.capital))
