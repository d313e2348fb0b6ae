//! Questions that appear more than once.

use std::collections::HashMap;

use crate::diagnostics::{Report, Spanned};
use crate::messages::faq;

/// A question and the topic that answers it.
pub(crate) struct Question {
    pub(crate) topic: String,
    pub(crate) text: Spanned<String>,
}

/// Reports questions that are the same but for case, blanks and punctuation. In two topics they
/// make the answer a matter of luck; within one they are only idle.
pub(crate) fn report_repeated(questions: &[Question], report: &mut Report) {
    let mut seen: HashMap<String, &Question> = HashMap::new();
    for question in questions {
        let key = words(&question.text.value);
        if key.is_empty() {
            continue;
        }
        let Some(first) = seen.get(&key) else {
            seen.insert(key, question);
            continue;
        };
        let message = if first.topic == question.topic {
            faq::question_repeated(&question.text.value)
        } else {
            faq::question_twice(&question.text.value)
        };
        let (place, other) = (question.text.place.clone(), first.text.place.clone());
        report.add_pair(place, message, other, "zuerst hier");
    }
}

fn words(question: &str) -> String {
    let lower = question.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}
