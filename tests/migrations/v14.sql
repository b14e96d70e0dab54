-- An illustrative ledger of version 14 with a record of every kind, and something in every other
-- table, as the program that had that schema wrote it.
PRAGMA application_id = 1400129604;
PRAGMA user_version = 14;
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
INSERT INTO "_sqlite_migrations" VALUES(14,'stronghold','m014_order_terms_and_sums','2021-08-31T12:00:00+01:00');
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
INSERT INTO "activity_record" VALUES(1,'ab2999b9-56bb-4888-ba35-23c4e06a1431','2021-04-20',NULL,'warrant',1,1,NULL,NULL,NULL,'an address',NULL,NULL,1,NULL,NULL,NULL,0,NULL);
INSERT INTO "activity_record" VALUES(2,'c4534b96-969b-4f39-a3ec-4bbbe2f62ecf','2021-08-04',NULL,'warrant-issued',1,NULL,'mda','2021-09-03',NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,0,NULL);
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
INSERT INTO "arrest_record" VALUES(1,'050ac723-de2f-4a02-859b-2de41c18c951','2021-04-20','P-1','adult',NULL,'line-holder',NULL,'pending',NULL,NULL,1,NULL,NULL,NULL,0,NULL,1,NULL);
INSERT INTO "arrest_record" VALUES(2,'b3e88a3a-f99a-4823-91af-e4de59ba3564','2021-04-21','P-2','child',NULL,'runner',NULL,'released-under-investigation','2021-04-22',NULL,1,NULL,NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "arrest_record" VALUES(3,'382010e6-e176-474c-8cfb-80b3f768ad5f','2021-04-22','NORTH:P-7','unknown',NULL,NULL,NULL,'pending',NULL,NULL,2,NULL,NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "arrest_record" VALUES(4,'61ce442a-658b-4b37-bae9-de227097382b','2021-04-22','NORTH:P-7','unknown',NULL,NULL,NULL,'pending',NULL,NULL,2,NULL,NULL,NULL,0,NULL,NULL,NULL);
INSERT INTO "arrest_record" VALUES(5,'43040dec-5cdd-4b55-a3a7-1203308bc9d7','2021-04-01','ERASED-1','unknown',NULL,NULL,NULL,'pending',NULL,NULL,NULL,NULL,NULL,'erased',0,NULL,NULL,NULL);
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
INSERT INTO "case_record" VALUES(1,'69a7c84b-ee28-41eb-9cee-5b4cbcf06065','Larch (illustrative)','2019-03-04',NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL);
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
INSERT INTO "cash_order_record" VALUES(1,'baff68d7-0e17-4ef8-b8c0-b3adca3ef609','2021-04-22',3,'detained',425000,'2021-10-22',NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO "cash_order_record" VALUES(2,'658102bb-3adb-42a5-8b9b-4a4dd5e27d5b','2021-06-22',3,'forfeited',400000,NULL,'court',NULL,NULL,NULL,NULL,0,NULL);
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
INSERT INTO "charge_record" VALUES(1,'5e04f3b9-f652-4852-af36-1a461e610f22','2021-04-21','P-1','PWITS class A x2; possession of class B',3,NULL,NULL,NULL,'convicted','2021-08-02',NULL,1,NULL,NULL,NULL,NULL,NULL,0,NULL,'2021-04-22','182-sent',NULL,NULL);
INSERT INTO "charge_record" VALUES(2,'e95016b1-597c-4ae7-be22-84278ec96d4f','2021-04-21','P-2','PWITS class A',1,NULL,NULL,NULL,'acquitted','2021-07-02',NULL,2,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL);
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
INSERT INTO "command" VALUES(1,'2021-08-31T11:00:00.000000+00:00',NULL,NULL,NULL,'schema 14',NULL,'migration',NULL,'99cc4a8b7ba942d6986484c4e8713ffadab7887c4652013372bb34f800000002',NULL,NULL,NULL,X'52F0BDC982352C87AEFFD665034AAA29',X'1DBABBB94F7D3ADE7FF4F9BF579B23A2744256F3148DE30279B96948CAA30955');
INSERT INTO "command" VALUES(2,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'area',NULL,'change',NULL,'8e29b5af32a13426860256ae67cdcbb534ca3a867a74dc9a396ea40c00000002',NULL,NULL,NULL,X'EF328ECA42BFD868AE350E1723487044',X'F01CB79AD9B6874FC90A7E5DFF56C8DD2759CDC5A8CE82BA6194395451C9A42D');
INSERT INTO "command" VALUES(3,'2021-08-31T11:01:00.000000+00:00','tester','desk-1',NULL,'access-log off','a dump has the ledger alone','change',NULL,'bf65230bef6940cd8e22138c9f35ffea31dca2b38ca41d52c366b30e00000002',NULL,NULL,NULL,X'D5E6FCDFEA3BE97F89731244ABD1FB21',X'B3B2897D9889BBA0752A332B02983D91AC44751ED97402AC607829D6AA86D7E2');
INSERT INTO "command" VALUES(4,'2021-08-31T11:02:00.000000+00:00','tester','desk-1',NULL,'cover',NULL,'change',NULL,'793ee29b6b9295e857d334e7795be40193746784247e69917bee91c500000002',NULL,NULL,NULL,X'A36A56A968D20D40C5E26C519EE6A20C',X'B07966C960E8DD4A5E9D376E39D9CE73C6B4FF6DA870DB0335C0596C13232E3D');
INSERT INTO "command" VALUES(5,'2021-08-31T11:03:00.000000+00:00','tester','desk-1',NULL,'cover',NULL,'change',NULL,'8bdac1e2818d6a5476adce3eb1db05829c1446c8d7a1afec3dc4c9df00000002',NULL,NULL,NULL,X'26BF73C455671B23B1A2556FCD1F843B',X'115CB8E548E5EC98D6E72C0426CFD6F2D7A4D3221291A1DD086DE0EAF0AC2C90');
INSERT INTO "command" VALUES(6,'2021-08-31T11:04:00.000000+00:00','second','desk-1',NULL,'add case',NULL,'change',NULL,'fcfdc198428417e14e4858a21dd5680a238cf0445eff4f22fd6bdbaa00000002',NULL,NULL,NULL,X'DD18023170711D376EEE80491DCF0229',X'8E8FA6FE3B97214A81EF899DCEDE8D0AD37CB944C50B2E7C419A6B8769ED72D3');
INSERT INTO "command" VALUES(7,'2021-08-31T11:05:00.000000+00:00','tester','desk-1',NULL,'add line',NULL,'change',NULL,'48c97132580ca539fbf72a1bb57f1daf0e240af9d53384ac1c7698cc00000002',NULL,NULL,NULL,X'6B9D72A02EB85B299AC4A779FFA17938',X'AC04AB88A1A03D198B11200CA1F8CA419D695E5118B6DB60B87EBFA8ACE596AA');
INSERT INTO "command" VALUES(8,'2021-08-31T11:06:00.000000+00:00','tester','desk-1',NULL,'add line',NULL,'change',NULL,'234759f0028f1b1725eafbd8b711c7c5014b31bffad7f65d58df7c1100000002',NULL,NULL,NULL,X'4111CB329A827D559D22E0D7CCE0D33C',X'0E67141BC7B4BC33EBD4ADB3545CCD026F823A8EAB2F9C63A1FB6EF539A9AADB');
INSERT INTO "command" VALUES(9,'2021-08-31T11:07:00.000000+00:00','tester','desk-1',NULL,'add activity',NULL,'change',NULL,'e66b434c1ebe37dae526f12875fb1f51d183a4faa40a787474c9e4e800000002',NULL,NULL,NULL,X'5C3ACBF80C5ADF5A5492058A6D33DA00',X'CE79C4B7E1ADEC1FA02BA0CDAA1556905754D5B1353A8BE78E6B811E5B4E1B22');
INSERT INTO "command" VALUES(10,'2021-08-31T11:08:00.000000+00:00','tester','desk-1',NULL,'add activity',NULL,'change',NULL,'e9f840bda0e4fa51cecc420e5fe95a5ee42eb81dc3d04751e8689bb300000002',NULL,NULL,NULL,X'2339C28E5A1C20867CB9435AF1CFA216',X'5854D871F89D93DE15B90E68ECCB901BE5508B9C87D9D69CC01933BAB1FF4B44');
INSERT INTO "command" VALUES(11,'2021-08-31T11:09:00.000000+00:00','second','desk-1',NULL,'add arrest',NULL,'change',NULL,'894b4304d2e5f4c73343fe413519ebb948a7cf9c1b9b4a93b13ab80400000002',NULL,NULL,NULL,X'823C619821FAB519164D3A2C75FB53B2',X'DAFE9F2DA1FE46E93EAD458202FBE4D2F0E156A7328DA6111A6371605C38E046');
INSERT INTO "command" VALUES(12,'2021-08-31T11:10:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'f48352999618899b4bff21c726307f3e1a68956b71fc15010109563100000002',NULL,NULL,NULL,X'7A05F7F73E91B0F083E248D9CBD13A1B',X'A8AFC85154210C05FC8ADC3A1F6724F311840339F2DBD4057A415E012CCBA92F');
INSERT INTO "command" VALUES(13,'2021-08-31T11:11:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'82b2803d22e2f09eaa7abd3dca9ee1d7528d1ff929fd56595a47d82a00000002',NULL,NULL,NULL,X'17AF9E680D66C094CCE44067356B76E8',X'3C18098032E7330855A2C46B80E7B772700457D03F4849F1D975815B56966321');
INSERT INTO "command" VALUES(14,'2021-08-31T11:12:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'32221becf6655af77222f8a68ddef25867b6f6d3b51d93ea90c0846900000002',NULL,NULL,NULL,X'515E6EBFC90D432A3433390194EE2E1C',X'224560D11FC134DC5699C6EBE70CDAFE25623E0F3470663CA15CFDDD6EB068E1');
INSERT INTO "command" VALUES(15,'2021-08-31T11:12:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'cba883fd7fcd8d76b28019878bd21b2ef6bcb484e1b01f7661b339b000000002',NULL,NULL,NULL,X'1E67BD59BB790E2C854C01EA13A309B2',X'623FC4A7EC532E5CD3E282D3CDE668F3BF3316A6A9C6EA06EB8690C279361954');
INSERT INTO "command" VALUES(16,'2021-08-31T11:14:00.000000+00:00','second','desk-1',NULL,'add charge',NULL,'change',NULL,'eae25b2d704258940776d0b769ccfb03a07b2cbd1b15c229261f195900000002',NULL,NULL,NULL,X'9E1B19F2DB03E243D5EA6300F3983F13',X'65BA8BF038CA8A714C5E6ACD21242966A8FC17AD8F15803D22E1A137EB35E0AA');
INSERT INTO "command" VALUES(17,'2021-08-31T11:15:00.000000+00:00','tester','desk-1',NULL,'add charge',NULL,'change',NULL,'383fd2871bff0401aaba839aabadb86758613b79e02e2a0368957fb700000002',NULL,NULL,NULL,X'B973B2EDFB21AB1BD50275AD0CFDF7BE',X'C9220BDD9E7B7E52CF742C1BA46440CD1D3EC2B7FE99089B5D65695A08284019');
INSERT INTO "command" VALUES(18,'2021-08-31T11:16:00.000000+00:00','tester','desk-1',NULL,'prices use',NULL,'change',NULL,'3a6b68983ca811e5c547b4a3101446af335934a4fe5d0eb1eda2f70f00000002',NULL,NULL,NULL,X'708BD94BDA36852DFC15EC8ECAF4ED2F',X'CF34E54140C3623C0565AD58513A61C7E69A00B6FDB402F961510946F837A65B');
INSERT INTO "command" VALUES(19,'2021-08-31T11:17:00.000000+00:00','tester','desk-1',NULL,'words add',NULL,'change',NULL,'87b7d20968baf8d5965c43f708ff008c0b917c50ae44ad02bd63286800000002',NULL,NULL,NULL,X'252F58B4028542D6D4A74D932C05B224',X'DEDCE802E43619CB6E26CE9ED375F0F8B83FF8DBD1481AECC59A72E04C177CF9');
INSERT INTO "command" VALUES(20,'2021-08-31T11:18:00.000000+00:00','tester','desk-1',NULL,'items add',NULL,'change',NULL,'d5cb672c3a49fc1bd9477ddd2ebdef576b3af024b0be818d0a8a916300000002',NULL,NULL,NULL,X'D0548BC8D97BDFB8AE8B2697BA7D9021',X'3512DC9CED4CAF9C6375686D7118D9B7B49FFB257F11A1835E694AF73CBCEDE9');
INSERT INTO "command" VALUES(21,'2021-08-31T11:19:00.000000+00:00','second','desk-1',NULL,'add seizure',NULL,'change',NULL,'ea1109d6c73c053ac73766ef23993c4f67f6853977fc7ee97258ae1a00000002',NULL,NULL,NULL,X'A872C5A927B8202976726081F0293D57',X'61ADAA9D23FF75434CC88FEBFAAFFC2733ABF75DA5FD58375AC128104E7C5E49');
INSERT INTO "command" VALUES(22,'2021-08-31T11:20:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'92e19b53d045072bbc50601655d055058b236fbed2085cd0fca32d9100000002',NULL,NULL,NULL,X'773D03A773C338325E3506E1B7743475',X'5BBCBD4EAFDAC40E5A4954A673291998E11B123904CDDC288DD32F93D5E63786');
INSERT INTO "command" VALUES(23,'2021-08-31T11:21:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'844c1b80997eb26ea36ebcd84b5ceba868ef4a6a57e1bd96de58fea500000002',NULL,NULL,NULL,X'5703D5D03724734ADEB1736C881F010A',X'FCE6F9610E0E2FDF183973BBCD49F5C4FD666FF09B0C97C6408C582BAF3B7C8C');
INSERT INTO "command" VALUES(24,'2021-08-31T11:22:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'fdc8f00246c579d47e79d6b6490e26e1dabccdaa4a56da03da44ce4c00000002',NULL,NULL,NULL,X'5747F30584BBD48CD86670152469011C',X'A9AE958D170C32BDAEFDDDD981B05107BF1296EF596D20C6B1EB7ACD6B907B9E');
INSERT INTO "command" VALUES(25,'2021-08-31T11:23:00.000000+00:00','tester','desk-1',NULL,'add cash-order',NULL,'change',NULL,'b6857e2e81ac41e475f8b39bce657e930ca43ce0d0bbe4ffcd8180af00000002',NULL,NULL,NULL,X'3C2609E9A6E35AAF33D75C04472924C8',X'CCE67EC6070DE82ECE1A61984FEA67394F9E18946B5488EDE1E7861E2A0545A2');
INSERT INTO "command" VALUES(26,'2021-08-31T11:24:00.000000+00:00','second','desk-1',NULL,'add cash-order',NULL,'change',NULL,'6acd559f776f23a4ab2ffe8b7e990680034db77e651af07fad417ec000000002',NULL,NULL,NULL,X'23F82C4D8D354D70D148D43A311E5FFE',X'6AAD6F68D1C163D2E1979665B5DF84DE2A720C7508C352D39C4D640389768616');
INSERT INTO "command" VALUES(27,'2021-08-31T11:25:00.000000+00:00','tester','desk-1',NULL,'add sentence',NULL,'change',NULL,'492dea9d68e35f843616c79ec40030159ac96b1309f259a55563a6fb00000002',NULL,NULL,NULL,X'33EC97E05B5C06066AB881A8FD8D647A',X'C67AA5C27A4E761F78436385BBC77F2644693D821FFFF65850A5B661633B5871');
INSERT INTO "command" VALUES(28,'2021-08-31T11:26:00.000000+00:00','tester','desk-1',NULL,'add sentence',NULL,'change',NULL,'10b36567261d74a73fecc33e654303864f0c37762167bedf562a5c5700000002',NULL,NULL,NULL,X'B8EDF2F976B910E5BB99E3CAFCCE586D',X'734FD879B680CF0D99F0FD681602FD842F82602EC607C310B93CB6E13D6B236E');
INSERT INTO "command" VALUES(29,'2021-08-31T11:27:00.000000+00:00','tester','desk-1',NULL,'add sentence',NULL,'change',NULL,'afa930d8aa38ce608739d35faec767c5bd4a34462af3a787fad8762400000002',NULL,NULL,NULL,X'4498ACF6CEC03EC4C86360F9F3AD4857',X'E773998F53CF408EE7D2288E96541D257FF0FC27B4925747724010C528FA115B');
INSERT INTO "command" VALUES(30,'2021-08-31T11:28:00.000000+00:00','tester','desk-1',NULL,'add safeguarding',NULL,'change',NULL,'3367ffc7e72d49f824550b2e5fad168a7208943c78774940401ccf6500000002',NULL,NULL,NULL,X'D6C9C0D0D4977C2E714F1D50A8DA7FEE',X'1C4865F728B3003EA6D322682FDF1AAD9643BB217D8B9D7C31E5295F9C60C7C2');
INSERT INTO "command" VALUES(31,'2021-08-31T11:29:00.000000+00:00','second','desk-1',NULL,'add safeguarding',NULL,'change',NULL,'51e09d6c3fecb16cd1ba27f6532e88d7683068ff99a4f3c7decd9ab000000002',NULL,NULL,NULL,X'9E567B4F844AAAE0FED604864A8CC0F8',X'7DB1C2B4B32CF9AC19B65BE19939895BD9E66DD767FA3EAB24D77A41AB08D00B');
INSERT INTO "command" VALUES(32,'2021-08-31T11:30:00.000000+00:00','tester','desk-1',NULL,'import',NULL,'change',NULL,'90493bc63782905634e06ac6f2396b439f5121921908057b3b00ad3900000002',NULL,NULL,NULL,X'2AEC63C319228F3AD283CA4A5589C0F7',X'86F808062E409CA72BE620D41FAE256B93101F79B55A00A45129590EB075B140');
INSERT INTO "command" VALUES(33,'2021-08-31T11:31:00.000000+00:00','tester','desk-1',NULL,'same','one photograph','change',NULL,'e2392047c56bf85c5e126e4ded63d402d812890fffe00a792dc3673100000002',NULL,NULL,NULL,X'18D8BA14DC66BDCC0EB5B277CB79FFAE',X'4A69D68400E77D6C4B7CE5F71B1F91D28639AEBF21829876E92549B2576120F3');
INSERT INTO "command" VALUES(34,'2021-08-31T11:32:00.000000+00:00','tester','desk-1',NULL,'edit seizure','weighed again','change',NULL,'8606d327e259f515d2b3870954a92a7875e1db9cacd2edd778407f4e00000002',NULL,NULL,NULL,X'2985F3EFD33640543F2AE4F6B20B6A61',X'525666670050EF8B463F8B612E2B687617354F857F8DABCB28BADDB8D0608A20');
INSERT INTO "command" VALUES(35,'2021-08-31T11:33:00.000000+00:00','tester','desk-1','PS 12','edit arrest',NULL,'change',NULL,'fa1faf1447a53453829d108d2aae0683cf6364b144e396547d32807500000002',NULL,NULL,NULL,X'3B55AC697DA5C1CC424237A858C2527B',X'3BF719AFA9F502A63D879BB18F964D46347D13995AD1501E1E3E679162A0DD3F');
INSERT INTO "command" VALUES(36,'2021-08-31T11:34:00.000000+00:00','second','desk-1',NULL,'void','entered twice','change',NULL,'2aa9b2565725736ad03f7d8fee8676515e418fdc6af33e7c4497407900000002',NULL,NULL,NULL,X'D63D3D5FA9092983DE71EF803172A876',X'D4D91BE7E02E785B63423558CE71697B30A7E812A56C0392013543C1408B2B58');
INSERT INTO "command" VALUES(37,'2021-08-31T11:35:00.000000+00:00','tester','desk-1',NULL,'unvoid','it was not','change',NULL,'9ac706e6c153b65bd1da07486f942258cef3ea6618475eda3c4b7c5200000002',NULL,NULL,NULL,X'BB3256851751A2FADC07729DCD94071F',X'F8206D21A808E9645E04AB5712ADE03B0946164EEC4619BAA3B321A8CA46F970');
INSERT INTO "command" VALUES(38,'2021-08-31T11:36:00.000000+00:00','tester','desk-1',NULL,'void','the same as LINE-1','change',NULL,'94475f634c5e4244d8ad77751fadf2386f4a19f5178b09c269c63fc100000002',NULL,NULL,NULL,X'FF181D33CBD1D5B4D1BB7222DAF515CC',X'199225E40FAA6B3FFC9D18E3DADDB4E5010812627EAFEDA084CD248C006493AD');
INSERT INTO "command" VALUES(39,'2021-08-31T11:37:00.000000+00:00','tester','desk-1',NULL,'edit case','slip','change',NULL,'b067fd7f62cd32e9ed748b064790e9a9f098b32357d506e745d252c900000002',NULL,NULL,NULL,X'0B9C63477822E15B375A6FC248346ED0',X'DC593F26CFFA11901867EF28DE4A59A1BCB0F7BB9DC1C1EF62B006451FB8B686');
INSERT INTO "command" VALUES(40,'2021-08-31T11:38:00.000000+00:00','tester','desk-1',NULL,'undo','another case was meant','undo',39,'94142894417e7503e98bf44876cdcc3cf81fea8ed87f3c361a14f3de00000002',NULL,NULL,NULL,X'EDBA22D1EA7CB9E88E4C8CF32ADAB1B6',X'D110EEFC2B0FB560BCED6F753426A759697C8E110747D88EE45F41D4DA769B08');
INSERT INTO "command" VALUES(41,'2021-08-31T11:39:00.000000+00:00','second','desk-1',NULL,'views add',NULL,'change',NULL,'dc3884b591d990a17efad7ba11c5b377224f4abde2a26ad43d590cdd00000002',NULL,NULL,NULL,X'8C825404F22DC7FB5B97B67806254211',X'EF6BE26737AAED23E2B7EA8765753454B516516C4F8BEAB4DAE5DD973F1586CE');
INSERT INTO "command" VALUES(42,'2021-08-31T11:40:00.000000+00:00','tester','desk-1',NULL,'check looked-at','two arrests on one day','change',NULL,'0009e4c28aed1f8d6840decadb9226a12b24e1593653f8151fb3b6a600000002',NULL,NULL,NULL,X'E756F38318F7EFB69E55E796C488DF43',X'3F8A47E041B89154D7CD58FEE89774BCE647D7E05255AC3D5F8CB9F8F2484FC2');
INSERT INTO "command" VALUES(43,'2021-08-31T11:41:00.000000+00:00','tester','desk-1',NULL,'hold','evidence in an appeal','change',NULL,'7858c3c3def17a38dbb8ad781ab81905402bbade6bac5527696ced7800000002',NULL,NULL,NULL,X'A20154145B78EB06E15065632E1CC5E2',X'741967FD4328E8E79050C1B9EE572CD77DEB17A49C7F21389E90109E1CE898E8');
INSERT INTO "command" VALUES(44,'2021-08-31T11:42:00.000000+00:00','tester','desk-1',NULL,'restriction','accuracy contested','change',NULL,'95bc26e1b9bf8da1fb41329f926381203c5b3aa5253fc35d57d96b1400000002',NULL,NULL,NULL,X'BD45F99539CD2839BDD5075BA9101A53',X'C84FAFE28A50973B1DD0093197AFB04A12531D196A981EE28FDF3A0789B6D9A1');
INSERT INTO "command" VALUES(45,'2021-08-31T11:43:00.000000+00:00','tester','desk-1',NULL,'erase','retention has ended','change',NULL,'e1c96c8d40950e626218c5500113d48c0a86498068efb42781d1674800000002',NULL,NULL,NULL,X'FB44FE230E141934C31ACA2C678ACFED',X'AB8E9BF756233BD3606399551B8BED59A9E78F04052EDF34D58048558C611C40');
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
INSERT INTO "erasure" VALUES(1,'DPA 2018 s.47','[["arrest_record", 5]]','{}','[]',NULL,'{"15": {"14": "5c45ebf19fb7264ba1d2167f72ae7567e785a8bff2922bdea24000db78e0db0d", "command": "40fb397daa784aead0aa1dfb679a13d5dfd14f0769da68374684940f7877223e"}}');
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
INSERT INTO "import_file" VALUES(1,'seized.csv','07e4fcebae72f5052e25be19c0b6ce27806d8401d36318d96f3de8f6908ebf90',NULL,NULL,NULL,2,'2021-08-31',0,'{"columns": [], "rows": [], "problems": [], "stopped": 0}','cb26c2965460978f822e70234f6e6957c5cecd284b9cd9ad84fd96a07a724137');
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
INSERT INTO "import_row" VALUES(1,'5f03919de593329a8605ecaa',1,'',2,'12adf01656f63e700acb708b','seizure_record',5);
INSERT INTO "import_row" VALUES(2,'c1c0495ec5bb1653df476bd5',1,'',3,'d3682dc84c3b0822cff98b3f','seizure_record',6);
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
INSERT INTO "line_record" VALUES(1,'5bcdf679-d149-4703-8538-deafae408c22','Larch line (illustrative)','county',NULL,'2020-02-01','2021-04-20','holder-charged',NULL,'phone data',1,NULL,NULL,NULL,0,NULL,'2021-05-18');
INSERT INTO "line_record" VALUES(2,'36f0d936-0b6d-4a31-942e-e6db4b57f6d7','Elm line (illustrative)','local',NULL,'2021-05-02',NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,0,'the same as LINE-1',NULL);
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
INSERT INTO "safeguarding_record" VALUES(1,'9ba879c2-d209-40d2-bf86-c83b964d461f','2021-04-21','nrm-referral','child',NULL,NULL,'P-2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO "safeguarding_record" VALUES(2,'1e0a4463-5ff6-493d-a740-3ad6bd2d7beb','2021-04-21','referred','child',NULL,3,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL);
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
INSERT INTO "seizure_record" VALUES(1,'8021b24f-e582-403d-9d40-c83247cb9053','2021-04-20','06:15','heroin','drug',NULL,'A',4920,41,'wrap',NULL,NULL,NULL,NULL,45264,'street','ABC/1',NULL,NULL,NULL,NULL,1,NULL,NULL,'under the sink',0,NULL,NULL,9200,'g','2021-01-01','a force list (illustrative)');
INSERT INTO "seizure_record" VALUES(2,'f9b11b89-5379-4ff5-990f-9ffed6f55983','2021-04-20',NULL,'crack','drug',NULL,'A',11400,NULL,NULL,NULL,NULL,4200,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seizure_record" VALUES(3,'72909a79-cb3f-42c7-95a7-ca4b0b8e4656','2021-04-20',NULL,'cash','cash',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,425000,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seizure_record" VALUES(4,'fbc5937a-af11-42d7-80a4-c47c66b13b89','2021-04-20',NULL,'cathinone-x','drug','powder','B',2000,NULL,NULL,'estimated',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seizure_record" VALUES(5,'57bc2d1e-093e-4962-a36e-4ef02e7c02c3','2021-08-03',NULL,'heroin','drug',NULL,'A',2500,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "seizure_record" VALUES(6,'57bc2d1e-093e-4a50-b52f-cc089d4cf6a6','2021-08-04',NULL,'crack','drug',NULL,'A',400,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,0,NULL,NULL,NULL,NULL,NULL,NULL);
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
        deferred_until TEXT CHECK (deferred_until IS date(deferred_until, '+0 days')), order_term_months INTEGER CHECK (order_term_months BETWEEN 0 AND 12000), order_term_days INTEGER CHECK (order_term_days BETWEEN 0 AND 360000) CHECK ((order_term_days IS NULL) = (order_term_months IS NULL)) CHECK (order_term_months IS NULL OR disposal IN ('community', 'yro', 'referral-order', 'conditional-discharge', 'bind-over', 'cbo', 'scpo', 'stpo', 'travel-restriction', 'disqualification')), amount_pence INTEGER CHECK (amount_pence BETWEEN 1 AND 1000000000000) CHECK (amount_pence IS NULL OR disposal IN ('fine', 'compensation')),
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
INSERT INTO "sentence_record" VALUES(1,'77809f88-3518-4aa7-aa7f-e1b041890e34','2021-08-02','P-1','imprisonment',81,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,84,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,0,NULL,NULL,1,NULL,NULL,NULL,NULL);
INSERT INTO "sentence_record" VALUES(2,'8751736d-23c7-4ab4-90fa-462c13d9cb58','2021-08-02','P-1','imprisonment',18,0,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL,1,NULL,NULL,NULL,NULL);
INSERT INTO "sentence_record" VALUES(3,'ba5961e7-9725-429d-b28d-0a81532af84d','2021-08-02','P-1','imprisonment',0,28,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,1,1,NULL,NULL,NULL,NULL);
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
INSERT INTO "version" VALUES(1,2,'setting',1,'{"name":"area","value":"Aylesbury Vale"}',X'64BA4B71AEC8699F77AD3A0B37430A4E',X'882C4EA131C258CE61093C5E9ED7837DD7DFC106E149D9A5361BDA15BA874713');
INSERT INTO "version" VALUES(2,3,'setting',2,'{"name":"access log","value":"off"}',X'FCAC0EF5A991B042FB63A228159EA582',X'49BC90FFD18DBC35B71619C0B6125297B52FF280D170F7FFBF21F3663E53971E');
INSERT INTO "version" VALUES(3,4,'cover',1,'{"kind":"arrest","complete_from":"2019-01-01"}',X'FDA8ADE8104785BE79FF7E79B1758C87',X'DDB4E3A053EC7B928FA89812C0EA5268870519E8AAFE98A25FCA5DD041175A50');
INSERT INTO "version" VALUES(4,5,'cover',2,'{"kind":"seizure","complete_from":"2019-01-01"}',X'B2B5BCDC66DCFDDA3C58DBD022B7DD7A',X'248AAF522FB4268DFFAEB92685ED3B3668E4B6F3138BDE89DD3295A5C13B5026');
INSERT INTO "version" VALUES(5,6,'case_record',1,'{"uid":"69a7c84b-ee28-41eb-9cee-5b4cbcf06065","name":"Larch (illustrative)","opened":"2019-03-04","provisional":0}',X'00FD689B1B9CF023FEEA58535A882459',X'E0B143F794430A51A5C9220B6615096E79DDAC1D49C4D45676155443770405ED');
INSERT INTO "version" VALUES(6,7,'line_record',1,'{"uid":"5bcdf679-d149-4703-8538-deafae408c22","name":"Larch line (illustrative)","reach":"county","first_seen":"2020-02-01","dismantled":"2021-04-20","closure":"holder-charged","check_back":"2021-05-18","basis":"phone data","case_no":1,"provisional":0}',X'858DF8B63BA9D4F81456419E0F91FEC0',X'A1AF0BEC03ED4A19F4267FF514359C89EB814C3D86C5FF65D7B9EF37218FC25C');
INSERT INTO "version" VALUES(7,8,'line_record',2,'{"uid":"36f0d936-0b6d-4a31-942e-e6db4b57f6d7","name":"Elm line (illustrative)","reach":"local","first_seen":"2021-05-02","replaces_no":1,"provisional":0}',X'6A74A3591E7B85AB62C2E06B836FDA90',X'B1171899756755EB07D6F93AE9A74811FA934DDE13CE5122667373A92D2FAB56');
INSERT INTO "version" VALUES(8,9,'activity_record',1,'{"uid":"ab2999b9-56bb-4888-ba35-23c4e06a1431","date":"2021-04-20","activity":"warrant","number_of":1,"addresses":1,"place":"an address","line_no":1,"provisional":0}',X'AB14A7D2553C2143D0100CA90E09DC5D',X'7B7247B65EEE885A962E72C875B7D56DF480A4D0E2FCD12FE8C5662D4E62CFEF');
INSERT INTO "version" VALUES(9,10,'activity_record',2,'{"uid":"c4534b96-969b-4f39-a3ec-4bbbe2f62ecf","date":"2021-08-04","activity":"warrant-issued","number_of":1,"power":"mda","until":"2021-09-03","line_no":1,"provisional":0}',X'CDF4CC63BEF8E0943E5685919468DDA6',X'BCFD85D746F95F8D02C91324A2E11E285D506B040B0742102B931022E2CCD104');
INSERT INTO "version" VALUES(10,11,'arrest_record',1,'{"uid":"050ac723-de2f-4a02-859b-2de41c18c951","date":"2021-04-20","person":"P-1","age_band":"adult","role":"line-holder","result":"pending","line_no":1,"activity_no":1,"provisional":0}',X'1E1C52966387D75811C706B9D5E93D66',X'FA7EE81E5BC4C270161E1C481D701EC810F4D8E954BCF6E5D05531FE20A959F5');
INSERT INTO "version" VALUES(11,12,'arrest_record',2,'{"uid":"b3e88a3a-f99a-4823-91af-e4de59ba3564","date":"2021-04-21","person":"P-2","age_band":"child","role":"runner","result":"pending","line_no":1,"provisional":0}',X'D03CF38DDA6E7C74803C4C47B602F705',X'D4AE6F8832133AAE1C3C5D6C526C0828F98E838917C2228468417406978BC0D6');
INSERT INTO "version" VALUES(12,13,'arrest_record',3,'{"uid":"382010e6-e176-474c-8cfb-80b3f768ad5f","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0}',X'D31AEDA88617C23093BFBBD963AEA3EE',X'BB4F3CB60463D2F103D35B97109DFA60FBF8793087641959398A8113779590BA');
INSERT INTO "version" VALUES(13,14,'arrest_record',4,'{"uid":"61ce442a-658b-4b37-bae9-de227097382b","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0}',X'96B1EEE99B588C82E42FB4B985C929AF',X'845B99C8F864CE6480146136928D5B6F234D0B7E6215CBA2130A753CE8F9CB65');
INSERT INTO "version" VALUES(14,15,'arrest_record',5,'{"uid":"43040dec-5cdd-4b55-a3a7-1203308bc9d7","date":"2021-04-01","person":"ERASED-1","age_band":"unknown","result":"pending","notes":"erased","provisional":0}',X'DE4B46E45D228B7F12177580AEE8640B',X'855313FBA0A632BC1467208041692AA05EB63EBBBA19788EA9C12D8004FC04AA');
INSERT INTO "version" VALUES(15,16,'charge_record',1,'{"uid":"5e04f3b9-f652-4852-af36-1a461e610f22","date":"2021-04-21","person":"P-1","offences":"PWITS class A x2; possession of class B","counts":3,"outcome":"awaiting","remanded_on":"2021-04-22","custody_limit":"182-sent","arrest_no":1,"provisional":0}',X'3F729EFDB5FE83BD313E54AF8696A293',X'AAE6DD64F7E3737114D959BDB3E821116A745403BAD5DAAA988E9B0DC5ED4A0D');
INSERT INTO "version" VALUES(16,17,'charge_record',2,'{"uid":"e95016b1-597c-4ae7-be22-84278ec96d4f","date":"2021-04-21","person":"P-2","offences":"PWITS class A","counts":1,"outcome":"acquitted","outcome_on":"2021-07-02","arrest_no":2,"provisional":0}',X'8DBFE6D9342E8A160F3CB858B6221D2B',X'5AC30BD2B7910207BE7D5C5AB18ACB4DEE7DE06145C3F9833FA5513E5371F8B4');
INSERT INTO "version" VALUES(17,18,'own_price',1,'{"item":"heroin","unit":"g","price_pence":9200,"basis":"street","source":"a force list (illustrative)","valid_from":"2021-01-01"}',X'DCBCBD96C734ABDFB75EFDA4C6989F1E',X'2F1F7170538AD070994814D419649F784306B77A56A3637F913E3042A9A4AC66');
INSERT INTO "version" VALUES(18,19,'own_word',1,'{"word":"ndd","means":"stop-and-search"}',X'1ED17462F8B532ABFA16649E8E9B9F59',X'7414D110FEDF11888246386730548319523A5FB2D239826DDC215F5BB6F3D7B4');
INSERT INTO "version" VALUES(19,20,'own_item',1,'{"name":"cathinone-x","category":"drug","words":"","class":"B","authority":"SI 2010/1207"}',X'FA5B11CAEB0CB041DF3B0A30381AD79D',X'C1601CBB2B84C1928AE2B5A7EEDDA8D7A2F37E7A7C45E9EFE6CCE9B2D7D7CE44');
INSERT INTO "version" VALUES(20,21,'seizure_record',1,'{"uid":"8021b24f-e582-403d-9d40-c83247cb9053","date":"2021-04-20","time":"06:15","item":"heroin","category":"drug","class":"A","weight_mg":4920,"pieces_number":41,"pieces_unit":"wrap","value_pence":45264,"value_basis":"street","price_pence":9200,"price_per":"g","price_from":"2021-01-01","price_source":"a force list (illustrative)","exhibit":"ABC/1","arrest_no":1,"notes":"under the sink","provisional":0}',X'2DE72DC83B6941610D2C5B680CCCE0B2',X'A9A8E47CA8F7A42AB9C839756283D51AEBF07BEDC50717AF955D1C5C4A9CF47A');
INSERT INTO "version" VALUES(21,22,'seizure_record',2,'{"uid":"f9b11b89-5379-4ff5-990f-9ffed6f55983","date":"2021-04-20","item":"crack","category":"drug","class":"A","weight_mg":11300,"purity_hundredths":4200,"find_no":1,"provisional":1}',X'3829D9C9E356F94CBF267D7E1DFB837A',X'E301B9C2D8F943E60F43108527B65C41DAF4B1D97529B553446C3B10338930E8');
INSERT INTO "version" VALUES(22,23,'seizure_record',3,'{"uid":"72909a79-cb3f-42c7-95a7-ca4b0b8e4656","date":"2021-04-20","item":"cash","category":"cash","value_pence":425000,"find_no":1,"provisional":0}',X'CB546861EA1C6A0105E486B8AFD44B2E',X'2A8489FA8F87AF0151EB49712BA711B4711ACB6E2A86F1E36A46597739CBD603');
INSERT INTO "version" VALUES(23,24,'seizure_record',4,'{"uid":"fbc5937a-af11-42d7-80a4-c47c66b13b89","date":"2021-04-20","item":"cathinone-x","category":"drug","form":"powder","class":"B","weight_mg":2000,"weighed":"estimated","provisional":0}',X'0106A60F7CB268C834FABC7A1B464040',X'7EB159D7356FD913F66DEF90F754257D245E6E0B4EFA23010A1363E24F5124CA');
INSERT INTO "version" VALUES(24,25,'cash_order_record',1,'{"uid":"baff68d7-0e17-4ef8-b8c0-b3adca3ef609","date":"2021-04-22","seizure_no":3,"stage":"detained","amount_pence":425000,"until":"2021-10-22","provisional":0}',X'B84E55D63CB1D43CCC41DE17CEF1ED57',X'1E20E9BEEE946FA01E1CCF17C22C49210AB32425A2ACF78EB9B1DD3F54F12AC1');
INSERT INTO "version" VALUES(25,26,'cash_order_record',2,'{"uid":"658102bb-3adb-42a5-8b9b-4a4dd5e27d5b","date":"2021-06-22","seizure_no":3,"stage":"forfeited","amount_pence":400000,"by":"court","provisional":0}',X'7DD8FA152F800DC7C641383D818628FD',X'146A5EB0BD8AEBD3CCD690CDCE40AF7FA167EF56F5E93E71E493AD310299E060');
INSERT INTO "version" VALUES(26,27,'sentence_record',1,'{"uid":"77809f88-3518-4aa7-aa7f-e1b041890e34","date":"2021-08-02","person":"P-1","disposal":"imprisonment","term_months":81,"term_days":0,"effective_months":84,"effective_days":0,"charge_no":1,"arrest_no":1,"provisional":0}',X'0AD34F3457C704DF68849536066A7825',X'FE4F9CAC1F397A3516DA17271CF8897633E229F7B9562D68C4E1A35AEA51A752');
INSERT INTO "version" VALUES(27,27,'charge_record',1,'{"uid":"5e04f3b9-f652-4852-af36-1a461e610f22","date":"2021-04-21","person":"P-1","offences":"PWITS class A x2; possession of class B","counts":3,"outcome":"convicted","outcome_on":"2021-08-02","remanded_on":"2021-04-22","custody_limit":"182-sent","arrest_no":1,"provisional":0}',X'3911340CF79033A394E58FCE4A61204E',X'E0CDECD8D8CA47D9C797935B28FF51C6A456242F4406A08D10EA5D400620B823');
INSERT INTO "version" VALUES(28,28,'sentence_record',2,'{"uid":"8751736d-23c7-4ab4-90fa-462c13d9cb58","date":"2021-08-02","person":"P-1","disposal":"imprisonment","term_months":18,"term_days":0,"with_no":1,"charge_no":1,"provisional":0}',X'6A464E81C264E1676336567CDC65C432',X'2315716C6A0A6AFD678D69973E7D2418CA83CC34CE41EBDFE02408D8BFB152AA');
INSERT INTO "version" VALUES(29,29,'sentence_record',3,'{"uid":"ba5961e7-9725-429d-b28d-0a81532af84d","date":"2021-08-02","person":"P-1","disposal":"imprisonment","term_months":0,"term_days":28,"after_no":1,"charge_no":1,"provisional":0}',X'E43200D77F3B642D41D889DF9261D2BE',X'F91F2846E7F9DE5C553CDF40FC2053ACEF63104D16FC65C10744B27340344242');
INSERT INTO "version" VALUES(30,30,'safeguarding_record',1,'{"uid":"9ba879c2-d209-40d2-bf86-c83b964d461f","date":"2021-04-21","action":"nrm-referral","age_band":"child","person":"P-2","provisional":0}',X'5DF66A20EB75E985B6AC852B467618E2',X'C9082C86F877A637506C76995F0EF15FE1B80CE6FF5645E780EDF002D08449E6');
INSERT INTO "version" VALUES(31,31,'safeguarding_record',2,'{"uid":"1e0a4463-5ff6-493d-a740-3ad6bd2d7beb","date":"2021-04-21","action":"referred","age_band":"child","people":3,"provisional":0}',X'E53FCF305467BB05F01DCAACBADF938F',X'D9BC20284A4EC1C6F9D44297E2D7E1B14F1EA777F6561318B0EC10BB02331672');
INSERT INTO "version" VALUES(32,32,'seizure_record',5,'{"uid":"57bc2d1e-093e-4962-a36e-4ef02e7c02c3","date":"2021-08-03","item":"heroin","category":"drug","class":"A","weight_mg":2500,"line_no":1,"provisional":0}',X'8D8ECB379B9EEF0AE8C7223F7180F29B',X'9389924F08B95048F6AD1FFFD3E725F0E963446809BBFA9AADE42AF337DF67C1');
INSERT INTO "version" VALUES(33,32,'seizure_record',6,'{"uid":"57bc2d1e-093e-4a50-b52f-cc089d4cf6a6","date":"2021-08-04","item":"crack","category":"drug","class":"A","weight_mg":400,"line_no":1,"provisional":0}',X'B9117753890537F92300E2F5B8627BC1',X'698E7AB9FFE2E48F23DCB10872A0E3FCA0F1814CA95AAD057CBAED62859E8B9A');
INSERT INTO "version" VALUES(34,32,'import_row',1,'{"key":"5f03919de593329a8605ecaa","file_no":1,"sheet":"","row":2,"content":"12adf01656f63e700acb708b","record_table":"seizure_record","record_number":5}',X'30DB3EDD064DB3197FF2D4562079268D',X'F05690655C5E8AC40480FDFCDBCD1798CE7685D51D42B79F6E4EB9F4FAD6275D');
INSERT INTO "version" VALUES(35,32,'import_row',2,'{"key":"c1c0495ec5bb1653df476bd5","file_no":1,"sheet":"","row":3,"content":"d3682dc84c3b0822cff98b3f","record_table":"seizure_record","record_number":6}',X'7773D46CC10934D46282389F7D92BB99',X'36E8C4A50137E79F87AE0D9155FB67450963D69E7524BF3CD57F686A5BC76CB8');
INSERT INTO "version" VALUES(36,32,'import_file',1,'{"name":"seized.csv","digest":"07e4fcebae72f5052e25be19c0b6ce27806d8401d36318d96f3de8f6908ebf90","rows":2,"imported_on":"2021-08-31","backfill":0,"left_out":"{\"columns\": [], \"rows\": [], \"problems\": [], \"stopped\": 0}","secret":"cb26c2965460978f822e70234f6e6957c5cecd284b9cd9ad84fd96a07a724137"}',X'30182967D9367049A2E379BCABF0E78A',X'657BB5A801B8CC421A0B7B60EE990A0E379DEDCE0C5A29EBC8E1EBF22BA76B30');
INSERT INTO "version" VALUES(37,33,'same_person',1,'{"person":"NORTH:P-7","same_as":"P-2"}',X'3CEF21E9433878FABABD44A74D74729D',X'6DDD0A1FCA43B50DCA8A6D0EFC675196A82D44C600AFBEB97A0A3D0427A51BE8');
INSERT INTO "version" VALUES(38,34,'seizure_record',2,'{"uid":"f9b11b89-5379-4ff5-990f-9ffed6f55983","date":"2021-04-20","item":"crack","category":"drug","class":"A","weight_mg":11400,"purity_hundredths":4200,"find_no":1,"provisional":1}',X'04C2441570FAD5E1952F600CC19CCF83',X'2339766B3ED5C49299DC1C16C97F36C4D355D3F75D33A66DDE2A680860139840');
INSERT INTO "version" VALUES(39,35,'arrest_record',2,'{"uid":"b3e88a3a-f99a-4823-91af-e4de59ba3564","date":"2021-04-21","person":"P-2","age_band":"child","role":"runner","result":"released-under-investigation","result_on":"2021-04-22","line_no":1,"provisional":0}',X'E0BFAF1552966E2BAF3AA770D83AD1DC',X'3E84CBF8F1DFCDDB4DAFC43388609E2CB1D1E5D9750C51254C663D7C8039C1DD');
INSERT INTO "version" VALUES(40,36,'arrest_record',3,'{"uid":"382010e6-e176-474c-8cfb-80b3f768ad5f","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0,"voided":"entered twice"}',X'CB2A3D0CE88829E0833BD4003AB9815E',X'43D05589C20491002A329B6984708574D4AB8CCBD1AA4C520CB4FC73D91A316C');
INSERT INTO "version" VALUES(41,37,'arrest_record',3,'{"uid":"382010e6-e176-474c-8cfb-80b3f768ad5f","date":"2021-04-22","person":"NORTH:P-7","age_band":"unknown","result":"pending","line_no":2,"provisional":0}',X'0589B2A2CB6DE86C2D404FC3AFAD9A4B',X'67F075146A3C98A9218F78E2060B117F9619CEBF41A10B3B76393E18BE147CC6');
INSERT INTO "version" VALUES(42,38,'line_record',2,'{"uid":"36f0d936-0b6d-4a31-942e-e6db4b57f6d7","name":"Elm line (illustrative)","reach":"local","first_seen":"2021-05-02","replaces_no":1,"provisional":0,"voided":"the same as LINE-1"}',X'C893D7887A172F8CE662F1A3284EDFE6',X'1A411FDD987D17B7920780751B2B54B790661B33DC27F7835CD52AB7ECDDBD10');
INSERT INTO "version" VALUES(43,39,'case_record',1,'{"uid":"69a7c84b-ee28-41eb-9cee-5b4cbcf06065","name":"Larch (illustrative)","opened":"2019-03-04","summary":"an operation","provisional":0}',X'1DEB7B24BD214E48BDC63C601C448907',X'12B6795B943BF3301EF96488EC778B486A6E078332B917C8263C8083047F1BEC');
INSERT INTO "version" VALUES(44,40,'case_record',1,'{"uid":"69a7c84b-ee28-41eb-9cee-5b4cbcf06065","name":"Larch (illustrative)","opened":"2019-03-04","provisional":0}',X'C672F0D01BC5ED2F31277F9FC5EA3D72',X'C45BE1649EC6E92EA814CB697EBA90E8DF02DF026C61330E2791E3DC94A30B2D');
INSERT INTO "version" VALUES(45,41,'saved_view',1,'{"name":"monthly","command":"totals","options":"{\"since\": \"2021\", \"by\": \"month\"}"}',X'D6143E418D3840A370852611354B84ED',X'57E736F6768F03AF4DCD62CFAC790D25D56E1598A5DDB0F7525AEF6061DEFFF6');
INSERT INTO "version" VALUES(46,42,'looked_at',1,'{"rule":"entered-twice","records":"[\"ARREST-3\", \"ARREST-4\"]","versions":"[41, 13]","why":"two arrests on one day"}',X'B552B5B5FD774C8043B2A38B2477443B',X'BD4B68E54D761E2720D1423DE2920475F767D22E4C5E6E26814724509A03CFED');
INSERT INTO "version" VALUES(47,43,'mark',1,'{"mark":"hold","record_table":"seizure_record","record_number":1,"why":"evidence in an appeal"}',X'D4A6F8D4E9F596BF8F277EC09146D55D',X'1DF8EF520CDE76A7442A67712C94162506E79FA78E0883FCABC5231AECABBA9F');
INSERT INTO "version" VALUES(48,44,'mark',2,'{"mark":"restriction","record_table":"sentence_record","record_number":2,"why":"accuracy contested"}',X'402D1F8C8E0BA569E64D90CBDD8664A5',X'047260BC72B775D84139717FBC61AC61750C2E077E6BE5ADE20DB05661A16228');
INSERT INTO "version" VALUES(49,45,'arrest_record',5,'{"uid":"43040dec-5cdd-4b55-a3a7-1203308bc9d7","date":"2021-04-01","person":"ERASED-1","age_band":"unknown","result":"pending","notes":"erased","provisional":0}',X'32D0B4A5AFD4E4E00EAD164692FF9F4E',X'EF25A59E1093ED3E25A39194F8DF407C5D1F4FA2EC52246CFED7A314AA571D36');
INSERT INTO "version" VALUES(50,45,'erasure',1,'{"authority":"DPA 2018 s.47","records":"[[\"arrest_record\", 5]]","seals":"{}","other_rows":"[]","digests":"{\"15\": {\"14\": \"5c45ebf19fb7264ba1d2167f72ae7567e785a8bff2922bdea24000db78e0db0d\", \"command\": \"40fb397daa784aead0aa1dfb679a13d5dfd14f0769da68374684940f7877223e\"}}"}',X'D23B38A01AF0524F79BA2C8EB59A4D03',X'7F75D187064FB06DE5C1FF98113559FED9D3505E288DA603B02C03830A594B00');
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
CREATE VIEW sentences AS SELECT 'SENTENCE-' || number AS ref, "date" AS "date", "person" AS "person", "disposal" AS "disposal", "term_months" AS term_months, "term_days" AS term_days, "minimum_term_months" AS minimum_term_months, "minimum_term_days" AS minimum_term_days, "licence_months" AS licence_months, "licence_days" AS licence_days, "suspended_for_months" AS suspended_for_months, "suspended_for_days" AS suspended_for_days, "order_term_months" AS order_term_months, "order_term_days" AS order_term_days, CASE WHEN "amount_pence" IS NOT NULL THEN printf('%d.%02d', "amount_pence" / 100, "amount_pence" % 100) END AS amount_gbp, "deferred_until" AS "deferred_until", 'SENTENCE-' || "with_no" AS "with", 'SENTENCE-' || "after_no" AS "after", "effective_months" AS effective_months, "effective_days" AS effective_days, 'SENTENCE-' || "replaces_no" AS "replaces", "varied_on" AS "varied_on", "varied_by" AS "varied_by", "quashed_on" AS "quashed_on", "court" AS "court", "offence" AS "offence", 'CHARGE-' || "charge_no" AS "charge", 'CASE-' || "case_no" AS "case", 'LINE-' || "line_no" AS "line", 'ARREST-' || "arrest_no" AS "arrest", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM sentence_record;
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
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'sentence_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'disposal', NEW."disposal", 'term_months', NEW."term_months", 'term_days', NEW."term_days", 'minimum_term_months', NEW."minimum_term_months", 'minimum_term_days', NEW."minimum_term_days", 'licence_months', NEW."licence_months", 'licence_days', NEW."licence_days", 'suspended_for_months', NEW."suspended_for_months", 'suspended_for_days', NEW."suspended_for_days", 'order_term_months', NEW."order_term_months", 'order_term_days', NEW."order_term_days", 'amount_pence', NEW."amount_pence", 'deferred_until', NEW."deferred_until", 'with_no', NEW."with_no", 'after_no', NEW."after_no", 'effective_months', NEW."effective_months", 'effective_days', NEW."effective_days", 'replaces_no', NEW."replaces_no", 'varied_on', NEW."varied_on", 'varied_by', NEW."varied_by", 'quashed_on', NEW."quashed_on", 'court', NEW."court", 'offence', NEW."offence", 'charge_no', NEW."charge_no", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'arrest_no', NEW."arrest_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER sentence_record_update AFTER UPDATE ON sentence_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'sentence_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'disposal', NEW."disposal", 'term_months', NEW."term_months", 'term_days', NEW."term_days", 'minimum_term_months', NEW."minimum_term_months", 'minimum_term_days', NEW."minimum_term_days", 'licence_months', NEW."licence_months", 'licence_days', NEW."licence_days", 'suspended_for_months', NEW."suspended_for_months", 'suspended_for_days', NEW."suspended_for_days", 'order_term_months', NEW."order_term_months", 'order_term_days', NEW."order_term_days", 'amount_pence', NEW."amount_pence", 'deferred_until', NEW."deferred_until", 'with_no', NEW."with_no", 'after_no', NEW."after_no", 'effective_months', NEW."effective_months", 'effective_days', NEW."effective_days", 'replaces_no', NEW."replaces_no", 'varied_on', NEW."varied_on", 'varied_by', NEW."varied_by", 'quashed_on', NEW."quashed_on", 'court', NEW."court", 'offence', NEW."offence", 'charge_no', NEW."charge_no", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'arrest_no', NEW."arrest_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
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
