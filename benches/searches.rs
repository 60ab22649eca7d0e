//! Native searches: packs and queries in, as JSON out: milliseconds of each answer pass by pass, what was scored for it, and
//! for a part of the queries the same by scoring every name, with whether the answers are the same.
//!
//! `cargo xtask bench` runs it and says where packs and queries are; it asks the page the very same queries.

mod packs;

use std::time::Instant;

use name_screener::search::{Screener, SearchOptions, SearchResult};
use name_screener::work::{self, Work};
use serde_json::{Value, json};

/// How often all queries are asked.
const PASSES: usize = 5;

/// Every so many-th query is asked of all names too: one takes as long as a hundred of the others.
const EXHAUSTIVE: usize = 10;

fn main() {
    let (screener, queries) = (packs::screener(packs::packs()), packs::queries());
    // Touches code and data once, as a page that is in use has.
    queries.iter().take(50).for_each(|query| drop(indexed(&screener, query)));
    let passes: Vec<Vec<f64>> = (0..PASSES).map(|_| pass(&screener, &queries)).collect();
    let figures = json!({
        "passes": passes,
        "work": queries.iter().map(|query| worked(&screener, query)).collect::<Vec<_>>(),
        "exhaustive": queries.iter().step_by(EXHAUSTIVE).map(|query| both(&screener, query)).collect::<Vec<_>>(),
    });
    println!("{figures}");
}

fn pass(screener: &Screener, queries: &[String]) -> Vec<f64> {
    queries.iter().map(|query| timed(|| indexed(screener, query)).1).collect()
}

/// The answer and its milliseconds.
fn timed(search: impl FnOnce() -> SearchResult) -> (SearchResult, f64) {
    let start = Instant::now();
    let answer = std::hint::black_box(search());
    (answer, start.elapsed().as_secs_f64() * 1000.0)
}

fn indexed(screener: &Screener, query: &str) -> SearchResult {
    screener.search(query, &SearchOptions::default()).unwrap_or_else(|error| panic!("{query}: {error}"))
}

fn exhaustive(screener: &Screener, query: &str) -> SearchResult {
    screener
        .search_exhaustively(query, &SearchOptions::default())
        .unwrap_or_else(|error| panic!("{query}: {error}"))
}

fn worked(screener: &Screener, query: &str) -> Value {
    work::take();
    drop(indexed(screener, query));
    let Work { names, words } = work::take();
    json!({ "names": names, "words": words })
}

/// One query both ways.
fn both(screener: &Screener, query: &str) -> Value {
    let (quick, milliseconds) = timed(|| indexed(screener, query));
    let (slow, milliseconds_of_all) = timed(|| exhaustive(screener, query));
    let same = serde_json::to_value(&quick).expect("JSON") == serde_json::to_value(&slow).expect("JSON");
    json!({ "indexed": milliseconds, "everyName": milliseconds_of_all, "same": same })
}
