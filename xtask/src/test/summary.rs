//! The steps that ran, how long they took, and what is said of them at the end.

use std::time::{Duration, Instant};

use anyhow::Result;

use super::counts::Counts;

/// What a step found: its tests, and why it failed if it did.
#[derive(Default)]
pub struct Outcome {
    pub counts: Counts,
    pub failure: Option<anyhow::Error>,
}

/// A step without tests of its own.
impl From<Result<()>> for Outcome {
    fn from(result: Result<()>) -> Self {
        Self { counts: Counts::default(), failure: result.err() }
    }
}

/// A step that may fail before its tests have started.
impl From<Result<Self>> for Outcome {
    fn from(result: Result<Self>) -> Self {
        result.unwrap_or_else(|error| Self { counts: Counts::default(), failure: Some(error) })
    }
}

struct Row {
    name: &'static str,
    time: Duration,
    outcome: Outcome,
}

pub struct Summary {
    rows: Vec<Row>,
    left_out: Vec<&'static str>,
    start: Instant,
}

impl Summary {
    /// `left_out` names what was asked not to be tested: the end says so.
    pub fn new(left_out: Vec<&'static str>) -> Self {
        Self { rows: Vec::new(), left_out, start: Instant::now() }
    }

    /// Does `work` under a heading and keeps its outcome; returns whether it passed.
    pub fn add(&mut self, name: &'static str, work: impl FnOnce() -> Outcome) -> bool {
        println!("\n== {name}");
        let start = Instant::now();
        let outcome = work();
        let has_passed = outcome.failure.is_none();
        self.rows.push(Row { name, time: start.elapsed(), outcome });
        has_passed
    }

    /// Whether every step that ran passed.
    pub fn passed(&self) -> bool {
        self.rows.iter().all(|row| row.outcome.failure.is_none())
    }

    /// Prints a table of the steps and, as the very last line, the tests that passed and failed.
    pub fn print(&self) {
        println!("\n{}", self.text());
    }

    fn text(&self) -> String {
        let mut lines: Vec<String> = self.rows.iter().map(Row::text).collect();
        lines.push(format!("{:<28} {:>7.1} s", "all", self.start.elapsed().as_secs_f64()));
        if !self.left_out.is_empty() {
            lines.push(format!("NOT TESTED, as asked: {}", self.left_out.join(", ")));
        }
        let failures = self.rows.iter().filter_map(|row| Some((row.name, row.outcome.failure.as_ref()?)));
        lines.extend(failures.map(|(name, error)| format!("FAILED: {name}: {error:#}")));
        lines.push(self.last_line());
        lines.join("\n")
    }

    /// A step that failed without a failed test (a lint, a build) counts as one, so that the line is never all well.
    fn last_line(&self) -> String {
        let mut all = Counts::default();
        for Row { outcome, .. } in &self.rows {
            all += outcome.counts;
            if outcome.failure.is_some() && outcome.counts.failed == 0 {
                all.failed += 1;
            }
        }
        let skipped = if all.skipped > 0 { format!(", {} skipped", all.skipped) } else { String::new() };
        format!("{} passed, {} failed{skipped}", all.passed, all.failed)
    }
}

impl Row {
    fn text(&self) -> String {
        let Counts { passed, failed, .. } = self.outcome.counts;
        let verdict = if self.outcome.failure.is_some() { "FAILED" } else { "ok" };
        let tests =
            if passed + failed > 0 { format!(", {passed} passed, {failed} failed") } else { String::new() };
        format!("{:<28} {:>7.1} s  {verdict}{tests}", self.name, self.time.as_secs_f64())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(passed: usize, failed: usize, skipped: usize) -> Outcome {
        let failure = (failed > 0).then(|| anyhow::anyhow!("some failed"));
        Outcome { counts: Counts { passed, failed, skipped }, failure }
    }

    fn outcome_without_tests() -> Outcome {
        Outcome { counts: Counts::default(), failure: Some(anyhow::anyhow!("clippy found something")) }
    }

    #[test]
    fn the_last_line_counts_all_tests() {
        let mut summary = Summary::new(vec![]);
        assert!(summary.add("lints", Outcome::default));
        assert!(summary.add("Rust tests", || outcome(40, 0, 0)));
        assert!(summary.add("browsers", || outcome(2, 0, 1)));
        assert!(summary.passed());
        assert_eq!(summary.text().lines().last(), Some("42 passed, 0 failed, 1 skipped"));
    }

    #[test]
    fn a_failed_test_is_counted_once() {
        let mut summary = Summary::new(vec![]);
        assert!(!summary.add("Rust tests", || outcome(40, 2, 0)));
        assert!(!summary.passed());
        assert_eq!(summary.text().lines().last(), Some("40 passed, 2 failed"));
    }

    #[test]
    fn a_failed_step_without_tests_is_a_failure() {
        let mut summary = Summary::new(vec!["browsers"]);
        assert!(!summary.add("lints", outcome_without_tests));
        let text = summary.text();
        assert!(
            text.contains("FAILED: lints: clippy found something\n")
                && text.contains("NOT TESTED, as asked: browsers\n"),
            "{text}"
        );
        assert_eq!(text.lines().last(), Some("0 passed, 1 failed"));
    }
}
