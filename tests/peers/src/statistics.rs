//! From many figures to a few.

use std::cmp::Ordering;

/// The value below which that share of the values lies, by the nearest rank; 0 for none.
pub fn percentile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (share * sorted.len() as f64).ceil() as usize;
    sorted.get(rank.saturating_sub(1)).copied().unwrap_or_default()
}

/// The middle value.
pub fn median(values: &[f64]) -> f64 {
    percentile(values, 0.5)
}

/// For each place the median over all rounds; rounds have the same length.
pub fn median_of_rounds(rounds: &[Vec<f64>]) -> Vec<f64> {
    let places = rounds.first().map_or(0, Vec::len);
    let at = |place| rounds.iter().filter_map(|round| round.get(place).copied()).collect();
    (0..places).map(|place| median(&at(place) as &Vec<f64>)).collect()
}

/// How surely a score tells what is inside from what is outside: the probability that one of the
/// first has the higher score, ties counted half. Nothing if one side is empty.
pub fn area_under_curve(inside: &[f64], outside: &[f64]) -> Option<f64> {
    let pairs = inside.len() * outside.len();
    let win = |score: &f64, other: &f64| match score.total_cmp(other) {
        Ordering::Greater => 1.0,
        Ordering::Equal => 0.5,
        Ordering::Less => 0.0,
    };
    let wins = |score: &f64| -> f64 { outside.iter().map(|other| win(score, other)).sum() };
    (pairs > 0).then(|| inside.iter().map(wins).sum::<f64>() / pairs as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(a: f64, b: f64) -> bool {
        (a - b).abs() < 1e-9
    }

    #[test]
    fn percentiles_are_values_that_occurred() {
        let values: Vec<f64> = (1..=200).map(f64::from).collect();
        assert!(same(percentile(&values, 0.99), 198.0));
        assert!(same(median(&values), 100.0));
        assert!(same(median(&[]), 0.0));
    }

    #[test]
    fn one_slow_round_does_not_count() {
        let rounds = [vec![1.0, 2.0], vec![1.0, 9.0], vec![7.0, 2.0]];
        let medians = median_of_rounds(&rounds);
        assert!(same(medians[0], 1.0) && same(medians[1], 2.0));
    }

    #[test]
    fn scores_that_tell_nothing_have_half_the_area() {
        let area = |inside: &[f64], outside: &[f64]| area_under_curve(inside, outside);
        assert!(same(area(&[1.0, 1.0], &[1.0]).unwrap_or_default(), 0.5));
        assert!(same(area(&[0.9, 0.8], &[0.1]).unwrap_or_default(), 1.0));
        assert!(area(&[1.0], &[]).is_none());
    }
}
