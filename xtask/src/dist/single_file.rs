//! `dist/name-screener.html`: the page, the engine and the lists in one file that opens by double click.
//!
//! Whatever the page would fetch stands in it as a data block, `<script type="text/plain" data-file="lists/un-sc.pack">`: the gzip of
//! its bytes (packs are gzip already) in [`base85`]. So does the page's own module, which would be the larger half of what is not packed;
//! a short script unpacks it and runs it. The policy allows no address at all from the start: both scripts and the styles are named by
//! their hash.

use std::path::Path;

use anyhow::{Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use name_screener::pack::file::compress;
use sha2::{Digest, Sha256};

use super::base85;
use super::bundle::{Bundle, PageFile, data};
use super::{html, read_text, write};
use crate::workspace::Workspace;

/// A larger file is a failure of the build.
const MOST_BYTES: usize = 8_000_000;

/// The page's module among the data blocks; `single-file-start.js` knows it by this name.
const PAGE: &str = "page.js";

/// Writes the file.
pub fn write_file(workspace: &Workspace, bundle: &Bundle, path: &Path) -> Result<()> {
    let site = bundle.site()?;
    let parts = Parts {
        styles: text_of(&site, "styles.css")?,
        start: read_text(&bundle.single_file("start.js"))?,
        module: read_text(&bundle.single_file(PAGE))?,
    };
    let module = PageFile { path: PAGE.to_owned(), bytes: parts.module.clone().into() };
    let workers = site.into_iter().filter(|file| is_worker(&file.path));
    let files = data(workspace)?.into_iter().chain(workers).chain([module]);
    let blocks: String = files.map(|file| block(&file)).collect();
    let page = page(&read_text(&workspace.www().join("index.html"))?, &parts, &blocks)?;
    ensure!(page.len() <= MOST_BYTES, "the single file has {} bytes, more than {MOST_BYTES}", page.len());
    write(path, page)
}

/// What runs and what it looks like.
struct Parts {
    styles: String,
    /// Unpacks and runs the module.
    start: String,
    module: String,
}

/// The site's scripts are the page's own, which the single file has as one, and workers.
fn is_worker(path: &str) -> bool {
    let is_script = path.ends_with(".js") || path.ends_with(".mjs");
    is_script && !["main.js", "start.js"].contains(&path) && !path.starts_with("shared-")
}

fn text_of(files: &[PageFile], path: &str) -> Result<String> {
    let file = files.iter().find(|file| file.path == path);
    let bytes = file.ok_or_else(|| anyhow::anyhow!("the bundle has no {path}"))?.bytes.clone();
    Ok(String::from_utf8(bytes)?)
}

fn page(document: &str, Parts { styles, start, module }: &Parts, blocks: &str) -> Result<String> {
    for (what, text, end) in
        [("styles", styles, "</style"), ("script", start, "</script"), ("script", start, "<!--")]
    {
        ensure!(!text.contains(end), "the {what} of the single file hold `{end}`, which would end them");
    }
    let policy = format!(
        "default-src 'none'; script-src '{}' '{}' 'wasm-unsafe-eval'; style-src '{}'; img-src blob:; connect-src 'none'; worker-src blob:; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
         trusted-types name-screener name-screener-documents name-screener-page",
        source_hash(start),
        source_hash(module),
        source_hash(styles)
    );
    let bare = html::with_policy(&html::bundled(document)?, &policy)?;
    let page = html::with_head(&bare, &[format!("<style>{styles}</style>")])?;
    // At the end: the script finds the document complete, blocks included.
    ensure!(page.matches("</body>").count() == 1, "www/index.html has no </body>, or several");
    Ok(page.replace("</body>", &format!("{blocks}<script>{start}</script>\n</body>")))
}

/// How a policy names an inline script or style.
fn source_hash(text: &str) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(text)))
}

fn block(PageFile { path, bytes }: &PageFile) -> String {
    let is_gzip = bytes.starts_with(&[0x1f, 0x8b]);
    let (how, bytes) = if is_gzip { ("as-is", bytes.clone()) } else { ("gzip", compress(bytes)) };
    format!(
        "<script type=\"text/plain\" data-file=\"{path}\" data-packed=\"{how}\" data-bytes=\"{}\">{}</script>\n",
        bytes.len(),
        base85::encode(&bytes)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "<html lang=\"en\">\n<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"x\">\n</head>\n<body>\n</body>\n";

    fn page_of(styles: &str, start: &str) -> Result<String> {
        let parts =
            Parts { styles: styles.to_owned(), start: start.to_owned(), module: "</script>".to_owned() };
        page(DOCUMENT, &parts, "")
    }

    #[test]
    fn the_policy_names_scripts_and_styles_by_hash() {
        let page = page_of("a{}", "run()").unwrap();
        assert_eq!(page.matches("'sha256-").count(), 3, "{page}");
        assert!(!page.contains("unsafe-inline") && !page.contains("'self'"), "{page}");
        assert_eq!(source_hash("abc"), "sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=");
    }

    #[test]
    fn text_that_would_end_its_element_is_an_error() {
        assert!(page_of("", "'</script>'").is_err());
        assert!(page_of("</style>", "").is_err());
    }

    #[test]
    fn packs_are_not_compressed_again() {
        let file = |bytes: &[u8]| PageFile { path: "p".to_owned(), bytes: bytes.to_vec() };
        assert!(block(&file(&[0x1f, 0x8b, 8])).contains("data-packed=\"as-is\" data-bytes=\"3\">"));
        assert!(block(&file(b"text")).contains("data-packed=\"gzip\""));
    }
}
