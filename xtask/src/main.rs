//! `cargo xtask`: build, serve, test and maintain the lists.

mod lists;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Debug, Parser)]
#[command(name = "cargo xtask", about = "Build, serve, test and maintain Name Screener")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build, check and update the shipped lists.
    Lists(lists::Args),
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Lists(args) => lists::run(&args),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}
