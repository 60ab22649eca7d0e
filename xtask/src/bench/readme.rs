//! Figures in, the part of the README between two comments made anew out.

use anyhow::{Context, Result};

use super::figures::Figures;
use super::sizes::{Size, is_engine, is_pack};
use super::times::{Times, grouped, rounded};

const BEGIN: &str = "<!-- Figures: cargo xtask bench --write -->\n";
const END: &str = "<!-- End of figures -->\n";

/// The README with its figures exchanged for these.
pub fn updated(readme: &str, figures: &Figures) -> Result<String> {
    let missing = || format!("the README lacks the line {:?} or, after it, {:?}", BEGIN.trim(), END.trim());
    let (before, rest) = readme.split_once(BEGIN).with_context(missing)?;
    let (_, after) = rest.split_once(END).with_context(missing)?;
    Ok([before, BEGIN, &shown(figures), END, after].concat())
}

fn shown(figures: &Figures) -> String {
    let Figures { page, machine, queries, .. } = figures;
    let [queries, names, parties] = [u64::from(*queries), page.names, page.entities].map(grouped);
    let mut text = format!(
        "`cargo xtask bench` on {} ({machine}, {}), each query held against\nall {names} names of {parties} parties, {queries} varied \
         queries, {} visits:\n\n",
        page.date,
        page.browser,
        page.cold.len()
    );
    text += &durations(figures);
    text += "\n";
    text += &sizes(figures);
    text
}

fn durations(figures: &Figures) -> String {
    let (page, native) = (&figures.page, &figures.native);
    let own = page.screener();
    let late = |times: &Times| times.percentile(99.0);
    let lines = [
        ("navigation to the first hit, first visit, on localhost", page.cold.median(), late(&page.cold)),
        ("the same, with the browser's cache", page.warm.median(), late(&page.warm)),
        (
            "one query, `screener.search()` in the page",
            own.round_trips(Times::median).middle,
            own.round_trips(late).middle,
        ),
        ("of which the engine in its worker", own.median().middle, own.late().middle),
        ("the same queries, natively", native.median().middle, native.late().middle),
    ];
    let line = |(what, median, late): (&str, f64, f64)| {
        format!("| {what} | {} ms | {} ms |\n", rounded(median), rounded(late))
    };
    "| | median | 99th percentile |\n|---|---:|---:|\n".to_owned() + &lines.map(line).concat()
}

fn sizes(figures: &Figures) -> String {
    let files = &figures.page.files;
    let gzip = |size: Size| format!("{} KB", rounded(size.gzip as f64 / 1e3));
    let others: Vec<_> = files.iter().filter(|file| !is_pack(file) && !is_engine(file)).collect();
    let lines = [
        ("engine (wasm)".to_owned(), gzip(Size::of(files.iter().filter(is_engine)))),
        ("all packs".to_owned(), gzip(Size::of(files.iter().filter(is_pack)))),
        (format!("page and glue, {} files", others.len()), gzip(Size::of(others))),
        (
            "memory of the worker after all queries".to_owned(),
            format!("{:.1} MB", figures.page.screener().memory().middle / 1e6),
        ),
    ];
    "| | bytes, gzip |\n|---|---:|\n".to_owned()
        + &lines.map(|(what, size)| format!("| {what} | {size} |\n")).concat()
}
