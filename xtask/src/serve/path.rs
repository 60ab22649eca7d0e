//! Which file a request means: the path of a URL and the served folder in, a file inside that folder out.

use std::fs;
use std::path::{Path, PathBuf};

use percent_encoding::percent_decode_str;

/// The file that `url_path` means, or nothing: it is missing, hidden, a folder without `index.html`, or outside.
///
/// `root` is canonical. Two walls: no part of the decoded path may be one that a file system reads as something
/// other than a plain name, and what the path leads to, links followed, must lie inside `root`.
pub fn file_for(root: &Path, url_path: &str) -> Option<PathBuf> {
    let decoded = percent_decode_str(url_path.strip_prefix('/')?).decode_utf8().ok()?;
    let mut path = root.to_path_buf();
    if !decoded.is_empty() {
        let parts = decoded.strip_suffix('/').unwrap_or(&decoded).split('/');
        for part in parts {
            path.push(plain_name(part)?);
        }
    }
    let wants_folder = decoded.is_empty() || decoded.ends_with('/');
    let found = fs::canonicalize(if wants_folder { path.join("index.html") } else { path }).ok()?;
    (found.starts_with(root) && found.is_file()).then_some(found)
}

/// `part` where it can only be the name of a visible file or folder: `..`, hidden files, Windows' separators,
/// drives and streams, and control characters are not.
fn plain_name(part: &str) -> Option<&str> {
    let is_plain = !part.is_empty()
        && !part.starts_with('.')
        && !part.contains(|c: char| c.is_control() || matches!(c, '\\' | ':'));
    is_plain.then_some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A served folder beside a secret, with a file, a folder with and one without an index, and a hidden file.
    fn site() -> (tempfile::TempDir, PathBuf) {
        let outer = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(outer.path()).unwrap().join("www");
        for folder in ["", "docs", "lists"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        for file in [
            "index.html",
            "a b.css",
            "docs/index.html",
            "lists/un-sc.pack",
            ".secret",
            "Ünï.txt",
            "../secret",
        ] {
            fs::write(root.join(file), file).unwrap();
        }
        (outer, root)
    }

    #[test]
    fn what_a_path_means() {
        let (_outer, root) = site();
        let cases = [
            ("/", Some("index.html")),
            ("/index.html", Some("index.html")),
            ("/a%20b.css", Some("a b.css")),
            ("/docs/", Some("docs/index.html")),
            ("/lists/un-sc.pack", Some("lists/un-sc.pack")),
            ("/lists/%75n-sc.pack", Some("lists/un-sc.pack")),
            ("/%C3%9Cn%C3%AF.txt", Some("Ünï.txt")),
            // A folder is no file, and one without an index shows nothing.
            ("/docs", None),
            ("/lists/", None),
            ("/index.html/", None),
            ("/missing.js", None),
            ("", None),
            ("index.html", None),
            ("*", None),
            // Escapes.
            ("/../secret", None),
            ("/docs/../../secret", None),
            ("/docs/../index.html", None),
            ("/%2e%2e/secret", None),
            ("/%2E%2e/secret", None),
            ("/.%2e/secret", None),
            ("/%2e%2e%2fsecret", None),
            ("/docs/..%2f..%2fsecret", None),
            ("/..%5csecret", None),
            ("/..\\secret", None),
            ("/docs\\..\\..\\secret", None),
            ("/%252e%252e/secret", None),
            ("//secret", None),
            ("//etc/passwd", None),
            ("/%2fetc/passwd", None),
            ("/%2Fetc%2Fpasswd", None),
            ("/C:/secret", None),
            ("/C:%5csecret", None),
            ("/index.html:stream", None),
            ("/index.html%00", None),
            ("/index.html%00.css", None),
            ("/%00", None),
            ("/a%0ab.css", None),
            ("/.", None),
            ("/./index.html", None),
            ("/..", None),
            ("/...", None),
            ("/.secret", None),
            ("/%2esecret", None),
            // Not UTF-8.
            ("/%ff", None),
            ("/%c0%ae%c0%ae/secret", None),
        ];
        for (url_path, expected) in cases {
            assert_eq!(file_for(&root, url_path), expected.map(|file| root.join(file)), "{url_path:?}");
        }
    }

    #[cfg(unix)]
    #[test]
    fn links_stay_inside() {
        use std::os::unix::fs::symlink;
        let (_outer, root) = site();
        symlink(root.join("index.html"), root.join("inside.html")).unwrap();
        symlink(root.join("../secret"), root.join("outside.html")).unwrap();
        symlink(root.join(".."), root.join("up")).unwrap();
        symlink(root.join("docs"), root.join("same")).unwrap();
        assert_eq!(file_for(&root, "/inside.html"), Some(root.join("index.html")));
        assert_eq!(file_for(&root, "/same/index.html"), Some(root.join("docs/index.html")));
        assert_eq!(file_for(&root, "/outside.html"), None);
        assert_eq!(file_for(&root, "/up/secret"), None);
    }

    /// A folder whose name merely begins like the served one's is outside.
    #[cfg(unix)]
    #[test]
    fn a_neighbour_with_a_like_name_is_outside() {
        let (_outer, root) = site();
        let neighbour = root.with_file_name("www-private");
        fs::create_dir(&neighbour).unwrap();
        fs::write(neighbour.join("key"), "key").unwrap();
        std::os::unix::fs::symlink(&neighbour, root.join("near")).unwrap();
        assert_eq!(file_for(&root, "/near/key"), None);
    }
}
