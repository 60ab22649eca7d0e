//! What the fuzz targets share.
//!
//! Enters: the bytes that libFuzzer made. Leaves: nothing, or a panic that names the promise a reader broke. [`framed`]
//! puts bytes into the frame of one format so that its reader must take them, [`parts`] and [`spreadsheet`] make
//! archives of them, [`reading`] holds a reader to what it promises, [`tables`], [`packs`] and [`screening`] do so for
//! what is behind the readers; [`memory`] stops an input that takes more than 512 MB.

pub mod formats;
mod framed;
mod memory;
pub mod packs;
mod parts;
mod reading;
pub mod screening;
pub mod spreadsheet;
pub mod tables;

pub use libfuzzer_sys;

#[global_allocator]
static ALLOCATOR: memory::Limited = memory::Limited;

/// A target: what to do with some bytes.
#[macro_export]
macro_rules! target {
    ($data:ident => $work:expr) => {
        $crate::libfuzzer_sys::fuzz_target!(|$data: &[u8]| $work);
    };
}
