-- An illustrative ledger of version 6 with a record of every kind, and something in every other
-- table, as the program that had that schema wrote it.
PRAGMA application_id = 1400129604;
PRAGMA user_version = 6;
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
INSERT INTO "activity_record" VALUES(1,'7f4b7e37-a5ea-4d1d-b993-f42c4e1d1eb5','2021-04-20',NULL,'warrant',1,1,NULL,'an address',NULL,NULL,1,NULL,NULL,NULL,0,NULL);
CREATE TABLE arrest_record (
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
            'pending', 'charged', 'bailed', 'released-under-investigation', 'cautioned',
            'no-further-action', 'recalled', 'transferred')),
        result_on TEXT CHECK (result_on IS date(result_on, '+0 days')),
        case_no INTEGER REFERENCES case_record (number),
        line_no INTEGER REFERENCES line_record (number),
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT, activity_no INTEGER REFERENCES activity_record (number),
        CHECK (result = 'pending' OR result_on IS NOT NULL),
        CHECK (result_on >= date)
    ) STRICT
    ;
INSERT INTO "arrest_record" VALUES(1,'04b9bfa9-140b-435e-9284-06f769c1a270','2021-04-20','P-1','adult',NULL,'line-holder',NULL,'pending',NULL,NULL,1,NULL,NULL,NULL,0,NULL,1);
INSERT INTO "arrest_record" VALUES(2,'3a3e58cc-172c-4879-929c-2397fe332506','2021-04-21','P-2','child',NULL,'runner',NULL,'released-under-investigation','2021-04-22',NULL,1,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "arrest_record" VALUES(3,'6948c724-ed6d-44d2-b470-019b9e5370ce','2021-04-22','NORTH:P-7','unknown',NULL,NULL,NULL,'pending',NULL,NULL,2,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "arrest_record" VALUES(4,'04749044-22a8-478d-82fd-78f97021ec2b','2021-04-22','NORTH:P-7','unknown',NULL,NULL,NULL,'pending',NULL,NULL,2,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "arrest_record" VALUES(5,'491bad72-54c6-46ef-a597-057a9807f6ff','2021-04-01','ERASED-1','unknown',NULL,NULL,NULL,'pending',NULL,NULL,NULL,NULL,NULL,'erased',0,NULL,NULL);
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
INSERT INTO "case_record" VALUES(1,'0b74d06b-891e-49f7-9ffd-d9d499725a6c','Larch (illustrative)','2019-03-04',NULL,'an operation',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL);
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
INSERT INTO "cash_order_record" VALUES(1,'0fc6afbf-6bfc-419e-99d1-d48dbfb87511','2021-04-22',3,'detained',425000,'2021-10-22',NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO "cash_order_record" VALUES(2,'2bb12b6b-81b3-42e2-8bdf-2f87b1d02142','2021-06-22',3,'forfeited',400000,NULL,'court',NULL,NULL,NULL,NULL,0,NULL);
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
INSERT INTO "charge_record" VALUES(1,'94ee8538-08bb-433d-ad0c-d726ded3dacb','2021-04-21','P-1','PWITS class A x2; possession of class B',3,NULL,NULL,NULL,'convicted','2021-08-02',NULL,1,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO "charge_record" VALUES(2,'29659262-065b-41e3-8a59-6cb0da9e7b78','2021-04-21','P-2','PWITS class A',1,NULL,NULL,NULL,'acquitted','2021-07-02',NULL,2,NULL,NULL,NULL,NULL,NULL,0,NULL);
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
INSERT INTO "command" VALUES(1,'2021-08-31T11:00:00.000000+00:00',NULL,NULL,NULL,'schema 6',NULL,'migration',NULL,'82e516e6703a3542db576d9409eb8517d27e1c74bfde8bc2a62759e0c71253f4');
INSERT INTO "command" VALUES(2,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'area',NULL,'change',NULL,'e8b893f2dec169d46d911ed0223771c4140b00a332ae291fc5f2862f045bde92');
INSERT INTO "command" VALUES(3,'2021-08-31T11:01:00.000000+00:00','tester','desk-1',NULL,'cover',NULL,'change',NULL,'c8b3cafcc10ab968898164255fa87b69625a89fee69a9c6535f2c3d7e1e34de3');
INSERT INTO "command" VALUES(4,'2021-08-31T11:02:00.000000+00:00','tester','desk-1',NULL,'cover',NULL,'change',NULL,'aea608accf3aa041fd0035e9ccf1f411f6c09f033c0083c8a5d3351171978542');
INSERT INTO "command" VALUES(5,'2021-08-31T11:03:00.000000+00:00','tester','desk-1',NULL,'add case',NULL,'change',NULL,'483125d01e71e0c32260ed579de96513f85e0b47f2396dcd4ff55b89bac5f5e1');
INSERT INTO "command" VALUES(6,'2021-08-31T11:04:00.000000+00:00','second','desk-1',NULL,'add line',NULL,'change',NULL,'8b89220e496e47811e135901479ebf355b6f24976e8839ea06337916dbfa846c');
INSERT INTO "command" VALUES(7,'2021-08-31T11:05:00.000000+00:00','tester','desk-1',NULL,'add line',NULL,'change',NULL,'e8790704285370f70e0b2d63e056694277803ace0598168a70d8c59f548bd660');
INSERT INTO "command" VALUES(8,'2021-08-31T11:06:00.000000+00:00','tester','desk-1',NULL,'add activity',NULL,'change',NULL,'85f44dae3a4b66898259d2133ddc7364de7c9d4f6fa24a33b8ca68b244969530');
INSERT INTO "command" VALUES(9,'2021-08-31T11:07:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'9f0769627e487207a512ca64ba6a864e87b2bdc89bc1c6b7c8eb0066d2dd503a');
INSERT INTO "command" VALUES(10,'2021-08-31T11:08:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'4a9e965dfca6da92e0471689cdfff02451fe02fd127cf24146fa4c55d4a53b74');
INSERT INTO "command" VALUES(11,'2021-08-31T11:09:00.000000+00:00','second','desk-1',NULL,'add arrest',NULL,'change',NULL,'aca0e28fa9ca0586cf3a1d48e62c4496854f2062fff95fa8dc0e79c06d68174b');
INSERT INTO "command" VALUES(12,'2021-08-31T11:10:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'4db9b7712ed805c0e1cbda6282696d0ff96890bd956c62c712af139f54376081');
INSERT INTO "command" VALUES(13,'2021-08-31T11:11:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'55e387abc37f4b6af407f9db5815085bce57de90b70be0b5aa7d6895a692aff6');
INSERT INTO "command" VALUES(14,'2021-08-31T11:12:00.000000+00:00','tester','desk-1',NULL,'add charge',NULL,'change',NULL,'c343d261695c563930a81ad028cb35c86953dafae7e6a424ca5783d92d4074cf');
INSERT INTO "command" VALUES(15,'2021-08-31T11:13:00.000000+00:00','tester','desk-1',NULL,'add charge',NULL,'change',NULL,'4c7c3b1b94768e2487b96eef090d9a4854ba94bfb053c6ecf7f660aed63a48c4');
INSERT INTO "command" VALUES(16,'2021-08-31T11:14:00.000000+00:00','second','desk-1',NULL,'prices use',NULL,'change',NULL,'a3fd6fab49a0f10260f7140d0516606c45c33ca0afecdcba885fbd2a00f52ae3');
INSERT INTO "command" VALUES(17,'2021-08-31T11:15:00.000000+00:00','tester','desk-1',NULL,'items add',NULL,'change',NULL,'b8130312b6b0df5c8db3f16767aa359f1e11edb41764c846e18018c4fab1c998');
INSERT INTO "command" VALUES(18,'2021-08-31T11:16:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'40860733563fbd1d96544ea99170cb346810a920760d68ac1bfa0a62d6ab0e5a');
INSERT INTO "command" VALUES(19,'2021-08-31T11:17:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'9d4c5a100b613a61a3f3e3c86f9f4603e8828cf075818c0251b7306e62704340');
INSERT INTO "command" VALUES(20,'2021-08-31T11:18:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'daac7fc128577fa4cdd1f0557fc3efe3e5b235480513541bb9e014c6766d6008');
INSERT INTO "command" VALUES(21,'2021-08-31T11:19:00.000000+00:00','second','desk-1',NULL,'add seizure',NULL,'change',NULL,'607e81edf7315a56ae77991b0090d7e05d1d23d3c7d9a5e97afb5ba6d5cbc855');
INSERT INTO "command" VALUES(22,'2021-08-31T11:20:00.000000+00:00','tester','desk-1',NULL,'add cash-order',NULL,'change',NULL,'3a5bacab81434ae5282859370dcf01389b140eb8c96564040a27bf1894ae7673');
INSERT INTO "command" VALUES(23,'2021-08-31T11:21:00.000000+00:00','tester','desk-1',NULL,'add cash-order',NULL,'change',NULL,'3494c7670d236bbbbf26ba8ee2493ca374cc57eef22b7cc71a95b7b511ec1471');
INSERT INTO "command" VALUES(24,'2021-08-31T11:22:00.000000+00:00','tester','desk-1',NULL,'add sentence',NULL,'change',NULL,'3292ba2eb81613bcafcf9b60adf94a9fcedee11108ea47b110457b181521fde6');
INSERT INTO "command" VALUES(25,'2021-08-31T11:23:00.000000+00:00','tester','desk-1',NULL,'add sentence',NULL,'change',NULL,'afcea38754571650b4691fddbfbd1f8d7bdef6bca09deeb21e7a9ddacbf819db');
INSERT INTO "command" VALUES(26,'2021-08-31T11:24:00.000000+00:00','second','desk-1',NULL,'add sentence',NULL,'change',NULL,'6717d913bcdfe74dbdfa0c070e4c804f6706d167656fc3da75c7e8aca717418b');
INSERT INTO "command" VALUES(27,'2021-08-31T11:25:00.000000+00:00','tester','desk-1',NULL,'add safeguarding',NULL,'change',NULL,'e7405ebd895340de133b2e0220f33fc7975d4039f5b4d8f455b9f59fd0c55b60');
INSERT INTO "command" VALUES(28,'2021-08-31T11:26:00.000000+00:00','tester','desk-1',NULL,'add safeguarding',NULL,'change',NULL,'c015a5166947bcc5d3f8ba4e6c7cbfc11e25bf9f1c6b7f5e19a16940b32cdeb4');
INSERT INTO "command" VALUES(29,'2021-08-31T11:27:00.000000+00:00','tester','desk-1',NULL,'same','one photograph','change',NULL,'b873dd73db01548a73bb25bcf14a608dbe7a70c33643dbfcf9eec9d4a975d3d6');
INSERT INTO "command" VALUES(30,'2021-08-31T11:28:00.000000+00:00','tester','desk-1',NULL,'edit seizure','weighed again','change',NULL,'0e17e1b5e57c2008df10ede94dd7b6e9723220fa0545b57a0433ab7a7b91a423');
INSERT INTO "command" VALUES(31,'2021-08-31T11:29:00.000000+00:00','second','desk-1','PS 12','edit arrest',NULL,'change',NULL,'a41049dbe9cd1d5a50437e8132c57a7e33f062a295ba515465dec779656c8e4b');
INSERT INTO "command" VALUES(32,'2021-08-31T11:30:00.000000+00:00','tester','desk-1',NULL,'void','entered twice','change',NULL,'c71720d01fa0b74f5a61d6549bf8ace24ca252b503902dd71bee97239b6e3a10');
INSERT INTO "command" VALUES(33,'2021-08-31T11:31:00.000000+00:00','tester','desk-1',NULL,'unvoid','it was not','change',NULL,'d0166ffa7fec198dd61d59b4e6cfe9811e0a888f29b28295554285a510a915f8');
INSERT INTO "command" VALUES(34,'2021-08-31T11:32:00.000000+00:00','tester','desk-1',NULL,'void','the same as LINE-1','change',NULL,'ddfab15339ccd255e566f822422b691886b669b0d6b1deb277e85e0b5f9aa705');
INSERT INTO "command" VALUES(35,'2021-08-31T11:33:00.000000+00:00','tester','desk-1',NULL,'edit case','slip','change',NULL,'9595a9da696165e0ac81b99cd67a398eebd8e2894b8295f3920512d67a70715b');
INSERT INTO "command" VALUES(36,'2021-08-31T11:34:00.000000+00:00','second','desk-1',NULL,'undo','another case was meant','undo',26,'e220e4af04d8e16462ac88db475ca403ae7191985918575dc6550ca643f76698');
INSERT INTO "command" VALUES(37,'2021-08-31T11:35:00.000000+00:00','tester','desk-1',NULL,'views add',NULL,'change',NULL,'e5177b1b40819e8cd3ec3b94be243e8223c10a1362442b42c9e719adb3cfde65');
INSERT INTO "command" VALUES(38,'2021-08-31T11:36:00.000000+00:00','tester','desk-1',NULL,'check looked-at','two arrests on one day','change',NULL,'ea8889c428ad5dcb63bba027c2e6c17344b53e1c9e7bd37874f52079257dd9b1');
INSERT INTO "command" VALUES(39,'2021-08-31T11:37:00.000000+00:00','tester','desk-1',NULL,'hold','evidence in an appeal','change',NULL,'af0119c58ab3cd6cffbdec28477977e9f0fbd2c0319dd0102e805016a1df3335');
INSERT INTO "command" VALUES(40,'2021-08-31T11:38:00.000000+00:00','tester','desk-1',NULL,'restriction','accuracy contested','change',NULL,'26a2e5ba85413226492562101811a819a67beba994a9ff5e6c283eafabdcd2d4');
INSERT INTO "command" VALUES(41,'2021-08-31T11:39:00.000000+00:00','second','desk-1',NULL,'erase','retention has ended','change',NULL,'d70c3638c304b7b6b0b365b778d63f3969654f49782b0e555666e7182162d9e0');
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
INSERT INTO "erasure" VALUES(1,'DPA 2018 s.47','[["arrest_record", 5]]','{"13": "5a9986c4e8f0e1680ff489974cda04bf4dda77ed5f13fa759eb22e26dceaebe0"}');
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
INSERT INTO "line_record" VALUES(1,'bc7e1528-0e27-4f5f-b546-457492016ad5','Larch line (illustrative)','county',NULL,'2020-02-01','2021-04-20','holder-charged',NULL,'phone data',1,NULL,NULL,NULL,0,NULL);
INSERT INTO "line_record" VALUES(2,'a27ce2f0-cc9b-40ab-832f-f5761a686a2c','Elm line (illustrative)','local',NULL,'2021-05-02',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,0,'the same as LINE-1');
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
INSERT INTO "safeguarding_record" VALUES(1,'c3ec10f5-3805-4dd5-8d5d-1295b6e47c57','2021-04-21','nrm-referral','unknown',NULL,NULL,'P-2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO "safeguarding_record" VALUES(2,'0e57d4cb-277a-4dde-adea-e514e9ddbe6e','2021-04-21','referred','child',NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
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
INSERT INTO "seizure_record" VALUES(1,'2be04677-de74-4d17-a6fc-012b76d62ded','2021-04-20','06:15','heroin','drug',NULL,'A',4920,41,'wrap',NULL,NULL,NULL,NULL,45264,'street','ABC/1',NULL,NULL,NULL,NULL,1,NULL,NULL,'under the sink',0,NULL,NULL,9200,'g','2021-01-01','a force list (illustrative)');
INSERT INTO "seizure_record" VALUES(2,'18ab4569-a2d0-43c6-a282-c8ef90489f9b','2021-04-20',NULL,'crack','drug',NULL,'A',11400,NULL,NULL,NULL,NULL,4200,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seizure_record" VALUES(3,'4c06093b-fbfb-49a3-ac50-d6a02c3ea8de','2021-04-20',NULL,'cash','cash',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,425000,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seizure_record" VALUES(4,'dbcf0b5f-44da-45f8-abc5-8e858e656fe7','2021-04-20',NULL,'cathinone-x','drug','powder','B',2000,NULL,NULL,'estimated',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE sentence_record (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        person TEXT NOT NULL CHECK (person GLOB '*[A-Z]-[1-9]*'),
        disposal TEXT NOT NULL CHECK (disposal IN (
            'imprisonment', 'yoi', 'detention', 'extended', 'life', 'dto', 'suspended',
            'activation', 'community', 'fine', 'discharge', 'hospital-order', 'no-separate-penalty', 'other')),
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
        voided TEXT, after_no INTEGER REFERENCES sentence_record (number) CHECK (after_no <> number), charge_no INTEGER REFERENCES charge_record (number),
        CHECK ((term_months IS NULL) = (term_days IS NULL)),
        CHECK ((minimum_term_months IS NULL) = (minimum_term_days IS NULL)),
        CHECK ((licence_months IS NULL) = (licence_days IS NULL)),
        CHECK ((suspended_for_months IS NULL) = (suspended_for_days IS NULL)),
        CHECK ((effective_months IS NULL) = (effective_days IS NULL)),
        CHECK ((disposal IN (
            'imprisonment', 'yoi', 'detention', 'extended', 'dto', 'suspended', 'activation')) =
            (term_months IS NOT NULL)),
        CHECK ((disposal = 'life') = (minimum_term_months IS NOT NULL)),
        CHECK (disposal = 'extended' OR licence_months IS NULL),
        CHECK (disposal = 'suspended' OR suspended_for_months IS NULL),
        CHECK (varied_on >= date),
        CHECK (quashed_on >= date)
    ) STRICT
    ;
INSERT INTO "sentence_record" VALUES(1,'30965b85-9521-4e51-bf43-879d02000ac4','2021-08-02','P-1','imprisonment',81,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,84,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,0,NULL,NULL,1);
INSERT INTO "sentence_record" VALUES(2,'6e4c1ebf-993d-4015-bb58-9cf7bc9759f1','2021-08-02','P-1','imprisonment',18,0,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL);
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
INSERT INTO "version" VALUES(1,2,'setting',1,'{"name":"area","value":"Aylesbury Vale"}',X'DF5965DBD6DABE124395E3C0287D73D5',X'0D37666E3F7F9CC459F9ADCB8748DAD258D0DF5E0A757375F30BFABF7647F4F0');
INSERT INTO "version" VALUES(2,3,'cover',1,'{"kind":"arrest","complete_from":"2019-01-01"}',X'579E681784BF4B6AA9E2D55511AC59E2',X'D72931D23ABD81604B3DE2F532052E08137FB1AF9EB03CF993F0A905B99D10D4');
INSERT INTO "version" VALUES(3,4,'cover',2,'{"kind":"seizure","complete_from":"2019-01-01"}',X'A0AEF7F6BDB0C85E762EF3DF5F795F32',X'73CC8046F35FA7648D175D28C14DBF7F36BC75F77E5E5C454F39D920A5307B90');
INSERT INTO "version" VALUES(4,5,'case_record',1,'{"uid":"0b74d06b-891e-49f7-9ffd-d9d499725a6c","name":"Larch (illustrative)","opened":"2019-03-04","provisional":0}',X'D7A3A7BC5FAFA0EE98F6D9B498EBE2B3',X'46B0795AA6376475BE60B9547220C04FE60A0E5A4C186C71A398C5324CD11C91');
INSERT INTO "version" VALUES(5,6,'line_record',1,'{"uid":"bc7e1528-0e27-4f5f-b546-457492016ad5","name":"Larch line (illustrative)","reach":"county","first_seen":"2020-02-01","dismantled":"2021-04-20","closure":"holder-charged","basis":"phone data","case_no":1,"provisional":0}',X'E4605050B12F9DDBD72A52F5B11E2BA3',X'73D6285E09A296A42443D9BFBD7A8C0405D42512CCE15C8A4BBE95541B47F55B');
INSERT INTO "version" VALUES(6,7,'line_record',2,'{"uid":"a27ce2f0-cc9b-40ab-832f-f5761a686a2c","name":"Elm line (illustrative)","reach":"local","first_seen":"2021-05-02","replaces_no":1,"provisional":0}',X'346B8110DE93A6307C724E0B3B5A643F',X'408CF82B1AA6F9AF6995FBB9FCB964CD86F78EDA38EC888551ED67655DBF7890');
INSERT INTO "version" VALUES(7,8,'activity_record',1,'{"uid":"7f4b7e37-a5ea-4d1d-b993-f42c4e1d1eb5","date":"2021-04-20","activity":"warrant","number_of":1,"addresses":1,"place":"an address","line_no":1,"provisional":0}',X'1560A411282E8FAD021471254BD7358C',X'D8286774AA0B3862C1A79989F3AC2D86EDC273A15CD4F733C0C3FEC79B52D44F');
INSERT INTO "version" VALUES(8,9,'arrest_record',1,'{"uid":"04b9bfa9-140b-435e-9284-06f769c1a270","date":"2021-04-20","person":"P-1","age_band":"adult","role":"line-holder","result":"pending","line_no":1,"activity_no":1,"provisional":0}',X'E3FB147F1B2184C86327B77B1F03DAA7',X'4B2E87512BF1339C86C9A9AABA727692BEE0C730C5EF1D68427F0A9CD82A8D43');
INSERT INTO "version" VALUES(9,10,'arrest_record',2,'{"uid":"3a3e58cc-172c-4879-929c-2397fe332506","date":"2021-04-21","person":"P-2","age_band":"child","role":"runner","result":"pending","line_no":1,"provisional":0}',X'6B21C165B2F889C99443FA644B4390B6',X'FD8AFE9C0E41476AAB9C5C5955F15A6D7A22AB95C7426C99EB859EB1CBB9153B');
INSERT INTO "version" VALUES(10,11,'arrest_record',3,'{"uid":"6948c724-ed6d-44d2-b470-019b9e5370ce","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0}',X'049AC6F7B8E85903715E89BFCF66B574',X'C724C84CF9085C88E5EBDABD7074E0535D817B724A811A0D067EDB0F60AC6C68');
INSERT INTO "version" VALUES(11,12,'arrest_record',4,'{"uid":"04749044-22a8-478d-82fd-78f97021ec2b","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0}',X'F754212E4E872B99710975BD60305299',X'F7B8E87819FC901E64B8CB88E6C207512F1FA5B8CEA1ADF06BE610FA6A13BDE7');
INSERT INTO "version" VALUES(12,13,'arrest_record',5,'{"uid":"491bad72-54c6-46ef-a597-057a9807f6ff","date":"2021-04-01","person":"ERASED-1","age_band":"unknown","result":"pending","notes":"erased","provisional":0}',X'D020B469A9B50F7F1D3BA854BABBF729',X'0F669441D34D8FADFA1B587427B4F6DBB3FB57757499B711CEFDF3C8FC6FE5D1');
INSERT INTO "version" VALUES(13,14,'charge_record',1,'{"uid":"94ee8538-08bb-433d-ad0c-d726ded3dacb","date":"2021-04-21","person":"P-1","offences":"PWITS class A x2; possession of class B","counts":3,"outcome":"awaiting","arrest_no":1,"provisional":0}',X'45B93EE5726E7B480CC811E672DB23DC',X'A9F2BE3DF57220AE86B78EA276CAC353C9CAC0F19BFC8DF3EADCD877AD7473E5');
INSERT INTO "version" VALUES(14,15,'charge_record',2,'{"uid":"29659262-065b-41e3-8a59-6cb0da9e7b78","date":"2021-04-21","person":"P-2","offences":"PWITS class A","counts":1,"outcome":"acquitted","outcome_on":"2021-07-02","arrest_no":2,"provisional":0}',X'F0C2F66306E449B5A77B353A72ED3DE0',X'1BEA9F76F58C76D4FA770A1483EB4E0CFF50D4261A9C1D5FEACF7957ECEA8412');
INSERT INTO "version" VALUES(15,16,'own_price',1,'{"item":"heroin","unit":"g","price_pence":9200,"basis":"street","source":"a force list (illustrative)","valid_from":"2021-01-01"}',X'75C6B2B5A68C191D91A4D2AE65324E2D',X'4EF7B88AC4D754B20B9B461A5BD83240920EF5B6F13D279F99BF7579FBA0F9BF');
INSERT INTO "version" VALUES(16,17,'own_item',1,'{"name":"cathinone-x","category":"drug","words":"","class":"B","authority":"SI 2010/1207"}',X'0D6737AE2EF67F62C55B6347D5FFA225',X'7E1C69EBDD05E89B132BE475EB2F52D2DCDFEF638E18CC7CBEF9A717DEBF5599');
INSERT INTO "version" VALUES(17,18,'seizure_record',1,'{"uid":"2be04677-de74-4d17-a6fc-012b76d62ded","date":"2021-04-20","time":"06:15","item":"heroin","category":"drug","class":"A","weight_mg":4920,"pieces_number":41,"pieces_unit":"wrap","value_pence":45264,"value_basis":"street","price_pence":9200,"price_per":"g","price_from":"2021-01-01","price_source":"a force list (illustrative)","exhibit":"ABC/1","arrest_no":1,"notes":"under the sink","provisional":0}',X'4E2AB519722223E72A1296AAE02297C7',X'02D9D812E450A83CC011F99AF02B1C768E873A7B455D1C8852F27DCAC37680C6');
INSERT INTO "version" VALUES(18,19,'seizure_record',2,'{"uid":"18ab4569-a2d0-43c6-a282-c8ef90489f9b","date":"2021-04-20","item":"crack","category":"drug","class":"A","weight_mg":11300,"purity_hundredths":4200,"find_no":1,"provisional":1}',X'D7358E5D7FE34086561832E236A67390',X'057368422D0FD7F97299F98527172196F901A33E8EBBA90C38C14AE909B5EFB5');
INSERT INTO "version" VALUES(19,20,'seizure_record',3,'{"uid":"4c06093b-fbfb-49a3-ac50-d6a02c3ea8de","date":"2021-04-20","item":"cash","category":"cash","value_pence":425000,"find_no":1,"provisional":0}',X'9C5DA7E06BB4AAB9A3612C0219C2ABAB',X'6B992EF1FBCF563DA3AC7F59A892D4A94CA26B96D763E5E0E69804F49E1DC5FC');
INSERT INTO "version" VALUES(20,21,'seizure_record',4,'{"uid":"dbcf0b5f-44da-45f8-abc5-8e858e656fe7","date":"2021-04-20","item":"cathinone-x","category":"drug","form":"powder","class":"B","weight_mg":2000,"weighed":"estimated","provisional":0}',X'EC0B9324F2FC4F9EC739289F2718F2A9',X'DEC9870B465137A5AAF2F6DA83B57E5F9AB29DE4A990537B4EA893FEC93C9A66');
INSERT INTO "version" VALUES(21,22,'cash_order_record',1,'{"uid":"0fc6afbf-6bfc-419e-99d1-d48dbfb87511","date":"2021-04-22","seizure_no":3,"stage":"detained","amount_pence":425000,"until":"2021-10-22","provisional":0}',X'8CE809F7D4193E76F50996BFE5CAF71B',X'F780F2A15A5079E503ECB2F39C456E785A52AE9895BF130DA350BB6BA33D902F');
INSERT INTO "version" VALUES(22,23,'cash_order_record',2,'{"uid":"2bb12b6b-81b3-42e2-8bdf-2f87b1d02142","date":"2021-06-22","seizure_no":3,"stage":"forfeited","amount_pence":400000,"by":"court","provisional":0}',X'5AB467F917AEE804B7DF14E745B9BFAF',X'B3407E30C97F1EA71984D5EDA517B51F8B70437EED8847BD9D4D56ECC8FC0CB0');
INSERT INTO "version" VALUES(23,24,'sentence_record',1,'{"uid":"30965b85-9521-4e51-bf43-879d02000ac4","date":"2021-08-02","person":"P-1","disposal":"imprisonment","term_months":81,"term_days":0,"effective_months":84,"effective_days":0,"charge_no":1,"arrest_no":1,"provisional":0}',X'8B4D5E177388E3B37565DC1FFFBE6FBE',X'AD3B6B0FCAD9467E14298A7055544EE48F61088C291FF4EE8AEA08219CBA02EC');
INSERT INTO "version" VALUES(24,24,'charge_record',1,'{"uid":"94ee8538-08bb-433d-ad0c-d726ded3dacb","date":"2021-04-21","person":"P-1","offences":"PWITS class A x2; possession of class B","counts":3,"outcome":"convicted","outcome_on":"2021-08-02","arrest_no":1,"provisional":0}',X'E1B4715C49020ABF4E3FA67CAA850A25',X'BBBF201729BF4F52159812B70C847C56B196D35C3C2F4E6F957334AA6755C005');
INSERT INTO "version" VALUES(25,25,'sentence_record',2,'{"uid":"6e4c1ebf-993d-4015-bb58-9cf7bc9759f1","date":"2021-08-02","person":"P-1","disposal":"imprisonment","term_months":18,"term_days":0,"with_no":1,"provisional":0}',X'113F22A8B73B19AC65ACCF765E41B5B8',X'80587245096CEA2E551D8538710748CE472EBCEC7B63B88D1035F9E204F6BABF');
INSERT INTO "version" VALUES(26,26,'sentence_record',3,'{"uid":"5ed73c75-a0a7-48f3-b18d-96e9f25c31d3","date":"2021-08-02","person":"P-1","disposal":"imprisonment","term_months":0,"term_days":28,"after_no":1,"provisional":0}',X'A13FAA2DAF003C84B608795080D9C835',X'DA5D629916DB8464A7CAFE90587FBAB3F333E2E4ACE543207784B03E8E0CE7C9');
INSERT INTO "version" VALUES(27,27,'safeguarding_record',1,'{"uid":"c3ec10f5-3805-4dd5-8d5d-1295b6e47c57","date":"2021-04-21","action":"nrm-referral","age_band":"unknown","person":"P-2","provisional":0}',X'181F0F26F48679FB1FC9A40B963478FF',X'E8ABD8323F86747B18F1EE9DEFED28307F647656AD8DCDCB3DD798E3765E2948');
INSERT INTO "version" VALUES(28,28,'safeguarding_record',2,'{"uid":"0e57d4cb-277a-4dde-adea-e514e9ddbe6e","date":"2021-04-21","action":"referred","age_band":"child","people":3,"provisional":0}',X'0ED0E8523B3EF95616CC55D68445969F',X'3BBB13D4F7B8E8EBC4C4F544A1E94608AA287AC9379947941D715D4FC19CB91A');
INSERT INTO "version" VALUES(29,29,'same_person',1,'{"person":"NORTH:P-7","same_as":"P-2"}',X'9E9564E71438F422E428C17E2C9FD73B',X'D35D03F4FDC1FA189CDE1F2613D0E1AD5845B5BA1B491F0D8A1B681B2E04BCC3');
INSERT INTO "version" VALUES(30,30,'seizure_record',2,'{"uid":"18ab4569-a2d0-43c6-a282-c8ef90489f9b","date":"2021-04-20","item":"crack","category":"drug","class":"A","weight_mg":11400,"purity_hundredths":4200,"find_no":1,"provisional":1}',X'1C580B9DB06AF41C4304868758D648B7',X'B613214C35633DC2414C702ADCA699009B8DE019384BCADE7A960AF7436FB9D1');
INSERT INTO "version" VALUES(31,31,'arrest_record',2,'{"uid":"3a3e58cc-172c-4879-929c-2397fe332506","date":"2021-04-21","person":"P-2","age_band":"child","role":"runner","result":"released-under-investigation","result_on":"2021-04-22","line_no":1,"provisional":0}',X'1398A1D931339EFAF4F5566F5797FDFB',X'37A1069491098DCC7944A2AACCC361DD5670CACE40EB71A506F2B03464933F0A');
INSERT INTO "version" VALUES(32,32,'arrest_record',3,'{"uid":"6948c724-ed6d-44d2-b470-019b9e5370ce","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0,"voided":"entered twice"}',X'DFCF97E455BB2BA84EA62245B22F6D5C',X'5AF63770E345867A52C72971CEFBB33196292BDC4D874038ABAF0CCEC8CFCAEB');
INSERT INTO "version" VALUES(33,33,'arrest_record',3,'{"uid":"6948c724-ed6d-44d2-b470-019b9e5370ce","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0}',X'F62AB65BFABD9A420E0A5C34ADED0AF8',X'C44A0B7CA45700EF790FD23CAAB458F31CF94D065ECA70F0284D47BB9DD1A453');
INSERT INTO "version" VALUES(34,34,'line_record',2,'{"uid":"a27ce2f0-cc9b-40ab-832f-f5761a686a2c","name":"Elm line (illustrative)","reach":"local","first_seen":"2021-05-02","replaces_no":1,"provisional":0,"voided":"the same as LINE-1"}',X'DA32A9D63827D75753DF70E8823EB39B',X'0C245B1972E0E577B9D4447C64FCF8ADDB730A2C7A6C64511BCEE7C4B94095E6');
INSERT INTO "version" VALUES(35,35,'case_record',1,'{"uid":"0b74d06b-891e-49f7-9ffd-d9d499725a6c","name":"Larch (illustrative)","opened":"2019-03-04","summary":"an operation","provisional":0}',X'4856589848F23CE57BA4A5D1FA1B5F9F',X'08B8A46497818E54423EAAE2C10932DF6F5371D50CF1729A5630E5678B071666');
INSERT INTO "version" VALUES(36,36,'sentence_record',3,NULL,X'958AD4901E2D239D823AA585DA4DE966',X'914CB5D4967CF88F59FAD49AB184A33D9348E278F5F67A7470DA5B9E0078137E');
INSERT INTO "version" VALUES(37,37,'saved_view',1,'{"name":"monthly","command":"totals","options":"{\"since\": \"2021\", \"by\": \"month\"}"}',X'6427561F8D5FCAAB703D5DF4CE0B5F51',X'BC09C4FFE46F7562B4066571A4F95AF3C5CFE835CAF89930BC8BB59B470D124C');
INSERT INTO "version" VALUES(38,38,'looked_at',1,'{"rule":"entered-twice","records":"[\"ARREST-3\", \"ARREST-4\"]","versions":"[33, 11]","why":"two arrests on one day"}',X'70B1A0BB636B12323DF6EF853CA17A84',X'2D76BF97A13A1B23180E7FFEFD1D404E959F9477E8913476132A742354952E98');
INSERT INTO "version" VALUES(39,39,'mark',1,'{"mark":"hold","record_table":"seizure_record","record_number":1,"why":"evidence in an appeal"}',X'A298A52107AA02BBD265EC80E6DB63F3',X'AE7B672429DDB8D6EDD0FE64E5BE09CC5776792E55619AB516ECAA954988C2BB');
INSERT INTO "version" VALUES(40,40,'mark',2,'{"mark":"restriction","record_table":"sentence_record","record_number":2,"why":"accuracy contested"}',X'4590EBDFE83E7F86067A8F6CE6CD3D73',X'91DBF02E35EA791C97018EDFD84623F678E830D8A771E3B8F0156AEDB0B978A1');
INSERT INTO "version" VALUES(41,41,'arrest_record',5,'{"uid":"491bad72-54c6-46ef-a597-057a9807f6ff","date":"2021-04-01","person":"ERASED-1","age_band":"unknown","result":"pending","notes":"erased","provisional":0}',X'2E37EB9E10A4F721AC35FE918E0B8E3D',X'7E3E2B2FFDD98ED9AEC752AC6078DD85F1769FB156BDA2A256D81247D406246F');
INSERT INTO "version" VALUES(42,41,'erasure',1,'{"authority":"DPA 2018 s.47","records":"[[\"arrest_record\", 5]]","seals":"{\"13\": \"5a9986c4e8f0e1680ff489974cda04bf4dda77ed5f13fa759eb22e26dceaebe0\"}"}',X'D73E2DBF4F46FED7888564C98D7C8BF3',X'D656B6AAAFF9B3A38792645156E4AA4E4BC57E0EBC55C35D7D38E4BAA8E9767A');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE UNIQUE INDEX command_open ON command ((seal IS NULL)) WHERE seal IS NULL;
CREATE INDEX version_record ON version (record_table, record_number);
CREATE INDEX version_command ON version (command);
CREATE INDEX line_record_replaces_no ON line_record (replaces_no) WHERE replaces_no IS NOT NULL;
CREATE INDEX line_record_case_no ON line_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX arrest_record_case_no ON arrest_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX arrest_record_line_no ON arrest_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX sentence_record_with_no ON sentence_record (with_no) WHERE with_no IS NOT NULL;
CREATE INDEX sentence_record_replaces_no ON sentence_record (replaces_no) WHERE replaces_no IS NOT NULL;
CREATE INDEX sentence_record_case_no ON sentence_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX sentence_record_line_no ON sentence_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX sentence_record_arrest_no ON sentence_record (arrest_no) WHERE arrest_no IS NOT NULL;
CREATE INDEX activity_record_case_no ON activity_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX activity_record_line_no ON activity_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX safeguarding_record_case_no ON safeguarding_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX safeguarding_record_line_no ON safeguarding_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX safeguarding_record_activity_no ON safeguarding_record (activity_no) WHERE activity_no IS NOT NULL;
CREATE INDEX arrest_record_activity_no ON arrest_record (activity_no) WHERE activity_no IS NOT NULL;
CREATE INDEX sentence_record_after_no ON sentence_record (after_no) WHERE after_no IS NOT NULL;
CREATE INDEX charge_record_arrest_no ON charge_record (arrest_no) WHERE arrest_no IS NOT NULL;
CREATE INDEX charge_record_case_no ON charge_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX charge_record_line_no ON charge_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX sentence_record_charge_no ON sentence_record (charge_no) WHERE charge_no IS NOT NULL;
CREATE INDEX cash_order_record_seizure_no ON cash_order_record (seizure_no);
CREATE INDEX seizure_record_find_no ON seizure_record (find_no) WHERE find_no IS NOT NULL;
CREATE INDEX seizure_record_case_no ON seizure_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX seizure_record_line_no ON seizure_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX seizure_record_arrest_no ON seizure_record (arrest_no) WHERE arrest_no IS NOT NULL;
CREATE INDEX seizure_record_activity_no ON seizure_record (activity_no) WHERE activity_no IS NOT NULL;
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
