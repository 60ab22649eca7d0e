//! `dist/npm/`: the package's folder, `package/`, and beside it the archive that `npm publish` and `npm install` take.

use std::path::Path;

use anyhow::{Context, Result};

use super::create;
use crate::process;
use crate::tools;
use crate::workspace::Workspace;

/// Writes both into `folder`. `npm/build.mjs` says what the package holds; npm writes archives without times or owners.
pub fn write_package(workspace: &Workspace, folder: &Path) -> Result<()> {
    create(folder)?;
    let package = folder.join("package");
    let mut node = tools::node(workspace)?;
    node.arg(workspace.root.join("npm/build.mjs")).arg(&package);
    process::run(&mut node).context("the npm package could not be made")?;
    let mut npm = tools::npm(workspace)?;
    npm.arg("pack").arg(&package).args(["--silent", "--pack-destination"]).arg(folder);
    process::output(&mut npm).context("the npm package could not be packed")?;
    Ok(())
}
