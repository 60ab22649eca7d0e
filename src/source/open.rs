//! Files on disk -> their uncompressed bytes; `.gz` and `.xz` are told by their first bytes. A .zip goes on as it is:
//! what is in it is for [`super::read_files`] to see.

use std::fs::File;
use std::io::{BufRead, BufReader, Cursor, Read};
use std::path::Path;

use super::bounded::Bounded;
use crate::error::{Error, ErrorKind, Result};

/// Most memory that an .xz may ask for, in KiB: `xz -9` asks for 65 MB.
const MAX_XZ_MEMORY: u32 = 128 * 1024;

const GZIP: &[u8] = b"\x1f\x8b";
const XZ: &[u8] = b"\xfd7zXZ\0";

/// Whether [`decompressed`] unpacks a file that begins so.
pub fn is_compressed(start: &[u8]) -> bool {
    start.starts_with(GZIP) || start.starts_with(XZ)
}

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

/// Undoes gzip and xz compression; any other bytes are handed on as they are. Reading on fails where they unpack to
/// more than 2 GB or ask for more than 128 MB of memory.
///
/// # Errors
/// [`ErrorKind::Io`] when the first bytes cannot be read.
pub fn decompressed<'a>(mut input: impl Read + 'a) -> Result<Box<dyn BufRead + 'a>> {
    let mut start = Vec::new();
    (&mut input).take(6).read_to_end(&mut start)?;
    let whole = BufReader::new(Cursor::new(start.clone()).chain(input));
    Ok(if start.starts_with(GZIP) {
        Box::new(BufReader::new(Bounded::unpacked(flate2::bufread::MultiGzDecoder::new(whole))))
    } else if start.starts_with(XZ) {
        let xz = lzma_rust2::XzReader::new_mem_limit(whole, true, MAX_XZ_MEMORY);
        Box::new(BufReader::new(Bounded::unpacked(xz)))
    } else {
        Box::new(whole)
    })
}
