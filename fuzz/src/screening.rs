//! A name or a text, whatever it is -> its words, what a search finds, what a document mentions.

use std::cell::OnceCell;

use name_screener::document::{self, DocumentOptions};
use name_screener::entity::EntityKind;
use name_screener::import::Import;
use name_screener::normalize::{self, NormalizedName, Reading};
use name_screener::search::{self, Screener, SearchOptions};

/// Small lists of many kinds of party, searched together.
const LISTS: [&str; 4] = [
    include_str!("../../tests/fixtures/lists/ofac.xml"),
    include_str!("../../tests/fixtures/lists/un.xml"),
    include_str!("../../tests/fixtures/lists/eu.xml"),
    include_str!("../../tests/fixtures/lists/uk.xml"),
];

thread_local! {
    static SCREENER: OnceCell<Screener> = const { OnceCell::new() };
}

fn with_lists(work: impl FnOnce(&Screener)) {
    SCREENER.with(|screener| work(screener.get_or_init(loaded)));
}

fn loaded() -> Screener {
    let mut screener = Screener::new();
    for list in LISTS {
        let import = Import::read(vec![Box::new(list.as_bytes())], None).expect("a list of the tests");
        let info = import.info(None).expect("it states its day");
        let pack = import.pack(&info).expect("it has parties");
        screener.add_pack(pack, "").expect("a pack just made");
    }
    screener
}

/// Normalises a name. That the second time changes nothing is for the tests of the words that lists hold: a word glued of
/// several legal forms (`ooooooma`) loses one more each time.
pub fn normalize(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let length = text.encode_utf16().count() as u32;
    for reading in [Reading::Person, Reading::Organization] {
        let mut at = 0;
        for token in NormalizedName::new(&text, reading).tokens {
            assert!(!token.text.is_empty(), "an empty word of {text:?}");
            let span = token.span;
            assert!(span.start >= at && span.start < span.end && span.end <= length, "{span:?} of {text:?}");
            at = span.start;
        }
        assert!((1..=3).contains(&normalize::alternatives(&text, reading).len()));
    }
}

/// Searches; the index must answer as scoring every name does. A second line is compared with the first.
pub fn search(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let (query, other) = text.split_once('\n').unwrap_or((&text, "Ada Quill"));
    for kind in [EntityKind::Person, EntityKind::Organization] {
        if let Ok(compared) = search::compare(query, other, kind) {
            assert!((0.0..=1.0).contains(&compared.score), "{}", compared.score);
        }
    }
    with_lists(|screener| {
        let options = SearchOptions { threshold: Some(0.5), ..SearchOptions::default() };
        let found = screener.search(query, &options).map(|found| (found.total, found.hits.len()));
        let scored =
            screener.search_exhaustively(query, &options).map(|found| (found.total, found.hits.len()));
        assert_eq!(found.ok(), scored.ok(), "the index answers otherwise for {query:?}");
    });
}

/// Scans a text; mentions stand in it, in order, none over another.
pub fn document(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let length = text.encode_utf16().count() as u32;
    with_lists(|screener| {
        let Ok(found) = document::scan(screener, &text, &DocumentOptions::default()) else { return };
        let mut end = 0;
        for mention in &found.mentions {
            assert!(mention.start >= end && mention.start < mention.end, "{mention:?}");
            assert!(mention.answer < found.answers.len(), "{mention:?}");
            end = mention.end;
        }
        assert!(end <= length, "a mention stands behind the end");
    });
}
