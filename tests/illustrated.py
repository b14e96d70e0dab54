"""A small ledger for reading tables: one case, a line that came back, a find of two drugs, cash, a sentence."""

LEDGER = (
    "case --name 'Operation Larch' --opened 4/3/2019",
    "line --name Falcon --reach county --first-seen 4/3/2019 --dismantled 30/9/2019 --closure holder-charged --case 1",
    "line --name Kestrel --reach local --first-seen 5/1/2020 --replaces 1 --dismantled 1/6/2020 --case 1",
    "arrest --date 30/9/2019 --person P-1 --role line-holder --result charged --result-on 1/10/2019 --line 1",
    "arrest --date 1/6/2020 --person P-1 --role line-holder --line 2",
    "seizure --date 30/9/2019 --item heroin --weight '4.92 g' --pieces '41 wraps' --value £410 --line 1",
    "seizure --date 30/9/2019 --item crack --weight '1.2 kg' --find 1 --provisional --line 1",
    "seizure --date 1/6/2020 --item cash --value £4260.50 --line 2",
    "seizure --date 1/6/2020 --item paracetamol --category drug --weight '10 g' --line 2",
    "cash-order --date 6/6/2020 --seizure 3 --stage forfeited --amount £4,000",
    "sentence --date 4/5/2021 --person P-1 --disposal imprisonment --term 6y9m --line 1",
    "sentence --date 4/5/2021 --person P-1 --disposal imprisonment --term 3y --with 1 --line 1",
)

TYPED = tuple(f"add {line}" for line in LEDGER)
"""The same, as it is typed."""
