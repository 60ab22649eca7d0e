//! Names that the lists themselves give: a script's name for a romanised one and back, acronyms for full names.

use fastrand::Rng;
use name_screener::entity::Name;

use super::{Varied, heard};
use crate::effectiveness::lists::Party;

/// A query and the names it stands for.
pub type Paired = (String, Vec<String>);

/// A name in this script, for the romanised names of the same party.
pub fn from_script(party: &Party, script: &str, rng: &mut Rng) -> Option<Paired> {
    let queries: Vec<&Name> =
        party.entity.names.iter().filter(|n| n.script.as_deref() == Some(script)).collect();
    let query = rng.choice(queries)?.text.clone();
    let listed = romanised(&party.entity.names);
    listed.iter().any(|name| heard::alike(&query, &name.text)).then(|| (query, texts(listed)))
}

/// A romanised name, for the same party's names in other scripts.
pub fn to_script(party: &Party, rng: &mut Rng) -> Option<Paired> {
    let listed = in_scripts(&party.entity.names);
    let romanised = romanised(&party.entity.names);
    let words = |n: &&Name| n.text.split_whitespace().count() > 1;
    let queries: Vec<&Name> = romanised.iter().filter(words).collect();
    let query = rng.choice(queries)?.text.clone();
    listed.iter().any(|name| heard::alike(&name.text, &query)).then(|| (query, texts(listed)))
}

/// A listed acronym with full stops, in small letters, or behind the full name.
pub fn acronym(party: &Party, rng: &mut Rng) -> Option<Paired> {
    let names = &party.entity.names;
    let pairs = names.iter().flat_map(|short| names.iter().map(move |full| (short, full)));
    let pairs: Vec<(&Name, &Name)> =
        pairs.filter(|(short, full)| stands_for(&short.text, &full.text)).collect();
    let (short, full) = rng.choice(pairs)?;
    let dotted = || short.text.chars().map(|c| format!("{c}.")).collect::<String>();
    let query = match rng.u8(..4) {
        0 => dotted(),
        1 => short.text.to_lowercase(),
        2 => format!("{} ({})", full.text, short.text),
        _ => format!("{} {}", short.text, full.text),
    };
    Some((query, vec![short.text.clone(), full.text.clone()]))
}

/// Whether this is capitals alone that begin words of the other, in order, the first with the first.
fn stands_for(short: &str, full: &str) -> bool {
    let initials: Vec<char> = full.split_whitespace().filter_map(|word| word.chars().next()).collect();
    let mut left = initials.iter();
    (3..8).contains(&short.chars().count())
        && initials.len() > 2
        && short.chars().all(|c| c.is_ascii_uppercase())
        && short.chars().next() == initials.first().copied()
        && short.chars().all(|c| left.any(|initial| initial.eq_ignore_ascii_case(&c)))
}

/// The names in Latin letters.
pub fn romanised(names: &[Name]) -> Vec<Name> {
    names.iter().filter(|name| name.script.is_none()).cloned().collect()
}

/// The names in any other script.
pub fn in_scripts(names: &[Name]) -> Vec<Name> {
    names.iter().filter(|name| name.script.is_some()).cloned().collect()
}

fn texts(names: Vec<Name>) -> Vec<String> {
    names.into_iter().map(|name| name.text).collect()
}

impl Varied {
    /// The query and what it stands for, for a report.
    pub fn described(&self) -> String {
        format!("{} ← {}", shown(&self.text), self.listed.first().map_or("", String::as_str))
    }
}

/// The text with what nobody sees made visible.
fn shown(text: &str) -> String {
    let visible = |c: char| match c {
        '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => "·".to_owned(),
        '|' => "/".to_owned(),
        c if c.is_whitespace() => " ".to_owned(),
        c => c.to_string(),
    };
    text.chars().map(visible).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn acronyms_are_initials_in_order() {
        assert!(stands_for("KMDTC", "Korea Mining Development Trading Corporation"));
        assert!(stands_for("IRISL", "Islamic Republic of Iran Shipping Lines"));
        assert!(!stands_for("ABC", "Alfa Beta"));
        assert!(!stands_for("MDC", "Korea Mining Development Corporation"));
    }
}
