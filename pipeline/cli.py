"""One command per step of the Makefile. Nothing else prints, exits or reads the clock."""

import json
import re
import sys
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from pipeline.findings import Finding, PipelineError, Severity, errors, in_order

if TYPE_CHECKING:
    from pipeline.facts import Brief
    from pipeline.papers import Paper
    from pipeline.school_year import SchoolYear

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
    def facts(self) -> Path:
        return self.build / self.year / "facts"

    @property
    def found(self) -> Path:
        return self.build / self.year / "findings.json"

    @property
    def plan(self) -> Path:
        return self.build / self.year / "papers.json"


def _newest_year(inputs: Path) -> str:
    years = [f.name for f in inputs.glob("*") if re.fullmatch(r"\d{4}-\d{4}", f.name)]
    if not years:
        raise PipelineError(
            f"Thư mục {inputs} chưa có năm học nào; hãy tạo thư mục dạng {inputs}/2021-2022."
        )
    return max(years)


def folders(command: F) -> F:
    """The options every command takes; the Makefile passes them by environment."""

    def run(year: str, inputs: Path, **others: Any) -> Any:
        kept = {k: others.pop(k) for k in ("outputs", "archive", "build", "templates")}
        where = Folders(year or _newest_year(inputs), inputs, **kept)
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


@click.group(help="Từ bảng tính của một năm học đến văn bản Thi đua, khen thưởng.")
def cli() -> None:
    pass


def main() -> None:
    """Run one command; a refusal is one sentence and exit code 2, a bug of ours is code 3."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    try:
        cli()
    except PipelineError as refused:
        click.echo(str(refused), err=True)
        sys.exit(2)
    except Exception:
        # Python would exit with 1, which means errors in the workbooks, and make would go on.
        traceback.print_exc()
        click.echo("Đây là lỗi của công cụ. Hãy gửi nguyên văn các dòng trên cho người phụ trách.")
        sys.exit(3)


# --- what several commands do


def _read_and_check(where: Folders) -> tuple["SchoolYear", tuple[Finding, ...]]:
    from pipeline import checks
    from pipeline.intake import read_folder
    from pipeline.law import read_law

    year, found = read_folder(where.workbooks)
    return year, in_order([*found, *checks.findings(year, read_law())])


def _briefs(where: Folders, year: "SchoolYear") -> list["Brief"]:
    from pipeline.facts import Brief
    from pipeline.law import read_law
    from pipeline.papers import papers_of

    earlier = _earlier(where)
    return [Brief(year, paper, read_law(), earlier) for paper in papers_of(year)]


def _earlier(where: Folders) -> dict[str, "SchoolYear"]:
    """The sealed years before this one, read from their bags."""
    from pipeline.archive import sealed_workbooks
    from pipeline.intake import read_folder

    bags = sealed_workbooks(where.archive)
    return {label: read_folder(folder)[0] for label, folder in bags.items() if label < where.year}


def _why_not(paper: "Paper", year: "SchoolYear", wrong: tuple[Finding, ...]) -> tuple[str, str]:
    """Why a paper is not made: lacking input (no fault), or a workbook with errors."""
    from pipeline.papers import blocked

    if files := blocked(paper, wrong):
        return "", f"có lỗi trong {', '.join(files)}"
    return paper.lacking(year), ""


def _json(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def _tell(found: Iterable[Finding]) -> None:
    colours = {Severity.ERROR: "red", Severity.HOLD: "yellow", Severity.WARNING: None}
    for finding in found:
        click.secho(str(finding), fg=colours[finding.severity])


def _tally(found: tuple[Finding, ...]) -> str:
    wrong = len(errors(found))
    return f"{wrong} lỗi, {len(found) - wrong} cảnh báo"


# --- the commands


@cli.command()
@folders
@click.option("--json", "as_json", is_flag=True, help="In danh sách dạng JSON.")
def check(where: Folders, as_json: bool) -> None:
    """Soát bảng tính của năm học."""
    _, found = _read_and_check(where)
    if as_json:
        click.echo(json.dumps([f.as_json() for f in found], ensure_ascii=False, indent=1))
    else:
        _tell(found)
        advice = "Sửa các ô có lỗi rồi chạy lại." if errors(found) else "Có thể chạy make reports."
        click.echo(f"Năm học {where.year}: {_tally(found)}. {advice}")
    sys.exit(1 if errors(found) else 0)


@cli.command()
@folders
def facts(where: Folders) -> None:
    """Soát bảng tính, ghi số liệu của từng văn bản vào thư mục tạm."""
    sys.exit(_facts(where))


def _facts(where: Folders) -> int:
    from pipeline.facts import facts_of
    from pipeline.files import write, write_if_changed

    year, found = _read_and_check(where)
    _tell(found)
    plan = []
    for brief in _briefs(where, year):
        paper = brief.paper
        lacking, wrong = _why_not(paper, year, errors(found))
        plan.append(
            {"stem": paper.stem, "name": paper.name, "template": paper.template}
            | {"lacking": lacking, "wrong": wrong}
        )
        if not (lacking or wrong):
            printed, sources = facts_of(brief)
            write_if_changed(where.facts / f"{paper.stem}.json", _json(printed))
            write_if_changed(where.facts / f"{paper.stem}.nguon.json", _json(sources))
    write(where.found, _json([f.as_json() for f in found]))
    write(where.plan, _json(plan))
    made = [f"{where.papers}/{p['stem']}.docx" for p in plan if not (p["lacking"] or p["wrong"])]
    # Make reads this to see at once when a paper has been deleted.
    write(where.plan.with_suffix(".mk"), f"PAPERS := {' '.join(made)}\n".encode())
    return 1 if errors(found) else 0


@cli.command()
@folders
def fill(where: Folders) -> None:
    """Điền mẫu Word từ số liệu đã ghi."""
    sys.exit(_fill(where))


def _fill(where: Folders) -> int:
    from pipeline import made
    from pipeline.documents import fill as fill_template

    if not where.plan.is_file():
        raise PipelineError("Chưa có số liệu; hãy chạy lệnh facts trước, hoặc make reports.")
    plan = json.loads(where.plan.read_text("utf-8"))
    record = made.read(where.papers)
    found = list(made.strangers(where.papers, {paper["stem"] for paper in plan}))
    for paper in plan:
        if paper["lacking"] or paper["wrong"]:
            click.echo(f"Chưa lập {paper['name']}: {paper['lacking'] or paper['wrong']}.")
            continue
        printed = json.loads((where.facts / f"{paper['stem']}.json").read_text("utf-8"))
        content = fill_template(where.templates / f"{paper['template']}.docx", printed)
        target = where.papers / f"{paper['stem']}.docx"
        outcome = made.put(target, content, record)
        if outcome is made.Outcome.WRITTEN:
            made.remember(where.papers, record)
            click.echo(f"Đã lập {target}")
        found += made.findings(target.name, outcome)
    made.remember(where.papers, record)
    _tell(found)
    stopped = bool(errors(found)) or any(paper["wrong"] for paper in plan)
    click.echo(
        "Hãy sửa các lỗi ở trên rồi chạy lại; văn bản liên quan chưa bị đụng đến."
        if stopped
        else f"Xong. Mở thư mục {where.papers} để xem lại trước khi gửi."
    )
    return 1 if stopped else 0


@cli.command()
@folders
def reports(where: Folders) -> None:
    """Lập mọi văn bản của năm học (như make reports)."""
    wrong = _facts(where)
    sys.exit(max(wrong, _fill(where)))


@cli.command()
@folders
def templates(where: Folders) -> None:
    """Soát thẻ trong các mẫu Word, ghi lại bản chữ của mẫu."""
    from pipeline.documents import fill as fill_template
    from pipeline.facts import facts_of, tags_of
    from pipeline.files import write_if_changed
    from pipeline.intake import read_folder
    from pipeline.papers import TEMPLATES
    from pipeline.templates import check as check_template
    from pipeline.templates import twin

    found: list[Finding] = []
    for kind, stem in TEMPLATES.items():
        path = where.templates / f"{stem}.docx"
        found += check_template(path, tags_of(kind))
        write_if_changed(path.with_suffix(".txt"), twin(path).encode())
    faults = in_order(found)
    _tell(faults)
    if not errors(faults):
        year, _ = read_folder(where.workbooks)
        for brief in _briefs(where, year):
            if not brief.paper.lacking(year):
                template = where.templates / f"{brief.paper.template}.docx"
                fill_template(template, facts_of(brief)[0])
    advice = "Hãy sửa các thẻ ở trên trong Word." if errors(faults) else "Mẫu dùng được."
    click.echo(f"{len(TEMPLATES)} mẫu: {_tally(faults)}. {advice}")
    sys.exit(1 if errors(faults) else 0)


@cli.command()
@folders
def archive(where: Folders) -> None:
    """Niêm phong hồ sơ năm học."""
    from pipeline import archive as bags
    from pipeline import made
    from pipeline.law import FOLDER as LAW
    from pipeline.vocabulary import SchoolFact

    year, found = _read_and_check(where)
    unready = [
        (f"{brief.paper.stem}.docx", reason)
        for brief in _briefs(where, year)
        if (reason := _unready(where, brief))
    ]
    if hindrances := bags.hindrances(unready, found):
        _tell(hindrances)
        click.echo(f"Chưa niêm phong năm học {where.year}; hãy xử lý các dòng trên rồi chạy lại.")
        sys.exit(1)
    payload = (
        bags.contents(where.workbooks, "inputs")
        | bags.contents(where.papers, "outputs")
        | bags.contents(where.templates, "templates_docx")
        | {f"law/{path.name}": path for path in LAW.glob("*.toml")}
        | {f"outputs/{made.RECORD}": where.papers / made.RECORD}
    )
    bag = bags.seal(
        where.archive,
        where.year,
        payload,
        found,
        school=year.text(SchoolFact.SCHOOL),
        day=date.today(),
    )
    click.echo(
        f"Đã niêm phong {len(payload)} tệp vào {bag}. Đối chiếu bất cứ lúc nào: make verify."
    )


def _unready(where: Folders, brief: "Brief") -> str:
    """Why this paper keeps the year from being sealed; "" where it is as it should be."""
    from pipeline.documents import fill as fill_template
    from pipeline.facts import facts_of

    if lacking := brief.paper.lacking(brief.year):
        return f"chưa lập được vì {lacking}"
    printed, _ = facts_of(brief)
    if printed["du_thao"]:
        return "còn là dự thảo, thiếu số hoặc ngày ở trang «Văn bản»"
    target = where.papers / f"{brief.paper.stem}.docx"
    content = fill_template(where.templates / f"{brief.paper.template}.docx", printed)
    if not target.is_file() or target.read_bytes() != content:
        return "chưa lập lại từ bảng tính hiện có, hoặc đã sửa tay"
    return ""


@cli.command()
@folders
def verify(where: Folders) -> None:
    """Đối chiếu các hồ sơ đã niêm phong."""
    from pipeline.archive import sealed_workbooks
    from pipeline.archive import verify as verify_bags

    found = verify_bags(where.archive)
    _tell(found)
    years = ", ".join(sealed_workbooks(where.archive)) or "chưa có năm học nào"
    told = "Còn nguyên như khi niêm phong." if not found else f"{len(found)} chỗ không còn khớp."
    click.echo(f"Hồ sơ trong {where.archive}: {years}. {told}")
    sys.exit(1 if errors(found) else 0)


@cli.command("new-year")
@folders
def new_year(where: Folders) -> None:
    """Mở thư mục cho năm học kế tiếp."""
    from pipeline.forms import workbook_bytes
    from pipeline.intake import read_folder
    from pipeline.new_year import open_next, write_folder
    from pipeline.sheets import WORKBOOKS

    year = open_next(read_folder(where.workbooks)[0])
    folder = where.inputs / year.label
    write_folder(folder, {name: workbook_bytes(name, year) for name in WORKBOOKS})
    click.echo(
        f"Đã mở {folder}: nhân sự, tổ, lịch sử được chép sang; ngày, số, chỉ tiêu để trống. "
        f"Điền nam-hoc.xlsx trước. Việc của năm cũ: make reports YEAR={where.year}."
    )
