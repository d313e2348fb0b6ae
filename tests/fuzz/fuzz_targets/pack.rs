//! Any bytes, with a right checksum put on: refused, or a desk that answers.

#![no_main]

use auskunft_engine::{CivilTime, Conversation, Desk, TopicIndex};
use libfuzzer_sys::fuzz_target;

const NOON: CivilTime = CivilTime { year: 2026, month: 11, day: 20, hour: 12, minute: 0 };

fuzz_target!(|bytes: &[u8]| {
    let mut bytes = bytes.to_vec();
    auskunft_pack::reseal(&mut bytes);
    let Ok(desk) = Desk::open(bytes) else { return };
    let mut conversation = Conversation::new();
    conversation.ask(&desk, "Was kostet ein Personalausweis?", NOON);
    conversation.ask(&desk, "hudnesteuer", NOON);
    desk.suggest("Perso");
    desk.start_topics();
    for topic in (0..8).map(TopicIndex) {
        conversation.show(&desk, topic, NOON);
    }
});
