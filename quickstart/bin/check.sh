#!/bin/sh
# Lints the bundled contracts with Spectral (without Node it says that it was skipped), looks for defects with SpotBugs
# and find-sec-bugs (one of high priority fails), and writes the CycloneDX list of parts, target/bom.json.
# Run from the root of the project with MVN and JAVA_HOME set.

contracts() {
    if ! command -v npx >/dev/null 2>&1; then
        echo "Lint of the contracts: skipped, there is no Node (npx) here."
        return 0
    fi
    bundle=contracts/target/classes/openapi
    if [ ! -d "$bundle" ]; then
        echo "Lint of the contracts: nothing bundled yet, run \`make test\` or \`make run\` first." >&2
        return 1
    fi
    if ! npx --yes @stoplight/spectral-cli@6 --version >/dev/null 2>&1; then
        echo "Lint of the contracts: skipped, Spectral cannot be fetched from the npm registry."
        return 0
    fi
    npx --yes @stoplight/spectral-cli@6 lint --fail-severity=error --ruleset contracts/.spectral.yaml \
        "$bundle"/codonor.json "$bundle"/internal-*.json && echo "Lint of the contracts: clean."
}

supply_chain() {
    mkdir -p .codonor
    if "$MVN" -B -ntp -Psupply-chain --fail-at-end process-classes > .codonor/check.log 2>&1; then
        echo "SpotBugs and find-sec-bugs: no finding of high priority. The list of parts is target/bom.json."
        return 0
    fi
    grep '^\[ERROR\]' .codonor/check.log | head -n 20 >&2
    echo "The check failed; the whole of what Maven says is in .codonor/check.log." >&2
    return 1
}

result=0
contracts || result=1
supply_chain || result=1
exit "$result"
