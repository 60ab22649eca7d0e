//! The limit of memory, to the byte: libFuzzer's own looks once a second, and counts what was freed long ago.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicUsize, Ordering};

/// Most bytes that may be allocated at one time.
const MOST: usize = 512 * 1024 * 1024;

static NOW: AtomicUsize = AtomicUsize::new(0);

/// The system's allocator, which ends the process (and so has libFuzzer keep the input) beyond the limit.
pub struct Limited;

// SAFETY: every call is handed on to the system's allocator as it came.
unsafe impl GlobalAlloc for Limited {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        took(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        took(layout.size());
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // What is large is moved without a copy.
        took(size.saturating_sub(layout.size()));
        NOW.fetch_sub(layout.size().saturating_sub(size), Ordering::Relaxed);
        unsafe { System.realloc(pointer, layout, size) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Ordering::Relaxed);
        unsafe { System.dealloc(pointer, layout) }
    }
}

fn took(size: usize) {
    let now = NOW.fetch_add(size, Ordering::Relaxed).saturating_add(size);
    if now > MOST {
        // Nothing may be allocated here, so it is said without formatting.
        let said = b"this input takes more than 512 MB of memory\n";
        let _ = std::io::Write::write_all(&mut std::io::stderr(), said);
        std::process::abort();
    }
}
