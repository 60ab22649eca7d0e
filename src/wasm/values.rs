//! Values between JavaScript and the core, and errors.

use crate::error::{Error, ErrorKind, Result};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::prelude::*;

/// By way of JSON: `JSON.parse` is faster than building objects from here, and takes less code.
pub fn to_js(value: &impl Serialize) -> Result<JsValue> {
    js_sys::JSON::parse(&to_json(value)?).map_err(|e| not_handed(&format!("{e:?}")))
}

pub fn to_json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).map_err(|e| not_handed(&e.to_string()))
}

fn not_handed(why: &str) -> Error {
    Error::new(ErrorKind::Io, format!("The answer cannot be handed to JavaScript: {why}."))
}

pub fn from_js<T: DeserializeOwned>(value: JsValue) -> Result<T> {
    serde_wasm_bindgen::from_value(value)
        .map_err(|e| Error::new(ErrorKind::BadOption, format!("An option cannot be read: {e}.")))
}

/// An `Error` with the stable code as its property `code`.
pub fn thrown(error: Error) -> JsValue {
    let js = js_sys::Error::new(error.message());
    let set = js_sys::Reflect::set(&js, &"code".into(), &error.kind().code().into());
    debug_assert!(set.is_ok(), "a plain Error takes properties");
    js.into()
}
