//! Queries in, what a search of all lists gives for each out.

use anyhow::Result;
use name_screener::entity::EntityKind;
use name_screener::score::constants::DEFAULT_THRESHOLD;
use name_screener::search::{DEFAULT_LIMIT, Hit, Screener, SearchOptions, compare};

use super::lists::Lists;
use super::variations::{Against, Varied, listed};
use crate::parallel;

/// Hits for varied names are ranked from here up: low enough that a party that is not found so is not found.
const LOWEST: f64 = 0.3;

/// Hits for names that should have none are looked for from here up: below any threshold that lets few through.
const LOWEST_ALERT: f64 = 0.7;

/// What became of a query whose answer is known.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Parties ranked before the right one; none where it is not among the first hits.
    pub place: Option<usize>,
    /// The score of the right party, 0 where it is not among the first hits.
    pub score: f64,
    /// The best score of its listed name alone.
    pub pair: f64,
    /// The first party that is not the right one, by the name that matched, and its score.
    pub other: Option<(String, f64)>,
}

impl Outcome {
    pub fn is_first(&self) -> bool {
        self.place == Some(0)
    }

    pub fn is_in_first_ten(&self) -> bool {
        self.place.is_some_and(|place| place < 10)
    }

    pub fn is_above(&self, threshold: f64) -> bool {
        self.score >= threshold
    }
}

/// The screeners that [`Against`] names.
pub struct Screeners {
    pub all: Screener,
    romanised: Screener,
    scripts: Screener,
}

impl Screeners {
    pub fn new(lists: &Lists) -> Result<Self> {
        Ok(Self {
            all: lists.screener(<[_]>::to_vec)?,
            romanised: lists.screener(listed::romanised)?,
            scripts: lists.screener(|names| {
                let scripts = listed::in_scripts(names);
                if scripts.is_empty() { names.to_vec() } else { scripts }
            })?,
        })
    }

    fn of(&self, against: Against) -> &Screener {
        match against {
            Against::All => &self.all,
            Against::Romanised => &self.romanised,
            Against::Scripts => &self.scripts,
        }
    }
}

/// Searches for every query.
pub fn outcomes(screeners: &Screeners, lists: &Lists, varied: &[Varied]) -> Result<Vec<Outcome>> {
    parallel::map(varied, |varied| outcome(screeners.of(varied.against), lists, varied)).into_iter().collect()
}

fn outcome(screener: &Screener, lists: &Lists, varied: &Varied) -> Result<Outcome> {
    let party = lists.party(&varied.id).expect("queries are of listed parties");
    let hits = hits(screener, &varied.text, LOWEST)?;
    // Searched for by its names in scripts, a twin that is known in Latin letters is found too easily to count.
    let alone = varied.against == Against::Scripts;
    let is_right = |hit: &Hit| hit.id == varied.id || !alone && party.twins.contains(&hit.id);
    let counted: Vec<&Hit> = hits.iter().filter(|hit| !alone || !party.twins.contains(&hit.id)).collect();
    let place = counted.iter().position(|hit| is_right(hit));
    let other =
        counted.iter().find(|hit| !is_right(hit)).map(|hit| (hit.matched_name.text.clone(), hit.score));
    Ok(Outcome {
        place,
        score: place.map_or(0.0, |place| counted[place].score),
        pair: best_pair(&varied.text, &varied.listed, party.entity.kind)?,
        other,
    })
}

/// The best score of a query against any of these names.
pub fn best_pair(query: &str, listed: &[String], kind: EntityKind) -> Result<f64> {
    let scores = listed.iter().map(|name| Ok(compare(query, name, kind)?.score));
    Ok(scores.collect::<Result<Vec<f64>>>()?.into_iter().fold(0.0, f64::max))
}

/// The best hit of a name: the listed name that matched, and its score.
pub fn best(screener: &Screener, name: &str) -> Result<Option<(String, f64)>> {
    let first = hits(screener, name, LOWEST_ALERT)?.into_iter().next();
    Ok(first.map(|hit| (hit.matched_name.text, hit.score)))
}

fn hits(screener: &Screener, name: &str, threshold: f64) -> Result<Vec<Hit>> {
    let options =
        SearchOptions { threshold: Some(threshold), limit: Some(DEFAULT_LIMIT), ..Default::default() };
    Ok(screener.search(name, &options)?.hits)
}

/// The default threshold, for the report.
pub const THRESHOLD: f64 = DEFAULT_THRESHOLD;
