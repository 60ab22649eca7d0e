//! The native command line: arguments in, JSON Lines out. Each subcommand has a module; none decides what the core
//! should.
//!
//! Exit codes: 0 done; 1 some input rejected, each line or record reported on stderr; 2 wrong usage, or nothing could
//! be read, and then nothing stands on stdout.

mod import;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::error::Error;

#[derive(Debug, Parser)]
#[command(name = "name-screener", version, about = "Screen names against official sanctions lists")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Read an official list and write its parties as JSON Lines.
    Import(import::Args),
}

/// How a command ended when it ended well.
enum Outcome {
    Done,
    /// Some input was rejected and reported.
    SomeRejected,
}

/// Runs the command line of this process.
pub fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Command::Import(args) => import::run(&args),
    };
    exit_code(outcome)
}

fn exit_code(outcome: Result<Outcome, Error>) -> ExitCode {
    match outcome {
        Ok(Outcome::Done) => ExitCode::SUCCESS,
        Ok(Outcome::SomeRejected) => ExitCode::from(1),
        Err(error) => {
            eprintln!("error[{}]: {error}", error.kind().code());
            ExitCode::from(2)
        }
    }
}
