//! What a search answers: plain data, the same in Rust, on the command line and in JavaScript
//! (`www/name-screener.d.ts` describes it).

use crate::entity::{Entity, Name};
use crate::error::{Error, ErrorKind, Result};
use crate::explain::Explanation;
use crate::linkage::NamedMember;
use crate::pack::PackHeader;
use serde::Serialize;
use serde_json::value::RawValue;

/// The answer to one query.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SearchResult {
    pub query: String,
    /// In whole millionths.
    #[serde(serialize_with = "crate::decimal::serialize")]
    pub threshold: f64,
    /// Best first; ties by list, then id.
    pub hits: Vec<Hit>,
    /// All hits, not cut by the limit.
    pub total: usize,
    /// The best three parties below the threshold.
    pub nearest: Vec<Hit>,
    /// False where a list that was asked for is not searchable. A [`super::Screener`] itself searches all or fails.
    pub complete: bool,
    /// Whether one of the lists is out of date. Set by who has a clock; absent from the core, and so are `warnings`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stale: Option<bool>,
    /// What must be said before anybody relies on the answer, on the command line.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub warnings: Vec<String>,
    pub lists: Vec<ListState>,
    pub engine: String,
    /// Set by who has a clock; 0 from the core.
    #[serde(serialize_with = "crate::decimal::serialize")]
    pub elapsed_ms: f64,
}

/// A listed party that the query may mean.
///
/// Its record stays the JSON text that the pack holds: the browser reads that faster than the engine could, and the
/// code to do it is not in the wasm.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Hit {
    /// As in the record.
    #[serde(skip)]
    pub id: String,
    #[serde(serialize_with = "crate::decimal::serialize")]
    pub score: f64,
    #[serde(serialize_with = "crate::decimal::serialize")]
    pub name_score: f64,
    pub reason: Reason,
    #[serde(rename = "entity")]
    pub record: Box<RawValue>,
    pub matched_name: Name,
    pub explanation: Explanation,
    /// The other listings of the same party in the lists that were searched; see [`crate::linkage`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub group: Vec<NamedMember>,
}

impl Hit {
    /// Reads the record.
    ///
    /// # Errors
    /// [`ErrorKind::BadPack`](crate::ErrorKind::BadPack) where it is not an entity; the checksum of a pack all but excludes that.
    pub fn entity(&self) -> Result<Entity> {
        serde_json::from_str(self.record.get())
            .map_err(|e| Error::new(ErrorKind::BadPack, format!("{}: {e}.", self.id)))
    }
}

/// Why a party is a hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Reason {
    Name,
    Identifier,
}

/// The state of one list.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ListState {
    pub id: String,
    /// Always `ready` here; JavaScript adds those that failed.
    pub status: &'static str,
    pub title: String,
    pub authority: String,
    pub published_on: String,
    pub sha256: String,
    pub pack_sha256: String,
    pub entities: u32,
    pub names: u32,
    pub url: String,
    /// Whole days since `published_on`. Set by who has a clock, as are the next two; absent where that is no day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age_in_days: Option<i64>,
    /// The age in words, on the command line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<String>,
    /// Older than the limit, without word that there is no newer one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stale: Option<bool>,
}

impl ListState {
    pub(super) fn ready(header: &PackHeader, pack_sha256: &str) -> Self {
        let info = header.info.clone();
        Self {
            id: info.id,
            status: "ready",
            title: info.title,
            authority: info.authority,
            published_on: info.published_on,
            sha256: info.sha256,
            pack_sha256: pack_sha256.to_owned(),
            entities: header.entities,
            names: header.names,
            url: info.url,
            age_in_days: None,
            age: None,
            stale: None,
        }
    }
}

/// The answer for one pair of names.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CompareResult {
    #[serde(serialize_with = "crate::decimal::serialize")]
    pub score: f64,
    pub explanation: Explanation,
}

/// Millionths as a number with four decimals, rounded down: 0.84999 is not 0.85.
pub fn shown(rank: i32) -> f64 {
    f64::from(rank / 100) / 10_000.0
}

#[cfg(test)]
mod tests {
    #[test]
    fn scores_are_rounded_down() {
        for (rank, want) in
            [(849_999, 0.8499), (850_000, 0.85), (999_999, 0.9999), (1_000_000, 1.0), (0, 0.0)]
        {
            assert_eq!(super::shown(rank), want);
        }
    }
}
