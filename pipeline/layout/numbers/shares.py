"""Shares: 28/57 is 49,1%, not 50%."""

import re
from collections.abc import Iterator
from fractions import Fraction

from pipeline.findings import Finding, Severity
from pipeline.layout.anatomy import Anatomy
from pipeline.layout.known import Known
from pipeline.layout.numbers.reading import COUNT, NUMBER, Said, decimals, paragraphs, value
from pipeline.vietnamese import percent

BASIS = "phép tính tỷ lệ phần trăm"
SHARE = rf"(?P<share>{NUMBER})\s*%"
OF = r"(?:\s*[,;(–:=-])?\s*(?:(?:đạt|chiếm|bằng|là|tỷ lệ|tỉ lệ|TL)\s*:?\s*)*"
WORDS = r"(?:\s+(?!đạt\b|chiếm\b)[^\W\d_]+){0,6}?"
RATIO = rf"(?<![\d./])(?P<part>{COUNT})\s*/\s*(?P<whole>{COUNT})(?!\s*/)"
UNIT = r"(?:người|cán bộ|giáo viên|nhân viên|viên chức|trẻ|cháu|học sinh|phiếu)"
LIKELY = re.compile(r"\d\s*%")
SAYS = r"(?:đạt|chiếm|tỷ lệ|tỉ lệ)"
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{RATIO}{OF}{SHARE}",  # 28/57 (49,1%); 28/57, đạt 49,1%
        # 28/57 giáo viên (49,1%); 28/57 giáo viên, chiếm tỷ lệ 49,1%
        rf"{RATIO}{WORDS}\s*(?:\(|,?\s*(?:chiếm|(?:đạt\s+)?(?:tỷ lệ|tỉ lệ))\b|[=:])"
        rf"\s*(?:{SAYS}\s*:?\s*)*{SHARE}",
        # 28/57 người, đạt 49,1%.
        rf"{RATIO}\s+{UNIT}\s*,?\s*đạt\s+{SHARE}(?=\s*(?:[.,;)]|$))",
        rf"{SHARE}\s*\(\s*{RATIO}\s*[^\W\d_ ]*\s*\)",  # 49,1% (28/57)
        # 28 người trên tổng số 57 người (49,1%)
        rf"\b(?P<part>{COUNT})(?:\s+[^\W\d_]+){{0,4}}\s+trên\s+(?:tổng số\s+)?"
        rf"(?P<whole>{COUNT}){WORDS}{OF}{SHARE}",
        # Trong 57 người, có 28 người được khen, chiếm 49,1%
        rf"\btrong\s+(?:tổng số\s+|số\s+)?(?P<whole>{COUNT})\b[^.;%\d(]{{1,80}}"
        rf"\bcó\s+(?P<part>{COUNT})\b[^.;%\d(]{{1,60}}"
        rf"(?:\(|chiếm|tỷ lệ|tỉ lệ)\s*(?:tỷ lệ\s*)?{SHARE}",
    )
)
BESIDE = re.compile(rf"(?<![\d./,])(?P<part>{COUNT})(?:\s+[^\W\d_/]+){{0,3}}\s*\(\s*{SHARE}\s*\)")
AGREE = Fraction(2, 3)  # of a list's shares: from there on its total is taken to be their whole


def shares_are_computed_right(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Tỷ lệ phần trăm đúng với hai số đứng cạnh.

    Nhận mọi cách làm tròn thường dùng: đến số chữ số đã in, 0,5 lên hay xuống, bỏ phần lẻ; số có
    phần lẻ được lệch một đơn vị ở chữ số cuối.

    Căn cứ: phép chia.
    Mức: lỗi; cảnh báo khi tổng số phải suy ra từ cả dãy.

    Đạt:
        Nội dung: «Có 28/57 giáo viên (49,1%) được khen.»
    Không đạt:
        Nội dung: «Có 28/57 giáo viên (50%) được khen.»
        => đoạn 8
    """
    for said in paragraphs(anatomy, LIKELY):
        seen = set()
        for match in (match for form in FORMS for match in form.finditer(said.counts)):
            part, whole, share = match["part"], match["whole"], match["share"]
            if match.start("share") in seen or _is_a_day(value(part), value(whole)):
                continue
            seen.add(match.start("share"))
            turned = is_share_of(
                share, value(whole), value(part)
            )  # 54/31 nữ: the whole comes first
            if not turned and not is_share_of(share, value(part), value(whole)):
                yield Finding(said.paragraph.place, "", _message(match[0], part, whole), BASIS)
        yield from _in_list(said)


def _is_a_day(part: Fraction, whole: Fraction) -> bool:
    """Whether part/whole may as well be a day (8/3) or the number of a text (15/2021)."""
    return (part > whole and part <= 31 and whole <= 12) or 1990 <= whole < 2100


def _message(said: str, part: str, whole: str) -> str:
    right = percent(int(value(part)), int(value(whole)))
    close = ")" if said.count("(") > said.count(")") else ""
    return f"«{said.strip()}{close}»: {part}/{whole} là {right}; hãy sửa tỷ lệ hoặc xem lại hai số."


def _in_list(said: Said) -> Iterator[Finding]:
    """`07 người (17,5%), 30 người (75%), 03 người (7,5%)`: shares of what they make together."""
    found = list(BESIDE.finditer(said.counts))
    whole = sum((value(match["part"]) for match in found), Fraction())
    wrong = [m for m in found if not is_share_of(m["share"], value(m["part"]), whole)]
    if len(found) > 2 and wrong and len(wrong) <= len(found) * (1 - AGREE):
        for match in wrong:
            message = _message(match[0], match["part"], str(int(whole)))
            yield Finding(said.paragraph.place, "", message, BASIS, severity=Severity.WARNING)


def is_share_of(share: str, part: Fraction, whole: Fraction) -> bool:
    """Whether a printed share is one of the ways to round part/whole."""
    if not whole:
        return False
    exact, printed, unit = 100 * part / whole, value(share), Fraction(1, 10 ** decimals(share))
    cut = 0 <= exact - printed < unit
    return abs(printed - exact) <= (unit if unit < 1 else unit / 2) or cut
