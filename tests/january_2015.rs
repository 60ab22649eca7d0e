//! The designations of January 2015 as newspapers wrote them, on the shipped lists: the case the product is for.

use name_screener::search::{Screener, SearchOptions, SearchResult};
use name_screener::{pack, snapshot};
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

fn search(query: &str) -> SearchResult {
    SCREENER.search(query, &SearchOptions::default()).unwrap()
}

/// The right party first, above the default threshold, and its SDN listing among the first three.
fn finds(query: &str, sdn: &[&str], elsewhere: &[&str]) {
    let result = search(query);
    let ids: Vec<&str> = result.hits.iter().map(|h| h.id.as_str()).collect();
    let first = ids.first().unwrap_or_else(|| panic!("{query}: nothing above the threshold"));
    assert!(sdn.contains(first) || elsewhere.contains(first), "{query}: {ids:?}");
    for id in sdn {
        assert!(ids[..ids.len().min(3)].contains(id), "{query}: {id} not among the first three of {ids:?}");
    }
}

#[test]
fn the_agencies_are_found() {
    finds("Reconnaissance General Bureau", &["us-ofac-sdn:12210"], &["eu-fsf:6857", "un-sc:KPe.031"]);
    finds("Korea Mining Development Trading Corp.", &["us-ofac-sdn:9345"], &["eu-fsf:5492", "un-sc:KPe.001"]);
    finds("Korean Tangun Trading Corp.", &["us-ofac-sdn:11599"], &["eu-fsf:5501", "un-sc:KPe.008"]);
}

#[test]
fn the_officials_are_found_in_either_order() {
    for (family, given, sdn, elsewhere) in [
        ("Kil", "Jong Hun", "17619", &["eu-fsf:147507"][..]),
        ("Kim", "Kwang Yon", "17618", &["eu-fsf:147392"]),
        ("Jang", "Song Chol", "17620", &["un-sc:KPi.056", "eu-fsf:113683"]),
        ("Yu", "Kwang Ho", "17625", &[]),
        ("Jang", "Yong Son", "17615", &["un-sc:KPi.017", "eu-fsf:107812"]),
        ("Kim", "Kyu", "17624", &["un-sc:KPi.022", "eu-fsf:107822"]),
        ("Ryu", "Jin", "17616", &["un-sc:KPi.027", "eu-fsf:107832"]),
        ("Kang", "Ryong", "17627", &["un-sc:KPi.020", "eu-fsf:107818"]),
        ("Kim", "Kwang Chun", "17617", &[]),
    ] {
        let sdn = format!("us-ofac-sdn:{sdn}");
        finds(&format!("{family} {given}"), &[&sdn], elsewhere);
        finds(&format!("{given} {family}"), &[&sdn], elsewhere);
    }
}

#[test]
fn both_parties_called_kim_yong_chol_are_found() {
    for query in ["Kim Yong Chol", "Yong Chol Kim"] {
        let result = search(query);
        let first: Vec<&str> = result.hits.iter().take(5).map(|h| h.id.as_str()).collect();
        for id in ["us-ofac-sdn:12211", "us-ofac-sdn:17614"] {
            assert!(first.contains(&id), "{query}: {id} not in {first:?}");
        }
    }
}

#[test]
fn the_politicians_alert_on_nobody() {
    for query in ["Barack Obama", "Jack Lew", "Lew Jack", "Obama, Barack"] {
        let result = search(query);
        assert_eq!(result.total, 0, "{query}: {:?}", result.hits.first().map(|h| (&h.id, h.score)));
        assert!(!result.nearest.is_empty(), "{query}");
    }
}

#[test]
fn indexed_search_loses_nothing_on_the_real_lists() {
    for query in
        ["Korean Tangun Trading Corp.", "Kim Yongchol", "M. al-Ghabra", "Ооо Газпром", "Jack Lew", "Bank"]
    {
        for threshold in [0.85, 0.3] {
            let options = SearchOptions { threshold: Some(threshold), ..SearchOptions::default() };
            let indexed = SCREENER.search(query, &options).unwrap();
            let exhaustive = SCREENER.search_exhaustively(query, &options).unwrap();
            assert_eq!(
                serde_json::to_string(&indexed).unwrap(),
                serde_json::to_string(&exhaustive).unwrap(),
                "{query}"
            );
        }
    }
}
