# Từ bảng tính của một năm học đến văn bản chính thức và hồ sơ lưu.
#
#   inputs/YEAR/*.xlsx → build/YEAR/facts/*.json → outputs/YEAR/*.docx → archive/YEAR/

INPUTS    ?= inputs
OUTPUTS   ?= outputs
ARCHIVE   ?= archive
BUILD     ?= build
TEMPLATES ?= templates_docx
YEAR      ?= $(lastword $(sort $(notdir $(wildcard $(INPUTS)/????-????))))
TO        ?=
NGAY      ?=
FILES     ?=
KEEP      ?=
DISCARD   ?=
export YEAR TO NGAY KEEP DISCARD INPUTS OUTPUTS ARCHIVE BUILD TEMPLATES
export PYTHONUTF8 = 1

PYTHON3  ?= python3
BIN      := .venv/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PIPELINE := $(BIN)/python -m pipeline
INSTALL  := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes

# Tệp khóa của Office (~$…) không phải bảng tính. Thư mục cũng là đầu vào: bớt một tệp là có đổi.
TABLES   := $(shell find '$(INPUTS)/$(YEAR)' -maxdepth 1 -type f ! -name '[~.]*' 2>/dev/null \
              | sed 's/[ \#:]/\\&/g') $(wildcard $(INPUTS)/$(YEAR))
WORDS    := $(filter-out $(TEMPLATES)/~$$%,$(wildcard $(TEMPLATES)/*.docx))
SEALED   := $(wildcard $(ARCHIVE)/*/bagit.txt)
CODE     := $(shell find pipeline -name '*.py' -o -name '*.toml')
FACTS    := $(BUILD)/$(YEAR)/facts.stamp
FILLED   := $(BUILD)/$(YEAR)/filled.stamp
-include $(BUILD)/$(YEAR)/papers.mk $(BUILD)/$(YEAR)/asked.mk

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: reports check layout preflight templates forms eligibility calendar money new-year archive verify
.PHONY: setup test lint bench mutate layout-report golden clean help

## Việc của văn thư

reports: $(FILLED) ## Lập mọi văn bản của năm học (bản sửa tay: KEEP="ke-hoach" giữ, DISCARD="ke-hoach" lập lại)
	@echo "Văn bản năm học $(YEAR) nằm trong $(OUTPUTS)/$(YEAR)/."
check: .venv/ready ## Soát bảng tính, chưa lập văn bản
	$(PIPELINE) check
layout: .venv/ready ## Soát tệp Word của nơi bất kỳ (FILES="a.docx b.docx"; bỏ trống: cả năm học)
	$(PIPELINE) layout $(FILES)
preflight: .venv/ready ## Soát cả bộ trước khi gửi, in được một trang (ngày khác hôm nay: NGAY=…)
	$(PIPELINE) preflight
templates: .venv/ready ## Soát thẻ trong các mẫu Word
	$(PIPELINE) templates
forms: .venv/ready ## Ghi biểu mẫu trống (một tổ: TO="Nhà trẻ"; mỗi tổ một tệp: TO=tất-cả)
	$(PIPELINE) forms
eligibility: .venv/ready ## Ai đủ điều kiện đề nghị danh hiệu, ai còn thiếu gì
	$(PIPELINE) eligibility
calendar: .venv/ready ## Kể việc sắp đến hạn, quá hạn (ngày khác hôm nay: NGAY=01/02/2022)
	$(PIPELINE) calendar
money: .venv/ready ## Dự trù tiền thưởng theo đăng ký, đề nghị, quyết định
	$(PIPELINE) money
new-year: .venv/ready ## Mở thư mục cho năm học kế tiếp
	$(PIPELINE) new-year
archive: $(FILLED) ## Niêm phong hồ sơ năm học
	$(PIPELINE) archive
verify: .venv/ready ## Đối chiếu các hồ sơ đã niêm phong
	$(PIPELINE) verify

## Việc của người lập trình

setup: .venv/ready ## Cài đặt một lần trên máy mới
test: .venv/dev ## Chạy mọi kiểm thử
	$(BIN)/python -m pytest
lint: .venv/dev ## Soát mã nguồn
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
bench: .venv/dev ## Đo tốc độ, in tỷ số
	$(BIN)/python -m tests.bench
mutate: .venv/dev ## Đổi từng con số của quy định, xem có kiểm thử nào báo (lâu)
	$(BIN)/python -m tests.mutate
layout-report: .venv/dev ## Đo cổng thể thức trên bộ văn bản mẫu: bắt được, bỏ sót, báo nhầm
	$(BIN)/python -m tests.layout_report
golden: .venv/dev ## Ghi lại bản mẫu và tài liệu sinh ra, rồi xem bằng git diff
	$(BIN)/python -m pytest --golden
clean: ## Xóa thư mục tạm (giữ inputs, outputs, archive)
	rm -rf $(BUILD)
help: ## In danh sách này
	@echo "Năm học $(YEAR) (năm khác: make … YEAR=2021-2022)"
	@sed -n 's/^## \(.*\)/|\1/p; s/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' Makefile \
	  | awk -F'|' '$$1 == "" {print "\n" $$2; next} {printf "%-16s %s\n", $$1, $$2}'

# Có lỗi (mã 1) thì vẫn đi tiếp: văn bản không dính lỗi vẫn được lập. Xóa dấu để make biết là có
# đổi mà chạy fill, và để lần sau soát lại từ đầu.
$(FACTS): $(TABLES) $(SEALED) $(CODE) | .venv/ready
	$(PIPELINE) facts && touch $@ || { [ $$? -eq 1 ] && rm -f $@; }

# Lệnh fill tự biết văn bản nào đổi, nên một tiến trình là đủ cho tất cả. Văn bản sửa tay chưa ai
# trả lời (ASKED) thì lần nào cũng hỏi.
$(FILLED): $(FACTS) $(WORDS) $(PAPERS) $(if $(strip $(ASKED) $(KEEP) $(DISCARD)),answered)
	$(PIPELINE) fill
	@touch $@

# Văn bản bị xóa thì không có cách lập nào riêng cho nó, chỉ làm $(FILLED) cũ đi.
$(PAPERS): ;
answered: ;

.venv/ready: requirements.txt
	@$(PYTHON3) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Cần Python từ 3.11; cài xong thì chạy lại, hoặc chỉ rõ: make … PYTHON3=python3.12" >&2; exit 1; }
	$(PYTHON3) -m venv .venv
	$(INSTALL) --requirement $<
	@touch $@

.venv/dev: requirements-dev.txt | .venv/ready
	$(INSTALL) --requirement $<
	@touch $@
