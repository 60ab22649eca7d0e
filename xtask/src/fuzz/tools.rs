//! What fuzzing needs beyond this repository: the nightly toolchain, cargo-fuzz and a C++ compiler for libFuzzer.

use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::{process, tools};

/// The versions of cargo-fuzz whose options are used here.
const CARGO_FUZZ: &str = "^0.13";

/// Whether the nightly toolchain is there: the instrumentation is not in stable ones.
pub fn has_nightly() -> bool {
    succeeds(Command::new("rustup").args(["run", "nightly", "cargo", "--version"]))
}

/// Says what is missing and how it is installed.
pub fn ensure_ready() -> Result<()> {
    ensure!(
        has_nightly(),
        "fuzzing needs Rust's nightly toolchain: rustup toolchain install nightly --profile minimal"
    );
    ensure!(
        has_cargo_fuzz(),
        "fuzzing needs cargo-fuzz: cargo install cargo-fuzz --version '{CARGO_FUZZ}' --locked"
    );
    tools::cxx()
}

/// Installs what is missing, but for the toolchain.
pub fn install() -> Result<()> {
    if !has_cargo_fuzz() {
        let mut cargo = Command::new(process::cargo());
        process::run(cargo.args(["install", "cargo-fuzz", "--locked", "--version", CARGO_FUZZ]))?;
    }
    tools::cxx()
}

fn has_cargo_fuzz() -> bool {
    succeeds(Command::new("rustup").args(["run", "nightly", "cargo", "fuzz", "--version"]))
}

/// cargo-fuzz on nightly: a command to add arguments to.
pub fn cargo_fuzz() -> Command {
    let mut command = Command::new("rustup");
    command.args(["run", "nightly", "cargo", "fuzz"]);
    command
}

/// The platform that targets are built for: this one.
pub fn host() -> Result<String> {
    let told =
        process::output(Command::new("rustup").args(["run", "nightly", "rustc", "--version", "--verbose"]))?;
    let host = told.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("rustc does not say its host")
}

fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}
