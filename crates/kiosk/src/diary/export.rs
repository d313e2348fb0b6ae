//! The diary as JSON (RFC 8259), a question a line so that it can be read without a program.
//!
//! Written by hand: the format has one list, and `serde_json` would be a third of the kiosk's code.

use super::{Counts, Diary};

/// The file that `auskunft eval` reads.
pub(super) fn json(diary: &Diary, pack: &str, from: &str, until: &str) -> String {
    let Counts { conversations, answers, clarifies, handovers } = diary.counts;
    let (pack, from, until) = (quoted(pack), quoted(from), quoted(until));
    let question = |(text, times)| format!("    {{\"q\": {}, \"times\": {times}}}", quoted(text));
    let questions: Vec<String> = diary.unanswered().map(question).collect();
    format!(
        "{{\n  \"pack\": {pack},\n  \"from\": {from},\n  \"until\": {until},\n  \"counts\": \
         {{\"conversations\": {conversations}, \"answers\": {answers}, \"clarifies\": {clarifies}, \
         \"handovers\": {handovers}}},\n  \"left_out\": {},\n  \"unanswered\": [\n{}\n  ]\n}}\n",
        diary.left_out,
        questions.join(",\n"),
    )
}

fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => {
                let hex = |shift: u32| char::from_digit(u32::from(c) >> shift & 15, 16);
                out.push_str("\\u");
                out.extend([12, 8, 4, 0].into_iter().filter_map(hex));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
