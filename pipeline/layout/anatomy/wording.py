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
SIGNERS = (
    *("hieu truong", "pho hieu truong", "chu tich", "pho chu tich", "truong phong", "pho truong"),
    *("thu ky", "chu toa", "chu tri", "nguoi lap", "to truong", "to pho", "ke toan", "giam doc"),
    *("pho giam doc", "thu truong", "bi thu", "pho bi thu", "truong ban", "nguoi", "dai dien"),
    *("bo truong", "chanh van phong", "pho chanh van phong", "cuc truong", "vu truong", "van thu"),
    *("tong giam doc", "tong bien tap", "tong cuc truong", "tong thu ky", "tong cong ty"),
    *("thu tuong", "chu nhiem", "pho chu nhiem", "vien truong", "trieu tap vien", "thu quy"),
    *("cong doan", "ban giam hieu", "quyen han chuc vu", "xac nhan cua", "chu bien", "y si"),
)
OFFICES = (  # as a line in capitals begins that is no person's name
    *("TRƯỜNG ", "PHÒNG ", "SỞ ", "BỘ ", "UBND", "ỦY BAN", "UỶ BAN", "HỘI ĐỒNG", "HĐ", "BAN "),
    *("CÔNG ĐOÀN", "TỔ ", "KHỐI ", "LỚP ", "HỌ VÀ TÊN"),
)
AUTHORITIES = (
    *("hieu truong", "chu tich", "giam doc", "hoi dong", "uy ban nhan dan", "truong phong", "bo "),
    *("tham quyen", "truong ban", "ban ", "cuc truong", "tong giam doc", "thu tuong", "chu nhiem"),
)
ON_BEHALF = re.compile(r"^(TM|KT|TL|TUQ|Q|T/M|K/T|T/L|TUQ)\b\s*[./]?", re.IGNORECASE)
DATED = re.compile(
    r"^[^()\n]{0,60}\bngày\b.{0,14}\btháng\b.{0,12}\bnăm\b.{0,14}$"
    r"|^[^()\d\n]{0,60}\bngày\s*\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}\s*$",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"^Số\s*[:.]?\s*[\d\s.…_]*\s*/?|^\d+\s*\.?\s*/\s*[A-ZĐ]{2,}[A-ZĐa-z]*\s*-", re.I
)
LEGISLATION = re.compile(  # symbols of texts that a law of their own sets, not this decree
    r"^(Luật |Pháp lệnh )?Số\s*:?[\s\d.…]*/\s*\d{4}\s*/\s*"
    r"(NĐ-CP|TT(LT)?-|QĐ-(UBND|TTg|KTNN)|NQ-(HĐND|HĐTP|CP|QH)|NQLT|QH\d|UBTVQH)",
    re.IGNORECASE,
)
BASIS = re.compile(r"^[-–+*]?\s*(Căn cứ|Xét đề nghị|Xét|Theo đề nghị)\b", re.IGNORECASE)
ROMAN = re.compile(r"^[IVXL]+\s*[.\-/):]\s*\S|^[A-H]\s*[./)]\s*\S")
CLAUSE = re.compile(r"^\d{1,2}(\.\d{1,2})*\s*[.)/]?\s+\S")
ARTICLE = re.compile(r"^Điều\s+\d+\s*[.:]?", re.IGNORECASE)
CHAPTER = re.compile(r"^(Phần|Chương|Mục|Tiểu mục)\s+([IVXL]+|\d+|thứ \w+)\b", re.IGNORECASE)
ANNEX = re.compile(  # not "Phụ lục hợp đồng", "Phụ lục này"
    r"^Phụ lục(\s+(số\s*)?([IVXL]+|\d+|[A-H]|[….\d]+)(?!\w).*|\s*([.:(–-].*)?)$",
    re.IGNORECASE | re.DOTALL,
)
MODEL = re.compile(r"^(Mẫu|Biểu mẫu|Biểu|Phụ biểu)\s*(số\s*)?[:.]?\s*[\dIVX]", re.IGNORECASE)
ANNEX_NOTE = re.compile(r"^\(?\s*(Ban hành\s+)?kèm theo\b", re.IGNORECASE)
SIGN_NOTE = re.compile(r"^[\s\[]*\(|^đã ký\b", re.IGNORECASE)
URGENCY = ("mat", "toi mat", "tuyet mat", "hoa toc", "thuong khan", "khan")
CIRCULATION = ("xem xong tra lai", "luu hanh noi bo")
RECIPIENTS = re.compile(r"^Nơi nhận\s*([:.;].*)?$", re.IGNORECASE)
ITEM = re.compile(r"^[-–—+•*]\s*")
DRAWN = re.compile(r"^[\s_*~=—–-]{3,}$|^[\s*—–-]*[oO0]{3}[\s*—–-]*$")
NAME = re.compile(  # a person's, with or without titles before it; or dots to write it on
    r"^(([A-Z][A-Za-z]{1,4}\.\s*)*[^\W\d_]+([ -][^\W\d_]+){1,6}|[.…_\s]{5,})$"
)


def capital(text: str) -> bool:
    """Whether a text is all in capitals, as typed; False of one without letters."""
    return any(c.isalpha() for c in text) and text == text.upper()


def type_of(text: str) -> str:
    """The type a title line names ("KẾ HOẠCH"), in capitals as printed; "" of any other text."""
    key = fold(text)
    if key in TYPES:
        return TYPES[key]
    for known, name in TYPES.items():
        if key.startswith(f"{known} ") and capital(text.strip()[: len(name)]):
            return name
    return ""


def is_post(text: str) -> bool:
    """Whether a line above a signature names a post ("KT. HIỆU TRƯỞNG", "THƯ KÝ")."""
    said = text.strip()
    plain = ON_BEHALF.sub("", said)
    on_behalf = plain != said and said[:2].isupper() and capital(plain)
    return on_behalf or (capital(plain) and names_a_post(plain))


def names_a_post(text: str) -> bool:
    """Whether a line begins as a post does, in capitals or not."""
    key = fold(text)
    return len(key) < 90 and any(key == post or key.startswith(f"{post} ") for post in SIGNERS)


def is_name(text: str) -> bool:
    """Whether a line reads as a person's name: words that begin with capitals."""
    said = text.strip()
    words = [word for word in said.split() if word[0].isalpha()]
    return bool(NAME.match(said)) and all(word[0].isupper() for word in words)


def names_an_authority(text: str) -> bool:
    """Whether a line in capitals says who decides: `HIỆU TRƯỞNG TRƯỜNG MẦM NON …`."""
    return fold(text).startswith(AUTHORITIES)


def is_name_in_capitals(text: str) -> bool:
    """Whether a line in capitals below a post is a name, not a second line of the post."""
    said = text.strip()
    return is_name(said) and not said.startswith(OFFICES) and len(said.split()) < 6
