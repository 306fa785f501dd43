"""Lists that say how many they name."""

import re
from collections.abc import Iterator

from pipeline.findings import Finding, Severity
from pipeline.layout.anatomy import Anatomy
from pipeline.layout.known import Known
from pipeline.layout.numbers.grids import Grid, grids
from pipeline.layout.numbers.reading import COUNT, Said, value

LISTED = re.compile(
    rf"\b(?:danh sách|bảng|biểu)(?:\s+[^\W\d_]+){{0,6}}?\s+(?:có|gồm|là)\s+({COUNT})\b",
    re.IGNORECASE,
)
SAYS_NUMBERED = re.compile(r"^\s*(?:S?TT|Số TT|Số thứ tự)\s*$", re.IGNORECASE)
NUMBERED = ("tt", "stt", "so tt", "so thu tu")
CLOSE = 2  # paragraphs between a table and the sentence that counts its rows


def lists_hold_as_many_as_they_say(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Danh sách có đúng số dòng mà câu ngay dưới bảng ghi.

    Xét bảng có cột TT đánh số liền từ 1 và câu dạng «Danh sách có 11 người» đứng ngay dưới.

    Căn cứ: phép đếm.
    Mức: cảnh báo.

    Đạt:
        Văn bản: tờ trình
        Bảng: «TT | Họ và tên / 1 | Nguyễn Thị An / 2 | Trần Thị Bình»
        Nội dung 3: «Danh sách có 02 người.»
    Không đạt:
        Văn bản: tờ trình
        Bảng: «TT | Họ và tên / 1 | Nguyễn Thị An / 2 | Trần Thị Bình»
        Nội dung 3: «Danh sách có 03 người.»
        => đoạn 7
    """
    shown = [paragraph for paragraph in anatomy.document.paragraphs if not paragraph.blank]
    told = [n for n, p in enumerate(shown) if not p.cell and LISTED.search(p.text)]
    tables = {}
    if told:
        tables = {grid.table: grid for grid in grids(anatomy.document, SAYS_NUMBERED)}
    for n in told:
        above = (p.cell.table for p in reversed(shown[max(n - CLOSE, 0) : n]) if p.cell)
        grid = tables.get(next(above, 0))
        said = Said(shown[n])
        if grid and (match := LISTED.search(said.counts)):
            yield from _miscounted(said, match, grid)


def _miscounted(said: Said, match: re.Match[str], grid: Grid) -> Iterator[Finding]:
    rows = [
        box for row in grid.body if (box := Grid.at(row, 0)) and box.text.rstrip(".").isdecimal()
    ]
    numbers = [int(box.text.rstrip(".")) for box in rows]
    sentence = said.counts[match.start() :].partition(". ")[0]
    counts = {value(number) for number in re.findall(COUNT, sentence)}
    plain = grid.heading(0) in NUMBERED and numbers == list(range(1, len(numbers) + 1))
    if plain and len(numbers) > 1 and len(numbers) not in counts:
        message = (
            f"«{match[0]}» mà bảng ngay trên có {len(numbers)} dòng; hãy xem lại danh sách, con số."
        )
        yield Finding(said.paragraph.place, "", message, "phép đếm", severity=Severity.WARNING)
