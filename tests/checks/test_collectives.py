"""Titles of collectives: TT-01 to TT-12."""

from collections.abc import Sequence

import pytest

from pipeline.findings import Severity
from tests.builders import told

ERROR, WARNING = Severity.ERROR, Severity.WARNING
OLD, NEW = "31/12/2023", "01/01/2024"  # the last day of the Luật of 2003, the first of that of 2022
HT, HTT, HTXS = (
    "Hoàn thành nhiệm vụ",
    "Hoàn thành tốt nhiệm vụ",
    "Hoàn thành xuất sắc nhiệm vụ",
)
KHT, KXL = "Không hoàn thành nhiệm vụ", "Không xếp loại"


def person(title: str = "LĐTT", rating: str = HTT, discipline: str = "") -> str:
    return f"{title} | {rating} | {discipline}"


def people(*groups: tuple[int, str]) -> list[str]:
    return [row for many, row in groups for _ in range(many)]


def a_unit(
    rows: Sequence[str], title: str, met: str, rating: str = "Hoàn thành xuất sắc", more: str = ""
) -> str:
    """Tổ Nhà trẻ of those people, proposed for a title and considered on that day."""
    staff = "".join(f"NV{n} | Người {n} | Nhà trẻ\n" for n in range(1, len(rows) + 1))
    results = "".join(f"NV{n} | Người {n} | {row}\n" for n, row in enumerate(rows, start=1))
    return f"""
        [Tổ]
        Tổ
        Nhà trẻ
        [Nhân sự]
        Mã | Họ và tên | Tổ
        {staff}
        [Kết quả cá nhân]
        Mã | Họ và tên | Danh hiệu đề nghị | Xếp loại viên chức | Kỷ luật
        {results}
        [Kết quả tập thể]
        Tập thể | Danh hiệu đề nghị | Mức hoàn thành
        Nhà trẻ | {title} | {rating}
        [Họp Hội đồng]
        Kỳ | Ngày
        Năm học | {met}
        {more}
    """


def weights(code: str, text: str) -> list[Severity]:
    return [found.severity for found in told(code, text)]


@pytest.mark.parametrize(
    ("workers", "met", "expected"),
    [
        (6, OLD, []),
        (5, OLD, [ERROR]),  # more than half
        (5, NEW, []),  # half is enough
        (4, NEW, [WARNING]),  # but the article was not read
    ],
)
def test_the_share_of_an_advanced_collective(
    workers: int, met: str, expected: list[Severity]
) -> None:
    rows = people((workers, person()), (10 - workers, person("")))
    assert weights("TT-01", a_unit(rows, "TTLĐTT", met)) == expected


def test_the_finding_says_the_share_the_text_and_what_to_do() -> None:
    rows = people((5, person()), (5, person("")))
    [found] = told("TT-01", a_unit(rows, "TTLĐTT", OLD))
    assert str(found.place) == "ket-qua.xlsx:Kết quả tập thể:B2"
    assert found.message == (
        "Nhà trẻ được đề nghị «Tập thể Lao động tiên tiến» nhưng có 05/10 người (50%) Lao động "
        "tiên tiến, cần hơn 50%; hãy bỏ đề nghị, hoặc xem lại danh sách người và danh hiệu."
    )
    assert found.basis == "15/2003/QH11, Điều 28, khoản 1, điểm c"


def test_a_fighter_is_counted_among_the_advanced_workers() -> None:
    rows = [person("CSTĐCS"), person("CSTĐTP"), person("")]
    assert told("TT-01", a_unit(rows, "TTLĐTT", OLD)) == []


def test_whoever_left_before_closing_day_is_not_counted() -> None:
    text = """
        [Trường]
        Mục | Giá trị
        Ngày chốt danh sách | 25/5/2022
        [Tổ]
        Tổ
        Nhà trẻ
        [Nhân sự]
        Họ và tên | Tổ | Ngày rời trường
        Nguyễn Thị An | Nhà trẻ |
        Trần Thị Bình | Nhà trẻ | {left}
        [Kết quả cá nhân]
        Họ và tên | Danh hiệu đề nghị
        Nguyễn Thị An | LĐTT
        [Kết quả tập thể]
        Tập thể | Danh hiệu đề nghị
        Nhà trẻ | TTLĐTT
        [Họp Hội đồng]
        Kỳ | Ngày
        Năm học | 30/5/2022
    """
    assert told("TT-01", text.format(left="24/5/2022")) == []
    assert len(told("TT-01", text.format(left="25/5/2022"))) == 1


def test_a_collective_is_not_judged_before_anybody_has_a_result() -> None:
    text = a_unit([person()], "TTLĐTT", OLD).replace("NV1 | Người 1 | LĐTT", "")
    text = text.replace(f" | {HTT} | ", "")
    assert told("TT-01", text) == []


@pytest.mark.parametrize("met", [OLD, NEW])
@pytest.mark.parametrize(("workers", "expected"), [(7, []), (6, [ERROR])])
def test_exactly_seventy_percent_is_enough_for_an_excellent_collective(
    workers: int, expected: list[Severity], met: str
) -> None:
    rows = people((workers, person()), (10 - workers, person("")))
    assert weights("TT-04", a_unit(rows, "TTLĐXS", met)) == expected


@pytest.mark.parametrize("met", [OLD, NEW])
def test_one_who_did_not_complete_the_work_is_one_too_many(met: str) -> None:
    assert told("TT-03", a_unit(people((9, person()), (1, person("", HT))), "TTLĐXS", met)) == []
    rows = people((9, person()), (1, person("", KHT)))
    [found] = told("TT-03", a_unit(rows, "TTLĐXS", met))
    assert found.severity is ERROR
    assert "có người không hoàn thành nhiệm vụ: Người 10" in found.message


def test_who_is_not_rated_does_not_lower_the_hundred_percent_but_a_blank_is_asked_for() -> None:
    assert told("TT-03", a_unit([person(), person("", KXL)], "TTLĐXS", OLD)) == []
    [found] = told("TT-03", a_unit([person(), person("", "")], "TTLĐXS", OLD))
    assert found.severity is WARNING
    assert "chưa ghi xếp loại: Người 2" in found.message


@pytest.mark.parametrize("met", [OLD, NEW])
def test_an_excellent_collective_has_a_fighter_of_whatever_level(met: str) -> None:
    assert told("TT-05", a_unit([person("LĐTT; CSTĐCS")], "TTLĐXS", met)) == []
    assert told("TT-05", a_unit([person("CSTĐTP")], "TTLĐXS", met)) == []
    assert weights("TT-05", a_unit([person()], "TTLĐXS", met)) == [ERROR]


@pytest.mark.parametrize(("code", "title"), [("TT-02", "TTLĐTT"), ("TT-06", "TTLĐXS")])
@pytest.mark.parametrize(
    ("discipline", "met", "expected"),
    [
        ("", OLD, []),
        ("Khiển trách", OLD, []),
        ("Cảnh cáo", OLD, [ERROR]),
        ("Kỷ luật cảnh cáo về Đảng", OLD, [ERROR]),
        ("Buộc thôi việc", OLD, [ERROR]),
        ("Khiển trách", NEW, []),
        ("Cảnh cáo", NEW, [WARNING]),
    ],
)
def test_a_reprimand_is_lighter_than_what_a_collective_falls_by(
    code: str, title: str, discipline: str, met: str, expected: list[Severity]
) -> None:
    rows = [person(), person("", HT, discipline)]
    assert weights(code, a_unit(rows, title, met)) == expected


@pytest.mark.parametrize(
    ("title", "rating", "met", "expected"),
    [
        ("TTLĐXS", "Hoàn thành xuất sắc", OLD, []),
        ("TTLĐXS", "Hoàn thành tốt", OLD, [ERROR]),
        ("TTLĐXS", "Hoàn thành tốt", NEW, [ERROR]),
        ("TTLĐXS", "", NEW, [ERROR]),
        ("TTLĐTT", "Hoàn thành tốt", OLD, []),
        ("TTLĐTT", "Hoàn thành", OLD, [ERROR]),
        ("TTLĐTT", "Hoàn thành", NEW, [WARNING]),
    ],
)
def test_the_rating_of_the_collective_itself(
    title: str, rating: str, met: str, expected: list[Severity]
) -> None:
    assert weights("TT-08", a_unit([person()], title, met, rating)) == expected


@pytest.mark.parametrize(
    ("workers", "rating", "met", "expected"),
    [
        (6, "Hoàn thành tốt", OLD, []),
        (5, "Hoàn thành tốt", OLD, [ERROR]),
        (6, "Hoàn thành", OLD, [ERROR]),
        (5, "Hoàn thành tốt", NEW, []),
        (4, "Hoàn thành tốt", NEW, [WARNING]),
    ],
)
def test_an_excellent_collective_is_an_advanced_one_too(
    workers: int, rating: str, met: str, expected: list[Severity]
) -> None:
    rows = people((workers, person()), (10 - workers, person("")))
    assert weights("TT-07", a_unit(rows, "TTLĐXS", met, rating)) == expected


def test_the_closing_list_names_apart_whom_it_counts_or_leaves_out() -> None:
    text = """
        [Trường]
        Mục | Giá trị
        Ngày chốt danh sách | 25/5/2022
        Ngày kết thúc | 31/5/2022
        [Tổ]
        Tổ
        Nhà trẻ
        [Nhân sự]
        Mã | Họ và tên | Tổ | Ngày rời trường
        GV1 | Nguyễn Thị An | Nhà trẻ |
        GV2 | Trần Thị Bình | Nhà trẻ |
        GV3 | Lê Thị Cúc | Nhà trẻ | 24/5/2022
        [Kết quả cá nhân]
        Mã | Họ và tên | Xếp loại viên chức | Danh hiệu đề nghị
        GV1 | Nguyễn Thị An | Không xếp loại |
        GV3 | Lê Thị Cúc | Hoàn thành tốt nhiệm vụ | LĐTT
        [Kết quả tập thể]
        Tập thể | Danh hiệu đề nghị
        Nhà trẻ | TTLĐTT
    """
    [found] = told("TT-09", text)
    assert found.message == (
        "Nhà trẻ có 02 người ngày chốt danh sách (25/5/2022); không xếp loại: Nguyễn Thị An; chưa "
        "có dòng kết quả: Trần Thị Bình; có danh hiệu nhưng không ở trường ngày ấy: Lê Thị Cúc; "
        "hãy kể riêng trong biên bản."
    )
    assert found.severity is WARNING


@pytest.mark.parametrize(("rank", "many"), [("1", 0), ("2", 1), ("", 1)])
def test_only_the_first_of_its_group_gets_the_flag(rank: str, many: int) -> None:
    text = (
        "[Kết quả tập thể]\n Tập thể | Danh hiệu đề nghị | Xếp thứ trong cụm\n"
        f"Nhà trẻ | Cờ TP | {rank}\n[Họp Hội đồng]\n Kỳ | Ngày\n Năm học | 30/5/2022\n"
    )
    assert weights("TT-10", text) == [WARNING] * many


def test_two_collectives_for_one_flag_are_one_too_many() -> None:
    text = (
        "[Kết quả tập thể]\n Tập thể | Danh hiệu đề nghị | Xếp thứ trong cụm\n Nhà trẻ | Cờ TP | 1"
        "\nMẫu giáo | Cờ TP | 1\n[Họp Hội đồng]\n Kỳ | Ngày\n Năm học | 30/5/2022\n"
    )
    found = told("TT-10", text)
    assert [f.place.position for f in found] == ["B2", "B3"]


DIPLOMA = """
    [Trường]
    Mục        | Giá trị
    Tên trường | Trường Mầm non Hoa Sen
    [Kết quả tập thể]
    Tập thể                | Hình thức đề nghị | Mức hoàn thành
    Trường Mầm non Hoa Sen | BK TP             | {now}
    [Họp Hội đồng]
    Kỳ      | Ngày
    Năm học | 30/5/2022
    [Lịch sử]
    Họ và tên, tập thể     | Năm học   | Loại   | Danh hiệu, hình thức
    Trường Mầm non Hoa Sen | {year} | {kind} | {honour}
"""


def _diploma(year: str, kind: str, honour: str, now: str = "Hoàn thành xuất sắc") -> list[str]:
    text = DIPLOMA.format(year=year, kind=kind, honour=honour, now=now)
    return [found.message for found in told("TT-11", text)]


def test_two_excellent_years_in_a_row_earn_the_school_a_diploma() -> None:
    assert _diploma("2020-2021", "Xếp loại", "Hoàn thành xuất sắc") == []
    assert _diploma("2020-2021", "Danh hiệu", "TTLĐXS") == []
    [lower] = _diploma("2020-2021", "Danh hiệu", "TTLĐTT")
    assert "mới thấy 01 năm; hãy" in lower


def test_a_year_without_a_row_is_not_known_rather_than_failed() -> None:
    [message] = _diploma("2019-2020", "Danh hiệu", "TTLĐXS")
    assert "mới thấy 01 năm; năm học 2020-2021 không đủ dữ liệu; hãy" in message


def test_this_year_counts_as_one_of_the_two() -> None:
    [message] = _diploma("2020-2021", "Danh hiệu", "TTLĐXS", now="Hoàn thành tốt")
    assert "mới thấy 0 năm; hãy" in message


def test_a_collective_falls_with_the_title_of_one_of_its_people() -> None:
    rows = people((5, person()), (1, person("LĐTT", HT)), (4, person("")))
    text = a_unit(rows, "TTLĐTT", OLD)
    assert told("TT-01", text) == []
    [found] = told("TT-12", text)
    assert found.severity is ERROR
    assert found.message == (
        "Bỏ danh hiệu không đúng quy định của Người 6 (xếp loại «Hoàn thành nhiệm vụ») thì Nhà trẻ "
        "có 05/10 người (50%) Lao động tiên tiến, cần hơn 50% nên không đạt «Tập thể Lao động tiên "
        "tiến»; hãy sửa danh hiệu cá nhân rồi xét lại tập thể."
    )


def test_a_collective_with_people_to_spare_stands_without_the_refused() -> None:
    rows = people((6, person()), (1, person("LĐTT", HT)), (3, person("")))
    assert told("TT-12", a_unit(rows, "TTLĐTT", OLD)) == []


def test_a_collective_that_fell_short_before_is_left_to_the_other_rule() -> None:
    rows = people((4, person()), (1, person("LĐTT", HT)), (5, person("")))
    assert told("TT-12", a_unit(rows, "TTLĐTT", OLD)) == []
    assert len(told("TT-01", a_unit(rows, "TTLĐTT", OLD))) == 1


@pytest.mark.parametrize(("met", "weight"), [(OLD, ERROR), (NEW, WARNING)])
def test_a_disciplined_advanced_worker_is_not_counted(met: str, weight: Severity) -> None:
    rows = [person("LĐTT", HTT, "Khiển trách")]
    assert weights("TT-12", a_unit(rows, "TTLĐTT", met)) == [weight]


INITIATIVE = "[Sáng kiến]\n Mã | Họ và tên | Tên sáng kiến\n NV1 | Người 1 | Biện pháp\n"


@pytest.mark.parametrize(
    ("rating", "met", "more", "expected"),
    [
        (HTXS, OLD, "", [ERROR]),  # the law of 2003 asks for an initiative
        (HTT, OLD, INITIATIVE, []),
        (HTXS, NEW, "", []),  # that of 2022 for one of the two
        (HTT, NEW, INITIATIVE, []),
        (HTT, NEW, "", [ERROR]),
    ],
)
def test_the_only_fighter_needs_what_the_law_of_the_day_asks(
    rating: str, met: str, more: str, expected: list[Severity]
) -> None:
    text = a_unit([person("LĐTT; CSTĐCS", rating)], "TTLĐXS", met, more=more)
    assert told("TT-05", text) == []
    assert weights("TT-12", text) == expected


def test_a_title_of_somebody_not_rated_yet_is_not_taken_away() -> None:
    assert told("TT-12", a_unit([person("LĐTT", "")], "TTLĐTT", OLD)) == []


@pytest.mark.parametrize("met", [OLD, NEW])
def test_just_below_a_bound_is_below_it(met: str) -> None:
    half = people((50, person()), (51, person("")))
    assert len(told("TT-01", a_unit(half, "TTLĐTT", met))) == 1
    seventy = people((139, person()), (61, person("")))
    assert len(told("TT-04", a_unit(seventy, "TTLĐXS", met))) == 1
    nearly_all = people((199, person()), (1, person("", KHT)))
    assert len(told("TT-03", a_unit(nearly_all, "TTLĐXS", met))) == 1


def flag(rank: str, met: str) -> str:
    return (
        "[Kết quả tập thể]\n Tập thể | Danh hiệu đề nghị | Xếp thứ trong cụm\n"
        f"Nhà trẻ | Cờ TP | {rank}\n[Họp Hội đồng]\n Kỳ | Ngày\n Năm học | {met}\n"
    )


LOSERS = people((1, person()), (9, person("", KHT, "Cảnh cáo")))


@pytest.mark.parametrize(
    ("code", "text", "old", "new"),
    [
        ("TT-01", a_unit(LOSERS, "TTLĐTT", "{}"), "Điều 28, khoản 1, điểm c", "Điều 28"),
        ("TT-02", a_unit(LOSERS, "TTLĐTT", "{}"), "Điều 28, khoản 1, điểm c", "Điều 28"),
        ("TT-03", a_unit(LOSERS, "TTLĐXS", "{}"), "Điều 27", "Điều 27, khoản 1, điểm c"),
        ("TT-04", a_unit(LOSERS, "TTLĐXS", "{}"), "Điều 27", "Điều 27, khoản 1, điểm c"),
        ("TT-05", a_unit(LOSERS, "TTLĐXS", "{}"), "Điều 27", "Điều 27, khoản 1, điểm d"),
        (
            "TT-08",
            a_unit(LOSERS, "TTLĐXS", "{}", "Hoàn thành tốt"),
            "Điều 27",
            "Điều 27, khoản 1, điểm a",
        ),
        ("TT-10", flag("2", "{}"), "", "Điều 25, Điều 26"),
    ],
)
def test_each_law_is_named_up_to_its_last_day(code: str, text: str, old: str, new: str) -> None:
    for met, law, article in ((OLD, "15/2003/QH11", old), (NEW, "06/2022/QH15", new)):
        [found] = told(code, text.format(met))
        basis = found.basis.removesuffix(" (chưa đối chiếu văn bản gốc)")
        assert basis == f"{law}, {article}".removesuffix(", ")


def test_that_it_is_an_advanced_one_too_is_local_under_the_new_law() -> None:
    bases = [told("TT-07", a_unit(LOSERS, "TTLĐXS", met))[0].basis for met in (OLD, NEW)]
    assert bases[0] == "15/2003/QH11, Điều 27"
    assert bases[1].startswith("quy định của địa phương/trường")


@pytest.mark.parametrize("met", [OLD, NEW])
def test_flags_and_diplomas_ask_the_same_under_both_laws(met: str) -> None:
    assert told("TT-10", flag("1", met)) == []
    assert len(told("TT-10", flag("2", met))) == 1
    text = DIPLOMA.replace("30/5/2022", met)
    one = text.format(
        year="2019-2020", kind="Danh hiệu", honour="TTLĐXS", now="Hoàn thành xuất sắc"
    )
    two = one.replace("2019-2020", "2020-2021")
    assert told("TT-11", two) == []
    [found] = told("TT-11", one)
    law = "91/2017/NĐ-CP, Điều 39" if met == OLD else "06/2022/QH15, Điều 74"
    assert found.basis == f"{law} (chưa đối chiếu văn bản gốc)"
    assert "cần 02 năm liên tục" in found.message
