//! A user's own list as a table (CSV or spreadsheet): one row -> one entity.
//!
//! The columns are recognised by their headings (see `own_columns`); one that is not is noted. Identifiers are those of
//! a column for them, else made of the row's content. Several values in a cell are parted by semicolons or bars.

use super::content_id;
use super::countries::{self, Place};
use super::dates;
use super::entity_draft::Draft;
use super::fields::take_gender;
use super::ftm_values::country_role;
use super::mapping::{FileFacts, Mapping, RowMapping};
use super::node::{Node, folded};
use super::own_columns::{Column, meaning};
use super::position::Position;
use super::session::Notes;
use super::tables::Header;
use crate::entity::{EntityKind, NameType, Strength};
use crate::error::Result;
use crate::list;

/// What an own list is called where nobody calls it otherwise.
pub const LIST: &str = "own-list";

/// The reading of an own list.
pub struct Own {
    list: String,
    columns: Vec<(String, Column)>,
}

impl Own {
    /// The reading, if a column is headed as names are.
    pub fn of(header: &Header, expected: Option<&str>) -> Option<Self> {
        let known = |heading: &String| Some((heading.clone(), meaning(heading)?));
        let columns: Vec<(String, Column)> = header.columns.iter().filter_map(known).collect();
        let is_name = |(_, column): &(String, Column)| matches!(column, Column::Name | Column::LastName);
        let list = expected.filter(|id| list::known(id).is_none()).unwrap_or(LIST).to_owned();
        columns.iter().any(is_name).then_some(Self { list, columns })
    }

    /// Takes the values of all columns of a meaning out of the row.
    fn take(&self, row: &mut Node, column: Column) -> Vec<String> {
        let headings = self.columns.iter().filter(|(_, meaning)| *meaning == column);
        headings.flat_map(|(heading, _)| row.texts(heading)).collect()
    }

    /// As [`Own::take`], each cell parted.
    fn several(&self, row: &mut Node, column: Column) -> Vec<String> {
        self.take(row, column).iter().flat_map(|cell| cell.split([';', '|'])).filter_map(folded).collect()
    }

    fn names(&self, row: &mut Node, draft: &mut Draft) {
        let last = self.take(row, Column::LastName).join(" ");
        let mut given = self.take(row, Column::FirstName);
        given.extend(self.take(row, Column::MiddleName));
        let in_parts = match (last.is_empty(), given.is_empty()) {
            (false, false) => Some(format!("{last}, {}", given.join(" "))),
            (false, true) => Some(last),
            (true, _) => folded(&given.join(" ")),
        };
        let mut names = self.several(row, Column::Name);
        names.extend(in_parts);
        names.extend(self.several(row, Column::Aliases));
        names.into_iter().for_each(|name| draft.names.add(name, NameType::Alias, Strength::Strong));
    }

    fn places(&self, row: &mut Node, draft: &mut Draft, notes: &mut Notes) {
        let roles: Vec<Column> = self.columns.iter().map(|(_, column)| *column).collect();
        for column in roles {
            let role = match column {
                Column::Country(role) => Some(role),
                Column::AnyCountry => country_role(draft.kind()),
                _ => continue,
            };
            for text in self.several(row, column) {
                if let (Some(code), Some(role)) = (country(&text, notes), role) {
                    draft.country(code, role);
                }
            }
        }
        for place in self.several(row, Column::BirthPlace) {
            draft.birth_place(place);
        }
        for address in self.take(row, Column::Address) {
            let country = countries::at_the_end(&address).map(str::to_owned);
            draft.address(address, country);
        }
    }

    fn births(&self, row: &mut Node, draft: &mut Draft, notes: &mut Notes) {
        for text in self.several(row, Column::BirthDate) {
            let dates = dates_of(&text);
            match dates.len() {
                0 => notes.add(format!("the date of birth {text:?} cannot be read: write 1972-02-20")),
                2 => notes.add(format!("{text:?} may begin with the day or with the month; both are kept")),
                _ => {}
            }
            dates.into_iter().for_each(|date| draft.birth_date(date));
        }
    }

    fn rest(&self, row: &mut Node, draft: &mut Draft, notes: &mut Notes) {
        for (_, column) in &self.columns {
            if let Column::Identifier(id_type) = column {
                for value in self.several(row, *column) {
                    draft.identifier(*id_type, value, None, None);
                }
            }
        }
        for gender in self.take(row, Column::Gender) {
            take_gender(&gender, draft, notes);
        }
        self.several(row, Column::Position).into_iter().for_each(|position| draft.position(position));
        self.several(row, Column::Program).into_iter().for_each(|program| draft.program(program));
        for text in self.take(row, Column::ListedOn) {
            match dates_of(&text).as_slice() {
                [day] if day.len() == 10 => draft.listed_on(day.clone()),
                _ => notes.add(format!("the day of listing {text:?} cannot be read: write 1972-02-20")),
            }
        }
    }
}

impl RowMapping for Own {
    fn record(&mut self, rows: Vec<Node>) -> Node {
        rows.into_iter().next().unwrap_or_else(|| Node::new("row", Position::Line(0)))
    }

    fn takes_windows_1252(&self) -> bool {
        true
    }
}

impl Mapping for Own {
    fn record_id(&self, row: &Node) -> Option<String> {
        let id = self.columns.iter().find(|(_, column)| *column == Column::Id);
        let given = id.and_then(|(heading, _)| row.peek_child(heading));
        given.or_else(|| {
            let cells: Vec<&str> = row.children.iter().map(|cell| cell.text.as_str()).collect();
            (!cells.is_empty()).then(|| content_id::of(&cells))
        })
    }

    fn entity(&mut self, row: &mut Node, notes: &mut Notes) -> std::result::Result<Option<Draft>, String> {
        let id = self.record_id(row).ok_or("the row is empty")?;
        self.take(row, Column::Id);
        let has_parts = self.columns.iter().any(|(_, column)| *column == Column::LastName);
        let mut draft = Draft::new(id, kind(&self.take(row, Column::Kind).join(" "), has_parts, notes));
        self.names(row, &mut draft);
        self.births(row, &mut draft, notes);
        self.places(row, &mut draft, notes);
        self.rest(row, &mut draft, notes);
        Ok(Some(draft))
    }

    fn list(&self) -> Option<&str> {
        Some(&self.list)
    }

    fn facts(&self, _end: Position) -> Result<FileFacts> {
        Ok(FileFacts::of(&self.list, None))
    }
}

/// Words for kinds, the beginning of which is enough.
const KINDS: [(EntityKind, &[&str]); 4] = [
    (EntityKind::Person, &["person", "individual", "natural", "private", "human"]),
    (
        EntityKind::Organization,
        &["organi", "company", "entity", "legal", "business", "corporat", "firm", "enterprise"],
    ),
    (EntityKind::Vessel, &["vessel", "ship"]),
    (EntityKind::Aircraft, &["aircraft", "airplane", "plane"]),
];

/// The kind that a word means; without one, a table with surnames is one of people.
fn kind(word: &str, has_surnames: bool, notes: &mut Notes) -> EntityKind {
    let lower = word.to_lowercase();
    if lower.is_empty() {
        return if has_surnames { EntityKind::Person } else { EntityKind::Unknown };
    }
    let known = KINDS.iter().find(|(_, words)| words.iter().any(|word| lower.starts_with(word)));
    known.map_or_else(
        || {
            notes.add(format!("the type {word:?} is unknown; the kind is unknown"));
            EntityKind::Unknown
        },
        |(kind, _)| *kind,
    )
}

/// A country by its name or its code.
fn country(text: &str, notes: &mut Notes) -> Option<&'static str> {
    match countries::coded(&text.to_uppercase()) {
        Place::Country(code) => Some(code),
        _ => countries::code(text, notes),
    }
}

/// The dates that a text may mean: one, none, or two where day and month cannot be told apart.
fn dates_of(text: &str) -> Vec<String> {
    if let Some(date) = dates::iso(text).or_else(|| dates::written(&text.replace('-', " "))) {
        return vec![date];
    }
    // A time of day may follow.
    let Some(day) = text.split_whitespace().next() else { return Vec::new() };
    if let Some(date) = dates::leading_day(day) {
        return vec![date];
    }
    let day = day.replace(['.', '-'], "/");
    let mut found: Vec<String> =
        [dates::european_day(&day), dates::us_day(&day)].into_iter().flatten().collect();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_that_can_mean_two_days_are_both() {
        for (text, want) in [
            ("1972-02-20", &["1972-02-20"][..]),
            ("1972-02-20T00:00:00", &["1972-02-20"]),
            ("1972", &["1972"]),
            ("20.02.1972", &["1972-02-20"]),
            ("02/20/1972", &["1972-02-20"]),
            ("20 Feb 1972", &["1972-02-20"]),
            ("20-Feb-1972", &["1972-02-20"]),
            ("03/04/1972", &["1972-04-03", "1972-03-04"]),
            ("04/04/1972", &["1972-04-04"]),
            ("soon", &[]),
        ] {
            assert_eq!(dates_of(text), want, "{text}");
        }
    }
}
