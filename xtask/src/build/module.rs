//! Compiles the crate to WebAssembly: source in, path of the module out.

use std::path::PathBuf;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};
use serde::Deserialize;

use super::wasm_target::WASM;
use crate::process;

/// One WebAssembly module of the crate.
pub struct Module {
    /// What its files in `www/pkg/` begin with.
    pub name: &'static str,
    /// What selects its build, for `cargo build` and `cargo clippy` alike.
    pub selection: &'static [&'static str],
}

/// The engine, which every page loads first.
pub const ENGINE: Module = Module {
    name: "name_screener",
    selection: &["--package=name-screener", "--lib", "--no-default-features", "--release", "--target", WASM],
};

/// Readers and writers of files. Its profile has a folder of its own: built in one, the two would undo each other.
pub const IO: Module = Module {
    name: "name_screener_io",
    selection: &[
        "--package=name-screener",
        "--lib",
        "--no-default-features",
        "--features=io",
        "--profile=io",
        "--target",
        WASM,
    ],
};

/// Compiles a module (Cargo does nothing when it is up to date) and returns where it lies.
pub fn compile(module: &Module) -> Result<PathBuf> {
    let mut cargo = Command::new(process::cargo());
    cargo.arg("build").args(module.selection).arg("--message-format=json-render-diagnostics");
    cargo.args(same_paths_everywhere().into_iter().flatten());
    if std::env::var_os("CI").is_none() && !std::io::IsTerminal::is_terminal(&std::io::stderr()) {
        cargo.arg("--quiet");
    }
    let messages = process::output(cargo.stdin(Stdio::null()))
        .with_context(|| format!("the module {} did not compile", module.name))?;
    module_in(&messages).with_context(|| format!("Cargo compiled {} but named no .wasm file", module.name))
}

/// Messages of panics name source files, and so the folder where Cargo keeps other crates, which is another on each machine. The same
/// commit is to give the same bytes. Joined with the flags of `.cargo/config.toml`.
fn same_paths_everywhere() -> Option<[String; 2]> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")))?;
    let flag = serde_json::json!([format!("--remap-path-prefix={}=/cargo", home.display())]);
    Some(["--config".to_owned(), format!("target.{WASM}.rustflags={flag}")])
}

/// Finds the module among Cargo's messages, one JSON object a line.
fn module_in(messages: &str) -> Option<PathBuf> {
    #[derive(Deserialize)]
    struct Artifact {
        #[serde(default)]
        filenames: Vec<PathBuf>,
    }
    let artifacts = messages.lines().filter_map(|line| serde_json::from_str::<Artifact>(line).ok());
    let mut files = artifacts.flat_map(|artifact| artifact.filenames);
    files.find(|file| file.extension().is_some_and(|extension| extension == "wasm"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_module_is_found_among_other_messages() {
        let messages = concat!(
            r#"{"reason":"compiler-artifact","filenames":["/t/libserde.rlib"]}"#,
            "\n",
            r#"{"reason":"compiler-artifact","filenames":["/t/libx.rlib","/t/x.wasm"]}"#,
            "\n",
            r#"{"reason":"build-finished","success":true}"#,
        );
        assert_eq!(module_in(messages), Some(PathBuf::from("/t/x.wasm")));
        assert_eq!(module_in(r#"{"reason":"build-finished"}"#), None);
    }
}
