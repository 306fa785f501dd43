"""From a year's folder of workbooks to a SchoolYear, with every doubt about files and cells.

Codes: BT-01 … BT-09 files, sheets and headings; BT-10 … BT-15 single cells (raised in `cells`);
BT-54 … BT-58 what was read or left unread in a way a person should know.
"""

from pipeline.intake.folder import intact, read_books, read_folder
from pipeline.intake.placing import recognised

__all__ = ["intact", "read_books", "read_folder", "recognised"]
