//! What other programs of this repository measure, where they are there: batches and growth.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;

use super::parsed;
use super::times::Spread;
use crate::process;
use crate::serve::Server;
use crate::tools::{self, Browsers};
use crate::workspace::Workspace;

/// How often a batch is screened.
const BATCHES: usize = 3;

/// What `benches/batch.js` measured.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Batch {
    rows_per_second: f64,
}

/// Names a second of a batch that two workers screen in Chromium; none where `benches/batch.js` is not there.
pub fn batch(workspace: &Workspace) -> Result<Option<Spread>> {
    const SCRIPT: &str = "benches/batch.js";
    if !workspace.root.join(SCRIPT).is_file() {
        return Ok(None);
    }
    eprintln!("Measuring batches in Chromium");
    let server = Server::start(&workspace.www(), 0)?;
    let one = || -> Result<f64> {
        let mut script = tools::node(workspace)?;
        script.arg(SCRIPT).envs(Browsers::ready()?.variables()).env("NAME_SCREENER_URL", server.url());
        Ok(parsed::<Batch>(&process::output(&mut script)?, SCRIPT)?.rows_per_second)
    };
    Ok(Some(Spread::of((0..BATCHES).map(|_| one()).collect::<Result<Vec<_>>>()?)))
}

/// What the last `cargo xtask growth` left.
#[derive(Debug, Deserialize)]
pub struct Growth {
    points: Vec<Point>,
    exponents: Exponents,
}

/// Of the median time of a search against the number of names.
#[derive(Debug, Deserialize)]
struct Exponents {
    native: Option<f64>,
    page: Option<f64>,
}

#[derive(Debug, Deserialize)]
struct Point {
    names: u64,
    native: Option<Grown>,
    page: Option<InPage>,
}

#[derive(Debug, Deserialize)]
struct InPage {
    measured: Option<Grown>,
}

/// How the engine did on a list.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Grown {
    pub load_ms: f64,
    pub memory_bytes: Option<f64>,
    pub median_ms: f64,
    pub p99_ms: f64,
}

/// Where a list was searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Native,
    Chromium,
}

impl Growth {
    /// The figures that `cargo xtask growth` wrote into the target folder; none where it has not run.
    pub fn read(target: &Path) -> Result<Option<Self>> {
        let path = target.join("growth/figures.json");
        if !path.is_file() {
            return Ok(None);
        }
        let text = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
        let growth = serde_json::from_slice(&text).with_context(|| {
            format!("{} is not what `cargo xtask growth` writes: run it again", path.display())
        })?;
        Ok(Some(growth))
    }

    /// Numbers of names and how the engine did there, by number.
    pub fn curve(&self, place: Place) -> Vec<(u64, Grown)> {
        let grown = |point: &Point| match place {
            Place::Native => point.native,
            Place::Chromium => point.page.as_ref()?.measured,
        };
        let mut curve: Vec<_> =
            self.points.iter().filter_map(|point| Some((point.names, grown(point)?))).collect();
        curve.sort_by_key(|(names, _)| *names);
        curve
    }

    pub fn exponent(&self, place: Place) -> Option<f64> {
        match place {
            Place::Native => self.exponents.native,
            Place::Chromium => self.exponents.page,
        }
    }

    /// In Chromium, at about a million names.
    pub fn at_a_million(&self) -> Option<Grown> {
        let near = |names: u64| (900_000..1_100_000).contains(&names);
        self.curve(Place::Chromium).into_iter().find(|(names, _)| near(*names)).map(|(_, grown)| grown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_is_read_as_it_is_written() {
        let folder = tempfile::tempdir().unwrap();
        assert!(Growth::read(folder.path()).unwrap().is_none());
        fs::create_dir(folder.path().join("growth")).unwrap();
        let path = folder.path().join("growth/figures.json");
        let measured = r#"{"loadMs": 900, "memoryBytes": null, "medianMs": 1.5, "p99Ms": 9}"#;
        let json = format!(
            r#"{{"seed": 1, "exponents": {{"native": 0.5, "page": null}}, "points": [
            {{"names": 1000123, "native": {measured}, "page": {{"browser": "Chromium", "failed": null, "measured": {measured}}}}},
            {{"names": 100000, "native": {measured}, "page": {{"browser": "Chromium", "failed": "no memory", "measured": null}}}}]}}"#
        );
        fs::write(&path, json).unwrap();
        let growth = Growth::read(folder.path()).unwrap().unwrap();
        assert_eq!(
            growth.curve(Place::Native).iter().map(|(names, _)| *names).collect::<Vec<_>>(),
            [100_000, 1_000_123]
        );
        assert_eq!(growth.at_a_million().unwrap().load_ms, 900.0);
        assert_eq!((growth.exponent(Place::Native), growth.exponent(Place::Chromium)), (Some(0.5), None));
        fs::write(&path, "{}").unwrap();
        assert!(Growth::read(folder.path()).unwrap_err().to_string().contains("run it again"));
    }
}
