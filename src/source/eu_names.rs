//! The EU's `nameAlias` elements -> names, positions and gender.
//!
//! The EU orders names by no rule and repeats them in the languages of its regulations; the primary name is the
//! first in Latin letters that is English or of no stated language, and no former one. Strength and former names are told by remarks:
//! the attribute `strong` was `true` throughout the file of 2024.

use super::entity_draft::Draft;
use super::eu::each;
use super::names::script;
use super::node::Node;
use super::session::Notes;
use crate::entity::{EntityKind, Gender, NameType, Strength};

/// Longest function that is an office; what is longer is the EU's account of why a person is listed.
const LONGEST_POSITION: usize = 250;

/// Adds the names of a record.
pub fn read(record: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    let mut leading = Leading::default();
    each(record, "nameAlias", notes, |name, notes| alias(name, &mut leading, draft, notes));
    if let Some(text) = leading.name {
        draft.names.lead_with(&text);
    }
}

/// The best primary name so far.
#[derive(Default)]
struct Leading {
    name: Option<String>,
    english: bool,
}

impl Leading {
    fn offer(&mut self, text: &str, language: Option<&str>) {
        let english = matches!(language, None | Some("EN"));
        if script(text).is_none() && (self.name.is_none() || (english && !self.english)) {
            self.name = Some(text.to_owned());
            self.english = english;
        }
    }
}

fn alias(name: &mut Node, leading: &mut Leading, draft: &mut Draft, notes: &mut Notes) {
    let parts: Vec<String> =
        ["firstName", "middleName", "lastName"].iter().filter_map(|part| name.attribute(part)).collect();
    let whole = name.attribute("wholeName").or_else(|| (!parts.is_empty()).then(|| parts.join(" ")));
    let language = name.attribute("nameLanguage");
    let (name_type, strength) = type_and_strength(name, notes);
    match whole {
        Some(whole) => {
            if name_type != NameType::Former {
                leading.offer(&whole, language.as_deref());
            }
            draft.names.add(whole, name_type, strength);
        }
        None => notes.add("a nameAlias has no name"),
    }
    positions(name, draft);
    gender(name, draft, notes);
}

fn type_and_strength(name: &mut Node, notes: &mut Notes) -> (NameType, Strength) {
    let remarks: Vec<String> = name.take("remark").iter_mut().filter_map(Node::own_text).collect();
    let (former, weak) = said(&remarks);
    let strength = match name.attribute("strong").as_deref() {
        Some("false") => Strength::Weak,
        Some("true") if weak => Strength::Weak,
        Some("true") => Strength::Strong,
        other => {
            notes.add(format!("the strength {other:?} of a name is unknown; read as strong"));
            Strength::Strong
        }
    };
    (if former { NameType::Former } else { NameType::Alias }, strength)
}

/// Beginnings of remarks that make a name a former one; `formerly known as` only where nothing follows it, since
/// otherwise another name does.
const FORMER: [&str; 4] = ["former name", "formerly listed a", "previously listed as", "previous name of"];
const FORMER_ALONE: [&str; 2] = ["formerly known as", "maiden name"];

/// Whether remarks say that a name is former, and that it is weak.
fn said(remarks: &[String]) -> (bool, bool) {
    let (mut former, mut weak) = (false, false);
    for statement in remarks.iter().flat_map(|remark| remark.split(';')) {
        let statement = statement.trim().trim_end_matches(':').to_lowercase();
        former |= FORMER.iter().any(|phrase| statement.starts_with(phrase));
        former |= FORMER_ALONE.contains(&statement.as_str());
        weak |= statement.starts_with("low quality a");
    }
    (former, weak)
}

/// The title and the office of a person; what stands there for an organisation is an account of its deeds.
fn positions(name: &mut Node, draft: &mut Draft) {
    for position in [name.attribute("title"), name.attribute("function")].into_iter().flatten() {
        if draft.kind() != EntityKind::Organization && position.chars().count() <= LONGEST_POSITION {
            draft.position(position);
        }
    }
}

fn gender(name: &mut Node, draft: &mut Draft, notes: &mut Notes) {
    let agrees = match name.attribute("gender").as_deref() {
        None => true,
        Some("M") => draft.gender(Gender::Male),
        Some("F") => draft.gender(Gender::Female),
        Some(other) => {
            notes.add(format!("the gender {other:?} is unknown"));
            true
        }
    };
    if !agrees {
        notes.add("two genders are given; neither is kept");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_tell_former_and_weak_names() {
        for (remark, want) in [
            ("low quality alias", (false, true)),
            ("Low quality a.k.a.", (false, true)),
            ("good quality alias", (false, false)),
            ("low quality alias; previously listed as", (true, true)),
            ("formerly known as", (true, false)),
            ("formerly known as PJSC X", (false, false)),
            ("maiden name", (true, false)),
            ("Maiden name: Kirsanova", (false, false)),
            ("Former member of the State Duma", (false, false)),
            ("former name of Sovcombank", (true, false)),
        ] {
            assert_eq!(said(&[remark.to_owned()]), want, "{remark}");
        }
    }

    #[test]
    fn an_english_name_in_latin_letters_leads() {
        for (names, want) in [
            (&[("Сергей", Some("RU")), ("Sergej", Some("SV")), ("Sergei", None)][..], Some("Sergei")),
            (&[("Sergej", Some("SV")), ("Сергей", None)], Some("Sergej")),
            (&[("Sergey", None), ("Sergei", Some("EN"))], Some("Sergey")),
            (&[("Сергей", Some("RU"))], None),
        ] {
            let mut leading = Leading::default();
            names.iter().for_each(|(text, language)| leading.offer(text, *language));
            assert_eq!(leading.name.as_deref(), want);
        }
    }
}
