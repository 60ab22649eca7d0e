//! A batch answers as single searches do, to the last bit, whatever it remembers of earlier rows.

mod made;

use made::{entities, entity, identifier, loaded, packed};
use name_screener::ErrorKind;
use name_screener::batch::{Batch, BatchOptions, Row};
use name_screener::entity::{EntityKind, Gender};
use name_screener::search::{Screener, SearchOptions};
use proptest::prelude::*;

const WORDS: &[&str] = &[
    "kim",
    "kin",
    "yong",
    "yongchol",
    "chol",
    "mohammed",
    "muhamad",
    "al",
    "bin",
    "abd",
    "rahman",
    "abdalrahman",
    "j",
    "m.",
    "trading",
    "trade",
    "co",
    "ltd",
    "limited",
    "ojsc",
    "bank",
    "7",
    "dr",
    "tangun",
    "tangnu",
    "tan",
    "gun",
    "Владимир",
    "vladimir",
    "محمد",
    "김",
    "&",
    "rosa",
    "delarosa",
    "mhmd",
];

fn name() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(WORDS), 1..6)
        .prop_map(|words| words.join(" "))
        .prop_filter("a name needs a letter", |name| name.chars().any(char::is_alphanumeric))
}

fn kind() -> impl Strategy<Value = EntityKind> {
    proptest::sample::select(vec![EntityKind::Person, EntityKind::Organization, EntityKind::Unknown])
}

fn row() -> impl Strategy<Value = Row> {
    let gender = proptest::option::of(proptest::sample::select(vec![Gender::Female, Gender::Male]));
    let birth_date =
        proptest::option::of(proptest::sample::select(vec!["1972-02-20", "1950/1960", "tomorrow"]));
    let countries = proptest::collection::vec(proptest::sample::select(vec!["KP", "RU"]), 0..2);
    let identifiers = proptest::collection::vec(Just("PS 836420176".to_owned()), 0..2);
    (name(), proptest::option::of(kind()), birth_date, countries, gender, identifiers).prop_map(
        |(query, kind, birth_date, countries, gender, identifiers)| Row {
            query,
            kind,
            birth_date: birth_date.map(str::to_owned),
            countries: countries.into_iter().map(str::to_owned).collect(),
            gender,
            identifiers,
        },
    )
}

fn batch_options() -> impl Strategy<Value = BatchOptions> {
    let threshold = prop_oneof![Just(None), (0u32..=100).prop_map(|t| Some(f64::from(t) / 100.0))];
    (threshold, proptest::option::of(1usize..20), any::<bool>(), any::<bool>()).prop_map(
        |(threshold, limit, nearest, details)| BatchOptions {
            threshold,
            limit,
            nearest,
            details,
            ..BatchOptions::default()
        },
    )
}

/// The search that a row stands for.
fn options_of(row: &Row, options: &BatchOptions) -> SearchOptions {
    SearchOptions {
        threshold: options.threshold,
        limit: options.limit,
        kinds: row.kind.into_iter().collect(),
        countries: row.countries.clone(),
        birth_date: row.birth_date.clone(),
        gender: row.gender,
        identifiers: row.identifiers.clone(),
        ..SearchOptions::default()
    }
}

/// The part of a search's JSON that a batch tells, or the error.
fn told_by_search(screener: &Screener, row: &Row, options: &BatchOptions) -> serde_json::Value {
    let result = match screener.search(&row.query, &options_of(row, options)) {
        Ok(result) => serde_json::to_value(&result).unwrap(),
        Err(error) => return error.kind().code().into(),
    };
    let hits = |of: &str| -> Vec<_> {
        result[of].as_array().unwrap().iter().map(|hit| short(hit, options)).collect()
    };
    let nearest = if options.nearest { hits("nearest") } else { Vec::new() };
    serde_json::json!({"total": result["total"], "hits": hits("hits"), "nearest": nearest})
}

fn short(hit: &serde_json::Value, options: &BatchOptions) -> serde_json::Value {
    let mut short = hit.clone();
    let entity = &hit["entity"];
    short["id"] = entity["id"].clone();
    short["list"] = entity["list"].clone();
    short["kind"] = entity["kind"].clone();
    short["name"] = entity["names"][0]["text"].clone();
    if !options.details {
        ["entity", "explanation"].iter().for_each(|key| drop(short.as_object_mut().unwrap().remove(*key)));
    }
    short
}

fn told_by_batch(
    batch: &mut Batch,
    screener: &Screener,
    row: &Row,
    options: &BatchOptions,
) -> serde_json::Value {
    match batch.screen(screener, row, options) {
        Ok(answer) => {
            let mut told = serde_json::to_value(&answer).unwrap();
            told["nearest"] = serde_json::to_value(&answer.nearest).unwrap();
            told
        }
        Err(error) => error.kind().code().into(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn rows_are_answered_as_searches(
        parties in proptest::collection::vec((kind(), proptest::collection::vec(name(), 1..4), any::<u8>()), 1..12),
        more in proptest::collection::vec((kind(), proptest::collection::vec(name(), 1..4), any::<u8>()), 1..12),
        rows in proptest::collection::vec(row(), 1..12),
        options in batch_options(),
        bytes in proptest::sample::select(vec![0, 2_000, 8 << 20]),
    ) {
        let mut screener = loaded(entities("own-b", parties));
        screener.add_pack(packed(entities("own-a", more)), "").unwrap();
        let mut batch = Batch::remembering(bytes);
        for row in &rows {
            let wanted = told_by_search(&screener, row, &options);
            prop_assert_eq!(told_by_batch(&mut batch, &screener, row, &options), wanted);
        }
    }

    #[test]
    fn whole_results_are_those_of_searches(
        parties in proptest::collection::vec((kind(), proptest::collection::vec(name(), 1..4), any::<u8>()), 1..12),
        queries in proptest::collection::vec(name(), 1..12),
    ) {
        let screener = loaded(entities("own", parties));
        let mut batch = Batch::default();
        for query in &queries {
            let options = SearchOptions::default();
            let (one, other) = (batch.search(&screener, query, &options).unwrap(), screener.search(query, &options).unwrap());
            prop_assert_eq!(serde_json::to_string(&one).unwrap(), serde_json::to_string(&other).unwrap());
        }
    }
}

fn kims() -> Screener {
    let mut kim = entity("own", "1", EntityKind::Person, &["KIM, Yong Chol", "Kim Young Chul"]);
    kim.identifiers.push(identifier("PS 836420176"));
    loaded(vec![kim, entity("own", "2", EntityKind::Organization, &["Kim Kyu Trading Co., Ltd."])])
}

fn row_of(json: &str) -> Row {
    serde_json::from_str(json).unwrap()
}

#[test]
fn one_batch_may_see_several_screeners() {
    let (one, other) = (kims(), loaded(vec![entity("own", "9", EntityKind::Person, &["Kim Jong Chol"])]));
    let mut batch = Batch::default();
    let row = row_of(r#"{"query": "Kim Jong Chol"}"#);
    for screener in [&one, &other, &one] {
        let wanted = told_by_search(screener, &row, &BatchOptions::default());
        assert_eq!(told_by_batch(&mut batch, screener, &row, &BatchOptions::default()), wanted);
    }
}

#[test]
fn hits_are_short_unless_details_are_asked_for() {
    let row = row_of(r#"{"query": "Kim Young Chul", "kind": "person"}"#);
    let answer = Batch::default().screen(&kims(), &row, &BatchOptions::default()).unwrap();
    assert_eq!(
        serde_json::to_string(&answer).unwrap(),
        r#"{"total":1,"hits":[{"score":1,"nameScore":1,"reason":"name","id":"own:1","list":"own","kind":"person","name":"KIM, Yong Chol","matchedName":{"text":"Kim Young Chul","type":"alias","strength":"strong"}}]}"#
    );
    let nobody =
        Batch::default().screen(&kims(), &row_of(r#"{"query": "Ada Lovelace"}"#), &BatchOptions::default());
    assert!(nobody.unwrap().is_empty());
}

#[test]
fn facts_of_a_row_count() {
    let row = row_of(r#"{"query": "Somebody", "identifiers": ["ps-836420176"]}"#);
    let answer = Batch::default().screen(&kims(), &row, &BatchOptions::default()).unwrap();
    assert_eq!((answer.total, answer.hits[0].id.as_str()), (1, "own:1"));
}

#[test]
fn what_is_wrong_of_all_rows_is_told_before_any() {
    let screener = kims();
    let kind = |options: BatchOptions| options.check(&screener).map_err(|error| error.kind());
    assert_eq!(kind(BatchOptions::default()), Ok(()));
    assert_eq!(kind(BatchOptions { threshold: Some(2.0), ..Default::default() }), Err(ErrorKind::BadOption));
    assert_eq!(kind(BatchOptions { limit: Some(0), ..Default::default() }), Err(ErrorKind::BadOption));
    assert_eq!(
        kind(BatchOptions { lists: vec!["other".into()], ..Default::default() }),
        Err(ErrorKind::BadOption)
    );
    assert_eq!(
        BatchOptions::default().check(&Screener::new()).map_err(|e| e.kind()),
        Err(ErrorKind::NoLists)
    );
}

#[test]
fn what_is_wrong_of_one_row_is_its_own() {
    let screener = kims();
    let mut batch = Batch::default();
    let mut kind = |json: &str| {
        batch
            .screen(&screener, &row_of(json), &BatchOptions::default())
            .map(|a| a.total)
            .map_err(|e| e.kind())
    };
    assert_eq!(kind(r#"{"query": " ?! "}"#), Err(ErrorKind::EmptyQuery));
    assert_eq!(kind(&format!(r#"{{"query": "{}"}}"#, "long ".repeat(400))), Err(ErrorKind::QueryTooLong));
    assert_eq!(kind(r#"{"query": "Kim", "birthDate": "30 February"}"#), Err(ErrorKind::BadOption));
    assert_eq!(kind(r#"{"query": "Kim Yong Chol"}"#), Ok(1));
}
