//! The first bytes of a file that is no XML -> an error that says in plain words what it looks like.

use crate::error::{Error, ErrorKind, Result};

/// Beginnings of other kinds of file, and what to say of them.
const OTHER: [(&[u8], &str); 8] = [
    (b"\x1f\x8b", "It is gzip-compressed: unpack it first"),
    (b"\xfd7zXZ", "It is xz-compressed: unpack it first"),
    (b"PK\x03\x04", "It is a zip archive or a spreadsheet: load the XML file"),
    (b"%PDF", "It is a PDF: load the XML file"),
    (b"\xff\xfe", "It is UTF-16 text: save it as UTF-8"),
    (b"\xfe\xff", "It is UTF-16 text: save it as UTF-8"),
    (b"{", "It looks like JSON: load the XML file"),
    (b"[", "It looks like JSON: load the XML file"),
];

/// Refuses bytes that cannot be the beginning of XML.
///
/// # Errors
/// [`ErrorKind::UnknownFormat`], saying what the file looks like and what to do.
pub fn refuse_other_formats(start: &[u8]) -> Result<()> {
    let start = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start();
    if start.first() == Some(&b'<') {
        return refuse_html(start);
    }
    if start.is_empty() {
        return refuse("The file is empty: download it again");
    }
    match OTHER.iter().find(|(magic, _)| start.starts_with(magic)) {
        Some((_, advice)) => refuse(advice),
        None => refuse("It is not XML: load an official list, for example OFAC's SDN.XML"),
    }
}

fn refuse_html(start: &[u8]) -> Result<()> {
    let head = String::from_utf8_lossy(&start[..start.len().min(1024)]).to_ascii_lowercase();
    if head.contains("<!doctype html") || head.contains("<html") {
        return refuse(
            "It is a web page, not a list: the download was answered with an error or a login page; download it again",
        );
    }
    Ok(())
}

fn refuse(advice: &str) -> Result<()> {
    Err(Error::new(ErrorKind::UnknownFormat, format!("This file is not a list that can be read. {advice}.")))
}
