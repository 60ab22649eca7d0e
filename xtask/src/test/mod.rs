//! Checks everything, step by step, and stops at the first step that fails.
//!
//! In: the repository. Out: each runner's own output, a table of the steps with their times, and a last line
//! `N passed, N failed` that counts tests. [`summary`] keeps the score, [`counts`] reads it from the runners,
//! [`steps`] says what there is to do.

mod counts;
mod steps;
mod summary;

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::workspace::Workspace;
use steps::Scope;
use summary::Summary;

#[derive(clap::Args)]
#[group(multiple = false)]
pub struct Args {
    /// Only what needs neither Node.js nor a browser: formatting, lints and Rust tests
    #[arg(long)]
    fast: bool,
    /// Leave out the browser tests
    #[arg(long)]
    skip_browsers: bool,
    /// Only the page: build, types and browser tests
    #[arg(long)]
    only_browsers: bool,
}

impl Args {
    fn scope(&self) -> Scope {
        match (self.fast, self.skip_browsers, self.only_browsers) {
            (true, _, _) => Scope::RustOnly,
            (_, true, _) => Scope::WithoutBrowsers,
            (_, _, true) => Scope::BrowsersOnly,
            _ => Scope::All,
        }
    }
}

/// Runs the steps; the exit code says whether all of them passed.
pub fn run(workspace: &Workspace, args: &Args) -> Result<ExitCode> {
    let (steps, left_out) = steps::chosen(args.scope());
    if is_ci() && !left_out.is_empty() {
        bail!("where CI is set everything is tested: leave out --fast, --skip-browsers and --only-browsers");
    }
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
