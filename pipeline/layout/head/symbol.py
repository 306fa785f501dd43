"""Number and symbol (ô 3)."""

import re
from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Genre, Letter, Role
from pipeline.layout.figures import figures
from pipeline.layout.head.held import NUMBERED, lines_of, plain
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, quoted, warning
from pipeline.layout.set import faults
from pipeline.vietnamese import fold
from pipeline.word import Paragraph

CODES = {  # tên loại → its abbreviation (PL III, I)
    "NGHỊ QUYẾT": "NQ",
    "QUYẾT ĐỊNH": "QĐ",
    "CHỈ THỊ": "CT",
    "QUY CHẾ": "QC",
    "QUY ĐỊNH": "QyĐ",
    "THÔNG CÁO": "TC",
    "THÔNG BÁO": "TB",
    "HƯỚNG DẪN": "HD",
    "CHƯƠNG TRÌNH": "CTr",
    "KẾ HOẠCH": "KH",
    "PHƯƠNG ÁN": "PA",
    "ĐỀ ÁN": "ĐA",
    "DỰ ÁN": "DA",
    "BÁO CÁO": "BC",
    "BIÊN BẢN": "BB",
    "TỜ TRÌNH": "TTr",
    "HỢP ĐỒNG": "HĐ",
    "CÔNG ĐIỆN": "CĐ",
    "BẢN GHI NHỚ": "BGN",
    "BẢN THỎA THUẬN": "BTT",
    "GIẤY ỦY QUYỀN": "GUQ",
    "GIẤY MỜI": "GM",
    "GIẤY GIỚI THIỆU": "GGT",
    "GIẤY NGHỈ PHÉP": "GNP",
    "PHIẾU GỬI": "PG",
    "PHIẾU CHUYỂN": "PC",
    "PHIẾU BÁO": "PB",
}
NUMBER = r"(?P<number>\d*|[\s.…_]*)"
SYMBOL = re.compile(rf"^Số: ?{NUMBER}/(?P<symbol>[^\s/]+)$")
NAMED = (Genre.NAMED, Genre.MINUTES)


def _symbols(
    parts: Anatomy, genres: tuple[Genre, ...] = NUMBERED
) -> Iterator[tuple[Letter, Paragraph, re.Match[str]]]:
    """The well-formed symbols with their papers."""
    for letter, line in lines_of(parts, Role.NUMBER, genres):
        if found := SYMBOL.match(plain(line.text)):
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
        due = faults(line, size=size, bold=False, italic=False, centred=True)
        if due:
            yield error(
                line.place, f"Số, ký hiệu chưa đúng mẫu chữ; hãy để {due}.", clause("II.3c")
            )
        if not line.text.strip().startswith("Số:"):
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
    for _letter, line, found in _symbols(parts):
        if len(found["number"].strip()) == 1 and found["number"].strip().isdigit():
            told = f"{quoted(line.text)}: hãy ghi số {found['number'].strip():0>2}."
            yield error(line.place, told, clause("II.3c"))


def well_formed(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Giữa số và ký hiệu có dấu gạch chéo, giữa các nhóm chữ có gạch nối, không cách chữ.

    Số chưa cấp thì để trống.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.3c.
    Mức: lỗi.

    Đạt:
        Số, ký hiệu: «Số:      /KH-MNHS»
    Không đạt:
        Số, ký hiệu: «Số: 15 / KH - MNHS»
        => bảng 1, hàng 2, ô 1
    """
    for _letter, line in lines_of(parts, Role.NUMBER, NUMBERED):
        said = plain(line.text)
        found = SYMBOL.match(said)
        drafted = bool(re.match(r"^Số: ?[\s.…_]*/", said))
        if (not found and not (drafted and " " not in said.split("/", 1)[1])) or (
            found and "-" not in found["symbol"]
        ):
            told = f"{quoted(said)} chưa đúng dạng; hãy ghi như «Số: 15/KH-MNHS», không cách chữ."
            yield error(line.place, told, clause("II.3c"))


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
        due, said = CODES.get(letter.type, ""), found["symbol"].partition("-")[0]
        if due and said != due and fold(said) not in ("ds", "cv"):
            told = (
                f"Ký hiệu ghi «{said}», tên loại là {letter.type}; hãy ghi «{due}» (viết đúng hoa, "
                "thường)."
            )
            yield error(line.place, told, "30/2020/NĐ-CP, PL III, Mục I")


def names_the_office(parts: Anatomy, known: Known) -> Iterator[Finding]:
    """Ký hiệu kết thúc bằng chữ viết tắt của cơ quan, như trang Trường.

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
    for _letter, line, found in _symbols(parts, NAMED):
        code = found["symbol"].partition("-")[2]
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
    for _letter, line, found in _symbols(parts, (Genre.LETTER,)):
        if found["symbol"].partition("-")[0] in ("CV", *CODES.values()):
            told = f"{quoted(line.text)}: công văn không có chữ viết tắt tên loại; hãy ghi như "
            yield error(line.place, f"{told}«Số: 15/MNHS-CM».", clause("II.3b"))


def of_no_type(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Danh sách không phải một loại văn bản; ký hiệu DS không có trong bảng chữ viết tắt.

    Căn cứ: 30/2020/NĐ-CP, Điều 7 và PL III.
    Mức: cảnh báo.

    Đạt:
        Số, ký hiệu: «Số: 05/KH-MNHS»
    Không đạt:
        Số, ký hiệu: «Số: 05/DS-MNHS»
        => bảng 1, hàng 2, ô 1
    """
    for _letter, line, found in _symbols(parts):
        if found["symbol"].startswith("DS-"):
            told = "Ký hiệu DS không có trong bảng chữ viết tắt; hãy để danh sách làm phụ lục."
            yield warning(line.place, told, "30/2020/NĐ-CP, Điều 7, PL III")
