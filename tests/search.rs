//! What a search answers: thresholds, limits, filters, facts, identifiers, order.

mod made;

use made::{entities, entity, identifier, loaded, packed};
use name_screener::ErrorKind;
use name_screener::entity::EntityKind::{self, *};
use name_screener::search::{Reason, Screener, SearchOptions, SearchResult};

fn ids(result: &SearchResult) -> Vec<&str> {
    result.hits.iter().map(|h| h.id.as_str()).collect()
}

fn three_kims() -> Screener {
    let kim = |n: &str, kind| entity("own", n, kind, &["KIM, Yong Chol"]);
    loaded(vec![
        kim("1", Person),
        kim("2", Unknown),
        kim("3", Organization),
        entity("own", "4", Person, &["SMITH, John"]),
    ])
}

fn with(change: impl FnOnce(&mut SearchOptions)) -> SearchOptions {
    let mut options = SearchOptions::default();
    change(&mut options);
    options
}

#[test]
fn total_is_not_cut_by_the_limit() {
    let result = three_kims().search("Kim Yong Chol", &with(|o| o.limit = Some(1))).unwrap();
    assert_eq!((ids(&result), result.total), (vec!["own:1"], 3));
    assert!(result.complete);
}

#[test]
fn a_kind_filter_never_hides_the_unknown() {
    let result = three_kims().search("Kim Yong Chol", &with(|o| o.kinds = vec![Person])).unwrap();
    assert_eq!(ids(&result), ["own:1", "own:2"]);
}

#[test]
fn ties_go_by_list_then_id() {
    let mut screener = Screener::new();
    for list in ["b", "a"] {
        let kims = vec![entity(list, "2", Person, &["Kim Kyu"]), entity(list, "10", Person, &["Kim Kyu"])];
        screener.add_pack(packed(kims), "").unwrap();
    }
    let result = screener.search("Kim Kyu", &SearchOptions::default()).unwrap();
    assert_eq!(ids(&result), ["a:10", "a:2", "b:10", "b:2"]);
    let one = screener.search("Kim Kyu", &with(|o| o.lists = vec!["b".to_owned()])).unwrap();
    assert_eq!(ids(&one), ["b:10", "b:2"]);
    assert_eq!(one.lists.len(), 1);
}

#[test]
fn the_nearest_three_stand_below_the_threshold() {
    let names =
        ["Kim Yong Chol", "Kim Yong Qora", "Kim Yong Wexi", "Kim Yong Jupo", "Kim Yong Vilu", "Pak Il"];
    let listed = names.iter().map(|n| (Person, vec![(*n).to_owned()], 0)).collect();
    let result = loaded(entities("own", listed)).search("Kim Yong Chol", &SearchOptions::default()).unwrap();
    assert_eq!(result.hits.len(), 1);
    let ids: Vec<&str> = result.nearest.iter().map(|h| h.id.as_str()).collect();
    assert_eq!(ids.len(), 3);
    assert!(!ids.contains(&"own:0") && !ids.contains(&"own:5"), "{ids:?}");
    assert!(result.nearest.is_sorted_by(|a, b| a.score >= b.score));
    assert!(result.nearest.iter().all(|h| h.score < result.threshold));
}

#[test]
fn one_only_for_names_that_are_the_same() {
    let screener = loaded(vec![entity("own", "1", Person, &["KIM, Yong Chol"])]);
    for (query, same) in
        [("kim yong-chol", true), ("Yong Chol Kim", true), ("Chol Yong Kim", false), ("Kim Yongchol", false)]
    {
        let score = screener.search(query, &SearchOptions::default()).unwrap().hits[0].score;
        assert_eq!(score == 1.0, same, "{query}: {score}");
    }
}

#[test]
fn an_identifier_is_a_hit_whatever_the_name() {
    let mut listed = entity("own", "1", Person, &["KIM, Yong Chol"]);
    listed.identifiers.push(identifier("PS 836-420.176"));
    let screener = loaded(vec![listed, entity("own", "2", Person, &["John Smith"])]);
    for threshold in [0.85, 1.0] {
        let options =
            with(|o| (o.identifiers, o.threshold) = (vec!["ps836420176".to_owned()], Some(threshold)));
        let result = screener.search("Somebody Else", &options).unwrap();
        assert_eq!(ids(&result), ["own:1"]);
        let hit = &result.hits[0];
        assert_eq!((hit.reason, hit.score, hit.name_score), (Reason::Identifier, 0.99, 0.0));
        assert_eq!(hit.explanation.facts[0].fact, "identifier");
    }
}

#[test]
fn facts_move_the_score_but_hide_no_hit() {
    let mut listed = entity("own", "1", Person, &["KIM, Yong Chol"]);
    listed.birth_dates.push("1962-02-18".to_owned());
    let screener = loaded(vec![listed]);
    let score = |query: &str, date: &str| {
        let options = with(|o| o.birth_date = Some(date.to_owned()));
        let result = screener.search(query, &options).unwrap();
        result.hits.first().map(|h| (h.name_score, h.score, h.explanation.facts.len()))
    };
    assert_eq!(score("Kim Yong Chol", "1962-02-18"), Some((1.0, 1.0, 1)));
    let (name_score, lowered, facts) = score("Kim Yong Chol", "1980-01-01").expect("a hit all the same");
    assert!(name_score == 1.0 && lowered < 0.9 && facts == 1, "{lowered}");
    assert_eq!(score("Kim Yong Chol", "1963"), Some((1.0, 1.0, 0)), "a year off says nothing");
}

#[test]
fn bad_questions_are_refused_with_advice() {
    let screener = three_kims();
    let bad = |query: &str, options: SearchOptions| screener.search(query, &options).unwrap_err();
    for query in ["", "   ", "?!…", "\u{200F}\u{200E}", "🙂🙂", "\u{FFFD}"] {
        let error = bad(query, SearchOptions::default());
        assert_eq!(error.kind(), ErrorKind::EmptyQuery, "{query:?}");
    }
    for query in ["a".repeat(10_000), "a b ".repeat(100)] {
        let error = bad(&query, SearchOptions::default());
        assert_eq!(error.kind(), ErrorKind::QueryTooLong);
        assert!(error.message().contains("Give each name by itself"), "{error}");
    }
    for options in [
        with(|o| o.threshold = Some(1.1)),
        with(|o| o.threshold = Some(f64::NAN)),
        with(|o| o.limit = Some(0)),
        with(|o| o.lists = vec!["nowhere".to_owned()]),
        with(|o| o.birth_date = Some("20.2.1972".to_owned())),
        with(|o| o.countries = vec!["North Korea".to_owned()]),
        with(|o| o.identifiers = vec!["12".to_owned()]),
    ] {
        assert_eq!(bad("Kim", options.clone()).kind(), ErrorKind::BadOption, "{options:?}");
    }
}

#[test]
fn no_list_no_answer() {
    let error = Screener::new().search("Kim", &SearchOptions::default()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::NoLists);
}

#[test]
fn marks_and_direction_do_not_matter() {
    let screener = three_kims();
    for query in
        ["\u{202E}Kim Yong Chol\u{202C}", "K\u{200B}im Yong Cho\u{AD}l", "Ｋｉｍ　Ｙｏｎｇ　Ｃｈｏｌ"]
    {
        assert_eq!(screener.search(query, &SearchOptions::default()).unwrap().total, 3, "{query:?}");
    }
}

#[test]
fn explanations_mark_what_agrees() {
    let result = loaded(vec![entity("own", "1", EntityKind::Person, &["KIM, Yong Chol"])])
        .search("Kim Yonk Chol", &with(|o| o.threshold = Some(0.1)))
        .unwrap();
    let explanation = &result.hits.first().or(result.nearest.first()).unwrap().explanation;
    assert_eq!(explanation.links[0].agreeing.listed, [(0, 3)]);
    assert!(explanation.words.iter().any(|w| w == "“Kim” = “KIM”: same."), "{:?}", explanation.words);
}
