//! Text as it is read, every line of it ended by LF: files are put together of others, and mix the ends of Windows, of
//! old Macs and of Unix, so that no count of one kind gives the line.

use std::io::{Read, Result};

/// A reader that gives LF for each CR LF and each CR alone, and one at the end of a last line that has none.
pub struct LineEnds<R> {
    inner: R,
    /// The last byte of the inner reader was a CR.
    after_cr: bool,
    /// The last byte given was no LF.
    is_open: bool,
}

impl<R> LineEnds<R> {
    pub fn new(inner: R) -> Self {
        Self { inner, after_cr: false, is_open: false }
    }

    pub fn get_ref(&self) -> &R {
        &self.inner
    }

    /// Mends the ends of lines in place and returns how many bytes are left.
    fn mend(&mut self, bytes: &mut [u8]) -> usize {
        if !self.after_cr && !bytes.contains(&b'\r') {
            return bytes.len();
        }
        let mut kept = 0;
        for at in 0..bytes.len() {
            let byte = bytes[at];
            if !(byte == b'\n' && self.after_cr) {
                bytes[kept] = if byte == b'\r' { b'\n' } else { byte };
                kept += 1;
            }
            self.after_cr = byte == b'\r';
        }
        kept
    }
}

impl<R: Read> Read for LineEnds<R> {
    fn read(&mut self, out: &mut [u8]) -> Result<usize> {
        loop {
            let read = self.inner.read(out)?;
            if read == 0 && self.is_open && !out.is_empty() {
                (out[0], self.is_open) = (b'\n', false);
                return Ok(1);
            }
            let kept = self.mend(&mut out[..read]);
            if kept > 0 {
                self.is_open = out[kept - 1] != b'\n';
            }
            // Only an LF that belongs to the CR before it: no end of the file.
            if kept > 0 || read == 0 {
                return Ok(kept);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_all_kinds_end_alike_however_they_are_cut() {
        for (text, want) in [
            ("a\r\nb\rc\nd", "a\nb\nc\nd\n"),
            ("\r\r\n\n\r", "\n\n\n\n"),
            ("a\n", "a\n"),
            ("", ""),
            ("\r\n", "\n"),
        ] {
            for size in 1..4 {
                let mut reader = LineEnds::new(text.as_bytes());
                let (mut all, mut piece) = (Vec::new(), vec![0; size]);
                while let n @ 1.. = reader.read(&mut piece).unwrap() {
                    all.extend(&piece[..n]);
                }
                assert_eq!(String::from_utf8(all).unwrap(), want, "{text:?} by {size}");
            }
        }
    }
}
