//! Figures in, `docs/performance.md` out.

use std::fmt::{self, Formatter, Result};

use name_screener::search::engine_version;

use super::figures::Figures;
use super::limits::Limits;
use super::page::Engine;
use super::rows::{Row, rows, times_longer};
use super::times::{Spread, Times, grouped, rounded};
use super::{growth_table, sizes};

/// What the libraries' own share of right parties is known to be on names with typing errors, in percent.
const KNOWN: [(&str, f64); 3] = [("MiniSearch", 96.0), ("Fuse.js", 92.0), ("FlexSearch", 86.0)];

pub struct Report<'a>(pub &'a Figures);

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> Result {
        writeln!(f, "{}", include_str!("introduction.md"))?;
        self.provenance(f)?;
        writeln!(f, "![Time of one search: each engine's median and 99th percentile](performance.svg)\n")?;
        self.aims(f)?;
        self.libraries(f)?;
        self.scored(f)?;
        self.stages(f)?;
        self.visits(f)?;
        sizes::table(f, &self.0.page.files)?;
        growth_table::write(f, self.0.growth.as_ref())
    }
}

impl Report<'_> {
    fn provenance(&self, f: &mut Formatter<'_>) -> Result {
        let Figures { page, queries, seed, machine, .. } = self.0;
        let [queries, names, parties] = [u64::from(*queries), page.names, page.entities].map(grouped);
        writeln!(
            f,
            "Measured on {}: {machine}, {}; {queries} queries drawn with seed {seed}, against all {names} names of {parties} \
             parties; {} visits, {} passes{}.\n",
            page.date,
            page.browser,
            page.cold.len(),
            page.screener().passes.len(),
            self.0.load.map_or(String::new(), |load| format!("; load average before {load:.1}"))
        )
    }

    fn aims(&self, f: &mut Formatter<'_>) -> Result {
        let rows = rows(self.0);
        writeln!(
            f,
            "## What was to be reached\n\n| measure | to reach | measured | reached |\n|---|---|---|---|"
        )?;
        for Row { measure, aim, measured, is_reached, .. } in &rows {
            let reached = match measured {
                None => "",
                Some(_) if *is_reached => "yes",
                Some(_) => "**no**",
            };
            let measured = measured.as_deref().unwrap_or("not measured");
            writeln!(f, "| {measure} | {aim} | {measured} | {reached} |")?;
        }
        writeln!(f)?;
        let limits = Limits::read();
        for row in rows.iter().filter(|row| row.measured.is_some() && !row.is_reached) {
            writeln!(f, "- *{}*: {}", row.measure, limits.of(row.key))?;
        }
        writeln!(f)
    }

    fn libraries(&self, f: &mut Formatter<'_>) -> Result {
        writeln!(f, "## Against other search libraries\n\n{}", include_str!("libraries.md"))?;
        writeln!(
            f,
            "| | version | queries a pass | median, ms | 99th percentile, ms | mean, ms | median, times ours | right in the first ten \
             | the same, slips | ready after, ms | memory, MB |\n|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
        )?;
        self.0.page.engines.iter().try_for_each(|engine| self.engine(f, engine))?;
        self.known_shares(f)
    }

    fn engine(&self, f: &mut Formatter<'_>, engine: &Engine) -> Result {
        let own = engine_version();
        let version = engine.version.as_deref().unwrap_or(&own);
        let right = engine.right();
        writeln!(
            f,
            "| {} | {version} | {} | {} | {} | {} | {} | {} of {} | {} of {} | {} | {} |",
            engine.label,
            engine.asked(),
            engine.median(),
            engine.late(),
            engine.mean(),
            rounded(times_longer(engine, self.0.page.screener())),
            right.shown(),
            grouped(right.all as u64),
            engine.slips().shown(),
            engine.slips().all,
            engine.build(),
            engine.memory().per(1e6),
        )
    }

    fn known_shares(&self, f: &mut Formatter<'_>) -> Result {
        let of = |(label, known): &(&str, f64)| {
            let engine = self.0.page.libraries().iter().find(|engine| engine.label == *label)?;
            let measured = 100.0 * engine.slips().value();
            let verdict = if measured >= *known { "not below" } else { "**below**" };
            Some(format!("{label} {verdict} its {known} % ({measured:.1} %)"))
        };
        let known: Vec<String> = KNOWN.iter().filter_map(of).collect();
        writeln!(f, "\nOf slips of a typist alone: {}.\n", known.join(", "))
    }

    fn scored(&self, f: &mut Formatter<'_>) -> Result {
        let native = &self.0.native;
        let (asked, same) = native.compared();
        writeln!(
            f,
            "## What is looked at\n\n| for one query | median | 99th percentile | most |\n|---|---:|---:|---:|"
        )?;
        counted(f, "listed names scored exactly", &native.names_scored())?;
        counted(f, "listed words compared with a word of the query", &native.words_compared())?;
        writeln!(
            f,
            "\nScoring every name takes {} ms natively (median of {asked} of the queries), and gave the same answer, letter by \
             letter, for {same} of them. `cargo xtask bench` takes every tenth query.\n",
            rounded(native.every_name())
        )
    }

    fn stages(&self, f: &mut Formatter<'_>) -> Result {
        writeln!(f, "## Stage by stage, natively\n")?;
        if self.0.stages.is_empty() {
            return writeln!(f, "Not measured.\n");
        }
        writeln!(f, "Criterion's medians, with the interval that holds each with a confidence of 95 %.\n")?;
        writeln!(f, "| stage | of one | µs |\n|---|---|---:|")?;
        for stage in &self.0.stages {
            writeln!(f, "| {} | {} | {} |", stage.name, stage.item, stage.nanoseconds.per(1000.0))?;
        }
        writeln!(f, "\n{}", include_str!("rapidfuzz.md"))
    }

    fn visits(&self, f: &mut Formatter<'_>) -> Result {
        let Figures { page, native, .. } = self.0;
        let own = page.screener();
        writeln!(
            f,
            "## What one waits for\n\n| milliseconds | n | median | 99th percentile |\n|---|---:|---:|---:|"
        )?;
        let visits = [
            ("navigation to the first hit shown, first visit", &page.cold),
            ("the same, with the browser's cache", &page.warm),
        ];
        for (what, times) in visits {
            line(f, what, times.len(), rounded(times.median()), rounded(times.percentile(99.0)))?;
        }
        let late = |times: &Times| times.percentile(99.0);
        let searches: [(&str, Spread, Spread); 3] = [
            (
                "one query, `screener.search()` in the page",
                own.round_trips(Times::median),
                own.round_trips(late),
            ),
            ("of which the engine in its worker (`elapsedMs`)", own.median(), own.late()),
            ("the same queries, native", native.median(), native.late()),
        ];
        for (what, median, late) in searches {
            line(f, what, own.asked(), median, late)?;
        }
        writeln!(f)
    }
}

fn line(
    f: &mut Formatter<'_>,
    what: &str,
    n: usize,
    median: impl fmt::Display,
    late: impl fmt::Display,
) -> Result {
    writeln!(f, "| {what} | {n} | {median} | {late} |")
}

fn counted(f: &mut Formatter<'_>, what: &str, counts: &Times) -> Result {
    let [median, late, most] =
        [counts.median(), counts.percentile(99.0), counts.most()].map(|n| grouped(n as u64));
    writeln!(f, "| {what} | {median} | {late} | {most} |")
}

#[cfg(test)]
mod tests;
