-- An illustrative ledger of version 10 with a record of every kind, and something in every other
-- table, as the program that had that schema wrote it.
PRAGMA application_id = 1400129604;
PRAGMA user_version = 10;
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
INSERT INTO "_sqlite_migrations" VALUES(8,'stronghold','m008_clocks','2021-08-31T12:00:00+01:00');
INSERT INTO "_sqlite_migrations" VALUES(9,'stronghold','m009_proven','2021-08-31T12:00:00+01:00');
INSERT INTO "_sqlite_migrations" VALUES(10,'stronghold','m010_orders_beside','2021-08-31T12:00:00+01:00');
CREATE TABLE "activity_record" (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        time TEXT CHECK (time GLOB '[0-2][0-9]:[0-5][0-9]'),
        activity TEXT NOT NULL CHECK (activity IN (
            'warrant', 'warrant-issued', 'vehicle-stop', 'stop-and-search', 'cuckooing-visit', 'arrest-enquiry',
            'welfare-visit', 'closure-notice', 'closure-order', 'eviction', 'other')),
        number_of INTEGER NOT NULL CHECK (number_of BETWEEN 1 AND 1000000),
        addresses INTEGER CHECK (addresses BETWEEN 1 AND 1000000),
        power TEXT CHECK (power IN ('mda', 'pace')),
        until TEXT CHECK (until IS date(until, '+0 days')),
        partners TEXT,
        place TEXT,
        result TEXT,
        case_no INTEGER REFERENCES case_record (number),
        line_no INTEGER REFERENCES line_record (number),
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT,
        CHECK (activity = 'warrant' OR until >= date)
    ) STRICT
;
INSERT INTO "activity_record" VALUES(1,'abf4081b-3f98-4fcf-b8e8-76b95ecdc710','2021-04-20',NULL,'warrant',1,1,NULL,NULL,NULL,'an address',NULL,NULL,1,NULL,NULL,NULL,0,NULL);
INSERT INTO "activity_record" VALUES(2,'77d7a01f-7a4c-4933-8633-08e1f6eb09a2','2021-08-04',NULL,'warrant-issued',1,NULL,'mda','2021-09-03',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,0,NULL);
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
            'mental-health-act', 'died', 'recalled', 'transferred', 'penalty-notice', 'drug-warning',
            'before-court')),
        result_on TEXT CHECK (result_on IS date(result_on, '+0 days')),
        case_no INTEGER REFERENCES case_record (number),
        line_no INTEGER REFERENCES line_record (number),
        area TEXT,
        source_ref TEXT,
        notes TEXT CHECK (length(notes) <= 20000),
        provisional INTEGER NOT NULL CHECK (provisional IN (0, 1)),
        voided TEXT,
        activity_no INTEGER REFERENCES activity_record (number),
        bail_until TEXT CHECK (bail_until IS date(bail_until, '+0 days') AND bail_until >= date),
        CHECK (result = 'pending' OR result_on IS NOT NULL),
        CHECK (result_on >= date)
    ) STRICT
;
INSERT INTO "arrest_record" VALUES(1,'a325baf5-eb2d-4994-897a-cdbebad182b4','2021-04-20','P-1','adult',NULL,'line-holder',NULL,'pending',NULL,NULL,1,NULL,NULL,NULL,0,NULL,1,NULL);
INSERT INTO "arrest_record" VALUES(2,'7920d030-9c9a-43f4-ae8d-7d65f86a1301','2021-04-21','P-2','child',NULL,'runner',NULL,'released-under-investigation','2021-04-22',NULL,1,NULL,NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "arrest_record" VALUES(3,'f85f72fa-cde5-4e22-bd06-eab650ef5abd','2021-04-22','NORTH:P-7','unknown',NULL,NULL,NULL,'pending',NULL,NULL,2,NULL,NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "arrest_record" VALUES(4,'305bf0c3-6638-4b95-97dc-d4d9b7f66aa6','2021-04-22','NORTH:P-7','unknown',NULL,NULL,NULL,'pending',NULL,NULL,2,NULL,NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "arrest_record" VALUES(5,'63666fc7-0bee-4fb6-9c27-4b58bb5a81dc','2021-04-01','ERASED-1','unknown',NULL,NULL,NULL,'pending',NULL,NULL,NULL,NULL,NULL,'erased',0,NULL,NULL,NULL);
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
INSERT INTO "case_record" VALUES(1,'896e9226-3fbc-44fc-892a-78fe59e54d52','Larch (illustrative)','2019-03-04',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL);
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
        CHECK (stage IN ('detained', 'forfeiture-notice') OR until IS NULL)
    ) STRICT
;
INSERT INTO "cash_order_record" VALUES(1,'abb2ddf6-70ff-475d-9df6-d9a43a71b246','2021-04-22',3,'detained',425000,'2021-10-22',NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO "cash_order_record" VALUES(2,'2bbfb0f1-d6df-4e17-a485-33d820dd7ca2','2021-06-22',3,'forfeited',400000,NULL,'court',NULL,NULL,NULL,NULL,0,NULL);
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
        voided TEXT, remanded_on TEXT CHECK (remanded_on IS date(remanded_on, '+0 days') AND remanded_on >= date), custody_limit TEXT CHECK (custody_limit IN ('56-summary', '70-either-way', '112-committed', '182-sent')), custody_until TEXT CHECK (custody_until IS date(custody_until, '+0 days') AND custody_until >= remanded_on),
        CHECK ((outcome = 'awaiting') = (outcome_on IS NULL)),
        CHECK (plea_on IS NULL OR plea IS NOT NULL),
        CHECK (plea_on >= date),
        CHECK (outcome_on >= date),
        CHECK (trial_on >= date)
    ) STRICT
;
INSERT INTO "charge_record" VALUES(1,'11f93041-6613-4b9a-ab1f-e5fa99c4f582','2021-04-21','P-1','PWITS class A x2; possession of class B',3,NULL,NULL,NULL,'convicted','2021-08-02',NULL,1,NULL,NULL,NULL,NULL,NULL,0,NULL,'2021-04-22','182-sent',NULL);
INSERT INTO "charge_record" VALUES(2,'ba6a2ab5-574f-466c-88ea-427e1510fbff','2021-04-21','P-2','PWITS class A',1,NULL,NULL,NULL,'acquitted','2021-07-02',NULL,2,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL);
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
    , access_head TEXT, access_entries INTEGER, clock TEXT) STRICT
    ;
INSERT INTO "command" VALUES(1,'2021-08-31T11:00:00.000000+00:00',NULL,NULL,NULL,'schema 10',NULL,'migration',NULL,'848a20d1ec260e7d2b7834737588706f8681a72b6d2253d08d287327b78f5bf6',NULL,NULL,NULL);
INSERT INTO "command" VALUES(2,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'area',NULL,'change',NULL,'e9db3ff49e75f62f8e9a8cac7c4d0d8ba86bf462b79bdb2bd851a709713c6667',NULL,NULL,NULL);
INSERT INTO "command" VALUES(3,'2021-08-31T11:01:00.000000+00:00','tester','desk-1',NULL,'access-log off','a dump has the ledger alone','change',NULL,'4542a993d6a185dda4c1486cce0ca1d58fe9fa2f351b146463dfb397c0830257',NULL,NULL,NULL);
INSERT INTO "command" VALUES(4,'2021-08-31T11:02:00.000000+00:00','tester','desk-1',NULL,'cover',NULL,'change',NULL,'c6b4fbb444fd94109ea179eb14d7e88bd3e97afd945bc054b6536608ab7a7e95',NULL,NULL,NULL);
INSERT INTO "command" VALUES(5,'2021-08-31T11:03:00.000000+00:00','tester','desk-1',NULL,'cover',NULL,'change',NULL,'14919b67b2097936a72e7d111168906549258717d871b0dfe5ee7884dd8aab30',NULL,NULL,NULL);
INSERT INTO "command" VALUES(6,'2021-08-31T11:04:00.000000+00:00','second','desk-1',NULL,'add case',NULL,'change',NULL,'4a1552bd9a151637f103ac87a469afde8cad254713125be4eda26adf3b590771',NULL,NULL,NULL);
INSERT INTO "command" VALUES(7,'2021-08-31T11:05:00.000000+00:00','tester','desk-1',NULL,'add line',NULL,'change',NULL,'706b554bfa8afe703df774dcb0159f83bfbf82403ab91cf819efc84f7bf531c0',NULL,NULL,NULL);
INSERT INTO "command" VALUES(8,'2021-08-31T11:06:00.000000+00:00','tester','desk-1',NULL,'add line',NULL,'change',NULL,'d84ed30f1501a39224a423ec7dd88b3cbe9ce787a8f206b71e815a6713d49c33',NULL,NULL,NULL);
INSERT INTO "command" VALUES(9,'2021-08-31T11:07:00.000000+00:00','tester','desk-1',NULL,'add activity',NULL,'change',NULL,'31209722f3b3a19e45d542f2cbf3c160094a0a968719106740a5dae595b7ae85',NULL,NULL,NULL);
INSERT INTO "command" VALUES(10,'2021-08-31T11:08:00.000000+00:00','tester','desk-1',NULL,'add activity',NULL,'change',NULL,'c20030365a518158c7695cf16f1821fff662b1b0ea1d5d9af3cf6ebcfebcfcc1',NULL,NULL,NULL);
INSERT INTO "command" VALUES(11,'2021-08-31T11:09:00.000000+00:00','second','desk-1',NULL,'add arrest',NULL,'change',NULL,'21e804124c81be77ea28b262260e53d72b9e2e0686fa2ecc3f99321a48f76182',NULL,NULL,NULL);
INSERT INTO "command" VALUES(12,'2021-08-31T11:10:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'b1bc92a1b60f07e59e19ede219290e2ae6404c1f9332bfd762b3ad03a837ff3b',NULL,NULL,NULL);
INSERT INTO "command" VALUES(13,'2021-08-31T11:11:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'cdb6c4f31b273a26a29300c7e67bd9f4c7efb666115637b2c9e7438f2c50a774',NULL,NULL,NULL);
INSERT INTO "command" VALUES(14,'2021-08-31T11:12:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'cb94580b4a44163bc444d022db9b2002b9e3b72de63990a3dc567d59657cf3ad',NULL,NULL,NULL);
INSERT INTO "command" VALUES(15,'2021-08-31T11:12:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'58eb75cbca08eba74c7e5bbf48ecd32fbe24bef58e8184d0a80c2eab447d0803',NULL,NULL,NULL);
INSERT INTO "command" VALUES(16,'2021-08-31T11:14:00.000000+00:00','second','desk-1',NULL,'add charge',NULL,'change',NULL,'b0c903676278ff3984d187f820a9f84c3e010efe6d119e5b1a53be4d488cfe2a',NULL,NULL,NULL);
INSERT INTO "command" VALUES(17,'2021-08-31T11:15:00.000000+00:00','tester','desk-1',NULL,'add charge',NULL,'change',NULL,'aa4e94f4588d44b9dcf1d4c3272ce484a2c3dc20d297ea00e32513993415070c',NULL,NULL,NULL);
INSERT INTO "command" VALUES(18,'2021-08-31T11:16:00.000000+00:00','tester','desk-1',NULL,'prices use',NULL,'change',NULL,'f9f8f2d49eeac8ba92414e8d3d3a1eaa3ee1583affb252d9828086e25ff5ed14',NULL,NULL,NULL);
INSERT INTO "command" VALUES(19,'2021-08-31T11:17:00.000000+00:00','tester','desk-1',NULL,'items add',NULL,'change',NULL,'f68275665cd8d9fd60743d18721949a929b51eccb044ffd53fab8638b5411f23',NULL,NULL,NULL);
INSERT INTO "command" VALUES(20,'2021-08-31T11:18:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'a132d4fb74325b88094222c3220e7fc903ca40669e36ea72719e74274907518e',NULL,NULL,NULL);
INSERT INTO "command" VALUES(21,'2021-08-31T11:19:00.000000+00:00','second','desk-1',NULL,'add seizure',NULL,'change',NULL,'f615aeb1b36f31a254babd305a739fd8077237294c2b796b918e3fb0efde239a',NULL,NULL,NULL);
INSERT INTO "command" VALUES(22,'2021-08-31T11:20:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'76740142fb07bd486ca330d95f5b5618f343895c2707437bfa6f1b176f4ec80f',NULL,NULL,NULL);
INSERT INTO "command" VALUES(23,'2021-08-31T11:21:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'6eaa4b54e0f5e0cf214df5bcd25f9ad22a8815a23d6ac850e4f1c05ebda837bc',NULL,NULL,NULL);
INSERT INTO "command" VALUES(24,'2021-08-31T11:22:00.000000+00:00','tester','desk-1',NULL,'add cash-order',NULL,'change',NULL,'41fb565cdd6cc9f482b1b98789b84210b8c93e3ce80c0dcd641a0aca2ec25af2',NULL,NULL,NULL);
INSERT INTO "command" VALUES(25,'2021-08-31T11:23:00.000000+00:00','tester','desk-1',NULL,'add cash-order',NULL,'change',NULL,'d4084baac4756558052be799aa0cdd9545c5a4ff81d06450e756203c60c13514',NULL,NULL,NULL);
INSERT INTO "command" VALUES(26,'2021-08-31T11:24:00.000000+00:00','second','desk-1',NULL,'add sentence',NULL,'change',NULL,'beae903145002a453060b53143304672843749c3d8e75de993ee7c5eb9481169',NULL,NULL,NULL);
INSERT INTO "command" VALUES(27,'2021-08-31T11:25:00.000000+00:00','tester','desk-1',NULL,'add sentence',NULL,'change',NULL,'9b73cdf8fad4147147f6f4322d764cfea3e7b869e8f12677f573501a25c17c8c',NULL,NULL,NULL);
INSERT INTO "command" VALUES(28,'2021-08-31T11:26:00.000000+00:00','tester','desk-1',NULL,'add sentence',NULL,'change',NULL,'3c3d0c7cfe6468f636ae25329d5638123fa0051ef329b77f07f469af5f369008',NULL,NULL,NULL);
INSERT INTO "command" VALUES(29,'2021-08-31T11:27:00.000000+00:00','tester','desk-1',NULL,'add safeguarding',NULL,'change',NULL,'6a2a9abc110fb4e64f80cadebf3e02a8ac97ccdf52868eadfb3d542fe68ebfb2',NULL,NULL,NULL);
INSERT INTO "command" VALUES(30,'2021-08-31T11:28:00.000000+00:00','tester','desk-1',NULL,'add safeguarding',NULL,'change',NULL,'947af852ade699aea199229779ae4a67c499f7029252d98420a1089cc1ad17c3',NULL,NULL,NULL);
INSERT INTO "command" VALUES(31,'2021-08-31T11:29:00.000000+00:00','second','desk-1',NULL,'same','one photograph','change',NULL,'e427619bc54faa1d2cf58f24f53ff5efd29dd973a50f581124b91c881cdf8968',NULL,NULL,NULL);
INSERT INTO "command" VALUES(32,'2021-08-31T11:30:00.000000+00:00','tester','desk-1',NULL,'edit seizure','weighed again','change',NULL,'a8df72f387dd86ce27b5d6291ef9120f82533b493151f7f47b464d0f0b4b616d',NULL,NULL,NULL);
INSERT INTO "command" VALUES(33,'2021-08-31T11:31:00.000000+00:00','tester','desk-1','PS 12','edit arrest',NULL,'change',NULL,'aea7bfcf375accd00508b4ee575b75a09a7b7439dc1053d1f9bcd2eccd7d6dae',NULL,NULL,NULL);
INSERT INTO "command" VALUES(34,'2021-08-31T11:32:00.000000+00:00','tester','desk-1',NULL,'void','entered twice','change',NULL,'f6e977af99fcaa1801c4c6f3de6a9d4543dab30af44a36e48b659e05b706e468',NULL,NULL,NULL);
INSERT INTO "command" VALUES(35,'2021-08-31T11:33:00.000000+00:00','tester','desk-1',NULL,'unvoid','it was not','change',NULL,'0e0a3ff84ac281736ee3083544cf0b11c49daa1967e488fcafa01bd989ab7aa2',NULL,NULL,NULL);
INSERT INTO "command" VALUES(36,'2021-08-31T11:34:00.000000+00:00','second','desk-1',NULL,'void','the same as LINE-1','change',NULL,'82eec7f5b8d531fa5329768fc35662f06ac9d57364f9a81129e051773d076dea',NULL,NULL,NULL);
INSERT INTO "command" VALUES(37,'2021-08-31T11:35:00.000000+00:00','tester','desk-1',NULL,'edit case','slip','change',NULL,'99c4ffef9b0ba408411b0ddd19f1256f17f7dd56631a92e3455cad768860bfbf',NULL,NULL,NULL);
INSERT INTO "command" VALUES(38,'2021-08-31T11:36:00.000000+00:00','tester','desk-1',NULL,'undo','another case was meant','undo',37,'005a74bcf789c181b777759689f49c09d63cd2f776a339afa51ce456f2ab2cd9',NULL,NULL,NULL);
INSERT INTO "command" VALUES(39,'2021-08-31T11:37:00.000000+00:00','tester','desk-1',NULL,'views add',NULL,'change',NULL,'a934a1db9490b4fd75c0e5c85b37c6d3aa941115058d6bd49290eeac2d1dbc56',NULL,NULL,NULL);
INSERT INTO "command" VALUES(40,'2021-08-31T11:38:00.000000+00:00','tester','desk-1',NULL,'check looked-at','two arrests on one day','change',NULL,'db6417ef16e411d7a6af84da9f9beac2e96db7e818114598b345ec269e3837a7',NULL,NULL,NULL);
INSERT INTO "command" VALUES(41,'2021-08-31T11:39:00.000000+00:00','second','desk-1',NULL,'hold','evidence in an appeal','change',NULL,'1acf8f6369a14cec3a123263cd8ef6b0f82af4e2acee80f625d6c3fab274a693',NULL,NULL,NULL);
INSERT INTO "command" VALUES(42,'2021-08-31T11:40:00.000000+00:00','tester','desk-1',NULL,'restriction','accuracy contested','change',NULL,'fcc3ac9c2a49f45ab3c75b0a69afd5fb97247b550e7ca4f7dfbbe4c6eb7a91ac',NULL,NULL,NULL);
INSERT INTO "command" VALUES(43,'2021-08-31T11:41:00.000000+00:00','tester','desk-1',NULL,'erase','retention has ended','change',NULL,'b745ff4562d14228ccffbf494feec0148ab8badce30fe16a48054d9ad8d1a327',NULL,NULL,NULL);
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
    , other_rows TEXT CHECK (other_rows IS NULL OR json_valid(other_rows)), commands TEXT CHECK (commands IS NULL OR json_valid(commands))) STRICT
    ;
INSERT INTO "erasure" VALUES(1,'DPA 2018 s.47','[["arrest_record", 5]]','{"15": "bdd4c8c8e701654c0eecf77d3c72d050ac3f97ef1b0bb0188febe0b288abe37b"}','[]',NULL);
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
        voided TEXT, check_back TEXT CHECK (check_back IS date(check_back, '+0 days') AND check_back >= dismantled),
        CHECK (dismantled >= first_seen),
        CHECK (replaces_no IS NULL OR first_seen IS NOT NULL)
    ) STRICT
    ;
INSERT INTO "line_record" VALUES(1,'3093aaf7-d024-48e4-8d1f-cb45967e42eb','Larch line (illustrative)','county',NULL,'2020-02-01','2021-04-20','holder-charged',NULL,'phone data',1,NULL,NULL,NULL,0,NULL,'2021-05-18');
INSERT INTO "line_record" VALUES(2,'f70c54ba-895b-46e2-9b38-f86b77ee0525','Elm line (illustrative)','local',NULL,'2021-05-02',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,0,'the same as LINE-1',NULL);
CREATE TABLE looked_at (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        rule TEXT NOT NULL,
        records TEXT NOT NULL CHECK (json_valid(records)),
        versions TEXT NOT NULL CHECK (json_valid(versions)),
        why TEXT NOT NULL,
        UNIQUE (rule, records)
    ) STRICT
    ;
INSERT INTO "looked_at" VALUES(1,'entered-twice','["ARREST-3", "ARREST-4"]','[35, 13]','two arrests on one day');
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
INSERT INTO "safeguarding_record" VALUES(1,'06f131e5-4cf0-4062-8c24-b5ed83a807d4','2021-04-21','nrm-referral','child',NULL,NULL,'P-2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO "safeguarding_record" VALUES(2,'9d020dc6-b5bc-40d5-ac8f-bb906d714c8a','2021-04-21','referred','child',NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
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
INSERT INTO "seizure_record" VALUES(1,'61865d36-e1aa-4001-ba4b-7955679bcee6','2021-04-20','06:15','heroin','drug',NULL,'A',4920,41,'wrap',NULL,NULL,NULL,NULL,45264,'street','ABC/1',NULL,NULL,NULL,NULL,1,NULL,NULL,'under the sink',0,NULL,NULL,9200,'g','2021-01-01','a force list (illustrative)');
INSERT INTO "seizure_record" VALUES(2,'d17f6a1d-4fea-4253-b52d-e85c3ea8d1fd','2021-04-20',NULL,'crack','drug',NULL,'A',11400,NULL,NULL,NULL,NULL,4200,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seizure_record" VALUES(3,'6d17efec-4b17-49a3-903c-2e73db523fd5','2021-04-20',NULL,'cash','cash',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,425000,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seizure_record" VALUES(4,'1646ad30-7d00-4acf-b2f9-f752da7f3468','2021-04-20',NULL,'cathinone-x','drug','powder','B',2000,NULL,NULL,'estimated',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE "sentence_record" (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        person TEXT NOT NULL CHECK (person GLOB '*[A-Z]-[1-9]*'),
        disposal TEXT NOT NULL CHECK (disposal IN (
            'imprisonment', 'yoi', 'detention', 'extended', 'sopc', 'hybrid', 'life', 'ipp', 'dto', 'suspended',
            'activation', 'community', 'yro', 'referral-order', 'fine', 'compensation', 'conditional-discharge',
            'absolute-discharge', 'discharge', 'bind-over', 'deferred', 'hospital-order', 'no-separate-penalty',
            'other', 'reparation-order', 'cbo', 'scpo', 'stpo', 'forfeiture-order', 'deprivation-order',
            'travel-restriction', 'disqualification')),
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
        deferred_until TEXT CHECK (deferred_until IS date(deferred_until, '+0 days')),
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
        CHECK (disposal = 'deferred' OR deferred_until IS NULL),
        CHECK (deferred_until >= date),
        CHECK (varied_on >= date),
        CHECK (quashed_on >= date)
    ) STRICT
;
INSERT INTO "sentence_record" VALUES(1,'65a99543-9dfe-4ee6-9617-8ca7386e1291','2021-08-02','P-1','imprisonment',81,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,84,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,0,NULL,NULL,1,NULL);
INSERT INTO "sentence_record" VALUES(2,'dd35d068-00ed-4469-83db-1981648c4ea1','2021-08-02','P-1','imprisonment',18,0,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,1,NULL);
INSERT INTO "sentence_record" VALUES(3,'9628905e-c49e-41b1-a3e9-6c5872efe274','2021-08-02','P-1','imprisonment',0,28,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,1,1,NULL);
CREATE TABLE setting (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL UNIQUE,
        value TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "setting" VALUES(1,'area','Aylesbury Vale');
INSERT INTO "setting" VALUES(2,'access log','off');
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
INSERT INTO "version" VALUES(1,2,'setting',1,'{"name":"area","value":"Aylesbury Vale"}',X'6CB0F419299CBCA9688EE27C1C99C58C',X'CD871D7F1560D8B93E353B9FBCEC2D581979ACFD32B6CD9F8391F7BAD71561D9');
INSERT INTO "version" VALUES(2,3,'setting',2,'{"name":"access log","value":"off"}',X'B6FB354DC27643E9D448D17601E3621E',X'CAAE0F91BDE3B4B885D091443D740356943E854D4542A3A277C6C466B076DF8E');
INSERT INTO "version" VALUES(3,4,'cover',1,'{"kind":"arrest","complete_from":"2019-01-01"}',X'B979C2EBD13F67A107409CB707679E91',X'154CC09381B5492CB4BCD5E7FBE056E55551100B4198C8CABE2C731B1FA73D9D');
INSERT INTO "version" VALUES(4,5,'cover',2,'{"kind":"seizure","complete_from":"2019-01-01"}',X'4EEAF8A4E6467BFAEFAFC3E8BA5CD2F4',X'96940E09FCA1DBAF49C9268EC6E92E77D00AA2CFAC24D119F975EE8C2CC3EA7C');
INSERT INTO "version" VALUES(5,6,'case_record',1,'{"uid":"896e9226-3fbc-44fc-892a-78fe59e54d52","name":"Larch (illustrative)","opened":"2019-03-04","provisional":0}',X'800DCCBF877C3A65566A0A5110757C6D',X'805DE56A33DBDBB8076DE3EE9FB0FF30E851084D6CD442284A239C2355006DB0');
INSERT INTO "version" VALUES(6,7,'line_record',1,'{"uid":"3093aaf7-d024-48e4-8d1f-cb45967e42eb","name":"Larch line (illustrative)","reach":"county","first_seen":"2020-02-01","dismantled":"2021-04-20","closure":"holder-charged","check_back":"2021-05-18","basis":"phone data","case_no":1,"provisional":0}',X'1B238AD2C5B4EC440EC143FC7B064D8C',X'528F13A30FA7EFBCA8003C631D092F7877A2D8839DFAB44679BE2346685B5590');
INSERT INTO "version" VALUES(7,8,'line_record',2,'{"uid":"f70c54ba-895b-46e2-9b38-f86b77ee0525","name":"Elm line (illustrative)","reach":"local","first_seen":"2021-05-02","replaces_no":1,"provisional":0}',X'B9F31E9BC8335E3504F2A0BA3922DA90',X'A5758E4C58C0CFE54162B09442A1F1614053931666F7FEB98444017DCE612D78');
INSERT INTO "version" VALUES(8,9,'activity_record',1,'{"uid":"abf4081b-3f98-4fcf-b8e8-76b95ecdc710","date":"2021-04-20","activity":"warrant","number_of":1,"addresses":1,"place":"an address","line_no":1,"provisional":0}',X'BE24A2EE570B88956CBEEEF3FFF086FF',X'1EF8C35D22CA3C3C1D55E6359BD50699E40D221560ED4915F3CEB43DC4F865E9');
INSERT INTO "version" VALUES(9,10,'activity_record',2,'{"uid":"77d7a01f-7a4c-4933-8633-08e1f6eb09a2","date":"2021-08-04","activity":"warrant-issued","number_of":1,"power":"mda","until":"2021-09-03","line_no":1,"provisional":0}',X'F1781740C186B120C8295A8D6D4F11B6',X'F98899202107DBD06BED9DC50B52708928942C8FACCA323C4EAE5F03E764FB18');
INSERT INTO "version" VALUES(10,11,'arrest_record',1,'{"uid":"a325baf5-eb2d-4994-897a-cdbebad182b4","date":"2021-04-20","person":"P-1","age_band":"adult","role":"line-holder","result":"pending","line_no":1,"activity_no":1,"provisional":0}',X'3FD092A1847147AAE031F1CC18D4B17F',X'3C1B5A53CFF1754E3C3896EEB0DB4F85E4ACB4F3C3B2B4216512665EF6BE47CC');
INSERT INTO "version" VALUES(11,12,'arrest_record',2,'{"uid":"7920d030-9c9a-43f4-ae8d-7d65f86a1301","date":"2021-04-21","person":"P-2","age_band":"child","role":"runner","result":"pending","line_no":1,"provisional":0}',X'0D63391EF9EA3664FFF200A51368A1C5',X'532E908C79FA4A6B693C138FB0E58332E2197BE5150D4ED898C20D0D7251CB70');
INSERT INTO "version" VALUES(12,13,'arrest_record',3,'{"uid":"f85f72fa-cde5-4e22-bd06-eab650ef5abd","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0}',X'10A66087FE273BEF8B7B5CC9DCC5683A',X'CAA00B061AC99A90C8E0EFD5B21328279FCCF91C21818D6811A8EBC6DD8E1E67');
INSERT INTO "version" VALUES(13,14,'arrest_record',4,'{"uid":"305bf0c3-6638-4b95-97dc-d4d9b7f66aa6","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0}',X'43342614039FBB1828B3CB49F2DE6B1C',X'510CAEAC3BF91818874F7B9313AD84FD71DBA0D29ED44D88C0D60571D5BEE2FE');
INSERT INTO "version" VALUES(14,15,'arrest_record',5,'{"uid":"63666fc7-0bee-4fb6-9c27-4b58bb5a81dc","date":"2021-04-01","person":"ERASED-1","age_band":"unknown","result":"pending","notes":"erased","provisional":0}',X'8AB1F8AE330D3F87403C2A4F85BCA7E8',X'EBA9ACD8255DAD4C7EB5F81F3D69B8A268FBE4A805A77835A459A03DABD51D2E');
INSERT INTO "version" VALUES(15,16,'charge_record',1,'{"uid":"11f93041-6613-4b9a-ab1f-e5fa99c4f582","date":"2021-04-21","person":"P-1","offences":"PWITS class A x2; possession of class B","counts":3,"outcome":"awaiting","remanded_on":"2021-04-22","custody_limit":"182-sent","arrest_no":1,"provisional":0}',X'D16D2647F0B7C1F495D62A572E52F35A',X'7F418139BDDED2EED7A1221CDB96113F7B9764AFB817790B04006FCC555321FB');
INSERT INTO "version" VALUES(16,17,'charge_record',2,'{"uid":"ba6a2ab5-574f-466c-88ea-427e1510fbff","date":"2021-04-21","person":"P-2","offences":"PWITS class A","counts":1,"outcome":"acquitted","outcome_on":"2021-07-02","arrest_no":2,"provisional":0}',X'9B1C9AD6CF23CF2AD28C4B49796CC09C',X'D4C21FBFFC1D8F74199ACB4D93FDEE2D6A8514AFB85D414895D43E81B5F55AB0');
INSERT INTO "version" VALUES(17,18,'own_price',1,'{"item":"heroin","unit":"g","price_pence":9200,"basis":"street","source":"a force list (illustrative)","valid_from":"2021-01-01"}',X'E014687C99E2D1962EE377DB5E8ABB2B',X'26C217D01EBFC7EE1E0AD281746FFB2D1E6651FC4FD1A78A84874A22931B5E88');
INSERT INTO "version" VALUES(18,19,'own_item',1,'{"name":"cathinone-x","category":"drug","words":"","class":"B","authority":"SI 2010/1207"}',X'6C935B13E74D438B8223C0DFAA7E521F',X'1327E6222C43943A3315467F171066650DAFF0C4E77898B07FC72DD024A179B0');
INSERT INTO "version" VALUES(19,20,'seizure_record',1,'{"uid":"61865d36-e1aa-4001-ba4b-7955679bcee6","date":"2021-04-20","time":"06:15","item":"heroin","category":"drug","class":"A","weight_mg":4920,"pieces_number":41,"pieces_unit":"wrap","value_pence":45264,"value_basis":"street","price_pence":9200,"price_per":"g","price_from":"2021-01-01","price_source":"a force list (illustrative)","exhibit":"ABC/1","arrest_no":1,"notes":"under the sink","provisional":0}',X'059E8C8ED039F0501CD201D62EED3798',X'DEF5092367B2AAE70200A007E4BA51F82069864E9E1F86AE88864DC3E7FB2081');
INSERT INTO "version" VALUES(20,21,'seizure_record',2,'{"uid":"d17f6a1d-4fea-4253-b52d-e85c3ea8d1fd","date":"2021-04-20","item":"crack","category":"drug","class":"A","weight_mg":11300,"purity_hundredths":4200,"find_no":1,"provisional":1}',X'0E579F68C7486F54BE5CDBD7D5CB598B',X'BF010B0D0D2C0B69BED42F04007ECB5A3F6BD88782A0CABEE1799F5583DF60CE');
INSERT INTO "version" VALUES(21,22,'seizure_record',3,'{"uid":"6d17efec-4b17-49a3-903c-2e73db523fd5","date":"2021-04-20","item":"cash","category":"cash","value_pence":425000,"find_no":1,"provisional":0}',X'9DE945CC04017901F74BC0474C5987AD',X'7E8B6D6D1393FBE59F9BE54959199BA6DF85DDA841120F6C6ED3778E7A5AAEC8');
INSERT INTO "version" VALUES(22,23,'seizure_record',4,'{"uid":"1646ad30-7d00-4acf-b2f9-f752da7f3468","date":"2021-04-20","item":"cathinone-x","category":"drug","form":"powder","class":"B","weight_mg":2000,"weighed":"estimated","provisional":0}',X'9EDE520A4EF9747C39E6E6AF08980F81',X'E1C87CC06C26D2BEE1633C8245EABB4EE9745B616D00F36572110BA169DAACD6');
INSERT INTO "version" VALUES(23,24,'cash_order_record',1,'{"uid":"abb2ddf6-70ff-475d-9df6-d9a43a71b246","date":"2021-04-22","seizure_no":3,"stage":"detained","amount_pence":425000,"until":"2021-10-22","provisional":0}',X'232C49B65375D34233A47D9B6D23966E',X'AE339CBBDE1B7AE9F0EB9111DC99F91FAE5B06EB89C7BAC68484B094EAE80A73');
INSERT INTO "version" VALUES(24,25,'cash_order_record',2,'{"uid":"2bbfb0f1-d6df-4e17-a485-33d820dd7ca2","date":"2021-06-22","seizure_no":3,"stage":"forfeited","amount_pence":400000,"by":"court","provisional":0}',X'E67A5B84F33E18246AF1246BCDBBEDB7',X'8BE33ED2ED4F43B895A5FD149A24D6E805B201CAC2F0097C8373BD4481D757F9');
INSERT INTO "version" VALUES(25,26,'sentence_record',1,'{"uid":"65a99543-9dfe-4ee6-9617-8ca7386e1291","date":"2021-08-02","person":"P-1","disposal":"imprisonment","term_months":81,"term_days":0,"effective_months":84,"effective_days":0,"charge_no":1,"arrest_no":1,"provisional":0}',X'6F5AA0D27C94CE206507482F2EDE262F',X'D46EFCCF114F6D4C2E90ED39691AD03A58EE18C805BAB92B88C02CB43E16E040');
INSERT INTO "version" VALUES(26,26,'charge_record',1,'{"uid":"11f93041-6613-4b9a-ab1f-e5fa99c4f582","date":"2021-04-21","person":"P-1","offences":"PWITS class A x2; possession of class B","counts":3,"outcome":"convicted","outcome_on":"2021-08-02","remanded_on":"2021-04-22","custody_limit":"182-sent","arrest_no":1,"provisional":0}',X'74DFDC9FA6E977D496831C9BB3CFCEFA',X'A86495FB6F1E139840F5F1BA34C04FDDA9DC1052473BB2ED032DA9BAAD91D550');
INSERT INTO "version" VALUES(27,27,'sentence_record',2,'{"uid":"dd35d068-00ed-4469-83db-1981648c4ea1","date":"2021-08-02","person":"P-1","disposal":"imprisonment","term_months":18,"term_days":0,"with_no":1,"charge_no":1,"provisional":0}',X'6E1E5966E1790788A9D5DC9D95078DDB',X'09615C816016426B8B5F906F0742F78131EBAC3A7918494F34277C5B9DEEAE69');
INSERT INTO "version" VALUES(28,28,'sentence_record',3,'{"uid":"9628905e-c49e-41b1-a3e9-6c5872efe274","date":"2021-08-02","person":"P-1","disposal":"imprisonment","term_months":0,"term_days":28,"after_no":1,"charge_no":1,"provisional":0}',X'B1A38FDBAFE9350C5FC4586F56654AD9',X'664830D710BD6A06363AD9BF9C2A9510660CD2381FBED7D2B2BA63DF56228430');
INSERT INTO "version" VALUES(29,29,'safeguarding_record',1,'{"uid":"06f131e5-4cf0-4062-8c24-b5ed83a807d4","date":"2021-04-21","action":"nrm-referral","age_band":"child","person":"P-2","provisional":0}',X'89F4EDAEA53BC373C138B169B2D05108',X'A8F010D3298CC7C49E924DE6AA26667B4978A92C096ACF35A7E1492D9BCFF5CB');
INSERT INTO "version" VALUES(30,30,'safeguarding_record',2,'{"uid":"9d020dc6-b5bc-40d5-ac8f-bb906d714c8a","date":"2021-04-21","action":"referred","age_band":"child","people":3,"provisional":0}',X'AC1B26CDD6DB47083790B9ED9199D593',X'E01791B1241D74FC87452287CBD80F4D28450C82F4A6BDA3E65F7892AFA7B7B9');
INSERT INTO "version" VALUES(31,31,'same_person',1,'{"person":"NORTH:P-7","same_as":"P-2"}',X'047C9C3C22357C58DBBDC0CB78147945',X'FD7B55A2DB8630DB37171290010BE0AD4BA726C9E73122814E9BAC764B0E6758');
INSERT INTO "version" VALUES(32,32,'seizure_record',2,'{"uid":"d17f6a1d-4fea-4253-b52d-e85c3ea8d1fd","date":"2021-04-20","item":"crack","category":"drug","class":"A","weight_mg":11400,"purity_hundredths":4200,"find_no":1,"provisional":1}',X'96705E1D57DC3F0A15EA9D3C07BA94E1',X'FAA689C658CC2CA6C8637F45008398D2588BF6EB2AA4205F898B0184D7C00620');
INSERT INTO "version" VALUES(33,33,'arrest_record',2,'{"uid":"7920d030-9c9a-43f4-ae8d-7d65f86a1301","date":"2021-04-21","person":"P-2","age_band":"child","role":"runner","result":"released-under-investigation","result_on":"2021-04-22","line_no":1,"provisional":0}',X'8A65CCE334EFCEA1A3D024621A95EAEA',X'CD31D3CB3180E72AF90BF03969D8367757C18975DB930EEB1557CAF2CEF5CEA3');
INSERT INTO "version" VALUES(34,34,'arrest_record',3,'{"uid":"f85f72fa-cde5-4e22-bd06-eab650ef5abd","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0,"voided":"entered twice"}',X'014BECFC7ECD8380DA9155F041CBB3E6',X'2464E39A833A30F1A5E3DDD69A5C1A40B47BA4C157260EFCD4510DB35770C8C4');
INSERT INTO "version" VALUES(35,35,'arrest_record',3,'{"uid":"f85f72fa-cde5-4e22-bd06-eab650ef5abd","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0}',X'2DA872AA481BB1A6B4A0643236B71518',X'8733C3DFC7303C0A86871092D0130A4C6E4794D9A4A7CEEF0A6F6DEC8A572CC5');
INSERT INTO "version" VALUES(36,36,'line_record',2,'{"uid":"f70c54ba-895b-46e2-9b38-f86b77ee0525","name":"Elm line (illustrative)","reach":"local","first_seen":"2021-05-02","replaces_no":1,"provisional":0,"voided":"the same as LINE-1"}',X'821D5B315A14DF7BEB1303052C0B8FEA',X'1EFF74C3F976BBB23C858D56165B4DBDE2E670D404066831F7E8E09DB9D209EB');
INSERT INTO "version" VALUES(37,37,'case_record',1,'{"uid":"896e9226-3fbc-44fc-892a-78fe59e54d52","name":"Larch (illustrative)","opened":"2019-03-04","summary":"an operation","provisional":0}',X'0844678A5982A82C2F1BC8C6E6DF9C18',X'7D5044E4FEE774DD65431085C10E6F99231E20213C56B24A4FE38B9446AF0C4E');
INSERT INTO "version" VALUES(38,38,'case_record',1,'{"uid":"896e9226-3fbc-44fc-892a-78fe59e54d52","name":"Larch (illustrative)","opened":"2019-03-04","provisional":0}',X'C5E409C42481DC069BB119173AC31A3B',X'D4AE80B366B80897ABF00BBE1C1223A39A97576053607C486CF3394C37982051');
INSERT INTO "version" VALUES(39,39,'saved_view',1,'{"name":"monthly","command":"totals","options":"{\"since\": \"2021\", \"by\": \"month\"}"}',X'373E2A9C234B3799931DD1255BB04ECD',X'A0FDA25FA991273AFF1A32D189E5E02021916B04DB51D3E289A1D02ADC8BA8A1');
INSERT INTO "version" VALUES(40,40,'looked_at',1,'{"rule":"entered-twice","records":"[\"ARREST-3\", \"ARREST-4\"]","versions":"[35, 13]","why":"two arrests on one day"}',X'9C8DBB24C4F25F0519B6605757304318',X'4E905A6A541A2DA5CFFD306B907169191CED82600FB3330027ED822A8F2BF724');
INSERT INTO "version" VALUES(41,41,'mark',1,'{"mark":"hold","record_table":"seizure_record","record_number":1,"why":"evidence in an appeal"}',X'AE57E17DFAADB7B7DAD08F8DC1D0BE5D',X'991E8C322C90157EBE3D15F8501BB8FC8CB07FC0AE3F7330DB4E949741764465');
INSERT INTO "version" VALUES(42,42,'mark',2,'{"mark":"restriction","record_table":"sentence_record","record_number":2,"why":"accuracy contested"}',X'ED471D73DCED61E25AEC582DDE238271',X'A6BEB784F947BB3F415F65CDA674A8F5B360EACD1D337916FAF6C153A7874722');
INSERT INTO "version" VALUES(43,43,'arrest_record',5,'{"uid":"63666fc7-0bee-4fb6-9c27-4b58bb5a81dc","date":"2021-04-01","person":"ERASED-1","age_band":"unknown","result":"pending","notes":"erased","provisional":0}',X'5D8975534A2CC6B616FE9961662DE1E2',X'7EF3A2110D6F99C8BFD27A4DBE36EE9FD979469D2C506FCBA36198246CC3D8F2');
INSERT INTO "version" VALUES(44,43,'erasure',1,'{"authority":"DPA 2018 s.47","records":"[[\"arrest_record\", 5]]","seals":"{\"15\": \"bdd4c8c8e701654c0eecf77d3c72d050ac3f97ef1b0bb0188febe0b288abe37b\"}","other_rows":"[]"}',X'C593448EFAC2681DCBF52356CEA53C1F',X'D7A81314BEF9B48E9A75E475B04D45AF77E92E43E2F744B9137A183A7C72C28E');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE UNIQUE INDEX command_open ON command ((seal IS NULL)) WHERE seal IS NULL;
CREATE INDEX version_record ON version (record_table, record_number);
CREATE INDEX version_command ON version (command);
CREATE INDEX line_record_replaces_no ON line_record (replaces_no) WHERE replaces_no IS NOT NULL;
CREATE INDEX line_record_case_no ON line_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX safeguarding_record_case_no ON safeguarding_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX safeguarding_record_line_no ON safeguarding_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX safeguarding_record_activity_no ON safeguarding_record (activity_no) WHERE activity_no IS NOT NULL;
CREATE INDEX charge_record_arrest_no ON charge_record (arrest_no) WHERE arrest_no IS NOT NULL;
CREATE INDEX charge_record_case_no ON charge_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX charge_record_line_no ON charge_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX seizure_record_find_no ON seizure_record (find_no) WHERE find_no IS NOT NULL;
CREATE INDEX seizure_record_case_no ON seizure_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX seizure_record_line_no ON seizure_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX seizure_record_arrest_no ON seizure_record (arrest_no) WHERE arrest_no IS NOT NULL;
CREATE INDEX seizure_record_activity_no ON seizure_record (activity_no) WHERE activity_no IS NOT NULL;
CREATE INDEX activity_record_case_no ON activity_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX activity_record_line_no ON activity_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX cash_order_record_seizure_no ON cash_order_record (seizure_no);
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
CREATE VIEW lines AS SELECT 'LINE-' || number AS ref, "name" AS "name", "reach" AS "reach", "runs_from" AS "runs_from", "first_seen" AS "first_seen", "dismantled" AS "dismantled", "closure" AS "closure", "check_back" AS "check_back", 'LINE-' || "replaces_no" AS "replaces", "basis" AS "basis", 'CASE-' || "case_no" AS "case", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM line_record;
CREATE VIEW activities AS SELECT 'ACTIVITY-' || number AS ref, "date" AS "date", "time" AS "time", "activity" AS "activity", "number_of" AS "number", "addresses" AS "addresses", "power" AS "power", "until" AS "until", "partners" AS "partners", "place" AS "place", "result" AS "result", 'CASE-' || "case_no" AS "case", 'LINE-' || "line_no" AS "line", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM activity_record;
CREATE VIEW arrests AS SELECT 'ARREST-' || number AS ref, "date" AS "date", "person" AS "person", "age_band" AS "age_band", "sex" AS "sex", "role" AS "role", "offence" AS "offence", "result" AS "result", "result_on" AS "result_on", "bail_until" AS "bail_until", 'CASE-' || "case_no" AS "case", 'LINE-' || "line_no" AS "line", 'ACTIVITY-' || "activity_no" AS "activity", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM arrest_record;
CREATE VIEW charges AS SELECT 'CHARGE-' || number AS ref, "date" AS "date", "person" AS "person", "offences" AS "offences", "counts" AS "counts", "by" AS "by", "plea" AS "plea", "plea_on" AS "plea_on", "outcome" AS "outcome", "outcome_on" AS "outcome_on", "trial_on" AS "trial_on", "remanded_on" AS "remanded_on", "custody_limit" AS "custody_limit", "custody_until" AS "custody_until", 'ARREST-' || "arrest_no" AS "arrest", 'CASE-' || "case_no" AS "case", 'LINE-' || "line_no" AS "line", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM charge_record;
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
CREATE VIEW sentences AS SELECT 'SENTENCE-' || number AS ref, "date" AS "date", "person" AS "person", "disposal" AS "disposal", "term_months" AS term_months, "term_days" AS term_days, "minimum_term_months" AS minimum_term_months, "minimum_term_days" AS minimum_term_days, "licence_months" AS licence_months, "licence_days" AS licence_days, "suspended_for_months" AS suspended_for_months, "suspended_for_days" AS suspended_for_days, "deferred_until" AS "deferred_until", 'SENTENCE-' || "with_no" AS "with", 'SENTENCE-' || "after_no" AS "after", "effective_months" AS effective_months, "effective_days" AS effective_days, 'SENTENCE-' || "replaces_no" AS "replaces", "varied_on" AS "varied_on", "varied_by" AS "varied_by", "quashed_on" AS "quashed_on", "court" AS "court", "offence" AS "offence", 'CHARGE-' || "charge_no" AS "charge", 'CASE-' || "case_no" AS "case", 'LINE-' || "line_no" AS "line", 'ARREST-' || "arrest_no" AS "arrest", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM sentence_record;
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
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'line_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'name', NEW."name", 'reach', NEW."reach", 'runs_from', NEW."runs_from", 'first_seen', NEW."first_seen", 'dismantled', NEW."dismantled", 'closure', NEW."closure", 'check_back', NEW."check_back", 'replaces_no', NEW."replaces_no", 'basis', NEW."basis", 'case_no', NEW."case_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER line_record_update AFTER UPDATE ON line_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'line_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'name', NEW."name", 'reach', NEW."reach", 'runs_from', NEW."runs_from", 'first_seen', NEW."first_seen", 'dismantled', NEW."dismantled", 'closure', NEW."closure", 'check_back', NEW."check_back", 'replaces_no', NEW."replaces_no", 'basis', NEW."basis", 'case_no', NEW."case_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
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
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'activity_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'time', NEW."time", 'activity', NEW."activity", 'number_of', NEW."number_of", 'addresses', NEW."addresses", 'power', NEW."power", 'until', NEW."until", 'partners', NEW."partners", 'place', NEW."place", 'result', NEW."result", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER activity_record_update AFTER UPDATE ON activity_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'activity_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'time', NEW."time", 'activity', NEW."activity", 'number_of', NEW."number_of", 'addresses', NEW."addresses", 'power', NEW."power", 'until', NEW."until", 'partners', NEW."partners", 'place', NEW."place", 'result', NEW."result", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
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
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'arrest_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'age_band', NEW."age_band", 'sex', NEW."sex", 'role', NEW."role", 'offence', NEW."offence", 'result', NEW."result", 'result_on', NEW."result_on", 'bail_until', NEW."bail_until", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'activity_no', NEW."activity_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER arrest_record_update AFTER UPDATE ON arrest_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'arrest_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'age_band', NEW."age_band", 'sex', NEW."sex", 'role', NEW."role", 'offence', NEW."offence", 'result', NEW."result", 'result_on', NEW."result_on", 'bail_until', NEW."bail_until", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'activity_no', NEW."activity_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
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
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'charge_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'offences', NEW."offences", 'counts', NEW."counts", 'by', NEW."by", 'plea', NEW."plea", 'plea_on', NEW."plea_on", 'outcome', NEW."outcome", 'outcome_on', NEW."outcome_on", 'trial_on', NEW."trial_on", 'remanded_on', NEW."remanded_on", 'custody_limit', NEW."custody_limit", 'custody_until', NEW."custody_until", 'arrest_no', NEW."arrest_no", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER charge_record_update AFTER UPDATE ON charge_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'charge_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'offences', NEW."offences", 'counts', NEW."counts", 'by', NEW."by", 'plea', NEW."plea", 'plea_on', NEW."plea_on", 'outcome', NEW."outcome", 'outcome_on', NEW."outcome_on", 'trial_on', NEW."trial_on", 'remanded_on', NEW."remanded_on", 'custody_limit', NEW."custody_limit", 'custody_until', NEW."custody_until", 'arrest_no', NEW."arrest_no", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
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
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'sentence_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'disposal', NEW."disposal", 'term_months', NEW."term_months", 'term_days', NEW."term_days", 'minimum_term_months', NEW."minimum_term_months", 'minimum_term_days', NEW."minimum_term_days", 'licence_months', NEW."licence_months", 'licence_days', NEW."licence_days", 'suspended_for_months', NEW."suspended_for_months", 'suspended_for_days', NEW."suspended_for_days", 'deferred_until', NEW."deferred_until", 'with_no', NEW."with_no", 'after_no', NEW."after_no", 'effective_months', NEW."effective_months", 'effective_days', NEW."effective_days", 'replaces_no', NEW."replaces_no", 'varied_on', NEW."varied_on", 'varied_by', NEW."varied_by", 'quashed_on', NEW."quashed_on", 'court', NEW."court", 'offence', NEW."offence", 'charge_no', NEW."charge_no", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'arrest_no', NEW."arrest_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER sentence_record_update AFTER UPDATE ON sentence_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'sentence_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'disposal', NEW."disposal", 'term_months', NEW."term_months", 'term_days', NEW."term_days", 'minimum_term_months', NEW."minimum_term_months", 'minimum_term_days', NEW."minimum_term_days", 'licence_months', NEW."licence_months", 'licence_days', NEW."licence_days", 'suspended_for_months', NEW."suspended_for_months", 'suspended_for_days', NEW."suspended_for_days", 'deferred_until', NEW."deferred_until", 'with_no', NEW."with_no", 'after_no', NEW."after_no", 'effective_months', NEW."effective_months", 'effective_days', NEW."effective_days", 'replaces_no', NEW."replaces_no", 'varied_on', NEW."varied_on", 'varied_by', NEW."varied_by", 'quashed_on', NEW."quashed_on", 'court', NEW."court", 'offence', NEW."offence", 'charge_no', NEW."charge_no", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'arrest_no', NEW."arrest_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
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
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'erasure', NEW.number, json_patch('{}', json_object('authority', NEW."authority", 'records', NEW."records", 'seals', NEW."seals", 'other_rows', NEW."other_rows", 'commands', NEW."commands")), randomblob(16);
            END;
CREATE TRIGGER erasure_update AFTER UPDATE ON erasure BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'erasure', NEW.number, json_patch('{}', json_object('authority', NEW."authority", 'records', NEW."records", 'seals', NEW."seals", 'other_rows', NEW."other_rows", 'commands', NEW."commands")), randomblob(16);
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
INSERT INTO "sqlite_sequence" VALUES('command',43);
INSERT INTO "sqlite_sequence" VALUES('version',44);
INSERT INTO "sqlite_sequence" VALUES('setting',2);
INSERT INTO "sqlite_sequence" VALUES('cover',2);
INSERT INTO "sqlite_sequence" VALUES('case_record',1);
INSERT INTO "sqlite_sequence" VALUES('line_record',2);
INSERT INTO "sqlite_sequence" VALUES('activity_record',2);
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
