//! Measures the page and the native engine on the same questions: the built page in, a Markdown table out.
//!
//! `benches/page.js` drives Chromium, `benches/questions.rs` the native engine; both give raw times, of which
//! [`report`] makes what the README shows. [`machine`] says where it was measured.

mod machine;
mod report;
mod times;

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::serve::Server;
use crate::tools::{self, Browsers};
use crate::workspace::Workspace;
use crate::{build, parity, process};
use report::{PageFigures, Report};
use times::Times;

#[derive(clap::Args)]
pub struct Args {
    /// How many questions are asked
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(u32).range(500..))]
    questions: u32,
    /// How many visits are timed, each cold and warm
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u32).range(3..))]
    visits: u32,
    /// Draws other questions
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
}

/// Builds, measures, and prints the table; progress goes to standard error.
pub fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    build::run(workspace)?;
    let questions = workspace.target.join("xtask/bench-questions.json");
    let drawn = parity::questions(&workspace.snapshot(), args.questions as usize, args.seed)?;
    fs::write(&questions, serde_json::to_vec(&drawn)?)
        .with_context(|| format!("could not write {}", questions.display()))?;
    let native = native_times(workspace, &questions)?;
    let page = page_figures(workspace, &questions, args.visits)?;
    print!("{}", Report { page, native, seed: args.seed, machine: machine::described() });
    Ok(())
}

fn native_times(workspace: &Workspace, questions: &Path) -> Result<Times> {
    eprintln!("Measuring the native engine");
    let mut bench = Command::new(process::cargo());
    bench
        .args(["bench", "--quiet", "--package=name-screener", "--bench=questions"])
        .current_dir(&workspace.root)
        .env("NAME_SCREENER_PACKS", workspace.www().join("lists"))
        .env("NAME_SCREENER_QUESTIONS", questions);
    parsed(&process::output(&mut bench)?, "benches/questions.rs")
}

fn page_figures(workspace: &Workspace, questions: &Path, visits: u32) -> Result<PageFigures> {
    eprintln!("Measuring the page in Chromium");
    let server = Server::start(&workspace.www(), 0)?;
    let mut script = tools::node(workspace)?;
    script
        .arg("benches/page.js")
        .envs(Browsers::ready()?.variables())
        .env("NAME_SCREENER_URL", server.url())
        .env("NAME_SCREENER_QUESTIONS", questions)
        .env("NAME_SCREENER_VISITS", visits.to_string());
    parsed(&process::output(&mut script)?, "benches/page.js")
}

fn parsed<T: serde::de::DeserializeOwned>(json: &str, printed_by: &str) -> Result<T> {
    serde_json::from_str(json).with_context(|| format!("{printed_by} printed something unexpected"))
}
