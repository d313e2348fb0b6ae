//! A reply as plain text for a terminal.

use std::io::{self, Write};

use auskunft_engine::{Block, Contact, Desk, Found, Phrase, Reply, Section, TopicIndex, WordMatch};

use crate::commands::plain;

/// Prints a question and the reply to it.
pub fn print_reply(
    desk: &Desk,
    question: &str,
    reply: &Reply,
    out: &mut impl Write,
) -> io::Result<()> {
    writeln!(out, "» {question}")?;
    if !reply.lead.is_empty() {
        writeln!(out, "{}", reply.lead)?;
    }
    if let Some(answer) = &reply.answer {
        writeln!(out, "{}\n", answer.title)?;
        if let Some(section) = &answer.asked {
            print_section(section, out)?;
            writeln!(out)?;
        }
        if let Some(dates) = &answer.dates {
            print_section(&dates.section, out)?;
            writeln!(out)?;
        }
        print_blocks(&answer.blocks, out)?;
        for section in &answer.sections {
            writeln!(out)?;
            print_section(section, out)?;
        }
        let source = answer.source.as_ref().map(|source| source.label.as_str());
        let foot: Vec<&str> = answer.checked_on.as_deref().into_iter().chain(source).collect();
        if !foot.is_empty() {
            writeln!(out, "\n{}", foot.join(" · "))?;
        }
    }
    if !reply.choices.is_empty() {
        if reply.answer.is_some() {
            writeln!(out, "{}", desk.phrase(Phrase::Alternatives))?;
        }
        for choice in &reply.choices {
            writeln!(out, "  → {}", choice.title)?;
        }
    }
    if let Some(contact) = &reply.contact {
        print_contact(contact, out)?;
    }
    writeln!(out, "[{} {:.2}]\n", reply.decision.as_str(), reply.confidence)
}

/// Prints which words of a question a topic has, and how.
pub fn print_why(
    desk: &Desk,
    question: &str,
    topic: TopicIndex,
    out: &mut impl Write,
) -> io::Result<()> {
    writeln!(out, "{}", desk.topic_title(topic))?;
    for WordMatch { typed, found } in desk.explain(question, topic) {
        match found {
            Some(Found { word, how }) => {
                writeln!(out, "  {typed} = {word} ({})", desk.phrase(how.phrase()))?;
            }
            None => writeln!(out, "  {typed}: {}", desk.phrase(Phrase::WhyMissing))?,
        }
    }
    writeln!(out)
}

fn print_section(section: &Section, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}", section.heading)?;
    print_blocks(&section.blocks, out)
}

fn print_contact(contact: &Contact, out: &mut impl Write) -> io::Result<()> {
    let Contact { name, room, phone, email, .. } = contact;
    let parts = [Some(name), room.as_ref(), phone.as_ref(), email.as_ref()];
    let line: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
    writeln!(out, "{}", line.join(" · "))?;
    contact.open_now.iter().try_for_each(|open_now| writeln!(out, "{open_now}"))
}

fn print_blocks(blocks: &[Block], out: &mut impl Write) -> io::Result<()> {
    plain::lines(blocks, "│ ").iter().try_for_each(|line| writeln!(out, "{line}"))
}
