# The one door to everything a developer does here. `make` alone lists it.
.DEFAULT_GOAL := help
SHELL := /bin/sh

# The newest JDK >= 21 that can be found; plain `mvn` would take whatever is first on the PATH.
java = JAVA_HOME=$$(sh quickstart/bin/find-jdk.sh) && export JAVA_HOME
mvn = $(java) && mvn=$$(sh quickstart/bin/find-mvn.sh)
quickstart = "$$JAVA_HOME/bin/java" -Xmx192m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
	-cp 'quickstart/target/codonor-quickstart.jar:quickstart/target/lib/*' org.codonor.quickstart.Main

.PHONY: help
help: ## lists what there is
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' Makefile

.PHONY: run
run: ## builds what changed, starts everything, loads the sample programme (FRESH=1 starts over)
	@$(java) && sh quickstart/bin/build.sh && exec $(quickstart) run $(if $(FRESH),--fresh)

.PHONY: build
build: ## builds what changed, and nothing else
	@$(java) && sh quickstart/bin/build.sh

.PHONY: dev
dev: ## as run, with one service in Quarkus development mode: SERVICE=reporting (or contributions, partners)
	@$(mvn) && sh quickstart/bin/build.sh && exec $(quickstart) dev "$(SERVICE)" "$$mvn"

.PHONY: token
token: ## prints a token of a sample client, nothing else: CLIENT=uk-desk
	@$(java) && sh quickstart/bin/require-built.sh && exec $(quickstart) token "$(CLIENT)"

.PHONY: figures
figures: ## prints the sample programme's figures as CSV from the running gateway: QUARTER=2026Q2 GROUP=donor
	@$(java) && sh quickstart/bin/require-built.sh && exec $(quickstart) figures "$(or $(QUARTER),2026Q2)" "$(or $(GROUP),donor)"

.PHONY: bench
bench: ## measures reads of quarterly figures through the running gateway
	@$(java) && sh quickstart/bin/require-built.sh && exec $(quickstart) bench

.PHONY: growth
growth: ## measures reads of quarterly figures as the ledger grows: SIZES=10000,1000000
	@$(mvn) && "$$mvn" -B -ntp -q -pl contributions-service -am test -Dtest=LedgerGrowthBenchmark \
		-Dsurefire.failIfNoSpecifiedTests=false -Dbenchmark.entries="$(or $(SIZES),10000,1000000)" | grep '^growth:'

.PHONY: test
test: ## formats checked, rules, services on real PostgreSQL, system tests through the gateway
	@$(mvn) && MVN="$$mvn" bash quickstart/bin/test.sh

.PHONY: check
check: ## what is slow and not a test: lint of the contracts, SpotBugs, list of parts (target/bom.json)
	@$(mvn) && MVN="$$mvn" sh quickstart/bin/check.sh

.PHONY: fmt
fmt: ## formats the Java sources
	@$(mvn) && "$$mvn" -B -ntp -q spotless:apply
