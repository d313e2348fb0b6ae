//! QR: an address or a text as a code that a phone reads off the screen.
//!
//! The drawing is one path of SVG, so that it needs no markup and is sharp at every size: fill it
//! black on white within a `viewBox` of [`Symbol::size`] modules on each side.
//!
//! ```
//! let symbol = auskunft_kiosk::qr::symbol("https://www.ellernbrueck.example/").unwrap();
//! assert_eq!(symbol.size, 29 + 2 * 4);
//! assert!(symbol.path.starts_with("M4 4h7v1h-7z"));
//! ```

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment};

/// Modules that stay white around the code, as ISO/IEC 18004 wants it.
const QUIET_ZONE: i32 = 4;

/// A QR code to draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// Modules on each side, with the quiet zone of four around it.
    pub size: u32,
    /// A path of SVG in modules, one rectangle for each run of dark ones: `M4 4h7v1h-7z`.
    pub path: String,
}

/// The smallest code that holds the text as bytes of UTF-8 and can be read with 15 % of it damaged (level
/// M, or a higher one if that needs no more room); `None` if the text is longer than 2331 bytes.
pub fn symbol(text: &str) -> Option<Symbol> {
    // Addresses have small letters, which only bytes can tell; the other modes would be 1.4 kB more.
    let segment = QrSegment::make_bytes(text.as_bytes());
    let code = QrCode::encode_segments(&[segment], QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        push_row(&code, y, &mut path);
    }
    Some(Symbol { size: (code.size() + 2 * QUIET_ZONE) as u32, path })
}

fn push_row(code: &QrCode, y: i32, path: &mut String) {
    let mut x = 0;
    while x < code.size() {
        let end = (x..code.size()).find(|x| !code.get_module(*x, y)).unwrap_or(code.size());
        let run = end - x;
        if run > 0 {
            let (left, top) = (x + QUIET_ZONE, y + QUIET_ZONE);
            let _ = write!(path, "M{left} {top}h{run}v1h-{run}z"); // a String takes everything
        }
        x += run.max(1);
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rqrr::{MetaData, PreparedImage};

    use super::*;

    /// What a phone would read if it saw the path, drawn with this many pixels a module.
    fn read(symbol: &Symbol, pixels: usize) -> (MetaData, String) {
        let dark = dark_modules(symbol);
        let side = symbol.size as usize;
        let shade = |x, y| if dark[y / pixels * side + x / pixels] { 0 } else { 255 };
        let mut image = PreparedImage::prepare_from_greyscale(side * pixels, side * pixels, shade);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "a phone sees no code");
        grids[0].decode().unwrap()
    }

    /// Row by row, whether a rectangle of the path covers the module.
    fn dark_modules(symbol: &Symbol) -> Vec<bool> {
        let side = symbol.size as usize;
        let mut dark = vec![false; side * side];
        for run in symbol.path.split_terminator('z') {
            let numbers: Vec<usize> = run
                .split(|c: char| !c.is_ascii_digit())
                .filter_map(|number| number.parse().ok())
                .collect();
            let [x, y, width, 1, back] = numbers[..] else { panic!("`{run}` is no run") };
            assert_eq!(run, format!("M{x} {y}h{width}v1h-{back}"));
            assert_eq!(width, back);
            dark[y * side + x..][..width].fill(true);
        }
        dark
    }

    #[test]
    fn a_phone_reads_addresses_and_messages() {
        for text in [
            "https://www.ellernbrueck.example/",
            "https://www.ellernbrueck.example/auskunft/?topic=reisepass&lang=de#fristen",
            "mailto:buergerbuero@ellernbrueck.example?subject=Müllgebühren für die Große Straße",
            "tel:+4950001200",
            "WOHNSITZ ANMELDEN",
            "0500012100",
        ] {
            let symbol = symbol(text).unwrap();
            assert_eq!(read(&symbol, 3).1, text);
        }
    }

    #[test]
    fn the_code_is_the_smallest_of_level_m() {
        // 26 bytes are what version 2 holds at level M, 14 those of version 1.
        for (bytes, version) in [(14, 1), (15, 2), (26, 2), (27, 3), (2331, 40)] {
            let symbol = symbol(&"a".repeat(bytes)).unwrap();
            assert_eq!(symbol.size, 17 + 4 * version + 2 * 4, "{bytes} bytes");
        }
        let (read, _) = read(&symbol(&"a".repeat(26)).unwrap(), 3);
        assert_eq!(read.ecc_level, 0, "rqrr's number of level M");
    }

    #[test]
    fn a_text_that_is_too_long_has_no_code() {
        assert_eq!(symbol(&"a".repeat(2332)), None);
        assert_eq!(symbol(&"ü".repeat(1200)), None);
    }

    #[test]
    fn the_quiet_zone_is_white() {
        let symbol = symbol("https://www.ellernbrueck.example/").unwrap();
        let (side, dark) = (symbol.size as usize, dark_modules(&symbol));
        let is_outside = |place: usize| !(4..side - 4).contains(&place);
        let outside = (0..side * side).filter(|at| is_outside(at % side) || is_outside(at / side));
        assert!(outside.into_iter().all(|at| !dark[at]));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        #[test]
        fn a_phone_reads_any_text(text in "[ -~äöüßÄÖÜ€–„“\n]{10,1500}") {
            prop_assert_eq!(read(&symbol(&text).unwrap(), 3).1, text);
        }
    }
}
