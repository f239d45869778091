# Tarifa Clara: `make serve` builds and serves the site, `make test` checks everything. Each installs what it lacks.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.NOTPARALLEL:
.PHONY: serve draft build dist test bench set-up set-up-test site site-draft package lint test-rust test-wasm test-weight test-browser

# What rust-toolchain.toml names was fetched by set-up; nothing is fetched in the midst of a build.
export RUSTUP_AUTO_INSTALL := 0
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/www/node_modules/.bin:$(PATH)

# Where rustup cannot give the WebAssembly target, set-up leaves the settings of another compiler here.
FOR_WASM := if [ -f .tools/wasm.env ]; then . .tools/wasm.env; fi;
WASM_TARGET := --package "tarifa-clara-*" --target wasm32-unknown-unknown
NATIVE := --workspace --exclude "tarifa-clara-*"

serve: build
	node www/tools/serve.js

# While working on it: a change is there in seconds. Modules are large and for new browsers alone; no one file; not to be published.
draft: set-up site-draft
	node www/tools/serve.js

build: set-up site

# For programmers: an npm package, whose file it prints.
dist: set-up package

test: set-up-test lint test-rust test-wasm site package test-weight test-browser
	@echo "make test: everything passed"

# No test, and without limits: how long things take on this machine, beside the same written otherwise, as Markdown tables.
bench: set-up-test site
	node tests/benchmarks/run.mjs

set-up:
	@www/tools/set-up

set-up-test:
	@www/tools/set-up test

# The command line writes the pages; webpack builds the module and puts everything into www/dist.
site:
	cargo build --locked --bin tarifa
	$(FOR_WASM) npm --prefix www run --silent build

site-draft:
	cargo build --locked --bin tarifa
	$(FOR_WASM) npm --prefix www run --silent draft

package:
	cargo build --locked --bin tarifa
	$(FOR_WASM) node www/tools/package.js

lint:
	cargo fmt --all --check
	cargo clippy --locked $(NATIVE) --all-targets -- -D warnings
	if [ -f .tools/wasm.env ]; then echo "clippy: left out for the WebAssembly crate, this machine's rustup lacks the target"; \
	else cargo clippy --locked $(WASM_TARGET) --all-targets -- -D warnings; fi
	eslint --config www/eslint.config.js --max-warnings 0 www tests/browser tests/benchmarks

test-rust:
	cargo test --locked $(NATIVE)

# A run in which no test ran also ends well, so the passed ones are looked for.
test-wasm:
	mkdir -p target
	$(FOR_WASM) cargo test --locked $(WASM_TARGET) 2>&1 | tee target/wasm-tests.log
	grep -Eq 'test result: ok\. [1-9]|^ *[1-9][0-9]* passed' target/wasm-tests.log || { echo "no test ran in WebAssembly" >&2; exit 1; }

# What is over its budget is served all the same, and is an error here.
test-weight:
	node www/tools/weigh-site.js --check >/dev/null

# The types are checked against what the module's build declares, so after it.
test-browser:
	tsc --project www/tsconfig.json
	SE_OFFLINE=true SE_AVOID_STATS=true node --test --test-concurrency=$$(nproc) --test-reporter=spec tests/browser/*.test.mjs
