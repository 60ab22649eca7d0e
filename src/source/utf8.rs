//! Bytes of a list -> bytes that are surely UTF-8, so that one bad letter costs one record and not the list.
//!
//! Every byte that is no part of UTF-8 becomes [`MARK`], a control character that XML forbids: the record that holds
//! it is then rejected by its own check, and positions in the file stay true.

use std::io::{Read, Result};

/// Stands where a byte was not UTF-8 (ASCII "substitute").
pub const MARK: u8 = 0x1A;

const CHUNK: usize = 64 * 1024;

/// A reader that marks what is not UTF-8.
pub struct Utf8Guard<R> {
    inner: R,
    /// Bytes read and not yet given out; those before `checked` are UTF-8.
    chunk: Vec<u8>,
    given: usize,
    checked: usize,
    ended: bool,
}

impl<R: Read> Utf8Guard<R> {
    pub fn new(inner: R) -> Self {
        Self { inner, chunk: Vec::new(), given: 0, checked: 0, ended: false }
    }

    /// Reads on until at least one checked byte is at hand or the input has ended.
    fn refill(&mut self) -> Result<()> {
        while self.given == self.checked && !(self.ended && self.checked == self.chunk.len()) {
            self.chunk.drain(..self.given);
            (self.given, self.checked) = (0, 0);
            let kept = self.chunk.len();
            self.chunk.resize(kept + CHUNK, 0);
            let read = read_some(&mut self.inner, &mut self.chunk[kept..]);
            self.chunk.truncate(kept + *read.as_ref().unwrap_or(&0));
            self.ended = read? == 0;
            self.checked = mark_invalid(&mut self.chunk, self.ended);
        }
        Ok(())
    }
}

/// One read, repeated where it was interrupted.
pub fn read_some(inner: &mut impl Read, out: &mut [u8]) -> Result<usize> {
    loop {
        match inner.read(out) {
            Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
            other => return other,
        }
    }
}

/// Marks the bytes that are not UTF-8 and returns how many are checked; a letter that the end of the chunk may have
/// cut is left for the next one, unless the input has ended.
fn mark_invalid(bytes: &mut [u8], ended: bool) -> usize {
    let mut checked = 0;
    while let Err(e) = std::str::from_utf8(&bytes[checked..]) {
        checked += e.valid_up_to();
        let bad = match e.error_len() {
            Some(len) => len,
            None if ended => bytes.len() - checked,
            None => return checked,
        };
        bytes[checked..checked + bad].fill(MARK);
        checked += bad;
    }
    bytes.len()
}

impl<R: Read> Read for Utf8Guard<R> {
    fn read(&mut self, out: &mut [u8]) -> Result<usize> {
        self.refill()?;
        let n = out.len().min(self.checked - self.given);
        out[..n].copy_from_slice(&self.chunk[self.given..self.given + n]);
        self.given += n;
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives out `step` bytes at a time, so that letters are cut everywhere.
    struct Slow<'a>(&'a [u8], usize);

    impl Read for Slow<'_> {
        fn read(&mut self, out: &mut [u8]) -> Result<usize> {
            let n = self.1.min(self.0.len()).min(out.len());
            out[..n].copy_from_slice(&self.0[..n]);
            self.0 = &self.0[n..];
            Ok(n)
        }
    }

    #[test]
    fn only_what_is_not_utf8_is_marked() {
        for (bytes, want) in [
            (&b"abc"[..], &b"abc"[..]),
            ("\u{645}\u{62d}".as_bytes(), "\u{645}\u{62d}".as_bytes()),
            (b"a\xffb", b"a\x1ab"),
            (b"a\xe2\x82", b"a\x1a\x1a"),
            (b"\xe2\x82x", b"\x1a\x1ax"),
            (b"", b""),
        ] {
            for step in 1..5 {
                let mut out = Vec::new();
                Utf8Guard::new(Slow(bytes, step)).read_to_end(&mut out).unwrap();
                assert_eq!(out, want, "{bytes:?} by {step}");
            }
        }
    }
}
