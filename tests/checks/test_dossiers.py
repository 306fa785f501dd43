"""What a dossier quotes, and the votes behind it: HS-02, HS-07, HD-04, HD-06, LS-02."""

import pytest

from pipeline.findings import Severity
from tests.builders import told

ERROR, WARNING = Severity.ERROR, Severity.WARNING
STAFF = "[Nhân sự]\n Họ và tên\n Nguyễn Thị An\n"


def met(day: str) -> str:
    return f"[Họp Hội đồng]\n Kỳ | Ngày\n Năm học | {day}\n"


def proposed(titles: str, commendations: str = "") -> str:
    return (
        "[Kết quả cá nhân]\n Họ và tên | Danh hiệu đề nghị | Hình thức đề nghị\n"
        f"Nguyễn Thị An | {titles} | {commendations}\n"
    )


def initiative(number: str, day: str) -> str:
    return (
        "[Sáng kiến]\n Họ và tên | Số quyết định | Ngày công nhận\n"
        f"Nguyễn Thị An | {number} | {day}\n"
    )


@pytest.mark.parametrize(("day", "weight"), [("31/12/2023", ERROR), ("01/01/2024", WARNING)])
def test_a_fighter_s_initiative_has_number_and_day(day: str, weight: Severity) -> None:
    fighter = STAFF + proposed("CSTĐCS") + met(day)
    assert told("HS-02", fighter + initiative("21/QĐ", "20/4/2022")) == []
    for number, recognised, cell in (("", "20/4/2022", "B2"), ("21/QĐ", "", "C2")):
        [found] = told("HS-02", fighter + initiative(number, recognised))
        assert (found.severity, found.place.position) == (weight, cell)


def test_an_initiative_of_somebody_who_is_no_fighter_needs_no_certificate() -> None:
    text = STAFF + proposed("LĐTT") + met("30/5/2022") + initiative("", "")
    assert told("HS-02", text) == []


def test_one_certified_initiative_is_enough_and_none_is_another_rule_s() -> None:
    fighter = STAFF + proposed("CSTĐCS") + met("30/5/2022")
    two = initiative("", "") + "Nguyễn Thị An | 21/QĐ | 20/4/2022\n"
    assert told("HS-02", fighter + two) == []
    assert told("HS-02", fighter) == []


def past(kind: str = "Danh hiệu", *, source: str = "12/QĐ-UBND | 11/8/2021 | UBND huyện") -> str:
    return (
        "[Lịch sử]\n Họ và tên, tập thể | Loại | Số quyết định | Ngày quyết định | Cơ quan\n"
        f"Nguyễn Thị An | {kind} | {source}\n"
    )


@pytest.mark.parametrize(
    ("source", "cell"),
    [
        (" | 11/8/2021 | UBND huyện", "C2"),
        ("12/QĐ-UBND | | UBND huyện", "D2"),
        ("12/QĐ-UBND | 11/8/2021 | ", "E2"),
    ],
)
def test_a_past_award_lacks_number_day_or_authority(source: str, cell: str) -> None:
    for kind in ("Danh hiệu", "Hình thức"):
        [found] = told("HS-07", STAFF + past(kind, source=source))
        assert found.place.position == cell
    assert told("HS-07", STAFF + past()) == []


def test_a_past_rating_needs_no_decision() -> None:
    assert told("HS-07", STAFF + past("Xếp loại", source=" | |")) == []


@pytest.mark.parametrize(
    ("titles", "commendations", "weight"),
    [("LĐTT", "", WARNING), ("LĐTT; CSTĐCS", "", ERROR), ("LĐTT", "BK TP", ERROR)],
)
def test_it_is_an_error_only_where_this_year_s_dossier_quotes_it(
    titles: str, commendations: str, weight: Severity
) -> None:
    text = STAFF + proposed(titles, commendations) + past(source=" | |")
    [found] = told("HS-07", text)
    assert found.severity is weight
    assert "chưa có số, ngày và cơ quan quyết định" in found.message


def test_a_namesake_with_another_code_is_somebody_else() -> None:
    text = """
        [Nhân sự]
        Mã   | Họ và tên
        GV01 | Nguyễn Thị An
        GV02 | Nguyễn Thị An
        [Kết quả cá nhân]
        Mã   | Họ và tên     | Danh hiệu đề nghị
        GV01 | Nguyễn Thị An | CSTĐCS
        [Lịch sử]
        Mã   | Họ và tên, tập thể | Loại
        GV01 | Nguyễn Thị An      | Danh hiệu
        GV02 | Nguyễn Thị An      | Danh hiệu
    """
    assert [f.severity for f in told("HS-07", text)] == [ERROR, WARNING]


def minutes(*numbers: str) -> str:
    heads = "Kỳ | Ngày | Tổng số thành viên | Có mặt | Vắng | Ý kiến bằng văn bản"
    return f"[Họp Hội đồng]\n {heads}\n Năm học | 30/5/2022 | {' | '.join(numbers)}\n"


def test_minutes_count_everyone_and_hear_the_absent() -> None:
    assert told("HD-04", minutes("9", "9", "0", "")) == []
    assert told("HD-04", minutes("9", "8", "1", "1")) == []
    [unheard] = told("HD-04", minutes("9", "7", "2", "1"))
    assert (unheard.place.position, unheard.severity) == ("F2", WARNING)
    assert "còn 01 thành viên vắng chưa có ý kiến" in unheard.message
    [blank] = told("HD-04", minutes("9", "", "1", "1"))
    assert blank.place.position == "D2"


def voted(votes: int, threshold: str, base: str = "", confirmed: str = "x") -> str:
    return f"""
        [Trường]
        Mục          | Giá trị     | Xác nhận (x)
        Ngưỡng phiếu | {threshold} | {confirmed}
        Mẫu số phiếu | {base}      | {confirmed}
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị | Phiếu đồng ý
        Nguyễn Thị An | LĐTT              | {votes}
        [Họp Hội đồng]
        Kỳ      | Ngày      | Tổng số thành viên | Có mặt | Phiếu hợp lệ | Ý kiến bằng văn bản
        Năm học | 30/5/2022 | 10                 | 8      | 6            | 1
    """


@pytest.mark.parametrize(
    ("votes", "threshold", "many"),
    [
        (6, "50", 0),
        (5, "50", 1),  # half is not more than half
        (8, "80", 0),
        (7, "80", 1),
        (7, "66,7", 0),
        (6, "66,7", 1),
    ],
)
def test_votes_reach_the_threshold_of_the_school(votes: int, threshold: str, many: int) -> None:
    assert [f.severity for f in told("HD-06", voted(votes, threshold))] == [ERROR] * many


@pytest.mark.parametrize(
    ("base", "enough"),
    [
        ("Tổng số thành viên", 8),
        ("Số thành viên có mặt", 7),
        ("Số phiếu hợp lệ", 6),
    ],
)
def test_votes_are_a_share_of_what_the_school_says(base: str, enough: int) -> None:
    assert told("HD-06", voted(enough, "80", base)) == []
    assert len(told("HD-06", voted(enough - 1, "80", base))) == 1


def test_a_threshold_not_confirmed_only_warns() -> None:
    [found] = told("HD-06", voted(5, "50", confirmed=""))
    assert found.severity is WARNING
    assert found.basis == "quy định của địa phương/trường"
    assert "05/10 phiếu (50%)" in found.message


def test_commendations_and_collectives_need_their_votes_too() -> None:
    text = """
        [Trường]
        Mục          | Giá trị
        Ngưỡng phiếu | 80
        [Kết quả cá nhân]
        Họ và tên     | Hình thức đề nghị | Phiếu đồng ý (hình thức)
        Nguyễn Thị An | BK TP             | 7
        [Kết quả tập thể]
        Tập thể | Danh hiệu đề nghị | Phiếu đồng ý
        Nhà trẻ | TTLĐTT            | 7
        [Họp Hội đồng]
        Kỳ      | Ngày      | Tổng số thành viên
        Năm học | 30/5/2022 | 10
    """
    found = told("HD-06", text)
    assert [f.place.part for f in found] == ["Kết quả cá nhân", "Kết quả tập thể"]
    assert told("HD-06", text.replace("| 7", "| 8")) == []


@pytest.mark.parametrize(
    ("day", "weight"),
    [("31/12/2019", ERROR), ("30/5/2022", WARNING), ("01/01/2024", WARNING)],
)
def test_two_state_awards_in_a_year_are_one_too_many(day: str, weight: Severity) -> None:
    assert told("LS-02", STAFF + proposed("LĐTT; CSTĐTP", "BKTTg") + met(day)) == []
    assert told("LS-02", STAFF + proposed("CSTĐTQ") + met(day)) == []
    [found] = told("LS-02", STAFF + proposed("CSTĐTQ", "BKTTg") + met(day))
    assert found.severity is weight
    assert "02 đề nghị, quyết định cấp Nhà nước" in found.message


def test_what_was_decided_this_year_counts_once_with_what_is_proposed() -> None:
    decided = (
        "[Quyết định khen thưởng]\n Họ và tên, tập thể | Danh hiệu, hình thức\n"
        "Nguyễn Thị An | BKTTg\n"
    )
    same = STAFF + proposed("", "BKTTg") + decided + met("30/5/2022")
    assert told("LS-02", same) == []
    other = STAFF + proposed("", "HCLĐ hạng Ba") + decided + met("30/5/2022")
    assert len(told("LS-02", other)) == 1


@pytest.mark.parametrize(
    ("day", "certificate", "state"),
    [
        ("31/12/2023", "91/2017/NĐ-CP, Điều 50", "12/2019/TT-BNV"),
        ("01/01/2024", "98/2023/NĐ-CP", "06/2022/QH15"),
        ("30/6/2025", "98/2023/NĐ-CP", "06/2022/QH15"),
        ("01/7/2025", "152/2025/NĐ-CP", "06/2022/QH15"),
    ],
)
def test_each_text_is_named_up_to_its_last_day(day: str, certificate: str, state: str) -> None:
    doubt = " (chưa đối chiếu văn bản gốc)"
    fighter = STAFF + proposed("CSTĐCS") + met(day) + initiative("", "")
    [found] = told("HS-02", fighter)
    assert found.basis.removesuffix(doubt) == certificate
    [found] = told("LS-02", STAFF + proposed("CSTĐTQ", "BKTTg") + met(day))
    assert found.basis.removesuffix(doubt) == state
