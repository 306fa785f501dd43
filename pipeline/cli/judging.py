"""What may be proposed: the summary of a year, its workbook, and why it is so of one person."""

import sys
from typing import TYPE_CHECKING

import click

from pipeline.cli.folders import Folders, folders
from pipeline.cli.shared import put_beside, read_and_check, tell
from pipeline.findings import errors

if TYPE_CHECKING:
    from pipeline.eligibility import Hearing


@click.command()
@folders
def eligibility(where: Folders) -> None:
    """Ai đủ điều kiện đề nghị danh hiệu gì, ai còn thiếu một điều kiện."""
    from pipeline.eligibility import judge
    from pipeline.eligibility.book import FILE, book
    from pipeline.eligibility.told import summary

    before = _hearing(where)
    judgements = tuple(judge(before))
    for line in summary(judgements):
        click.echo(line)
    target = where.papers / FILE
    told = put_beside(target, book(judgements, before.year.label, before.day))
    tell(told)
    if not told:
        click.echo(f"\nĐã ghi {target}.")
    click.echo('Vì sao của từng người: python -m pipeline why "Họ và tên".')
    sys.exit(1 if errors(told) else 0)


@click.command()
@folders
@click.argument("name", metavar="TÊN")
def why(where: Folders, name: str) -> None:
    """Vì sao một người (họ tên hoặc mã), một tổ đủ hay chưa đủ điều kiện."""
    from pipeline.eligibility.asked import answer
    from pipeline.eligibility.told import why as told

    found = answer(_hearing(where), name)
    click.echo(found.called)
    for line in told(found.judgements, found.years):
        click.echo(line)


def _hearing(where: Folders) -> "Hearing":
    """The year before the law of its day, said in a line; a year with errors is judged as it is."""
    from pipeline.eligibility import hearing
    from pipeline.law import read_law
    from pipeline.vietnamese import count, short_date

    year, found = read_and_check(where)
    before = hearing(year, read_law())
    click.echo(f"Năm học {year.label}, xét theo quy định của ngày {short_date(before.day)}.")
    if wrong := len(errors(found)):
        click.echo(f"Bảng tính còn {count(wrong)} lỗi (make check); sửa xong kết luận có thể khác.")
    return before
