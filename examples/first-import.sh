#!/usr/bin/env bash
# A spreadsheet of illustrative results comes in by a mapping: first tried, then kept, then tried again.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$(dirname "$0")"/migration/* "$folder"
cd "$folder"
export STRONGHOLD_LEDGER="$folder/ledger.db"

stronghold area "Aylesbury Vale"
stronghold import results.csv --mapping results.toml --dry-run
stronghold import results.csv --mapping results.toml --yes --backfill
stronghold import results.csv --mapping results.toml --yes --backfill
stronghold imports
stronghold totals
