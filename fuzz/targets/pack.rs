#![no_main]

use name_screener_fuzz::packs;

name_screener_fuzz::target!(data => packs::read(data));
