"""Where the header of a sheet stands, and what stands above each of its columns.

A header is one to three rows. Known headings choose it first; where no headings are known, its
look does: the row with most short texts, words such as «Họ và tên» counting double.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from openpyxl.utils import get_column_letter
from openpyxl.utils.cell import coordinate_to_tuple

from pipeline.cells import blank
from pipeline.tables.sheet import Sheet
from pipeline.vietnamese import fold, normal

Span = tuple[int, int, int, int]  # first column, first row, last column, last row

HEADER_WITHIN = 40  # rows; title lines and letterhead stand above the header
TALLEST = 3
LONGEST = 120  # characters; no heading is longer, and folding long texts costs time
USUAL = re.compile(
    r"(stt|tt|so tt|so thu tu|ma|ho|ho va ten|ho ten|ho dem|ten|ong ba|ngay|nam|thang|gioi tinh"
    r"|nu|chuc vu|chuc danh|don vi|to|lop|truong|dia chi|dien thoai|email|trinh do|danh hieu"
    r"|hinh thuc|noi dung|ghi chu|so|ky|loai|cap|ket qua|xep loai|dan toc|que quan|diem)\b"
)

FAMILY = ("ho dem", "ho va dem", "ho va ten dem", "ho ten dem", "ho lot", "ho va ten lot", "ho")
FULL = ("Họ và tên", "Họ và tên, tập thể")


def spans(sheet: Sheet) -> tuple[Span, ...]:
    """The merged cells of a sheet."""
    return tuple(map(_span, sheet.merged))


def _span(merged: str) -> Span:
    first, _, last = merged.partition(":")
    (row, column), (bottom, right) = map(coordinate_to_tuple, (first, last or first))
    return column, row, right, bottom


@dataclass(frozen=True)
class Text:
    """A text of the header and the cell it was typed in, merged or not."""

    text: str
    row: int
    letter: str


@dataclass(frozen=True)
class Heading:
    """What stands above one column, from top to bottom."""

    letter: str
    texts: tuple[Text, ...]

    @property
    def label(self) -> str:
        """`Đăng ký thi đua / Danh hiệu`."""
        return " / ".join(normal(text.text) for text in self.texts)

    @property
    def cell(self) -> str:
        """The cell to mend: that of the lowest text."""
        return f"{self.texts[-1].letter}{self.texts[-1].row}"

    def meaning(self, wanted: Mapping[str, str]) -> tuple[str, Text] | None:
        """The known heading it stands for, and the text that says so; None where none does.

        A heading may be written over several rows («Hội thi» above «Cấp» is «Cấp hội thi»); a
        column no text of its own explains belongs to the heading above it.
        """
        words = [text.text for text in self.texts]
        for start in range(len(words)):
            for joined in (words[start:], words[start:][::-1]):
                if found := wanted.get(fold(" ".join(joined))):
                    return found, self.texts[-1]
        for text in reversed(self.texts[:-1]):
            if found := wanted.get(fold(text.text)):
                return found, text
        return None


@dataclass(frozen=True)
class Head:
    """The upper part of a sheet, in which the header is looked for."""

    rows: Mapping[int, Mapping[str, object]]  # filled cells by row and letter
    letters: tuple[str, ...]
    merged: tuple[Span, ...]

    @classmethod
    def of(cls, sheet: Sheet) -> "Head":
        """The rows in which a header may stand, and the merged cells among them."""
        letters = tuple(map(str, sheet.frame.columns))
        top = sheet.frame.loc[sheet.frame.index <= HEADER_WITHIN]
        rows = {
            int(number): {a: v for a, v in zip(letters, values, strict=True) if not blank(v)}
            for number, values in zip(top.index, top.to_numpy().tolist(), strict=True)
        }
        return cls(rows, letters, tuple(s for s in spans(sheet) if s[1] <= HEADER_WITHIN))

    @cached_property
    def anchors(self) -> dict[tuple[int, str], tuple[int, str]]:
        """Cell covered by a merged one → the cell that holds its text."""
        covered = {}
        for left, top, right, bottom in self.merged:
            for row in range(top, min(bottom, top + TALLEST) + 1):
                for column in range(left, right + 1):
                    covered[row, get_column_letter(column)] = (top, get_column_letter(left))
        return covered

    def text(self, row: int, letter: str) -> Text | None:
        """What a person sees at that cell, merged cells included."""
        at, column = self.anchors.get((row, letter), (row, letter))
        value = self.rows.get(at, {}).get(column)
        if value is None or (isinstance(value, str) and len(value) > LONGEST):
            return None
        return Text(str(value), at, column)

    def words(self, row: int) -> list[str]:
        """The different texts of a row that hold letters."""
        texts = dict.fromkeys(text for a in self.letters if (text := self.text(row, a)))
        return [text.text for text in texts if re.search(r"[^\W\d_]", text.text)]

    def continues(self, row: int) -> bool:
        """Whether a row ends the headings begun above it: most of its texts are lower-case."""
        words = self.words(row)
        low = [word for word in words if word[0].islower() and len(word) > 1]
        return len(words) >= 3 and 2 * len(low) > len(words) and self.only_text(row)

    def only_text(self, row: int) -> bool:
        """Whether a row holds texts and nothing else: the lower row of a header does."""
        cells = self.rows.get(row, {})
        return bool(cells) and all(isinstance(value, str) for value in cells.values())

    def headings(self, first: int, last: int) -> list[Heading]:
        """What stands above each column in those rows; a column without any text is left out."""
        found = []
        left: dict[int, Text] = {}  # the heading a blank cell to its right belongs to
        for letter in self.letters:
            column = {row: self.text(row, letter) for row in range(first, last + 1)}
            for row in range(first, last):
                own, below = column[row], any(column[r] for r in range(row + 1, last + 1))
                if own and below:
                    left[row] = own
                elif own:
                    left.pop(row, None)
                elif below and row in left:
                    column[row] = left[row]
            texts = tuple(dict.fromkeys(text for text in column.values() if text))
            if texts:
                found.append(Heading(letter, texts))
        return found

    def whole(self, first: int, last: int) -> tuple[int, int]:
        """The header with the rows its merged cells reach into and its row of sub-headings."""
        for _, top, _, bottom in self.merged:
            if top <= last and bottom >= first and bottom - top < TALLEST:
                first, last = min(first, top), max(last, bottom)
        if last - first < TALLEST - 1 and self._sub_headings(first, last):
            last += 1
        return first, last

    def _sub_headings(self, first: int, last: int) -> bool:
        """Whether the next row only divides headings that span several columns."""
        below = self.rows.get(last + 1, {})
        if len(below) < 2 or not self.only_text(last + 1):
            return False
        shown = {letter: self.text(last, letter) for letter in self.letters}
        spans: dict[Text, list[str]] = {}
        for letter in self.letters:
            text = shown[letter]
            if text is None and not any(self.text(r, letter) for r in range(first, last)):
                before = self.letters[: self.letters.index(letter)]
                text = next((shown[b] for b in reversed(before) if shown[b]), None)
            if text:
                spans.setdefault(text, []).append(letter)
        divided = {letter for letters in spans.values() if len(letters) > 1 for letter in letters}
        # Without merged cells only the rows below tell: there the first column is filled again.
        first_letter = next((a for a in self.letters if shown[a]), None)
        opens = first_letter in divided and first_letter in below
        return set(below) <= divided and not opens


def by_headings(head: Head, wanted: Mapping[str, str]) -> tuple[int, int] | None:
    """First and last row of the header that holds most of the wanted headings (folded → heading).

    None where it holds fewer than two: one chance word above the table is not a header.
    """
    best, known = None, min(2, len(wanted)) - 1
    for first, last in _blocks(head):
        found = _known(head.headings(first, last), wanted)
        if found > known:
            best, known = (first, last), found
        if found == len(wanted):
            break
    return head.whole(*best) if best else None


def _known(headings: Sequence[Heading], wanted: Mapping[str, str]) -> int:
    return len({known for known, _, _ in meanings(headings, wanted).values()})


def meanings(
    headings: Sequence[Heading], wanted: Mapping[str, str]
) -> dict[str, tuple[str, Text, str]]:
    """Letter → the known heading of that column, the text that says so, the sub-heading under it.

    Họ đệm and Tên side by side are both Họ và tên.
    """
    found = {}
    for heading in headings:
        if meant := heading.meaning(wanted):
            under = "" if meant[1] == heading.texts[-1] else heading.texts[-1].text
            found[heading.letter] = (*meant, under)
    full = next((name for name in FULL if fold(name) in wanted), None)
    for family, given in pairwise(headings if full else ()):
        if fold(family.texts[-1].text) in FAMILY and fold(given.texts[-1].text) == "ten":
            found |= {h.letter: (str(full), family.texts[-1], "") for h in (family, given)}
    return found


def _blocks(head: Head) -> Iterator[tuple[int, int]]:
    """Rows a header may stand in: from the top, the lowest height first."""
    for height in range(TALLEST):
        for first in head.rows:
            below = range(first + 1, first + height + 1)
            if not below or all(map(head.only_text, (first, *below))):
                yield first, first + height


def by_look(head: Head) -> tuple[int, int] | None:
    """First and last row of what looks most like a header; None where nothing does."""
    best, most = None, 3
    for row in head.rows:
        words = head.words(row)
        score = len(words) + sum(2 for word in words if USUAL.match(fold(word)))
        if len(words) >= 2 and score > most:
            best, most = row, score
    if best is None:
        return None
    first, last = head.whole(best, best)
    if first == last and head.continues(last + 1):
        last += 1
    elif first == last and head.continues(last) and len(head.words(first - 1)) >= 3:
        first -= 1
    return first, last
