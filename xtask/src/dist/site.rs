//! `dist/site/`: for any web server and any path on it, installable, whole without a network after the first visit.
//!
//! ```text
//! index.html        the page, which names the files of one version and no other
//! sw.js             keeps that version for use without a network, and takes up the next one whole or not at all
//! frame.json        whom the site lets put it into a frame: its owner edits it
//! v/HASH/           everything else, under the hash of its content: a version's files never take another's place
//! ```

use std::path::Path;

use anyhow::{Context, Result};

use super::bundle::{Bundle, PageFile, data};
use super::checksums::integrity;
use super::{html, read, read_text, write};
use crate::build::stamp::hash;
use crate::workspace::Workspace;

/// Files beside the page's modules that it shows or is installed by.
const ASSETS: [&str; 4] =
    ["favicon.svg", "icons/icon-192.png", "icons/icon-512.png", "icons/maskable-512.png"];

/// What a browser needs to install the site.
const MANIFEST: &str = "manifest.webmanifest";

/// Writes the site into `folder`.
pub fn write_site(workspace: &Workspace, bundle: &Bundle, folder: &Path) -> Result<()> {
    let files = version_files(workspace, bundle)?;
    let place = format!("v/{}", version(&files));
    let index = page(&read_text(&workspace.www().join("index.html"))?, &place, &files)?;
    let mut kept = vec![("./".to_owned(), integrity(index.as_bytes()))];
    for PageFile { path, bytes } in &files {
        write(&folder.join(&place).join(path), bytes)?;
        kept.push((format!("{place}/{path}"), integrity(bytes)));
    }
    write(&folder.join("sw.js"), service_worker(workspace, &kept)?)?;
    write(&folder.join("frame.json"), read(&workspace.www().join("frame.json"))?)?;
    write(&folder.join("index.html"), index)
}

fn version_files(workspace: &Workspace, bundle: &Bundle) -> Result<Vec<PageFile>> {
    let mut files = bundle.site()?;
    files.extend(data(workspace)?);
    for asset in ASSETS {
        files.push(PageFile { path: asset.to_owned(), bytes: read(&workspace.www().join(asset))? });
    }
    let manifest = workspace.root.join("xtask/src/dist").join(MANIFEST);
    files.push(PageFile { path: MANIFEST.to_owned(), bytes: read(&manifest)? });
    files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// Names the content of all files: 16 hex digits.
fn version(files: &[PageFile]) -> String {
    let lines: String = files.iter().map(|file| format!("{} {}\n", hash(&file.bytes), file.path)).collect();
    hash(lines.as_bytes())[..16].to_owned()
}

/// The document, which names this version's files and what they must hold.
fn page(document: &str, place: &str, files: &[PageFile]) -> Result<String> {
    let checked = |path: &str| -> Result<String> {
        let file = files
            .iter()
            .find(|file| file.path == path)
            .with_context(|| format!("the bundle has no {path}"))?;
        Ok(format!("{place}/{path}\" integrity=\"{}", integrity(&file.bytes)))
    };
    let mut head = vec![
        format!(r#"<link rel="icon" type="image/svg+xml" href="{place}/favicon.svg">"#),
        format!(r#"<link rel="apple-touch-icon" href="{place}/icons/icon-192.png">"#),
        format!(r#"<link rel="manifest" href="{place}/manifest.webmanifest">"#),
        format!(r#"<link rel="stylesheet" href="{}">"#, checked("styles.css")?),
        format!(r#"<script type="module" src="{}"></script>"#, checked("start.js")?),
        format!(r#"<script type="module" src="{}"></script>"#, checked("main.js")?),
    ];
    for shared in files.iter().filter(|file| file.path.starts_with("shared-")) {
        head.push(format!(r#"<link rel="modulepreload" href="{}">"#, checked(&shared.path)?));
    }
    for early in ["pkg/name_screener_bg.wasm", "lists/manifest.json", "worker.js"] {
        head.push(format!(r#"<link rel="preload" href="{place}/{early}" as="fetch" crossorigin>"#));
    }
    html::with_head(&html::bundled(document)?, &head)
}

/// `sw.js` with the files of this version in it.
fn service_worker(workspace: &Workspace, kept: &[(String, String)]) -> Result<String> {
    const MARK: &str = "const FILES = [];";
    let script = read_text(&workspace.root.join("xtask/src/dist/sw.js"))?;
    anyhow::ensure!(script.matches(MARK).count() == 1, "xtask/src/dist/sw.js must have `{MARK}` once");
    let lines: String =
        kept.iter().map(|(path, integrity)| format!("\n  [{path:?}, {integrity:?}],")).collect();
    Ok(script.replace(MARK, &format!("const FILES = [{lines}\n];")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, bytes: &str) -> PageFile {
        PageFile { path: path.to_owned(), bytes: bytes.into() }
    }

    #[test]
    fn the_version_names_content_and_paths() {
        let one = version(&[file("a", "1"), file("b", "2")]);
        assert_eq!(one.len(), 16);
        assert_eq!(one, version(&[file("a", "1"), file("b", "2")]));
        assert_ne!(one, version(&[file("a", "1"), file("b", "3")]));
        assert_ne!(one, version(&[file("a", "1"), file("c", "2")]));
    }

    #[test]
    fn the_page_names_files_of_its_version_alone() {
        let files = ["main.js", "shared-X.js", "start.js", "styles.css"].map(|path| file(path, path));
        let page = page(
            "<html lang=\"en\">\n<head>\n<link rel=\"stylesheet\" href=\"styles.css\">\n</head>\n",
            "v/0",
            &files,
        )
        .unwrap();
        for part in page.split("href=\"").skip(1).chain(page.split("src=\"").skip(1)) {
            assert!(part.starts_with("v/0/"), "{part}");
        }
        assert_eq!(page.matches("integrity=\"sha384-").count(), 4);
        assert!(
            super::page("<html lang=\"en\"><head></head>", "v/0", &files[1..]).is_err(),
            "main.js is missing"
        );
    }
}
