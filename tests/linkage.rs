//! Which listings are taken for one party, on the shipped lists.

use name_screener::linkage::Listing;
use name_screener::pack::{self, Pack};
use name_screener::snapshot;
use std::path::Path;
use std::sync::LazyLock;

static PACKS: LazyLock<Vec<Pack>> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lists");
    let mut packs: Vec<Pack> = (snapshot::manifest(&folder).unwrap().lists.iter())
        .map(|list| {
            Pack::decode(pack::encode(&list.info, snapshot::entities(&folder, list).unwrap()).unwrap()).unwrap()
        })
        .collect();
    packs.sort_by(|a, b| a.header.info.id.cmp(&b.header.info.id));
    packs
});

#[test]
fn dump() {
    let packs: Vec<&Pack> = PACKS.iter().collect();
    let start = std::time::Instant::now();
    let groups = name_screener::linkage::Groups::new(&packs);
    eprintln!("groups in {:?}", start.elapsed());
    let start = std::time::Instant::now();
    name_screener::related::Ties::new(&packs).unwrap();
    eprintln!("ties in {:?}", start.elapsed());
    let show = |l: Listing| {
        let v: serde_json::Value = serde_json::from_slice(packs[l.list as usize].entity(l.entity)).unwrap();
        format!("{} {} {} {:?}", v["id"].as_str().unwrap(), v["kind"].as_str().unwrap(), v["names"][0]["text"].as_str().unwrap(), v["birthDates"].to_string())
    };
    for group in groups.iter() {
        println!("==");
        for &l in group {
            let b: Vec<String> = groups.others(l).map(|m| format!("{:?}", m.basis)).collect();
            println!("  {} {}", show(l), b.join(","));
        }
    }
}
