"""Numbers as Vietnamese papers print them, and which of them count something."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from pipeline.layout.anatomy import Anatomy
from pipeline.word import Paragraph

# 1.490.000 · 8,5 · 31.58 · 04
NUMBER = r"(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?)"
COUNT = r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?![.,]?\d)"
GROUPED = re.compile(r"\d{1,3}(\.\d{3})+(,\d+)?")
HIDDEN = "¤"
BRACKET = re.compile(r"\([^()]*\)")
# What is written in digits and counts nothing: days, years, symbols of texts, hours, ages, and the
# numbers things are called by.
NO_COUNT = re.compile(
    r"\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(?:19|20)\d\d"
    r"|(?:19|20)\d\d\s*[-–/]\s*(?:19|20)?\d\d(?!\d)"
    r"|\b(?:ngày|hôm|sáng|chiều|tối|lễ|dịp|mùng|mồng)\s+\d{1,2}(?:\s*[/.-]\s*\d{1,2})?"
    r"(?:\s+tháng\s+\d{1,2}(?:\s*[/,]?\s*(?:năm\s+)?\d{4})?)?(?:\s+năm\s+\d{4})?"
    r"|\b(?:tháng|quý|năm)\s+\d{1,4}(?:\s*/\s*\d{4})?(?!\s*(?:người|lượt))"
    r"|\d+\s*/\s*(?:\d+\s*/\s*)?(?-i:[A-ZĐ])[\w&-]*(?:/(?-i:[A-ZĐ])[\w&-]*)*"
    r"|\b(?:số|điều|khoản|điểm|mục|chương|phần|phụ lục|bảng|biểu|mẫu|đợt|học kỳ|kỳ|tuần|thứ|khối"
    r"|tiết|bài|trang|lần|hạng|khóa|khoá|tầng|phòng|ngõ|tổ|nhóm|lớp|quyết định|thông tư|nghị định)"
    r"\s+(?:số\s+)?\d+(?:[./-]\d+)*(?!\s*[/(]?\s*\d)(?=\s*(?:[,;.:)]|$|của|năm|ngày|ban hành|và))"
    r"|\d{1,2}\s*(?:giờ|h|g)\s*\d{0,2}(?:\s*phút)?(?!\w)|\d{1,2}:\d{2}"
    r"|\d+(?:\s*-\s*\d+)?\s*(?:tuổi|tháng tuổi)"
    r"|^\s*\d+(?:\.\d+)*[.)]\s|^\s*[-+*•]\s*\d+[.)]\s",
    re.IGNORECASE,
)


def value(text: str) -> Fraction:
    """What a printed number is worth: `1.490.000`, `8,5`; a point not before three digits is a
    comma."""
    if GROUPED.fullmatch(text):
        text = text.replace(".", "")
    return Fraction(text.replace(",", "."))


def decimals(text: str) -> int:
    """How many digits are printed behind the comma."""
    return 0 if GROUPED.fullmatch(text) else len(re.sub(r"^\d+[.,]?", "", text))


@dataclass(frozen=True, eq=False)
class Said:
    """A paragraph as it is read."""

    paragraph: Paragraph

    @cached_property
    def text(self) -> str:
        """What it says, with its label."""
        label, text = self.paragraph.label, self.paragraph.text
        said = f"{label} {text}" if label else text
        return unicodedata.normalize("NFC", said).replace("\u00a0", " ").replace("\t", " ")

    @cached_property
    def counts(self) -> str:
        """The same, letter by letter, with a sign for each letter of what counts nothing."""
        return NO_COUNT.sub(lambda found: HIDDEN * len(found[0]), self.text)


def paragraphs(anatomy: Anatomy, likely: re.Pattern[str]) -> Iterator[Said]:
    """The paragraphs of the body and the notes in which the pattern is found."""
    for paragraph in (*anatomy.document.paragraphs, *anatomy.document.notes):
        if likely.search(paragraph.text):
            yield Said(paragraph)


def bare(counts: str) -> str:
    """The same, letter by letter, without what stands in brackets."""
    return BRACKET.sub(lambda found: " " * len(found[0]), counts)
