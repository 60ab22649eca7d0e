//! `name-screener screen`: names in (a line each, CSV, or NDJSON), one result object a line out, in input order.

use super::{Outcome, lists};
use crate::age::{Ages, Dated, STALE_AFTER_DAYS};
use crate::batch::Batch;
use crate::entity::EntityKind;
use crate::error::{Error, ErrorKind, Result};
use crate::search::{Screener, SearchOptions};
use input::Row;
use serde_json::json;
use std::io::Write;
use std::path::PathBuf;
use std::time::Instant;

mod input;

/// Screens names: one a line, CSV with a header, or NDJSON objects such as {"query": "Kil Jong Hun"}.
///
/// CSV columns: query (or name), birthDate, countries, gender, kinds, lists, identifiers; several values in one cell
/// stand apart by `;`. NDJSON takes the same keys as the JavaScript options.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// A pack to screen against; may be given several times. Without it and --lists: the shipped lists.
    #[arg(long = "pack", value_name = "F")]
    packs: Vec<PathBuf>,
    /// A folder of lists, as `fetch` makes them, to screen against; may be given several times.
    #[arg(long = "lists", value_name = "DIR")]
    folders: Vec<PathBuf>,
    /// 0 to 1.
    #[arg(long, value_name = "T")]
    threshold: Option<f64>,
    /// At most this many hits a name.
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// Only parties of this kind (and of unknown kind); may be given several times.
    #[arg(long = "kind", value_name = "K", value_parser = super::kind)]
    kinds: Vec<EntityKind>,
    /// Warn where a list is older than so many days.
    #[arg(long, value_name = "DAYS", default_value_t = STALE_AFTER_DAYS)]
    stale_after: u32,
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
    let ages = Ages::now(args.stale_after);
    let mut screener = Screener::new();
    let (mut dated, mut warnings) = (Vec::new(), Vec::new());
    for pack in lists::packs(&args.packs, &args.folders)? {
        let list = screener
            .add_pack(pack.bytes, &pack.sha256)
            .map_err(|e| Error::new(e.kind(), format!("{}: {e}", pack.source)))?;
        let (id, published_on) = (list.id.clone(), list.published_on.clone());
        dated.push(Dated { list: id, published_on, checked_on: pack.checked_on });
        let said = dated.last().and_then(|dated| ages.warning(dated)).into_iter().chain(pack.faults);
        warnings.extend(said.map(|warning| (list.id.clone(), warning)));
    }
    let rows = input::rows(super::open(args.file.as_deref())?, &defaults)?;
    let answering = Answering { screener, ages, dated, warnings };
    answering.tell_lists(errors);
    screen_all(&answering, rows, out, errors)
}

/// What answers are made of.
struct Answering {
    screener: Screener,
    ages: Ages,
    dated: Vec<Dated>,
    /// What must be said of lists, with their ids.
    warnings: Vec<(String, String)>,
}

impl Answering {
    /// Says how old the lists are, before any answer.
    fn tell_lists(&self, errors: &mut dyn Write) {
        let lists = self.dated.iter().map(|dated| self.ages.line(dated));
        let warnings = self.warnings.iter().map(|(_, warning)| format!("WARNING: {warning}"));
        for line in lists.chain(warnings) {
            // Standard error may be closed; each answer says the same.
            let _ = writeln!(errors, "{line}");
        }
    }
}

/// How many rows a thread takes at a time.
const SLICE: usize = 64;

/// Screens as many slices at a time as there are processors, and writes them in the order of the rows.
fn screen_all(
    answering: &Answering,
    mut rows: impl Iterator<Item = Row>,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Result<Outcome> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let mut batches: Vec<Batch> = (0..threads).map(|_| Batch::default()).collect();
    let mut outcome = Outcome::Done;
    loop {
        let some: Vec<Row> = rows.by_ref().take(threads * SLICE).collect();
        if some.is_empty() {
            return Ok(outcome);
        }
        for (row, answer) in some.iter().zip(screen_some(answering, &mut batches, &some)) {
            if let Err(error) = &answer {
                outcome = Outcome::SomeRejected;
                writeln!(errors, "line {}: {error}", row.line)?;
            }
            writeln!(out, "{}", answer.unwrap_or_else(|error| rejected(row, &error)))?;
        }
    }
}

/// The answers to all rows, in their order, by a thread for each batch.
fn screen_some(answering: &Answering, batches: &mut [Batch], rows: &[Row]) -> Vec<Result<String>> {
    let share = rows.len().div_ceil(batches.len());
    std::thread::scope(|scope| {
        let start = |(batch, rows)| scope.spawn(move || screen_share(answering, batch, rows));
        let threads: Vec<_> = batches.iter_mut().zip(rows.chunks(share)).map(start).collect();
        let ended = |thread: std::thread::ScopedJoinHandle<'_, Vec<_>>| {
            thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
        };
        threads.into_iter().flat_map(ended).collect()
    })
}

fn screen_share(answering: &Answering, batch: &mut Batch, rows: &[Row]) -> Vec<Result<String>> {
    rows.iter().map(|row| answer(answering, batch, row)).collect()
}

fn answer(answering: &Answering, batch: &mut Batch, row: &Row) -> Result<String> {
    let options = row.options.clone()?;
    let start = Instant::now();
    let mut result = batch.search(&answering.screener, &row.query, &options)?;
    answering.ages.tell(&mut result, &answering.dated, &answering.warnings);
    // Microseconds are what the clock can tell.
    result.elapsed_ms = (start.elapsed().as_secs_f64() * 1e6).round() / 1e3;
    serde_json::to_string(&result).map_err(|e| Error::new(ErrorKind::Io, e.to_string()))
}

/// What stands in the output for a row without an answer.
fn rejected(row: &Row, error: &Error) -> String {
    json!({"query": row.query, "line": row.line, "error": {"code": error.kind().code(), "message": error.message()}}).to_string()
}
