#!/bin/sh
# Pulls the figures of a quarter as CSV, and only when they have changed: figures.sh 2026Q2 [groupBy]
# Settings: CODONOR_URL, CODONOR_TOKEN_URL, CODONOR_CLIENT_ID, CODONOR_CLIENT_SECRET, CODONOR_PROGRAMME
set -eu
quarter=$1
group=${2:-donor}
base=${CODONOR_URL:-http://localhost:8080}/v1/programmes/${CODONOR_PROGRAMME:-RMGP-TWB}
client=${CODONOR_CLIENT_ID:-figures-script}
file=figures-$quarter-$(printf %s "$group" | tr , -).csv

token=$(curl -sf "${CODONOR_TOKEN_URL:-http://localhost:8089/codonor/token}" \
    -d grant_type=client_credentials -d "client_id=$client" \
    -d "client_secret=${CODONOR_CLIENT_SECRET:-$client-secret}" |
    sed -n 's/.*"access_token" *: *"\([^"]*\)".*/\1/p')

[ -f "$file" ] && [ -f "$file.etag" ] || : > "$file.etag"
status=$(curl -s -o "$file.new" -D "$file.head" -w '%{http_code}' \
    -H "Authorization: Bearer $token" -H "If-None-Match: $(cat "$file.etag")" \
    "$base/quarterly-figures/$quarter.csv?groupBy=$group")

case $status in
200)
    mv "$file.new" "$file"
    sed -n 's/^[Ee][Tt][Aa][Gg]: *\(.*\)\r*$/\1/p' "$file.head" | tr -d '\r' > "$file.etag"
    echo "$file: new figures"
    ;;
304) echo "$file: unchanged" ;;
*)
    cat "$file.new" >&2
    exit 1
    ;;
esac
rm -f "$file.new" "$file.head"
