//! What was measured in; the rows of the report's first table out, each a figure with the target it has to reach.

use super::bounds::Figure;
use super::curve;
use super::measure::{Measured, score};
use super::ranking::{Outcome, THRESHOLD};
use super::variations::Varied;
use super::variations::class::CLASSES;

/// Alerts on ordinary customers that are borne.
pub const BORNE: f64 = 0.002;

/// A class with fewer queries is shown but not counted among the low ones.
const ENOUGH: usize = 30;

/// One row: a figure and its target.
pub struct Row {
    pub label: &'static str,
    pub figure: Figure,
    /// None where the row informs only.
    pub target: Option<f64>,
    pub form: Form,
}

/// How a figure is printed.
#[derive(Debug, Clone, Copy)]
pub enum Form {
    /// As a percentage with so many decimals.
    Percent,
    /// With three decimals.
    Plain,
    Count,
    /// Of a thousand.
    Mille,
}

impl Row {
    /// Whether the target is reached; true where there is none.
    pub fn is_reached(&self) -> bool {
        self.target.is_none_or(|target| {
            if self.figure.higher { self.figure.value >= target } else { self.figure.value <= target }
        })
    }
}

impl Form {
    pub fn shown(self, value: f64) -> String {
        match self {
            Self::Percent => format!("{:.1} %", value * 100.0),
            Self::Plain => format!("{value:.3}"),
            Self::Count => format!("{value:.0}"),
            Self::Mille => format!("{:.1} of 1,000", value * 1000.0),
        }
    }
}

/// All rows, in the order of the table.
pub fn rows(measured: &Measured) -> Vec<Row> {
    let mut rows = Vec::new();
    rows.extend(labelled(measured));
    for is_person in [true, false] {
        rows.extend(varied(measured, is_person));
    }
    rows.extend(alerts(measured));
    for is_person in [true, false] {
        rows.extend(apart(measured, is_person));
    }
    rows.extend(issues(measured));
    rows
}

fn row(label: &'static str, key: &str, value: f64, higher: bool, target: Option<f64>, form: Form) -> Row {
    Row { label, figure: Figure { key: key.to_owned(), value, higher }, target, form }
}

fn labelled(measured: &Measured) -> Vec<Row> {
    let Some(labelled) = &measured.labelled else { return Vec::new() };
    let pairs: Vec<(f64, bool)> = labelled.iter().map(|(pair, score)| (*score, pair.is_match)).collect();
    let (best, at) = (curve::best_f1(&pairs).0, curve::f1(&pairs, THRESHOLD));
    vec![
        row("labelled pairs: best F1", "labelled_best_f1", best, true, Some(0.90), Form::Plain),
        row(
            "labelled pairs: F1 at the default threshold",
            "labelled_default_f1",
            at,
            true,
            Some(0.86),
            Form::Plain,
        ),
    ]
}

fn varied(measured: &Measured, is_person: bool) -> Vec<Row> {
    let outcomes = of_kind(measured, is_person);
    let share = |is: &dyn Fn(&Outcome) -> bool| share(outcomes.iter().map(|(_, o)| is(o)));
    let shares = class_shares(measured, is_person);
    let under = shares.iter().filter(|share| **share < 0.90).count() as f64;
    let lowest = shares.iter().copied().fold(1.0, f64::min);
    let borne = curve::quantile_above(&ordinary_scores(measured), BORNE);
    let [ten, first, above, low, least, same] = if is_person {
        [
            "people: right party in the first 10",
            "people: right party first",
            "people: above the default threshold",
            "people: classes under 90 %",
            "people: lowest class",
            "people: above the threshold at 2 alerts in 1,000",
        ]
    } else {
        [
            "organisations: right party in the first 10",
            "organisations: right party first",
            "organisations: above the default threshold",
            "organisations: classes under 90 %",
            "organisations: lowest class",
            "organisations: above the threshold at 2 alerts in 1,000",
        ]
    };
    let key = |name: &str| format!("varied_{}_{name}", kind_key(is_person));
    vec![
        row(ten, &key("first_ten"), share(&|o| o.is_in_first_ten()), true, Some(0.997), Form::Percent),
        row(first, &key("first"), share(&|o| o.is_first()), true, Some(0.98), Form::Percent),
        row(above, &key("above"), share(&|o| o.is_above(THRESHOLD)), true, Some(0.97), Form::Percent),
        row(low, &key("classes_under_90"), under, false, Some(2.0), Form::Count),
        row(least, &key("lowest_class"), lowest, true, Some(0.75), Form::Percent),
        row(same, &key("above_same_alerts"), share(&|o| o.score > borne), true, Some(0.97), Form::Percent),
    ]
}

fn alerts(measured: &Measured) -> Vec<Row> {
    let alerting = |person: Option<bool>| {
        let counted =
            measured.ordinary.iter().filter(|(c, _)| !c.collides && person.is_none_or(|p| p == c.is_person));
        share(counted.map(|(_, best)| score(best) >= THRESHOLD))
    };
    let mut rows = vec![
        row(
            "ordinary people alerting",
            "ordinary_people_alerts",
            alerting(Some(true)),
            false,
            Some(BORNE),
            Form::Mille,
        ),
        row(
            "ordinary firms alerting",
            "ordinary_firms_alerts",
            alerting(Some(false)),
            false,
            Some(BORNE),
            Form::Mille,
        ),
        row(
            "ordinary customers alerting, all",
            "ordinary_alerts",
            alerting(None),
            false,
            Some(BORNE),
            Form::Mille,
        ),
    ];
    for (label, key, is_person) in [
        ("near misses alerting, people", "near_miss_people_alerts", true),
        ("near misses alerting, organisations", "near_miss_organizations_alerts", false),
    ] {
        let counted = measured.near.iter().filter(|(near, ..)| near.is_person == is_person);
        let alerts = share(counted.map(|(_, best, _)| score(best) >= THRESHOLD));
        rows.push(row(label, key, alerts, false, Some(0.05), Form::Percent));
    }
    rows
}

fn apart(measured: &Measured, is_person: bool) -> Vec<Row> {
    let matches: Vec<f64> = of_kind(measured, is_person).iter().map(|(_, o)| o.pair).collect();
    let near = measured.near.iter().filter(|(near, ..)| near.is_person == is_person);
    let others: Vec<f64> = near.map(|(.., pair)| *pair).collect();
    let label = if is_person {
        "area under the curve, varied against near misses, people"
    } else {
        "area under the curve, varied against near misses, organisations"
    };
    let key = format!("area_{}", kind_key(is_person));
    vec![row(label, &key, curve::area(&matches, &others), true, Some(0.99), Form::Plain)]
}

fn issues(measured: &Measured) -> Vec<Row> {
    let Some(issues) = &measured.issues else { return Vec::new() };
    let failed = issues.iter().filter(|(pair, score)| pair.is_match != (*score >= THRESHOLD)).count() as f64;
    vec![row("issue pairs failed", "issue_pairs_failed", failed, false, Some(3.0), Form::Count)]
}

/// The share above the threshold of each class with enough queries.
fn class_shares(measured: &Measured, is_person: bool) -> Vec<f64> {
    let outcomes = of_kind(measured, is_person);
    let class = |label: &str| -> Vec<bool> {
        outcomes.iter().filter(|(v, _)| v.class == label).map(|(_, o)| o.is_above(THRESHOLD)).collect()
    };
    let classes = CLASSES.iter().map(|c| class(c.label)).filter(|found| found.len() >= ENOUGH);
    classes.map(|found| share(found.into_iter())).collect()
}

/// The queries for people or for organisations.
pub fn of_kind(measured: &Measured, is_person: bool) -> Vec<&(Varied, Outcome)> {
    measured.varied.iter().filter(|(varied, _)| varied.is_person == is_person).collect()
}

/// Scores of the ordinary customers whose names do not collide.
pub fn ordinary_scores(measured: &Measured) -> Vec<f64> {
    measured.ordinary.iter().filter(|(c, _)| !c.collides).map(|(_, best)| score(best)).collect()
}

/// The share of what holds; NaN of nothing.
pub fn share(holds: impl Iterator<Item = bool>) -> f64 {
    let (mut all, mut held) = (0_u32, 0_u32);
    for holds in holds {
        all += 1;
        held += u32::from(holds);
    }
    f64::from(held) / f64::from(all)
}

fn kind_key(is_person: bool) -> &'static str {
    if is_person { "people" } else { "organizations" }
}
