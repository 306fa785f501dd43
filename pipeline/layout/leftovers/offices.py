"""Places, offices and people as they are on the day of the paper."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from pipeline.findings import Finding, Severity
from pipeline.law import DatedName, Status
from pipeline.layout.anatomy import Anatomy, Letter, Role
from pipeline.layout.known import Known
from pipeline.layout.leftovers.data import any_of, table
from pipeline.layout.leftovers.days import days, school_years, years
from pipeline.layout.leftovers.lines import Line, Span, clause, plain
from pipeline.layout.leftovers.tables import row_of
from pipeline.layout.leftovers.window import Window, papers
from pipeline.vietnamese import fold, name_key, short_date

SAID = table("offices")
FORMER = any_of(SAID["former"])
WRITTEN: dict[str, list[str]] = SAID["written"]
ADDRESSED = frozenset({Role.ADDRESSEE, Role.RECIPIENT})
LETTERHEAD = frozenset({Role.PARENT, Role.ISSUER})  # ND30-CQ-DISSOLVED speaks of it
UNREAD = "(chưa đối chiếu văn bản gốc)"
DEGREE = re.compile(r"^(?:(?:ThS|TS|GS|PGS|CN|NGƯT|NGND|BS|KS)\.?\s*)+")


def offices_exist_on_its_day(anatomy: Anatomy, known: Known) -> Iterator[Finding]:
    """Xã, huyện, phòng, chức danh nêu trong văn bản có vào ngày của văn bản.

    Tên cũ được bỏ qua khi đi với ngày, năm hay văn bản của thời ấy, hoặc ghi rõ là tên cũ. Cơ quan
    chủ quản ở đầu văn bản do quy tắc khác soát.

    Căn cứ: 1656/NQ-UBTVQH15; 129/2025/NĐ-CP; 142/2025/NĐ-CP; 1286/NQ-UBTVQH15.
    Mức: lỗi ở Kính gửi và Nơi nhận; cảnh báo ở chỗ khác, và với tên có ngày chưa đối chiếu.

    Đạt:
        Địa danh, thời gian: «Kim Lan, ngày 30 tháng 9 năm 2025»
        Nội dung: «Thực hiện Kế hoạch số 236/KH-GD&ĐT ngày 28/9/2021 của Phòng Giáo dục và Đào tạo.»
    Không đạt:
        Địa danh, thời gian: «Kim Lan, ngày 30 tháng 9 năm 2025»
        Nội dung: «Nhà trường gửi báo cáo về Phòng Giáo dục và Đào tạo.»
        => đoạn 8
    """
    for paper in papers(anatomy, known):
        told: set[Line] = set()
        for name in known.law.names:
            gone = _outside(name, paper.window)
            for line in paper.text.holding(_pattern(name.name)) if gone else ():
                finding = _misnamed(anatomy, line, name, paper.window)
                if finding and line not in told:
                    told.add(line)
                    yield finding


def _misnamed(anatomy: Anatomy, line: Line, name: DatedName, window: Window) -> Finding | None:
    """What is wrong with the first mention of a name in a line; None where it stands rightly."""
    at = next(line.all(_pattern(name.name)))
    if line.role in LETTERHEAD or _of_its_time(anatomy, line, at, name):
        return None
    return _told(line, at, name, window)


@lru_cache(maxsize=256)
def _pattern(name: str) -> re.Pattern[str]:
    """A name in every way it is written: in full, short, with & or without."""
    for full, ways in WRITTEN.items():
        if name.startswith(full):
            rest = re.escape(name[len(full) :])
            return re.compile(rf"(?<!\w)(?:{'|'.join(ways)}){rest}(?!\w)", re.IGNORECASE)
    return re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE)


def _outside(name: DatedName, window: Window) -> bool:
    """Whether the name is gone; a commune's name may be too early only for an older namesake."""
    if window.first is None or window.last is None:
        return False
    return name.until < window.first or (
        name.since > window.last and not name.name.startswith("xã ")
    )


def _of_its_time(anatomy: Anatomy, line: Line, at: Span, name: DatedName) -> bool:
    """Whether the words around tell of a day on which it held, or call it a former name."""
    whole = clause(line.text, at)
    said = line.text[whole.start : whole.end]
    if FORMER.search(said) or FORMER.search(line.text[at.end : at.end + 12]):
        return True
    near = row_of(anatomy, line) if line.paragraph.cell else said
    held = range(name.since.year, name.until.year + 1)
    told = [d.day for d in days(near) if d.day]
    if told:
        return any(name.since <= day <= name.until for day in told)
    spoken = [y.year for y in (*years(near), *school_years(near))]
    return any(year in held for year in spoken)


def _told(line: Line, at: Span, name: DatedName, window: Window) -> Finding:
    gone = window.first is not None and name.until < window.first
    held = f"chỉ có đến {short_date(name.until)}" if gone else f"có từ {short_date(name.since)}"
    verified = name.status is Status.VERIFIED and gone
    certain = verified and line.role in ADDRESSED
    return line.found(
        at,
        f"«{name.name}» {held}, {_of(window.first, window.day)}; hãy ghi {name.instead}.",
        name.basis if verified else f"{name.basis} {UNREAD}",
        Severity.ERROR if certain else Severity.WARNING,
    )


def _of(first: date | None, day: date | None) -> str:
    if day:
        return f"mà văn bản ngày {short_date(day)}"
    return f"mà văn bản từ năm {first.year if first else ''} trở đi"


def who_signs_holds_the_post(anatomy: Anatomy, known: Known) -> Iterator[Finding]:
    """Người ký có chức vụ ghi trên chữ ký, theo danh sách của trường.

    Chỉ soát văn bản của trường có bảng tính: tên ở chỗ ký được so với trang Văn bản và Nhân sự.

    Căn cứ: trang Văn bản, trang Nhân sự.
    Mức: lỗi.

    Đạt:
        Nhân sự: Nguyễn Thị An, Hiệu trưởng; Lê Thị Hạnh, Giáo viên
        Họ tên người ký: «Nguyễn Thị An»
    Không đạt:
        Nhân sự: Nguyễn Thị An, Hiệu trưởng; Lê Thị Hạnh, Giáo viên
        Họ tên người ký: «Lê Thị Hạnh»
        => bảng 3, hàng 1, ô 2
    """
    posts = {name_key(name): tuple(_posts(held)) for name, held in known.people}
    if known.signer and name_key(known.signer) not in posts:
        posts[name_key(known.signer)] = ()
    for letter in anatomy.letters if posts else ():
        for post, name in _signatures(letter):
            yield from _stranger(post, name, posts, known)


def _posts(held: tuple[str, ...]) -> Iterator[str]:
    """The posts of a person one by one: `Hiệu trưởng, Bí thư Chi bộ` are two."""
    return (fold(post) for said in held for post in said.split(","))


def _signatures(letter: Letter) -> Iterator[tuple[Line, Line]]:
    """Each name at a signature with the last line of the post above it."""
    posts: dict[object, Line] = {}
    for piece in letter.pieces:
        line = Line(plain(piece.paragraph.text).strip(), piece.role, piece.paragraph)
        cell = piece.paragraph.cell
        column = (cell.table, cell.column) if cell else None
        if piece.role is Role.POST:
            posts[column] = line
        elif piece.role is Role.SIGNER and column in posts and line.text:
            yield posts[column], line


def _stranger(
    post: Line, name: Line, posts: dict[tuple[tuple[str, str], ...], tuple[str, ...]], known: Known
) -> Iterator[Finding]:
    wanted = fold(re.sub(r"^(?:TM|KT|TL|TUQ|Q)\.\s*", "", post.text))
    key = name_key(DEGREE.sub("", name.text))
    holders = [post for held in posts.values() for post in held]
    if wanted not in holders and not (known.signer and wanted == "hieu truong"):
        return
    whole = Span(0, len(name.text))
    if key not in posts:
        yield name.found(
            whole,
            f"không có trong danh sách của trường mà ký «{post.text}»; hãy sửa tên người ký.",
            "trang Nhân sự",
            Severity.ERROR,
        )
    elif wanted not in posts[key] and key != name_key(known.signer):
        yield name.found(
            whole,
            f"theo danh sách không phải là người ký «{post.text}»; hãy sửa tên hoặc chức vụ.",
            "trang Nhân sự",
            Severity.ERROR,
        )
