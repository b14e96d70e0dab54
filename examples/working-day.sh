#!/usr/bin/env bash
# Illustrative: a warrant day and a day in court, each from one sheet, in a ledger that is thrown away.  Nobody and
# nothing in it is real.
#   examples/working-day.sh
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export STRONGHOLD_LEDGER="$folder/ledger.db"

echo "Illustrative records, made up for this example."
stronghold area "Aylesbury Vale"
case=$(stronghold add case --name "Operation Larch" --opened 1/3/2021)
line=$(stronghold add line --name Falcon --reach county --first-seen 1/3/2021 --case "$case")

# What is worked on is said once, and is filled in from here on.
export STRONGHOLD_CASE=$case STRONGHOLD_LINE=$line

# Eleven records of one morning: look at them first, then keep them.  A script has to say --yes.
stronghold day 4/3/2021 06:00 --dry-run "$here/warrant-day.sheet"
stronghold day 4/3/2021 06:00 --yes "$here/warrant-day.sheet"

# The charges that came of it, down a pipe.
stronghold day 5/3/2021 --yes - <<'SHEET'
charge P-31 pwits-a x2
charge P-32 pwits-a supply-a
charge P-34 supply-a
charge P-35 supply-a laundering-possess
charge P-36 pwits-a x2
charge P-37 supply-a
SHEET

# Six months later, six defendants.  Terms that run together count once, those that follow each other are added.
stronghold day 3/9/2021 --court "Aylesbury Crown Court" --dry-run "$here/court-day.sheet"
stronghold day 3/9/2021 --court "Aylesbury Crown Court" --yes "$here/court-day.sheet"

stronghold totals --in 2021 --where "case=$case"
stronghold trace prison --in 2021
