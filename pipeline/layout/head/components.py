"""What a paper of each genre must have."""

from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Genre, Letter, Role
from pipeline.layout.foot import missing_foot
from pipeline.layout.head.held import letters, of, start
from pipeline.layout.head.title import says_more
from pipeline.layout.known import Known
from pipeline.layout.said import error, warning

HEAD = (Role.NATION, Role.MOTTO, Role.ISSUER)
DUE = {
    Genre.NAMED: (*HEAD, Role.NUMBER, Role.DATE, Role.TYPE, Role.ABSTRACT),
    Genre.LETTER: (*HEAD, Role.NUMBER, Role.DATE, Role.ABOUT),
    Genre.MINUTES: (*HEAD, Role.NUMBER, Role.TYPE, Role.ABSTRACT),
    Genre.FORM: HEAD,
}
LETTERHEAD = (*HEAD, Role.NUMBER, Role.DATE)
WHOLE = "phần đầu: Quốc hiệu, Tiêu ngữ, tên cơ quan, số và ký hiệu, địa danh và ngày"
WITHOUT_ABSTRACT = ("GIẤY GIỚI THIỆU", "GIẤY ỦY QUYỀN", "GIẤY NGHỈ PHÉP", "PHIẾU GỬI", "HỢP ĐỒNG")
SOMETIMES = {Genre.MINUTES: Role.NUMBER}  # the decree's own models differ
BASIS = "30/2020/NĐ-CP, Điều 8, khoản 2"


def complete(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Văn bản có đủ thành phần: Quốc hiệu, cơ quan, số, ngày, tên loại, người ký, nơi nhận.

    Công văn có trích yếu V/v thay cho tên loại; biên bản không cần địa danh, ngày; biểu chỉ cần
    phần đầu. Mỗi thành phần không thấy là một lỗi, báo ở đầu văn bản; không có cả phần đầu thì báo
    một lần.

    Căn cứ: 30/2020/NĐ-CP, Điều 8, khoản 2; PL III.
    Mức: lỗi; cảnh báo với số của biên bản.

    Đạt:
        Văn bản: biên bản
    Không đạt:
        Số, ký hiệu: bỏ
        => bảng 1, hàng 1, ô 1
    """
    for letter in letters(parts):
        for name in (*missing_head(letter), *missing_foot(letter)):
            told = f"Không thấy thành phần «{name}»; hãy bổ sung."
            doubted = name == SOMETIMES.get(letter.genre)
            yield (warning if doubted else error)(start(letter).place, told, BASIS)


def missing_head(letter: Letter) -> tuple[str, ...]:
    """The parts of the head a paper lacks, as a person calls them; all of it is one part."""
    due = DUE.get(letter.genre, ())
    lacking = tuple(str(role) for role in due if not _has(letter, role))
    return lacking if any(_has(letter, role) for role in LETTERHEAD) else (WHOLE,)


def _has(letter: Letter, role: Role) -> bool:
    if of(letter, role):
        return True
    if role is not Role.ABSTRACT:
        return False
    titled = any(says_more(letter, line) for line in of(letter, Role.TYPE))
    return titled or letter.type in WITHOUT_ABSTRACT
