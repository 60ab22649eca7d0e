//! Checksums of everything: `sri.json` (for `integrity` attributes, SHA-384) and `SHA256SUMS` (for `sha256sum --check`).

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha384};

use super::{files_below, read, write};
use crate::build::stamp::hash;

/// Writes both into `out`. The file of checksums comes last and covers the other.
pub fn write_all(out: &Path) -> Result<()> {
    let mut integrities = BTreeMap::new();
    for file in files_below(out)?.into_iter().filter(|file| is_embeddable(file)) {
        let value = integrity(&read(&out.join(&file))?);
        integrities.insert(file, value);
    }
    write(&out.join("sri.json"), serde_json::to_string_pretty(&integrities)? + "\n")?;
    let lines = files_below(out)?
        .into_iter()
        .map(|file| Ok(format!("{}  {file}\n", hash(&read(&out.join(&file))?))))
        .collect::<Result<String>>()?;
    write(&out.join("SHA256SUMS"), lines)
}

/// What `<script>` and `<link>` can check.
fn is_embeddable(file: &str) -> bool {
    [".js", ".css"].iter().any(|extension| file.ends_with(extension))
}

/// The value of an `integrity` attribute.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_cover_every_file() {
        let folder = tempfile::tempdir().unwrap();
        write(&folder.path().join("site/a.js"), "abc").unwrap();
        write(&folder.path().join("b.html"), "").unwrap();
        write_all(folder.path()).unwrap();
        let sums = std::fs::read_to_string(folder.path().join("SHA256SUMS")).unwrap();
        let names: Vec<_> = sums.lines().map(|line| &line[66..]).collect();
        assert_eq!(names, ["b.html", "site/a.js", "sri.json"]);
        assert!(
            sums.contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  site/a.js\n")
        );
        let sri = std::fs::read_to_string(folder.path().join("sri.json")).unwrap();
        assert!(sri.contains(r#""site/a.js": "sha384-ywB1P0WjXou1oD1pmsZQBycsMqsO3tFj"#), "{sri}");
    }
}
