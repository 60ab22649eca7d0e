//! The page's document, `www/index.html`, with another head: for a bundle, most of what it names is one file.

use anyhow::{Result, ensure};

/// The document without its scripts, style sheets, icons and preloads, which stand each on a line of its own.
fn without_files(html: &str) -> Result<String> {
    let names_file = |line: &str| line.starts_with("<link ") || line.starts_with("<script ");
    let kept: String = html.lines().filter(|line| !names_file(line)).flat_map(|line| [line, "\n"]).collect();
    for tag in ["<script", "<link"] {
        ensure!(
            !kept.contains(tag),
            "www/index.html has a {tag}> that does not begin a line: put it on its own"
        );
    }
    Ok(kept)
}

/// The document for a bundle: without its files, and marked as one that has the styles of all views.
pub fn bundled(html: &str) -> Result<String> {
    let bare = without_files(html)?;
    ensure!(bare.matches("<html ").count() == 1, "www/index.html has no <html> with attributes");
    Ok(bare.replace("<html ", "<html data-bundled "))
}

/// Puts `lines` at the end of the head.
pub fn with_head(html: &str, lines: &[String]) -> Result<String> {
    ensure!(html.matches("</head>").count() == 1, "www/index.html has no </head>, or several");
    Ok(html.replace("</head>", &format!("{}\n</head>", lines.join("\n"))))
}

/// Puts `policy` in place of the document's own.
pub fn with_policy(html: &str, policy: &str) -> Result<String> {
    const BEFORE: &str = r#"<meta http-equiv="Content-Security-Policy" content=""#;
    let parts = html.split_once(BEFORE).and_then(|(head, rest)| Some((head, rest.split_once('"')?.1)));
    let Some((head, rest)) = parts else { anyhow::bail!("www/index.html states no Content-Security-Policy") };
    Ok(format!("{head}{BEFORE}{policy}\"{rest}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html lang=\"en\">\n<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"a 'b'\">\n<link rel=\"x\" href=\"y\">\n\
                        <script type=\"module\" src=\"z\"></script>\n</head>\n<body>\n</body>\n";

    #[test]
    fn files_are_replaced() {
        let bare = bundled(PAGE).unwrap();
        assert!(bare.starts_with("<html data-bundled lang"), "{bare}");
        assert!(!bare.contains("href") && !bare.contains("src"), "{bare}");
        let page = with_head(&bare, &["<link one>".to_owned(), "<link two>".to_owned()]).unwrap();
        assert!(page.contains("<link one>\n<link two>\n</head>"), "{page}");
    }

    #[test]
    fn a_file_that_would_be_missed_is_an_error() {
        assert!(without_files("<head> <script src=\"x\"></script></head>").is_err());
        assert!(with_head("<body>", &[]).is_err());
        assert!(with_policy("<head>", "x").is_err());
    }

    #[test]
    fn the_policy_is_replaced() {
        let page = with_policy(PAGE, "default-src 'none'").unwrap();
        assert!(page.contains("content=\"default-src 'none'\">") && !page.contains("a 'b'"), "{page}");
    }
}
