//! What is remembered of a download, in a small JSON beside the file, so that the next one asks only for what is newer.

use std::path::Path;

use serde::{Deserialize, Serialize};
use ureq::http::HeaderMap;

use crate::calendar;

/// What a server calls one version of a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Validators {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub etag: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<String>,
}

impl Validators {
    /// Those of an answer; what is not ASCII is left out.
    pub fn of(headers: &HeaderMap) -> Self {
        let text = |name| headers.get(name)?.to_str().ok().map(str::to_owned);
        Self { etag: text("etag"), last_modified: text("last-modified") }
    }

    /// The headers that ask for the file only where it is another by now.
    pub fn headers(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let tag = self.etag.as_deref().map(|tag| ("if-none-match", tag));
        let day = self.last_modified.as_deref().map(|day| ("if-modified-since", day));
        tag.into_iter().chain(day)
    }
}

/// One download.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Record {
    /// Where it was asked for, before any redirect.
    pub url: String,
    #[serde(flatten)]
    pub validators: Validators,
    /// Of the file, uncompressed: as in the manifest.
    pub sha256: String,
    /// `2026-11-26T21:00:00Z`.
    pub fetched_at: String,
    /// When the server last said that this is the newest, in the same form.
    pub checked_at: String,
}

impl Record {
    /// Of a file that was fetched just now.
    pub fn now(url: &str, validators: Validators, sha256: String) -> Self {
        let now = calendar::text_of_time(calendar::now());
        Self { url: url.to_owned(), validators, sha256, fetched_at: now.clone(), checked_at: now }
    }

    /// The same, found to be the newest just now.
    pub fn checked_now(self) -> Self {
        Self { checked_at: calendar::text_of_time(calendar::now()), ..self }
    }

    /// `None` where there is none, or none that can be read: then the file is asked for in full, which is never wrong.
    pub fn read(path: &Path) -> Option<Self> {
        serde_json::from_slice(&std::fs::read(path).ok()?).ok()
    }
}
