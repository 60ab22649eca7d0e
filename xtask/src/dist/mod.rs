//! What is handed out: the built page in; a package for npm, a site for any web server and one self-contained file out,
//! with their checksums and a bill of materials.
//!
//! ```text
//! www/ ─ build ─ bundle ─┬─ npm          dist/npm/ and its .tgz
//!                        ├─ site         dist/site/: index.html, sw.js and one folder named after its content
//!                        └─ single_file  dist/name-screener.html
//!                 dist/sbom.cdx.json, dist/sri.json, dist/SHA256SUMS
//! ```
//!
//! The same commit gives the same bytes: no time, no path and no order of a folder gets in.

mod base85;
mod bundle;
mod checksums;
mod freshness;
mod html;
mod npm;
mod sbom;
mod single_file;
mod site;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::build;
use crate::workspace::Workspace;
use bundle::Bundle;

#[derive(clap::Args)]
pub struct Args {
    /// Ship the lists although one of them is older than 30 days
    #[arg(long)]
    allow_stale: bool,
    /// Where to put it; what is there is replaced
    #[arg(long, value_name = "FOLDER", default_value = "dist")]
    out: PathBuf,
}

/// Builds everything anew into the folder.
pub fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    freshness::check(workspace, args.allow_stale)?;
    build::run(workspace)?;
    let out = workspace.root.join(&args.out);
    make(workspace, &out)?;
    println!("{}", report(&out)?);
    Ok(())
}

/// Makes all parts from the built page.
pub fn make(workspace: &Workspace, out: &Path) -> Result<()> {
    empty(out)?;
    let bundle = Bundle::make(workspace)?;
    npm::write_package(workspace, &out.join("npm"))?;
    site::write_site(workspace, &bundle, &out.join("site"))?;
    single_file::write_file(workspace, &bundle, &out.join("name-screener.html"))?;
    sbom::write_file(workspace, &out.join("sbom.cdx.json"))?;
    checksums::write_all(out)
}

/// Makes `folder` an empty one.
fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("could not empty {}", folder.display()))?;
    }
    create(folder)
}

fn create(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).with_context(|| format!("could not create {}", folder.display()))
}

fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).with_context(|| format!("could not read {}", path.display()))
}

fn read_text(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("could not read {}", path.display()))
}

/// Writes a file and the folders above it.
fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    create(path.parent().expect("a file lies in a folder"))?;
    fs::write(path, content).with_context(|| format!("could not write {}", path.display()))
}

/// All files below `folder`, by their path from there with `/`, sorted.
fn files_below(folder: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut waiting = vec![folder.to_path_buf()];
    while let Some(next) = waiting.pop() {
        let entries = fs::read_dir(&next).with_context(|| format!("could not read {}", next.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                let inside = path.strip_prefix(folder).expect("found below it");
                found.push(
                    inside
                        .components()
                        .map(|part| part.as_os_str().to_string_lossy())
                        .collect::<Vec<_>>()
                        .join("/"),
                );
            }
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// What was made, with sizes.
fn report(out: &Path) -> Result<String> {
    let size = |file: &str| -> Result<u64> { Ok(fs::metadata(out.join(file))?.len()) };
    let files = files_below(out)?;
    let site: u64 =
        files.iter().filter(|file| file.starts_with("site/")).map(|file| size(file)).sum::<Result<u64>>()?;
    Ok(format!(
        "{}: site/ {} bytes in {} files, name-screener.html {} bytes, npm/; checksums in SHA256SUMS and sri.json",
        out.display(),
        site,
        files.iter().filter(|file| file.starts_with("site/")).count(),
        size("name-screener.html")?,
    ))
}
