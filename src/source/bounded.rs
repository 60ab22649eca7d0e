//! A reader that stops a file which would fill the memory: one record, or what a compressed file unpacks to, is only
//! read up to a limit.

use std::cell::Cell;
use std::io::{Error, ErrorKind, Read, Result};
use std::rc::Rc;

/// Most bytes of one record, one attribute or one text; the largest official record has about 300 KB.
pub const MAX_RECORD: u64 = 16 * 1024 * 1024;
/// Most bytes that one compressed file may unpack to; the largest official one has 0.2 GB.
pub const MAX_UNPACKED: u64 = 2 * 1024 * 1024 * 1024;

/// How much may still be read; its copies are one allowance.
#[derive(Clone)]
pub struct Allowance {
    limit: u64,
    left: Rc<Cell<u64>>,
}

impl Allowance {
    /// Begins the allowance anew.
    pub fn renew(&self) {
        self.left.set(self.limit);
    }
}

/// A reader with an allowance.
pub struct Bounded<R> {
    inner: R,
    allowance: Allowance,
    /// What is said when the allowance is spent.
    spent: &'static str,
}

impl<R> Bounded<R> {
    /// Allows `limit` bytes, and as many again after each [`Bounded::renew`].
    pub fn new(inner: R, limit: u64, spent: &'static str) -> Self {
        Self { inner, allowance: Allowance { limit, left: Rc::new(Cell::new(limit)) }, spent }
    }

    /// For records: what is read ahead counts for the record at hand.
    pub fn records(inner: R) -> Self {
        Self::new(
            inner,
            MAX_RECORD,
            "one record is larger than 16 MB; a quotation mark or bracket may be left open",
        )
    }

    /// For what comes out of a compressed file.
    pub fn unpacked(inner: R) -> Self {
        Self::new(inner, MAX_UNPACKED, "it unpacks to more than 2 GB, which no list does")
    }

    /// Begins the allowance anew.
    pub fn renew(&self) {
        self.allowance.renew();
    }

    /// The allowance, for whoever gives the reader away.
    pub fn allowance(&self) -> Allowance {
        self.allowance.clone()
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, out: &mut [u8]) -> Result<usize> {
        let left = self.allowance.left.get();
        if left == 0 {
            return Err(Error::new(ErrorKind::FileTooLarge, self.spent));
        }
        let most = usize::try_from(left).unwrap_or(usize::MAX).min(out.len());
        let read = self.inner.read(&mut out[..most])?;
        self.allowance.left.set(left - read as u64);
        Ok(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_more_than_the_allowance_is_read() {
        let mut bounded = Bounded::new(&b"abcdef"[..], 4, "enough");
        let mut out = [0; 10];
        assert_eq!(bounded.read(&mut out).unwrap(), 4);
        let error = bounded.read(&mut out).unwrap_err();
        assert_eq!((error.kind(), error.to_string().as_str()), (ErrorKind::FileTooLarge, "enough"));
        bounded.renew();
        assert_eq!(bounded.read(&mut out).unwrap(), 2);
    }
}
