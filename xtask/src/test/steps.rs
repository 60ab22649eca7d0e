//! What there is to check, in order: what is quick or likely to fail comes first.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use super::counts::{BrowserReport, Counts, of_cargo_line};
use super::summary::Outcome;
use super::tools::Tools;
use crate::build::{self, ENGINE};
use crate::parity;
use crate::process;
use crate::serve::Server;
use crate::workspace::Workspace;

pub struct Step {
    pub name: &'static str,
    pub work: fn(&Workspace) -> Outcome,
}

/// Playwright's projects, as playwright.config.js calls them.
const BROWSERS: [&str; 2] = ["chromium", "firefox"];

const FORMAT: Step = Step { name: "rustfmt", work: |_| format().into() };
const TOOLS: Step = Step { name: "tools", work: |ws| Tools::ready(ws, true).map(drop).into() };
const TOOLS_WITHOUT_BROWSERS: Step =
    Step { name: "tools without browsers", work: |ws| Tools::ready(ws, false).map(drop).into() };
const LINTS: Step = Step { name: "clippy", work: |_| lints().into() };
const ENGINE_LINTS: Step = Step { name: "clippy for WebAssembly", work: |_| engine_lints().into() };
const RUST_TESTS: Step = Step { name: "Rust tests", work: |_| rust_tests().into() };
const BUILD: Step = Step { name: "page build", work: |ws| build::run(ws).into() };
const NATIVE_ANSWERS: Step = Step { name: "native answers to compare", work: |ws| parity::write(ws).into() };
const TYPES: Step = Step { name: "types (tsc --checkJs)", work: |ws| types(ws).into() };
const BROWSER_TESTS: Step = Step { name: "browser tests", work: |ws| browser_tests(ws).into() };

/// The steps to do, and the names of what is left out.
pub fn chosen(fast: bool, skip_browsers: bool) -> (Vec<Step>, Vec<&'static str>) {
    if fast {
        let left_out =
            vec![ENGINE_LINTS.name, BUILD.name, TYPES.name, NATIVE_ANSWERS.name, BROWSER_TESTS.name];
        return (vec![FORMAT, LINTS, RUST_TESTS], left_out);
    }
    if skip_browsers {
        let steps = vec![FORMAT, TOOLS_WITHOUT_BROWSERS, LINTS, RUST_TESTS, ENGINE_LINTS, BUILD, TYPES];
        return (steps, vec![NATIVE_ANSWERS.name, BROWSER_TESTS.name]);
    }
    (
        vec![FORMAT, TOOLS, LINTS, RUST_TESTS, ENGINE_LINTS, BUILD, TYPES, NATIVE_ANSWERS, BROWSER_TESTS],
        vec![],
    )
}

fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(process::cargo());
    command.args(arguments);
    command
}

fn format() -> Result<()> {
    process::run(&mut cargo(&["fmt", "--all", "--check"])).context("`cargo fmt --all` mends it")
}

fn lints() -> Result<()> {
    process::run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--", "--deny=warnings"]))
}

fn engine_lints() -> Result<()> {
    build::add_wasm_target()?;
    process::run(cargo(&["clippy"]).args(ENGINE).args(["--", "--deny=warnings"]))
}

/// Unit, integration and documentation tests; shows their output and counts as it goes by.
fn rust_tests() -> Result<Outcome> {
    let mut command = cargo(&["test", "--workspace", "--no-fail-fast"]);
    let mut child = command.stdout(Stdio::piped()).spawn().context("could not start cargo test")?;
    let mut counts = Counts::default();
    for line in BufReader::new(child.stdout.take().expect("stdout is piped")).lines() {
        let line = line.context("cargo test printed bytes that are not UTF-8")?;
        println!("{line}");
        counts += of_cargo_line(&line).unwrap_or_default();
    }
    let status = child.wait()?;
    let failure = match status.success() {
        true if counts.passed == 0 => Some(anyhow::anyhow!("cargo test ran no test")),
        true => None,
        false => Some(anyhow::anyhow!("`{}` failed ({status})", process::shown(&command))),
    };
    Ok(Outcome { counts, failure })
}

fn types(workspace: &Workspace) -> Result<()> {
    let tools = Tools::ready(workspace, false)?;
    process::run(tools.node_command(workspace).args([
        "node_modules/typescript/bin/tsc",
        "--project",
        "tsconfig.json",
    ]))
}

/// Runs Playwright on the built page, served by this very program.
fn browser_tests(workspace: &Workspace) -> Result<Outcome> {
    let tools = Tools::ready(workspace, true)?;
    let server = Server::start(&workspace.www(), 0)?;
    let report = workspace.target.join("xtask/playwright.json");
    if report.exists() {
        std::fs::remove_file(&report)?;
    }
    let mut playwright = tools.node_command(workspace);
    playwright
        .args(["node_modules/@playwright/test/cli.js", "test"])
        .env("NAME_SCREENER_URL", server.url())
        .env("NAME_SCREENER_PARITY", parity::folder(workspace))
        .env("NAME_SCREENER_REPORT", &report);
    let ran = process::run(&mut playwright);
    let Ok(json) = std::fs::read_to_string(&report) else {
        ran?;
        bail!("Playwright wrote no report");
    };
    let report = BrowserReport::parse(&json)?;
    Ok(Outcome { counts: report.counts(), failure: ran.and_then(|()| all_browsers_agree(&report)).err() })
}

fn all_browsers_agree(report: &BrowserReport) -> Result<()> {
    report.ensure_passed("parity.spec.js", &BROWSERS)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(steps: &[Step]) -> Vec<&'static str> {
        steps.iter().map(|step| step.name).collect()
    }

    #[test]
    fn what_is_not_done_is_named_as_left_out() {
        let (all, left_out) = chosen(false, false);
        assert!(left_out.is_empty());
        let all = names(&all);
        for (fast, skip_browsers) in [(true, false), (false, true)] {
            let (steps, left_out) = chosen(fast, skip_browsers);
            let steps = names(&steps);
            for name in all.iter().filter(|name| !name.starts_with("tools")) {
                assert!(steps.contains(name) != left_out.contains(name), "{name}");
            }
        }
    }
}
