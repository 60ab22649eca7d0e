//! This very program again, optimised: what measures for minutes would take many times as long in the build that
//! `cargo xtask` makes.

use std::process::Command;

use anyhow::Result;

use crate::process;
use crate::workspace::Workspace;

/// Runs `cargo xtask WORDS` in an optimised build of its own folder. Link-time optimisation would take minutes and gain
/// little here.
pub fn run(workspace: &Workspace, words: &[String]) -> Result<()> {
    let mut cargo = Command::new(process::cargo());
    cargo
        .args(["run", "--quiet", "--release", "--package=xtask"])
        .args(["--config=profile.release.lto=false", "--config=profile.release.codegen-units=16"])
        .arg("--target-dir")
        .arg(workspace.target.join("optimised"))
        .arg("--")
        .args(words)
        .current_dir(&workspace.root);
    process::run(&mut cargo)
}
