"""Legal texts and papers cited: in force, possible, not later than the paper itself."""

import re
from collections.abc import Iterator
from datetime import date

from pipeline.findings import Finding, Severity
from pipeline.law import Law, LegalText, Status
from pipeline.layout.anatomy import Anatomy, Role
from pipeline.layout.known import Known
from pipeline.layout.leftovers.citations import Citation, about, citations, laws
from pipeline.layout.leftovers.data import any_of, table
from pipeline.layout.leftovers.days import school_years
from pipeline.layout.leftovers.lines import Line, Span, all_lines, before, clause
from pipeline.layout.leftovers.window import BEGINS, Window, papers
from pipeline.vietnamese import fold, short_date

SAID = table("citations")
GONE = any_of(SAID["gone"])
AMENDS = any_of(SAID["amends"])
RESTS = any_of(SAID["rests"])
AHEAD, PAST = any_of(SAID["ahead"]), any_of(SAID["past"])
SHORT_KINDS = {"nd": "NĐ", "nghi dinh": "NĐ", "tt": "TT", "thong tu": "TT", "nghi quyet": "NQ"}
OF_PARLIAMENT = "/QH"
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
        for line in paper.lines if paper.window.first else ():
            for at, text, named in _cited_texts(line, known.law):
                if _out_of_force(text, paper.window) and not _told_as_gone(line, at):
                    yield _stale(line, at, text, named, paper.window, known.law)


def _cited_texts(line: Line, law: Law) -> Iterator[tuple[Span, LegalText, str]]:
    """The listed texts a line cites, each with how it is named there."""
    for citation in citations(line.text):
        if text := _listed(citation, law):
            yield citation.span, text, citation.named
    if "luật" in line.text.lower():
        for text in law.texts.values():
            name = re.sub(r"\s*\(.*", "", text.title)
            if OF_PARLIAMENT in text.number and name.startswith("Luật ") and "sửa đổi" not in name:
                for said in laws(line.text, name):
                    same_day = said.day is None or said.day.day == text.issued.first
                    if said.year == text.issued.first.year and same_day:
                        yield said.span, text, f"{name} năm {said.year}"


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


def _stale(line: Line, at: Span, text: LegalText, named: str, window: Window, law: Law) -> Finding:
    day = window.first or date.min
    rests = line.role is Role.BASIS or bool(RESTS.match(line.text.lstrip(" -+*")))
    if window.last and window.last < text.since.first:
        wrong, status = (
            f"đến {text.since} mới có hiệu lực; hãy dẫn văn bản của ngày ấy",
            text.status,
        )
    else:
        heir = _heir(text, day, law)
        cure = f"{heir.number}" if heir else "văn bản đang có hiệu lực"
        wrong = f"chỉ có hiệu lực đến {text.until}; hãy dẫn {cure}"
        status = heir.status if heir and heir.status is not Status.VERIFIED else text.status
    verified = status is Status.VERIFIED
    return line.found(
        at,
        f"{named} {wrong}.",
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


def a_citation_agrees_with_itself(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Văn bản được dẫn có số, ngày và nội dung hợp nhau.

    Năm trong số, ký hiệu là năm của ngày ban hành; văn bản về nhiệm vụ một năm học không ban hành
    từ năm trước năm học ấy, cũng không ban hành khi năm học ấy đã qua.

    Căn cứ: số, ký hiệu của văn bản quy phạm pháp luật ghi năm ban hành.
    Mức: lỗi khi năm trong số khác năm của ngày; cảnh báo khi ngày không hợp năm học.

    Đạt:
        Căn cứ: «Căn cứ Thông tư số 28/2016/TT-BGDĐT ngày 30/12/2016;»
    Không đạt:
        Căn cứ: «Căn cứ Thông tư số 28/2026/TT-BGDĐT ngày 30/12/2016;»
        => đoạn 4
    """
    for line in all_lines(anatomy):
        for citation in citations(line.text):
            day = citation.day.day if citation.day else None
            if day and citation.year and citation.year != day.year:
                yield line.found(
                    citation.span,
                    f"số ghi năm {citation.year} mà ngày ghi năm {day.year}; không thể có văn bản "
                    "này, hãy xem lại số và ngày.",
                    severity=Severity.ERROR,
                )
            elif day and (wrong := _other_time(line.text, citation, day)):
                yield line.found(citation.span, wrong)


def _other_time(text: str, citation: Citation, day: date) -> str:
    """Why a paper of that day cannot be about the one school year it names; "" where it can."""
    at = about(text, citation)
    said = school_years(text[at.start : at.end])
    if len(said) != 1:
        return ""
    first = said[0].year
    past = PAST.search(text, citation.span.start, at.end)
    ahead = AHEAD.search(text, citation.span.start, at.end)
    if not (past or ahead):
        return ""
    last = date(first + 2, 1, 1) if past else date(first + 1, BEGINS, 1)
    if first <= day.year and day < last:
        return ""
    year = f"{first}-{first + 1}"
    told = f"ngày {short_date(day)} không hợp với năm học {year} nêu ở sau"
    return f"{told}; hãy xem lại ngày hoặc năm học."


def nothing_cited_is_later(anatomy: Anatomy, known: Known) -> Iterator[Finding]:
    """Văn bản được dẫn ban hành không sau ngày của văn bản dẫn nó.

    Căn cứ: thứ tự thời gian.
    Mức: lỗi.

    Đạt:
        Địa danh, thời gian: «Kim Lan, ngày 30 tháng 9 năm 2021»
        Nội dung: «Thực hiện Kế hoạch số 236/KH-GD&ĐT ngày 28/9/2021 về công tác thi đua.»
    Không đạt:
        Địa danh, thời gian: «Kim Lan, ngày 30 tháng 9 năm 2021»
        Nội dung: «Thực hiện Kế hoạch số 236/KH-GD&ĐT ngày 28/10/2021 về công tác thi đua.»
        => đoạn 8
    """
    for paper in papers(anatomy, known):
        last = paper.window.last
        for line in paper.lines if last else ():
            itself = line.role is Role.ANNEX_NOTE  # ND30-PL-REF holds it against the paper
            for citation in citations(line.text) if not itself else ():
                if last and _is_later(citation, last):
                    own = f"ngày {short_date(last)}" if paper.window.day else paper.window.told
                    message = f"{citation.named} ban hành sau văn bản này ({own})"
                    message = f"{message}; hãy xem lại số và ngày."
                    yield line.found(citation.span, message, severity=Severity.ERROR)


def _is_later(citation: Citation, last: date) -> bool:
    if citation.day:
        return citation.day.day is not None and citation.day.day > last
    return citation.year is not None and citation.year > last.year
