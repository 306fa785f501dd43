"""What a school year must satisfy across its tables: one documented function per code.

The docstring of a check is printed to staff in `docs/quy-tac.md`: the norm, its basis, its
weight, an example that passes and one that fails. The examples run (`tests/test_rules.py`).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from pipeline.checks import (
    absences,
    advanced_worker,
    authority,
    bases,
    certificates,
    coauthors,
    collective_awards,
    collective_conduct,
    collectives,
    council,
    counts,
    dates,
    diplomas,
    dossiers,
    evidence,
    excellent_collectives,
    excellent_ratings,
    fighter_quota,
    fighter_ways,
    fighters,
    higher_titles,
    initiatives,
    long_service,
    names,
    offices,
    paperwork,
    people,
    periods,
    proposals,
    ratings,
    registrations,
    school,
    state_awards,
    targets,
    titles,
    votes,
    words,
)
from pipeline.checks.said import question
from pipeline.findings import Finding, Place, in_order
from pipeline.law import Law, NoProvisionError
from pipeline.school_year import SchoolYear
from pipeline.sheets import SHEETS
from pipeline.vietnamese import count, fold

Check = Callable[[SchoolYear, Law], Iterator[Finding]]

CHECKS: dict[str, Check] = {
    "BT-20": people.everyone_named_is_on_the_staff_list,
    "BT-21": people.code_and_name_agree,
    "BT-22": words.every_collective_is_known,
    "BT-23": words.every_period_is_known,
    "BT-24": words.every_document_is_known,
    "BT-25": words.anniversaries_fall_in_their_period,
    "BT-26": school.school_year_is_that_of_the_folder,
    "BT-27": school.required_items_are_filled,
    "BT-28": school.no_item_has_two_values,
    "BT-29": school.values_are_confirmed,
    "BT-30": offices.everyone_holds_one_office,
    "BT-31": registrations.everyone_registers_or_declines,
    "BT-32": registrations.a_row_registers_or_declines,
    "BT-33": registrations.a_title_comes_with_a_goal,
    "BT-34": targets.a_target_has_level_and_number,
    "BT-35": targets.registrations_reach_the_targets,
    "BT-36": periods.ends_after_it_begins,
    "BT-37": periods.periods_do_not_overlap,
    "BT-38": periods.periods_leave_no_gap,
    "BT-39": periods.periods_lie_within_the_year,
    "BT-40": periods.every_period_has_its_own_name,
    "BT-41": dates.the_plan_precedes_the_first_campaign,
    "BT-42": registrations.registered_in_time,
    "BT-43": dates.a_report_follows_its_period,
    "BT-44": paperwork.papers_have_number_and_date,
    "BT-45": paperwork.papers_have_recipients,
    "BT-46": counts.meeting_numbers_add_up,
    "BT-47": counts.sizes_add_up,
    "BT-48": evidence.results_are_proved,
    "BT-49": council.its_secretariat_is_named,
    "CN-01": advanced_worker.it_is_rated,
    "CN-02": advanced_worker.nobody_is_disciplined,
    "CN-03": advanced_worker.it_serves_long_enough,
    "CN-06": absences.a_long_leave_lowers_the_rating,
    "CN-07": absences.a_long_study_has_its_result,
    "CN-08": proposals.the_former_unit_is_heard,
    "CN-09": fighters.one_is_an_advanced_worker,
    "CN-10": fighter_ways.one_has_a_recognised_initiative,
    "CN-11": fighter_ways.one_is_excellent_or_has_an_initiative,
    "CN-12": fighter_ways.one_is_excellent_and_has_an_initiative,
    "CN-14": fighter_quota.they_stay_within_the_share,
    "CN-15": fighter_quota.so_few_have_no_fighter,
    "CN-16": initiatives.recognised_for_this_year,
    "CN-17": initiatives.used_for_one_year_only,
    "CN-18": coauthors.authors_say_their_shares,
    "CN-19": higher_titles.a_city_fighter_was_one_year_after_year,
    "CN-20": higher_titles.a_city_fighter_has_an_initiative,
    "CN-21": higher_titles.a_national_fighter_was_one_of_the_city,
    "CN-22": diplomas.a_diploma_follows_titles_or_merit,
    "CN-23": diplomas.a_diploma_follows_merit,
    "CN-24": state_awards.a_state_diploma_follows_titles,
    "CN-25": state_awards.a_state_diploma_follows_merit,
    "CN-26": state_awards.a_labour_order_follows_the_state_diploma,
    "CN-27": long_service.a_sector_medal_takes_full_years,
    "CN-29": proposals.nobody_is_under_review,
    "CN-30": titles.a_title_was_registered,
    "CN-31": titles.a_title_is_no_higher_than_registered,
    "CN-32": proposals.contract_staff_are_considered,
    "CN-33": people.nobody_is_listed_twice,
    "XL-02": ratings.who_worked_too_little_is_not_rated,
    "XL-03": ratings.discipline_settles_the_rating,
    "XL-04": ratings.a_conduct_lowers_one_year,
    "XL-05": excellent_ratings.few_are_excellent,
    "XL-07": excellent_ratings.the_excellent_say_for_what,
    "XL-08": excellent_ratings.the_head_is_rated_no_higher,
    "XL-09": dates.rated_before_the_meeting,
    "TT-01": collectives.advanced_one_has_its_share,
    "TT-02": collective_conduct.nobody_of_an_advanced_one,
    "TT-03": excellent_collectives.everyone_completed,
    "TT-04": collectives.excellent_one_has_its_share,
    "TT-05": excellent_collectives.it_has_a_fighter,
    "TT-06": collective_conduct.nobody_of_an_excellent_one,
    "TT-07": excellent_collectives.it_is_an_advanced_collective,
    "TT-08": collective_conduct.its_own_work_is_rated,
    "TT-09": collectives.the_count_is_that_of_closing_day,
    "TT-10": collective_awards.a_flag_goes_to_the_first,
    "TT-11": collective_awards.a_diploma_follows_excellent_years,
    "TT-12": collective_awards.titles_stand_without_the_refused,
    "TQ-01": authority.basic_titles_are_decided_at_their_level,
    "TQ-02": authority.the_commune_did_not_decide_them_before,
    "TQ-03": authority.city_awards_are_decided_by_the_city,
    "TQ-04": certificates.the_head_gives_no_certificate,
    "TQ-05": names.names_hold_on_their_day,
    "TQ-06": bases.texts_cited_are_in_force,
    "HS-02": dossiers.an_initiative_has_its_certificate,
    "HS-05": dates.papers_follow_one_another,
    "HS-06": paperwork.sent_by_the_deadline,
    "HS-07": dossiers.past_awards_say_their_decision,
    "HD-01": council.the_head_founds_and_chairs_it,
    "HD-02": council.it_has_the_required_people,
    "HD-03": council.its_size_is_odd,
    "HD-04": votes.minutes_say_who_was_there,
    "HD-05": counts.votes_stay_within_the_ballots,
    "HD-06": votes.proposals_have_the_votes,
    "LS-02": dossiers.one_state_award_a_year,
}


def findings(year: SchoolYear, law: Law) -> tuple[Finding, ...]:
    """Everything the checks find in a school year, by place."""
    told = _refused_cells(year)
    found = in_order(one for code in CHECKS for one in _run(code, year, law))
    return tuple(_once_a_sheet(one for one in found if one.place not in told))


def _refused_cells(year: SchoolYear) -> set[Place]:
    """The cells that could not be read: they have been told, a check would call them blank."""
    rows = (row for sheet in SHEETS for row in getattr(year, sheet))
    return {row.at(name) for row in rows for name in row.source.refused}


def _run(code: str, year: SchoolYear, law: Law) -> Iterator[Finding]:
    """What one check finds, under its code, without what has been answered."""
    for found in _found(code, year, law):
        if not found.subject:
            yield replace(found, rule=code)
        elif not _answered(code, found.subject, year):
            where = f"mã {code}, đối tượng «{found.subject}»"
            message = f"{found.message} Trả lời ở trang «Xác nhận» ({where})."
            yield replace(found, rule=code, message=message)


def _found(code: str, year: SchoolYear, law: Law) -> Iterator[Finding]:
    """What one check finds; where no law covers the day, the question what holds then."""
    try:
        yield from CHECKS[code](year, law)
    except NoProvisionError as gap:
        message = f"Chưa kiểm tra: {gap}; hãy hỏi cấp trên."
        yield question(year.folder_place, f"Năm học {year.label}", message)


def _answered(code: str, subject: str, year: SchoolYear) -> bool:
    return any(
        fold(answer.rule) == fold(code) and fold(answer.subject) == fold(subject)
        for answer in year.answers
    )


def _once_a_sheet(found: Iterable[Finding]) -> Iterator[Finding]:
    """What is said in the same words of many cells of a sheet, at the first of them."""
    same: dict[tuple[str, ...], list[Finding]] = {}
    for one in found:
        place = (one.place.file, one.place.part)
        same.setdefault((*place, one.rule, one.message, one.severity), []).append(one)
    for first, *others in same.values():
        more = f" Trang này còn {count(len(others))} ô nữa như vậy." if others else ""
        yield replace(first, message=first.message + more)
