//! Decision: answer, ask back, or hand over to a person.
//!
//! What a citizen pays decides. A right answer costs nothing, a question back one step, a hand-over
//! that was not needed two and a half (somebody has to call, while somebody is there), a wrong answer
//! a little more (it has to be read, and somebody still has to call). How likely each is was measured
//! on labelled questions, on questions about other things, and on questions whose topic had been
//! taken out of the pack; `docs/matching.md` has the figures. From the two follow the thresholds.

use auskunft_matching::Ranked;

/// What the desk does with a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// Gives the best topic.
    Answer,
    /// Asks which of several topics is meant.
    Clarify,
    /// Says that it does not know, and who does.
    Handover,
}

impl Decision {
    /// `answer`, `clarify` or `handover`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Clarify => "clarify",
            Self::Handover => "handover",
        }
    }
}

/// Most topics that are offered when asking back.
pub const MAX_CHOICES: usize = 4;

/// The score at which the right topic is among the first [`MAX_CHOICES`] in one of two cases.
const EVEN: f32 = 0.275;

/// Below this score asking back costs more than handing over: the right topic is among the first
/// in 40 of 100 cases.
const MIN_CLARIFY: f32 = 0.25;

/// From this share of the best score on the next topic is worth offering.
const CHOICE_SHARE: f32 = 0.65;

/// From this share on the two fit equally well, and only the citizen knows.
const TIE: f32 = 0.95;

/// In between the best topic is right often enough for an answer to cost less than a question back
/// from the score `RIVALRY * share - HEAD_START` on.
const RIVALRY: f32 = 0.6;
const HEAD_START: f32 = 0.08;

/// How surely the right topic is among the first, 0 to 1, for the score of the best. A logistic
/// curve over the logarithm of the score, which takes no logarithm to compute (A. Hill, 1910).
pub fn confidence(score: f32) -> f32 {
    let cube = |x: f32| x * x * x;
    cube(score) / (cube(score) + cube(EVEN))
}

/// The decision for a ranking, the best topic first.
pub fn decide(ranking: &[Ranked]) -> Decision {
    let score = |i: usize| ranking.get(i).map_or(0.0, |ranked| ranked.score);
    let best = score(0);
    if best < MIN_CLARIFY {
        return Decision::Handover;
    }
    let share = score(1) / best;
    let stands_out = share <= TIE && best >= RIVALRY * share - HEAD_START;
    if share < CHOICE_SHARE || stands_out { Decision::Answer } else { Decision::Clarify }
}

/// The topics worth offering beside or instead of the best one, itself included.
pub fn choices(ranking: &[Ranked]) -> &[Ranked] {
    let best = ranking.first().map_or(0.0, |ranked| ranked.score);
    let worth = ranking.iter().take_while(|ranked| ranked.score > CHOICE_SHARE * best).count();
    ranking.get(..worth.min(MAX_CHOICES)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ranking(scores: &[f32]) -> Vec<Ranked> {
        scores.iter().zip(0..).map(|(&score, topic)| Ranked { topic, score }).collect()
    }

    #[test]
    fn only_a_clear_and_good_fit_is_an_answer() {
        assert_eq!(decide(&ranking(&[0.8, 0.3])), Decision::Answer);
        assert_eq!(decide(&ranking(&[0.8, 0.7])), Decision::Answer);
        assert_eq!(decide(&ranking(&[0.8, 0.79])), Decision::Clarify);
        assert_eq!(decide(&ranking(&[0.3, 0.25])), Decision::Clarify);
        assert_eq!(decide(&ranking(&[0.3])), Decision::Answer);
        assert_eq!(decide(&ranking(&[0.1, 0.09])), Decision::Handover);
        assert_eq!(decide(&[]), Decision::Handover);
    }

    #[test]
    fn asking_back_offers_two_to_four_topics() {
        for scores in [[0.4, 0.39, 0.1, 0.1, 0.1], [0.35, 0.34, 0.33, 0.32, 0.31]] {
            let ranking = ranking(&scores);
            assert_eq!(decide(&ranking), Decision::Clarify);
            assert!((2..=4).contains(&choices(&ranking).len()));
        }
    }

    #[test]
    fn confidence_grows_with_the_score_from_none_to_almost_sure() {
        let scores = [0.0, 0.1, EVEN, 0.5, 1.0].map(confidence);
        assert!(scores.is_sorted_by(|a, b| a < b), "{scores:?}");
        assert!(scores[0] == 0.0 && (scores[2] - 0.5).abs() < 1e-6 && scores[4] < 1.0);
    }
}
