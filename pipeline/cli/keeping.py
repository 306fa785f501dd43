"""Over the years: seal a year, verify the sealed ones, open the next."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.cli.folders import Folders, folders
from pipeline.cli.proving import ledger_of_brief
from pipeline.cli.shared import briefs, read_and_check, tell
from pipeline.findings import Finding, PipelineError, errors

if TYPE_CHECKING:
    from pipeline.facts import Brief
    from pipeline.layout.ledger import Ledger


@click.command()
@folders
def archive(where: Folders) -> None:
    """Niêm phong hồ sơ năm học."""
    from pipeline import archive as bags
    from pipeline import made
    from pipeline.forms import FOLDER as BLANK_FORMS
    from pipeline.law import FOLDER as LAW
    from pipeline.vocabulary import SchoolFact

    year, found = read_and_check(where)
    unready = [
        (f"{brief.paper.stem}.docx", reason)
        for brief in briefs(year)
        if (reason := _unready(where, brief, errors(found)))
    ]
    if hindrances := bags.hindrances(unready, found):
        tell(hindrances)
        click.echo(f"Chưa niêm phong năm học {where.year}; hãy xử lý các dòng trên rồi chạy lại.")
        sys.exit(1)
    payload = (
        bags.contents(where.workbooks, "inputs", apart=BLANK_FORMS)
        | bags.contents(where.papers, "outputs", apart=where.returned.name)
        | bags.contents(where.templates, "templates_docx")
        | {f"law/{path.name}": path for path in LAW.glob("*.toml")}
        | {f"outputs/{made.RECORD}": where.papers / made.RECORD}
    )
    payload = {name: path for name, path in payload.items() if not made.is_set_aside(path)}
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


def _unready(where: Folders, brief: "Brief", wrong: tuple[Finding, ...]) -> str:
    """Why this paper keeps the year from being sealed; "" where it is as it should be.

    What is wrong in its workbooks is told of them, and no paper can be made to compare.
    """
    from pipeline import made
    from pipeline.documents import fill as fill_template
    from pipeline.facts import facts_of
    from pipeline.papers import blocked

    if blocked(brief.paper, wrong):
        return ""
    if lacking := brief.paper.lacking(brief.year):
        return f"chưa lập được vì {lacking}"
    printed, _ = facts_of(brief)
    if printed["du_thao"]:
        return "còn là dự thảo, thiếu số hoặc ngày ở trang «Văn bản»"
    target = where.papers / f"{brief.paper.stem}.docx"
    content = fill_template(where.templates / f"{brief.paper.template}.docx", printed)
    if target.is_file() and target.read_bytes() == content:
        return ""
    if made.is_kept(target, content, made.read(where.papers)):
        return _unsound(ledger_of_brief(where, brief, target), target)
    return "chưa lập lại từ bảng tính hiện có, hoặc đã sửa tay"


def _unsound(ledger: "Ledger", target: Path) -> str:
    """Why a paper kept as it was edited by hand is not sealed; "" where the data bear it out."""
    if ledger.sound:
        click.echo(
            f"{target.name}: giữ bản sửa tay, mọi số và tên khớp số liệu; niêm phong bản này."
        )
        return ""
    return (
        "bản sửa tay có số, tên chưa khớp số liệu "
        f"(xem từng chỗ: python -m pipeline numbers {target.stem})"
    )


@click.command()
@folders
def verify(where: Folders) -> None:
    """Đối chiếu các hồ sơ đã niêm phong."""
    from pipeline.archive import sealed_workbooks
    from pipeline.archive import verify as verify_bags

    found = verify_bags(where.archive)
    tell(found)
    years = ", ".join(sealed_workbooks(where.archive)) or "chưa có năm học nào"
    told = "Còn nguyên như khi niêm phong." if not found else f"{len(found)} chỗ không còn khớp."
    click.echo(f"Hồ sơ trong {where.archive}: {years}. {told}")
    sys.exit(1 if errors(found) else 0)


@click.command("new-year")
@folders
def new_year(where: Folders) -> None:
    """Mở thư mục cho năm học kế tiếp."""
    from pipeline.forms import workbook_bytes
    from pipeline.intake import read_folder
    from pipeline.new_year import open_next, write_folder
    from pipeline.sheets import WORKBOOKS
    from pipeline.vocabulary import SchoolFact

    current, _ = read_folder(where.workbooks)
    if current.day(SchoolFact.START) is None:  # typed twice, the command would skip a year
        raise PipelineError(
            f"Năm học {where.year} chưa ghi Ngày bắt đầu ở trang «Trường»; hãy điền nam-hoc.xlsx "
            "của năm học này trước khi mở năm học sau."
        )
    year = open_next(current)
    folder = where.inputs / year.label
    write_folder(folder, {name: workbook_bytes(name, year) for name in WORKBOOKS})
    click.echo(
        f"Đã mở {folder}: nhân sự, tổ, lịch sử được chép sang; ngày, số, chỉ tiêu để trống. "
        f"Điền nam-hoc.xlsx trước. Việc của năm cũ: make reports YEAR={where.year}."
    )
