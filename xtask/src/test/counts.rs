//! How many tests ran, read from the runners themselves: closing lines of cargo test and of Node, Playwright's JSON report.

use anyhow::{Context, Result, ensure};
use serde::Deserialize;

/// Tests by outcome.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub passed: usize,
    pub failed: usize,
    pub skipped: usize,
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// Reads one line of cargo test, if it closes a test binary or the doctests:
/// `test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; ...`.
pub fn of_cargo_line(line: &str) -> Option<Counts> {
    let (_, tallies) = line.trim().strip_prefix("test result: ")?.split_once(". ")?;
    let tally = |word: &str| {
        let mut tallies = tallies.split(';').map(str::trim);
        tallies.find_map(|tally| tally.strip_suffix(word)?.trim().parse::<usize>().ok())
    };
    Some(Counts { passed: tally("passed")?, failed: tally("failed")?, skipped: tally("ignored")? })
}

/// Reads one of the lines in which `node --test` sums up at the end of its TAP: `# pass 12`.
pub fn of_tap_line(line: &str) -> Option<Counts> {
    let (word, number) = line.strip_prefix("# ")?.split_once(' ')?;
    let number = number.parse().ok()?;
    match word {
        "pass" => Some(Counts { passed: number, ..Counts::default() }),
        // One that was cancelled ran out of time or lost its parent.
        "fail" | "cancelled" => Some(Counts { failed: number, ..Counts::default() }),
        "skipped" | "todo" => Some(Counts { skipped: number, ..Counts::default() }),
        _ => None,
    }
}

/// Playwright's report as far as it is read here.
#[derive(Deserialize)]
pub struct BrowserReport {
    stats: Stats,
    suites: Vec<Suite>,
}

#[derive(Deserialize)]
struct Stats {
    expected: usize,
    unexpected: usize,
    flaky: usize,
    skipped: usize,
}

#[derive(Deserialize)]
struct Suite {
    file: String,
    #[serde(default)]
    suites: Vec<Suite>,
    #[serde(default)]
    specs: Vec<Spec>,
}

#[derive(Deserialize)]
struct Spec {
    tests: Vec<Run>,
}

/// One test in one browser.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    project_name: String,
    status: String,
}

impl BrowserReport {
    pub fn parse(json: &str) -> Result<Self> {
        serde_json::from_str(json).context("Playwright's report is not the JSON that was expected")
    }

    /// A flaky test passed only when tried again: that is a failure here.
    pub fn counts(&self) -> Counts {
        let Stats { expected, unexpected, flaky, skipped } = self.stats;
        Counts { passed: expected, failed: unexpected + flaky, skipped }
    }

    /// Makes sure that every test of `file` passed in each of `browsers`, and that there is one:
    /// a check that quietly did not run would look like one that passed.
    pub fn ensure_passed(&self, file: &str, browsers: &[&str]) -> Result<()> {
        for browser in browsers {
            let statuses: Vec<&str> = self.statuses(file, browser);
            let has_passed = !statuses.is_empty() && statuses.iter().all(|status| *status == "expected");
            ensure!(has_passed, "{file} did not pass in {browser}: {statuses:?}");
        }
        Ok(())
    }

    fn statuses(&self, file: &str, browser: &str) -> Vec<&str> {
        let mut found = Vec::new();
        let mut waiting: Vec<&Suite> = self.suites.iter().collect();
        while let Some(suite) = waiting.pop() {
            waiting.extend(&suite.suites);
            let runs = suite.specs.iter().flat_map(|spec| &spec.tests);
            let wanted = runs.filter(|run| suite.file.ends_with(file) && run.project_name == browser);
            found.extend(wanted.map(|run| run.status.as_str()));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_of_node() {
        let cases = [
            ("# pass 12", Counts { passed: 12, ..Counts::default() }),
            ("# fail 2", Counts { failed: 2, ..Counts::default() }),
            ("# cancelled 1", Counts { failed: 1, ..Counts::default() }),
            ("# skipped 3", Counts { skipped: 3, ..Counts::default() }),
        ];
        for (line, expected) in cases {
            assert_eq!(of_tap_line(line), Some(expected), "{line}");
        }
        for other in
            ["# tests 12", "# Subtest: pass 12", "ok 1 - pass 12", "    # pass 12", "# duration_ms 9.5", ""]
        {
            assert_eq!(of_tap_line(other), None, "{other}");
        }
    }

    #[test]
    fn closing_lines_of_cargo_test() {
        let ok =
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.01s";
        let bad =
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1s";
        assert_eq!(of_cargo_line(ok), Some(Counts { passed: 12, failed: 0, skipped: 1 }));
        assert_eq!(of_cargo_line(bad), Some(Counts { passed: 3, failed: 2, skipped: 0 }));
        for other in
            ["running 3 tests", "test a ... ok", "test result: ok", "test result: ok. many passed;", ""]
        {
            assert_eq!(of_cargo_line(other), None, "{other}");
        }
    }

    const REPORT: &str = r#"{
        "config": {},
        "suites": [{"title": "parity.spec.js", "file": "parity.spec.js", "specs": [], "suites": [
            {"title": "in a group", "file": "parity.spec.js", "specs": [{"title": "same", "tests": [
                {"projectName": "chromium", "status": "expected"}, {"projectName": "firefox", "status": "skipped"}
            ]}]}
        ]}],
        "stats": {"expected": 5, "unexpected": 1, "flaky": 2, "skipped": 3, "duration": 1.5}
    }"#;

    #[test]
    fn playwrights_report_is_counted() {
        let counts = BrowserReport::parse(REPORT).unwrap().counts();
        assert_eq!(counts, Counts { passed: 5, failed: 3, skipped: 3 });
    }

    #[test]
    fn a_file_that_did_not_run_did_not_pass() {
        let report = BrowserReport::parse(REPORT).unwrap();
        report.ensure_passed("parity.spec.js", &["chromium"]).unwrap();
        let skipped =
            report.ensure_passed("parity.spec.js", &["chromium", "firefox"]).unwrap_err().to_string();
        assert!(skipped.contains("firefox") && skipped.contains("skipped"), "{skipped}");
        assert!(report.ensure_passed("other.spec.js", &["chromium"]).is_err());
        assert!(report.ensure_passed("parity.spec.js", &["webkit"]).is_err());
    }
}
