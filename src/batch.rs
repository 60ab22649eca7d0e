//! Many customers in, what was found of each out.
//!
//! [`Batch`] answers like [`Screener::search`], to the last bit, and remembers for as long as it lives what the words of earlier
//! customers are like, since customers share most of their words. Its memory does not grow with the number of rows.
//! [`Row`] and [`BatchOptions`] are what JavaScript gives, [`Answer`] is what it gets (`www/name-screener.d.ts`): hits without record
//! and explanation unless they are asked for, since a batch may have a hundred thousand.

use crate::entity::{EntityKind, Gender, Name};
use crate::error::Result;
use crate::explain::{Explanation, ReadQuery};
use crate::linkage::NamedMember;
use crate::search::{
    self, Found, Kept, Query, Reason, Recall, Scored, Screener, SearchOptions, SearchResult, Selected,
};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

/// A customer to screen.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Row {
    pub query: String,
    /// In place of the kinds of [`BatchOptions`].
    pub kind: Option<EntityKind>,
    /// As in [`SearchOptions`].
    pub birth_date: Option<String>,
    #[serde(default)]
    pub countries: Vec<String>,
    pub gender: Option<Gender>,
    #[serde(default)]
    pub identifiers: Vec<String>,
}

/// What holds for all rows; every field may be left out.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields, default)]
pub struct BatchOptions {
    /// These four as in [`SearchOptions`].
    pub threshold: Option<f64>,
    pub limit: Option<usize>,
    pub kinds: Vec<EntityKind>,
    pub lists: Vec<String>,
    /// Whether the best parties below the threshold are wanted: it takes longer.
    pub nearest: bool,
    /// Whether record and explanation of each hit are wanted.
    pub details: bool,
}

impl BatchOptions {
    /// Whether rows can be screened with these.
    ///
    /// # Errors
    /// Those of [`Screener::search`] that would be every row's.
    pub fn check(&self, screener: &Screener) -> Result<()> {
        let any = Row { query: "a name".to_owned(), ..Row::default() };
        Query::new(&any.query, &self.of(&any))?;
        screener.selected(&self.lists).map(|_| ())
    }

    fn of(&self, row: &Row) -> SearchOptions {
        SearchOptions {
            threshold: self.threshold,
            limit: self.limit,
            kinds: row.kind.map_or_else(|| self.kinds.clone(), |kind| vec![kind]),
            lists: self.lists.clone(),
            countries: row.countries.clone(),
            birth_date: row.birth_date.clone(),
            gender: row.gender,
            identifiers: row.identifiers.clone(),
        }
    }
}

/// What was found of one row.
#[derive(Debug, Clone, Serialize)]
pub struct Answer {
    /// All hits, not cut by the limit.
    pub total: usize,
    /// Best first; ties by list, then id.
    pub hits: Vec<BatchHit>,
    /// Empty where they are not asked for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub nearest: Vec<BatchHit>,
}

impl Answer {
    /// Whether there is nothing to tell of the row.
    pub fn is_empty(&self) -> bool {
        self.total == 0 && self.nearest.is_empty()
    }
}

/// A listed party that a row may mean.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BatchHit {
    #[serde(serialize_with = "crate::decimal::serialize")]
    pub score: f64,
    #[serde(serialize_with = "crate::decimal::serialize")]
    pub name_score: f64,
    pub reason: Reason,
    pub id: String,
    pub list: String,
    pub kind: EntityKind,
    /// The first name that the list gives the party.
    pub name: String,
    pub matched_name: Name,
    /// Where details are asked for.
    #[serde(rename = "entity", skip_serializing_if = "Option::is_none")]
    pub record: Option<Box<RawValue>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Explanation>,
    /// The other listings of the same party in the lists that were searched.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub group: Vec<NamedMember>,
}

/// Searches one after the other; for one thread.
pub struct Batch {
    kept: Kept,
}

impl Default for Batch {
    fn default() -> Self {
        Self { kept: Kept::for_batch(Recall::default()) }
    }
}

impl Batch {
    /// One that remembers words in about so many bytes.
    pub fn remembering(bytes: usize) -> Self {
        Self { kept: Kept::for_batch(Recall::within(bytes)) }
    }

    /// What [`Screener::search`] answers.
    ///
    /// # Errors
    /// Those of [`Screener::search`].
    pub fn search(
        &mut self,
        screener: &Screener,
        query: &str,
        options: &SearchOptions,
    ) -> Result<SearchResult> {
        screener.search_keeping(query, options, &mut self.kept)
    }

    /// The same in short.
    ///
    /// # Errors
    /// Those of [`Screener::search`]: they are of this row, where [`BatchOptions::check`] has passed.
    pub fn screen(&mut self, screener: &Screener, row: &Row, options: &BatchOptions) -> Result<Answer> {
        let mut query = Query::new(&row.query, &options.of(row))?;
        if !options.nearest {
            query.nearest = 0;
        }
        let selected = screener.selected(&options.lists)?;
        let Found { hits, total, nearest } = search::found_by_bounds(&query, &selected, &mut self.kept);
        let read = ReadQuery::new(&query.text);
        let told = |scored: Vec<Scored>| -> Result<Vec<BatchHit>> {
            let hit = |s: Scored| {
                let group = screener.group(&selected, &s)?;
                BatchHit::new(&selected, s, group, options.details.then_some(&read))
            };
            scored.into_iter().map(hit).collect()
        };
        Ok(Answer { total, hits: told(hits)?, nearest: told(nearest)? })
    }
}

impl BatchHit {
    /// With record and explanation where the query is given.
    fn new(
        selected: &Selected,
        scored: Scored,
        group: Vec<NamedMember>,
        details: Option<&ReadQuery>,
    ) -> Result<Self> {
        let pack = selected.pack(scored.list);
        let party = search::Party::of(selected, &scored)?;
        Ok(Self {
            score: scored.score(),
            name_score: scored.name_score(),
            reason: scored.reason(),
            list: pack.header.info.id.clone(),
            kind: pack.data.entities()[scored.entity as usize].kind,
            explanation: details.map(|query| party.explanation(query, &scored)).transpose()?,
            record: details.map(|_| party.text),
            id: party.record.id,
            name: party.record.names.first().map_or_else(String::new, |name| name.text.clone()),
            matched_name: party.matched_name,
            group,
        })
    }
}
