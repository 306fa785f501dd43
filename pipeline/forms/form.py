"""One file to be filled: whose it is, how it is called."""

from dataclasses import dataclass

from pipeline.sheets import REGISTRATION, RESULTS, YEAR
from pipeline.vietnamese import fold

VERSION = "1"  # of the forms; raise it when a sheet or a heading is added
NAMES = {YEAR: "Bảng tính năm học", REGISTRATION: "Bảng tính đăng ký", RESULTS: "Bảng tính kết quả"}


def file_of(team: str) -> str:
    """The file in which a tổ hands in its registration: `dang-ky-mau-giao-5-tuoi.xlsx`."""
    return f"dang-ky-{fold(team).replace(' ', '-')}.xlsx"


@dataclass(frozen=True)
class Form:
    """One file: which workbook, of which year, for which tổ ("" for the whole school)."""

    workbook: str
    label: str
    team: str = ""

    @property
    def file(self) -> str:
        return file_of(self.team) if self.team else self.workbook

    @property
    def title(self) -> str:
        return self.headed(f"{NAMES[self.workbook]} {self.label}")

    def headed(self, title: str) -> str:
        """A title of this form, with the tổ it is for."""
        return f"{title} · {self.team}" if self.team else title
