"""Years and school years that are not those of the paper."""

import re
from collections.abc import Iterator
from datetime import date

from pipeline.findings import Finding, Severity
from pipeline.layout.anatomy import Anatomy, Role
from pipeline.layout.known import Known
from pipeline.layout.leftovers.data import table
from pipeline.layout.leftovers.days import (
    YEARS,
    SaidDay,
    SaidYear,
    days,
    school_years,
    times,
)
from pipeline.layout.leftovers.excuses import is_a_history, is_excused
from pipeline.layout.leftovers.lines import Line, before
from pipeline.layout.leftovers.window import BEGINS, Paper, Window, papers

FAR: int = table("years")["far"]
LAST_YEAR = 9999  # a year of five figures is another slip
FOUR_FIGURES = re.compile(r"(?:19|20)\d\d")
COUNTED = ("các", "những", "hai", "2", "02", "trong")  # before two calendar years
NO_YEAR = frozenset({Role.NUMBER, Role.PARENT, Role.ISSUER, Role.SIGNER, Role.ANNEX_NOTE})
AMISS = "có phải chép sót từ văn bản cũ? Hãy sửa lại"
AHEAD = ("KẾ HOẠCH", "HƯỚNG DẪN", "CHƯƠNG TRÌNH", "PHƯƠNG ÁN")  # they speak of what is to come


def school_years_are_its_own(anatomy: Anatomy, known: Known) -> Iterator[Finding]:
    """Năm học nêu trong văn bản là năm học của văn bản đó.

    Năm học của văn bản lấy từ bảng tính; văn bản nơi khác thì lấy ở trích yếu. Năm học khác được
    bỏ qua khi nằm trong văn bản được dẫn, trong ngoặc kép, trong bảng so sánh các năm, hoặc đi với
    những chữ nói chuyện đã qua hay sắp tới («so với», «năm học trước», «phương hướng»).

    Căn cứ: năm học của văn bản.
    Mức: lỗi; cảnh báo với văn bản không lập từ bảng tính.

    Đạt:
        Nội dung: «Kết quả thi đua tăng so với năm học 2020-2021.»
    Không đạt:
        Nội dung: «Nhà trường phát động thi đua thực hiện nhiệm vụ năm học 2020-2021.»
        => đoạn 8
    """
    for paper in papers(anatomy, known):
        for line in _read(paper, YEARS):
            for said in school_years(line.text):
                if not _is_own(said, paper) and not is_excused(paper, anatomy, line, said):
                    message = f"văn bản này của {_time(paper.window)}; {AMISS} năm học."
                    yield line.found(said.span, message, severity=_weight(paper))


def years_are_its_own(anatomy: Anatomy, known: Known) -> Iterator[Finding]:
    """Năm và ngày tháng nêu trong văn bản thuộc năm học của văn bản đó.

    Bỏ qua năm trong văn bản được dẫn (số, ký hiệu, «ngày … của»), tên luật, ngày sinh, ngày vào
    ngành, ngày kỷ niệm, bảng lịch sử, và năm đi với chữ nói chuyện đã qua hay sắp tới.

    Căn cứ: năm học của văn bản.
    Mức: lỗi; cảnh báo với văn bản không lập từ bảng tính.

    Đạt:
        Nội dung: «Trường được công nhận đạt chuẩn quốc gia năm 2019.»
    Không đạt:
        Nội dung: «Hiệu trưởng thành lập Hội đồng Thi đua - Khen thưởng năm 2019 để theo dõi.»
        => đoạn 8
    """
    for paper in papers(anatomy, known):
        for line in _read(paper, FOUR_FIGURES):
            for said in times(line.text) if _names_another_year(line, paper) else ():
                if _is_strange(said, paper) and not is_excused(paper, anatomy, line, said):
                    time = _time(paper.window)
                    message = f"năm {said.year} không thuộc {time} của văn bản này; {AMISS} năm."
                    yield line.found(said.span, message, severity=_weight(paper))
        yield from _dated_too_late(paper)


def a_school_year_is_called_one(anatomy: Anatomy, known: Known) -> Iterator[Finding]:
    """Hai năm liền nhau chỉ một năm học thì viết «năm học 2021-2022», không viết «năm 2021-2022».

    Căn cứ: cách gọi năm học.
    Mức: cảnh báo.

    Đạt:
        Nội dung: «Nhà trường xây dựng kế hoạch thi đua năm học 2021-2022.»
    Không đạt:
        Nội dung: «Nhà trường xây dựng kế hoạch thi đua năm 2021-2022.»
        => đoạn 8
    """
    for paper in papers(anatomy, known):
        for line in paper.text.holding(YEARS):
            for said in school_years(line.text):
                word = before(line.text, said.span, 12).lower().split()[-1:]
                if said.word == "năm" and not {*word} & {*COUNTED}:
                    message = f"hãy viết «năm học {said.year}-{said.year + 1}»."
                    yield line.found(said.span, message)


def _read(paper: Paper, pattern: re.Pattern[str]) -> Iterator[Line]:
    """The lines of a paper that name a year which can be a leftover."""
    if paper.window.years and not is_a_history(paper):
        lines = paper.text.holding(pattern)
        yield from (line for line in lines if line.role not in NO_YEAR)


def _names_another_year(line: Line, paper: Paper) -> bool:
    return bool(set(map(int, FOUR_FIGURES.findall(line.text))) - paper.window.years)


def _is_own(said: SaidYear, paper: Paper) -> bool:
    window = paper.window
    if window.schools:
        ahead = paper.looks_ahead and said.year == max(window.schools) + 1
        return said.year in window.schools or ahead
    return bool({said.year, said.year + 1} & window.years)


def _is_strange(said: SaidDay | SaidYear, paper: Paper) -> bool:
    """Whether a year is not of the paper, yet so near that it may be a leftover."""
    own = paper.window.years
    if said.year in own or said.year > LAST_YEAR or said.impossible:
        return False
    ahead = paper.looks_ahead and said.year == max(own) + 1
    return said.year >= min(own) - FAR and not ahead


def _dated_too_late(paper: Paper) -> Iterator[Finding]:
    """The day of a plan that stands in the school year after the one it plans."""
    window = paper.window
    plans = paper.letter.type in AHEAD and window.schools and not window.known
    if not plans or window.day is None or window.day < date(max(window.schools) + 1, BEGINS, 1):
        return
    for line in paper.text.of(Role.DATE).lines:
        for said in days(line.text):
            message = f"ngày này đã qua {_time(window)} nêu ở trích yếu; hãy sửa chỗ sai."
            yield line.found(said.span, message)


def _weight(paper: Paper) -> Severity:
    return Severity.ERROR if paper.window.known else Severity.WARNING


def _time(window: Window) -> str:
    return f"năm học {window.told}" if window.schools else "thời gian"
