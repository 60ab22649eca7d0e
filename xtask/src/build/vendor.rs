//! Copies what the page uses of npm's packages: `node_modules/` in, `www/vendor/` out, with each package's licence.
//!
//! The packages ship modules that a browser takes as they are, so nothing is bundled or changed. Type descriptions go beside them,
//! for the type checker alone.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::stamp::{Contents, Stamp, file_hash};
use crate::tools;
use crate::workspace::Workspace;

/// Folder under `www/vendor/`, folder under `node_modules/`, and the files: what they are called there, and here where that differs.
type Package = (&'static str, &'static str, &'static [(&'static str, &'static str)]);

const PACKAGES: [Package; 3] = [
    (
        "pdfjs",
        "pdfjs-dist",
        &[
            // The build for browsers of some years: the other needs those of the last months.
            ("legacy/build/pdf.min.mjs", "pdf.min.mjs"),
            ("legacy/build/pdf.d.mts", "pdf.min.d.mts"),
            ("legacy/build/pdf.worker.min.mjs", "pdf.worker.min.mjs"),
            ("LICENSE", "LICENSE"),
        ],
    ),
    (
        "fflate",
        "fflate",
        &[("esm/browser.js", "browser.js"), ("esm/browser.d.ts", "browser.d.ts"), ("LICENSE", "LICENSE")],
    ),
    (
        "postal-mime",
        "postal-mime",
        &[
            ("dist/esm/address-parser.js", "address-parser.js"),
            ("dist/esm/base64-decoder.js", "base64-decoder.js"),
            ("dist/esm/base64-encoder.js", "base64-encoder.js"),
            ("dist/esm/decode-strings.js", "decode-strings.js"),
            ("dist/esm/html-entities.js", "html-entities.js"),
            ("dist/esm/mime-node.js", "mime-node.js"),
            ("dist/esm/pass-through-decoder.js", "pass-through-decoder.js"),
            ("dist/esm/postal-mime.js", "postal-mime.js"),
            ("dist/esm/qp-decoder.js", "qp-decoder.js"),
            ("dist/esm/text-format.js", "text-format.js"),
            ("dist/esm/postal-mime.d.ts", "postal-mime.d.ts"),
            ("dist/esm/address-parser.d.ts", "address-parser.d.ts"),
            ("dist/esm/decode-strings.d.ts", "decode-strings.d.ts"),
            ("dist/esm/types.d.ts", "types.d.ts"),
            ("LICENSE.txt", "LICENSE"),
        ],
    ),
];

/// Writes `www/vendor/`, unless it is there already; installs the packages where they are not.
pub fn write(workspace: &Workspace) -> Result<()> {
    tools::packages(workspace)?;
    let folder = workspace.www().join("vendor");
    let stamp = workspace.target.join("xtask/vendor.json");
    let copies = copies(&workspace.root.join("node_modules"), &folder);
    let mut inputs = Contents::from([("folder".to_owned(), folder.display().to_string())]);
    for (from, to) in &copies {
        inputs.insert(to.display().to_string(), file_hash(from)?);
    }
    if Stamp::is_current(&stamp, &inputs) {
        return Ok(());
    }
    eprintln!("Writing {}", workspace.shown(&folder));
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("could not empty {}", folder.display()))?;
    }
    copies.iter().try_for_each(|(from, to)| copy(from, to))?;
    Stamp::write(&stamp, inputs, &copies.into_iter().map(|(_, to)| to).collect::<Vec<_>>())
}

/// From where each file is copied, and to where.
fn copies(modules: &Path, folder: &Path) -> Vec<(PathBuf, PathBuf)> {
    let of_package = |&(here, there, files): &Package| {
        let (from, to) = (modules.join(there), folder.join(here));
        files.iter().map(move |(name, new)| (from.join(name), to.join(new))).collect::<Vec<_>>()
    };
    PACKAGES.iter().flat_map(of_package).collect()
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    let folder = to.parent().expect("a file lies in a folder");
    fs::create_dir_all(folder).with_context(|| format!("could not create {}", folder.display()))?;
    fs::copy(from, to).with_context(|| format!("could not copy {}", from.display()))?;
    Ok(())
}
