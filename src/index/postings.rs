//! (Entry, name) pairs in, the names of each entry out.

/// For each entry the names that hold it, in one array.
pub struct Postings {
    starts: Vec<u32>,
    names: Vec<u32>,
}

impl Postings {
    /// From (entry, name) pairs, which are gone through twice.
    pub fn new<I: Iterator<Item = (u32, u32)>>(entries: usize, pairs: impl Fn() -> I) -> Self {
        let mut starts = vec![0u32; entries + 1];
        pairs().for_each(|(entry, _)| starts[entry as usize + 1] += 1);
        for i in 0..entries {
            starts[i + 1] += starts[i];
        }
        let mut next = starts.clone();
        let mut names = vec![0; starts[entries] as usize];
        for (entry, name) in pairs() {
            names[next[entry as usize] as usize] = name;
            next[entry as usize] += 1;
        }
        Self { starts, names }
    }

    /// Once for each time they hold it.
    pub fn of(&self, entry: u32) -> &[u32] {
        let entry = entry as usize;
        &self.names[self.starts[entry] as usize..self.starts[entry + 1] as usize]
    }
}
