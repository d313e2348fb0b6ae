//! What a town writes about a topic that its base has, too.
//!
//! Two files become one: questions and keywords are added, everything else that is written
//! replaces what the base has, section by section. A section of a single `-` removes the base's.
//!
//! ```text
//! base                        town                        together
//! # Hund anmelden                                         # Hund anmelden
//! Jeder Hund wird angemeldet.                             Jeder Hund wird angemeldet.
//! ## Kosten                   ## Gebühren                 ## Gebühren
//! Das regelt die Satzung.     96 Euro im Jahr             96 Euro im Jahr
//! ## Frist                    ## Frist
//! zwei Wochen                 -
//! ```

use auskunft_pack::Section;
use auskunft_pack::facet::Facet;

use super::facts::Facts;
use super::topic::Written;
use crate::diagnostics::{Report, Spanned};
use crate::facts::Fee;
use crate::inheritance::Change;
use crate::markdown::{Body, LinkToHidden, is_removal};
use crate::messages::base as messages;

/// Both files together, and what is different from the base's. Which office a role of the base is
/// in the town is not known here, so offices are not compared.
pub(super) fn adapt(base: Written, own: Written, report: &mut Report) -> (Written, Vec<Change>) {
    report_newer(&base, &own, report);
    let mut changes = Changes::default();
    let facts = changes.facts(base.facts, own.facts, &own.body);
    let body = changes.body(base.body, own.body, report);
    let citation = (base.source, base.source_url);
    let (source, source_url) = changes.source(citation, (own.source, own.source_url));
    let question = |question: &Spanned<String>| question.value.clone();
    let written = Written {
        questions: changes.joined(base.questions, own.questions, question, Change::Questions),
        keywords: changes.joined(base.keywords, own.keywords, String::clone, Change::Keywords),
        office: own.office.or(base.office),
        checked_on: changes.replaced(base.checked_on, own.checked_on, Change::CheckedOn),
        valid_from: changes.replaced(base.valid_from, own.valid_from, Change::Validity),
        valid_until: changes.replaced(base.valid_until, own.valid_until, Change::Validity),
        source,
        source_url,
        facts,
        responsible: changes.replaced(base.responsible, own.responsible, Change::Responsible),
        body,
    };
    (written, changes.0)
}

fn report_newer(base: &Written, own: &Written, report: &mut Report) {
    let (Some(base), Some(own)) = (&base.checked_on, &own.checked_on) else { return };
    if base.value > own.value {
        let (place, other) = (own.place.clone(), base.place.clone());
        report.add_pair(place, messages::newer(), other, "seitdem hier geprüft");
    }
}

/// What has been found to be different so far.
#[derive(Default)]
struct Changes(Vec<Change>);

/// A label and an address.
type Citation = (Option<String>, Option<String>);

impl Changes {
    fn note(&mut self, is_different: bool, change: Change) {
        if is_different && !self.0.contains(&change) {
            self.0.push(change);
        }
    }

    /// Whether the value of this kind is another one, or none.
    fn drops(&self, facet: Option<Facet>) -> bool {
        let change = match facet {
            Some(Facet::Costs) => Change::Fees,
            Some(Facet::ProcessingTime) => Change::ProcessingTime,
            Some(Facet::Deadline) => Change::Deadline,
            _ => return false,
        };
        self.0.contains(&change)
    }

    fn replaced<T: PartialEq>(
        &mut self,
        base: Option<Spanned<T>>,
        own: Option<Spanned<T>>,
        change: Change,
    ) -> Option<Spanned<T>> {
        let Some(own) = own else { return base };
        self.note(base.is_none_or(|base| base.value != own.value), change);
        Some(own)
    }

    /// The base's and, behind them, those of the town's that are not among them.
    fn joined<T>(
        &mut self,
        mut base: Vec<T>,
        own: Vec<T>,
        text: impl Fn(&T) -> String,
        change: fn(usize) -> Change,
    ) -> Vec<T> {
        let before = base.len();
        for item in own {
            if !base.iter().any(|other| text(other) == text(&item)) {
                base.push(item);
            }
        }
        let added = base.len() - before;
        self.note(added > 0, change(added));
        base
    }

    /// A value stands in the section of its kind, so a town's section replaces it as well.
    fn facts(&mut self, base: Facts, own: Facts, body: &Body) -> Facts {
        let some = |fees: Vec<Fee>| (!fees.is_empty()).then_some(fees);
        let (costs, time) = (tells(body, Facet::Costs), tells(body, Facet::ProcessingTime));
        let deadline = tells(body, Facet::Deadline);
        let fees = self.fact(some(base.fees), some(own.fees), costs, Change::Fees);
        let times = (base.processing_time, own.processing_time);
        Facts {
            fees: fees.unwrap_or_default(),
            processing_time: self.fact(times.0, times.1, time, Change::ProcessingTime),
            deadline: self.fact(base.deadline, own.deadline, deadline, Change::Deadline),
            list: self.fact(base.list, own.list, false, Change::List),
        }
    }

    fn fact<T: PartialEq>(
        &mut self,
        base: Option<T>,
        own: Option<T>,
        is_told: bool,
        change: Change,
    ) -> Option<T> {
        if own.is_none() && !is_told {
            return base;
        }
        self.note(own != base, change);
        own
    }

    /// The address of one law must not stand below the name of another, so a new name drops it.
    fn source(&mut self, base: Citation, own: Citation) -> Citation {
        let together = match own {
            (None, None) => return base,
            (None, url) => (base.0.clone(), url),
            named => named,
        };
        self.note(together != base, Change::Source);
        together
    }

    fn body(&mut self, base: Body, own: Body, report: &mut Report) -> Body {
        let (services, choice) = (tells(&own, Facet::OnlineService), tells(&own, Facet::Choice));
        let mut links_to_hidden = base.links_to_hidden;
        links_to_hidden.retain(|link| is_kept(link, &base.sections, &own));
        links_to_hidden.extend(own.links_to_hidden);
        let title = self.replaced(base.title, own.title, Change::Title);
        let mut answer = base.answer;
        if !own.answer.is_empty() {
            self.note(own.answer != answer, Change::Answer);
            answer = own.answer;
        }
        let mut sections = base.sections;
        for section in own.sections {
            self.section(&mut sections, section, report);
        }
        let mut online_services = base.online_services;
        if services {
            self.note(own.online_services != online_services, Change::TrustLevels);
            online_services = own.online_services;
        }
        Body {
            title,
            answer,
            sections,
            online_services,
            choice: if choice { own.choice } else { base.choice },
            links_to_hidden,
        }
    }

    fn section(
        &mut self,
        sections: &mut Vec<Spanned<Section>>,
        own: Spanned<Section>,
        report: &mut Report,
    ) {
        let at = sections.iter().position(|section| is_same(&section.value, &own.value));
        let heading = own.value.heading.clone();
        match (at, is_removal(&own.value.blocks)) {
            (Some(at), true) => {
                let removed = sections.remove(at).value.heading;
                self.note(true, Change::SectionRemoved(removed));
            }
            // A value without a section of its own: that it is gone has been noted.
            (None, true) if self.drops(own.value.facet) => {}
            (None, true) => report.add(own.place, messages::removal_idle(&heading)),
            (Some(at), false) => {
                self.note(sections[at].value != own.value, Change::SectionReplaced(heading));
                sections[at] = own;
            }
            (None, false) => {
                self.note(true, Change::SectionAdded(heading));
                sections.push(own);
            }
        }
    }
}

/// Whether a text has a section of this kind.
fn tells(body: &Body, facet: Facet) -> bool {
    body.sections.iter().any(|section| section.value.facet == Some(facet))
}

/// Whether the part of the base with this link is still there beside the town's text.
fn is_kept(link: &LinkToHidden, sections: &[Spanned<Section>], own: &Body) -> bool {
    let Some(index) = link.section else { return own.answer.is_empty() };
    let section = &sections[index].value;
    !own.sections.iter().any(|own| is_same(&own.value, section))
}

/// Whether two sections tell the same; those of no well-known kind are told apart by heading.
fn is_same(one: &Section, other: &Section) -> bool {
    match (one.facet, other.facet) {
        (None, None) => one.heading.to_lowercase() == other.heading.to_lowercase(),
        (one, other) => one == other,
    }
}
