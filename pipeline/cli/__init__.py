"""One command per step of the Makefile. Nothing else prints, exits or reads the clock."""

import gc
import sys
import traceback

import click

from pipeline.cli import (
    forming,
    gating,
    judging,
    keeping,
    legal,
    looking,
    making,
    planning,
    preflighting,
    proving,
)
from pipeline.findings import PipelineError

COMMANDS = (
    making.check,
    making.facts,
    making.fill,
    making.reports,
    making.templates,
    proving.numbers,
    looking.read,
    gating.layout,
    preflighting.preflight,
    legal.law,
    planning.calendar,
    planning.money,
    forming.forms,
    judging.eligibility,
    judging.why,
    keeping.archive,
    keeping.verify,
    keeping.new_year,
)

cli = click.Group(
    commands={str(command.name): command for command in COMMANDS},
    help="Từ bảng tính của một năm học đến văn bản Thi đua, khen thưởng.",
)


def main() -> None:
    """Run one command; a refusal is one sentence and exit code 2, a bug of ours is code 3."""
    gc.set_threshold(50_000)  # a short run makes many values and little waste to look for
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        cli(standalone_mode=False, prog_name="python -m pipeline")
    except click.exceptions.NoArgsIsHelpError as asked:
        click.echo(asked.format_message(), err=True)
        sys.exit(2)
    except click.Abort:
        click.echo("Đã dừng giữa chừng. Chạy lại lệnh là được.", err=True)
        sys.exit(2)
    except click.UsageError as wrong:
        click.echo(
            f"Không hiểu lệnh vừa gõ ({wrong.format_message()}) "
            "Xem các lệnh: python -m pipeline --help.",
            err=True,
        )
        sys.exit(2)
    except PipelineError as refused:
        click.echo(str(refused), err=True)
        sys.exit(2)
    except Exception:
        # Python would exit with 1, which means errors in the workbooks, and make would go on.
        traceback.print_exc()
        click.echo("Đây là lỗi của công cụ. Hãy gửi nguyên văn các dòng trên cho người phụ trách.")
        sys.exit(3)
