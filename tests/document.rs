//! What a scan of a text must find, must not find, and always holds to.

mod made;

use made::{entities, entity, loaded};
use name_screener::document::{Document, DocumentOptions, Scan, scan};
use name_screener::entity::EntityKind;
use name_screener::search::{Screener, SearchOptions};
use name_screener::{ErrorKind, pack, snapshot};
use proptest::prelude::*;
use std::path::Path;
use std::sync::LazyLock;

static SCREENER: LazyLock<Screener> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lists");
    let mut screener = Screener::new();
    for list in snapshot::manifest(&folder).unwrap().lists {
        let bytes = pack::encode(&list.info, snapshot::entities(&folder, &list).unwrap()).unwrap();
        screener.add_pack(bytes, "").unwrap();
    }
    screener
});

fn report(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/documents");
    std::fs::read_to_string(folder.join(name)).unwrap()
}

fn mentions(screener: &Screener, text: &str) -> Document {
    scan(screener, text, &DocumentOptions::default()).unwrap()
}

fn texts(screener: &Screener, text: &str) -> Vec<String> {
    mentions(screener, text).mentions.into_iter().map(|m| m.text).collect()
}

/// All of `wanted` are mentioned, in that order, and nothing else is.
fn mentions_just(name: &str, wanted: &[&str]) {
    assert_eq!(texts(&SCREENER, &report(name)), wanted, "{name}");
}

#[test]
fn a_report_of_the_january_2015_designations() {
    mentions_just(
        "january-2015.txt",
        &[
            "Reconnaissance General Bureau",
            "Korea Mining Development Trading Corp",
            "KOMID",
            "Korea Tangun Trading Corporation",
            "KOMID",
            "Kil Jong Hun",
            "Kim Kwang Yon",
            "Jang Song Chol",
            "Jang Yong Son",
            "Kim Yong Chol",
            "Kim Kyu",
            "Ryu Jin",
            "Kang Ryong",
            "Yu Kwang Ho",
            "Kim Kwang Chun",
            // Named in full above.
            "Tangun Trading",
            // Listed since July 2016. 'Guardians of Peace', a weak alias of the Lazarus Group, is of ordinary words alone.
            "Kim Jong-un",
        ],
    );
}

#[test]
fn a_report_of_a_tanker() {
    mentions_just(
        "tanker.txt",
        &[
            "Grace 1",
            "Adrian Darya 1",
            "Islamic Revolutionary Guard Corps",
            "Banias",
            "Akhilesh Kumar",
            "Mohammad Javad Zarif",
            "Javad Zarif",
            "Qasem Soleimani",
            "Quds Force",
            "Bonita Queen",
            "National Iranian Oil Company",
        ],
    );
}

#[test]
fn reports_in_other_scripts() {
    mentions_just(
        "russian.txt",
        &[
            "Евгений Викторович Пригожин",
            "Алексей Миллер",
            "Сергей Чемезов",
            "Тульский оружейный завод",
            "Владимир Путин",
        ],
    );
    // The second is Hassan Nasrallah, whose given name the text joins to 'and': by his family name a hit of Ansar Allah alone.
    mentions_just("arabic.txt", &["قاسم سليماني", "نصر الله", "بنك صادرات إيران"]);
    mentions_just("chinese.txt", &["马晓红", "丹东鸿祥实业发展有"]);
}

#[test]
fn offsets_are_those_of_the_document_over_the_ends_of_lines() {
    let text = "🙂 It said so.\nThe Recon-\nnaissance  General\n  Bureau.";
    let found = mentions(&SCREENER, text);
    let [one] = &found.mentions[..] else { panic!("{:?}", found.mentions) };
    assert_eq!(one.text, "Reconnaissance General Bureau");
    let units: Vec<u16> = text.encode_utf16().collect();
    let written = String::from_utf16(&units[one.start as usize..one.end as usize]).unwrap();
    assert_eq!(written, "Recon-\nnaissance  General\n  Bureau");
}

#[test]
fn a_word_by_itself_is_a_mention_only_where_it_is_written_as_a_name() {
    for (text, wanted) in [
        ("Goods of KOMID were seized.", vec!["KOMID"]),
        // Weak, and three letters stand for much.
        ("Values of RGB were given.", vec![]),
        (
            "The Reconnaissance General Bureau, or RGB, was named.",
            vec!["Reconnaissance General Bureau", "RGB"],
        ),
        // A vessel's name, and an ordinary word.
        ("Her victory was a glory, and Hope was left.", vec![]),
        // A given name that a person is listed by.
        ("Then Hamza came home with Bilal.", vec![]),
        // Opens the sentence, so that its capital says nothing.
        ("Komid was said.", vec![]),
        ("they met kim jong un there", vec!["kim jong un"]),
        ("They met kim jong un there.", vec![]),
    ] {
        assert_eq!(texts(&SCREENER, text), wanted, "{text}");
    }
}

#[test]
fn a_text_that_comes_again_mentions_the_same_again() {
    let one = format!("{}\n\n{}\n\n", report("january-2015.txt"), report("tanker.txt"));
    let units = one.encode_utf16().count() as u32;
    let of_one = mentions(&SCREENER, &one).mentions;
    let again = (0..3).flat_map(|n| of_one.iter().map(move |m| (m.start + n * units, m.end + n * units)));
    let of_all = mentions(&SCREENER, &one.repeat(3)).mentions;
    assert_eq!(of_all.iter().map(|m| (m.start, m.end)).collect::<Vec<_>>(), again.collect::<Vec<_>>());
    assert!(of_one.len() > 20);
}

#[test]
fn names_are_found_that_a_space_or_another_word_breaks() {
    for (text, mention) in [
        ("The ministers met Ak Htar Mohammad Maz-hari and the bank in Geneva.", "Ak Htar Mohammad Maz-hari"),
        ("New measures against Divi Sion 39 and its offices were announced.", "Divi Sion 39"),
        (
            "They asked whether Huaxin Sh Ipping of Hongkong Ltd would come.",
            "Huaxin Sh Ipping of Hongkong Ltd",
        ),
        (
            "The ministers met Central Military Commission of the Workers’ Party of Mohammed Korea there.",
            "Central Military Commission of the Workers’ Party of Mohammed Korea",
        ),
        (
            "To AN CHUIDEACHTA COMHSTOIC OSCAILTE “MANAGING COMPANY OF HOLDING ‘BELKOMMUNMASH’”, a company of the region, paid it",
            "AN CHUIDEACHTA COMHSTOIC OSCAILTE MANAGING COMPANY OF HOLDING BELKOMMUNMASH",
        ),
    ] {
        assert_eq!(texts(&SCREENER, text), [mention], "{text}");
    }
}

#[test]
fn nothing_is_found_in_nothing() {
    for text in ["", " \n\n ", "...", "\u{feff}", "-\n-\n"] {
        assert_eq!(texts(&SCREENER, text), Vec::<String>::new(), "{text:?}");
    }
}

#[test]
fn what_is_wrong_is_told_before_anything_is_read() {
    let kind = |options: DocumentOptions| Scan::new(&SCREENER, "x".into(), options).err().map(|e| e.kind());
    assert_eq!(
        kind(DocumentOptions { threshold: Some(2.0), ..Default::default() }),
        Some(ErrorKind::BadOption)
    );
    assert_eq!(
        kind(DocumentOptions { lists: vec!["no".into()], ..Default::default() }),
        Some(ErrorKind::BadOption)
    );
    let none = Scan::new(&Screener::new(), "x".into(), DocumentOptions::default());
    assert_eq!(none.err().map(|e| e.kind()), Some(ErrorKind::NoLists));
}

#[test]
fn only_a_whole_scan_has_a_result() {
    let mut scan = Scan::new(&SCREENER, report("tanker.txt"), DocumentOptions::default()).unwrap();
    let mut before = 0.0;
    loop {
        let step = scan.step(&SCREENER).unwrap();
        assert!(step.done >= before && step.done <= 1.0);
        before = step.done;
        if !step.is_left() {
            break;
        }
    }
    assert!(scan.finish().is_some());
    let begun = Scan::new(&SCREENER, report("tanker.txt"), DocumentOptions::default()).unwrap();
    assert!(begun.finish().is_none());
}

/// Listed people are found in a newspaper's sentences, in the order that newspapers write names in.
#[test]
fn listed_people_are_found_in_sentences() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lists");
    let mut written = Vec::new();
    for list in snapshot::manifest(&folder).unwrap().lists {
        let people = snapshot::entities(&folder, &list).unwrap().into_iter();
        for person in people.filter(|e| e.kind == EntityKind::Person).step_by(29) {
            let name = &person.names[0].text;
            let turned = name.split_once(", ").map(|(family, given)| format!("{given} {family}"));
            written.extend(Some(turned.unwrap_or_else(|| name.clone())).filter(|name| name.contains(' ')));
        }
    }
    let text: String = written.iter().map(|name| format!("Yesterday {name} was seen there.\n\n")).collect();
    let found = mentions(&SCREENER, &text);
    let is_found =
        |name: &&String| found.mentions.iter().any(|m| name.contains(&m.text) || m.text.contains(*name));
    let missed: Vec<&String> = written.iter().filter(|name| !is_found(name)).collect();
    assert!(
        written.len() > 200 && missed.len() * 50 <= written.len(),
        "{} of {}: {missed:?}",
        missed.len(),
        written.len()
    );
}

const PIECES: &[&str] = &[
    "Kim",
    "Yong",
    "Chol",
    "kim",
    "Yongchol",
    "Jong-Un",
    "Ryu",
    "Jin",
    "Tangun",
    "Tan-\ngun",
    "Trading",
    "Corporation",
    "Co.,",
    "Ltd.",
    "KOMID",
    "of",
    "the",
    "al-",
    "Rahman",
    "Abd",
    "\n",
    "\n\n",
    " ",
    ".",
    ",",
    "(",
    ")",
    "\u{ad}",
    "🙂",
    "김",
    "정은",
    "金正恩",
    "Владимир",
    "محمد",
    "والله",
    "-\n",
    "é",
    "\u{301}",
    "ß",
    "İ",
    "ﬁ",
    "1",
    "M/V",
    "'s",
    "’",
    "…",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => proptest::sample::select(PIECES).prop_map(str::to_owned), 1 => "\\PC{0,6}"];
    let space = proptest::sample::select(&["", " ", " ", " ", "\n"][..]);
    proptest::collection::vec((piece, space), 0..60)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, space)| piece + space).collect())
}

fn listed() -> Screener {
    let of = |kind: EntityKind, names: &[&str]| {
        (kind, names.iter().map(|&n| n.to_owned()).collect::<Vec<_>>(), 0u8)
    };
    loaded(entities(
        "own",
        vec![
            of(EntityKind::Person, &["KIM, Yong Chol", "김정은", "KIM, Jong Un"]),
            of(EntityKind::Person, &["RYU, Jin", "ABD AL-RAHMAN, Muhammad", "Vladimir Kim"]),
            of(EntityKind::Organization, &["Korea Tangun Trading Corporation", "KOMID"]),
        ],
    ))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn whatever_the_text(text in text()) {
        let screener = listed();
        let found = mentions(&screener, &text);
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut before = 0;
        for mention in &found.mentions {
            let (start, end) = (mention.start as usize, mention.end as usize);
            prop_assert!(before <= start && start < end && end <= units.len(), "{mention:?}");
            before = end;
            prop_assert!(String::from_utf16(&units[start..end]).is_ok(), "{mention:?} cuts a letter");
            let searched = screener.search(&mention.text, &SearchOptions::default()).unwrap();
            let answer = &found.answers[mention.answer];
            prop_assert_eq!(answer.total, searched.total);
            prop_assert_eq!(answer.hits[0].score, searched.hits[0].score);
            prop_assert_eq!(&answer.hits[0].id, &searched.hits[0].id);
        }
    }

    #[test]
    fn a_name_is_found_wherever_a_line_ends(gaps in proptest::collection::vec(proptest::sample::select(&[" ", "\n", "  ", " \n "][..]), 2)) {
        let text = format!("They met Kim{}Yong{}Chol there.", gaps[0], gaps[1]);
        prop_assert_eq!(texts(&listed(), &text), vec!["Kim Yong Chol"]);
    }
}

#[test]
fn a_party_of_another_kind_does_not_hide_one_that_is_asked_for() {
    let screener = loaded(vec![
        entity("own", "1", EntityKind::Organization, &["Ryu Jin Trading"]),
        entity("own", "2", EntityKind::Person, &["Ryu Jin"]),
    ]);
    let options = DocumentOptions { kinds: vec![EntityKind::Person], ..Default::default() };
    let found = scan(&screener, "He met Ryu Jin Trading people.", &options).unwrap();
    assert_eq!(found.mentions[0].text, "Ryu Jin");
}
