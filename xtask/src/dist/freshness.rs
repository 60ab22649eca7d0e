//! Old lists are not handed out by accident: the snapshot's dates in, a refusal out where one is too old.

use anyhow::{Result, ensure};
use name_screener::age::STALE_AFTER_DAYS as MOST_DAYS;
use name_screener::list::Manifest;
use name_screener::{calendar, snapshot};

use crate::workspace::Workspace;

/// Refuses a snapshot with a list that was published more than 30 days ago, unless that is allowed.
pub fn check(workspace: &Workspace, allow_stale: bool) -> Result<()> {
    let stale = older_than(
        &snapshot::manifest(&workspace.snapshot())?,
        &calendar::text(calendar::today() - i64::from(MOST_DAYS)),
    );
    if stale.is_empty() {
        return Ok(());
    }
    let named = stale.join(", ");
    ensure!(
        allow_stale,
        "lists older than {MOST_DAYS} days are not handed out: {named}. Get newer ones by `cargo xtask lists update`, or \
         say --allow-stale to hand out these"
    );
    eprintln!("Older than {MOST_DAYS} days, as allowed: {named}");
    Ok(())
}

/// The lists published before `day`, each with its date. A date that is none sorts somewhere, so it counts as old.
fn older_than(manifest: &Manifest, day: &str) -> Vec<String> {
    let infos = manifest.lists.iter().map(|list| &list.info);
    let old = infos.filter(|info| info.published_on.len() != day.len() || info.published_on.as_str() < day);
    old.map(|info| format!("{} ({})", info.id, info.published_on)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest(dates: [&str; 2]) -> Manifest {
        let list = |(id, date)| {
            serde_json::json!({"id": id, "title": "", "authority": "", "url": "", "publishedOn": date, "sha256": "",
                "entities": 1, "names": 1, "rejects": 0, "file": ""})
        };
        let lists: Vec<_> = ["un-sc", "eu-fsf"].into_iter().zip(dates).map(list).collect();
        serde_json::from_value(serde_json::json!({"format": 1, "lists": lists})).unwrap()
    }

    #[test]
    fn lists_before_the_day_are_old() {
        let old = |dates| older_than(&manifest(dates), "2026-10-25");
        assert_eq!(old(["2026-10-25", "2026-11-24"]), [""; 0]);
        assert_eq!(old(["2026-10-24", "2026-11-24"]), ["un-sc (2026-10-24)"]);
        assert_eq!(old(["2024-05-15", ""]), ["un-sc (2024-05-15)", "eu-fsf ()"]);
    }
}
