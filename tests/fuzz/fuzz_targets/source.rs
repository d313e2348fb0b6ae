//! Any files are a folder: diagnostics, or a FAQ that compiles to a pack that opens.

#![no_main]

use auskunft_source::{File, parse};
use libfuzzer_sys::fuzz_target;

const NAMES: [&str; 9] = [
    "town.toml",
    "offices/amt.toml",
    "topics/a/eins.md",
    "topics/b/zwei.md",
    "lexicon.toml",
    "dates/a/plan.toml",
    "dates/a/streets.csv",
    "dates/a/nord.csv",
    "dates/a/ost.ics",
];

fuzz_target!(|bytes: &[u8]| {
    let parts: Vec<&[u8]> = bytes.split(|&byte| byte == 0).collect();
    let folder = NAMES.iter().zip(&parts).map(|(name, part)| File::new(*name, *part)).collect();
    for files in [folder, vec![File::new("faq.json", bytes)]] {
        if let Ok(reading) = parse(&files)
            && let Ok(pack) = auskunft_compile::compile(&reading.faq)
        {
            auskunft_pack::Pack::open(pack).expect("what the compiler writes can be opened");
        }
    }
});
