"""`layout`: any finished Word file looked at before it leaves."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.folders import Folders, folders
from pipeline.cli.shared import tally, tell
from pipeline.findings import Finding, PipelineError, errors

if TYPE_CHECKING:
    from pipeline.layout import Known
    from pipeline.school_year import SchoolYear

OTHER_RULES = "{}: văn bản của Đảng, Đoàn theo quy định riêng, không soát thể thức."
NO_PAPER = (
    "{}: không thấy phần đầu của văn bản hành chính (Quốc hiệu, cơ quan, số); "
    "chỉ soát chỗ sót và phép tính."
)


@dataclass(frozen=True)
class Looked:
    """What was found in one file: findings, a note where thể thức was left aside, or a refusal."""

    found: tuple[Finding, ...] = ()
    note: str = ""
    refused: str = ""


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="TỆP…")
@click.option("--json", "plain_json", is_flag=True, help="In danh sách dạng JSON.")
@click.option("--rule", default="", metavar="MÃ", help="Chỉ một quy tắc, ví dụ ND30-NN-LUU.")
@partial(folders, needed=False)
def layout(where: Folders, files: tuple[Path, ...], plain_json: bool, rule: str) -> None:
    """Soát tệp Word đã xong, của trường hay nơi khác (không ghi tên tệp: mọi văn bản năm học)."""
    _refuse_unknown(rule)
    year_of = cache(partial(_year, where))
    looked = [_look(path, year_of) for path in files or _papers(where)]
    if rule:
        looked = [
            replace(one, found=tuple(f for f in one.found if f.rule == rule)) for one in looked
        ]
    found = tuple(finding for one in looked for finding in one.found)
    if plain_json:
        click.echo(json.dumps([f.as_json() for f in found], ensure_ascii=False, indent=1))
    for one in looked:
        if one.refused:
            click.echo(one.refused, err=plain_json)
        elif not plain_json:
            tell(one.found)
            if one.note:
                click.echo(one.note)
    if not plain_json:
        click.echo(f"{len(looked)} tệp: {tally(found)}. {_next(looked, found)}")
    sys.exit(2 if any(one.refused for one in looked) else 1 if errors(found) else 0)


def _next(looked: list[Looked], found: tuple[Finding, ...]) -> str:
    if errors(found):
        return "Sửa các chỗ có lỗi trong Word rồi chạy lại."
    if any(one.refused for one in looked):
        return "Xem lại các tệp chưa mở được rồi chạy lại."
    return "Xem lại các cảnh báo trước khi ký." if found else "Không thấy chỗ nào phải sửa."


def _papers(where: Folders) -> list[Path]:
    papers = sorted(p for p in where.papers.glob("*.docx") if not p.name.startswith(("~$", ".")))
    if not papers:
        raise PipelineError(
            'Hãy ghi tên tệp cần soát: make layout FILES="cong-van.docx"; '
            "văn bản của năm học thì lập bằng make reports."
        )
    return papers


def _refuse_unknown(rule: str) -> None:
    from difflib import get_close_matches

    from pipeline.layout import RULES

    if rule and rule not in RULES:
        near = get_close_matches(rule.upper(), RULES, n=3, cutoff=0.5)
        hint = f"gần nhất: {', '.join(near)}" if near else "xem docs/the-thuc.md"
        raise PipelineError(f"Không có quy tắc «{rule}»; {hint}.")


def _look(path: Path, year_of: "Callable[[Path], SchoolYear | None]") -> Looked:
    """One file; a paper of a year we have is held against the workbooks of that year too."""
    from pipeline.layout import Genre, anatomy, findings
    from pipeline.word import read

    try:
        document = read(path)
        found = findings(document, _known(path, year_of(path.resolve().parent)))
    except PipelineError as refused:
        return Looked(refused=str(refused))
    genres = {letter.genre for letter in anatomy(document).letters}
    if genres == {Genre.PARTY}:
        return Looked(found, OTHER_RULES.format(path.name))
    return Looked(found, NO_PAPER.format(path.name) if genres == {Genre.OTHER} else "")


def _known(path: Path, year: "SchoolYear | None") -> "Known":
    from pipeline.law import read_law
    from pipeline.layout import Known, known
    from pipeline.papers import papers_of

    paper = next((p for p in papers_of(year) if p.stem == path.stem), None) if year else None
    return known(year, paper, read_law()) if year and paper else Known(read_law())


def _year(where: Folders, folder: Path) -> "SchoolYear | None":
    """The year whose papers lie in that folder, if its workbooks are there and can be read."""
    from pipeline.intake import read_folder

    workbooks = where.inputs / folder.name
    if folder.parent != where.outputs.resolve() or not workbooks.is_dir():
        return None
    try:
        return read_folder(workbooks)[0]
    except PipelineError:
        return None  # `check` says why; the file is then looked at as one from elsewhere
