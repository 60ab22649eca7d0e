//! The Rust target that the engine is compiled for.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;

/// Rust's name of it.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Adds the target by rustup where it is missing.
pub fn add_if_missing() -> Result<()> {
    if is_installed()? {
        return Ok(());
    }
    if process::on_path(&["rustup"]).is_none() {
        bail!(
            "Rust's target {WASM} is missing and there is no rustup to add it: install Rust by rustup, \
             or your system's package that holds the target"
        );
    }
    process::run(Command::new("rustup").args(["target", "add", WASM]))
        .with_context(|| format!("could not add Rust's target {WASM}"))
}

/// Asks rustc rather than rustup: a toolchain from elsewhere may hold the target too.
fn is_installed() -> Result<bool> {
    let libraries =
        process::output(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
    Ok(Path::new(libraries.trim()).is_dir())
}
