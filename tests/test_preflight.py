"""The packet: one fault is named first, a clean one is silent; what may be said of every point."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from pipeline.findings import Finding, Place, Severity
from pipeline.preflight import Level, Packet, Standing, Topic, Verdict, packet
from pipeline.preflight.reasons import CODES, REASONS, behind
from pipeline.preflight.rendered import findings as of_print
from pipeline.preflight.told import closing, summary, told
from pipeline.vocabulary import Honour, Rating, YesNo
from pipeline.vocabulary import Level as Rank
from tests.packets import LATER, SOON, packet_of, retyped, set_in, typed, year_of
from tests.sample_year import INPUTS

FIGHTER = (Honour.ADVANCED_WORKER, Honour.GRASSROOTS_FIGHTER)
USED_BEFORE = "Một số biện pháp tổ chức hoạt động trải nghiệm cho trẻ 5 tuổi"


def day(text: str) -> date:
    return date(*map(int, reversed(text.split("/"))))


# Why it comes back, the code ("" where the packet sees it itself), the place; the cells typed.
IN_WORKBOOKS: list[tuple[str, str, str, str, str, dict[str, Any]]] = [
    ("TL01", "HS-06", "Văn bản:G5", "documents", "Kế hoạch", {"due": day("30/9/2021")}),
    ("TL01", "HS-06", "Văn bản:C9", "documents", "Sơ kết Đợt 2", {"issued": day("06/4/2022")}),
    ("TL01", "BT-42", "Đăng ký cá nhân:K8", "registrations", "GV02", {"day": day("12/10/2021")}),
    (
        *("TL02", "BT-45", "Nơi nhận:A10", "recipients"),
        *("Tổng hợp đăng ký | Công đoàn trường", {"recipient": "Các tổ"}),
    ),
    (
        *("TL02", "BT-45", "Nơi nhận:A10", "recipients"),
        *("Tổng hợp đăng ký | Công đoàn trường", {"copies": 0}),
    ),
    (
        *("TL02", "", "Văn bản:C7", "remarks"),
        *("Sơ kết Đợt 1 | Nguyên nhân", {"document": "Sơ kết Đợt 2"}),
    ),
    ("TL04", "HD-05", "Kết quả cá nhân:O8", "results", "GV02", {"votes": 12}),
    ("TL04", "HD-06", "Kết quả cá nhân:O8", "results", "GV02", {"votes": 5}),
    (
        *("TL05", "HD-04", "Họp Hội đồng:J7", "meetings"),
        *("Năm học 2021-2022", {"present": 10, "absent": 1}),
    ),
    ("TL06", "BT-48", "Kết quả cá nhân:R7", "results", "GV01", {"evidence": "", "summary": ""}),
    ("TL09", "CN-30", "Kết quả cá nhân:M8", "registrations", "GV02", {"titles": ()}),
    ("TL11", "CN-10", "Sáng kiến:G6", "initiatives", "GV01", {"decision": ""}),
    ("TL11", "CN-16", "Sáng kiến:H6", "initiatives", "GV01", {"recognised": day("01/6/2022")}),
    ("TL12", "CN-01", "Kết quả cá nhân:C8", "results", "GV02", {"rating": Rating.DONE}),
    (
        *("TL12", "CN-03", "Kết quả cá nhân:M26", "results", "GV20"),
        {"titles": (Honour.ADVANCED_WORKER,), "votes": 11, "not_considered": ""},
    ),
    ("TL14", "CN-29", "Kết quả cá nhân:L7", "results", "GV01", {"under_review": YesNo.YES}),
    ("TL15", "TT-02", "Kết quả tập thể:C4", "results", "GV07", {"discipline": "Cảnh cáo"}),
    (
        *("TL16", "CN-23", "Kết quả cá nhân:N15", "results", "GV09"),
        {"commendations": (Honour.CITY_CERTIFICATE,), "commendation_votes": 11},
    ),
    ("TL16", "BT-34", "Chỉ tiêu:C5", "targets", "Lao động tiên tiến", {"level": None}),
    ("TL17", "CN-17", "Sáng kiến:C6", "initiatives", "GV01", {"title": USED_BEFORE}),
    ("TL19", "TQ-01", "Chỉ tiêu:C5", "targets", "Lao động tiên tiến", {"level": Rank.COMMUNE}),
    (
        *("TL19", "TQ-04", "Quyết định khen thưởng:D4", "decisions", "NV09"),
        {"level": Rank.SCHOOL, "authority": "Hiệu trưởng Trường Mầm non Kim Lan"},
    ),
    (
        *("TL20", "TQ-06", "Căn cứ:B5", "bases", "91/2017/NĐ-CP"),
        {"symbol": "65/2014/NĐ-CP", "day": day("01/7/2014")},
    ),
    ("TL22", "HS-05", "Văn bản:C5", "documents", "Kế hoạch", {"issued": day("27/9/2021")}),
    ("TL22", "BT-41", "Văn bản:C5", "documents", "Kế hoạch", {"issued": day("04/10/2021")}),
    ("TL22", "BT-43", "Văn bản:C7", "documents", "Sơ kết Đợt 1", {"issued": day("30/12/2021")}),
    ("TL22", "XL-09", "Kết quả cá nhân:D8", "results", "GV02", {"rated": day("31/5/2022")}),
    ("TL22", "", "Văn bản:B11", "documents", "Tổng kết", {"number": 35}),
    ("TL22", "", "Văn bản:B8", "documents", "Sơ kết Học kỳ I", {"number": 2}),
    ("TL23", "BT-44", "Văn bản:B5", "documents", "Kế hoạch", {"number": None}),
    ("TL26", "BT-21", "Kết quả cá nhân:B8", "results", "GV02", {"code": "GV03"}),
]
# Why it comes back, the code; the paper, what was typed over in it and by what.
IN_PAPERS: list[tuple[str, str, str, Callable[[Any], None]]] = [
    ("TL07", "SO-92", "tong-ket", typed("Nguyễn Thị Kiều Oanh", "Nguyễn Thị Kiều Anh")),
    ("TL08", "SO-90", "so-ket-dot-1", typed("39 người đăng ký", "38 người đăng ký")),
    ("TL21", "SOT-01", "ke-hoach", typed("năm học 2021-2022", "năm học 2020-2021")),
    ("TL21", "SOT-12", "so-ket-dot-2", typed("Đàm Thị Minh Nguyệt", "Lưu Thị Ngọc Hà")),
    ("TL21", "ND30-PLACEHOLDER", "so-ket-dot-2", typed("Trên đây", "[bổ sung] Trên đây")),
    ("TL23", "ND30-QH-TEXT", "ke-hoach", typed("CHỦ NGHĨA VIỆT NAM", "CHỦ NGHĨA VIỆT")),
    ("TL24", "ND30-NN-LUU", "ke-hoach", typed("- Lưu: VT, TĐKT.", "- Lưu VT")),
    ("TL24", "ND30-NN-NHUTREN", "tong-ket", typed("- Như trên;", "- Phòng GD&ĐT;")),
    ("TL25", "ND30-PL-LABEL", "so-ket-dot-1", typed("Phụ lục", "PHỤ LỤC 01")),
    ("TL27", "ND30-FONT-LEGACY", "ke-hoach", set_in(".VnTime", "Tạo động lực")),
]


@pytest.mark.parametrize(("reason", "rule", "place", "sheet", "row", "cells"), IN_WORKBOOKS)
def test_one_fault_of_the_workbooks_is_named_first(
    reason: str, rule: str, place: str, sheet: str, row: str, cells: dict[str, Any]
) -> None:
    first = packet_of(retyped(year_of(), sheet, row, **cells)).lines[0]
    assert (first.reason, first.rule) == (reason, rule)
    assert str(first.places[0]).endswith(f".xlsx:{place}")


@pytest.mark.parametrize(("reason", "rule", "stem", "edit"), IN_PAPERS)
def test_one_word_typed_over_in_a_finished_paper_is_named_first(
    reason: str, rule: str, stem: str, edit: Callable[[Any], None], tmp_path: Path
) -> None:
    first = packet_of(year_of(), {stem: edit}, folder=tmp_path).lines[0]
    assert (first.verdict, first.reason, first.rule) == (Verdict.FAILED, reason, rule)
    assert first.places[0].file == f"{stem}.docx"


def test_more_fighters_than_their_share_are_named_first() -> None:
    year = retyped(year_of(), "results", "GV15", titles=FIGHTER)
    first = packet_of(retyped(year, "results", "GV21", titles=FIGHTER)).lines[0]
    assert (first.verdict, first.reason, first.rule) == (Verdict.FAILED, "TL10", "CN-14")


def test_an_office_that_is_no_more_is_named_first_in_workbook_and_paper(tmp_path: Path) -> None:
    gone = "Phòng Giáo dục và Đào tạo huyện Gia Lâm"
    year = year_of(SOON)
    row = "Kế hoạch | Ủy ban nhân dân xã Bát Tràng"
    first = packet_of(retyped(year, "recipients", row, recipient=gone)).lines[0]
    assert (first.reason, first.rule) == ("TL19", "TQ-05")
    receiver = "Ủy ban nhân dân xã Bát Tràng (qua Phòng Văn hóa - Xã hội)"
    first = packet_of(year, {"tong-ket": typed(receiver, gone)}, folder=tmp_path).lines[0]
    assert (first.reason, first.rule) == ("TL19", "SOT-04")


def test_a_paper_that_is_missing_or_made_of_older_data_is_named_first() -> None:
    first = packet_of(year_of(), so_ket_hoc_ky_1=Standing.MISSING).lines[0]
    assert (first.verdict, first.reason) == (Verdict.FAILED, "TL02")
    assert first.what == "Sơ kết Học kỳ I chưa có trong bộ; hãy chạy make reports."
    first = packet_of(year_of(), so_ket_hoc_ky_1=Standing.OLDER).lines[0]
    assert (first.verdict, first.reason) == (Verdict.FAILED, "TL08")
    assert first.places == (Place("so-ket-hoc-ky-1.docx"),)


@pytest.mark.parametrize("label", INPUTS)
def test_a_clean_packet_has_no_red_line_and_no_reason_for_return(label: str) -> None:
    told = packet_of(year_of(label))
    assert told.of(Verdict.FAILED) == ()
    of_files = [line for line in told.of(Verdict.ASK) if line.reason]
    assert [line.rule for line in of_files if line.topic is not Topic.FORM] == []


@pytest.mark.parametrize("label", INPUTS)
def test_every_line_has_a_basis_and_a_level(label: str) -> None:
    for line in packet_of(year_of(label), unprinted="máy chưa có LibreOffice").lines:
        assert line.basis
        assert line.level in Level


# what is said of the papers


def october() -> Packet:
    """30/9/2021: the plan is made, nobody has registered."""
    year = replace(
        year_of(),
        workbooks=frozenset({"nam-hoc.xlsx"}),
        **dict.fromkeys(("registrations", "collective_registrations", "results"), ()),
        **dict.fromkeys(("collective_results", "period_results", "meetings", "remarks"), ()),
        **dict.fromkeys(("decisions", "initiatives", "role_models", "contests"), ()),
    )
    return packet_of(year, on=day("30/9/2021"))


def test_in_october_the_papers_to_come_are_named_and_are_no_fault() -> None:
    told = october()
    assert told.of(Verdict.FAILED) == ()
    [later] = [line for line in told.of(Verdict.UNCHECKED) if line.topic is Topic.COMPLETE]
    assert later.what.startswith("Chưa đến lượt, chưa phải lỗi: Tổng hợp đăng ký, Sơ kết Đợt 1")
    assert later.what.endswith("(chưa có dang-ky.xlsx).")


def test_what_nobody_has_proposed_yet_is_not_called_right() -> None:
    topics = {line.topic for line in october().of(Verdict.PASSED)}
    assert not topics & {Topic.HONOURS, Topic.EVIDENCE, Topic.COMPLETE}


def test_a_paper_dated_but_impossible_to_make_fails_from_that_day_on() -> None:
    year = retyped(year_of(), "remarks", "Sơ kết Đợt 1 | Nguyên nhân", document="Sơ kết Đợt 2")
    assert packet_of(year, on=day("05/01/2022")).of(Verdict.FAILED)
    assert not packet_of(year, on=day("04/01/2022")).of(Verdict.FAILED)


def test_papers_held_up_by_an_error_are_unchecked_not_right() -> None:
    told = packet_of(retyped(year_of(), "documents", "Kế hoạch", issued=day("27/9/2021")))
    [waiting] = [line for line in told.of(Verdict.UNCHECKED) if line.topic is Topic.COMPLETE]
    assert waiting.what.startswith("Chờ sửa lỗi của bảng tính mới lập, mới soát được: Kế hoạch, ")
    right = {line.topic for line in told.of(Verdict.PASSED)}
    assert not right & {Topic.COMPLETE, Topic.AGREEMENT, Topic.LEFTOVERS, Topic.FORM}


def test_without_a_sheet_that_reads_nothing_between_sheets_is_called_right() -> None:
    unread = Finding(
        Place("Soát giữa các trang"), "BT-16", "Chưa kiểm tra, …", severity=Severity.WARNING
    )
    told = packet(year_of(), LATER, [unread], [], {})
    assert [line.rule for line in told.of(Verdict.UNCHECKED)] == ["BT-16"]
    assert told.of(Verdict.PASSED) == ()


def test_without_libreoffice_the_print_is_unchecked_and_says_why() -> None:
    told = packet_of(year_of(), unprinted="máy chưa có LibreOffice")
    [line] = [line for line in told.of(Verdict.UNCHECKED) if line.topic is Topic.PRINTED]
    assert "máy chưa có LibreOffice; hãy mở từng văn bản trong Word mà xem." in line.what
    assert Topic.PRINTED not in {line.topic for line in told.of(Verdict.PASSED)}


def test_what_only_a_person_sees_is_asked_for_and_is_no_fault() -> None:
    signing = [line for line in packet_of(year_of()).lines if line.topic is Topic.PERSON]
    assert len(signing) == 5
    assert {line.verdict for line in signing} == {Verdict.ASK}


# numbers and days beside each other


def test_a_report_cannot_come_before_the_plan_it_cites() -> None:
    told = packet_of(retyped(year_of(), "documents", "Sơ kết Đợt 2", issued=day("29/9/2021")))
    assert "Sơ kết Đợt 2 ký ngày 29/9/2021, trước kế hoạch mà nó dẫn (30/9/2021)" in " ".join(
        line.what for line in told.of(Verdict.FAILED)
    )


def test_the_final_report_comes_after_the_meeting_of_the_council() -> None:
    def asked(issued: str) -> list[str]:
        told = packet_of(retyped(year_of(), "documents", "Tổng kết", issued=day(issued)))
        return [line.what for line in told.of(Verdict.ASK) if "phiên họp" in line.what]

    assert asked("30/5/2022") == []
    assert asked("29/5/2022") == [
        "Tổng kết ký ngày 29/5/2022, trước phiên họp của Hội đồng (30/5/2022); hãy sửa một trong "
        "hai ngày."
    ]


def test_numbers_begin_again_on_the_first_of_january() -> None:
    year = retyped(year_of(), "documents", "Sơ kết Đợt 1", number=1)
    assert not packet_of(year).of(Verdict.FAILED)


# papers side by side


def with_facts(**of_papers: dict[str, Any]) -> Packet:
    """The packet where those papers say those things."""
    papers = [
        replace(one, facts={**one.facts, **of_papers.get(one.paper.stem.replace("-", "_"), {})})
        for one in packet_of(year_of()).papers
    ]
    return packet(year_of(), LATER, [], papers, {})


def differing(told: Packet) -> list[str]:
    return [
        line.what
        for line in told.lines
        if line.topic is Topic.AGREEMENT and line.verdict is not Verdict.PASSED
    ]


def test_what_holds_for_the_year_is_the_same_in_all_papers() -> None:
    told = differing(with_facts(so_ket_dot_2={"so_thanh_vien": "10"}))
    assert told == [
        "Số thành viên Hội đồng không như nhau: «11» ở Kế hoạch, Tổng hợp đăng ký, Sơ kết Đợt 1, "
        "Sơ kết Học kỳ I, Sơ kết Đợt 3 và Tổng kết; «10» ở Sơ kết Đợt 2; hãy sửa ở bảng tính rồi "
        "chạy make reports."
    ]


def test_a_new_head_stays_but_does_not_come_and_go() -> None:
    since = {"hieu_truong": "Lưu Thị Ngọc Hà", "nguoi_ky": "Lưu Thị Ngọc Hà"}
    assert differing(with_facts(so_ket_dot_3=since, tong_ket=since)) == []
    [told] = differing(with_facts(so_ket_dot_2=since))
    assert told.startswith("Hiệu trưởng không như nhau: «Đàm Thị Minh Nguyệt» ở Kế hoạch, ")


def test_the_final_report_counts_the_registrations_of_the_summary() -> None:
    [told] = differing(with_facts(tong_hop_dang_ky={"tong_ldtt": "38"}))
    assert told.startswith(
        "Số người đăng ký Lao động tiên tiến không như nhau: «38» ở Tổng hợp đăng ký; «39» ở "
    )


def test_reports_measure_by_the_targets_of_the_plan() -> None:
    target = {"noi_dung": "Lao động tiên tiến", "cap": "Huyện", "chi_tieu": "36"}
    [told] = differing(with_facts(so_ket_dot_1={"ds_thuc_hien": [target]}))
    assert told.startswith(
        "Chỉ tiêu «Lao động tiên tiến» không như nhau: «35» ở Kế hoạch; «36» ở Sơ kết Đợt 1"
    )


def test_a_name_is_spelled_one_way_in_all_papers() -> None:
    [told] = differing(with_facts(so_ket_dot_1={"ds_xep_loai": [{"ho_ten": "Dương Thị Hoà"}]}))
    assert told == (
        "Tên một người viết «Dương Thị Hòa» và «Dương Thị Hoà»; hãy viết một cách như trang Nhân "
        "sự."
    )


# what is told


def finding(rule: str, severity: Severity = Severity.ERROR, position: str = "") -> Finding:
    return Finding(Place("ke-hoach.docx", "thân văn bản", position), rule, "Sai.", "", severity)


def of_the_plan(*found: Finding) -> Packet:
    first = packet_of(year_of()).papers[0]
    return packet(year_of(), LATER, [], [replace(first, found=found)], {})


def test_of_a_paper_the_worst_are_told_and_the_others_counted() -> None:
    codes = ["PAGE-A4", "MARGIN-TOP", "BODY-SIZE", "SIGN-POS", "NN-LUU", "PL-LABEL", "QH-TEXT"]
    lines = of_the_plan(
        *(finding(f"ND30-{code}") for code in codes), finding("ND30-SPACE", Severity.WARNING)
    ).of(Verdict.FAILED)
    assert [line.rule for line in lines][-1] == ""
    assert lines[-1].what == (
        "ke-hoach.docx: còn 03 điều nữa, trong đó 02 điều không đạt; xem đủ: make layout."
    )


def test_one_rule_broken_in_many_places_is_one_line() -> None:
    found = [finding("ND30-BODY-SIZE", position=f"đoạn {n}") for n in range(1, 10)]
    [line] = of_the_plan(*found).of(Verdict.FAILED)
    assert line.what == "Sai. Còn 08 chỗ nữa như vậy."
    assert told(line).startswith(
        "ke-hoach.docx:thân văn bản:đoạn 1, đoạn 2, đoạn 3, đoạn 4 … và 05 chỗ nữa: ND30-BODY-SIZE"
    )


def test_a_line_rests_on_the_law_only_where_a_text_is_named() -> None:
    def level(basis: str) -> Level:
        one = replace(finding("ND30-BODY-SIZE"), basis=basis)
        return of_the_plan(one).of(Verdict.FAILED)[0].level

    assert level("30/2020/NĐ-CP, PL I, Phần I, II.6e") is Level.LAW
    assert level("thực hành văn thư") is Level.PRACTICE
    assert level("quy định của địa phương/trường") is Level.SCHOOL


def test_the_screen_begins_with_what_is_wrong_and_ends_with_what_to_do() -> None:
    told = packet_of(year_of(), so_ket_hoc_ky_1=Standing.MISSING)
    lines = [line for line, _ in summary(told)]
    assert lines[0].endswith("năm học 2021-2022, ngày 01/9/2026: 06 văn bản.")
    assert lines[1] == "\nKHÔNG ĐẠT (01)"
    assert lines[2].startswith("  so-ket-hoc-ky-1.docx: Sơ kết Học kỳ I chưa có trong bộ;")
    assert closing(told, "soat-xet.html") == (
        "Chưa gửi: còn 01 điều không đạt. Sửa từ dòng đầu, chạy make reports, rồi make preflight. "
        "Bản in được: soat-xet.html"
    )


def test_every_code_has_a_topic_and_every_reason_a_name() -> None:
    from pipeline.checks import CHECKS
    from pipeline.layout import RULES

    for code in (*CHECKS, *RULES, "BT-01", "BT-16", "BT-90", "BT-91", "SO-90", "SO-95"):
        topic, reason = behind(code)
        assert topic in Topic
        assert reason == "" or reason in REASONS
    known = [*CHECKS, *RULES, "BT-90", "BT-91", "SO-90", "SO-92", "SO-93", "SO-94"]
    assert [b for b in CODES if not any(code.startswith(b) for code in known)] == []


# as printed

HEAD = "  UBND HUYỆN GIA LÂM      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n   Độc lập - Tự do\n"
SIGNED = "Nơi nhận:                 HIỆU TRƯỞNG\n- Như trên;\n           Đàm Thị Minh Nguyệt\n"


def rules(*pages: str) -> list[str]:
    return [found.rule for found in of_print("ke-hoach.docx", pages)]


def test_a_paper_printed_as_it_should_be_has_nothing_to_say() -> None:
    assert rules(f"{HEAD}Nội dung\n{SIGNED}") == []
    assert rules(f"{HEAD}Nội dung\n", f"   2\nNội dung./.\n{SIGNED}", "Phụ lục\nDANH SÁCH\n") == []
    assert rules() == []


def test_a_nation_on_two_lines_is_seen() -> None:
    broken = "  UBND      CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT\n  TRƯỜNG      NAM\n"
    assert rules(f"{broken}Nội dung\n{SIGNED}") == ["ND30-QH-ONELINE"]
    assert rules(f"{HEAD.replace('HÒA', 'HOÀ')}Nội dung\n{SIGNED}") == []


def test_a_signature_alone_on_its_page_is_seen() -> None:
    assert rules(f"{HEAD}Nội dung\n", f"   2\n{SIGNED}") == ["ND30-SIGN-ORPHAN"]
    three = "  NGƯỜI LẬP BIỂU      CHỦ TỊCH CÔNG ĐOÀN      HIỆU TRƯỞNG\n"
    assert rules(f"{HEAD}Nội dung\n", f"   2\n{three}") == ["ND30-SIGN-ORPHAN"]
    assert rules(f"{HEAD}Nội dung\n", f"   2\nBảng này lập thành 03 bản.\n{three}") == []


def test_pages_without_a_number_are_seen() -> None:
    assert rules(f"{HEAD}Nội dung\n", f"Nội dung./.\n{SIGNED}") == ["ND30-PGNUM-PRESENT"]
