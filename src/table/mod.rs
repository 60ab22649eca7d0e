//! A table as people keep it -> rows of text, and rows -> a spreadsheet.
//!
//! Enters: the bytes of a CSV (any separator, any encoding that spreadsheets write), .xlsx or .ods. Leaves: a
//! [`Table`], whose rows are asked for in slices, each with its line or row in the file and what is wrong with it.
//! What kind of file it is, its bytes tell. [`xlsx`] writes.

mod delimited;
mod encoding;
mod grid;
pub mod xlsx;

use std::io::BufRead;

use serde::{Deserialize, Serialize};

use crate::error::{Error, ErrorKind, Result};
use crate::source::archive::{self, Archive};
use crate::source::input::Input;
use crate::source::sheet::Sheet;
use crate::source::sniff;
use crate::source::xlsx::Workbook;
use crate::source::{decompressed, ods};

pub use grid::{Grid, Row, Shape};

/// Most bytes of a table that is text.
const MAX_TEXT: u64 = 512 * 1024 * 1024;

/// How a table is to be read, where its bytes are not to decide.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Options {
    /// A label of the WHATWG encoding standard, for example `windows-1251`; for text alone.
    pub encoding: Option<String>,
    /// The character that separates the cells; for text alone.
    pub delimiter: Option<char>,
}

/// What a table was read as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct About {
    pub format: Format,
    /// Of text: its encoding's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<&'static str>,
    /// The encoding is a guess from the letters: nothing in the file says it.
    pub guessed: bool,
    /// Of text: what separates the cells.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<char>,
    /// Names of the sheets, those in sight first; one without a name for text.
    pub sheets: Vec<String>,
}

/// Kinds of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Format {
    Csv,
    Xlsx,
    Ods,
}

/// An opened table. One sheet at a time is kept in memory.
pub struct Table {
    about: About,
    content: Content,
    /// The sheet asked for last.
    kept: Option<(usize, Grid)>,
}

enum Content {
    Text(Grid),
    Xlsx(Box<Workbook>),
    Ods(Vec<Grid>),
}

impl Table {
    /// Opens a table; it may be compressed by gzip or xz, or stand alone in a zip archive.
    ///
    /// # Errors
    /// [`ErrorKind::UnknownFormat`] for what is no table, [`ErrorKind::BadList`] for one that is damaged, protected by a
    /// password, too large, or not in its encoding, [`ErrorKind::BadOption`] for an unknown encoding. The message says
    /// where and what to do; whoever has the file's name says it before.
    pub fn open(file: impl BufRead, options: &Options) -> Result<Self> {
        Self::of_bytes(whole(file)?, options, true)
    }

    fn of_bytes(bytes: Vec<u8>, options: &Options, may_be_archive: bool) -> Result<Self> {
        if bytes.starts_with(b"PK\x03\x04") && may_be_archive {
            return Self::of_archive(bytes, options);
        }
        check_is_text(&bytes)?;
        let (about, grid) = delimited::read(bytes, options)?;
        Ok(Self { about, content: Content::Text(grid), kept: None })
    }

    fn of_archive(bytes: Vec<u8>, options: &Options) -> Result<Self> {
        match archive::open(Input::open(bytes.as_slice())?)? {
            Archive::Workbook(bytes) => {
                let book = Workbook::open(bytes)?;
                Ok(Self::of_sheets(Format::Xlsx, book.names.clone(), Content::Xlsx(Box::new(book))))
            }
            Archive::OpenDocument(bytes) => {
                let (names, sheets): (Vec<_>, Vec<Sheet>) = ods::sheets(&bytes)?.into_iter().unzip();
                let grids = sheets.into_iter().map(Grid::of_sheet).collect::<Result<_>>()?;
                Ok(Self::of_sheets(Format::Ods, names, Content::Ods(grids)))
            }
            Archive::Files(mut files) => match files.len() {
                1 => Self::of_bytes(files.remove(0), options, false),
                n => Err(no_table(&format!("It is an archive of {n} files: choose one of them"))),
            },
        }
    }

    fn of_sheets(format: Format, sheets: Vec<String>, content: Content) -> Self {
        let about = About { format, encoding: None, guessed: false, delimiter: None, sheets };
        Self { about, content, kept: None }
    }

    pub fn about(&self) -> &About {
        &self.about
    }

    /// The rows of a sheet, by its number in [`About::sheets`].
    ///
    /// # Errors
    /// [`ErrorKind::BadOption`] where there is no such sheet, [`ErrorKind::BadList`] for a damaged, too large or empty
    /// one.
    pub fn sheet(&mut self, number: usize) -> Result<&Grid> {
        if number >= self.about.sheets.len() {
            return Err(Error::new(ErrorKind::BadOption, format!("The file has no sheet {}.", number + 1)));
        }
        let grid = match &mut self.content {
            Content::Text(grid) => grid,
            Content::Ods(grids) => &grids[number],
            Content::Xlsx(book) => {
                if self.kept.as_ref().is_none_or(|(kept, _)| *kept != number) {
                    self.kept = None;
                    self.kept = Some((number, Grid::of_sheet(book.sheet(number)?)?));
                }
                &self.kept.as_ref().expect("it was just put there").1
            }
        };
        if grid.is_empty() { Err(empty(&self.about, number)) } else { Ok(grid) }
    }
}

fn whole(file: impl BufRead) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let spent = "it is larger than 512 MB, which is more than can be read here";
    let mut bounded = crate::source::bounded::Bounded::new(decompressed(file)?, MAX_TEXT, spent);
    std::io::Read::read_to_end(&mut bounded, &mut bytes)
        .map_err(|e| Error::new(ErrorKind::BadList, format!("The file cannot be read: {e}.")))?;
    Ok(bytes)
}

/// Refuses what is no table, in the words of [`sniff`].
fn check_is_text(bytes: &[u8]) -> Result<()> {
    const PROTECTED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") && bytes.windows(PROTECTED.len()).any(|part| part == PROTECTED)
    {
        return Err(crate::source::sheet::protected());
    }
    let head = &bytes[..bytes.len().min(32 * 1024)];
    match sniff::other(head) {
        Some(advice) => Err(no_table(advice)),
        None => Ok(()),
    }
}

fn no_table(advice: &str) -> Error {
    Error::new(ErrorKind::UnknownFormat, format!("This is no table that can be read. {advice}."))
}

fn empty(about: &About, number: usize) -> Error {
    let what = match about.format {
        Format::Csv => "The file holds no row.".to_owned(),
        _ => format!("The sheet {:?} holds no row: choose another.", about.sheets[number]),
    };
    Error::new(ErrorKind::BadList, what)
}
