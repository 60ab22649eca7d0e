//! The snapshot: entities of the lists -> `lists/*.jsonl` and `lists/manifest.json`, the same bytes every time.

use std::io::Read;
use std::path::Path;

use name_screener::entity::Entity;
use name_screener::list::{KnownList, MANIFEST_FORMAT, Manifest, ManifestList};
use name_screener::source::{self, Note, Reject};
use sha2::{Digest, Sha256};

/// One list of the snapshot, ready to be written.
pub struct Imported {
    pub entry: ManifestList,
    /// The contents of its file: one entity a line, sorted by id as bytes.
    pub lines: String,
    pub rejects: Vec<Reject>,
    pub notes: Vec<Note>,
}

/// Reads one original (compressed or not) as `list`.
pub fn read(list: &KnownList, original: impl Read + 'static) -> Result<Imported, String> {
    let named = |e: &dyn std::fmt::Display| format!("{}: {e}", list.id);
    let mut bytes = Vec::new();
    source::decompressed(original).and_then(|mut r| Ok(r.read_to_end(&mut bytes)?)).map_err(|e| named(&e))?;
    let (mut entities, mut rejects) = (Vec::new(), Vec::new());
    let summary = source::read_as(bytes.as_slice(), Some(list.id), &mut |record| match record {
        Ok(entity) => entities.push(entity),
        Err(reject) => rejects.push(reject),
    })
    .map_err(|e| named(&e))?;
    let day = summary.published_on.as_deref().ok_or_else(|| named(&"the file does not give its day"))?;
    let entry = ManifestList {
        info: list.version(day, &hex(&Sha256::digest(&bytes))),
        entities: summary.entities,
        names: summary.names,
        rejects: summary.rejects,
        file: format!("{}.jsonl", list.id),
    };
    Ok(Imported { entry, lines: lines(entities)?, rejects, notes: summary.notes })
}

fn lines(mut entities: Vec<Entity>) -> Result<String, String> {
    entities.sort_by(|a, b| a.id.as_bytes().cmp(b.id.as_bytes()));
    let mut out = String::new();
    for entity in &entities {
        out.push_str(&serde_json::to_string(entity).map_err(|e| e.to_string())?);
        out.push('\n');
    }
    Ok(out)
}

/// The text of `manifest.json`.
pub fn manifest(lists: Vec<ManifestList>) -> Result<String, String> {
    let manifest = Manifest { format: MANIFEST_FORMAT, lists };
    serde_json::to_string_pretty(&manifest).map(|text| text + "\n").map_err(|e| e.to_string())
}

/// Writes a file so that whoever reads it sees the old one or the new one, never a part.
pub fn write_atomically(path: &Path, contents: &str) -> Result<(), String> {
    let temporary = path.with_extension("part");
    std::fs::write(&temporary, contents)
        .and_then(|()| std::fs::rename(&temporary, path))
        .map_err(|e| format!("{} cannot be written: {e}", path.display()))
}

/// Lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
