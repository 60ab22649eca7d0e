//! Invariant 1: the indexed search returns exactly what scoring every listed name would return.

mod made;

use made::{entities, loaded, packed};
use name_screener::entity::{EntityKind, Gender};
use name_screener::search::{Screener, SearchOptions};
use proptest::prelude::*;

/// Words that are near each other, of all classes, so that ties, joins and near misses abound.
const WORDS: &[&str] = &[
    "kim",
    "kin",
    "yong",
    "yongchol",
    "chol",
    "chul",
    "mohammed",
    "muhamad",
    "mohamed",
    "al",
    "al-",
    "bin",
    "abd",
    "rahman",
    "abdalrahman",
    "abdul",
    "j",
    "k",
    "m.",
    "trading",
    "trade",
    "company",
    "co",
    "ltd",
    "limited",
    "ojsc",
    "oao",
    "open",
    "joint",
    "stock",
    "bank",
    "7",
    "77",
    "jr",
    "dr",
    "sheikh",
    "tangun",
    "tangnu",
    "tangu",
    "tan",
    "gun",
    "ali",
    "alie",
    "aly",
    "Владимир",
    "vladimir",
    "wladimir",
    "محمد",
    "习近平",
    "김",
    "and",
    "&",
    ",",
    "de",
    "la",
    "rosa",
    "delarosa",
    "x",
];

fn name() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(WORDS), 1..7)
        .prop_map(|words| words.join(" "))
        .prop_filter("a name needs a letter", |name| name.chars().any(char::is_alphanumeric))
}

fn kind() -> impl Strategy<Value = EntityKind> {
    proptest::sample::select(vec![
        EntityKind::Person,
        EntityKind::Organization,
        EntityKind::Vessel,
        EntityKind::Aircraft,
        EntityKind::Unknown,
    ])
}

fn options() -> impl Strategy<Value = SearchOptions> {
    let gender = proptest::option::of(proptest::sample::select(vec![Gender::Female, Gender::Male]));
    let threshold = prop_oneof![Just(None), (0u32..=100).prop_map(|t| Some(f64::from(t) / 100.0))];
    let kinds = prop_oneof![3 => Just(vec![]), 1 => proptest::collection::vec(kind(), 1..3)];
    let birth_date = proptest::option::of(proptest::sample::select(vec!["1970", "1972-02-20", "1950/1960"]));
    let countries = proptest::collection::vec(proptest::sample::select(vec!["KP", "RU"]), 0..2);
    let identifiers =
        proptest::collection::vec(proptest::sample::select(vec!["PS 836420176", "1234567"]), 0..2);
    (threshold, proptest::option::of(1usize..20), kinds, birth_date, gender, countries, identifiers).prop_map(
        |(threshold, limit, kinds, birth_date, gender, countries, identifiers)| SearchOptions {
            threshold,
            limit,
            kinds,
            birth_date: birth_date.map(str::to_owned),
            gender,
            countries: countries.into_iter().map(str::to_owned).collect(),
            identifiers: identifiers.into_iter().map(str::to_owned).collect(),
            ..SearchOptions::default()
        },
    )
}

/// Parties as [`entities`] takes them.
type Parties = Vec<(EntityKind, Vec<String>, u8)>;

fn parties(most: usize) -> impl Strategy<Value = Parties> {
    proptest::collection::vec((kind(), proptest::collection::vec(name(), 1..4), any::<u8>()), 1..most)
}

/// Ids of lists, not in their order, so that the order of loading is not that of the answers.
const LISTS: [&str; 3] = ["own-b", "own-c", "own-a"];

fn of_lists(parties: [Parties; 3]) -> Screener {
    let mut screener = Screener::new();
    for (list, parties) in LISTS.into_iter().zip(parties) {
        screener.add_pack(packed(entities(list, parties)), "").unwrap();
    }
    screener
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 300 } else { 3000 }))]

    #[test]
    fn indexed_and_exhaustive_search_agree(
        listed in parties(40),
        query in name(),
        options in options(),
    ) {
        let screener = loaded(entities("own", listed));
        let indexed = screener.search(&query, &options).unwrap();
        let exhaustive = screener.search_exhaustively(&query, &options).unwrap();
        prop_assert_eq!(serde_json::to_string(&indexed).unwrap(), serde_json::to_string(&exhaustive).unwrap());
    }

    #[test]
    fn they_agree_over_several_lists(
        listed in [parties(20), parties(20), parties(6)],
        query in name(),
        mut options in options(),
        lists in proptest::sample::subsequence(LISTS.to_vec(), 0..=3),
    ) {
        options.lists = lists.into_iter().map(str::to_owned).collect();
        let screener = of_lists(listed);
        let indexed = screener.search(&query, &options).unwrap();
        let exhaustive = screener.search_exhaustively(&query, &options).unwrap();
        prop_assert_eq!(serde_json::to_string(&indexed).unwrap(), serde_json::to_string(&exhaustive).unwrap());
    }

    #[test]
    fn compare_equals_search(kind in kind(), listed in name(), query in name()) {
        let screener = loaded(entities("own", vec![(kind, vec![listed.clone()], 0)]));
        let options = SearchOptions { threshold: Some(0.0), ..SearchOptions::default() };
        let found = screener.search(&query, &options).unwrap();
        let compared = name_screener::search::compare(&query, &listed, kind).unwrap();
        let hit = found.hits.first().or(found.nearest.first());
        if let Some(hit) = hit {
            prop_assert_eq!(hit.score.to_bits(), compared.score.to_bits());
            prop_assert_eq!(&hit.explanation, &compared.explanation);
        } else {
            prop_assert_eq!(compared.score, 0.0);
        }
    }

    #[test]
    fn every_token_is_accounted_for_once(kind in kind(), listed in name(), query in name()) {
        let explanation = name_screener::search::compare(&query, &listed, kind).unwrap().explanation;
        for (name, of) in [(&explanation.query, 0), (&explanation.listed, 1)] {
            for (i, token) in name.tokens.iter().enumerate() {
                let members = |l: &name_screener::explain::Link| if of == 0 { l.query.clone() } else { l.listed.clone() };
                let links: Vec<usize> = (0..explanation.links.len()).filter(|&n| members(&explanation.links[n]).contains(&i)).collect();
                prop_assert_eq!(links, token.link.into_iter().collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn no_text_panics(text in any::<String>(), listed in any::<String>(), kind in kind()) {
        let screener = loaded(entities("own", vec![(kind, vec!["Kim Yong Chol".to_owned()], 0)]));
        let _ = screener.search(&text, &SearchOptions::default());
        let _ = name_screener::search::compare(&text, &listed, kind);
    }
}

#[test]
fn hostile_repetition_ends() {
    let many = "aa ab ba bb ".repeat(24);
    let screener =
        loaded(entities("own", vec![(EntityKind::Person, vec![many.clone(), "aa ba".repeat(20)], 0)]));
    let options = SearchOptions { threshold: Some(0.0), ..SearchOptions::default() };
    let indexed = screener.search(&many, &options).unwrap();
    assert_eq!(indexed.hits[0].score, 1.0);
    let exhaustive = screener.search_exhaustively(&many, &options).unwrap();
    assert_eq!(serde_json::to_string(&indexed).unwrap(), serde_json::to_string(&exhaustive).unwrap());
}
