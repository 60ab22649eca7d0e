//! What a first visit transfers: files in, a table in Markdown out.

use std::fmt::{Formatter, Result};

use super::page::Transferred;
use super::times::grouped;

/// Bytes on disk and in gzip.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub raw: u64,
    pub gzip: u64,
}

impl Size {
    /// Added up over `files`. What is packed already gains nothing from gzip.
    pub fn of<'a>(files: impl IntoIterator<Item = &'a Transferred>) -> Self {
        let none = Self { raw: 0, gzip: 0 };
        files.into_iter().fold(none, |Self { raw, gzip }, file| Self {
            raw: raw + file.raw,
            gzip: gzip + file.gzip.min(file.raw),
        })
    }
}

/// Whether a file is a pack of a list.
pub fn is_pack(file: &&Transferred) -> bool {
    file.path.ends_with(".pack")
}

/// Whether a file is the compiled engine.
pub fn is_engine(file: &&Transferred) -> bool {
    file.path.ends_with(".wasm")
}

pub fn table(f: &mut Formatter<'_>, files: &[Transferred]) -> Result {
    writeln!(f, "| transferred by a first visit | bytes on disk | bytes in gzip |\n|---|---:|---:|")?;
    let mut files: Vec<&Transferred> = files.iter().collect();
    files.sort_by_key(|file| &file.path);
    let (shown, others): (Vec<&Transferred>, Vec<_>) =
        files.iter().copied().partition(|file| is_pack(file) || is_engine(file));
    for file in shown {
        row(f, file.path.trim_start_matches('/'), Size::of([file]))?;
    }
    let count = others.len();
    row(f, &format!("{count} other files (HTML, CSS, JavaScript, manifest)"), Size::of(others))?;
    row(f, "all", Size::of(files))?;
    let note = "Packs are gzip files and stay as they are; for the others it depends on the web server.";
    writeln!(f, "\n{note} `cargo xtask serve` sends them as they are on disk.\n")
}

fn row(f: &mut Formatter<'_>, what: &str, Size { raw, gzip }: Size) -> Result {
    writeln!(f, "| {what} | {} | {} |", grouped(raw), grouped(gzip))
}
