# Two words are enough: `make demo` and `make test`. The rest is for who works on the code.

PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
MANAGE := $(BIN)/python manage.py
PIP := $(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: demo test sqlite browser postgres lint messages words score bench screenshot
.DELETE_ON_ERROR:

# Reads the sample reports, makes an editor's account, and serves until stopped; running it again keeps the data.
demo: .venv/runtime .env static/fonts
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_demo
	@echo "Biên Mục: http://127.0.0.1:$(PORT)/ · Ctrl-C để dừng / to stop"
	@exec $(BIN)/gunicorn config.wsgi --bind 127.0.0.1:$(PORT) --workers 2 --threads 4 --log-level warning

# All four, whatever fails; two at a time, the longest first, each one's output in one piece when it is done.
test: .venv/dev static/fonts
	@$(MAKE) --no-print-directory --keep-going --jobs=2 --output-sync=target sqlite postgres browser lint

sqlite:
	@$(BIN)/python -m pytest -m "not browser"

browser:
	@$(BIN)/python -m pytest -m browser -o cache_dir=.cache/pytest-browser

postgres:
	@$(BIN)/python -m pytest --db=postgres -o cache_dir=.cache/pytest-postgres

lint: .venv/dev
	@status=0; \
	$(BIN)/ruff check --quiet . || status=1; \
	$(BIN)/ruff format --quiet --check . || status=1; \
	SECRET_KEY=unused $(BIN)/mypy || status=1; \
	exit $$status

# Collects what people see into locale/vi, keeps its translations, and compiles them.
messages: .venv/dev
	@$(BIN)/python -m tests.house.messages

# Sorts the importer's word files, as a rule of the house has it.
words: .venv/dev
	@$(BIN)/python -m tests.house.lexicon

score: .venv/dev
	@$(BIN)/python -m tests.gold.datasets

bench: .venv/runtime
	@status=0; \
	$(BIN)/python -m bench.reading || status=1; \
	$(BIN)/python -m bench.resolving || status=1; \
	exit $$status

# docs/home.png, from a demo that is being served.
screenshot: .venv/dev
	@$(BIN)/python -m tests.screenshot http://127.0.0.1:$(PORT)/ docs/home.png

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/runtime: .venv/bin/python requirements.txt constraints.txt
	$(PIP) --requirement requirements.txt
	@touch $@

.venv/dev: .venv/runtime requirements-dev.txt
	$(PIP) --requirement requirements-dev.txt
	@touch $@

static/fonts: articles/management/commands/build_fonts.py | .venv/runtime
	$(MANAGE) build_fonts
	@touch $@

.env:
	@umask 077 && printf "SECRET_KEY=%s\nDEBUG=True\nSITE_NOTICE='%s'\n" \
	    "$$($(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(50))')" \
	    'Bản trình diễn: mọi nhân vật và sự việc ở đây đều hư cấu.' > $@
