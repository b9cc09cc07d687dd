#!/bin/sh
# Builds the applications when a source changed since the last build, and does nothing otherwise.
# Run from the root of the project, with JAVA_HOME set.
set -e
stamp=.codonor/built
apps="contributions-service partners-service reporting-service gateway"
modules="contracts common $apps quickstart"

# Every source with its content: a deleted, moved or touched-but-equal file is judged rightly.
fingerprint() {
    {
        echo "$JAVA_HOME"
        for module in $modules; do
            find "$module/pom.xml" "$module/src/main" "$module/openapi" -type f 2>/dev/null || true
        done | LC_ALL=C sort | tr '\n' '\0' | xargs -0 cksum pom.xml docs/errors.md
    } | cksum
}

built() {
    [ -f quickstart/target/codonor-quickstart.jar ] || return 1
    for app in $apps; do
        [ -f "$app/target/quarkus-app/quarkus-run.jar" ] || return 1
    done
}

now=$(fingerprint)
if built && [ "$(cat "$stamp" 2>/dev/null)" = "$now" ]; then
    exit 0
fi
mvn=$(sh quickstart/bin/find-mvn.sh)
echo "Building (the first time Maven fetches what it needs; a few minutes) ..."
mkdir -p .codonor
rm -f "$stamp"
# shellcheck disable=SC2086
"$mvn" -B -ntp -q -Dmaven.test.skip=true package -am -pl "$(echo $apps quickstart | tr ' ' ',')" > .codonor/build.log 2>&1 || {
    grep '^\[ERROR\]' .codonor/build.log | head -n 20 >&2
    echo "The build failed; the whole of what Maven says is in .codonor/build.log." >&2
    exit 1
}
echo "$now" > "$stamp"
