//! All measurements in one place: lists and pairs in, scores of every query out.

use anyhow::Result;
use name_screener::entity::EntityKind;
use name_screener::search::compare;

use super::lists::Lists;
use super::near_misses::{self, NearMiss};
use super::ordinary::{self, Customer};
use super::pairs::{Pair, Pairs};
use super::ranking::{self, Outcome, Screeners};
use super::variations::{self, Varied};
use crate::parallel;

/// The listed name that matched best, and its score.
pub type Best = Option<(String, f64)>;

/// Everything that was measured.
pub struct Measured {
    pub varied: Vec<(Varied, Outcome)>,
    pub ordinary: Vec<(Customer, Best)>,
    /// With the score against the names it was made of.
    pub near: Vec<(NearMiss, Best, f64)>,
    /// None where `../shared/effectiveness` is not there.
    pub labelled: Option<Vec<(Pair, f64)>>,
    pub issues: Option<Vec<(Pair, f64)>>,
}

/// Draws all queries with the seed and asks every `sample`th of them.
pub fn measure(lists: &Lists, pairs: Option<Pairs>, seed: u64, sample: usize) -> Result<Measured> {
    let screeners = Screeners::new(lists)?;
    let varied = every(sample, variations::draw(&lists.parties, seed));
    eprintln!("Searching for {} varied names", varied.len());
    let outcomes = ranking::outcomes(&screeners, lists, &varied)?;
    let customers = every(sample, ordinary::draw(&lists.parties, seed));
    eprintln!("Searching for {} ordinary customers", customers.len());
    let found = all(&customers, |customer| ranking::best(&screeners.all, &customer.name))?;
    let near = every(sample, near_misses::draw(&lists.parties, seed));
    eprintln!("Searching for {} near misses", near.len());
    let near_found = all(&near, |near| ranking::best(&screeners.all, &near.text))?;
    let near_pairs = all(&near, |near| ranking::best_pair(&near.text, &near.listed, kind(near.is_person)))?;
    let near =
        near.into_iter().zip(near_found).zip(near_pairs).map(|((near, best), pair)| (near, best, pair));
    let (labelled, issues) = match pairs {
        Some(Pairs { labelled, issues }) => (Some(scored(labelled)?), Some(scored(issues)?)),
        None => (None, None),
    };
    Ok(Measured {
        varied: varied.into_iter().zip(outcomes).collect(),
        ordinary: customers.into_iter().zip(found).collect(),
        near: near.collect(),
        labelled,
        issues,
    })
}

fn every<T>(sample: usize, items: Vec<T>) -> Vec<T> {
    items.into_iter().step_by(sample.max(1)).collect()
}

fn kind(is_person: bool) -> EntityKind {
    if is_person { EntityKind::Person } else { EntityKind::Organization }
}

fn all<T: Sync, R: Send>(items: &[T], ask: impl Fn(&T) -> Result<R> + Sync) -> Result<Vec<R>> {
    parallel::map(items, ask).into_iter().collect()
}

fn scored(pairs: Vec<Pair>) -> Result<Vec<(Pair, f64)>> {
    let score = |pair: Pair| {
        let score = compare(&pair.query, &pair.listed, pair.kind)?.score;
        Ok((pair, score))
    };
    pairs.into_iter().map(score).collect()
}

/// The score of the best hit, 0 where there is none.
pub fn score(best: &Best) -> f64 {
    best.as_ref().map_or(0.0, |(_, score)| *score)
}
