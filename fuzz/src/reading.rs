//! Files -> the promises of every reading: it ends, every record is an entity or a reject with its place and reason, and
//! both are as the rest of the program takes them to be.

use std::io::BufRead;

use name_screener::date::DateSpan;
use name_screener::entity::Entity;
use name_screener::source::{self, Position, Record, Reject, Summary};

/// Most bytes of one record: what its fields may hold together.
const MAX_RECORD: usize = 16 * 1024 * 1024;

/// Reads the files of one list as the command line does, compressed or not.
pub fn check(files: &[Vec<u8>], list: Option<&str>) {
    let opened =
        |file: &Vec<u8>| source::decompressed(std::io::Cursor::new(file.clone())).expect("it is in memory");
    let inputs: Vec<Box<dyn BufRead>> = files.iter().map(opened).collect();
    let (mut entities, mut rejects) = (0, 0);
    let read = source::read_files(inputs, list, &mut |record: Record| match record {
        Ok(entity) => {
            entities += 1;
            check_entity(&entity);
        }
        Err(reject) => {
            rejects += 1;
            check_reject(&reject);
        }
    });
    match read {
        Ok(summary) => check_summary(&summary, entities, rejects, list),
        Err(error) => assert!(!error.message().is_empty(), "an error without words"),
    }
}

fn check_entity(entity: &Entity) {
    assert!(entity.id.starts_with(&format!("{}:", entity.list)), "the id {:?} is not of its list", entity.id);
    assert!(!entity.names.is_empty(), "{} has no name", entity.id);
    assert!(entity.names.iter().all(|name| !name.text.trim().is_empty()), "{} has an empty name", entity.id);
    assert!(entity.birth_dates.iter().all(|date| DateSpan::parse(date).is_ok()), "{:?}", entity.birth_dates);
    assert!(entity.countries.iter().all(|country| is_code(&country.code)), "{:?}", entity.countries);
    let json = serde_json::to_string(entity).expect("plain data");
    assert!(!json.contains("\\u0000"), "{} holds a NUL", entity.id);
    assert!(json.len() <= 8 * MAX_RECORD, "{} has {} bytes", entity.id, json.len());
    assert_eq!(&serde_json::from_str::<Entity>(&json).expect("what is written is read"), entity);
}

fn is_code(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn check_reject(reject: &Reject) {
    assert!(!reject.reason.is_empty(), "a reject without a reason");
    let (Position::Byte(at) | Position::Line(at) | Position::Row(at) | Position::Record(at)) =
        reject.position;
    assert!(at > 0, "a reject without a place: {reject:?}");
}

fn check_summary(summary: &Summary, entities: u64, rejects: u64, list: Option<&str>) {
    assert_eq!((summary.entities, summary.rejects), (entities, rejects), "records were lost");
    assert!(entities + rejects > 0, "a list without a record was accepted");
    assert!(list.is_none_or(|list| list == summary.list), "{list:?} was read as {}", summary.list);
}
