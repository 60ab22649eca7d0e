//! Bytes -> a file of one format, so that its reader cannot turn them away at once.

use crate::reading;

/// The frame of a format.
pub struct Framed {
    /// The list that it must be.
    pub list: &'static str,
    /// What shows that the bytes are a whole file already, and are to be taken as they are.
    pub mark: &'static str,
    pub before: &'static str,
    pub after: &'static str,
}

/// Bytes in which the mark must stand.
const HEAD: usize = 1024;

impl Framed {
    /// Reads the bytes as this format.
    pub fn read(&self, data: &[u8]) {
        reading::check(&[self.whole(data)], Some(self.list));
    }

    fn whole(&self, data: &[u8]) -> Vec<u8> {
        let head = &data[..data.len().min(HEAD)];
        let is_whole = head.windows(self.mark.len()).any(|part| part == self.mark.as_bytes());
        match is_whole || has_byte_order_mark(head) {
            true => data.to_vec(),
            false => [self.before.as_bytes(), data, self.after.as_bytes()].concat(),
        }
    }
}

/// Marked text, which may be in UTF-16, where the mark of the format is not seen.
fn has_byte_order_mark(head: &[u8]) -> bool {
    [&b"\xef\xbb\xbf"[..], b"\xff\xfe", b"\xfe\xff"].iter().any(|mark| head.starts_with(mark))
}
