//! `name-screener diff`: what changed between two versions of a list.

mod made;

use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use made::{errors, run, shared};
use name_screener::source;
use serde_json::Value;

const UN: &str = include_str!("fixtures/lists/un.xml");

fn fixture(name: &str) -> String {
    format!("{}/tests/fixtures/lists/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// A file with this text, which lies there until the tests are cleaned up.
fn file(name: &str, text: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, text).unwrap();
    path
}

/// A newer version of the small UN list: one party renumbered, one with another name, alias and gender.
fn newer() -> PathBuf {
    let text = UN.replacen("<FIRST_NAME>SECOND</FIRST_NAME>", "<FIRST_NAME>THIRD</FIRST_NAME>", 1);
    let text = text.replacen("<DATAID>900003</DATAID>", "<DATAID>900004</DATAID>", 1);
    assert_ne!(text, UN);
    file("un-newer.xml", &text)
}

#[test]
fn what_changed_is_told_field_by_field() {
    let output = run(&["diff", "--json", &fixture("un.xml"), newer().to_str().unwrap()], b"");
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["list"], "un-sc");
    assert_eq!(told["old"]["publishedOn"], "2023-03-09");
    let ids = |part: &str| -> Vec<String> {
        told[part].as_array().unwrap().iter().map(|party| party["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids("added"), ["un-sc:900004"]);
    assert_eq!(ids("removed"), ["un-sc:900003"]);
    let [changed] = told["changed"].as_array().unwrap().as_slice() else { panic!("{told}") };
    let [field] = changed["fields"].as_array().unwrap().as_slice() else { panic!("{changed}") };
    assert_eq!(field["field"], "names");
    assert!(field["added"][0]["text"].as_str().unwrap().contains("THIRD"), "{field}");
    assert!(field["removed"][0]["text"].as_str().unwrap().contains("SECOND"), "{field}");
}

#[test]
fn it_is_told_in_lines_too() {
    let output = run(&["diff", &fixture("un.xml"), newer().to_str().unwrap()], b"");
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.starts_with("un-sc: 2023-03-09 -> 2023-03-09\n+ un-sc:900004 "), "{text}");
    assert!(
        text.contains("\n- un-sc:900003 ") && text.contains("\n    names + ") && text.contains("THIRD"),
        "{text}"
    );
    assert!(text.ends_with("1 added, 1 removed, 1 changed\n"), "{text}");
    let same = run(&["diff", &fixture("un.xml"), &fixture("un.xml")], b"");
    assert!(String::from_utf8(same.stdout).unwrap().ends_with("0 added, 0 removed, 0 changed\n"));
}

#[test]
fn two_lists_are_no_two_versions() {
    let output = run(&["diff", &fixture("un.xml"), &fixture("eu.xml")], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(errors(&output).contains("two lists, un-sc and eu-fsf"), "{}", errors(&output));
    assert!(output.stdout.is_empty());
}

/// The reference numbers of a UN list, by looking at nothing but its text.
fn references(path: &Path) -> BTreeSet<String> {
    let mut text = String::new();
    source::open(path).unwrap().read_to_string(&mut text).unwrap();
    let parts = text.split("<REFERENCE_NUMBER>").skip(1);
    parts.map(|part| format!("un-sc:{}", part.split('<').next().unwrap().trim())).collect()
}

#[test]
fn the_three_lists_of_the_un() {
    let Some(shared) = shared("the_three_lists_of_the_un") else { return };
    let lists = ["un-2024-05-15.xml.gz", "un-2026-02-27.xml.gz", "un-2026-08-01.xml.gz"]
        .map(|name| shared.join(name));
    for pair in [[0, 1], [1, 2], [0, 2]].map(|pair| pair.map(|at| &lists[at])) {
        let output = run(&["diff", "--json", pair[0].to_str().unwrap(), pair[1].to_str().unwrap()], b"");
        assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
        let told: Value = serde_json::from_slice(&output.stdout).unwrap();
        let ids = |part: &str| -> BTreeSet<String> {
            told[part]
                .as_array()
                .unwrap()
                .iter()
                .map(|party| party["id"].as_str().unwrap().to_owned())
                .collect()
        };
        let (old, new) = (references(pair[0]), references(pair[1]));
        assert_eq!(ids("added"), new.difference(&old).cloned().collect());
        assert_eq!(ids("removed"), old.difference(&new).cloned().collect());
        assert!(ids("changed").is_subset(&old.intersection(&new).cloned().collect()));
        assert!(
            !ids("changed").is_empty() && ids("changed").len() < old.len() / 2,
            "{}",
            ids("changed").len()
        );
    }
}
