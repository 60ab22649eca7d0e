//! What every answer says about itself: the policies that lock the page in, and the type of each file.

use std::path::Path;

/// The page may load its own scripts, styles, pictures and data, start its worker and compile WebAssembly; nothing
/// from elsewhere, no inline code, no `eval`, no form, no frame. `default-src` covers neither of the last three.
pub const PAGE_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; \
     style-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; \
     form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/// The same for a worker's script, whose own answer sets its policy: the page fetches and posts it everything, so
/// that code that sees names has no connection at all.
pub const WORKER_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'";

/// Scripts of workers: the engine's, and that which reads PDFs.
const WORKERS: [&str; 2] = ["worker.js", "pdf.worker.min.mjs"];

/// The policy that goes with a file.
pub fn policy(file: &Path) -> &'static str {
    let is_worker = file.file_name().is_some_and(|name| WORKERS.iter().any(|worker| name == *worker));
    if is_worker { WORKER_POLICY } else { PAGE_POLICY }
}

/// Sent with every answer beside its policy, errors too.
pub const FOR_ALL: [(&str, &str); 7] = [
    ("cross-origin-embedder-policy", "require-corp"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), hid=(), microphone=(), payment=(), serial=(), usb=()"),
    ("referrer-policy", "no-referrer"),
    ("x-content-type-options", "nosniff"),
    // Each load asks whether the file changed; the entity tag makes the answer short.
    ("cache-control", "no-cache"),
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
        assert_eq!(policy(Path::new("/www/worker.js")), WORKER_POLICY);
        assert_eq!(policy(Path::new("/www/vendor/pdfjs/pdf.worker.min.mjs")), WORKER_POLICY);
        assert_eq!(policy(Path::new("/www/index.html")), PAGE_POLICY);
        assert!(!WORKER_POLICY.contains("connect-src"));
    }

    #[test]
    fn the_policy_allows_no_inline_code_and_no_other_origin() {
        for policy in [PAGE_POLICY, WORKER_POLICY] {
            for forbidden in ["'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*", "data:", "blob:"] {
                assert!(!policy.contains(forbidden), "{forbidden} in {policy}");
            }
        }
    }
}
