//! A logarithm that is the same on every machine.
//!
//! `f32::ln` calls the platform's library, and those differ in the last bits. This one uses only
//! operations that IEEE 754 defines exactly.

/// The natural logarithm of a positive, finite number, within 0.00001 of the true one.
pub fn ln(x: f32) -> f32 {
    let bits = x.to_bits();
    let exponent = (bits >> 23).cast_signed() - 127;
    // The number without its exponent, moved to 0.75..1.5 so that the series below is short.
    let mantissa = f32::from_bits(bits & 0x007f_ffff | 0x3f80_0000);
    let (mantissa, exponent) =
        if mantissa > 1.5 { (mantissa / 2.0, exponent + 1) } else { (mantissa, exponent) };
    // ln(m) = 2 artanh((m - 1) / (m + 1))
    let t = (mantissa - 1.0) / (mantissa + 1.0);
    let square = t * t;
    let series = 1.0 + square * (1.0 / 3.0 + square * (1.0 / 5.0 + square * (1.0 / 7.0)));
    exponent as f32 * std::f32::consts::LN_2 + 2.0 * t * series
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_a_logarithm() {
        for x in [0.001f32, 0.5, 0.75, 1.0, 1.2, 1.499, 1.5, 1.501, 2.0, 3.7, 100.0, 12_345.6] {
            assert!((ln(x) - x.ln()).abs() < 1e-5, "{x}: {} instead of {}", ln(x), x.ln());
        }
    }
}
