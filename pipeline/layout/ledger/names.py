"""Names of people in a text: those the data knows, and those that look like one."""

import re
import unicodedata
from collections.abc import Collection, Iterator
from functools import cache

# Family names of Việt Nam; a word more or less only decides whether a name typed in is asked about.
FAMILIES = frozenset(
    unicodedata.normalize("NFC", name)
    for name in (
        *("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi"),
        *("Đỗ", "Hồ", "Ngô", "Dương", "Lý", "Đinh", "Đào", "Đoàn", "Lâm", "Trịnh", "Mai", "Trương"),
        *("Hà", "Cao", "Tạ", "Thái", "Châu", "Phùng", "Tô", "Vương", "Quách", "Lương", "Chu"),
        *("Đàm", "Thạch", "Kiều", "Nghiêm", "Hứa", "La", "Lưu", "Tống", "Triệu", "Lò", "Lường"),
        *("Nông", "Bế", "Giàng", "Sùng", "Thào", "Chử", "Phí", "Lại", "Mạc", "Khổng", "Doãn"),
        *("Thân", "Trình", "Bạch", "Ninh", "Cù", "Đồng", "Tăng", "Khúc", "Cấn", "Diệp", "Đậu"),
        *("Thiều", "Từ", "Giáp", "Hán", "Lã", "Ông", "Quản", "Viên", "Văn", "Đường", "Lục"),
    )
)
WORD = re.compile(r"[^\W\d_]+")
ADDRESS = re.compile(r"\b(cô|thầy|ông|bà|đồng chí|đ/c|em|cháu|anh|chị)\s+$", re.IGNORECASE)
PLACE = re.compile(
    r"\b(thành phố|TP\.?|tỉnh|huyện|quận|xã|phường|thôn|đường|phố|trường|tư tưởng|lớp)\s+$",
    re.IGNORECASE,
)
TITLES = ("cô", "thầy", "ông", "bà", "anh", "chị", "em", "cháu")
FEW, MANY = 3, 5  # words of a name


@cache
def _known(people: tuple[str, ...]) -> re.Pattern[str] | None:
    spelled = [re.escape(name).replace(r"\ ", r"\s+") for name in sorted(people, key=len)[::-1]]
    return re.compile(rf"(?<!\w)(?:{'|'.join(spelled)})(?!\w)", re.IGNORECASE) if spelled else None


def known(text: str, people: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where a text names somebody of the data."""
    pattern = _known(people)
    if pattern:
        yield from (match.span() for match in pattern.finditer(text))


def strangers(text: str, told: Collection[str] = ()) -> Iterator[tuple[int, int]]:
    """Where a text seems to name a person who is not among those told of (casefolded)."""
    for words in _capitals(text):
        titled = words[0][0].casefold() in TITLES
        named = words[1:] if titled else words
        before = text[: named[0].start()] if named else ""
        likely = len(named) >= FEW and named[0][0].title() in FAMILIES
        addressed = len(named) > 1 and bool(ADDRESS.search(before))
        if not (likely or addressed) or len(named) > MANY or PLACE.search(before):
            continue
        if " ".join(word[0] for word in named).casefold() not in told:
            yield named[0].start(), named[-1].end()


def _capitals(text: str) -> Iterator[list[re.Match[str]]]:
    """Runs of words that begin with a capital."""
    run: list[re.Match[str]] = []
    for match in WORD.finditer(text):
        if run and not (match[0][0].isupper() and text[run[-1].end() : match.start()] == " "):
            yield run
            run = []
        if match[0][0].isupper():
            run.append(match)
    if run:
        yield run
