//! `cargo xtask growth`: how load time, memory, pack size and search time grow with the list.
//!
//! In: the shipped lists, as a model of what lists are like. Out: a table in Markdown, and `target/growth/figures.json`
//! for `cargo xtask bench`. [`generator`] makes lists of any size from the model ([`urn`], [`letters`]), [`native`] and
//! [`page`] measure the same packs with the same queries, [`figures`] is what is kept of it.

mod figures;
mod generator;
mod letters;
mod line;
mod native;
mod page;
mod urn;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use name_screener::entity::Entity;
use name_screener::list::ListInfo;
use name_screener::pack::{self, file::compress};
use name_screener::snapshot;

use crate::workspace::Workspace;
use crate::{optimised, questions};
use figures::{Figures, Point};
use generator::{Generator, Model};

/// The id of a made list.
const LIST: &str = "growth";

#[derive(clap::Args)]
pub struct Args {
    /// Numbers of names, ascending
    #[arg(long, value_name = "N,N", value_delimiter = ',', default_values_t = [60_000, 100_000, 300_000, 1_000_000, 3_000_000])]
    sizes: Vec<usize>,
    /// How many queries are asked of each list
    #[arg(long, value_name = "N", default_value_t = 300, value_parser = clap::value_parser!(u32).range(100..))]
    queries: u32,
    /// Makes other lists
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Leave Chromium out
    #[arg(long)]
    skip_page: bool,
    /// What this program starts itself with for each list, so that memory is that of one list alone
    #[arg(long, hide = true, value_name = "FOLDER")]
    measure: Option<PathBuf>,
}

/// Measures, in an optimised build; progress goes to standard error.
pub fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    if let Some(folder) = &args.measure {
        return native::measure(folder);
    }
    if cfg!(debug_assertions) {
        return optimised::run(workspace, &words(args));
    }
    ensure!(args.sizes.is_sorted() && !args.sizes.is_empty(), "--sizes must ascend");
    let templates = shipped(&workspace.snapshot())?;
    let model = Model::learn(&templates);
    let site = if args.skip_page { None } else { Some(page::site(workspace)?) };
    let mut figures = Figures::new(args.seed, args.queries, model.described());
    let path = workspace.target.join("growth/figures.json");
    for &size in &args.sizes {
        let folder = workspace.target.join("growth").join(size.to_string());
        let mut point = write_list(&model, size, args, &folder)?;
        point.native = Some(native::run(&folder)?);
        if let Some(site) = &site {
            point.page = page::run(workspace, site, &folder)?;
        }
        fs::remove_dir_all(&folder)?;
        figures.points.push(point);
        // After each list, so that a run that is stopped keeps what it measured.
        fs::write(&path, serde_json::to_vec_pretty(&figures.with_exponents())?)?;
    }
    print!("{figures}");
    eprintln!("Wrote {}", path.display());
    Ok(())
}

fn words(args: &Args) -> Vec<String> {
    let sizes: Vec<String> = args.sizes.iter().map(usize::to_string).collect();
    let mut words = vec!["growth".to_owned(), format!("--sizes={}", sizes.join(","))];
    words.extend([format!("--queries={}", args.queries), format!("--seed={}", args.seed)]);
    words.extend(args.skip_page.then(|| "--skip-page".to_owned()));
    words
}

/// All parties of the shipped lists.
fn shipped(folder: &Path) -> Result<Vec<Entity>> {
    let lists = snapshot::manifest(folder)?.lists;
    let entities =
        lists.iter().map(|list| snapshot::entities(folder, list)).collect::<Result<Vec<_>, _>>()?;
    Ok(entities.concat())
}

/// Makes a list of about so many names; writes its pack, the pack's file and the queries into `folder`.
fn write_list(model: &Model, names: usize, args: &Args, folder: &Path) -> Result<Point> {
    eprintln!("Making a list of {names} names");
    fs::create_dir_all(folder).with_context(|| format!("could not create {}", folder.display()))?;
    let mut generator = Generator::new(model, args.seed);
    let entities = generator.entities(names);
    let mut point = Point::new(&entities, generator::distinct_words(&entities));
    let lists = [entities];
    let drawn = questions::draw(&lists, args.queries as usize, args.seed);
    let queries: Vec<&str> = drawn.iter().map(|question| question.query.as_str()).collect();
    fs::write(folder.join(QUERIES), serde_json::to_vec(&queries)?)?;
    let [entities] = lists;
    let pack = pack::encode(&info(), entities)?;
    let file = compress(&pack);
    (point.pack_bytes, point.file_bytes) = (pack.len(), file.len());
    fs::write(folder.join(PACK), &pack)?;
    fs::write(folder.join(FILE), &file)?;
    Ok(point)
}

/// In the folder of a list: its pack, the same as the page gets it, and what is asked.
const PACK: &str = "list.raw";
const FILE: &str = "list.pack";
const QUERIES: &str = "queries.json";

fn info() -> ListInfo {
    ListInfo {
        id: LIST.to_owned(),
        title: "A made list".to_owned(),
        authority: "cargo xtask growth".to_owned(),
        url: String::new(),
        published_on: String::new(),
        sha256: String::new(),
    }
}
