# make serve: build and serve on 127.0.0.1:8000   make site: build into site/   make pdf: print what has changed   make test: everything is tested
PYTHON ?= python3
PORT ?= 8000
VENV_PYTHON = .venv/bin/python
export PYTHONPATH = src
export NO_MKDOCS_2_WARNING = 1
export DISABLE_MKDOCS_2_WARNING = true

.PHONY: serve site pdf test check lock schemas bench mutants clean

serve:
	$(PYTHON) setup/install.py serve
	$(VENV_PYTHON) -m catalog site
	-$(VENV_PYTHON) -m catalog pdf
	$(VENV_PYTHON) -m catalog serve --port $(PORT)

site:
	$(PYTHON) setup/install.py site
	$(VENV_PYTHON) -m catalog site

pdf:
	$(PYTHON) setup/install.py pdf
	$(VENV_PYTHON) -m catalog site
	$(VENV_PYTHON) -m catalog pdf

check:
	$(PYTHON) setup/install.py site
	$(VENV_PYTHON) -m catalog check

test:
	$(PYTHON) setup/install.py test
	$(VENV_PYTHON) -m catalog site
	$(VENV_PYTHON) -m catalog pdf
	$(VENV_PYTHON) -m pytest -n 2 --dist loadfile --no-loadscope-reorder

schemas:
	$(VENV_PYTHON) -m catalog schemas

bench:
	for file in bench/*.py; do echo "== $$file"; $(VENV_PYTHON) $$file || exit 1; done

# Small mistakes in src/selfcheck, one at a time: do its tests notice? About half an hour; not part of make test.
mutants:
	$(PYTHON) setup/install.py test
	$(VENV_PYTHON) -m tests.selfcheck.mutants

# Needs uv. Lock files carry hashes and no registry address.
lock:
	cd requirements && for name in site print test node; do uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-annotate --no-header $$name.in -o $$name.txt; done
	npm install --package-lock-only

clean:
	rm -rf build site
