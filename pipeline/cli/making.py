"""From workbooks to papers: check, facts, fill, reports, templates."""

import json
import sys
from typing import TYPE_CHECKING

import click

from pipeline.cli.answering import Stems, answers, edits, put, refuse_unknown
from pipeline.cli.folders import Folders, folders
from pipeline.cli.judged import advice, gate, remember_known
from pipeline.cli.returning import give_back
from pipeline.cli.shared import as_json, briefs, read_and_check, tally, tell
from pipeline.findings import Finding, PipelineError, errors, in_order

if TYPE_CHECKING:
    from pipeline.papers import Paper
    from pipeline.school_year import SchoolYear


@click.command()
@folders
@click.option("--json", "plain_json", is_flag=True, help="In danh sách dạng JSON.")
def check(where: Folders, plain_json: bool) -> None:
    """Soát bảng tính của năm học."""
    year, found = read_and_check(where)
    if plain_json:
        click.echo(json.dumps([f.as_json() for f in found], ensure_ascii=False, indent=1))
    else:
        tell(found)
        give_back(where, year, found)
        advice = "Sửa các ô có lỗi rồi chạy lại." if errors(found) else "Có thể chạy make reports."
        click.echo(f"Năm học {where.year}: {tally(found)}. {advice}")
    sys.exit(1 if errors(found) else 0)


@click.command()
@folders
def facts(where: Folders) -> None:
    """Soát bảng tính, ghi số liệu của từng văn bản vào thư mục tạm."""
    sys.exit(_facts(where))


def _why_not(paper: "Paper", year: "SchoolYear", wrong: tuple[Finding, ...]) -> tuple[str, str]:
    """Why a paper is not made: lacking input (no fault), or a workbook with errors."""
    from pipeline.papers import blocked

    if files := blocked(paper, wrong):
        return "", f"có lỗi trong {', '.join(files)}"
    return paper.lacking(year), ""


def _facts(where: Folders) -> int:
    from pipeline.facts import facts_of
    from pipeline.files import write, write_if_changed

    year, found = read_and_check(where)
    tell(found)
    give_back(where, year, found)
    plan = []
    for brief in briefs(year):
        paper = brief.paper
        lacking, wrong = _why_not(paper, year, errors(found))
        plan.append(
            {"stem": paper.stem, "name": paper.name, "template": paper.template}
            | {"lacking": lacking, "wrong": wrong}
        )
        if not (lacking or wrong):
            printed, sources = facts_of(brief)
            write_if_changed(where.facts / f"{paper.stem}.json", as_json(printed))
            write_if_changed(where.facts / f"{paper.stem}.nguon.json", as_json(sources))
    remember_known(where, year)
    write(where.found, as_json([f.as_json() for f in found]))
    write(where.plan, as_json(plan))
    made = [f"{where.papers}/{p['stem']}.docx" for p in plan if not (p["lacking"] or p["wrong"])]
    # Make reads this to see at once when a paper has been deleted.
    write(where.plan.with_suffix(".mk"), f"PAPERS := {' '.join(made)}\n".encode())
    return 1 if errors(found) else 0


@click.command()
@folders
@answers
def fill(where: Folders, keep: Stems, discard: Stems) -> None:
    """Điền mẫu Word từ số liệu đã ghi; văn bản đã sửa tay thì hỏi."""
    sys.exit(_fill(where, keep, discard))


def _fill(where: Folders, keep: Stems, discard: Stems) -> int:
    from pipeline import made
    from pipeline.documents import fill as fill_template
    from pipeline.files import write

    if not where.plan.is_file():
        raise PipelineError("Chưa có số liệu; hãy chạy lệnh facts trước, hoặc make reports.")
    plan = json.loads(where.plan.read_text("utf-8"))
    stems = [paper["stem"] for paper in plan]
    refuse_unknown(keep, discard, stems)
    record = made.read(where.papers)
    found = list(made.strangers(where.papers, set(stems)))
    asked = []
    for paper in plan:
        if paper["lacking"] or paper["wrong"]:
            click.echo(f"Chưa lập {paper['name']}: {paper['lacking'] or paper['wrong']}.")
            continue
        printed = json.loads((where.facts / f"{paper['stem']}.json").read_text("utf-8"))
        content = fill_template(where.templates / f"{paper['template']}.docx", printed)
        target = where.papers / f"{paper['stem']}.docx"
        outcome = put(target, content, record, keep, discard)
        if outcome is made.Outcome.WRITTEN:
            made.remember(where.papers, record)
            click.echo(f"Đã lập {target}")
        if question := made.findings(target.name, outcome):
            found += (*question, *edits(where, paper, target))
            asked.append(paper["stem"])
    made.remember(where.papers, record)
    # Make reads this to ask again until a person has answered.
    write(where.plan.with_name("asked.mk"), f"ASKED := {' '.join(asked)}\n".encode())
    looked = gate(where, [p["stem"] for p in plan if not (p["lacking"] or p["wrong"])])
    tell([*found, *looked])
    stopped = bool(errors(found)) or any(paper["wrong"] for paper in plan)
    click.echo(
        "Hãy sửa các lỗi ở trên rồi chạy lại; văn bản liên quan chưa bị đụng đến."
        if stopped
        else advice(where, looked)
    )
    return 1 if stopped or errors(looked) else 0


@click.command()
@folders
@answers
def reports(where: Folders, keep: Stems, discard: Stems) -> None:
    """Lập mọi văn bản của năm học (như make reports)."""
    wrong = _facts(where)
    sys.exit(max(wrong, _fill(where, keep, discard)))


@click.command()
@folders
def templates(where: Folders) -> None:
    """Soát thẻ trong các mẫu Word, ghi lại bản chữ của mẫu."""
    from pipeline.documents import fill as fill_template
    from pipeline.facts import facts_of, tags_of
    from pipeline.files import write_if_changed
    from pipeline.papers import TEMPLATES
    from pipeline.templates import check as check_template
    from pipeline.templates import twin

    found: list[Finding] = []
    for kind, stem in TEMPLATES.items():
        path = where.templates / f"{stem}.docx"
        found += check_template(path, tags_of(kind))
        write_if_changed(path.with_suffix(".txt"), twin(path).encode())
    faults = in_order(found)
    tell(faults)
    if not errors(faults):
        year, wrong = read_and_check(where)
        for brief in briefs(year):
            if not any(_why_not(brief.paper, year, errors(wrong))):
                template = where.templates / f"{brief.paper.template}.docx"
                fill_template(template, facts_of(brief)[0])
    advice = "Hãy sửa các thẻ ở trên trong Word." if errors(faults) else "Mẫu dùng được."
    click.echo(f"{len(TEMPLATES)} mẫu: {tally(faults)}. {advice}")
    sys.exit(1 if errors(faults) else 0)
