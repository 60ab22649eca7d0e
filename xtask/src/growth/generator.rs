//! Real parties in, any number of made ones out, the same for the same seed.
//!
//! A made party is a real one, drawn at random, with other words: what stands in more than [`COMMON`] of the names of its
//! kind stays (`al`, `bin`, `Company`, `Limited`), and for each other word the same new one is put in all its names, drawn from
//! the urn of the kind and alphabet. So the number of names a party has, of words a name has, punctuation, case, scripts,
//! facts and strength of aliases are as they are; which words meet is new. Aliases that spell a word in two ways get two
//! unlike words.

use std::collections::{BTreeMap, HashMap, HashSet};

use fastrand::Rng;
use name_screener::entity::{Entity, EntityKind};

use super::LIST;
use super::letters::Letters;
use super::urn::Urn;

/// The share of names from which a word is part of how names are written.
const COMMON: f64 = 0.002;

/// Whose names, and in what alphabet: each has its own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct Kind {
    is_person: bool,
    alphabet: u32,
}

const LATIN: u32 = 0;

impl Kind {
    fn of(entity: &Entity, word: &str) -> Self {
        Self { is_person: entity.kind == EntityKind::Person, alphabet: alphabet(word) }
    }
}

/// Blocks of letters, roughly.
fn alphabet(word: &str) -> u32 {
    match word.chars().next().map_or(0, u32::from) {
        0..0x250 | 0x1e00..0x1f00 => LATIN,
        0x1100..0x1200 | 0xac00..0xd7b0 => 1,
        0x2e80..0xa000 => 2,
        other => other >> 8,
    }
}

/// What was learnt of real parties.
pub struct Model<'a> {
    templates: &'a [Entity],
    common: HashSet<(bool, String)>,
    urns: BTreeMap<Kind, (Urn, Letters)>,
}

impl<'a> Model<'a> {
    pub fn learn(templates: &'a [Entity]) -> Self {
        let common = common(templates);
        let mut words: BTreeMap<Kind, Vec<String>> = BTreeMap::new();
        for entity in templates {
            for word in own_words(entity, &common) {
                words.entry(Kind::of(entity, &word)).or_default().push(word);
            }
        }
        let learnt = |(kind, words): (Kind, Vec<String>)| {
            // Always the same order: what the seed of a run changes is the parties, not the model.
            let urn = Urn::fill(words.iter().map(String::as_str).collect(), &mut Rng::with_seed(0));
            let letters = Letters::learn(urn.words());
            (kind, (urn, letters))
        };
        Self { templates, common, urns: words.into_iter().map(learnt).collect() }
    }

    /// The exponents of Heaps' law that were measured on the words of people's and other names in Latin letters.
    pub fn described(&self) -> [f64; 2] {
        [true, false].map(|is_person| {
            let urn = self.urns.get(&Kind { is_person, alphabet: LATIN });
            urn.map_or(f64::NAN, |(urn, _)| urn.discount)
        })
    }
}

/// Words of more than [`COMMON`] of the names of people, and of others.
fn common(templates: &[Entity]) -> HashSet<(bool, String)> {
    let mut names = HashMap::from([(true, 0.0), (false, 0.0)]);
    let mut counts: HashMap<(bool, String), f64> = HashMap::new();
    for entity in templates {
        let is_person = entity.kind == EntityKind::Person;
        for name in &entity.names {
            *names.entry(is_person).or_default() += 1.0;
            let words: HashSet<String> = words(&name.text).map(str::to_lowercase).collect();
            words.into_iter().for_each(|word| *counts.entry((is_person, word)).or_default() += 1.0);
        }
    }
    let is_common = |key: &(bool, String), count: f64| count > COMMON * names[&key.0];
    counts.into_iter().filter(|(key, count)| is_common(key, *count)).map(|(key, _)| key).collect()
}

/// The distinct words of a party that are not common, sorted.
fn own_words(entity: &Entity, common: &HashSet<(bool, String)>) -> Vec<String> {
    let is_person = entity.kind == EntityKind::Person;
    let words = entity.names.iter().flat_map(|name| words(&name.text)).filter(|word| is_word(word));
    let words = words.map(str::to_lowercase).filter(|word| !common.contains(&(is_person, word.clone())));
    words.collect::<std::collections::BTreeSet<String>>().into_iter().collect()
}

/// Initials and numbers are no words: they stay.
fn is_word(word: &str) -> bool {
    word.chars().nth(1).is_some() && !word.chars().any(|c| c.is_ascii_digit()) || alphabet(word) == 2
}

/// Runs of letters and digits.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// How many distinct words the names of these parties have.
pub fn distinct_words(entities: &[Entity]) -> usize {
    let names = entities.iter().flat_map(|entity| &entity.names);
    names.flat_map(|name| words(&name.text)).map(str::to_lowercase).collect::<HashSet<String>>().len()
}

/// Makes parties.
pub struct Generator<'a> {
    model: &'a Model<'a>,
    urns: BTreeMap<Kind, Urn>,
    rng: Rng,
}

impl<'a> Generator<'a> {
    pub fn new(model: &'a Model<'a>, seed: u64) -> Self {
        let urns = model.urns.iter().map(|(kind, (urn, _))| (*kind, urn.clone())).collect();
        Self { model, urns, rng: Rng::with_seed(seed) }
    }

    /// Parties until they have so many names.
    pub fn entities(&mut self, names: usize) -> Vec<Entity> {
        let (mut entities, mut made) = (Vec::new(), 0);
        while made < names {
            let entity = self.entity(entities.len());
            made += entity.names.len();
            entities.push(entity);
        }
        entities
    }

    fn entity(&mut self, number: usize) -> Entity {
        let template = &self.model.templates[self.rng.usize(..self.model.templates.len())];
        let others: HashMap<String, String> = own_words(template, &self.model.common)
            .into_iter()
            .map(|word| {
                let other = self.other(Kind::of(template, &word));
                (word, other)
            })
            .collect();
        let mut entity = template.clone();
        entity.id = format!("{LIST}:{number}");
        entity.list = LIST.to_owned();
        entity.names.iter_mut().for_each(|name| name.text = replaced(&name.text, &others));
        for identifier in &mut entity.identifiers {
            identifier.value = self.renumbered(&identifier.value);
        }
        entity
    }

    fn other(&mut self, kind: Kind) -> String {
        let urn = self.urns.get_mut(&kind).expect("the template was learnt");
        urn.draw(&self.model.urns[&kind].1, &mut self.rng)
    }

    fn renumbered(&mut self, value: &str) -> String {
        value.chars().map(|c| if c.is_ascii_digit() { self.rng.digit(10) } else { c }).collect()
    }
}

/// The text with its words replaced, written in the same case.
fn replaced(text: &str, others: &HashMap<String, String>) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(word) = words(rest).next() {
        let at = rest.find(word).unwrap_or(0);
        out.push_str(&rest[..at]);
        match others.get(&word.to_lowercase()) {
            Some(other) => out.push_str(&in_case_of(word, other)),
            None => out.push_str(word),
        }
        rest = &rest[at + word.len()..];
    }
    out + rest
}

fn in_case_of(word: &str, other: &str) -> String {
    let is_upper = |c: char| c.is_uppercase();
    if word.chars().filter(|c| c.is_alphabetic()).all(is_upper) {
        return other.to_uppercase();
    }
    let (first, others) = other.split_at(other.chars().next().map_or(0, char::len_utf8));
    if word.starts_with(is_upper) { first.to_uppercase() + others } else { other.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn templates() -> Vec<Entity> {
        let names = |n: usize| {
            serde_json::json!([
                {"text": format!("KIM{}, Yong bin Chol", "abcdefgh".chars().nth(n % 8).unwrap()), "type": "primary", "strength": "strong"},
                {"text": format!("Yong {} J. 7", "xyzuvw".repeat(n % 3 + 1)), "type": "alias", "strength": "weak"},
            ])
        };
        let entity = |n| {
            serde_json::json!({"id": format!("un-sc:{n}"), "list": "un-sc", "kind": "person", "names": names(n),
                "identifiers": [{"type": "passport", "value": "AB 123"}]})
        };
        (0..400).map(|n| serde_json::from_value(entity(n)).unwrap()).collect()
    }

    #[test]
    fn the_same_seed_makes_the_same_parties_with_as_many_names() {
        let templates = templates();
        let model = Model::learn(&templates);
        let made = |seed| Generator::new(&model, seed).entities(999);
        assert_eq!(made(1), made(1));
        assert_ne!(made(1), made(2));
        assert_eq!(made(1).iter().map(|entity| entity.names.len()).sum::<usize>(), 1000);
    }

    #[test]
    fn words_are_replaced_alike_in_their_case() {
        let others = HashMap::from([("kim".to_owned(), "obafemi".to_owned())]);
        assert_eq!(replaced("KIM, Kim-kim (bin) 7.", &others), "OBAFEMI, Obafemi-obafemi (bin) 7.");
    }

    #[test]
    fn alphabets_are_told_apart() {
        let kinds = ["Kim", "Ángel", "김", "李", "Ким", "محمد"].map(alphabet);
        assert_eq!(kinds, [LATIN, LATIN, 1, 2, 4, 6]);
    }
}
