//! Names of organisations in several languages: their ordinary words must be read as the same standards.

use super::{NormalizedName, Reading, TokenClass};
use std::collections::BTreeSet;

/// The words as read, in any order; without particles, which each language sets its own way.
fn standards(text: &str) -> BTreeSet<String> {
    let tokens = NormalizedName::new(text, Reading::Organization).tokens;
    tokens.into_iter().filter(|t| t.class != TokenClass::Particle).map(|t| t.text).collect()
}

#[test]
fn one_body_in_several_languages() {
    for same in [
        &[
            "National Bank of Ukraine",
            "Національний банк України",
            "Национальный банк Украины",
            "Εθνική Τράπεζα της Ουκρανίας",
        ] as &[&str],
        &["Ministry of Industry", "Министерство на промишлеността", "Υπουργείο Βιομηχανίας", "وزارة الصناعة"],
        &["Ministry of Information", "وزارت اطلاعات", "Υπουργείο Πληροφοριών"],
        &["Islamic Army of Libya", "Ислямска армия на Либия"],
        &[
            "State Security Service",
            "Служба государственной безопасности",
            "Служба за държавна сигурност",
            "Υπηρεσία Κρατικής Ασφάλειας",
        ],
        &["Research Institute of Chemical Technology", "Исследовательский институт химической технологии"],
        &["Agricultural Machinery Factory", "Завод аграрных машин"],
        &["Revolutionary Movement", "Революционное движение", "Революционно движение", "Επαναστατικό Κίνημα"],
        &["Liberation Army", "Освободительная армия", "جيش التحرير"],
        &["Charity Foundation", "Благотворительный фонд", "Благотворителна фондация"],
        &["Oil and Gas Company", "Нефтяная и газовая компания", "شرکت نفت و گاز", "شركة النفط والغاز"],
        &["Police of the Republic of Iraq", "Полиция Республики Ирак", "Αστυνομία της Δημοκρατίας του Ιράκ"],
        &["Military Industry Group", "Группа военной промышленности", "گروه صنایع نظامی"],
        &["Belarusian Insurance Company", "Белорусская страховая компания"],
        &["People's Front", "Народный фронт", "Народен фронт", "Λαϊκό Μέτωπο", "Frente Popular"],
        &["Defence Committee", "Комитет обороны", "Комитет по отбрана", "لجنة الدفاع"],
        &["Central Prison", "Централен затвор", "زندان مرکزی", "Κεντρική Φυλακή"],
        &["Korea Machinery Export Company", "조선 기계 수출 회사"],
        &["International Technology Co Ltd", "国际技术有限公司", "國際技術有限公司"],
        &["Crimean Shipbuilding Plant", "Крымский судостроительный завод"],
        &["All-Russian Research Institute", "All Всероссийский исследовательский институт"],
    ] {
        for text in same {
            let read = |text: &str| standards(&text.replace("People's", "People"));
            assert_eq!(read(text), read(same[0]), "{text}");
        }
    }
}

#[test]
fn foreign_words_by_ear() {
    for same in [
        &["Delta Trading Limited", "Дельта Трейдинг Лимитед"] as &[&str],
        &["Delta Limited", "Դելտա Լիմիտեդ", "დელტა ლიმიტედ", "ΔΕΛΤΑ ΛΤΔ"],
        &["Orion Holding LLC", "Орион Холдинг ЛЛК"],
        &["Alfa Shipping Company", "Альфа Шиппинг Компани"],
        &["Omega GmbH", "Омега ГмбХ"],
        &["Vega International Inc", "Вега Интернешнл Инк"],
        &["Vega Cargo", "Vega Kargo"],
    ] {
        for text in same {
            assert_eq!(standards(text), standards(same[0]), "{text}");
        }
    }
}

#[test]
fn words_without_vowels_are_cut_from_their_prefixes() {
    for (text, want) in [
        ("شركة للتجارة والنقل", "co for trade and transport"),
        ("לימיטד", "ltd"),
        ("والتر", "waltr"),
        ("وليد", "wlid"),
    ] {
        let tokens = NormalizedName::new(text, Reading::Organization).tokens;
        assert_eq!(tokens.iter().map(|t| t.text.as_str()).collect::<Vec<_>>().join(" "), want, "{text}");
    }
}

#[test]
fn names_are_no_words_of_trade() {
    for text in [
        "Al-Qaida",
        "القاعدة",
        "Ali",
        "صلاح",
        "Mali",
        "Gaza",
        "Sirius",
        "Stalin",
        "Rossini",
        "Ross",
        "کیومرث",
        "Kita",
        "Nova",
        "Mira",
        "Macina",
        "Tiran",
        "Alami",
        "Dynamic",
        "Electron",
        "Patria",
        "Generali",
        "Stratos",
        "NFT",
        "GIA",
    ] {
        let tokens = NormalizedName::new(text, Reading::Organization).tokens;
        assert!(tokens.iter().all(|t| t.class != TokenClass::Generic), "{text}: {tokens:?}");
        assert!(text == "Mali" || tokens.iter().all(|t| t.class != TokenClass::Place), "{text}: {tokens:?}");
    }
}
