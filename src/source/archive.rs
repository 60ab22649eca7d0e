//! A zip archive -> the files in it, or the spreadsheet that it is.
//!
//! The directory of a zip stands at its end, so an archive is read from memory. How much its files unpack to is
//! counted while they do, not believed.

use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::bounded::Bounded;
use super::input::Input;
use super::position::Position;
use super::xml::bad_list;
use crate::error::{Error, ErrorKind, Result};

/// Most bytes of an archive; the largest official one has 20 MB.
const MAX_PACKED: u64 = 256 * 1024 * 1024;
/// Most bytes that all its files unpack to.
const MAX_UNPACKED: u64 = 512 * 1024 * 1024;
/// Most files in it.
const MAX_FILES: usize = 1_000;

/// What a zip archive is.
pub enum Archive {
    /// An .xlsx: its bytes, still packed.
    Workbook(Vec<u8>),
    /// An .ods: its bytes, still packed.
    OpenDocument(Vec<u8>),
    /// Files, each unpacked.
    Files(Vec<Vec<u8>>),
}

/// Opens an archive.
///
/// # Errors
/// [`ErrorKind::BadList`] for one that is damaged or unpacks to more than 512 MB, [`ErrorKind::UnknownFormat`] for one
/// that holds no file.
pub fn open(input: Input<'_>) -> Result<Archive> {
    let bytes = input.whole(MAX_PACKED, "the archive is larger than 256 MB, which no list is")?;
    let mut zip = ZipArchive::new(Cursor::new(bytes.as_slice())).map_err(|e| damaged(&e.to_string()))?;
    if zip.len() > MAX_FILES {
        return Err(damaged("it holds more than 1,000 files"));
    }
    let is_workbook = zip.index_for_name("[Content_Types].xml").is_some();
    let is_ods = !is_workbook && media_type(&mut zip).starts_with(ODS);
    let mut left = MAX_UNPACKED;
    let mut files = Vec::new();
    for at in 0..zip.len() {
        let file = unpacked(&mut zip, at, left, is_workbook || is_ods)?;
        left = left.saturating_sub(file.length);
        files.extend(file.bytes);
    }
    match files.is_empty() {
        _ if is_workbook => Ok(Archive::Workbook(bytes)),
        _ if is_ods => Ok(Archive::OpenDocument(bytes)),
        false => Ok(Archive::Files(files)),
        true => Err(Error::new(ErrorKind::UnknownFormat, "The zip archive holds no file.")),
    }
}

const ODS: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// What an OpenDocument file says that it is; empty for other archives.
fn media_type<R: Read + std::io::Seek>(zip: &mut ZipArchive<R>) -> Vec<u8> {
    let mut text = Vec::new();
    if let Ok(file) = zip.by_name("mimetype") {
        // What cannot be read is found out when all files are.
        let _ = file.take(200).read_to_end(&mut text);
    }
    text
}

/// One file of an archive.
struct Unpacked {
    length: u64,
    /// Not kept of a workbook, which unpacks its own, nor of a folder.
    bytes: Option<Vec<u8>>,
}

fn unpacked<R: Read + std::io::Seek>(
    zip: &mut ZipArchive<R>,
    at: usize,
    left: u64,
    measure_only: bool,
) -> Result<Unpacked> {
    let file = zip.by_index(at).map_err(|e| refused(&e))?;
    // What a Mac puts beside each file is no list.
    if file.is_dir() || file.name().is_ok_and(|name| name.starts_with("__MACOSX/")) {
        return Ok(Unpacked { length: 0, bytes: None });
    }
    let mut file = Bounded::new(file, left, "it unpacks to more than 512 MB, which no list does");
    let mut bytes = Vec::new();
    let length = match measure_only {
        true => std::io::copy(&mut file, &mut std::io::sink()),
        false => file.read_to_end(&mut bytes).map(|n| n as u64),
    };
    let length = length.map_err(|e| damaged(&e.to_string()))?;
    Ok(Unpacked { length, bytes: (!measure_only).then_some(bytes) })
}

fn refused(error: &ZipError) -> Error {
    match error {
        ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Error::new(
            ErrorKind::BadList,
            "The file is protected by a password, so it cannot be read: save it without.",
        ),
        other => damaged(&other.to_string()),
    }
}

fn damaged(what: &str) -> Error {
    bad_list(Position::Byte(0), &format!("the zip archive cannot be unpacked ({what})"))
}
