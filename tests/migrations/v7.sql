-- An illustrative ledger of version 7 with a record of every kind, and something in every other
-- table, as the program that had that schema wrote it.
PRAGMA application_id = 1400129604;
PRAGMA user_version = 7;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'stronghold','m001_first_ledger','2021-08-31T12:00:00+01:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'stronghold','m002_working_day','2021-08-31T12:00:00+01:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'stronghold','m003_trusted','2021-08-31T12:00:00+01:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'stronghold','m004_settled_charges','2021-08-31T12:00:00+01:00');
INSERT INTO "_sqlite_migrations" VALUES(5,'stronghold','m005_forfeiture_asked_for','2021-08-31T12:00:00+01:00');
INSERT INTO "_sqlite_migrations" VALUES(6,'stronghold','m006_temporary_classes','2021-08-31T12:00:00+01:00');
INSERT INTO "_sqlite_migrations" VALUES(7,'stronghold','m007_disposals_and_results','2021-08-31T12:00:00+01:00');
CREATE TABLE activity_record (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        time TEXT CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'),
        activity TEXT NOT NULL CHECK (activity IN (
            'warrant', 'vehicle-stop', 'stop-and-search', 'cuckooing-visit', 'arrest-enquiry', 'welfare-visit',
            'closure-order', 'eviction', 'other')),
        number_of INTEGER NOT NULL CHECK (number_of BETWEEN 1 AND 1000000),
        addresses INTEGER CHECK (addresses BETWEEN 1 AND 1000000),
        partners TEXT,
        place TEXT,
        result TEXT,
        case_no INTEGER REFERENCES case_record (number),
        line_no INTEGER REFERENCES line_record (number),
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT
    ) STRICT
    ;
INSERT INTO "activity_record" VALUES(1,'0791b1c2-4c2b-4d44-bd86-6aeced6b3205','2021-04-20',NULL,'warrant',1,1,NULL,'an address',NULL,NULL,1,NULL,NULL,NULL,0,NULL);
CREATE TABLE "arrest_record" (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        person TEXT NOT NULL CHECK (person GLOB '*[A-Z]-[1-9]*'),
        age_band TEXT NOT NULL CHECK (age_band IN ('adult', 'child', 'unknown')),
        sex TEXT CHECK (sex IN ('female', 'male', 'other', 'unknown')),
        role TEXT CHECK (role IN (
            'line-holder', 'runner', 'courier', 'cash-holder', 'cuckooed-occupant', 'associate',
            'other')),
        offence TEXT,
        result TEXT NOT NULL CHECK (result IN (
            'pending', 'charged', 'summonsed', 'bailed', 'released-under-investigation', 'cautioned',
            'conditional-caution', 'youth-caution', 'community-resolution', 'outcome-22', 'no-further-action',
            'mental-health-act', 'died', 'recalled', 'transferred')),
        result_on TEXT CHECK (result_on IS date(result_on, '+0 days')),
        case_no INTEGER REFERENCES case_record (number),
        line_no INTEGER REFERENCES line_record (number),
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT,
        activity_no INTEGER REFERENCES activity_record (number),
        CHECK (result = 'pending' OR result_on IS NOT NULL),
        CHECK (result_on >= date)
    ) STRICT
;
INSERT INTO "arrest_record" VALUES(1,'f7b2af76-47c1-49e4-a7ab-7401c33a8798','2021-04-20','P-1','adult',NULL,'line-holder',NULL,'pending',NULL,NULL,1,NULL,NULL,NULL,0,NULL,1);
INSERT INTO "arrest_record" VALUES(2,'2f44050b-1f6b-4c20-b8bd-cf3f9d1c4b72','2021-04-21','P-2','child',NULL,'runner',NULL,'released-under-investigation','2021-04-22',NULL,1,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "arrest_record" VALUES(3,'60181637-a857-4903-a980-379f62029d4b','2021-04-22','NORTH:P-7','unknown',NULL,NULL,NULL,'pending',NULL,NULL,2,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "arrest_record" VALUES(4,'e5ff3afc-c761-47b4-a500-37574509ce26','2021-04-22','NORTH:P-7','unknown',NULL,NULL,NULL,'pending',NULL,NULL,2,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "arrest_record" VALUES(5,'90713893-f90f-4b98-8958-ac1c8fb532f7','2021-04-01','ERASED-1','unknown',NULL,NULL,NULL,'pending',NULL,NULL,NULL,NULL,NULL,'erased',0,NULL,NULL);
CREATE TABLE case_record (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        name TEXT NOT NULL,
        opened TEXT NOT NULL CHECK (opened IS date(opened, '+0 days')),
        closed TEXT CHECK (closed IS date(closed, '+0 days')),
        summary TEXT,
        officer_in_case TEXT,
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT, review_due TEXT CHECK (review_due IS date(review_due, '+0 days')), review_decision TEXT,
        CHECK (closed >= opened)
    ) STRICT
    ;
INSERT INTO "case_record" VALUES(1,'96d4f310-2124-4f46-bd9d-f44854766009','Larch (illustrative)','2019-03-04',NULL,'an operation',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL);
CREATE TABLE "cash_order_record" (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        seizure_no INTEGER NOT NULL REFERENCES seizure_record (number),
        stage TEXT NOT NULL CHECK (stage IN (
            'detained', 'forfeiture-applied', 'forfeiture-notice', 'forfeited', 'returned', 'confiscated')),
        amount_pence INTEGER NOT NULL CHECK (amount_pence BETWEEN 1 AND 1000000000000),
        until TEXT CHECK (until IS date(until, '+0 days')),
        "by" TEXT CHECK ("by" IN ('court', 'notice', 'consent')),
        order_ref TEXT,
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT,
        CHECK (until >= date),
        CHECK (stage = 'detained' OR until IS NULL)
    ) STRICT
;
INSERT INTO "cash_order_record" VALUES(1,'419d9a4d-55ad-4931-8dae-8d3c1096624d','2021-04-22',3,'detained',425000,'2021-10-22',NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO "cash_order_record" VALUES(2,'e528c7a3-ad8a-4c76-8f3a-82ad7b6f1c57','2021-06-22',3,'forfeited',400000,NULL,'court',NULL,NULL,NULL,NULL,0,NULL);
CREATE TABLE "charge_record" (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        person TEXT NOT NULL CHECK (person GLOB '*[A-Z]-[1-9]*'),
        offences TEXT NOT NULL,
        counts INTEGER CHECK (counts IS NOT NULL AND counts BETWEEN 1 AND 1000000),
        "by" TEXT CHECK ("by" IN ('custody', 'requisition')),
        plea TEXT CHECK (plea IN ('guilty', 'not-guilty', 'mixed')),
        plea_on TEXT CHECK (plea_on IS date(plea_on, '+0 days')),
        outcome TEXT NOT NULL CHECK (
            outcome IN (
                'awaiting', 'convicted', 'acquitted', 'discontinued', 'lies-on-file', 'taken-into-consideration',
                'unfit-to-plead', 'died', 'other'
            )
        ),
        outcome_on TEXT CHECK (outcome_on IS date(outcome_on, '+0 days')),
        trial_on TEXT CHECK (trial_on IS date(trial_on, '+0 days')),
        arrest_no INTEGER REFERENCES arrest_record (number),
        case_no INTEGER REFERENCES case_record (number),
        line_no INTEGER REFERENCES line_record (number),
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT,
        CHECK ((outcome = 'awaiting') = (outcome_on IS NULL)),
        CHECK (plea_on IS NULL OR plea IS NOT NULL),
        CHECK (plea_on >= date),
        CHECK (outcome_on >= date),
        CHECK (trial_on >= date)
    ) STRICT
;
INSERT INTO "charge_record" VALUES(1,'6d978114-d3ea-4cdc-a383-ca36ba23414b','2021-04-21','P-1','PWITS class A x2; possession of class B',3,NULL,NULL,NULL,'convicted','2021-08-02',NULL,1,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO "charge_record" VALUES(2,'80f64e37-f2f7-4c1e-801b-3f4753e00011','2021-04-21','P-2','PWITS class A',1,NULL,NULL,NULL,'acquitted','2021-07-02',NULL,2,NULL,NULL,NULL,NULL,NULL,0,NULL);
CREATE TABLE command (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        at TEXT NOT NULL,
        login TEXT,
        machine TEXT,
        actor TEXT,
        verb TEXT NOT NULL,
        why TEXT,
        kind TEXT NOT NULL CHECK (kind IN ('change', 'undo', 'migration', 'outside')),
        undoes INTEGER REFERENCES command (number),
        seal TEXT
    ) STRICT
    ;
INSERT INTO "command" VALUES(1,'2021-08-31T11:00:00.000000+00:00',NULL,NULL,NULL,'schema 7',NULL,'migration',NULL,'ec580083fee50585c04d0cbeaa710427b38146c8ed99ccfb2c9586d493559dfd');
INSERT INTO "command" VALUES(2,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'area',NULL,'change',NULL,'cb800eb7e283f0310614f493890c70c33f16f8c8ee57087865af85a9cfbd36cc');
INSERT INTO "command" VALUES(3,'2021-08-31T11:01:00.000000+00:00','tester','desk-1',NULL,'cover',NULL,'change',NULL,'8c562ae5bff43c531590313d7e19d8e301dde3799f229c582d892c58e4bc4978');
INSERT INTO "command" VALUES(4,'2021-08-31T11:02:00.000000+00:00','tester','desk-1',NULL,'cover',NULL,'change',NULL,'a5ea68b6c4de0dc2d5d654028660e6f54798c9ef2a8f1cde4e3ace8c9a813d0e');
INSERT INTO "command" VALUES(5,'2021-08-31T11:03:00.000000+00:00','tester','desk-1',NULL,'add case',NULL,'change',NULL,'d93f328d17b519ff24ad0835f180fd8af7d2b2edc41cbb0393842d0cb3d16077');
INSERT INTO "command" VALUES(6,'2021-08-31T11:04:00.000000+00:00','second','desk-1',NULL,'add line',NULL,'change',NULL,'fc2e2a1fd7882a784e9f651d788d49331a1cbded26bf81af9035fc87639def8e');
INSERT INTO "command" VALUES(7,'2021-08-31T11:05:00.000000+00:00','tester','desk-1',NULL,'add line',NULL,'change',NULL,'92722f3cde95c2c5e1d61e54a91fc9d3d97a3fae56968e9c81c97aef3d60efbc');
INSERT INTO "command" VALUES(8,'2021-08-31T11:06:00.000000+00:00','tester','desk-1',NULL,'add activity',NULL,'change',NULL,'629cd80e4c78aeb929a9e6feee5660ae44c42715d724465dee4a2e550b34a4e9');
INSERT INTO "command" VALUES(9,'2021-08-31T11:07:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'e7e1c0c2ed85d78e5b3264da57c4fbaf750646863e6c23c2f737ca4e72fdc78b');
INSERT INTO "command" VALUES(10,'2021-08-31T11:08:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'60518f1dddc2fae0c071fbe60b37c0d2574eca64f35549e93f5134547c76c395');
INSERT INTO "command" VALUES(11,'2021-08-31T11:09:00.000000+00:00','second','desk-1',NULL,'add arrest',NULL,'change',NULL,'7bda3b1174a34f2595b38e0c509c40401e6c9eab3621ac9d317ef6453bfb6ebe');
INSERT INTO "command" VALUES(12,'2021-08-31T11:10:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'5887b3e7e13f97ed3d8362dc3cbfe54353b5c6582b5816a2ffdded7e130db873');
INSERT INTO "command" VALUES(13,'2021-08-31T11:11:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'f5430c0fa7853b3519edf0d7511bffac0b62223e39192e464980f2d68e1c9c59');
INSERT INTO "command" VALUES(14,'2021-08-31T11:12:00.000000+00:00','tester','desk-1',NULL,'add charge',NULL,'change',NULL,'45acab9ae07e2ef174188521a901573dba34ba57372f1c062f885b64908f300c');
INSERT INTO "command" VALUES(15,'2021-08-31T11:13:00.000000+00:00','tester','desk-1',NULL,'add charge',NULL,'change',NULL,'da82df56b2c9e56bd3d6f4de287ae3027c57386a6c6f7f0c349f398b5b26ff71');
INSERT INTO "command" VALUES(16,'2021-08-31T11:14:00.000000+00:00','second','desk-1',NULL,'prices use',NULL,'change',NULL,'f1515adbc771bc4935001fbd3713924641c79954b0bd3cefacb67c31f8a5b037');
INSERT INTO "command" VALUES(17,'2021-08-31T11:15:00.000000+00:00','tester','desk-1',NULL,'items add',NULL,'change',NULL,'565f114826007af097dc8a596840c107bf72dad3439f5694f084ac4df6f1094d');
INSERT INTO "command" VALUES(18,'2021-08-31T11:16:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'cd307b10328308c84bde95a837766c524568ec120084a4eda5db891f9d0825ac');
INSERT INTO "command" VALUES(19,'2021-08-31T11:17:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'3223b87dea3ab114db07780732bc23bc500d60f8108ecb10466d1f367d44ba0e');
INSERT INTO "command" VALUES(20,'2021-08-31T11:18:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'243e88306327c14b2662bed13224df22bddba57b6a7ae1e0e400de3db30cdf99');
INSERT INTO "command" VALUES(21,'2021-08-31T11:19:00.000000+00:00','second','desk-1',NULL,'add seizure',NULL,'change',NULL,'5d643cdc3d4601b4d6a87203fc6e047daba20a320f45d783b0c791d0f929f32a');
INSERT INTO "command" VALUES(22,'2021-08-31T11:20:00.000000+00:00','tester','desk-1',NULL,'add cash-order',NULL,'change',NULL,'1fe7b9ff374763cf46c5690474b515e86dcdc735d1065966bcfc551fd11f6a98');
INSERT INTO "command" VALUES(23,'2021-08-31T11:21:00.000000+00:00','tester','desk-1',NULL,'add cash-order',NULL,'change',NULL,'0009799e53fa097048bd2e9f3e396695de7a93886aa9ab7a6edad9185367f5ce');
INSERT INTO "command" VALUES(24,'2021-08-31T11:22:00.000000+00:00','tester','desk-1',NULL,'add sentence',NULL,'change',NULL,'ec33c049343c440fa275c99da5c827992124931b75ef93d0f7d63ffa2478e4e1');
INSERT INTO "command" VALUES(25,'2021-08-31T11:23:00.000000+00:00','tester','desk-1',NULL,'add sentence',NULL,'change',NULL,'14254c272992988184f121eba9ee84479a091c1f4638bc169ee10f5fab47316b');
INSERT INTO "command" VALUES(26,'2021-08-31T11:24:00.000000+00:00','second','desk-1',NULL,'add sentence',NULL,'change',NULL,'ebe09fdc83366654f2a54706cf718178f78c292ecd35efcd7fd92076f9981dcb');
INSERT INTO "command" VALUES(27,'2021-08-31T11:25:00.000000+00:00','tester','desk-1',NULL,'add safeguarding',NULL,'change',NULL,'4a468e65a0be6cffd595eeaa6cce898b890509fc6b6559574a55adaa3e2f3d88');
INSERT INTO "command" VALUES(28,'2021-08-31T11:26:00.000000+00:00','tester','desk-1',NULL,'add safeguarding',NULL,'change',NULL,'29c989874ba1a12617e15fc7636bd036f8e1c2c46e8bceeff5cb02b5e1fd4673');
INSERT INTO "command" VALUES(29,'2021-08-31T11:27:00.000000+00:00','tester','desk-1',NULL,'same','one photograph','change',NULL,'5d2fe93df85efec3db4544710d60f4ac22a26bd1bf3b7c8f997d3bb04a90136e');
INSERT INTO "command" VALUES(30,'2021-08-31T11:28:00.000000+00:00','tester','desk-1',NULL,'edit seizure','weighed again','change',NULL,'b13d6f702606c26a176362672c6518095e0dad6e05e73883821fb5332e3f8d23');
INSERT INTO "command" VALUES(31,'2021-08-31T11:29:00.000000+00:00','second','desk-1','PS 12','edit arrest',NULL,'change',NULL,'5d22916a17af3f5cc225b4cef002bf0dc2cb17e2033ff27b55ea4ec2a860dbb8');
INSERT INTO "command" VALUES(32,'2021-08-31T11:30:00.000000+00:00','tester','desk-1',NULL,'void','entered twice','change',NULL,'85cd8555e72426c30492b2bb61bcc1ad2ba718a53aa74939c2f627b18bef02ac');
INSERT INTO "command" VALUES(33,'2021-08-31T11:31:00.000000+00:00','tester','desk-1',NULL,'unvoid','it was not','change',NULL,'2e55026c0840c60f7f3f17c652731cfb52e77a07a8a5cf9b961f2d7911764ee5');
INSERT INTO "command" VALUES(34,'2021-08-31T11:32:00.000000+00:00','tester','desk-1',NULL,'void','the same as LINE-1','change',NULL,'2f77de3116c4301f267afce97a8518061f1652d433d3ca89da4bf1c70776ad07');
INSERT INTO "command" VALUES(35,'2021-08-31T11:33:00.000000+00:00','tester','desk-1',NULL,'edit case','slip','change',NULL,'88f75a9bb4617994102e04c453fb8979c8fe012479c03a131a26a4e82df6989f');
INSERT INTO "command" VALUES(36,'2021-08-31T11:34:00.000000+00:00','second','desk-1',NULL,'undo','another case was meant','undo',26,'d07308ebe19ca6c30c7704e54dbccdc16892769400913624225650ffb1100d37');
INSERT INTO "command" VALUES(37,'2021-08-31T11:35:00.000000+00:00','tester','desk-1',NULL,'views add',NULL,'change',NULL,'5a962f1a6892b9cb18ff55ab168706907431b4155774d7baef5b27fa86094750');
INSERT INTO "command" VALUES(38,'2021-08-31T11:36:00.000000+00:00','tester','desk-1',NULL,'check looked-at','two arrests on one day','change',NULL,'9020d2097fb422f1a4fc951a2b25a8714024744a244266cd35ecc0a09a7f44ac');
INSERT INTO "command" VALUES(39,'2021-08-31T11:37:00.000000+00:00','tester','desk-1',NULL,'hold','evidence in an appeal','change',NULL,'76c2f7abd5e4132fd01619446fd708ea337f76dc38e7babbf71662cb5fb61113');
INSERT INTO "command" VALUES(40,'2021-08-31T11:38:00.000000+00:00','tester','desk-1',NULL,'restriction','accuracy contested','change',NULL,'4fdf2f11dbfe614494b8b98a2830fe8ae8acf5759b3b58d79cd0796b2974e72e');
INSERT INTO "command" VALUES(41,'2021-08-31T11:39:00.000000+00:00','second','desk-1',NULL,'erase','retention has ended','change',NULL,'44095a22277e59b90662c935dbe25ddb8c26ec4c2b79983ecec53d9cdfdbd54a');
CREATE TABLE cover (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL UNIQUE,
        complete_from TEXT NOT NULL CHECK (complete_from IS date(complete_from, '+0 days'))
    ) STRICT
    ;
INSERT INTO "cover" VALUES(1,'arrest','2019-01-01');
INSERT INTO "cover" VALUES(2,'seizure','2019-01-01');
CREATE TABLE erasure (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        authority TEXT NOT NULL,
        records TEXT NOT NULL CHECK (json_valid(records)),
        seals TEXT NOT NULL CHECK (json_valid(seals))
    ) STRICT
    ;
INSERT INTO "erasure" VALUES(1,'DPA 2018 s.47','[["arrest_record", 5]]','{"13": "e2885e077f55033e30efbf95b380b02b2cf42133cf7fb9213560b7a23d26282c"}');
CREATE TABLE line_record (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        name TEXT NOT NULL,
        reach TEXT NOT NULL CHECK (reach IN ('county', 'local', 'unknown')),
        runs_from TEXT,
        first_seen TEXT CHECK (first_seen IS date(first_seen, '+0 days')),
        dismantled TEXT CHECK (dismantled IS date(dismantled, '+0 days')),
        closure TEXT CHECK (closure IN ('holder-charged', 'restriction-order', 'number-deactivated', 'other')),
        replaces_no INTEGER REFERENCES line_record (number) CHECK (replaces_no <> number),
        basis TEXT,
        case_no INTEGER REFERENCES case_record (number),
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT,
        CHECK (dismantled >= first_seen),
        CHECK (replaces_no IS NULL OR first_seen IS NOT NULL)
    ) STRICT
    ;
INSERT INTO "line_record" VALUES(1,'ce385eb7-3f3d-490b-a557-f28d8d756dc3','Larch line (illustrative)','county',NULL,'2020-02-01','2021-04-20','holder-charged',NULL,'phone data',1,NULL,NULL,NULL,0,NULL);
INSERT INTO "line_record" VALUES(2,'a253d6dd-8e26-40be-a665-a19e936ddbaf','Elm line (illustrative)','local',NULL,'2021-05-02',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,0,'the same as LINE-1');
CREATE TABLE looked_at (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        rule TEXT NOT NULL,
        records TEXT NOT NULL CHECK (json_valid(records)),
        versions TEXT NOT NULL CHECK (json_valid(versions)),
        why TEXT NOT NULL,
        UNIQUE (rule, records)
    ) STRICT
    ;
INSERT INTO "looked_at" VALUES(1,'entered-twice','["ARREST-3", "ARREST-4"]','[33, 11]','two arrests on one day');
CREATE TABLE mark (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        mark TEXT NOT NULL CHECK (mark IN ('hold', 'restriction')),
        record_table TEXT NOT NULL,
        record_number INTEGER NOT NULL,
        why TEXT NOT NULL,
        UNIQUE (mark, record_table, record_number)
    ) STRICT
    ;
INSERT INTO "mark" VALUES(1,'hold','seizure_record',1,'evidence in an appeal');
INSERT INTO "mark" VALUES(2,'restriction','sentence_record',2,'accuracy contested');
CREATE TABLE "own_item" (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        category TEXT NOT NULL CHECK (category IN ('drug', 'cash', 'vehicle', 'weapon', 'phone', 'other')),
        words TEXT NOT NULL,
        form TEXT,
        class TEXT CHECK (class IN ('A', 'B', 'C', 'temporary', 'psa', 'none')),
        authority TEXT,
        CHECK ((class IS NULL) = (authority IS NULL)),
        CHECK (category = 'drug' OR (class IS NULL AND form IS NULL))
    ) STRICT
;
INSERT INTO "own_item" VALUES(1,'cathinone-x','drug','',NULL,'B','SI 2010/1207');
CREATE TABLE "own_price" (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        item TEXT NOT NULL,
        form TEXT,
        unit TEXT NOT NULL CHECK (unit IN (
            'g', 'wrap', 'tablet', 'plant', 'ml', 'canister', 'vial', 'bottle', 'tab', 'dose', 'kg')),
        price_pence INTEGER NOT NULL CHECK (price_pence BETWEEN 1 AND 1000000000000),
        basis TEXT NOT NULL CHECK (basis IN ('street', 'wholesale', 'expert')),
        source TEXT NOT NULL,
        valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
        valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')),
        CHECK (valid_to >= valid_from)
    ) STRICT
;
INSERT INTO "own_price" VALUES(1,'heroin',NULL,'g',9200,'street','a force list (illustrative)','2021-01-01',NULL);
CREATE TABLE safeguarding_record (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        action TEXT NOT NULL CHECK (action IN ('identified', 'engaged', 'referred', 'nrm-referral', 'safeguarded')),
        age_band TEXT NOT NULL CHECK (age_band IN ('adult', 'child', 'unknown')),
        sex TEXT CHECK (sex IN ('female', 'male', 'other', 'unknown')),
        people INTEGER CHECK (people BETWEEN 1 AND 1000000),
        person TEXT CHECK (person GLOB '*[A-Z]-[1-9]*'),
        agency TEXT,
        case_no INTEGER REFERENCES case_record (number),
        line_no INTEGER REFERENCES line_record (number),
        activity_no INTEGER REFERENCES activity_record (number),
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT,
        CHECK ((people IS NULL) <> (person IS NULL))
    ) STRICT
    ;
INSERT INTO "safeguarding_record" VALUES(1,'db08c837-662a-43db-9696-2a309d42c366','2021-04-21','nrm-referral','unknown',NULL,NULL,'P-2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO "safeguarding_record" VALUES(2,'b8122bba-51f5-4859-beac-186842897fd5','2021-04-21','referred','child',NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
CREATE TABLE same_person (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        person TEXT NOT NULL UNIQUE CHECK (person GLOB '*[A-Z]-[1-9]*'),
        same_as TEXT NOT NULL CHECK (same_as GLOB '*[A-Z]-[1-9]*' AND same_as <> person)
    ) STRICT
    ;
INSERT INTO "same_person" VALUES(1,'NORTH:P-7','P-2');
CREATE TABLE saved_view (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        command TEXT NOT NULL,
        options TEXT NOT NULL CHECK (json_valid(options))
    ) STRICT
    ;
INSERT INTO "saved_view" VALUES(1,'monthly','totals','{"since": "2021", "by": "month"}');
CREATE TABLE "seizure_record" (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        time TEXT CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'),
        item TEXT NOT NULL,
        category TEXT NOT NULL CHECK (category IN ('drug', 'cash', 'vehicle', 'weapon', 'phone', 'other')),
        form TEXT CHECK (form IN (
            'powder', 'rock', 'resin', 'herbal', 'plant', 'tablet', 'liquid', 'mushroom',
            'injectable', 'vape', 'edible', 'other')),
        class TEXT CHECK (class IN ('A', 'B', 'C', 'temporary', 'psa', 'none', 'unknown')),
        weight_mg INTEGER CHECK (weight_mg BETWEEN 1 AND 1000000000000),
        pieces_number INTEGER CHECK (pieces_number BETWEEN 1 AND 1000000000000),
        pieces_unit TEXT CHECK (pieces_unit IN (
            'item', 'wrap', 'tablet', 'plant', 'ml', 'canister', 'vial', 'bottle', 'tab', 'dose')),
        weighed TEXT CHECK (weighed IN ('gross', 'net', 'estimated')),
        identified TEXT CHECK (identified IN ('believed', 'field-test', 'lab')),
        purity_hundredths INTEGER CHECK (purity_hundredths BETWEEN 1 AND 10000),
        lab_ref TEXT,
        value_pence INTEGER CHECK (value_pence BETWEEN 1 AND 1000000000000),
        value_basis TEXT CHECK (value_basis IN ('street', 'wholesale', 'expert')),
        exhibit TEXT,
        power TEXT CHECK (power IN ('pace', 'poca', 'rta', 'mda', 'other')),
        find_no INTEGER REFERENCES seizure_record (number) CHECK (find_no <> number),
        case_no INTEGER REFERENCES case_record (number),
        line_no INTEGER REFERENCES line_record (number),
        arrest_no INTEGER REFERENCES arrest_record (number),
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT,
        activity_no INTEGER REFERENCES activity_record (number),
        price_pence INTEGER CHECK (price_pence BETWEEN 1 AND 1000000000000),
        price_per TEXT CHECK (price_per IN (
            'g', 'wrap', 'tablet', 'plant', 'ml', 'canister', 'vial', 'bottle', 'tab', 'dose')),
        price_from TEXT CHECK (price_from IS date(price_from, '+0 days')),
        price_source TEXT,
        CHECK ((pieces_number IS NULL) = (pieces_unit IS NULL)),
        CHECK ((category = 'drug') = (class IS NOT NULL)),
        CHECK (category <> 'drug' OR weight_mg IS NOT NULL OR pieces_number IS NOT NULL),
        CHECK (category <> 'drug' OR pieces_unit <> 'item'),
        CHECK (category = 'drug' OR weight_mg IS NULL),
        CHECK (category IN ('drug', 'cash') OR (pieces_number IS NOT NULL AND pieces_unit = 'item')),
        CHECK (category <> 'cash' OR pieces_number IS NULL),
        CHECK (category = 'drug' OR value_basis IS NULL)
    ) STRICT
;
INSERT INTO "seizure_record" VALUES(1,'22f5d4f2-2377-4710-ae46-c49058e9155d','2021-04-20','06:15','heroin','drug',NULL,'A',4920,41,'wrap',NULL,NULL,NULL,NULL,45264,'street','ABC/1',NULL,NULL,NULL,NULL,1,NULL,NULL,'under the sink',0,NULL,NULL,9200,'g','2021-01-01','a force list (illustrative)');
INSERT INTO "seizure_record" VALUES(2,'c185183e-b496-468b-a658-fc1c0a38e2bf','2021-04-20',NULL,'crack','drug',NULL,'A',11400,NULL,NULL,NULL,NULL,4200,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seizure_record" VALUES(3,'9f9371bc-5af2-49d7-b70f-5ef0341a34d5','2021-04-20',NULL,'cash','cash',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,425000,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seizure_record" VALUES(4,'fca72c43-abdd-40e4-a668-cc1c9b1f52ed','2021-04-20',NULL,'cathinone-x','drug','powder','B',2000,NULL,NULL,'estimated',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "sentence_record" (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        person TEXT NOT NULL CHECK (person GLOB '*[A-Z]-[1-9]*'),
        disposal TEXT NOT NULL CHECK (disposal IN (
            'imprisonment', 'yoi', 'detention', 'extended', 'sopc', 'hybrid', 'life', 'ipp', 'dto', 'suspended',
            'activation', 'community', 'yro', 'referral-order', 'fine', 'compensation', 'conditional-discharge',
            'absolute-discharge', 'discharge', 'bind-over', 'deferred', 'hospital-order', 'no-separate-penalty',
            'other')),
        term_months INTEGER CHECK (term_months BETWEEN 0 AND 12000),
        term_days INTEGER CHECK (term_days BETWEEN 0 AND 360000),
        minimum_term_months INTEGER CHECK (minimum_term_months BETWEEN 0 AND 12000),
        minimum_term_days INTEGER CHECK (minimum_term_days BETWEEN 0 AND 360000),
        licence_months INTEGER CHECK (licence_months BETWEEN 0 AND 12000),
        licence_days INTEGER CHECK (licence_days BETWEEN 0 AND 360000),
        suspended_for_months INTEGER CHECK (suspended_for_months BETWEEN 0 AND 12000),
        suspended_for_days INTEGER CHECK (suspended_for_days BETWEEN 0 AND 360000),
        with_no INTEGER REFERENCES sentence_record (number) CHECK (with_no <> number),
        effective_months INTEGER CHECK (effective_months BETWEEN 0 AND 12000),
        effective_days INTEGER CHECK (effective_days BETWEEN 0 AND 360000),
        replaces_no INTEGER REFERENCES sentence_record (number) CHECK (replaces_no <> number),
        varied_on TEXT CHECK (varied_on IS date(varied_on, '+0 days')),
        varied_by TEXT,
        quashed_on TEXT CHECK (quashed_on IS date(quashed_on, '+0 days')),
        court TEXT,
        offence TEXT,
        case_no INTEGER REFERENCES case_record (number),
        line_no INTEGER REFERENCES line_record (number),
        arrest_no INTEGER REFERENCES arrest_record (number),
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT,
        after_no INTEGER REFERENCES sentence_record (number) CHECK (after_no <> number),
        charge_no INTEGER REFERENCES charge_record (number),
        CHECK ((term_months IS NULL) = (term_days IS NULL)),
        CHECK ((minimum_term_months IS NULL) = (minimum_term_days IS NULL)),
        CHECK ((licence_months IS NULL) = (licence_days IS NULL)),
        CHECK ((suspended_for_months IS NULL) = (suspended_for_days IS NULL)),
        CHECK ((effective_months IS NULL) = (effective_days IS NULL)),
        CHECK ((disposal IN (
            'imprisonment', 'yoi', 'detention', 'extended', 'sopc', 'hybrid', 'dto', 'suspended', 'activation')) =
            (term_months IS NOT NULL)),
        CHECK ((disposal IN ('life', 'ipp')) = (minimum_term_months IS NOT NULL)),
        CHECK (disposal IN ('extended', 'sopc') OR licence_months IS NULL),
        CHECK (disposal = 'suspended' OR suspended_for_months IS NULL),
        CHECK (varied_on >= date),
        CHECK (quashed_on >= date)
    ) STRICT
;
INSERT INTO "sentence_record" VALUES(1,'e894d04f-502e-40f0-89d6-f8e6e13d2199','2021-08-02','P-1','imprisonment',81,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,84,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,0,NULL,NULL,1);
INSERT INTO "sentence_record" VALUES(2,'adc0e25e-5b20-4dc7-87d8-18ec1a65bb4e','2021-08-02','P-1','imprisonment',18,0,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,1);
CREATE TABLE setting (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        value TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "setting" VALUES(1,'area','Aylesbury Vale');
CREATE TABLE version (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        command INTEGER REFERENCES command (number),
        record_table TEXT NOT NULL,
        record_number INTEGER NOT NULL,
        content TEXT CHECK (content IS NULL OR json_valid(content)),
        salt BLOB NOT NULL,
        digest BLOB
    ) STRICT
    ;
INSERT INTO "version" VALUES(1,2,'setting',1,'{"name":"area","value":"Aylesbury Vale"}',X'4E40A9904D3885886FED0507D0862F2A',X'04D6C608B02A2C1C87528A616B80043F298DE45065B469A291F68B3CC12C4EFE');
INSERT INTO "version" VALUES(2,3,'cover',1,'{"kind":"arrest","complete_from":"2019-01-01"}',X'F6EAB030C970D97B3E25FCBC9C27885E',X'8B74C1868D3BB5B3C8E4B2BDB63366B9EF6AF337474C28C39C81AF5F709C3EA2');
INSERT INTO "version" VALUES(3,4,'cover',2,'{"kind":"seizure","complete_from":"2019-01-01"}',X'2340B217864AA73DA33AF1D57C686E56',X'C467A986EED80FD4A6D305C65EF96D1A1861AE6281500650B13494422AD7992D');
INSERT INTO "version" VALUES(4,5,'case_record',1,'{"uid":"96d4f310-2124-4f46-bd9d-f44854766009","name":"Larch (illustrative)","opened":"2019-03-04","provisional":0}',X'A4DF2302355F92E4E604B9FA52029CCB',X'24EACF894F5C416B815F0F75886725A59A55BEF40B8910AE655B86D052A1FE9D');
INSERT INTO "version" VALUES(5,6,'line_record',1,'{"uid":"ce385eb7-3f3d-490b-a557-f28d8d756dc3","name":"Larch line (illustrative)","reach":"county","first_seen":"2020-02-01","dismantled":"2021-04-20","closure":"holder-charged","basis":"phone data","case_no":1,"provisional":0}',X'6E660027E4AAD193F4A5A5F331C88B55',X'299D99B7485F8A00D972F1EDAB66F2D20E4465D029630BBC2170A447135DBA2A');
INSERT INTO "version" VALUES(6,7,'line_record',2,'{"uid":"a253d6dd-8e26-40be-a665-a19e936ddbaf","name":"Elm line (illustrative)","reach":"local","first_seen":"2021-05-02","replaces_no":1,"provisional":0}',X'FCC4A8D0B9784EF07E04136F7E75D2BD',X'04131B22AD2FD384945855CA5C09405F56A0A8B37D0F389E43003FA543EB7024');
INSERT INTO "version" VALUES(7,8,'activity_record',1,'{"uid":"0791b1c2-4c2b-4d44-bd86-6aeced6b3205","date":"2021-04-20","activity":"warrant","number_of":1,"addresses":1,"place":"an address","line_no":1,"provisional":0}',X'88A968C187ED762206D8D35A9DDDCFA5',X'EC4D43FB1ABE3EC5B1D481C595EC224519072C03CBD000AECD2F916A8309C0F5');
INSERT INTO "version" VALUES(8,9,'arrest_record',1,'{"uid":"f7b2af76-47c1-49e4-a7ab-7401c33a8798","date":"2021-04-20","person":"P-1","age_band":"adult","role":"line-holder","result":"pending","line_no":1,"activity_no":1,"provisional":0}',X'0AB3B3C8AF57B0C22B5E44DECF135150',X'7EBEC14D6C9D7699FB3D7BF9094C9460177F932958505597A4362F41163CCB75');
INSERT INTO "version" VALUES(9,10,'arrest_record',2,'{"uid":"2f44050b-1f6b-4c20-b8bd-cf3f9d1c4b72","date":"2021-04-21","person":"P-2","age_band":"child","role":"runner","result":"pending","line_no":1,"provisional":0}',X'8B79220B2DFC7C4C034E4C61E7DF60EC',X'F9DD3A0F5FFACEAD06F38228BD4C3AAFD8D594A10B03CB1C4393B65A7273E845');
INSERT INTO "version" VALUES(10,11,'arrest_record',3,'{"uid":"60181637-a857-4903-a980-379f62029d4b","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0}',X'917E06389BEFF0B5E50BD9B08129499E',X'B94673AD42D93C85D9411C9DABD1CE5B973217852113236863FB081C25FD5D03');
INSERT INTO "version" VALUES(11,12,'arrest_record',4,'{"uid":"e5ff3afc-c761-47b4-a500-37574509ce26","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0}',X'1F9C328905BFE5B0CA114D7759EB31AE',X'DBF4CC4D3292219C557C5544ED97EC62F9AB16458217A925BDC5F4994CD53899');
INSERT INTO "version" VALUES(12,13,'arrest_record',5,'{"uid":"90713893-f90f-4b98-8958-ac1c8fb532f7","date":"2021-04-01","person":"ERASED-1","age_band":"unknown","result":"pending","notes":"erased","provisional":0}',X'01D9AC96E77978E4BEC325C17C47A683',X'D84D63ADEBC0AE192576A9CDB0B5521B8563DAE9DAD33654B44E89CF44305892');
INSERT INTO "version" VALUES(13,14,'charge_record',1,'{"uid":"6d978114-d3ea-4cdc-a383-ca36ba23414b","date":"2021-04-21","person":"P-1","offences":"PWITS class A x2; possession of class B","counts":3,"outcome":"awaiting","arrest_no":1,"provisional":0}',X'4047953BE0D69F2D77F513A9A5BDA4CE',X'D2B7240D532E0F1648122704845FE4C516714DE97D13FDF13C687640816B4C5A');
INSERT INTO "version" VALUES(14,15,'charge_record',2,'{"uid":"80f64e37-f2f7-4c1e-801b-3f4753e00011","date":"2021-04-21","person":"P-2","offences":"PWITS class A","counts":1,"outcome":"acquitted","outcome_on":"2021-07-02","arrest_no":2,"provisional":0}',X'A0F004D7B22154D72C1AA1C474541ED5',X'E572E715D3A37AE8CE6762475056C8FEFBDD7AD483E9E8B99FEAFF077678526E');
INSERT INTO "version" VALUES(15,16,'own_price',1,'{"item":"heroin","unit":"g","price_pence":9200,"basis":"street","source":"a force list (illustrative)","valid_from":"2021-01-01"}',X'1110D87174F61677C89DAA5DCFF59643',X'3677E08C304467E6C8E823BF30DF67A716250C323D73F9754228007282B9B12D');
INSERT INTO "version" VALUES(16,17,'own_item',1,'{"name":"cathinone-x","category":"drug","words":"","class":"B","authority":"SI 2010/1207"}',X'D5CE6DF9E6CF7E6B9C0F7D1DD844A5EC',X'013B94C103ECF0F5CE1DB85DA50F8F69C3939DD221967C8948BE520582EC6601');
INSERT INTO "version" VALUES(17,18,'seizure_record',1,'{"uid":"22f5d4f2-2377-4710-ae46-c49058e9155d","date":"2021-04-20","time":"06:15","item":"heroin","category":"drug","class":"A","weight_mg":4920,"pieces_number":41,"pieces_unit":"wrap","value_pence":45264,"value_basis":"street","price_pence":9200,"price_per":"g","price_from":"2021-01-01","price_source":"a force list (illustrative)","exhibit":"ABC/1","arrest_no":1,"notes":"under the sink","provisional":0}',X'60A3CD91975BB8116208F13ABACE76C4',X'360D1A522FA16311425298CE0F51CEE4ABD3150AB06E963C73F58BD59FD9316C');
INSERT INTO "version" VALUES(18,19,'seizure_record',2,'{"uid":"c185183e-b496-468b-a658-fc1c0a38e2bf","date":"2021-04-20","item":"crack","category":"drug","class":"A","weight_mg":11300,"purity_hundredths":4200,"find_no":1,"provisional":1}',X'C570B26E35D11425757E872704FD1B39',X'255679D5FA02F0AF33B90C2A11ADB7EAEE7299E083ECD4AD903CC3D5BB52EEC3');
INSERT INTO "version" VALUES(19,20,'seizure_record',3,'{"uid":"9f9371bc-5af2-49d7-b70f-5ef0341a34d5","date":"2021-04-20","item":"cash","category":"cash","value_pence":425000,"find_no":1,"provisional":0}',X'2472D3414536A436A992A005A4EE309B',X'069A2C3D943E5883CEB9620DEA3CF1BE19EC3A89B218AB02A6F8ECBE2EE98C88');
INSERT INTO "version" VALUES(20,21,'seizure_record',4,'{"uid":"fca72c43-abdd-40e4-a668-cc1c9b1f52ed","date":"2021-04-20","item":"cathinone-x","category":"drug","form":"powder","class":"B","weight_mg":2000,"weighed":"estimated","provisional":0}',X'9E5AAEE96DC2B738A7C33E7A50D3659D',X'C2B5A275E2FD2EF8469F0E03F57AF339720F966603DD76BFA20AFA1E9F39BE19');
INSERT INTO "version" VALUES(21,22,'cash_order_record',1,'{"uid":"419d9a4d-55ad-4931-8dae-8d3c1096624d","date":"2021-04-22","seizure_no":3,"stage":"detained","amount_pence":425000,"until":"2021-10-22","provisional":0}',X'4D538C5520419872810381C36F72D800',X'036C652F467CF62A53B8BCBCC967737B88A6CE327761CCF4E1923E822D54B335');
INSERT INTO "version" VALUES(22,23,'cash_order_record',2,'{"uid":"e528c7a3-ad8a-4c76-8f3a-82ad7b6f1c57","date":"2021-06-22","seizure_no":3,"stage":"forfeited","amount_pence":400000,"by":"court","provisional":0}',X'B3C82C982858F37880AA413F3D909AC1',X'B5CE5D823649E311C677D52E2D9A14E15930CDBE1D1BD1AF9B24C2FDCD7E44DA');
INSERT INTO "version" VALUES(23,24,'sentence_record',1,'{"uid":"e894d04f-502e-40f0-89d6-f8e6e13d2199","date":"2021-08-02","person":"P-1","disposal":"imprisonment","term_months":81,"term_days":0,"effective_months":84,"effective_days":0,"charge_no":1,"arrest_no":1,"provisional":0}',X'C69DEDBAB57EF55851F2135D0E0A18CA',X'D3E7C9DEA772E87EAD0018030A943D3B2358C93735F76ECE8540A59080F984C6');
INSERT INTO "version" VALUES(24,24,'charge_record',1,'{"uid":"6d978114-d3ea-4cdc-a383-ca36ba23414b","date":"2021-04-21","person":"P-1","offences":"PWITS class A x2; possession of class B","counts":3,"outcome":"convicted","outcome_on":"2021-08-02","arrest_no":1,"provisional":0}',X'41FD5379A19DDFF4D4954F831943856C',X'5107E76AA6CE90F3035FC135C37E94E47EE86BE68CD51BB33CA97E6BF9F419EF');
INSERT INTO "version" VALUES(25,25,'sentence_record',2,'{"uid":"adc0e25e-5b20-4dc7-87d8-18ec1a65bb4e","date":"2021-08-02","person":"P-1","disposal":"imprisonment","term_months":18,"term_days":0,"with_no":1,"charge_no":1,"provisional":0}',X'24819A022CF83299150E77E7782A2059',X'84F96C12B30D01BF8E26AB2C38C50F20BDD96376BCDCC41274930CFAB113EDAD');
INSERT INTO "version" VALUES(26,26,'sentence_record',3,'{"uid":"8296d712-3c9a-4090-a658-6256cb0bc81d","date":"2021-08-02","person":"P-1","disposal":"imprisonment","term_months":0,"term_days":28,"after_no":1,"charge_no":1,"provisional":0}',X'C7EE4B893B74EF054ED335E9D792029F',X'A3F9FF92F9E2D776BBEDB09E89D2E0DF49CEDBAE55B658C03023AD419C92BFAB');
INSERT INTO "version" VALUES(27,27,'safeguarding_record',1,'{"uid":"db08c837-662a-43db-9696-2a309d42c366","date":"2021-04-21","action":"nrm-referral","age_band":"unknown","person":"P-2","provisional":0}',X'09CE1974AE7C72C4F63F52C9D72C79E9',X'C3EC7304665CC450DA3852A236D89DB4D61DC9BD21862EC56EA0A9C1EA55FD48');
INSERT INTO "version" VALUES(28,28,'safeguarding_record',2,'{"uid":"b8122bba-51f5-4859-beac-186842897fd5","date":"2021-04-21","action":"referred","age_band":"child","people":3,"provisional":0}',X'C66778D0A83F142A1E3158AAED79C4ED',X'6B486BA3FD10A53614EB992AA950288B8146EBE09C6D077565B0988903ACDC26');
INSERT INTO "version" VALUES(29,29,'same_person',1,'{"person":"NORTH:P-7","same_as":"P-2"}',X'3C00279B6BDED1DA147EA54A50E229FF',X'6EC7A7A99B0EDF84D18B608E5EC95CA74C570ED12DAE86A0C97056511D1E01C3');
INSERT INTO "version" VALUES(30,30,'seizure_record',2,'{"uid":"c185183e-b496-468b-a658-fc1c0a38e2bf","date":"2021-04-20","item":"crack","category":"drug","class":"A","weight_mg":11400,"purity_hundredths":4200,"find_no":1,"provisional":1}',X'58AF70DEB8D236249E62EC5FE940EB16',X'5EB42F2AD53DB83305D9B5D5BBE6F6D98F7EF48F2E4A94B17C402F78C1E1406D');
INSERT INTO "version" VALUES(31,31,'arrest_record',2,'{"uid":"2f44050b-1f6b-4c20-b8bd-cf3f9d1c4b72","date":"2021-04-21","person":"P-2","age_band":"child","role":"runner","result":"released-under-investigation","result_on":"2021-04-22","line_no":1,"provisional":0}',X'7D3B8A945A1DDEF8E5CADA8F8A2E3C87',X'679B8B98D9696CAAC609486172A16E9B52D909D3FC12A8059F80E459ABA207CC');
INSERT INTO "version" VALUES(32,32,'arrest_record',3,'{"uid":"60181637-a857-4903-a980-379f62029d4b","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0,"voided":"entered twice"}',X'EA1B4FF1916DA5F05050E379416D3B2A',X'925AC84AE297900F40825C9A17F4B7562E0AEE4FCE44A614A5F0619ED7530CCD');
INSERT INTO "version" VALUES(33,33,'arrest_record',3,'{"uid":"60181637-a857-4903-a980-379f62029d4b","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0}',X'5D250D3331D26B902053E8CF99AE5CA8',X'1D3960DD6FD9E8E63881EF551AC0B46C2892050E75C30DE5DDC032BB108CE1EF');
INSERT INTO "version" VALUES(34,34,'line_record',2,'{"uid":"a253d6dd-8e26-40be-a665-a19e936ddbaf","name":"Elm line (illustrative)","reach":"local","first_seen":"2021-05-02","replaces_no":1,"provisional":0,"voided":"the same as LINE-1"}',X'82521ACF6A167C553E32118E021B1CD1',X'FD921CC0866C6E0F3B040639ABAA6F81E09CDB3926C0D0C31DE81222816389A4');
INSERT INTO "version" VALUES(35,35,'case_record',1,'{"uid":"96d4f310-2124-4f46-bd9d-f44854766009","name":"Larch (illustrative)","opened":"2019-03-04","summary":"an operation","provisional":0}',X'90254B0ECD4B3249713E87EB3BCCECBD',X'421C02D5818A8B5407B022DCC47B746EDE337892471716E8E9ABF116E0882626');
INSERT INTO "version" VALUES(36,36,'sentence_record',3,NULL,X'3021CE65561F4CA2523E6A1E15A56BC9',X'C64922777F5ED1ABF58B2EEFB2737346BDCC83DDBD0EDB287F6C1E41FFB37B22');
INSERT INTO "version" VALUES(37,37,'saved_view',1,'{"name":"monthly","command":"totals","options":"{\"since\": \"2021\", \"by\": \"month\"}"}',X'C1714A7E532E84DA17CB3037253437ED',X'AA4CDC5D5759200E6F51AC0216AC29C5C1E3FED241087DA84AD53F20B445264B');
INSERT INTO "version" VALUES(38,38,'looked_at',1,'{"rule":"entered-twice","records":"[\"ARREST-3\", \"ARREST-4\"]","versions":"[33, 11]","why":"two arrests on one day"}',X'3380F6969345F6364557421F1822D131',X'9561A8077F63E311C9E8ECF68D1D43E4EBB563E0D733A54893482B6B43BBDD0B');
INSERT INTO "version" VALUES(39,39,'mark',1,'{"mark":"hold","record_table":"seizure_record","record_number":1,"why":"evidence in an appeal"}',X'779736F6D1A49FE578C0F152ECB10CE6',X'7901D3441D6D20658B72AC93B6D8EDA29A5F3BED0868BFE0C967CBAA2AB10C90');
INSERT INTO "version" VALUES(40,40,'mark',2,'{"mark":"restriction","record_table":"sentence_record","record_number":2,"why":"accuracy contested"}',X'E35E0F0669F18235C969A99239EE94BE',X'4065DF972CAA7EF5E900FE6583342EBE922207CA482EB10672302A6B51D9FFD3');
INSERT INTO "version" VALUES(41,41,'arrest_record',5,'{"uid":"90713893-f90f-4b98-8958-ac1c8fb532f7","date":"2021-04-01","person":"ERASED-1","age_band":"unknown","result":"pending","notes":"erased","provisional":0}',X'310B4545DB61120BDA826193DF34A2AF',X'22699ADAEC2CB14775F1E2896464DAB7924072A280006F6653297A528378992A');
INSERT INTO "version" VALUES(42,41,'erasure',1,'{"authority":"DPA 2018 s.47","records":"[[\"arrest_record\", 5]]","seals":"{\"13\": \"e2885e077f55033e30efbf95b380b02b2cf42133cf7fb9213560b7a23d26282c\"}"}',X'9BA4D7A5AEBE4A19E1C189F8F29DEC09',X'207A865AC63ABEF05C7412B5C5DC368C59F8296B244E4BED0D34A861C04AABFC');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE UNIQUE INDEX command_open ON command ((seal IS NULL)) WHERE seal IS NULL;
CREATE INDEX version_record ON version (record_table, record_number);
CREATE INDEX version_command ON version (command);
CREATE INDEX line_record_replaces_no ON line_record (replaces_no) WHERE replaces_no IS NOT NULL;
CREATE INDEX line_record_case_no ON line_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX activity_record_case_no ON activity_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX activity_record_line_no ON activity_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX safeguarding_record_case_no ON safeguarding_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX safeguarding_record_line_no ON safeguarding_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX safeguarding_record_activity_no ON safeguarding_record (activity_no) WHERE activity_no IS NOT NULL;
CREATE INDEX charge_record_arrest_no ON charge_record (arrest_no) WHERE arrest_no IS NOT NULL;
CREATE INDEX charge_record_case_no ON charge_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX charge_record_line_no ON charge_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX cash_order_record_seizure_no ON cash_order_record (seizure_no);
CREATE INDEX seizure_record_find_no ON seizure_record (find_no) WHERE find_no IS NOT NULL;
CREATE INDEX seizure_record_case_no ON seizure_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX seizure_record_line_no ON seizure_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX seizure_record_arrest_no ON seizure_record (arrest_no) WHERE arrest_no IS NOT NULL;
CREATE INDEX seizure_record_activity_no ON seizure_record (activity_no) WHERE activity_no IS NOT NULL;
CREATE INDEX arrest_record_case_no ON arrest_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX arrest_record_line_no ON arrest_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX arrest_record_activity_no ON arrest_record (activity_no) WHERE activity_no IS NOT NULL;
CREATE INDEX sentence_record_with_no ON sentence_record (with_no) WHERE with_no IS NOT NULL;
CREATE INDEX sentence_record_replaces_no ON sentence_record (replaces_no) WHERE replaces_no IS NOT NULL;
CREATE INDEX sentence_record_case_no ON sentence_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX sentence_record_line_no ON sentence_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX sentence_record_arrest_no ON sentence_record (arrest_no) WHERE arrest_no IS NOT NULL;
CREATE INDEX sentence_record_after_no ON sentence_record (after_no) WHERE after_no IS NOT NULL;
CREATE INDEX sentence_record_charge_no ON sentence_record (charge_no) WHERE charge_no IS NOT NULL;
CREATE VIEW cases AS SELECT 'CASE-' || number AS ref, "name" AS "name", "opened" AS "opened", "closed" AS "closed", "review_due" AS "review_due", "review_decision" AS "review_decision", "summary" AS "summary", "officer_in_case" AS "officer_in_case", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM case_record;
CREATE VIEW lineage_joined (number, first) AS
    WITH RECURSIVE climb (number, above) AS (
        SELECT child.number, higher.replaces_no
        FROM line_record AS child JOIN line_record AS higher ON higher.number = child.replaces_no
        WHERE (child.replaces_no IS NOT NULL) AND higher.replaces_no IS NOT NULL
        UNION
        SELECT climb.number, higher.replaces_no
        FROM climb JOIN line_record AS higher ON higher.number = climb.above
        WHERE higher.replaces_no IS NOT NULL
    )
    SELECT child.number, child.replaces_no
    FROM line_record AS child JOIN line_record AS top ON top.number = child.replaces_no
    WHERE (child.replaces_no IS NOT NULL) AND top.replaces_no IS NULL
    UNION ALL
    SELECT climb.number, climb.above
    FROM climb JOIN line_record AS top ON top.number = climb.above
    WHERE top.replaces_no IS NULL;
CREATE VIEW lines AS SELECT 'LINE-' || number AS ref, "name" AS "name", "reach" AS "reach", "runs_from" AS "runs_from", "first_seen" AS "first_seen", "dismantled" AS "dismantled", "closure" AS "closure", 'LINE-' || "replaces_no" AS "replaces", "basis" AS "basis", 'CASE-' || "case_no" AS "case", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM line_record;
CREATE VIEW activities AS SELECT 'ACTIVITY-' || number AS ref, "date" AS "date", "time" AS "time", "activity" AS "activity", "number_of" AS "number", "addresses" AS "addresses", "partners" AS "partners", "place" AS "place", "result" AS "result", 'CASE-' || "case_no" AS "case", 'LINE-' || "line_no" AS "line", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM activity_record;
CREATE VIEW arrests AS SELECT 'ARREST-' || number AS ref, "date" AS "date", "person" AS "person", "age_band" AS "age_band", "sex" AS "sex", "role" AS "role", "offence" AS "offence", "result" AS "result", "result_on" AS "result_on", 'CASE-' || "case_no" AS "case", 'LINE-' || "line_no" AS "line", 'ACTIVITY-' || "activity_no" AS "activity", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM arrest_record;
CREATE VIEW charges AS SELECT 'CHARGE-' || number AS ref, "date" AS "date", "person" AS "person", "offences" AS "offences", "counts" AS "counts", "by" AS "by", "plea" AS "plea", "plea_on" AS "plea_on", "outcome" AS "outcome", "outcome_on" AS "outcome_on", "trial_on" AS "trial_on", 'ARREST-' || "arrest_no" AS "arrest", 'CASE-' || "case_no" AS "case", 'LINE-' || "line_no" AS "line", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM charge_record;
CREATE VIEW find_joined (number, first) AS
    WITH RECURSIVE climb (number, above) AS (
        SELECT child.number, higher.find_no
        FROM seizure_record AS child JOIN seizure_record AS higher ON higher.number = child.find_no
        WHERE (child.find_no IS NOT NULL) AND higher.find_no IS NOT NULL
        UNION
        SELECT climb.number, higher.find_no
        FROM climb JOIN seizure_record AS higher ON higher.number = climb.above
        WHERE higher.find_no IS NOT NULL
    )
    SELECT child.number, child.find_no
    FROM seizure_record AS child JOIN seizure_record AS top ON top.number = child.find_no
    WHERE (child.find_no IS NOT NULL) AND top.find_no IS NULL
    UNION ALL
    SELECT climb.number, climb.above
    FROM climb JOIN seizure_record AS top ON top.number = climb.above
    WHERE top.find_no IS NULL;
CREATE VIEW seizures AS SELECT 'SEIZURE-' || number AS ref, "date" AS "date", "time" AS "time", "item" AS "item", "category" AS "category", "form" AS "form", "class" AS "class", CASE WHEN "weight_mg" IS NOT NULL THEN printf('%d.%03d', "weight_mg" / 1000, "weight_mg" % 1000) END AS weight_g, "pieces_number" AS pieces, "pieces_unit" AS pieces_unit, "weighed" AS "weighed", "identified" AS "identified", "purity_hundredths" AS "purity", "lab_ref" AS "lab_ref", CASE WHEN "value_pence" IS NOT NULL THEN printf('%d.%02d', "value_pence" / 100, "value_pence" % 100) END AS value_gbp, "value_basis" AS "value_basis", CASE WHEN "price_pence" IS NOT NULL THEN printf('%d.%02d', "price_pence" / 100, "price_pence" % 100) END AS price_gbp, "price_per" AS "price_per", "price_from" AS "price_from", "price_source" AS "price_source", "exhibit" AS "exhibit", "power" AS "power", 'SEIZURE-' || "find_no" AS "find", 'CASE-' || "case_no" AS "case", 'LINE-' || "line_no" AS "line", 'ARREST-' || "arrest_no" AS "arrest", 'ACTIVITY-' || "activity_no" AS "activity", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM seizure_record;
CREATE VIEW cash_orders AS SELECT 'CASH-ORDER-' || number AS ref, "date" AS "date", 'SEIZURE-' || "seizure_no" AS "seizure", "stage" AS "stage", CASE WHEN "amount_pence" IS NOT NULL THEN printf('%d.%02d', "amount_pence" / 100, "amount_pence" % 100) END AS amount_gbp, "until" AS "until", "by" AS "by", "order_ref" AS "order_ref", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM cash_order_record;
CREATE VIEW sentence_group_joined (number, first) AS
    WITH RECURSIVE climb (number, above) AS (
        SELECT child.number, COALESCE(higher.with_no, higher.replaces_no)
        FROM sentence_record AS child JOIN sentence_record AS higher ON higher.number = COALESCE(child.with_no, child.replaces_no)
        WHERE (child.with_no IS NOT NULL OR child.replaces_no IS NOT NULL) AND COALESCE(higher.with_no, higher.replaces_no) IS NOT NULL
        UNION
        SELECT climb.number, COALESCE(higher.with_no, higher.replaces_no)
        FROM climb JOIN sentence_record AS higher ON higher.number = climb.above
        WHERE COALESCE(higher.with_no, higher.replaces_no) IS NOT NULL
    )
    SELECT child.number, COALESCE(child.with_no, child.replaces_no)
    FROM sentence_record AS child JOIN sentence_record AS top ON top.number = COALESCE(child.with_no, child.replaces_no)
    WHERE (child.with_no IS NOT NULL OR child.replaces_no IS NOT NULL) AND COALESCE(top.with_no, top.replaces_no) IS NULL
    UNION ALL
    SELECT climb.number, climb.above
    FROM climb JOIN sentence_record AS top ON top.number = climb.above
    WHERE COALESCE(top.with_no, top.replaces_no) IS NULL;
CREATE VIEW sentence_joined (number, first) AS
    WITH RECURSIVE climb (number, above) AS (
        SELECT child.number, higher.replaces_no
        FROM sentence_record AS child JOIN sentence_record AS higher ON higher.number = child.replaces_no
        WHERE (child.replaces_no IS NOT NULL) AND higher.replaces_no IS NOT NULL
        UNION
        SELECT climb.number, higher.replaces_no
        FROM climb JOIN sentence_record AS higher ON higher.number = climb.above
        WHERE higher.replaces_no IS NOT NULL
    )
    SELECT child.number, child.replaces_no
    FROM sentence_record AS child JOIN sentence_record AS top ON top.number = child.replaces_no
    WHERE (child.replaces_no IS NOT NULL) AND top.replaces_no IS NULL
    UNION ALL
    SELECT climb.number, climb.above
    FROM climb JOIN sentence_record AS top ON top.number = climb.above
    WHERE top.replaces_no IS NULL;
CREATE VIEW sentences AS SELECT 'SENTENCE-' || number AS ref, "date" AS "date", "person" AS "person", "disposal" AS "disposal", "term_months" AS term_months, "term_days" AS term_days, "minimum_term_months" AS minimum_term_months, "minimum_term_days" AS minimum_term_days, "licence_months" AS licence_months, "licence_days" AS licence_days, "suspended_for_months" AS suspended_for_months, "suspended_for_days" AS suspended_for_days, 'SENTENCE-' || "with_no" AS "with", 'SENTENCE-' || "after_no" AS "after", "effective_months" AS effective_months, "effective_days" AS effective_days, 'SENTENCE-' || "replaces_no" AS "replaces", "varied_on" AS "varied_on", "varied_by" AS "varied_by", "quashed_on" AS "quashed_on", "court" AS "court", "offence" AS "offence", 'CHARGE-' || "charge_no" AS "charge", 'CASE-' || "case_no" AS "case", 'LINE-' || "line_no" AS "line", 'ARREST-' || "arrest_no" AS "arrest", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM sentence_record;
CREATE VIEW safeguarding_actions AS SELECT 'SAFEGUARDING-' || number AS ref, "date" AS "date", "action" AS "action", "age_band" AS "age_band", "sex" AS "sex", "people" AS "people", "person" AS "person", "agency" AS "agency", 'CASE-' || "case_no" AS "case", 'LINE-' || "line_no" AS "line", 'ACTIVITY-' || "activity_no" AS "activity", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM safeguarding_record;
CREATE TRIGGER case_record_number BEFORE UPDATE OF number ON case_record WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER case_record_insert AFTER INSERT ON case_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'case_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'name', NEW."name", 'opened', NEW."opened", 'closed', NEW."closed", 'review_due', NEW."review_due", 'review_decision', NEW."review_decision", 'summary', NEW."summary", 'officer_in_case', NEW."officer_in_case", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER case_record_update AFTER UPDATE ON case_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'case_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'name', NEW."name", 'opened', NEW."opened", 'closed', NEW."closed", 'review_due', NEW."review_due", 'review_decision', NEW."review_decision", 'summary', NEW."summary", 'officer_in_case', NEW."officer_in_case", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER case_record_delete AFTER DELETE ON case_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'case_record', OLD.number, NULL, randomblob(16);
            END;
CREATE TRIGGER line_record_number BEFORE UPDATE OF number ON line_record WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER line_record_insert AFTER INSERT ON line_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'line_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'name', NEW."name", 'reach', NEW."reach", 'runs_from', NEW."runs_from", 'first_seen', NEW."first_seen", 'dismantled', NEW."dismantled", 'closure', NEW."closure", 'replaces_no', NEW."replaces_no", 'basis', NEW."basis", 'case_no', NEW."case_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER line_record_update AFTER UPDATE ON line_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'line_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'name', NEW."name", 'reach', NEW."reach", 'runs_from', NEW."runs_from", 'first_seen', NEW."first_seen", 'dismantled', NEW."dismantled", 'closure', NEW."closure", 'replaces_no', NEW."replaces_no", 'basis', NEW."basis", 'case_no', NEW."case_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER line_record_delete AFTER DELETE ON line_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'line_record', OLD.number, NULL, randomblob(16);
            END;
CREATE TRIGGER activity_record_number BEFORE UPDATE OF number ON activity_record WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER activity_record_insert AFTER INSERT ON activity_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'activity_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'time', NEW."time", 'activity', NEW."activity", 'number_of', NEW."number_of", 'addresses', NEW."addresses", 'partners', NEW."partners", 'place', NEW."place", 'result', NEW."result", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER activity_record_update AFTER UPDATE ON activity_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'activity_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'time', NEW."time", 'activity', NEW."activity", 'number_of', NEW."number_of", 'addresses', NEW."addresses", 'partners', NEW."partners", 'place', NEW."place", 'result', NEW."result", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER activity_record_delete AFTER DELETE ON activity_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'activity_record', OLD.number, NULL, randomblob(16);
            END;
CREATE TRIGGER arrest_record_number BEFORE UPDATE OF number ON arrest_record WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER arrest_record_insert AFTER INSERT ON arrest_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'arrest_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'age_band', NEW."age_band", 'sex', NEW."sex", 'role', NEW."role", 'offence', NEW."offence", 'result', NEW."result", 'result_on', NEW."result_on", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'activity_no', NEW."activity_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER arrest_record_update AFTER UPDATE ON arrest_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'arrest_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'age_band', NEW."age_band", 'sex', NEW."sex", 'role', NEW."role", 'offence', NEW."offence", 'result', NEW."result", 'result_on', NEW."result_on", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'activity_no', NEW."activity_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER arrest_record_delete AFTER DELETE ON arrest_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'arrest_record', OLD.number, NULL, randomblob(16);
            END;
CREATE TRIGGER charge_record_number BEFORE UPDATE OF number ON charge_record WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER charge_record_insert AFTER INSERT ON charge_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'charge_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'offences', NEW."offences", 'counts', NEW."counts", 'by', NEW."by", 'plea', NEW."plea", 'plea_on', NEW."plea_on", 'outcome', NEW."outcome", 'outcome_on', NEW."outcome_on", 'trial_on', NEW."trial_on", 'arrest_no', NEW."arrest_no", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER charge_record_update AFTER UPDATE ON charge_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'charge_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'offences', NEW."offences", 'counts', NEW."counts", 'by', NEW."by", 'plea', NEW."plea", 'plea_on', NEW."plea_on", 'outcome', NEW."outcome", 'outcome_on', NEW."outcome_on", 'trial_on', NEW."trial_on", 'arrest_no', NEW."arrest_no", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER charge_record_delete AFTER DELETE ON charge_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'charge_record', OLD.number, NULL, randomblob(16);
            END;
CREATE TRIGGER seizure_record_number BEFORE UPDATE OF number ON seizure_record WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER seizure_record_insert AFTER INSERT ON seizure_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'seizure_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'time', NEW."time", 'item', NEW."item", 'category', NEW."category", 'form', NEW."form", 'class', NEW."class", 'weight_mg', NEW."weight_mg", 'pieces_number', NEW."pieces_number", 'pieces_unit', NEW."pieces_unit", 'weighed', NEW."weighed", 'identified', NEW."identified", 'purity_hundredths', NEW."purity_hundredths", 'lab_ref', NEW."lab_ref", 'value_pence', NEW."value_pence", 'value_basis', NEW."value_basis", 'price_pence', NEW."price_pence", 'price_per', NEW."price_per", 'price_from', NEW."price_from", 'price_source', NEW."price_source", 'exhibit', NEW."exhibit", 'power', NEW."power", 'find_no', NEW."find_no", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'arrest_no', NEW."arrest_no", 'activity_no', NEW."activity_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER seizure_record_update AFTER UPDATE ON seizure_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'seizure_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'time', NEW."time", 'item', NEW."item", 'category', NEW."category", 'form', NEW."form", 'class', NEW."class", 'weight_mg', NEW."weight_mg", 'pieces_number', NEW."pieces_number", 'pieces_unit', NEW."pieces_unit", 'weighed', NEW."weighed", 'identified', NEW."identified", 'purity_hundredths', NEW."purity_hundredths", 'lab_ref', NEW."lab_ref", 'value_pence', NEW."value_pence", 'value_basis', NEW."value_basis", 'price_pence', NEW."price_pence", 'price_per', NEW."price_per", 'price_from', NEW."price_from", 'price_source', NEW."price_source", 'exhibit', NEW."exhibit", 'power', NEW."power", 'find_no', NEW."find_no", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'arrest_no', NEW."arrest_no", 'activity_no', NEW."activity_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER seizure_record_delete AFTER DELETE ON seizure_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'seizure_record', OLD.number, NULL, randomblob(16);
            END;
CREATE TRIGGER cash_order_record_number BEFORE UPDATE OF number ON cash_order_record WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER cash_order_record_insert AFTER INSERT ON cash_order_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'cash_order_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'seizure_no', NEW."seizure_no", 'stage', NEW."stage", 'amount_pence', NEW."amount_pence", 'until', NEW."until", 'by', NEW."by", 'order_ref', NEW."order_ref", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER cash_order_record_update AFTER UPDATE ON cash_order_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'cash_order_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'seizure_no', NEW."seizure_no", 'stage', NEW."stage", 'amount_pence', NEW."amount_pence", 'until', NEW."until", 'by', NEW."by", 'order_ref', NEW."order_ref", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER cash_order_record_delete AFTER DELETE ON cash_order_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'cash_order_record', OLD.number, NULL, randomblob(16);
            END;
CREATE TRIGGER sentence_record_number BEFORE UPDATE OF number ON sentence_record WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER sentence_record_insert AFTER INSERT ON sentence_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'sentence_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'disposal', NEW."disposal", 'term_months', NEW."term_months", 'term_days', NEW."term_days", 'minimum_term_months', NEW."minimum_term_months", 'minimum_term_days', NEW."minimum_term_days", 'licence_months', NEW."licence_months", 'licence_days', NEW."licence_days", 'suspended_for_months', NEW."suspended_for_months", 'suspended_for_days', NEW."suspended_for_days", 'with_no', NEW."with_no", 'after_no', NEW."after_no", 'effective_months', NEW."effective_months", 'effective_days', NEW."effective_days", 'replaces_no', NEW."replaces_no", 'varied_on', NEW."varied_on", 'varied_by', NEW."varied_by", 'quashed_on', NEW."quashed_on", 'court', NEW."court", 'offence', NEW."offence", 'charge_no', NEW."charge_no", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'arrest_no', NEW."arrest_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER sentence_record_update AFTER UPDATE ON sentence_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'sentence_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'disposal', NEW."disposal", 'term_months', NEW."term_months", 'term_days', NEW."term_days", 'minimum_term_months', NEW."minimum_term_months", 'minimum_term_days', NEW."minimum_term_days", 'licence_months', NEW."licence_months", 'licence_days', NEW."licence_days", 'suspended_for_months', NEW."suspended_for_months", 'suspended_for_days', NEW."suspended_for_days", 'with_no', NEW."with_no", 'after_no', NEW."after_no", 'effective_months', NEW."effective_months", 'effective_days', NEW."effective_days", 'replaces_no', NEW."replaces_no", 'varied_on', NEW."varied_on", 'varied_by', NEW."varied_by", 'quashed_on', NEW."quashed_on", 'court', NEW."court", 'offence', NEW."offence", 'charge_no', NEW."charge_no", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'arrest_no', NEW."arrest_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER sentence_record_delete AFTER DELETE ON sentence_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'sentence_record', OLD.number, NULL, randomblob(16);
            END;
CREATE TRIGGER safeguarding_record_number BEFORE UPDATE OF number ON safeguarding_record WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER safeguarding_record_insert AFTER INSERT ON safeguarding_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'safeguarding_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'action', NEW."action", 'age_band', NEW."age_band", 'sex', NEW."sex", 'people', NEW."people", 'person', NEW."person", 'agency', NEW."agency", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'activity_no', NEW."activity_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER safeguarding_record_update AFTER UPDATE ON safeguarding_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'safeguarding_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'action', NEW."action", 'age_band', NEW."age_band", 'sex', NEW."sex", 'people', NEW."people", 'person', NEW."person", 'agency', NEW."agency", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'activity_no', NEW."activity_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER safeguarding_record_delete AFTER DELETE ON safeguarding_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'safeguarding_record', OLD.number, NULL, randomblob(16);
            END;
CREATE TRIGGER cover_number BEFORE UPDATE OF number ON cover WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER cover_insert AFTER INSERT ON cover BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'cover', NEW.number, json_patch('{}', json_object('kind', NEW."kind", 'complete_from', NEW."complete_from")), randomblob(16);
            END;
CREATE TRIGGER cover_update AFTER UPDATE ON cover BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'cover', NEW.number, json_patch('{}', json_object('kind', NEW."kind", 'complete_from', NEW."complete_from")), randomblob(16);
            END;
CREATE TRIGGER cover_delete AFTER DELETE ON cover BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'cover', OLD.number, NULL, randomblob(16);
            END;
CREATE TRIGGER setting_number BEFORE UPDATE OF number ON setting WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER setting_insert AFTER INSERT ON setting BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'setting', NEW.number, json_patch('{}', json_object('name', NEW."name", 'value', NEW."value")), randomblob(16);
            END;
CREATE TRIGGER setting_update AFTER UPDATE ON setting BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'setting', NEW.number, json_patch('{}', json_object('name', NEW."name", 'value', NEW."value")), randomblob(16);
            END;
CREATE TRIGGER setting_delete AFTER DELETE ON setting BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'setting', OLD.number, NULL, randomblob(16);
            END;
CREATE TRIGGER same_person_number BEFORE UPDATE OF number ON same_person WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER same_person_insert AFTER INSERT ON same_person BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'same_person', NEW.number, json_patch('{}', json_object('person', NEW."person", 'same_as', NEW."same_as")), randomblob(16);
            END;
CREATE TRIGGER same_person_update AFTER UPDATE ON same_person BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'same_person', NEW.number, json_patch('{}', json_object('person', NEW."person", 'same_as', NEW."same_as")), randomblob(16);
            END;
CREATE TRIGGER same_person_delete AFTER DELETE ON same_person BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'same_person', OLD.number, NULL, randomblob(16);
            END;
CREATE TRIGGER own_item_number BEFORE UPDATE OF number ON own_item WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER own_item_insert AFTER INSERT ON own_item BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'own_item', NEW.number, json_patch('{}', json_object('name', NEW."name", 'category', NEW."category", 'words', NEW."words", 'form', NEW."form", 'class', NEW."class", 'authority', NEW."authority")), randomblob(16);
            END;
CREATE TRIGGER own_item_update AFTER UPDATE ON own_item BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'own_item', NEW.number, json_patch('{}', json_object('name', NEW."name", 'category', NEW."category", 'words', NEW."words", 'form', NEW."form", 'class', NEW."class", 'authority', NEW."authority")), randomblob(16);
            END;
CREATE TRIGGER own_item_delete AFTER DELETE ON own_item BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'own_item', OLD.number, NULL, randomblob(16);
            END;
CREATE TRIGGER own_price_number BEFORE UPDATE OF number ON own_price WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER own_price_insert AFTER INSERT ON own_price BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'own_price', NEW.number, json_patch('{}', json_object('item', NEW."item", 'form', NEW."form", 'unit', NEW."unit", 'price_pence', NEW."price_pence", 'basis', NEW."basis", 'source', NEW."source", 'valid_from', NEW."valid_from", 'valid_to', NEW."valid_to")), randomblob(16);
            END;
CREATE TRIGGER own_price_update AFTER UPDATE ON own_price BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'own_price', NEW.number, json_patch('{}', json_object('item', NEW."item", 'form', NEW."form", 'unit', NEW."unit", 'price_pence', NEW."price_pence", 'basis', NEW."basis", 'source', NEW."source", 'valid_from', NEW."valid_from", 'valid_to', NEW."valid_to")), randomblob(16);
            END;
CREATE TRIGGER own_price_delete AFTER DELETE ON own_price BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'own_price', OLD.number, NULL, randomblob(16);
            END;
CREATE TRIGGER saved_view_number BEFORE UPDATE OF number ON saved_view WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER saved_view_insert AFTER INSERT ON saved_view BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'saved_view', NEW.number, json_patch('{}', json_object('name', NEW."name", 'command', NEW."command", 'options', NEW."options")), randomblob(16);
            END;
CREATE TRIGGER saved_view_update AFTER UPDATE ON saved_view BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'saved_view', NEW.number, json_patch('{}', json_object('name', NEW."name", 'command', NEW."command", 'options', NEW."options")), randomblob(16);
            END;
CREATE TRIGGER saved_view_delete AFTER DELETE ON saved_view BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'saved_view', OLD.number, NULL, randomblob(16);
            END;
CREATE TRIGGER mark_number BEFORE UPDATE OF number ON mark WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER mark_insert AFTER INSERT ON mark BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'mark', NEW.number, json_patch('{}', json_object('mark', NEW."mark", 'record_table', NEW."record_table", 'record_number', NEW."record_number", 'why', NEW."why")), randomblob(16);
            END;
CREATE TRIGGER mark_update AFTER UPDATE ON mark BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'mark', NEW.number, json_patch('{}', json_object('mark', NEW."mark", 'record_table', NEW."record_table", 'record_number', NEW."record_number", 'why', NEW."why")), randomblob(16);
            END;
CREATE TRIGGER mark_delete AFTER DELETE ON mark BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'mark', OLD.number, NULL, randomblob(16);
            END;
CREATE TRIGGER erasure_number BEFORE UPDATE OF number ON erasure WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER erasure_insert AFTER INSERT ON erasure BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'erasure', NEW.number, json_patch('{}', json_object('authority', NEW."authority", 'records', NEW."records", 'seals', NEW."seals")), randomblob(16);
            END;
CREATE TRIGGER erasure_update AFTER UPDATE ON erasure BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'erasure', NEW.number, json_patch('{}', json_object('authority', NEW."authority", 'records', NEW."records", 'seals', NEW."seals")), randomblob(16);
            END;
CREATE TRIGGER erasure_delete AFTER DELETE ON erasure BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'erasure', OLD.number, NULL, randomblob(16);
            END;
CREATE TRIGGER looked_at_number BEFORE UPDATE OF number ON looked_at WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER looked_at_insert AFTER INSERT ON looked_at BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'looked_at', NEW.number, json_patch('{}', json_object('rule', NEW."rule", 'records', NEW."records", 'versions', NEW."versions", 'why', NEW."why")), randomblob(16);
            END;
CREATE TRIGGER looked_at_update AFTER UPDATE ON looked_at BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'looked_at', NEW.number, json_patch('{}', json_object('rule', NEW."rule", 'records', NEW."records", 'versions', NEW."versions", 'why', NEW."why")), randomblob(16);
            END;
CREATE TRIGGER looked_at_delete AFTER DELETE ON looked_at BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'looked_at', OLD.number, NULL, randomblob(16);
            END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('command',41);
INSERT INTO "sqlite_sequence" VALUES('version',42);
INSERT INTO "sqlite_sequence" VALUES('setting',1);
INSERT INTO "sqlite_sequence" VALUES('cover',2);
INSERT INTO "sqlite_sequence" VALUES('case_record',1);
INSERT INTO "sqlite_sequence" VALUES('line_record',2);
INSERT INTO "sqlite_sequence" VALUES('activity_record',1);
INSERT INTO "sqlite_sequence" VALUES('arrest_record',5);
INSERT INTO "sqlite_sequence" VALUES('charge_record',2);
INSERT INTO "sqlite_sequence" VALUES('own_price',1);
INSERT INTO "sqlite_sequence" VALUES('own_item',1);
INSERT INTO "sqlite_sequence" VALUES('seizure_record',4);
INSERT INTO "sqlite_sequence" VALUES('cash_order_record',2);
INSERT INTO "sqlite_sequence" VALUES('sentence_record',3);
INSERT INTO "sqlite_sequence" VALUES('safeguarding_record',2);
INSERT INTO "sqlite_sequence" VALUES('same_person',1);
INSERT INTO "sqlite_sequence" VALUES('saved_view',1);
INSERT INTO "sqlite_sequence" VALUES('looked_at',1);
INSERT INTO "sqlite_sequence" VALUES('mark',2);
INSERT INTO "sqlite_sequence" VALUES('erasure',1);
COMMIT;
