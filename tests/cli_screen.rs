//! `name-screener screen`, `compare` and `pack` as a user runs them.

mod made;

use made::{entity, errors, identifier, packed, run};
use name_screener::entity::EntityKind;
use name_screener::pack;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Output;

fn lines(output: &Output) -> Vec<Value> {
    String::from_utf8_lossy(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// A folder of one test, with a pack of two Kims in it.
fn folder(test: &str) -> (PathBuf, String) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    std::fs::create_dir_all(&folder).unwrap();
    let mut kim = entity("own", "1", EntityKind::Person, &["KIM, Yong Chol"]);
    kim.identifiers.push(identifier("PS 836420176"));
    let kims = vec![kim, entity("own", "2", EntityKind::Organization, &["Kim Kyu Trading Co., Ltd."])];
    let path = folder.join("own.pack");
    std::fs::write(&path, pack::file::compress(&packed(kims))).unwrap();
    let shown = path.display().to_string();
    (folder, shown)
}

#[test]
fn each_line_is_a_result_in_input_order() {
    let (_, pack) = folder("order");
    let output = run(&["screen", "--pack", &pack], b"Kim Yong Chol\nNobody At All\nKim Kyu Trading\n");
    assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
    let results = lines(&output);
    assert_eq!(
        results.iter().map(|r| r["query"].as_str().unwrap()).collect::<Vec<_>>(),
        ["Kim Yong Chol", "Nobody At All", "Kim Kyu Trading"]
    );
    let first = &results[0];
    assert_eq!(
        (&first["total"], &first["complete"], &first["threshold"]),
        (&1.into(), &true.into(), &0.85.into())
    );
    assert_eq!(first["hits"][0]["entity"]["id"], "own:1");
    assert_eq!(first["hits"][0]["score"].as_f64(), Some(1.0));
    assert_eq!(first["lists"][0]["status"], "ready");
    assert_eq!(
        first["lists"][0]["packSha256"].as_str().unwrap(),
        pack::sha256(&std::fs::read(&pack).unwrap())
    );
    assert!(first["elapsedMs"].as_f64().unwrap() > 0.0);
    assert_eq!(results[1]["total"], 0);
}

#[test]
fn answers_say_how_old_their_lists_are_and_warn_past_the_limit() {
    let (_, pack) = folder("age");
    let old = run(&["screen", "--pack", &pack], b"Kim Yong Chol\n{\n");
    let result = &lines(&old)[0];
    let days = result["lists"][0]["ageInDays"].as_i64().unwrap();
    assert_eq!(result["lists"][0]["age"], format!("{days} days old"));
    assert_eq!((&result["stale"], &result["lists"][0]["stale"]), (&true.into(), &true.into()));
    let warning = result["warnings"][0].as_str().unwrap();
    assert!(warning.starts_with("own is out of date: it is of 2024-05-07, "), "{warning}");
    let said = format!("own of 2024-05-07, {days} days old\nWARNING: {warning}\n");
    assert!(errors(&old).starts_with(&said), "{}", errors(&old));
    let allowed = run(&["screen", "--pack", &pack, "--stale-after", &days.to_string()], b"Kim Yong Chol\n");
    let result = &lines(&allowed)[0];
    assert_eq!((&result["stale"], result.get("warnings")), (&false.into(), None));
    assert!(!errors(&allowed).contains("WARNING"), "{}", errors(&allowed));
}

#[test]
fn a_warning_stands_only_in_answers_of_its_list() {
    let (folder, own) = folder("asked");
    let other = folder.join("other.pack");
    let kim = vec![entity("other", "1", EntityKind::Person, &["KIM, Yong Chol"])];
    std::fs::write(&other, packed(kim)).unwrap();
    let asked = run(
        &["screen", "--pack", &own, "--pack", &other.display().to_string()],
        b"{\"query\":\"Kim Yong Chol\",\"lists\":[\"other\"]}\n{\"query\":\"Kim Yong Chol\"}\n",
    );
    let results = lines(&asked);
    let warnings = |result: &Value| result["warnings"].as_array().unwrap().len();
    assert_eq!((warnings(&results[0]), warnings(&results[1])), (1, 2), "{}", errors(&asked));
    assert!(results[0]["warnings"][0].as_str().unwrap().starts_with("other "));
}

#[test]
fn csv_and_ndjson_carry_facts() {
    let (_, pack) = folder("facts");
    let csv = run(&["screen", "--pack", &pack], b"name,identifiers\nSomebody,ps-836420176\n");
    let ndjson = run(
        &["screen", "--pack", &pack, "--threshold", "0.5"],
        br#"{"query":"Somebody","identifiers":["PS836420176"],"threshold":0.9}"#,
    );
    for output in [csv, ndjson] {
        assert_eq!(output.status.code(), Some(0), "{}", errors(&output));
        assert_eq!(lines(&output)[0]["hits"][0]["reason"], "identifier");
    }
}

#[test]
fn options_of_the_command_line_hold_for_every_row() {
    let (_, pack) = folder("options");
    let output =
        run(&["screen", "--pack", &pack, "--threshold", "0.2", "--kind", "organization", "-"], b"Kim Kyu\n");
    let result = &lines(&output)[0];
    assert_eq!(result["threshold"], 0.2);
    assert_eq!(result["hits"][0]["entity"]["id"], "own:2");
    assert_eq!(result["total"], 1);
}

#[test]
fn a_bad_row_is_told_and_the_others_are_answered() {
    let (_, pack) = folder("bad-row");
    let output = run(&["screen", "--pack", &pack], b"Kim Yong Chol\n\n\xff\xfe\n???\nKim Kyu Trading\n");
    assert_eq!(output.status.code(), Some(1));
    let results = lines(&output);
    let codes: Vec<_> = results.iter().map(|r| r["error"]["code"].as_str()).collect();
    assert_eq!(codes, [None, Some("empty-query"), Some("bad-option"), Some("empty-query"), None]);
    assert!(errors(&output).contains("line 3:"), "{}", errors(&output));
}

#[test]
fn a_pack_that_does_not_load_stops_all_output() {
    let (folder, good) = folder("bad-pack");
    let whole = std::fs::read(&good).unwrap();
    let bad = folder.join("bad.pack");
    let shown = bad.display().to_string();
    let mut flipped = whole.clone();
    flipped[whole.len() / 2] ^= 1;
    for bytes in [&b""[..], b"<html></html>", &whole[..whole.len() / 2], &flipped] {
        std::fs::write(&bad, bytes).unwrap();
        let output = run(&["screen", "--pack", &good, "--pack", &shown], b"Kim\n");
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
        assert!(errors(&output).contains("bad.pack"), "{}", errors(&output));
    }
    let twice = run(&["screen", "--pack", &good, "--pack", &good], b"Kim\n");
    assert_eq!((twice.status.code(), twice.stdout.len()), (Some(2), 0));
    let missing = run(&["screen", "--pack", "nowhere.pack"], b"Kim\n");
    assert_eq!((missing.status.code(), missing.stdout.len()), (Some(2), 0));
}

#[test]
fn wrong_usage_is_told_before_any_output() {
    let (_, pack) = folder("usage");
    for args in [
        &["screen", "--pack", &pack, "--threshold", "2"][..],
        &["screen", "--pack", &pack, "--limit", "0"],
        &["screen", "--pack", &pack, "--kind", "robot"],
        &["screen", "--pack", &pack, "nowhere.txt"],
        &["compare", "only one"],
        &["pack", "nowhere.xml", "-o", "x.pack"],
        &["nonsense"],
    ] {
        let output = run(args, b"Kim\n");
        assert_eq!(
            (output.status.code(), output.stdout.len()),
            (Some(2), 0),
            "{args:?}: {}",
            errors(&output)
        );
    }
}

#[test]
fn compare_answers_a_pair_or_many() {
    let one = run(&["compare", "Yong Chol Kim", "KIM, Yong Chol", "--kind", "person"], b"");
    assert_eq!(lines(&one)[0]["score"].as_f64(), Some(1.0));
    let many = run(&["compare"], b"{\"query\":\"Yong Chol Kim\",\"listed\":\"KIM, Yong Chol\",\"kind\":\"person\"}\nnonsense\n{\"query\":\"\",\"listed\":\"x\"}\n");
    assert_eq!(many.status.code(), Some(1));
    let results = lines(&many);
    assert_eq!(results[0], lines(&one)[0]);
    assert_eq!(
        (&results[1]["error"]["code"], &results[2]["error"]["code"]),
        (&"bad-option".into(), &"empty-query".into())
    );
}

#[test]
fn the_shipped_lists_are_searched_without_a_pack() {
    let output = run(&["screen"], b"Reconnaissance General Bureau\n");
    let result = &lines(&output)[0];
    assert_eq!(result["lists"].as_array().unwrap().len(), 4);
    assert!(result["hits"].as_array().unwrap().iter().any(|h| h["entity"]["id"] == "us-ofac-sdn:12210"));
}

#[test]
fn an_official_file_becomes_a_pack() {
    let (folder, _) = folder("official");
    let out = folder.join("sdn.pack").display().to_string();
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/lists/ofac.xml");
    let packing = run(&["pack", sample, "--list", "us-ofac-sdn", "-o", &out], b"");
    assert_eq!(packing.status.code(), Some(0), "{}", errors(&packing));
    let imported = run(&["import", sample, "--list", "us-ofac-sdn"], b"");
    let first = &lines(&imported)[0];
    let query = first["names"][0]["text"].as_str().unwrap();
    let found = run(&["screen", "--pack", &out], query.as_bytes());
    assert_eq!(lines(&found)[0]["hits"][0]["entity"], *first);
}
