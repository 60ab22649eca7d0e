//! The committed snapshot against counts that `tests/counts/count.py` took from the same originals by another route,
//! and, where the originals are at hand (`../shared/lists`), against the originals themselves.

mod made;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;
use std::path::{Path, PathBuf};

use made::shared;
use name_screener::date::DateSpan;
use name_screener::entity::{Entity, NameType, Strength};
use name_screener::list::{MANIFEST_FORMAT, Manifest, ManifestList, shipped};
use name_screener::source::{self, Summary};
use serde_json::Value;

const COUNTS: &str = include_str!("fixtures/counts.json");
const OFAC_FACTS: &str = include_str!("../src/source/ofac_facts.tsv");

/// The originals' names in the shared folder, in the order of [`shipped`].
const ORIGINALS: [&str; 4] = [
    "ofac-sdn-2024-05-07.xml.xz",
    "ofac-consolidated-2024-05-06.xml.gz",
    "un-2024-05-15.xml.gz",
    "eu-fsf-2024-05-13.xml.xz",
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("lists")
}

fn manifest() -> Manifest {
    serde_json::from_str(&std::fs::read_to_string(folder().join("manifest.json")).unwrap()).unwrap()
}

fn snapshot(list: &ManifestList) -> Vec<Entity> {
    let text = std::fs::read_to_string(folder().join(&list.file)).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{line}: {e}"))).collect()
}

/// A number of `counts.json`.
fn counted(list: &str, path: &[&str]) -> u64 {
    let counts: Value = serde_json::from_str(COUNTS).unwrap();
    let value = path.iter().fold(&counts[list], |value, key| &value[*key]);
    value.as_u64().unwrap_or_else(|| panic!("counts.json has no {list} {path:?}"))
}

fn sum(entities: &[Entity], count: impl Fn(&Entity) -> usize) -> u64 {
    entities.iter().map(|e| count(e) as u64).sum()
}

#[test]
fn entities_and_names_are_as_many_as_the_other_route_counts() {
    for list in manifest().lists {
        let (id, entities) = (list.info.id.as_str(), snapshot(&list));
        let same = |what: &str, got: u64| assert_eq!(got, counted(id, &[what]), "{id}: {what}");
        same("entities", entities.len() as u64);
        same("names", sum(&entities, |e| e.names.len()));
        let weak = |e: &Entity| e.names.iter().filter(|n| n.strength == Strength::Weak).count();
        same("weakNames", sum(&entities, weak));
        let former = |e: &Entity| e.names.iter().filter(|n| n.name_type == NameType::Former).count();
        same("formerNames", sum(&entities, former));
        same("birthDates", sum(&entities, |e| e.birth_dates.len()));
        same("programs", sum(&entities, |e| e.programs.len()));
        same("genders", sum(&entities, |e| usize::from(e.gender.is_some())));
        let mut kinds = BTreeMap::new();
        for entity in &entities {
            *kinds
                .entry(serde_json::to_value(entity.kind).unwrap().as_str().unwrap().to_owned())
                .or_insert(0) += 1;
        }
        for (kind, n) in kinds {
            assert_eq!(n, counted(id, &["kinds", &kind]), "{id}: {kind}");
        }
        assert_eq!((list.entities, list.rejects), (entities.len() as u64, 0), "{id}: manifest");
        assert_eq!(list.names, sum(&entities, |e| e.names.len()), "{id}: manifest");
    }
}

#[test]
fn what_each_authority_gives_besides_is_all_there() {
    let manifest = manifest();
    let [sdn, consolidated, un, eu] = &manifest.lists[..] else { panic!("four lists") };
    for list in [sdn, consolidated] {
        let (id, entities) = (list.info.id.as_str(), snapshot(list));
        assert_eq!(sum(&entities, |e| e.addresses.len()), counted(id, &["addresses"]), "{id}");
        assert_eq!(sum(&entities, |e| e.birth_places.len()), counted(id, &["birthPlaces"]), "{id}");
        assert_eq!(sum(&entities, |e| e.positions.len()), counted(id, &["positions"]), "{id}");
        assert_eq!(sum(&entities, |e| e.identifiers.len()), ofac_identifiers(id), "{id}");
        assert!(entities.iter().all(|e| e.source_url.is_some()), "{id}");
    }
    let entities = snapshot(un);
    assert_eq!(sum(&entities, |e| e.identifiers.len()), counted("un-sc", &["documents"]));
    assert_eq!(sum(&entities, |e| usize::from(e.listed_on.is_some())), counted("un-sc", &["listedOn"]));
    assert_eq!(sum(&entities, |e| usize::from(e.updated_on.is_some())), counted("un-sc", &["updatedOn"]));
    let entities = snapshot(eu);
    let parts = ["documents", "contacts", "references"].map(|part| counted("eu-fsf", &[part]));
    assert_eq!(sum(&entities, |e| e.identifiers.len()), parts.iter().sum::<u64>());
    let citizenships = |e: &Entity| {
        e.countries.iter().filter(|c| c.role == name_screener::entity::CountryRole::Citizenship).count()
    };
    assert_eq!(sum(&entities, citizenships), counted("eu-fsf", &["citizenships"]));
    assert_eq!(sum(&entities, |e| usize::from(e.listed_on.is_some())), counted("eu-fsf", &["listedOn"]));
}

/// The ids that the table of facts calls identifiers, counted by type, and the call signs.
fn ofac_identifiers(list: &str) -> u64 {
    let counts: Value = serde_json::from_str(COUNTS).unwrap();
    let rows = OFAC_FACTS.lines().filter(|line| !line.starts_with('#'));
    let treatments: BTreeMap<&str, &str> = rows
        .map(|line| {
            let mut columns = line.split('\t');
            (columns.next().unwrap(), columns.next().unwrap())
        })
        .collect();
    let is_identifier = |id_type: &str| match treatments.get(id_type) {
        Some(treatment) => !treatment.contains(':') && !matches!(*treatment, "gender" | "listed"),
        None => id_type.starts_with("Digital Currency Address - "),
    };
    let types = counts[list]["idTypes"].as_object().unwrap();
    let ids: u64 = types.iter().filter(|(t, _)| is_identifier(t)).map(|(_, n)| n.as_u64().unwrap()).sum();
    ids + counted(list, &["callSigns"])
}

#[test]
fn the_snapshot_is_sound() {
    let manifest = manifest();
    assert_eq!(manifest.format, MANIFEST_FORMAT);
    let ids: Vec<&str> = manifest.lists.iter().map(|list| list.info.id.as_str()).collect();
    assert!(ids.into_iter().eq(shipped().iter().map(|list| list.id)));
    for list in &manifest.lists {
        let entities = snapshot(list);
        let sorted = entities.windows(2).all(|pair| pair[0].id.as_bytes() < pair[1].id.as_bytes());
        assert!(sorted, "{}: sorted by id as bytes, none twice", list.info.id);
        for entity in &entities {
            check(entity, &list.info.id);
        }
    }
}

/// What must hold of every entity.
fn check(entity: &Entity, list: &str) {
    let id = &entity.id;
    assert_eq!(entity.list, list, "{id}");
    assert!(id.strip_prefix(list).is_some_and(|rest| rest.starts_with(':') && rest.len() > 1), "{id}");
    assert_eq!(entity.names[0].name_type, NameType::Primary, "{id}");
    assert_eq!(entity.names.iter().filter(|n| n.name_type == NameType::Primary).count(), 1, "{id}");
    let texts: BTreeSet<&str> = entity.names.iter().map(|n| n.text.as_str()).collect();
    assert_eq!(texts.len(), entity.names.len(), "{id}: no name twice");
    let addresses = entity.addresses.iter().map(|a| a.text.as_str());
    let values = entity.identifiers.iter().map(|i| i.value.as_str());
    let all = texts.into_iter().chain(values).chain(entity.positions.iter().map(String::as_str));
    for text in all.chain(entity.birth_places.iter().map(String::as_str)) {
        assert!(
            !text.is_empty() && text.split_whitespace().collect::<Vec<_>>().join(" ") == text,
            "{id}: {text:?}"
        );
    }
    assert!(addresses.clone().all(|a| a.trim() == a), "{id}");
    for date in &entity.birth_dates {
        assert!(DateSpan::parse(date).is_ok(), "{id}: {date}");
    }
    for day in [&entity.listed_on, &entity.updated_on].into_iter().flatten() {
        assert!(day.len() == 10 && DateSpan::parse(day).is_ok(), "{id}: {day}");
    }
    let issuers = entity.identifiers.iter().filter_map(|i| i.country.as_deref());
    let residences = entity.addresses.iter().filter_map(|a| a.country.as_deref());
    for code in entity.countries.iter().map(|c| c.code.as_str()).chain(issuers).chain(residences) {
        assert!(code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase()), "{id}: {code}");
    }
    assert!(entity.source_url.as_ref().is_none_or(|url| url.starts_with("http")), "{id}");
}

#[test]
fn parties_that_everyone_knows_are_there() {
    let manifest = manifest();
    let sdn = snapshot(&manifest.lists[0]);
    for (id, name) in [
        ("us-ofac-sdn:11599", "KOREA TANGUN TRADING CORPORATION"),
        ("us-ofac-sdn:9345", "KOREA MINING DEVELOPMENT TRADING CORPORATION"),
        ("us-ofac-sdn:12210", "RECONNAISSANCE GENERAL BUREAU"),
        ("us-ofac-sdn:12211", "KIM, Yong Chol"),
        ("us-ofac-sdn:17614", "KIM, Yong Chol"),
    ] {
        let entity = sdn.iter().find(|e| e.id == id).unwrap_or_else(|| panic!("{id}"));
        assert!(entity.names.iter().any(|n| n.text == name), "{id}: {:?}", entity.names);
    }
}

/// All that is noted of the originals: each is a value that the authority wrote as prose.
const NOTED: [(&str, &str); 7] = [
    ("QDi.129", "a document has no number: \"issued for Djamel Mostefa"),
    ("QDi.306", "the date of birth \"Between Aug. and Sep. 1977\""),
    ("QDi.318", "a document has no number: \"issued in 1993"),
    ("LYi.022", "the date of birth \"30-35 years old\""),
    // `yearRangeTo` alone; DateSpan has no open end.
    ("117053", "the date of birth cannot be read: year unknown, from unknown to 1980"),
    ("133516", "an identification has no number"),
    ("142653", "two genders are given"),
];

fn read(path: &Path) -> (Vec<Entity>, Summary) {
    let (mut entities, mut rejects) = (Vec::new(), Vec::new());
    let summary = source::read(source::open(path).unwrap(), &mut |record| match record {
        Ok(entity) => entities.push(entity),
        Err(reject) => rejects.push(reject),
    });
    assert_eq!(rejects, [], "{}", path.display());
    (entities, summary.unwrap())
}

#[test]
fn the_originals_give_the_snapshot_without_a_reject() {
    let Some(shared) = shared("the_originals_give_the_snapshot_without_a_reject") else { return };
    let mut noted = Vec::new();
    for (list, file) in manifest().lists.iter().zip(ORIGINALS) {
        let (mut entities, summary) = read(&shared.join(file));
        assert_eq!(summary.list, list.info.id, "told by the bytes alone");
        assert_eq!(summary.published_on.as_ref(), Some(&list.info.published_on));
        entities.sort_by(|a, b| a.id.as_bytes().cmp(b.id.as_bytes()));
        assert!(entities == snapshot(list), "{}: run `cargo xtask lists import`", list.info.id);
        noted.extend(summary.notes);
    }
    assert_eq!(noted.len(), NOTED.len(), "{noted:#?}");
    for (note, (record, what)) in noted.iter().zip(NOTED) {
        assert!(note.record == record && note.what.starts_with(what), "{note:?}");
    }
}

/// Times that `pattern` stands in the text.
fn times(text: &str, pattern: &str) -> u64 {
    text.matches(pattern).count() as u64
}

/// `<TAG>` with something in it, by looking at nothing but the text.
fn filled(text: &str, tag: &str) -> u64 {
    let open = format!("<{tag}>");
    text.split(&open)
        .skip(1)
        .filter(|rest| !rest.split('<').next().unwrap_or_default().trim().is_empty())
        .count() as u64
}

#[test]
fn the_counts_are_those_of_the_originals_text() {
    let Some(shared) = shared("the_counts_are_those_of_the_originals_text") else { return };
    for (list, file) in shipped().iter().zip(ORIGINALS) {
        let mut text = String::new();
        source::open(&shared.join(file)).unwrap().read_to_string(&mut text).unwrap();
        let raw = |what: &str| counted(list.id, &["raw", what]);
        match list.id {
            "un-sc" => {
                assert_eq!(times(&text, "<INDIVIDUAL>"), raw("INDIVIDUAL"));
                assert_eq!(times(&text, "<ENTITY>"), raw("ENTITY"));
                assert_eq!(filled(&text, "ALIAS_NAME"), raw("aliases"));
                assert_eq!(filled(&text, "NAME_ORIGINAL_SCRIPT"), raw("originalScripts"));
                assert_eq!(times(&text, "<QUALITY>Low<"), raw("low"));
            }
            "eu-fsf" => {
                for element in
                    ["sanctionEntity", "nameAlias", "birthdate", "citizenship", "identification", "address"]
                {
                    assert_eq!(times(&text, &format!("<{element} ")), raw(element), "{element}");
                }
            }
            _ => {
                for element in ["sdnEntry", "aka", "dateOfBirthItem", "id", "address", "program"] {
                    assert_eq!(times(&text, &format!("<{element}>")), raw(element), "{} {element}", list.id);
                }
                assert_eq!(times(&text, "<category>weak<"), raw("weak"), "{}", list.id);
            }
        }
    }
}

#[test]
fn every_name_field_of_the_originals_is_accounted_for() {
    let Some(shared) = shared("every_name_field_of_the_originals_is_accounted_for") else { return };
    for (list, file) in shipped().iter().zip(ORIGINALS) {
        let (_, summary) = read(&shared.join(file));
        let raw = |what: &str| counted(list.id, &["raw", what]);
        let fields = match list.id {
            "un-sc" => raw("INDIVIDUAL") + raw("ENTITY") + raw("aliases") + raw("originalScripts"),
            "eu-fsf" => raw("nameAlias"),
            _ => raw("sdnEntry") + raw("aka"),
        };
        assert_eq!(summary.names + summary.repeated_names, fields + summary.split_names, "{}", list.id);
    }
}

#[test]
fn later_lists_of_the_un_are_read_whole() {
    let Some(shared) = shared("later_lists_of_the_un_are_read_whole") else { return };
    for (file, day) in [("un-2026-02-27.xml.gz", "2026-02-27"), ("un-2026-08-01.xml.gz", "2026-08-01")] {
        let (entities, summary) = read(&shared.join(file));
        let mut text = String::new();
        source::open(&shared.join(file)).unwrap().read_to_string(&mut text).unwrap();
        assert_eq!(entities.len() as u64, times(&text, "<INDIVIDUAL>") + times(&text, "<ENTITY>"), "{file}");
        assert_eq!(summary.published_on.as_deref(), Some(day));
        let prose = ["the date of birth \"", "a document has no number: \"issued"];
        for note in &summary.notes {
            assert!(prose.iter().any(|p| note.what.starts_with(p)), "{file}: {note:?}");
        }
        assert!(summary.notes.len() <= 5, "{file}: {:?}", summary.notes);
    }
}
