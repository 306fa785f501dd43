"""The parts of a paper as values."""

from dataclasses import dataclass
from enum import StrEnum

from pipeline.word import Document, Paragraph


class Role(StrEnum):
    """What a paragraph is in a paper; the value is the name a person knows."""

    NATION = "Quốc hiệu"  # 1
    MOTTO = "Tiêu ngữ"  # 1
    PARENT = "Cơ quan chủ quản"  # 2
    ISSUER = "Cơ quan ban hành"  # 2
    NUMBER = "Số, ký hiệu"  # 3
    DATE = "Địa danh, thời gian"  # 4
    TYPE = "Tên loại"  # 5a
    ABSTRACT = "Trích yếu"  # 5a
    ABOUT = "Trích yếu công văn"  # 5b
    BASIS = "Căn cứ"  # 6
    AUTHORITY_LINE = "Thẩm quyền ban hành"  # of a decision, and QUYẾT ĐỊNH:
    CHAPTER = "Phần, Chương"  # 6, with the titles below them
    HEADING = "Đề mục"  # 6b: I. TIÊU ĐỀ
    CLAUSE_HEADING = "Đề mục khoản"  # 6b: 1. with a title on its own line
    ARTICLE = "Điều"  # 6a
    BODY = "Nội dung"  # 6
    TABLE = "Bảng"
    ADDRESSEE = "Kính gửi"  # 9a
    RECIPIENTS = "Nơi nhận"  # 9b, the label
    RECIPIENT = "Dòng nơi nhận"  # 9b
    POST = "Quyền hạn, chức vụ"  # 7a
    SIGNER = "Họ tên người ký"  # 7b
    SIGN_NOTE = "Ghi chú chữ ký"  # "(Ký, ghi rõ họ tên)"
    SECRECY = "Dấu mật, khẩn"  # 10
    CIRCULATION = "Phạm vi lưu hành"  # 11
    ADDRESS = "Địa chỉ"  # 13
    ANNEX = "Phụ lục"
    ANNEX_TITLE = "Tiêu đề phụ lục"
    ANNEX_NOTE = "Kèm theo"
    DRAFT = "Dự thảo"
    RULE = "Đường kẻ"  # a line with no text
    BLANK = "Dòng trống"
    OTHER = "Dòng khác"  # in a letterhead, a signature: none of the parts


class Genre(StrEnum):
    """What kind of paper it is, which decides what it must have."""

    NAMED = "văn bản có tên loại"
    LETTER = "công văn"
    MINUTES = "biên bản"
    FORM = "biểu"  # letterhead, title, table, signatures: none of the 29 types
    ANNEX = "phụ lục"
    PARTY = "văn bản của Đảng"
    OTHER = "không phải văn bản hành chính"


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph and what it is."""

    role: Role
    paragraph: Paragraph


@dataclass(frozen=True, eq=False)
class Letter:
    """One paper in a file. type: its tên loại in capitals ("KẾ HOẠCH"), "" where it has none."""

    genre: Genre
    type: str
    pieces: tuple[Piece, ...]

    def of(self, *roles: Role) -> tuple[Paragraph, ...]:
        """Its paragraphs of those roles, in order."""
        return tuple(piece.paragraph for piece in self.pieces if piece.role in roles)


@dataclass(frozen=True, eq=False)
class Anatomy:
    """A document and the papers in it, in order."""

    document: Document
    letters: tuple[Letter, ...]
