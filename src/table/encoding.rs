//! Bytes of a text file -> text, by the encoding that it shows, is said to have, or most likely has.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::error::{Error, ErrorKind, Result};

/// A text and how it was read.
#[derive(Debug)]
pub struct Decoded {
    pub text: String,
    pub encoding: &'static Encoding,
    /// Nothing in the file says the encoding.
    pub guessed: bool,
}

/// Decodes; `label` names the encoding where it is known.
///
/// # Errors
/// [`ErrorKind::BadOption`] for a label that names none; [`ErrorKind::BadList`] where bytes are none of the encoding's
/// letters, with the line.
pub fn decode(bytes: Vec<u8>, label: Option<&str>) -> Result<Decoded> {
    let (encoding, guessed) = match (label, Encoding::for_bom(&bytes)) {
        (Some(label), _) => (of_label(label)?, false),
        (None, Some((encoding, _))) => (encoding, false),
        (None, None) => unmarked(&bytes),
    };
    let text = text_of(bytes, encoding)?;
    match text.find('\0') {
        Some(at) => {
            Err(wrong(&text[..at], "holds a NUL, which no text does: it is a damaged file, or none of text"))
        }
        None => Ok(Decoded { text, encoding, guessed }),
    }
}

fn of_label(label: &str) -> Result<&'static Encoding> {
    Encoding::for_label(label.as_bytes()).ok_or_else(|| {
        Error::new(
            ErrorKind::BadOption,
            format!("{label:?} is no encoding: write UTF-8, windows-1252 or another."),
        )
    })
}

/// The encoding of text without a mark: Unicode where it is valid, else what its letters make likely.
fn unmarked(bytes: &[u8]) -> (&'static Encoding, bool) {
    if let Some(encoding) = utf16(bytes) {
        return (encoding, true);
    }
    if std::str::from_utf8(bytes).is_ok() {
        return (UTF_8, false);
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    (detector.guess(None, Utf8Detection::Deny), true)
}

/// UTF-16 shows in the zero bytes of its separators and line ends. A single one is damage.
fn utf16(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(4096) & !1];
    let zeros = |from: usize| head.iter().skip(from).step_by(2).filter(|&&byte| byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let many = (head.len() / 16).max(1);
    match (even > many, odd > many) {
        (false, true) if even == 0 => Some(UTF_16LE),
        (true, false) if odd == 0 => Some(UTF_16BE),
        _ => None,
    }
}

fn text_of(bytes: Vec<u8>, encoding: &'static Encoding) -> Result<String> {
    if encoding == UTF_8 {
        let bytes = without_mark(bytes);
        return String::from_utf8(bytes).map_err(|e| {
            let (valid, bytes) = (e.utf8_error().valid_up_to(), e.into_bytes());
            wrong(
                &String::from_utf8_lossy(&bytes[..valid]),
                "holds bytes that are not UTF-8: choose its encoding, or save the file as UTF-8",
            )
        });
    }
    let (text, _) = encoding.decode_with_bom_removal(&bytes);
    match text.find('\u{fffd}') {
        Some(at) => {
            let what = format!(
                "holds bytes that are no letters of {}: choose another encoding, or save the file as UTF-8",
                encoding.name()
            );
            Err(wrong(&text[..at], &what))
        }
        None => Ok(Cow::into_owned(text)),
    }
}

fn without_mark(mut bytes: Vec<u8>) -> Vec<u8> {
    if bytes.starts_with(b"\xef\xbb\xbf") {
        bytes.drain(..3);
    }
    bytes
}

fn wrong(before: &str, what: &str) -> Error {
    let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
    Error::new(ErrorKind::BadList, format!("Line {line} {what}."))
}
