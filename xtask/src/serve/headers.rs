//! What every answer says about itself: the policies that lock the page in, and the type of each file.

use std::path::Path;

/// The page may load its own scripts, styles, pictures and data, start its worker and compile WebAssembly; nothing
/// from elsewhere, no inline code, no `eval`, no form, no frame. `default-src` covers neither of the last three.
pub const PAGE_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self' blob:; \
     form-action 'none'; base-uri 'none'; frame-ancestors 'none'; \
     require-trusted-types-for 'script'; trusted-types name-screener name-screener-documents";

/// The same for a worker's script, whose own answer sets its policy: the page fetches and posts it everything, so
/// that code that sees names has no connection at all.
pub const WORKER_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

/// Scripts of workers: the engine's, and that which reads PDFs.
const WORKERS: [&str; 2] = ["worker.js", "pdf.worker.min.mjs"];

/// Whether a file goes with the policy of a worker.
pub fn is_worker(file: &Path) -> bool {
    file.file_name().is_some_and(|name| WORKERS.iter().any(|worker| name == *worker))
}

/// The page's policy where pages of these origins may have it in a frame.
pub fn page_policy(parents: &[String]) -> String {
    if parents.is_empty() {
        return PAGE_POLICY.to_owned();
    }
    PAGE_POLICY.replace("frame-ancestors 'none'", &format!("frame-ancestors {}", parents.join(" ")))
}

/// Files whose name changes with their content, below `v/`, need never be asked for again; of all others each load asks whether they
/// changed, and the entity tag makes the answer short.
pub fn caching(path: &Path) -> &'static str {
    let is_versioned = path.components().next().is_some_and(|first| first.as_os_str() == "v");
    if is_versioned { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// Whether a page elsewhere that isolates itself may load the answers.
pub fn resource_policy(parents: &[String]) -> &'static str {
    if parents.is_empty() { "same-origin" } else { "cross-origin" }
}

/// Sent with every answer beside its policy, errors too.
pub const FOR_ALL: [(&str, &str); 5] = [
    ("cross-origin-embedder-policy", "require-corp"),
    ("cross-origin-opener-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), hid=(), microphone=(), payment=(), serial=(), usb=()"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
];

/// The media type of a file by its extension. Browsers refuse scripts and modules of another type.
pub fn media_type(file: &Path) -> &'static str {
    let extension = file.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "ico" => "image/x-icon",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "ts" | "txt" | "md" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn media_types() {
        let cases = [
            ("index.html", "text/html; charset=utf-8"),
            ("name-screener.js", "text/javascript; charset=utf-8"),
            ("styles.CSS", "text/css; charset=utf-8"),
            ("pkg/name_screener_bg.wasm", "application/wasm"),
            ("icon.svg", "image/svg+xml"),
            ("lists/manifest.json", "application/json"),
            ("lists/un-sc.pack", "application/octet-stream"),
            ("name-screener.d.ts", "text/plain; charset=utf-8"),
            ("LICENSE", "application/octet-stream"),
        ];
        for (file, expected) in cases {
            assert_eq!(media_type(Path::new(file)), expected, "{file}");
        }
    }

    #[test]
    fn a_worker_may_not_connect() {
        assert!(is_worker(Path::new("/www/worker.js")));
        assert!(is_worker(Path::new("/www/vendor/pdfjs/pdf.worker.min.mjs")));
        assert!(!is_worker(Path::new("/www/index.html")));
        assert!(!WORKER_POLICY.contains("connect-src"));
    }

    #[test]
    fn the_policy_allows_no_inline_code_and_no_other_origin() {
        for policy in [PAGE_POLICY, WORKER_POLICY] {
            for forbidden in ["'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*", "data:"] {
                assert!(!policy.contains(forbidden), "{forbidden} in {policy}");
            }
        }
    }

    #[test]
    fn parents_are_named_in_the_policy() {
        assert_eq!(page_policy(&[]), PAGE_POLICY);
        let policy = page_policy(&["https://a.example".to_owned(), "https://b.example".to_owned()]);
        assert!(policy.contains("frame-ancestors https://a.example https://b.example;"), "{policy}");
        assert!(!policy.contains("frame-ancestors 'none'"), "{policy}");
    }

    #[test]
    fn only_what_never_changes_is_kept_unasked() {
        assert!(caching(Path::new("v/0123456789abcdef/main.js")).contains("immutable"));
        for path in ["index.html", "sw.js", "lists/v/x", "view.js"] {
            assert_eq!(caching(Path::new(path)), "no-cache", "{path}");
        }
    }
}
