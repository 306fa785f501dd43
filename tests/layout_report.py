"""How well the gate tells faulty papers from right ones: `make layout-report`.

Per rule: the papers with its fault that it found and missed, its findings on papers without it,
precision and recall; then the false alarms on right papers per ten pages.
"""

import sys
from collections import Counter

from pipeline.findings import Severity
from pipeline.layout import RULES
from tests.corpus import Example, clean, faulty, judged

LINE = "{:<24}{:>10}{:>10}{:>10}{:>12}{:>10}"


def main() -> int:
    """Prints the report; 1 where a right paper has an error or a warning."""
    found, missed, false = Counter[str](), Counter[str](), Counter[str]()
    for example in (*clean(), *faulty()):
        codes = {finding.rule for finding in judged(example)[0]}
        found.update(example.codes & codes)
        missed.update(example.codes - codes)
        false.update(codes - example.codes)
    print(LINE.format("Quy tắc", "bắt được", "bỏ sót", "báo nhầm", "chính xác", "độ phủ"))
    for code in RULES:
        print(_line(code, found[code], missed[code], false[code]))
    print(_line("Cả bộ", found.total(), missed.total(), false.total()))
    return _on_right_papers(clean())


def _line(name: str, found: int, missed: int, false: int) -> str:
    precision, recall = _share(found, found + false), _share(found, found + missed)
    return LINE.format(name, found, missed, false, precision, recall)


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "-"


def _on_right_papers(examples: list[Example]) -> int:
    pages = sum(judged(example)[1] for example in examples)
    alarms = [finding for example in examples for finding in judged(example)[0]]
    print(f"\n{len(examples)} văn bản đúng, khoảng {pages:.0f} trang: ", end="")
    print(f"{len(alarms)} báo nhầm, {10 * len(alarms) / pages:.1f} trên 10 trang.")
    for example in examples:
        for finding in judged(example)[0]:
            print(f"  {example.name}: {finding}")
    return int(any(f.severity in (Severity.ERROR, Severity.WARNING) for f in alarms))


if __name__ == "__main__":
    sys.exit(main())
