-- What another program keeps in a ledger, and what it does to SQLite's own tables: an attack a heading.
-- `PRAGMA writable_schema = ON` lets it write where SQLite says how tables are made.

--- a full-text table
CREATE VIRTUAL TABLE theirs USING fts5(a, b);
INSERT INTO theirs VALUES ('x', 'y');

--- a tree of places
CREATE VIRTUAL TABLE theirs USING rtree(id, a, b);

--- a table of theirs
CREATE TABLE theirs (a, b);
INSERT INTO theirs VALUES (1, x'00');

--- a trigger on theirs
CREATE TABLE theirs (a);
CREATE TRIGGER of_theirs AFTER INSERT ON theirs BEGIN DELETE FROM seizure_record; END;

--- a view of theirs
CREATE VIEW theirs AS SELECT * FROM seizure_record;

--- a broken view of theirs
CREATE VIEW theirs AS SELECT * FROM nowhere;

--- a ring of views
CREATE VIEW one AS SELECT * FROM two;
CREATE VIEW two AS SELECT * FROM one;

--- an index of theirs
CREATE INDEX theirs ON seizure_record (date);

--- a unique index of theirs
CREATE UNIQUE INDEX theirs ON command (verb || number);

--- a unique index that refuses
CREATE UNIQUE INDEX theirs ON setting (value > 'zzz');

--- an index with a rule
CREATE INDEX theirs ON seizure_record (abs(value_pence));

--- an index on an error
CREATE INDEX theirs ON version (json_extract(content, '$.date'));

--- a name with quotes
CREATE TABLE "a""b'c" ("d""e");

--- a name with lines
CREATE TABLE "a
b" ("c
d");

--- a name of sqlite's
CREATE TABLE pragma_table_info (a);

--- a table json_each
CREATE TABLE json_each (value);

--- a view json_each
CREATE VIEW json_each AS SELECT 1 AS value, 'x' AS key;

--- a table pragma
CREATE TABLE pragma_foreign_key_list (a);

--- a row named new
CREATE TABLE "NEW" (number);

--- a link of theirs to ours
CREATE TABLE theirs (a REFERENCES seizure_record (number));
INSERT INTO theirs VALUES (99);

--- a link to nowhere
CREATE TABLE theirs (a REFERENCES nowhere (number));
INSERT INTO theirs VALUES (99);

--- a link that cascades
CREATE TABLE theirs (a REFERENCES seizure_record (number) ON DELETE RESTRICT);
INSERT INTO theirs SELECT number FROM seizure_record;

--- statistics
ANALYZE;

--- nonsense in statistics
ANALYZE;
UPDATE sqlite_stat1 SET stat = 'x y 0 -1 99999999999999999999';

--- wrong statistics
ANALYZE;
UPDATE sqlite_stat1 SET stat = '1 1' WHERE tbl IN ('version', 'command');
UPDATE sqlite_stat1 SET stat = '1000000000 1000000000 unordered' WHERE tbl LIKE '%record';

--- blobs in statistics
ANALYZE;
UPDATE sqlite_stat1 SET stat = zeroblob(100), idx = x'ff';

--- the sequence emptied
DELETE FROM sqlite_sequence;

--- the sequence doubled
INSERT INTO sqlite_sequence SELECT * FROM sqlite_sequence;

--- the sequence with text
UPDATE sqlite_sequence SET seq = 'x';

--- the sequence with nothing
UPDATE sqlite_sequence SET seq = NULL;

--- the sequence with blobs
UPDATE sqlite_sequence SET seq = x'00', name = CAST(name AS BLOB);

--- the sequence below nothing
UPDATE sqlite_sequence SET seq = -9223372036854775808;

--- the sequence at its end
UPDATE sqlite_sequence SET seq = 9223372036854775807;

--- the sequence of nobody
INSERT INTO sqlite_sequence VALUES ('nobody', 5), (NULL, NULL), (x'ff', 'x');

--- the sequence with fractions
UPDATE sqlite_sequence SET seq = seq + 0.5;

--- a statement that is none
CREATE TABLE theirs (a);
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET sql = 'nonsense' WHERE name = 'theirs';

--- a root page of another
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'charge_record') WHERE name = 'arrest_record';

--- two tables on one page
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'own_word') WHERE name = 'own_price';

--- a root page nowhere
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET rootpage = 99999 WHERE name = 'seizure_record';

--- an index without a page
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET rootpage = 0 WHERE name = 'version_record';

--- a table said twice
PRAGMA writable_schema = ON;
INSERT INTO sqlite_master SELECT * FROM sqlite_master WHERE name = 'setting';

--- a trigger said twice
PRAGMA writable_schema = ON;
INSERT INTO sqlite_master SELECT * FROM sqlite_master WHERE name = 'setting_insert';

--- a type of nobody
PRAGMA writable_schema = ON;
INSERT INTO sqlite_master VALUES ('thing', 'x', 'y', 0, 'z');

--- a name of nothing
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET name = NULL WHERE name = 'seizures';

--- a table of nothing
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET tbl_name = NULL WHERE name = 'case_record_insert';

--- a trigger of another table
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET tbl_name = 'cover' WHERE name = 'case_record_insert';

--- a trigger hidden
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET type = 'view' WHERE name = 'case_record_insert';

--- an index hidden
PRAGMA writable_schema = ON;
DELETE FROM sqlite_master WHERE name = 'sqlite_autoindex_setting_1';

--- a table hidden
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET name = 'sqlite_x', tbl_name = 'sqlite_x' WHERE name = 'mark';

--- a table of ours named as sqlite's
CREATE TABLE theirs (a);
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET name = 'sqlite_theirs', tbl_name = 'sqlite_theirs', sql = 'CREATE TABLE sqlite_theirs (a)' WHERE name = 'theirs';

--- a trigger named as sqlite's
CREATE TRIGGER theirs AFTER INSERT ON seizure_record BEGIN DELETE FROM mark; END;
PRAGMA writable_schema = ON;
UPDATE sqlite_master SET name = 'sqlite_theirs', sql = replace(sql, 'theirs', 'sqlite_theirs') WHERE name = 'theirs';
