"""What every paper must have at its end."""

from collections.abc import Iterator

from pipeline.layout.anatomy import Genre, Letter, Role
from pipeline.layout.foot.held import SIGNED, of

AGREED = (  # between two sides, or handed to one person: nobody else need receive them
    *("HỢP ĐỒNG", "BẢN GHI NHỚ", "BẢN THỎA THUẬN", "GIẤY ỦY QUYỀN", "THƯ CÔNG"),
    *("PHIẾU GỬI", "PHIẾU CHUYỂN", "PHIẾU BÁO", "CÔNG ĐIỆN"),
)


def missing_foot(letter: Letter) -> Iterator[str]:
    """The parts a paper lacks at its end (30/2020/NĐ-CP, Điều 8.2; PL III)."""
    if letter.genre not in SIGNED:
        return
    if not of(letter, Role.POST):
        yield "chức vụ, họ tên người ký"
    received = letter.genre is Genre.MINUTES or letter.type in AGREED
    if not (received or of(letter, Role.RECIPIENTS)):
        yield "Nơi nhận"
