//! An identifier made of a record's own content, for lists that number nothing or number anew.

use sha2::{Digest, Sha256};

/// 16 hex digits of the SHA-256 of the parts: the same parts, the same identifier, in every version of the list.
pub fn of(parts: &[&str]) -> String {
    let digest = Sha256::digest(parts.join("\u{1f}").as_bytes());
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
