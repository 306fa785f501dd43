"""The words of the trade that a cell may hold; an enum's value is what a person reads and types."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum, StrEnum


class StaffGroup(StrEnum):
    """Nhóm: managers, or those who work directly with the children and for them."""

    MANAGER = "Quản lý"
    TEACHER = "Giáo viên"
    EMPLOYEE = "Nhân viên"


class Employment(StrEnum):
    """Hình thức làm việc."""

    PUBLIC_EMPLOYEE = "Viên chức"
    CONTRACT = "Hợp đồng"


class PeriodSystem(StrEnum):
    """Hệ: period systems live side by side; gaps and overlaps are judged inside one."""

    CAMPAIGN = "Đợt"
    SEMESTER = "Học kỳ"
    MONTH = "Tháng"
    QUARTER = "Quý"
    CALENDAR_YEAR = "Năm công tác"
    SCHOOL_YEAR = "Năm học"


class TargetKind(StrEnum):
    """Loại chỉ tiêu."""

    TITLE = "Danh hiệu"
    COMMENDATION = "Hình thức"
    CONTEST = "Hội thi"
    INITIATIVE = "Sáng kiến"
    OTHER = "Khác"


class Subject(StrEnum):
    """Đối tượng."""

    PERSON = "Cá nhân"
    COLLECTIVE = "Tập thể"


class Level(StrEnum):
    """Cấp công nhận, from the school upwards."""

    SCHOOL = "Trường"
    COMMUNE = "Xã"
    DISTRICT = "Huyện"
    CITY = "Thành phố"
    MINISTRY = "Bộ"
    STATE = "Nhà nước"


class MovementKind(StrEnum):
    """Loại phong trào."""

    CAMPAIGN = "Cuộc vận động"
    MOVEMENT = "Phong trào"
    THEME = "Chủ đề năm"


class CouncilDuty(StrEnum):
    """Nhiệm vụ trong Hội đồng Thi đua - Khen thưởng."""

    CHAIR = "Chủ tịch"
    DEPUTY = "Phó Chủ tịch"
    MEMBER = "Ủy viên"
    SECRETARY = "Thư ký"


class BasisKind(StrEnum):
    """Loại căn cứ; the first four are legal texts, the rest are papers of the levels above."""

    LAW = "Luật"
    DECREE = "Nghị định"
    CIRCULAR = "Thông tư"
    DECISION = "Quyết định"
    PLAN = "Kế hoạch"
    GUIDANCE = "Hướng dẫn"
    LETTER = "Công văn"


class HistoryKind(StrEnum):
    """Loại thành tích của các năm trước."""

    TITLE = "Danh hiệu"
    COMMENDATION = "Hình thức"
    RATING = "Xếp loại"
    INITIATIVE = "Sáng kiến"
    DISCIPLINE = "Kỷ luật"


class Rating(StrEnum):
    """Xếp loại chất lượng viên chức (90/2020/NĐ-CP)."""

    EXCELLENT = "Hoàn thành xuất sắc nhiệm vụ"
    GOOD = "Hoàn thành tốt nhiệm vụ"
    DONE = "Hoàn thành nhiệm vụ"
    NOT_DONE = "Không hoàn thành nhiệm vụ"
    UNRATED = "Không xếp loại"


class CollectiveRating(StrEnum):
    """Mức hoàn thành nhiệm vụ của tập thể."""

    EXCELLENT = "Hoàn thành xuất sắc"
    GOOD = "Hoàn thành tốt"
    DONE = "Hoàn thành"
    NOT_DONE = "Không hoàn thành"


class Reason(StrEnum):
    """Lý do khen thưởng."""

    REGULAR = "Thường xuyên"
    THEMATIC = "Chuyên đề"
    SUDDEN = "Đột xuất"


class InitiativeKind(StrEnum):
    """Loại sáng kiến."""

    INITIATIVE = "Sáng kiến"
    RESEARCH = "Đề tài"


class RoleModelKind(StrEnum):
    """Loại điển hình."""

    MODEL = "Điển hình tiên tiến"
    GOOD_DEED = "Người tốt việc tốt"
    SUDDEN = "Đột xuất"


class RemarkPart(StrEnum):
    """Mục của nhận định trong báo cáo."""

    ADVANTAGE = "Thuận lợi"
    DIFFICULTY = "Khó khăn"
    STRENGTH = "Ưu điểm"
    SHORTCOMING = "Tồn tại"
    CAUSE = "Nguyên nhân"
    LESSON = "Bài học"
    DIRECTION = "Phương hướng"
    PROPOSAL = "Kiến nghị"


class YesNo(StrEnum):
    """Có, hay không; a blank cell says neither."""

    YES = "Có"
    NO = "Không"


@dataclass(frozen=True)
class HonourName:
    """One title or form of commendation: its full name, its abbreviation, and what it is."""

    name: str
    short: str
    kind: TargetKind
    subject: Subject
    level: Level | None  # None: the level moved in 2025 (huyện, then xã); the paper's day decides
    rank: int  # the higher comes first where results are listed from high to low


class Honour(Enum):
    """Danh hiệu thi đua and hình thức khen thưởng that a school's people can be proposed for."""

    ADVANCED_WORKER = HonourName(
        "Lao động tiên tiến", "LĐTT", TargetKind.TITLE, Subject.PERSON, None, 10
    )
    GRASSROOTS_FIGHTER = HonourName(
        "Chiến sĩ thi đua cơ sở", "CSTĐCS", TargetKind.TITLE, Subject.PERSON, None, 30
    )
    CITY_FIGHTER = HonourName(
        "Chiến sĩ thi đua Thành phố", "CSTĐTP", TargetKind.TITLE, Subject.PERSON, Level.CITY, 50
    )
    NATIONAL_FIGHTER = HonourName(
        "Chiến sĩ thi đua toàn quốc", "CSTĐTQ", TargetKind.TITLE, Subject.PERSON, Level.STATE, 70
    )
    ADVANCED_COLLECTIVE = HonourName(
        "Tập thể Lao động tiên tiến",
        "TTLĐTT",
        TargetKind.TITLE,
        Subject.COLLECTIVE,
        None,
        10,
    )
    EXCELLENT_COLLECTIVE = HonourName(
        "Tập thể Lao động xuất sắc",
        "TTLĐXS",
        TargetKind.TITLE,
        Subject.COLLECTIVE,
        Level.CITY,
        30,
    )
    CITY_FLAG = HonourName(
        "Cờ thi đua của Thành phố", "Cờ TP", TargetKind.TITLE, Subject.COLLECTIVE, Level.CITY, 50
    )
    GOVERNMENT_FLAG = HonourName(
        "Cờ thi đua của Chính phủ", "Cờ CP", TargetKind.TITLE, Subject.COLLECTIVE, Level.STATE, 70
    )
    COMMUNE_CERTIFICATE = HonourName(
        "Giấy khen của Chủ tịch UBND xã",
        "GK xã",
        TargetKind.COMMENDATION,
        Subject.PERSON,
        Level.COMMUNE,
        20,
    )
    DISTRICT_CERTIFICATE = HonourName(
        "Giấy khen của Chủ tịch UBND huyện",
        "GK huyện",
        TargetKind.COMMENDATION,
        Subject.PERSON,
        Level.DISTRICT,
        21,
    )
    CITY_CERTIFICATE = HonourName(
        "Bằng khen của Chủ tịch UBND Thành phố",
        "BK TP",
        TargetKind.COMMENDATION,
        Subject.PERSON,
        Level.CITY,
        40,
    )
    MINISTRY_CERTIFICATE = HonourName(
        "Bằng khen của Bộ trưởng Bộ Giáo dục và Đào tạo",
        "BK Bộ",
        TargetKind.COMMENDATION,
        Subject.PERSON,
        Level.MINISTRY,
        41,
    )
    SECTOR_MEDAL = HonourName(
        "Kỷ niệm chương Vì sự nghiệp Giáo dục",
        "KNC",
        TargetKind.COMMENDATION,
        Subject.PERSON,
        Level.MINISTRY,
        35,
    )
    PRIME_MINISTER_CERTIFICATE = HonourName(
        "Bằng khen của Thủ tướng Chính phủ",
        "BKTTg",
        TargetKind.COMMENDATION,
        Subject.PERSON,
        Level.STATE,
        60,
    )
    LABOUR_ORDER_THIRD = HonourName(
        "Huân chương Lao động hạng Ba",
        "HCLĐ hạng Ba",
        TargetKind.COMMENDATION,
        Subject.PERSON,
        Level.STATE,
        70,
    )

    def __str__(self) -> str:
        return self.value.name


class SizeItem(StrEnum):
    """Mục của quy mô: counts only."""

    CLASSES = "Số lớp"
    CLASSES_KINDERGARTEN = "Số lớp mẫu giáo"
    CLASSES_NURSERY = "Số lớp nhà trẻ"
    CHILDREN = "Số trẻ"
    CHILDREN_KINDERGARTEN = "Số trẻ mẫu giáo"
    CHILDREN_NURSERY = "Số trẻ nhà trẻ"
    ROOMS = "Số phòng học"
    TEACHERS_ABOVE_STANDARD = "Giáo viên trên chuẩn"
    PARTY_MEMBERS = "Đảng viên"


class MoneyRounding(StrEnum):
    """Làm tròn tiền thưởng: as the decrees write it, or as some offices pay it."""

    UP = "Lên hàng chục nghìn"
    NONE = "Không làm tròn"


@dataclass(frozen=True)
class FactName:
    """One item of sheet `Trường`: its name, what its cell holds, whether a new year keeps it."""

    name: str
    type: type
    carried: bool
    required: bool = False


class SchoolFact(Enum):
    """Mục của trang Trường. Carried: a dated fact of the school; the others belong to one year."""

    LABEL = FactName("Năm học", str, carried=False, required=True)
    START = FactName("Ngày bắt đầu", date, carried=False, required=True)
    END = FactName("Ngày kết thúc", date, carried=False, required=True)
    LIST_CLOSED = FactName("Ngày chốt danh sách", date, carried=False)
    SCHOOL = FactName("Tên trường", str, carried=True, required=True)
    SHORT = FactName("Chữ viết tắt", str, carried=True, required=True)
    PARENT = FactName("Cơ quan chủ quản", str, carried=True, required=True)
    PLACE = FactName("Địa danh", str, carried=True, required=True)
    RECEIVER = FactName("Nơi nhận báo cáo", str, carried=True, required=True)
    HEAD = FactName("Hiệu trưởng", str, carried=True, required=True)
    UNION_CHAIR = FactName("Chủ tịch Công đoàn", str, carried=True, required=True)
    REGISTRATION_DUE = FactName("Hạn đăng ký", date, carried=False)
    CONFERENCE = FactName("Ngày hội nghị viên chức", date, carried=False)
    EXPECTED_DECISION = FactName("Ngày dự kiến quyết định", date, carried=False)
    VOTE_THRESHOLD = FactName("Ngưỡng phiếu", Decimal, carried=True)
    VOTE_BASE = FactName("Mẫu số phiếu", str, carried=True)
    FIGHTER_SHARE = FactName("Tỷ lệ CSTĐCS tối đa (%)", Decimal, carried=True)
    FIGHTER_BASE = FactName("Số LĐTT để tính tỷ lệ CSTĐCS", int, carried=False)
    INITIATIVE_LEVEL = FactName("Cấp sáng kiến để xét CSTĐCS", Level, carried=True)
    MONEY_ROUNDING = FactName("Làm tròn tiền thưởng", MoneyRounding, carried=True)
    FUND = FactName("Quỹ khen thưởng", str, carried=False)

    def __str__(self) -> str:
        return self.value.name
