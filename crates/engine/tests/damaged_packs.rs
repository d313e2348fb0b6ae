//! No damage is accepted silently, and no bytes at all make the engine panic.

mod common;

use std::sync::LazyLock;

use auskunft_engine::{Conversation, Desk, PackError, TopicIndex};
use auskunft_pack::{FORMAT_VERSION, reseal};
use proptest::prelude::*;
use proptest::sample::Index;

use common::{NOON, town_pack};

static TOWN: LazyLock<Vec<u8>> = LazyLock::new(town_pack);

/// What can happen to a file on its way.
#[derive(Debug, Clone)]
enum Damage {
    Overwrite(Index, u8),
    Cut(Index),
    Extend(Vec<u8>),
    Remove(Index, usize),
    Repeat(Index, usize),
}

impl Damage {
    fn apply(&self, bytes: &mut Vec<u8>) {
        if bytes.is_empty() {
            return;
        }
        match self {
            Self::Overwrite(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            Self::Cut(at) => bytes.truncate(at.index(bytes.len())),
            Self::Extend(more) => bytes.extend(more),
            Self::Remove(at, len) => {
                let at = at.index(bytes.len());
                bytes.drain(at..(at + len).min(bytes.len()));
            }
            Self::Repeat(at, len) => {
                let at = at.index(bytes.len());
                let part = bytes[at..(at + len).min(bytes.len())].to_vec();
                bytes.splice(at..at, part);
            }
        }
    }
}

fn damage() -> impl Strategy<Value = Damage> {
    prop_oneof![
        6 => (any::<Index>(), any::<u8>()).prop_map(|(at, byte)| Damage::Overwrite(at, byte)),
        1 => any::<Index>().prop_map(Damage::Cut),
        1 => prop::collection::vec(any::<u8>(), 1..40).prop_map(Damage::Extend),
        1 => (any::<Index>(), 1usize..40).prop_map(|(at, len)| Damage::Remove(at, len)),
        1 => (any::<Index>(), 1usize..40).prop_map(|(at, len)| Damage::Repeat(at, len)),
    ]
}

fn damaged(damages: &[Damage]) -> Vec<u8> {
    let mut bytes = TOWN.clone();
    for damage in damages {
        damage.apply(&mut bytes);
    }
    bytes
}

/// Touches everything that a visitor could touch.
fn use_everything(desk: &Desk) {
    let mut conversation = Conversation::new();
    for question in
        ["Wann hat das Bürgerbüro geöffnet?", "hudnesteuer", "persoanlausweis verloren", "a"]
    {
        desk.suggest(question);
        let reply = conversation.ask(desk, question, NOON);
        for choice in reply.choices {
            conversation.show(desk, choice.topic, NOON);
        }
    }
    for topic in (0..200).map(TopicIndex) {
        conversation.show(desk, topic, NOON);
        desk.topic_id(topic);
    }
    desk.town();
    desk.origin();
    desk.start_topics();
    desk.topic_by_id("reisepass");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn no_damaged_pack_is_accepted(damages in prop::collection::vec(damage(), 1..5)) {
        let bytes = damaged(&damages);
        prop_assert_eq!(Desk::open(bytes.clone()).is_ok(), bytes == *TOWN);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn a_damaged_pack_with_a_right_checksum_does_not_panic(
        damages in prop::collection::vec(damage(), 1..5),
    ) {
        let mut bytes = damaged(&damages);
        reseal(&mut bytes);
        if let Ok(desk) = Desk::open(bytes) {
            use_everything(&desk);
        }
    }

    #[test]
    fn arbitrary_bytes_are_no_pack(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(Desk::open(bytes).is_err());
    }
}

#[test]
fn each_cause_is_told_apart() {
    let error = |bytes: &[u8]| Desk::open(bytes.to_vec()).expect_err("damaged");
    let len = TOWN.len() as u64;
    assert_eq!(error(b"<!doctype html>"), PackError::NotAPack);
    assert_eq!(error(b""), PackError::NotAPack);
    assert_eq!(
        error(&TOWN[..TOWN.len() - 1]),
        PackError::Truncated { expected: len, found: len - 1 }
    );
    let with = |at: usize, byte: u8| {
        let mut bytes = TOWN.clone();
        bytes[at] = byte;
        bytes
    };
    assert_eq!(error(&with(9, 7)), PackError::Version { found: 7 << 8 | FORMAT_VERSION });
    assert_eq!(error(&with(TOWN.len() - 1, !TOWN[TOWN.len() - 1])), PackError::Checksum);
    let mut foreign = with(11, 200);
    reseal(&mut foreign);
    assert_eq!(error(&foreign), PackError::Analysis { found: (auskunft_text::ANALYSIS, 200) });
}
