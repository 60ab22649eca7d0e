//! `cargo xtask lists`: builds, checks and updates the shipped snapshot in `lists/`.

mod import;
mod originals;
mod snapshot;
mod update;

use std::path::PathBuf;

use clap::Subcommand;

/// What to do with the snapshot.
#[derive(Debug, clap::Args)]
pub struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Build lists/ from the originals of May 2024.
    Import {
        /// Folder of the originals; default ../shared/lists, else PyPI's inoutlists 1.0.3.
        #[arg(long)]
        from: Option<PathBuf>,
    },
    /// Check that lists/ is what the originals give.
    Check {
        /// Folder of the originals; default ../shared/lists, else PyPI's inoutlists 1.0.3.
        #[arg(long)]
        from: Option<PathBuf>,
    },
    /// Download the newest lists from the authorities.
    Update(update::Options),
}

/// Runs the command; the error is a message for people.
pub fn run(args: &Args) -> Result<(), String> {
    match &args.command {
        Command::Import { from } => import::import(from.as_deref()),
        Command::Check { from } => import::check(from.as_deref()),
        Command::Update(options) => update::update(options),
    }
}

/// The project's top folder.
fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}
