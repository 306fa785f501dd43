"""Why papers come back, and which codes are behind each reason."""

from dataclasses import dataclass

from pipeline.preflight.values import Level, Topic

LAW, PRACTICE, SCHOOL = Level.LAW, Level.PRACTICE, Level.SCHOOL


@dataclass(frozen=True)
class Reason:
    """A reason for return, in words, and how well it is known."""

    name: str
    level: Level


REASONS = {
    "TL01": Reason("trễ hạn", PRACTICE),
    "TL02": Reason("thiếu giấy, thiếu bản", PRACTICE),
    "TL03": Reason("biên bản thiếu danh sách, thiếu phiếu", PRACTICE),
    "TL04": Reason("Hội đồng, số phiếu", LAW),
    "TL05": Reason("người vắng không có ý kiến", LAW),
    "TL06": Reason("thành tích ghi chung chung", PRACTICE),
    "TL07": Reason("các giấy không khớp nhau", PRACTICE),
    "TL08": Reason("số trong văn bản khác số liệu", PRACTICE),
    "TL09": Reason("không đăng ký mà đề nghị", LAW),
    "TL10": Reason("vượt tỷ lệ", LAW),
    "TL11": Reason("thiếu sáng kiến", LAW),
    "TL12": Reason("chưa đủ điều kiện Lao động tiên tiến", LAW),
    "TL14": Reason("đang xem xét kỷ luật", LAW),
    "TL15": Reason("điều kiện của tập thể", LAW),
    "TL16": Reason("khen cấp trên thiếu điều kiện, thiếu cấp", LAW),
    "TL17": Reason("sáng kiến dùng lại", LAW),
    "TL18": Reason("một thành tích đề nghị hai lần", LAW),
    "TL19": Reason("sai thẩm quyền, sai nơi gửi", LAW),
    "TL20": Reason("căn cứ không dùng được", LAW),
    "TL21": Reason("chữ, số của năm cũ còn sót", PRACTICE),
    "TL22": Reason("ngược thứ tự ngày", PRACTICE),
    "TL23": Reason("thể thức", LAW),
    "TL24": Reason("nơi nhận", PRACTICE),
    "TL25": Reason("phụ lục", LAW),
    "TL26": Reason("tên viết không thống nhất", PRACTICE),
    "TL27": Reason("phông chữ", LAW),
    "TL28": Reason("tệp lạ, tên tệp", SCHOOL),
}

# A code, or the beginning of codes → the topic it belongs to and the reason behind it. The longest
# beginning that fits is meant.
CODES: dict[str, tuple[Topic, str]] = {
    "BT-": (Topic.WORKBOOK, ""),
    "BT-20": (Topic.AGREEMENT, "TL26"),
    "BT-21": (Topic.AGREEMENT, "TL26"),
    "BT-30": (Topic.AGREEMENT, "TL26"),
    "BT-31": (Topic.HONOURS, "TL09"),
    "BT-32": (Topic.HONOURS, "TL09"),
    "BT-34": (Topic.HONOURS, "TL16"),
    "BT-41": (Topic.ORDER, "TL22"),
    "BT-42": (Topic.DEADLINE, "TL01"),
    "BT-43": (Topic.ORDER, "TL22"),
    "BT-44": (Topic.COMPLETE, "TL23"),
    "BT-45": (Topic.RECIPIENTS, "TL02"),
    "BT-46": (Topic.COUNCIL, "TL04"),
    "BT-47": (Topic.NUMBERS, "TL08"),
    "BT-48": (Topic.EVIDENCE, "TL06"),
    "BT-49": (Topic.COUNCIL, "TL04"),
    "BT-90": (Topic.EDITS, "TL08"),
    "BT-91": (Topic.EDITS, "TL28"),
    "CN-": (Topic.HONOURS, "TL12"),
    "CN-09": (Topic.HONOURS, "TL11"),
    "CN-10": (Topic.HONOURS, "TL11"),
    "CN-11": (Topic.HONOURS, "TL11"),
    "CN-12": (Topic.HONOURS, "TL11"),
    "CN-14": (Topic.HONOURS, "TL10"),
    "CN-15": (Topic.HONOURS, "TL10"),
    "CN-16": (Topic.HONOURS, "TL11"),
    "CN-17": (Topic.HONOURS, "TL17"),
    "CN-18": (Topic.HONOURS, "TL11"),
    "CN-19": (Topic.HONOURS, "TL16"),
    "CN-2": (Topic.HONOURS, "TL16"),
    "CN-29": (Topic.HONOURS, "TL14"),
    "CN-30": (Topic.HONOURS, "TL09"),
    "CN-31": (Topic.HONOURS, "TL09"),
    "CN-32": (Topic.HONOURS, "TL02"),
    "CN-33": (Topic.NUMBERS, "TL07"),
    "HD-": (Topic.COUNCIL, "TL04"),
    "HD-04": (Topic.COUNCIL, "TL05"),
    "HS-02": (Topic.EVIDENCE, "TL11"),
    "HS-05": (Topic.ORDER, "TL22"),
    "HS-06": (Topic.DEADLINE, "TL01"),
    "HS-07": (Topic.EVIDENCE, "TL16"),
    "LS-02": (Topic.HONOURS, "TL18"),
    "ND30-": (Topic.FORM, "TL23"),
    "ND30-CAP-": (Topic.FORM, "TL26"),
    "ND30-CQ-DISSOLVED": (Topic.AUTHORITY, "TL19"),
    "ND30-FONT-": (Topic.FORM, "TL27"),
    "ND30-KG-": (Topic.FORM, "TL24"),
    "ND30-NN-": (Topic.FORM, "TL24"),
    "ND30-PL-": (Topic.FORM, "TL25"),
    "ND30-PLACEHOLDER": (Topic.LEFTOVERS, "TL21"),
    "ND30-SPACE": (Topic.FORM, ""),
    "ND30-TRACKED": (Topic.LEFTOVERS, "TL21"),
    "ND30-UNICODE-": (Topic.FORM, "TL27"),
    "SO-": (Topic.NUMBERS, "TL08"),
    "SO-9": (Topic.AGREEMENT, "TL08"),
    "SO-92": (Topic.AGREEMENT, "TL07"),
    "SO-93": (Topic.AGREEMENT, "TL07"),
    "SO-94": (Topic.AGREEMENT, "TL07"),
    "SOT-": (Topic.LEFTOVERS, "TL21"),
    "SOT-04": (Topic.AUTHORITY, "TL19"),
    "SOT-05": (Topic.AUTHORITY, "TL20"),
    "SOT-06": (Topic.AUTHORITY, "TL20"),
    "SOT-08": (Topic.ORDER, "TL20"),
    "SOT-09": (Topic.AUTHORITY, "TL20"),
    "SOT-14": (Topic.FORM, ""),
    "SOT-15": (Topic.FORM, ""),
    "SOT-16": (Topic.FORM, ""),
    "SOT-17": (Topic.FORM, ""),
    "SOT-18": (Topic.AGREEMENT, "TL26"),
    "SOT-19": (Topic.AGREEMENT, "TL26"),
    "TQ-": (Topic.AUTHORITY, "TL19"),
    "TQ-06": (Topic.AUTHORITY, "TL20"),
    "TT-": (Topic.HONOURS, "TL15"),
    "TT-09": (Topic.NUMBERS, ""),
    "TT-11": (Topic.HONOURS, "TL16"),
    "XL-": (Topic.HONOURS, ""),
    "XL-02": (Topic.HONOURS, "TL12"),
    "XL-03": (Topic.HONOURS, "TL12"),
    "XL-07": (Topic.EVIDENCE, "TL06"),
    "XL-09": (Topic.ORDER, "TL22"),
}


def behind(rule: str) -> tuple[Topic, str]:
    """The topic of a code and the reason behind it, "" where there is none."""
    fitting = [beginning for beginning in CODES if rule.startswith(beginning)]
    return CODES[max(fitting, key=len)]
