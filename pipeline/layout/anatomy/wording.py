"""By which words a line of a paper is told: what it begins with, what it is made of."""

import re

from pipeline.vietnamese import fold

TYPES = {  # folded → as printed; the 29 types of 30/2020/NĐ-CP, Điều 7, but công văn, that has none
    fold(name): name
    for name in (
        *("NGHỊ QUYẾT", "QUYẾT ĐỊNH", "CHỈ THỊ", "QUY CHẾ", "QUY ĐỊNH", "THÔNG CÁO", "THÔNG BÁO"),
        *("HƯỚNG DẪN", "CHƯƠNG TRÌNH", "KẾ HOẠCH", "PHƯƠNG ÁN", "ĐỀ ÁN", "DỰ ÁN", "BÁO CÁO"),
        *("BIÊN BẢN", "TỜ TRÌNH", "HỢP ĐỒNG", "CÔNG ĐIỆN", "BẢN GHI NHỚ", "BẢN THỎA THUẬN"),
        *("GIẤY ỦY QUYỀN", "GIẤY MỜI", "GIẤY GIỚI THIỆU", "GIẤY NGHỈ PHÉP"),
        *("PHIẾU GỬI", "PHIẾU CHUYỂN", "PHIẾU BÁO", "THƯ CÔNG"),
    )
}
PARENTS = ("ubnd", "uy ban nhan dan", "so ", "phong ", "bo ", "tong ", "lien doan", "chinh phu")
SIGNERS = (
    *("hieu truong", "pho hieu truong", "chu tich", "pho chu tich", "truong phong", "pho truong"),
    *("thu ky", "chu toa", "chu tri", "nguoi lap", "to truong", "to pho", "ke toan", "giam doc"),
    *("pho giam doc", "thu truong", "bi thu", "truong ban", "nguoi", "dai dien", "van thu"),
    *("bo truong", "thu truong", "chanh van phong", "cuc truong", "tong", "thu quy", "cong doan"),
)
ON_BEHALF = re.compile(r"^(TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\b\s*[./]?", re.IGNORECASE)
DATED = re.compile(r"\bngày\b.{0,14}\btháng\b.{0,12}\bnăm\b", re.IGNORECASE)
NUMBERED = re.compile(r"^Số\s*[:.]?\s*[\d\s.…_]*\s*/?", re.IGNORECASE)
BASIS = re.compile(r"^[-–+*]?\s*(Căn cứ|Xét đề nghị|Xét|Theo đề nghị)\b", re.IGNORECASE)
ROMAN = re.compile(r"^[IVXL]+\s*[.\-/):]\s*\S|^[A-H]\s*[./)]\s*\S")
CLAUSE = re.compile(r"^\d{1,2}(\.\d{1,2})*\s*[.)/]?\s+\S")
ARTICLE = re.compile(r"^Điều\s+\d+\s*[.:]?", re.IGNORECASE)
CHAPTER = re.compile(r"^(Phần|Chương|Mục|Tiểu mục)\s+([IVXL]+|\d+|thứ \w+)\b", re.IGNORECASE)
ANNEX = re.compile(r"^Phụ lục(\s+(số\s*)?([IVXL]+|\d+))?\b[\s.:]*", re.IGNORECASE)
ANNEX_NOTE = re.compile(r"^\(?\s*(Ban hành\s+)?kèm theo\b", re.IGNORECASE)
SIGN_NOTE = re.compile(r"^\(.*(ký|đóng dấu|họ tên|đã ký).*\)$|^đã ký$", re.IGNORECASE)
URGENCY = ("mat", "toi mat", "tuyet mat", "hoa toc", "thuong khan", "khan")
CIRCULATION = ("xem xong tra lai", "luu hanh noi bo")
ITEM = re.compile(r"^[-–—+•*]\s*")


def capital(text: str) -> bool:
    """Whether a text is all in capitals, as typed; False of one without letters."""
    return any(c.isalpha() for c in text) and text == text.upper()


def type_of(text: str) -> str:
    """The type a title line names ("KẾ HOẠCH"), in capitals as printed; "" of any other text."""
    key = fold(text)
    if key in TYPES:
        return TYPES[key]
    for known, name in TYPES.items():
        if key.startswith(f"{known} ") and capital(text[: len(name)]):
            return name
    return ""


def is_post(text: str) -> bool:
    """Whether a line above a signature names a post ("KT. HIỆU TRƯỞNG", "THƯ KÝ")."""
    plain = ON_BEHALF.sub("", text.strip())
    key = fold(plain)
    on_behalf = plain != text.strip() and text.strip()[:2].isupper()
    return on_behalf or (capital(plain) and key.startswith(SIGNERS) and len(key) < 90)
