//! Bytes -> a pack, and what is asked of one.

use name_screener::pack::{FORMAT_VERSION, MAGIC, Pack, file};
use name_screener::score::constants::SCORER_VERSION;
use name_screener::search::{Screener, SearchOptions};
use twox_hash::XxHash64;

/// Where the fields behind the magic begin: versions, checksum, lengths, sections.
const VERSIONS: usize = 8;
const CHECKSUM: usize = 16;
const LENGTHS: usize = 24;
const SECTIONS: usize = 36;

/// Decodes the bytes as they are, and again with everything right that would turn them away at once.
pub fn read(data: &[u8]) {
    if let Ok(bytes) = file::decompress(data.to_vec()) {
        ask(bytes);
    }
    ask(mended(data));
}

fn ask(bytes: Vec<u8>) {
    let Ok(pack) = Pack::decode(bytes.clone()) else { return };
    let length: usize = (0..pack.header.entities).map(|number| pack.entity(number).len()).sum();
    assert!(length <= bytes.len(), "the parties are longer than the pack");
    let _ = pack.find("own-list:a");
    let mut screener = Screener::new();
    if screener.add_pack(bytes, "").is_err() {
        return;
    }
    for query in ["Ada Quill", "Lantern Lines"] {
        // What the pack says of a party may be anything; only an answer or an error is promised.
        let _ = screener.search(query, &SearchOptions::default());
    }
}

/// The pack with its magic, versions, lengths and checksum made right.
fn mended(data: &[u8]) -> Vec<u8> {
    let mut pack = data.to_vec();
    pack.resize(data.len().max(SECTIONS), 0);
    pack[..VERSIONS].copy_from_slice(MAGIC);
    pack[VERSIONS..VERSIONS + 4].copy_from_slice(&FORMAT_VERSION.to_le_bytes());
    pack[VERSIONS + 4..CHECKSUM].copy_from_slice(&SCORER_VERSION.to_le_bytes());
    let mut left = (pack.len() - SECTIONS) as u32;
    for at in [LENGTHS, LENGTHS + 4] {
        let length = u32::from_le_bytes(pack[at..at + 4].try_into().expect("four bytes")).min(left);
        pack[at..at + 4].copy_from_slice(&length.to_le_bytes());
        left -= length;
    }
    pack[LENGTHS + 8..SECTIONS].copy_from_slice(&left.to_le_bytes());
    let checksum = XxHash64::oneshot(0, &pack[LENGTHS..]);
    pack[CHECKSUM..LENGTHS].copy_from_slice(&checksum.to_le_bytes());
    pack
}
