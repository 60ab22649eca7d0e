//! Each stage of a native search, by Criterion: `benches/stages.rs` is run, what it left in the target folder is read.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::inputs::Inputs;
use super::native::bench;
use super::times::Spread;
use crate::process;
use crate::workspace::Workspace;

/// The benchmarks, in the order of the report, as `benches/stages.rs` calls them; and of what one item is.
const STAGES: [(&str, &str); 9] = [
    ("normalise", "query"),
    ("look up", "word of a query"),
    ("score a pair", "pair of names"),
    ("search", "query"),
    ("load all packs", "screener"),
    ("compare two words", "pair of words"),
    ("rapidfuzz, Levenshtein of two words", "pair of words"),
    ("score every name", "query"),
    ("rapidfuzz, Jaro-Winkler of every name", "query"),
];

/// One stage.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    pub name: &'static str,
    pub item: &'static str,
    /// Nanoseconds of one item: the median, and the interval that holds it with a confidence of 95 %.
    pub nanoseconds: Spread,
}

/// Runs the benchmarks, in a release build.
pub fn run(workspace: &Workspace, inputs: &Inputs) -> Result<Vec<Stage>> {
    eprintln!("Measuring each stage natively");
    process::output(bench(workspace, inputs, "stages").args(["--", "--quiet"]))?;
    let folder = workspace.target.join("criterion/stages");
    STAGES
        .iter()
        .map(|&(name, item)| Ok(Stage { name, item, nanoseconds: read(&folder.join(name))? }))
        .collect()
}

fn read(folder: &Path) -> Result<Spread> {
    #[derive(Deserialize)]
    struct Estimates {
        median: Estimate,
    }
    #[derive(Deserialize)]
    struct Estimate {
        point_estimate: f64,
        confidence_interval: Interval,
    }
    #[derive(Deserialize)]
    struct Interval {
        lower_bound: f64,
        upper_bound: f64,
    }
    #[derive(Deserialize)]
    struct Benchmark {
        throughput: Throughput,
    }
    #[derive(Deserialize)]
    #[serde(rename_all = "PascalCase")]
    struct Throughput {
        elements: f64,
    }
    let Estimates { median } = json(&folder.join("new/estimates.json"))?;
    let benchmark: Benchmark = json(&folder.join("new/benchmark.json"))?;
    let Interval { lower_bound: least, upper_bound: most } = median.confidence_interval;
    Ok(Spread { middle: median.point_estimate, least, most }.per(benchmark.throughput.elements))
}

fn json<T: DeserializeOwned>(path: &Path) -> Result<T> {
    let text = fs::read(path).with_context(|| format!("could not read {}", path.display()))?;
    serde_json::from_slice(&text).with_context(|| format!("{} is not what Criterion writes", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn estimates_are_of_one_item() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("new")).unwrap();
        let estimates = r#"{"median": {"point_estimate": 300.0, "standard_error": 1.0,
            "confidence_interval": {"confidence_level": 0.95, "lower_bound": 200.0, "upper_bound": 400.0}}}"#;
        fs::write(folder.path().join("new/estimates.json"), estimates).unwrap();
        fs::write(folder.path().join("new/benchmark.json"), r#"{"throughput": {"Elements": 100}}"#).unwrap();
        assert_eq!(read(folder.path()).unwrap(), Spread { middle: 3.0, least: 2.0, most: 4.0 });
        assert!(read(&folder.path().join("none")).unwrap_err().to_string().contains("estimates.json"));
    }
}
