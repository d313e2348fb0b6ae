//! Chance that is the same at every run: `SplitMix64` (Steele, Lea, Flood: Fast splittable
//! pseudorandom number generators, OOPSLA 2014).

/// A stream of numbers.
pub(crate) struct Random(u64);

impl Random {
    /// The stream for one purpose, and for one of several that have it.
    pub(crate) fn new(purpose: &str, number: u64) -> Self {
        let fnv = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        let mut random = Self(purpose.bytes().fold(0xcbf2_9ce4_8422_2325, fnv) ^ number);
        random.0 = random.next();
        random
    }

    /// Less than `end`, which must not be 0.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }

    /// At least 0 and below 1.
    pub(crate) fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    pub(crate) fn chance(&mut self, of: f64) -> bool {
        self.unit() < of
    }

    /// One of a list that is not empty.
    pub(crate) fn one_of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }

    /// A rank below `end` by the law of Zipf and Mandelbrot, `1 / (rank + flat) ^ steep`, by the
    /// inverse of its continuous distribution. `steep` must not be 1.
    pub(crate) fn rank(&mut self, end: usize, flat: f64, steep: f64) -> usize {
        let power = 1.0 - steep;
        let (low, high) = (flat.powf(power), (end as f64 + flat).powf(power));
        let rank = (low + self.unit() * (high - low)).powf(1.0 / power) - flat;
        (rank as usize).min(end - 1)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn low_ranks_are_frequent_and_high_ones_occur() {
        let mut random = Random::new("test", 1);
        let ranks: Vec<usize> = (0..20_000).map(|_| random.rank(50_000, 3.0, 1.1)).collect();
        let first = ranks.iter().filter(|rank| **rank < 10).count();
        assert!((4_000..10_000).contains(&first), "{first}");
        assert!(ranks.iter().any(|rank| *rank > 40_000));
    }

    #[test]
    fn purposes_have_streams_of_their_own() {
        let first = |purpose, number| Random::new(purpose, number).next();
        assert_eq!(first("topic", 1), first("topic", 1));
        assert_ne!(first("topic", 1), first("topic", 2));
        assert_ne!(first("topic", 1), first("title", 1));
    }
}
