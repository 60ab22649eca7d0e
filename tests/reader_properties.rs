//! Whatever bytes come, a reader answers: an error, or every record as an entity or a reject.

use std::io::BufRead;

use name_screener::date::DateSpan;
use name_screener::source::{self, Position};
use proptest::prelude::*;

const LISTS: [&str; 15] = [
    include_str!("fixtures/lists/ofac.xml"),
    include_str!("fixtures/lists/un.xml"),
    include_str!("fixtures/lists/eu.xml"),
    include_str!("fixtures/lists/uk.xml"),
    include_str!("fixtures/lists/seco.xml"),
    include_str!("fixtures/lists/sema.xml"),
    include_str!("fixtures/lists/ofac-advanced.xml"),
    include_str!("fixtures/lists/uk.csv"),
    include_str!("fixtures/lists/eu.csv"),
    include_str!("fixtures/lists/dfat.csv"),
    include_str!("fixtures/lists/csl.csv"),
    include_str!("fixtures/lists/own.csv"),
    include_str!("fixtures/lists/csl.json"),
    include_str!("fixtures/lists/entities.ftm.json"),
    include_str!("fixtures/lists/targets.nested.json"),
];

/// OFAC's tables, which are read together.
const TABLES: [&str; 4] = [
    include_str!("fixtures/lists/ofac-sdn.csv"),
    include_str!("fixtures/lists/ofac-alt.csv"),
    include_str!("fixtures/lists/ofac-add.csv"),
    include_str!("fixtures/lists/ofac-comments.csv"),
];

/// Reads bytes; where that succeeds, checks what every reading promises.
fn check(bytes: &[u8]) -> Result<(), TestCaseError> {
    check_files(&[bytes])
}

fn check_files(files: &[&[u8]]) -> Result<(), TestCaseError> {
    let length: usize = files.iter().map(|file| file.len()).sum();
    let inputs = files.iter().map(|file| Box::new(*file) as Box<dyn BufRead>).collect();
    let (mut entities, mut rejects) = (0, 0);
    let mut sound = true;
    let summary = source::read_files(inputs, None, &mut |record| match record {
        Ok(entity) => {
            entities += 1;
            sound &= !entity.names.is_empty() && entity.names.iter().all(|name| !name.text.trim().is_empty());
            sound &= entity.id.starts_with(&format!("{}:", entity.list));
            sound &= entity.birth_dates.iter().all(|date| DateSpan::parse(date).is_ok());
        }
        Err(reject) => {
            rejects += 1;
            sound &= !reject.reason.is_empty();
            // No format has more records, rows or lines than bytes.
            let (Position::Byte(at) | Position::Line(at) | Position::Row(at) | Position::Record(at)) =
                reject.position;
            sound &= at <= length as u64;
        }
    });
    if let Ok(summary) = summary {
        prop_assert_eq!((summary.entities, summary.rejects), (entities, rejects));
        prop_assert!(entities + rejects > 0);
    }
    prop_assert!(sound);
    Ok(())
}

/// One change to a list: bytes put in the place of others.
fn change() -> impl Strategy<Value = (prop::sample::Index, usize, Vec<u8>)> {
    (any::<prop::sample::Index>(), 0_usize..40, prop::collection::vec(any::<u8>(), 0..12))
}

/// Text as it may stand in an element: anything, with what XML reserves escaped.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..2000)) {
        check(&bytes)?;
    }

    #[test]
    fn no_xml_like_text_panics(text in "(<(/?)(sdnList|sdnEntry|uid|INDIVIDUAL|export|a)( a=\"[^\"]{0,5}\")?/?>|&[a-z#0-9]{0,4};?|<!--|-->|<!\\[CDATA\\[|\\]\\]>|<\\?x|\\?>|[ -~]{0,8}){0,60}") {
        check(text.as_bytes())?;
    }

    #[test]
    fn no_damage_panics(list in 0..LISTS.len(), changes in prop::collection::vec(change(), 1..6)) {
        let mut bytes = LISTS[list].as_bytes().to_vec();
        for (at, removed, added) in changes {
            let start = at.index(bytes.len() + 1);
            let end = (start + removed).min(bytes.len());
            bytes.splice(start..end, added);
        }
        check(&bytes)?;
    }

    #[test]
    fn no_damage_of_ofacs_tables_panics(table in 0_usize..4, at in any::<prop::sample::Index>(), removed in 0_usize..40, added in prop::collection::vec(any::<u8>(), 0..12)) {
        let mut tables = TABLES.map(|table| table.as_bytes().to_vec());
        let start = at.index(tables[table].len() + 1);
        let end = (start + removed).min(tables[table].len());
        tables[table].splice(start..end, added);
        check_files(&tables.each_ref().map(Vec::as_slice))?;
    }

    #[test]
    fn any_text_in_a_cell_or_a_json_value_is_read(text in any::<String>()) {
        let cell = format!("\"{}\"", text.replace('"', "\"\""));
        check(LISTS[7].replace("Lamplight", &cell).as_bytes())?;
        check(LISTS[11].replace("20.02.1972", &cell).as_bytes())?;
        check(LISTS[9].replace("Russia;Egypt", &cell).as_bytes())?;
        let value = serde_json::to_string(&text).unwrap();
        check(LISTS[13].replace("\"1971-05-06\"", &value).as_bytes())?;
        check(LISTS[13].replace("\"ru\"", &value).as_bytes())?;
        let remarks = TABLES[0].replace("all offices worldwide", &text.replace('"', "\"\""));
        check_files(&[remarks.as_bytes(), TABLES[1].as_bytes(), TABLES[2].as_bytes(), TABLES[3].as_bytes()])?;
    }

    #[test]
    fn any_text_in_any_field_is_read(text in any::<String>(), list in 0_usize..3) {
        let fields = ["LANTERN", "Maldives", "08 Mar 1955", "SE 012820", "1971", "Ada", "+7 1; +7 2", "Perm", "Female", "101", "13", "Passport"];
        for field in fields {
            check(LISTS[list].replace(field, &escaped(&text)).as_bytes())?;
        }
    }
}
