"""A career: what sheet `Lịch sử`, the sealed years and this year's sheets tell, joined by year."""

from dataclasses import replace

from pipeline.careers import Career, YearRecord, career, collective_career, previous
from pipeline.school_year import SchoolYear
from pipeline.vocabulary import CollectiveRating, Honour, Level, Rating
from tests.builders import a_year

FIGHTER, WORKER = Honour.GRASSROOTS_FIGHTER, Honour.ADVANCED_WORKER

THIS_YEAR = """
    [Nhân sự]
    Mã   | Họ và tên
    GV01 | Nguyễn Thị Hòa
    [Kết quả cá nhân]
    Mã   | Họ và tên      | Xếp loại viên chức           | Danh hiệu đề nghị
    GV01 | Nguyễn Thị Hòa | Hoàn thành xuất sắc nhiệm vụ | LĐTT; CSTĐCS
    [Sáng kiến]
    Mã   | Họ và tên      | Tên sáng kiến         | Cấp công nhận
    GV01 | Nguyễn Thị Hòa | Biện pháp rèn nền nếp | Huyện
"""
HISTORY = """
    [Lịch sử]
    Mã   | Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức    | Số quyết định | Ngày quyết định
    GV01 | Nguyễn Thị Hòa     | 2018-2019 | Danh hiệu | CSTĐCS                  | 9118/QĐ-UBND  | 12/8/2019
    GV01 | Nguyễn Thị Hòa     | 2018-2019 | Xếp loại  | Hoàn thành tốt nhiệm vụ |               |
    GV01 | Nguyễn Thị Hòa     | 2018-2019 | Kỷ luật   | Khiển trách             |               |
"""  # noqa: E501
SEALED = """
    [Nhân sự]
    Mã   | Họ và tên
    GV01 | Nguyễn Thị Hoà
    [Kết quả cá nhân]
    Mã   | Họ và tên      | Xếp loại viên chức      | Danh hiệu đề nghị
    GV01 | Nguyễn Thị Hoà | Hoàn thành tốt nhiệm vụ | LĐTT; CSTĐCS
    [Quyết định khen thưởng]
    Mã   | Họ và tên, tập thể | Danh hiệu, hình thức | Số quyết định | Ngày quyết định
    GV01 | Nguyễn Thị Hoà     | LĐTT                 | 9331/QĐ-UBND  | 11/8/2021
"""


def a_career(*this_year: str, **sealed: str) -> Career:
    """The career of the first member; sealed: s2020 = the sheets of 2020-2021."""
    year = a_year("\n".join(this_year))
    earlier = {key: f"{key[1:]}-{int(key[1:]) + 1}" for key in sealed}
    bags = {name: a_year(sealed[key], name) for key, name in earlier.items()}
    joined: SchoolYear = replace(year, earlier=bags)
    return career(joined, joined.members[0])


def test_history_sealed_years_and_this_year_are_joined_by_school_year() -> None:
    found = a_career(THIS_YEAR, HISTORY, s2020=SEALED)
    assert sorted(found.years) == ["2018-2019", "2020-2021", "2021-2022"]
    assert found.of("2018-2019").rating is Rating.GOOD
    assert found.of("2018-2019").discipline == ("Khiển trách",)
    assert found.of("2020-2021").rating is Rating.GOOD
    assert found.now.rating is Rating.EXCELLENT
    assert [(one.title, one.level) for one in found.now.initiatives] == [
        ("Biện pháp rèn nền nếp", Level.DISTRICT)
    ]


def test_an_award_of_the_past_carries_its_decision() -> None:
    award = a_career(THIS_YEAR, HISTORY).of("2018-2019").award(FIGHTER)
    assert award is not None
    assert (award.decision, str(award.decided)) == ("9118/QĐ-UBND", "2019-08-12")
    assert str(award.place) == "nam-hoc.xlsx:Lịch sử:E2"


def test_a_year_of_which_nothing_is_on_record_is_not_known() -> None:
    missing = a_career(THIS_YEAR, HISTORY, s2020=SEALED).of("2019-2020")
    assert missing == YearRecord("2019-2020")
    assert not missing.known


def test_what_is_proposed_counts_this_year_without_a_decision() -> None:
    award = a_career(THIS_YEAR).now.award(FIGHTER)
    assert award is not None
    assert (award.decision, award.decided) == ("", None)


def test_what_was_only_proposed_in_a_sealed_year_is_pending_not_an_award() -> None:
    sealed = a_career(THIS_YEAR, s2020=SEALED).of("2020-2021")
    assert sealed.award(WORKER) is not None
    assert sealed.award(FIGHTER) is None
    assert sealed.pending == (FIGHTER,)


def test_a_year_that_tells_of_a_good_rating_alone_tells_of_no_title() -> None:
    rating = "GV01 | Nguyễn Thị Hòa     | {} | Xếp loại | {} | |"
    head = HISTORY.strip().splitlines()[:2]
    good = rating.format("2019-2020", "Hoàn thành tốt nhiệm vụ")
    done = rating.format("2018-2019", "Hoàn thành nhiệm vụ")
    found = a_career(THIS_YEAR, *head, good, done, s2020=SEALED)
    won = [found.of(label).won(FIGHTER) for label in sorted(found.years)]
    assert won == [False, None, None, True]  # 2018-2019 … 2021-2022; pending in 2020-2021


def test_a_decision_written_later_in_the_history_settles_what_was_pending() -> None:
    later = HISTORY.replace("2018-2019", "2020-2021")
    record = a_career(THIS_YEAR, later, s2020=SEALED).of("2020-2021")
    award = record.award(FIGHTER)
    assert award is not None
    assert award.decision == "9118/QĐ-UBND"
    assert record.pending == ()


def test_the_same_code_is_the_same_person_although_the_tone_mark_has_moved() -> None:
    found = a_career(THIS_YEAR, s2020=SEALED)  # Hòa this year, Hoà in the sealed one
    assert found.of("2020-2021").known


def test_another_code_is_another_person_of_the_same_name() -> None:
    other = HISTORY.replace("GV01", "GV07")
    assert not a_career(THIS_YEAR, other).of("2018-2019").known


def test_without_codes_the_name_decides_however_its_tone_mark_is_placed() -> None:
    unnumbered = HISTORY.replace("GV01", "").replace("Hòa", "Hoà")
    assert a_career(THIS_YEAR, unnumbered).of("2018-2019").known


def test_a_name_that_two_bear_says_of_neither_whose_title_it_was() -> None:
    both = THIS_YEAR.replace("[Kết quả", "GV02 | Nguyễn Thị Hòa\n[Kết quả", 1)
    assert not a_career(both, HISTORY.replace("GV01", "")).of("2018-2019").known


def test_what_two_sources_tell_of_one_award_is_told_with_its_decision() -> None:
    twice = SEALED.replace("9331/QĐ-UBND  | 11/8/2021", "              |          ")
    later = HISTORY.replace("2018-2019", "2020-2021").replace("CSTĐCS  ", "LĐTT    ")
    record = a_career(THIS_YEAR, later, s2020=twice).of("2020-2021")
    assert [award.decision for award in record.awards if award.honour is WORKER] == ["9118/QĐ-UBND"]


def test_a_chain_ends_at_the_first_year_that_does_not_hold() -> None:
    fighter = [line.replace("2018-2019", "2020-2021") for line in HISTORY.splitlines()[:4]]
    found = a_career(THIS_YEAR, HISTORY, "\n".join(fighter[3:]))
    chain = found.chain(lambda record: record.award(FIGHTER) is not None)
    assert [record.label for record in chain.years] == ["2021-2022", "2020-2021"]
    assert chain.unknown == "2019-2020"


def test_a_chain_before_this_year_begins_with_the_last() -> None:
    found = a_career(THIS_YEAR, s2020=SEALED)
    chain = found.chain(lambda record: record.award(FIGHTER) is not None, before=True)
    assert chain.years == ()
    assert chain.unknown == ""  # the last year is known, and has no such award


def test_the_years_with_an_award_are_told_earliest_first() -> None:
    found = a_career(THIS_YEAR, HISTORY)
    assert [record.label for record in found.holding(FIGHTER)] == ["2018-2019", "2021-2022"]


def test_the_year_before_2021_2022_is_2020_2021() -> None:
    assert previous("2021-2022") == "2020-2021"
    assert previous("2000-2001") == "1999-2000"


def test_a_collective_has_a_career_of_its_own() -> None:
    told = """
        [Tổ]
        Tổ
        Nhà trẻ
        [Kết quả tập thể]
        Tập thể | Mức hoàn thành      | Danh hiệu đề nghị
        Nhà trẻ | Hoàn thành xuất sắc | Tập thể LĐTT
        [Lịch sử]
        Họ và tên, tập thể | Năm học   | Loại      | Danh hiệu, hình thức | Số quyết định
        Nhà trẻ            | 2020-2021 | Danh hiệu | Tập thể LĐTT         | 9331/QĐ-UBND
        Nhà trẻ            | 2020-2021 | Xếp loại  | Hoàn thành tốt       |
        Mẫu giáo 5 tuổi    | 2020-2021 | Danh hiệu | TTLĐXS               | 9332/QĐ-UBND
    """
    found = collective_career(a_year(told), "Nhà trẻ")
    assert found.now.rating is CollectiveRating.EXCELLENT
    assert found.of("2020-2021").rating is CollectiveRating.GOOD
    assert [award.honour for award in found.of("2020-2021").awards] == [Honour.ADVANCED_COLLECTIVE]
    assert [r.label for r in found.holding(Honour.ADVANCED_COLLECTIVE)] == [
        "2020-2021",
        "2021-2022",
    ]
