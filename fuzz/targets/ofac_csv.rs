#![no_main]

use name_screener_fuzz::formats;

name_screener_fuzz::target!(data => formats::ofac_csv(data));
