//! Legal forms of each jurisdiction: all ways of writing one must be read as one.

use super::{NormalizedName, Reading, TokenClass};

fn read(text: &str) -> String {
    let tokens = NormalizedName::new(text, Reading::Organization).tokens;
    tokens.iter().map(|t| t.text.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn one_form_however_written() {
    for same in [
        &[
            "OAO X1",
            "OJSC X1",
            "Open Joint Stock Company X1",
            "Otkrytoe aktsionernoe obshchestvo X1",
            "ОАО X1",
            "Open Joint-Stock Company X1",
            "Otvorená akciová spoločnosť X1",
            "Société par actions ouverte X1",
            "Open JSC X1",
            "Otkrytoye Aktsionernoye Obshchestvo X1",
            "Societatea deschisă pe acțiuni X1",
            "OPEN JOlNT STOCK C0MPANY X1",
            "Открытое акционерное общество X1",
        ] as &[&str],
        &[
            "PAO X1",
            "PJSC X1",
            "Public Joint Stock Company X1",
            "Publichnoe aktsionernoe obshchestvo X1",
            "Public JSC X1",
            "ПАО X1",
        ],
        &["ZAO X1", "CJSC X1", "Closed Joint Stock Company X1", "Zakrytoe aktsionernoe obshchestvo X1"],
        &[
            "AO X1",
            "JSC X1",
            "Joint Stock Company X1",
            "Aktsionernoe obshchestvo X1",
            "Акционерное общество X1",
            "Akciová spoločnosť X1",
            "Akciová společnost X1",
            "Société par actions X1",
            "Akcinė bendrovė X1",
        ],
        &[
            "OOO X1",
            "LLC X1",
            "Limited Liability Company X1",
            "L.L.C. X1",
            "ООО X1",
            "0OO X1",
            "Obshchestvo s ogranichennoi otvetstvennostyu X1",
            "Obshchestvo s ogranichennoy otvetstvennostyu X1",
            "Obschestvo s ogranichennoj otvetstvennostiu X1",
            "Общество с ограниченной ответственностью X1",
        ],
        &[
            "GUP X1",
            "State Unitary Enterprise X1",
            "Gosudarstvennoe unitarnoe predpriyatie X1",
            "Državno unitarno podjetje X1",
            "Státní jednotný podnik X1",
        ],
        &[
            "FGUP X1",
            "FSUE X1",
            "Federal State Unitary Enterprise X1",
            "Federalnoe gosudarstvennoe unitarnoe predpriyatie X1",
        ],
        &[
            "FGBU X1",
            "Federal State Budgetary Institution X1",
            "Federalnoe gosudarstvennoe byudzhetnoe uchrezhdenie X1",
        ],
        &["NPO X1", "Scientific Production Association X1", "Nauchno-proizvodstvennoe obedinenie X1"],
        &["TOV X1", "Tovarystvo z obmezhenoyu vidpovidalnistyu X1"],
        &["X1 GmbH & Co. KG", "X1 GMBH AND CO KG", "X1 GmbH & Co KG"],
        &["X1 GmbH", "X1 Gesellschaft mit beschränkter Haftung"],
        &["X1 AG", "X1 Aktiengesellschaft"],
        &["X1 d.o.o.", "X1 DOO", "X1 društvo s ograničenom odgovornošću"],
        &["X1 sp. z o.o.", "X1 Sp. z oo", "X1 spółka z ograniczoną odpowiedzialnością"],
        &["X1 s.r.o.", "X1 SRO", "X1 společnost s ručením omezeným", "X1 spoločnosť s ručením obmedzeným"],
        &["X1 S.A.", "X1 Sociedad Anónima", "X1 Société anonyme", "X1 spółka akcyjna"],
        &["X1 S.A. de C.V.", "X1 SA DE CV", "X1 Sociedad Anónima de Capital Variable"],
        &["X1 S. de R.L. de C.V.", "X1 S DE RL DE CV"],
        &["X1 S.r.l.", "X1 Società a responsabilità limitata", "X1 Sociedad de responsabilidad limitada"],
        &["X1 S.p.A.", "X1 Società per azioni"],
        &["X1 SARL", "X1 S.A.R.L.", "X1 Société à responsabilité limitée"],
        &["X1 Ltda", "X1 Limitada", "X1 Lda."],
        &["X1 B.V.", "X1 Besloten Vennootschap"],
        &["X1 N.V.", "X1 Naamloze Vennootschap"],
        &["X1 A/S", "X1 Aktieselskab"],
        &["X1 Oy", "X1 Osakeyhtiö"],
        &["X1 AB", "X1 Aktiebolag"],
        &["X1 Ltd. Şti.", "X1 Limited Şirketi", "X1 LTD STI"],
        &["X1 A.Ş.", "X1 Anonim Şirketi"],
        &["X1 Kft.", "X1 Korlátolt Felelősségű Társaság"],
        &["X1 FZE", "X1 Free Zone Establishment"],
        &["X1 FZCO", "X1 Free Zone Company"],
        &[
            "X1 Co., Ltd.",
            "X1 Company Limited",
            "X1 Youxian Gongsi",
            "X1 有限公司",
            "X1 COPMANY LLIMITED",
            "X1 Chusik Hoesa",
        ],
        &["X1 Sdn. Bhd.", "X1 Sendirian Berhad"],
        &["X1 Pvt. Ltd.", "X1 Private Limited", "X1 (Pvt) Ltd"],
        &["X1 Pty Ltd", "X1 Proprietary Limited"],
        &["X1 LLP", "X1 Limited Liability Partnership"],
        &["X1 PLC", "X1 Public Limited Company"],
        &["X1 Inc.", "X1 Incorporated"],
        &["X1 Corp.", "X1 Corporation", "X1 CORPORATI0N"],
        &["X1 K.K.", "X1 Kabushiki Kaisha", "X1 株式会社"],
        &["X1 EOOD", "X1 ednolichno OOD"],
        &["X1 sahami khass", "X1 Private Joint Stock Company"],
        &["Sherkat X1", "Company X1", "شركة X1"],
        &["JOINT STOCK COMPANY X1", "JOINT STOK COMPANY X1", "JNT STCK CMPNY X1", "J0INT ST0CK C0MPANY X1"],
        &["X1 LIMITED", "X1 LIMIT ED", "X1 LIM ITED"],
    ] {
        for text in same {
            assert_eq!(read(text), read(same[0]), "{text}");
            assert_eq!(read(text).split(' ').count(), 2, "{text}: {}", read(text));
        }
    }
}

#[test]
fn words_of_a_broken_form_are_legal() {
    for text in [
        "COMPANY STOCK JOINT",
        "LIMITED LIABILITY COMP",
        "obshchestvo aktsionernoe",
        "ogranichennoi otvetstvennostyu",
        "Sociedad",
        "Anónima",
        "JOlNT STOCK",
        "LTD LIABILITY",
        "COMPAN",
        "CMPNY",
        "AKTSNRN TVRYSTV",
    ] {
        let name = format!("Tangun {text}");
        for token in &NormalizedName::new(&name, Reading::Organization).tokens[1..] {
            assert_eq!(token.class, TokenClass::LegalForm, "{text}: {}", token.text);
        }
    }
}

#[test]
fn a_firm_called_by_a_form_alone_is_met_by_that_word_alone() {
    let tokens = |text| NormalizedName::new(text, Reading::Organization).tokens;
    for (text, called) in [("DRUŽBA", "druzba"), ("Co.", "co"), ("ASC", "asc"), ("JSC", "jsc")] {
        let [token] = &tokens(text)[..] else { panic!("{text}") };
        assert_eq!((token.text.as_str(), token.class), (called, TokenClass::Name), "{text}");
    }
    assert_eq!(tokens("Zarya Družba")[1].text, "co");
}

#[test]
fn what_tells_forms_apart_is_of_the_form_beside_it() {
    let classes = |text| NormalizedName::new(text, Reading::Organization).tokens.into_iter().map(|t| t.class);
    assert!(classes("Open Company Zarya").take(2).all(|class| class == TokenClass::LegalForm));
    assert!(classes("Open Zarya Company").take(1).all(|class| class == TokenClass::Generic));
}

#[test]
fn words_that_say_something_alone_are_generic() {
    for (text, want) in [
        ("Open Society", "open society"),
        ("Public Bank", "public bank"),
        ("Closed Circuit", "closed circuit"),
        ("State Bank", "state bank"),
        ("Private Security", "private security"),
    ] {
        let tokens = NormalizedName::new(text, Reading::Organization).tokens;
        assert_eq!(read(text), want);
        assert!(tokens.iter().all(|t| t.class != TokenClass::LegalForm), "{text}");
    }
}

#[test]
fn numbers_in_words_and_figures() {
    for (text, want) in [
        ("Second Academy", "2 academy"),
        ("2nd Academy", "2 academy"),
        ("21st Brigade", "21 brigade"),
        ("Twenty-first Brigade", "21 brigade"),
        ("Forty Four", "44"),
        ("Forty", "40"),
        ("Star III", "star 3"),
        ("Unit No. 5", "unit no 5"),
        ("4 20", "4 20"),
        ("20 4", "20 4"),
    ] {
        assert_eq!(read(text), want, "{text}");
    }
}

#[test]
fn places_and_their_adjectives() {
    for (text, want) in [
        ("Bank of Iran", "bank of iran"),
        ("Iranian Bank", "iran bank"),
        ("Korean Tangun Trading Corp.", "korea tangun trade corp"),
        ("Hong Kong Shipping", "hongkong ship"),
        ("Российский банк", "russia bank"),
        ("Prussian Bank", "prussian bank"),
        ("Liberian Shipping", "liberian ship"),
    ] {
        assert_eq!(read(text), want, "{text}");
    }
}
