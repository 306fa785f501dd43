"""What a finished Word file must satisfy: one documented function per code.

`ND30-…`: thể thức (30/2020/NĐ-CP). `SOT-…`: leftovers of another year, office or text. `SO-…`:
numbers that do not add up. The docstring of a rule is printed in `docs/the-thuc.md`.
"""

from collections.abc import Callable, Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy
from pipeline.layout.known import Known

Rule = Callable[[Anatomy, Known], Iterator[Finding]]
