"""The day a command is asked about; today, unless another one is told."""

from datetime import date
from typing import Any

import click

from pipeline.findings import PipelineError


def _day(_: click.Context, __: click.Parameter, told: str) -> date:
    """31/12/2023, 2023-12-31 or a day in words. Raises PipelineError on anything else."""
    from pydantic_core import PydanticCustomError

    from pipeline.cells import read_day

    try:
        day = read_day(told)
    except PydanticCustomError as refused:
        raise PipelineError(str(refused)) from refused
    return day if isinstance(day, date) else date.today()


def on_day(command: Any) -> Any:
    """The option `--on`, read into a day."""
    return click.option(
        "--on", default="", envvar="NGAY", callback=_day, help="Ngày hỏi, dạng 31/12/2023."
    )(command)
