//! Packs for the tests: the demo town as its editors wrote it, and small ones made on the spot.

use std::path::{Path, PathBuf};

use auskunft_engine::{CivilTime, Desk};

/// The moment at which the tests ask.
#[allow(dead_code, reason = "each test binary uses its part of this module")]
pub const NOON: CivilTime = CivilTime { year: 2026, month: 11, day: 20, hour: 12, minute: 0 };

/// A folder or file of the project.
#[allow(dead_code, reason = "each test binary uses its part of this module")]
pub fn project(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// The pack of the demo town.
#[allow(dead_code, reason = "each test binary uses its part of this module")]
pub fn town_pack() -> Vec<u8> {
    folder_pack("faq-data")
}

/// The pack of a folder in the authoring format.
#[allow(dead_code, reason = "each test binary uses its part of this module")]
pub fn folder_pack(folder: &str) -> Vec<u8> {
    let reading = auskunft_source::read(&project(folder)).expect("the folder has no errors");
    auskunft_compile::compile(&reading.faq).expect("its language is known")
}

/// The pack of a list of topics in JSON.
#[allow(dead_code, reason = "each test binary uses its part of this module")]
pub fn json_pack(json: &str) -> Vec<u8> {
    let files = [auskunft_source::File::new("faq.json", json)];
    let reading = auskunft_source::parse(&files).expect("well-formed");
    auskunft_compile::compile(&reading.faq).expect("its language is known")
}

/// The desk of a pack that is right.
#[allow(dead_code, reason = "each test binary uses its part of this module")]
pub fn desk(pack: Vec<u8>) -> Desk {
    Desk::open(pack).expect("a pack just compiled")
}
