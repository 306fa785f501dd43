"""Papers edited by hand after they were made: what was changed, and what a person wants of them."""

import json
import re
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from pipeline.cli.folders import Folders
from pipeline.cli.proving import ledger_of
from pipeline.findings import Finding, PipelineError, Place, Severity

if TYPE_CHECKING:
    from pipeline.made import Outcome

F = TypeVar("F", bound=Callable[..., Any])
Stems = frozenset[str]
MOST = 40  # changes told one by one


def _stems(context: click.Context, option: click.Parameter, said: str) -> Stems:
    names = re.split(r"[\s,;]+", said)
    return frozenset(name.removesuffix(".docx") for name in names if name)


def answers(command: F) -> F:
    """The options by which a person says which edited papers to keep, which to make anew."""
    for name, help_ in (
        ("discard", "Văn bản sửa tay cần lập lại; bản sửa được chuyển sang bên."),
        ("keep", "Văn bản sửa tay cần giữ nguyên, ví dụ ke-hoach."),
    ):
        command = click.option(
            f"--{name}", default="", envvar=name.upper(), callback=_stems, help=help_
        )(command)
    return command


def refuse_unknown(keep: Stems, discard: Stems, known: Collection[str]) -> None:
    """PipelineError, one sentence, where a name is no paper of the year or is answered twice."""
    from pipeline.cells import proposal

    for stem in sorted(keep & discard):
        raise PipelineError(f"«{stem}» có cả ở KEEP và DISCARD; hãy chọn giữ hoặc bỏ.")
    for stem in sorted((keep | discard) - set(known)):
        near = proposal(stem, known)
        raise PipelineError(f"Năm học không có văn bản «{stem}» để giữ hay bỏ.{near}")


def put(
    target: Path, content: bytes, record: dict[str, str], keep: Stems, discard: Stems
) -> "Outcome":
    """Put a paper where that loses nobody's work, as a person has answered; tell what was done."""
    from pipeline import made

    outcome = made.put(target, content, record)
    edited = outcome in (made.Outcome.EDITED, made.Outcome.EDITED_STALE, made.Outcome.KEPT)
    if target.stem in keep | discard and not edited:
        click.echo(f"{target.name} không có bản sửa tay nào để giữ hay bỏ.")
    elif target.stem in keep:
        made.keep(target, content, record)
        click.echo(f"Giữ bản sửa tay của {target.name}, đến khi văn bản hoặc số liệu lại đổi.")
        outcome = made.Outcome.KEPT
    elif target.stem in discard:
        aside = made.set_aside(target)
        click.echo(f"Đã chuyển bản sửa tay sang {aside}.")
        outcome = made.put(target, content, record)
    return outcome


def edits(where: Folders, paper: dict[str, str], target: Path) -> Iterator[Finding]:
    """What was changed in an edited paper, each with the place where the change belongs."""
    from pipeline.intake import read_folder
    from pipeline.layout import ledger as ledgers

    template = where.templates / f"{paper['template']}.docx"
    facts = where.facts / f"{paper['stem']}.json"
    printed, sources = (
        json.loads(path.read_text("utf-8")) for path in (facts, facts.with_suffix(".nguon.json"))
    )
    year, _ = read_folder(where.workbooks)
    try:
        found = ledger_of(target, template, printed, sources, year)
    except PipelineError:
        return  # it cannot be opened, as the gate will say of it
    told = (
        *ledgers.findings(found.entries),
        *ledgers.rewordings(found.entries, template),
        *ledgers.restylings(found.restyled),
    )
    yield from sorted(told, key=lambda one: one.severity is not Severity.ERROR)[:MOST]
    if len(told) > MOST:
        message = f"Còn {len(told) - MOST} chỗ sửa nữa; có thể đây là một văn bản khác."
        yield Finding(Place(target.name), "BT-90", message, severity=Severity.WARNING)
    if not told:
        message = "Chữ, số và trình bày không khác bản lập hôm nay; tệp chỉ được lưu lại."
        yield Finding(Place(target.name), "BT-90", message, severity=Severity.WARNING)
