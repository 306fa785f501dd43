"""The part a copier adds below a copied paper."""

import re
from collections.abc import Iterator, Sequence

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy
from pipeline.layout.figures import figures
from pipeline.layout.foot.held import WRITTEN, is_copy_form, letters
from pipeline.layout.known import Known
from pipeline.layout.said import quoted, warning
from pipeline.layout.set import faults
from pipeline.vietnamese import fold
from pipeline.word import Paragraph

BASIS = "30/2020/NĐ-CP, PL I, Phần II, II"
FORMS = {"sao y": "SY", "sao luc": "SL", "trich sao": "TrS"}
NUMBER = re.compile(r"^Số\s*:?.*/\s*(?P<code>[A-ZĐa-z]+)\s*-", re.IGNORECASE)
AROUND = 12  # paragraphs, where the number of the copy stands


def form(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Bản sao ghi «SAO Y», «SAO LỤC» hoặc «TRÍCH SAO», dưới đường kẻ ngang hết chiều rộng vùng chữ.

    Hình thức sao viết chữ in hoa, cỡ 13 đến 14, đứng, đậm; số, ký hiệu có SY, SL hoặc TrS.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần II, II.
    Mức: cảnh báo.

    Đạt:
        Nội dung: «Tổ nào nhận bản sao y thì ký vào sổ.»
    Không đạt:
        Nội dung +: «SAO Y BẢN CHÍNH»
        => đoạn 16
    """
    for letter in letters(parts, WRITTEN):
        shown = [piece.paragraph for piece in letter.pieces]
        for at, line in enumerate(shown):
            if is_copy_form(line) and (fault := _fault(shown, at)):
                yield warning(line.place, f"{quoted(line.text)}: hãy {fault}.", BASIS)


def _fault(shown: Sequence[Paragraph], at: int) -> str:
    line = shown[at]
    code = FORMS.get(fold(line.text))
    if code is None:
        return "ghi «SAO Y», «SAO LỤC» hoặc «TRÍCH SAO»"
    if fault := faults(line, size=figures()["copy"]["form"], bold=True, italic=False):
        return f"sửa mẫu chữ: {fault}"
    numbers = [found for p in _beside(shown, at) if (found := NUMBER.match(p.text.strip()))]
    if numbers and code not in {found["code"] for found in numbers}:
        return f"ghi số, ký hiệu của bản sao theo dạng «Số: 05/{code}-…»"
    if not any(p.rules or p.borders for p in shown[max(at - AROUND, 0) : at]):
        return "kẻ một đường ngang hết chiều rộng vùng chữ ở phía trên"
    return ""


def _beside(shown: Sequence[Paragraph], at: int) -> Sequence[Paragraph]:
    """The lines the number of the copy stands among: its table, or what follows."""
    cell = shown[at].cell
    if cell is None:
        return shown[at : at + AROUND]
    near = shown[max(at - AROUND, 0) : at + AROUND]
    return [p for p in near if p.cell and p.cell.table == cell.table]
