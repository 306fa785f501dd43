"""Where one year's files lie, and the options by which every command is told."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from pipeline.findings import PipelineError

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True)
class Folders:
    """Where one year's files lie."""

    year: str
    inputs: Path
    outputs: Path
    archive: Path
    build: Path
    templates: Path

    @property
    def workbooks(self) -> Path:
        return self.inputs / self.year

    @property
    def papers(self) -> Path:
        return self.outputs / self.year

    @property
    def returned(self) -> Path:
        """Copies of the workbooks with their findings marked."""
        return self.papers / "can-sua"

    @property
    def facts(self) -> Path:
        return self.build / self.year / "facts"

    @property
    def found(self) -> Path:
        return self.build / self.year / "findings.json"

    @property
    def plan(self) -> Path:
        return self.build / self.year / "papers.json"


def _newest_year(inputs: Path, needed: bool) -> str:
    years = [f.name for f in inputs.glob("*") if re.fullmatch(r"\d{4}-\d{4}", f.name)]
    if needed and not years:
        raise PipelineError(
            f"Thư mục {inputs} chưa có năm học nào; hãy tạo thư mục dạng {inputs}/2021-2022."
        )
    return max(years, default="")


def folders(command: F, *, needed: bool = True) -> F:
    """The options every command takes; the Makefile passes them by environment.

    needed: whether the command is refused where there is no year at all; else its `year` is "".
    """

    def run(year: str, inputs: Path, **others: Any) -> Any:
        kept = {k: others.pop(k) for k in ("outputs", "archive", "build", "templates")}
        where = Folders(year or _newest_year(inputs, needed), inputs, **kept)
        return command(where, **others)

    run.__name__, run.__doc__ = command.__name__, command.__doc__
    run.__dict__.update(command.__dict__)
    for name, help_ in (
        ("templates_docx", "Thư mục mẫu Word."),
        ("build", "Thư mục tạm."),
        ("archive", "Thư mục lưu trữ."),
        ("outputs", "Thư mục văn bản."),
        ("inputs", "Thư mục bảng tính."),
    ):
        key = name.removesuffix("_docx")
        run = click.option(
            f"--{key}",
            default=name,
            envvar=key.upper(),
            type=click.Path(path_type=Path),
            help=help_,
            show_default=True,
        )(run)
    return click.option("--year", default="", envvar="YEAR", help="Năm học, ví dụ 2021-2022.")(run)  # type: ignore[return-value]
