//! Turns the compiled modules into what a page can import: modules in; glue, types and the slimmed modules out.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::module::Module;
use super::stamp::{Contents, Stamp, file_hash, this_program};
use crate::workspace::Workspace;

/// Writes `www/pkg/` from the modules, unless it is there already.
pub fn write(workspace: &Workspace, modules: &[(&Module, PathBuf)]) -> Result<()> {
    let package = workspace.www().join("pkg");
    let stamp = workspace.target.join("xtask/pkg.json");
    let mut inputs = Contents::from([
        ("package".to_owned(), package.display().to_string()),
        ("program".to_owned(), this_program()?),
    ]);
    for (module, path) in modules {
        inputs.insert(module.name.to_owned(), file_hash(path)?);
    }
    if Stamp::is_current(&stamp, &inputs) {
        return Ok(());
    }
    eprintln!("Writing {}", workspace.shown(&package));
    generate_all(modules, &package)?;
    Stamp::write(&stamp, inputs, &files_in(&package)?)
}

/// Starts from an empty folder, so that no file of an earlier version lingers.
fn generate_all(modules: &[(&Module, PathBuf)], package: &Path) -> Result<()> {
    if package.exists() {
        fs::remove_dir_all(package).with_context(|| format!("could not empty {}", package.display()))?;
    }
    modules.iter().try_for_each(|(module, path)| generate(module.name, path, package))
}

fn generate(name: &str, module: &Path, package: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(module)
        .out_name(name)
        .web(true)?
        .typescript(true)
        // A worker keeps its script and lets go of the module's memory, which never shrinks by itself.
        .reset_state_function(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(package)
        .with_context(|| format!("wasm-bindgen could not bind {}", module.display()))
}

fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?;
    let paths: Vec<PathBuf> = entries.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    Ok(paths.into_iter().filter(|path| path.is_file()).collect())
}

#[cfg(test)]
mod tests {
    const LOCK: &str = include_str!("../../../Cargo.lock");

    /// The version of `package` that Cargo.lock holds.
    fn locked(package: &str) -> &str {
        let head = format!("name = \"{package}\"\nversion = \"");
        let (_, rest) = LOCK.split_once(&head).unwrap_or_else(|| panic!("{package} is not in Cargo.lock"));
        rest.split('"').next().unwrap()
    }

    /// The generator reads a private section whose form changes from version to version.
    #[test]
    fn the_generator_has_the_version_of_the_bindings() {
        assert_eq!(locked("wasm-bindgen-cli-support"), locked("wasm-bindgen"));
        assert_eq!(LOCK.matches("name = \"wasm-bindgen\"\n").count(), 1, "two versions of wasm-bindgen");
    }
}
