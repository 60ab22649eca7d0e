//! The originals -> the snapshot, and the check that the committed snapshot is what they give.

use std::io::Cursor;
use std::path::Path;

use name_screener::list::{MANIFEST_FORMAT, Manifest};
use name_screener::snapshot::{manifest_text, write_atomically};

use super::snapshot::{self, Imported};
use super::{originals, root};

/// Builds `lists/` anew.
pub fn import(from: Option<&Path>) -> Result<(), String> {
    let imported = read_all(from)?;
    let folder = root().join("lists");
    std::fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    for (name, contents) in files(&imported)? {
        write_atomically(&folder.join(name), &contents).map_err(|e| e.to_string())?;
    }
    for list in &imported {
        report(list);
    }
    Ok(())
}

/// Says whether `lists/` is what the originals give, file by file.
pub fn check(from: Option<&Path>) -> Result<(), String> {
    let folder = root().join("lists");
    let drifted: Vec<String> = files(&read_all(from)?)?
        .into_iter()
        .filter(|(name, contents)| std::fs::read_to_string(folder.join(name)).ok().as_ref() != Some(contents))
        .map(|(name, _)| name)
        .collect();
    if drifted.is_empty() {
        println!("lists/ is what the originals give.");
        return Ok(());
    }
    Err(format!(
        "lists/ differs from what the originals give: {}. Run `cargo xtask lists import`.",
        drifted.join(", ")
    ))
}

fn read_all(from: Option<&Path>) -> Result<Vec<Imported>, String> {
    originals::load(from)?.into_iter().map(|(list, bytes)| snapshot::read(list, Cursor::new(bytes))).collect()
}

/// Names and contents of the snapshot's files, the manifest last.
fn files(imported: &[Imported]) -> Result<Vec<(String, String)>, String> {
    let mut files: Vec<(String, String)> =
        imported.iter().map(|list| (list.entry.file.clone(), list.lines.clone())).collect();
    let lists = imported.iter().map(|list| list.entry.clone()).collect();
    let manifest = Manifest { format: MANIFEST_FORMAT, lists };
    files.push(("manifest.json".into(), manifest_text(&manifest).map_err(|e| e.to_string())?));
    Ok(files)
}

/// Prints what was read of one list, and each reject and note.
fn report(list: &Imported) {
    let entry = &list.entry;
    println!(
        "{}: {} entities, {} names, {} rejects, published {}",
        entry.info.id, entry.entities, entry.names, entry.rejects, entry.info.published_on
    );
    for reject in &list.rejects {
        println!("  rejected: {reject}");
    }
    for note in &list.notes {
        println!("  note: record {}: {}", note.record, note.what);
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn the_committed_snapshot_is_what_the_originals_give() {
        if !root().join("../shared/lists").is_dir() {
            // Straight to stderr: what `eprintln!` says in a test that passes is not shown.
            let said = "skipped: the_committed_snapshot_is_what_the_originals_give needs ../shared/lists, which is not here\n";
            std::io::stderr().write_all(said.as_bytes()).unwrap();
            return;
        }
        check(None).unwrap();
    }
}
