-- An illustrative ledger of version 13 with a record of every kind, and something in every other
-- table, as the program that had that schema wrote it.
PRAGMA application_id = 1400129604;
PRAGMA user_version = 13;
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
INSERT INTO "_sqlite_migrations" VALUES(11,'stronghold','m011_officers_words','2021-08-31T12:00:00+01:00');
INSERT INTO "_sqlite_migrations" VALUES(12,'stronghold','m012_imports','2021-08-31T12:00:00+01:00');
INSERT INTO "_sqlite_migrations" VALUES(13,'stronghold','m013_proven_apart','2021-08-31T12:00:00+01:00');
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
INSERT INTO "activity_record" VALUES(1,'85654dbd-c7f4-4c0c-8bd1-11bbcea301f4','2021-04-20',NULL,'warrant',1,1,NULL,NULL,NULL,'an address',NULL,NULL,1,NULL,NULL,NULL,0,NULL);
INSERT INTO "activity_record" VALUES(2,'9e664596-bdd6-4692-a37b-815e5ecf56bd','2021-08-04',NULL,'warrant-issued',1,NULL,'mda','2021-09-03',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,0,NULL);
CREATE TABLE "arrest_record" (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
        date TEXT NOT NULL CHECK (date IS date(date, '+0 days')),
        person TEXT NOT NULL CHECK (person GLOB '*[A-Z]-[1-9]*'),
        age_band TEXT NOT NULL CHECK (age_band IN ('adult', 'child', 'unknown')),
        sex TEXT CHECK (sex IN ('female', 'male', 'other', 'unknown')),
        role TEXT CHECK (role IN (
            'line-holder', 'runner', 'courier', 'cash-holder', 'cuckooed-occupant', 'associate',
            'other', 'dealer')),
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
INSERT INTO "arrest_record" VALUES(1,'fc275255-045a-4e20-b64c-75cc450b6226','2021-04-20','P-1','adult',NULL,'line-holder',NULL,'pending',NULL,NULL,1,NULL,NULL,NULL,0,NULL,1,NULL);
INSERT INTO "arrest_record" VALUES(2,'fed8fb74-882d-4339-a769-ff66bcb88e2b','2021-04-21','P-2','child',NULL,'runner',NULL,'released-under-investigation','2021-04-22',NULL,1,NULL,NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "arrest_record" VALUES(3,'4a2f2c57-f155-4013-be1d-e54654ab4da8','2021-04-22','NORTH:P-7','unknown',NULL,NULL,NULL,'pending',NULL,NULL,2,NULL,NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "arrest_record" VALUES(4,'a0af2f1d-2368-406f-941d-a8513e3e358d','2021-04-22','NORTH:P-7','unknown',NULL,NULL,NULL,'pending',NULL,NULL,2,NULL,NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "arrest_record" VALUES(5,'818108b1-e092-4626-ab7f-a40d3867a499','2021-04-01','ERASED-1','unknown',NULL,NULL,NULL,'pending',NULL,NULL,NULL,NULL,NULL,'erased',0,NULL,NULL,NULL);
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
INSERT INTO "case_record" VALUES(1,'25699ccd-e9d9-4ff7-b007-b3a844a90774','Larch (illustrative)','2019-03-04',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL);
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
INSERT INTO "cash_order_record" VALUES(1,'3b27ed3f-7bbb-4c8f-8b74-0c94f76b81d1','2021-04-22',3,'detained',425000,'2021-10-22',NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO "cash_order_record" VALUES(2,'514a7fc9-3c2b-4447-b2d5-dfda5f55e85b','2021-06-22',3,'forfeited',400000,NULL,'court',NULL,NULL,NULL,NULL,0,NULL);
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
        voided TEXT, remanded_on TEXT CHECK (remanded_on IS date(remanded_on, '+0 days') AND remanded_on >= date), custody_limit TEXT CHECK (custody_limit IN ('56-summary', '70-either-way', '112-committed', '182-sent')), custody_until TEXT CHECK (custody_until IS date(custody_until, '+0 days') AND custody_until >= remanded_on), held TEXT CHECK (held IN ('remanded', 'court-bail', 'secure')),
        CHECK ((outcome = 'awaiting') = (outcome_on IS NULL)),
        CHECK (plea_on IS NULL OR plea IS NOT NULL),
        CHECK (plea_on >= date),
        CHECK (outcome_on >= date),
        CHECK (trial_on >= date)
    ) STRICT
;
INSERT INTO "charge_record" VALUES(1,'50226202-3543-41bc-a8e5-9677643d48ce','2021-04-21','P-1','PWITS class A x2; possession of class B',3,NULL,NULL,NULL,'convicted','2021-08-02',NULL,1,NULL,NULL,NULL,NULL,NULL,0,NULL,'2021-04-22','182-sent',NULL,NULL);
INSERT INTO "charge_record" VALUES(2,'602bd61b-7afb-40ff-a582-3e4e666973fc','2021-04-21','P-2','PWITS class A',1,NULL,NULL,NULL,'acquitted','2021-07-02',NULL,2,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
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
    , access_head TEXT, access_entries INTEGER, clock TEXT, salt BLOB, digest BLOB) STRICT
    ;
INSERT INTO "command" VALUES(1,'2021-08-31T11:00:00.000000+00:00',NULL,NULL,NULL,'schema 13',NULL,'migration',NULL,'3748ad4fa5fe559eff1e7d5768e3f887a514cb5d9fc04d6db740009a00000002',NULL,NULL,NULL,X'0B6B2715351EABA3C511BF0DD9892D26',X'2EE842C5F1CDDEEED75E2B4631F2121E4A4C5C2ECB2499FA2A1FD61D1B76E149');
INSERT INTO "command" VALUES(2,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'area',NULL,'change',NULL,'214ae9d709f5fdd76d09e74be991d74024205ff6f433f444f2c793ae00000002',NULL,NULL,NULL,X'CF38285F8075A16C47A0C79B17B88B8B',X'CEB0EC0D9DF224B20AE43B6341DE4008DB4999AEC481FC32B3E7A45A467E04B1');
INSERT INTO "command" VALUES(3,'2021-08-31T11:01:00.000000+00:00','tester','desk-1',NULL,'access-log off','a dump has the ledger alone','change',NULL,'39cc34a1c366c8ea6b8ab9f7f7ea317be71ea4cc3a542b76cf0481e700000002',NULL,NULL,NULL,X'014FFEBD62C561A38B04AAAB8A148D0B',X'52F6775D13C2B5511F3CA52D390FFCA4520D3DE5948AD7B20E902FF67CF8FBCB');
INSERT INTO "command" VALUES(4,'2021-08-31T11:02:00.000000+00:00','tester','desk-1',NULL,'cover',NULL,'change',NULL,'4d0d997910eecb78867169d724190796b2c220a781bf987f62f7bbbc00000002',NULL,NULL,NULL,X'7043D008E49FDBAC9B4ED1B2223EE41C',X'6603B74D9D329846A64C8C69969D7FBD484D790A127289FB609EBD5441F45ACF');
INSERT INTO "command" VALUES(5,'2021-08-31T11:03:00.000000+00:00','tester','desk-1',NULL,'cover',NULL,'change',NULL,'f5da78fbac9838f4d385a33b2f09847d53295c0b07f90144b98778bf00000002',NULL,NULL,NULL,X'9B1FA60210A1D3834346DFAFF0416687',X'677B86E1F1AE4C39476FF55498A5969FD0103C105B532F57BBA479EC39463CE9');
INSERT INTO "command" VALUES(6,'2021-08-31T11:04:00.000000+00:00','second','desk-1',NULL,'add case',NULL,'change',NULL,'494a7aca1b2beafe8d51e615fe47c53da0eb4f8808608e29a4655dcc00000002',NULL,NULL,NULL,X'E844F2D911EA70090A33CDF1266AA3F3',X'B73833322C6A0841F04FA54945350B8BCC8731DD91DF28B7C35A109B0505AD66');
INSERT INTO "command" VALUES(7,'2021-08-31T11:05:00.000000+00:00','tester','desk-1',NULL,'add line',NULL,'change',NULL,'6e1e80ca14424c89eb0dddc316629bab6e68a228abbb892cf917825a00000002',NULL,NULL,NULL,X'DAF105C3F3256431FE24D0BC36AA9A9A',X'AC9FECC7BEF5822CA755D77FD3C8187B1E38136F36A88D4DAD4AE23CA7905176');
INSERT INTO "command" VALUES(8,'2021-08-31T11:06:00.000000+00:00','tester','desk-1',NULL,'add line',NULL,'change',NULL,'500399451aa484366bb0ade0dff7666ea1a80564b474f435b425205c00000002',NULL,NULL,NULL,X'55AC3BD9323547B525F8DD02690EA560',X'E433BB432037F5B6F44DE17BBF058CE71270B8B6EB727F74F61D893C97209E31');
INSERT INTO "command" VALUES(9,'2021-08-31T11:07:00.000000+00:00','tester','desk-1',NULL,'add activity',NULL,'change',NULL,'950c05de332bf86d13cf4c5b05571f6f6546974c57c614c97d659af700000002',NULL,NULL,NULL,X'B75F1B7A27F5EEFC43A8A54765832498',X'A3E2BCB53F382C27FF21710AEDF7876CC8BA7BCBD6CA95D6F6C97C3A6B663CDD');
INSERT INTO "command" VALUES(10,'2021-08-31T11:08:00.000000+00:00','tester','desk-1',NULL,'add activity',NULL,'change',NULL,'af653cf284f42af7598d949636c5e7e67c6e8895fce21311ff8670cf00000002',NULL,NULL,NULL,X'52EBA0F0B237AD9934970A38741A3C70',X'8ED66F73766A0CBA967C9981BE8381A7A5D513571CCA4695DE748237A264B0A8');
INSERT INTO "command" VALUES(11,'2021-08-31T11:09:00.000000+00:00','second','desk-1',NULL,'add arrest',NULL,'change',NULL,'741bbcf4ff026c0e7684b05a34d675cd941222838c25ff1eee2a51a300000002',NULL,NULL,NULL,X'888E49BFF1C4FEEEA64DF5C0C9A1BE81',X'26060DFB2856941710171EE7DEBD9DF7C0034F6A0B44B37656EB3FEA1A6BAD7A');
INSERT INTO "command" VALUES(12,'2021-08-31T11:10:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'810e7189d1f7dc33a258d206748c1d384d951d2e459515dae68e9cc300000002',NULL,NULL,NULL,X'8F843B7E98D83D3ADDFB615CD5E1289C',X'0929710F422CA5DCF7CBF80B7EA48F746880BBAAD50E46073957A20B6734BE9D');
INSERT INTO "command" VALUES(13,'2021-08-31T11:11:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'2715ffee8bb26477354be98921151762448824984912779789857bcb00000002',NULL,NULL,NULL,X'991DFD65DF21126C79D221C0FF9B0659',X'AA17ED6A0CFBF8EFA5C64A2342E277937BDF23BD31EF321F4DB1824246D59F21');
INSERT INTO "command" VALUES(14,'2021-08-31T11:12:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'f08c92f7df45722b01f2433c9762d81f93173f1ba8dcb8f557b704ed00000002',NULL,NULL,NULL,X'47D2DE8550C10EF9FE68789601C52F7F',X'15CEDCCC37B8AAD93CE21188C6387EBAC84253F0BAEF6C3AED669A732DBF7A65');
INSERT INTO "command" VALUES(15,'2021-08-31T11:12:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'0fa2545f915275467c844d89526d32aced8c40d650d4bc2376262afe00000002',NULL,NULL,NULL,X'1C2B993E6A2D9132E2E3D1D9ACF561F3',X'938E4F42C5B55A691DFC0740E40FD5A781F8FC4789E5D8F83D217F556F609EAB');
INSERT INTO "command" VALUES(16,'2021-08-31T11:14:00.000000+00:00','second','desk-1',NULL,'add charge',NULL,'change',NULL,'74bfa70dd798de4e2824bbec919eee7883d1181ae3f4adeb3bf7ab9a00000002',NULL,NULL,NULL,X'2C5AE4234A1B250120D471205D4091E8',X'E611CE7B9F380451062F189AA5B0B11204F4141AA1EF4CCD061D8669AA7EF36A');
INSERT INTO "command" VALUES(17,'2021-08-31T11:15:00.000000+00:00','tester','desk-1',NULL,'add charge',NULL,'change',NULL,'a7217d29f8853f926206168f2d8edce7c6236d1289a38442f110c02a00000002',NULL,NULL,NULL,X'0E5599545470BB0C46AD1960B978F07A',X'04BE690E4ADDF880BADFF69FF404059451D97F0183904D68B77DE1F2885FCABF');
INSERT INTO "command" VALUES(18,'2021-08-31T11:16:00.000000+00:00','tester','desk-1',NULL,'prices use',NULL,'change',NULL,'e736e2762c2a95e980340f7ce664d60fd749846994a4b99e5eb645b300000002',NULL,NULL,NULL,X'66BE05CAB60FDC33353278C7A5854362',X'E054431F7400F21E32735E086D66E78B2AA9CA4421453C3604BA1F3EC37644E7');
INSERT INTO "command" VALUES(19,'2021-08-31T11:17:00.000000+00:00','tester','desk-1',NULL,'words add',NULL,'change',NULL,'dff86d8072a3b30defadd944318750ee0ca83aadf65fac6f7de97b9300000002',NULL,NULL,NULL,X'93A225E0AE471F8ABC6BBABDF2FF0A5E',X'C658FE513F0E4AC5DDD4E1D42B0D787062CFC81F1507D241874C0139ED2F3D77');
INSERT INTO "command" VALUES(20,'2021-08-31T11:18:00.000000+00:00','tester','desk-1',NULL,'items add',NULL,'change',NULL,'4359f1cd544a6d093d38d9541c204029af53cdce0d7f6b232a872e4a00000002',NULL,NULL,NULL,X'08B432EDD3172F913E9883446A9CE7C5',X'CF9F528E5DDFA8C1532879C16B3B035925C0C388DB114D9DB8359F3014B6267A');
INSERT INTO "command" VALUES(21,'2021-08-31T11:19:00.000000+00:00','second','desk-1',NULL,'add seizure',NULL,'change',NULL,'51bb221311f930ef6c3d661f0bb55987db230ac06b2299b2bd955b2800000002',NULL,NULL,NULL,X'E37458210AD0A060317F96AA5D72EE06',X'943B74D65B94C36714F0DBD1EC0B1D3D24598D16383B91794A3180BEB68FC9E0');
INSERT INTO "command" VALUES(22,'2021-08-31T11:20:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'d54ecaa5039e5f9211a1a2efeba8cd49625e6d4c767be6313fd4629e00000002',NULL,NULL,NULL,X'8B74B8EA59217BA1D655AA554BFAF59E',X'0A2233735C1E0EC6D40146F605843B676B5AF6AE8005FA0B9E4A561D6C40C94D');
INSERT INTO "command" VALUES(23,'2021-08-31T11:21:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'57232af7fd3b53ce145ca8ae14eda9aedf451cfa2803b98f56cc815800000002',NULL,NULL,NULL,X'D4AD2F99837D052931728F6B48AA29C7',X'D9DDBD11362F8F4D9C5257FD8D252BAB35726D6F05F683A6BDFD6A3A23AFE50C');
INSERT INTO "command" VALUES(24,'2021-08-31T11:22:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'02d38ce2b44d6ec7b857de878aad1c4302e2d6bcefcf87865e55f77300000002',NULL,NULL,NULL,X'93E0E31F82407F1364E30843F5703FF4',X'55782806B1BCECCB793D3228004F6A84275994D7BFC158DA29FA387A518F3590');
INSERT INTO "command" VALUES(25,'2021-08-31T11:23:00.000000+00:00','tester','desk-1',NULL,'add cash-order',NULL,'change',NULL,'1d249b3e16121e38111497b6bf6d37485211c36df9d4984a72d91fe500000002',NULL,NULL,NULL,X'CC28A063148C09DDE69893CA9DBF82B2',X'FD29BA58052429D0B0ECC9BB5EAFAC29FE4009DCA47E8877763066DADEFD438B');
INSERT INTO "command" VALUES(26,'2021-08-31T11:24:00.000000+00:00','second','desk-1',NULL,'add cash-order',NULL,'change',NULL,'178e45cfbbee94370be755d05ec7fa22ed3ed0229fff9e8670e7046700000002',NULL,NULL,NULL,X'885A8A11D042043B6AC489F135322775',X'6E5F83E930E26DE7EC9C48AD56CE7AC26C91F040FD028F06B512E30425E930B3');
INSERT INTO "command" VALUES(27,'2021-08-31T11:25:00.000000+00:00','tester','desk-1',NULL,'add sentence',NULL,'change',NULL,'0e38324d302f59c2283aab5b51fa0b00d59af4031abc598987c3311f00000002',NULL,NULL,NULL,X'2AFD3CDA696F58820C2317FA4B57F339',X'E8F912390F1D826F1C5548464E8AAEB28671A89CCBE5BBF9A6E2CB60627D9883');
INSERT INTO "command" VALUES(28,'2021-08-31T11:26:00.000000+00:00','tester','desk-1',NULL,'add sentence',NULL,'change',NULL,'2e779bc341d4ff6274835bc4fd3488b813cc66fbbcccfbbcbdb5349e00000002',NULL,NULL,NULL,X'9301A31248D009E741756B950E5BA382',X'36A6C563D8D28AFFBBD01840567498C9E972D96F72736D1D40D9387E5C563CCE');
INSERT INTO "command" VALUES(29,'2021-08-31T11:27:00.000000+00:00','tester','desk-1',NULL,'add sentence',NULL,'change',NULL,'4c69a8908262bf9996f02fff477b04eb1544b1529ff5e0469e193c0e00000002',NULL,NULL,NULL,X'088DB7BA3684FB7209A315A0BD7683D7',X'12FE9937579E217D2D8F9842ACC4203551289F3304B025E2135C217EC3E5268F');
INSERT INTO "command" VALUES(30,'2021-08-31T11:28:00.000000+00:00','tester','desk-1',NULL,'add safeguarding',NULL,'change',NULL,'b0e7d0b2b12cdedc8db520ec2b5d44ba5e6db105b1691466bc1c410c00000002',NULL,NULL,NULL,X'1274C9A0E36E740EAA1B77CCECD11772',X'2159E2ECEE4922999952586E56A660996164728D19E600E4EAB5C273D12C4CB1');
INSERT INTO "command" VALUES(31,'2021-08-31T11:29:00.000000+00:00','second','desk-1',NULL,'add safeguarding',NULL,'change',NULL,'33c242a59b971c0a0886dd374dc3b06b0eca752fd14b563601f76b3c00000002',NULL,NULL,NULL,X'C5C6DE518384A068BBE2C117EE414DC5',X'DDF1564611BEA9957304EE1BA8694DAB3140A19D34C696C9215561F7338EA741');
INSERT INTO "command" VALUES(32,'2021-08-31T11:30:00.000000+00:00','tester','desk-1',NULL,'import',NULL,'change',NULL,'206accb484bcd15b8654235fac36c049c6755be9c8da9680fe86944300000002',NULL,NULL,NULL,X'FDFDFE53381DCF90426459891E467383',X'43149C332ED36014F851CAAFC473FB76EFB0FB9E88EC34B2F35110F4C7F19738');
INSERT INTO "command" VALUES(33,'2021-08-31T11:31:00.000000+00:00','tester','desk-1',NULL,'same','one photograph','change',NULL,'5889f386b7f3d7e1b033800327105037d803b6cff7ce741078f1983400000002',NULL,NULL,NULL,X'5102A01E04B264EBBF0A64CF0E38F1FA',X'63D633E4C88ACB40182EDB077DE7FE30EA73C182635CBF02DA82D7C79E97E9AE');
INSERT INTO "command" VALUES(34,'2021-08-31T11:32:00.000000+00:00','tester','desk-1',NULL,'edit seizure','weighed again','change',NULL,'a73716f19ae285ce7aec42a84f0454caa4825b435e7ae6d3b588a20b00000002',NULL,NULL,NULL,X'1DA6D6B84C6F02C630297257C9E7FB28',X'A443772BD61622B2A6F02523A4776F269545375446454FEC3AC898AFE2491928');
INSERT INTO "command" VALUES(35,'2021-08-31T11:33:00.000000+00:00','tester','desk-1','PS 12','edit arrest',NULL,'change',NULL,'19972cee7db26c54730d48781ba9c54b940d2fbe5a87dbe7652d3ce000000002',NULL,NULL,NULL,X'781371F415EBB46BF26C8A14B5176297',X'126D15432E30123F502B1CE19599CA40661EC8FFDABE7FFEB1558D213D0C15D2');
INSERT INTO "command" VALUES(36,'2021-08-31T11:34:00.000000+00:00','second','desk-1',NULL,'void','entered twice','change',NULL,'6e600ffa29506e5109fba7b6d5eb0baac569bd487d592805ebbd781200000002',NULL,NULL,NULL,X'AD58751451E158B708C5666563D3D5B4',X'6BB09AC27AA1DF2371E70635DF3ECA89C81C9A8D4D0676F15CA90AB5C0977F37');
INSERT INTO "command" VALUES(37,'2021-08-31T11:35:00.000000+00:00','tester','desk-1',NULL,'unvoid','it was not','change',NULL,'8412a16b8ccf86c111678dec69c4f2b99b51ed88fdb4a0be3f29e96900000002',NULL,NULL,NULL,X'9965340B94E5E52CB477C91A52D4CAF3',X'09293D1F9CCB6BB9F6F7043F5E968247B4D1A82C33D73655D4D3809010CDC0AB');
INSERT INTO "command" VALUES(38,'2021-08-31T11:36:00.000000+00:00','tester','desk-1',NULL,'void','the same as LINE-1','change',NULL,'a22dc80f62a85fe8aaf6d281d8be7d2a28ccc774a8e303b37cfc057000000002',NULL,NULL,NULL,X'70016EC4178DED991E395B9DC817CD53',X'BBBF57BDB07E948FD59754DC49D30F56986BC8CDC657B4FDE39FE4007845166B');
INSERT INTO "command" VALUES(39,'2021-08-31T11:37:00.000000+00:00','tester','desk-1',NULL,'edit case','slip','change',NULL,'82eeed6c56ad669006604851d01eede28f22d7608afd99f071104f4200000002',NULL,NULL,NULL,X'49DE22D046F5F1FD81D5D7DD6811E127',X'45BA25C910E8BFD4A1A8FD8E50CB9A512CD417500CE2D57F63A07A2C93012C45');
INSERT INTO "command" VALUES(40,'2021-08-31T11:38:00.000000+00:00','tester','desk-1',NULL,'undo','another case was meant','undo',39,'a83343846fa30b6f37147e47f553460670e28ef28c3c2550e5b0215300000002',NULL,NULL,NULL,X'7DF6C27C47BCECABDE0EC99F74DCA5B6',X'B4AB0E712627979871A8A650F9EAB2B59DFEF14FEA058235EE60BB5F6C28F947');
INSERT INTO "command" VALUES(41,'2021-08-31T11:39:00.000000+00:00','second','desk-1',NULL,'views add',NULL,'change',NULL,'77de1c4c5bcfb82204be9b8a333f6392e5bf73856ce9445292a3b25e00000002',NULL,NULL,NULL,X'B99549A615364AAD2B55D1451DAD629D',X'D8E4613B73D2D6C3C7C05396A5B98445EC9B9C5843C1F0D24467DCF62FBB4666');
INSERT INTO "command" VALUES(42,'2021-08-31T11:40:00.000000+00:00','tester','desk-1',NULL,'check looked-at','two arrests on one day','change',NULL,'18d8ac1b6b1c954f65578a272cbd9d99efaaf9fc9258f4a36357678d00000002',NULL,NULL,NULL,X'B15978E3EE4F7DDAA9754B65D62BAFA6',X'1ED68972DE725475A33535B0E39816F96C2DD947F4DDCAE31D8A0CBE9C1577FF');
INSERT INTO "command" VALUES(43,'2021-08-31T11:41:00.000000+00:00','tester','desk-1',NULL,'hold','evidence in an appeal','change',NULL,'d1a2b86725263138e710ecc16cac8953663db1e40e2cd42d83009ca700000002',NULL,NULL,NULL,X'04F3928C126A222A36019CDAB3C22762',X'594FFAC72FAFFD9F8C5043CAC4740BC3536A93A0EE1CE465C05582BC7E41822A');
INSERT INTO "command" VALUES(44,'2021-08-31T11:42:00.000000+00:00','tester','desk-1',NULL,'restriction','accuracy contested','change',NULL,'aefbc28fbbe379497b619106056a1b4b6d1351a316e3ddc8e7755f7500000002',NULL,NULL,NULL,X'816B47F0BBB459E1380C56A9C210AB52',X'B7469A5815E10C3CF38E75F56CB8FE7A2238CA8221785294F018DB4501D3AEDE');
INSERT INTO "command" VALUES(45,'2021-08-31T11:43:00.000000+00:00','tester','desk-1',NULL,'erase','retention has ended','change',NULL,'50624c4d4221a377bd2b52f8f2c75babca4bc34fe6cb91c408ca138400000002',NULL,NULL,NULL,X'B7FF33A7A59C8704CD67597525FCFA1A',X'84C51D4B503C451981AAD4521E7B1F066F6E7D31F7D4B81CD63A349FF96F61C3');
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
    , other_rows TEXT CHECK (other_rows IS NULL OR json_valid(other_rows)), commands TEXT CHECK (commands IS NULL OR json_valid(commands)), digests TEXT CHECK (digests IS NULL OR json_valid(digests))) STRICT
    ;
INSERT INTO "erasure" VALUES(1,'DPA 2018 s.47','[["arrest_record", 5]]','{}','[]',NULL,'{"15": {"14": "f848f7987f11cbf02390226ae0f7a156b9317fd495c800fc271f6dcf8abcfecc", "command": "cd52e97edf0eb5056dbff8cfe5a50920b402e5ee7190b6c9b8319c58ab44cce7"}}');
CREATE TABLE import_file (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        name TEXT NOT NULL,
        digest TEXT NOT NULL,
        mapping TEXT,
        mapping_digest TEXT,
        people_file TEXT,
        rows INTEGER NOT NULL,
        imported_on TEXT NOT NULL CHECK (imported_on IS date(imported_on, '+0 days')),
        backfill INTEGER NOT NULL CHECK (backfill IN (0, 1)),
        left_out TEXT NOT NULL CHECK (json_valid(left_out)),
        secret TEXT NOT NULL
    ) STRICT
    ;
INSERT INTO "import_file" VALUES(1,'seized.csv','07e4fcebae72f5052e25be19c0b6ce27806d8401d36318d96f3de8f6908ebf90',NULL,NULL,NULL,2,'2021-08-31',0,'{"columns": [], "rows": [], "problems": [], "stopped": 0}','f43ba7832fc94bcc8ab83369df4ffdb7d00c2641f9c43861110f40dfb13b90ed');
CREATE TABLE import_row (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        key TEXT NOT NULL,
        file_no INTEGER REFERENCES import_file (number),
        sheet TEXT,
        row INTEGER,
        content TEXT,
        record_table TEXT,
        record_number INTEGER,
        CHECK ((record_table IS NULL) = (record_number IS NULL))
    ) STRICT
    ;
INSERT INTO "import_row" VALUES(1,'65363087fc934f7e8fc797c0',1,'',2,'8f448776b27fb86d7a6ececc','seizure_record',5);
INSERT INTO "import_row" VALUES(2,'b71a31497e680c989bb91aca',1,'',3,'9298a47eb77e40e835f25077','seizure_record',6);
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
INSERT INTO "line_record" VALUES(1,'842d25bd-ba1b-4fef-af86-817bc5c1b6a7','Larch line (illustrative)','county',NULL,'2020-02-01','2021-04-20','holder-charged',NULL,'phone data',1,NULL,NULL,NULL,0,NULL,'2021-05-18');
INSERT INTO "line_record" VALUES(2,'d5c6c197-72e9-4096-b0f3-1e247d12e016','Elm line (illustrative)','local',NULL,'2021-05-02',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,0,'the same as LINE-1',NULL);
CREATE TABLE looked_at (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        rule TEXT NOT NULL,
        records TEXT NOT NULL CHECK (json_valid(records)),
        versions TEXT NOT NULL CHECK (json_valid(versions)),
        why TEXT NOT NULL,
        UNIQUE (rule, records)
    ) STRICT
    ;
INSERT INTO "looked_at" VALUES(1,'entered-twice','["ARREST-3", "ARREST-4"]','[41, 13]','two arrests on one day');
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
            'g', 'wrap', 'tablet', 'plant', 'ml', 'canister', 'vial', 'bottle', 'tab', 'dose',
            'rock', 'bag', 'deal', 'bomb', 'kg')),
        price_pence INTEGER NOT NULL CHECK (price_pence BETWEEN 1 AND 1000000000000),
        basis TEXT NOT NULL CHECK (basis IN ('street', 'wholesale', 'expert')),
        source TEXT NOT NULL,
        valid_from TEXT NOT NULL CHECK (valid_from IS date(valid_from, '+0 days')),
        valid_to TEXT CHECK (valid_to IS date(valid_to, '+0 days')),
        CHECK (valid_to >= valid_from)
    ) STRICT
;
INSERT INTO "own_price" VALUES(1,'heroin',NULL,'g',9200,'street','a force list (illustrative)','2021-01-01',NULL);
CREATE TABLE own_word (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        word TEXT NOT NULL UNIQUE CHECK (length(word) BETWEEN 1 AND 60),
        means TEXT NOT NULL CHECK (length(means) BETWEEN 1 AND 200)
    ) STRICT
;
INSERT INTO "own_word" VALUES(1,'ndd','stop-and-search');
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
INSERT INTO "safeguarding_record" VALUES(1,'9dae537b-8201-46f2-82b5-0f06eec96982','2021-04-21','nrm-referral','child',NULL,NULL,'P-2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO "safeguarding_record" VALUES(2,'6818727a-b456-4e34-b60f-58c354ab76d9','2021-04-21','referred','child',NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
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
            'item', 'wrap', 'tablet', 'plant', 'ml', 'canister', 'vial', 'bottle', 'tab', 'dose',
            'rock', 'bag', 'deal', 'bomb')),
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
            'g', 'wrap', 'tablet', 'plant', 'ml', 'canister', 'vial', 'bottle', 'tab', 'dose',
            'rock', 'bag', 'deal', 'bomb')),
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
INSERT INTO "seizure_record" VALUES(1,'ac22d908-88da-4454-858f-86c695e680f9','2021-04-20','06:15','heroin','drug',NULL,'A',4920,41,'wrap',NULL,NULL,NULL,NULL,45264,'street','ABC/1',NULL,NULL,NULL,NULL,1,NULL,NULL,'under the sink',0,NULL,NULL,9200,'g','2021-01-01','a force list (illustrative)');
INSERT INTO "seizure_record" VALUES(2,'f6391b63-629a-4c9c-a76a-181d1b5a215d','2021-04-20',NULL,'crack','drug',NULL,'A',11400,NULL,NULL,NULL,NULL,4200,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seizure_record" VALUES(3,'c1503400-5a6b-4406-81a6-aedb1f71d19d','2021-04-20',NULL,'cash','cash',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,425000,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seizure_record" VALUES(4,'d4f3a3b7-af6e-472f-a4e3-de4b772acf6e','2021-04-20',NULL,'cathinone-x','drug','powder','B',2000,NULL,NULL,'estimated',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seizure_record" VALUES(5,'8b47ca26-6c4f-4e5f-8e0e-3f5b7c1fea41','2021-08-03',NULL,'heroin','drug',NULL,'A',2500,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seizure_record" VALUES(6,'8b47ca26-6c4f-4a55-bad2-a2271e3bb0a6','2021-08-04',NULL,'crack','drug',NULL,'A',400,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO "sentence_record" VALUES(1,'c37b12de-61ab-4feb-b9b1-bc9220651990','2021-08-02','P-1','imprisonment',81,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,84,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,0,NULL,NULL,1,NULL);
INSERT INTO "sentence_record" VALUES(2,'b0bc9354-670a-436b-b9bf-c569bdbb940a','2021-08-02','P-1','imprisonment',18,0,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,1,NULL);
INSERT INTO "sentence_record" VALUES(3,'4b148a83-18a8-4b61-b48e-406be11f6598','2021-08-02','P-1','imprisonment',0,28,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,1,1,NULL);
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
INSERT INTO "version" VALUES(1,2,'setting',1,'{"name":"area","value":"Aylesbury Vale"}',X'B74AEC0CB21EA5A50D35F0FA212DF002',X'9A290C12D69726E71310D50E10E48778378771E0DEDAD4598291636B19139D9B');
INSERT INTO "version" VALUES(2,3,'setting',2,'{"name":"access log","value":"off"}',X'5FA8B81A2CB07202C7E46ECE20858EA8',X'6113E04C0F85D9B921429F36EA8AF71927E297294FA90B626AB9063D874A6911');
INSERT INTO "version" VALUES(3,4,'cover',1,'{"kind":"arrest","complete_from":"2019-01-01"}',X'14C7537B2389EC11C98E58D77F96219B',X'285DDBD6A1A8AC89AA88C179CA731539B64102144A139906BBC77D31FC41E67A');
INSERT INTO "version" VALUES(4,5,'cover',2,'{"kind":"seizure","complete_from":"2019-01-01"}',X'324E62065AA56D84BB4F6CAB2A206333',X'8C1E3B25D264ACEF535113957A224E654B716364E109131F87DC72F69A773E54');
INSERT INTO "version" VALUES(5,6,'case_record',1,'{"uid":"25699ccd-e9d9-4ff7-b007-b3a844a90774","name":"Larch (illustrative)","opened":"2019-03-04","provisional":0}',X'C90FCDDCD42681C53E515DF28A0BE294',X'7801D64FDE95EDE738A4DF68BDB7FFDC8C8E6B47BFA4E7774358DD034531C513');
INSERT INTO "version" VALUES(6,7,'line_record',1,'{"uid":"842d25bd-ba1b-4fef-af86-817bc5c1b6a7","name":"Larch line (illustrative)","reach":"county","first_seen":"2020-02-01","dismantled":"2021-04-20","closure":"holder-charged","check_back":"2021-05-18","basis":"phone data","case_no":1,"provisional":0}',X'EA00FECF5C24343F8EE285AC66551F26',X'E555B9156D5273C1214E68402910954A467830B5AB44FB60D389DF59CE92252C');
INSERT INTO "version" VALUES(7,8,'line_record',2,'{"uid":"d5c6c197-72e9-4096-b0f3-1e247d12e016","name":"Elm line (illustrative)","reach":"local","first_seen":"2021-05-02","replaces_no":1,"provisional":0}',X'53815B1ED3D0AE57984864E560596776',X'EE3CD24A6EFBF645952BCA6FBC56439E959750D1706A52A19BA57B4D4533D07D');
INSERT INTO "version" VALUES(8,9,'activity_record',1,'{"uid":"85654dbd-c7f4-4c0c-8bd1-11bbcea301f4","date":"2021-04-20","activity":"warrant","number_of":1,"addresses":1,"place":"an address","line_no":1,"provisional":0}',X'28120BA210037138ADA0F6B19CFED61C',X'4BEA1A14622E5871341A300392A49A59EB96C75DD69413AE4C8598D9278CC6B3');
INSERT INTO "version" VALUES(9,10,'activity_record',2,'{"uid":"9e664596-bdd6-4692-a37b-815e5ecf56bd","date":"2021-08-04","activity":"warrant-issued","number_of":1,"power":"mda","until":"2021-09-03","line_no":1,"provisional":0}',X'7DC1A5F3EA5359DF2813DB7E5F8DE6D0',X'67F3EA8F8DC736D8A0597014E3446E7F57C2152075DDE2491B5A7F33E43A2A90');
INSERT INTO "version" VALUES(10,11,'arrest_record',1,'{"uid":"fc275255-045a-4e20-b64c-75cc450b6226","date":"2021-04-20","person":"P-1","age_band":"adult","role":"line-holder","result":"pending","line_no":1,"activity_no":1,"provisional":0}',X'C7F1A3C277829A425E31E70908097347',X'F3BB94123236668B3947C48FC120761C78F3D9313824A4B3E3D8C155AB366EC9');
INSERT INTO "version" VALUES(11,12,'arrest_record',2,'{"uid":"fed8fb74-882d-4339-a769-ff66bcb88e2b","date":"2021-04-21","person":"P-2","age_band":"child","role":"runner","result":"pending","line_no":1,"provisional":0}',X'ABE0FCCEA4F2B57FF486BAB7630D4A8C',X'07786EA1337754A3D23530CAC2E53CA01C8981FD1DD0C9E5352B8CD7F3395537');
INSERT INTO "version" VALUES(12,13,'arrest_record',3,'{"uid":"4a2f2c57-f155-4013-be1d-e54654ab4da8","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0}',X'F2C70C19B61307B2CF316420C1EB5C59',X'8B67097FB0E03D6FB111986410CED76995E5DD13654452AB931EA3E49DCB9CC6');
INSERT INTO "version" VALUES(13,14,'arrest_record',4,'{"uid":"a0af2f1d-2368-406f-941d-a8513e3e358d","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0}',X'DE528B57DC12B79FF472518FDA96F68A',X'0AEAEC42E0D1AADD8CD4BBA45ABBFB93072D0FFC9CC45D3EF22338639812B986');
INSERT INTO "version" VALUES(14,15,'arrest_record',5,'{"uid":"818108b1-e092-4626-ab7f-a40d3867a499","date":"2021-04-01","person":"ERASED-1","age_band":"unknown","result":"pending","notes":"erased","provisional":0}',X'2E06C1D8B6874E86C2612750F1E64E19',X'34AF2E349C75E0B926803A4FBD8A2D11233EA939B9D5AF68D9A67DF362FBAC2F');
INSERT INTO "version" VALUES(15,16,'charge_record',1,'{"uid":"50226202-3543-41bc-a8e5-9677643d48ce","date":"2021-04-21","person":"P-1","offences":"PWITS class A x2; possession of class B","counts":3,"outcome":"awaiting","remanded_on":"2021-04-22","custody_limit":"182-sent","arrest_no":1,"provisional":0}',X'B3086C0193E677E2ECD76C81D9D872E8',X'3FDED7D98E46E9B27F486B5E59D67011F85F18A4C207F2A949A52B9721BC8262');
INSERT INTO "version" VALUES(16,17,'charge_record',2,'{"uid":"602bd61b-7afb-40ff-a582-3e4e666973fc","date":"2021-04-21","person":"P-2","offences":"PWITS class A","counts":1,"outcome":"acquitted","outcome_on":"2021-07-02","arrest_no":2,"provisional":0}',X'8B9E1A1A81F5AB7FC53F18D73CEA15B6',X'22E473E3D8A29691BA61D76E6CE168E9D000E6F01D01DC59BD4434FA93D78E1B');
INSERT INTO "version" VALUES(17,18,'own_price',1,'{"item":"heroin","unit":"g","price_pence":9200,"basis":"street","source":"a force list (illustrative)","valid_from":"2021-01-01"}',X'E490775A3C79B6776F8E20E6625A48F6',X'0A616F5EB5505998F0882BF520A5720690A345A6EF3D393A1FD8A81495B11F24');
INSERT INTO "version" VALUES(18,19,'own_word',1,'{"word":"ndd","means":"stop-and-search"}',X'EF7D1B8A5344171D081BC94C45A4005F',X'ABE9C8D277D39313821C7E2DFDDC63FA842CE825FFBA7FF279E9E7BB75E25165');
INSERT INTO "version" VALUES(19,20,'own_item',1,'{"name":"cathinone-x","category":"drug","words":"","class":"B","authority":"SI 2010/1207"}',X'A818791488CC36DEB331F6313649D559',X'575636D706AFEE0138EE30921C54CB9A22852C0BF9D4C6FC44334AED3562409D');
INSERT INTO "version" VALUES(20,21,'seizure_record',1,'{"uid":"ac22d908-88da-4454-858f-86c695e680f9","date":"2021-04-20","time":"06:15","item":"heroin","category":"drug","class":"A","weight_mg":4920,"pieces_number":41,"pieces_unit":"wrap","value_pence":45264,"value_basis":"street","price_pence":9200,"price_per":"g","price_from":"2021-01-01","price_source":"a force list (illustrative)","exhibit":"ABC/1","arrest_no":1,"notes":"under the sink","provisional":0}',X'031C55223DE0858B1BCAB2CD77B7151A',X'C28370FF8E24C8132B14A9E6A772AC8A6BE5D8ACE950C43F20E705C7BD63F90D');
INSERT INTO "version" VALUES(21,22,'seizure_record',2,'{"uid":"f6391b63-629a-4c9c-a76a-181d1b5a215d","date":"2021-04-20","item":"crack","category":"drug","class":"A","weight_mg":11300,"purity_hundredths":4200,"find_no":1,"provisional":1}',X'22DD70CE82B4BE452439283F9978B4B2',X'70F4C1F7412964CBB3A9D51E0359B69A73EB21ABD572DC0A7197CD5FE768A472');
INSERT INTO "version" VALUES(22,23,'seizure_record',3,'{"uid":"c1503400-5a6b-4406-81a6-aedb1f71d19d","date":"2021-04-20","item":"cash","category":"cash","value_pence":425000,"find_no":1,"provisional":0}',X'12709174F03F2CBD539AB54BB3D3EF25',X'063E8ACDFF820FBFCDF35DCA72211297DD26F989B3F673A89F9017CB6C71EC97');
INSERT INTO "version" VALUES(23,24,'seizure_record',4,'{"uid":"d4f3a3b7-af6e-472f-a4e3-de4b772acf6e","date":"2021-04-20","item":"cathinone-x","category":"drug","form":"powder","class":"B","weight_mg":2000,"weighed":"estimated","provisional":0}',X'C345823E999C8F6D4AE4933FF5A6A944',X'76D19920C658C7AD8E80C060CF5BD37951903A810C2D7027805B50715A2F3807');
INSERT INTO "version" VALUES(24,25,'cash_order_record',1,'{"uid":"3b27ed3f-7bbb-4c8f-8b74-0c94f76b81d1","date":"2021-04-22","seizure_no":3,"stage":"detained","amount_pence":425000,"until":"2021-10-22","provisional":0}',X'31A1242184A3238BC61186E8F41C719B',X'DBB26092FF8DCA0E384A78BF5470180B06069B66BED40F92366DD10142DB7732');
INSERT INTO "version" VALUES(25,26,'cash_order_record',2,'{"uid":"514a7fc9-3c2b-4447-b2d5-dfda5f55e85b","date":"2021-06-22","seizure_no":3,"stage":"forfeited","amount_pence":400000,"by":"court","provisional":0}',X'19B217047712974AA4EC2DA21D1BDFF3',X'1BD24F33C105D8ADE7536701CC1ED538090B3D3945C2F3477F9EA4D27DCF7675');
INSERT INTO "version" VALUES(26,27,'sentence_record',1,'{"uid":"c37b12de-61ab-4feb-b9b1-bc9220651990","date":"2021-08-02","person":"P-1","disposal":"imprisonment","term_months":81,"term_days":0,"effective_months":84,"effective_days":0,"charge_no":1,"arrest_no":1,"provisional":0}',X'BCB65E4F4DD6B3200E1085848313080B',X'9FB87FE274DAEF95D47231A476DCCA91216C4F502F67B793620EC2215EF7C9D7');
INSERT INTO "version" VALUES(27,27,'charge_record',1,'{"uid":"50226202-3543-41bc-a8e5-9677643d48ce","date":"2021-04-21","person":"P-1","offences":"PWITS class A x2; possession of class B","counts":3,"outcome":"convicted","outcome_on":"2021-08-02","remanded_on":"2021-04-22","custody_limit":"182-sent","arrest_no":1,"provisional":0}',X'F13879AFC617EE0CF0A860D855B0C29E',X'FC3AE1348C45D43DCC3B6EDE555ECCEF4505F77D65B56AFEAE066D8302A9A62E');
INSERT INTO "version" VALUES(28,28,'sentence_record',2,'{"uid":"b0bc9354-670a-436b-b9bf-c569bdbb940a","date":"2021-08-02","person":"P-1","disposal":"imprisonment","term_months":18,"term_days":0,"with_no":1,"charge_no":1,"provisional":0}',X'6FCBCFBC86AB94F8A58708D796BD5905',X'D74B81B0332924E3F6F4D958E938D6C385562E8D6F9B14B536184FA75D96BDE3');
INSERT INTO "version" VALUES(29,29,'sentence_record',3,'{"uid":"4b148a83-18a8-4b61-b48e-406be11f6598","date":"2021-08-02","person":"P-1","disposal":"imprisonment","term_months":0,"term_days":28,"after_no":1,"charge_no":1,"provisional":0}',X'DEA5042AA837E3976DE533D0087A6F0D',X'E62AE09184D3920E03CBE03DD500319528DFB8504DA108D07E0165F20CBDB65E');
INSERT INTO "version" VALUES(30,30,'safeguarding_record',1,'{"uid":"9dae537b-8201-46f2-82b5-0f06eec96982","date":"2021-04-21","action":"nrm-referral","age_band":"child","person":"P-2","provisional":0}',X'D2480CF3D37515612C45068738C10A71',X'04ED0475A763A524146840F7A369D508C7EDE972BDE3557742B87BC424E52823');
INSERT INTO "version" VALUES(31,31,'safeguarding_record',2,'{"uid":"6818727a-b456-4e34-b60f-58c354ab76d9","date":"2021-04-21","action":"referred","age_band":"child","people":3,"provisional":0}',X'C0BF24392EA5AB55D69EB27F286B90A2',X'E6A3ED08DA7912055281606F393DEA2B1D882B8490CFFC859ED64F85E87EB23D');
INSERT INTO "version" VALUES(32,32,'seizure_record',5,'{"uid":"8b47ca26-6c4f-4e5f-8e0e-3f5b7c1fea41","date":"2021-08-03","item":"heroin","category":"drug","class":"A","weight_mg":2500,"line_no":1,"provisional":0}',X'BDD4FCB01E9418460777797BF7440D25',X'375F528E133F9FD101ADB2AAEC18D1391F0EEEFF8C6A55EA24625D422A8C260B');
INSERT INTO "version" VALUES(33,32,'seizure_record',6,'{"uid":"8b47ca26-6c4f-4a55-bad2-a2271e3bb0a6","date":"2021-08-04","item":"crack","category":"drug","class":"A","weight_mg":400,"line_no":1,"provisional":0}',X'067A5D2252B66B4659B2A6EFE887FC89',X'5C1A7CFDC2712D5BD915B9E85487FEE07E97A3A31FF7082CCB18ED7DF6CF28F3');
INSERT INTO "version" VALUES(34,32,'import_row',1,'{"key":"65363087fc934f7e8fc797c0","file_no":1,"sheet":"","row":2,"content":"8f448776b27fb86d7a6ececc","record_table":"seizure_record","record_number":5}',X'D0BAF6C276D6E45CC0210781DF9BDEE7',X'05219348176C1948FC8813A59C3DCEFB03CC8131BBDF9576A394875111008FA4');
INSERT INTO "version" VALUES(35,32,'import_row',2,'{"key":"b71a31497e680c989bb91aca","file_no":1,"sheet":"","row":3,"content":"9298a47eb77e40e835f25077","record_table":"seizure_record","record_number":6}',X'E527C13CAA01E1FBE190F89C0F7153D1',X'9D9247DF679F6DCB57BC9E544CE33C1160CD6B9EEE1B3E19A7B4DC8AD48C5E5F');
INSERT INTO "version" VALUES(36,32,'import_file',1,'{"name":"seized.csv","digest":"07e4fcebae72f5052e25be19c0b6ce27806d8401d36318d96f3de8f6908ebf90","rows":2,"imported_on":"2021-08-31","backfill":0,"left_out":"{\"columns\": [], \"rows\": [], \"problems\": [], \"stopped\": 0}","secret":"f43ba7832fc94bcc8ab83369df4ffdb7d00c2641f9c43861110f40dfb13b90ed"}',X'573DC87B66E7F59CBA4290F14E541644',X'025B000B8B9D1910F2C27614B497325A0E92A4E0CE6CEB4139C6F3E034B009E2');
INSERT INTO "version" VALUES(37,33,'same_person',1,'{"person":"NORTH:P-7","same_as":"P-2"}',X'D448A6B616D629FE5755954E7B3FE41E',X'DDE29EFE569C41C72A34A12CD3393E2567CFB70567FE190E98AFDFD260F2C955');
INSERT INTO "version" VALUES(38,34,'seizure_record',2,'{"uid":"f6391b63-629a-4c9c-a76a-181d1b5a215d","date":"2021-04-20","item":"crack","category":"drug","class":"A","weight_mg":11400,"purity_hundredths":4200,"find_no":1,"provisional":1}',X'908D1278AB9E57607EE8265CC07A2620',X'B2832C2ED13CE73A8B37E197F4A5DE36108205EC22FC37B464CBFAAFB667E934');
INSERT INTO "version" VALUES(39,35,'arrest_record',2,'{"uid":"fed8fb74-882d-4339-a769-ff66bcb88e2b","date":"2021-04-21","person":"P-2","age_band":"child","role":"runner","result":"released-under-investigation","result_on":"2021-04-22","line_no":1,"provisional":0}',X'2E649B797BF65859E9DB5B31578C284E',X'2D2A06456DED0F04B085791C2B0D6476901B7A566BD29B239D354B4B1AAA3A03');
INSERT INTO "version" VALUES(40,36,'arrest_record',3,'{"uid":"4a2f2c57-f155-4013-be1d-e54654ab4da8","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0,"voided":"entered twice"}',X'6E8072A2F2B884DF1D8D66100C046EB6',X'9F52D54E61A0F78EB4B9338CBBEDE2E162B6FEBEC6AE7A75FFB662C4C7CDBA2A');
INSERT INTO "version" VALUES(41,37,'arrest_record',3,'{"uid":"4a2f2c57-f155-4013-be1d-e54654ab4da8","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0}',X'DD810229462E7A72A7A73A2D647302B7',X'68292DE45B946EE0DAF2A6731CD59BB4293A5AA0679C916FBFEA2E51340B4836');
INSERT INTO "version" VALUES(42,38,'line_record',2,'{"uid":"d5c6c197-72e9-4096-b0f3-1e247d12e016","name":"Elm line (illustrative)","reach":"local","first_seen":"2021-05-02","replaces_no":1,"provisional":0,"voided":"the same as LINE-1"}',X'BD64B5286D0692CCE64DFE8C1BA9730B',X'5CBE0F566227BDC341B76FF0E93A4BEF748E423ED0E935426F66F0D96F8EFE26');
INSERT INTO "version" VALUES(43,39,'case_record',1,'{"uid":"25699ccd-e9d9-4ff7-b007-b3a844a90774","name":"Larch (illustrative)","opened":"2019-03-04","summary":"an operation","provisional":0}',X'FD478D7659AE42215A7CD6986DEB9454',X'339AB10365295905AE12543A7FFAD975E4DE62FCFCD56A655BAE0ADED1792A89');
INSERT INTO "version" VALUES(44,40,'case_record',1,'{"uid":"25699ccd-e9d9-4ff7-b007-b3a844a90774","name":"Larch (illustrative)","opened":"2019-03-04","provisional":0}',X'95B581D30C00D58506E390BB5BC9B3BC',X'F3BCA7AA7356DDE10DA40C9C91C83634F3FBB09A3E1E6BC5DAD9B80A6A2EE4C4');
INSERT INTO "version" VALUES(45,41,'saved_view',1,'{"name":"monthly","command":"totals","options":"{\"since\": \"2021\", \"by\": \"month\"}"}',X'75A910CE8A93A6A4FE94E7C950B28930',X'C176FAEB77DAAE7558CD67A563D1669B3A61E8137368351439C5779103A14735');
INSERT INTO "version" VALUES(46,42,'looked_at',1,'{"rule":"entered-twice","records":"[\"ARREST-3\", \"ARREST-4\"]","versions":"[41, 13]","why":"two arrests on one day"}',X'D51BBFA1327F67B1D7C585A0C2404BFB',X'09753714950E2078A48FCC18A38190C10831168D8DE5437F2327723ECCD2BA50');
INSERT INTO "version" VALUES(47,43,'mark',1,'{"mark":"hold","record_table":"seizure_record","record_number":1,"why":"evidence in an appeal"}',X'1CFA7DE8406FDF1C65E7F232AE38CEC6',X'39BBC3F38D385C4F983F0F0C5AF43177DCB86DA20298F76FFEBC0AA790A67F8B');
INSERT INTO "version" VALUES(48,44,'mark',2,'{"mark":"restriction","record_table":"sentence_record","record_number":2,"why":"accuracy contested"}',X'306EB69CC0DFE3AED65DB580DA495AEA',X'051F1C58444C20B43D6865B294FF4DB5FE5206438886820F718206C54402BFA4');
INSERT INTO "version" VALUES(49,45,'arrest_record',5,'{"uid":"818108b1-e092-4626-ab7f-a40d3867a499","date":"2021-04-01","person":"ERASED-1","age_band":"unknown","result":"pending","notes":"erased","provisional":0}',X'BD9C828DA7EBBE55A5C3157945E5F7D2',X'48841A58B4D3E8E1FC865969A0F5EFF7EB61639A5EAF110F74268AC2ADA49103');
INSERT INTO "version" VALUES(50,45,'erasure',1,'{"authority":"DPA 2018 s.47","records":"[[\"arrest_record\", 5]]","seals":"{}","other_rows":"[]","digests":"{\"15\": {\"14\": \"f848f7987f11cbf02390226ae0f7a156b9317fd495c800fc271f6dcf8abcfecc\", \"command\": \"cd52e97edf0eb5056dbff8cfe5a50920b402e5ee7190b6c9b8319c58ab44cce7\"}}"}',X'D481DB1BFEED1D37E88C1182A62BE165',X'C8AB1213E46153630140338D92805B65A0C8CECBE10CDA6682EA64222C4E3673');
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
CREATE INDEX activity_record_case_no ON activity_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX activity_record_line_no ON activity_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX cash_order_record_seizure_no ON cash_order_record (seizure_no);
CREATE INDEX sentence_record_with_no ON sentence_record (with_no) WHERE with_no IS NOT NULL;
CREATE INDEX sentence_record_replaces_no ON sentence_record (replaces_no) WHERE replaces_no IS NOT NULL;
CREATE INDEX sentence_record_case_no ON sentence_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX sentence_record_line_no ON sentence_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX sentence_record_arrest_no ON sentence_record (arrest_no) WHERE arrest_no IS NOT NULL;
CREATE INDEX sentence_record_after_no ON sentence_record (after_no) WHERE after_no IS NOT NULL;
CREATE INDEX sentence_record_charge_no ON sentence_record (charge_no) WHERE charge_no IS NOT NULL;
CREATE INDEX seizure_record_find_no ON seizure_record (find_no) WHERE find_no IS NOT NULL;
CREATE INDEX seizure_record_case_no ON seizure_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX seizure_record_line_no ON seizure_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX seizure_record_arrest_no ON seizure_record (arrest_no) WHERE arrest_no IS NOT NULL;
CREATE INDEX seizure_record_activity_no ON seizure_record (activity_no) WHERE activity_no IS NOT NULL;
CREATE INDEX arrest_record_case_no ON arrest_record (case_no) WHERE case_no IS NOT NULL;
CREATE INDEX arrest_record_line_no ON arrest_record (line_no) WHERE line_no IS NOT NULL;
CREATE INDEX arrest_record_activity_no ON arrest_record (activity_no) WHERE activity_no IS NOT NULL;
CREATE INDEX import_row_key ON import_row (key);
CREATE INDEX import_row_record ON import_row (record_table, record_number);
CREATE INDEX import_row_file_no ON import_row (file_no);
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
CREATE VIEW charges AS SELECT 'CHARGE-' || number AS ref, "date" AS "date", "person" AS "person", "offences" AS "offences", "counts" AS "counts", "by" AS "by", "plea" AS "plea", "plea_on" AS "plea_on", "outcome" AS "outcome", "outcome_on" AS "outcome_on", "trial_on" AS "trial_on", "held" AS "held", "remanded_on" AS "remanded_on", "custody_limit" AS "custody_limit", "custody_until" AS "custody_until", 'ARREST-' || "arrest_no" AS "arrest", 'CASE-' || "case_no" AS "case", 'LINE-' || "line_no" AS "line", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM charge_record;
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
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'charge_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'offences', NEW."offences", 'counts', NEW."counts", 'by', NEW."by", 'plea', NEW."plea", 'plea_on', NEW."plea_on", 'outcome', NEW."outcome", 'outcome_on', NEW."outcome_on", 'trial_on', NEW."trial_on", 'held', NEW."held", 'remanded_on', NEW."remanded_on", 'custody_limit', NEW."custody_limit", 'custody_until', NEW."custody_until", 'arrest_no', NEW."arrest_no", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER charge_record_update AFTER UPDATE ON charge_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'charge_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'offences', NEW."offences", 'counts', NEW."counts", 'by', NEW."by", 'plea', NEW."plea", 'plea_on', NEW."plea_on", 'outcome', NEW."outcome", 'outcome_on', NEW."outcome_on", 'trial_on', NEW."trial_on", 'held', NEW."held", 'remanded_on', NEW."remanded_on", 'custody_limit', NEW."custody_limit", 'custody_until', NEW."custody_until", 'arrest_no', NEW."arrest_no", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
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
CREATE TRIGGER own_word_number BEFORE UPDATE OF number ON own_word WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER own_word_insert AFTER INSERT ON own_word BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'own_word', NEW.number, json_patch('{}', json_object('word', NEW."word", 'means', NEW."means")), randomblob(16);
            END;
CREATE TRIGGER own_word_update AFTER UPDATE ON own_word BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'own_word', NEW.number, json_patch('{}', json_object('word', NEW."word", 'means', NEW."means")), randomblob(16);
            END;
CREATE TRIGGER own_word_delete AFTER DELETE ON own_word BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'own_word', OLD.number, NULL, randomblob(16);
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
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'erasure', NEW.number, json_patch('{}', json_object('authority', NEW."authority", 'records', NEW."records", 'seals', NEW."seals", 'other_rows', NEW."other_rows", 'commands', NEW."commands", 'digests', NEW."digests")), randomblob(16);
            END;
CREATE TRIGGER erasure_update AFTER UPDATE ON erasure BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'erasure', NEW.number, json_patch('{}', json_object('authority', NEW."authority", 'records', NEW."records", 'seals', NEW."seals", 'other_rows', NEW."other_rows", 'commands', NEW."commands", 'digests', NEW."digests")), randomblob(16);
            END;
CREATE TRIGGER erasure_delete AFTER DELETE ON erasure BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'erasure', OLD.number, NULL, randomblob(16);
            END;
CREATE TRIGGER import_file_number BEFORE UPDATE OF number ON import_file WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER import_file_insert AFTER INSERT ON import_file BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'import_file', NEW.number, json_patch('{}', json_object('name', NEW."name", 'digest', NEW."digest", 'mapping', NEW."mapping", 'mapping_digest', NEW."mapping_digest", 'people_file', NEW."people_file", 'rows', NEW."rows", 'imported_on', NEW."imported_on", 'backfill', NEW."backfill", 'left_out', NEW."left_out", 'secret', NEW."secret")), randomblob(16);
            END;
CREATE TRIGGER import_file_update AFTER UPDATE ON import_file BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'import_file', NEW.number, json_patch('{}', json_object('name', NEW."name", 'digest', NEW."digest", 'mapping', NEW."mapping", 'mapping_digest', NEW."mapping_digest", 'people_file', NEW."people_file", 'rows', NEW."rows", 'imported_on', NEW."imported_on", 'backfill', NEW."backfill", 'left_out', NEW."left_out", 'secret', NEW."secret")), randomblob(16);
            END;
CREATE TRIGGER import_file_delete AFTER DELETE ON import_file BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'import_file', OLD.number, NULL, randomblob(16);
            END;
CREATE TRIGGER import_row_number BEFORE UPDATE OF number ON import_row WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER import_row_insert AFTER INSERT ON import_row BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'import_row', NEW.number, json_patch('{}', json_object('key', NEW."key", 'file_no', NEW."file_no", 'sheet', NEW."sheet", 'row', NEW."row", 'content', NEW."content", 'record_table', NEW."record_table", 'record_number', NEW."record_number")), randomblob(16);
            END;
CREATE TRIGGER import_row_update AFTER UPDATE ON import_row BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'import_row', NEW.number, json_patch('{}', json_object('key', NEW."key", 'file_no', NEW."file_no", 'sheet', NEW."sheet", 'row', NEW."row", 'content', NEW."content", 'record_table', NEW."record_table", 'record_number', NEW."record_number")), randomblob(16);
            END;
CREATE TRIGGER import_row_delete AFTER DELETE ON import_row BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'import_row', OLD.number, NULL, randomblob(16);
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
INSERT INTO "sqlite_sequence" VALUES('command',45);
INSERT INTO "sqlite_sequence" VALUES('version',50);
INSERT INTO "sqlite_sequence" VALUES('setting',2);
INSERT INTO "sqlite_sequence" VALUES('cover',2);
INSERT INTO "sqlite_sequence" VALUES('case_record',1);
INSERT INTO "sqlite_sequence" VALUES('line_record',2);
INSERT INTO "sqlite_sequence" VALUES('activity_record',2);
INSERT INTO "sqlite_sequence" VALUES('arrest_record',5);
INSERT INTO "sqlite_sequence" VALUES('charge_record',2);
INSERT INTO "sqlite_sequence" VALUES('own_price',1);
INSERT INTO "sqlite_sequence" VALUES('own_word',1);
INSERT INTO "sqlite_sequence" VALUES('own_item',1);
INSERT INTO "sqlite_sequence" VALUES('seizure_record',6);
INSERT INTO "sqlite_sequence" VALUES('cash_order_record',2);
INSERT INTO "sqlite_sequence" VALUES('sentence_record',3);
INSERT INTO "sqlite_sequence" VALUES('safeguarding_record',2);
INSERT INTO "sqlite_sequence" VALUES('import_row',2);
INSERT INTO "sqlite_sequence" VALUES('import_file',1);
INSERT INTO "sqlite_sequence" VALUES('same_person',1);
INSERT INTO "sqlite_sequence" VALUES('saved_view',1);
INSERT INTO "sqlite_sequence" VALUES('looked_at',1);
INSERT INTO "sqlite_sequence" VALUES('mark',2);
INSERT INTO "sqlite_sequence" VALUES('erasure',1);
COMMIT;
