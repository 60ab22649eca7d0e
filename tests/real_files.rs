//! The real files of the formats beyond the first lists (`../shared/lists`), against counts that
//! `tests/counts/count_formats.py` took by another route, and OFAC's two forms against each other.

mod made;

use std::collections::BTreeMap;
use std::io::{BufRead, Cursor, Read as _};
use std::path::{Path, PathBuf};

use made::ofac_tables::tables;
use made::shared;
use name_screener::entity::{CountryRole, Entity, NameType, Strength};
use name_screener::source::{self, Summary};
use serde_json::Value;

const COUNTS: &str = include_str!("fixtures/counts_formats.json");

fn counts(file: &str) -> Value {
    let counts: Value = serde_json::from_str(COUNTS).unwrap();
    assert!(counts[file].is_object(), "{file} was not counted");
    counts[file].clone()
}

fn read(inputs: Vec<Box<dyn BufRead>>, list: Option<&str>) -> (Vec<Entity>, Summary) {
    let (mut entities, mut rejects) = (Vec::new(), Vec::new());
    let summary = source::read_files(inputs, list, &mut |record| match record {
        Ok(entity) => entities.push(entity),
        Err(reject) => rejects.push(reject),
    });
    assert_eq!(rejects, []);
    (entities, summary.unwrap())
}

fn open(paths: &[PathBuf]) -> Vec<Box<dyn BufRead>> {
    paths.iter().map(|path| source::open(path).unwrap()).collect()
}

fn sum(entities: &[Entity], count: impl Fn(&Entity) -> usize) -> u64 {
    entities.iter().map(|e| count(e) as u64).sum()
}

/// What is counted of the entities, by the names that the counts have.
fn counted(entities: &[Entity]) -> BTreeMap<&'static str, u64> {
    let countries = |role| move |e: &Entity| e.countries.iter().filter(|c| c.role == role).count();
    let linked = |e: &Entity| e.relations.iter().filter(|r| r.relation_type == "linked to").count();
    let names =
        |e: &Entity, f: fn(&name_screener::entity::Name) -> bool| e.names.iter().filter(|n| f(n)).count();
    BTreeMap::from([
        ("entities", entities.len() as u64),
        ("names", sum(entities, |e| e.names.len())),
        ("weakNames", sum(entities, |e| names(e, |n| n.strength == Strength::Weak))),
        ("formerNames", sum(entities, |e| names(e, |n| n.name_type == NameType::Former))),
        ("birthDates", sum(entities, |e| e.birth_dates.len())),
        ("birthPlaces", sum(entities, |e| e.birth_places.len())),
        ("citizenships", sum(entities, countries(CountryRole::Citizenship))),
        ("identifiers", sum(entities, |e| e.identifiers.len())),
        ("addresses", sum(entities, |e| e.addresses.len())),
        ("programs", sum(entities, |e| e.programs.len())),
        ("positions", sum(entities, |e| e.positions.len())),
        ("genders", sum(entities, |e| usize::from(e.gender.is_some()))),
        ("linkedTo", sum(entities, linked)),
        ("listedOn", sum(entities, |e| usize::from(e.listed_on.is_some()))),
        ("updatedOn", sum(entities, |e| usize::from(e.updated_on.is_some()))),
    ])
}

/// Compares all that was counted of the file.
fn check(file: &str, entities: &[Entity]) {
    let (want, got) = (counts(file), counted(entities));
    let mut compared = 0;
    for (what, number) in want.as_object().unwrap().iter().filter(|(what, _)| *what != "kinds") {
        assert_eq!(got.get(what.as_str()).copied(), number.as_u64(), "{file}: {what}");
        compared += 1;
    }
    assert!(compared >= 5, "{file}: {compared} counts");
    let mut kinds: BTreeMap<String, u64> = BTreeMap::new();
    for entity in entities {
        *kinds.entry(serde_json::to_value(entity.kind).unwrap().as_str().unwrap().to_owned()).or_insert(0) +=
            1;
    }
    assert_eq!(serde_json::to_value(kinds).unwrap(), want["kinds"], "{file}");
}

/// Makes sure that every note begins with one of these; each stands for prose or a fault of the authority.
fn explained(file: &str, summary: &Summary, known: &[&str]) {
    for note in &summary.notes {
        assert!(known.iter().any(|start| note.what.starts_with(start)), "{file}: {note:?}");
    }
}

#[test]
fn ofacs_csv_of_2021() {
    let Some(shared) = shared("ofacs_csv_of_2021") else { return };
    let file = "ofac-csv-2021-07-07";
    let paths = ["sdn.csv.gz", "alt.csv.gz", "add.csv.gz"].map(|name| shared.join(file).join(name));
    let (entities, summary) = read(open(&paths), None);
    assert_eq!(summary.list, "us-ofac-sdn");
    check(file, &entities);
    explained(
        file,
        &summary,
        &["its remarks are cut", "the remark ", "the country \"possibly Palestinian;arrested"],
    );
    assert!(summary.notes.len() < 30, "{:#?}", summary.notes);
}

#[test]
fn ofacs_consolidated_csv_of_2025() {
    let Some(shared) = shared("ofacs_consolidated_csv_of_2025") else { return };
    let file = "ofac-consolidated-csv-2025-12-19";
    let paths =
        ["cons_prim.csv.gz", "cons_alt.csv.gz", "cons_add.csv.gz"].map(|name| shared.join(file).join(name));
    let (entities, summary) = read(open(&paths), None);
    assert_eq!(summary.list, "us-ofac-consolidated");
    check(file, &entities);
    // Ten cut remarks, and the last item of each.
    explained(file, &summary, &["its remarks are cut", "the remark "]);
    assert_eq!(summary.notes.len(), 20, "{:#?}", summary.notes);
}

/// The tables of 2026 lack the main one: it is made here, with a party for every number that stands in the others.
#[test]
fn ofacs_csv_of_2026_without_its_main_table() {
    let Some(shared) = shared("ofacs_csv_of_2026_without_its_main_table") else { return };
    let file = "ofac-csv-2026-08";
    let mut numbers = std::collections::BTreeSet::new();
    let mut inputs: Vec<Box<dyn BufRead>> = Vec::new();
    for name in ["alt.csv.gz", "add.csv.gz", "sdn_comments.csv.gz"] {
        let mut text = String::new();
        source::open(&shared.join(file).join(name)).unwrap().read_to_string(&mut text).unwrap();
        let starts = text.lines().filter_map(|line| line.split_once(',')?.0.parse::<u64>().ok());
        numbers.extend(starts);
        inputs.push(Box::new(Cursor::new(text.into_bytes())));
    }
    let null = "-0- ,".repeat(7);
    let main: String =
        numbers.iter().map(|n| format!("{n},\"PARTY {n}\",-0- ,\"MOON\",{null}-0- \r\n")).collect();
    inputs.push(Box::new(Cursor::new((main + "\x1a").into_bytes())));
    let (entities, summary) = read(inputs, None);
    check(file, &entities);
    explained(file, &summary, &["the remark "]);
}

#[test]
fn other_real_files() {
    let Some(shared) = shared("other_real_files") else { return };
    let missing = ["the address ", "the place ", "2 entries are of", "1 documents are of"];
    for (file, list, notes, known) in [
        ("au-dfat-2026.xlsx", "au-dfat", 23, &["the date of birth "][..]),
        (
            "ca-sema-2025.xml.gz",
            "ca-sema",
            2,
            &["the date of birth \"Sep-99\"", "the date of birth \"born in the"],
        ),
        ("us-csl-sample.csv.gz", "us-csl", 0, &[]),
        // The samples are parts of larger files, and name what is not in them.
        ("ofac-sdn-advanced-sample-2024-06-17.xml.gz", "us-ofac-sdn", 4, &missing),
        ("opensanctions-sample/t1.entities.ftm.json.gz", "opensanctions", 2, &missing),
        (
            "opensanctions-sample/zala.entities.ftm.json.gz",
            "opensanctions",
            17,
            &["the address ", "3 entities that could"],
        ),
    ] {
        let (entities, summary) = read(open(&[shared.join(file)]), None);
        assert_eq!(summary.list, list, "{file}");
        check(file, &entities);
        explained(file, &summary, known);
        assert_eq!(summary.notes.len(), notes, "{file}: {:#?}", summary.notes);
    }
}

/// As the two forms of OFAC's list can be compared: order sorted, and what the tables cannot tell apart made the same.
fn comparable(mut entities: Vec<Entity>) -> Vec<Entity> {
    for entity in &mut entities {
        entity.names[1..].sort_by(|a, b| a.text.cmp(&b.text));
        for address in &mut entity.addresses {
            // City, state and postal code are one cell.
            address.text = address.text.replace(',', "").split_whitespace().collect::<Vec<_>>().join(" ");
        }
        entity.addresses.sort_by(|a, b| (&a.text, &a.country).cmp(&(&b.text, &b.country)));
        entity.addresses.dedup();
    }
    entities.sort_by(|a, b| a.id.cmp(&b.id));
    entities
}

/// A few numbers of the XML hold their country, `1026303117642 (Russia)`, where others have it in a field of its own; in
/// the tables both look the same, and are read as the second.
fn issuers_in_numbers(xml: &mut Entity, csv: &Entity) {
    for (xml, csv) in xml.identifiers.iter_mut().zip(&csv.identifiers) {
        let held = xml
            .value
            .strip_prefix(&csv.value)
            .is_some_and(|rest| rest.starts_with(" (") && rest.ends_with(')'));
        if xml.country.is_none() && csv.country.is_some() && held {
            *xml = csv.clone();
        }
    }
}

fn forms_agree(xml: &str) -> usize {
    let (from_xml, xml_summary) = read(vec![Box::new(Cursor::new(xml.to_owned().into_bytes()))], None);
    // A list without overflowing remarks has no table of comments.
    let tables = tables(xml).into_iter().filter(|table| table.len() > 1);
    let inputs = tables.map(|table| Box::new(Cursor::new(table.into_bytes())) as Box<dyn BufRead>);
    let (from_csv, csv_summary) = read(inputs.collect(), Some(&xml_summary.list));
    assert_eq!(xml_summary.list, csv_summary.list);
    let (mut from_xml, from_csv) = (comparable(from_xml), comparable(from_csv));
    assert_eq!(from_xml.len(), from_csv.len());
    for (xml, csv) in from_xml.iter_mut().zip(&from_csv) {
        issuers_in_numbers(xml, csv);
        assert_eq!(xml, csv, "{}", xml.id);
    }
    from_xml.len()
}

#[test]
fn ofacs_xml_and_csv_of_one_source_give_the_same_entities() {
    assert_eq!(forms_agree(include_str!("fixtures/lists/ofac.xml")), 4);
}

#[test]
fn ofacs_xml_and_csv_of_the_real_lists_give_the_same_entities() {
    let Some(shared) = shared("ofacs_xml_and_csv_of_the_real_lists_give_the_same_entities") else { return };
    for (file, parties) in
        [("ofac-sdn-2024-05-07.xml.xz", 14_966), ("ofac-consolidated-2024-05-06.xml.gz", 443)]
    {
        let mut xml = String::new();
        source::open(&shared.join(Path::new(file))).unwrap().read_to_string(&mut xml).unwrap();
        assert_eq!(forms_agree(&xml), parties, "{file}");
    }
}
