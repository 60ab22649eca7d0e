//! One file, opened: its first bytes to tell its format by, and all of it as UTF-8.

use std::io::{BufRead, Chain, Cursor, Read};

use encoding_rs::UTF_8;

use super::bounded::Bounded;
use super::encoding::{self, Transcoder};
use super::position::Position;
use super::utf8::Utf8Guard;
use super::xml::unreadable;
use crate::error::Result;

/// Bytes looked at to tell a format: the longest header of the known tables has 4 KB.
const HEAD: u64 = 32 * 1024;

/// The bytes of a file: those looked at first, then the rest.
pub type Bytes<'a> = Chain<Cursor<Vec<u8>>, Box<dyn Read + 'a>>;

/// A file that was opened and not yet read.
pub struct Input<'a> {
    /// The first bytes, in UTF-8 as far as the file says what it is in.
    pub head: Vec<u8>,
    rest: Box<dyn Read + 'a>,
}

impl<'a> Input<'a> {
    /// Looks at the first bytes. Text in UTF-16, and XML that declares another encoding than UTF-8, is decoded.
    ///
    /// # Errors
    /// [`crate::ErrorKind::Io`] and [`crate::ErrorKind::BadList`] for what cannot be read or unpacked,
    /// [`crate::ErrorKind::UnknownFormat`] for XML in an encoding that nobody knows.
    pub fn open(reader: impl BufRead + 'a) -> Result<Self> {
        let input = Self::peek(Box::new(reader))?;
        let encoding = encoding::of(&input.head)?;
        if encoding == UTF_8 {
            return Ok(input);
        }
        let mut decoded = Self::peek(Box::new(Transcoder::new(input.bytes(), encoding)))?;
        encoding::without_declaration(&mut decoded.head);
        Ok(decoded)
    }

    fn peek(mut rest: Box<dyn Read + 'a>) -> Result<Self> {
        let mut head = Vec::new();
        (&mut rest).take(HEAD).read_to_end(&mut head).map_err(|e| unreadable(Position::Byte(0), &e))?;
        Ok(Self { head, rest })
    }

    /// All bytes from the first on.
    pub fn bytes(self) -> Bytes<'a> {
        Cursor::new(self.head).chain(self.rest)
    }

    /// All text from the first byte on, what is not UTF-8 marked, record by record within limits.
    pub fn text(self) -> Bounded<Utf8Guard<Bytes<'a>>> {
        Bounded::records(Utf8Guard::new(self.bytes()))
    }

    /// All bytes in memory, up to `limit`.
    ///
    /// # Errors
    /// [`crate::ErrorKind::BadList`] where there are more, or they cannot be read.
    pub fn whole(self, limit: u64, spent: &'static str) -> Result<Vec<u8>> {
        let mut all = Vec::new();
        let mut bounded = Bounded::new(self.bytes(), limit, spent);
        bounded.read_to_end(&mut all).map_err(|e| unreadable(Position::Byte(0), &e))?;
        Ok(all)
    }
}
