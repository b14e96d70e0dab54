#!/usr/bin/env bash
# Illustrative: a team's first week with stronghold, in a ledger that is thrown away.  Nobody and nothing in it is real.
#   examples/first-week.sh
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export STRONGHOLD_LEDGER="$folder/ledger.db"

echo "Illustrative records, made up for this example."

# Before the first record: the area, and from which day everything will be in the ledger.
stronghold area "Aylesbury Vale"
stronghold cover arrest seizure cash-order --from 2021-03-08

# Monday: a case, and the line that it is about.  In a script, add prints the new reference and nothing else.
case=$(stronghold add case --name "Operation Larch" --opened 8/3/2021)
line=$(stronghold add line --name Falcon --reach county --runs-from London --first-seen 8/3/2021 --case "$case")

# Tuesday: a stop in the street.
runner=$(stronghold add arrest --date 9/3/2021 --person P-1 --age-band child --role runner --line "$line")
stronghold add seizure --date 9/3/2021 --item crack --pieces "12 wraps" --value £120 --arrest "$runner" --line "$line"

# Thursday: a warrant.  One search with three results is one find; what the laboratory still has is provisional.
holder=$(stronghold add arrest --date 11/3/2021 --person P-2 --role line-holder --result charged --result-on 12/3/2021 \
    --line "$line")
stronghold add charge --date 12/3/2021 --person P-2 --offences "PWITS class A x2" --arrest "$holder" --line "$line"
find=$(stronghold add seizure --date 11/3/2021 --item heroin --weight "38.4 g" --pieces "30 wraps" --value £900 \
    --arrest "$holder" --line "$line")
stronghold add seizure --date 11/3/2021 --item crack --weight "17.05 g" --value £1,700 --provisional --find "$find" \
    --line "$line"
cash=$(stronghold add seizure --date 11/3/2021 --item cash --value £4,260 --find "$find" --line "$line")

# Friday: the court lets the team keep the cash for six months, and Tuesday's runner is arrested again.
stronghold add cash-order --date 12/3/2021 --seizure "$cash" --stage detained --amount £4,260 --until 11/9/2021
stronghold add arrest --date 12/3/2021 --person P-1 --age-band child --role runner --line "$line"

# What did the week come to, of which records, and what may be said of it?
stronghold totals --since 8/3/2021 --until 12/3/2021
stronghold trace drugs.weight --since 8/3/2021 --until 12/3/2021 --left-out
stronghold trace people.arrested --since 8/3/2021 --until 12/3/2021
stronghold reconcile "$here/release.toml" || {
    [[ $? == 1 ]] # 1 is the answer no; anything else went wrong
    echo "Not every claim is supported: the press officer has a line to change."
}
