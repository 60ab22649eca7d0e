//! The bindings: JavaScript values in, calls of the core, JavaScript values out. Decides nothing.
//!
//! `www/worker.js` is the only caller; `www/name-screener.d.ts` describes the values.

use crate::batch::{Answer, Batch, BatchOptions, Row};
use crate::entity::EntityKind;
use crate::error::{Error, ErrorKind, Result};
use crate::score::constants::DEFAULT_THRESHOLD;
use crate::search::{self, Screener, SearchOptions};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

/// The lists that are loaded and what can be asked of them.
#[wasm_bindgen]
#[derive(Default)]
pub struct Engine {
    screener: Screener,
    /// From the first slice of a batch to its end.
    batch: Batch,
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
        self.screener.add_pack(bytes, pack_sha256).and_then(to_js).map_err(thrown)
    }

    /// To be called when all packs are added: what the first search would have to do otherwise.
    pub fn prepare(&self) {
        self.screener.prepare();
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

/// By way of JSON: `JSON.parse` is faster than building objects from here, and takes less code.
fn to_js(value: &impl Serialize) -> Result<JsValue> {
    js_sys::JSON::parse(&to_json(value)?).map_err(|e| not_handed(&format!("{e:?}")))
}

fn to_json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|e| not_handed(&e.to_string()))
}

fn not_handed(why: &str) -> Error {
    Error::new(ErrorKind::Io, format!("The answer cannot be handed to JavaScript: {why}."))
}

fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T> {
    serde_wasm_bindgen::from_value(value)
        .map_err(|e| Error::new(ErrorKind::BadOption, format!("An option cannot be read: {e}.")))
}

/// An `Error` with the stable code as its property `code`.
fn thrown(error: Error) -> JsValue {
    let js = js_sys::Error::new(error.message());
    let set = js_sys::Reflect::set(&js, &"code".into(), &error.kind().code().into());
    debug_assert!(set.is_ok(), "a plain Error takes properties");
    js.into()
}
