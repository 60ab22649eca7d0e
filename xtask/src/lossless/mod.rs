//! `cargo xtask lossless`: the indexed search held against scoring every name, on the shipped lists.
//!
//! In: the snapshot in `lists/`. Out: a report in Markdown, and failure where any answer differs. [`questions`] draws
//! what is asked, [`adversarial`] the worst of it, [`comparison`] asks both searches, [`report`] says what came out.
//!
//! The two searches share the query, the board that weighs facts against the threshold, and the scorer. What finds the
//! names (vocabulary, keys, postings, bounds) has no part in scoring every name.

mod adversarial;
mod comparison;
mod questions;
mod report;

use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::effectiveness::lists::Lists;
use crate::workspace::Workspace;
use crate::{optimised, parallel};
use comparison::{Compared, compare};
use questions::Question;
use report::Report;

/// How many questions are asked once to tell how long all will take.
const FIRST: usize = 32;

/// How many differences are shown.
const SHOWN: usize = 5;

/// What `cargo xtask test` asks.
const SAMPLE: usize = 100;

#[derive(clap::Args)]
pub struct Args {
    /// How many queries are asked
    #[arg(long, value_name = "N", default_value_t = 20_000, value_parser = clap::value_parser!(u32).range(20..))]
    queries: u32,
    /// Draws other queries
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Write docs/lossless.md
    #[arg(long)]
    write: bool,
}

/// A sample that takes seconds, with a fixed seed.
pub fn check(workspace: &Workspace) -> Result<()> {
    run(workspace, &Args { queries: SAMPLE as u32, seed: 1, write: false })
}

/// Asks, in an optimised build, prints the report and fails where any answer differs.
pub fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    if cfg!(debug_assertions) {
        return optimised::run(workspace, &words(args));
    }
    let lists = Lists::read(&workspace.snapshot())?;
    let questions = questions::draw(&lists, args.queries as usize, args.seed);
    let screener = lists.screener(<[_]>::to_vec)?;
    let ask = |question: &Question| compare(&screener, question);
    tell_how_long(questions.len(), &questions[..FIRST.min(questions.len())], ask);
    let started = Instant::now();
    let compared = parallel::map(&questions, ask);
    let report = Report {
        questions: &questions,
        compared: &compared,
        lists: lists.described(),
        loaded: screener.lists().map(|list| (list.names, list.entities)).collect(),
        command: format!("cargo xtask {}", words(args).join(" ")),
        elapsed: started.elapsed(),
    }
    .to_string();
    publish(workspace, args, &report)?;
    judge(&questions, &compared)
}

fn words(args: &Args) -> Vec<String> {
    let mut words = vec!["lossless".to_owned(), format!("--queries={}", args.queries)];
    words.push(format!("--seed={}", args.seed));
    words.extend(args.write.then(|| "--write".to_owned()));
    words
}

/// Asks the first few and says what that means for all.
fn tell_how_long(all: usize, first: &[Question], ask: impl Fn(&Question) -> Compared + Sync) {
    let started = Instant::now();
    let asked = parallel::map(first, ask);
    let each = started.elapsed().as_secs_f64() / first.len() as f64;
    let every: f64 = asked.iter().map(|c| c.every_name.as_secs_f64()).sum::<f64>() / first.len() as f64;
    let (milliseconds, seconds) = (every * 1000.0, each * all as f64);
    eprintln!("Scoring every name takes about {milliseconds:.0} ms: {all} queries about {seconds:.0} s");
}

fn publish(workspace: &Workspace, args: &Args, report: &str) -> Result<()> {
    if !args.write {
        print!("{report}");
        return Ok(());
    }
    let path = workspace.root.join("docs/lossless.md");
    std::fs::write(&path, report).with_context(|| format!("could not write {}", path.display()))?;
    eprintln!("Wrote {}", workspace.shown(&path));
    Ok(())
}

/// Fails where any answer differs, and says where.
fn judge(questions: &[Question], compared: &[Compared]) -> Result<()> {
    let differing: Vec<String> = questions
        .iter()
        .zip(compared)
        .filter_map(|(question, compared)| {
            let difference = compared.difference.as_ref()?;
            Some(format!("{:?} ({}, {:?}):\n{difference}", question.text, question.kind, question.options))
        })
        .collect();
    if differing.is_empty() {
        return Ok(());
    }
    let shown = differing[..differing.len().min(SHOWN)].join("\n");
    bail!("{} of {} answers differ, for example:\n{shown}", differing.len(), questions.len())
}
