"""What the law says on a day: every parameter, or one of them over time."""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import click

from pipeline.cli.days import on_day
from pipeline.cli.folders import Folders, folders
from pipeline.findings import PipelineError
from pipeline.vocabulary import SchoolFact

if TYPE_CHECKING:
    from pipeline.law import Law, Provision
    from pipeline.school_year import SchoolYear

# What the levels above leave to the school → the parameter it stands beside.
LOCAL = {
    SchoolFact.FIGHTER_SHARE: "grassroots_fighter_share",
    SchoolFact.FIGHTER_BASE: "",
    SchoolFact.INITIATIVE_LEVEL: "",
    SchoolFact.MONEY_ROUNDING: "money_rounding",
    SchoolFact.VOTE_THRESHOLD: "",
    SchoolFact.VOTE_BASE: "",
    SchoolFact.REGISTRATION_DUE: "",
    SchoolFact.EXPECTED_DECISION: "",
}
SHARES = (SchoolFact.FIGHTER_SHARE, SchoolFact.VOTE_THRESHOLD)


@click.command()
@partial(folders, needed=False)
@click.argument("name", nargs=-1, metavar="[TÊN]")
@on_day
def law(where: Folders, name: tuple[str, ...], on: date) -> None:
    """Cho xem quy định có hiệu lực vào một ngày; nêu TÊN thì cho xem cả quá trình và văn bản."""
    from pipeline.law import read_law

    known, year = read_law(), _year(where)
    asked = _asked(known, " ".join(name)) if name else ""
    lines = [*(_history(known, asked, on, year) if asked else _everything(known, on, year))]
    if not asked:
        lines += ["", *_of_the_school(where, on, year)]
    click.echo("\n".join(lines))


def _year(where: Folders) -> "SchoolYear | None":
    """The year whose sheet Trường is shown beside; None where no year can be read."""
    from pipeline.intake import read_folder

    try:
        return read_folder(where.workbooks)[0] if where.year else None
    except PipelineError:
        return None


def _asked(known: "Law", words: str) -> str:
    """The parameter of that name or label, or the one label that holds the words.

    Raises PipelineError where none or several may be meant.
    """
    from pipeline.cells import proposal
    from pipeline.vietnamese import fold

    labels = {name: parameter.label for name, parameter in known.parameters.items()}
    key = fold(words)
    if exact := [n for n, label in labels.items() if key in (fold(n), fold(label))]:
        return exact[0]
    holding = [name for name, label in labels.items() if key and key in fold(label)]
    if len(holding) == 1:
        return holding[0]
    if holding:
        listed = "".join(f"\n  {labels[name]} ({name})" for name in holding)
        raise PipelineError(f"«{words}» có trong {len(holding)} quy định, hãy gõ rõ hơn:{listed}")
    hint = proposal(words, [*labels.values(), *labels]) or " Gõ lệnh không có tên để xem mọi tên."
    raise PipelineError(f"Không có quy định nào tên «{words}».{hint}")


def _everything(known: "Law", on: date, year: "SchoolYear | None") -> Iterator[str]:
    from pipeline.vietnamese import short_date

    yield f"Quy định vào ngày {short_date(on)}"
    for name, parameter in known.parameters.items():
        yield ""
        yield f"{parameter.label} ({name})"
        yield f"  {_on(known, name, on)}"
        yield from (f"  {line}" for line in _beside(name, on, year))


def _on(known: "Law", name: str, on: date) -> str:
    """The value on that day, since when, by which text, how well it was read."""
    from pipeline.law import NoProvisionError
    from pipeline.law.shown import shown_value

    try:
        provision = known.provision(name, on=on)
    except NoProvisionError as gap:
        return str(gap)
    return f"{shown_value(provision)} · từ {provision.since} · {_rests(provision)}"


def _rests(provision: "Provision") -> str:
    from pipeline.law.shown import basis, weight

    return f"{basis(provision)} · {weight(provision)}"


def _history(known: "Law", name: str, on: date, year: "SchoolYear | None") -> Iterator[str]:
    from pipeline.law.shown import shown_value, spans, turns_on
    from pipeline.vietnamese import short_date

    parameter = known.parameters[name]
    yield f"{parameter.label} ({name})"
    yield f"  Tra theo {turns_on(parameter)}."
    yield f"  Ngày {short_date(on)}: {_on(known, name, on)}"
    yield from (f"  {line}" for line in _beside(name, on, year))
    yield ""
    yield "Các giá trị"
    for provision, span in spans(parameter):
        yield f"  {span}: {shown_value(provision)}"
        yield f"    {_rests(provision)}"
    yield ""
    yield from _texts(known, name)


def _texts(known: "Law", name: str) -> Iterator[str]:
    from pipeline.law.shown import facts_of

    bases = [provision.basis for provision in known.parameters[name].values]
    texts = [t for t in known.texts.values() if any(t.number in basis for basis in bases)]
    if texts:
        yield "Văn bản"
    for text in texts:
        yield f"  {text.number}: {text.title}"
        yield f"    {facts_of(text)}"
        yield f"    {text.address or 'chưa ghi địa chỉ'}"


def _beside(name: str, on: date, year: "SchoolYear | None") -> Iterator[str]:
    """What the school's own sheet says of the same matter."""
    for fact, parameter in LOCAL.items():
        if year and parameter == name and year.item(fact, on):
            yield f"Trường ghi: {_local(fact, on, year)}"


def _of_the_school(where: Folders, on: date, year: "SchoolYear | None") -> Iterator[str]:
    from pipeline.law import LOCAL_SHOWN

    title = LOCAL_SHOWN[0].upper() + LOCAL_SHOWN[1:]
    if year is None:
        yield f"{title}: không thấy nam-hoc.xlsx trong {where.workbooks} để đọc."
        return
    yield f"{title}, năm học {year.label}"
    for fact in LOCAL:
        yield f"  {fact}: {_local(fact, on, year)}"


def _local(fact: SchoolFact, on: date, year: "SchoolYear") -> str:
    """The value of an item of sheet Trường as a person reads it, with its cell."""
    from pipeline.cells import read_text

    if not (row := year.item(fact, on)):
        return "chưa ghi"
    share = "%" if fact in SHARES else ""
    doubt = "" if row.confirmed else ", chưa xác nhận"
    return f"{read_text(row.value)}{share} ({row.at('value')}{doubt})"
