//! A snapshot of official lists: the folder `lists/` in, its checked manifest and entities out, and back, the same bytes every time.

use crate::entity::Entity;
use crate::error::{Error, ErrorKind, Result};
use crate::list::{MANIFEST_FORMAT, Manifest, ManifestList};
use std::fs::File;
use std::io::Write;
use std::path::Path;

/// Reads `manifest.json` of `folder`.
///
/// # Errors
/// [`ErrorKind::Io`] where it cannot be read, [`ErrorKind::BadList`] where it is not a manifest of this format or
/// names no list.
pub fn manifest(folder: &Path) -> Result<Manifest> {
    let path = folder.join("manifest.json");
    let bad = |what: &str| Error::new(ErrorKind::BadList, format!("{}: {what}.", path.display()));
    let advice = "a folder of lists is made by `name-screener fetch`; that of the repository comes back with `git checkout -- lists` or `cargo xtask lists import`";
    let text = std::fs::read(&path)
        .map_err(|e| Error::new(ErrorKind::Io, format!("{}: {e}; {advice}.", path.display())))?;
    let manifest: Manifest =
        serde_json::from_slice(&text).map_err(|e| bad(&format!("not a snapshot's manifest ({e})")))?;
    if manifest.format != MANIFEST_FORMAT {
        return Err(bad(&format!(
            "it has format {}; this program reads format {MANIFEST_FORMAT}",
            manifest.format
        )));
    }
    if manifest.lists.is_empty() { Err(bad("it names no list")) } else { Ok(manifest) }
}

/// Reads the entities of a list and holds them against the counts of the manifest: a lost party must not pass.
///
/// # Errors
/// [`ErrorKind::Io`] where the file cannot be read, [`ErrorKind::BadList`] where a line is not an entity or the counts differ.
pub fn entities(folder: &Path, list: &ManifestList) -> Result<Vec<Entity>> {
    let path = folder.join(&list.file);
    let bad = |what: String| Error::new(ErrorKind::BadList, format!("{}: {what}.", path.display()));
    let text = std::fs::read_to_string(&path)
        .map_err(|e| Error::new(ErrorKind::Io, format!("{}: {e}.", path.display())))?;
    let entity = |(n, line)| {
        serde_json::from_str(line).map_err(|e| bad(format!("line {} is not an entity ({e})", n + 1)))
    };
    let entities = text.lines().enumerate().map(entity).collect::<Result<Vec<Entity>>>()?;
    let names: u64 = entities.iter().map(|e| e.names.len() as u64).sum();
    let found = entities.len() as u64;
    if (found, names) != (list.entities, list.names) {
        let (said, said_names) = (list.entities, list.names);
        return Err(bad(format!(
            "it holds {found} entities with {names} names, but the manifest says {said} with {said_names}; make both again with `name-screener fetch` (or `cargo xtask lists import`)"
        )));
    }
    Ok(entities)
}

/// Puts entities into the order of a snapshot: by id as bytes.
pub fn sort(entities: &mut [Entity]) {
    entities.sort_by(|a, b| a.id.as_bytes().cmp(b.id.as_bytes()));
}

/// The contents of a list's file: one entity a line.
///
/// # Errors
/// [`ErrorKind::Io`] where an entity cannot be written as JSON, which plain data always can.
pub fn lines(entities: &[Entity]) -> Result<String> {
    let mut out = String::new();
    for entity in entities {
        out.push_str(&serde_json::to_string(entity).map_err(unwritable)?);
        out.push('\n');
    }
    Ok(out)
}

/// The text of `manifest.json`.
///
/// # Errors
/// As [`lines`].
pub fn manifest_text(manifest: &Manifest) -> Result<String> {
    serde_json::to_string_pretty(manifest).map(|text| text + "\n").map_err(unwritable)
}

fn unwritable(error: serde_json::Error) -> Error {
    Error::new(ErrorKind::Io, error.to_string())
}

/// Writes a file so that whoever reads it sees the old one or the new one, never a part, even where the machine stops.
///
/// # Errors
/// [`ErrorKind::Io`], with the path.
pub fn write_atomically(path: &Path, contents: &str) -> Result<()> {
    let temporary = path.with_added_extension("part");
    let write = || {
        let mut file = File::create(&temporary)?;
        file.write_all(contents.as_bytes())?;
        file.sync_all()?;
        std::fs::rename(&temporary, path)
    };
    write().map_err(|e| Error::new(ErrorKind::Io, format!("{} cannot be written: {e}.", path.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTITY: &str = concat!(
        r#"{"id":"un-sc:KPi.001","list":"un-sc","kind":"person","#,
        r#""names":[{"text":"Yun Ho Jin","type":"primary","strength":"strong"}]}"#
    );

    /// A folder of this test alone, made anew.
    fn folder(test: &str, lines: &str, entities: u64, names: u64) -> std::path::PathBuf {
        let folder =
            std::env::temp_dir().join(format!("name-screener-snapshot-{test}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("un-sc.jsonl"), lines).unwrap();
        let manifest = serde_json::json!({"format": 1, "lists": [{
            "id": "un-sc", "title": "UN", "authority": "UN", "url": "", "publishedOn": "2024-05-15",
            "sha256": "", "entities": entities, "names": names, "rejects": 0, "file": "un-sc.jsonl",
        }]});
        std::fs::write(folder.join("manifest.json"), manifest.to_string()).unwrap();
        folder
    }

    fn read(folder: &Path) -> Result<Vec<Entity>> {
        let manifest = manifest(folder)?;
        entities(folder, &manifest.lists[0])
    }

    #[test]
    fn a_whole_snapshot_is_read() {
        assert_eq!(read(&folder("whole", ENTITY, 1, 1)).unwrap()[0].id, "un-sc:KPi.001");
    }

    #[test]
    fn a_lost_entity_or_name_is_an_error() {
        for (n, (entities, names)) in [(2, 1), (1, 2), (0, 0)].into_iter().enumerate() {
            let error = read(&folder(&format!("lost{n}"), ENTITY, entities, names)).unwrap_err();
            assert!(error.message().contains("holds 1 entities with 1 names"), "{error}");
        }
    }

    #[test]
    fn a_bad_line_is_named() {
        let error = read(&folder("bad", &format!("{ENTITY}\n{{}}\n"), 2, 1)).unwrap_err();
        assert!(error.message().contains("un-sc.jsonl: line 2"), "{error}");
    }

    #[test]
    fn a_missing_snapshot_says_how_to_get_it() {
        let error = manifest(Path::new("/nowhere")).unwrap_err();
        assert!(error.message().contains("cargo xtask lists import"), "{error}");
    }
}
