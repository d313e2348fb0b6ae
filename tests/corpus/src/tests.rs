//! What makes the corpora fit for measuring.

use std::collections::{HashMap, HashSet};

use super::*;

fn words(corpus: &Corpus) -> Vec<String> {
    let texts = |topic: &Topic| {
        [&[topic.title.clone(), topic.answer.clone()], topic.questions.as_slice()].concat()
    };
    let all = corpus.topics().iter().flat_map(texts).collect::<Vec<_>>().join(" ");
    let words = all.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn vocabulary(topics: usize) -> usize {
    words(&Corpus::new(topics)).into_iter().collect::<HashSet<_>>().len()
}

#[test]
fn the_same_call_gives_the_same_faq() {
    let (one, two) = (Corpus::new(50), Corpus::new(50));
    assert_eq!(one.to_json(), two.to_json());
    let texts = |corpus: &Corpus| -> Vec<String> {
        corpus.questions(30).into_iter().map(|question| question.text).collect()
    };
    assert_eq!(texts(&one), texts(&two));
}

#[test]
fn a_small_faq_is_the_beginning_of_a_large_one() {
    let (small, large) = (Corpus::new(20), Corpus::new(60));
    let same = |(a, b): (&Topic, &Topic)| a.title == b.title && a.answer == b.answer;
    assert!(small.topics().iter().zip(large.topics()).all(same));
}

#[test]
fn answers_have_some_600_characters() {
    let corpus = Corpus::new(300);
    let lengths: Vec<usize> = corpus.topics().iter().map(|t| t.answer.chars().count()).collect();
    let mean = lengths.iter().sum::<usize>() / lengths.len();
    assert!((570..=640).contains(&mean), "{mean}");
    assert!(lengths.iter().all(|length| (430..=850).contains(length)));
}

#[test]
fn titles_and_ids_are_of_their_own() {
    let corpus = Corpus::new(1_000);
    let ids: HashSet<&str> = corpus.topics().iter().map(|topic| topic.id.as_str()).collect();
    let titles: HashSet<&str> = corpus.topics().iter().map(|topic| topic.title.as_str()).collect();
    assert_eq!((ids.len(), titles.len()), (1_000, 1_000));
}

/// Heaps: three to six times the words in ten times the text, fewer the longer it is.
#[test]
fn the_vocabulary_grows_as_in_real_text() {
    let (hundred, thousand) = (vocabulary(100), vocabulary(1_000));
    assert!((1_600..=3_000).contains(&hundred), "{hundred}");
    assert!((9_000..=12_000).contains(&thousand), "{thousand}");
}

/// Zipf: the most frequent word is about one in thirty, half of the words occur once.
#[test]
fn few_words_are_frequent_and_most_are_rare() {
    let words = words(&Corpus::new(300));
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for word in &words {
        *counts.entry(word).or_default() += 1;
    }
    let once = counts.values().filter(|count| **count == 1).count();
    let most = counts.values().max().copied().unwrap_or_default();
    assert!((20..=50).contains(&(words.len() / most)), "{most} of {}", words.len());
    assert!((35..=65).contains(&(100 * once / counts.len())), "{once} of {}", counts.len());
}

#[test]
fn questions_have_three_words_and_one_typo() {
    let corpus = Corpus::new(200);
    let known: HashSet<String> = words(&corpus).into_iter().collect();
    let questions = corpus.questions(300);
    let mut unknown = 0;
    for question in &questions {
        assert_eq!(question.text.split(' ').count(), 3, "{}", question.text);
        let text = question.text.to_lowercase();
        unknown += text.split(' ').filter(|word| !known.contains(*word)).count();
    }
    // A question word may be missing in the texts, and a slip may lead to another word.
    assert!((270..=420).contains(&unknown), "{unknown}");
}

#[test]
fn no_topics_no_questions() {
    assert!(Corpus::new(0).questions(5).is_empty());
}
