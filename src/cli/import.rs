//! `name-screener import FILE`: an official list in, its parties as JSON Lines out; rejects and notes on standard error.

use super::Outcome;
use super::official;
use crate::error::{Error, ErrorKind, Result};
use crate::import::Import;
use std::io::Write;
use std::path::PathBuf;

/// Reads an official list and writes its parties as JSON Lines.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The list as its authority publishes it, also as .gz, .xz or .zip; `-` reads standard input. Several files where it
    /// comes in several: OFAC's sdn.csv, alt.csv, add.csv and sdn_comments.csv.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// Which list it must be, for example us-ofac-consolidated; else the file itself tells. A list of your own goes by
    /// any name in small letters, digits and hyphens.
    #[arg(long, value_name = "ID")]
    list: Option<String>,
}

/// Reads the whole file before the first line is written: a damaged list leaves nothing in the output.
///
/// # Errors
/// Those of [`Import`], and an output that cannot be written.
pub fn run(args: &Args, out: &mut dyn Write, errors: &mut dyn Write) -> Result<Outcome> {
    let official = Import::read(official::open(&args.files)?, args.list.as_deref())?;
    official::report(&official, errors)?;
    for entity in &official.entities {
        let line = serde_json::to_string(entity).map_err(|e| Error::new(ErrorKind::Io, e.to_string()))?;
        writeln!(out, "{line}")?;
    }
    Ok(official::outcome(&official))
}
