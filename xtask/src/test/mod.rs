//! Checks everything, step by step, and stops at the first step that fails.
//!
//! In: the repository. Out: each runner's own output, a table of the steps with their times, and a last line
//! `N passed, N failed` that counts tests. [`summary`] keeps the score, [`counts`] reads it from the runners,
//! [`steps`] says what there is to do, [`tools`] finds or installs what it is done with.

mod counts;
mod steps;
mod summary;
mod tools;

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::workspace::Workspace;
use summary::Summary;

#[derive(clap::Args)]
pub struct Args {
    /// Only what needs no browser and no Node.js: formatting, lints and Rust tests
    #[arg(long)]
    fast: bool,
    /// Leave out the browser tests (refused in CI)
    #[arg(long, conflicts_with = "fast")]
    skip_browsers: bool,
}

/// Runs the steps; the exit code says whether all of them passed.
pub fn run(workspace: &Workspace, args: &Args) -> Result<ExitCode> {
    if is_ci() && (args.fast || args.skip_browsers) {
        bail!("with CI set everything is tested: leave out --fast and --skip-browsers");
    }
    let (steps, left_out) = steps::chosen(args.fast, args.skip_browsers);
    let mut summary = Summary::new(left_out);
    for step in steps {
        if !summary.add(step.name, || (step.work)(workspace)) {
            break;
        }
    }
    summary.print();
    Ok(if summary.passed() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Whether this runs unattended, where nothing may be left out.
fn is_ci() -> bool {
    std::env::var("CI").is_ok_and(|value| !matches!(value.as_str(), "" | "0" | "false"))
}
