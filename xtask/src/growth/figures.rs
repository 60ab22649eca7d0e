//! What was measured, as JSON for `cargo xtask bench` and as Markdown.

use std::fmt;

use name_screener::entity::Entity;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::line::exponent;

/// A whole run.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Figures {
    seed: u64,
    queries: u32,
    /// Exponents of Heaps' law that the lists were made with: people's names, other names.
    heaps: [f64; 2],
    pub points: Vec<Point>,
}

/// One list.
#[derive(Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Point {
    names: usize,
    entities: usize,
    /// Distinct words.
    words: usize,
    /// As the engine takes it.
    pub pack_bytes: usize,
    /// As it is sent: gzip.
    pub file_bytes: usize,
    pub native: Option<Measured>,
    pub page: Option<Page>,
}

/// How an engine did on a list.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Measured {
    /// Natively from the unpacked bytes, in Chromium from `createScreener`: engine, download, gzip and checksums too.
    load_ms: f64,
    /// Natively what the process grew by while loading, the pack's own bytes included; in Chromium the engine's whole memory
    /// after all queries (it never shrinks).
    memory_bytes: Option<u64>,
    median_ms: f64,
    p99_ms: f64,
    /// How many names were scored exactly, the median of all queries; counted natively alone, the page does the same.
    pub names_scored: Option<u64>,
}

/// In the browser.
#[derive(Debug, Serialize)]
pub struct Page {
    pub browser: String,
    pub failed: Option<String>,
    pub measured: Option<Measured>,
}

impl Measured {
    pub fn new(load_ms: f64, memory_bytes: Option<u64>, mut times: Vec<f64>) -> Self {
        times.sort_by(f64::total_cmp);
        let at = |share: f64| times.get((share * times.len() as f64) as usize).copied().unwrap_or(f64::NAN);
        Self { load_ms, memory_bytes, median_ms: at(0.5), p99_ms: at(0.99), names_scored: None }
    }
}

impl Point {
    pub fn new(entities: &[Entity], words: usize) -> Self {
        let names = entities.iter().map(|entity| entity.names.len()).sum();
        Self { names, entities: entities.len(), words, ..Self::default() }
    }

    fn of_page(&self) -> Option<&Measured> {
        self.page.as_ref()?.measured.as_ref()
    }
}

impl Figures {
    pub fn new(seed: u64, queries: u32, heaps: [f64; 2]) -> Self {
        Self { seed, queries, heaps, points: Vec::new() }
    }

    /// The JSON, with the exponents of search time.
    pub fn with_exponents(&self) -> Value {
        let [native, page] = self.exponents();
        let mut value = serde_json::to_value(self).expect("plain data");
        value["exponents"] = json!({ "native": native, "page": page });
        value
    }

    /// Of the median search time against the number of names: natively, and in Chromium.
    fn exponents(&self) -> [f64; 2] {
        let over = |of: fn(&Point) -> Option<&Measured>| {
            let points = self.points.iter().filter_map(|p| Some((p.names as f64, of(p)?.median_ms)));
            exponent(&points.collect::<Vec<_>>())
        };
        [over(|p| p.native.as_ref()), over(Point::of_page)]
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "| names | parties | distinct words | pack, MB | as sent, MB | where | load, ms | memory, MB | median, ms | 99th percentile, ms | names scored, median |"
        )?;
        writeln!(f, "|---:|---:|---:|---:|---:|---|---:|---:|---:|---:|---:|")?;
        for point in &self.points {
            row(f, point, "native", point.native.as_ref())?;
            if let Some(page) = &point.page {
                row(f, point, "Chromium", page.measured.as_ref())?;
            }
        }
        let [native, page] = self.exponents();
        writeln!(
            f,
            "\nThe median time of a search grows as the number of names to the power of {native:.2} natively and {page:.2} in Chromium."
        )?;
        let Self { queries, seed, heaps: [people, others], .. } = self;
        writeln!(
            f,
            "{queries} queries of each list, most of them its names as they are or bent, one in seven an ordinary name; seed {seed}. \
             The made words follow Heaps' law with the exponents measured on the shipped lists: {people:.2} for people, {others:.2} for others."
        )
    }
}

fn row(f: &mut fmt::Formatter<'_>, point: &Point, place: &str, measured: Option<&Measured>) -> fmt::Result {
    let megabytes = |bytes: usize| format!("{:.1}", bytes as f64 / 1e6);
    let Point { names, entities, words, pack_bytes, file_bytes, .. } = point;
    let (pack, file) = (megabytes(*pack_bytes), megabytes(*file_bytes));
    let Some(Measured { load_ms, memory_bytes, median_ms, p99_ms, names_scored }) = measured else {
        return writeln!(
            f,
            "| {names} | {entities} | {words} | {pack} | {file} | {place} | not measured |||||"
        );
    };
    let scored = names_scored.map_or("as natively".to_owned(), |names| names.to_string());
    let memory = memory_bytes.map_or("?".to_owned(), |bytes| megabytes(bytes as usize));
    writeln!(
        f,
        "| {names} | {entities} | {words} | {pack} | {file} | {place} | {load_ms:.0} | {memory} | {median_ms:.2} | {p99_ms:.2} | {scored} |"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exponents_are_those_of_the_medians() {
        let mut figures = Figures::new(1, 300, [0.7, 0.6]);
        for names in [100, 10_000] {
            let measured = Measured::new(1.0, None, vec![(names as f64).sqrt(); 9]);
            figures.points.push(Point { names, native: Some(measured), ..Point::default() });
        }
        let json = figures.with_exponents();
        assert!((json["exponents"]["native"].as_f64().unwrap() - 0.5).abs() < 1e-9);
        assert!(json["exponents"]["page"].is_null());
        assert!(
            figures
                .to_string()
                .contains("| 10000 | 0 | 0 | 0.0 | 0.0 | native | 1 | ? | 100.00 | 100.00 | as natively |")
        );
    }
}
