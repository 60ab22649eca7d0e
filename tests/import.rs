//! A list as it is imported: whole or not at all, with the hash of its original; and versions of lists compared.

use std::io::BufRead;

use name_screener::import::{self, Import, Told};
use name_screener::pack;
use name_screener::search::{Screener, SearchOptions};
use name_screener::source;

const UN: &[u8] = include_bytes!("fixtures/lists/un.xml");
const EU: &[u8] = include_bytes!("fixtures/lists/eu.xml");
const OWN: &[u8] = include_bytes!("fixtures/lists/own.csv");

fn files<'a>(bytes: &'a [u8]) -> Vec<Box<dyn BufRead + 'a>> {
    vec![source::decompressed(bytes).unwrap()]
}

fn packed(bytes: &[u8], day: Option<&str>) -> Vec<u8> {
    let import = Import::read(files(bytes), None).unwrap();
    let info = import.info_or(day).unwrap();
    import.pack(&info).unwrap()
}

fn gzipped(bytes: &[u8]) -> Vec<u8> {
    use std::io::Write as _;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn the_hash_is_that_of_the_whole_original() {
    let mut longer = UN.to_vec();
    longer.extend(b"\n<!-- behind the end -->\n");
    for original in [UN, EU, OWN, &longer] {
        let import = Import::read(files(original), None).unwrap();
        assert_eq!(import.sha256, pack::sha256(original));
        let unhashed = Import::read_unhashed(files(original), None).unwrap();
        assert!(unhashed.sha256.is_empty() && unhashed.entities == import.entities);
        assert_eq!([original, &gzipped(original)].map(source::is_compressed), [false, true]);
        let packed = gzipped(original);
        assert_eq!(Import::read(files(&packed), None).unwrap().sha256, import.sha256, "compressed");
    }
}

#[test]
fn the_day_is_the_files_own_or_a_guess_where_it_states_none() {
    let un = Import::read(files(UN), None).unwrap();
    assert_eq!(un.info_or(Some("2026-01-01")).unwrap().published_on, "2023-03-09");
    assert!(un.info(Some("2026-01-01")).unwrap_err().message().contains("of 2023-03-09, not of 2026-01-01"));
    let own = Import::read(files(OWN), Some("own-customers")).unwrap();
    assert_eq!(own.info_or(Some("2026-01-01")).unwrap().published_on, "2026-01-01");
    assert!(own.info(None).unwrap_err().message().contains("does not say its day"));
    assert!(own.info(Some("2026")).unwrap_err().message().contains("write YYYY-MM-DD"));
    let told = Told::of(&own, &own.info(Some("2026-01-01")).unwrap());
    assert!(!told.states_day && told.info.id == "own-customers");
    assert_eq!((told.rejected, told.noted as usize), (own.summary.rejects, own.summary.notes.len()));
}

#[test]
fn a_cut_list_gives_nothing() {
    let cut = &UN[..UN.len() - 100];
    assert!(Import::read(files(cut), None).err().unwrap().message().contains("The file is damaged at byte"));
}

#[test]
fn a_pack_is_a_version_like_the_file_that_it_was_made_of() {
    let newer = String::from_utf8(UN.to_vec()).unwrap().replacen(
        "<FIRST_NAME>SECOND</FIRST_NAME>",
        "<FIRST_NAME>THIRD</FIRST_NAME>",
        1,
    );
    let of_files = import::difference(files(UN), files(newer.as_bytes())).unwrap();
    assert_eq!(of_files.difference.changed.len(), 1);
    let (old, new) = (packed(UN, None), packed(newer.as_bytes(), None));
    assert_eq!(import::difference(files(&old), files(&new)).unwrap(), of_files);
    assert_eq!(import::difference(files(&gzipped(&old)), files(newer.as_bytes())).unwrap(), of_files);
    let error = import::difference(files(&old), files(EU)).unwrap_err();
    assert!(error.message().contains("two lists, un-sc and eu-fsf"), "{error}");
}

#[test]
fn a_list_takes_the_place_of_another_version_or_leaves_it_as_it_is() {
    let found = |screener: &Screener, name: &str| {
        screener.search(name, &SearchOptions::default()).map(|r| r.total).ok()
    };
    let mut screener = Screener::new();
    screener.add_pack(packed(UN, None), "old").unwrap();
    screener.add_pack(packed(EU, None), "eu").unwrap();
    let before = found(&screener, "Lantern Lines");
    let newer = String::from_utf8(UN.to_vec()).unwrap().replace("SECOND", "MONTGOLFIER");
    assert_eq!(found(&screener, "Montgolfier"), Some(0));
    assert_eq!(screener.put_pack(packed(newer.as_bytes(), None), "new").unwrap().pack_sha256, "new");
    assert!(found(&screener, "Montgolfier") > Some(0));
    assert_eq!(found(&screener, "Lantern Lines"), before);
    assert!(screener.put_pack(b"NAMESCRN, but damaged".to_vec(), "bad").is_err());
    assert_eq!(screener.lists().map(|list| list.pack_sha256.as_str()).collect::<Vec<_>>(), ["eu", "new"]);
    assert!(screener.remove("un-sc") && !screener.remove("un-sc"));
    assert_eq!(found(&screener, "Montgolfier"), Some(0));
    assert!(screener.remove("eu-fsf"));
    assert_eq!(found(&screener, "Montgolfier"), None, "without a list there is no answer");
}
