//! `lists/programs.tsv`: whether it holds every code of the shipped lists, and none besides.

use name_screener::{programs, snapshot};
use std::collections::BTreeSet;
use std::path::Path;

/// Codes that nobody could explain for certain: the page says so.
const UNKNOWN: [&str; 1] = ["eu-fsf UNLI"];

fn folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("lists")
}

fn table() -> Vec<programs::Program> {
    programs::read(&std::fs::read_to_string(folder().join("programs.tsv")).unwrap()).unwrap()
}

#[test]
fn every_code_of_the_shipped_lists_is_in_the_table() {
    let table = table();
    let named = |list: &str, code: &str| table.iter().find(|p| list.starts_with(&p.list) && p.code == code);
    let (mut missing, mut used) = (BTreeSet::new(), BTreeSet::new());
    for list in snapshot::manifest(&folder()).unwrap().lists {
        for entity in snapshot::entities(&folder(), &list).unwrap() {
            for code in &entity.programs {
                match named(&entity.list, code) {
                    Some(program) => used.insert((program.list.clone(), program.code.clone())),
                    None => missing.insert((entity.list.clone(), code.clone())),
                };
            }
        }
    }
    assert_eq!(
        missing,
        BTreeSet::new(),
        "add these to lists/programs.tsv, with `-` where they are not known"
    );
    let idle: Vec<_> =
        table.iter().filter(|p| !used.contains(&(p.list.clone(), p.code.clone()))).map(|p| &p.code).collect();
    println!("in the table, on no shipped list: {idle:?}");
}

#[test]
fn unknown_codes_are_few_and_known_to_be_unknown() {
    let unknown: Vec<String> =
        (table().iter().filter(|p| p.acts.is_empty())).map(|p| format!("{} {}", p.list, p.code)).collect();
    assert_eq!(unknown, UNKNOWN);
}

#[test]
fn the_codes_of_january_2015() {
    let table = table();
    let of = |code: &str| table.iter().find(|p| p.list == "us-ofac" && p.code == code).unwrap();
    for (code, act, day) in [
        ("DPRK2", "Executive Order 13687", "2015-01-02"),
        ("NPWMD", "Executive Order 13382", "2005-06-28"),
        ("SDGT", "Executive Order 13224", "2001-09-23"),
    ] {
        assert_eq!((of(code).acts[0].title.as_str(), of(code).acts[0].date.as_deref()), (act, Some(day)));
    }
}
