//! The native command line: arguments and files in, JSON lines out. The same core and scores as in the browser.

mod compare;
mod diff;
mod fetch;
mod import;
mod lists;
mod official;
mod pack;
mod screen;

use crate::entity::EntityKind;
use crate::error::{Error, ErrorKind, Result};
use clap::{Parser, Subcommand};
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

/// Screens names against official sanctions lists.
#[derive(Debug, Parser)]
#[command(name = "name-screener", version, about)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Screen(screen::Args),
    Compare(compare::Args),
    Pack(pack::Args),
    Import(import::Args),
    Diff(diff::Args),
    Fetch(fetch::Args),
}

/// How a command that could do its work ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Done,
    /// Some of the input was rejected, each told line by line.
    SomeRejected,
}

/// Runs the program on its own arguments and streams.
///
/// Exit codes: 0 done, 1 some input rejected, 2 usage, nothing readable or fetched, or a pack that did not load.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    let mut out = BufWriter::new(std::io::stdout().lock());
    let mut errors = std::io::stderr().lock();
    let ran =
        run(&cli.command, &mut out, &mut errors).and_then(|outcome| Ok(out.flush().map(|()| outcome)?));
    match ran {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::SomeRejected) => ExitCode::from(1),
        // Who reads the output has had enough, as `head` does.
        Err(error) if error.kind() == ErrorKind::OutputClosed => ExitCode::SUCCESS,
        Err(error) => {
            // Nothing is left to be told where standard error is closed.
            let _ = writeln!(errors, "error[{}]: {error}", error.kind().code());
            ExitCode::from(2)
        }
    }
}

fn run(command: &Command, out: &mut dyn Write, errors: &mut dyn Write) -> Result<Outcome> {
    match command {
        Command::Screen(args) => screen::run(args, out, errors),
        Command::Compare(args) => compare::run(args, &mut std::io::stdin().lock(), out, errors),
        Command::Pack(args) => pack::run(args, errors),
        Command::Import(args) => import::run(args, out, errors),
        Command::Diff(args) => diff::run(args, out, errors),
        Command::Fetch(args) => fetch::run(args, out, errors),
    }
}

/// A file, or standard input for `-` and nothing.
fn open(path: Option<&Path>) -> Result<Box<dyn BufRead>> {
    match path.filter(|path| *path != Path::new("-")) {
        None => Ok(Box::new(BufReader::new(std::io::stdin()))),
        Some(path) => match std::fs::File::open(path) {
            Ok(file) => Ok(Box::new(BufReader::new(file))),
            Err(e) => Err(Error::new(ErrorKind::Io, format!("{}: {e}.", path.display()))),
        },
    }
}

/// Reads a kind as it stands in JSON.
fn kind(text: &str) -> std::result::Result<EntityKind, String> {
    serde_json::from_value(text.into())
        .map_err(|_| "one of person, organization, vessel, aircraft, unknown".to_owned())
}
