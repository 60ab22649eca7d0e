#[derive(clap::Args)]
pub struct Args {}
pub fn run(_: &crate::workspace::Workspace, _: &Args) -> anyhow::Result<()> {
    Ok(())
}
