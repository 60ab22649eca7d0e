//! The matcher and the baselines on one sample of what was measured: the same rows for each.

use fastrand::Rng;

use super::baselines::{Baseline, Method};
use super::curve;
use super::lists::Lists;
use super::measure::{Measured, score};
use super::ranking::THRESHOLD;
use super::summary::{BORNE, share};
use super::variations::{Against, Varied};
use crate::parallel;

/// How many of each are asked: a baseline scores every listed name for each query.
const VARIED: usize = 500;
const ORDINARY: usize = 1000;
const NEAR: usize = 400;

/// The figures of one way to score.
pub struct Compared {
    pub label: &'static str,
    pub first_ten: f64,
    pub first: f64,
    /// Shares at the threshold that at most two ordinary customers of 1,000 pass.
    pub bound: f64,
    pub found_at_bound: f64,
    pub near_at_bound: f64,
    /// Shares at 0.85.
    pub found: f64,
    pub ordinary: f64,
    pub near: f64,
    pub area: f64,
    /// Best F1 of the labelled pairs and F1 at 0.85, where they are there.
    pub labelled: Option<(f64, f64)>,
}

/// Scores of one way to score.
struct Scores {
    /// Place and score of the right party, score of the pair.
    varied: Vec<(Option<usize>, f64, f64)>,
    ordinary: Vec<f64>,
    /// Best score of the search, and of the pair.
    near: Vec<(f64, f64)>,
    labelled: Option<Vec<(f64, bool)>>,
}

impl Scores {
    fn figures(self, label: &'static str) -> Compared {
        let bound = curve::quantile_above(&self.ordinary, BORNE);
        let found = |is: &dyn Fn(f64) -> bool| share(self.varied.iter().map(|(_, score, _)| is(*score)));
        let near = |is: &dyn Fn(f64) -> bool| share(self.near.iter().map(|(score, _)| is(*score)));
        let place =
            |most: usize| share(self.varied.iter().map(|(place, ..)| place.is_some_and(|p| p < most)));
        let [matches, others]: [Vec<f64>; 2] =
            [self.varied.iter().map(|v| v.2).collect(), self.near.iter().map(|n| n.1).collect()];
        Compared {
            label,
            first_ten: place(10),
            first: place(1),
            bound,
            found_at_bound: found(&|s| s > bound),
            near_at_bound: near(&|s| s > bound),
            found: found(&|s| s >= THRESHOLD),
            ordinary: curve::share_from(&self.ordinary, THRESHOLD),
            near: near(&|s| s >= THRESHOLD),
            area: curve::area(&matches, &others),
            labelled: self.labelled.map(|pairs| (curve::best_f1(&pairs).0, curve::f1(&pairs, THRESHOLD))),
        }
    }
}

/// The matcher first, then all baselines, on one seeded sample.
pub fn compared(lists: &Lists, measured: &Measured, seed: u64) -> Vec<Compared> {
    let sample = Sample::new(measured, seed);
    let mut all = vec![sample.of_matcher(measured).figures("this matcher")];
    for method in Method::ALL {
        eprintln!("Measuring {}", method.label());
        all.push(sample.of_baseline(lists, measured, method).figures(method.label()));
    }
    all
}

/// Places in what was measured.
struct Sample {
    varied: Vec<usize>,
    ordinary: Vec<usize>,
    near: Vec<usize>,
}

impl Sample {
    fn new(measured: &Measured, seed: u64) -> Self {
        let mut rng = Rng::with_seed(seed);
        let mut some = |places: Vec<usize>, most: usize| {
            let mut places = places;
            rng.shuffle(&mut places);
            places.truncate(most);
            places
        };
        let varied = (0..measured.varied.len()).filter(|&n| measured.varied[n].0.against == Against::All);
        let ordinary = (0..measured.ordinary.len()).filter(|&n| !measured.ordinary[n].0.collides);
        Self {
            varied: some(varied.collect(), VARIED),
            ordinary: some(ordinary.collect(), ORDINARY),
            near: some((0..measured.near.len()).collect(), NEAR),
        }
    }

    fn of_matcher(&self, measured: &Measured) -> Scores {
        let outcome = |&n: &usize| &measured.varied[n].1;
        Scores {
            varied: self.varied.iter().map(outcome).map(|o| (o.place, o.score, o.pair)).collect(),
            ordinary: self.ordinary.iter().map(|&n| score(&measured.ordinary[n].1)).collect(),
            near: self.near.iter().map(|&n| (score(&measured.near[n].1), measured.near[n].2)).collect(),
            labelled: measured
                .labelled
                .as_ref()
                .map(|all| all.iter().map(|(pair, score)| (*score, pair.is_match)).collect()),
        }
    }

    fn of_baseline(&self, lists: &Lists, measured: &Measured, method: Method) -> Scores {
        let baseline = Baseline::new(method, lists);
        let best_pair = |query: &str, listed: &[String]| {
            listed.iter().map(|name| method.pair(query, name)).fold(0.0, f64::max)
        };
        let best = |query: &str| baseline.ranked(query).first().map_or(0.0, |(_, score)| *score);
        Scores {
            varied: parallel::map(&self.varied, |&n| {
                let varied = &measured.varied[n].0;
                let (place, score) = found(lists, &baseline, varied);
                (place, score, best_pair(&varied.text, &varied.listed))
            }),
            ordinary: parallel::map(&self.ordinary, |&n| best(&measured.ordinary[n].0.name)),
            near: parallel::map(&self.near, |&n| {
                let near = &measured.near[n].0;
                (best(&near.text), best_pair(&near.text, &near.listed))
            }),
            labelled: measured.labelled.as_ref().map(|all| {
                all.iter().map(|(pair, _)| (method.pair(&pair.query, &pair.listed), pair.is_match)).collect()
            }),
        }
    }
}

/// Place and score of the right party. Parties of the same score count as before it: nobody could tell them apart.
fn found(lists: &Lists, baseline: &Baseline, varied: &Varied) -> (Option<usize>, f64) {
    let party = lists.party(&varied.id).expect("queries are of listed parties");
    let ranked = baseline.ranked(&varied.text);
    let is_right = |id: &str| id == varied.id || party.twins.contains(id);
    let Some(&(_, score)) = ranked.iter().find(|(id, _)| is_right(id)) else { return (None, 0.0) };
    let place = ranked.iter().filter(|(id, other)| !is_right(id) && *other >= score).count();
    (Some(place), score)
}
