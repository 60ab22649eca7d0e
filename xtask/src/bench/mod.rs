//! `cargo xtask bench`: measures the page, the native engine and other search libraries on the same names and queries.
//!
//! In: the shipped lists. Out: a report in Markdown, with `--write` as `docs/performance.md`, its plot and the README's
//! figures. [`inputs`] draws the queries; [`page`] (Chromium), [`native`], [`stages`] (Criterion) and [`elsewhere`] (what
//! other commands measure) give [`figures`]; [`rows`] holds them against what was to be reached, [`report`] and [`plot`] show
//! them, [`machine`] says where it was.

mod elsewhere;
mod figures;
mod growth_table;
mod inputs;
mod limits;
mod machine;
mod native;
mod page;
mod plot;
mod readme;
mod report;
mod rows;
mod sizes;
mod stages;
mod times;

use std::fs;

use anyhow::{Context, Result};

use crate::build;
use crate::effectiveness::lists::Lists;
use crate::workspace::Workspace;
use elsewhere::Growth;
use figures::Figures;
use report::Report;

#[derive(clap::Args)]
pub struct Args {
    /// Write docs/performance.md, docs/performance.svg and the figures of README.md
    #[arg(long, conflicts_with = "skip_stages")]
    write: bool,
    /// How many queries are asked
    #[arg(long, value_name = "N", default_value_t = 2000, value_parser = clap::value_parser!(u32).range(100..=4000))]
    queries: u32,
    /// How often all engines are asked
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..=100))]
    passes: u32,
    /// How many visits are timed, each cold and warm
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u32).range(3..))]
    visits: u32,
    /// Draws other queries
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Leave Criterion's benchmarks of each stage out
    #[arg(long)]
    skip_stages: bool,
}

/// Builds, measures, and prints or writes the report; progress goes to standard error.
pub fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    build::run(workspace)?;
    publish(workspace, args, &measure(workspace, args)?)
}

fn measure(workspace: &Workspace, args: &Args) -> Result<Figures> {
    let lists = Lists::read(&workspace.snapshot())?;
    let inputs =
        inputs::write(&lists, &workspace.target.join("xtask/bench"), args.queries as usize, args.seed)?;
    native::build(workspace)?;
    let load = machine::load();
    let native = native::run(workspace, &inputs)?;
    let stages = if args.skip_stages { Vec::new() } else { stages::run(workspace, &inputs)? };
    Ok(Figures {
        native,
        stages,
        page: page::run(workspace, &inputs, args)?,
        batch: elsewhere::batch(workspace)?,
        growth: Growth::read(&workspace.target)?,
        queries: args.queries,
        seed: args.seed,
        machine: machine::described(),
        load,
    })
}

fn publish(workspace: &Workspace, args: &Args, figures: &Figures) -> Result<()> {
    let report = Report(figures).to_string();
    if !args.write {
        print!("{report}");
        return Ok(());
    }
    let readme = workspace.root.join("README.md");
    let text = fs::read_to_string(&readme).with_context(|| format!("could not read {}", readme.display()))?;
    let files = [
        (workspace.root.join("docs/performance.md"), report),
        (workspace.root.join("docs/performance.svg"), plot::svg(figures)),
        (readme, readme::updated(&text, figures)?),
    ];
    for (path, text) in files {
        fs::write(&path, text).with_context(|| format!("could not write {}", path.display()))?;
        eprintln!("Wrote {}", workspace.shown(&path));
    }
    Ok(())
}

fn parsed<T: serde::de::DeserializeOwned>(json: &str, printed_by: &str) -> Result<T> {
    serde_json::from_str(json).with_context(|| format!("{printed_by} printed something unexpected"))
}

/// Figures for tests, made up.
#[cfg(test)]
pub fn example() -> Figures {
    let page = serde_json::from_str(include_str!("example.json")).expect("as benches/page.js prints");
    let native = r#"{"passes": [[0.5], [0.7]], "work": [{"names": 12, "words": 345}],
        "exhaustive": [{"indexed": 0.5, "everyName": 150.0, "same": true}]}"#;
    Figures {
        page,
        native: serde_json::from_str(native).expect("as benches/searches.rs prints"),
        stages: Vec::new(),
        batch: None,
        growth: None,
        queries: 2000,
        seed: 1,
        machine: "A, 2 cores, B".to_owned(),
        load: Some(0.25),
    }
}
