"""Every value a template may print: tag → its official name and the function that computes it.

This table is the template interface, the list of tags for the person who edits a template
(`docs/the.md`), and what `make templates` checks against.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, get_args, get_type_hints

from pipeline.facts import (
    awards,
    interim,
    letterhead,
    people,
    periods,
    plan,
    progress,
    proposals,
    reports,
    summary,
    team_titles,
)
from pipeline.facts.brief import Brief
from pipeline.facts.printed import Printed, Value, as_json, as_sources
from pipeline.papers import PaperKind
from pipeline.vocabulary import RemarkPart, SchoolFact

__all__ = ["FACTS", "Brief", "Fact", "Tags", "facts_of", "tags_of"]

# What a template may name: None for a value or a choice; for a list, the tags of its lines.
Tags = dict[str, "Tags | None"]


@dataclass(frozen=True)
class Fact:
    """One value a template may print."""

    name: str
    value: Callable[[Brief], Value]


EVERY_PAPER = {
    "nam_hoc": Fact("Năm học", letterhead.fact_of(SchoolFact.LABEL)),
    "co_quan_chu_quan": Fact("Cơ quan chủ quản, chữ hoa", letterhead.upper(SchoolFact.PARENT)),
    "ten_truong_hoa": Fact("Tên trường, chữ hoa", letterhead.upper(SchoolFact.SCHOOL)),
    "ten_truong": Fact("Tên trường", letterhead.fact_of(SchoolFact.SCHOOL)),
    "so_ngay_ke_hoach": Fact("Số và ngày của kế hoạch", letterhead.plan_number_and_day),
    "dia_danh_ngay": Fact("Địa danh và thời gian ban hành", letterhead.place_and_day),
    "du_thao": Fact("Là dự thảo (chưa có số hoặc ngày)", letterhead.is_draft),
    "ky_thay": Fact("Phó Hiệu trưởng ký thay", letterhead.signed_by_deputy),
    "chuc_vu_ky": Fact("Chức vụ người ký, chữ hoa", letterhead.signatory_post),
    "nguoi_ky": Fact("Người ký", letterhead.signatory),
    "ds_noi_nhan": Fact("Nơi nhận", letterhead.recipients),
    "noi_nhan_bao_cao": Fact("Nơi nhận báo cáo", letterhead.fact_of(SchoolFact.RECEIVER)),
    "hieu_truong": Fact("Hiệu trưởng", letterhead.fact_of(SchoolFact.HEAD)),
    "chu_tich_cong_doan": Fact("Chủ tịch Công đoàn", letterhead.fact_of(SchoolFact.UNION_CHAIR)),
    "co_hoi_dong": Fact("Đã có Hội đồng và quyết định thành lập", letterhead.has_council),
    "quyet_dinh_hoi_dong": Fact("Quyết định thành lập Hội đồng", letterhead.council_decision),
    "so_thanh_vien": Fact("Số thành viên Hội đồng", letterhead.council_size),
    "tong_so_nguoi": Fact("Tổng số cán bộ, giáo viên, nhân viên", people.staff_count),
    "cac_phong_trao": Fact("Các cuộc vận động, phong trào", periods.movements),
    "co_phong_trao": Fact("Có cuộc vận động, phong trào", periods.has_movements),
    "so_dot": Fact("Số đợt thi đua", periods.campaign_count),
    "ds_dot": Fact("Các đợt thi đua", periods.campaigns),
}

# A biểu (the registration summary) bears no number of its own.
NUMBERED = EVERY_PAPER | {
    "so_ky_hieu": Fact("Số, ký hiệu", letterhead.symbol_line),
    "so_ngay_van_ban": Fact("Số và ngày của văn bản này", letterhead.number_and_day),
}

# The plan comes before anyone has registered.
REGISTERED = {
    "so_dang_ky": Fact("Số người đăng ký thi đua", people.registered_count),
    "ty_le_dang_ky": Fact("Tỷ lệ người đăng ký thi đua", people.registered_share),
    "tom_tat_dang_ky": Fact("Số người đăng ký từng danh hiệu", people.registrations_by_honour),
    "so_tap_the": Fact("Số tập thể đăng ký", people.collectives_registered_count),
}


def at_the_start(value: Callable[[Brief], Printed]) -> Callable[[Brief], Printed]:
    """The fact as the registration summary sent up has it; who came later is told apart."""

    def told(brief: Brief) -> Printed:
        return value(brief.other(PaperKind.SUMMARY))

    return told


PLAN = NUMBERED | {
    "ds_can_cu": Fact("Căn cứ", plan.bases),
    "co_chu_de_nam": Fact("Có chủ đề năm học", periods.has_year_theme),
    "chu_de_nam": Fact("Chủ đề năm học", periods.year_theme),
    "dang_ky_bat_buoc": Fact("Luật buộc đăng ký thi đua", plan.registration_is_required),
    "ds_chi_tieu": Fact("Chỉ tiêu thi đua", plan.targets),
    "co_ngay_hoi_nghi": Fact("Đã có ngày hội nghị", letterhead.has(SchoolFact.CONFERENCE)),
    "ngay_hoi_nghi": Fact("Ngày hội nghị viên chức", letterhead.fact_of(SchoolFact.CONFERENCE)),
    "co_han_dang_ky": Fact("Đã có hạn đăng ký", letterhead.has(SchoolFact.REGISTRATION_DUE)),
    "han_dang_ky": Fact("Hạn đăng ký", letterhead.fact_of(SchoolFact.REGISTRATION_DUE)),
    "so_ban_tong_hop": Fact("Số bản tổng hợp đăng ký", plan.summary_copies),
    "noi_giu_tong_hop": Fact("Nơi giữ bản tổng hợp", plan.summary_keepers),
    "co_ky_khac": Fact("Có hệ kỳ theo năm công tác", periods.has_calendar_periods),
    "ky_khac": Fact("Các kỳ theo năm công tác", periods.calendar_periods),
    "co_quy_khen_thuong": Fact("Đã ghi quỹ khen thưởng", letterhead.has(SchoolFact.FUND)),
    "quy_khen_thuong": Fact("Quỹ khen thưởng", letterhead.fact_of(SchoolFact.FUND)),
    "co_ban_thu_ky": Fact("Đã có Ban thư ký", plan.has_secretariat),
    "ban_thu_ky": Fact("Thành viên Ban thư ký", plan.secretariat),
    "so_ban_thu_ky": Fact("Số thành viên Ban thư ký", plan.secretariat_count),
    "so_thanh_vien_chu": Fact("Số thành viên, bằng chữ", plan.council_size_in_words),
    "ds_to": Fact("Các tổ, tổ trưởng", plan.teams),
    "co_lich": Fact("Đã có lịch công tác", plan.has_tasks),
    "ds_lich": Fact("Lịch công tác", plan.tasks),
    "ds_bao_cao": Fact("Các báo cáo và thời hạn", plan.reports),
    "ds_hoi_dong": Fact("Hội đồng và Ban thư ký", people.council),
}

SUMMARY = (
    EVERY_PAPER
    | REGISTERED
    | {
        "so_khong_dang_ky": Fact("Số người không đăng ký", people.unregistered_count),
        "so_dang_ky_chu": Fact("Số người đăng ký, bằng chữ", people.registered_count_in_words),
        "so_tap_the_chu": Fact("Số tập thể, bằng chữ", people.collectives_registered_in_words),
        "ds_to": Fact("Người của từng tổ và số cộng", summary.team_blocks),
        "tong_ldtt": Fact("Tổng số đăng ký LĐTT", summary.total_of("ldtt")),
        "tong_cstdcs": Fact("Tổng số đăng ký CSTĐCS", summary.total_of("cstdcs")),
        "tong_cstd_cap_tren": Fact("Tổng số CSTĐ cấp trên", summary.total_of("cstd_cap_tren")),
        "tong_giay_khen": Fact("Tổng số Giấy khen", summary.total_of("giay_khen")),
        "tong_bang_khen": Fact("Tổng số Bằng khen", summary.total_of("bang_khen")),
        "tong_hoi_thi": Fact("Tổng số người dự hội thi", summary.total_contests),
        "tong_sang_kien": Fact("Tổng số sáng kiến đăng ký", summary.total_initiatives),
        "ds_tap_the": Fact("Tập thể đăng ký", summary.collectives),
        "so_ban": Fact("Số bản", plan.summary_copies),
        "noi_giu": Fact("Nơi giữ từng bản", plan.summary_keepers),
        "nguoi_lap_bieu": Fact("Người lập biểu", summary.drawn_up_by),
    }
)

REPORT = (
    NUMBERED
    | REGISTERED
    | {
        "co_cau_doi_ngu": Fact("Cơ cấu đội ngũ", people.staff_by_group),
        "so_vien_chuc": Fact("Số viên chức", people.public_employees),
        "so_hop_dong": Fact("Số người hợp đồng", people.contract_staff),
        "co_trinh_do": Fact("Đã ghi trình độ, đảng viên", people.has_qualifications),
        "trinh_do": Fact("Trình độ, đảng viên", people.qualifications),
        "co_quy_mo": Fact("Đã ghi quy mô", people.has_size),
        "quy_mo": Fact("Quy mô lớp, trẻ", people.size),
        "ds_thuan_loi": Fact("Thuận lợi", reports.remarks(RemarkPart.ADVANTAGE)),
        "ds_kho_khan": Fact("Khó khăn", reports.remarks(RemarkPart.DIFFICULTY)),
        "ds_uu_diem": Fact("Ưu điểm", reports.remarks(RemarkPart.STRENGTH)),
        "ds_ton_tai": Fact("Tồn tại", reports.remarks(RemarkPart.SHORTCOMING)),
        "ds_nguyen_nhan": Fact("Nguyên nhân", reports.remarks(RemarkPart.CAUSE)),
        "ds_bai_hoc": Fact("Bài học kinh nghiệm", reports.remarks(RemarkPart.LESSON)),
        "ds_phuong_huong": Fact("Phương hướng", reports.remarks(RemarkPart.DIRECTION)),
        "co_kien_nghi": Fact("Có kiến nghị", reports.has_proposals),
        "ds_kien_nghi": Fact("Kiến nghị", reports.remarks(RemarkPart.PROPOSAL)),
        "co_hoat_dong": Fact("Có hoạt động đã ghi", reports.has_activities),
        "ds_hoat_dong": Fact("Hoạt động", reports.activities),
        "ds_thuc_hien": Fact("Thực hiện chỉ tiêu", progress.progress),
        "co_dien_hinh": Fact("Có điển hình", reports.has_role_models),
        "ds_dien_hinh": Fact("Điển hình", reports.role_models),
        "co_hoi_thi": Fact("Có kết quả hội thi", reports.has_contests),
        "ds_hoi_thi": Fact("Kết quả hội thi", reports.contests),
        "co_sang_kien": Fact("Có sáng kiến được công nhận", reports.has_initiatives),
        "so_sang_kien": Fact("Số sáng kiến được công nhận", reports.initiative_count),
        "ds_sang_kien": Fact("Sáng kiến được công nhận", reports.initiatives),
    }
)

INTERIM = REPORT | {
    "ky": Fact("Tên đợt, học kỳ, trong câu", periods.period_name),
    "ky_hoa": Fact("Tên đợt, học kỳ, chữ hoa", periods.period_name_in_capitals),
    "tu_ngay": Fact("Từ ngày", periods.period_start),
    "den_ngay": Fact("Đến ngày", periods.period_end),
    "co_chu_de": Fact("Đợt có chủ đề", periods.has_period_theme),
    "chu_de": Fact("Chủ đề của đợt", periods.period_theme),
    "co_ky_niem": Fact("Đợt có ngày kỷ niệm", periods.has_own_anniversaries),
    "ky_niem": Fact("Ngày kỷ niệm của đợt", periods.own_anniversaries),
    "so_duoc_xep": Fact("Số người được xếp loại", interim.graded_count),
    "co_phan_loai": Fact("Có xếp loại, không chỉ có điểm", interim.has_grades),
    "phan_loai": Fact("Số người từng loại", interim.by_grade),
    "co_tap_the_ky": Fact("Có xếp loại tập thể", interim.has_collective_grades),
    "xep_loai_tap_the": Fact("Xếp loại tập thể", interim.collective_grades),
    "ca_nhan_tieu_bieu": Fact("Cá nhân tiêu biểu", interim.best_people),
    "tap_the_tieu_bieu": Fact("Tập thể tiêu biểu", interim.best_collectives),
    "ds_xep_loai": Fact("Danh sách xếp loại", interim.grades),
}

FINAL = REPORT | {
    **{tag: Fact(fact.name, at_the_start(fact.value)) for tag, fact in REGISTERED.items()},
    "nam_hoc_sau": Fact("Năm học sau", letterhead.next_label),
    "nam_hoc_truoc": Fact("Năm học trước", awards.last_label),
    "nam_hoc_truoc_nua": Fact("Năm học trước nữa", awards.label_before_last),
    "co_dang_ky_bo_sung": Fact("Có người đăng ký bổ sung", team_titles.has_late_registrations),
    "so_dang_ky_bo_sung": Fact("Số người đăng ký bổ sung", team_titles.late_registrations),
    "co_hop_xet": Fact("Đã họp xét", proposals.has_meeting),
    "ngay_hop_xet": Fact("Ngày họp xét", proposals.meeting_day),
    "so_co_mat": Fact("Số thành viên có mặt", proposals.meeting_present),
    "ds_to": Fact("Danh hiệu theo tổ", team_titles.titles_by_team),
    "tong_dang_ky_ldtt": Fact("Tổng đăng ký LĐTT", team_titles.total_titles("dang_ky_ldtt")),
    "tong_dang_ky_cstd": Fact("Tổng đăng ký CSTĐ", team_titles.total_titles("dang_ky_cstd")),
    "tong_dat_ldtt": Fact("Tổng đạt LĐTT", team_titles.total_titles("dat_ldtt")),
    "tong_dat_cstd": Fact("Tổng đạt CSTĐ", team_titles.total_titles("dat_cstd")),
    "tong_khong_xet": Fact("Tổng số không xét", team_titles.total_titles("khong_xet")),
    "ly_do_khong_xet": Fact("Người không xét danh hiệu", team_titles.not_considered),
    "xep_loai_vien_chuc": Fact("Số người từng mức xếp loại", team_titles.by_rating),
    "ds_khen_thuong": Fact("Khen thưởng các cấp", awards.commendations),
    "so_luot_ca_nhan": Fact("Lượt khen thưởng cá nhân", awards.person_awards),
    "so_luot_truc_tiep": Fact("Lượt của người trực tiếp lao động", awards.direct_awards),
    "ty_le_truc_tiep": Fact("Tỷ lệ người trực tiếp lao động", awards.direct_share),
    "so_luot_tap_the_nho": Fact("Lượt của tập thể nhỏ", awards.small_collective_awards),
    "ds_so_sanh": Fact("So sánh ba năm học", awards.year_on_year),
    "thieu_nam_truoc": Fact("Thiếu dữ liệu năm trước", awards.lacks_earlier_years),
    "so_ca_nhan_de_nghi": Fact("Số cá nhân đề nghị", proposals.proposed_people_count),
    "so_tap_the_de_nghi": Fact("Số tập thể đề nghị", proposals.proposed_collectives_count),
    "ds_trich_ngang": Fact("Trích ngang cá nhân đề nghị", proposals.proposed_people),
}

FACTS: dict[PaperKind, dict[str, Fact]] = {
    PaperKind.PLAN: PLAN,
    PaperKind.SUMMARY: SUMMARY,
    PaperKind.INTERIM: INTERIM,
    PaperKind.FINAL: FINAL,
}


def facts_of(brief: Brief) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """The facts of one paper as plain JSON, and the same tree with the cells each came from."""
    values = {tag: fact.value(brief) for tag, fact in FACTS[brief.paper.kind].items()}
    return (
        {tag: as_json(value) for tag, value in values.items()},
        {tag: as_sources(value) for tag, value in values.items()},
    )


def tags_of(kind: PaperKind) -> Tags:
    """What a template of this kind may name, read off the functions' return types."""
    return {tag: _tags(get_type_hints(f.value)["return"]) for tag, f in FACTS[kind].items()}


def _tags(returned: object) -> Tags | None:
    if returned in (Printed, bool):
        return None
    line, *_ = get_args(returned)
    return {name: _tags(hint) for name, hint in get_type_hints(line).items()}
