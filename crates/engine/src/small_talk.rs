//! Small talk: a question that asks for nothing gets a short reply, and no topic.

use auskunft_pack::Pack;
use auskunft_text::{Word, phrase_key};

/// Words of the longest phrase.
const MAX_PHRASE: usize = 8;

/// Words of the longest small talk; more is a question.
const MAX_WORDS: usize = 16;

/// The number of the reply, if the words are nothing but phrases of small talk. Where several meet,
/// the greatest number is given: `Hallo, wer bist du?` is no greeting.
pub fn reply_to(pack: &Pack, words: &[Word]) -> Option<u32> {
    if words.is_empty() || words.len() > MAX_WORDS {
        return None;
    }
    // best[i]: the greatest reply among the phrases that cover the first i words.
    let mut best: Vec<Option<u32>> = vec![None; words.len() + 1];
    best[0] = Some(0);
    for start in 0..words.len() {
        let Some(&Some(so_far)) = best.get(start) else { continue };
        for end in start + 1..=words.len().min(start + MAX_PHRASE) {
            let phrase = words.get(start..end).map(phrase_key);
            let reply = phrase.and_then(|phrase| pack.small_talk(&phrase));
            if let (Some(reply), Some(best)) = (reply, best.get_mut(end)) {
                *best = (*best).max(Some(so_far.max(reply)));
            }
        }
    }
    let reply = best.pop().flatten()?;
    pack.small_talk_reply(reply).filter(|reply| !reply.text.is_empty())?;
    Some(reply)
}
