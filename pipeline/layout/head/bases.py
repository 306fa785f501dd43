"""Căn cứ and citations (ô 6)."""

import re
from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Genre, Letter, Role
from pipeline.layout.figures import figures
from pipeline.layout.head.held import NUMBERED, letters, of
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, first, quoted, warning
from pipeline.layout.set import faults, is_blank
from pipeline.vietnamese import normal
from pipeline.word import Paragraph

NAMED = (Genre.NAMED,)
DECIDING = ("QUYẾT ĐỊNH", "NGHỊ QUYẾT")  # where «Xét …», «Theo đề nghị …» are căn cứ too
OTHERS = ("Thực hiện", "Theo", "Xét", "Trên cơ sở")
BEGINS = re.compile(r"^[-–+*]?\s*Căn cứ\b")
KINDS = r"(Nghị định|Thông tư|Quyết định|Kế hoạch|Công văn|Chỉ thị|Nghị quyết|Hướng dẫn)"
NUMBERED_TEXT = re.compile(rf"^Căn cứ {KINDS} số\b")
UNNUMBERED = re.compile(r"^Căn cứ (Nghị định|Thông tư|Chỉ thị|Nghị quyết) (?!số\b)")
DAY = re.compile(r"\bngày\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b")
SYMBOL = re.compile(r"\d\S*/\S|\d+-[A-ZĐ]{2}")
CITED = re.compile(rf"\b{KINDS} (\d+/\d{{4}}(?:/[\w-]+)?|\d+/[A-ZĐ][\w&-]*)")
# A sentence that begins "Căn cứ …" and goes on to what the office does is text, not a căn cứ.
GOES_ON = re.compile(
    r":$|\b(như sau|sau đây)\W*$|"
    r",\s+([Nn]hà trường|Trường|Phòng|Sở|Ban|Hội đồng|UBND|Ủy ban|Uỷ ban|Tổ|Công đoàn)\b.*"
    r"\b(báo cáo|xây dựng|ban hành|thông báo|tổ chức|triển khai|trình|đề nghị|kính|lập)\b"
)


def _own(letter: Letter) -> list[Paragraph]:
    """The căn cứ of a paper, without the sentence that leads from them to the text."""
    return [line for line in of(letter, Role.BASIS) if _is_basis(letter, normal(line.text))]


def _is_basis(letter: Letter, said: str) -> bool:
    if not said.endswith(";") and GOES_ON.search(said):
        return False
    return letter.type in DECIDING or BEGINS.match(said) is not None


def _bases(parts: Anatomy) -> Iterator[Paragraph]:
    for letter in letters(parts, NAMED):
        yield from _own(letter)


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
    for line in _bases(parts):
        if due := faults(line, size=size, italic=True):
            told = f"{quoted(line.text)}: căn cứ chưa đúng mẫu chữ; hãy {due}."
            found.append(error(line.place, told, clause("II.6a")))
    yield from first(found, "căn cứ")


def basis_ends(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Mỗi căn cứ kết thúc bằng dấu chấm phẩy, căn cứ cuối cùng bằng dấu chấm.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.6a.
    Mức: lỗi; cảnh báo ở căn cứ cuối cùng của văn bản không phải quyết định, nghị quyết, vì nhiều
    nơi viết tiếp sau đó cho hết câu.

    Đạt:
        Căn cứ: «Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;»
    Không đạt:
        Căn cứ: «Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003.»
        => đoạn 4
    """
    for letter in letters(parts, NAMED):
        own = _own(letter)
        for line in own[:-1]:
            if not normal(line.text).endswith(";"):
                told = f"{quoted(line.text)}: căn cứ chưa phải cuối cùng; hãy kết thúc bằng «;»."
                yield error(line.place, told, clause("II.6a"))
        if own and normal(own[-1].text)[-1] not in ".:" and not _another_follows(letter, own[-1]):
            told = f"{quoted(own[-1].text)}: căn cứ cuối cùng, hãy kết thúc bằng dấu chấm."
            say = error if letter.type in DECIDING else warning
            yield say(own[-1].place, told, clause("II.6a"))


def _another_follows(letter: Letter, last: Paragraph) -> bool:
    """Whether the line below is one more of the list, though it begins with another word."""
    lines = [piece.paragraph for piece in letter.pieces if not piece.paragraph.blank]
    below = next((normal(line.text) for line in lines[lines.index(last) + 1 :]), "")
    return below.startswith((*OTHERS, "Căn cứ")) or not any(map(str.isalnum, below))


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
    for line in _bases(parts):
        said = normal(line.text)
        if is_blank(said):
            continue
        numbered = NUMBERED_TEXT.match(said) and SYMBOL.search(said)
        if UNNUMBERED.match(said) or (numbered and not DAY.search(said)):
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
    for letter in letters(parts, NUMBERED):
        for line in letter.of(Role.BASIS, Role.BODY):
            if cited := CITED.search(normal(line.text)):
                told = f"«{cited[0]}»: nên viết «{cited[1]} số {cited[2]}»; hãy thêm chữ «số»."
                found.append(warning(line.place, told, clause("II.6b")))
    yield from first(found, "chỗ")
