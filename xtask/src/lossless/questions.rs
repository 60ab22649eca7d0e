//! What is asked: names of four kinds, each with a threshold, filters and facts drawn by seed.
//!
//! Listed names as they are; names bent as `cargo xtask effectiveness` bends them; its ordinary customers; and
//! adversarial texts ([`super::adversarial`]). Facts are those of a listed party, so that some agree and some do not.

use fastrand::Rng;
use name_screener::entity::{Entity, EntityKind};
use name_screener::search::{MOST_HITS, SearchOptions};

use super::adversarial::Adversary;
use crate::effectiveness::lists::Lists;
use crate::effectiveness::{ordinary, variations};

/// One question.
pub struct Question {
    pub text: String,
    pub options: SearchOptions,
    /// Where the text comes from.
    pub kind: &'static str,
}

pub const LISTED: &str = "listed names";
pub const VARIED: &str = "listed names, varied";
pub const ORDINARY: &str = "ordinary customers";
pub const ADVERSARIAL: &str = "adversarial texts";

/// The kinds in turn: of 20 questions 4 are listed names, 7 varied, 4 ordinary and 5 adversarial.
const TURNS: [&str; 20] = [
    LISTED,
    VARIED,
    ORDINARY,
    ADVERSARIAL,
    VARIED,
    LISTED,
    VARIED,
    ADVERSARIAL,
    ORDINARY,
    VARIED,
    LISTED,
    ADVERSARIAL,
    VARIED,
    ORDINARY,
    ADVERSARIAL,
    VARIED,
    LISTED,
    ADVERSARIAL,
    VARIED,
    ORDINARY,
];

/// Besides the default.
const THRESHOLDS: [f64; 12] = [0.0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.9, 0.95, 0.99, 1.0];

const KINDS: [EntityKind; 5] = [
    EntityKind::Person,
    EntityKind::Organization,
    EntityKind::Vessel,
    EntityKind::Aircraft,
    EntityKind::Unknown,
];

/// Draws `count` questions.
pub fn draw(lists: &Lists, count: usize, seed: u64) -> Vec<Question> {
    let mut rng = Rng::with_seed(seed);
    let entities: Vec<&Entity> = lists.parties.iter().map(|party| &party.entity).collect();
    let ids = lists.ids();
    let adversary = Adversary::new(&entities);
    let mut varied = Pool::new(seed, |seed| {
        variations::draw(&lists.parties, seed).into_iter().map(|varied| varied.text).collect()
    });
    let mut ordinary = Pool::new(seed, |seed| {
        ordinary::draw(&lists.parties, seed).into_iter().map(|customer| customer.name).collect()
    });
    let one = |kind: &&'static str| {
        let entity = entities[rng.usize(..entities.len())];
        let text = match *kind {
            LISTED => entity.names[rng.usize(..entity.names.len())].text.clone(),
            VARIED => varied.next(&mut rng),
            ORDINARY => ordinary.next(&mut rng),
            _ => adversary.text(&mut rng),
        };
        Question { text, options: options(entity, &ids, &mut rng), kind }
    };
    TURNS.iter().cycle().take(count).map(one).collect()
}

/// Texts drawn by seed, in a shuffled order; when all are used, those of the next seed.
struct Pool<F> {
    draw: F,
    seed: u64,
    left: Vec<String>,
}

impl<F: Fn(u64) -> Vec<String>> Pool<F> {
    fn new(seed: u64, draw: F) -> Self {
        Self { draw, seed, left: Vec::new() }
    }

    fn next(&mut self, rng: &mut Rng) -> String {
        loop {
            if let Some(text) = self.left.pop() {
                return text;
            }
            self.left = (self.draw)(self.seed);
            assert!(!self.left.is_empty(), "the lists are too small to draw from");
            rng.shuffle(&mut self.left);
            self.seed += 1;
        }
    }
}

/// Each option is left out more often than not, so that they meet in all combinations.
fn options(entity: &Entity, ids: &[String], rng: &mut Rng) -> SearchOptions {
    let one_in = |n: u32, rng: &mut Rng| rng.u32(..n) == 0;
    SearchOptions {
        threshold: (!one_in(3, rng)).then(|| THRESHOLDS[rng.usize(..THRESHOLDS.len())]),
        limit: one_in(3, rng).then(|| rng.usize(1..=MOST_HITS)),
        kinds: if one_in(4, rng) { some_of(&KINDS, rng) } else { Vec::new() },
        lists: if one_in(3, rng) { some_of(ids, rng) } else { Vec::new() },
        countries: entity.countries.iter().filter(|_| one_in(5, rng)).map(|c| c.code.clone()).collect(),
        birth_date: entity.birth_dates.first().filter(|_| one_in(4, rng)).cloned(),
        gender: entity.gender.filter(|_| one_in(4, rng)),
        identifiers: identifiers(entity, rng),
    }
}

/// An identifier that is too short to name a party is refused, so only long ones are asked for.
fn identifiers(entity: &Entity, rng: &mut Rng) -> Vec<String> {
    let long = |value: &&String| value.chars().filter(char::is_ascii_alphanumeric).count() >= 8;
    let values = entity.identifiers.iter().map(|identifier| &identifier.value).filter(long);
    values.filter(|_| rng.u8(..6) == 0).cloned().collect()
}

/// One or more of `items`.
fn some_of<T: Clone>(items: &[T], rng: &mut Rng) -> Vec<T> {
    let count = rng.usize(1..=items.len());
    let mut items = items.to_vec();
    rng.shuffle(&mut items);
    items.truncate(count);
    items
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn a_pool_goes_on_with_the_next_seed() {
        let mut pool = Pool::new(7, |seed| vec![format!("{seed} a"), format!("{seed} b")]);
        let mut rng = Rng::with_seed(1);
        let drawn: HashSet<String> = (0..4).map(|_| pool.next(&mut rng)).collect();
        assert_eq!(drawn, ["7 a", "7 b", "8 a", "8 b"].map(str::to_owned).into());
    }

    #[test]
    fn some_of_gives_different_items() {
        let mut rng = Rng::with_seed(1);
        for _ in 0..50 {
            let some = some_of(&[1, 2, 3], &mut rng);
            assert!(!some.is_empty() && some.len() == some.iter().collect::<HashSet<_>>().len());
        }
    }

    #[test]
    fn each_kind_has_its_turns() {
        let count = |kind| TURNS.iter().filter(|k| **k == kind).count();
        assert_eq!([LISTED, VARIED, ORDINARY, ADVERSARIAL].map(count), [4, 7, 4, 5]);
    }
}
