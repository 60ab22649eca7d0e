//! The one error type of the crate: a stable kind, and a message that says what is wrong, where, and what to do.

use std::fmt;

/// What went wrong, as a stable code that programs can test for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// The bytes are not any list format that this program reads.
    UnknownFormat,
    /// The bytes started as a known list but are damaged: cut, malformed, not text.
    BadList,
    /// A pack whose bytes are damaged or cut (checksum, lengths, magic).
    BadPack,
    /// A pack written by another version of this program.
    PackVersion,
    /// The same list was loaded twice.
    DuplicateList,
    /// A question was asked of a screener without any list.
    NoLists,
    /// A query that holds nothing to search for.
    EmptyQuery,
    /// A query too long to be a name.
    QueryTooLong,
    /// An option out of its range or of the wrong form.
    BadOption,
    /// A file or stream could not be read or written.
    Io,
    /// A list could not be downloaded.
    Network,
    /// A list was downloaded and read, but must not replace the one that is there.
    Refused,
    /// Who reads the output has closed it.
    OutputClosed,
}

impl ErrorKind {
    /// The code as it stands in JavaScript (`ScreenerError.code`) and in command-line output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnknownFormat => "unknown-format",
            Self::BadList => "bad-list",
            Self::BadPack => "bad-pack",
            Self::PackVersion => "pack-version",
            Self::DuplicateList => "duplicate-list",
            Self::NoLists => "no-lists",
            Self::EmptyQuery => "empty-query",
            Self::QueryTooLong => "query-too-long",
            Self::BadOption => "bad-option",
            Self::Io => "io",
            Self::Network => "network",
            Self::Refused => "refused",
            Self::OutputClosed => "output-closed",
        }
    }
}

/// An error with a message for people; see [`ErrorKind`] for programs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    kind: ErrorKind,
    message: String,
}

/// The crate's result.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error of `kind`. The message says what is wrong, where, and what to do about it.
    pub fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into() }
    }

    /// The stable kind.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The message, one line, without the kind.
    pub fn message(&self) -> &str {
        &self.message
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

impl From<std::io::Error> for Error {
    fn from(e: std::io::Error) -> Self {
        let closed = e.kind() == std::io::ErrorKind::BrokenPipe;
        Self::new(if closed { ErrorKind::OutputClosed } else { ErrorKind::Io }, e.to_string())
    }
}
