//! Name Screener: official sanctions lists in, listed parties that a name may mean out.
//!
//! Data flows one way, and a module uses only modules above it:
//!
//! | module | from | to |
//! |---|---|---|
//! | [`entity`], [`date`], [`list`], [`error`] | | plain data |
//! | [`work`] | | what a search did, counted for the benchmark |
//! | [`source`] | an authority's file | entities, rejects |
//! | [`difference`] | two versions of a list | what changed |
//! | [`programs`] | the table of programme codes | what they stand for |
//! | [`calendar`] | | days and today |
//! | [`snapshot`] | the folder `lists/` | entities |
//! | [`normalize`] | text | words and their classes |
//! | [`score`] | two names | evidence, and the score |
//! | [`explain`] | evidence | words and marked spans |
//! | [`index`] | entities | vocabulary and postings |
//! | [`pack`] | index and entities | one binary a list, and back |
//! | [`import`] | an authority's file | one version of a list, its pack |
//! | [`fetch`] | an authority's server | a folder of lists |
//! | [`table`] | a table as people keep it | rows of cells, and back |
//! | [`linkage`] | packs | which listings are of one party |
//! | [`related`] | packs and a party | who shares an identifier or an address with it |
//! | [`search`] | packs and a query | hits |
//! | [`batch`] | many queries | the same hits, in short |
//! | [`age`] | the days of lists, today | words, warnings |
//! | `wasm`, [`cli`] | JavaScript, the command line | the same calls |
//!
#![doc = include_str!("../README.md")]

#[cfg(feature = "cli")]
pub mod age;
#[cfg(feature = "cli")]
pub mod calendar;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "source")]
pub mod difference;
#[cfg(feature = "cli")]
pub mod fetch;
#[cfg(feature = "source")]
pub mod import;
#[cfg(feature = "cli")]
pub mod programs;
#[cfg(feature = "cli")]
pub mod snapshot;
#[cfg(feature = "source")]
pub mod source;
#[cfg(feature = "io")]
pub mod table;

pub mod batch;
pub mod date;
mod decimal;
pub mod document;
pub mod entity;
pub mod error;
pub mod explain;
pub mod index;
pub mod linkage;
pub mod list;
pub mod normalize;
mod order;
pub mod pack;
pub mod related;
pub mod score;
pub mod search;
pub mod work;

#[cfg(target_arch = "wasm32")]
mod wasm;

pub use error::{Error, ErrorKind, Result};
