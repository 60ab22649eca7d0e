//! A text in, every mention of a listed party in it out.
//!
//! | module | from | to |
//! |---|---|---|
//! | [`text`] | a document | its words and where they stand |
//! | [`names`], [`cost`] | the lists | each name once, and the words that anchor it |
//! | [`again`] | a stretch between breaks | the same one before |
//! | [`recent`] | the words as they go by | which names may stand around |
//! | [`around`], [`similar`] | the words around a place | which of them are like the words of a name |
//! | [`finder`] | a word and a name that it anchors | stretches of words that are hits |
//! | [`rule`] | such a stretch | whether it is a mention |
//! | [`overlap`] | all of them | the best, none over another |
//! | [`scan`] | a document, bit by bit | mentions with what a search says of their text |

mod again;
mod around;
mod cost;
mod finder;
mod names;
mod overlap;
mod recent;
mod rule;
mod scan;
mod similar;
mod text;

pub use scan::{Document, DocumentOptions, Mention, Scan, Step};

use crate::error::Result;
use crate::search::Screener;

/// Scans a whole text at once.
///
/// # Errors
/// Those of [`Scan::new`].
pub fn scan(screener: &Screener, text: &str, options: &DocumentOptions) -> Result<Document> {
    let mut scan = Scan::new(screener, text.to_owned(), options.clone())?;
    while scan.step(screener)?.is_left() {}
    Ok(scan.finish().expect("nothing is left to do"))
}
