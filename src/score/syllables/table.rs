//! Spellings of single syllables in, the syllables they stand for and the schemes that spell them so out.

/// The longest spelling of one syllable.
pub const LONGEST: usize = 8;

/// One reading of one spelling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    spelling: u64,
    /// The syllable, as its system numbers them; below [`super::SYLLABLES`].
    pub syllable: u16,
    /// The schemes of romanisation that spell the syllable so, a bit each, the most standard lowest. The
    /// syllables of one word must have a scheme in common.
    pub schemes: u8,
}

/// All spellings of one system, sorted.
#[derive(Debug, Default)]
pub struct Table {
    entries: Vec<Entry>,
}

impl Table {
    /// Takes entries in any order; those of one spelling and syllable become one with the schemes of all.
    ///
    /// A spelling that is not one to [`LONGEST`] letters is left out.
    pub fn new(spellings: impl IntoIterator<Item = (String, u16, u8)>) -> Self {
        let entry = |(spelling, syllable, schemes): (String, u16, u8)| {
            Some(Entry { spelling: pack(spelling.as_bytes())?, syllable, schemes })
        };
        let mut entries: Vec<Entry> = spellings.into_iter().filter_map(entry).collect();
        entries.sort_unstable_by_key(|e| (e.spelling, e.syllable));
        entries.dedup_by(|next, kept| {
            let same = (next.spelling, next.syllable) == (kept.spelling, kept.syllable);
            kept.schemes |= if same { next.schemes } else { 0 };
            same
        });
        entries.shrink_to_fit();
        Self { entries }
    }

    /// Every reading of `spelling`, ascending by syllable.
    pub fn at(&self, spelling: &[u8]) -> &[Entry] {
        let Some(packed) = pack(spelling) else { return &[] };
        let start = self.entries.partition_point(|e| e.spelling < packed);
        let end = start + self.entries[start..].iter().take_while(|e| e.spelling == packed).count();
        &self.entries[start..end]
    }

    /// Every spelling with its readings, sorted.
    #[cfg(test)]
    pub fn spellings(&self) -> impl Iterator<Item = (String, &[Entry])> {
        let text =
            |packed: u64| packed.to_be_bytes().iter().filter(|&&b| b > 0).map(|&b| char::from(b)).collect();
        self.entries.chunk_by(|a, b| a.spelling == b.spelling).map(move |same| (text(same[0].spelling), same))
    }
}

/// The letters of a short spelling as one number that sorts as they do.
fn pack(spelling: &[u8]) -> Option<u64> {
    let fits = (1..=LONGEST).contains(&spelling.len()) && spelling.iter().all(u8::is_ascii_lowercase);
    fits.then(|| spelling.iter().enumerate().fold(0, |n, (i, &b)| n | u64::from(b) << (56 - 8 * i)))
}
