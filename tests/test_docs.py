"""Pages that follow from the code are up to date; commands and words are explained."""

import enum
import inspect
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from pydantic_core import PydanticCustomError

from pipeline import cli, findings, law, papers, school_year, sheets, vocabulary
from pipeline.cells import read_choice
from pipeline.facts import FACTS, Brief, Fact, Tags, printed, tags_of
from pipeline.papers import PaperKind

DOCS = Path(__file__).parents[1] / "docs"
GOLDEN = Path(__file__).parent / "golden" / "2021-2022"
SAMPLES = {
    PaperKind.PLAN: "ke-hoach",
    PaperKind.SUMMARY: "tong-hop-dang-ky",
    PaperKind.INTERIM: "so-ket-dot-1",
    PaperKind.FINAL: "tong-ket",
}
OPENING = """# Thẻ của mẫu Word

Thẻ `{{ ten_truong }}` in ra giá trị; thẻ bắt đầu bằng `co_` để chọn: `{%p if co_hoi_thi %}`; thẻ
bắt đầu bằng `ds_` là danh sách, để lặp: `{%tr for d in ds_dot %}`, trong đó in từng cột:
`{{ d.dot }}`. Cách sửa mẫu: [sua-mau.md](sua-mau.md). Cột cuối là giá trị của năm học mẫu.
"""


def page() -> str:
    """docs/the.md, from FACTS and the facts of the sample year."""
    sections = [OPENING]
    for kind, stem in SAMPLES.items():
        values = json.loads((GOLDEN / f"{stem}.json").read_text("utf-8"))
        rows = [
            f"| `{tag}` | {fact.name} | {sample(values[tag], tags_of(kind)[tag])} |"
            for tag, fact in FACTS[kind].items()
        ]
        head = f"## {kind}\n\n| Thẻ | Tên gọi | Năm học mẫu |\n|---|---|---|\n"
        sections.append(head + "\n".join(rows) + "\n")
    return "\n".join(sections)


def sample(value: object, columns: Tags | None) -> str:
    if isinstance(value, list):
        return f"{len(value)} dòng, mỗi dòng có {names(columns or {})}"
    if isinstance(value, bool):
        return "đúng" if value else "sai"
    text = str(value).replace("\n", "; ").replace("|", "/")
    return text if len(text) <= 70 else f"{text[:70].rsplit(' ', 1)[0]} …"


def names(columns: Tags) -> str:
    return ", ".join(
        f"`{name}`" if inner is None else f"`{name}` ({names(inner)})"
        for name, inner in columns.items()
    )


def test_the_list_of_tags_is_what_the_facts_are_today(golden):
    golden(DOCS / "the.md", page())


@pytest.mark.parametrize("kind", list(PaperKind))
def test_the_facts_file_holds_exactly_the_tags_that_are_promised(kind):
    values = json.loads((GOLDEN / f"{SAMPLES[kind]}.json").read_text("utf-8"))

    def shape(value: object) -> object:
        if isinstance(value, list):
            assert value, "the sample year shows every list"
            return {name: shape(inner) for name, inner in value[0].items()}
        return None

    # A list without a line shows nothing of its columns.
    empty = {tag for tag, value in values.items() if value == []}
    promised = {tag: columns for tag, columns in tags_of(kind).items() if tag not in empty}
    assert {tag: shape(v) for tag, v in values.items() if tag not in empty} == promised
    assert empty <= {"ds_sang_kien"}  # none is recognised before April


def test_every_command_of_the_program_has_a_make_target_or_is_part_of_one():
    makefile = (DOCS.parent / "Makefile").read_text("utf-8")
    used = set(re.findall(r"\$\(PIPELINE\) ([a-z-]+)", makefile))
    assert used | {"law", "numbers", "read", "reports", "why"} == set(cli.cli.commands)


@pytest.mark.parametrize("command", sorted(cli.cli.commands))
def test_every_command_explains_itself_in_vietnamese(command):
    shown = CliRunner().invoke(cli.cli, [command, "--help"])
    assert shown.exit_code == 0
    assert re.search(r"[ạảãàáâậầấẩẫăắằặẳẵđêếềệểễôốồộổỗơớờợởỡưứừựửữ]", shown.output)


def public(module: object) -> set[str]:
    """Names of the classes a module defines for others."""
    inside = vars(module).values()
    return {
        c.__name__
        for c in inside
        if inspect.isclass(c) and c.__module__ == module.__name__ and not c.__name__.startswith("_")
    }


def test_every_public_type_stands_in_the_glossary():
    glossary = (DOCS / "thuat-ngu.md").read_text("utf-8")
    modules = (vocabulary, school_year, papers, findings, law, printed)
    types = set().union(*map(public, modules)) | {Brief.__name__, Fact.__name__}
    types |= {sheet.__name__ for sheet in sheets.SHEETS.values()}
    assert sorted(name for name in types if f"`{name}`" not in glossary) == []


def test_no_two_choices_of_a_list_read_alike():
    for choices in (c for c in vars(vocabulary).values() if inspect.isclass(c)):
        if issubclass(choices, enum.Enum) and len(choices) > 0:
            words = [str(choice) for choice in choices]
            assert len(set(words)) == len(words)


def test_the_readme_s_message_is_one_the_program_gives():
    readme = (DOCS.parent / "README.md").read_text("utf-8")
    with pytest.raises(PydanticCustomError) as refused:
        read_choice(vocabulary.Honour)("Chiến sỹ thi đua cơ sở")
    assert str(refused.value) in readme
