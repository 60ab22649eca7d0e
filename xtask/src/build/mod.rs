//! Builds what the page needs beside its hand-written files.
//!
//! In: the crate and `lists/`. Out: `www/pkg/` (engine, reader of files, and their glue) and `www/lists/` (packs and their manifest). Each
//! part is made again only when something it was made from has changed (see [`stamp::Stamp`]).

mod bindings;
mod module;
mod packs;
pub mod stamp;
mod wasm_target;

use anyhow::Result;

use crate::workspace::Workspace;

pub use module::{ENGINE, IO};
pub use packs::{PackManifest, PackedList};
pub use wasm_target::add_if_missing as add_wasm_target;

/// Builds the modules, their JavaScript glue and the packs.
pub fn run(workspace: &Workspace) -> Result<()> {
    wasm_target::add_if_missing()?;
    let compiled = |module| Ok((module, module::compile(module)?));
    let modules = [&ENGINE, &IO].into_iter().map(compiled).collect::<Result<Vec<_>>>()?;
    bindings::write(workspace, &modules)?;
    packs::write(workspace)
}
