//! Packs and a query in, hits out.
//!
//! [`Screener`] holds the packs of any number of lists. Each search pairs the words of the query with those of every list
//! ([`pairs`]), bounds the names that hold them ([`candidates`]), scores the best of them exactly until no other can matter
//! ([`find`], [`board`]), and explains the hits.

mod board;
mod candidates;
mod find;
mod pairs;
mod query;
mod result;

pub use query::{DEFAULT_LIMIT, MOST_HITS, Query, SearchOptions};
pub use result::{CompareResult, Hit, ListState, Reason, SearchResult};

use crate::entity::{EntityKind, Name};
use crate::error::{Error, ErrorKind, Result};
use crate::explain::{self, ReadQuery};
use crate::index::{Index, readings};
use crate::normalize::Reading;
use crate::order::{descending, sorted_by_key};
use crate::pack::Pack;
use crate::score::constants::{FULL, SCORER_VERSION};
use crate::score::{PreparedName, best_match};
use board::{Board, NEAREST, Scored};
use candidates::Tally;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::sync::Mutex;

/// Version of engine and scorer, part of every answer.
pub fn engine_version() -> String {
    format!("{}/{SCORER_VERSION}", env!("CARGO_PKG_VERSION"))
}

/// The lists that are loaded, ready to be searched.
#[derive(Default)]
pub struct Screener {
    /// By list id.
    packs: Vec<(ListState, Pack)>,
    /// Kept from search to search; one that runs beside another takes a new one.
    tally: Mutex<Tally>,
}

impl Screener {
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds the bytes of a pack, gzip already undone. `pack_sha256` is that of the file as stored, for the answers to state.
    ///
    /// # Errors
    /// Those of [`Pack::decode`]; [`ErrorKind::DuplicateList`] where a pack of that list is loaded already.
    pub fn add_pack(&mut self, bytes: Vec<u8>, pack_sha256: &str) -> Result<&ListState> {
        let pack = Pack::decode(bytes)?;
        let state = ListState::ready(&pack.header, pack_sha256);
        match self.packs.binary_search_by(|(s, _)| s.id.cmp(&state.id)) {
            Ok(_) => Err(Error::new(
                ErrorKind::DuplicateList,
                format!("The list {} is loaded already; load each list once.", state.id),
            )),
            Err(place) => {
                self.packs.insert(place, (state, pack));
                Ok(&self.packs[place].0)
            }
        }
    }

    /// The loaded lists, by id.
    pub fn lists(&self) -> impl Iterator<Item = &ListState> {
        self.packs.iter().map(|(state, _)| state)
    }

    /// Screens a name.
    ///
    /// # Errors
    /// Those of [`Query::new`]; [`ErrorKind::NoLists`] where none is loaded; [`ErrorKind::BadOption`] where a list that is
    /// asked for is not loaded.
    pub fn search(&self, query: &str, options: &SearchOptions) -> Result<SearchResult> {
        self.search_with(query, options, find::by_bounds)
    }

    /// The same by scoring every listed name: slow, the measure of [`Screener::search`].
    ///
    /// # Errors
    /// Those of [`Screener::search`].
    pub fn search_exhaustively(&self, query: &str, options: &SearchOptions) -> Result<SearchResult> {
        self.search_with(query, options, find::every_name)
    }

    fn search_with(&self, text: &str, options: &SearchOptions, find: Find) -> Result<SearchResult> {
        let query = Query::new(text, options)?;
        let packs = self.selected(&options.lists)?;
        let indexes: Vec<&Index> = packs.iter().map(|(_, pack)| &pack.index).collect();
        let mut board = Board::new(&query, &indexes);
        match self.tally.try_lock() {
            Ok(mut tally) => find(&query, &indexes, &mut board, &mut tally),
            Err(_) => find(&query, &indexes, &mut board, &mut Tally::default()),
        }
        let (hits, nearest) = board.finish();
        let total = hits.len();
        let read = ReadQuery::new(&query.text);
        let explained = |found, most| -> Result<Vec<Hit>> {
            best_first(found, most).map(|s| hit(&read, &packs[s.list].1, s)).collect()
        };
        Ok(SearchResult {
            hits: explained(hits, query.limit)?,
            nearest: explained(nearest, NEAREST)?,
            total,
            threshold: f64::from(query.threshold) / f64::from(FULL),
            query: query.text.clone(),
            complete: true,
            lists: packs.iter().map(|(state, _)| state.clone()).collect(),
            engine: engine_version(),
            elapsed_ms: 0.0,
        })
    }

    /// The packs of these lists, or of all where none is named.
    fn selected(&self, ids: &[String]) -> Result<Vec<&(ListState, Pack)>> {
        if self.packs.is_empty() {
            return Err(Error::new(
                ErrorKind::NoLists,
                "No list is loaded, so nothing can be said of any name. Load a list first.",
            ));
        }
        let missing = ids.iter().find(|id| !self.packs.iter().any(|(state, _)| state.id == **id));
        if let Some(id) = missing {
            let loaded: Vec<&str> = self.lists().map(|l| l.id.as_str()).collect();
            let message = format!("The list {id:?} is not loaded; loaded are {}.", loaded.join(", "));
            return Err(Error::new(ErrorKind::BadOption, message));
        }
        Ok(self.packs.iter().filter(|(state, _)| ids.is_empty() || ids.contains(&state.id)).collect())
    }
}

/// Scores what can matter and offers it to the board.
type Find = fn(&Query, &[&Index], &mut Board, &mut Tally);

/// The best of all lists' parties: by rank, then list, then entity. Each with the place of its pack.
fn best_first(found: Vec<Scored>, most: usize) -> impl Iterator<Item = Scored> {
    let key = |s: &Scored| (descending(s.rank), (s.list as u64) << 32 | u64::from(s.entity));
    sorted_by_key(found, key).into_iter().take(most)
}

fn hit(query: &ReadQuery, pack: &Pack, scored: Scored) -> Result<Hit> {
    let record = Record::read(pack.entity(scored.entity))?;
    let stored = &pack.index.names[scored.name as usize];
    let matched_name = record.name(stored.name)?;
    let explanation =
        explain::explain(query, &matched_name.text, stored.reading, &scored.best, &scored.effects);
    Ok(Hit {
        score: result::shown(scored.shown()),
        name_score: result::shown(scored.best.evidence.rank.max(0)),
        reason: if scored.identified { Reason::Identifier } else { Reason::Name },
        id: record.id,
        record: record.text,
        matched_name,
        explanation,
    })
}

/// The part of an entity's record that the engine itself reads.
struct Record {
    id: String,
    names: Vec<Name>,
    text: Box<RawValue>,
}

impl Record {
    fn read(json: &[u8]) -> Result<Self> {
        #[derive(Deserialize)]
        struct Part {
            id: String,
            names: Vec<Name>,
        }
        let text: Box<RawValue> = serde_json::from_slice(json).map_err(|e| bad_record(&e.to_string()))?;
        let Part { id, names } = serde_json::from_str(text.get()).map_err(|e| bad_record(&e.to_string()))?;
        Ok(Self { id, names, text })
    }

    fn name(&self, number: u32) -> Result<Name> {
        self.names
            .get(number as usize)
            .cloned()
            .ok_or_else(|| bad_record("it lacks a name that the index has"))
    }
}

fn bad_record(why: &str) -> Error {
    Error::new(
        ErrorKind::BadPack,
        format!("A listed party's record cannot be read: {why}. Make or get the pack anew."),
    )
}

/// Scores one pair of names exactly as a search would whose listed party is of `kind`.
///
/// # Errors
/// Those of [`Query::new`], for either name.
pub fn compare(query: &str, listed: &str, kind: EntityKind) -> Result<CompareResult> {
    let queries = query::read(query, PreparedName::queries)?;
    let names = query::read(listed, |text, reading| vec![PreparedName::listed(text, reading)])?;
    let match_in = |&reading: &Reading| {
        let best = best_match(&queries[reading as usize], &names[reading as usize][0].as_view());
        (reading, best)
    };
    let best = readings(kind).iter().map(match_in);
    let (reading, best) = best
        .reduce(|a, b| if b.1.evidence.rank > a.1.evidence.rank { b } else { a })
        .expect("every kind has a reading");
    Ok(CompareResult {
        score: result::shown(best.evidence.rank.max(0)),
        explanation: explain::explain(&ReadQuery::new(query), listed, reading, &best, &[]),
    })
}
