"""`make` as the secretary runs it: what is made again, what is left alone, what stops what."""

import os
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pytest

PROJECT = Path(__file__).parents[1]
PAPERS = {
    "ke-hoach",
    "tong-hop-dang-ky",
    "so-ket-dot-1",
    "so-ket-dot-2",
    "so-ket-dot-3",
    "so-ket-hoc-ky-1",
    "tong-ket",
}

pytestmark = pytest.mark.skipif(
    not (PROJECT / ".venv" / "ready").exists(), reason="make set nothing up here"
)


class School:
    """A copy of the sample year in folders of its own."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.year = folder / "inputs" / "2021-2022"
        self.outputs = folder / "outputs" / "2021-2022"
        self.templates = folder / "templates"
        shutil.copytree(PROJECT / "inputs" / "2021-2022", self.year)
        shutil.copytree(PROJECT / "templates_docx", self.templates)

    def make(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        names = ("INPUTS", "OUTPUTS", "ARCHIVE", "BUILD", "TEMPLATES")
        own = {name: str(self.folder / name.lower()) for name in names}
        kept = {k: v for k, v in os.environ.items() if k not in ("MAKEFLAGS", "MFLAGS", "YEAR")}
        return subprocess.run(
            ["make", *arguments],
            cwd=PROJECT,
            env=kept | own,
            capture_output=True,
            text=True,
            check=False,
        )

    def made(self) -> dict[str, int]:
        """Stem of each paper → when it was written."""
        return {p.stem: p.stat().st_mtime_ns for p in self.outputs.glob("*.docx")}

    def type_into(self, workbook: str, sheet: str, cell: str, value: object) -> None:
        book = openpyxl.load_workbook(self.year / workbook)
        book[sheet][cell] = value
        book.save(self.year / workbook)


@pytest.fixture
def school(tmp_path):
    return School(tmp_path)


@pytest.fixture
def made(school):
    assert school.make("reports").returncode == 0
    return school


def test_a_first_run_makes_every_paper_in_two_processes(school):
    run = school.make("reports")
    assert run.returncode == 0
    assert set(school.made()) == PAPERS
    assert run.stdout.count("python -m pipeline") == 2


def test_nothing_changed_runs_nothing(made):
    before = made.made()
    run = made.make("reports")
    assert "pipeline" not in run.stdout.replace("python -m pipeline --", "")
    assert "nằm trong" in run.stdout
    assert made.made() == before


def test_a_workbook_saved_unchanged_rewrites_no_paper(made):
    before = made.made()
    (made.year / "dang-ky.xlsx").touch()
    run = made.make("reports")
    assert "python -m pipeline facts" in run.stdout
    assert made.made() == before


def test_one_template_changed_rewrites_only_its_papers(made):
    before = made.made()
    from docx import Document

    path = made.templates / "so-ket.docx"
    template = Document(str(path))
    template.paragraphs[0].insert_paragraph_before("Lưu hành nội bộ")
    template.save(str(path))
    assert made.make("reports").returncode == 0
    after = made.made()
    changed = {stem for stem in PAPERS if after[stem] != before[stem]}
    assert changed == {"so-ket-dot-1", "so-ket-dot-2", "so-ket-dot-3", "so-ket-hoc-ky-1"}


def test_a_deleted_paper_is_made_again_and_no_other(made):
    before = made.made()
    (made.outputs / "tong-ket.docx").unlink()
    run = made.make("reports")
    after = made.made()
    assert {stem for stem in PAPERS if after[stem] != before.get(stem)} == {"tong-ket"}
    assert "python -m pipeline facts" not in run.stdout


def test_an_error_in_the_results_leaves_their_papers_alone_and_makes_the_others(school):
    school.type_into("ket-qua.xlsx", "Kết quả cá nhân", "A8", "GV99")
    run = school.make("reports")
    assert run.returncode != 0
    assert set(school.made()) == {"ke-hoach", "tong-hop-dang-ky"}
    assert "ket-qua.xlsx:Kết quả cá nhân:" in run.stdout
    assert "Traceback" not in run.stdout + run.stderr


def test_an_error_touches_no_paper_that_needs_the_workbook_and_is_told_again(made):
    before = made.made()
    made.type_into("nam-hoc.xlsx", "Trường", "B6", "31/02/2022")
    first, second = made.make("reports"), made.make("reports")
    assert first.returncode != 0, first.stdout
    assert second.returncode != 0
    assert made.made() == before
    assert "không có trong lịch" in first.stdout
    assert "không có trong lịch" in second.stdout


def test_in_october_plan_and_summary_come_out_without_results(school):
    (school.year / "ket-qua.xlsx").unlink()
    run = school.make("reports")
    assert run.returncode == 0
    assert set(school.made()) == {"ke-hoach", "tong-hop-dang-ky"}
    assert "Chưa lập Tổng kết: chưa có ket-qua.xlsx." in run.stdout


def test_a_paper_edited_by_hand_is_not_overwritten(made):
    paper = made.outputs / "ke-hoach.docx"
    paper.write_bytes(paper.read_bytes() + b" ")
    edited = paper.read_bytes()
    made.type_into("nam-hoc.xlsx", "Văn bản", "B5", 46)
    run = made.make("reports")
    assert run.returncode != 0
    assert paper.read_bytes() == edited
    assert "sửa tay" in run.stdout


def test_clean_forgets_nothing_of_what_was_made(made):
    before = made.made()
    assert made.make("clean", "reports").returncode == 0
    assert made.made() == before


def test_eight_jobs_at_once_make_the_same_papers(school):
    assert school.make("-j8", "reports", "templates").returncode == 0
    assert set(school.made()) == PAPERS


def test_an_office_lock_file_is_no_workbook_but_earns_a_warning(school):
    (school.year / "~$dang-ky.xlsx").write_bytes(b"x")
    run = school.make("reports")
    assert run.returncode == 0
    assert "dang-ky.xlsx: BT-02 (cảnh báo)" in run.stdout


def test_a_year_that_is_not_there_is_one_sentence(school):
    run = school.make("reports", "YEAR=2031-2032")
    assert run.returncode != 0
    assert "Không thấy" in run.stderr
    assert "Traceback" not in run.stderr


def test_inputs_are_never_written(school):
    before = {p.name: p.read_bytes() for p in school.year.iterdir()}
    school.make("reports")
    assert {p.name: p.read_bytes() for p in school.year.iterdir()} == before


def test_a_year_is_sealed_once_and_verified(made):
    assert made.make("archive").returncode == 0
    assert made.make("verify").returncode == 0
    again = made.make("archive")
    assert again.returncode != 0
    assert "đã niêm phong" in again.stderr


def test_a_team_gets_its_form_and_is_named_until_it_hands_it_in(school):
    (school.year / "dang-ky.xlsx").unlink()
    (school.year / "ket-qua.xlsx").unlink()
    assert school.make("forms", "TO=Nhà trẻ").returncode == 0
    form = school.year / "dang-ky-nha-tre.xlsx"
    assert sorted(p.name for p in school.year.iterdir()) == [form.name, "nam-hoc.xlsx"]
    assert "tổ «Nhà trẻ» chưa nộp đăng ký" in school.make("check").stdout
    book = openpyxl.load_workbook(form)
    for row in range(4, 9):
        book["Đăng ký cá nhân"].cell(row, 4, "Lao động tiên tiến")
    book.save(form)
    told = school.make("check").stdout
    assert "tổ «Nhà trẻ» chưa nộp đăng ký" not in told
    assert "Tổ «Mẫu giáo 4 tuổi» chưa nộp đăng ký (6 người)" in told


def test_forms_of_the_school_replace_no_workbook(school):
    before = {p.name: p.read_bytes() for p in school.year.iterdir()}
    assert school.make("forms").returncode == 0
    after = {p.name: p.read_bytes() for p in school.year.iterdir() if p.is_file()}
    assert after == before
    assert sorted(p.name for p in (school.year / "bieu-mau").iterdir()) == sorted(before)
    assert school.make("check").returncode == 0


def test_a_file_with_spaces_and_accents_in_its_name_is_read_and_its_change_seen(school):
    (school.year / "dang-ky.xlsx").rename(school.year / "dang-ky cả trường.xlsx")
    assert school.make("reports").returncode == 0
    assert set(school.made()) == PAPERS
    school.type_into("dang-ky cả trường.xlsx", "Đăng ký cá nhân", "D4", "Lao động giỏi giang")
    told = school.make("reports")
    assert "dang-ky cả trường.xlsx:Đăng ký cá nhân:D4: BT-14" in told.stdout


def test_every_target_is_explained_by_help(school):
    lines = (PROJECT / "Makefile").read_text("utf-8").splitlines()
    phony = [t for line in lines if line.startswith(".PHONY:") for t in line.split()[1:]]
    assert {"reports", "clean"} <= set(phony)
    help_ = school.make("help").stdout
    assert [target for target in phony if f"make {target}" not in help_] == []
