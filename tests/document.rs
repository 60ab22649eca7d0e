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
