//! Lists made for tests, and runs of the command line.

#![allow(dead_code, reason = "each test file uses its part")]

pub mod list_files;
pub mod ofac_tables;

use name_screener::entity::{
    Country, CountryRole, Entity, EntityKind, Gender, Identifier, IdentifierType, Name, NameType, Strength,
};
use name_screener::list::ListInfo;
use name_screener::pack;
use name_screener::search::Screener;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// The folder of the real files; without it the test that asks says so and checks nothing.
pub fn shared(test: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/lists");
    if !folder.is_dir() {
        // Straight to stderr: what `eprintln!` says in a test that passes is not shown.
        let said = format!("skipped: {test} needs ../shared/lists, which is not here\n");
        std::io::stderr().write_all(said.as_bytes()).unwrap();
        return None;
    }
    Some(folder)
}

/// Runs the command line with this standard input.
pub fn run(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_name-screener"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that ends before it reads its input is right to.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

/// What a program wrote to standard error.
pub fn errors(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A party with these names and nothing else.
pub fn entity(list: &str, id: &str, kind: EntityKind, names: &[&str]) -> Entity {
    let name = |(i, text): (usize, &&str)| Name {
        text: (*text).to_owned(),
        name_type: if i == 0 { NameType::Primary } else { NameType::Alias },
        strength: Strength::Strong,
        script: None,
    };
    Entity {
        id: format!("{list}:{id}"),
        list: list.to_owned(),
        kind,
        names: names.iter().enumerate().map(name).collect(),
        programs: vec![],
        birth_dates: vec![],
        birth_places: vec![],
        countries: vec![],
        identifiers: vec![],
        addresses: vec![],
        relations: vec![],
        gender: None,
        positions: vec![],
        listed_on: None,
        updated_on: None,
        source_url: None,
    }
}

/// Parties whose facts come from the bits of a number.
pub fn entities(list: &str, parties: Vec<(EntityKind, Vec<String>, u8)>) -> Vec<Entity> {
    let party = |(n, (kind, names, bits)): (usize, (EntityKind, Vec<String>, u8))| {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let mut entity = entity(list, &n.to_string(), kind, &names);
        if bits & 1 != 0 {
            entity.birth_dates.push("1972-02-20".to_owned());
        }
        if bits & 2 != 0 {
            entity.countries.push(Country { code: "KP".to_owned(), role: CountryRole::Nationality });
        }
        if bits & 4 != 0 {
            entity.gender = Some(if bits & 8 != 0 { Gender::Female } else { Gender::Male });
        }
        if bits & 16 != 0 {
            entity.identifiers.push(identifier("836-420176 PS"));
            entity.identifiers.push(identifier("1234567"));
        }
        entity
    };
    parties.into_iter().enumerate().map(party).collect()
}

pub fn identifier(value: &str) -> Identifier {
    Identifier { id_type: IdentifierType::Passport, value: value.to_owned(), country: None, label: None }
}

pub fn info(list: &str) -> ListInfo {
    ListInfo {
        id: list.to_owned(),
        title: format!("The list {list}"),
        authority: "Nobody".to_owned(),
        url: String::new(),
        published_on: "2024-05-07".to_owned(),
        sha256: "0".repeat(64),
    }
}

/// The bytes of a pack of these parties, all of one list.
pub fn packed(entities: Vec<Entity>) -> Vec<u8> {
    let list = entities[0].list.clone();
    pack::encode(&info(&list), entities).unwrap()
}

/// A screener with one list.
pub fn loaded(entities: Vec<Entity>) -> Screener {
    let mut screener = Screener::new();
    screener.add_pack(packed(entities), "").unwrap();
    screener
}
