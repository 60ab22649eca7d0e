//! Everything measured in, one line for each query out, to look into and to tune by: tab-separated
//! `what, kind, class, query, meant, place, score, score as a pair, first other, its score`.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::measure::Measured;
use super::variations::Varied;

pub fn write(path: &Path, measured: &Measured) -> Result<()> {
    let mut text = String::new();
    let mut line = |cells: &[&dyn std::fmt::Display]| {
        let cells: Vec<String> = cells.iter().map(|c| c.to_string().replace(['\t', '\n'], " ")).collect();
        writeln!(text, "{}", cells.join("\t")).expect("a string takes any text");
    };
    for (query, found) in &measured.varied {
        let place = found.place.map_or(-1, |p| p as i64);
        let (other, score) = found.other.clone().unwrap_or_default();
        let (class, meant) = (classes(query), query.listed.join(" | "));
        line(&[
            &"varied",
            &kind(query.is_person),
            &class,
            &query.text,
            &meant,
            &place,
            &found.score,
            &found.pair,
            &other,
            &score,
        ]);
    }
    for (customer, best) in &measured.ordinary {
        let (name, score) = best.clone().unwrap_or_default();
        let class = format!("{}{}", customer.country, if customer.collides { " collides" } else { "" });
        line(&[
            &"ordinary",
            &kind(customer.is_person),
            &class,
            &customer.name,
            &"",
            &0,
            &0,
            &0,
            &name,
            &score,
        ]);
    }
    for (near, best, pair) in &measured.near {
        let (name, score) = best.clone().unwrap_or_default();
        let class = format!("{:?}", near.kind);
        let made_of = near.listed.join(" | ");
        line(&[&"near", &kind(near.is_person), &class, &near.text, &made_of, &0, &0, pair, &name, &score]);
    }
    for (what, pairs) in [("labelled", &measured.labelled), ("issue", &measured.issues)] {
        for (pair, score) in pairs.iter().flatten() {
            let (class, kind) = (if pair.is_match { "match" } else { "other" }, format!("{:?}", pair.kind));
            line(&[&what, &kind, &class, &pair.query, &pair.listed, &0, score, score, &"", &0]);
        }
    }
    fs::write(path, text).with_context(|| format!("{} cannot be written", path.display()))
}

fn kind(is_person: bool) -> &'static str {
    if is_person { "person" } else { "organisation" }
}

fn classes(query: &Varied) -> String {
    [Some(query.class), query.second].into_iter().flatten().collect::<Vec<_>>().join("; ")
}
