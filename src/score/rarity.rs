//! A word in, how much it tells parties apart out, from a frozen table: what is loaded never changes a score.
//!
//! `rarity.txt` holds the words that many listed parties bear and a mark from 0 (the most frequent) to 99; a
//! word that is not in it has the full 100. `cargo xtask rarity` makes the table from the shipped snapshot.

use std::sync::OnceLock;

/// 0 for the most frequent word on the lists, 100 for any that few parties bear.
pub fn rarity(word: &str) -> u32 {
    let table = table();
    table.binary_search_by_key(&word, |&(w, _)| w).map_or(100, |i| table[i].1)
}

fn table() -> &'static [(&'static str, u32)] {
    static TABLE: OnceLock<Vec<(&'static str, u32)>> = OnceLock::new();
    TABLE.get_or_init(|| include_str!("rarity.txt").lines().filter_map(entry).collect())
}

fn entry(line: &'static str) -> Option<(&'static str, u32)> {
    let (word, mark) = line.split_once(' ').filter(|_| !line.starts_with('#'))?;
    mark.parse().ok().map(|mark| (word, mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_is_sorted_and_whole() {
        let lines = include_str!("rarity.txt").lines().filter(|l| !l.starts_with('#')).count();
        assert_eq!(table().len(), lines, "a line is not `word mark`");
        assert!(table().is_sorted_by(|a, b| a.0 < b.0));
        assert!(table().iter().all(|&(_, mark)| mark < 100));
    }
}
