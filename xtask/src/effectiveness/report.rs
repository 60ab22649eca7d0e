//! What was measured in, Markdown out.

use std::fmt;

use super::compared::Compared;
use super::measure::{Best, Measured, score};
use super::ranking::{Outcome, THRESHOLD};
use super::summary::{Row, of_kind, share};
use super::variations::Varied;
use super::variations::class::CLASSES;

/// How many of the worst alerts are named, of each sort.
const ALERTS: usize = 30;

/// All that is printed.
pub struct Report<'a> {
    pub measured: &'a Measured,
    pub rows: &'a [Row],
    pub compared: &'a [Compared],
    /// What was searched, when, by which engine and command.
    pub lists: String,
    pub date: String,
    pub engine: String,
    pub command: String,
    pub seconds: u64,
}

const INTRODUCTION: &str = include_str!("introduction.md");

impl fmt::Display for Report<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", INTRODUCTION.trim_end())?;
        writeln!(
            f,
            "\n`{}` on {}, engine {}, lists {}; {} queries in {} s.",
            self.command,
            self.date,
            self.engine,
            self.lists,
            self.measured.varied.len() + self.measured.ordinary.len() + self.measured.near.len(),
            self.seconds
        )?;
        self.table(f)?;
        self.comparison(f)?;
        self.classes(f)?;
        self.issues(f)?;
        self.misses(f)?;
        self.alerts(f)
    }
}

impl Report<'_> {
    fn table(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let missed = self.rows.iter().filter(|row| !row.is_reached()).count();
        writeln!(f, "\n## Against the targets\n")?;
        writeln!(f, "{missed} of {} rows miss their target.\n", self.rows.len())?;
        writeln!(f, "| measure | now | to reach | |\n|---|---|---|---|")?;
        for row in self.rows {
            let sign = if row.figure.higher { "≥" } else { "≤" };
            let target =
                row.target.map_or(String::new(), |target| format!("{sign} {}", row.form.shown(target)));
            let reached = if row.is_reached() { "reached" } else { "missed" };
            writeln!(f, "| {} | {} | {target} | {reached} |", row.label, row.form.shown(row.figure.value))?;
        }
        if self.measured.labelled.is_none() {
            writeln!(
                f,
                "\nLeft out: labelled pairs and issue pairs, since ../shared/effectiveness is not there."
            )?;
        }
        let collisions: Vec<_> = self.measured.ordinary.iter().filter(|(c, _)| c.collides).collect();
        let alerting = collisions.iter().filter(|(_, best)| score(best) >= THRESHOLD).count();
        let countries: std::collections::BTreeSet<&str> =
            self.measured.ordinary.iter().map(|(c, _)| c.country).collect();
        let people = self.measured.ordinary.iter().filter(|(c, _)| c.is_person).count();
        writeln!(
            f,
            "\nOrdinary customers: {people} people and {} firms of {} countries. Counted apart: {} whose every word stands in one listed name, {alerting} of them alerting.",
            self.measured.ordinary.len() - people,
            countries.len(),
            collisions.len()
        )
    }

    fn comparison(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.compared.is_empty() {
            return writeln!(f, "\nBaselines were skipped.");
        }
        writeln!(f, "\n## Beside other methods\n")?;
        writeln!(
            f,
            "The same seeded sample for each, scored against every listed name. 'At 2 in 1,000' is the threshold that two ordinary customers of 1,000 pass. Where several parties share a score, a baseline's right party counts as the last of them.\n"
        )?;
        writeln!(f, "| measure |{}", self.cells(|c| c.label.to_owned()))?;
        writeln!(f, "|---|{}", "---|".repeat(self.compared.len()))?;
        let percent = |value: f64| format!("{:.1} %", value * 100.0);
        let labelled = |c: &Compared| {
            c.labelled.map_or_else(|| "not there".to_owned(), |(b, d)| format!("{b:.3} / {d:.3}"))
        };
        writeln!(f, "| labelled pairs: best F1 / F1 at {THRESHOLD} |{}", self.cells(labelled))?;
        writeln!(f, "| right party in the first 10 |{}", self.cells(|c| percent(c.first_ten)))?;
        writeln!(f, "| right party first |{}", self.cells(|c| percent(c.first)))?;
        writeln!(f, "| threshold at 2 in 1,000 |{}", self.cells(|c| format!("{:.3}", c.bound)))?;
        writeln!(f, "| found at 2 in 1,000 |{}", self.cells(|c| percent(c.found_at_bound)))?;
        writeln!(f, "| near misses alerting at 2 in 1,000 |{}", self.cells(|c| percent(c.near_at_bound)))?;
        writeln!(f, "| found at {THRESHOLD} |{}", self.cells(|c| percent(c.found)))?;
        writeln!(f, "| ordinary customers alerting at {THRESHOLD} |{}", self.cells(|c| percent(c.ordinary)))?;
        writeln!(f, "| near misses alerting at {THRESHOLD} |{}", self.cells(|c| percent(c.near)))?;
        writeln!(f, "| area, varied against near misses |{}", self.cells(|c| format!("{:.3}", c.area)))
    }

    fn cells(&self, cell: impl Fn(&Compared) -> String) -> String {
        self.compared.iter().map(|compared| format!(" {} |", cell(compared))).collect()
    }

    fn classes(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n## Every class\n")?;
        writeln!(f, "Queries, then the percentage first / in the first 10 / above the default threshold.\n")?;
        writeln!(f, "| class | | people | | organisations | |\n|---|---|---|---|---|---|")?;
        let [people, organizations] = [true, false].map(|is_person| of_kind(self.measured, is_person));
        for class in &CLASSES {
            let [people, organizations] =
                [&people, &organizations].map(|all| figures(all, |varied| varied.class == class.label));
            writeln!(f, "| {} | {} | {people} | {organizations} |", class.label, class.group.label())?;
        }
        for (label, stacked) in [("one class", false), ("two classes", true)] {
            let [people, organizations] = [&people, &organizations]
                .map(|all| figures(all, |varied| varied.second.is_some() == stacked));
            writeln!(f, "| **all of {label}** | | {people} | {organizations} |")?;
        }
        Ok(())
    }

    fn issues(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(issues) = &self.measured.issues else { return Ok(()) };
        writeln!(f, "\n## Issue pairs that fail\n")?;
        writeln!(f, "| query | listed | should | score |\n|---|---|---|---|")?;
        for (pair, score) in issues.iter().filter(|(pair, score)| pair.is_match != (*score >= THRESHOLD)) {
            let should = if pair.is_match { "match" } else { "not match" };
            writeln!(f, "| {} | {} | {should} | {score:.4} |", cell(&pair.query), cell(&pair.listed))?;
        }
        Ok(())
    }

    /// The worst of each class.
    fn misses(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n## Worst misses\n")?;
        writeln!(
            f,
            "One of each class and kind, by the score of the right party; names bent by one class alone come first.\n"
        )?;
        writeln!(f, "| class | query ← listed | score | place | first instead |\n|---|---|---|---|---|")?;
        let mut missed: Vec<&(Varied, Outcome)> =
            self.measured.varied.iter().filter(|(_, o)| !o.is_above(THRESHOLD)).collect();
        missed.sort_by(|a, b| {
            let key = |(varied, outcome): &(Varied, Outcome)| (varied.second.is_some(), outcome.score);
            let [a, b] = [key(a), key(b)];
            a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
        });
        let mut shown: Vec<(&str, bool)> = Vec::new();
        for (varied, outcome) in missed {
            let class = (varied.class, varied.is_person);
            if shown.contains(&class) {
                continue;
            }
            shown.push(class);
            let classes =
                varied.second.map_or(varied.class.to_owned(), |second| format!("{}; {second}", varied.class));
            let place = outcome.place.map_or("not found".to_owned(), |place| (place + 1).to_string());
            let instead = outcome.other.as_ref().filter(|_| !outcome.is_first());
            let instead = instead.map_or(String::new(), |(name, score)| format!("{} {score:.4}", cell(name)));
            writeln!(
                f,
                "| {classes} | {} | {:.4} | {place} | {instead} |",
                cell(&varied.described()),
                outcome.score
            )?;
        }
        Ok(())
    }

    fn alerts(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "\n## Worst false alerts\n\nOrdinary customers, collisions left out:\n")?;
        let ordinary = self.measured.ordinary.iter().filter(|(customer, _)| !customer.collides);
        worst(
            f,
            ordinary.map(|(customer, best)| (customer.name.as_str(), customer.country, best)),
            "country",
        )?;
        writeln!(f, "\nNear misses:\n")?;
        let near = self.measured.near.iter();
        worst(f, near.map(|(near, best, _)| (near.text.as_str(), near.kind.label(), best)), "made of")
    }
}

/// The names that alert with the highest scores.
fn worst<'a>(
    f: &mut fmt::Formatter<'_>,
    all: impl Iterator<Item = (&'a str, &'a str, &'a Best)>,
    about: &str,
) -> fmt::Result {
    let mut alerts: Vec<_> = all.filter(|(_, _, best)| score(best) >= THRESHOLD).collect();
    alerts.sort_by(|a, b| score(b.2).total_cmp(&score(a.2)));
    writeln!(f, "| name | {about} | alerts as | score |\n|---|---|---|---|")?;
    for (name, about, best) in alerts.into_iter().take(ALERTS) {
        if let Some((listed, score)) = best {
            writeln!(f, "| {} | {about} | {} | {score:.4} |", cell(name), cell(listed))?;
        }
    }
    Ok(())
}

/// `220 | 98.2 / 99.1 / 95.0`, or nothing where there are no queries.
fn figures(all: &[&(Varied, Outcome)], is: impl Fn(&Varied) -> bool) -> String {
    let outcomes: Vec<&Outcome> =
        all.iter().filter(|(varied, _)| is(varied)).map(|(_, outcome)| outcome).collect();
    if outcomes.is_empty() {
        return " | ".to_owned();
    }
    let percent = |is: fn(&Outcome) -> bool| 100.0 * share(outcomes.iter().map(|outcome| is(outcome)));
    let [first, ten, above] =
        [Outcome::is_first, Outcome::is_in_first_ten, |o: &Outcome| o.is_above(THRESHOLD)].map(percent);
    format!("{} | {first:.1} / {ten:.1} / {above:.1}", outcomes.len())
}

/// Text that does not end a table's cell.
fn cell(text: &str) -> String {
    text.replace('|', "/").replace(['\n', '\t'], " ")
}
