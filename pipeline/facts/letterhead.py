"""Facts of every paper: letterhead, number, date, signature, recipients, the names of the year."""

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.facts.brief import Brief
from pipeline.facts.printed import BLANK, Printed, bracketed, cell, counted, said
from pipeline.papers import COUNCIL_DECISION, SYMBOLS, PaperKind
from pipeline.vietnamese import fold, long_date
from pipeline.vocabulary import SchoolFact

DEPUTY = "Phó Hiệu trưởng"


def fact_of(item: SchoolFact) -> Callable[[Brief], Printed]:
    """A function that prints one item of sheet `Trường`."""

    def value(brief: Brief) -> Printed:
        return brief.fact(item)

    return value


def upper(item: SchoolFact) -> Callable[[Brief], Printed]:
    """A function that prints one item of sheet `Trường` in capitals."""

    def value(brief: Brief) -> Printed:
        printed = brief.fact(item)
        return Printed(printed.text.upper(), printed.sources)

    return value


def has(item: SchoolFact) -> Callable[[Brief], bool]:
    """A function that tells whether an item of sheet `Trường` is filled."""

    def value(brief: Brief) -> bool:
        return bool(brief.fact(item).text)

    return value


def shifted_label(brief: Brief, years: int) -> Printed:
    """The school year so many years later: 2021-2022 → 2022-2023."""
    label = brief.fact(SchoolFact.LABEL)
    first = int(label.text[:4]) + years
    return Printed(f"{first}-{first + 1}", label.sources)


def next_label(brief: Brief) -> Printed:
    return shifted_label(brief, 1)


def _number_and_symbol(brief: Brief) -> Printed:
    """`45/KH-MNKL` (30/2020/NĐ-CP, PL I, II.3); without a number, room to write it by hand."""
    document = brief.document
    symbol = SYMBOLS.get(brief.paper.kind, "")
    number = (
        cell(document, "number", f"{document.number:02d}")
        if document and document.number
        else Printed(" " * 8)
    )
    return said("{}/{}-{}", number, symbol, brief.fact(SchoolFact.SHORT))


def _long_day(brief: Brief) -> Printed:
    document = brief.document
    if document and document.issued:
        return cell(document, "issued", long_date(document.issued))
    return Printed("ngày …… tháng …… năm ……")


def symbol_line(brief: Brief) -> Printed:
    return said("Số: {}", _number_and_symbol(brief))


def place_and_day(brief: Brief) -> Printed:
    return said("{}, {}", brief.fact(SchoolFact.PLACE), _long_day(brief))


def number_and_day(brief: Brief) -> Printed:
    return said("số {} {}", _number_and_symbol(brief), _long_day(brief))


def plan_number_and_day(brief: Brief) -> Printed:
    return number_and_day(brief.other(PaperKind.PLAN))


def is_draft(brief: Brief) -> bool:
    """No number (where the paper bears one) or no date: a draft, which says so."""
    document = brief.document
    numbered = brief.paper.kind not in SYMBOLS or (document and document.number)
    return not (document and document.issued and numbered)


def signed_by_deputy(brief: Brief) -> bool:
    return brief.document is not None and fold(brief.document.signatory_post) == fold(DEPUTY)


def signatory_post(brief: Brief) -> Printed:
    document = brief.document
    if document and document.signatory_post:
        return cell(document, "signatory_post", document.signatory_post.upper())
    return Printed("HIỆU TRƯỞNG")


def signatory(brief: Brief) -> Printed:
    document = brief.document
    if document and document.signatory:
        return cell(document, "signatory")
    return brief.fact(SchoolFact.HEAD)


@dataclass(frozen=True)
class RecipientLine:
    noi_nhan: Printed


def recipients(brief: Brief) -> tuple[RecipientLine, ...]:
    """Who gets a copy and why; the addressee of a report stands in `Như trên`."""
    reports = brief.paper.kind in (PaperKind.INTERIM, PaperKind.FINAL)
    receiver = fold(brief.fact(SchoolFact.RECEIVER).text)
    return tuple(
        RecipientLine(bracketed(cell(row, "recipient"), cell(row, "purpose")))
        for row in brief.paper.recipients(brief.year)
        if not (reports and fold(row.recipient) == receiver)
    )


def council_decision(brief: Brief) -> Printed:
    """`Quyết định số 38/QĐ-MNKL ngày 06 tháng 9 năm 2021`, with the symbol the school had then."""
    row = brief.year.document(COUNCIL_DECISION)
    if row is None or row.number is None or row.issued is None:
        return BLANK
    short = brief.year.item(SchoolFact.SHORT, row.issued)
    return said(
        "Quyết định số {}/QĐ-{} {}",
        cell(row, "number", f"{row.number:02d}"),
        cell(short, "value") if short else brief.fact(SchoolFact.SHORT),
        cell(row, "issued", long_date(row.issued)),
    )


def has_council(brief: Brief) -> bool:
    return bool(brief.year.council) and bool(council_decision(brief).text)


def council_size(brief: Brief) -> Printed:
    return counted(brief.year.council)
