//! `lists update` against a server on this machine. What the server may do wrong is tested in `tests/fetch.rs`.

#[path = "../../../tests/made/fault_server.rs"]
#[allow(dead_code, reason = "tests/fetch.rs uses all of it")]
mod fault_server;

use std::path::Path;

use super::*;
use fault_server::FaultServer;
use name_screener::snapshot;

/// A snapshot of the three small lists.
fn old_snapshot(server: &FaultServer) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let lists = [("us-ofac-sdn", "ofac"), ("un-sc", "un"), ("eu-fsf", "eu")];
    let only: Vec<&str> = lists.iter().map(|(id, _)| *id).collect();
    let urls: Vec<String> =
        lists.iter().map(|(id, path)| format!("{id}={}/{path}", server.address)).collect();
    run(&options(folder.path(), &only, &urls)).unwrap();
    folder
}

fn run(options: &Options) -> Result<(), String> {
    update_by(options, Patience { sleep: |_| (), ..Patience::default() })
}

fn options(folder: &Path, only: &[&str], urls: &[String]) -> Options {
    Options {
        only: only.iter().map(|id| (*id).to_owned()).collect(),
        url: urls.to_vec(),
        allow_shrink: false,
        allow_rejects: false,
        timeout: 10.0,
        folder: Some(folder.to_owned()),
    }
}

/// Day and records that could not be read of the SDN list in a folder.
fn sdn(folder: &Path) -> (String, u64) {
    let list = snapshot::manifest(folder).unwrap().lists.remove(0);
    assert_eq!(list.info.id, "us-ofac-sdn");
    (list.info.published_on, list.rejects)
}

#[test]
fn the_lists_are_put_in_the_order_of_the_table() {
    let folder = old_snapshot(&FaultServer::start());
    let lists = snapshot::manifest(folder.path()).unwrap().lists;
    let ids: Vec<&str> = lists.iter().map(|list| list.info.id.as_str()).collect();
    assert_eq!(ids, ["us-ofac-sdn", "un-sc", "eu-fsf"]);
}

#[test]
fn one_failing_list_does_not_stop_the_others() {
    let server = FaultServer::start();
    let folder = old_snapshot(&server);
    let un = std::fs::read_to_string(folder.path().join("un-sc.jsonl")).unwrap();
    let urls = [format!("us-ofac-sdn={}/newer", server.address), format!("un-sc={}/html", server.address)];
    let error = run(&options(folder.path(), &["us-ofac-sdn", "un-sc"], &urls)).unwrap_err();
    assert_eq!(error, "1 of 2 lists were not updated: un-sc");
    assert_eq!(sdn(folder.path()), ("2023-03-10".to_owned(), 0));
    assert_eq!(std::fs::read_to_string(folder.path().join("un-sc.jsonl")).unwrap(), un);
}

#[test]
fn rejects_and_a_list_that_shrank_fail_the_update_unless_allowed() {
    let server = FaultServer::start();
    for (path, allowed_rejects) in [("one-bad", 1), ("shrunken", 0)] {
        let folder = old_snapshot(&server);
        let urls = [format!("us-ofac-sdn={}/{path}", server.address)];
        let mut options = options(folder.path(), &["us-ofac-sdn"], &urls);
        let error = run(&options).unwrap_err();
        assert_eq!(error, "1 of 1 lists were not updated: us-ofac-sdn");
        assert_eq!(sdn(folder.path()), ("2023-03-09".to_owned(), 0), "{path}: the old list is kept");
        (options.allow_rejects, options.allow_shrink) = (true, true);
        run(&options).unwrap();
        assert_eq!(sdn(folder.path()), ("2023-03-10".to_owned(), allowed_rejects), "{path}");
    }
}

#[test]
fn wrong_options_are_said() {
    let folder = tempfile::tempdir().unwrap();
    for (only, url, timeout, words) in [
        (&["moon"][..], vec![], 1.0, "us-ofac-sdn, "),
        (&[], vec!["http://x".to_owned()], 1.0, "ID=URL"),
        (&[], vec!["moon=http://x".to_owned()], 1.0, "us-ofac-sdn, "),
        (&[], vec![], 0.0, "--timeout"),
        (&[], vec![], f32::NAN, "--timeout"),
    ] {
        let mut options = options(folder.path(), only, &url);
        options.timeout = timeout;
        let error = update(&options).unwrap_err();
        assert!(error.contains(words), "{error}");
    }
}
