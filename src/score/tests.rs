//! Pairs of names and what must come of them, in both directions.

use super::constants::DEFAULT_THRESHOLD;
use super::*;
use crate::normalize::Reading::{self, *};

fn rank(query: &str, listed: &str, reading: Reading) -> i32 {
    let listed = PreparedName::listed(listed, reading);
    best_match(&PreparedName::queries(query, reading), &listed.as_view()).evidence.rank
}

fn shown(query: &str, listed: &str, reading: Reading) -> f64 {
    f64::from(rank(query, listed, reading).clamp(0, FULL)) / f64::from(FULL)
}

#[test]
fn the_same_party_under_another_spelling_passes() {
    for (query, listed, reading) in [
        ("Yong Chol Kim", "KIM, Yong Chol", Person),
        ("Chol Yong Kim", "KIM, Yong Chol", Person),
        ("Kim Yongchol", "KIM, Yong Chol", Person),
        ("KIM Yong-chol", "KIM, Yong Chol", Person),
        ("J Smith", "John Smith", Person),
        ("Nicolas Maduro", "MADURO MOROS, Nicolas", Person),
        ("Alexander Lukashenko", "LUKASHENKO, Alexander Grigoryevich", Person),
        ("Dr. Saddam Hussien", "HUSSEIN, Saddam", Person),
        ("Владимир Путин", "PUTIN, Vladimir", Person),
        ("Korean Tangun Trading Corp.", "KOREA TANGUN TRADING CORPORATION", Organization),
        ("OAO Gazprom", "Open Joint Stock Company Gazprom", Organization),
        ("SIS DOO", "SIS d.o.o.", Organization),
        ("ALQAEDA", "AL QAEDA", Organization),
    ] {
        let score = shown(query, listed, reading);
        assert!(score >= DEFAULT_THRESHOLD, "{query} / {listed}: {score}");
    }
}

#[test]
fn the_same_party_in_another_script_or_disguise_passes() {
    for (query, listed, reading) in [
        ("محمد بن سلمان", "Muhammad bin Salman", Person),
        ("김정은", "KIM Jong Un", Person),
        ("习近平", "XI Jinping", Person),
        ("TENG Hsiao-p'ing", "DENG Xiaoping", Person),
        ("Σεργκέι Λαβρόφ", "LAVROV, Sergei", Person),
        ("Міхаіл Мясніковіч", "MYASNIKOVICH, Mikhail", Person),
        ("Bill Harrison", "HARRISON, William", Person),
        ("Sasha Petrenko", "PETRENKO, Aleksandr", Person),
        ("Jürgen Mueller", "MULLER, Juergen", Person),
        ("Vlаdіmіr Pоtаnіn", "POTANIN, Vladimir", Person),
        ("Ig0r Pr0khorenk0", "PROKHORENKO, Igor", Person),
        ("Vldmr Ptnn", "POTANIN, Vladimir", Person),
        ("Konstantin Aleksandrovich Malof", "MALOFEEV, Konstantin Aleksandrovich", Person),
        ("JOINT STOK COMPANY KRASNYI", "AO Krasnyi", Organization),
        ("KRASNYI 0AO", "OJSC Krasnyi", Organization),
        ("Централен завод Меркурий", "Mercury Central Plant", Organization),
        ("Zimorod Textile Company (ZTC)", "Zimorod Textile Company", Organization),
        ("Zimorodok Trading GMZBH", "Zimorodok Trading GmbH", Organization),
        ("ZimorodokFZE", "Zimorodok FZE", Organization),
        ("LMTD LBLTY CMPNY ZMRDK", "Limited Liability Company Zimorodok", Organization),
        ("Zimorodok S. Limited", "Zimorodok Shipping Limited", Organization),
        ("Zimorodok, C.V. DE S.A.", "Zimorodok, S.A. de C.V.", Organization),
        ("MaulanaFazlur Qasimi", "Maulana Fazlur Qasimi", Person),
        ("سید جواد حسینی", "Seyed Javad HOSSEINI", Person),
        ("Χαμάντ Ραγκούμπ", "RAGOUB, Hamad", Person),
        ("Wiktor Dwornikow", "DVORNIKOV, Viktor", Person),
        ("Abd al-Hakim Sarwari", "Abdul Hakim SARWARI", Person),
        ("شمس الدين دلاور", "SHAMSUDDIN DELAWAR", Person),
        ("Qamaruddin Sarwari", "Qamar al-Din SARWARI", Person),
        ("Moulleh Hakim Sarwari", "Mullah Hakim SARWARI", Person),
        ("Eng. Sarwari, H", "SARWARI, Hakim", Person),
        ("Hakim EIAHI", "Hakim ELAHI", Person),
        ("HSIEH, Pin", "XIE, Bin", Person),
        ("ESS, Hkm", "ESSA, Hakim", Person),
        ("Zimorodok SERVICEVS", "Zimorodok SERVICES", Organization),
        ("Zimorodok ANO Merkurij", "Zimorodok AND Merkurij", Organization),
        ("Merkurholdings Ltd", "Merkur Holdings Ltd", Organization),
        ("OOO ČAJKA", "OOO CHAYKA", Organization),
        ("Joint Stock Company Zimorodok, Closed", "Closed Joint Stock Company Zimorodok", Organization),
        ("TA-LIEN LEI-PO SHIPPING CO. LTD.", "DALIAN LEIBO SHIPPING CO. LTD.", Organization),
        ("LEI-K'O MAO-YI YU-HSIEN KUNG-SSU", "LEIKE TRADING CO., LTD", Organization),
        ("Zimorodok Kft", "OOO Zimorodok", Organization),
        ("Zimorodok OPO", "OOO Zimorodok", Organization),
        ("Merkurij 5.A.", "Merkurij S.A.", Organization),
        ("NPOZIMORODOK", "NPO Zimorodok", Organization),
        ("ZIMORODOKCO.", "Zimorodok Co.", Organization),
        ("ZIMORODOK GROUPCO., LTD", "Zimorodok Group Co., Ltd", Organization),
        ("Zimorodok CO RPORATION", "Zimorodok Corporation", Organization),
        ("ZIMOR AB ORDO, S.A.", "ZIMOR ABORDO, S.A.", Organization),
        ("OBSHCHESTVO S OGRANICHENNOIOTVETSTVENNOSTYU ZIMOROD", "OOO Zimorod", Organization),
        ("Merkurij du23 mars", "Merkurij du 23 mars", Organization),
        ("Ζιμοροντοκ Κομπανι", "Zimorodok Company", Organization),
        ("ZIMORODXOK LLC", "Zimorodok LLC", Organization),
        ("Sarwari, Hakim Sheikhf", "SARWARI, Hakim", Person),
        ("HakimAl SARWARI", "Hakim AL-SARWARI", Person),
        ("SARWARIHakim", "SARWARI, Hakim", Person),
        ("Yevgcnly PETRENKO", "PETRENKO, Yevgeniy", Person),
        ("1judmi1a Petrenko", "PETRENKO, Ljudmila", Person),
        ("Iwan Michajlovitj PETRENKO", "PETRENKO, Ivan Mikhailovich", Person),
        ("PETRENKO, Hakim Yakov", "PETRENKO, Hakim Yakovlevich", Person),
        ("فواز ميخائيل جرجس", "Fawaz Mikhail GERGES", Person),
        ("YU CHOL Woo", "YU Chol U", Person),
        ("Hamid oul A6u", "Hamid ul ABU", Person),
    ] {
        let score = shown(query, listed, reading);
        assert!(score >= DEFAULT_THRESHOLD, "{query} / {listed}: {score}");
    }
}

#[test]
fn another_party_does_not_pass() {
    for (query, listed, reading) in [
        ("George Bush", "HABBASH, George", Person),
        ("hadi alwai", "HADI", Person),
        ("li shanlan", "LI, Shangfu", Person),
        ("KIM JONG UN", "KIM, Jong Man", Person),
        ("Jack Lew", "QIN, Jack", Person),
        ("Min Lu", "MING, Lu", Person),
        ("Mohamed Abbasi", "ABBAS, Ahmed", Person),
        ("Valery Petrovich Orlov", "Valery Nikolaevich Panov", Person),
        ("Sun Wei", "XIN, Wei", Person),
        ("Min Seung Min", "MIN, Aung", Person),
        ("Samir Amari", "AMARI, S.", Person),
        ("Kim", "KIM, Yong Chol", Person),
        ("John Smith Jr.", "John Brown Jr.", Person),
        ("POTANIN Vladimir Olegov", "Vladimir Olegovich PETRENKO", Person),
        ("emma daniels", "EMMA LLC", Organization),
        ("Unit 701 Trading Co.", "Unit 702 Trading Co.", Organization),
        ("Volkswagen AG", "Siemens AG", Organization),
        ("the bridgespan group", "THE GROUP FOR THE PRESERVATION OF THE HOLY SITES", Organization),
    ] {
        let score = shown(query, listed, reading);
        assert!(score < DEFAULT_THRESHOLD, "{query} / {listed}: {score}");
    }
}

#[test]
fn more_in_common_ranks_higher() {
    let ladder = ["KIM, Yong Chol", "KIM, Yongchol", "KIM, Yong", "KIM, Yong Su", "PAK, Yong Su"];
    let scores: Vec<i32> = ladder.iter().map(|listed| rank("Kim Yong Chol", listed, Person)).collect();
    assert!(scores.is_sorted_by(|a, b| a > b), "{scores:?}");
}

#[test]
fn a_known_family_name_that_is_missing_tells_more_than_an_unknown_one() {
    let listed = |name| shown("Tarek Ghazali", name, Person);
    assert!(listed("Tarek Ghazali HADDOUCHI") < listed("Tarek Ghazali Haddouchi"));
    assert!(listed("Tarek Ghazali HADDOUCHI") < DEFAULT_THRESHOLD);
    assert!(listed("Tarek Haddouchi GHAZALI") > listed("Tarek Ghazali HADDOUCHI"));
}

#[test]
fn words_that_are_little_alike_keep_the_order_below_the_threshold() {
    let near = shown("Azim Fazlov", "Azim Gazlov", Person);
    let far = shown("Azim Fazlov", "Azim Petrenko", Person);
    assert!(far < near, "{far} {near}");
    assert!(shown("KIM Min Chol", "KIM Ming Chol", Person) < DEFAULT_THRESHOLD);
}
