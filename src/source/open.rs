//! Files on disk -> their uncompressed bytes; `.gz` and `.xz` are told by their first bytes. Native only.

use std::fs::File;
use std::io::{BufRead, BufReader, Cursor, Read};
use std::path::Path;

use crate::error::{Error, ErrorKind, Result};

/// Opens a list file, compressed or not.
///
/// # Errors
/// [`ErrorKind::Io`] when the file cannot be opened or read, with its path.
pub fn open(path: &Path) -> Result<Box<dyn BufRead>> {
    let named =
        |e: std::io::Error| Error::new(ErrorKind::Io, format!("{} cannot be read: {e}.", path.display()));
    decompressed(File::open(path).map_err(named)?)
        .map_err(|e| Error::new(ErrorKind::Io, format!("{}: {e}", path.display())))
}

/// Undoes gzip and xz compression; any other bytes are handed on as they are.
///
/// # Errors
/// [`ErrorKind::Io`] when the first bytes cannot be read.
pub fn decompressed(mut input: impl Read + 'static) -> Result<Box<dyn BufRead>> {
    let mut start = Vec::new();
    (&mut input).take(6).read_to_end(&mut start)?;
    let whole = BufReader::new(Cursor::new(start.clone()).chain(input));
    Ok(if start.starts_with(b"\x1f\x8b") {
        Box::new(BufReader::new(flate2::bufread::MultiGzDecoder::new(whole)))
    } else if start.starts_with(b"\xfd7zXZ\0") {
        Box::new(BufReader::new(lzma_rust2::XzReader::new(whole, true)))
    } else {
        Box::new(whole)
    })
}
