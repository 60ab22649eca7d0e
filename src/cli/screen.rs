//! `name-screener screen`: names in (a line each, CSV, or NDJSON), one result object a line out, in input order.

use super::{Outcome, lists};
use crate::entity::EntityKind;
use crate::error::{Error, ErrorKind, Result};
use crate::search::{Screener, SearchOptions};
use input::Row;
use serde_json::json;
use std::io::{BufRead, Write};
use std::path::PathBuf;
use std::time::Instant;

mod input;

/// Screens names: one a line, CSV with a header, or NDJSON objects such as {"query": "Kil Jong Hun"}.
///
/// CSV columns: query (or name), birthDate, countries, gender, kinds, lists, identifiers; several values in one cell
/// stand apart by `;`. NDJSON takes the same keys as the JavaScript options.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A pack to screen against; may be given several times. Without it: the shipped lists.
    #[arg(long = "pack", value_name = "F")]
    packs: Vec<PathBuf>,
    /// 0 to 1.
    #[arg(long, value_name = "T")]
    threshold: Option<f64>,
    /// At most this many hits a name.
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// Only parties of this kind (and of unknown kind); may be given several times.
    #[arg(long = "kind", value_name = "K", value_parser = super::kind)]
    kinds: Vec<EntityKind>,
    /// The names; `-` or nothing for standard input.
    file: Option<PathBuf>,
}

/// Loads all packs before it writes anything; then answers row by row.
///
/// # Errors
/// A pack that did not load, an input that cannot be read, options out of range.
pub fn run(args: &Args, out: &mut dyn Write, errors: &mut dyn Write) -> Result<Outcome> {
    let defaults = SearchOptions {
        threshold: args.threshold,
        limit: args.limit,
        kinds: args.kinds.clone(),
        ..SearchOptions::default()
    };
    crate::search::Query::new("a name", &defaults)?;
    let mut screener = Screener::new();
    for pack in lists::packs(&args.packs)? {
        screener
            .add_pack(pack.bytes, &pack.sha256)
            .map_err(|e| Error::new(e.kind(), format!("{}: {e}", pack.source)))?;
    }
    let input = super::open(args.file.as_deref())?;
    screen_all(&screener, &defaults, input, out, errors)
}

fn screen_all(
    screener: &Screener,
    defaults: &SearchOptions,
    input: Box<dyn BufRead>,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Result<Outcome> {
    let mut outcome = Outcome::Done;
    for row in input::rows(input, defaults)? {
        let line = answer(screener, &row).or_else(|error| {
            outcome = Outcome::SomeRejected;
            writeln!(errors, "line {}: {error}", row.line)?;
            Ok::<_, Error>(rejected(&row, &error))
        })?;
        writeln!(out, "{line}")?;
    }
    Ok(outcome)
}

fn answer(screener: &Screener, row: &Row) -> Result<String> {
    let options = row.options.clone()?;
    let start = Instant::now();
    let mut result = screener.search(&row.query, &options)?;
    // Microseconds are what the clock can tell.
    result.elapsed_ms = (start.elapsed().as_secs_f64() * 1e6).round() / 1e3;
    serde_json::to_string(&result).map_err(|e| Error::new(ErrorKind::Io, e.to_string()))
}

/// What stands in the output for a row without an answer.
fn rejected(row: &Row, error: &Error) -> String {
    json!({"query": row.query, "line": row.line, "error": {"code": error.kind().code(), "message": error.message()}}).to_string()
}
