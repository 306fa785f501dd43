"""A number in digits and the same in words."""

import re
from collections.abc import Iterator
from fractions import Fraction

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy
from pipeline.layout.known import Known
from pipeline.layout.numbers.reading import NUMBER, paragraphs, value
from pipeline.layout.numbers.words import number
from pipeline.vietnamese import in_words

# Words between the digits and what is said of them, and behind the words: `04 bản (bốn bản)`.
UNIT = (
    r"(?:đồng|đ|vnđ|vnd|người|bản|bộ|phiếu|ngày|tháng|năm|cá nhân|tập thể|thành viên|đồng chí|đ/c"
    r"|lớp|trẻ|học sinh|điểm|tờ|trang|chiếc|cái|lần|lượt|buổi|tiết|giờ|phút|đợt|tổ|nhóm|trường"
    r"|giải|sáng kiến|đại biểu|đảng viên|đoàn viên|giáo viên|nhân viên)"
)
LIKELY = re.compile(r"\d[^(\d]{0,20}\(\s*[^\W\d]|bằng chữ", re.IGNORECASE)
BEHIND = re.compile(
    rf"({NUMBER})(?:\s*%)?(?:\s+{UNIT})?\s*\(\s*(?:(?:viết\s+)?bằng\s+chữ\s*:?\s*)?([^\W\d_][^()\d]*)\)",
    re.IGNORECASE,
)
WRITTEN_OUT = re.compile(
    rf"({NUMBER})(?:\s+{UNIT})?\s*[,;.–-]*\s*(?:viết\s+)?bằng\s+chữ\s*:?\s*([^\W\d_][^().;:\d]*)",
    re.IGNORECASE,
)
TAIL = re.compile(rf"(?:\s+(?:{UNIT}|phần trăm|chẵn|việt nam)|\s*[./,!])\s*$", re.IGNORECASE)


def digits_and_words_agree(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Số viết bằng chữ số và số viết bằng chữ trong ngoặc là một.

    Chỉ so khi đọc được trọn chữ trong ngoặc thành số («bốn», «hai mươi mốt», «một trăm linh năm»).

    Căn cứ: hai cách viết một số trong cùng văn bản.
    Mức: lỗi.

    Đạt:
        Nội dung: «Bảng tổng hợp lập thành 04 (bốn) bản.»
    Không đạt:
        Nội dung: «Bảng tổng hợp lập thành 05 (bốn) bản.»
        => đoạn 8
    """
    for said in paragraphs(anatomy, LIKELY):
        for match in (*BEHIND.finditer(said.text), *WRITTEN_OUT.finditer(said.text)):
            worded = spoken(match[2])
            if worded and value(match[1]) not in worded:
                right = f", hoặc ghi «{in_words(int(value(match[1])))}»" if _whole(match[1]) else ""
                message = (
                    f"«{match[0].strip()}»: chữ số là {match[1]}, chữ là «{match[2].strip()}»; "
                    f"hãy sửa cho khớp{right}."
                )
                yield Finding(said.paragraph.place, "", message, "hai cách viết của một số")


def _whole(digits: str) -> bool:
    return value(digits).denominator == 1 and value(digits) < 10**12


def spoken(text: str) -> frozenset[Fraction]:
    """What words may say, with or without the unit behind them; nothing where they say no number.

    «hai năm» is two years, or 25 as some write it.
    """
    readings = []
    words = text.strip()
    while words:
        readings.append(_spoken(words))
        shorter = TAIL.sub("", words)
        words = shorter if shorter != words else ""
    return frozenset(reading for reading in readings if reading is not None)


def _spoken(words: str) -> Fraction | None:
    before, comma, after = words.partition(" phẩy ")
    whole = number(before)
    if whole is None or not comma:
        return whole if whole is None else Fraction(whole)
    zeros = after.split().count("không") if after.startswith("không ") else 0
    rest = number(" ".join(after.split()[zeros:]))
    return None if rest is None else whole + Fraction(rest, 10 ** (len(str(rest)) + zeros))
