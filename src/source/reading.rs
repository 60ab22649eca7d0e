//! Opened files -> the list that they are: by their formats, the reading that fits.

use std::io::Cursor;

use super::archive::{self, Archive};
use super::input::Input;
use super::ofac_csv::{self, Part};
use super::rows::CsvRows;
use super::sheet::{Sheet, SheetRows};
use super::sniff::{self, Format};
use super::xlsx::Workbook;
use super::{Record, Summary, documents, objects, ods, tables};
use crate::error::{Error, ErrorKind, Result};

/// Reads the list that `inputs` hold.
///
/// # Errors
/// Those of [`super::read_files`].
pub fn read(
    inputs: Vec<Input<'_>>,
    expected: Option<&str>,
    on_record: &mut dyn FnMut(Record),
) -> Result<Summary> {
    let mut files = Vec::new();
    for input in inputs {
        let format = sniff::format(&input.head)?;
        files.push((format, input));
    }
    let is_ofac =
        |files: &[(Format, Input<'_>)]| files.iter().all(|(format, _)| matches!(format, Format::OfacCsv(_)));
    match files.len() {
        0 => Err(Error::new(ErrorKind::BadOption, "No file was given.")),
        _ if is_ofac(&files) => {
            let part = |(format, input)| match format {
                Format::OfacCsv(part) => (part, input),
                _ => (Part::Main, input),
            };
            ofac_csv::read(files.into_iter().map(part).collect(), expected, on_record)
        }
        1 => {
            let (format, input) = files.remove(0);
            one(format, input, expected, on_record)
        }
        _ => Err(Error::new(
            ErrorKind::BadOption,
            "These files are not the parts of one list: only OFAC's CSV comes in several (sdn.csv, alt.csv, add.csv, sdn_comments.csv). Read them one by one.",
        )),
    }
}

fn one(
    format: Format,
    input: Input<'_>,
    expected: Option<&str>,
    on_record: &mut dyn FnMut(Record),
) -> Result<Summary> {
    match format {
        Format::Xml => documents::read(input, expected, on_record),
        Format::Csv(delimiter) => tables::read(&mut CsvRows::new(input, delimiter), expected, on_record),
        Format::OfacCsv(part) => ofac_csv::read(vec![(part, input)], expected, on_record),
        Format::JsonLines => objects::read_lines(input, expected, on_record),
        Format::Json => objects::read_document(input, expected, on_record),
        Format::Zip => match archive::open(input)? {
            Archive::Workbook(bytes) => sheet(Workbook::open(bytes)?.sheet(0)?, expected, on_record),
            Archive::OpenDocument(bytes) => sheet(ods::sheets(&bytes)?.remove(0).1, expected, on_record),
            Archive::Files(files) => unpacked(files, expected, on_record),
        },
    }
}

fn sheet(sheet: Sheet, expected: Option<&str>, on_record: &mut dyn FnMut(Record)) -> Result<Summary> {
    tables::read(&mut SheetRows::new(sheet.rows()?), expected, on_record)
}

fn unpacked(
    files: Vec<Vec<u8>>,
    expected: Option<&str>,
    on_record: &mut dyn FnMut(Record),
) -> Result<Summary> {
    let mut inputs = Vec::new();
    for file in files {
        let input = Input::open(Cursor::new(file))?;
        if sniff::format(&input.head)? == Format::Zip {
            return Err(Error::new(
                ErrorKind::UnknownFormat,
                "The zip archive holds another one: unpack it first.",
            ));
        }
        inputs.push(input);
    }
    read(inputs, expected, on_record)
}
