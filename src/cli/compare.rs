//! `name-screener compare`: pairs of names in, their score and its explanation out.

use super::Outcome;
use crate::entity::EntityKind;
use crate::error::{Error, ErrorKind, Result};
use crate::search;
use serde::Deserialize;
use serde_json::json;
use std::io::{BufRead, Write};

/// Scores QUERY against LISTED, or pairs from standard input: NDJSON {"query", "listed", "kind"}.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[arg(requires = "listed")]
    query: Option<String>,
    listed: Option<String>,
    /// What the listed party is; unknown where not given.
    #[arg(long, value_name = "K", value_parser = super::kind)]
    kind: Option<EntityKind>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Pair {
    query: String,
    listed: String,
    kind: Option<EntityKind>,
}

/// Answers in input order.
///
/// # Errors
/// A pair on the command line that cannot be compared, a standard input that cannot be read.
pub fn run(
    args: &Args,
    input: &mut dyn BufRead,
    out: &mut dyn Write,
    errors: &mut dyn Write,
) -> Result<Outcome> {
    if let (Some(query), Some(listed)) = (&args.query, &args.listed) {
        let pair = Pair { query: query.clone(), listed: listed.clone(), kind: args.kind };
        writeln!(out, "{}", answer(&pair, args.kind)?)?;
        return Ok(Outcome::Done);
    }
    let mut outcome = Outcome::Done;
    for (i, line) in input.split(b'\n').enumerate() {
        let answered = pair(&line?).and_then(|pair| answer(&pair, args.kind));
        let text = answered.unwrap_or_else(|error| {
            outcome = Outcome::SomeRejected;
            // Standard error may be closed; the answer below says the same.
            let _ = writeln!(errors, "line {}: {error}", i + 1);
            json!({"line": i + 1, "error": {"code": error.kind().code(), "message": error.message()}})
                .to_string()
        });
        writeln!(out, "{text}")?;
    }
    Ok(outcome)
}

fn pair(line: &[u8]) -> Result<Pair> {
    serde_json::from_slice(line).map_err(|e| {
        let message = format!("The line is not a JSON object such as {{\"query\": \"Kim Kyu\", \"listed\": \"KIM, Kyu\", \"kind\": \"person\"}} ({e}).");
        Error::new(ErrorKind::BadOption, message)
    })
}

fn answer(pair: &Pair, kind: Option<EntityKind>) -> Result<String> {
    let kind = pair.kind.or(kind).unwrap_or(EntityKind::Unknown);
    let result = search::compare(&pair.query, &pair.listed, kind)?;
    serde_json::to_string(&result).map_err(|e| Error::new(ErrorKind::Io, e.to_string()))
}
