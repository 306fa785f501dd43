"""Who may be proposed: the verdicts, before and after the council meets, collectives, what is told.

The law across its changes is in `test_sixty_careers.py`.
"""

import io

import openpyxl
import pytest

from pipeline import eligibility
from pipeline.eligibility import Judgement, Verdict
from pipeline.eligibility.asked import answer
from pipeline.eligibility.book import book
from pipeline.eligibility.judged import Condition, State, Subject
from pipeline.eligibility.told import lacking, summary, why
from pipeline.findings import PipelineError
from pipeline.law import read_law
from tests.builders import a_year

FIGHTER, CITY_FIGHTER = "Chiến sĩ thi đua cơ sở", "Chiến sĩ thi đua Thành phố"
MET, NOT_MET, UNKNOWN = State
COUNCIL = """
    [Họp Hội đồng]
    Kỳ                | Ngày
    Năm học 2021-2022 | 30/5/2022
"""
AN = """
    [Trường]
    Mục           | Giá trị
    Ngày kết thúc | 31/5/2022
    [Nhân sự]
    Mã   | Họ và tên     | Tổ      | Ngày tuyển dụng | Ngày vào ngành
    GV01 | Nguyễn Thị An | Nhà trẻ | 01/9/2010       | 01/9/2010
    [Đăng ký cá nhân]
    Mã   | Danh hiệu thi đua
    GV01 | LĐTT
    [Sáng kiến]
    Mã   | Tên sáng kiến | Cấp công nhận
    GV01 | Biện pháp     | Huyện
    [Kết quả cá nhân]
    Mã   | Xếp loại viên chức      | Danh hiệu đề nghị | Đang xem xét (Có/Không)
    GV01 | Hoàn thành tốt nhiệm vụ | {titles}          | {review}
"""


def an(titles: str = "LĐTT", review: str = "Không") -> str:
    return AN.format(titles=titles, review=review)


def judged(text: str, honour: str) -> Judgement:
    """The first judgement of that honour."""
    hearing = eligibility.hearing(a_year(text), read_law())
    return next(one for one in eligibility.judge(hearing) if one.honour == honour)


@pytest.mark.parametrize(
    ("states", "verdict"),
    [
        ((MET, MET), Verdict.ELIGIBLE),
        ((MET, NOT_MET), Verdict.ONE_SHORT),
        ((MET, UNKNOWN), Verdict.UNKNOWN),
        ((NOT_MET, NOT_MET), Verdict.SHORT),
        ((NOT_MET, UNKNOWN), Verdict.SHORT),
        ((UNKNOWN, UNKNOWN), Verdict.UNKNOWN),
    ],
)
def test_one_condition_short_means_that_all_the_others_are_met(
    states: tuple[State, ...], verdict: Verdict
) -> None:
    conditions = tuple(Condition(state, "…", "…") for state in states)
    assert Judgement(FIGHTER, Subject("Nguyễn Thị An"), conditions).verdict is verdict


def test_of_several_ways_the_one_that_lacks_least_is_judged_and_the_others_are_told() -> None:
    far = (Condition(NOT_MET, "xuất sắc", "…"), Condition(NOT_MET, "hai sáng kiến", "…"))
    near = (Condition(NOT_MET, "ba năm", "…"),)
    found = Judgement(FIGHTER, Subject("Nguyễn Thị An")).by_one_of([far, near])
    assert found.verdict is Verdict.ONE_SHORT
    assert lacking(found) == "ba năm; hoặc xuất sắc; hai sáng kiến"


def test_before_the_council_meets_whoever_reaches_the_standard_counts() -> None:
    assert judged(an(titles=""), FIGHTER).verdict is Verdict.ELIGIBLE


def test_after_it_has_met_only_whom_it_proposes_counts() -> None:
    assert judged(an() + COUNCIL, FIGHTER).verdict is Verdict.ELIGIBLE
    passed_over = judged(an(titles="") + COUNCIL, FIGHTER)
    assert passed_over.verdict is Verdict.ONE_SHORT
    assert lacking(passed_over) == "Lao động tiên tiến: Hội đồng không đề nghị"


def test_a_person_under_review_waits_whatever_the_honour() -> None:
    found = judged(an(review="Có"), FIGHTER)
    assert found.verdict is Verdict.ONE_SHORT
    assert "đang được xem xét" in lacking(found)
    assert judged(an(review=""), FIGHTER).verdict is Verdict.ELIGIBLE


@pytest.mark.parametrize(
    ("level", "verdict"),
    [
        ("Trường", Verdict.ELIGIBLE),
        ("Huyện", Verdict.ELIGIBLE),
        ("Thành phố", Verdict.ONE_SHORT),
    ],
)
def test_the_superiors_of_the_school_may_ask_an_initiative_of_a_higher_level(
    level: str, verdict: Verdict
) -> None:
    local = f"31/5/2022\n    Cấp sáng kiến để xét CSTĐCS | {level}"
    found = judged(an().replace("31/5/2022", local, 1), FIGHTER)
    assert found.verdict is verdict
    assert "quy định của địa phương/trường" in found.conditions[-1].basis


def test_a_person_without_a_registration_row_is_not_judged_as_unregistered() -> None:
    found = judged(an().replace("GV01 | LĐTT\n", "\n", 1), FIGHTER)
    assert found.verdict is Verdict.UNKNOWN
    assert lacking(found) == "Đã đăng ký thi đua: chưa thấy dòng đăng ký"


def test_a_condition_names_its_cells_and_its_text() -> None:
    registered, worker, initiative = judged(an(), FIGHTER).conditions
    assert [str(place) for place in registered.places] == ["dang-ky.xlsx:Đăng ký cá nhân:B2"]
    assert [str(place) for place in worker.places] == ["ket-qua.xlsx:Kết quả cá nhân:C2"]
    assert [str(place) for place in initiative.places] == ["ket-qua.xlsx:Sáng kiến:B2"]
    assert registered.basis == "15/2003/QH11, Điều 10, khoản 1, điểm b"
    assert initiative.basis == "91/2017/NĐ-CP, Điều 9, khoản 3"


def test_who_has_left_before_the_day_is_not_judged() -> None:
    text = an().replace("Ngày vào ngành\n", "Ngày rời trường\n", 1)
    text = text.replace("01/9/2010       | 01/9/2010", "01/9/2010       | 30/4/2022", 1)
    hearing = eligibility.hearing(a_year(text), read_law())
    assert [*eligibility.judge(hearing)] == []


def test_a_year_that_tells_no_day_is_refused_with_the_remedy() -> None:
    with pytest.raises(PipelineError, match="hãy ghi Ngày kết thúc"):
        eligibility.hearing(a_year("[Nhân sự]\nHọ và tên\nNguyễn Thị An"), read_law())


# collectives


def a_team(
    workers: int,
    others: int,
    *,
    day: str = "31/5/2022",
    rating: str = "Hoàn thành xuất sắc",
    fighters: int = 1,
    discipline: str = "",
    other_rating: str = "Hoàn thành nhiệm vụ",
) -> str:
    """A tổ of so many Lao động tiên tiến and so many others, registered for a title."""
    titles = ["LĐTT; CSTĐCS"] * fighters + ["LĐTT"] * (workers - fighters)
    results = [f"Hoàn thành tốt nhiệm vụ | {title} |" for title in titles]
    results += [f"{other_rating} | | {discipline}"] * others
    codes = [f"GV{number:02}" for number in range(1, len(results) + 1)]
    return "\n".join(
        [
            f"[Trường]\nMục | Giá trị\nNgày kết thúc | {day}",
            "[Tổ]\nTổ\nNhà trẻ",
            "[Nhân sự]\nMã | Họ và tên | Tổ",
            *(f"{code} | Giáo viên {code} | Nhà trẻ" for code in codes),
            "[Đăng ký tập thể]\nTập thể | Danh hiệu thi đua\nNhà trẻ | Tập thể LĐTT",
            f"[Kết quả tập thể]\nTập thể | Mức hoàn thành\nNhà trẻ | {rating}",
            "[Kết quả cá nhân]\nMã | Xếp loại viên chức | Danh hiệu đề nghị | Kỷ luật",
            *(f"{code} | {result}" for code, result in zip(codes, results, strict=True)),
            COUNCIL.replace("30/5/2022", day),
        ]
    )


@pytest.mark.parametrize(
    ("workers", "others", "day", "verdict"),
    [
        (6, 4, "31/5/2022", Verdict.ELIGIBLE),
        (5, 5, "31/5/2022", Verdict.ONE_SHORT),  # more than half, not half
        (5, 5, "31/12/2023", Verdict.ONE_SHORT),
        (5, 5, "01/01/2024", Verdict.ELIGIBLE),
        (4, 6, "01/01/2024", Verdict.ONE_SHORT),
    ],
)
def test_the_share_of_a_good_collective_on_both_sides_of_2024(
    workers: int, others: int, day: str, verdict: Verdict
) -> None:
    found = judged(a_team(workers, others, day=day), "Tập thể Lao động tiên tiến")
    assert found.verdict is verdict


def test_a_share_that_is_lacking_is_told_in_figures() -> None:
    found = judged(a_team(5, 5), "Tập thể Lao động tiên tiến")
    assert lacking(found) == "Lao động tiên tiến: 05/10 người, cần trên 50%"


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({}, ""),
        ({"workers": 6, "others": 4}, "Lao động tiên tiến: 06/10 người, cần ít nhất 70%"),
        ({"fighters": 0}, "Chiến sĩ thi đua cơ sở: 0 người, cần ít nhất 01"),
        (
            {"rating": "Hoàn thành tốt"},
            "Mức hoàn thành từ «Hoàn thành xuất sắc»: «Hoàn thành tốt»",
        ),
        (
            {"other_rating": "Không hoàn thành nhiệm vụ"},
            "Hoàn thành nhiệm vụ: 07/10 người, cần ít nhất 100%",
        ),
        (
            {"discipline": "Cảnh cáo"},
            "Không ai bị kỷ luật từ Cảnh cáo: năm học này có kỷ luật",
        ),
        ({"discipline": "Khiển trách"}, ""),
        ({"discipline": "Không"}, ""),
        ({"discipline": "Phê bình"}, "chưa rõ hình thức «Phê bình»"),
        ({"other_rating": "Không xếp loại"}, ""),  # too few months: neither completed nor not
        ({"rating": ""}, "chưa có kết quả năm học 2021-2022"),
    ],
)
def test_each_condition_of_an_excellent_collective(changed: dict[str, object], told: str) -> None:
    text = a_team(**{"workers": 7, "others": 3, **changed})  # type: ignore[arg-type]
    found = judged(text, "Tập thể Lao động xuất sắc")
    assert told in lacking(found)
    assert bool(told) is bool(lacking(found))


def test_people_without_results_leave_a_share_open_that_they_may_still_make_up() -> None:
    text = a_team(2, 2).replace("GV03 | Hoàn thành nhiệm vụ | |", "", 1).replace(COUNCIL, "")
    found = judged(text.split("[Họp")[0], "Tập thể Lao động tiên tiến")
    assert found.verdict is Verdict.UNKNOWN
    assert "Lao động tiên tiến: 02/04 người, cần trên 50%; còn người chưa có" in lacking(found)


# told


def test_the_summary_groups_people_by_what_they_lack() -> None:
    text = """
        [Trường]
        Mục           | Giá trị
        Ngày kết thúc | 31/5/2022
        [Nhân sự]
        Mã   | Họ và tên
        GV01 | Nguyễn Thị An
        GV02 | Trần Thị Bình
        GV03 | Lê Thị Cúc
        [Đăng ký cá nhân]
        Mã   | Danh hiệu thi đua
        GV01 | LĐTT
        GV02 | LĐTT
        GV03 | LĐTT
        [Kết quả cá nhân]
        Mã   | Danh hiệu đề nghị
        GV01 | LĐTT
        GV02 | LĐTT
        GV03 | LĐTT
        [Sáng kiến]
        Mã   | Tên sáng kiến | Cấp công nhận
        GV02 | Biện pháp     | Trường
    """
    hearing = eligibility.hearing(a_year(text), read_law())
    lines = [*summary(eligibility.judge(hearing))]
    assert lines[:6] == [
        "",
        "CHIẾN SĨ THI ĐUA CƠ SỞ",
        "  Đủ điều kiện (01): Trần Thị Bình",
        "  Thiếu một điều kiện (02)",
        "    Sáng kiến, đề tài được công nhận: chưa có trong 2021-2022",
        "      → Nguyễn Thị An, Lê Thị Cúc",
    ]


HISTORY = """
    [Lịch sử]
    Mã   | Năm học   | Loại      | Danh hiệu, hình thức | Số quyết định | Ngày quyết định
    GV01 | 2020-2021 | Danh hiệu | CSTĐCS               | 9331/QĐ-UBND  | 11/8/2021
"""


def test_why_tells_the_years_with_their_decisions_and_the_year_that_is_missing() -> None:
    hearing = eligibility.hearing(a_year(an("CSTĐCS") + HISTORY), read_law())
    found = answer(hearing, "GV01")
    lines = [*why(found.judgements, found.years)]
    assert found.called == "Nguyễn Thị An (GV01), Nhà trẻ"
    assert lines[1:4] == [
        "  2021-2022: CSTĐCS (đề nghị); Hoàn thành tốt nhiệm vụ; sáng kiến cấp Huyện",
        "  2020-2021: CSTĐCS (số 9331/QĐ-UBND ngày 11/8/2021)",
        "  2019-2020: không đủ dữ liệu",
    ]
    assert "CHIẾN SĨ THI ĐUA CƠ SỞ: đủ điều kiện" in lines
    assert "CHIẾN SĨ THI ĐUA THÀNH PHỐ: chưa đủ" not in lines  # 2019-2020 may have been one
    assert any(line.startswith("  chưa rõ: Chiến sĩ thi đua cơ sở 03 năm") for line in lines)


TWO = """
    [Trường]
    Mục           | Giá trị
    Ngày kết thúc | 31/5/2022
    [Tổ]
    Tổ
    Nhà trẻ
    [Nhân sự]
    Mã   | Họ và tên     | Tổ
    GV01 | Nguyễn Thị An | Nhà trẻ
    GV02 | Nguyễn Thị Ân | Nhà trẻ
    GV03 | Lê Thị Hòa    | Nhà trẻ
"""


@pytest.mark.parametrize(
    ("asked", "called"),
    [
        ("gv02", "Nguyễn Thị Ân (GV02), Nhà trẻ"),
        ("Nguyễn Thị An", "Nguyễn Thị An (GV01), Nhà trẻ"),
        ("lê thị hoà", "Lê Thị Hòa (GV03), Nhà trẻ"),
        ("le thi hoa", "Lê Thị Hòa (GV03), Nhà trẻ"),
        ("nha tre", "Nhà trẻ"),
    ],
)
def test_a_person_is_meant_by_code_by_name_or_by_name_without_accents(
    asked: str, called: str
) -> None:
    assert answer(eligibility.hearing(a_year(TWO), read_law()), asked).called == called


@pytest.mark.parametrize(
    ("asked", "refused"),
    [
        (
            "nguyen thi an",
            r"Có 2 người: GV01 Nguyễn Thị An \(Nhà trẻ\); GV02 Nguyễn Thị Ân .*hãy gõ mã",
        ),
        ("Lê Thị Hoan", r"không có ai tên «Lê Thị Hoan».* Có phải «Lê Thị Hòa»\?"),
        ("Phạm Văn Dũng", "không có ai tên «Phạm Văn Dũng». Xem tên ở trang «Nhân sự»"),
    ],
)
def test_a_name_that_two_bear_or_nobody_is_refused_with_a_hint(asked: str, refused: str) -> None:
    with pytest.raises(PipelineError, match=refused):
        answer(eligibility.hearing(a_year(TWO), read_law()), asked)


def test_the_workbook_has_a_sheet_for_each_honour_with_the_years_and_their_decisions() -> None:
    hearing = eligibility.hearing(a_year(an("LĐTT; CSTĐCS") + HISTORY), read_law())
    content = book(tuple(eligibility.judge(hearing)), "2021-2022", hearing.day)
    made = openpyxl.load_workbook(io.BytesIO(content))
    assert made.sheetnames == [
        "Chiến sĩ thi đua cơ sở",
        "Chiến sĩ thi đua Thành phố",
        "Bằng khen cấp Thành phố, cấp Bộ",
        "Bằng khen của Thủ tướng Chính …",
        "Kỷ niệm chương Vì sự nghiệp …",
    ]
    page = made["Chiến sĩ thi đua Thành phố"]
    assert [cell.value for cell in page[3]] == [
        "Họ và tên",
        "Tổ",
        "Kết luận",
        "Điều kiện còn thiếu",
        "Căn cứ",
        "Năm học 2019-2020",
        "Năm học 2020-2021",
        "Năm học 2021-2022",
    ]
    assert [page["A4"].value, page["F4"].value, page["G4"].value] == [
        "Nguyễn Thị An",
        "không đủ dữ liệu",
        "CSTĐCS (số 9331/QĐ-UBND ngày 11/8/2021)",
    ]
    assert (page.freeze_panes, page.page_setup.orientation, page.page_setup.paperSize) == (
        "B4",
        "landscape",
        9,
    )


def test_the_same_year_gives_the_same_bytes() -> None:
    hearing = eligibility.hearing(a_year(an()), read_law())
    judgements = tuple(eligibility.judge(hearing))
    assert book(judgements, "2021-2022", hearing.day) == book(judgements, "2021-2022", hearing.day)
