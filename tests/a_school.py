"""A school on whose folders the commands are run as a person runs them."""

import shutil
from pathlib import Path

import openpyxl
from click.testing import CliRunner, Result

from pipeline.cli import cli
from pipeline.findings import PipelineError
from tests.papers_made import INPUTS, TEMPLATES

LABEL = "2021-2022"
KINDS = ("inputs", "outputs", "archive", "build", "templates")
OURS = dict.fromkeys(
    (*map(str.upper, KINDS), "YEAR", "NGAY", "KEEP", "DISCARD")
)  # make test sets them for itself


class School:
    """The sample year in folders of its own."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.inputs = home / "inputs" / LABEL
        self.outputs = home / "outputs" / LABEL
        self.build = home / "build" / LABEL
        self.templates = home / "templates"
        self.bag = home / "archive" / LABEL

    @classmethod
    def new(cls, home: Path) -> "School":
        shutil.copytree(INPUTS, home / "inputs" / LABEL)
        shutil.copytree(TEMPLATES, home / "templates")
        return cls(home)

    def folders(self) -> list[str]:
        return [word for kind in KINDS for word in (f"--{kind}", str(self.home / kind))]

    def run(self, command: str, *more: str) -> Result:
        """What the command said and its exit code; a refusal is in `.exception`."""
        return CliRunner().invoke(cli, [command, *self.folders(), *more], env=OURS)

    def told(self, command: str, *more: str) -> tuple[int, str]:
        ran = self.run(command, *more)
        assert ran.exception is None or isinstance(ran.exception, SystemExit), ran.exception
        return ran.exit_code, ran.output

    def refused(self, command: str, *more: str) -> str:
        """The sentence a command refuses with."""
        refusal = self.run(command, *more).exception
        assert isinstance(refusal, PipelineError), refusal
        return str(refusal)

    def made(self) -> list[str]:
        return sorted(path.stem for path in self.outputs.glob("*.docx"))

    def type_into(self, place: str, row: str, heading: str, value: object) -> None:
        """Type into the cell under that heading, in the row that holds `row`; place: file:sheet."""
        file, sheet = place.split(":")
        book = openpyxl.load_workbook(self.inputs / file)
        cells = [cell for cells in book[sheet].iter_rows() for cell in cells]
        column = next(cell.column for cell in cells if cell.value == heading)
        found = next(cell.row for cell in cells if cell.value == row)
        book[sheet].cell(found, column).value = value
        book.save(self.inputs / file)

    def name_a_stranger(self) -> None:
        self.type_into("ket-qua.xlsx:Kết quả cá nhân", "GV05", "Mã", "GV99")

    def forget_the_year(self) -> None:
        for item in ("Năm học", "Ngày bắt đầu"):
            self.type_into("nam-hoc.xlsx:Trường", item, "Giá trị", None)

    def number_the_plan(self, number: int | None) -> None:
        self.type_into("nam-hoc.xlsx:Văn bản", "Kế hoạch", "Số", number)
