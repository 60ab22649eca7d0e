//! Figures in, Markdown for the README out.

use std::fmt;

use serde::Deserialize;

use super::times::Times;

/// What `benches/page.js` measured.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PageFigures {
    browser: String,
    /// `YYYY-MM-DD`.
    date: String,
    files: Vec<Transferred>,
    cold: Times,
    warm: Times,
    round_trip: Times,
    engine: Times,
    entities: u64,
    names: u64,
    wasm_memory: u64,
}

/// One file that a first visit brings.
#[derive(Debug, Deserialize)]
pub struct Transferred {
    path: String,
    /// As it is on disk.
    raw: u64,
    gzip: u64,
}

pub struct Report {
    pub page: PageFigures,
    pub native: Times,
    pub seed: u64,
    pub machine: String,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let PageFigures { browser, date, .. } = &self.page;
        writeln!(f, "Measured by `cargo xtask bench` on {date}: {}, {browser}.\n", self.machine)?;
        self.transferred(f)?;
        self.durations(f)?;
        let megabytes = self.page.wasm_memory as f64 / 1e6;
        writeln!(f, "Memory of the engine in its worker after all questions: {megabytes:.1} MB.")
    }
}

impl Report {
    fn transferred(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| transferred by a first visit | bytes on disk | bytes in gzip |\n|---|---:|---:|")?;
        let mut files: Vec<&Transferred> = self.page.files.iter().collect();
        files.sort_by_key(|file| &file.path);
        let is_shown = |file: &&Transferred| file.path.starts_with("/pkg/") || file.path.ends_with(".pack");
        for file in files.iter().copied().filter(is_shown) {
            row(f, file.path.trim_start_matches('/'), [file])?;
        }
        let others: Vec<&Transferred> = files.iter().copied().filter(|file| !is_shown(file)).collect();
        let count = others.len();
        row(f, &format!("{count} other files (HTML, CSS, JavaScript, manifest)"), others)?;
        row(f, "all", files)?;
        let note = "Packs are gzip files and stay as they are; for the others it depends on the web server.";
        writeln!(f, "\n{note} `cargo xtask serve` sends them as they are on disk.\n")
    }

    fn durations(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let PageFigures { cold, warm, round_trip, engine, entities, names, .. } = &self.page;
        writeln!(f, "| milliseconds | n | median | 99th percentile | most |\n|---|---:|---:|---:|---:|")?;
        duration(f, "navigation to the first hit shown, first visit", cold)?;
        duration(f, "the same, with the browser's cache", warm)?;
        duration(f, "one query, `screener.search()` in the page", round_trip)?;
        duration(f, "of which the engine (`elapsedMs`)", engine)?;
        duration(f, "the same queries, native", &self.native)?;
        let [entities, names] = [*entities, *names].map(grouped);
        writeln!(
            f,
            "\nEach query is held against all {names} names of {entities} parties. The queries are listed names as they \
             are, with typing errors, in other orders, shortened, and ordinary names, drawn with seed {}.\n",
            self.seed
        )
    }
}

/// A row of bytes, added up over `files`. What is packed already gains nothing from gzip.
fn row<'a>(
    f: &mut fmt::Formatter<'_>,
    what: &str,
    files: impl IntoIterator<Item = &'a Transferred>,
) -> fmt::Result {
    let (raw, gzip) =
        files.into_iter().fold((0, 0), |(raw, gzip), file| (raw + file.raw, gzip + file.gzip.min(file.raw)));
    writeln!(f, "| {what} | {} | {} |", grouped(raw), grouped(gzip))
}

fn duration(f: &mut fmt::Formatter<'_>, what: &str, times: &Times) -> fmt::Result {
    let [median, late, most] = [times.median(), times.percentile(99.0), times.most()].map(rounded);
    writeln!(f, "| {what} | {} | {median} | {late} | {most} |", times.len())
}

/// Two digits that mean something: 0.21, 3.4, 56, 812.
fn rounded(milliseconds: f64) -> String {
    let decimals = if milliseconds < 1.0 { 2 } else { usize::from(milliseconds < 10.0) };
    format!("{milliseconds:.decimals$}")
}

/// 1234567 as `1,234,567`.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|group| std::str::from_utf8(group).unwrap_or("")).collect();
    groups.join(",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_read_well() {
        assert_eq!(
            [0, 999, 1000, 67_245, 1_234_567].map(grouped),
            ["0", "999", "1,000", "67,245", "1,234,567"]
        );
        assert_eq!([0.214, 3.449, 55.6, 811.9].map(rounded), ["0.21", "3.4", "56", "812"]);
    }

    #[test]
    fn the_report_adds_up_what_was_transferred() {
        let page = serde_json::from_str(
            r#"{"browser":"Chromium 1","date":"2026-11-24","cold":[3],"warm":[2],"roundTrip":[1],"engine":[1],
            "entities":21095,"names":67242,"wasmMemory":42205184,"files":[
            {"path":"/","raw":1000,"gzip":400},{"path":"/a.js","raw":2000,"gzip":700},
            {"path":"/pkg/e.wasm","raw":5000,"gzip":3000},{"path":"/lists/un-sc.pack","raw":100,"gzip":120}]}"#,
        )
        .unwrap();
        let native = serde_json::from_str("[0.5]").unwrap();
        let text = Report { page, native, seed: 1, machine: "A, 2 cores, B".to_owned() }.to_string();
        for row in [
            "on 2026-11-24: A, 2 cores, B, Chromium 1.",
            "| pkg/e.wasm | 5,000 | 3,000 |",
            "| lists/un-sc.pack | 100 | 100 |",
            "| 2 other files (HTML, CSS, JavaScript, manifest) | 3,000 | 1,100 |",
            "| all | 8,100 | 4,200 |",
            "| the same queries, native | 1 | 0.50 | 0.50 | 0.50 |",
            "all 67,242 names of 21,095 parties",
            "42.2 MB",
        ] {
            assert!(text.contains(row), "{row} is not in\n{text}");
        }
    }
}
