"""`make mutate`: the law changed by one, value by value; each change must turn a test red.

A day begins one day later; a figure is one (a share: one hundredth) more; `>` becomes `>=`. The
tests that know the parameter run on a copy of the project. What survives must be listed, with the
reason, in `docs/dot-bien.md`.
"""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from pipeline.checks import CHECKS

PROJECT = Path(__file__).parents[1]
PROVISIONS = Path("pipeline/law/provisions")
PAGE = PROJECT / "docs" / "dot-bien.md"
WORKERS = 2
NEXT_OP = {'">"': '">="', '">="': '">"', '"<="': '"<"', '"<"': '"<="'}


@dataclass(frozen=True)
class Mutant:
    """One change: file, number of the line (from 0), the line after it, what it is called."""

    file: Path
    line: int
    text: str
    parameter: str
    name: str


def mutants() -> Iterator[Mutant]:
    """Every change of every value, in the order of the files."""
    for file in sorted((PROJECT / PROVISIONS).glob("*.toml")):
        parameter = ""
        for number, line in enumerate(file.read_text("utf-8").splitlines()):
            if head := re.fullmatch(r"\[(\w+)\]", line):
                parameter = head[1]
            elif since := re.search(r'since = "?([\d-]+)', line):
                for what, text in changes(line):
                    name = f"{parameter} {since[1]}: {what}"
                    yield Mutant(PROVISIONS / file.name, number, text, parameter, name)


def changes(line: str) -> Iterator[tuple[str, str]]:
    """What is changed in a value, and the line with it."""
    if day := re.search(r"since = (\d{4}-\d{2}-\d{2})", line):
        later = date.fromisoformat(day[1]) + timedelta(days=1)
        yield "since + 1", line.replace(day[1], str(later), 1)
    if op := re.search(r'op = ("[<>]=?")', line):
        yield "op", line.replace(f"op = {op[1]}", f"op = {NEXT_OP[op[1]]}", 1)
    start = line.find("value = ")
    end = line.find(", basis")
    if start < 0:
        return
    for figure in re.finditer(r"(?<![\w\"])\d+(\.\d+)?", line[start:end]):
        more = f"{float(figure[0]) + 0.01:.2f}" if "." in figure[0] else str(int(figure[0]) + 1)
        at = start + figure.start()
        yield f"{figure[0]} → {more}", line[:at] + more + line[at + len(figure[0]) :]
    for flag, other in (("true", "false"), ("false", "true")):
        if line[start:end] == f"value = {flag}":
            yield f"{flag} → {other}", f"{line[:start]}value = {other}{line[end:]}"


def tests_of(parameter: str) -> list[str]:
    """The test files that know a parameter: by its name, by a room of the code that names it, or
    by the code of a check in such a room."""
    quoted = re.compile(rf'["_]{parameter.removeprefix("coefficient_")}"')
    users = [p for p in (PROJECT / "pipeline").rglob("*.py") if quoted.search(p.read_text("utf-8"))]
    names = {f"test_{user.stem}.py" for user in users} | {
        f"test_{user.parent.name}.py" for user in users
    }
    rooms = {".".join(user.relative_to(PROJECT).with_suffix("").parts) for user in users}
    codes = [code for code, check in CHECKS.items() if check.__module__ in rooms]
    said = re.compile("|".join([quoted.pattern, *codes]))
    chosen = {
        path
        for path in (PROJECT / "tests").rglob("test_*.py")
        if path.name in names or said.search(path.read_text("utf-8"))
    }
    always = [PROJECT / "tests" / name for name in ("test_law.py", "test_sixty_careers.py")]
    nearest_first = [*sorted(chosen - {*always}), *always]
    return [str(path.relative_to(PROJECT)) for path in nearest_first]


def survives(mutant: Mutant, home: Path) -> bool:
    """Whether all tests that know its parameter stay green; the copy is mended afterwards."""
    file = home / mutant.file
    kept = file.read_text("utf-8")
    lines = kept.splitlines()
    lines[mutant.line] = mutant.text
    file.write_text("\n".join(lines) + "\n", "utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-x", "-q", *tests_of(mutant.parameter)],
        cwd=home,
        capture_output=True,
        check=False,
    )
    file.write_text(kept, "utf-8")
    if run.returncode == 0:
        print(f"sống sót: {mutant.name}", flush=True)
    return run.returncode == 0


def copy_of_the_project(home: Path) -> Path:
    home.mkdir()
    for name in ("pipeline", "tests", "docs", "inputs", "templates_docx", "pyproject.toml"):
        source = PROJECT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, home / name)
    return home


def main(only: str = "") -> int:
    chosen = [mutant for mutant in mutants() if only in mutant.name]
    with tempfile.TemporaryDirectory(prefix="dot-bien-") as folder:
        homes = [copy_of_the_project(Path(folder) / str(n)) for n in range(WORKERS)]
        shares = [chosen[n::WORKERS] for n in range(WORKERS)]
        with ThreadPoolExecutor(WORKERS) as pool:
            work = pool.map(
                lambda pair: [m for m in pair[0] if survives(m, pair[1])],
                zip(shares, homes, strict=True),
            )
            alive = [mutant.name for share in work for mutant in share]
    listed = PAGE.read_text("utf-8") if PAGE.is_file() else ""
    unexplained = [name for name in sorted(alive) if f"`{name}`" not in listed]
    print(f"{len(chosen)} đột biến, {len(alive)} sống sót, {len(unexplained)} chưa có lý do.")
    print("\n".join(unexplained))
    return 1 if unexplained else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
