"""What measures of several subjects say alike."""

EACH_PERSON_ONCE = "a person counts once in each part and once in all"
NO_SUM_OF_DAYS = "what stands on the last day of each period makes no sum"
PROGRAMME = "Home Office, county lines programme data"
