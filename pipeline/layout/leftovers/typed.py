"""Slips of typing: quotation marks without their fellow, words said twice, spaces."""

import re
from collections.abc import Iterator, Sequence

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Role
from pipeline.layout.known import Known
from pipeline.layout.leftovers.data import LOWER, UPPER, table
from pipeline.layout.leftovers.lines import Line, Span, is_quoted
from pipeline.layout.leftovers.text import everything, official

SAID = table("typed")
PARTICLES = frozenset(SAID["particles"])
REPEATED = tuple(SAID["repeated"])
OPEN, CLOSE, STRAIGHT = "“", "”", '"'
QUOTE = re.compile(f"[{OPEN}{CLOSE}]")

WORD = rf"[{LOWER}{UPPER}]+"
LONGEST = 6  # words of a phrase said twice
DOUBLED = (
    re.compile(rf"(?<!\w)({WORD}(?:[ \t]+{WORD}){{1,5}})[ \t]+(\1)(?!\w)", re.IGNORECASE),
    re.compile(rf"(?<!\w)({WORD})[ \t]+(\1)(?!\w)", re.IGNORECASE),
)
SET_BY_SPACES = frozenset(  # parts that old hands place with spaces; other rules speak of them
    {
        *(Role.NATION, Role.MOTTO, Role.PARENT, Role.ISSUER, Role.NUMBER, Role.DATE, Role.SECRECY),
        *(Role.POST, Role.SIGNER, Role.SIGN_NOTE, Role.RECIPIENTS, Role.ADDRESS, Role.BLANK),
    }
)
# Two or three spaces are a slip; more were typed to set columns apart, as beside boxes to tick.
SPACE = re.compile(r" [ ,;:!?.”)\]]|[“(\[] |\d /|/ \d")  # in every line to be read closely
SPACES = re.compile(
    r"(?<=[\w.,;:!?)”–-]) {2,3}(?=[\w(“+–-])"
    r"|(?<=[\w”)]) +(?=[,;:!?](?!\)))|(?<=\w) +(?=\.(?![./…\d]))"
    r"|(?<=[“(\[]) +(?=\w)|(?<=\w) +(?=[”)\]])"
    r"|(?<=\d) +(?=/ ?\d)|(?<=\d/) +(?=\d)"
)


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
    for line in everything(anatomy).holding(QUOTE):
        if at := _unpaired(line.text):
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
    for line in everything(anatomy).lines:
        if _may_repeat(line.text.lower().split()):
            yield from _doubled(line)


def _may_repeat(words: Sequence[str]) -> bool:
    """Whether a word, or two in a row, come again at once: quicker than to look for phrases."""
    last: dict[str, int] = {}
    for n, word in enumerate(words):
        back = n - last.get(word, -LONGEST - 1)
        again = back <= LONGEST and words[n + 1 : n + 2] == words[n + 1 - back : n + 2 - back]
        if back == 1 or again:
            return True
        last[word] = n
    return False


def _doubled(line: Line) -> Iterator[Finding]:
    for pattern in DOUBLED:
        for match in pattern.finditer(line.text):
            at = Span(*match.span())
            if _is_slip(match[1], match[2]) and not is_quoted(line.text, at):
                yield line.found(at, f"«{match[1]}» gõ hai lần; hãy bỏ một.")


def _is_slip(said: str, again: str) -> bool:
    """Whether what is said twice was meant once: not a word made of two like syllables, nor a
    label with what it labels («kiểm tra Kiểm tra đột xuất»)."""
    words = said.lower().split()
    if said[0].islower() and again[0].isupper():
        return False
    if len(words) == 1:
        return words[0] in PARTICLES
    return len(set(words)) > 1 and words[0] not in REPEATED


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
    for line in official(anatomy).holding(SPACE):
        if line.role not in SET_BY_SPACES and (found := list(line.all(SPACES))):
            first, *more = found
            others = f" (và {len(more)} chỗ nữa trong đoạn này)" if more else ""
            word = line.text[first.end :].split()[0]
            yield line.found(first, f"thừa dấu cách trước «{word}»{others}; hãy bỏ.")
