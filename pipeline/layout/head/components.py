"""What a paper of each genre must have."""

from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Genre, Letter, Role
from pipeline.layout.foot import missing_foot
from pipeline.layout.head.held import letters, start
from pipeline.layout.known import Known
from pipeline.layout.said import error

HEAD = (Role.NATION, Role.MOTTO, Role.ISSUER)
DUE = {
    Genre.NAMED: (*HEAD, Role.NUMBER, Role.DATE, Role.TYPE, Role.ABSTRACT),
    Genre.LETTER: (*HEAD, Role.NUMBER, Role.DATE, Role.ABOUT),
    Genre.MINUTES: (*HEAD, Role.NUMBER, Role.TYPE, Role.ABSTRACT),
    Genre.FORM: HEAD,
}
WITHOUT_ABSTRACT = ("GIẤY GIỚI THIỆU", "GIẤY ỦY QUYỀN", "GIẤY NGHỈ PHÉP", "PHIẾU GỬI", "HỢP ĐỒNG")
BASIS = "30/2020/NĐ-CP, Điều 8, khoản 2"


def complete(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Văn bản có đủ thành phần: Quốc hiệu, cơ quan, số, ngày, tên loại, người ký, nơi nhận.

    Công văn có trích yếu V/v thay cho tên loại; biên bản không cần địa danh, ngày; biểu chỉ cần
    phần đầu. Tìm không thấy thì máy kể từng thành phần.

    Căn cứ: 30/2020/NĐ-CP, Điều 8, khoản 2.
    Mức: lỗi.

    Đạt:
        Văn bản: biên bản
    Không đạt:
        Số, ký hiệu: bỏ
        => bảng 1, hàng 1, ô 1
    """
    for letter in letters(parts):
        for name in (*missing_head(letter), *missing_foot(letter)):
            told = f"Không thấy thành phần «{name}»; hãy bổ sung."
            yield error(start(letter).place, told, BASIS)


def missing_head(letter: Letter) -> tuple[str, ...]:
    """The parts of the head a paper lacks, as a person calls them."""
    due = DUE.get(letter.genre, ())
    without = letter.type in WITHOUT_ABSTRACT
    return tuple(
        str(role) for role in due if not letter.of(role) and not (without and role is Role.ABSTRACT)
    )
