//! A made list in, how the native engine does on it out, measured by a process of its own.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result};
use name_screener::ErrorKind;
use name_screener::search::{Screener, SearchOptions};
use name_screener::work;

use super::figures::Measured;
use super::{PACK, QUERIES};
use crate::process;

/// How many queries are asked before any is timed.
const WARM_UP: usize = 20;

/// Starts this program on the list in `folder`.
pub fn run(folder: &Path) -> Result<Measured> {
    eprintln!("Measuring natively");
    let mut command = Command::new(std::env::current_exe()?);
    command.args(["growth", "--measure"]).arg(folder);
    serde_json::from_str(&process::output(&mut command)?).context("the measuring process printed no figures")
}

/// What that process does: loads, asks, prints.
pub fn measure(folder: &Path) -> Result<()> {
    let pack = fs::read(folder.join(PACK))?;
    let queries: Vec<String> = serde_json::from_slice(&fs::read(folder.join(QUERIES))?)?;
    // Read already, so that it counts as the part of the memory that it is.
    let before = resident().map(|bytes| bytes.saturating_sub(pack.len() as u64));
    let mut screener = Screener::new();
    let started = Instant::now();
    screener.add_pack(pack, "")?;
    screener.prepare();
    let load_ms = milliseconds(started);
    let memory = resident().zip(before).map(|(after, before)| after.saturating_sub(before));
    let warm_up = queries.iter().take(WARM_UP);
    warm_up.map(|query| ask(&screener, query)).collect::<Result<Vec<_>>>()?;
    let asked = queries.iter().map(|query| ask(&screener, query)).collect::<Result<Vec<_>>>()?;
    let (times, mut scored): (Vec<f64>, Vec<u64>) = asked.into_iter().unzip();
    scored.sort_unstable();
    let mut measured = Measured::new(load_ms, memory, times);
    measured.names_scored = scored.get(scored.len() / 2).copied();
    println!("{}", serde_json::to_string(&measured)?);
    Ok(())
}

/// Milliseconds of one search, and how many names were scored. A made name may hold nothing to search for.
fn ask(screener: &Screener, query: &str) -> Result<(f64, u64)> {
    work::take();
    let started = Instant::now();
    let answer = screener.search(query, &SearchOptions::default());
    let elapsed = milliseconds(started);
    match std::hint::black_box(answer) {
        Err(error) if error.kind() != ErrorKind::EmptyQuery => Err(error.into()),
        _ => Ok((elapsed, work::take().names)),
    }
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

/// Bytes of memory that this process holds, where the system tells.
fn resident() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kilobytes * 1024)
}
