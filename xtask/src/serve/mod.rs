//! Serves the page on this machine alone: requests in, files of `www/` with strict headers out.
//!
//! [`path`] decides which file a request means, [`site`] what to answer, [`headers`] what every answer says about
//! itself, and [`server`] carries answers over HTTP.

mod headers;
mod path;
mod server;
mod site;

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::build;
use crate::workspace::Workspace;

pub use server::Server;

#[derive(clap::Args)]
pub struct Args {
    /// The port; without it, any free one
    #[arg(long, value_name = "N", default_value_t = 0, hide_default_value = true)]
    port: u16,
    /// Serve this folder as it is, such as dist/site, and build nothing
    #[arg(long, value_name = "FOLDER")]
    folder: Option<PathBuf>,
    /// Let pages of this origin put the page into a frame; may be repeated
    #[arg(long, value_name = "ORIGIN")]
    parent: Vec<String>,
    /// Open the page in the default browser
    #[arg(long)]
    open: bool,
}

/// Builds, then serves until interrupted.
pub fn run(workspace: &Workspace, args: &Args) -> Result<()> {
    if args.folder.is_none() {
        build::run(workspace)?;
    }
    let folder = args.folder.clone().unwrap_or_else(|| workspace.www());
    let server = Server::start_framed(&folder, args.port, &args.parent)?;
    println!("Name Screener: {} (Ctrl-C stops)", server.url());
    if args.open {
        open::that_detached(server.url())
            .context("could not open a browser: open the address above by hand")?;
    }
    server.wait()
}
