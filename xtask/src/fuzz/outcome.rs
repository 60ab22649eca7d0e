//! What libFuzzer prints -> what a run came to.

/// The end of one run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Outcome {
    pub seconds: u64,
    pub runs: u64,
    pub runs_a_second: u64,
    /// Places of the program that were reached, as libFuzzer counts edges.
    pub coverage: u64,
    /// Most memory of the process, in MB.
    pub peak: u64,
    /// The input that breaks a promise, where one was found.
    pub finding: Option<String>,
}

impl Outcome {
    /// Reads all that a run printed.
    pub fn of(output: &str) -> Self {
        let mut outcome = Self::default();
        for line in output.lines() {
            outcome.line(line);
        }
        outcome
    }

    /// Whether something was found.
    pub fn failed(&self) -> bool {
        self.finding.is_some()
    }

    /// `ok`, or what was found.
    pub fn result(&self) -> &str {
        self.finding.as_deref().map_or("ok", |path| path.rsplit('/').next().unwrap_or(path))
    }

    fn line(&mut self, line: &str) {
        if let Some(value) = number_behind(line, " cov: ") {
            self.coverage = value;
        }
        if let Some(rest) = line.strip_prefix("Done ") {
            self.seconds = number_behind(rest, " runs in ").unwrap_or(self.seconds);
        }
        for (key, value) in [
            ("stat::number_of_executed_units:", &mut self.runs),
            ("stat::average_exec_per_sec:", &mut self.runs_a_second),
            ("stat::peak_rss_mb:", &mut self.peak),
        ] {
            *value = number_behind(line, key).unwrap_or(*value);
        }
        if let Some((_, path)) = line.split_once("Test unit written to ") {
            self.finding = Some(path.trim().to_owned());
        }
    }
}

fn number_behind(line: &str, key: &str) -> Option<u64> {
    let (_, rest) = line.split_once(key)?;
    rest.trim_start().split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_run_that_ended_is_read() {
        let output = "INFO: seed corpus: files: 9 min: 65b max: 5072b total: 6362b rss: 36Mb\n\
            #10\tINITED cov: 2040 ft: 4050 corp: 9/6362b exec/s: 0 rss: 45Mb\n\
            #4096\tpulse  cov: 2345 ft: 5678 corp: 99/20Kb lim: 5072 exec/s: 2048 rss: 61Mb\n\
            #9000\tDONE   cov: 2400 ft: 6000 corp: 120/30Kb lim: 5072 exec/s: 1800 rss: 64Mb\n\
            Done 9000 runs in 5 second(s)\nstat::number_of_executed_units: 9000\n\
            stat::average_exec_per_sec:     1800\nstat::peak_rss_mb:              64\n";
        let want =
            Outcome { seconds: 5, runs: 9000, runs_a_second: 1800, coverage: 2400, peak: 64, finding: None };
        assert_eq!(Outcome::of(output), want);
    }

    #[test]
    fn a_finding_is_read() {
        let output = "#7\tNEW    cov: 12 ft: 13\nartifact_prefix='a/'; Test unit written to a/crash-0a1b\nBase64: AA==\n";
        let outcome = Outcome::of(output);
        assert_eq!((outcome.coverage, outcome.finding.as_deref()), (12, Some("a/crash-0a1b")));
    }
}
