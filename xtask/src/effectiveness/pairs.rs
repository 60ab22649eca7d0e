//! Labelled pairs of names in, how well scores follow the labels out.
//!
//! The files stand beside the repository, in `../shared/effectiveness/`; without them these rows are left out, and
//! the report says so.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use name_screener::entity::EntityKind;
use serde::Deserialize;

/// A query, a listed name, and whether an analyst would call them the same.
#[derive(Debug, Clone)]
pub struct Pair {
    pub query: String,
    pub listed: String,
    pub kind: EntityKind,
    pub is_match: bool,
}

/// The pairs of both files.
pub struct Pairs {
    pub labelled: Vec<Pair>,
    pub issues: Vec<Pair>,
}

/// The folder of the pairs.
pub fn folder(root: &Path) -> PathBuf {
    root.join("../shared/effectiveness")
}

/// Reads both files of `folder`; none where the folder is not there.
pub fn read(folder: &Path) -> Result<Option<Pairs>> {
    if !folder.is_dir() {
        return Ok(None);
    }
    let labelled = rows::<Labelled>(&folder.join("name_pairs.csv"))?;
    let issues = rows::<Issue>(&folder.join("issue_pairs.csv"))?;
    Ok(Some(Pairs {
        labelled: labelled.into_iter().map(Pair::from).collect(),
        issues: issues.into_iter().map(Pair::from).collect(),
    }))
}

#[derive(Deserialize)]
struct Labelled {
    schema: String,
    name1: String,
    name2: String,
    is_match: bool,
}

#[derive(Deserialize)]
struct Issue {
    query: String,
    listed: String,
    kind: EntityKind,
    #[serde(rename = "match")]
    is_match: String,
}

impl From<Labelled> for Pair {
    fn from(row: Labelled) -> Self {
        let kind = match row.schema.as_str() {
            "Person" => EntityKind::Person,
            "Company" | "Organization" => EntityKind::Organization,
            "Vessel" => EntityKind::Vessel,
            _ => EntityKind::Unknown,
        };
        Self { query: row.name1, listed: row.name2, kind, is_match: row.is_match }
    }
}

impl From<Issue> for Pair {
    fn from(row: Issue) -> Self {
        Self { query: row.query, listed: row.listed, kind: row.kind, is_match: row.is_match == "yes" }
    }
}

fn rows<T: serde::de::DeserializeOwned>(path: &Path) -> Result<Vec<T>> {
    let mut reader = csv::Reader::from_path(path).with_context(|| path.display().to_string())?;
    reader.deserialize().collect::<Result<_, _>>().with_context(|| path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_files_are_read() {
        let folder = tempfile::tempdir().unwrap();
        assert!(read(&folder.path().join("none")).unwrap().is_none());
        std::fs::write(
            folder.path().join("name_pairs.csv"),
            "case_group,schema,name1,name2,is_match,quality\ng,Company,\"A, B\",C,false,WEAK\n",
        )
        .unwrap();
        std::fs::write(
            folder.path().join("issue_pairs.csv"),
            "query,listed,kind,match,source\na,b,person,yes,s\n",
        )
        .unwrap();
        let pairs = read(folder.path()).unwrap().unwrap();
        assert_eq!((pairs.labelled[0].query.as_str(), pairs.labelled[0].is_match), ("A, B", false));
        assert_eq!((pairs.issues[0].kind, pairs.issues[0].is_match), (EntityKind::Person, true));
    }
}
