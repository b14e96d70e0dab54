"""What courts did, on a sheet: hearings, pleas and verdicts, sentences, orders about cash and premises."""
