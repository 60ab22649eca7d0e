//! Readers and writers of files: `www/io-worker.js` is the only caller; `www/io.js` describes the values.
//!
//! A file comes as `{size, read(from, to) -> Uint8Array}`, so that it is never held here whole.

use super::values::{from_js, thrown, to_js, to_json};
use crate::difference::Report;
use crate::error::Result;
use crate::import::{self, Import, Told};
use crate::source;
use crate::table;
use js_sys::{Function, Reflect, Uint8Array};
use std::io::{BufRead, BufReader, Error as IoError, Read};
use wasm_bindgen::prelude::*;

/// Bytes asked for at once; progress is told as often.
const CHUNK: usize = 1024 * 1024;

/// Whether a file that begins so is compressed, so that its own SHA-256 is not that of the original.
#[wasm_bindgen(js_name = isCompressed)]
pub fn is_compressed(start: &[u8]) -> bool {
    source::is_compressed(start)
}

/// A list that was read.
#[wasm_bindgen]
pub struct ReadList(Import);

#[wasm_bindgen]
impl ReadList {
    /// Reads the files of one version of a list; `list` may be undefined. Without `hash` their SHA-256 must be given afterwards.
    pub fn read(
        files: Vec<JsValue>,
        list: Option<String>,
        hash: bool,
    ) -> std::result::Result<ReadList, JsValue> {
        let read = if hash { Import::read } else { Import::read_unhashed };
        opened(files).and_then(|files| read(files, list.as_deref())).map(Self).map_err(thrown)
    }

    /// The list as a pack. `published` is the day where the files state none, `sha256` theirs where [`Self::read`] did not
    /// take it. Ends this value.
    pub fn finish(
        self,
        published: Option<String>,
        sha256: Option<String>,
    ) -> std::result::Result<ImportedList, JsValue> {
        imported(self.0, published.as_deref(), sha256).map_err(thrown)
    }
}

/// A list as a pack.
#[wasm_bindgen]
pub struct ImportedList {
    told: JsValue,
    pack: Vec<u8>,
}

#[wasm_bindgen]
impl ImportedList {
    /// What was read: the list, counts, rejects and notes.
    pub fn told(&self) -> JsValue {
        self.told.clone()
    }

    /// The pack, not compressed. Ends this value.
    pub fn pack(self) -> Vec<u8> {
        self.pack
    }
}

fn imported(mut import: Import, published: Option<&str>, sha256: Option<String>) -> Result<ImportedList> {
    import.sha256 = sha256.unwrap_or(import.sha256);
    let info = import.info_or(published)?;
    let told = to_js(&Told::of(&import, &info))?;
    Ok(ImportedList { told, pack: import.pack(&info)? })
}

/// What changed between two versions of a list, as JSON; each is a pack, or the files of the list.
#[wasm_bindgen]
pub fn difference(old: Vec<JsValue>, new: Vec<JsValue>) -> std::result::Result<String, JsValue> {
    let compared = || -> Result<Report> { import::difference(opened(old)?, opened(new)?) };
    compared().and_then(|report| to_json(&report)).map_err(thrown)
}

/// A table that was opened.
#[wasm_bindgen]
pub struct Table(table::Table);

#[wasm_bindgen]
impl Table {
    /// Opens a table; `options` may be undefined.
    pub fn open(file: JsValue, options: JsValue) -> std::result::Result<Table, JsValue> {
        let options = from_js::<Option<table::Options>>(options).map(Option::unwrap_or_default);
        let file = BufReader::with_capacity(CHUNK, JsFile::new(&file));
        options.and_then(|options| table::Table::open(file, &options)).map(Table).map_err(thrown)
    }

    /// What it was read as.
    pub fn about(&self) -> std::result::Result<JsValue, JsValue> {
        to_js(self.0.about()).map_err(thrown)
    }

    /// Rows, columns, headings and faults of a sheet.
    pub fn sheet(&mut self, number: usize) -> std::result::Result<JsValue, JsValue> {
        self.0.sheet(number).and_then(|grid| to_js(&grid.shape())).map_err(thrown)
    }

    /// Some rows of a sheet, as JSON.
    pub fn rows(&mut self, sheet: usize, from: usize, count: usize) -> std::result::Result<String, JsValue> {
        self.0.sheet(sheet).and_then(|grid| to_json(&grid.rows(from, count))).map_err(thrown)
    }
}

/// A spreadsheet that is being written.
#[wasm_bindgen]
pub struct XlsxWriter(table::xlsx::Writer);

#[wasm_bindgen]
impl XlsxWriter {
    /// `options` may be undefined.
    #[wasm_bindgen(constructor)]
    pub fn new(options: JsValue) -> std::result::Result<XlsxWriter, JsValue> {
        let options = from_js::<Option<table::xlsx::Options>>(options).map(Option::unwrap_or_default);
        options.and_then(|options| table::xlsx::Writer::new(&options)).map(XlsxWriter).map_err(thrown)
    }

    /// Begins another sheet; `options` may be undefined.
    pub fn sheet(&mut self, options: JsValue) -> std::result::Result<(), JsValue> {
        let options = from_js::<Option<table::xlsx::Options>>(options).map(Option::unwrap_or_default);
        options.and_then(|options| self.0.sheet(&options)).map_err(thrown)
    }

    /// Adds rows: arrays of texts, numbers and nulls.
    pub fn rows(&mut self, rows: JsValue) -> std::result::Result<(), JsValue> {
        from_js::<Vec<Vec<table::xlsx::Cell>>>(rows).and_then(|rows| self.0.rows(&rows)).map_err(thrown)
    }

    /// The bytes of the file. Ends this value.
    pub fn finish(self) -> std::result::Result<Vec<u8>, JsValue> {
        self.0.finish().map_err(thrown)
    }
}

/// Uncompressed files.
fn opened(files: Vec<JsValue>) -> Result<Vec<Box<dyn BufRead>>> {
    files
        .iter()
        .map(|file| source::decompressed(BufReader::with_capacity(CHUNK, JsFile::new(file))))
        .collect()
}

/// A file of JavaScript's.
struct JsFile {
    file: JsValue,
    at: f64,
}

impl JsFile {
    fn new(file: &JsValue) -> Self {
        Self { file: file.clone(), at: 0.0 }
    }

    fn property(&self, name: &str) -> std::io::Result<JsValue> {
        Reflect::get(&self.file, &name.into()).map_err(|e| failed(&e))
    }
}

impl Read for JsFile {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let size = self.property("size")?.as_f64().unwrap_or_default();
        let end = size.min(self.at + out.len() as f64);
        if end <= self.at {
            return Ok(0);
        }
        let read: Function = self.property("read")?.dyn_into().map_err(|e| failed(&e))?;
        let bytes = read.call2(&self.file, &self.at.into(), &end.into()).map_err(|e| failed(&e))?;
        let bytes = Uint8Array::new(&bytes);
        let length = bytes.length() as usize;
        bytes
            .copy_to(out.get_mut(..length).ok_or_else(|| IoError::other("it gave more than was asked for"))?);
        self.at += length as f64;
        Ok(length)
    }
}

fn failed(error: &JsValue) -> IoError {
    let message = Reflect::get(error, &"message".into()).ok().and_then(|message| message.as_string());
    IoError::other(message.unwrap_or_else(|| format!("{error:?}")))
}
