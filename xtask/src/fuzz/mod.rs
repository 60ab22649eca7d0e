//! `cargo xtask fuzz`: feeds every reader with bytes that libFuzzer makes.
//!
//! In: `fuzz/`, the nightly toolchain, cargo-fuzz. Out: a table of the runs, with `--record` also `fuzz/record.tsv`; what
//! broke a promise, in `fuzz/artifacts/`. [`targets`] names the targets, [`corpus`] lays out what they begin with,
//! [`outcome`] reads how a run ended, [`record`] keeps it, [`tools`] finds or installs what is needed.

mod corpus;
mod outcome;
mod record;
mod targets;
mod tools;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use anyhow::{Context, Result, bail};

use crate::process;
use crate::workspace::Workspace;
use outcome::Outcome;
use record::Record;
use targets::{TARGETS, Target};

/// What every target is built with.
const BUILD: [&str; 2] = ["--sanitizer=none", "--codegen-units=16"];
/// What no input may pass: seconds, and megabytes in all and of one allocation.
const LIMITS: [&str; 3] = ["-timeout=10", "-rss_limit_mb=512", "-malloc_limit_mb=512"];
/// Has glibc give freed memory back at once: what a million inputs leave in pieces (half a gigabyte of workbooks, of which one takes 44 MB)
/// is of no input.
const FREED: [(&str, &str); 2] = [("MALLOC_MMAP_THRESHOLD_", "65536"), ("MALLOC_TRIM_THRESHOLD_", "65536")];
/// Seconds of a target in `cargo xtask test`.
const CHECKED: u64 = 20;
/// Lines of a failed run that are shown.
const SHOWN: usize = 40;

#[derive(clap::Args)]
pub struct Args {
    /// How long each target runs
    #[arg(long, value_name = "N", default_value_t = 60, value_parser = clap::value_parser!(u64).range(1..))]
    seconds: u64,
    /// How many targets run at a time
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u16).range(1..))]
    jobs: u16,
    /// Keep the results in fuzz/record.tsv; without TARGET, leave out those that have run there for as long and found nothing
    #[arg(long)]
    record: bool,
    /// Names of targets, as in fuzz/targets/; all where none is given
    #[arg(value_name = "TARGET")]
    targets: Vec<String>,
}

/// Runs the targets asked for; a finding is an error.
pub fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    tools::ensure_ready()?;
    let record = if args.record { Some(Record::open(&workspace.root)?) } else { None };
    let targets = chosen(args, record.as_ref())?;
    if targets.is_empty() {
        println!("Every target has run for {} s: fuzz/record.tsv has the results.", args.seconds);
        return Ok(());
    }
    let runs = fuzz(workspace, &targets, args.seconds, args.jobs, record)?;
    match runs.iter().filter(|(_, outcome)| outcome.failed()).count() {
        0 => Ok(()),
        failed => bail!("{failed} of {} targets found something", runs.len()),
    }
}

/// What `cargo xtask test` makes of it: targets by how they ended.
pub struct Checked {
    pub passed: usize,
    pub failed: usize,
    pub skipped: usize,
}

/// Runs every target for a few seconds; without the nightly toolchain none, which is said.
pub fn check(workspace: &Workspace) -> Result<Checked> {
    if !tools::has_nightly() {
        println!(
            "SKIPPED: fuzzing needs the nightly toolchain (rustup toolchain install nightly --profile minimal)"
        );
        return Ok(Checked { passed: 0, failed: 0, skipped: TARGETS.len() });
    }
    tools::install()?;
    let targets: Vec<&Target> = TARGETS.iter().collect();
    let runs = fuzz(workspace, &targets, CHECKED, 2, None)?;
    let failed = runs.iter().filter(|(_, outcome)| outcome.failed()).count();
    Ok(Checked { passed: runs.len() - failed, failed, skipped: 0 })
}

fn chosen(args: &Args, record: Option<&Record>) -> Result<Vec<&'static Target>> {
    if let Some(name) = args.targets.iter().find(|name| TARGETS.iter().all(|target| target.name != **name)) {
        let known: Vec<&str> = TARGETS.iter().map(|target| target.name).collect();
        bail!("{name:?} is no target; these are: {}", known.join(", "));
    }
    let is_named = |target: &Target| args.targets.iter().any(|name| name == target.name);
    let is_left = |target: &Target| record.is_none_or(|record| !record.has(target.name, args.seconds));
    let is_wanted =
        |target: &&Target| if args.targets.is_empty() { is_left(target) } else { is_named(target) };
    Ok(TARGETS.iter().filter(is_wanted).collect())
}

type Run<'a> = (&'a Target, Outcome);

/// Builds all targets once, then runs them, some at a time.
fn fuzz<'a>(
    workspace: &Workspace,
    targets: &[&'a Target],
    seconds: u64,
    jobs: u16,
    record: Option<Record>,
) -> Result<Vec<Run<'a>>> {
    process::run(&mut cargo_fuzz(workspace, "build")).context("the fuzz targets could not be built")?;
    let host = tools::host()?;
    println!("{HEAD}");
    let (next, record, runs) = (AtomicUsize::new(0), Mutex::new(record), Mutex::new(Vec::new()));
    let work = || -> Result<()> {
        while let Some(target) = targets.get(next.fetch_add(1, Ordering::Relaxed)) {
            let outcome = one(workspace, &host, target, seconds)?;
            println!("{}", row(target.name, &outcome));
            if let Some(record) = record.lock().expect("no thread panics").as_mut() {
                record.put(target.name, &outcome)?;
            }
            runs.lock().expect("no thread panics").push((*target, outcome));
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..jobs).map(|_| scope.spawn(work)).collect();
        threads.into_iter().try_for_each(|thread| thread.join().expect("no thread panics"))
    })?;
    Ok(runs.into_inner().expect("no thread panics"))
}

/// Runs one target, as it was built: what is edited meanwhile is for the next build. What it printed is kept beside its
/// corpus, and its end is shown where it failed.
fn one(workspace: &Workspace, host: &str, target: &Target, seconds: u64) -> Result<Outcome> {
    let artifacts = workspace.root.join("fuzz/artifacts").join(target.name);
    fs::create_dir_all(&artifacts)?;
    let built = workspace.target.join("fuzz/build").join(host).join("release").join(target.name);
    let mut command = Command::new(built);
    command.arg(corpus::lay_out(workspace, target)?).args(LIMITS).envs(FREED);
    command.arg(format!("-max_total_time={seconds}")).arg("-print_final_stats=1");
    command.arg(format!("-artifact_prefix={}/", artifacts.display()));
    if let Some(dictionary) = target.kind.dictionary() {
        let path = workspace.root.join("fuzz/dictionaries").join(dictionary);
        command.arg(format!("-dict={}", path.display()));
    }
    let ran = command.output().with_context(|| format!("could not start `{}`", process::shown(&command)))?;
    let printed = String::from_utf8_lossy(&ran.stderr);
    let log = workspace.target.join("fuzz").join(format!("{}.log", target.name));
    fs::write(&log, printed.as_bytes())?;
    let mut outcome = Outcome::of(&printed);
    if !ran.status.success() {
        outcome.finding.get_or_insert_with(|| format!("no input kept, see {}", log.display()));
        show(workspace, target, &printed, &outcome);
    }
    Ok(outcome)
}

/// The end of what a failed run printed, and how to run its input again.
fn show(workspace: &Workspace, target: &Target, printed: &str, outcome: &Outcome) {
    let lines: Vec<&str> = printed.lines().collect();
    println!("\n-- {} --\n{}", target.name, lines[lines.len().saturating_sub(SHOWN)..].join("\n"));
    if let Some(input) = outcome.finding.as_deref().filter(|input| Path::new(input).is_file()) {
        let replay = process::shown(cargo_fuzz(workspace, "run").arg(target.name).arg(input));
        println!("To replay: {replay}\n");
    }
}

/// One of cargo-fuzz's commands, with what every target is built with.
fn cargo_fuzz(workspace: &Workspace, command: &str) -> Command {
    let mut cargo = tools::cargo_fuzz();
    cargo.current_dir(&workspace.root).arg(command).args(BUILD);
    cargo.arg("--target-dir").arg(workspace.target.join("fuzz/build"));
    cargo
}

const HEAD: &str = "target                    seconds       runs   runs/s  coverage  peak MB  result";

fn row(name: &str, outcome: &Outcome) -> String {
    let Outcome { seconds, runs, runs_a_second, coverage, peak, .. } = outcome;
    let result = outcome.result();
    format!("{name:<24} {seconds:>8} {runs:>10} {runs_a_second:>8} {coverage:>9} {peak:>8}  {result}")
}
