//! `cargo xtask`: builds the page, serves it and tests everything.
//!
//! In: this repository and the Rust toolchain. Out: `www/pkg/` and `www/lists/` (generated, ignored by git), a
//! local server, test results. Each command is a module with its own `run`; [`workspace`] knows where things are,
//! [`process`] runs other programs, [`tools`] finds or installs those that are not Rust's.

mod bench;
mod build;
mod dist;
mod effectiveness;
mod fuzz;
mod given_names;
mod growth;
mod lists;
mod lossless;
mod native;
mod optimised;
mod parallel;
mod parity;
mod process;
mod questions;
mod rarity;
mod serve;
mod test;
mod tools;
mod trigrams;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use workspace::Workspace;

/// Builds, serves and tests Name Screener.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Measure sizes, loading and queries in Chromium and natively; prints Markdown
    Bench(bench::Args),
    /// Build the engine for the browser (www/pkg/) and the packs (www/lists/)
    Build,
    /// Build what is handed out: dist/npm/, dist/site/ and dist/name-screener.html
    Dist(dist::Args),
    /// Build, then serve the page on 127.0.0.1
    Serve(serve::Args),
    /// Measure how well names are found and how many ordinary people are troubled; prints Markdown
    Effectiveness(effectiveness::Args),
    /// Feed the readers with what libFuzzer makes, on the nightly toolchain
    Fuzz(fuzz::Args),
    /// Make the table of given names that are one name anew
    GivenNames(given_names::Args),
    /// Measure how time and memory grow with lists of up to 3 million made names; prints Markdown
    Growth(growth::Args),
    /// Import, check and update the shipped lists
    Lists(lists::Args),
    /// Hold the indexed search against scoring every name of the shipped lists; prints Markdown
    Lossless(lossless::Args),
    /// Make the table of usual letters anew from the shipped lists
    Trigrams(trigrams::Args),
    /// Make the table of word rarity anew from the shipped lists
    Rarity,
    /// Check and test everything: formatting, lints, Rust tests, types, both browsers
    Test(test::Args),
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> Result<ExitCode> {
    let workspace = Workspace::find()?;
    match command {
        Command::Bench(args) => bench::run(&workspace, &args)?,
        Command::Build => build::run(&workspace)?,
        Command::Dist(args) => dist::run(&workspace, &args)?,
        Command::Serve(args) => serve::run(&workspace, &args)?,
        Command::Effectiveness(args) => effectiveness::run(&workspace, &args)?,
        Command::Fuzz(args) => fuzz::run(&workspace, &args)?,
        Command::GivenNames(args) => {
            given_names::run(&workspace.root, &args).map_err(anyhow::Error::msg)?;
        }
        Command::Growth(args) => growth::run(&workspace, &args)?,
        Command::Lists(args) => lists::run(&args).map_err(anyhow::Error::msg)?,
        Command::Lossless(args) => lossless::run(&workspace, &args)?,
        Command::Trigrams(args) => trigrams::run(&workspace.root, &args).map_err(anyhow::Error::msg)?,
        Command::Rarity => rarity::run(&workspace.root).map_err(anyhow::Error::msg)?,
        Command::Test(args) => return test::run(&workspace, &args),
    }
    Ok(ExitCode::SUCCESS)
}
