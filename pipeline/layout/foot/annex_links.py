"""Annexes in the file of their paper: what ties them to it, the numbers of their pages."""

import re
from collections.abc import Iterator, Sequence

from pipeline.findings import Finding, Place
from pipeline.layout.anatomy import Anatomy, Letter, Role
from pipeline.layout.figures import figures
from pipeline.layout.foot.annexes import Annex, annexes
from pipeline.layout.foot.held import own
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, first, quoted, warning
from pipeline.layout.set import faults
from pipeline.vietnamese import fold

SYMBOL = re.compile(r"(?P<number>\d+)\s*/\s*(?P<symbol>[A-ZĐa-z]+\s*-\s*[^\s,;)]+)")
DAY = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)
NUMBERS = r"\s+(số\s+)?[IVXL\d]+(\s*(,|và|đến|-|–|;)\s*(Phụ lục\s+)?[IVXL\d]+)*"
MENTION = re.compile(rf"phụ lục(?P<which>({NUMBERS})?)", re.IGNORECASE)


def reference(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Dưới tiêu đề phụ lục là dòng «(Kèm theo …)», cỡ 13 đến 14, nghiêng, canh giữa.

    Số và ngày ghi ở dòng ấy là của văn bản chính; thiếu dòng này hoặc ghi lệch thì cảnh báo.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, III.1c.
    Mức: lỗi, cảnh báo.

    Đạt:
        Kèm theo: «(Kèm theo Kế hoạch số 05/KH-MNHS ngày 05 tháng 01 năm 2022)»
    Không đạt:
        Kèm theo: «(Kèm theo Kế hoạch số 04/KH-MNHS ngày 05 tháng 01 năm 2022)»
        => đoạn 19
    """
    styled, others = [], []
    for annex in annexes(parts):
        note = next(iter(annex.of(Role.ANNEX_NOTE)), None)
        main = annex.main
        if note is None:
            if main and not annex.of(Role.NATION):
                message = (
                    f"{quoted(annex.label.text)}: hãy thêm dòng «(Kèm theo … số … ngày … của …)»."
                )
                others.append(warning(annex.label.place, message, clause("III.1c")))
            continue
        size = figures()["annex"]["note"]
        if fault := faults(note, size=size, bold=False, italic=True, centred=True):
            message = f"{quoted(note.text)}: hãy sửa mẫu chữ: {fault}."
            styled.append(error(note.place, message, clause("III.1c")))
        if main and (
            fault := _disagrees(" ".join(p.text for p in annex.of(Role.ANNEX_NOTE)), main)
        ):
            others.append(warning(note.place, fault, clause("III.1c")))
    yield from first(styled, "phụ lục")
    yield from others


def _disagrees(note: str, main: Letter) -> str:
    number, dated = (" ".join(p.text for p in main.of(role)) for role in (Role.NUMBER, Role.DATE))
    said, right = SYMBOL.search(note), SYMBOL.search(number)
    if said and right and _symbol(said) != _symbol(right):
        return f"Phụ lục ghi số {said[0]}, văn bản chính mang số {right[0]}; hãy sửa cho khớp."
    said, right = DAY.search(note), DAY.search(dated)
    if said and right and [*map(int, said.groups())] != [*map(int, right.groups())]:
        return f"Phụ lục ghi {said[0]}, văn bản chính đề {right[0]}; hãy sửa cho khớp."
    return ""


def _symbol(found: re.Match[str]) -> tuple[int, str]:
    return int(found["number"]), found["symbol"].replace(" ", "").rstrip(".")


def mention(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Trong văn bản phải có chỉ dẫn về từng phụ lục kèm theo.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, III.1a.
    Mức: cảnh báo.

    Đạt:
        Nội dung 5: «Danh sách Hội đồng tại Phụ lục.»
    Không đạt:
        Nội dung 5: «Danh sách Hội đồng gửi các tổ.»
        => đoạn 17
    """
    every = annexes(parts)
    for annex in every:
        if annex.main is None:
            continue
        text = " ".join(piece.paragraph.text for piece in own(annex.main))
        if not _mentioned(text, annex, every):
            message = (
                f"Trong văn bản chưa có chỗ nào nhắc đến {quoted(annex.label.text)}; hãy thêm chỉ "
                f"dẫn, ví dụ «(… tại {annex.label.text.strip()})»."
            )
            yield warning(annex.label.place, message, clause("III.1a"))


def _mentioned(text: str, annex: Annex, every: Sequence[Annex]) -> bool:
    found = [m["which"] for m in MENTION.finditer(text)]
    if not found:
        return "kem theo" in fold(text) and ("danh sach" in fold(text) or "bieu" in fold(text))
    named = [number for which in found for number in re.findall(r"[IVXL]+|\d+", which)]
    general = any(not which.strip() for which in found) or "-" in "".join(found)
    return general or not annex.number or len(every) < 2 or annex.number in named or not named


def section(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Số trang của mỗi phụ lục đánh riêng, bắt đầu từ 1: mỗi phụ lục là một phần (section) của tệp.

    Chỉ xét văn bản có đánh số trang.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, III.1đ.
    Mức: cảnh báo.

    Đạt:
        Phụ lục: «Phụ lục»
    Không đạt:
        Kiểu: số trang nối tiếp
        => đoạn 17
    """
    if not _has_page_numbers(parts):
        return
    above = _sections_above(parts)
    sections = parts.document.sections
    found = []
    for annex in annexes(parts):
        own_section = annex.label.section
        start = sections[min(own_section, len(sections) - 1)].number_start
        if above.get(annex.label.place) is not None and (
            above[annex.label.place] == own_section or start != 1
        ):
            message = (
                f"{quoted(annex.label.text)} chưa đánh số trang riêng; hãy ngắt phần trước phụ lục "
                "(Layout → Breaks → Next Page), rồi cho số trang của phần ấy bắt đầu từ 1."
            )
            found.append(warning(annex.label.place, message, clause("III.1đ")))
    yield from first(found, "phụ lục")


def _sections_above(parts: Anatomy) -> dict[Place, int | None]:
    """For each paragraph the section of the text above it, None where nothing stands above."""
    found: dict[Place, int | None] = {}
    last = None
    for paragraph in parts.document.paragraphs:
        found[paragraph.place] = last
        last = last if paragraph.blank else paragraph.section
    return found


def _has_page_numbers(parts: Anatomy) -> bool:
    return any(
        re.search(r"\bPAGE\b", run.field)
        for section in parts.document.sections
        for _, paragraphs in (*section.heads, *section.feet)
        for paragraph in paragraphs
        for run in paragraph.runs
    )
