//! Canada's consolidated autonomous sanctions (SEMA and JVCFOR): one `record` -> one entity.
//!
//! The list numbers its items within schedules and numbers them anew when one is repealed, so identifiers are made of
//! regime and name; where two records share these, the second's has schedule and item too. The file does not give its
//! day. Aliases stand in one field, parted in several ways (see [`aliases`]).

use super::content_id;
use super::dates;
use super::entity_draft::Draft;
use super::identifiers;
use super::mapping::{FileFacts, Mapping, XmlMapping};
use super::node::{Node, folded};
use super::position::Position;
use super::session::Notes;
use super::xml::bad_list;
use crate::entity::{EntityKind, IdentifierType, NameType, Strength};
use crate::error::Result;

pub const LIST: &str = "ca-sema";

/// The reading of the Canadian list.
pub struct Sema;

impl XmlMapping for Sema {
    fn is_record(&self, element: &str) -> bool {
        element == "record"
    }

    fn header(&mut self, element: Node) -> Result<()> {
        Err(bad_list(element.position, &format!("<{}> is no part of the Canadian list", element.name)))
    }
}

impl Mapping for Sema {
    fn record_id(&self, record: &Node) -> Option<String> {
        let part = |name: &str| record.peek_child(name).unwrap_or_default();
        let name = format!("{}{}{}", part("EntityOrShip"), part("LastName"), part("GivenName"));
        (!name.is_empty()).then(|| {
            content_id::of(
                &["Country", "EntityOrShip", "LastName", "GivenName"]
                    .map(part)
                    .each_ref()
                    .map(String::as_str),
            )
        })
    }

    fn entity(&mut self, record: &mut Node, notes: &mut Notes) -> std::result::Result<Option<Draft>, String> {
        let id = self.record_id(record).ok_or("it has no name")?;
        let mut draft = Draft::new(id.clone(), kind(record));
        let place = [record.child_text("Schedule"), record.child_text("Item")].map(Option::unwrap_or_default);
        draft.alternative_id =
            Some(format!("{id}-{}", content_id::of(&place.each_ref().map(String::as_str))));
        if let Some(regime) = record.child_text("Country") {
            draft.program(english(&regime));
        }
        names(record, &mut draft);
        born_or_built(record, &mut draft, notes);
        if let Some(title) = record.child_text("TitleOrShip").filter(|_| draft.kind() == EntityKind::Person) {
            draft.position(english(&title));
        }
        if let Some(number) = record.child_text("ShipIMONumber") {
            match identifiers::imo(&number) {
                Some(number) => draft.identifier(IdentifierType::Imo, number, None, None),
                None => notes.add(format!("the IMO number {number:?} has not seven digits")),
            }
        }
        if let Some(text) = record.child_text("DateOfListing") {
            match dates::iso(&text).filter(|day| day.len() == 10) {
                Some(day) => draft.listed_on(day),
                None => notes.add(format!("the day of listing {text:?} cannot be read")),
            }
        }
        Ok(Some(draft))
    }

    fn list(&self) -> Option<&str> {
        Some(LIST)
    }

    fn facts(&self, _end: Position) -> Result<FileFacts> {
        Ok(FileFacts::of(LIST, None))
    }
}

/// Only ships have an IMO number or a type of ship beside a name that is not a person's.
fn kind(record: &Node) -> EntityKind {
    let has = |name: &str| record.peek_child(name).is_some();
    match (has("EntityOrShip"), has("ShipIMONumber") || has("TitleOrShip")) {
        (false, _) => EntityKind::Person,
        (true, true) => EntityKind::Vessel,
        (true, false) => EntityKind::Organization,
    }
}

/// `Russia` of `Russia / Russie`, the English of what stands in both languages.
fn english(text: &str) -> String {
    let (first, _) = text.split_once('/').unwrap_or((text, ""));
    first.trim().to_owned()
}

fn names(record: &mut Node, draft: &mut Draft) {
    let (last, given) = (record.child_text("LastName"), record.child_text("GivenName"));
    let person = match (last, given) {
        (Some(last), Some(given)) => Some(format!("{last}, {given}")),
        (last, given) => last.or(given),
    };
    for name in [person, record.child_text("EntityOrShip")].into_iter().flatten() {
        draft.names.add(name, NameType::Alias, Strength::Strong);
    }
    if let Some(text) = record.child_text("Aliases") {
        let parts = aliases(&text, draft.kind() == EntityKind::Person);
        draft.names.add_parts(parts, NameType::Alias, Strength::Strong);
    }
}

/// Marks between aliases, the surest first. A semicolon parts whatever stands there; the others also stand within the
/// names of organisations (`Ltd., Yangon`) and between parts of one name (`Sergei, Serhii SHERBAKOV`), so they part
/// only people's, and only where each part has two words or more.
const MARKS: [&str; 5] = [",", "/", " or ", " OR ", " and "];

/// The names in the field for aliases. What a name is written in (`Russian: ...`) is taken off.
fn aliases(text: &str, is_person: bool) -> Vec<String> {
    let mut parts: Vec<String> = text.split(';').map(str::to_owned).collect();
    for mark in MARKS.iter().filter(|_| is_person) {
        parts = parts.iter().flat_map(|part| parted(part, mark)).collect();
    }
    parts.iter().filter_map(|part| folded(without_language(part.trim()))).collect()
}

fn parted(text: &str, mark: &str) -> Vec<String> {
    let parts: Vec<&str> = text.split(mark).collect();
    let is_whole = |part: &&str| without_language(part.trim()).split_whitespace().count() >= 2;
    match parts.iter().all(is_whole) {
        true => parts.into_iter().map(str::to_owned).collect(),
        false => vec![text.to_owned()],
    }
}

/// The text after `Russian:`, `Arabic:` and the like.
fn without_language(text: &str) -> &str {
    match text.split_once(':') {
        Some((word, rest)) if !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphabetic()) => {
            rest.trim()
        }
        _ => text,
    }
}

/// A date, two joined by a word or a hyphen; of a ship it is the year it was built, which is no part of who it is.
fn born_or_built(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    let Some(text) = record.child_text("DateOfBirthOrShipBuildDate") else { return };
    if draft.kind() != EntityKind::Person {
        return;
    }
    let alternatives = text.replace(" OR ", " or ");
    for part in alternatives.split(" or ") {
        match date(part.trim()) {
            Some(date) => draft.birth_date(date),
            None => notes.add(format!("the date of birth {text:?} cannot be read")),
        }
    }
}

fn date(text: &str) -> Option<String> {
    dates::iso(text).or_else(|| {
        let (from, to) = text.split_once('-').filter(|(from, to)| from.len() == 4 && to.len() == 4)?;
        dates::years(from, to)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn aliases_are_parted() {
        for (text, is_person, want) in [
            ("Sergei, Serhii SHERBAKOV", true, &["Sergei, Serhii SHERBAKOV"][..]),
            ("Олег Воинов; Алег Воiнаў", true, &["Олег Воинов", "Алег Воiнаў"]),
            (
                "Mikalay Lukashenka, Kolya Lukashenko, Belarusian: Мікалай Лукашэнка; Russian: Николай Лукашенко",
                true,
                &["Mikalay Lukashenka", "Kolya Lukashenko", "Мікалай Лукашэнка", "Николай Лукашенко"],
            ),
            (
                "Ольга КРАВЦОВА / Ольга КРАВЦОВА2 or Olga K",
                true,
                &["Ольга КРАВЦОВА", "Ольга КРАВЦОВА2", "Olga K"],
            ),
            (
                "Газпромбанк AO; Gazprombank, Bank GPB (JSC)",
                false,
                &["Газпромбанк AO", "Gazprombank, Bank GPB (JSC)"],
            ),
            ("АО \"ННК\" / АО", false, &["АО \"ННК\" / АО"]),
        ] {
            assert_eq!(aliases(text, is_person), want, "{text}");
        }
    }

    #[test]
    fn dates_and_bilingual_texts() {
        assert_eq!(date("1963-1964").as_deref(), Some("1963/1964"));
        assert_eq!(date("1955-11").as_deref(), Some("1955-11"));
        assert_eq!(date("Sep-99"), None);
        assert_eq!(english("Russia / Russie"), "Russia");
        assert_eq!(english("Major General/major-général"), "Major General");
    }
}
