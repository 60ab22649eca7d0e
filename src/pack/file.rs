//! The bytes of a pack in, a pack file out, and back: gzip, always the same bytes for the same pack.

use crate::error::{Error, ErrorKind, Result};
use flate2::read::GzDecoder;
use flate2::{Compression, GzBuilder};
use std::io::{Read, Write};

use super::MAGIC;
use crate::source::bounded::Bounded;

/// Most bytes of a pack; one of 3 million names has half as many.
const MOST: u64 = 1024 * 1024 * 1024;

/// Compresses a pack. The gzip header holds neither time nor name: page and command line, which both make packs of the
/// shipped lists, state the same SHA-256. Level 6: 9 takes twice as long and saves under 1 %.
pub fn compress(pack: &[u8]) -> Vec<u8> {
    let mut encoder = GzBuilder::new().mtime(0).write(Vec::new(), Compression::new(6));
    encoder.write_all(pack).expect("a Vec takes all");
    encoder.finish().expect("a Vec takes all")
}

/// Undoes [`compress`]; bytes that are not gzip are returned as they are, for [`super::Pack::decode`] to judge.
///
/// # Errors
/// [`ErrorKind::BadPack`] for a gzip stream that is cut or damaged, holds no pack, or unpacks to more than any pack: what
/// is no pack is not unpacked beyond its first bytes.
pub fn decompress(file: Vec<u8>) -> Result<Vec<u8>> {
    if !file.starts_with(&[0x1f, 0x8b]) {
        return Ok(file);
    }
    let mut pack = Vec::new();
    let mut unpacked = Bounded::new(GzDecoder::new(file.as_slice()), MOST, "it unpacks to more than 1 GB");
    (&mut unpacked).take(MAGIC.len() as u64).read_to_end(&mut pack).map_err(|e| bad(&e.to_string()))?;
    if pack != MAGIC {
        return Err(bad("what it unpacks to does not begin as a pack does"));
    }
    unpacked.read_to_end(&mut pack).map_err(|e| bad(&e.to_string()))?;
    Ok(pack)
}

fn bad(why: &str) -> Error {
    Error::new(ErrorKind::BadPack, format!("The pack file is damaged or cut ({why}). Get or make it anew."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_and_forth() {
        let file = compress(b"NAMESCRN and so on");
        assert_eq!(file[..8], [0x1f, 0x8b, 8, 0, 0, 0, 0, 0], "no time, no name");
        assert_eq!(decompress(file).unwrap(), b"NAMESCRN and so on");
        assert_eq!(decompress(b"plain".to_vec()).unwrap(), b"plain");
    }

    #[test]
    fn a_cut_or_damaged_file_is_an_error() {
        let file = compress(&[&MAGIC[..], &[7; 1000]].concat());
        for cut in 2..file.len() {
            assert_eq!(decompress(file[..cut].to_vec()).unwrap_err().kind(), ErrorKind::BadPack);
        }
        let mut flipped = file.clone();
        flipped[file.len() - 6] ^= 1;
        assert!(decompress(flipped).is_err());
    }

    #[test]
    fn a_file_that_would_fill_the_memory_is_refused() {
        let error = decompress(compress(&vec![0; 1 << 20])).unwrap_err();
        assert!(error.message().contains("does not begin as a pack does"), "{error}");
    }
}
