//! Items in, the same items in the order of their keys out.
//!
//! Every sort of the engine goes through here: the standard library's sort is compiled anew for each type, about
//! 8 KB of wasm each time.

/// Sorts by key, ascending; items with equal keys stay in order.
pub fn sorted_by_key<T>(items: Vec<T>, key: impl Fn(&T) -> (u64, u64)) -> Vec<T> {
    let keys = items
        .iter()
        .enumerate()
        .map(|(place, item)| {
            let (first, second) = key(item);
            (first, second, place as u32)
        })
        .collect();
    let keys = sorted(keys);
    let mut items: Vec<Option<T>> = items.into_iter().map(Some).collect();
    keys.into_iter().filter_map(|(_, _, place)| items[place as usize].take()).collect()
}

/// Keys themselves, ascending.
pub fn sorted(mut keys: Vec<(u64, u64, u32)>) -> Vec<(u64, u64, u32)> {
    sort(&mut keys);
    keys
}

/// Sorts keys where they are.
pub fn sort(keys: &mut [(u64, u64, u32)]) {
    keys.sort_unstable();
}

/// A key that sorts the greater of two ranks first.
pub fn descending(rank: i32) -> u64 {
    (i64::from(i32::MAX) - i64::from(rank)) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_stably_and_keeps_every_item() {
        let items = vec![(3, 'a'), (1, 'b'), (3, 'c'), (2, 'd'), (1, 'e')];
        let sorted = sorted_by_key(items, |&(n, _)| (n, 0));
        assert_eq!(sorted, [(1, 'b'), (1, 'e'), (2, 'd'), (3, 'a'), (3, 'c')]);
    }

    #[test]
    fn greater_ranks_come_first() {
        let sorted = sorted_by_key(vec![i32::MIN, 0, -5, i32::MAX, 7], |&r| (descending(r), 0));
        assert_eq!(sorted, [i32::MAX, 7, 0, -5, i32::MIN]);
    }
}
