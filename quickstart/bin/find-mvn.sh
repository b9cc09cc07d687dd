#!/bin/sh
# Prints the Maven to use, or says in one line what is missing. Expects JAVA_HOME.
get="get it from https://maven.apache.org/download.cgi or your package manager and put mvn on the PATH"
mvn=$(command -v mvn) || {
    echo "Codonor needs Maven 3.8.7 or newer, and there is no mvn on the PATH: $get." >&2
    exit 1
}
version=$("$mvn" -B -v 2>/dev/null | sed -n 's/^.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
enough=$(echo "${version:-0}" | awk -F. '{ print ($1 * 10000 + $2 * 100 + $3 >= 30807) ? "yes" : "no" }')
if [ "$enough" = no ]; then
    echo "Codonor needs Maven 3.8.7 or newer, and $mvn is ${version:-of an unknown version}: $get." >&2
    exit 1
fi
echo "$mvn"
