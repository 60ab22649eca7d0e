//! `name-screener fetch` and then `screen`, as a user runs them: from a server on this machine to a hit.

#[path = "made/fault_server.rs"]
#[allow(dead_code, reason = "tests/fetch.rs uses all of it")]
mod fault_server;
mod made;

use std::process::Output;

use fault_server::FaultServer;
use made::{errors, run};
use serde_json::Value;
use tempfile::TempDir;

/// Fetches the small SDN list from a path of the server.
fn fetch(server: &FaultServer, path: &str, folder: &TempDir, options: &[&str]) -> Output {
    let url = format!("{}{path}", server.address);
    let into = folder.path().display().to_string();
    let args = ["fetch", "us-ofac-sdn", "--into", &into, "--url", &url, "--attempts", "1"];
    run(&[&args[..], options].concat(), b"")
}

fn screen(folder: &TempDir, options: &[&str], names: &str) -> (Vec<Value>, Output) {
    let lists = folder.path().display().to_string();
    let output = run(&[&["screen", "--lists", &lists], options].concat(), names.as_bytes());
    let lines = String::from_utf8_lossy(&output.stdout).into_owned();
    (lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect(), output)
}

fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn what_was_fetched_is_screened() {
    let (server, folder) = (FaultServer::start(), tempfile::tempdir().unwrap());
    let first = fetch(&server, "/ofac", &folder, &[]);
    assert_eq!(first.status.code(), Some(0), "{}", errors(&first));
    assert!(
        printed(&first).contains("us-ofac-sdn: nothing -> 2023-03-09: 4 parties, 8 names"),
        "{}",
        printed(&first)
    );
    let (answers, _) = screen(&folder, &[], "Beacon Star\n");
    assert_eq!(answers[0]["hits"][0]["entity"]["id"], "us-ofac-sdn:103");

    let newer = fetch(&server, "/newer", &folder, &[]);
    assert_eq!(newer.status.code(), Some(0), "{}", errors(&newer));
    let lines = printed(&newer);
    assert!(
        lines.starts_with(
            "~ us-ofac-sdn:103 BEACON MOON: names\nus-ofac-sdn: 2023-03-09 -> 2023-03-10: 4 parties"
        ),
        "{lines}"
    );
    let (answers, _) = screen(&folder, &[], "Beacon Moon\n");
    assert_eq!(answers[0]["hits"][0]["entity"]["id"], "us-ofac-sdn:103");

    let same = fetch(&server, "/newer", &folder, &[]);
    assert_eq!(same.status.code(), Some(0));
    assert!(printed(&same).starts_with("us-ofac-sdn: unchanged since 2023-03-10\n"), "{}", printed(&same));
}

#[test]
fn without_a_folder_both_take_the_one_here() {
    let (server, here) = (FaultServer::start(), tempfile::tempdir().unwrap());
    let program = |args: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_name-screener"));
        command.args(args).current_dir(here.path()).output().unwrap()
    };
    let url = format!("{}/ofac", server.address);
    assert_eq!(program(&["fetch", "us-ofac-sdn", "--url", &url]).status.code(), Some(0));
    std::fs::write(here.path().join("names.txt"), "Beacon Star\n").unwrap();
    let answer: Value = serde_json::from_slice(&program(&["screen", "names.txt"]).stdout).unwrap();
    assert_eq!((&answer["total"], answer["lists"].as_array().unwrap().len()), (&1.into(), 1));
}

#[test]
fn the_original_is_a_file_that_import_and_pack_read() {
    let (server, folder) = (FaultServer::start(), tempfile::tempdir().unwrap());
    fetch(&server, "/ofac", &folder, &[]);
    let original = folder.path().join("originals/us-ofac-sdn.original").display().to_string();
    let imported = run(&["import", &original], b"");
    assert_eq!(printed(&imported), include_str!("fixtures/lists/ofac.jsonl"));
    let pack = folder.path().join("sdn.pack").display().to_string();
    assert_eq!(run(&["pack", &original, "-o", &pack], b"").status.code(), Some(0));
}

#[test]
fn what_is_refused_is_told_and_the_old_list_answers() {
    let (server, folder) = (FaultServer::start(), tempfile::tempdir().unwrap());
    let none = fetch(&server, "/html", &folder, &[]);
    assert_eq!(none.status.code(), Some(2));
    assert!(
        errors(&none).contains("there is no older one") && errors(&none).contains("web page"),
        "{}",
        errors(&none)
    );
    fetch(&server, "/ofac", &folder, &[]);
    for (path, words) in [
        ("/html", "web page"),
        ("/broken", "500"),
        ("/half", "cut"),
        ("/shrunken", "--allow-shrink"),
        ("/one-bad", "rejected: record without identifier at byte"),
    ] {
        let refused = fetch(&server, path, &folder, &[]);
        assert_eq!((refused.status.code(), refused.stdout.len()), (Some(2), 0), "{path}");
        let said = errors(&refused);
        assert!(said.contains("the list of 2023-03-09 is kept") && said.contains(words), "{path}: {said}");
        let (answers, _) = screen(&folder, &[], "Beacon Star\n");
        assert_eq!(answers[0]["total"], 1, "{path}");
        let warnings = answers[0]["warnings"].to_string();
        assert!(warnings.contains("us-ofac-sdn could not be updated at 20"), "{path}: {warnings}");
    }
}

#[test]
fn a_list_that_lacks_records_says_so_in_every_answer() {
    let (server, folder) = (FaultServer::start(), tempfile::tempdir().unwrap());
    let taken = fetch(&server, "/one-bad", &folder, &["--allow-rejects"]);
    assert_eq!(taken.status.code(), Some(1), "{}", errors(&taken));
    assert!(printed(&taken).contains("1 of its records could not be read"), "{}", printed(&taken));
    let (answers, output) = screen(&folder, &["--stale-after", "4000000000"], "Beacon Moon\n");
    let warnings = answers[0]["warnings"].as_array().unwrap();
    assert!(
        warnings.len() == 1 && warnings[0].as_str().unwrap().contains("us-ofac-sdn is not whole"),
        "{warnings:?}"
    );
    assert!(errors(&output).contains("WARNING: us-ofac-sdn is not whole"), "{}", errors(&output));
}

#[test]
fn answers_say_how_old_the_lists_are() {
    let (server, folder) = (FaultServer::start(), tempfile::tempdir().unwrap());
    fetch(&server, "/ofac", &folder, &[]);
    let (answers, output) = screen(&folder, &[], "Beacon Star\n");
    let list = &answers[0]["lists"][0];
    let days = list["ageInDays"].as_i64().unwrap();
    assert!(days > 1000 && list["age"] == format!("{days} days old") && list["stale"] == true, "{list}");
    assert_eq!(answers[0]["stale"], true);
    let warning = answers[0]["warnings"][0].as_str().unwrap();
    assert!(warning.contains("us-ofac-sdn is out of date: it is of 2023-03-09"), "{warning}");
    assert!(
        errors(&output)
            .contains(&format!("us-ofac-sdn of 2023-03-09, {days} days old\nWARNING: {warning}\n")),
        "{}",
        errors(&output)
    );

    let (answers, output) = screen(&folder, &["--stale-after", &days.to_string()], "Beacon Star\n");
    assert_eq!((&answers[0]["stale"], answers[0].get("warnings")), (&false.into(), None));
    assert!(
        errors(&output).contains("days old") && !errors(&output).contains("WARNING"),
        "{}",
        errors(&output)
    );
}

#[test]
fn without_names_it_says_what_can_be_fetched() {
    let (server, folder) = (FaultServer::start(), tempfile::tempdir().unwrap());
    fetch(&server, "/ofac", &folder, &[]);
    let shown = run(&["fetch", "--into", &folder.path().display().to_string()], b"");
    assert_eq!(shown.status.code(), Some(0), "{}", errors(&shown));
    let text = printed(&shown);
    for list in name_screener::list::KNOWN {
        assert!(text.contains(list.id) && text.contains(list.url), "{text}");
    }
    assert!(
        text.contains("us-ofac-sdn of 2023-03-09, ") && text.matches("is not there").count() == 9,
        "{text}"
    );
}

#[test]
fn wrong_usage_is_told() {
    for (args, words) in [
        (&["fetch", "moon"][..], "us-ofac-sdn, "),
        (&["fetch", "--url", "http://127.0.0.1:9"], "name that list"),
        (&["fetch", "un-sc", "eu-fsf", "--url", "http://127.0.0.1:9"], "name that list"),
        (&["fetch", "--all", "--url", "http://127.0.0.1:9"], "name that list"),
        (&["fetch", "--all", "un-sc"], "--all"),
        (&["fetch", "un-sc", "--timeout", "0"], "--timeout"),
        (&["fetch", "un-sc", "--trusted", "/no/such/file"], "/no/such/file"),
        (&["screen", "--lists", "/no/such/folder"], "name-screener fetch"),
        (&["screen", "--stale-after", "soon"], "--stale-after"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let into = folder.path().display().to_string();
        let into = if args[0] == "fetch" { vec!["--into", &into] } else { vec![] };
        let output = run(&[args, &into].concat(), b"");
        assert_eq!(output.status.code(), Some(2), "{args:?}: {}", errors(&output));
        assert!(errors(&output).contains(words), "{args:?}: {}", errors(&output));
    }
}
