#!/usr/bin/env python3
"""Pulls the figures of a quarter as CSV, and only when they have changed: figures.py 2026Q2 [groupBy]

Standard library only. Settings: CODONOR_URL, CODONOR_TOKEN_URL, CODONOR_CLIENT_ID, CODONOR_CLIENT_SECRET,
CODONOR_PROGRAMME.
"""
import csv
import decimal
import json
import os
import pathlib
import sys
import urllib.error
import urllib.parse
import urllib.request


def setting(name, usual):
    return os.environ.get("CODONOR_" + name, usual)


def token():
    client = setting("CLIENT_ID", "figures-script")
    form = {
        "grant_type": "client_credentials",
        "client_id": client,
        "client_secret": setting("CLIENT_SECRET", client + "-secret"),
    }
    url = setting("TOKEN_URL", "http://localhost:8089/codonor/token")
    with urllib.request.urlopen(url, urllib.parse.urlencode(form).encode()) as answer:
        return json.load(answer)["access_token"]


def pull(quarter, group_by):
    file = pathlib.Path(f"figures-{quarter}-{group_by.replace(',', '-')}.csv")
    tag = file.with_suffix(".etag")
    query = urllib.parse.urlencode({"groupBy": group_by})
    address = (
        f"{setting('URL', 'http://localhost:8080')}/v1/programmes/{setting('PROGRAMME', 'RMGP-TWB')}"
        f"/quarterly-figures/{quarter}.csv?{query}"
    )
    request = urllib.request.Request(address, headers={"Authorization": "Bearer " + token()})
    if file.exists() and tag.exists():
        request.add_header("If-None-Match", tag.read_text())
    try:
        with urllib.request.urlopen(request) as answer:
            file.write_bytes(answer.read())
            tag.write_text(answer.headers["ETag"])
            print(f"{file}: new figures")
    except urllib.error.HTTPError as error:
        if error.code != 304:
            sys.exit(error.read().decode())
        print(f"{file}: unchanged")
    return file


def main():
    quarter = sys.argv[1]
    group_by = sys.argv[2] if len(sys.argv) > 2 else "donor"
    with pull(quarter, group_by).open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table):
            if row["measure"] == "expenditure" and row["period"] == "q":
                # Amounts are exact decimals: never read them as float.
                print(row["donor"] or "all", decimal.Decimal(row["amount"]), row["currency"], row["status"])


if __name__ == "__main__":
    main()
