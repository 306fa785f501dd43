"""The commands as a person runs them: exit codes, what is said, what is made, what is refused."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document

from pipeline.cli import cli
from tests.a_school import LABEL, OURS, School
from tests.papers_made import INPUTS, PROJECT, TEMPLATES

EARLY = ["ke-hoach", "tong-hop-dang-ky"]
PAPERS = [*EARLY, "so-ket-dot-1", "so-ket-dot-2", "so-ket-dot-3", "so-ket-hoc-ky-1", "tong-ket"]


@pytest.fixture
def school(tmp_path: Path) -> School:
    return School.new(tmp_path)


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> School:
    """A school whose papers have been made once; tests work on copies of it."""
    done = School.new(tmp_path_factory.mktemp("truong"))
    assert done.told("reports")[0] == 0
    return done


@pytest.fixture
def made(finished: School, tmp_path: Path) -> School:
    shutil.copytree(finished.home, tmp_path, dirs_exist_ok=True)
    return School(tmp_path)


# check


def test_a_year_without_errors_exits_with_0_and_says_what_to_do_next(school: School) -> None:
    code, output = school.told("check")
    assert code == 0
    assert "Năm học 2021-2022: 0 lỗi, " in output
    assert output.endswith("Có thể chạy make reports.\n")
    assert school.made() == []
    assert not school.build.exists()


def test_an_error_exits_with_1_names_the_cell_and_says_to_mend_it(school: School) -> None:
    school.name_a_stranger()
    code, output = school.told("check")
    assert code == 1
    assert "ket-qua.xlsx:Kết quả cá nhân:A11: BT-20 " in output
    assert output.endswith("Sửa các ô có lỗi rồi chạy lại.\n")


def test_check_json_is_one_list_of_objects_for_a_program_to_read(school: School) -> None:
    school.name_a_stranger()
    code, output = school.told("check", "--json")
    assert code == 1
    found = json.loads(output)
    keys = ["rule", "severity", "file", "part", "position", "message", "basis"]
    assert [list(finding) for finding in found] == [keys] * len(found)
    assert {finding["severity"] for finding in found} <= {"ERROR", "HOLD", "WARNING"}
    [stranger] = [finding for finding in found if finding["rule"] == "BT-20"]
    place = {key: stranger[key] for key in ("severity", "file", "part", "position")}
    assert place == {
        "severity": "ERROR",
        "file": "ket-qua.xlsx",
        "part": "Kết quả cá nhân",
        "position": "A11",
    }


def test_check_json_without_errors_exits_with_0(school: School) -> None:
    code, output = school.told("check", "--json")
    assert code == 0
    assert "ERROR" not in {finding["severity"] for finding in json.loads(output)}


def test_a_workbook_that_does_not_open_is_an_error_and_the_rest_counts_as_unchecked(
    school: School,
) -> None:
    (school.inputs / "dang-ky.xlsx").write_bytes(b"khong phai Excel")
    code, output = school.told("check")
    assert code == 1
    assert "dang-ky.xlsx: BT-01 " in output
    assert "BT-16 (cảnh báo) Chưa kiểm tra" in output


def test_a_workbook_open_in_excel_earns_a_warning(school: School) -> None:
    (school.inputs / "~$nam-hoc.xlsx").write_bytes(b"")
    code, output = school.told("check")
    assert code == 0
    assert "nam-hoc.xlsx: BT-02 (cảnh báo)" in output


# which year


def test_without_any_year_a_command_says_what_folder_to_make(tmp_path: Path) -> None:
    said = School(tmp_path).refused("check")
    assert said.startswith(f"Thư mục {tmp_path / 'inputs'} chưa có năm học nào; hãy tạo thư mục")


def test_a_year_that_is_not_there_is_refused_with_the_remedy(school: School) -> None:
    for command in ("check", "facts", "reports", "archive", "new-year"):
        said = school.refused(command, "--year", "2030-2031")
        assert said.startswith("Không thấy ")
        assert "make new-year" in said


def test_the_newest_year_is_meant_unless_another_is_named(school: School) -> None:
    assert school.told("new-year")[0] == 0
    (school.home / "inputs" / "luu-tam").mkdir()
    assert "Năm học 2022-2023: " in school.told("check")[1]
    assert "Năm học 2021-2022: " in school.told("check", "--year", LABEL)[1]


# facts, fill, reports


def test_facts_then_fill_make_every_paper(school: School) -> None:
    assert school.told("facts")[0] == 0
    facts = {path.name for path in (school.build / "facts").iterdir()}
    assert facts == {f"{stem}{end}" for stem in PAPERS for end in (".json", ".nguon.json")}
    assert school.made() == []
    code, output = school.told("fill")
    assert code == 0
    assert school.made() == sorted(PAPERS)
    assert output.count("Đã lập ") == 7
    assert output.endswith(f"Xong. Mở thư mục {school.outputs} để xem lại trước khi gửi.\n")


def test_reports_does_both_and_gives_the_same_bytes(school: School, finished: School) -> None:
    school.told("facts")
    school.told("fill")
    for stem in PAPERS:
        paper = f"{stem}.docx"
        assert (school.outputs / paper).read_bytes() == (finished.outputs / paper).read_bytes()


def test_the_workbooks_are_never_written(finished: School) -> None:
    kept = {path.name: path.read_bytes() for path in INPUTS.iterdir()}
    assert {path.name: path.read_bytes() for path in finished.inputs.iterdir()} == kept


def test_fill_without_facts_is_refused(school: School) -> None:
    assert school.refused("fill") == (
        "Chưa có số liệu; hãy chạy lệnh facts trước, hoặc make reports."
    )
    assert not school.outputs.exists()


def test_a_second_run_rewrites_nothing(made: School) -> None:
    files = [*made.build.glob("facts/*"), *made.outputs.iterdir()]
    before = {path: path.stat().st_mtime_ns for path in files}
    code, output = made.told("reports")
    assert code == 0
    assert "Đã lập" not in output
    assert {path: path.stat().st_mtime_ns for path in files} == before


def test_an_error_stops_the_papers_of_its_workbook_and_no_other(school: School) -> None:
    school.name_a_stranger()
    assert school.told("facts")[0] == 1
    made = (school.build / "papers.mk").read_text("utf-8")
    assert made == f"PAPERS := {' '.join(f'{school.outputs}/{stem}.docx' for stem in EARLY)}\n"
    code, output = school.told("fill")
    assert code == 1
    assert "Chưa lập Tổng kết: có lỗi trong ket-qua.xlsx." in output
    assert output.endswith("văn bản liên quan chưa bị đụng đến.\n")
    assert school.made() == EARLY


def test_what_is_not_there_yet_is_no_error(school: School) -> None:
    (school.inputs / "ket-qua.xlsx").unlink()
    code, output = school.told("reports")
    assert code == 0
    assert "Chưa lập Sơ kết Đợt 1: chưa có ket-qua.xlsx." in output
    assert school.made() == EARLY


def test_an_error_in_the_year_s_workbook_stops_everything(school: School) -> None:
    school.forget_the_year()
    code, output = school.told("reports")
    assert code == 1
    assert output.count("có lỗi trong nam-hoc.xlsx") == 7
    assert school.made() == []


def test_an_edit_by_hand_is_kept_with_a_warning_and_an_error_once_the_year_has_changed(
    made: School,
) -> None:
    paper = made.outputs / "ke-hoach.docx"
    paper.write_bytes(paper.read_bytes() + b" ")
    edited = paper.read_bytes()
    code, output = made.told("reports")
    assert (code, "BT-90 (cảnh báo)" in output) == (0, True)
    made.number_the_plan(46)
    code, output = made.told("reports")
    assert (code, "ke-hoach.docx: BT-90 Văn bản đã được sửa tay" in output) == (1, True)
    assert paper.read_bytes() == edited


def test_a_paper_the_year_does_not_know_is_pointed_out(made: School) -> None:
    (made.outputs / "so-ket-dot-9.docx").write_bytes(b"")
    code, output = made.told("fill")
    assert code == 0
    assert "so-ket-dot-9.docx: BT-91 (cảnh báo)" in output


def test_a_sealed_year_is_compared_with_and_one_that_is_missing_said_to_be(school: School) -> None:
    shutil.copytree(INPUTS, school.home / "archive" / "2020-2021" / "data" / "inputs")
    assert school.told("facts")[0] == 0
    final = json.loads((school.build / "facts" / "tong-ket.json").read_text("utf-8"))
    [workers] = [row for row in final["ds_so_sanh"] if row["noi_dung"] == "Lao động tiên tiến"]
    assert (workers["truoc_nua"], workers["truoc"], workers["nay"]) == ("-", "36", "36")
    assert final["thieu_nam_truoc"] is True


# templates


def break_template(school: School, text: str) -> None:
    path = school.templates / "so-ket.docx"
    template = Document(str(path))
    template.paragraphs[0].insert_paragraph_before(text)
    template.save(str(path))


def test_templates_that_hold_exit_with_0_and_their_text_is_written_beside_them(
    school: School,
) -> None:
    (school.templates / "so-ket.txt").unlink()
    code, output = school.told("templates")
    assert (code, output) == (0, "4 mẫu: 0 lỗi, 0 cảnh báo. Mẫu dùng được.\n")
    kept = (TEMPLATES / "so-ket.txt").read_text("utf-8")
    assert (school.templates / "so-ket.txt").read_text("utf-8") == kept


def test_a_misspelt_tag_is_named_with_the_one_that_was_meant(school: School) -> None:
    break_template(school, "Năm học {{ nam_hocc }}")
    code, output = school.told("templates")
    assert code == 1
    assert "so-ket.docx:" in output
    assert "Không có thẻ {{ nam_hocc }}. Có phải là {{ nam_hoc }}?" in output
    assert output.endswith("Hãy sửa các thẻ ở trên trong Word.\n")


def test_a_wrong_tag_in_a_branch_never_taken_is_found_too(school: School) -> None:
    break_template(school, "{% if du_thao %}{{ khong_co_the_nay }}{% endif %}")
    code, output = school.told("templates")
    assert code == 1
    assert "khong_co_the_nay" in output


def test_templates_can_be_checked_while_the_year_holds_errors(school: School) -> None:
    school.forget_the_year()
    code, output = school.told("templates")
    assert (code, output) == (0, "4 mẫu: 0 lỗi, 0 cảnh báo. Mẫu dùng được.\n")


# archive, verify


def test_a_finished_year_is_sealed_once_and_found_unchanged(made: School) -> None:
    code, output = made.told("archive")
    assert code == 0
    assert f" tệp vào {made.bag}. " in output
    sealed = {path.relative_to(made.bag / "data").parts[0] for path in made.bag.rglob("data/*")}
    assert sealed == {"inputs", "outputs", "templates_docx", "law", "findings.json"}
    assert "đã niêm phong" in made.refused("archive")
    code, output = made.told("verify")
    assert code == 0
    assert output.endswith("2021-2022. Còn nguyên như khi niêm phong.\n")


def test_tampering_is_named_and_exits_with_1(made: School) -> None:
    made.told("archive")
    paper = made.bag / "data" / "outputs" / "tong-ket.docx"
    paper.chmod(0o644)
    paper.write_bytes(paper.read_bytes() + b" ")
    code, output = made.told("verify")
    assert code == 1
    assert "2021-2022:data/outputs/tong-ket.docx: LT-02 " in output
    assert output.endswith("1 chỗ không còn khớp.\n")


def test_an_archive_with_nothing_in_it_has_nothing_to_verify(school: School) -> None:
    code, output = school.told("verify")
    assert code == 0
    assert "chưa có năm học nào" in output


def refusal_to_seal(school: School) -> str:
    code, output = school.told("archive")
    assert code == 1
    assert "Chưa niêm phong năm học 2021-2022" in output
    assert not school.bag.exists()
    return output


def test_a_draft_is_not_sealed(made: School) -> None:
    made.number_the_plan(None)
    assert made.told("reports")[0] == 0
    output = refusal_to_seal(made)
    assert output.count("LT-01") == 1
    assert "ke-hoach.docx: LT-01 Chưa niêm phong được: còn là dự thảo, thiếu số hoặc ngày" in output


def test_a_year_is_not_sealed_without_one_of_its_papers(made: School) -> None:
    (made.outputs / "so-ket-dot-2.docx").unlink()
    output = refusal_to_seal(made)
    assert output.count("LT-01") == 1
    assert "so-ket-dot-2.docx: LT-01 Chưa niêm phong được: chưa lập lại từ bảng tính" in output


def test_a_paper_edited_by_hand_is_not_sealed(made: School) -> None:
    paper = made.outputs / "ke-hoach.docx"
    paper.write_bytes(paper.read_bytes() + b" ")
    output = refusal_to_seal(made)
    assert output.count("LT-01") == 1
    assert "ke-hoach.docx: LT-01 Chưa niêm phong được: " in output
    assert "hoặc đã sửa tay" in output


def test_papers_older_than_the_workbooks_are_not_sealed(made: School) -> None:
    made.number_the_plan(46)
    assert "ke-hoach.docx: LT-01 Chưa niêm phong được: chưa lập lại" in refusal_to_seal(made)


def test_a_year_whose_results_are_still_to_come_is_not_sealed(made: School) -> None:
    (made.inputs / "ket-qua.xlsx").unlink()
    output = refusal_to_seal(made)
    assert output.count("LT-01 Chưa niêm phong được: chưa lập được vì chưa có ket-qua.xlsx") == 5


def test_a_year_with_errors_is_not_sealed_and_the_workbook_is_named_once(made: School) -> None:
    made.forget_the_year()
    output = refusal_to_seal(made)
    assert output.count("LT-01") == 1
    assert "nam-hoc.xlsx: LT-01 Chưa niêm phong được: còn lỗi do «make check» nêu" in output


# eligibility, why


def test_eligibility_tells_who_lacks_what_and_writes_the_workbook(school: School) -> None:
    code, output = school.told("eligibility")
    assert code == 0
    assert output.startswith("Năm học 2021-2022, xét theo quy định của ngày 30/5/2022.\n")
    assert "  Đủ điều kiện (03): Lưu Thị Ngọc Hà, Bùi Thị Ánh Tuyết, Đào Thị Minh Tâm\n" in output
    assert "19 năm 8 tháng, đủ vào tháng 9/2022\n      → Cao Thị Bích Liên\n" in output
    made = school.outputs / "du-dieu-kien.xlsx"
    assert f"Đã ghi {made}.\n" in output
    first = made.read_bytes()
    school.told("eligibility")
    assert made.read_bytes() == first


def test_a_list_of_eligible_people_edited_by_hand_is_left_alone(school: School) -> None:
    school.told("eligibility")
    made = school.outputs / "du-dieu-kien.xlsx"
    made.write_bytes(edited := made.read_bytes() + b" ")
    school.type_into("nam-hoc.xlsx:Trường", "Tên trường", "Giá trị", "Trường Mầm non Hoa Sen")
    code, output = school.told("eligibility")
    assert (code, made.read_bytes()) == (1, edited)
    assert "du-dieu-kien.xlsx: BT-90 " in output


def test_a_year_with_errors_is_judged_and_the_errors_are_mentioned(school: School) -> None:
    school.name_a_stranger()
    code, output = school.told("eligibility")
    assert code == 0
    assert "Bảng tính còn 01 lỗi (make check); sửa xong kết luận có thể khác.\n" in output


def test_without_results_nobody_falls_short_for_this_year(school: School) -> None:
    (school.inputs / "ket-qua.xlsx").unlink()
    output = school.told("eligibility")[1]
    fighters = output.split("CHIẾN SĨ THI ĐUA THÀNH PHỐ")[0]
    assert "Thiếu" not in fighters
    assert "  Không đủ dữ liệu (38)\n    Năm học 2021-2022\n      → Đàm Thị Minh" in fighters


def test_a_sealed_year_is_remembered_in_the_next(made: School) -> None:
    made.told("archive")
    made.told("new-year")
    opened = School(made.home)
    opened.inputs = made.home / "inputs" / "2022-2023"
    opened.type_into("nam-hoc.xlsx:Trường", "Ngày kết thúc", "Giá trị", "31/5/2023")
    code, output = opened.told("why", "--year", "2022-2023", "Lại Thị Tố Uyên")
    assert code == 0
    assert "  2022-2023: không đủ dữ liệu\n  2021-2022: LĐTT (đã đề nghị, chưa thấy" in output
    assert "  2020-2021: LĐTT (số 9331/QĐ-UBND ngày 11/8/2021);" in output


def test_why_takes_a_name_without_accents_and_proposes_the_nearest(school: School) -> None:
    code, output = school.told("why", "lai thi to uyen")
    assert code == 0
    assert "Lại Thị Tố Uyên (GV15), Mẫu giáo 3 tuổi\n" in output
    assert "BẰNG KHEN CẤP THÀNH PHỐ, CẤP BỘ: đủ điều kiện\n" in output
    assert "Có phải «Lại Thị Tố Uyên»?" in school.refused("why", "Lại Thị Uyên")


# new-year


def test_the_next_year_opens_with_three_workbooks_and_can_be_checked(school: School) -> None:
    code, output = school.told("new-year")
    assert code == 0
    opened = school.home / "inputs" / "2022-2023"
    assert output.startswith(f"Đã mở {opened}: ")
    assert sorted(path.name for path in opened.iterdir()) == [
        "dang-ky.xlsx",
        "ket-qua.xlsx",
        "nam-hoc.xlsx",
    ]
    assert "Năm học 2022-2023: " in school.told("check")[1]


def test_a_year_is_opened_once(school: School) -> None:
    school.told("new-year")
    said = school.refused("new-year", "--year", LABEL)
    assert "máy không ghi đè" in said
    kept = school.home / "inputs" / "2022-2023" / "nam-hoc.xlsx"
    before = kept.read_bytes()
    assert "2022-2023" in school.refused("new-year")
    assert kept.read_bytes() == before
    assert not (school.home / "inputs" / "2023-2024").exists()


# exit codes of the whole program


def program(*arguments: str, code: str = "") -> subprocess.CompletedProcess[str]:
    how = ["-c", code] if code else ["-m", "pipeline"]
    return subprocess.run(
        [sys.executable, *how, *arguments],
        cwd=PROJECT,
        env={name: value for name, value in os.environ.items() if name not in OURS},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_help_lists_every_command(school: School) -> None:
    ran = program("--help")
    assert ran.returncode == 0
    for command in cli.commands:
        assert f"  {command} " in ran.stdout


def test_a_refusal_is_one_sentence_and_exit_code_2(tmp_path: Path) -> None:
    ran = program("check", "--inputs", str(tmp_path))
    assert (ran.returncode, ran.stdout) == (2, "")
    assert ran.stderr.startswith("Thư mục ")
    assert len(ran.stderr.splitlines()) == 1


@pytest.mark.parametrize("arguments", [("chek",), ("check", "--khong-co")])
def test_a_mistyped_command_is_told_and_exits_with_2(arguments: tuple[str, ...]) -> None:
    ran = program(*arguments)
    assert ran.returncode == 2
    assert ran.stderr.startswith("Không hiểu lệnh vừa gõ")
    assert "Traceback" not in ran.stderr


def test_no_command_at_all_lists_the_commands() -> None:
    ran = program()
    assert ran.returncode == 2
    assert "  check " in ran.stderr
    assert "Không hiểu" not in ran.stderr


FAULTY = """
import click, pipeline.cli
def act(): {}
pipeline.cli.cli.add_command(click.Command("act", callback=act))
pipeline.cli.main()
"""


def test_a_bug_of_ours_exits_with_3_so_that_make_does_not_go_on() -> None:
    ran = program("act", code=FAULTY.format("1 / 0"))
    assert ran.returncode == 3
    assert "ZeroDivisionError" in ran.stderr
    assert "Đây là lỗi của công cụ." in ran.stdout


def test_a_person_who_stops_a_command_is_not_told_of_a_bug() -> None:
    ran = program("act", code=FAULTY.format("raise KeyboardInterrupt"))
    assert ran.returncode == 2
    assert ran.stderr.strip() == "Đã dừng giữa chừng. Chạy lại lệnh là được."
    assert "lỗi của công cụ" not in ran.stdout
