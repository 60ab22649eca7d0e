//! The first bytes of a file -> its format, never by the file's name; or an error that says in plain words what the
//! file looks like.

use super::ofac_csv::Part;
use super::rows;
use crate::error::{Error, ErrorKind, Result};

/// What the bytes of a file are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Xml,
    /// One of OFAC's tables, which have no header.
    OfacCsv(Part),
    /// A table, its cells separated by this character.
    Csv(u8),
    /// One JSON object a line.
    JsonLines,
    /// One JSON document.
    Json,
    /// A zip archive or an .xlsx.
    Zip,
}

/// Beginnings of other kinds of file, and what to say of them.
const OTHER: [(&[u8], &str); 5] = [
    (b"\x1f\x8b", "It is gzip-compressed within another file: unpack it first"),
    (b"\xfd7zXZ", "It is xz-compressed within another file: unpack it first"),
    (b"%PDF", "It is a PDF: load the XML or CSV file"),
    (
        b"\xd0\xcf\x11\xe0",
        "It is an old spreadsheet (.xls), or one protected by a password: save it as .xlsx or CSV, without a password",
    ),
    (b"PAR1", "It is a Parquet file: load the CSV or JSON file"),
];

/// Tells the format.
///
/// # Errors
/// [`ErrorKind::UnknownFormat`], saying what the file looks like and what to do.
pub fn format(head: &[u8]) -> Result<Format> {
    let start = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    if start.is_empty() {
        return Err(refused("The file is empty: download it again"));
    }
    if let Some(advice) = other(start) {
        return Err(refused(advice));
    }
    match start[0] {
        b'<' => Ok(Format::Xml),
        b'[' => Ok(Format::Json),
        b'{' => Ok(json(start)),
        _ if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") => Ok(Format::Zip),
        _ => table(head),
    }
}

/// What to say of a file that is of another kind than lists and tables are.
pub fn other(start: &[u8]) -> Option<&'static str> {
    if start.starts_with(b"<") && is_html(start) {
        return Some(
            "It is a web page, not a list: the download was answered with an error or a login page; download it again",
        );
    }
    OTHER.iter().find(|(magic, _)| start.starts_with(magic)).map(|(_, advice)| *advice)
}

fn is_html(start: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&start[..start.len().min(1024)]).to_ascii_lowercase();
    head.contains("<!doctype html") || head.contains("<html")
}

/// An object that begins with a list of results is a document; any other is taken for the first of many.
fn json(start: &[u8]) -> Format {
    let head = String::from_utf8_lossy(start);
    let key = head[1..].trim_start().strip_prefix('"').unwrap_or_default();
    if key.starts_with("results\"") || key.starts_with("total\"") || key.starts_with("search_performed_at\"")
    {
        return Format::Json;
    }
    Format::JsonLines
}

fn table(head: &[u8]) -> Result<Format> {
    // Text holds no NUL; what does is no text.
    if head.iter().take(4096).filter(|&&byte| byte == 0).count() > 4 {
        return Err(refused("It is not text, and no spreadsheet or archive that is known"));
    }
    // Remarks hold more semicolons than their tables have cells.
    let first = rows::first_rows(head, b',').into_iter().next();
    Ok(match first.and_then(|row| Part::of(&row.cells)) {
        Some(part) => Format::OfacCsv(part),
        None => Format::Csv(rows::delimiter(head)),
    })
}

fn refused(advice: &str) -> Error {
    Error::new(ErrorKind::UnknownFormat, format!("This file is not a list that can be read. {advice}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_told_by_their_bytes() {
        for (head, want) in [
            (&b"\xef\xbb\xbf <a/>"[..], Format::Xml),
            (
                b"36,\"AIR\",-0- ,\"CUBA\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \r\n",
                Format::OfacCsv(Part::Main),
            ),
            (b"36,12,\"aka\",\"AERO\",-0- \r\n", Format::OfacCsv(Part::Names)),
            (b"36,25,-0- ,\"Havana\",\"Cuba\",-0- \r\n", Format::OfacCsv(Part::Addresses)),
            (b"36,\"more; and; more\"\r\n", Format::OfacCsv(Part::Remarks)),
            (b"Name;Country\r\n", Format::Csv(b';')),
            (b"{\"id\":\"x\",\"schema\":\"Person\"}\n", Format::JsonLines),
            (b"{ \"results\": [", Format::Json),
            (b"[{\"name\":\"x\"}]", Format::Json),
            (b"PK\x03\x04", Format::Zip),
        ] {
            assert_eq!(format(head).unwrap(), want, "{head:?}");
        }
    }
}
