"""A paper is written only where that loses nobody's work."""

import pytest

from pipeline import made
from pipeline.findings import PipelineError, Severity
from pipeline.made import Outcome, put


def test_a_paper_that_is_not_there_is_written_and_remembered(tmp_path):
    record = {}
    assert put(tmp_path / "tong-ket.docx", b"2022", record) is Outcome.WRITTEN
    assert (tmp_path / "tong-ket.docx").read_bytes() == b"2022"
    assert put(tmp_path / "tong-ket.docx", b"2022", record) is Outcome.CURRENT


def test_a_paper_as_we_made_it_is_replaced_by_what_is_made_today(tmp_path):
    record = {}
    put(tmp_path / "tong-ket.docx", b"04", record)
    assert put(tmp_path / "tong-ket.docx", b"05", record) is Outcome.WRITTEN
    assert (tmp_path / "tong-ket.docx").read_bytes() == b"05"


def test_a_paper_edited_by_hand_stays_and_warns_while_nothing_else_changes(tmp_path):
    record = {}
    put(tmp_path / "tong-ket.docx", b"04", record)
    (tmp_path / "tong-ket.docx").write_bytes(b"04, sua tay")
    outcome = put(tmp_path / "tong-ket.docx", b"04", record)
    assert (tmp_path / "tong-ket.docx").read_bytes() == b"04, sua tay"
    [finding] = made.findings("tong-ket.docx", outcome)
    assert (finding.rule, finding.severity) == ("BT-90", Severity.WARNING)


def test_a_paper_edited_by_hand_stays_and_stops_the_run_when_it_would_be_made_otherwise(tmp_path):
    record = {}
    put(tmp_path / "tong-ket.docx", b"04", record)
    (tmp_path / "tong-ket.docx").write_bytes(b"04, sua tay")
    outcome = put(tmp_path / "tong-ket.docx", b"05", record)
    assert (tmp_path / "tong-ket.docx").read_bytes() == b"04, sua tay"
    [finding] = made.findings("tong-ket.docx", outcome)
    assert (finding.rule, finding.severity) == ("BT-90", Severity.ERROR)


def test_a_paper_of_that_name_from_elsewhere_is_not_overwritten(tmp_path):
    (tmp_path / "tong-ket.docx").write_bytes(b"chep tu noi khac")
    assert put(tmp_path / "tong-ket.docx", b"05", {}) is Outcome.EDITED_STALE


def test_a_run_cut_off_before_it_could_remember_is_taken_up(tmp_path):
    (tmp_path / "tong-ket.docx").write_bytes(b"05")
    record = {}
    assert put(tmp_path / "tong-ket.docx", b"05", record) is Outcome.CURRENT
    assert put(tmp_path / "tong-ket.docx", b"06", record) is Outcome.WRITTEN


def test_a_paper_the_year_no_longer_has_is_named(tmp_path):
    for name in ("so-ket-dot-4.docx", "tong-ket.docx", "~$tong-ket.docx"):
        (tmp_path / name).write_bytes(b"x")
    found = list(made.strangers(tmp_path, {"tong-ket"}))
    assert [str(f.place) for f in found] == ["so-ket-dot-4.docx"]


def test_the_record_reads_back_as_it_was_kept(tmp_path):
    made.remember(tmp_path, {"tong-ket": "ab12"})
    assert made.read(tmp_path) == {"tong-ket": "ab12"}


def test_nothing_made_yet_is_an_empty_record(tmp_path):
    assert made.read(tmp_path) == {}


@pytest.mark.parametrize("damaged", ["", "[]", "{", '"x"'])
def test_a_damaged_record_is_one_sentence_with_the_remedy(tmp_path, damaged):
    (tmp_path / made.RECORD).write_text(damaged)
    with pytest.raises(PipelineError, match="chuyển các văn bản"):
        made.read(tmp_path)
