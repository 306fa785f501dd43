"""Spreadsheets as frames that keep their true rows and columns. The only reading of them."""

from pipeline.tables.book import read_workbook, spreadsheets
from pipeline.tables.heading import Heading
from pipeline.tables.lines import Skipped
from pipeline.tables.shape import Table, find_table
from pipeline.tables.sheet import Frame, Sheet, Workbook

__all__ = [
    "Frame",
    "Heading",
    "Sheet",
    "Skipped",
    "Table",
    "Workbook",
    "find_table",
    "read_workbook",
    "spreadsheets",
]
