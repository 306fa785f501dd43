"""The house as it is meant: arrows one way, stages apart, one place each for what is delicate."""

import ast
from pathlib import Path

import pytest

PIPELINE = Path(__file__).parents[1] / "pipeline"
VALUES = (
    *("findings", "vietnamese", "vocabulary", "cells"),
    *("discipline", "sheets", "school_year", "careers", "papers", "origins"),
)
SOURCES = ("tables", "law", "templates", "word", "files")
STAGES = (
    *("intake", "checks", "eligibility", "agenda", "facts", "documents", "made", "forms"),
    *("layout", "preflight", "marks", "money", "new_year", "archive"),
)
OUTSIDE = {  # library → the rooms that may know it
    "pandas": {"tables"},
    "openpyxl": {"tables"},
    "xlrd": {"tables"},
    "olefile": {"tables"},
    "lxml": {"tables", "marks", "word"},
    "xlsxwriter": {"eligibility", "forms", "marks", "money"},
    "docx": {"templates", "documents"},
    "docxtpl": {"templates", "documents"},
    "bagit": {"archive"},
    "holidays": {"agenda"},
    "click": {"cli"},
    "babel": {"vietnamese"},
}


def modules() -> list[Path]:
    return sorted(PIPELINE.rglob("*.py"))


def room(path: Path) -> str:
    return path.relative_to(PIPELINE).parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """Full names of everything a module imports, wherever in the file."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def rooms_used(path: Path) -> set[str]:
    ours = (name.split(".") for name in imported(path))
    return {parts[1] for parts in ours if parts[0] == "pipeline" and len(parts) > 1}


def test_every_room_has_its_layer():
    rooms = {room(path) for path in modules()} - {"__init__", "__main__", "cli"}
    assert rooms == {*VALUES, *SOURCES, *STAGES}


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(PIPELINE)))
def test_arrows_go_one_way(path):
    own = room(path)
    if own in VALUES:
        allowed = set(VALUES[: VALUES.index(own) + 1])
    elif own in SOURCES:
        allowed = {own, *VALUES}
    elif own in STAGES:
        allowed = {own, *VALUES, *SOURCES}
    else:
        return
    assert rooms_used(path) <= allowed


@pytest.mark.parametrize("library", OUTSIDE)
def test_each_library_is_known_in_its_own_room_only(library):
    users = {room(p) for p in modules() if any(n.split(".")[0] == library for n in imported(p))}
    assert users == OUTSIDE[library]


def calls(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            found.add(ast.unparse(node.func))
    return found


@pytest.mark.parametrize("call", ["print", "sys.exit", "date.today", "datetime.now", "click.echo"])
def test_only_the_command_line_prints_exits_and_reads_the_clock(call):
    assert {room(path) for path in modules() if call in calls(path)} <= {"cli"}
