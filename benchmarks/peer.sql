-- The figures of `stronghold totals` for all dates, as somebody who knows SQL well would write them for the sqlite3
-- shell: one pass over a table where that is enough.  Columns: measure, value (of a term months, then days), records,
-- provisional or estimated records.  A measure's parts are named `measure/part`.

PRAGMA temp_store = MEMORY;

-- Lines: a line and what it replaces or is replaced by are one; it counts once dismantled, unless a member is live.
WITH RECURSIVE chain (number, first) AS (
    SELECT number, number FROM line_record WHERE replaces_no IS NULL
    UNION ALL
    SELECT line.number, chain.first FROM chain JOIN line_record AS line ON line.replaces_no = chain.number
), member AS (
    SELECT line.*, chain.first FROM line_record AS line JOIN chain USING (number) WHERE line.voided IS NULL
), lineage AS (
    SELECT first, COUNT(dismantled) AS closed, COUNT(*) - COUNT(dismantled) AS live,
        SUM(provisional) FILTER (WHERE dismantled IS NOT NULL) AS unconfirmed
    FROM member GROUP BY first HAVING closed > 0 AND live = 0
), latest AS (
    SELECT first, reach, ROW_NUMBER() OVER (PARTITION BY first ORDER BY first_seen DESC, number DESC) AS place FROM member
)
SELECT 'lines.dismantled' || COALESCE('/' || part, ''), number, 0, records, unconfirmed FROM (
    SELECT reach AS part, COUNT(*) AS number, SUM(closed) AS records, NULL AS unconfirmed
    FROM lineage JOIN latest USING (first) WHERE place = 1 GROUP BY reach
    UNION ALL
    SELECT NULL, COUNT(*), SUM(closed), SUM(unconfirmed) FROM lineage
);
SELECT 'lines.closures', COUNT(*), 0, COUNT(*), SUM(provisional)
FROM line_record WHERE voided IS NULL AND dismantled IS NOT NULL;
SELECT 'lines.closures/' || closure, COUNT(*), 0, COUNT(*), NULL
FROM line_record WHERE voided IS NULL AND dismantled IS NOT NULL AND closure IS NOT NULL GROUP BY closure;

-- What stands on the last day of all dates: what has not ended.
CREATE TEMP TABLE active AS
WITH RECURSIVE chain (number, first) AS (
    SELECT number, number FROM line_record WHERE replaces_no IS NULL
    UNION ALL
    SELECT line.number, chain.first FROM chain JOIN line_record AS line ON line.replaces_no = chain.number
)
SELECT chain.first, reach, provisional FROM line_record JOIN chain USING (number) WHERE voided IS NULL AND dismantled IS NULL;
SELECT 'lines.active', COUNT(DISTINCT first), 0, COUNT(*), SUM(provisional) FROM active
UNION ALL SELECT 'lines.active/' || reach, COUNT(DISTINCT first), 0, COUNT(*), NULL FROM active GROUP BY reach;
SELECT 'cases.open', COUNT(*), 0, COUNT(*), SUM(provisional) FROM case_record WHERE voided IS NULL AND closed IS NULL;

CREATE TEMP TABLE one AS
SELECT activity, SUM(number_of) AS number, COUNT(*) AS records, SUM(provisional) AS unconfirmed,
    SUM(addresses) AS addresses, COUNT(addresses) AS visited,
    SUM(provisional) FILTER (WHERE addresses IS NOT NULL) AS visited_unconfirmed
FROM activity_record WHERE voided IS NULL GROUP BY activity;
SELECT CASE activity WHEN 'stop-and-search' THEN 'stop-and-searches' ELSE activity || 's' END, number, 0, records, unconfirmed
FROM one WHERE activity IN ('warrant', 'vehicle-stop', 'stop-and-search', 'cuckooing-visit')
UNION ALL SELECT 'addresses.visited', addresses, 0, visited, visited_unconfirmed FROM one WHERE activity = 'cuckooing-visit';
DROP TABLE one;

-- People: a key that stands for another one is that person.
CREATE TEMP TABLE one AS
SELECT COUNT(*) AS arrests, COUNT(DISTINCT COALESCE(same_as, here.person)) AS people, SUM(provisional) AS unconfirmed
FROM arrest_record AS here LEFT JOIN same_person AS same ON same.person = here.person WHERE voided IS NULL;
SELECT 'arrests', arrests, 0, arrests, unconfirmed FROM one
UNION ALL SELECT 'people.arrested', people, 0, arrests, unconfirmed FROM one;
DROP TABLE one;

CREATE TEMP TABLE one AS
WITH charge AS (
    SELECT COALESCE(same_as, here.person) AS person, here.provisional, counts, outcome,
        outcome_on IS NULL AS waiting, arrest.role = 'line-holder' AS holder
    FROM charge_record AS here LEFT JOIN same_person AS same ON same.person = here.person
        LEFT JOIN arrest_record AS arrest ON arrest.number = here.arrest_no
    WHERE here.voided IS NULL
)
SELECT SUM(counts) AS counts, COUNT(*) AS charges, COUNT(DISTINCT person) AS people, SUM(provisional) AS unconfirmed,
    COUNT(DISTINCT person) FILTER (WHERE holder) AS holders, COUNT(*) FILTER (WHERE holder) AS held,
    SUM(provisional) FILTER (WHERE holder) AS held_unconfirmed,
    COUNT(DISTINCT person) FILTER (WHERE outcome = 'convicted') AS convicts,
    COUNT(*) FILTER (WHERE outcome = 'convicted') AS convicted,
    SUM(provisional) FILTER (WHERE outcome = 'convicted') AS convicted_unconfirmed,
    COUNT(DISTINCT person) FILTER (WHERE waiting) AS awaiting, COUNT(*) FILTER (WHERE waiting) AS awaited,
    SUM(provisional) FILTER (WHERE waiting) AS awaited_unconfirmed
FROM charge;
SELECT 'charges', counts, 0, charges, unconfirmed FROM one
UNION ALL SELECT 'people.charged', people, 0, charges, unconfirmed FROM one
UNION ALL SELECT 'line-holders.charged', holders, 0, held, held_unconfirmed FROM one
UNION ALL SELECT 'people.convicted', convicts, 0, convicted, convicted_unconfirmed FROM one
UNION ALL SELECT 'people.awaiting-trial', awaiting, 0, awaited, awaited_unconfirmed FROM one;
DROP TABLE one;

SELECT 'safeguarding.' || action, COUNT(DISTINCT COALESCE(same_as, here.person)) + COALESCE(SUM(people), 0), 0, COUNT(*),
    SUM(provisional)
FROM safeguarding_record AS here LEFT JOIN same_person AS same ON same.person = here.person
WHERE voided IS NULL GROUP BY action;

-- Seizures: those of one search are a find; drugs are those with a class other than none.
CREATE TEMP TABLE one AS
WITH RECURSIVE chain (number, first) AS (
    SELECT number, find_no FROM seizure_record WHERE find_no IS NOT NULL
    UNION ALL
    SELECT chain.number, above.find_no FROM chain JOIN seizure_record AS above ON above.number = chain.first
    WHERE above.find_no IS NOT NULL
), find AS (
    SELECT chain.number, chain.first FROM chain JOIN seizure_record AS top ON top.number = chain.first
    WHERE top.find_no IS NULL
), seizure AS (
    SELECT here.category, here.class, here.weight_mg, here.pieces_number AS pieces, here.pieces_unit AS unit,
        here.value_pence AS pence, COALESCE(find.first, here.number) AS first, here.category = 'drug' AND here.class <> 'none' AS drug,
        here.value_basis = 'street' AND here.value_pence IS NOT NULL AS street,
        (here.provisional OR here.weighed IS 'estimated') AS loose
    FROM seizure_record AS here LEFT JOIN find ON find.number = here.number AND here.find_no IS NOT NULL WHERE here.voided IS NULL
)
SELECT COUNT(*) AS records, SUM(loose) AS loose, COUNT(DISTINCT first) AS finds,
    COUNT(*) FILTER (WHERE drug) AS drugs, SUM(loose) FILTER (WHERE drug) AS drugs_loose,
    COUNT(DISTINCT first) FILTER (WHERE drug) AS drug_finds,
    COUNT(weight_mg) FILTER (WHERE drug) AS weights, SUM(weight_mg) FILTER (WHERE drug) AS weight,
    SUM(loose) FILTER (WHERE drug AND weight_mg IS NOT NULL) AS weights_loose,
    COUNT(weight_mg) FILTER (WHERE drug AND class = 'A') AS weights_a,
    SUM(weight_mg) FILTER (WHERE drug AND class = 'A') AS weight_a,
    COUNT(weight_mg) FILTER (WHERE drug AND class = 'B') AS weights_b,
    SUM(weight_mg) FILTER (WHERE drug AND class = 'B') AS weight_b,
    COUNT(weight_mg) FILTER (WHERE drug AND class = 'C') AS weights_c,
    SUM(weight_mg) FILTER (WHERE drug AND class = 'C') AS weight_c,
    COUNT(weight_mg) FILTER (WHERE drug AND class = 'unknown') AS weights_u,
    SUM(weight_mg) FILTER (WHERE drug AND class = 'unknown') AS weight_u,
    COUNT(*) FILTER (WHERE drug AND unit = 'tablet') AS tabletted, SUM(pieces) FILTER (WHERE drug AND unit = 'tablet') AS tablets,
    SUM(loose) FILTER (WHERE drug AND unit = 'tablet') AS tablets_loose,
    COUNT(*) FILTER (WHERE drug AND unit = 'plant') AS planted, SUM(pieces) FILTER (WHERE drug AND unit = 'plant') AS plants,
    SUM(loose) FILTER (WHERE drug AND unit = 'plant') AS plants_loose,
    COUNT(*) FILTER (WHERE drug AND unit = 'wrap') AS wrapped, SUM(pieces) FILTER (WHERE drug AND unit = 'wrap') AS wraps,
    SUM(loose) FILTER (WHERE drug AND unit = 'wrap') AS wraps_loose,
    COUNT(*) FILTER (WHERE drug AND unit = 'ml') AS liquid, SUM(pieces) FILTER (WHERE drug AND unit = 'ml') AS millilitres,
    SUM(loose) FILTER (WHERE drug AND unit = 'ml') AS millilitres_loose,
    COUNT(*) FILTER (WHERE drug AND street) AS valued, SUM(pence) FILTER (WHERE drug AND street) AS value,
    SUM(loose) FILTER (WHERE drug AND street) AS value_loose,
    COUNT(pence) FILTER (WHERE category = 'cash') AS counted, SUM(pence) FILTER (WHERE category = 'cash') AS cash,
    SUM(loose) FILTER (WHERE category = 'cash' AND pence IS NOT NULL) AS cash_loose,
    COUNT(*) FILTER (WHERE category = 'vehicle') AS vehicled, SUM(pieces) FILTER (WHERE category = 'vehicle') AS vehicles,
    SUM(loose) FILTER (WHERE category = 'vehicle') AS vehicles_loose,
    COUNT(*) FILTER (WHERE category = 'weapon') AS armed, SUM(pieces) FILTER (WHERE category = 'weapon') AS weapons,
    SUM(loose) FILTER (WHERE category = 'weapon') AS weapons_loose,
    COUNT(*) FILTER (WHERE category = 'phone') AS phoned, SUM(pieces) FILTER (WHERE category = 'phone') AS phones,
    SUM(loose) FILTER (WHERE category = 'phone') AS phones_loose
FROM seizure;
SELECT 'drugs.seizures', drug_finds, 0, drugs, drugs_loose FROM one
UNION ALL SELECT 'finds', finds, 0, records, loose FROM one
UNION ALL SELECT 'drugs.weight', weight, 0, weights, weights_loose FROM one
UNION ALL SELECT 'drugs.weight/A', weight_a, 0, weights_a, NULL FROM one
UNION ALL SELECT 'drugs.weight/B', weight_b, 0, weights_b, NULL FROM one
UNION ALL SELECT 'drugs.weight/C', weight_c, 0, weights_c, NULL FROM one
UNION ALL SELECT 'drugs.weight/unknown', weight_u, 0, weights_u, NULL FROM one
UNION ALL SELECT 'drugs.tablets', tablets, 0, tabletted, tablets_loose FROM one
UNION ALL SELECT 'drugs.plants', plants, 0, planted, plants_loose FROM one
UNION ALL SELECT 'drugs.wraps', wraps, 0, wrapped, wraps_loose FROM one
UNION ALL SELECT 'drugs.millilitres', millilitres, 0, liquid, millilitres_loose FROM one
UNION ALL SELECT 'drugs.value', value, 0, valued, value_loose FROM one
UNION ALL SELECT 'cash.seized', cash, 0, counted, cash_loose FROM one
UNION ALL SELECT 'vehicles', vehicles, 0, vehicled, vehicles_loose FROM one
UNION ALL SELECT 'weapons', weapons, 0, armed, weapons_loose FROM one
UNION ALL SELECT 'phones', phones, 0, phoned, phones_loose FROM one;
DROP TABLE one;

CREATE TEMP TABLE stages AS
SELECT stage, SUM(amount_pence) AS pence, COUNT(*) AS records, SUM(provisional) AS loose
FROM cash_order_record WHERE voided IS NULL GROUP BY stage;
SELECT 'cash.' || stage, pence, 0, records, loose FROM stages
UNION ALL
SELECT 'cash.recovered', SUM(pence), 0, SUM(records), SUM(loose) FROM stages WHERE stage IN ('forfeited', 'confiscated');

-- Sentences: the last of those varied counts, on the day of the first; not quashed ones.  Of a group that runs together
-- the longest counts, and a judge's stated total for one person on one day instead of all that day's groups.
CREATE TEMP TABLE sentence AS
WITH RECURSIVE varied (number, first) AS (
    SELECT number, replaces_no FROM sentence_record WHERE replaces_no IS NOT NULL
    UNION ALL
    SELECT varied.number, above.replaces_no FROM varied JOIN sentence_record AS above ON above.number = varied.first
    WHERE above.replaces_no IS NOT NULL
), joined (number, first) AS (
    SELECT number, COALESCE(with_no, replaces_no) FROM sentence_record WHERE with_no IS NOT NULL OR replaces_no IS NOT NULL
    UNION ALL
    SELECT joined.number, COALESCE(above.with_no, above.replaces_no)
    FROM joined JOIN sentence_record AS above ON above.number = joined.first
    WHERE above.with_no IS NOT NULL OR above.replaces_no IS NOT NULL
), original AS (
    SELECT varied.number, top.date FROM varied JOIN sentence_record AS top ON top.number = varied.first
    WHERE top.replaces_no IS NULL
), head AS (
    SELECT joined.number, joined.first FROM joined JOIN sentence_record AS top ON top.number = joined.first
    WHERE top.with_no IS NULL AND top.replaces_no IS NULL
)
SELECT here.number, COALESCE(same_as, here.person) AS person, here.provisional, COALESCE(original.date, here.date) AS day,
    CASE WHEN disposal IN ('imprisonment', 'yoi', 'detention', 'extended', 'activation') THEN 'prison'
        WHEN disposal IN ('dto', 'suspended', 'life') THEN 'prison.' || disposal END AS measure,
    term_months AS months, term_days AS days, effective_months, effective_days, here.date AS said_on,
    COALESCE(head.first, here.number) AS head
FROM sentence_record AS here LEFT JOIN original USING (number) LEFT JOIN head USING (number)
    LEFT JOIN same_person AS same ON same.person = here.person
WHERE here.voided IS NULL AND quashed_on IS NULL AND measure IS NOT NULL
    AND here.number NOT IN (
        WITH RECURSIVE replaced (number) AS (
            SELECT replaces_no FROM sentence_record WHERE replaces_no IS NOT NULL AND voided IS NULL
            UNION
            SELECT before.replaces_no FROM replaced JOIN sentence_record AS before USING (number)
            WHERE before.replaces_no IS NOT NULL
        ) SELECT number FROM replaced
    );
SELECT 'people.jailed', COUNT(DISTINCT person), 0, COUNT(*), SUM(provisional) FROM sentence WHERE measure <> 'prison.suspended'
UNION ALL
SELECT 'prison.life', COUNT(DISTINCT head), 0, COUNT(*), SUM(provisional) FROM sentence WHERE measure = 'prison.life';
WITH hearing AS (
    SELECT *, FIRST_VALUE(effective_months) OVER hearing AS total_months, FIRST_VALUE(effective_days) OVER hearing AS total_days
    FROM sentence WHERE measure <> 'prison.life'
    WINDOW hearing AS (
        PARTITION BY measure, person, day
        ORDER BY effective_months IS NULL, said_on DESC, 487 * effective_months + 16 * effective_days DESC, number
    )
), ranked AS (
    SELECT measure, provisional, COALESCE(total_months, months) AS months, COALESCE(total_days, days) AS days,
        ROW_NUMBER() OVER (
            PARTITION BY measure, CASE WHEN total_months IS NULL THEN head ELSE person || ' ' || day END
            ORDER BY 487 * COALESCE(total_months, months) + 16 * COALESCE(total_days, days) DESC, number
        ) AS place
    FROM hearing
)
SELECT measure, SUM(months) FILTER (WHERE place = 1), SUM(days) FILTER (WHERE place = 1), COUNT(*), SUM(provisional)
FROM ranked GROUP BY measure;
