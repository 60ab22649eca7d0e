//! Builds what the page needs beside its hand-written files.
//!
//! In: the crate, `lists/` and npm's packages. Out: `www/pkg/` (engine, reader of files, and their glue), `www/lists/` (packs and their
//! manifest) and `www/vendor/` (what reads documents). Each part is made again only when something it was made from has changed (see
//! [`stamp::Stamp`]).

mod bindings;
mod module;
mod packs;
pub mod stamp;
mod vendor;
mod wasm_target;

use anyhow::Result;

use crate::workspace::Workspace;

pub use module::{ENGINE, IO};
pub use packs::{PackManifest, PackedList};
pub use wasm_target::add_if_missing as add_wasm_target;

/// Builds the modules, their JavaScript glue and the packs, and copies what reads documents.
pub fn run(workspace: &Workspace) -> Result<()> {
    wasm_target::add_if_missing()?;
    let compiled = |module| Ok((module, module::compile(module)?));
    let modules = [&ENGINE, &IO].into_iter().map(compiled).collect::<Result<Vec<_>>>()?;
    bindings::write(workspace, &modules)?;
    vendor::write(workspace)?;
    packs::write(workspace)
}
