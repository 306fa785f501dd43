"""The ledger of a paper we made: each number and name against the fact and cells behind it."""

from dataclasses import dataclass

from pipeline.layout.ledger.comparing import entries
from pipeline.layout.ledger.edits import restylings, rewordings
from pipeline.layout.ledger.entries import Entry, Kind, Verdict, sound
from pipeline.layout.ledger.lines import lines
from pipeline.layout.ledger.looks import Restyled, restyled
from pipeline.layout.ledger.matching import pairs
from pipeline.layout.ledger.told import cells_of, findings
from pipeline.origins import Origin
from pipeline.word import Document

__all__ = [
    "Entry",
    "Kind",
    "Ledger",
    "Verdict",
    "cells_of",
    "findings",
    "ledger",
    "restylings",
    "rewordings",
]


@dataclass(frozen=True)
class Ledger:
    """Every number and name of a paper with what is behind it, and what else was changed in it."""

    entries: tuple[Entry, ...]
    restyled: tuple[Restyled, ...]

    @property
    def sound(self) -> bool:
        """Whether every number and name of the data stands in the paper, and no other."""
        return sound(self.entries)


def ledger(
    made: Document, origins: tuple[Origin, ...], found: Document, people: tuple[str, ...]
) -> Ledger:
    """A paper against the same filled with marked facts. people: the names the data know."""
    matched = tuple(pairs(lines(made, origins), lines(found)))
    return Ledger(tuple(entries(matched, people)), restyled(matched, made, found))
