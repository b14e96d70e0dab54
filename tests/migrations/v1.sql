-- An illustrative ledger of version 1 with a record of every kind, as the program of version 0.1.0 wrote it.
PRAGMA application_id = 1400129604;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'stronghold','m001_first_ledger','2026-11-24 05:12:23.692689+00:00');
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
        voided TEXT,
        CHECK (result = 'pending' OR result_on IS NOT NULL),
        CHECK (result_on >= date)
    ) STRICT
    ;
INSERT INTO "arrest_record" VALUES(1,'bf67f9ea-1bc8-493c-ab10-6c3cc0d9f2a0','2021-04-20','P-1','adult','male','line-holder','PWITS class A','charged','2021-04-21',NULL,1,NULL,NULL,NULL,0,NULL);
INSERT INTO "arrest_record" VALUES(2,'1c353f9f-6509-495a-aff0-92b1b8fe23eb','2021-04-20','NORTH:P-7','child',NULL,'runner',NULL,'released-under-investigation','2021-04-21',NULL,1,NULL,NULL,NULL,0,NULL);
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
        voided TEXT,
        CHECK (closed >= opened)
    ) STRICT
    ;
INSERT INTO "case_record" VALUES(1,'aa7b3503-0585-476f-a47e-532e503a3724','Operation Larch','2021-03-01',NULL,'an illustrative case','C1234',NULL,NULL,NULL,0,NULL);
INSERT INTO "case_record" VALUES(2,'70e067f9-a684-4124-a313-b7fa32f6f33f','Operation Alder','2020-01-05','2021-06-30',NULL,NULL,'Wycombe',NULL,'illustrative; it ends, with a comma',0,NULL);
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
INSERT INTO "cash_order_record" VALUES(1,'2135b41b-c0ef-4b53-97f6-b1b710561908','2021-04-22',3,'detained',426000,'2021-10-22','court','MC 1/21',NULL,NULL,NULL,0,NULL);
INSERT INTO "cash_order_record" VALUES(2,'25180f74-becc-40aa-aba7-e565865f4e53','2021-07-30',3,'forfeited',400000,NULL,'court',NULL,NULL,NULL,NULL,0,NULL);
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
INSERT INTO "command" VALUES(1,'2021-08-31T11:00:00.000000+00:00',NULL,NULL,NULL,'schema 1',NULL,'migration',NULL,'5adb0298d1c241caada9c2a5f338bdcccff2e09b2fa69ee30bbd6cd10239e06c');
INSERT INTO "command" VALUES(2,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'area',NULL,'change',NULL,'2437da318125718cf18425f3f46f0bedf3b1944d31418e23cdcc07af1597d99d');
INSERT INTO "command" VALUES(3,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'add case',NULL,'change',NULL,'505cc9429f7c8c2538fcd8b0c210956afe4dd67197eaebee3d8bfab064a011c5');
INSERT INTO "command" VALUES(4,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'add case',NULL,'change',NULL,'fbbad0304febe6317c1d5963505b5c6fad0b9e0defbfec2ce969fb493680e769');
INSERT INTO "command" VALUES(5,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'add line',NULL,'change',NULL,'7a7041cddd2963a16537a490f1137d0e26061ac1a2ae5e8e39ba848820e78fdf');
INSERT INTO "command" VALUES(6,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'add line',NULL,'change',NULL,'971aed6d3729c89270a6a742e2a9f2c4d12d4776ceb826ebce02954ee1d02940');
INSERT INTO "command" VALUES(7,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'add line',NULL,'change',NULL,'c08474b399a533e184d6f76471dc26a8d4621feb1c02f5295940842e670de22a');
INSERT INTO "command" VALUES(8,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'e06286e12070dbfa76b0400ae4a107c9097bb68236368fa5daf01d6563c7e996');
INSERT INTO "command" VALUES(9,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'add arrest',NULL,'change',NULL,'93742f691364c7b87e68c63f740bdc75833e29d7d4a727850d792b145079c149');
INSERT INTO "command" VALUES(10,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'f139b789958aa2bb0dec5232e710330ed5209298d2b25102f830a5530efdd86a');
INSERT INTO "command" VALUES(11,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'9632aa6dc6222f426a338c6c11ba145270d2561f4520a8ff18a59c6dd6dce4cc');
INSERT INTO "command" VALUES(12,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'976071f779f6c91ed3dd70216f448d03067b143214a715bd4c006ac41b886531');
INSERT INTO "command" VALUES(13,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'add seizure',NULL,'change',NULL,'c2627ef90af388dc59b83f8aca1286bc023844b93e525cf262dabaf33dccccad');
INSERT INTO "command" VALUES(14,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'add cash-order',NULL,'change',NULL,'6eed7ef3ef94e11f5cf41c713bd33c83c283d15b8e90f5cdb33e9ce21990b72b');
INSERT INTO "command" VALUES(15,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'add cash-order',NULL,'change',NULL,'d97670541972d6e4d9586183b765c52ed9ced0c6b6517cef592b5c78bdb1c908');
INSERT INTO "command" VALUES(16,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'add sentence',NULL,'change',NULL,'8bf51ae9cc39e4c0dc496d3d0776464ce1e2992513b237a8db9304777e6097ea');
INSERT INTO "command" VALUES(17,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'add sentence',NULL,'change',NULL,'c5781516f368824f5afac518f6d137253069c58e5839e2180403a4553beed607');
INSERT INTO "command" VALUES(18,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'cover',NULL,'change',NULL,'40bd5cff9dcdf8372b08e7f0e9bf97335bb2e9bf7fd8418decc5764fa8467b7c');
INSERT INTO "command" VALUES(19,'2021-08-31T11:00:00.000000+00:00','tester','desk-1',NULL,'cover',NULL,'change',NULL,'1712f581608580dc8f7d7908ddf02c3474705ab3883604502aa99e1832bfb25a');
CREATE TABLE cover (
        number INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL UNIQUE,
        complete_from TEXT NOT NULL CHECK (complete_from IS date(complete_from, '+0 days'))
    ) STRICT
    ;
INSERT INTO "cover" VALUES(1,'arrest','2019-01-01');
INSERT INTO "cover" VALUES(2,'seizure','2021-04-01');
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
INSERT INTO "line_record" VALUES(1,'ede4c7b4-4269-4e7b-b3e1-26dca0b06419','Falcon','county','London','2021-03-04','2021-07-02','holder-charged',NULL,NULL,1,NULL,NULL,NULL,0,NULL);
INSERT INTO "line_record" VALUES(2,'5cccb4b1-f114-411c-81b1-3bd4ac16f7d9','Kestrel','local',NULL,'2021-08-05',NULL,NULL,1,NULL,1,NULL,NULL,NULL,0,NULL);
INSERT INTO "line_record" VALUES(3,'390fbe51-e350-44be-9efd-389055380fdf','Osprey','county',NULL,'2020-03-02','2021-06-30','holder-charged',NULL,NULL,2,NULL,NULL,NULL,0,NULL);
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
        voided TEXT,
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
INSERT INTO "seizure_record" VALUES(1,'568570c2-5af2-47b4-ab65-9ae783ceda43','2021-04-20','06:15','heroin','drug',NULL,'A',4920,41,'wrap','gross',NULL,NULL,NULL,41000,'street','JB/1',NULL,NULL,NULL,1,1,NULL,NULL,NULL,0,NULL);
INSERT INTO "seizure_record" VALUES(2,'39db9d0a-7891-4356-98b3-ab53b5802131','2021-04-20',NULL,'crack','drug',NULL,'A',11300,NULL,NULL,NULL,NULL,NULL,NULL,110000,'street',NULL,NULL,1,NULL,1,NULL,NULL,NULL,NULL,1,NULL);
INSERT INTO "seizure_record" VALUES(3,'86662d28-7dc4-4314-9275-8a054633293d','2021-04-20',NULL,'cash','cash',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,426000,NULL,NULL,'poca',1,NULL,1,NULL,NULL,NULL,NULL,0,NULL);
INSERT INTO "seizure_record" VALUES(4,'be959085-f3d3-41ff-be62-bac9caf8a31d','2021-04-20',NULL,'phone','phone',NULL,NULL,NULL,2,'item',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,0,NULL);
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
        voided TEXT,
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
INSERT INTO "sentence_record" VALUES(1,'0e4206fd-6992-47a2-8729-af0cf4c9be94','2021-07-02','P-1','imprisonment',81,0,NULL,NULL,NULL,NULL,NULL,NULL,NULL,81,0,NULL,NULL,NULL,NULL,'Aylesbury Crown Court',NULL,NULL,1,1,NULL,NULL,NULL,0,NULL);
INSERT INTO "sentence_record" VALUES(2,'5a5c53dc-57e1-4f4a-9dfe-5511afc17f29','2021-07-02','P-1','imprisonment',24,0,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,0,NULL);
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
INSERT INTO "version" VALUES(1,2,'setting',1,'{"name":"area","value":"Aylesbury Vale"}',X'6C58260F025EDB144E6012C957129D26',X'897B474276021F3C28014EA1083C21D7CE9311522AFF93938CF2979FB75445B6');
INSERT INTO "version" VALUES(2,3,'case_record',1,'{"uid":"aa7b3503-0585-476f-a47e-532e503a3724","name":"Operation Larch","opened":"2021-03-01","summary":"an illustrative case","officer_in_case":"C1234","provisional":0}',X'2B3AA26EE2F392E554521B93ECD3307A',X'70681B964C9CE7D744C1C5C9FD340DE82BA0A016CF9D613624F49BC54AAD39BE');
INSERT INTO "version" VALUES(3,4,'case_record',2,'{"uid":"70e067f9-a684-4124-a313-b7fa32f6f33f","name":"Operation Alder","opened":"2020-01-05","closed":"2021-06-30","area":"Wycombe","notes":"illustrative; it ends, with a comma","provisional":0}',X'0426278D2E02F47ADB10899AC2A3A2DC',X'6B6C9C1F597DE88892ACDDA042A556350F3703059F43D3A25A5323BA97093052');
INSERT INTO "version" VALUES(4,5,'line_record',1,'{"uid":"ede4c7b4-4269-4e7b-b3e1-26dca0b06419","name":"Falcon","reach":"county","runs_from":"London","first_seen":"2021-03-04","dismantled":"2021-07-02","closure":"holder-charged","case_no":1,"provisional":0}',X'442977768C33098BEC7DB0E53996D9EB',X'6066E089CB4174B14BDE9D429A62E58BB36C05998950BA1E6736879CCF748B8E');
INSERT INTO "version" VALUES(5,6,'line_record',2,'{"uid":"5cccb4b1-f114-411c-81b1-3bd4ac16f7d9","name":"Kestrel","reach":"local","first_seen":"2021-08-05","replaces_no":1,"case_no":1,"provisional":0}',X'39F14E439A6DFC7586CBC9AE3F511C92',X'4591BFE47BD7CA74DBA58D3034C1F7B80D9CDC2510E071D62C53FBBC6573D1FC');
INSERT INTO "version" VALUES(6,7,'line_record',3,'{"uid":"390fbe51-e350-44be-9efd-389055380fdf","name":"Osprey","reach":"county","first_seen":"2020-03-02","dismantled":"2021-06-30","closure":"holder-charged","case_no":2,"provisional":0}',X'6B34437BB9DB354E63C171E7DAF99196',X'06DEE738C2A2D6924C93709AB15722B8D2F9F7096681F1430F36901613F593B1');
INSERT INTO "version" VALUES(7,8,'arrest_record',1,'{"uid":"bf67f9ea-1bc8-493c-ab10-6c3cc0d9f2a0","date":"2021-04-20","person":"P-1","age_band":"adult","sex":"male","role":"line-holder","offence":"PWITS class A","result":"charged","result_on":"2021-04-21","line_no":1,"provisional":0}',X'A4F49231713B92F83E484EECBAC0D121',X'9766CC098C20519AB8ADF5E9EE5BCC0E2D4A1DAB3EDCE116BC90AE23EBBC7500');
INSERT INTO "version" VALUES(8,9,'arrest_record',2,'{"uid":"1c353f9f-6509-495a-aff0-92b1b8fe23eb","date":"2021-04-20","person":"NORTH:P-7","age_band":"child","role":"runner","result":"released-under-investigation","result_on":"2021-04-21","line_no":1,"provisional":0}',X'2B3E089BCF4EB844A7D91310469C8058',X'07962515C38E67804A2BEC1181603D3F6BFF254EB93737D380C7CC7FB2B646E3');
INSERT INTO "version" VALUES(9,10,'seizure_record',1,'{"uid":"568570c2-5af2-47b4-ab65-9ae783ceda43","date":"2021-04-20","time":"06:15","item":"heroin","category":"drug","class":"A","weight_mg":4920,"pieces_number":41,"pieces_unit":"wrap","weighed":"gross","value_pence":41000,"value_basis":"street","exhibit":"JB/1","line_no":1,"arrest_no":1,"provisional":0}',X'A072BA01F612FBE30E5446C81E0372E1',X'8A4B8286ED6844B38F2D8A1A269E1059F959675970F8F1022E0D5B5E7F5B7360');
INSERT INTO "version" VALUES(10,11,'seizure_record',2,'{"uid":"39db9d0a-7891-4356-98b3-ab53b5802131","date":"2021-04-20","item":"crack","category":"drug","class":"A","weight_mg":11300,"value_pence":110000,"value_basis":"street","find_no":1,"line_no":1,"provisional":1}',X'8A9721DF5CEB5AA70972455B139235AA',X'C1569123DBCC4FEFCF6A44975666F4170429E0471D2FD019ED153763D6440F60');
INSERT INTO "version" VALUES(11,12,'seizure_record',3,'{"uid":"86662d28-7dc4-4314-9275-8a054633293d","date":"2021-04-20","item":"cash","category":"cash","value_pence":426000,"power":"poca","find_no":1,"line_no":1,"provisional":0}',X'772039ACB9FEE71C6A14D094DD180A83',X'8448E97279E6D5BA9750F82527A8E38E7BD2BEAE7877CA0DDC2724CB434D40D0');
INSERT INTO "version" VALUES(12,13,'seizure_record',4,'{"uid":"be959085-f3d3-41ff-be62-bac9caf8a31d","date":"2021-04-20","item":"phone","category":"phone","pieces_number":2,"pieces_unit":"item","line_no":1,"provisional":0}',X'813CE9D8FE782AB4373286CF92B99A5C',X'86645713F6ED78B60C17103D21C2AB04300B5B1BD6785461C39C06DB9F669EE1');
INSERT INTO "version" VALUES(13,14,'cash_order_record',1,'{"uid":"2135b41b-c0ef-4b53-97f6-b1b710561908","date":"2021-04-22","seizure_no":3,"stage":"detained","amount_pence":426000,"until":"2021-10-22","by":"court","order_ref":"MC 1/21","provisional":0}',X'F415A4409008BB4E8C3FDC4AC9D73EAE',X'0097C65D3EEA2AF7273308D8E4FD0F3AF2B7891FD6994A88D826F191B76D2599');
INSERT INTO "version" VALUES(14,15,'cash_order_record',2,'{"uid":"25180f74-becc-40aa-aba7-e565865f4e53","date":"2021-07-30","seizure_no":3,"stage":"forfeited","amount_pence":400000,"by":"court","provisional":0}',X'5036F5DE6C1EDB5777D9E939BB0AFAD9',X'45FC9D6B8DAC6CE704C8BC098A3779EAB0F81F288B5871A65236B816246E405C');
INSERT INTO "version" VALUES(15,16,'sentence_record',1,'{"uid":"0e4206fd-6992-47a2-8729-af0cf4c9be94","date":"2021-07-02","person":"P-1","disposal":"imprisonment","term_months":81,"term_days":0,"effective_months":81,"effective_days":0,"court":"Aylesbury Crown Court","line_no":1,"arrest_no":1,"provisional":0}',X'A4C2A833BACBB0D2E93DD056292F683D',X'956A98DC0B1B48AC854630DC797B60544E02ADC261CF987D4A9165C90FAAC579');
INSERT INTO "version" VALUES(16,17,'sentence_record',2,'{"uid":"5a5c53dc-57e1-4f4a-9dfe-5511afc17f29","date":"2021-07-02","person":"P-1","disposal":"imprisonment","term_months":24,"term_days":0,"with_no":1,"line_no":1,"provisional":0}',X'72951412FF49CAC680700127CE475A06',X'55F3EE37B431E7C2FFAE4BC3B0272CA6E3D4A1439BEEC6AAFC9EFADDED803BBD');
INSERT INTO "version" VALUES(17,18,'cover',1,'{"kind":"arrest","complete_from":"2019-01-01"}',X'E144BCF408ED543886128B18AED41CDF',X'959217A84377810E4BF8E3CE3E7AEC607578A8BE011CE314BB051C9A5C8ACD12');
INSERT INTO "version" VALUES(18,19,'cover',2,'{"kind":"seizure","complete_from":"2021-04-01"}',X'DB6741F1DA956B80E815489D43528E65',X'BBE0004C3B3EA40F0F6FC1916F24B95D4DC9DA211FD6E66531868D3588B94873');
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
CREATE VIEW cases AS SELECT 'CASE-' || number AS ref, "name" AS "name", "opened" AS "opened", "closed" AS "closed", "summary" AS "summary", "officer_in_case" AS "officer_in_case", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM case_record;
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
CREATE VIEW arrests AS SELECT 'ARREST-' || number AS ref, "date" AS "date", "person" AS "person", "age_band" AS "age_band", "sex" AS "sex", "role" AS "role", "offence" AS "offence", "result" AS "result", "result_on" AS "result_on", 'CASE-' || "case_no" AS "case", 'LINE-' || "line_no" AS "line", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM arrest_record;
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
CREATE VIEW seizures AS SELECT 'SEIZURE-' || number AS ref, "date" AS "date", "time" AS "time", "item" AS "item", "category" AS "category", "form" AS "form", "class" AS "class", CASE WHEN "weight_mg" IS NOT NULL THEN printf('%d.%03d', "weight_mg" / 1000, "weight_mg" % 1000) END AS weight_g, "pieces_number" AS pieces, "pieces_unit" AS pieces_unit, "weighed" AS "weighed", "identified" AS "identified", "purity_hundredths" AS "purity", "lab_ref" AS "lab_ref", CASE WHEN "value_pence" IS NOT NULL THEN printf('%d.%02d', "value_pence" / 100, "value_pence" % 100) END AS value_gbp, "value_basis" AS "value_basis", "exhibit" AS "exhibit", "power" AS "power", 'SEIZURE-' || "find_no" AS "find", 'CASE-' || "case_no" AS "case", 'LINE-' || "line_no" AS "line", 'ARREST-' || "arrest_no" AS "arrest", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM seizure_record;
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
CREATE VIEW sentences AS SELECT 'SENTENCE-' || number AS ref, "date" AS "date", "person" AS "person", "disposal" AS "disposal", "term_months" AS term_months, "term_days" AS term_days, "minimum_term_months" AS minimum_term_months, "minimum_term_days" AS minimum_term_days, "licence_months" AS licence_months, "licence_days" AS licence_days, "suspended_for_months" AS suspended_for_months, "suspended_for_days" AS suspended_for_days, 'SENTENCE-' || "with_no" AS "with", "effective_months" AS effective_months, "effective_days" AS effective_days, 'SENTENCE-' || "replaces_no" AS "replaces", "varied_on" AS "varied_on", "varied_by" AS "varied_by", "quashed_on" AS "quashed_on", "court" AS "court", "offence" AS "offence", 'CASE-' || "case_no" AS "case", 'LINE-' || "line_no" AS "line", 'ARREST-' || "arrest_no" AS "arrest", "area" AS "area", "source_ref" AS "source_ref", "notes" AS "notes", "provisional" AS "provisional", "voided" AS "voided" FROM sentence_record;
CREATE TRIGGER case_record_number BEFORE UPDATE OF number ON case_record WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER case_record_insert AFTER INSERT ON case_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'case_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'name', NEW."name", 'opened', NEW."opened", 'closed', NEW."closed", 'summary', NEW."summary", 'officer_in_case', NEW."officer_in_case", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER case_record_update AFTER UPDATE ON case_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'case_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'name', NEW."name", 'opened', NEW."opened", 'closed', NEW."closed", 'summary', NEW."summary", 'officer_in_case', NEW."officer_in_case", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
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
CREATE TRIGGER arrest_record_number BEFORE UPDATE OF number ON arrest_record WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER arrest_record_insert AFTER INSERT ON arrest_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'arrest_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'age_band', NEW."age_band", 'sex', NEW."sex", 'role', NEW."role", 'offence', NEW."offence", 'result', NEW."result", 'result_on', NEW."result_on", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER arrest_record_update AFTER UPDATE ON arrest_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'arrest_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'age_band', NEW."age_band", 'sex', NEW."sex", 'role', NEW."role", 'offence', NEW."offence", 'result', NEW."result", 'result_on', NEW."result_on", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER arrest_record_delete AFTER DELETE ON arrest_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'arrest_record', OLD.number, NULL, randomblob(16);
            END;
CREATE TRIGGER seizure_record_number BEFORE UPDATE OF number ON seizure_record WHEN NEW.number IS NOT OLD.number BEGIN
            SELECT RAISE(ABORT, 'a record keeps its number');
        END;
CREATE TRIGGER seizure_record_insert AFTER INSERT ON seizure_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'seizure_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'time', NEW."time", 'item', NEW."item", 'category', NEW."category", 'form', NEW."form", 'class', NEW."class", 'weight_mg', NEW."weight_mg", 'pieces_number', NEW."pieces_number", 'pieces_unit', NEW."pieces_unit", 'weighed', NEW."weighed", 'identified', NEW."identified", 'purity_hundredths', NEW."purity_hundredths", 'lab_ref', NEW."lab_ref", 'value_pence', NEW."value_pence", 'value_basis', NEW."value_basis", 'exhibit', NEW."exhibit", 'power', NEW."power", 'find_no', NEW."find_no", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'arrest_no', NEW."arrest_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER seizure_record_update AFTER UPDATE ON seizure_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'seizure_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'time', NEW."time", 'item', NEW."item", 'category', NEW."category", 'form', NEW."form", 'class', NEW."class", 'weight_mg', NEW."weight_mg", 'pieces_number', NEW."pieces_number", 'pieces_unit', NEW."pieces_unit", 'weighed', NEW."weighed", 'identified', NEW."identified", 'purity_hundredths', NEW."purity_hundredths", 'lab_ref', NEW."lab_ref", 'value_pence', NEW."value_pence", 'value_basis', NEW."value_basis", 'exhibit', NEW."exhibit", 'power', NEW."power", 'find_no', NEW."find_no", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'arrest_no', NEW."arrest_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
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
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'sentence_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'disposal', NEW."disposal", 'term_months', NEW."term_months", 'term_days', NEW."term_days", 'minimum_term_months', NEW."minimum_term_months", 'minimum_term_days', NEW."minimum_term_days", 'licence_months', NEW."licence_months", 'licence_days', NEW."licence_days", 'suspended_for_months', NEW."suspended_for_months", 'suspended_for_days', NEW."suspended_for_days", 'with_no', NEW."with_no", 'effective_months', NEW."effective_months", 'effective_days', NEW."effective_days", 'replaces_no', NEW."replaces_no", 'varied_on', NEW."varied_on", 'varied_by', NEW."varied_by", 'quashed_on', NEW."quashed_on", 'court', NEW."court", 'offence', NEW."offence", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'arrest_no', NEW."arrest_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER sentence_record_update AFTER UPDATE ON sentence_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'sentence_record', NEW.number, json_patch('{}', json_object('uid', NEW."uid", 'date', NEW."date", 'person', NEW."person", 'disposal', NEW."disposal", 'term_months', NEW."term_months", 'term_days', NEW."term_days", 'minimum_term_months', NEW."minimum_term_months", 'minimum_term_days', NEW."minimum_term_days", 'licence_months', NEW."licence_months", 'licence_days', NEW."licence_days", 'suspended_for_months', NEW."suspended_for_months", 'suspended_for_days', NEW."suspended_for_days", 'with_no', NEW."with_no", 'effective_months', NEW."effective_months", 'effective_days', NEW."effective_days", 'replaces_no', NEW."replaces_no", 'varied_on', NEW."varied_on", 'varied_by', NEW."varied_by", 'quashed_on', NEW."quashed_on", 'court', NEW."court", 'offence', NEW."offence", 'case_no', NEW."case_no", 'line_no', NEW."line_no", 'arrest_no', NEW."arrest_no", 'area', NEW."area", 'source_ref', NEW."source_ref", 'notes', NEW."notes", 'provisional', NEW."provisional", 'voided', NEW."voided")), randomblob(16);
            END;
CREATE TRIGGER sentence_record_delete AFTER DELETE ON sentence_record BEGIN
                INSERT INTO version (command, record_table, record_number, content, salt)
                SELECT (SELECT number FROM command WHERE seal IS NULL), 'sentence_record', OLD.number, NULL, randomblob(16);
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
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('command',19);
INSERT INTO "sqlite_sequence" VALUES('version',18);
INSERT INTO "sqlite_sequence" VALUES('setting',1);
INSERT INTO "sqlite_sequence" VALUES('case_record',2);
INSERT INTO "sqlite_sequence" VALUES('line_record',3);
INSERT INTO "sqlite_sequence" VALUES('arrest_record',2);
INSERT INTO "sqlite_sequence" VALUES('seizure_record',4);
INSERT INTO "sqlite_sequence" VALUES('cash_order_record',2);
INSERT INTO "sqlite_sequence" VALUES('sentence_record',2);
INSERT INTO "sqlite_sequence" VALUES('cover',2);
COMMIT;
