//! `name-screener diff OLD NEW`: two versions of a list in, what changed between them out.

use super::Outcome;
use super::official;
use crate::difference::{Changed, Compared, Difference, Report};
use crate::error::{Error, ErrorKind, Result};
use crate::import::Import;
use serde_json::Value;
use std::io::Write;
use std::path::PathBuf;

/// Tells which parties of a list were added, removed or changed from one version to another.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The older version as its authority published it, also as .gz, .xz or .zip.
    old: PathBuf,
    /// The newer version.
    new: PathBuf,
    /// Which list they must be; else the files themselves tell.
    #[arg(long, value_name = "ID")]
    list: Option<String>,
    /// Write one JSON object instead of lines for people.
    #[arg(long)]
    json: bool,
}

/// Reads both versions whole before anything is written.
///
/// # Errors
/// Those of [`Import`]; two different lists; an output that cannot be written.
pub fn run(args: &Args, out: &mut dyn Write, errors: &mut dyn Write) -> Result<Outcome> {
    let read =
        |file: &PathBuf| Import::read(official::open(std::slice::from_ref(file))?, args.list.as_deref());
    let (old, new) = (read(&args.old)?, read(&args.new)?);
    official::report_rejects(&old, errors)?;
    official::report_rejects(&new, errors)?;
    let outcome = if old.rejects.is_empty() { official::outcome(&new) } else { Outcome::SomeRejected };
    let report = Report::between(old.into(), new.into())?;
    match args.json {
        true => write_json(&report, out)?,
        false => write_text(&report, out)?,
    }
    Ok(outcome)
}

fn write_json(report: &Report, out: &mut dyn Write) -> Result<()> {
    let text = serde_json::to_string(report).map_err(|e| Error::new(ErrorKind::Io, e.to_string()))?;
    writeln!(out, "{text}")?;
    Ok(())
}

fn write_text(report: &Report, out: &mut dyn Write) -> Result<()> {
    let day = |version: &Compared| version.published_on.clone().unwrap_or_else(|| "undated".into());
    writeln!(out, "{}: {} -> {}", report.list, day(&report.old), day(&report.new))?;
    let Difference { added, removed, changed } = &report.difference;
    for party in added {
        writeln!(out, "+ {} {}", party.id, party.name)?;
    }
    for party in removed {
        writeln!(out, "- {} {}", party.id, party.name)?;
    }
    for changed in changed {
        write_changed(changed, out)?;
    }
    writeln!(out, "{} added, {} removed, {} changed", added.len(), removed.len(), changed.len())?;
    Ok(())
}

fn write_changed(changed: &Changed, out: &mut dyn Write) -> Result<()> {
    writeln!(out, "~ {} {}", changed.party.id, changed.party.name)?;
    for change in &changed.fields {
        for (sign, values) in [('+', &change.added), ('-', &change.removed)] {
            for value in values {
                writeln!(out, "    {} {sign} {}", change.field, words(value))?;
            }
        }
        if change.added.is_empty() && change.removed.is_empty() {
            writeln!(out, "    {} in another order", change.field)?;
        }
    }
    Ok(())
}

/// Which part of an object says what it is.
const MAIN: [&str; 4] = ["text", "value", "name", "code"];

/// A value for people: the text, or what an object says, its other parts behind it: `Ada Quill (strong, alias)`.
fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(parts) => {
            let main = MAIN.iter().find(|key| parts.contains_key(**key)).copied().unwrap_or_default();
            let others = parts.iter().filter(|(key, _)| *key != main).map(|(_, value)| words(value));
            let others = others.collect::<Vec<_>>().join(", ");
            format!("{} ({others})", parts.get(main).map(words).unwrap_or_default())
        }
        other => other.to_string(),
    }
}
