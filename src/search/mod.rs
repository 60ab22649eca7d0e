//! Packs and a query in, hits out.
//!
//! [`Screener`] holds the packs of any number of lists and one index of all. Each search pairs the words of the query with the listed ones
//! ([`pairs`]), bounds the names that hold them ([`candidates`]), scores the best of them exactly until no other can matter
//! ([`find`], [`board`]), and explains the hits.

mod board;
mod candidates;
mod find;
mod pairs;
mod party;
mod query;
mod recall;
mod result;

pub(crate) use board::Scored;
pub(crate) use find::Kept;
pub(crate) use party::Party;
pub use query::{DEFAULT_LIMIT, MOST_HITS, Query, SearchOptions};
pub(crate) use recall::Recall;
pub use result::{CompareResult, Hit, ListState, Reason, SearchResult};

use crate::entity::EntityKind;
use crate::error::{Error, ErrorKind, Result};
use crate::explain::{self, ReadName, ReadQuery};
use crate::index::{Index, IndexData, StoredName, readings};
use crate::linkage::{Groups, Listing, NamedMember};
use crate::normalize::Reading;
use crate::order::{descending, sorted_by_key};
use crate::pack::{Pack, record};
use crate::related::{self, Related, Ties};
use crate::score::constants::{FULL, SCORER_VERSION};
use crate::score::{PreparedName, best_match};
use board::Board;
use serde_json::value::RawValue;
use std::sync::{Mutex, OnceLock};

/// Version of engine and scorer, part of every answer.
pub fn engine_version() -> String {
    format!("{}/{SCORER_VERSION}", env!("CARGO_PKG_VERSION"))
}

/// The lists that are loaded, ready to be searched.
#[derive(Default)]
pub struct Screener {
    /// By list id.
    packs: Vec<(ListState, Pack)>,
    /// Of all of them; made when it is first asked for after one was added.
    index: OnceLock<Index>,
    /// Found out when first asked for.
    groups: OnceLock<Groups>,
    ties: OnceLock<Ties>,
    /// Kept from search to search; one that runs beside another takes a new one.
    kept: Mutex<Kept>,
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
                self.changed();
                Ok(&self.packs[place].0)
            }
        }
    }

    /// As [`Screener::add_pack`]; a pack of that list that is loaded already is given up for this one.
    ///
    /// # Errors
    /// Those of [`Pack::decode`]; then the pack that was loaded stays.
    pub fn put_pack(&mut self, bytes: Vec<u8>, pack_sha256: &str) -> Result<&ListState> {
        let pack = Pack::decode(bytes)?;
        self.remove(&pack.header.info.id);
        let state = ListState::ready(&pack.header, pack_sha256);
        let place = self.packs.partition_point(|(other, _)| other.id < state.id);
        self.packs.insert(place, (state, pack));
        self.changed();
        Ok(&self.packs[place].0)
    }

    /// Gives up the pack of a list; says whether there was one.
    pub fn remove(&mut self, id: &str) -> bool {
        let before = self.packs.len();
        self.packs.retain(|(state, _)| state.id != id);
        self.changed();
        self.packs.len() < before
    }

    /// Forgets what was found out of other lists than there are now.
    fn changed(&mut self) {
        (self.index, self.groups, self.ties) = (OnceLock::new(), OnceLock::new(), OnceLock::new());
        self.kept = Mutex::default();
    }

    /// Makes ready for searches, which the first one would do otherwise. To be called when all packs are added: it takes as long as all
    /// the rest of loading.
    pub fn prepare(&self) {
        self.index();
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let data: Vec<&IndexData> = self.packs.iter().map(|(_, pack)| &pack.data).collect();
            Index::new(&data)
        })
    }

    /// The loaded lists, by id.
    pub fn lists(&self) -> impl Iterator<Item = &ListState> {
        self.packs.iter().map(|(state, _)| state)
    }

    /// All that a list says of a party: an [`Entity`](crate::entity::Entity) as JSON.
    ///
    /// # Errors
    /// [`ErrorKind::BadOption`] where no loaded list has a party of that id.
    pub fn entity(&self, id: &str) -> Result<Box<RawValue>> {
        let packs = self.all();
        let Listing { list, entity } = related::listing(&packs, id)?;
        record::whole(packs[list as usize].entity(entity))
    }

    /// The parties of all loaded lists that have to do with a listed party, and its other listings.
    ///
    /// # Errors
    /// [`ErrorKind::BadOption`] where no loaded list has a party of that id.
    pub fn related(&self, id: &str) -> Result<Related> {
        let packs = self.all();
        let listing = related::listing(&packs, id)?;
        if self.ties.get().is_none() {
            // Another thread may have been faster: both made the same.
            let _ = self.ties.set(Ties::new(&packs)?);
        }
        let ties = self.ties.get().expect("it was set");
        related::related(&packs, self.groups(), ties, listing)
    }

    /// Which listings of all loaded lists are of one party.
    pub fn groups(&self) -> &Groups {
        self.groups.get_or_init(|| Groups::new(&self.all(), self.index()))
    }

    fn all(&self) -> Vec<&Pack> {
        self.packs.iter().map(|(_, pack)| pack).collect()
    }

    /// The other listings of a hit's party in these lists.
    pub(crate) fn group(&self, selected: &Selected, scored: &Scored) -> Result<Vec<NamedMember>> {
        let others = self.groups().others(Listing { list: scored.list, entity: scored.entity });
        let asked = others.filter(|member| selected.chosen[member.listing.list as usize]);
        let packs = self.all();
        asked.map(|member| NamedMember::new(&packs, member)).collect()
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

    /// [`Screener::search`] with what is kept from one search to the next.
    pub(crate) fn search_keeping(
        &self,
        text: &str,
        options: &SearchOptions,
        kept: &mut Kept,
    ) -> Result<SearchResult> {
        let query = Query::new(text, options)?;
        self.answer(&query, &self.selected(&options.lists)?, find::by_bounds, kept)
    }

    fn search_with(&self, text: &str, options: &SearchOptions, find: Find) -> Result<SearchResult> {
        let query = Query::new(text, options)?;
        let selected = self.selected(&options.lists)?;
        match self.kept.try_lock() {
            Ok(mut kept) => self.answer(&query, &selected, find, &mut kept),
            Err(_) => self.answer(&query, &selected, find, &mut Kept::default()),
        }
    }

    fn answer(
        &self,
        query: &Query,
        selected: &Selected,
        find: Find,
        kept: &mut Kept,
    ) -> Result<SearchResult> {
        let found = found(query, selected, find, kept);
        let read = ReadQuery::new(&query.text);
        let explained = |scored: Vec<Scored>| -> Result<Vec<Hit>> {
            let hit = |s: Scored| party::hit(&read, selected, self.group(selected, &s)?, s);
            scored.into_iter().map(hit).collect()
        };
        Ok(SearchResult {
            hits: explained(found.hits)?,
            nearest: explained(found.nearest)?,
            total: found.total,
            threshold: f64::from(query.threshold) / f64::from(FULL),
            query: query.text.clone(),
            complete: true,
            lists: selected.states().cloned().collect(),
            engine: engine_version(),
            stale: None,
            warnings: Vec::new(),
            elapsed_ms: 0.0,
        })
    }

    /// These lists, or all where none is named.
    pub(crate) fn selected(&self, ids: &[String]) -> Result<Selected<'_>> {
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
        let is_chosen = |(state, _): &(ListState, Pack)| ids.is_empty() || ids.contains(&state.id);
        let chosen = self.packs.iter().map(is_chosen).collect();
        Ok(Selected { lists: &self.packs, chosen, index: self.index() })
    }
}

/// The lists that a query is screened against.
pub(crate) struct Selected<'a> {
    /// All that are loaded.
    lists: &'a [(ListState, Pack)],
    /// Which of them are meant.
    chosen: Vec<bool>,
    /// Of all that are loaded.
    pub index: &'a Index,
}

impl<'a> Selected<'a> {
    /// By the place of its list among all that are loaded.
    pub fn pack(&self, list: u32) -> &'a Pack {
        &self.lists[list as usize].1
    }

    /// Whether the list at a place is meant.
    pub fn has(&self, list: u32) -> bool {
        self.chosen[list as usize]
    }

    /// Those that are meant, with their places.
    fn packs(&self) -> impl Iterator<Item = (u32, &'a Pack)> {
        let packs = (0..).zip(self.lists).zip(&self.chosen);
        packs.filter(|(_, chosen)| **chosen).map(|((list, (_, pack)), _)| (list, pack))
    }

    fn states(&self) -> impl Iterator<Item = &ListState> {
        self.lists.iter().zip(&self.chosen).filter(|(_, chosen)| **chosen).map(|((state, _), _)| state)
    }

    /// Whether a name is one of those that are asked for.
    fn admits(&self, query: &Query, name: &StoredName) -> bool {
        self.has(name.list) && query.admits(name.kind)
    }
}

/// Scores what can matter and offers it to the board.
type Find = fn(&Query, &Selected, &mut Board, &mut Kept);

/// The parties that a query found, best first, as many as are asked for.
pub(crate) struct Found {
    pub hits: Vec<Scored>,
    /// All hits.
    pub total: usize,
    pub nearest: Vec<Scored>,
}

/// Best first, without what a result says besides.
pub(crate) fn found_by_bounds(query: &Query, selected: &Selected, kept: &mut Kept) -> Found {
    found(query, selected, find::by_bounds, kept)
}

fn found(query: &Query, selected: &Selected, find: Find, kept: &mut Kept) -> Found {
    let mut board = Board::new(query, selected);
    find(query, selected, &mut board, kept);
    let (hits, nearest) = board.finish();
    Found {
        total: hits.len(),
        hits: best_first(hits, query.limit),
        nearest: best_first(nearest, query.nearest),
    }
}

/// The best of all lists' parties: by rank, then list, then entity.
fn best_first(found: Vec<Scored>, most: usize) -> Vec<Scored> {
    let key = |s: &Scored| (descending(s.rank), u64::from(s.list) << 32 | u64::from(s.entity));
    let mut sorted = sorted_by_key(found, key);
    sorted.truncate(most);
    sorted
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
        explanation: explain::explain(&ReadQuery::new(query), &ReadName::new(listed, reading), &best, &[]),
    })
}
