//! Any bytes are a thesaurus: an error, or groups of words.

#![no_main]

use auskunft_compile::Thesaurus;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let _ = Thesaurus::parse("th.dat", bytes);
});
