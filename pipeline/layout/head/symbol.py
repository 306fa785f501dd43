"""Number and symbol (ô 3)."""

import re
from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Genre, Letter, Role
from pipeline.layout.figures import figures
from pipeline.layout.head.held import NUMBERED, lines_of
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, quoted, warning
from pipeline.layout.set import faults
from pipeline.vietnamese import normal
from pipeline.word import Paragraph

BLANK = r"[\s.…_]*"
SYMBOL = re.compile(rf"^Số:\s?(?P<number>\d+|{BLANK})/(?P<symbol>[^\s/]+)$")
LABEL = re.compile(r"^Số:")
TO_FILL = re.compile(r"\{\{|\[|[/-]\s*[.…]")  # a model: words are still to come
NAMED = (Genre.NAMED, Genre.MINUTES)
LETTER = (Genre.LETTER,)
LIST = "DS"  # "danh sách", which is no type of paper
TABLE = "30/2020/NĐ-CP, PL III, Mục I"


def _codes() -> dict[str, str]:
    """Tên loại → its abbreviation."""
    return dict(figures()["symbols"])


def _symbols(
    parts: Anatomy, genres: tuple[Genre, ...]
) -> Iterator[tuple[Letter, Paragraph, re.Match[str]]]:
    """The well-formed symbols with their papers."""
    for letter, line in lines_of(parts, Role.NUMBER, genres):
        if found := SYMBOL.match(normal(line.text)):
            yield letter, line, found


def label(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Số, ký hiệu bắt đầu bằng «Số:», cỡ 13, kiểu chữ đứng, không đậm, canh giữa.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.3c.
    Mức: lỗi.

    Đạt:
        Số, ký hiệu: cỡ 13
    Không đạt:
        Số, ký hiệu: cỡ 14
        => bảng 1, hàng 2, ô 1
    """
    size = figures()["head"]["number_size"]
    for _letter, line in lines_of(parts, Role.NUMBER, NUMBERED):
        if due := faults(line, size=size, bold=False, italic=False, centred=True):
            told = f"Số, ký hiệu chưa đúng mẫu chữ; hãy {due}."
            yield error(line.place, told, clause("II.3c"))
        if not LABEL.match(normal(line.text)):
            told = f"{quoted(line.text)}: hãy bắt đầu bằng «Số:», có dấu hai chấm."
            yield error(line.place, told, clause("II.3c"))


def padded(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Số nhỏ hơn 10 ghi thêm số 0 phía trước.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.3c.
    Mức: lỗi.

    Đạt:
        Số, ký hiệu: «Số: 10/KH-MNHS»
    Không đạt:
        Số, ký hiệu: «Số: 5/KH-MNHS»
        => bảng 1, hàng 2, ô 1
    """
    for _letter, line, found in _symbols(parts, NUMBERED):
        if re.fullmatch(r"[1-9]", found["number"]):
            told = f"{quoted(line.text)}: số nhỏ hơn 10, hãy ghi 0{found['number']}."
            yield error(line.place, told, clause("II.3c"))


def well_formed(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ có gạch nối, không cách chữ.

    Số chưa cấp thì để trống. Năm chỉ ghi trong văn bản quy phạm pháp luật.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.3c.
    Mức: lỗi.

    Đạt:
        Số, ký hiệu: «Số:      /KH-MNHS»
    Không đạt:
        Số, ký hiệu: «Số: 15 / KH - MNHS»
        => bảng 1, hàng 2, ô 1
    """
    for letter, line in lines_of(parts, Role.NUMBER, NUMBERED):
        said = normal(line.text)
        found = SYMBOL.match(said if LABEL.match(said) else f"Số: {_unlabelled(said)}")
        if TO_FILL.search(said) or (found and "-" in found["symbol"]):
            continue
        model = "15/MNHS-CM" if letter.genre is Genre.LETTER else _model(letter)
        told = f"{quoted(said)} chưa đúng dạng; hãy ghi như «Số: {model}», không cách chữ."
        yield error(line.place, told, clause("II.3c"))


def _unlabelled(said: str) -> str:
    """Without the label: that it is wrong has been told."""
    return re.sub(r"^Số\s*[:.]?\s*", "", said, flags=re.IGNORECASE)


def _model(letter: Letter) -> str:
    return f"15/{_codes().get(letter.type, 'KH')}-MNHS"


def names_the_type(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Ký hiệu bắt đầu bằng chữ viết tắt của tên loại văn bản, đúng như bảng của Nghị định.

    Căn cứ: 30/2020/NĐ-CP, PL III, Mục I.
    Mức: lỗi.

    Đạt:
        Văn bản: tờ trình
    Không đạt:
        Số, ký hiệu: «Số: 05/BC-MNHS»
        => bảng 1, hàng 2, ô 1
    """
    for letter, line, found in _symbols(parts, NAMED):
        due, said = _codes().get(letter.type, ""), found["symbol"].partition("-")[0]
        if not due or said in (due, LIST) or TO_FILL.search(normal(line.text)):
            continue
        if letter.type == "HỢP ĐỒNG" and said.startswith(due):
            continue  # HĐLĐ, HĐLV: laws of their own
        told = f"Ký hiệu ghi «{said}», tên loại là {letter.type}; hãy ghi «{due}»."
        yield error(line.place, told, TABLE)


def names_the_office(parts: Anatomy, known: Known) -> Iterator[Finding]:
    """Ký hiệu có chữ viết tắt của cơ quan, như trang Trường.

    Chỉ xét văn bản của trường mình.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.3b.
    Mức: cảnh báo.

    Đạt:
        Số, ký hiệu: «Số: 05/KH-MNHS»
    Không đạt:
        Biết: chữ viết tắt MNHS
        Số, ký hiệu: «Số: 05/KH-MNKL»
        => bảng 1, hàng 2, ô 1
    """
    for letter, line, found in _symbols(parts, NUMBERED):
        first, _, last = found["symbol"].partition("-")
        code = first if letter.genre is Genre.LETTER else last
        if known.code and code and code != known.code:
            told = f"Ký hiệu ghi «{code}», trang Trường ghi «{known.code}»; hãy sửa cho khớp."
            yield warning(line.place, told, clause("II.3b"))


def of_a_letter(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Ký hiệu công văn gồm chữ viết tắt của cơ quan và của đơn vị soạn thảo, không có CV.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.3b.
    Mức: lỗi.

    Đạt:
        Văn bản: công văn
    Không đạt:
        Văn bản: công văn
        Số, ký hiệu: «Số: 15/CV-MNHS»
        => bảng 1, hàng 2, ô 1
    """
    for _letter, line, found in _symbols(parts, LETTER):
        said = found["symbol"].partition("-")[0]
        if said in ("CV", *_codes().values()):
            told = f"Công văn không có chữ viết tắt tên loại («{said}»); hãy ghi như «15/MNHS-CM»."
            yield error(line.place, told, clause("II.3b"))


def of_no_type(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Danh sách không phải một loại văn bản; ký hiệu DS không có trong bảng chữ viết tắt.

    Căn cứ: 30/2020/NĐ-CP, Điều 7; PL III, Mục I.
    Mức: cảnh báo.

    Đạt:
        Số, ký hiệu: «Số: 05/KH-MNHS»
    Không đạt:
        Số, ký hiệu: «Số: 05/DS-MNHS»
        => bảng 1, hàng 2, ô 1
    """
    for _letter, line, found in _symbols(parts, (*NUMBERED, Genre.FORM)):
        if found["symbol"].startswith(f"{LIST}-"):
            told = "Ký hiệu DS không có trong bảng chữ viết tắt; hãy để danh sách làm phụ lục."
            yield warning(line.place, told, "30/2020/NĐ-CP, Điều 7; PL III, Mục I")
