//! What each stage of a native search takes, and rapidfuzz where the work is the same: packs and queries in, Criterion's
//! estimates out. Every benchmark states over how many items it goes, so that figures are of one item.
//!
//! `cargo xtask bench` runs it and says where packs and queries are.

mod packs;

use std::hint::black_box;
use std::time::Duration;

use criterion::measurement::WallTime;
use criterion::{BatchSize, BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use name_screener::index::Index;
use name_screener::normalize::{NormalizedName, Reading};
use name_screener::pack::Pack;
use name_screener::score::{PreparedName, Sought, Word, score, similarity};
use name_screener::search::{Screener, SearchOptions};
use rapidfuzz::distance::{jaro_winkler, levenshtein};

/// Queries that each stage goes over.
const QUERIES: usize = 200;

const READING: Reading = Reading::Person;

fn stages(criterion: &mut Criterion) {
    let packs = packs::packs();
    let mut queries = packs::queries();
    queries.truncate(QUERIES);
    let mut group = criterion.benchmark_group("stages");
    group.warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(3)).sample_size(20);
    normalise(&mut group, &queries);
    look_up(&mut group, &packs, &queries);
    load(&mut group, &packs);
    let screener = packs::screener(packs);
    search(&mut group, &screener, &queries);
    score_pairs(&mut group, &screener, &queries);
    compare_words(&mut group, &queries);
    every_name(&mut group, &screener, &queries);
    group.finish();
}

type Group<'a> = BenchmarkGroup<'a, WallTime>;

/// A query's text to its tokens.
fn normalise(group: &mut Group, queries: &[String]) {
    group.throughput(Throughput::Elements(queries.len() as u64));
    group.bench_function("normalise", |b| {
        b.iter(|| queries.iter().for_each(|query| drop(black_box(NormalizedName::new(query, READING)))));
    });
}

/// One word of a query to all listed words of one reading that are like it.
fn look_up(group: &mut Group, packs: &[Vec<u8>], queries: &[String]) {
    let packs: Vec<Pack> =
        packs.iter().map(|pack| Pack::decode(pack.clone()).expect("a whole pack")).collect();
    let index = Index::new(&packs.iter().map(|pack| &pack.data).collect::<Vec<_>>());
    let vocabulary = index.vocabulary(READING);
    let words = words(queries);
    group.throughput(Throughput::Elements(words.len() as u64));
    group.bench_function("look up", |b| {
        b.iter(|| {
            for word in &words {
                let mut sought = Sought::new(word, 1000, READING);
                let like = black_box(vocabulary.like_word(&mut sought));
                like.maybe.iter().for_each(|&n| {
                    black_box(vocabulary.spelled(&mut sought, n));
                });
            }
        });
    });
}

/// The packs of all lists, gzip already undone, to a screener.
fn load(group: &mut Group, packs: &[Vec<u8>]) {
    group.throughput(Throughput::Elements(1));
    group.bench_function("load all packs", |b| {
        b.iter_batched(|| packs.to_vec(), packs::screener, BatchSize::PerIteration);
    });
}

/// A query to its answer.
fn search(group: &mut Group, screener: &Screener, queries: &[String]) {
    group.throughput(Throughput::Elements(queries.len() as u64));
    group.bench_function("search", |b| {
        b.iter(|| {
            queries
                .iter()
                .for_each(|query| drop(black_box(screener.search(query, &SearchOptions::default()))))
        });
    });
}

/// A query and the listed name that meets it best, both prepared, to their score.
fn score_pairs(group: &mut Group, screener: &Screener, queries: &[String]) {
    let best = |query: &String| {
        let answer = screener.search(query, &SearchOptions::default()).expect("an answer");
        let listed = answer.hits.into_iter().chain(answer.nearest).next()?.matched_name.text;
        Some((PreparedName::listed(query, READING), PreparedName::listed(&listed, READING)))
    };
    let pairs: Vec<(PreparedName, PreparedName)> = queries.iter().filter_map(best).collect();
    group.throughput(Throughput::Elements(pairs.len() as u64));
    group.bench_function("score a pair", |b| {
        b.iter(|| pairs.iter().for_each(|(a, b)| drop(black_box(score(&a.as_view(), &b.as_view())))));
    });
}

/// Two words that are neighbours in the alphabet to how alike they are: the scorer's weighted costs, with kinship and initials,
/// and plain Levenshtein distance.
fn compare_words(group: &mut Group, queries: &[String]) {
    let mut words = words(queries);
    words.sort_unstable_by(|a, b| a.text.cmp(&b.text));
    let pairs: Vec<(&Word, &Word)> = words.windows(2).map(|two| (&two[0], &two[1])).collect();
    group.throughput(Throughput::Elements(pairs.len() as u64));
    group.bench_function("compare two words", |b| {
        b.iter(|| {
            pairs.iter().for_each(|(a, b)| {
                black_box(similarity::words(a, b));
            })
        });
    });
    group.bench_function("rapidfuzz, Levenshtein of two words", |b| {
        b.iter(|| {
            for (a, b) in &pairs {
                black_box(levenshtein::distance(a.text.chars(), b.text.chars()));
            }
        });
    });
}

/// One query against every listed name: all of the scorer, and Jaro-Winkler alone.
fn every_name(group: &mut Group, screener: &Screener, queries: &[String]) {
    let some: Vec<&String> = queries.iter().step_by(QUERIES / 4).collect();
    let names = packs::names();
    group.sample_size(10).throughput(Throughput::Elements(some.len() as u64));
    group.bench_function("score every name", |b| {
        let options = SearchOptions::default();
        b.iter(|| {
            some.iter().for_each(|query| drop(black_box(screener.search_exhaustively(query, &options))))
        });
    });
    group.bench_function("rapidfuzz, Jaro-Winkler of every name", |b| {
        b.iter(|| {
            some.iter().for_each(|query| {
                black_box(nearest_by_jaro_winkler(query, &names));
            })
        });
    });
}

/// The greatest similarity: one comparator for the query, no cutoff.
fn nearest_by_jaro_winkler(query: &str, names: &[String]) -> f64 {
    let comparator = jaro_winkler::BatchComparator::new(query.chars());
    names.iter().map(|name| comparator.similarity(name.chars())).fold(0.0, f64::max)
}

fn words(queries: &[String]) -> Vec<Word> {
    queries.iter().flat_map(|query| PreparedName::listed(query, READING).words).collect()
}

criterion_group!(benches, stages);
criterion_main!(benches);
