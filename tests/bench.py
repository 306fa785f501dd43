"""`make bench`: how long the secretary waits, as ratios to importing pandas and docxtpl."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PROJECT = Path(__file__).parents[1]
ROUNDS = 7
MEASURE = [sys.executable, "-c", "import pandas, docxtpl"]


def seconds(command: list[str], environment: dict[str, str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=PROJECT, env=environment, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="do-toc-do-"))
    own = {name: str(folder / name.lower()) for name in ("OUTPUTS", "BUILD", "ARCHIVE")}
    environment = {k: v for k, v in os.environ.items() if k not in ("MAKEFLAGS", "MFLAGS")} | own
    make = ["make", "reports", "YEAR=2021-2022"]
    seconds(make, environment)  # the first run compiles Python; nobody waits for that twice
    full, unchanged = [], []
    for _ in range(ROUNDS):  # alternating, so that a busy machine slows all three alike
        for name in ("OUTPUTS", "BUILD"):
            shutil.rmtree(own[name])
        whole, nothing = seconds(make, environment), seconds(make, environment)
        measure = seconds(MEASURE, environment)
        full.append(whole / measure)
        unchanged.append(nothing / measure)
    shutil.rmtree(folder)
    print("Tỷ số so với thời gian nạp pandas và docxtpl (trung vị, nhỏ nhất - lớn nhất):")
    for name, ratios, limit in (
        ("make reports, lập mới tất cả", full, 6),
        ("make reports, không có gì đổi", unchanged, 0.3),
    ):
        middle = statistics.median(ratios)
        spread = f"{min(ratios):.2f} - {max(ratios):.2f}"
        verdict = "đạt" if middle <= limit else "CHƯA ĐẠT"
        print(f"  {name:32} {middle:5.2f}  ({spread})  mức {limit}: {verdict}")


if __name__ == "__main__":
    main()
