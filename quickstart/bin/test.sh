#!/bin/bash
# Runs every test of every module with readable output, and ends with a line `N passed, N failed`.
# Run from the root of the project with MVN and JAVA_HOME set; the full log is .codonor/test.log.
set -o pipefail
mkdir -p .codonor
log=$PWD/.codonor/test.log
# Three modules at a time: the services do not need each other.
rm -rf -- */target/surefire-reports

"$MVN" -B -ntp -T 3 --fail-at-end spotless:check verify 2>&1 | tee "$log" | awk '
    { gsub(/\033\[[0-9;]*m/, "") }
    /^\[INFO\] Building Codonor/ { print $3, $4; fflush(); next }
    /^\[[A-Z]+\] +Tests run:.* -- in / {
        sub(/^\[[A-Z]+\] +/, "  "); print; fflush(); next
    }
    /^\[ERROR\]/ { print; fflush() }'
maven=$?

# Counted from the reports, so that no wording of Maven matters.
count() {
    find . -path '*/target/surefire-reports/TEST-*.xml' -exec sed -n 's/^<testsuite .* '"$1"'="\([0-9]*\)".*/\1/p' {} + |
        awk '{ sum += $1 } END { print sum + 0 }'
}
all=$(count tests)
failed=$(($(count failures) + $(count errors)))
skipped=$(count skipped)
echo
[ "$skipped" -gt 0 ] && echo "$skipped skipped"
if [ "$maven" -ne 0 ] && [ "$failed" -eq 0 ]; then
    echo "The build failed outside the tests; the log is .codonor/test.log."
fi
echo "$((all - failed - skipped)) passed, $failed failed" | tee .codonor/test-result
exit "$maven"
