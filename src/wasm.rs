//! The bindings: JavaScript values in, calls of the core, JavaScript values out. Decides nothing.
//!
//! Two modules are built of it: the engine (`engine.rs`, called by `www/worker.js`), which every page loads first, and
//! with the feature `io` readers and writers of files (`io.rs`, called by `www/io-worker.js`).

#[cfg(not(feature = "io"))]
mod engine;
#[cfg(feature = "io")]
mod io;
mod values;
