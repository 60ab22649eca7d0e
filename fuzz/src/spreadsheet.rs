//! An input -> a spreadsheet. Its archive is made here, since no mutation would hit on a right checksum.

#[path = "../../tests/made/list_files.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod list_files;

use crate::{formats, parts, reading};

/// An .xlsx of the files of an input; where there are none, the input is what stands between `<sheetData>` and its end.
pub fn xlsx(data: &[u8]) -> Vec<u8> {
    let files = parts::files(data);
    match files.is_empty() {
        true => list_files::workbook(&String::from_utf8_lossy(data)),
        false => zipped(&files),
    }
}

/// An .ods of the files of an input; where there are none, the input is what a sheet holds.
pub fn ods(data: &[u8]) -> Vec<u8> {
    let mut files = parts::files(data);
    if files.is_empty() {
        files.push(("content.xml".to_owned(), content(data)));
    }
    files.insert(0, ("mimetype".to_owned(), b"application/vnd.oasis.opendocument.spreadsheet".to_vec()));
    zipped(&files)
}

fn content(sheet: &[u8]) -> Vec<u8> {
    let before = b"<o:document-content xmlns:o='o' xmlns:table='t' xmlns:text='x' xmlns:office='o'><o:body><o:spreadsheet><table:table table:name='A'>";
    let after = b"</table:table></o:spreadsheet></o:body></o:document-content>";
    [&before[..], sheet, after].concat()
}

/// A zip archive; of files of one name, the first.
pub fn zipped(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut taken = std::collections::HashSet::new();
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .filter(|(name, _)| name.len() < 1_000 && taken.insert(name))
        .map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
        .collect();
    list_files::zip(&files)
}

/// Reads a user's own list from the spreadsheet that `make` makes of the input.
pub fn own(data: &[u8], make: fn(&[u8]) -> Vec<u8>) {
    reading::check(&[make(data)], Some("own-list"));
}

/// Reads DFAT's list from a spreadsheet with the rows of the input, a CSV.
pub fn dfat(data: &[u8]) {
    let rows = String::from_utf8_lossy(data);
    let header = if rows.starts_with("Reference,") { "" } else { formats::DFAT_HEADER };
    let sheet = list_files::sheet_data(&format!("{header}{rows}"), b',');
    reading::check(&[list_files::workbook(&sheet)], Some("au-dfat"));
}
