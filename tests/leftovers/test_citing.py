"""Texts and papers that a paper cites; days; anniversaries and events."""

import pytest

from tests.leftovers.told import dated, told, told_of

BASIS = "Căn cứ: «Căn cứ {};»\nCăn cứ 2: bỏ"


@pytest.mark.parametrize(
    ("day", "cited", "times"),
    [
        ("31 tháng 12 năm 2023", "Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ", 0),
        ("01 tháng 01 năm 2024", "Nghị định số 91/2017/NĐ-CP ngày 31/7/2017 của Chính phủ", 1),
        ("01 tháng 01 năm 2024", "NĐ 91/2017 của Chính phủ", 1),
        ("31 tháng 12 năm 2023", "Luật Thi đua, khen thưởng năm 2022", 1),
        ("31 tháng 12 năm 2023", "Luật Thi đua, khen thưởng năm 2003", 0),
        ("01 tháng 01 năm 2024", "Luật Thi đua - Khen thưởng ngày 26/11/2003", 1),
        ("05 tháng 01 năm 2024", "Nghị định số 999/2017/NĐ-CP ngày 31/7/2017", 0),
    ],
)
def test_a_text_is_cited_while_it_is_in_force(day: str, cited: str, times: int) -> None:
    assert len(told("SOT-05", dated(day) + BASIS.format(cited))) == times


@pytest.mark.parametrize(
    "sentence",
    [
        "Thông tư số 29/2023/TT-BGDĐT thay thế Thông tư số 21/2020/TT-BGDĐT.",
        "Luật Thi đua, khen thưởng năm 2022 có hiệu lực từ ngày 01/01/2024.",
        "Thông tư hướng dẫn thi hành một số điều của Nghị định số 91/2017/NĐ-CP.",
    ],
)
def test_a_text_named_as_gone_or_amended_is_not_cited(sentence: str) -> None:
    rest = BASIS.format("nhiệm vụ năm học")
    for day in ("15 tháng 6 năm 2022", "01 tháng 3 năm 2024"):
        assert told("SOT-05", f"{dated(day)}{rest}\nNội dung: «{sentence}»") == ()


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("Thông tư số 28/2026/TT-BGDĐT ngày 30/12/2016 của Bộ.", 1),
        ("Thông tư 28/2026 ngày 30/12/2016 của Bộ.", 1),
        ("Thông tư số 28/2016/TT-BGDĐT ngày 30/12/2016 của Bộ.", 0),
        ("Kế hoạch số 236/KH-GD&ĐT ngày 28/9/2021 về nhiệm vụ năm học 2021-2022.", 0),
        ("Kế hoạch số 236/KH-GD&ĐT ngày 22/9/2019 về nhiệm vụ năm học 2021-2022.", 1),
        ("Kế hoạch số 236/KH-GD&ĐT ngày 22/9/2021 về nhiệm vụ năm học 2020-2021.", 1),
        ("Quyết định số 21/QĐ-UBND ngày 30/7/2021 công nhận danh hiệu năm học 2020-2021.", 0),
    ],
)
def test_number_day_and_subject_of_a_citation_agree(sentence: str, times: int) -> None:
    assert told_of("SOT-06", sentence) == times


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("Họp ngày 29/02/2024.", 0),
        ("Họp ngày 29/02/2022.", 1),
        ("Họp ngày 31/4.", 1),
        ("Họp ngày 31 tháng 11 năm 2021.", 1),
        ("Chào mừng 20/11/20265.", 1),
        ("Thứ Sáu, ngày 06/3/2026.", 0),
        ("Thứ Năm, ngày 06/3/2026.", 1),
        ("Có mặt 49/50 người, vắng 01 người.", 0),
        ("Tổng thu 12.11.2000 đồng theo số 31/4/2.", 0),
        ("Từ tháng 1/1/2022 đến hết quý.", 1),
    ],
)
def test_every_day_exists(sentence: str, times: int) -> None:
    assert told_of("SOT-07", sentence) == times


def test_a_paper_of_the_same_day_is_no_later() -> None:
    same, next_day = (f"Theo Biên bản số 07/BB-MNHS ngày 0{n}/01/2022." for n in (5, 6))
    assert told_of("SOT-08", same) == 0
    assert told_of("SOT-08", next_day) == 1


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("Quyết định số 5/QĐ-BNV ngày 02/02/2021 của Bộ Nội vụ.", 0),
        ("Quyết định số 5/QĐ-BNV ngày 02/02/2021 của Chính phủ.", 1),
        ("Nghị định số 91/2017/NĐ-CP của Thủ tướng Chính phủ.", 1),
        ("Công văn số 504/PGD&ĐT-TĐKT của Phòng GD&ĐT huyện.", 0),
        ("Kế hoạch số 236/KH-GD&ĐT ngày 28/9/2021 của Sở Giáo dục và Đào tạo.", 0),
        ("Kế hoạch số 236/KH-GD&ĐT ngày 28/9/2021 hướng dẫn công tác thi đua.", 0),
        ("Quyết định số 12/KH-UBND ngày 02/02/2021.", 1),
        ("Thông tư liên tịch số 71/2007/TTLT-BGDĐT-BNV của Bộ Nội vụ.", 0),
    ],
)
def test_a_symbol_agrees_with_kind_and_issuer(sentence: str, times: int) -> None:
    assert told_of("SOT-09", sentence) == times


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("Chào mừng kỷ niệm 92 năm Ngày thành lập Đảng Cộng sản Việt Nam.", 0),
        ("Chào mừng kỷ niệm 91 năm Ngày thành lập Đảng Cộng sản Việt Nam.", 1),
        ("Kỷ niệm 39 năm Ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2021).", 0),
        ("Kỷ niệm 40 năm Ngày Nhà giáo Việt Nam (20/11/1982 - 20/11/2021).", 1),
        ("Ngày Nhà giáo Việt Nam 20/11/2020 (38 năm).", 0),  # the day beside it tells the year
        ("Kỷ niệm lần thứ 133 ngày sinh Chủ tịch Hồ Chí Minh.", 1),
        ("Kỷ niệm 25 năm ngày thành lập trường (05/9/1997 - 05/9/2021).", 1),
        ("Kỷ niệm 92 năm Ngày thành lập Đảng bộ huyện.", 0),  # another day, with no base year here
        ("Sau 5 năm thực hiện, chào mừng Ngày Nhà giáo Việt Nam.", 0),
    ],
)
def test_anniversaries_are_counted_from_their_first_year(sentence: str, times: int) -> None:
    assert told_of("SOT-10", sentence) == times


def test_a_paper_that_names_no_school_year_may_count_for_the_year_before_or_after() -> None:
    free = "Trích yếu: «Công tác thi đua của trường»\n"
    for years, times in ((91, 0), (92, 0), (90, 1)):
        sentence = f"Nội dung: «Kỷ niệm {years} năm Ngày thành lập Đảng.»"
        assert len(told("SOT-10", free + sentence)) == times


@pytest.mark.parametrize(
    ("sentence", "times"),
    [
        ("Thi đua mừng Đại hội đại biểu toàn quốc lần thứ XIII thành công.", 1),
        ("Học tập Nghị quyết Đại hội XIII của Đảng.", 0),
        ("Chào mừng Đại hội XIII Công đoàn Việt Nam.", 0),
    ],
)
def test_an_event_that_is_over_is_greeted_no_more(sentence: str, times: int) -> None:
    assert told_of("SOT-11", sentence) == times


def test_an_event_is_greeted_in_the_school_year_in_which_it_takes_place() -> None:
    year = "Trích yếu: «Công tác thi đua năm học 2020-2021»\n" + dated("18 tháng 01 năm 2021")
    greeting = "Nội dung: «Thi đua chào mừng Đại hội XIII của Đảng.»"
    assert told("SOT-11", year + greeting) == ()


def test_a_deadline_of_a_report_is_judged_in_its_last_chapters_only() -> None:
    past = "Các tổ nộp báo cáo trước ngày 20/12/2021."
    report = f"Văn bản: báo cáo\nNội dung: «{past}»\n"
    ahead = f"Đề mục 2: «II. PHƯƠNG HƯỚNG»\nNội dung 5: «{past}»"
    assert told("SOT-21", report) == ()
    assert [f.place.position for f in told("SOT-21", report + ahead)] == ["đoạn 13"]
