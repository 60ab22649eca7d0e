//! Invariant 4: a damaged, truncated or newer pack is an error that says so, never a partial list.

mod made;

use made::{entities, entity, info, packed};
use name_screener::ErrorKind;
use name_screener::entity::EntityKind;
use name_screener::pack::{self, Pack};
use name_screener::search::Screener;
use proptest::prelude::*;

fn some_pack() -> Vec<u8> {
    let party =
        |n: u32| (EntityKind::Person, vec![format!("Kim Number {n}"), format!("Alias Of {n}")], n as u8);
    packed(entities("own", (0..300).map(party).collect()))
}

#[test]
fn a_whole_pack_gives_back_every_entity() {
    let parties =
        entities("own", (0..20).map(|n| (EntityKind::Vessel, vec![format!("SHIP {n}")], n as u8)).collect());
    let mut sorted = parties.clone();
    sorted.sort_by(|a, b| a.id.cmp(&b.id));
    let pack = Pack::decode(packed(parties)).unwrap();
    let read: Vec<name_screener::entity::Entity> =
        (0..20).map(|n| serde_json::from_slice(pack.entity(n)).unwrap()).collect();
    assert_eq!(read, sorted);
    assert_eq!((pack.header.entities, pack.header.names), (20, 20));
}

#[test]
fn packing_is_reproducible() {
    assert_eq!(some_pack(), some_pack());
}

#[test]
fn every_cut_is_found() {
    let whole = some_pack();
    let cuts = (0..whole.len()).step_by(1000).chain(0..64).chain(whole.len() - 64..whole.len());
    for cut in cuts {
        let error = Pack::decode(whole[..cut].to_vec()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::BadPack, "cut at {cut}: {error}");
        assert!(error.message().contains("Download it again"), "{error}");
    }
}

#[test]
fn every_flipped_byte_is_found() {
    let whole = some_pack();
    for at in (0..whole.len()).step_by(97).chain(0..64) {
        let mut flipped = whole.clone();
        flipped[at] ^= 0x10;
        let error = Pack::decode(flipped).unwrap_err();
        assert!(
            matches!(error.kind(), ErrorKind::BadPack | ErrorKind::PackVersion),
            "flipped at {at}: {error}"
        );
    }
}

#[test]
fn another_version_says_what_to_do() {
    for (field, what) in [(8, "format"), (12, "scorer")] {
        let mut newer = some_pack();
        newer[field] += 1;
        let error = Pack::decode(newer).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::PackVersion);
        assert!(error.message().contains(what) && error.message().contains("Reload the page"), "{error}");
    }
}

#[test]
fn what_is_no_pack_is_refused() {
    for bytes in [&b""[..], b"<!DOCTYPE html><html></html>", b"NAMESCRN", &[0x1f, 0x8b, 8, 0]] {
        assert_eq!(Pack::decode(bytes.to_vec()).unwrap_err().kind(), ErrorKind::BadPack);
    }
}

#[test]
fn a_list_that_cannot_be_searched_whole_is_not_packed() {
    let twice =
        vec![entity("own", "1", EntityKind::Person, &["A"]), entity("own", "1", EntityKind::Person, &["B"])];
    let nameless = vec![entity("own", "1", EntityKind::Person, &["...", "!"])];
    let other = vec![entity("other", "1", EntityKind::Person, &["A"])];
    let mut undated = vec![entity("own", "1", EntityKind::Person, &["A"])];
    undated[0].birth_dates.push("sometime".to_owned());
    for (parties, why) in [
        (twice, "twice"),
        (nameless, "letter or digit"),
        (other, "other"),
        (undated, "sometime"),
        (vec![], "no entities"),
    ] {
        let error = pack::encode(&info("own"), parties).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::BadList);
        assert!(error.message().contains(why), "{error}");
    }
}

#[test]
fn a_list_is_loaded_once() {
    let mut screener = Screener::new();
    screener.add_pack(some_pack(), "").unwrap();
    assert_eq!(screener.add_pack(some_pack(), "").unwrap_err().kind(), ErrorKind::DuplicateList);
    assert_eq!(screener.lists().count(), 1);
}

/// Puts `with` in place of each `what`, of the same length, and makes the checksum right.
fn forged(mut pack: Vec<u8>, what: &str, with: &str) -> Vec<u8> {
    assert_eq!(what.len(), with.len());
    let places: Vec<usize> = (0..pack.len()).filter(|&at| pack[at..].starts_with(what.as_bytes())).collect();
    assert!(!places.is_empty());
    places.into_iter().for_each(|at| pack[at..at + with.len()].copy_from_slice(with.as_bytes()));
    let sum = twox_hash::XxHash64::oneshot(0, &pack[24..]);
    pack[16..24].copy_from_slice(&sum.to_le_bytes());
    pack
}

#[test]
fn a_record_with_another_name_than_the_index_is_told() {
    let party = vec![(EntityKind::Person, vec!["Ada Quill".to_owned()], 0)];
    let pack = forged(packed(entities("own", party)), r#""Ada Quill""#, r#""AdaxQuill""#);
    let mut screener = Screener::new();
    screener.add_pack(pack, "").unwrap();
    let error = screener.search("Ada Quill", &Default::default()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::BadPack);
    assert!(error.message().contains("not the one that the index has"), "{}", error.message());
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), behind_magic: bool) {
        let bytes = if behind_magic { [b"NAMESCRN", bytes.as_slice()].concat() } else { bytes };
        prop_assert!(Pack::decode(bytes).is_err());
    }

    /// Even a pack whose checksum is right but whose contents are not.
    #[test]
    fn no_forged_sections_panic(at in 36usize..4000, value: u8) {
        let mut forged = some_pack();
        let at = at % forged.len();
        forged[at] = value;
        let sum = twox_hash::XxHash64::oneshot(0, &forged[24..]);
        forged[16..24].copy_from_slice(&sum.to_le_bytes());
        let mut screener = Screener::new();
        if screener.add_pack(forged.clone(), "").is_ok() {
            let pack = Pack::decode(forged).unwrap();
            let _ = (0..pack.header.entities).map(|n| pack.entity(n).len()).sum::<usize>();
            let _ = screener.search("Kim Number", &Default::default());
        }
    }
}
