#![no_main]

use name_screener_fuzz::screening;

name_screener_fuzz::target!(data => screening::normalize(data));
