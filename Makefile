# Thin: each target is one or two commands that can be typed by hand. `make help` lists them.
# SPDX-License-Identifier: Apache-2.0
SHELL := /bin/bash
PRESET ?= release
PORT ?= 8080
JOBS ?= $(shell nproc)
FUZZ_SECONDS ?= 60
# Folder of development stories and their answers, for `make eval`; not part of the repository.
VIGIE_DEV_DATA ?=
VIGIE := build/release/vigie
SOURCES = $$(git ls-files --cached --others --exclude-standard -- '*.cpp' '*.h' ':!third_party')

.DEFAULT_GOAL := help
.PHONY: help setup build run test golden fmt fmt-check check tidy asan tsan fuzz coverage bench new-rule eval eval-names eval-pages eval-text eval-mentions eval-muc4 eval-petrarch ci clean

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup:  ## install what is missing (Debian 12) and build the web page
	@tools/setup

build: setup  ## build/release/vigie and build/release/vigie.knowledge
	@mkdir -p build && { cmake --preset $(PRESET) >build/$(PRESET).log || { cat build/$(PRESET).log; exit 1; }; }
	@cmake --build --preset $(PRESET) -j $(JOBS)

run: build  ## read examples/pages into a fresh record and show it on a map (PORT=8080)
	@rm -rf build/run && mkdir -p build/run
	@$(VIGIE) add examples/pages --db build/run/vigie.db
	@$(VIGIE) serve --db build/run/vigie.db --port $(PORT)

test: build  ## set up, build, run every test
	@tools/setup --browser
	@ctest --preset $(PRESET) -j $(JOBS)

golden: build  ## rewrite golden files and the outputs shown in docs/tour.md; read the diff as behaviour
	@VIGIE_UPDATE_GOLDEN=1 ctest --preset $(PRESET) -L golden -j $(JOBS)
	@tools/check_docs --vigie $(VIGIE) --update
	@git diff --stat

new-rule:  ## start a row of a lexicon with a case that shows it (RULE="--language en --phrase ..."; tools/new_rule --help)
	@tools/new_rule $(RULE)

fmt:  ## format C++ (clang-format 14)
	@clang-format-14 -i $(SOURCES)

fmt-check:
	@clang-format-14 --dry-run --Werror $(SOURCES)

check:  ## layers, sizes, headers and documents, without a build
	@tools/check_layers
	@tools/check_sizes
	@tools/check_headers --all
	@tools/check_docs $$([ ! -x $(VIGIE) ] || echo --vigie $(VIGIE))

tidy:  ## build with clang-tidy 14
	@tools/setup --all
	@cmake --preset tidy >/dev/null && cmake --build --preset tidy -j $(JOBS)

asan:  ## tests under the address and undefined-behaviour sanitizers
	@$(MAKE) test PRESET=asan

tsan:  ## tests under the thread sanitizer
	@$(MAKE) test PRESET=tsan

coverage:  ## tests with gcov counters, left in build/coverage
	@$(MAKE) test PRESET=coverage

fuzz:  ## each fuzzer for FUZZ_SECONDS=60
	@tools/setup --all
	@cmake --preset fuzz >/dev/null && cmake --build --preset fuzz -j $(JOBS)
	@tools/run_fuzzers build/fuzz --seconds $(FUZZ_SECONDS)

bench: build  ## speed and memory of each stage on examples/pages
	@$(VIGIE) bench examples/pages

eval: build  ## accuracy on development data (VIGIE_DEV_DATA=folder; skipped without)
	@if [ -z "$(VIGIE_DEV_DATA)" ]; then echo "eval: skipped; set VIGIE_DEV_DATA to a folder of stories and answers (see eval/)"; \
	else eval/run "$(VIGIE_DEV_DATA)" $(VIGIE); fi

eval-text: build  ## words, tags, trees on treebanks (VIGIE_DEV_DATA=folder), written into docs/measured.md
	@if [ -z "$(VIGIE_DEV_DATA)" ]; then echo "eval-text: skipped; set VIGIE_DEV_DATA to a folder with data/ud/ (see eval/text_scores.py)"; \
	else python3 -B eval/text_scores.py "$(VIGIE_DEV_DATA)" $(VIGIE) --update docs/measured.md; fi

eval-names: build  ## names on our news and public sets (VIGIE_DEV_DATA=folder), written into docs/measured.md
	@if [ -z "$(VIGIE_DEV_DATA)" ]; then echo "eval-names: skipped; set VIGIE_DEV_DATA to a folder that holds data/ (see eval/names_eval.py)"; \
	else python3 -B eval/names_eval.py --all "$(VIGIE_DEV_DATA)/data" --program $(VIGIE) --update docs/measured.md; fi

eval-pages: build  ## accuracy and speed on pages, feeds, archives (VIGIE_DEV_DATA=folder with data/pages/; skipped without)
	@if [ -z "$(VIGIE_DEV_DATA)" ]; then echo "eval-pages: skipped; set VIGIE_DEV_DATA to a folder that holds data/pages/ (see eval/page_eval.py)"; \
	else eval/page_eval.py "$(VIGIE_DEV_DATA)/data/pages" build/release/page_dump && \
	eval/input_eval.py "$(VIGIE_DEV_DATA)/data/pages" build/release/page_dump $(VIGIE); fi

eval-mentions: build  ## places and times on public sets (VIGIE_DEV_DATA=folder), written into docs/measured.md
	@if [ -z "$(VIGIE_DEV_DATA)" ]; then echo "eval-mentions: skipped; set VIGIE_DEV_DATA to a folder with data/ (see eval/mentions)"; \
	else eval/mentions "$(VIGIE_DEV_DATA)" $(VIGIE) --update docs/measured.md; fi

eval-muc4: build  ## templates of MUC-4 (VIGIE_DEV_DATA=folder with data/muc4/), written into docs/measured.md
	@if [ -z "$(VIGIE_DEV_DATA)" ]; then echo "eval-muc4: skipped; set VIGIE_DEV_DATA to a folder that holds data/muc4/ (see eval/muc4_eval.py)"; \
	else python3 -B eval/muc4_eval.py "$(VIGIE_DEV_DATA)" $(VIGIE) --update docs/measured.md; fi

eval-petrarch: build  ## who did what to whom on PETRARCH's sentences (VIGIE_DEV_DATA=folder with data/petrarch/), written into docs/measured.md
	@if [ -z "$(VIGIE_DEV_DATA)" ]; then echo "eval-petrarch: skipped; set VIGIE_DEV_DATA to a folder that holds data/petrarch/ (see eval/petrarch_eval.py)"; \
	else python3 -B eval/petrarch_eval.py "$(VIGIE_DEV_DATA)" $(VIGIE) --update docs/measured.md; fi

ci:  ## everything a change must pass: format, checks, tests, sanitizers
	@tools/setup --all
	@$(MAKE) --no-print-directory fmt-check
	@$(MAKE) --no-print-directory check
	@$(MAKE) --no-print-directory test
	@$(MAKE) --no-print-directory asan

clean:  ## remove what was built
	@rm -rf build web/dist
