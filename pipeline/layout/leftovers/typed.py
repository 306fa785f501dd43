"""Slips of typing: quotation marks, words doubled or glued, spaces."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Genre, Role
from pipeline.layout.known import Known
from pipeline.layout.leftovers.data import LOWER, UPPER, table
from pipeline.layout.leftovers.lines import Line, Span, all_lines, is_quoted, letters
from pipeline.tables.letters import TONES, is_syllable

SAID = table("typed")
PARTICLES = frozenset(SAID["particles"])
REPEATED = tuple(SAID["repeated"])
BORROWED = frozenset(SAID["borrowed"])
SHORTENED = frozenset(SAID["shortened"])
LONG_WORD = 6  # letters of a word without tones that may be two
OPEN, CLOSE, STRAIGHT = "“", "”", '"'

WORD = rf"[{LOWER}{UPPER}]+"
DOUBLED_WORD = re.compile(rf"(?<!\w)({WORD})[ \t]+(\1)(?!\w)", re.IGNORECASE)
DOUBLED_PHRASE = re.compile(
    rf"(?<!\w)({WORD}(?:[ \t]+{WORD}){{1,5}})[ \t]+(\1)(?!\w)", re.IGNORECASE
)
TOKEN = re.compile(r"[^\W\d_]{4,}")
JOINED = re.compile(rf"[{LOWER}](?=[{UPPER}])")
# "2022.Triển khai", "giáo viên,nhân viên", "04:CSTĐ": a mark, and the next word right after it.
BEFORE_YEAR = re.compile(rf"(?<!\w)([{LOWER}{UPPER}]{{2,7}})((?:19|20)\d\d)(?!\d)")
UNSPACED = re.compile(
    rf"(?P<word>[\w”)]+)(?P<mark>[.,;:!?])(?P<next>[{UPPER}][{LOWER}]+|(?<=[,;])[{LOWER}]{{2,}}|(?<=:)[{UPPER}]{{2,}})"
)
ADDRESS = re.compile(
    r"\S*(?:www\.|https?:|@|\.vn|\.com|\.edu|\.docx?|\.xlsx?|\.pdf)\S*", re.IGNORECASE
)
TEXT = frozenset(
    {
        *(Role.TYPE, Role.ABSTRACT, Role.ABOUT, Role.BASIS, Role.CHAPTER, Role.HEADING, Role.BODY),
        *(Role.CLAUSE_HEADING, Role.ARTICLE, Role.TABLE, Role.ADDRESSEE, Role.RECIPIENT),
        *(Role.ANNEX_TITLE, Role.ANNEX_NOTE, Role.AUTHORITY_LINE),
    }
)
# Two or three spaces are a slip; more were typed to set columns apart, as beside boxes to tick.
WIDE = re.compile(r"(?<=[\w.,;:!?)”–-]) {2,3}(?=[\w(“+–-])")
SPACED = re.compile(
    r"\w[”)]? +(?=[,;:!?](?!\)))|\w +(?=\.(?![./…\d]))|[“(\[] +(?=\w)|(?<=\w) +(?=[”)\]])"
)
SLASHED = re.compile(r"(?<=\d) +(?=/ ?\d)|(?<=\d/) +(?=\d)")


def quotation_marks_are_paired(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Dấu ngoặc kép mở rồi phải đóng, đóng thì phải có mở.

    Căn cứ: chính tả.
    Mức: cảnh báo.

    Đạt:
        Nội dung: «Phong trào “Hai tốt” và “Thầy cô đổi mới” được duy trì.»
    Không đạt:
        Nội dung: «Phong trào “Hai tốt” và “Thầy cô đổi mới được duy trì.»
        => đoạn 8
    """
    for line in all_lines(anatomy):
        at = _unpaired(line.text)
        if at:
            missing = "đóng" if line.text[at.start] == OPEN else "mở"
            yield line.found(at, f"dấu ngoặc kép thiếu dấu {missing}; hãy thêm dấu {missing}.")


def _unpaired(text: str) -> Span | None:
    """The first mark without its fellow; a straight one may be the fellow of any."""
    opened: list[int] = []
    for n, letter in enumerate(text):
        if letter == OPEN:
            opened.append(n)
        elif letter == CLOSE:
            if not opened and STRAIGHT not in text[:n]:
                return Span(n, n + 1)
            opened = opened[:-1]
    if opened and STRAIGHT not in text[opened[-1] :]:
        return Span(opened[-1], opened[-1] + 1)
    return None


def no_word_is_doubled(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Không từ, cụm từ nào gõ hai lần liền nhau.

    Từ láy («từ từ», «đều đều», «luôn luôn») không bị nhắc: một tiếng lặp chỉ bị nhắc khi là từ nối
    («của của», «và và»); cụm từ hai tiếng trở lên lặp nguyên thì bị nhắc.

    Căn cứ: chính tả.
    Mức: cảnh báo.

    Đạt:
        Nội dung: «Trẻ luôn luôn được quan tâm, các khối thi đua đều đều.»
    Không đạt:
        Nội dung: «Thực hiện kế hoạch số kế hoạch số 885 của cấp trên.»
        => đoạn 8
    """
    for line in all_lines(anatomy):
        for pattern in (DOUBLED_PHRASE, DOUBLED_WORD):
            for match in pattern.finditer(line.text):
                if _is_slip(match[1], match[2]) and not is_quoted(line.text, Span(*match.span())):
                    message = f"«{match[1]}» gõ hai lần; hãy bỏ một."
                    yield line.found(Span(*match.span()), message)


def _is_slip(said: str, again: str) -> bool:
    """Whether what is said twice was meant once: not a word made of two like syllables, nor a
    label with what it labels («kiểm tra Kiểm tra đột xuất»)."""
    words = said.lower().split()
    if said[0].islower() and again[0].isupper():
        return False
    if len(words) == 1:
        return words[0] in PARTICLES
    return len(set(words)) > 1 and words[0] not in REPEATED


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
    for line in all_lines(anatomy):
        if line.role is not Role.NUMBER:
            for at, parts in _glued(line.text):
                yield line.found(at, f"dính chữ; hãy viết «{parts}».")


def _glued(text: str) -> Iterator[tuple[Span, str]]:
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


def spaces_are_single(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Giữa hai từ có một dấu cách; trước dấu phẩy, chấm, chấm phẩy, hai chấm không có dấu cách.

    Bên trong ngoặc, và ở hai bên dấu «/» của ngày tháng cũng không có dấu cách.

    Căn cứ: chính tả.
    Mức: cảnh báo.

    Đạt:
        Nội dung: «Khen thưởng kịp thời thành tích đột xuất, gương người tốt.»
    Không đạt:
        Nội dung: «Khen thưởng kịp thời thành tích đột xuất , gương người tốt.»
        => đoạn 8
    """
    for letter, lines in letters(anatomy):
        for line in lines if letter.genre is not Genre.OTHER else ():
            if line.role in TEXT and (at := _spaces(line)):
                first, *more = at
                others = f" (và {len(more)} chỗ nữa trong đoạn này)" if more else ""
                next_word = line.text[first.end :].split()[0]
                yield line.found(first, f"thừa dấu cách trước «{next_word}»{others}; hãy bỏ.")


def _spaces(line: Line) -> list[Span]:
    """Every space too many inside a line."""
    text = line.text.strip()
    shift = len(line.text) - len(line.text.lstrip())
    found = [
        Span(match.start() + shift, match.end() + shift)
        for pattern in (WIDE, SPACED, SLASHED)
        for match in pattern.finditer(text)
    ]
    return sorted(found, key=lambda span: span.start)
