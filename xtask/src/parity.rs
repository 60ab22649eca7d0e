//! What the native engine answers to the questions that the browsers will be asked too.
//!
//! In: the packs of `www/lists/`, as the page loads them, and the snapshot that questions are drawn from. Out, in
//! a folder of their own: `questions.json` and `native.jsonl`, one answer or error a line, in the order of the
//! questions. `tests/browser/parity.spec.js` holds the browsers' answers against them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use name_screener::search::{Screener, SearchOptions};
use name_screener::snapshot;
use serde_json::json;

use crate::native;
use crate::questions::{self, Question};
use crate::workspace::Workspace;

/// How many questions are asked.
const QUESTIONS: usize = 500;

/// Another seed asks other questions; this one is kept so that a difference comes back.
const SEED: u64 = 20_150_102;

/// The folder of questions and answers.
pub fn folder(workspace: &Workspace) -> PathBuf {
    workspace.target.join("parity")
}

/// Writes questions and native answers anew.
pub fn write(workspace: &Workspace) -> Result<()> {
    let questions = questions(&workspace.snapshot(), QUESTIONS, SEED)?;
    let screener = native::screener(&workspace.www().join("lists"))?;
    let answers = questions
        .iter()
        .map(|question| Ok(answer(&screener, question)? + "\n"))
        .collect::<Result<String>>()?;
    let folder = folder(workspace);
    fs::create_dir_all(&folder).with_context(|| format!("could not create {}", folder.display()))?;
    fs::write(folder.join("native.jsonl"), answers)?;
    fs::write(folder.join("questions.json"), serde_json::to_vec_pretty(&questions)?)?;
    Ok(())
}

/// Questions drawn from all lists of the snapshot in `folder`.
pub fn questions(folder: &Path, count: usize, seed: u64) -> Result<Vec<Question>> {
    let lists = snapshot::manifest(folder)?.lists;
    let lists = lists.iter().map(|list| snapshot::entities(folder, list)).collect::<Result<Vec<_>, _>>()?;
    Ok(questions::draw(&lists, count, seed))
}

/// The result of one search as JSON, or the error's code: refusing must be the same everywhere too.
fn answer(screener: &Screener, question: &Question) -> Result<String> {
    let options: SearchOptions = serde_json::from_value(question.options.clone())?;
    Ok(match screener.search(&question.query, &options) {
        Ok(result) => serde_json::to_string(&result)?,
        Err(error) => json!({ "error": error.kind().code() }).to_string(),
    })
}
