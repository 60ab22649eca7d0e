//! The built page in Chromium: names and queries in, what `benches/page.js` measured out.

use anyhow::Result;
use serde::Deserialize;

use super::inputs::Inputs;
use super::times::{Spread, Times};
use super::{Args, parsed};
use crate::process;
use crate::serve::Server;
use crate::tools::{self, Browsers};
use crate::workspace::Workspace;

/// Everything that one run of the browser told.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PageFigures {
    pub browser: String,
    /// `YYYY-MM-DD`.
    pub date: String,
    pub files: Vec<Transferred>,
    /// To the first hit, visit by visit.
    pub cold: Times,
    pub warm: Times,
    /// The screener first, then the other libraries.
    pub engines: Vec<Engine>,
    pub entities: u64,
    pub names: u64,
}

/// One file that a first visit brings.
#[derive(Debug, Deserialize)]
pub struct Transferred {
    pub path: String,
    /// As it is on disk.
    pub raw: u64,
    pub gzip: u64,
}

/// An engine and how it did, pass by pass.
#[derive(Debug, Deserialize)]
pub struct Engine {
    pub label: String,
    /// Of a library, as `benches/peers/package.json` pins it.
    pub version: Option<String>,
    /// A pass asks every so many-th query.
    pub every: usize,
    pub passes: Vec<Pass>,
}

/// All that was asked of an engine since it was made.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Pass {
    build_ms: f64,
    /// Bytes: of the screener the engine's memory after all queries, of a library what it holds beyond the names.
    memory: f64,
    /// Of each query: of the screener inside its worker.
    times: Times,
    /// Of the screener, what the page waits for each answer.
    round_trips: Times,
    /// Queries that found the right party among the first ten.
    right: usize,
    /// Queries that are nothing but one slip of a typist, and how many of them found the right party.
    slips: usize,
    slips_right: usize,
}

/// A part of some queries.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    pub part: usize,
    pub all: usize,
}

impl Share {
    /// Between 0 and 1.
    pub fn value(self) -> f64 {
        self.part as f64 / self.all as f64
    }

    /// `95.3 %`.
    pub fn shown(self) -> String {
        format!("{:.1} %", 100.0 * self.value())
    }
}

impl Engine {
    pub fn median(&self) -> Spread {
        self.over_passes(|pass| pass.times.median())
    }

    /// The 99th percentile.
    pub fn late(&self) -> Spread {
        self.over_passes(|pass| pass.times.percentile(99.0))
    }

    pub fn mean(&self) -> Spread {
        self.over_passes(|pass| pass.times.mean())
    }

    /// Milliseconds until it can be asked.
    pub fn build(&self) -> Spread {
        self.over_passes(|pass| pass.build_ms)
    }

    /// Bytes.
    pub fn memory(&self) -> Spread {
        self.over_passes(|pass| pass.memory)
    }

    pub fn round_trips(&self, of: impl Fn(&Times) -> f64) -> Spread {
        self.over_passes(|pass| of(&pass.round_trips))
    }

    /// How many queries each pass asked.
    pub fn asked(&self) -> usize {
        self.passes.first().map_or(0, |pass| pass.times.len())
    }

    /// Over all passes: those that ask all queries ask the same ones again and find the same.
    pub fn right(&self) -> Share {
        self.share(|pass| (pass.right, pass.times.len()))
    }

    pub fn slips(&self) -> Share {
        self.share(|pass| (pass.slips_right, pass.slips))
    }

    fn share(&self, of: impl Fn(&Pass) -> (usize, usize)) -> Share {
        let counted = if self.every == 1 { 1 } else { self.passes.len() };
        let shares = self.passes.iter().take(counted).map(of);
        shares.fold(Share { part: 0, all: 0 }, |sum, (part, all)| Share {
            part: sum.part + part,
            all: sum.all + all,
        })
    }

    fn over_passes(&self, of: impl Fn(&Pass) -> f64) -> Spread {
        Spread::of(self.passes.iter().map(of))
    }
}

impl PageFigures {
    pub fn screener(&self) -> &Engine {
        &self.engines[0]
    }

    pub fn libraries(&self) -> &[Engine] {
        &self.engines[1..]
    }
}

/// Serves the built page and measures it.
pub fn run(workspace: &Workspace, inputs: &Inputs, args: &Args) -> Result<PageFigures> {
    eprintln!("Measuring the page and the other libraries in Chromium");
    let server = Server::start(&workspace.www(), 0)?;
    let mut script = tools::node(workspace)?;
    tools::install_packages(workspace, "benches/peers")?;
    script
        .arg("benches/page.js")
        .envs(Browsers::ready()?.variables())
        .env("NAME_SCREENER_URL", server.url())
        .env("NAME_SCREENER_NAMES", &inputs.names)
        .env("NAME_SCREENER_QUERIES", &inputs.queries)
        .env("NAME_SCREENER_VISITS", args.visits.to_string())
        .env("NAME_SCREENER_PASSES", args.passes.to_string());
    parsed(&process::output(&mut script)?, "benches/page.js")
}
