"""What a rule of papers is: a documented function from a paper to its faults."""

from collections.abc import Callable, Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy
from pipeline.layout.known import Known

Rule = Callable[[Anatomy, Known], Iterator[Finding]]
