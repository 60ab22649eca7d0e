//! Names of listed parties as others would give them: parties in, queries whose answer is known out.
//!
//! Everything is drawn with a seed, and nothing here uses a table or code of the matcher. A class bends a listed name
//! ([`class::CLASSES`] names them all); three queries of ten are bent by a second class too.

pub mod business;
pub mod class;
mod damaged;
mod deliberate;
mod heard;
mod letters;
pub mod listed;
mod people;
mod phrases;
mod pinyin;
mod spelling;
mod writing;

use std::collections::{HashMap, HashSet};

use fastrand::Rng;
use name_screener::entity::Strength;

use super::folding;
use super::lists::Party;
use class::{CLASSES, Class, Source};

/// Queries wanted of each class, of people and of organisations each.
const WANTED: usize = 220;

/// How often all parties are gone through to find that many.
const ROUNDS: usize = 8;

/// Parties that may begin alike where a name is cut off there.
const CROWD: usize = 10;

/// A name to be bent.
#[derive(Clone, Copy)]
pub struct Origin<'a> {
    pub party: &'a Party,
    pub text: &'a str,
    pub culture: Culture,
    /// Beginnings, in small letters, that more than ten parties share.
    pub crowded: &'a HashSet<String>,
}

/// Whose names these are, as far as romanisation goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Culture {
    Arabic,
    Chinese,
    Korean,
    Slavic,
    Other,
}

impl Culture {
    fn of(party: &Party) -> Self {
        let codes = party.entity.countries.iter().map(|country| country.code.as_str());
        let codes = codes.chain(party.entity.addresses.iter().filter_map(|a| a.country.as_deref()));
        codes.map(Self::of_country).find(|&culture| culture != Self::Other).unwrap_or(Self::Other)
    }

    fn of_country(code: &str) -> Self {
        match code {
            "KP" | "KR" => Self::Korean,
            "CN" | "HK" | "MO" | "SG" | "TW" => Self::Chinese,
            "BG" | "BY" | "KG" | "KZ" | "MK" | "RS" | "RU" | "SU" | "TJ" | "TM" | "UA" | "UZ" => Self::Slavic,
            "AE" | "AF" | "BH" | "DZ" | "EG" | "IQ" | "IR" | "JO" | "KW" | "LB" | "LY" | "MA" | "OM"
            | "PK" | "PS" | "QA" | "SA" | "SD" | "SO" | "SY" | "TN" | "YE" => Self::Arabic,
            _ => Self::Other,
        }
    }
}

/// A query whose answer is known.
#[derive(Debug, Clone)]
pub struct Varied {
    pub class: &'static str,
    /// The second class, where there is one.
    pub second: Option<&'static str>,
    pub is_person: bool,
    /// The id of the party that is meant.
    pub id: String,
    /// The listed names that were bent or are stood for.
    pub listed: Vec<String>,
    pub text: String,
    pub against: Against,
}

/// Which names of the lists are searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Against {
    All,
    Romanised,
    Scripts,
}

/// Draws the queries of all classes.
pub fn draw(parties: &[Party], seed: u64) -> Vec<Varied> {
    let mut rng = Rng::with_seed(seed);
    let crowded = crowded(parties);
    let mut drawn = Vec::new();
    for class in &CLASSES {
        for is_person in [true, false] {
            if if is_person { class.people } else { class.organizations } {
                drawn.extend(Draw { class, is_person, crowded: &crowded, rng: &mut rng }.all(parties));
            }
        }
    }
    drawn
}

/// The queries of one class.
struct Draw<'a> {
    class: &'a Class,
    is_person: bool,
    crowded: &'a HashSet<String>,
    rng: &'a mut Rng,
}

impl Draw<'_> {
    fn all(mut self, parties: &[Party]) -> Vec<Varied> {
        let mut order: Vec<&Party> = parties.iter().filter(|party| self.concerns(party)).collect();
        self.rng.shuffle(&mut order);
        let mut seen = HashSet::new();
        let mut drawn: Vec<Varied> = Vec::new();
        for party in std::iter::repeat_n(order, ROUNDS).flatten() {
            if drawn.len() == WANTED {
                break;
            }
            let stacked = drawn.len() % 10 < 3;
            let varied = self.one(party, stacked).filter(|varied| seen.insert(varied.text.clone()));
            drawn.extend(varied);
        }
        drawn
    }

    fn concerns(&self, party: &Party) -> bool {
        if self.is_person { party.is_person() } else { party.is_organization() }
    }

    fn one(&mut self, party: &Party, stacked: bool) -> Option<Varied> {
        let (text, listed, against) = match self.class.source {
            Source::Bent(_) => {
                let name = self.name(party)?;
                (self.bent(self.class, party, &name)?, vec![name], Against::All)
            }
            Source::FromScript(script) => {
                let (text, listed) = listed::from_script(party, script, self.rng)?;
                (text, listed, Against::Romanised)
            }
            Source::ToScript => {
                let (text, listed) = listed::to_script(party, self.rng)?;
                (text, listed, Against::Scripts)
            }
            Source::Acronym => {
                let (text, listed) = listed::acronym(party, self.rng)?;
                (text, listed, Against::All)
            }
        };
        let second = if stacked { Some(self.second(party, &text)?) } else { None };
        let (text, second) = second.map_or((text, None), |(text, label)| (text, Some(label)));
        if listed.contains(&text) {
            return None;
        }
        let (class, id) = (self.class.label, party.entity.id.clone());
        Some(Varied { class, second, is_person: self.is_person, id, listed, text, against })
    }

    /// A name that tells the party apart: not a weak alias, in Latin letters, of people two words or more.
    fn name(&mut self, party: &Party) -> Option<String> {
        let names = party.entity.names.iter().filter(|name| {
            let words = folding::words(&name.text);
            name.script.is_none()
                && name.strength == Strength::Strong
                && (words.len() > 1 || !self.is_person && words.concat().chars().count() > 5)
        });
        Some(self.rng.choice(names.collect::<Vec<_>>())?.text.clone())
    }

    /// Bends by another class; a few are tried, since not every class fits every name.
    fn second(&mut self, party: &Party, text: &str) -> Option<(String, &'static str)> {
        (0..12).find_map(|_| {
            let class = &CLASSES[self.rng.usize(..CLASSES.len())];
            let fits = class.label != self.class.label
                && if self.is_person { class.people } else { class.organizations };
            fits.then(|| self.bent(class, party, text))?.map(|text| (text, class.label))
        })
    }

    /// The name bent by this class; none where it stays the same.
    fn bent(&mut self, class: &Class, party: &Party, text: &str) -> Option<String> {
        let Source::Bent(bend) = class.source else { return None };
        let origin = Origin { party, text, culture: Culture::of(party), crowded: self.crowded };
        let new = bend(&origin, self.rng)?;
        let changed = if class.writing { new != text } else { folding::words(&new) != folding::words(text) };
        (changed && !folding::words(&new).is_empty()).then_some(new)
    }
}

/// Beginnings of a field's width that more than [`CROWD`] parties share.
fn crowded(parties: &[Party]) -> HashSet<String> {
    let mut bearers: HashMap<String, HashSet<&str>> = HashMap::new();
    for party in parties {
        for name in &party.entity.names {
            for width in damaged::WIDTHS {
                let beginning: String = name.text.chars().take(width).collect();
                bearers.entry(beginning.to_lowercase()).or_default().insert(&party.entity.id);
            }
        }
    }
    bearers.into_iter().filter(|(_, ids)| ids.len() > CROWD).map(|(beginning, _)| beginning).collect()
}

#[cfg(test)]
pub mod tests;
