"""Words glued to one another, or to the mark before them."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Role
from pipeline.layout.known import Known
from pipeline.layout.leftovers.data import LOWER, UPPER, table
from pipeline.layout.leftovers.lines import Line, Span
from pipeline.layout.leftovers.text import Text, everything
from pipeline.tables.letters import TONES, is_syllable

SAID = table("typed")
BORROWED = frozenset(SAID["borrowed"])
SHORTENED = frozenset(SAID["shortened"])
LONG_WORD = 6  # letters of a word without tones that may be two
TOKEN = re.compile(r"[^\W\d_]{4,}")
JOINED = re.compile(rf"[{LOWER}](?=[{UPPER}])")
MARK_OR_YEAR = r"[.,;:!?][^\W\d_]|[^\W\d_](?:19|20)\d\d"  # in every line to be read closely
BEFORE_YEAR = re.compile(rf"(?<!\w)([{LOWER}{UPPER}]{{2,7}})((?:19|20)\d\d)(?!\d)")
# "2022.Triển khai", "giáo viên,nhân viên", "04:CSTĐ": a mark, and the next word right after it.
UNSPACED = re.compile(
    r"(?P<word>[\w”)]+)(?P<mark>[.,;:!?])"
    rf"(?P<next>[{UPPER}][{LOWER}]+|(?<=[,;])[{LOWER}]{{2,}}|(?<=:)[{UPPER}]{{2,}})"
)
ADDRESS = re.compile(
    r"\S*(?:www\.|https?:|@|\.vn|\.com|\.edu|\.docx?|\.xlsx?|\.pdf)\S*", re.IGNORECASE
)


def no_words_are_glued(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Giữa hai từ, và sau dấu câu, có một dấu cách.

    Căn cứ: chính tả.
    Mức: cảnh báo.

    Đạt:
        Nội dung: «Kế hoạch thực hiện năm học 2021-2022. Triển khai từ tháng 10.»
    Không đạt:
        Nội dung: «Trên đây là kế hoạchthực hiện năm học 2021-2022.»
        => đoạn 8
    """
    text = everything(anatomy)
    for line in _suspected(text):
        if line.role is not Role.NUMBER:
            for at, parts in _glued(line.text):
                yield line.found(at, f"dính chữ; hãy viết «{parts}».")


def _suspected(text: Text) -> Iterator[Line]:
    """The lines in which words may be glued, each once."""
    glued = sorted(word for word in set(TOKEN.findall(text.whole)) if _parts(word))
    words = "|".join(map(re.escape, glued))
    yield from text.holding(re.compile(f"{MARK_OR_YEAR}|{words}" if words else MARK_OR_YEAR))


def _glued(text: str) -> Iterator[tuple[Span, str]]:
    """Where words are glued, and how to write them."""
    for match in TOKEN.finditer(text):
        parts = _parts(match[0])
        if parts and not _in_an_address(text, match.start()):
            yield Span(*match.span()), " ".join(parts)
    for match in BEFORE_YEAR.finditer(text):
        if is_syllable(match[1].lower()) and not match[1].isascii():
            yield Span(*match.span()), f"{match[1]} {match[2]}"
    for match in UNSPACED.finditer(text):
        if _misses_a_space(match) and not _in_an_address(text, match.start("mark")):
            yield Span(*match.span()), f"{match['word']}{match['mark']} {match['next']}"


def _in_an_address(text: str, at: int) -> bool:
    return any(m.start() <= at < m.end() for m in ADDRESS.finditer(text))


def _misses_a_space(match: re.Match[str]) -> bool:
    """Whether a mark ends something: not an abbreviation, a number of a heading, a degree."""
    word = match["word"].lower()
    if word in SHORTENED or match["next"].lower() in SHORTENED:
        return False
    if match["mark"] == "." and len(word) < 2:
        return word.isdigit()
    return match.string[max(0, match.start() - 1)] != "&"  # "&lt;" is a sign of another language


@lru_cache(maxsize=16_384)
def _parts(word: str) -> tuple[str, str] | None:
    """The two syllables a word without a space is made of; None of a word that is one."""
    if word.isascii():
        return None
    joined = JOINED.search(word)
    if joined and len(JOINED.findall(word)) == 1:
        first, second = word[: joined.end()], word[joined.end() :]
        long = min(len(first), len(second)) > 1
        return (first, second) if long and is_syllable(first) and is_syllable(second) else None
    lower = word.lower()
    if lower in BORROWED or is_syllable(lower) or not _may_be_glued(word):
        return None
    cuts = [n for n in range(1, len(word) - 1) if _are_words(lower[:n], lower[n:])]
    return (word[: cuts[-1]], word[cuts[-1] :]) if cuts else None


def _may_be_glued(word: str) -> bool:
    """Whether a word that is no syllable is Vietnamese: with a tone, with đ inside, or long.

    A name in one word (Xơđăng) has a capital and no tone.
    """
    lower = word.lower()
    if word not in (lower, word.upper(), word.capitalize()):
        return False
    return _has_tone(lower) or "đ" in lower[1:] or (word == lower and len(word) >= LONG_WORD)


def _are_words(first: str, second: str) -> bool:
    """Whether both are syllables; one of a single letter has a tone, like «ý», «ở»."""
    whole = len(first) > 1 or _has_tone(first)
    return whole and is_syllable(first) and is_syllable(second)


def _has_tone(word: str) -> bool:
    return any(part in TONES for part in unicodedata.normalize("NFD", word))
