#!/bin/sh
# Says what to do when there is nothing built yet.
[ -f quickstart/target/codonor-quickstart.jar ] && exit 0
echo "Codonor is not built yet: start it with \`make run\` first." >&2
exit 1
