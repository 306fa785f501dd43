"""Sums in prose: what is printed as parts must make the whole that is printed."""

import re
from collections.abc import Iterator
from fractions import Fraction

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy
from pipeline.layout.known import Known
from pipeline.layout.numbers.lists import partings
from pipeline.layout.numbers.reading import COUNT, paragraphs, value

BASIS = "phép cộng"
UNIT = r"(?:\s+[^\W\d_]+(?:\s+[^\W\d_]+){0,3})?"
TERM = rf"{COUNT}{UNIT}"
SUM = rf"{TERM}(?:\s*\+\s*{TERM})+"
ADDED = re.compile(r"=")
EQUATION = re.compile(
    rf"(?<![\d.,/+×x*=-])(?<![/+×x*=]\s)(?<!\d\s[-–]\s)(?:(?P<left>{COUNT}){UNIT}\s*\(?\s*=\s*(?P<sum>{SUM})"
    rf"|(?P<sum2>{SUM})\s*=\s*(?P<right>{COUNT}))(?!\s*[%+×*/=-]|\s*[xX:]\s*\d)"
)
OUT_OF = re.compile(
    rf"(?<![\d./])({COUNT})\s*/\s*({COUNT})\s+(?:phiếu|thành viên|ý kiến|đại biểu)\b"
)

SAME = re.compile(  # 34 giáo viên, trong đó 41 giáo viên …: the same thing is counted twice
    rf"(?<![\d.,/])(?P<whole>{COUNT})\s+(?P<noun>[^\W\d_]+ [^\W\d_]+)\s*[,;(]\s*trong đó"
    rf"(?:\s+có)?\s*:?\s*(?P<part>{COUNT})\s+(?P=noun)\b"
)


def parts_make_the_whole(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Các phần cộng lại bằng tổng số đã ghi.

    Soát phép cộng viết ra («57 = 3 + 40 + 15») và các phần kể sau «trong đó», «gồm», trong ngoặc,
    khi các phần không trùng nhau: quản lý, giáo viên, nhân viên; nam, nữ; nhà trẻ, mẫu giáo; các
    mức xếp loại; trình độ. Danh hiệu, hình thức khen có thể trùng người nên không cộng.

    Căn cứ: phép cộng.
    Mức: lỗi.

    Đạt:
        Nội dung: «Trường có 58 người, trong đó: 03 quản lý, 40 giáo viên, 15 nhân viên.»
    Không đạt:
        Nội dung: «Trường có 57 người, trong đó: 03 quản lý, 40 giáo viên, 15 nhân viên.»
        => đoạn 8
    """
    for one in paragraphs(anatomy, ADDED):
        for match in EQUATION.finditer(one.counts):
            terms = [value(term) for term in re.findall(COUNT, match["sum"] or match["sum2"])]
            printed = match["left"] or match["right"]
            if sum(terms) != value(printed):
                message = (
                    f"«{match[0].strip()}»: cộng lại được {_shown(sum(terms))}, không phải "
                    f"{printed}; hãy xem lại từng số."
                )
                yield Finding(one.paragraph.place, "", message, BASIS)
    for parting in partings(anatomy):
        too_many = parting.total > value(parting.whole)
        wrong = parting.is_all or (too_many and len(parting.parts) > 1)
        if wrong and parting.total not in map(value, parting.before):
            message = (
                f"Tổng số ghi {parting.whole}, các phần cộng lại được {_shown(parting.total)} "
                f"({parting.shown}); hãy xem lại từng số."
            )
            yield Finding(parting.paragraph.place, "", message, BASIS)


def no_part_exceeds_the_whole(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Một phần không nhiều hơn cả tổng số.

    Soát phần kể sau «trong đó», và số phiếu, số thành viên dạng 12/11. Dạng 54/31 nữ (tổng số
    trước, số nữ sau) và phần trăm vượt chỉ tiêu là cách ghi thường gặp nên không xét.

    Căn cứ: phép so sánh.
    Mức: lỗi.

    Đạt:
        Nội dung: «Trường có 40 người, trong đó nữ 38 người.»
    Không đạt:
        Nội dung: «Trường có 40 người, trong đó nữ 48 người.»
        => đoạn 8
    """
    for parting in partings(anatomy):
        if len(parting.parts) == 1 and parting.total > max(map(value, parting.before)):
            message = (
                f"«{parting.parts[0].text}» nhiều hơn tổng số {parting.whole}; hãy xem lại hai số."
            )
            yield Finding(parting.paragraph.place, "", message, "phần không lớn hơn tổng số")
    for one in paragraphs(anatomy, SAME):
        for match in SAME.finditer(one.counts):
            if value(match["part"]) > value(match["whole"]):
                message = f"«{match[0]}»: phần nhiều hơn tổng số; hãy xem lại hai số."
                yield Finding(one.paragraph.place, "", message, "phần không lớn hơn tổng số")
    for one in paragraphs(anatomy, OUT_OF):
        for match in OUT_OF.finditer(one.counts):
            if value(match[1]) > value(match[2]):
                message = f"«{match[0]}»: {match[1]} nhiều hơn {match[2]}; hãy xem lại hai số."
                yield Finding(one.paragraph.place, "", message, "phần không lớn hơn tổng số")


def _shown(number: Fraction | int) -> str:
    return f"{int(number):,}".replace(",", ".")
