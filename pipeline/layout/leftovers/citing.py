"""Papers cited: number, day and subject agree; none is later than the paper itself."""

from collections.abc import Iterator
from datetime import date

from pipeline.findings import Finding, Severity
from pipeline.layout.anatomy import Anatomy, Role
from pipeline.layout.known import Known
from pipeline.layout.leftovers.citations import CITING, Citation, about, citations
from pipeline.layout.leftovers.data import any_of, table
from pipeline.layout.leftovers.days import school_years
from pipeline.layout.leftovers.text import everything
from pipeline.layout.leftovers.window import BEGINS, papers
from pipeline.vietnamese import short_date

SAID = table("citations")
AHEAD, PAST = any_of(SAID["ahead"]), any_of(SAID["past"])


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
    for line in everything(anatomy).holding(CITING):
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
        for line in paper.text.holding(CITING) if last else ():
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
