//! The engine: `www/worker.js` is the only caller; `www/name-screener.d.ts` describes the values.

use super::values::{from_js, thrown, to_js, to_json};
use crate::batch::{Answer, Batch, BatchOptions, Row};
use crate::document::{DocumentOptions, Scan};
use crate::entity::EntityKind;
use crate::error::Result;
use crate::score::constants::DEFAULT_THRESHOLD;
use crate::search::{self, Screener, SearchOptions};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// The lists that are loaded and what can be asked of them.
#[wasm_bindgen]
#[derive(Default)]
pub struct Engine {
    screener: Screener,
    /// From the first slice of a batch to its end.
    batch: Batch,
    /// While a document is scanned, which is given up when a list changes.
    scan: Option<Scan>,
}

#[wasm_bindgen]
impl Engine {
    #[wasm_bindgen(constructor)]
    pub fn new() -> Self {
        Self::default()
    }

    /// Version of engine and scorer.
    pub fn version(&self) -> String {
        search::engine_version()
    }

    /// Adds a pack (gzip already undone) and returns its list's state.
    #[wasm_bindgen(js_name = addPack)]
    pub fn add_pack(&mut self, bytes: Vec<u8>, pack_sha256: &str) -> std::result::Result<JsValue, JsValue> {
        self.scan = None;
        self.screener.add_pack(bytes, pack_sha256).and_then(to_js).map_err(thrown)
    }

    /// To be called when all packs are added: what the first search would have to do otherwise.
    pub fn prepare(&self) {
        self.screener.prepare();
    }

    /// Adds a pack in the place of the one of the same list, if there is any.
    #[wasm_bindgen(js_name = putPack)]
    pub fn put_pack(&mut self, bytes: Vec<u8>, pack_sha256: &str) -> std::result::Result<JsValue, JsValue> {
        self.scan = None;
        self.screener.put_pack(bytes, pack_sha256).and_then(to_js).map_err(thrown)
    }

    /// Gives up a list; says whether it was there.
    #[wasm_bindgen(js_name = removeList)]
    pub fn remove_list(&mut self, id: &str) -> bool {
        self.scan = None;
        self.screener.remove(id)
    }

    /// Screens a name; `options` may be undefined.
    pub fn search(&self, query: &str, options: JsValue) -> std::result::Result<JsValue, JsValue> {
        let options = from_js::<Option<SearchOptions>>(options).map(Option::unwrap_or_default);
        options
            .and_then(|options| self.screener.search(query, &options))
            .and_then(|r| to_js(&r))
            .map_err(thrown)
    }

    /// All that a list says of a party.
    pub fn entity(&self, id: &str) -> std::result::Result<JsValue, JsValue> {
        self.screener.entity(id).and_then(|record| to_js(&record)).map_err(thrown)
    }

    /// What other parties have to do with a listed party.
    pub fn related(&self, id: &str) -> std::result::Result<JsValue, JsValue> {
        self.screener.related(id).and_then(|related| to_js(&related)).map_err(thrown)
    }

    /// Screens rows of a batch. JSON of what there is to tell, in order: `[{row, total, hits, nearest?}]` or
    /// `{row, error: {code, message}}`, with the place of the row in `rows`. Rows without are rows without a hit.
    #[wasm_bindgen(js_name = screenRows)]
    pub fn screen_rows(
        &mut self,
        rows: Vec<JsValue>,
        options: JsValue,
    ) -> std::result::Result<String, JsValue> {
        let options: BatchOptions = from_js(options).map_err(thrown)?;
        options.check(&self.screener).map_err(thrown)?;
        let mut told = Vec::new();
        for (row, value) in rows.into_iter().enumerate() {
            let answer =
                from_js::<Row>(value).and_then(|row| self.batch.screen(&self.screener, &row, &options));
            told.extend(Told::of(row, answer));
        }
        to_json(&told).map_err(thrown)
    }

    /// Forgets what was kept for the rows of a batch that come later.
    #[wasm_bindgen(js_name = endBatch)]
    pub fn end_batch(&mut self) {
        self.batch = Batch::default();
    }

    /// Begins to scan a text, in place of one that was not finished.
    #[wasm_bindgen(js_name = beginDocument)]
    pub fn begin_document(&mut self, text: String, options: JsValue) -> std::result::Result<(), JsValue> {
        self.scan = None;
        let options: DocumentOptions = from_js(options).map_err(thrown)?;
        self.scan = Some(Scan::new(&self.screener, text, options).map_err(thrown)?);
        Ok(())
    }

    /// Scans on for some hundredths of a second; how much of the whole is done then, 1 for all. 1 where nothing is being scanned.
    #[wasm_bindgen(js_name = stepDocument)]
    pub fn step_document(&mut self) -> std::result::Result<f64, JsValue> {
        let Some(scan) = self.scan.as_mut() else { return Ok(1.0) };
        scan.step(&self.screener).map(|step| step.done).map_err(thrown)
    }

    /// Ends the scan. JSON of what it found where it was done: `{mentions: [{start, end, text, answer}], answers}`.
    #[wasm_bindgen(js_name = endDocument)]
    pub fn end_document(&mut self) -> std::result::Result<Option<String>, JsValue> {
        let document = self.scan.take().and_then(Scan::finish);
        document.map(|document| to_json(&document)).transpose().map_err(thrown)
    }

    /// Scores one pair of names; `kind` may be undefined (unknown).
    pub fn compare(&self, query: &str, listed: &str, kind: JsValue) -> std::result::Result<JsValue, JsValue> {
        let kind = from_js::<Option<EntityKind>>(kind).map(|kind| kind.unwrap_or(EntityKind::Unknown));
        kind.and_then(|kind| search::compare(query, listed, kind)).and_then(|r| to_js(&r)).map_err(thrown)
    }
}

/// SHA-256 as lower-case hex. Here because `crypto.subtle` is missing on pages served over plain http.
#[wasm_bindgen]
pub fn sha256(bytes: &[u8]) -> String {
    crate::pack::sha256(bytes)
}

/// The threshold used where none is given.
#[wasm_bindgen(js_name = defaultThreshold)]
pub fn default_threshold() -> f64 {
    DEFAULT_THRESHOLD
}

/// What there is to tell of a row.
#[derive(Serialize)]
struct Told {
    row: usize,
    #[serde(flatten)]
    answer: Option<Answer>,
    #[serde(skip_serializing_if = "Option::is_none")]
    error: Option<ToldError>,
}

#[derive(Serialize)]
struct ToldError {
    code: &'static str,
    message: String,
}

impl Told {
    fn of(row: usize, answer: Result<Answer>) -> Option<Self> {
        match answer {
            Ok(answer) if answer.is_empty() => None,
            Ok(answer) => Some(Self { row, answer: Some(answer), error: None }),
            Err(error) => {
                let told = ToldError { code: error.kind().code(), message: error.message().to_owned() };
                Some(Self { row, answer: None, error: Some(told) })
            }
        }
    }
}
