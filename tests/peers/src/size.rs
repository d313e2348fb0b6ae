//! Bytes on the wire: brotli at quality 11, what a host that compresses once delivers.

use auskunft_pack::Pack;
use brotli::enc::BrotliEncoderParams;

/// Sections with what people read. All others are there to find it.
const TEXTS: [&str; 5] = ["town", "phrases", "offices", "topics", "answers"];

/// Bytes after compression.
pub fn brotli(bytes: &[u8]) -> usize {
    let mut out = Vec::new();
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    // Reading from and writing to memory cannot fail.
    _ = brotli::BrotliCompress(&mut &*bytes, &mut out, &parameters);
    out.len()
}

/// The part of a pack that is an index, all of its sections one behind the other.
pub fn index_of(pack: &Pack) -> Vec<u8> {
    let sections = pack.sections().filter(|(name, _)| !TEXTS.contains(name));
    sections.flat_map(|(_, bytes)| bytes.iter().copied()).collect()
}
