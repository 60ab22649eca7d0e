//! Writes the packs: the committed snapshot in; `www/lists/ID.pack` (gzip), `www/lists/manifest.json` and
//! `www/lists/programs.json` (what the programme codes stand for) out.
//!
//! The same snapshot and code always give the same bytes, also to the command line, which makes its packs itself.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use name_screener::list::{MANIFEST_FORMAT, Manifest, ManifestList};
use name_screener::pack::file::compress;
use name_screener::{programs, snapshot};
use serde::{Deserialize, Serialize};

use super::stamp::{Contents, Stamp, file_hash, hash, this_program};
use crate::workspace::Workspace;

/// `www/lists/manifest.json`: which packs there are.
#[derive(Debug, Serialize, Deserialize)]
pub struct PackManifest {
    pub format: u32,
    pub lists: Vec<PackedList>,
}

/// One list of the page: what the snapshot says of it, and its pack.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PackedList {
    #[serde(flatten)]
    pub list: ManifestList,
    /// The pack's file beside the manifest.
    pub pack: String,
    /// Of the pack's file as it is served.
    pub pack_sha256: String,
    /// Size of the pack's file as it is served.
    pub bytes: usize,
}

/// Writes the packs of all lists, unless they are there already.
pub fn write(workspace: &Workspace) -> Result<()> {
    let (snapshot_folder, folder) = (workspace.snapshot(), workspace.www().join("lists"));
    let snapshot = snapshot::manifest(&snapshot_folder)?;
    let stamp = workspace.target.join("xtask/lists.json");
    let inputs = inputs(&snapshot_folder, &snapshot, &folder)?;
    if Stamp::is_current(&stamp, &inputs) {
        return Ok(());
    }
    eprintln!("Writing {}", workspace.shown(&folder));
    let outputs = write_all(&snapshot_folder, &snapshot, &folder)?;
    Stamp::write(&stamp, inputs, &outputs)
}

/// All that decides the bytes of the packs, and where they go.
fn inputs(snapshot_folder: &Path, snapshot: &Manifest, folder: &Path) -> Result<Contents> {
    let files = snapshot.lists.iter().map(|list| list.file.as_str()).chain(["manifest.json", PROGRAMS]);
    let mut inputs = files
        .map(|file| Ok((file.to_owned(), file_hash(&snapshot_folder.join(file))?)))
        .collect::<Result<Contents>>()?;
    inputs.insert("folder".to_owned(), folder.display().to_string());
    inputs.insert("program".to_owned(), this_program()?);
    Ok(inputs)
}

/// Writes each pack, then the manifest; returns all paths.
fn write_all(snapshot_folder: &Path, snapshot: &Manifest, folder: &Path) -> Result<Vec<PathBuf>> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("could not empty {}", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("could not create {}", folder.display()))?;
    let lists = snapshot
        .lists
        .iter()
        .map(|list| write_pack(snapshot_folder, list, folder))
        .collect::<Result<Vec<PackedList>>>()?;
    let mut paths: Vec<PathBuf> = lists.iter().map(|list| folder.join(&list.pack)).collect();
    let manifest = folder.join("manifest.json");
    let text = serde_json::to_string_pretty(&PackManifest { format: MANIFEST_FORMAT, lists })? + "\n";
    fs::write(&manifest, text).with_context(|| format!("could not write {}", manifest.display()))?;
    paths.push(manifest);
    paths.push(write_programs(&snapshot_folder.join(PROGRAMS), folder)?);
    Ok(paths)
}

/// The table of programme codes beside the snapshot.
const PROGRAMS: &str = "programs.tsv";

fn write_programs(table: &Path, folder: &Path) -> Result<PathBuf> {
    let text = fs::read_to_string(table).with_context(|| format!("could not read {}", table.display()))?;
    let path = folder.join("programs.json");
    fs::write(&path, serde_json::to_string(&programs::read(&text)?)?)
        .with_context(|| format!("could not write {}", path.display()))?;
    Ok(path)
}

fn write_pack(snapshot_folder: &Path, list: &ManifestList, folder: &Path) -> Result<PackedList> {
    let entities = snapshot::entities(snapshot_folder, list)?;
    let encoded = name_screener::pack::encode(&list.info, entities)
        .with_context(|| format!("could not pack {}", list.info.id))?;
    let bytes = compress(&encoded);
    let pack = format!("{}.pack", list.info.id);
    let path = folder.join(&pack);
    fs::write(&path, &bytes).with_context(|| format!("could not write {}", path.display()))?;
    Ok(PackedList { list: list.clone(), pack, pack_sha256: hash(&bytes), bytes: bytes.len() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const ENTITY: &str = concat!(
        r#"{"id":"un-sc:KPi.001","list":"un-sc","kind":"person","#,
        r#""names":[{"text":"Yun Ho Jin","type":"primary","strength":"strong"}]}"#
    );

    fn snapshot_of(lines: &str, entities: u64, names: u64) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("un-sc.jsonl"), lines).unwrap();
        let manifest = serde_json::json!({"format": 1, "lists": [{
            "id": "un-sc", "title": "UN", "authority": "UN Security Council", "url": "", "publishedOn": "2024-05-15",
            "sha256": "", "entities": entities, "names": names, "rejects": 0, "file": "un-sc.jsonl",
        }]});
        fs::write(folder.path().join("manifest.json"), manifest.to_string()).unwrap();
        fs::write(folder.path().join("programs.tsv"), "un-sc\tDPRK\tResolution 1718, 2006-10-14\tArms\n")
            .unwrap();
        folder
    }

    fn pack(snapshot: &Path) -> Result<Vec<(String, Vec<u8>)>> {
        let out = tempfile::tempdir()?;
        let paths = write_all(snapshot, &snapshot::manifest(snapshot)?, out.path())?;
        paths
            .iter()
            .map(|path| Ok((path.file_name().unwrap().display().to_string(), fs::read(path)?)))
            .collect()
    }

    #[test]
    fn the_same_snapshot_gives_the_same_bytes() {
        let snapshot = snapshot_of(&format!("{ENTITY}\n"), 1, 1);
        let first = pack(snapshot.path()).unwrap();
        assert_eq!(first, pack(snapshot.path()).unwrap());
        assert_eq!(
            first.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(),
            ["un-sc.pack", "manifest.json", "programs.json"]
        );
    }

    #[test]
    fn the_manifest_says_what_the_pack_is() {
        let files = pack(snapshot_of(ENTITY, 1, 1).path()).unwrap();
        let manifest: PackManifest = serde_json::from_slice(&files[1].1).unwrap();
        let list = &manifest.lists[0];
        assert_eq!((list.pack.as_str(), list.bytes), ("un-sc.pack", files[0].1.len()));
        assert_eq!(list.pack_sha256, hash(&files[0].1));
        assert_eq!(list.list.info.published_on, "2024-05-15");
    }

    #[test]
    fn a_lost_entity_is_an_error() {
        let error = pack(snapshot_of(ENTITY, 2, 1).path()).unwrap_err().to_string();
        assert!(error.contains("the manifest says 2"), "{error}");
    }
}
