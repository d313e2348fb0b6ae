//! Decision: answer, ask back, or hand over to a person.
//!
//! A wrong answer costs a citizen more than a question back, a question back more than a right
//! answer. So the best topic is given only if it fits well and clearly better than the next; if it
//! fits but others do as well, the citizen chooses; if nothing fits, a person helps.

use crate::rank::Ranked;

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

/// A best score below this is no better than chance.
const MIN_CLARIFY: f32 = 0.30;
/// A best score from this on is an answer if it stands out.
const MIN_ANSWER: f32 = 0.42;
/// A topic is a rival of the best one from this share of its score on.
const RIVAL_SHARE: f32 = 0.85;
/// A topic is worth offering from this share of the best score on.
const CHOICE_SHARE: f32 = 0.5;

/// The decision for a ranking, the best topic first.
pub fn decide(ranking: &[Ranked]) -> Decision {
    let score = |i: usize| ranking.get(i).map_or(0.0, |ranked| ranked.score);
    let best = score(0);
    let has_rival = score(1) > RIVAL_SHARE * best;
    if best < MIN_CLARIFY {
        Decision::Handover
    } else if best >= MIN_ANSWER && !has_rival {
        Decision::Answer
    } else if score(1) > CHOICE_SHARE * best {
        Decision::Clarify
    } else if best >= MIN_ANSWER {
        Decision::Answer
    } else {
        Decision::Handover
    }
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
        assert_eq!(decide(&ranking(&[0.8, 0.79])), Decision::Clarify);
        assert_eq!(decide(&ranking(&[0.35, 0.3])), Decision::Clarify);
        assert_eq!(decide(&ranking(&[0.1, 0.09])), Decision::Handover);
        assert_eq!(decide(&[]), Decision::Handover);
    }

    #[test]
    fn asking_back_offers_two_to_four_topics() {
        for scores in [[0.8, 0.79, 0.1, 0.1, 0.1], [0.35, 0.34, 0.33, 0.32, 0.31]] {
            let ranking = ranking(&scores);
            assert_eq!(decide(&ranking), Decision::Clarify);
            assert!((2..=4).contains(&choices(&ranking).len()));
        }
    }
}
