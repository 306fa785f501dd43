"""Legal texts cited: in force on the day of the paper."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from pipeline.findings import Finding, Severity
from pipeline.law import Law, LegalText, Status
from pipeline.layout.anatomy import Anatomy, Role
from pipeline.layout.known import Known
from pipeline.layout.leftovers.citations import CITING, Citation, citations, laws
from pipeline.layout.leftovers.data import any_of, table
from pipeline.layout.leftovers.lines import Line, Span, before, clause
from pipeline.layout.leftovers.text import Text
from pipeline.layout.leftovers.window import Window, papers
from pipeline.vietnamese import fold

SAID = table("citations")
GONE = any_of(SAID["gone"])
AMENDS = any_of(SAID["amends"])
RESTS = any_of(SAID["rests"])
SHORT_KINDS = {"nd": "NĐ", "nghi dinh": "NĐ", "tt": "TT", "thong tu": "TT", "nghi quyet": "NQ"}
OF_PARLIAMENT = "/QH"
LAW = re.compile(r"[Ll]uật\s+\w")
UNREAD = "(chưa đối chiếu văn bản gốc)"


def texts_cited_are_in_force(anatomy: Anatomy, known: Known) -> Iterator[Finding]:
    """Văn bản pháp luật được dẫn còn hiệu lực vào ngày của văn bản dẫn nó.

    Máy nhận ra văn bản bằng số, ký hiệu; Luật Thi đua, khen thưởng bằng ngày hoặc năm ban hành.
    Văn bản không có trong danh mục pháp luật của máy thì không soát.

    Căn cứ: hiệu lực của văn bản được dẫn.
    Mức: lỗi ở phần căn cứ; cảnh báo ở chỗ khác, và khi ngày hiệu lực chưa đối chiếu.

    Đạt:
        Địa danh, thời gian: «Kim Lan, ngày 31 tháng 12 năm 2023»
        Căn cứ: «Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;»
        Căn cứ 2: «Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ.»
    Không đạt:
        Địa danh, thời gian: «Kim Lan, ngày 01 tháng 01 năm 2024»
        Căn cứ: «Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;»
        Căn cứ 2: «Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ.»
        => đoạn 4
        => đoạn 5
    """
    for paper in papers(anatomy, known):
        for cited in _cited(paper.text, known.law) if paper.window.first else ():
            gone = _out_of_force(cited.text, paper.window)
            if gone and not _told_as_gone(cited.line, cited.at):
                yield _stale(cited, paper.window, known.law)


@dataclass(frozen=True)
class Cited:
    """A listed text where a line cites it; named: as one speaks of it."""

    line: Line
    at: Span
    text: LegalText
    named: str


def _cited(text: Text, law: Law) -> Iterator[Cited]:
    """The listed texts a paper cites: by number, a law of parliament by its day or year."""
    for line in text.holding(CITING):
        for citation in citations(line.text):
            if listed := _listed(citation, law):
                yield Cited(line, citation.span, listed, citation.named)
    for line in text.holding(LAW):
        for listed, name in _laws_of_parliament(law):
            for said in laws(line.text, name):
                same_day = said.day is None or said.day.day == listed.issued.first
                if said.year == listed.issued.first.year and same_day:
                    yield Cited(line, said.span, listed, f"{name} năm {said.year}")


def _laws_of_parliament(law: Law) -> Iterator[tuple[LegalText, str]]:
    """Each law with its name, those that only amend another left out."""
    for listed in law.texts.values():
        name = re.sub(r"\s*\(.*", "", listed.title)
        if OF_PARLIAMENT in listed.number and name.startswith("Luật ") and "sửa đổi" not in name:
            yield listed, name


def _listed(citation: Citation, law: Law) -> LegalText | None:
    if citation.symbol:
        return law.texts.get(citation.shown)
    prefix = f"{citation.number}/{citation.year}/{SHORT_KINDS.get(fold(citation.kind), '?')}"
    found = [text for number, text in law.texts.items() if number.startswith(prefix)]
    return found[0] if len(found) == 1 else None


def _out_of_force(text: LegalText, window: Window) -> bool:
    days_of = {window.first, window.last}
    return not any(day and text.in_force(day) for day in days_of)


def _told_as_gone(line: Line, at: Span) -> bool:
    """Whether the words say so themselves, or it is named as what another text amends."""
    whole = clause(line.text, at)
    return bool(
        GONE.search(line.text, whole.start, whole.end) or AMENDS.search(before(line.text, at, 80))
    )


def _stale(cited: Cited, window: Window, law: Law) -> Finding:
    line, text, day = cited.line, cited.text, window.first or date.min
    rests = line.role is Role.BASIS or bool(RESTS.match(line.text.lstrip(" -+*")))
    if window.last and window.last < text.since.first:
        wrong = f"đến {text.since} mới có hiệu lực; hãy dẫn văn bản của ngày ấy"
        status = text.status
    else:
        heir = _heir(text, day, law)
        cure = f"{heir.number}" if heir else "văn bản đang có hiệu lực"
        wrong = f"chỉ có hiệu lực đến {text.until}; hãy dẫn {cure}"
        status = heir.status if heir and heir.status is not Status.VERIFIED else text.status
    verified = status is Status.VERIFIED
    return line.found(
        cited.at,
        f"{cited.named} {wrong}.",
        text.number if verified else f"{text.number} {UNREAD}",
        Severity.ERROR if verified and rests else Severity.WARNING,
    )


def _heir(text: LegalText, day: date, law: Law) -> LegalText | None:
    """What stands in its place on that day."""
    seen = {text.number}
    heir = law.texts.get(text.repealed_by)
    while heir and not heir.in_force(day) and heir.number not in seen:
        seen.add(heir.number)
        heir = law.texts.get(heir.repealed_by)
    return heir
