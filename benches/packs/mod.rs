//! What native benchmarks load: the packs and queries that `cargo xtask bench` made.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use name_screener::search::Screener;
use serde_json::Value;

/// The packs of all shipped lists, as the page loads them, without gzip.
pub fn packs() -> Vec<Vec<u8>> {
    let folder = given("NAME_SCREENER_PACKS");
    let manifest = json(&folder.join("manifest.json"));
    let lists = manifest["lists"].as_array().expect("a manifest of packs");
    lists.iter().map(|list| unpacked(&folder.join(list["pack"].as_str().expect("a file name")))).collect()
}

/// The texts of all queries.
pub fn queries() -> Vec<String> {
    let queries = json(&given("NAME_SCREENER_QUERIES"));
    let queries = queries.as_array().expect("an array of queries").iter();
    queries.map(|query| query["query"].as_str().expect("a query").to_owned()).collect()
}

/// Every name of every listed party.
#[allow(dead_code, reason = "not every benchmark asks for them")]
pub fn names() -> Vec<String> {
    let names = json(&given("NAME_SCREENER_NAMES"));
    let names = names["names"].as_array().expect("an array of names").iter();
    names.map(|name| name[1].as_str().expect("a party and a name").to_owned()).collect()
}

/// A screener of these packs.
pub fn screener(packs: Vec<Vec<u8>>) -> Screener {
    let mut screener = Screener::new();
    for pack in packs {
        screener.add_pack(pack, "").expect("a whole pack");
    }
    screener.prepare();
    screener
}

/// The path that an environment variable holds.
fn given(variable: &str) -> PathBuf {
    std::env::var_os(variable)
        .unwrap_or_else(|| panic!("{variable} is not set: run `cargo xtask bench`"))
        .into()
}

fn unpacked(path: &Path) -> Vec<u8> {
    let file =
        fs::File::open(path).unwrap_or_else(|error| panic!("could not read {}: {error}", path.display()));
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(file).read_to_end(&mut bytes).expect("gzip");
    bytes
}

fn json(path: &Path) -> Value {
    let text = fs::read(path).unwrap_or_else(|error| panic!("could not read {}: {error}", path.display()));
    serde_json::from_slice(&text).unwrap_or_else(|error| panic!("{} is not JSON: {error}", path.display()))
}
