//! `name-screener diff OLD NEW`: two versions of a list in, what changed between them out.

use super::Outcome;
use super::official::Official;
use crate::difference::{Changed, Difference};
use crate::error::{Error, ErrorKind, Result};
use serde_json::{Value, json};
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
/// Those of [`Official`]; two different lists; an output that cannot be written.
pub fn run(args: &Args, out: &mut dyn Write, errors: &mut dyn Write) -> Result<Outcome> {
    let read =
        |file: &PathBuf| Official::read(Official::open(std::slice::from_ref(file))?, args.list.as_deref());
    let (old, new) = (read(&args.old)?, read(&args.new)?);
    if old.summary.list != new.summary.list {
        let message = format!(
            "These are two lists, {} and {}: give two versions of one.",
            old.summary.list, new.summary.list
        );
        return Err(Error::new(ErrorKind::BadOption, message));
    }
    old.report_rejects(errors)?;
    new.report_rejects(errors)?;
    let difference = Difference::between(&old.entities, &new.entities);
    match args.json {
        true => write_json(&old, &new, &difference, out)?,
        false => write_text(&old, &new, &difference, out)?,
    }
    Ok(if old.outcome() == Outcome::Done { new.outcome() } else { old.outcome() })
}

fn write_json(old: &Official, new: &Official, difference: &Difference, out: &mut dyn Write) -> Result<()> {
    let mut object = json!({
        "list": new.summary.list,
        "old": { "publishedOn": old.summary.published_on, "entities": old.entities.len() },
        "new": { "publishedOn": new.summary.published_on, "entities": new.entities.len() },
    });
    let parts = serde_json::to_value(difference).map_err(|e| Error::new(ErrorKind::Io, e.to_string()))?;
    if let (Value::Object(object), Value::Object(parts)) = (&mut object, parts) {
        object.extend(parts);
    }
    writeln!(out, "{object}")?;
    Ok(())
}

fn write_text(old: &Official, new: &Official, difference: &Difference, out: &mut dyn Write) -> Result<()> {
    let day = |official: &Official| official.summary.published_on.clone().unwrap_or_else(|| "undated".into());
    writeln!(out, "{}: {} -> {}", new.summary.list, day(old), day(new))?;
    for party in &difference.added {
        writeln!(out, "+ {} {}", party.id, party.name)?;
    }
    for party in &difference.removed {
        writeln!(out, "- {} {}", party.id, party.name)?;
    }
    for changed in &difference.changed {
        write_changed(changed, out)?;
    }
    let Difference { added, removed, changed } = difference;
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
