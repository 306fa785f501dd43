"""The parts of an official paper, recognised as a reader recognises them.

The numbered parts (ô số) are those of 30/2020/NĐ-CP, PL I, IV. A file may hold several papers one
after another (annexes with a letterhead of their own, a collection of models): each is a `Letter`.
"""

from pipeline.layout.anatomy.letters import anatomy
from pipeline.layout.anatomy.values import Anatomy, Genre, Letter, Piece, Role

__all__ = ["Anatomy", "Genre", "Letter", "Piece", "Role", "anatomy"]
