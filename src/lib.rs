//! Name Screener: official sanctions lists in, listed parties that a name may mean out.

#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "source")]
pub mod source;

pub mod date;
pub mod entity;
pub mod error;
pub mod list;

pub use error::{Error, ErrorKind, Result};
