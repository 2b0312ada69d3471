# Everything here works on a fresh Debian 12 with python3 >= 3.11 and nothing else prepared.
.PHONY: help run test test-cepat check bench pin

help:  ## print this list
	@sed -n 's/^\([a-z-]*\):  ## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

run:  ## serve the portal with sample data on http://127.0.0.1:8000 (PORT=9000 make run for another port)
	@scripts/run.sh

test:  ## all tests: PostgreSQL, SQLite, real browser; installs what is missing (as root) or names it
	@scripts/test.sh

test-cepat:  ## the quick tests only, on SQLite, without a browser
	@scripts/test.sh --fast

check:  ## lint, format, rooms, house laws, migrations, deploy check, templates
	@scripts/check.sh

bench:  ## benchmarks: prints ratios and writes var/bench.md
	@scripts/bench.sh

pin:  ## for maintainers: pin requirements*.txt anew (needs uv)
	@scripts/pin.sh
