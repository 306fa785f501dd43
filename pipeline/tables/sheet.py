"""What a file read is: a workbook of sheets, each a frame with true rows and columns."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from pipeline.findings import Finding

# One sheet: index = row numbers from 1, columns = letters, values as typed (None where empty).
Frame = pd.DataFrame


@dataclass(frozen=True)
class Sheet:
    """One tab: its cells, and what a person sees of it beside them.

    merged: the joined ranges as `B3:D3`, their value in the first cell only.
    hidden_rows, hidden_columns: row numbers and column letters; hidden: the tab itself.
    """

    title: str
    frame: Frame
    merged: tuple[str, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[str] = frozenset()
    hidden: bool = False


@dataclass(frozen=True)
class Workbook:
    """A file as it was read: its name, its sheets in the order of the tabs, and what to know.

    notes: warnings BT-50 … BT-53, each said once: what the format cannot show, cells beyond the
    bounds, old letters converted, values of other files.
    """

    name: str
    sheets: tuple[Sheet, ...]
    notes: tuple[Finding, ...] = ()

    def __iter__(self) -> Iterator[Sheet]:
        return iter(self.sheets)

    def sheet(self, title: str) -> Sheet:
        """The sheet of exactly that title; KeyError where there is none."""
        for sheet in self.sheets:
            if sheet.title == title:
                return sheet
        raise KeyError(title)
