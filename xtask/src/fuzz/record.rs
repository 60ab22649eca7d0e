//! `fuzz/record.tsv`: the last recorded run of each target, one a line, sorted.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::outcome::Outcome;
use name_screener::calendar;

const HEAD: &str = "target\tdate\tseconds\truns\truns/s\tcoverage\tpeak MB\tresult";

/// The recorded runs, by target.
pub struct Record {
    path: PathBuf,
    lines: BTreeMap<String, String>,
}

impl Record {
    /// Reads the file, if there is one.
    pub fn open(root: &Path) -> Result<Self> {
        let path = root.join("fuzz/record.tsv");
        let text = if path.exists() { fs::read_to_string(&path)? } else { String::new() };
        let lines = text
            .lines()
            .skip(1)
            .filter_map(|line| Some((line.split_once('\t')?.0.to_owned(), line.to_owned())));
        Ok(Self { path, lines: lines.collect() })
    }

    /// Whether a target has run for so long without a finding.
    pub fn has(&self, target: &str, seconds: u64) -> bool {
        let Some(line) = self.lines.get(target) else { return false };
        let cells: Vec<&str> = line.split('\t').collect();
        let ran = cells.get(2).and_then(|cell| cell.parse::<u64>().ok());
        ran.is_some_and(|ran| ran >= seconds) && cells.last() == Some(&"ok")
    }

    /// Puts a run in the place of the target's last, and writes the file.
    pub fn put(&mut self, target: &str, outcome: &Outcome) -> Result<()> {
        let Outcome { seconds, runs, runs_a_second, coverage, peak, .. } = outcome;
        let date = calendar::text(calendar::today());
        let result = outcome.result();
        let line =
            format!("{target}\t{date}\t{seconds}\t{runs}\t{runs_a_second}\t{coverage}\t{peak}\t{result}");
        self.lines.insert(target.to_owned(), line);
        let lines: Vec<&str> = std::iter::once(HEAD).chain(self.lines.values().map(String::as_str)).collect();
        fs::write(&self.path, lines.join("\n") + "\n")
            .with_context(|| format!("{} could not be written", self.path.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_target_that_ran_long_enough_is_known_and_lines_are_sorted() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("fuzz")).unwrap();
        let mut record = Record::open(folder.path()).unwrap();
        let ran = |seconds, finding: Option<&str>| Outcome {
            seconds,
            finding: finding.map(str::to_owned),
            ..Outcome::default()
        };
        record.put("b", &ran(600, None)).unwrap();
        record.put("a", &ran(601, Some("fuzz/artifacts/a/crash-1"))).unwrap();
        record.put("c", &ran(60, None)).unwrap();
        let again = Record::open(folder.path()).unwrap();
        assert_eq!(["a", "b", "c", "d"].map(|name| again.has(name, 600)), [false, true, false, false]);
        let text = fs::read_to_string(folder.path().join("fuzz/record.tsv")).unwrap();
        assert_eq!(text.lines().map(|line| &line[..1]).collect::<String>(), "tabc");
        assert!(text.contains("crash-1"), "{text}");
    }
}
