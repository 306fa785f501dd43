"""One initiative that several people bring to become Chiến sĩ thi đua cơ sở."""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.checks.fighters import FIGHTER, fighters
from pipeline.checks.said import warning
from pipeline.findings import Finding
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.sheets.results import Initiative
from pipeline.vietnamese import count, decimal, fold, listed

WHOLE = 100  # percent


def authors_say_their_shares(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Một sáng kiến của nhiều Chiến sĩ thi đua cơ sở thì ghi tỷ lệ đóng góp, cộng không quá 100.

    So tên sáng kiến, không kể dấu và chữ hoa.

    Căn cứ: 13/2012/NĐ-CP (chưa đối chiếu).
    Mức: cảnh báo.

    Đạt:
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        Trần Thị Bình
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Chiến sĩ thi đua cơ sở
        Trần Thị Bình | Chiến sĩ thi đua cơ sở
        [Sáng kiến]
        Họ và tên     | Tên sáng kiến              | Tỷ lệ đóng góp
        Nguyễn Thị An | Làm đồ chơi từ vật liệu cũ | 60
        Trần Thị Bình | Làm đồ chơi từ vật liệu cũ | 40
    Không đạt:
        [Nhân sự]
        Họ và tên
        Nguyễn Thị An
        Trần Thị Bình
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị
        Nguyễn Thị An | Chiến sĩ thi đua cơ sở
        Trần Thị Bình | Chiến sĩ thi đua cơ sở
        [Sáng kiến]
        Họ và tên     | Tên sáng kiến              | Tỷ lệ đóng góp
        Nguyễn Thị An | Làm đồ chơi từ vật liệu cũ | 60
        Trần Thị Bình | Làm đồ chơi từ vật liệu cũ |
        => ket-qua.xlsx:Sáng kiến:C3
    """
    claimed: dict[str, dict[str, Initiative]] = {}
    for one in fighters(year):
        for row in one.initiatives:
            claimed.setdefault(fold(row.title), {})[one.member.name] = row
    for authors in claimed.values():
        if len(authors) > 1:
            yield from _shared(authors)


def _shared(authors: dict[str, Initiative]) -> Iterator[Finding]:
    first, *_ = authors.values()
    told = f"Sáng kiến «{first.title}» của {listed(authors)}, {count(len(authors))} người cùng"
    lacking = {name: row for name, row in authors.items() if row.share is None}
    total = sum((row.share or Decimal(0) for row in authors.values()), Decimal(0))
    if lacking:
        yield warning(
            next(iter(lacking.values())).at("share"),
            f"{told} được đề nghị «{FIGHTER}», chưa ghi tỷ lệ đóng góp của {listed(lacking)}; hãy "
            "ghi theo giấy công nhận.",
        )
    elif total > WHOLE:
        yield warning(
            first.at("share"),
            f"{told} được đề nghị «{FIGHTER}», tỷ lệ đóng góp cộng lại là {decimal(total)}%, "
            f"quá {WHOLE}%; hãy xem lại theo giấy công nhận.",
        )
