//! Bytes in another encoding -> UTF-8, as they are read.

use std::io::{Read, Result};

use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::utf8::MARK;
use crate::error::{Error, ErrorKind, Result as ListResult};

const CHUNK: usize = 32 * 1024;

/// The encoding that the first bytes of a file show or declare; UTF-8 where they do neither.
///
/// # Errors
/// [`ErrorKind::UnknownFormat`] for XML that declares an encoding that nobody knows.
pub fn of(head: &[u8]) -> ListResult<&'static Encoding> {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return Ok(encoding);
    }
    match head {
        [b'<', 0, ..] => Ok(UTF_16LE),
        [0, b'<', ..] => Ok(UTF_16BE),
        _ => declared(head),
    }
}

/// The encoding of an XML declaration. What declares UTF-16 in plain letters is not UTF-16.
fn declared(head: &[u8]) -> ListResult<&'static Encoding> {
    let Some(label) = declaration(head).and_then(label) else { return Ok(UTF_8) };
    match Encoding::for_label(label.as_bytes()) {
        Some(encoding) if encoding.is_ascii_compatible() => Ok(encoding),
        Some(_) => Ok(UTF_8),
        None => {
            let message = format!(
                "The file says that it is written in {label:?}, which nobody knows. Save it as UTF-8."
            );
            Err(Error::new(ErrorKind::UnknownFormat, message))
        }
    }
}

/// The XML declaration at the beginning.
fn declaration(head: &[u8]) -> Option<&str> {
    let end = head.windows(2).position(|pair| pair == b"?>")? + 2;
    std::str::from_utf8(&head[..end]).ok().filter(|text| text.starts_with("<?xml"))
}

fn label(declaration: &str) -> Option<&str> {
    let (_, rest) = declaration.split_once("encoding")?;
    let rest = rest.trim_start().strip_prefix('=')?.trim_start();
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    rest[1..].split_once(quote).map(|(label, _)| label)
}

/// Blanks out the XML declaration, whose encoding is no longer true of the bytes.
pub fn without_declaration(head: &mut [u8]) {
    if let Some(length) = declaration(head).map(str::len) {
        head[..length].fill(b' ');
    }
}

/// A reader of UTF-8 over bytes in another encoding. What is none of its letters becomes [`MARK`], which spoils the
/// record that holds it and no other.
pub struct Transcoder<R> {
    inner: R,
    decoder: Decoder,
    /// Bytes read and not yet decoded.
    raw: Vec<u8>,
    /// Text decoded and not yet given out, from `given` on.
    text: Vec<u8>,
    given: usize,
    ended: bool,
}

impl<R: Read> Transcoder<R> {
    /// Decodes from the first byte; a byte order mark is taken off.
    pub fn new(inner: R, encoding: &'static Encoding) -> Self {
        let decoder = encoding.new_decoder_with_bom_removal();
        Self { inner, decoder, raw: Vec::new(), text: Vec::new(), given: 0, ended: false }
    }

    fn refill(&mut self) -> Result<()> {
        while self.given == self.text.len() && !self.ended {
            self.raw.resize(CHUNK, 0);
            let read = super::utf8::read_some(&mut self.inner, &mut self.raw)?;
            self.raw.truncate(read);
            self.ended = read == 0;
            self.decode();
        }
        Ok(())
    }

    fn decode(&mut self) {
        (self.given, self.text) = (0, vec![0; 3 * CHUNK + 16]);
        let (mut taken, mut filled) = (0, 0);
        loop {
            let (result, read, written) = self.decoder.decode_to_utf8_without_replacement(
                &self.raw[taken..],
                &mut self.text[filled..],
                self.ended,
            );
            (taken, filled) = (taken + read, filled + written);
            match result {
                DecoderResult::InputEmpty => break,
                DecoderResult::OutputFull => self.text.resize(self.text.len() + CHUNK, 0),
                DecoderResult::Malformed(..) => {
                    self.text.insert(filled, MARK);
                    filled += 1;
                }
            }
        }
        self.text.truncate(filled);
    }
}

impl<R: Read> Read for Transcoder<R> {
    fn read(&mut self, out: &mut [u8]) -> Result<usize> {
        self.refill()?;
        let n = out.len().min(self.text.len() - self.given);
        out[..n].copy_from_slice(&self.text[self.given..self.given + n]);
        self.given += n;
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::WINDOWS_1252;

    fn utf16(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn encodings_are_told() {
        for (bytes, want) in [
            (&b"\xff\xfe<\0"[..], UTF_16LE),
            (b"\xfe\xff\0<", UTF_16BE),
            (b"<\0?\0", UTF_16LE),
            (b"\0<\0?", UTF_16BE),
            (b"\xef\xbb\xbfabc", UTF_8),
            (b"<?xml version='1.0' encoding = 'windows-1252'?>", WINDOWS_1252),
            (b"<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>", WINDOWS_1252),
            (b"<?xml version=\"1.0\" encoding=\"utf-16\"?>", UTF_8),
            (b"<?xml version=\"1.0\"?>", UTF_8),
            (b"name,country", UTF_8),
            (b"", UTF_8),
        ] {
            assert_eq!(of(bytes).unwrap(), want, "{bytes:?}");
        }
        assert!(of(b"<?xml encoding=\"moon\"?>").unwrap_err().message().contains("moon"));
    }

    #[test]
    fn text_comes_out_as_utf8() {
        let long = "é".repeat(100_000);
        for (bytes, encoding, want) in [
            (utf16("\u{feff}Ким"), UTF_16LE, "Ким".to_owned()),
            (utf16(&long), UTF_16LE, long.clone()),
            (b"Jos\xe9 \x80".to_vec(), WINDOWS_1252, "José €".to_owned()),
            (vec![b'a', 0, 0x00, 0xd8, b'b', 0], UTF_16LE, "a\x1ab".to_owned()),
            (Vec::new(), UTF_16LE, String::new()),
        ] {
            let mut text = String::new();
            Transcoder::new(bytes.as_slice(), encoding).read_to_string(&mut text).unwrap();
            assert!(text == want, "{encoding:?}");
        }
    }
}
