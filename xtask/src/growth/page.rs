//! A made list in, how the engine in Chromium's worker does on it out.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Deserialize;

use super::figures::{Measured, Page};
use super::{FILE, QUERIES};
use crate::serve::Server;
use crate::tools::{self, Browsers};
use crate::workspace::Workspace;
use crate::{build, process};

/// The built page, copied where lists can be put beside it.
pub fn site(workspace: &Workspace) -> Result<PathBuf> {
    build::run(workspace)?;
    let site = workspace.target.join("growth/site");
    if site.exists() {
        fs::remove_dir_all(&site)?;
    }
    copy(&workspace.www(), &site)
        .with_context(|| format!("could not copy the page to {}", site.display()))?;
    Ok(site)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

/// What `benches/growth.js` prints.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Printed {
    browser: String,
    /// Why there are no figures: a list that WebAssembly has no memory for.
    failed: Option<String>,
    load_ms: f64,
    memory: u64,
    times: Vec<f64>,
}

/// Measures the list in `folder`.
pub fn run(workspace: &Workspace, site: &Path, folder: &Path) -> Result<Option<Page>> {
    eprintln!("Measuring in Chromium");
    fs::copy(folder.join(FILE), site.join("growth.pack"))?;
    let server = Server::start(site, 0)?;
    let mut script = tools::node(workspace)?;
    script
        .arg("benches/growth.js")
        .envs(Browsers::ready()?.variables())
        .env("NAME_SCREENER_URL", server.url())
        .env("NAME_SCREENER_QUERIES", folder.join(QUERIES));
    let printed: Printed = serde_json::from_str(&process::output(&mut script)?)
        .context("benches/growth.js printed something unexpected")?;
    if let Some(why) = &printed.failed {
        eprintln!("Not measured in {}: {why}", printed.browser);
    }
    let Printed { browser, failed, load_ms, memory, times } = printed;
    let measured = failed.is_none().then(|| Measured::new(load_ms, Some(memory), times));
    Ok(Some(Page { browser, failed, measured }))
}
