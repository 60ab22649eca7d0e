//! What tests and benchmark need beyond Rust: found, else installed where that can be done, else named in one clear line.
//!
//! On Debian (and its descendants) as root apt-get installs Node.js and the browsers; npm brings the packages of
//! `package-lock.json`.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail, ensure};

use crate::build::stamp::{Contents, Stamp, file_hash};
use crate::process;
use crate::workspace::Workspace;

/// Playwright asks for it.
const OLDEST_NODE: u32 = 20;

/// A program that is called.
struct Tool {
    name: &'static str,
    /// Environment variable that says where it is.
    variable: &'static str,
    /// What it is called on PATH.
    programs: &'static [&'static str],
    debian_package: &'static str,
}

const NODE: Tool =
    Tool { name: "Node.js", variable: "NODE", programs: &["node", "nodejs"], debian_package: "nodejs" };
const NPM: Tool = Tool { name: "npm", variable: "NPM", programs: &["npm"], debian_package: "npm" };
const CHROMIUM: Tool = Tool {
    name: "Chromium",
    variable: "CHROMIUM",
    programs: &["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
    debian_package: "chromium",
};
const FIREFOX: Tool = Tool {
    name: "Firefox",
    variable: "FIREFOX",
    programs: &["firefox-esr", "firefox"],
    debian_package: "firefox-esr",
};
/// For libFuzzer, which the fuzz targets are linked with.
const CXX: Tool = Tool {
    name: "a C++ compiler",
    variable: "CXX",
    programs: &["c++", "g++", "clang++"],
    debian_package: "g++",
};

/// Makes sure that there is a C++ compiler.
pub fn cxx() -> Result<()> {
    install_missing(&[&CXX])?;
    CXX.find().map(drop)
}

/// Node.js in the repository, with the packages of `package-lock.json`: a command to add arguments to.
pub fn node(workspace: &Workspace) -> Result<Command> {
    install_missing(&[&NODE, &NPM])?;
    let node = NODE.find()?;
    ensure_node_is_new_enough(&node)?;
    install_packages(workspace, "")?;
    let mut command = Command::new(node);
    command.current_dir(&workspace.root);
    Ok(command)
}

/// The packages of `package-lock.json`, in `node_modules`.
pub fn packages(workspace: &Workspace) -> Result<()> {
    install_missing(&[&NODE, &NPM])?;
    install_packages(workspace, "")
}

/// npm in the repository: a command to add arguments to.
pub fn npm(workspace: &Workspace) -> Result<Command> {
    install_missing(&[&NODE, &NPM])?;
    let mut command = Command::new(NPM.find()?);
    command.current_dir(&workspace.root);
    Ok(command)
}

/// Where the browsers are.
pub struct Browsers {
    chromium: PathBuf,
    firefox: PathBuf,
}

impl Browsers {
    /// Finds both; one that is missing and cannot be installed is an error.
    pub fn ready() -> Result<Self> {
        install_missing(&[&CHROMIUM, &FIREFOX])?;
        Ok(Self { chromium: CHROMIUM.find()?, firefox: FIREFOX.find()? })
    }

    /// The environment that tells playwright.config.js where they are.
    pub fn variables(&self) -> [(&'static str, &Path); 2] {
        [(CHROMIUM.variable, &self.chromium), (FIREFOX.variable, &self.firefox)]
    }
}

impl Tool {
    fn find(&self) -> Result<PathBuf> {
        if let Some(path) = self.given().filter(|path| !path.is_file()) {
            bail!("{} is no file, but {} says that {} is there", path.display(), self.variable, self.name);
        }
        self.look().with_context(|| {
            let Tool { name, variable, programs, debian_package } = self;
            format!(
                "{name} is missing: install it (Debian: apt-get install {debian_package}), put {} on PATH, or say \
                 where it is by {variable}=/path/to/it",
                programs[0]
            )
        })
    }

    /// A path given by hand must be right: another program of that name would be a surprise.
    fn look(&self) -> Option<PathBuf> {
        match self.given() {
            Some(path) => Some(path).filter(|path| path.is_file()),
            None => process::on_path(self.programs),
        }
    }

    fn given(&self) -> Option<PathBuf> {
        std::env::var_os(self.variable).map(PathBuf::from)
    }
}

/// Installs by apt-get what is missing, where that can be done; what it cannot, [`Tool::find`] will name.
fn install_missing(tools: &[&Tool]) -> Result<()> {
    let missing: Vec<&&Tool> =
        tools.iter().filter(|tool| tool.given().or_else(|| tool.look()).is_none()).collect();
    if missing.is_empty() || !can_install() {
        return Ok(());
    }
    let packages: Vec<&str> = missing.iter().map(|tool| tool.debian_package).collect();
    println!("Installing {}", packages.join(", "));
    process::run(apt_get().arg("update"))
        .context("the list of Debian's packages could not be brought up to date")?;
    process::run(apt_get().args(["install", "--yes", "--no-install-recommends"]).args(&packages))
        .with_context(|| format!("could not install {}", packages.join(", ")))
}

/// Root on a system with apt-get.
fn can_install() -> bool {
    is_root() && Path::new("/etc/debian_version").exists() && process::on_path(&["apt-get"]).is_some()
}

/// Whether this program runs as root: Linux shows a process as owned by whom it runs for.
#[cfg(unix)]
fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self").is_ok_and(|process| process.uid() == 0)
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    // What it says of each package is no news; what goes wrong stands on standard error.
    command.arg("--quiet=2").env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null());
    command
}

fn ensure_node_is_new_enough(node: &Path) -> Result<()> {
    let version = process::output(Command::new(node).arg("--version"))?;
    let major =
        major_version(&version).with_context(|| format!("{} is no Node.js: {version}", node.display()))?;
    ensure!(
        major >= OLDEST_NODE,
        "Node.js {OLDEST_NODE} or newer is needed, but {} is {}: install a newer one, or say where it is by NODE=",
        node.display(),
        version.trim()
    );
    Ok(())
}

/// 20 of `v20.11.1`.
fn major_version(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// Lays out `node_modules` as `package-lock.json` says, both in a folder of the repository (`""` for its top), unless it is so
/// already.
pub fn install_packages(workspace: &Workspace, folder: &str) -> Result<()> {
    let root = &workspace.root.join(folder);
    let stamp = workspace.target.join("xtask").join(folder).join("node_modules.json");
    let mut inputs = Contents::from([("folder".to_owned(), root.display().to_string())]);
    for file in ["package.json", "package-lock.json"] {
        inputs.insert(file.to_owned(), file_hash(&root.join(file))?);
    }
    if Stamp::is_current(&stamp, &inputs) {
        return Ok(());
    }
    let mut npm = Command::new(NPM.find()?);
    // The browsers are the system's: none is to be downloaded.
    npm.args(["ci", "--no-audit", "--no-fund"])
        .current_dir(root)
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    process::run(&mut npm).with_context(|| {
        format!("the packages of {} could not be installed", root.join("package-lock.json").display())
    })?;
    let installed = root.join("node_modules/.package-lock.json");
    if !installed.is_file() {
        bail!("npm ci wrote no {}", installed.display());
    }
    Stamp::write(&stamp, inputs, &[installed])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn major_versions() {
        assert_eq!(major_version("v20.11.1\n"), Some(20));
        assert_eq!(major_version("v6.0"), Some(6));
        for other in ["", "20.11.1", "v", "Python 3"] {
            assert_eq!(major_version(other), None, "{other}");
        }
    }

    #[test]
    fn a_missing_tool_is_named_with_what_to_do() {
        let tool = Tool {
            name: "Thing",
            variable: "NO_SUCH_VARIABLE_1",
            programs: &["no-such-program-1"],
            debian_package: "thing",
        };
        let error = tool.find().unwrap_err().to_string();
        for part in ["Thing is missing", "apt-get install thing", "NO_SUCH_VARIABLE_1="] {
            assert!(error.contains(part), "{error}");
        }
    }
}
