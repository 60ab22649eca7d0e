//! `cargo xtask effectiveness`: how many listed parties are found under varied names, and how many ordinary people
//! are troubled.
//!
//! In: the snapshot in `lists/`, the tables beside this file, and labelled pairs where `../shared/effectiveness` is
//! there. Out: a report in Markdown ([`report`]), and with `--check` failure where a figure is worse than in
//! `bounds.txt`. [`variations`], [`ordinary`] and [`near_misses`] draw the queries, [`measure`] asks them, [`summary`]
//! makes the rows and [`baselines`] are other methods to hold against.

mod baselines;
mod bounds;
mod compared;
mod curve;
mod details;
mod folding;
pub mod lists;
mod measure;
mod near_misses;
pub mod ordinary;
mod pairs;
mod ranking;
mod report;
mod summary;
pub mod variations;

use std::time::Instant;

use anyhow::{Context, Result, bail};
use name_screener::{calendar, search};

use crate::optimised;
use crate::workspace::Workspace;
use bounds::{Bounds, Figure};
use lists::Lists;
use report::Report;

#[derive(clap::Args)]
pub struct Args {
    /// Write docs/effectiveness.md and tighten the bounds
    #[arg(long, conflicts_with_all = ["check", "skip_baselines"])]
    write: bool,
    /// Fail where a figure is worse than its bound; prints the figures alone
    #[arg(long)]
    check: bool,
    /// Leave the other methods out
    #[arg(long)]
    skip_baselines: bool,
    /// Write a line for each query and what became of it
    #[arg(long, value_name = "FILE")]
    details: Option<std::path::PathBuf>,
    /// Ask every Nth query only, for a quick look
    #[arg(long, value_name = "N", default_value_t = 1, conflicts_with_all = ["write", "check"])]
    sample: usize,
    /// Draws other queries; the bounds are those of 1
    #[arg(long, value_name = "N", default_value_t = 1, conflicts_with_all = ["write", "check"])]
    seed: u64,
}

/// Fails where a figure is worse than its bound.
pub fn check(workspace: &Workspace) -> Result<()> {
    let args = Args { write: false, check: true, skip_baselines: false, details: None, sample: 1, seed: 1 };
    run(workspace, &args)
}

/// Measures, in an optimised build.
pub fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    if cfg!(debug_assertions) {
        return run_optimised(workspace, args);
    }
    let started = Instant::now();
    let lists = Lists::read(&workspace.snapshot())?;
    let folder = pairs::folder(&workspace.root);
    let pairs = pairs::read(&folder)?;
    if pairs.is_none() {
        eprintln!("SKIPPED: labelled pairs and issue pairs: there is no {}", folder.display());
    }
    let measured = measure::measure(&lists, pairs, args.seed, args.sample)?;
    if let Some(path) = &args.details {
        details::write(path, &measured)?;
    }
    let rows = summary::rows(&measured);
    let figures: Vec<Figure> = rows.iter().map(|row| row.figure.clone()).collect();
    eprintln!("Measured in {} s", started.elapsed().as_secs());
    let skip = args.skip_baselines || args.check;
    let compared = if skip { Vec::new() } else { compared::compared(&lists, &measured, args.seed) };
    if args.check {
        rows.iter().for_each(|row| println!("{}: {}", row.label, row.form.shown(row.figure.value)));
    } else {
        let report = Report {
            measured: &measured,
            rows: &rows,
            compared: &compared,
            lists: lists.described(),
            date: calendar::text(calendar::today()),
            engine: search::engine_version(),
            command: command(args),
            seconds: started.elapsed().as_secs(),
        };
        publish(workspace, args, &report.to_string())?;
    }
    judge(workspace, args, &figures)
}

/// The same command built with optimisation.
fn run_optimised(workspace: &Workspace, args: &Args) -> Result<()> {
    let command = std::iter::once("effectiveness".to_owned());
    optimised::run(workspace, &command.chain(words(args)).collect::<Vec<_>>())
}

/// The arguments as they were given.
fn words(args: &Args) -> Vec<String> {
    let flags = [("--write", args.write), ("--check", args.check), ("--skip-baselines", args.skip_baselines)];
    let mut words: Vec<String> =
        flags.iter().filter(|(_, set)| *set).map(|(flag, _)| (*flag).to_owned()).collect();
    if args.seed != 1 {
        words.push(format!("--seed={}", args.seed));
    }
    if args.sample != 1 {
        words.push(format!("--sample={}", args.sample));
    }
    words.extend(args.details.iter().map(|path| format!("--details={}", path.display())));
    words
}

fn command(args: &Args) -> String {
    std::iter::once("cargo xtask effectiveness".to_owned()).chain(words(args)).collect::<Vec<_>>().join(" ")
}

fn publish(workspace: &Workspace, args: &Args, report: &str) -> Result<()> {
    if !args.write {
        print!("{report}");
        return Ok(());
    }
    let path = workspace.root.join("docs/effectiveness.md");
    std::fs::write(&path, report).with_context(|| format!("could not write {}", path.display()))?;
    eprintln!("Wrote {}", workspace.shown(&path));
    Ok(())
}

/// Holds the figures against the bounds.
fn judge(workspace: &Workspace, args: &Args, figures: &[Figure]) -> Result<()> {
    let path = workspace.root.join("xtask/src/effectiveness/bounds.txt");
    let bounds = Bounds::read(&path)?;
    if args.check && bounds.is_none() {
        bail!("there is no {}: make it with `cargo xtask effectiveness --write`", path.display());
    }
    let bounds = bounds.unwrap_or_default();
    let broken = if args.seed == 1 { bounds.broken(figures) } else { Vec::new() };
    for key in bounds.unmeasured(figures) {
        eprintln!("SKIPPED: {key} was not measured");
    }
    if args.write {
        bounds.tightened(figures).write(&path)?;
    }
    if !broken.is_empty() {
        bail!(
            "{} figures are worse than {}:\n  {}",
            broken.len(),
            workspace.shown(&path),
            broken.join("\n  ")
        );
    }
    Ok(())
}
