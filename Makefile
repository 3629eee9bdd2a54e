# Every task by name. `make help` lists them; CI runs the same ones.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

# The newest JDK of 21 or later, since `java` on the PATH may be older. Tools are checked first, so
# an empty answer here is reported there.
export JAVA_HOME := $(shell scripts/find-jdk 2>/dev/null)
# Keeps two kinds of noise out: an older Maven on a newer JDK (which knows the first option) makes it
# warn of Maven itself, and packing many jars into one warns of every licence file met twice.
QUIET_JVM := $(shell "$(JAVA_HOME)/bin/java" --sun-misc-unsafe-memory-access=allow -version \
  >/dev/null 2>&1 && echo --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED)
export MAVEN_OPTS := $(MAVEN_OPTS) $(QUIET_JVM) \
  -Dorg.slf4j.simpleLogger.log.org.apache.maven.plugins.shade=error
export REDOCLY_TELEMETRY := off
export REDOCLY_SUPPRESS_UPDATE_NOTICE := true

MVN := mvn -B -ntp -f backend/pom.xml
NPM_CI := npm ci --no-audit --no-fund --loglevel=error

JAR := backend/target/plumbline.jar
COMPILED := .build/backend-compiled
PAGE := frontend/dist/index.html
# npm writes these when it is done.
FRONTEND_PACKAGES := frontend/node_modules/.package-lock.json
E2E_PACKAGES := e2e/node_modules/.package-lock.json

# Folders count too: their time changes when a file in them comes or goes.
BACKEND_SOURCES := backend/pom.xml $(shell find backend/src/main 2>/dev/null)
FRONTEND_SOURCES := openapi.yaml $(wildcard frontend/*.*) \
  $(shell find frontend/src frontend/public -path frontend/src/generated -prune -o -print 2>/dev/null)

.PHONY: help
help: ## List the tasks
	@awk -F ':.*## ' '/^[a-z0-9-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: build ## Build what changed and run Plumbline on http://localhost:8080, data in .plumbline/
	@exec scripts/run

.PHONY: build
build: tools ## Build the server with the page in it
	@$(MAKE) --no-print-directory --silent -j2 $(JAR)

.PHONY: test
test: tools ## Run every check and test; stops at the first failure
	@$(MAKE) --no-print-directory contract
	@$(MAKE) --no-print-directory frontend
	@$(MAKE) --no-print-directory backend
	@$(MAKE) --no-print-directory e2e
	@echo "Everything passed."

.PHONY: check
check: tools contract $(FRONTEND_PACKAGES) ## Check formatting, types, lint and contract, without running tests
	cd frontend && npm run --silent check
	cd e2e && npm run --silent check
	$(MVN) -q spotless:check test-compile

.PHONY: contract
contract: $(E2E_PACKAGES) $(FRONTEND_PACKAGES) ## Lint openapi.yaml and see that the page's types are made from it
	cd e2e && npm run --silent lint-contract
	@scripts/check-generated

.PHONY: frontend
frontend: $(PAGE) ## Check, test and build the page
	cd frontend && npm run --silent check
	cd frontend && npm test --silent

.PHONY: backend
backend: $(PAGE) ## Test the server and build it with the page in it
	@rm -rf backend/target/classes/spa
	$(MVN) verify
	@mkdir -p .build && touch $(COMPILED) $(JAR)

.PHONY: nginx
nginx: $(JAR) $(E2E_PACKAGES) ## Try the reverse proxy's configuration alone (`make e2e` does so too)
	@scripts/check-nginx

.PHONY: e2e
e2e: $(JAR) $(E2E_PACKAGES) ## Run the journeys in a browser against the built server
	cd e2e && npm run --silent check
	@browser=$$(scripts/find-browser) && nginx=$$(scripts/find-nginx) && cd e2e && \
	  PLUMBLINE_BROWSER="$$browser" PLUMBLINE_NGINX="$$nginx" npm test --silent

.PHONY: bench
bench: build ## Measure speed at up to 5,000,000 audits into docs/performance.md; SIZES="10000 100000" for less
	@psql=$$(scripts/find-psql) && pgbench=$$(scripts/find-psql pgbench) && \
	  PLUMBLINE_PSQL="$$psql" PLUMBLINE_PGBENCH="$$pgbench" node bench/run.mjs $(SIZES)
	@$(if $(SIZES),,cp .build/bench/performance.md docs/performance.md)

.PHONY: format
format: tools $(FRONTEND_PACKAGES) ## Format all sources
	$(MVN) -q spotless:apply
	cd frontend && npm run --silent format

.PHONY: clean
clean: ## Remove what was built; the data in .plumbline/ stays
	rm -rf .build backend/target frontend/dist frontend/node_modules e2e/node_modules \
	  e2e/test-results e2e/playwright-report

.PHONY: tools
tools:
	@scripts/check-tools

$(FRONTEND_PACKAGES): frontend/package.json frontend/package-lock.json
	@echo "Fetching the page's packages"
	@cd frontend && $(NPM_CI)
	@touch $@

$(E2E_PACKAGES): e2e/package.json e2e/package-lock.json
	@echo "Fetching the browser tests' packages"
	@cd e2e && $(NPM_CI)
	@touch $@

$(PAGE): $(FRONTEND_PACKAGES) $(FRONTEND_SOURCES)
	@echo "Building the page"
	@cd frontend && npm run --silent build -- --logLevel error
	@touch $@

# Compiling needs no page, so it runs beside the page's build.
$(COMPILED): $(BACKEND_SOURCES)
	@echo "Compiling the server (the first time, this fetches its libraries)"
	@$(MVN) -q compile
	@mkdir -p $(@D) && touch $@

$(JAR): $(COMPILED) $(PAGE)
	@echo "Packing the server and the page into one jar"
	@rm -rf backend/target/classes/spa
	@$(MVN) -q -Dmaven.test.skip=true package
	@touch $@
