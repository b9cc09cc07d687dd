#!/bin/sh
# Lints the bundled contracts with Spectral. Without Node it says that it was skipped.
if ! command -v npx >/dev/null 2>&1; then
    echo "Lint of the contracts: skipped, there is no Node (npx) here."
    exit 0
fi
bundle=contracts/target/classes/openapi
if [ ! -d "$bundle" ]; then
    echo "Lint of the contracts: nothing bundled yet, run \`make test\` or \`make run\` first." >&2
    exit 1
fi
rules=contracts/.spectral.yaml
[ -f "$rules" ] || rules=contracts/spectral.yaml
if ! npx --yes @stoplight/spectral-cli@6 --version >/dev/null 2>&1; then
    echo "Lint of the contracts: skipped, Spectral cannot be fetched from the npm registry."
    exit 0
fi
npx --yes @stoplight/spectral-cli@6 lint --fail-severity=error --ruleset "$rules" "$bundle"/codonor.json \
    "$bundle"/internal-*.json && echo "Lint of the contracts: clean."
