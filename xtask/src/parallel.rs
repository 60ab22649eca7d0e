//! One function over many items on all cores: results in the order of the items.

use std::sync::atomic::{AtomicUsize, Ordering};

/// How many items a thread takes at once.
const SHARE: usize = 16;

pub fn map<T: Sync, R: Send>(items: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    let take = || {
        let mut done = Vec::new();
        loop {
            let from = next.fetch_add(SHARE, Ordering::Relaxed).min(items.len());
            let share = &items[from..items.len().min(from + SHARE)];
            if share.is_empty() {
                return done;
            }
            done.push((from, share.iter().map(&work).collect::<Vec<R>>()));
        }
    };
    let mut shares = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..threads).map(|_| scope.spawn(take)).collect();
        threads.into_iter().flat_map(|t| t.join().expect("a measuring thread failed")).collect::<Vec<_>>()
    });
    shares.sort_by_key(|(from, _)| *from);
    shares.into_iter().flat_map(|(_, results)| results).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn results_come_in_order() {
        let items: Vec<usize> = (0..1000).collect();
        assert_eq!(super::map(&items, |n| n * 2), items.iter().map(|n| n * 2).collect::<Vec<_>>());
        assert!(super::map(&[0; 0], |n| *n).is_empty());
    }
}
