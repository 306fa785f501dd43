"""Kính gửi (ô 9a), căn cứ and citations (ô 6)."""

import re
from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Genre, Letter, Role
from pipeline.layout.figures import figures
from pipeline.layout.head.held import letters, lines_of, plain, start
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, first, quoted, warning
from pipeline.layout.set import faults
from pipeline.vietnamese import fold

WRITTEN = (Genre.NAMED, Genre.LETTER)
LAW = re.compile(r"Căn cứ (Bộ luật|Luật|Pháp lệnh|Hiến pháp)\b", re.IGNORECASE)
KINDS = r"(Nghị định|Thông tư|Quyết định|Kế hoạch|Công văn|Chỉ thị|Nghị quyết|Hướng dẫn)"
NAMED_TEXT = re.compile(rf"Căn cứ {KINDS}\b")
FULL = re.compile(r"số\s*[\d\s.…]*/[^\s]+.*\bngày\b.*(\bcủa\b)?", re.IGNORECASE)
CITED = re.compile(rf"\b{KINDS} (\d+/\d{{4}}(/[\w-]+)?|\d+/[A-ZĐ][\w&-]*)")
AUTHORITY = ("theo de nghi", "xet de nghi", "xet")


def addressee_required(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Công văn và tờ trình có «Kính gửi»; báo cáo lên cấp trên cũng vậy.

    Báo cáo không có Kính gửi thì chỉ nhắc khi nơi nhận đầu tiên là «Như trên».

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.9b.
    Mức: lỗi; cảnh báo với báo cáo.

    Đạt:
        Văn bản: báo cáo
    Không đạt:
        Văn bản: tờ trình
        Kính gửi: bỏ
        => bảng 1, hàng 1, ô 1
    """
    for letter in letters(parts, WRITTEN):
        if letter.of(Role.ADDRESSEE):
            continue
        if letter.genre is Genre.LETTER or letter.type == "TỜ TRÌNH":
            told = "Thiếu dòng «Kính gửi:»; hãy ghi nơi nhận văn bản để giải quyết."
            yield error(start(letter).place, told, clause("II.9b"))
        elif letter.type == "BÁO CÁO" and _as_above(letter):
            told = "Nơi nhận ghi «Như trên» mà không có «Kính gửi:»; hãy thêm dòng Kính gửi."
            yield warning(start(letter).place, told, clause("II.9b"))


def _as_above(letter: Letter) -> bool:
    return any("nhu tren" in fold(line.text) for line in letter.of(Role.RECIPIENT))


def addressee_format(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """«Kính gửi:» cỡ 13 đến 14, đứng; nhiều nơi thì mỗi nơi một dòng có gạch đầu dòng.

    Dòng cuối kết thúc bằng dấu chấm, các dòng trước bằng dấu chấm phẩy.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.9d.
    Mức: lỗi; cảnh báo với dấu câu.

    Đạt:
        Văn bản: báo cáo
    Không đạt:
        Văn bản: báo cáo
        Kính gửi: cỡ 12; nghiêng
        => đoạn 4
    """
    size = figures()["head"]["addressee_size"]
    for letter in letters(parts, WRITTEN):
        lines = letter.of(Role.ADDRESSEE)
        for line in lines:
            if due := faults(line, size=size, italic=False):
                told = f"Kính gửi chưa đúng mẫu chữ; hãy để {due}."
                yield error(line.place, told, clause("II.9d"))
        if lines and not re.match(r"Kính gửi\s*:", lines[0].text.strip()):
            told = f"{quoted(lines[0].text)}: hãy ghi «Kính gửi:», có dấu hai chấm."
            yield error(lines[0].place, told, clause("II.9d"))
        listed = [line for line in lines if re.match(r"[-–]", line.text.strip()) or line.label]
        for line in listed[:-1]:
            if not line.text.strip().endswith((";", ",")):
                told = f"{quoted(line.text)}: nên kết thúc bằng dấu chấm phẩy."
                yield warning(line.place, told, clause("II.9d"))


def basis_style(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Căn cứ viết chữ thường, cỡ 13 đến 14, kiểu chữ nghiêng.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.6a.
    Mức: lỗi.

    Đạt:
        Căn cứ: cỡ 13
    Không đạt:
        Căn cứ: không nghiêng
        => đoạn 4
    """
    size = figures()["head"]["basis_size"]
    found = []
    for _letter, line in lines_of(parts, Role.BASIS, WRITTEN):
        if due := faults(line, size=size, italic=True):
            told = f"{quoted(line.text)}: căn cứ chưa đúng mẫu chữ; hãy để {due}."
            found.append(error(line.place, told, clause("II.6a")))
    yield from first(found, "căn cứ")


def basis_ends(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Mỗi căn cứ kết thúc bằng dấu chấm phẩy, căn cứ cuối cùng bằng dấu chấm.

    Sau căn cứ cuối là lời dẫn của cùng câu thì dấu phẩy, chấm phẩy cũng được.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.6a.
    Mức: lỗi; cảnh báo ở căn cứ cuối.

    Đạt:
        Căn cứ: «Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;»
    Không đạt:
        Căn cứ: «Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003.»
        => đoạn 4
    """
    for letter in letters(parts, WRITTEN):
        lines = [line for line in letter.of(Role.BASIS) if line.text.strip()]
        for line in lines[:-1]:
            if not line.text.rstrip().endswith(";"):
                told = f"{quoted(line.text)}: căn cứ chưa phải cuối cùng; hãy kết thúc bằng «;»."
                yield error(line.place, told, clause("II.6a"))
        if lines and lines[-1].text.rstrip()[-1] not in ".;,:":
            told = f"{quoted(lines[-1].text)}: căn cứ cuối cùng nên kết thúc bằng dấu chấm."
            yield warning(lines[-1].place, told, clause("II.6a"))


def basis_in_full(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Căn cứ ghi đủ tên loại, số, ký hiệu, ngày, cơ quan ban hành; Luật, Pháp lệnh chỉ ghi tên.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.6a.
    Mức: cảnh báo.

    Đạt:
        Căn cứ: «Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;»
    Không đạt:
        Căn cứ 2: «Căn cứ Nghị định số 91/2017/NĐ-CP của Chính phủ.»
        => đoạn 5
    """
    for _letter, line in lines_of(parts, Role.BASIS, WRITTEN):
        said = plain(line.text)
        if NAMED_TEXT.match(said) and not LAW.match(said) and not FULL.search(said):
            told = f"{quoted(said)}: nên ghi đủ số, ký hiệu, ngày và cơ quan; hãy bổ sung."
            yield warning(line.place, told, clause("II.6a"))


def cited_with_so(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Trước số, ký hiệu của văn bản được dẫn có chữ «số».

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.6b.
    Mức: cảnh báo.

    Đạt:
        Nội dung: «Thực hiện Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ.»
    Không đạt:
        Nội dung: «Thực hiện Nghị định 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ.»
        => đoạn 8
    """
    found = []
    for letter in letters(parts, (Genre.NAMED, Genre.LETTER, Genre.MINUTES)):
        for line in letter.of(Role.BASIS, Role.BODY):
            if cited := CITED.search(plain(line.text)):
                told = f"«{cited[0]}»: nên viết «{cited[1]} số {cited[2]}»; hãy thêm chữ «số»."
                found.append(warning(line.place, told, clause("II.6b")))
    yield from first(found, "chỗ")
