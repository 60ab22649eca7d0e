//! Name Screener: official sanctions lists in, listed parties that a name may mean out.

#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "cli")]
pub mod snapshot;
#[cfg(feature = "source")]
pub mod source;

pub mod date;
pub mod entity;
pub mod error;
pub mod explain;
pub mod index;
pub mod list;
pub mod normalize;
mod order;
pub mod pack;
pub mod score;
pub mod search;

#[cfg(target_arch = "wasm32")]
mod wasm;

pub use error::{Error, ErrorKind, Result};
