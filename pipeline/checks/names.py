"""Names of places and offices, each on the day of the paper that prints it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from pipeline.checks.moments import in_force
from pipeline.checks.said import weighed
from pipeline.findings import Finding, Place
from pipeline.law import DatedName, Law, Status
from pipeline.papers import COUNCIL_DECISION, PaperKind, papers_of
from pipeline.school_year import SchoolYear
from pipeline.sheets.year import Document, SchoolItem
from pipeline.vietnamese import fold, short_date
from pipeline.vocabulary import SchoolFact

NAMES_OF_PEOPLE = (SchoolFact.HEAD, SchoolFact.UNION_CHAIR)
# Field of SchoolYear → its columns that the plan prints and that may name an office.
IN_THE_PLAN = {"tasks": ("who", "what"), "movements": ("level",), "targets": ("owner", "note")}
# Field of SchoolYear → the columns that name whoever signed, and the one with the day of signing.
SIGNED = {
    "bases": (("issuer",), "day"),
    "initiatives": (("authority",), "recognised"),
    "history": (("authority",), "decided"),
}


@dataclass(frozen=True)
class Written:
    """A text that may name a place or an office, and the days on which it is written so."""

    place: Place
    text: str
    first: date
    last: date

    def names(self, name: DatedName) -> bool:
        return f" {_key(name.name)} " in f" {_key(self.text)} "

    def outside(self, name: DatedName) -> bool:
        """Whether the name holds on none of those days."""
        return name.until < self.first or name.since > self.last


def _key(text: str) -> str:
    """The words of a text, Ủy ban nhân dân always short."""
    return fold(text).replace("uy ban nhan dan", "ubnd")


def names_hold_on_their_day(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Tên xã, huyện, phòng, ban đúng vào ngày của văn bản in ra tên ấy.

    Máy tìm các tên có ngày bắt đầu, ngày cuối trong danh mục địa danh, cơ quan: ở trang Trường theo
    ngày đầu, ngày cuối năm học và ngày của từng văn bản; ở Nơi nhận, Lịch công tác, Phong trào, Chỉ
    tiêu theo ngày của văn bản; ở Căn cứ, Sáng kiến, Lịch sử theo ngày ký ghi ở dòng ấy, nên căn cứ
    cũ do Phòng GD&ĐT ký vẫn đúng. Văn bản chưa ký thì chỉ báo tên không dùng được ngày nào của năm.

    Căn cứ: 1656/NQ-UBTVQH15; 129/2025/NĐ-CP; 142/2025/NĐ-CP; 1286/NQ-UBTVQH15.
    Mức: lỗi; cảnh báo với tên có ngày chưa đối chiếu và tên dùng trước ngày bắt đầu.

    Đạt:
        [Văn bản]
        Văn bản  | Ngày ban hành
        Kế hoạch | 30/6/2025
        [Nơi nhận]
        Văn bản  | Nơi nhận
        Kế hoạch | Phòng GD&ĐT
    Không đạt:
        [Văn bản]
        Văn bản  | Ngày ban hành
        Kế hoạch | 01/7/2025
        [Nơi nhận]
        Văn bản  | Nơi nhận
        Kế hoạch | Phòng GD&ĐT
        => nam-hoc.xlsx:Nơi nhận:B2
    """
    told: set[Place] = set()
    for written in _written(year):
        stale = [n for n in law.names if written.names(n) and written.outside(n)]
        if stale and written.place not in told:
            told.add(written.place)
            yield _told(written, min(stale, key=lambda n: n.status is not Status.VERIFIED))


def _told(written: Written, name: DatedName) -> Finding:
    gone = name.until < written.first
    # A name too early may be that of an older commune: xã Bát Tràng stood before the new one.
    status = name.status if gone else Status.UNVERIFIED
    day = short_date(written.first if gone else written.last)
    held = f"chỉ dùng đến {short_date(name.until)}" if gone else f"có từ {short_date(name.since)}"
    return weighed(
        status,
        written.place,
        f"«{name.name}» {held} mà ô này dùng cho ngày {day}; hãy ghi {name.instead}, hoặc thêm "
        "dòng đúng của ngày ấy.",
        name.basis,
    )


def _written(year: SchoolYear) -> Iterator[Written]:
    yield from _in_force(year)
    yield from _received(year)
    plan = _days(year.document(PaperKind.PLAN), year)
    for attribute, fields in IN_THE_PLAN.items() if plan else ():
        for row in getattr(year, attribute):
            yield from (Written(row.at(f), str(getattr(row, f)), *plan) for f in fields if plan)
    for attribute, (columns, dated) in SIGNED.items():
        for row in getattr(year, attribute):
            if day := getattr(row, dated):
                yield from (Written(row.at(f), getattr(row, f), day, day) for f in columns)


def _days(paper: Document | None, year: SchoolYear) -> tuple[date, date] | None:
    """The day of a paper; any day of the year while it is not signed."""
    if paper and paper.issued:
        return paper.issued, paper.issued
    start, end = year.day(SchoolFact.START), year.day(SchoolFact.END)
    return (start, end) if start and end else None


def _in_force(year: SchoolYear) -> Iterator[Written]:
    """The items of sheet `Trường` on their first and last day of the year, and in each paper."""
    signed = [row.issued for row in year.documents if row.issued]
    for fact in SchoolFact:
        if fact.value.type is str and fact.value.carried and fact not in NAMES_OF_PEOPLE:
            rows = in_force(year, fact)
            used = [(row, day) for row in rows for day in _ends(row, rows, year)]
            used += [(row, day) for day in signed if (row := year.item(fact, day))]
            for row, day in sorted(used, key=lambda pair: pair[1]):
                yield Written(row.at("value"), _named(row), day, day)


def _ends(row: SchoolItem, rows: Iterable[SchoolItem], year: SchoolYear) -> Iterator[date]:
    """The first and the last day of the year on which a row holds, as far as the year is known."""
    start, end = year.day(SchoolFact.START), year.day(SchoolFact.END)
    begun = row.since or date.min
    after = [later.since for later in rows if later.since and later.since > begun]
    if start and end:
        yield max(begun, start)
        yield min([end, *(since - timedelta(days=1) for since in after)])


def _named(row: SchoolItem) -> str:
    """Its text; địa danh is the name of the commune without the word for it."""
    commune = row.item is SchoolFact.PLACE and not fold(str(row.value)).startswith("xa ")
    return f"xã {row.value}" if commune else str(row.value)


def _received(year: SchoolYear) -> Iterator[Written]:
    """Nơi nhận of each paper, on its day."""
    for paper in papers_of(year):
        if days := _days(paper.document(year), year):
            for row in paper.recipients(year):
                yield Written(row.at("recipient"), row.recipient, *days)
    if days := _days(year.document(COUNCIL_DECISION), year):
        for row in year.recipients:
            if fold(row.document) == fold(COUNCIL_DECISION):
                yield Written(row.at("recipient"), row.recipient, *days)
