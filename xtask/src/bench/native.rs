//! The native engine: queries in, times, counts of what was scored, and the same by scoring every name out.

use std::process::Command;

use anyhow::Result;
use serde::Deserialize;

use super::inputs::Inputs;
use super::parsed;
use super::times::{Spread, Times};
use crate::process;
use crate::workspace::Workspace;

/// What `benches/searches.rs` measured.
#[derive(Debug, Deserialize)]
pub struct NativeFigures {
    /// Milliseconds of each query.
    pub passes: Vec<Times>,
    /// Of each query, what was scored for it.
    work: Vec<Work>,
    /// Of some queries.
    exhaustive: Vec<Both>,
}

#[derive(Debug, Deserialize)]
struct Work {
    names: f64,
    words: f64,
}

/// A query asked both ways.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Both {
    indexed: f64,
    every_name: f64,
    /// Whether both answers are the same to the last letter.
    same: bool,
}

impl NativeFigures {
    pub fn median(&self) -> Spread {
        Spread::of(self.passes.iter().map(Times::median))
    }

    pub fn late(&self) -> Spread {
        Spread::of(self.passes.iter().map(|times| times.percentile(99.0)))
    }

    /// Listed names that were scored for each query.
    pub fn names_scored(&self) -> Times {
        Times(self.work.iter().map(|work| work.names).collect())
    }

    /// Words of the lists that were compared with words of each query.
    pub fn words_compared(&self) -> Times {
        Times(self.work.iter().map(|work| work.words).collect())
    }

    /// How many queries were asked both ways, and how many of them were answered alike.
    pub fn compared(&self) -> (usize, usize) {
        (self.exhaustive.len(), self.exhaustive.iter().filter(|both| both.same).count())
    }

    /// The median time of a query where every name is scored.
    pub fn every_name(&self) -> f64 {
        Times(self.exhaustive.iter().map(|both| both.every_name).collect()).median()
    }

    /// How many times longer it takes to score every name: the median over queries of their ratios, and the ratios that a
    /// tenth of the queries are below and above.
    pub fn ratio(&self) -> Spread {
        let ratios = Times(self.exhaustive.iter().map(|both| both.every_name / both.indexed).collect());
        Spread { middle: ratios.median(), least: ratios.percentile(10.0), most: ratios.percentile(90.0) }
    }
}

/// Compiles all benchmarks, so that nothing is compiled while anything is measured.
pub fn build(workspace: &Workspace) -> Result<()> {
    eprintln!("Compiling the benchmarks");
    let mut cargo = Command::new(process::cargo());
    cargo.args(["bench", "--quiet", "--package=name-screener", "--bench=*", "--no-run"]);
    process::run(cargo.current_dir(&workspace.root))
}

/// Runs the benchmark, in a release build.
pub fn run(workspace: &Workspace, inputs: &Inputs) -> Result<NativeFigures> {
    eprintln!("Measuring the native engine");
    parsed(&process::output(&mut bench(workspace, inputs, "searches"))?, "benches/searches.rs")
}

/// One of the benchmarks in `benches/`, told where everything is.
pub fn bench(workspace: &Workspace, inputs: &Inputs, name: &str) -> Command {
    let mut bench = Command::new(process::cargo());
    bench
        .args(["bench", "--quiet", "--package=name-screener"])
        .arg(format!("--bench={name}"))
        .current_dir(&workspace.root)
        .env("NAME_SCREENER_PACKS", workspace.www().join("lists"))
        .env("NAME_SCREENER_NAMES", &inputs.names)
        .env("NAME_SCREENER_QUERIES", &inputs.queries);
    bench
}
