-- An illustrative ledger of version 3 with a record of every kind, and something in every other
-- table, as the program that had that schema wrote it.
PRAGMA application_id = 1400129604;
PRAGMA user_version = 3;
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
INSERT INTO "activity_record" VALUES(1,'7c54cd4b-c20a-4001-ab07-d182ce992845','2021-04-20',NULL,'warrant',1,1,NULL,'an address',NULL,NULL,1,NULL,NULL,NULL,0,NULL);
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
INSERT INTO "arrest_record" VALUES(1,'eefe366c-84d3-4fc0-9a68-28104644d3d5','2021-04-20','P-1','adult',NULL,'line-holder',NULL,'pending',NULL,NULL,1,NULL,NULL,NULL,0,NULL,1);
INSERT INTO "arrest_record" VALUES(2,'127ad57f-fb64-493e-99fe-6d7faeb2abde','2021-04-21','P-2','child',NULL,'runner',NULL,'released-under-investigation','2021-04-22',NULL,1,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "arrest_record" VALUES(3,'489467c4-8866-4d8b-a7ce-f1794949188e','2021-04-22','NORTH:P-7','unknown',NULL,NULL,NULL,'pending',NULL,NULL,2,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "arrest_record" VALUES(4,'3c0cdfdf-7423-49d3-b8e6-d2b0265bdf1e','2021-04-22','NORTH:P-7','unknown',NULL,NULL,NULL,'pending',NULL,NULL,2,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "arrest_record" VALUES(5,'0448aca0-f4c4-4853-9a39-6c48e47df318','2021-04-01','ERASED-1','unknown',NULL,NULL,NULL,'pending',NULL,NULL,NULL,NULL,NULL,'erased',0,NULL,NULL);
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
INSERT INTO "case_record" VALUES(1,'3bc1e1a5-62c1-41ae-87db-867d0476c734','Larch (illustrative)','2019-03-04',NULL,'an operation',NULL,NULL,NULL,NULL,0,NULL,NULL,NULL);
CREATE TABLE cash_order_record (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        seizure_no INTEGER NOT NULL REFERENCES seizure_record (number),
        stage TEXT NOT NULL CHECK (stage IN ('detained', 'forfeited', 'returned', 'confiscated')),
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
INSERT INTO "cash_order_record" VALUES(1,'767bb3cf-9bce-4d4b-8fbc-fe1c0541d0ee','2021-04-22',3,'detained',425000,'2021-10-22',NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO "cash_order_record" VALUES(2,'b14c5584-cc73-42d2-9963-efc1ea077aea','2021-06-22',3,'forfeited',400000,NULL,'court',NULL,NULL,NULL,NULL,0,NULL);
CREATE TABLE charge_record (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        person TEXT NOT NULL CHECK (person GLOB '*[A-Z]-[1-9]*'),
        offences TEXT NOT NULL,
        counts INTEGER CHECK (counts IS NOT NULL AND counts BETWEEN 1 AND 1000000),
        "by" TEXT CHECK ("by" IN ('custody', 'requisition')),
        plea TEXT CHECK (plea IN ('guilty', 'not-guilty', 'mixed')),
        outcome TEXT NOT NULL CHECK (outcome IN ('awaiting', 'convicted', 'acquitted', 'discontinued', 'other')),
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
        CHECK (outcome_on >= date),
        CHECK (trial_on >= date)
    ) STRICT
    ;
INSERT INTO "charge_record" VALUES(1,'2f25a19c-3e7d-41fb-ba8d-0bd6a87bccd0','2021-04-21','P-1','PWITS class A x2; possession of class B',3,NULL,NULL,'awaiting',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO "charge_record" VALUES(2,'24decffb-7d14-42db-8cbb-892c8c5b1037','2021-04-21','P-2','PWITS class A',1,NULL,NULL,'acquitted','2021-07-02',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
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
INSERT INTO "command" VALUES(1,'2021-08-31T11:00:00.000000+00:00',NULL,NULL,NULL,'schema 3',NULL,'migration',NULL,'80ce97fa5c9a8732d1efbd2afc1abf0f3959a28a6bc4304e99e0ab9e8e2e8cab');
INSERT INTO "command" VALUES(2,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'area',NULL,'change',NULL,'805e238ed14324b16b4f0ac747ae4bc05b5e97b154c6b5c53fb39345127abe22');
INSERT INTO "command" VALUES(3,'2021-08-31T11:01:00.000000+00:00','tester','desk-1',NULL,'cover',NULL,'change',NULL,'4727f37f488c4a18ad1c605a5f8e66ad2e6b18329eb1f6def4d5951d810fb314');
INSERT INTO "command" VALUES(4,'2021-08-31T11:02:00.000000+00:00','tester','desk-1',NULL,'cover',NULL,'change',NULL,'88fb0ecffac221b9009f0172f37379599f5a7e6bb656d39c4e9dce6fd86f174a');
INSERT INTO "command" VALUES(5,'2021-08-31T11:03:00.000000+00:00','tester','desk-1',NULL,'add case',NULL,'change',NULL,'726f2713a9a3f93fd1edf126c9bce40649dc3c502392636c422de855b32fee06');
INSERT INTO "command" VALUES(6,'2021-08-31T11:04:00.000000+00:00','second','desk-1',NULL,'add line',NULL,'change',NULL,'0fd1da854995b8ce1ae18cf181229e268aa56396af1b468792298b98cbc0c744');
INSERT INTO "command" VALUES(7,'2021-08-31T11:05:00.000000+00:00','tester','desk-1',NULL,'add line',NULL,'change',NULL,'5a225517e0cd32a169ca728872148715cdb9ce5f9350400539f0954629e2e0ff');
INSERT INTO "command" VALUES(8,'2021-08-31T11:06:00.000000+00:00','tester','desk-1',NULL,'add activity',NULL,'change',NULL,'c040450fb700eaf49a41b271e2d71f6992261136da770c13f8fb6857b2d65d8e');
INSERT INTO "command" VALUES(9,'2021-08-31T11:07:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'f8c2307e98be073d23d40a740442c1a334e6b2278f9ea15b4f469da1e6f66453');
INSERT INTO "command" VALUES(10,'2021-08-31T11:08:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'3c0ab2dd3974625ee3e63932f3d232761c180c2a084fc1f210c91c74bd25fe00');
INSERT INTO "command" VALUES(11,'2021-08-31T11:09:00.000000+00:00','second','desk-1',NULL,'add arrest',NULL,'change',NULL,'e2a1b380c7d1e89385e3766efd121b7c9cc5543b0607758ce8c1581b30d3a1f4');
INSERT INTO "command" VALUES(12,'2021-08-31T11:10:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'8bd8e46b469c6c0124b66896c035fbe95cde1d8051a25fc2b7b109967fefa0c7');
INSERT INTO "command" VALUES(13,'2021-08-31T11:11:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'9c4ff3cfcf3026894d3890c15fc56fd235a052f34fe9caff097d82386b21441f');
INSERT INTO "command" VALUES(14,'2021-08-31T11:12:00.000000+00:00','tester','desk-1',NULL,'add charge',NULL,'change',NULL,'d70b09f5147fe73716455c93ecf9641429623c9dcc8ecba0cf55553f813f28b1');
INSERT INTO "command" VALUES(15,'2021-08-31T11:13:00.000000+00:00','tester','desk-1',NULL,'add charge',NULL,'change',NULL,'ef4af34e681dce2bef9fd4755e2e2d360731772bc56e60d11f59af086dbd9f28');
INSERT INTO "command" VALUES(16,'2021-08-31T11:14:00.000000+00:00','second','desk-1',NULL,'prices use',NULL,'change',NULL,'1d9630466ca90b85fd075eb37852b121caf46179dbb7e6062b85b1d716f8bb12');
INSERT INTO "command" VALUES(17,'2021-08-31T11:15:00.000000+00:00','tester','desk-1',NULL,'items add',NULL,'change',NULL,'913ae032b82ca4195dcf48a183c99e75f8abccb48103093a467d7a7f699f8c58');
INSERT INTO "command" VALUES(18,'2021-08-31T11:16:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'75f0c50415174fe8410e3ee8a7ac04f36abc8c778c5858c2db89c1b8000453db');
INSERT INTO "command" VALUES(19,'2021-08-31T11:17:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'544aeca24dc73f771c88503da8ffda8d8e4fc6d184875d34ccec676fb82ab654');
INSERT INTO "command" VALUES(20,'2021-08-31T11:18:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'d6c1352da9e9f9db6f1929247f91cc2870853f59b3cfaf78cb3b8de9b6ca8b4a');
INSERT INTO "command" VALUES(21,'2021-08-31T11:19:00.000000+00:00','second','desk-1',NULL,'add seizure',NULL,'change',NULL,'23411892ac24e513acb848b6b15d81dc2d74cabcf2c5159b7cd2d13afa136a89');
INSERT INTO "command" VALUES(22,'2021-08-31T11:20:00.000000+00:00','tester','desk-1',NULL,'add cash-order',NULL,'change',NULL,'63bb2ab22e388330a719c19e565dc3c2c1466d78b0f62087d36923aa36da8bd3');
INSERT INTO "command" VALUES(23,'2021-08-31T11:21:00.000000+00:00','tester','desk-1',NULL,'add cash-order',NULL,'change',NULL,'981eb852aa270fd4fa2e88e9db8e0717c10a81e535e47ab9a96ed8b3b9b11bc4');
INSERT INTO "command" VALUES(24,'2021-08-31T11:22:00.000000+00:00','tester','desk-1',NULL,'add sentence',NULL,'change',NULL,'3857ed00b7bd39142720f1f602ae66f212679ceb9193f5cce3c27793f804b122');
INSERT INTO "command" VALUES(25,'2021-08-31T11:23:00.000000+00:00','tester','desk-1',NULL,'add sentence',NULL,'change',NULL,'4f1949f88e97fd1538ec2486bb1730527315d019ee10c92ca6e16fd922f2953a');
INSERT INTO "command" VALUES(26,'2021-08-31T11:24:00.000000+00:00','second','desk-1',NULL,'add sentence',NULL,'change',NULL,'877c2af6915dbf9d1d1fb1f0a0bf84fea197e53f2c62cb0063fc36888dbc8f2a');
INSERT INTO "command" VALUES(27,'2021-08-31T11:25:00.000000+00:00','tester','desk-1',NULL,'add safeguarding',NULL,'change',NULL,'07323ee1b180244aa87d2b13b58c625d84f0057d39514bcff69191ce01ae7ff2');
INSERT INTO "command" VALUES(28,'2021-08-31T11:26:00.000000+00:00','tester','desk-1',NULL,'add safeguarding',NULL,'change',NULL,'ebe323f02d9a4e3d63fe875e3075d80167be44fb51cf09353aedf4c805f5ea28');
INSERT INTO "command" VALUES(29,'2021-08-31T11:27:00.000000+00:00','tester','desk-1',NULL,'same','one photograph','change',NULL,'960406edd7f091d4b983dc6ad0c608122c31bf7a6d4531e65e8f40722561be79');
INSERT INTO "command" VALUES(30,'2021-08-31T11:28:00.000000+00:00','tester','desk-1',NULL,'edit seizure','weighed again','change',NULL,'3f0ef90717c55766eb301fe44abe07a36d315e98810344c1ecffa8dfaf621dc1');
INSERT INTO "command" VALUES(31,'2021-08-31T11:29:00.000000+00:00','second','desk-1','PS 12','edit arrest',NULL,'change',NULL,'488ca7b492725daacd80057964b62f11d7499b7f11bec19f1f08c01aa814d260');
INSERT INTO "command" VALUES(32,'2021-08-31T11:30:00.000000+00:00','tester','desk-1',NULL,'void','entered twice','change',NULL,'189d762359a28320c9eedd9a23a8bde1af8e0cc8f781e087d7bc3b0d83c1cf96');
INSERT INTO "command" VALUES(33,'2021-08-31T11:31:00.000000+00:00','tester','desk-1',NULL,'unvoid','it was not','change',NULL,'fe376144b424003f9e515c8ab71c6d33ec595bcc3c103cab1e9bf35a56417a66');
INSERT INTO "command" VALUES(34,'2021-08-31T11:32:00.000000+00:00','tester','desk-1',NULL,'void','the same as LINE-1','change',NULL,'952d910440194d81c9c4e9eb94f0b7f575976e59ebfa76172ada10cefa01f7f8');
INSERT INTO "command" VALUES(35,'2021-08-31T11:33:00.000000+00:00','tester','desk-1',NULL,'edit case','slip','change',NULL,'51faf14c7987aff50c62b37f90e34591ab6f02b23341f257b340d0e06c8bf9a5');
INSERT INTO "command" VALUES(36,'2021-08-31T11:34:00.000000+00:00','second','desk-1',NULL,'undo','another case was meant','undo',26,'19642e4578fce95d5b91f1819e521c9eea5cb8a1624ff621d39b39ba9d1df6ec');
INSERT INTO "command" VALUES(37,'2021-08-31T11:35:00.000000+00:00','tester','desk-1',NULL,'views add',NULL,'change',NULL,'af8a3a8c13e4a6ca8320796c19f275cd27c4708dc5714cf0732b41fadeb3a3ec');
INSERT INTO "command" VALUES(38,'2021-08-31T11:36:00.000000+00:00','tester','desk-1',NULL,'check looked-at','two arrests on one day','change',NULL,'03bc9d4cdea90dbc7aed10fbe624fb5b573870aa9c8fdc2600c32070d41d250b');
INSERT INTO "command" VALUES(39,'2021-08-31T11:37:00.000000+00:00','tester','desk-1',NULL,'hold','evidence in an appeal','change',NULL,'f55d0b0aba3111f367f91b86e2c20dc0c29124171a9e1ae7e0f86a1552b74bc5');
INSERT INTO "command" VALUES(40,'2021-08-31T11:38:00.000000+00:00','tester','desk-1',NULL,'restriction','accuracy contested','change',NULL,'87b918d917de5edca10ee55f4914cd391abf737f11c96742f1d6b122e08b12a9');
INSERT INTO "command" VALUES(41,'2021-08-31T11:39:00.000000+00:00','second','desk-1',NULL,'erase','retention has ended','change',NULL,'58796c73b9559dcd1f4f96003a3905f6ade5da2288166dadbd5c63fec06c4eba');
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
INSERT INTO "erasure" VALUES(1,'DPA 2018 s.47','[["arrest_record", 5]]','{"13": "c902bc21e8702d0e0c0455c00d2041a6bf405c61f8deae733d66d741d35a2d37"}');
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
INSERT INTO "line_record" VALUES(1,'f5362c28-b46c-417f-9721-bc0f95e4c6bf','Larch line (illustrative)','county',NULL,'2020-02-01','2021-04-20','holder-charged',NULL,'phone data',1,NULL,NULL,NULL,0,NULL);
INSERT INTO "line_record" VALUES(2,'f4b02a03-1fbf-4635-83f5-be0c31394a61','Elm line (illustrative)','local',NULL,'2021-05-02',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,0,'the same as LINE-1');
CREATE TABLE looked_at (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        rule TEXT NOT NULL,
        records TEXT NOT NULL CHECK (json_valid(records)),
        versions TEXT NOT NULL CHECK (json_valid(versions)),
        why TEXT NOT NULL,
        UNIQUE (rule, records)
    ) STRICT
    ;
INSERT INTO "looked_at" VALUES(1,'entered-twice','["ARREST-3", "ARREST-4"]','[32, 11]','two arrests on one day');
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
CREATE TABLE own_item (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        category TEXT NOT NULL CHECK (category IN ('drug', 'cash', 'vehicle', 'weapon', 'phone', 'other')),
        words TEXT NOT NULL,
        form TEXT,
        class TEXT CHECK (class IN ('A', 'B', 'C', 'none')),
        authority TEXT,
        CHECK ((class IS NULL) = (authority IS NULL)),
        CHECK (category = 'drug' OR (class IS NULL AND form IS NULL))
    ) STRICT
    ;
INSERT INTO "own_item" VALUES(1,'cathinone-x','drug','',NULL,'B','SI 2010/1207');
CREATE TABLE own_price (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        item TEXT NOT NULL,
        form TEXT,
        unit TEXT NOT NULL CHECK (unit IN ('g', 'wrap', 'tablet', 'plant', 'ml')),
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
INSERT INTO "safeguarding_record" VALUES(1,'e7226a40-0710-46ca-b1fb-a1ab8dda57dc','2021-04-21','nrm-referral','unknown',NULL,NULL,'P-2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO "safeguarding_record" VALUES(2,'95d82500-44ab-4fa8-932d-af629928be23','2021-04-21','referred','child',NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
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
CREATE TABLE seizure_record (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        time TEXT CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'),
        item TEXT NOT NULL,
        category TEXT NOT NULL CHECK (category IN ('drug', 'cash', 'vehicle', 'weapon', 'phone', 'other')),
        form TEXT CHECK (form IN (
            'powder', 'rock', 'resin', 'herbal', 'plant', 'tablet', 'liquid', 'mushroom',
            'injectable', 'vape', 'edible', 'other')),
        class TEXT CHECK (class IN ('A', 'B', 'C', 'none', 'unknown')),
        weight_mg INTEGER CHECK (weight_mg BETWEEN 1 AND 1000000000000),
        pieces_number INTEGER CHECK (pieces_number BETWEEN 1 AND 1000000000000),
        pieces_unit TEXT CHECK (pieces_unit IN ('item', 'wrap', 'tablet', 'plant', 'ml')),
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
        voided TEXT, activity_no INTEGER REFERENCES activity_record (number), price_pence INTEGER CHECK (price_pence BETWEEN 1 AND 1000000000000), price_per TEXT CHECK (price_per IN ('g', 'wrap', 'tablet', 'plant', 'ml')), price_from TEXT CHECK (price_from IS date(price_from, '+0 days')), price_source TEXT,
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
INSERT INTO "seizure_record" VALUES(1,'23750b8c-d0b6-47e2-a34d-5ff7a34ebe10','2021-04-20','06:15','heroin','drug',NULL,'A',4920,41,'wrap',NULL,NULL,NULL,NULL,45264,'street','ABC/1',NULL,NULL,NULL,NULL,1,NULL,NULL,'under the sink',0,NULL,NULL,9200,'g','2021-01-01','a force list (illustrative)');
INSERT INTO "seizure_record" VALUES(2,'0c2679d3-0bcd-4ae8-9c7b-8810ddf3dc12','2021-04-20',NULL,'crack','drug',NULL,'A',11400,NULL,NULL,NULL,NULL,4200,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seizure_record" VALUES(3,'9ab43530-c3ce-48d8-8856-463383ec3ada','2021-04-20',NULL,'cash','cash',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,425000,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seizure_record" VALUES(4,'a98e540e-5342-4e10-b5cb-74ccbe1e005c','2021-04-20',NULL,'cathinone-x','drug','powder','B',2000,NULL,NULL,'estimated',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
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
        voided TEXT, after_no INTEGER REFERENCES sentence_record (number) CHECK (after_no <> number),
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
INSERT INTO "sentence_record" VALUES(1,'d9034124-5029-4d24-95ce-e1d8b735ee4e','2021-08-02','P-1','imprisonment',81,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,84,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "sentence_record" VALUES(2,'4b730719-40d5-425f-b59d-713f7b8176b6','2021-08-02','P-1','imprisonment',18,0,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
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
INSERT INTO "version" VALUES(1,2,'setting',1,'{"name":"area","value":"Aylesbury Vale"}',X'58F875EC48326EB831F38967C8744C41',X'D6B8E0B39A44BBCDD368BE10E46F934BD47F849FADD77B0ECEE59700C933B14F');
INSERT INTO "version" VALUES(2,3,'cover',1,'{"kind":"arrest","complete_from":"2019-01-01"}',X'3DB087865E568EA3E680ACFFE03E2460',X'C4A1BEFEA21756ACBE83FDE1120E3D24BC487D49E05DD223488A4A83943780C1');
INSERT INTO "version" VALUES(3,4,'cover',2,'{"kind":"seizure","complete_from":"2019-01-01"}',X'F17FF3D81469C30DCA7E5F5C4EFF240E',X'03B3618B9E4C30999E76D361A0C0078AA8EFFC3FDE9D1D737651CD8A4F4C9A24');
INSERT INTO "version" VALUES(4,5,'case_record',1,'{"uid":"3bc1e1a5-62c1-41ae-87db-867d0476c734","name":"Larch (illustrative)","opened":"2019-03-04","provisional":0}',X'B227A1032ECCA3D2B99DC2B69E1CB7E9',X'D9FC9BA7F26EB3B6F8D58D7370B146AE26158FC2FBF3D9ADDFC04B0950B2EF7B');
INSERT INTO "version" VALUES(5,6,'line_record',1,'{"uid":"f5362c28-b46c-417f-9721-bc0f95e4c6bf","name":"Larch line (illustrative)","reach":"county","first_seen":"2020-02-01","dismantled":"2021-04-20","closure":"holder-charged","basis":"phone data","case_no":1,"provisional":0}',X'28C5044D4598AFD94BD4511D29CF0C27',X'B410D8F9491C7264763B8D5819E2FEB2D983A04D10E6D86B1B0D59F54075AFA1');
INSERT INTO "version" VALUES(6,7,'line_record',2,'{"uid":"f4b02a03-1fbf-4635-83f5-be0c31394a61","name":"Elm line (illustrative)","reach":"local","first_seen":"2021-05-02","replaces_no":1,"provisional":0}',X'EB8088D6EE2B7901060DEA3AAAD7C198',X'72D7A3C4326A69BE2E7BE86C4954BFA9349C6AAF3DCF19B901032E0C531A5C66');
INSERT INTO "version" VALUES(7,8,'activity_record',1,'{"uid":"7c54cd4b-c20a-4001-ab07-d182ce992845","date":"2021-04-20","activity":"warrant","number_of":1,"addresses":1,"place":"an address","line_no":1,"provisional":0}',X'74C32634E6531B85F077510E97F9279E',X'212E7C48CD530A89ED780B7B173BF5735727701DC62E034E1C0A22CE5FF856A0');
INSERT INTO "version" VALUES(8,9,'arrest_record',1,'{"uid":"eefe366c-84d3-4fc0-9a68-28104644d3d5","date":"2021-04-20","person":"P-1","age_band":"adult","role":"line-holder","result":"pending","line_no":1,"activity_no":1,"provisional":0}',X'A63A4572CE95AC658F0A14D3D662BADF',X'3DCE87A7865AE0DF2C387C27D0A111A8BABF72B269ACEF086F35C7848F9BD7DD');
INSERT INTO "version" VALUES(9,10,'arrest_record',2,'{"uid":"127ad57f-fb64-493e-99fe-6d7faeb2abde","date":"2021-04-21","person":"P-2","age_band":"child","role":"runner","result":"pending","line_no":1,"provisional":0}',X'5C34E7CF6B2486F3D8ACDEDAE96946F7',X'5301BE6E3A438FCE03BF66373E64DD1A4128C1F6621E3E5B59088B61355B612E');
INSERT INTO "version" VALUES(10,11,'arrest_record',3,'{"uid":"489467c4-8866-4d8b-a7ce-f1794949188e","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0}',X'EAE31C88B79347C0CD699CC6E1254B1B',X'0BE2EAF4C188AACE4DDBBE36A156160461572D62B31754ECFEDC488CB06A1E8E');
INSERT INTO "version" VALUES(11,12,'arrest_record',4,'{"uid":"3c0cdfdf-7423-49d3-b8e6-d2b0265bdf1e","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0}',X'39F937926897736D4AB2A0DD94EDC37D',X'FC10F9E4181AD519DD9B4C06EBC3AF92A96EF7F8CBA83A75F91E88101A2B6850');
INSERT INTO "version" VALUES(12,13,'arrest_record',5,'{"uid":"0448aca0-f4c4-4853-9a39-6c48e47df318","date":"2021-04-01","person":"ERASED-1","age_band":"unknown","result":"pending","notes":"erased","provisional":0}',X'DBA8FD373957296F75D9211586827ECC',X'4856AECCB79322367761B0E495125FAD0A44BBF9B2BEA7C7C2DD141680CAB365');
INSERT INTO "version" VALUES(13,14,'charge_record',1,'{"uid":"2f25a19c-3e7d-41fb-ba8d-0bd6a87bccd0","date":"2021-04-21","person":"P-1","offences":"PWITS class A x2; possession of class B","counts":3,"outcome":"awaiting","arrest_no":1,"provisional":0}',X'71ECDA2684094C002BBF673A0ABE16E9',X'55A245175E880CA7BD0B177B1B171D504D2D7EC734253C8D3BDD67BF23308ADE');
INSERT INTO "version" VALUES(14,15,'charge_record',2,'{"uid":"24decffb-7d14-42db-8cbb-892c8c5b1037","date":"2021-04-21","person":"P-2","offences":"PWITS class A","counts":1,"outcome":"acquitted","outcome_on":"2021-07-02","provisional":0}',X'0B2551F6ABABB12FA539DF436D32F214',X'37452620B0030D46F3ECF2A9EB7FDBDB82A0CB223FA771932D93096ED08CA4C3');
INSERT INTO "version" VALUES(15,16,'own_price',1,'{"item":"heroin","unit":"g","price_pence":9200,"basis":"street","source":"a force list (illustrative)","valid_from":"2021-01-01"}',X'3C6DC290D0BE14948D83F3EE8B1745FF',X'2375F779BA71C42943FDEE69C9026F789B9A21EEA80970095A3405D8D0ABE1C6');
INSERT INTO "version" VALUES(16,17,'own_item',1,'{"name":"cathinone-x","category":"drug","words":"","class":"B","authority":"SI 2010/1207"}',X'73BB5B01FE830BF2D41C7C456C9DA841',X'F33BD319734491665E9D158F682E6E0397F19B8A8EC24F4350D646C9B49C2BBC');
INSERT INTO "version" VALUES(17,18,'seizure_record',1,'{"uid":"23750b8c-d0b6-47e2-a34d-5ff7a34ebe10","date":"2021-04-20","time":"06:15","item":"heroin","category":"drug","class":"A","weight_mg":4920,"pieces_number":41,"pieces_unit":"wrap","value_pence":45264,"value_basis":"street","price_pence":9200,"price_per":"g","price_from":"2021-01-01","price_source":"a force list (illustrative)","exhibit":"ABC/1","arrest_no":1,"notes":"under the sink","provisional":0}',X'FDE84AC5563459E5EBDC4131938C632B',X'6AA8892B2DF09967D53A55BDF950E1090A3FDBA10DFF27E4216F076D39D8DE93');
INSERT INTO "version" VALUES(18,19,'seizure_record',2,'{"uid":"0c2679d3-0bcd-4ae8-9c7b-8810ddf3dc12","date":"2021-04-20","item":"crack","category":"drug","class":"A","weight_mg":11300,"purity_hundredths":4200,"find_no":1,"provisional":1}',X'C6BC8F32F55C4416B8605D62BC88AA91',X'CED6442DDEC80123D964350307F3F3CC1EF8E2BE4B96A310AE2540F6A40A637C');
INSERT INTO "version" VALUES(19,20,'seizure_record',3,'{"uid":"9ab43530-c3ce-48d8-8856-463383ec3ada","date":"2021-04-20","item":"cash","category":"cash","value_pence":425000,"find_no":1,"provisional":0}',X'1E9668F212D49B0CBB13B330E226760B',X'860A06413657ECFE262DC34AD60812423A63F0207CC7FECA4369F459717EE477');
INSERT INTO "version" VALUES(20,21,'seizure_record',4,'{"uid":"a98e540e-5342-4e10-b5cb-74ccbe1e005c","date":"2021-04-20","item":"cathinone-x","category":"drug","form":"powder","class":"B","weight_mg":2000,"weighed":"estimated","provisional":0}',X'21C21A9F52B49F85A1EF423F27072DDF',X'DF619412DF95DC5F7DE3138C36789478582160B8D95C129C88627A56AD8D9FD6');
INSERT INTO "version" VALUES(21,22,'cash_order_record',1,'{"uid":"767bb3cf-9bce-4d4b-8fbc-fe1c0541d0ee","date":"2021-04-22","seizure_no":3,"stage":"detained","amount_pence":425000,"until":"2021-10-22","provisional":0}',X'6A000BFE3F581BCB1EE6F4D1756BA80C',X'05F2D25E13045A404A7C7FAF36EEEC631BC458C3007A1277C83D33F9BCAB6014');
INSERT INTO "version" VALUES(22,23,'cash_order_record',2,'{"uid":"b14c5584-cc73-42d2-9963-efc1ea077aea","date":"2021-06-22","seizure_no":3,"stage":"forfeited","amount_pence":400000,"by":"court","provisional":0}',X'5B3C0890F24FFE8F508C001E6900C438',X'2FA91B4C8BD34183006A4D34884AEDC94ADCCA9430D1E240981031D9EBBC0DA4');
INSERT INTO "version" VALUES(23,24,'sentence_record',1,'{"uid":"d9034124-5029-4d24-95ce-e1d8b735ee4e","date":"2021-08-02","person":"P-1","disposal":"imprisonment","term_months":81,"term_days":0,"effective_months":84,"effective_days":0,"arrest_no":1,"provisional":0}',X'7D675B0B76505B90A33AA5DF293AB2D9',X'81EDBF1530768FE954CC1FDD74A88C52BC30591CDBFA6131D54C309A6B3207AB');
INSERT INTO "version" VALUES(24,25,'sentence_record',2,'{"uid":"4b730719-40d5-425f-b59d-713f7b8176b6","date":"2021-08-02","person":"P-1","disposal":"imprisonment","term_months":18,"term_days":0,"with_no":1,"provisional":0}',X'5F79F9BB348958DD2A4DB7476B00084C',X'313E8B4F3B2466D7750364332EC77C5AD5F87010D023DE75BA7E84A08DE752F0');
INSERT INTO "version" VALUES(25,26,'sentence_record',3,'{"uid":"bf38d5ff-c90f-484d-b85c-0b9204f8227f","date":"2021-08-02","person":"P-1","disposal":"imprisonment","term_months":0,"term_days":28,"after_no":1,"provisional":0}',X'BBA5600A8259EBC5EA557A82D79139A0',X'C022BB44378ABCE602D70F9D4F8529A3D468C212A596A67B7B35D3A749A826EF');
INSERT INTO "version" VALUES(26,27,'safeguarding_record',1,'{"uid":"e7226a40-0710-46ca-b1fb-a1ab8dda57dc","date":"2021-04-21","action":"nrm-referral","age_band":"unknown","person":"P-2","provisional":0}',X'4BC8E040BB7CFE59F561F894A63E4CB9',X'ADB6C3594DB70BA829F4D4A56FE959448E9AC1562EB35F42420B7BEA0BD596D8');
INSERT INTO "version" VALUES(27,28,'safeguarding_record',2,'{"uid":"95d82500-44ab-4fa8-932d-af629928be23","date":"2021-04-21","action":"referred","age_band":"child","people":3,"provisional":0}',X'30FDCF0DA526A0A1FF8F08C2F1EF78DE',X'FDF8909BFB0E00F7A59A5C5EF038A8961DD9C5703DA092B31878CBCCC4D2AB76');
INSERT INTO "version" VALUES(28,29,'same_person',1,'{"person":"NORTH:P-7","same_as":"P-2"}',X'C08A06A9535401BB581305EE7598F1E4',X'983DFA0704FDD6E1DB337C6DEF1BC9E22D8349A78FFB602A0342586B5AF7CC83');
INSERT INTO "version" VALUES(29,30,'seizure_record',2,'{"uid":"0c2679d3-0bcd-4ae8-9c7b-8810ddf3dc12","date":"2021-04-20","item":"crack","category":"drug","class":"A","weight_mg":11400,"purity_hundredths":4200,"find_no":1,"provisional":1}',X'25AF69BA58462CEDEA1A152133A2FA74',X'4E4285CCD7C61E1374595068FB1C9421260AA3D148D85945381DF4400A0F4D65');
INSERT INTO "version" VALUES(30,31,'arrest_record',2,'{"uid":"127ad57f-fb64-493e-99fe-6d7faeb2abde","date":"2021-04-21","person":"P-2","age_band":"child","role":"runner","result":"released-under-investigation","result_on":"2021-04-22","line_no":1,"provisional":0}',X'95C1C7A4D146A13C3D96D8BE0204932F',X'024BF7F1359DD52B058A6FBFF273F2CBA6086A981A408B25FC99EA39BAF0A2DE');
INSERT INTO "version" VALUES(31,32,'arrest_record',3,'{"uid":"489467c4-8866-4d8b-a7ce-f1794949188e","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0,"voided":"entered twice"}',X'0BC62E41376AB7915BF45B48C339084E',X'C25B18B28E0B55ABDCF7839B263D131D00A8AD22D0DFCD0C1008F35E683813EB');
INSERT INTO "version" VALUES(32,33,'arrest_record',3,'{"uid":"489467c4-8866-4d8b-a7ce-f1794949188e","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0}',X'CB429940CC6111DF7C45BB152EA8F90B',X'105741A9CFBDAC94F7715B9A9BA8633E59C9BD12BC26660A855BF13E653B9664');
INSERT INTO "version" VALUES(33,34,'line_record',2,'{"uid":"f4b02a03-1fbf-4635-83f5-be0c31394a61","name":"Elm line (illustrative)","reach":"local","first_seen":"2021-05-02","replaces_no":1,"provisional":0,"voided":"the same as LINE-1"}',X'1A46F494A34F522904BBA2668507D537',X'6D6BF7C4AA1A456B6EC86613FE78CF0195DEE4336BAD853A3586DE6BCCAE9016');
INSERT INTO "version" VALUES(34,35,'case_record',1,'{"uid":"3bc1e1a5-62c1-41ae-87db-867d0476c734","name":"Larch (illustrative)","opened":"2019-03-04","summary":"an operation","provisional":0}',X'87ED75E0C78308AB3D9257F616B87CAC',X'66CBB7E88155468799F4FEAAA16E746A2038215D155A824ABAE98201B53474E9');
INSERT INTO "version" VALUES(35,36,'sentence_record',3,NULL,X'115DD66818DEF70EFA8C8A7DAB44814D',X'1EC3C6C877942BE14CFE36A54802B5B4823150F1849934669B3DB730D9ED436A');
INSERT INTO "version" VALUES(36,37,'saved_view',1,'{"name":"monthly","command":"totals","options":"{\"since\": \"2021\", \"by\": \"month\"}"}',X'E6C8FD70BCFF0EB1C78784826F28FCCF',X'B7409506C167F44AC1C80AE76C8D2271BF012717CDBB44067F76DAF0909EB1CD');
INSERT INTO "version" VALUES(37,38,'looked_at',1,'{"rule":"entered-twice","records":"[\"ARREST-3\", \"ARREST-4\"]","versions":"[32, 11]","why":"two arrests on one day"}',X'85CCFF6B0FC0CBAD8F0192C40B6F92EB',X'3E8F9177A232FD2AAE341B8132967B602335D3BD93AA5ADCBCBF8B5694809786');
INSERT INTO "version" VALUES(38,39,'mark',1,'{"mark":"hold","record_table":"seizure_record","record_number":1,"why":"evidence in an appeal"}',X'0943CBDDE1B7D4A66DCE0BB486CBCC4E',X'9E3E135F065CEF77DABC7A89DC05E48B0F397473F0270F9941B513EE851C052C');
INSERT INTO "version" VALUES(39,40,'mark',2,'{"mark":"restriction","record_table":"sentence_record","record_number":2,"why":"accuracy contested"}',X'1310069C8B2A9F9738B1E96F0A1521B6',X'47E76A72289EF92AF5F76A37B9D795AA2CAE8BF9090E8782B774DFFFE522FF03');
INSERT INTO "version" VALUES(40,41,'arrest_record',5,'{"uid":"0448aca0-f4c4-4853-9a39-6c48e47df318","date":"2021-04-01","person":"ERASED-1","age_band":"unknown","result":"pending","notes":"erased","provisional":0}',X'69C770E41A552A15A6862A3834B87414',X'C878D183D6CDEF0F045FA8CE3E917D0EA2517923A9C0BCD1AAF80F28A0DB4D82');
INSERT INTO "version" VALUES(41,41,'erasure',1,'{"authority":"DPA 2018 s.47","records":"[[\"arrest_record\", 5]]","seals":"{\"13\": \"c902bc21e8702d0e0c0455c00d2041a6bf405c61f8deae733d66d741d35a2d37\"}"}',X'1D520771F7722E401710A6C8DC62CECE',X'2561608F4BAAA51BC4EEE71BD14FA57766017EAB97C8A7E8A8FB8F8968B1C001');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE UNIQUE INDEX command_open ON command ((seal IS NULL)) WHERE seal IS NULL;
CREATE INDEX version_record ON version (record_table, record_number);
CREATE INDEX version_command ON version (command);
CREATE INDEX line_record_replaces_no ON line_record (replaces_no) WHERE replaces_no IS NOT NULL;
CREATE INDEX line_record_case_no ON line_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX arrest_record_case_no ON arrest_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX arrest_record_line_no ON arrest_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX seizure_record_find_no ON seizure_record (find_no) WHERE find_no IS NOT NULL;
CREATE INDEX seizure_record_case_no ON seizure_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX seizure_record_line_no ON seizure_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX seizure_record_arrest_no ON seizure_record (arrest_no) WHERE arrest_no IS NOT NULL;
CREATE INDEX cash_order_record_seizure_no ON cash_order_record (seizure_no);
CREATE INDEX sentence_record_with_no ON sentence_record (with_no) WHERE with_no IS NOT NULL;
CREATE INDEX sentence_record_replaces_no ON sentence_record (replaces_no) WHERE replaces_no IS NOT NULL;
CREATE INDEX sentence_record_case_no ON sentence_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX sentence_record_line_no ON sentence_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX sentence_record_arrest_no ON sentence_record (arrest_no) WHERE arrest_no IS NOT NULL;
CREATE INDEX activity_record_case_no ON activity_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX activity_record_line_no ON activity_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX charge_record_arrest_no ON charge_record (arrest_no) WHERE arrest_no IS NOT NULL;
CREATE INDEX charge_record_case_no ON charge_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX charge_record_line_no ON charge_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX safeguarding_record_case_no ON safeguarding_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX safeguarding_record_line_no ON safeguarding_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX safeguarding_record_activity_no ON safeguarding_record (activity_no) WHERE activity_no IS NOT NULL;
CREATE INDEX arrest_record_activity_no ON arrest_record (activity_no) WHERE activity_no IS NOT NULL;
CREATE INDEX seizure_record_activity_no ON seizure_record (activity_no) WHERE activity_no IS NOT NULL;
CREATE INDEX sentence_record_after_no ON sentence_record (after_no) WHERE after_no IS NOT NULL;
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
CREATE VIEW charges AS SELECT 'CHARGE-' || number AS ref, "date" AS "date", "person" AS "person", "offences" AS "offences", "counts" AS "counts", "by" AS "by", "plea" AS "plea", "outcome" AS "outcome", "outcome_on" AS "outcome_on", "trial_on" AS "trial_on", 'ARREST-' || "arrest_no" AS "arrest", 'CASE-' || "case_no" AS "case", 'LINE-' || "line_no" AS "line", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM charge_record;
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
CREATE VIEW sentences AS SELECT 'SENTENCE-' || number AS ref, "date" AS "date", "person" AS "person", "disposal" AS "disposal", "term_months" AS term_months, "term_days" AS term_days, "minimum_term_months" AS minimum_term_months, "minimum_term_days" AS minimum_term_days, "licence_months" AS licence_months, "licence_days" AS licence_days, "suspended_for_months" AS suspended_for_months, "suspended_for_days" AS suspended_for_days, 'SENTENCE-' || "with_no" AS "with", 'SENTENCE-' || "after_no" AS "after", "effective_months" AS effective_months, "effective_days" AS effective_days, 'SENTENCE-' || "replaces_no" AS "replaces", "varied_on" AS "varied_on", "varied_by" AS "varied_by", "quashed_on" AS "quashed_on", "court" AS "court", "offence" AS "offence", 'CASE-' || "case_no" AS "case", 'LINE-' || "line_no" AS "line", 'ARREST-' || "arrest_no" AS "arrest", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM sentence_record;
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
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'charge_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'offences', NEW."offences", 'counts', NEW."counts", 'by', NEW."by", 'plea', NEW."plea", 'outcome', NEW."outcome", 'outcome_on', NEW."outcome_on", 'trial_on', NEW."trial_on", 'arrest_no', NEW."arrest_no", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER charge_record_update AFTER UPDATE ON charge_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'charge_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'offences', NEW."offences", 'counts', NEW."counts", 'by', NEW."by", 'plea', NEW."plea", 'outcome', NEW."outcome", 'outcome_on', NEW."outcome_on", 'trial_on', NEW."trial_on", 'arrest_no', NEW."arrest_no", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
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
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'sentence_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'disposal', NEW."disposal", 'term_months', NEW."term_months", 'term_days', NEW."term_days", 'minimum_term_months', NEW."minimum_term_months", 'minimum_term_days', NEW."minimum_term_days", 'licence_months', NEW."licence_months", 'licence_days', NEW."licence_days", 'suspended_for_months', NEW."suspended_for_months", 'suspended_for_days', NEW."suspended_for_days", 'with_no', NEW."with_no", 'after_no', NEW."after_no", 'effective_months', NEW."effective_months", 'effective_days', NEW."effective_days", 'replaces_no', NEW."replaces_no", 'varied_on', NEW."varied_on", 'varied_by', NEW."varied_by", 'quashed_on', NEW."quashed_on", 'court', NEW."court", 'offence', NEW."offence", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'arrest_no', NEW."arrest_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER sentence_record_update AFTER UPDATE ON sentence_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'sentence_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'disposal', NEW."disposal", 'term_months', NEW."term_months", 'term_days', NEW."term_days", 'minimum_term_months', NEW."minimum_term_months", 'minimum_term_days', NEW."minimum_term_days", 'licence_months', NEW."licence_months", 'licence_days', NEW."licence_days", 'suspended_for_months', NEW."suspended_for_months", 'suspended_for_days', NEW."suspended_for_days", 'with_no', NEW."with_no", 'after_no', NEW."after_no", 'effective_months', NEW."effective_months", 'effective_days', NEW."effective_days", 'replaces_no', NEW."replaces_no", 'varied_on', NEW."varied_on", 'varied_by', NEW."varied_by", 'quashed_on', NEW."quashed_on", 'court', NEW."court", 'offence', NEW."offence", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'arrest_no', NEW."arrest_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
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
INSERT INTO "sqlite_sequence" VALUES('version',41);
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
