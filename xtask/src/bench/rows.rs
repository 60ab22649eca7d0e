//! Figures in, what was to be reached and whether it was out, row by row.

use super::elsewhere::Place;
use super::figures::Figures;
use super::page::Engine;
use super::times::{Spread, rounded};

/// One line of the table.
#[derive(Debug, PartialEq)]
pub struct Row {
    /// By which `limits.txt` knows it.
    pub key: &'static str,
    pub measure: &'static str,
    pub aim: &'static str,
    /// None where it was not measured.
    pub measured: Option<String>,
    pub is_reached: bool,
}

/// How much slower than FlexSearch still counts as level with it: runs differ by about so much.
const LEVEL: f64 = 1.1;

/// The library that is fast because it looks at little.
const FASTEST: &str = "FlexSearch";

const MEGABYTE: f64 = 1e6;

/// All rows of the table, in its order.
pub fn rows(figures: &Figures) -> Vec<Row> {
    let own = figures.page.screener();
    let mut rows = vec![
        at_most(
            "search-median",
            "one search in the worker, median",
            "0.15 ms",
            0.15,
            Some(own.median()),
            "ms",
        ),
        at_most("search-late", "the same, 99th percentile", "2 ms", 2.0, Some(own.late()), "ms"),
        faster(figures),
        level(figures),
        more_right(figures),
    ];
    rows.extend(every_name(figures));
    rows.extend([
        at_least("batch", "batch by two workers, names a second", "10,000", 10_000.0, figures.batch),
        at_most(
            "cold",
            "navigation to the first answer, cold",
            "500 ms",
            500.0,
            Some(figures.page.cold.spread()),
            "ms",
        ),
        at_most("warm", "the same, warm", "250 ms", 250.0, Some(figures.page.warm.spread()), "ms"),
        at_most(
            "memory",
            "memory of the worker, all lists",
            "64 MB",
            64.0,
            Some(own.memory().per(MEGABYTE)),
            "MB",
        ),
    ]);
    rows.extend(growth(figures));
    rows
}

fn row(
    key: &'static str,
    measure: &'static str,
    aim: &'static str,
    measured: String,
    is_reached: bool,
) -> Row {
    Row { key, measure, aim, measured: Some(measured), is_reached }
}

fn at_most(
    key: &'static str,
    measure: &'static str,
    aim: &'static str,
    most: f64,
    measured: Option<Spread>,
    unit: &str,
) -> Row {
    let is_reached = measured.is_some_and(|spread| spread.middle <= most);
    Row { key, measure, aim, measured: measured.map(|spread| format!("{spread} {unit}")), is_reached }
}

fn at_least(
    key: &'static str,
    measure: &'static str,
    aim: &'static str,
    least: f64,
    measured: Option<Spread>,
) -> Row {
    let is_reached = measured.is_some_and(|spread| spread.middle >= least);
    Row { key, measure, aim, measured: measured.map(|spread| spread.to_string()), is_reached }
}

/// How many times longer another engine's median search takes.
pub fn times_longer(other: &Engine, own: &Engine) -> f64 {
    other.median().middle / own.median().middle
}

fn faster(figures: &Figures) -> Row {
    let others = figures.page.libraries().iter().filter(|engine| engine.label != FASTEST);
    let ratios: Vec<(&str, f64)> =
        others.map(|other| (other.label.as_str(), times_longer(other, figures.page.screener()))).collect();
    let shown: Vec<String> = ratios
        .iter()
        .map(|(label, ratio)| format!("{label} takes {} times as long", rounded(*ratio)))
        .collect();
    let is_reached = ratios.iter().all(|(_, ratio)| *ratio > 1.0);
    row(
        "faster",
        "median search against MiniSearch, Fuse.js and uFuzzy",
        "faster than each",
        shown.join(", "),
        is_reached,
    )
}

fn level(figures: &Figures) -> Row {
    let aim = "level (at most a tenth slower)";
    let fastest = figures.page.libraries().iter().find(|engine| engine.label == FASTEST);
    let ratio = fastest.map_or(f64::NAN, |other| times_longer(other, figures.page.screener()));
    let shown = format!("{FASTEST} takes {} times as long", rounded(ratio));
    row("level", "median search against FlexSearch", aim, shown, ratio * LEVEL >= 1.0)
}

fn more_right(figures: &Figures) -> Row {
    let own = figures.page.screener().right();
    let others = figures.page.libraries().iter().map(|other| (other.label.as_str(), other.right()));
    let others: Vec<_> = others.collect();
    let shown: Vec<String> =
        others.iter().map(|(label, share)| format!("{label} {}", share.shown())).collect();
    let is_reached = others.iter().all(|(_, share)| own.value() > share.value());
    let shown = format!("{}; {}", own.shown(), shown.join(", "));
    row("right", "right party among the first ten", "more often than each", shown, is_reached)
}

fn every_name(figures: &Figures) -> [Row; 2] {
    let ratio = figures.native.ratio();
    let (asked, same) = figures.native.compared();
    let shown = format!(
        "{} times (a tenth of the queries below {}, a tenth above {})",
        rounded(ratio.middle),
        rounded(ratio.least),
        rounded(ratio.most)
    );
    [
        row(
            "every-name",
            "against scoring every name with the same scorer, natively",
            "200 times faster",
            shown,
            ratio.middle >= 200.0,
        ),
        row("identical", "the same answers", "all", format!("{same} of {asked}"), same == asked),
    ]
}

fn growth(figures: &Figures) -> [Row; 4] {
    let million = figures.growth.as_ref().and_then(|growth| growth.at_a_million());
    let of = |figure: Option<f64>| figure.map(|value| Spread::of([value]));
    let exponent = figures.growth.as_ref().and_then(|growth| growth.exponent(Place::Chromium));
    let memory = million.and_then(|grown| grown.memory_bytes);
    [
        at_most(
            "million-median",
            "a million names: median search",
            "2 ms",
            2.0,
            of(million.map(|m| m.median_ms)),
            "ms",
        ),
        at_most(
            "million-memory",
            "a million names: memory",
            "300 MB",
            300.0,
            of(memory).map(|m| m.per(MEGABYTE)),
            "MB",
        ),
        at_most(
            "million-load",
            "a million names: load",
            "1.5 s",
            1.5,
            of(million.map(|m| m.load_ms / 1000.0)),
            "s",
        ),
        Row {
            key: "exponent",
            measure: "exponent of search time against number of names, 60 thousand to 3 million",
            aim: "under 0.6",
            measured: exponent.map(|exponent| format!("{exponent:.2}")),
            is_reached: exponent.is_some_and(|exponent| exponent < 0.6),
        },
    ]
}
