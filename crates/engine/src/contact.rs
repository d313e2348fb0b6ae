//! Contacts: whom to turn to, whether they are there, and mails that are begun for the person.

use auskunft_matching::beginning;
use auskunft_pack::block::allowed_url;
use auskunft_pack::{Phrase, Topic};

use crate::civil_time::CivilTime;
use crate::desk::Desk;
use crate::mail::mail_url;
use crate::reply::{Contact, OfficeIndex, TopicIndex};

impl Desk {
    /// Who helps in danger or distress, and what to do.
    pub(crate) fn help(&self, number: u8) -> Option<(&str, Contact)> {
        let help = self.pack().help(number)?;
        let contact =
            Contact { name: help.name.clone(), phone: present(&help.phone), ..Contact::default() };
        Some((&help.text, contact))
    }

    /// The office in charge of a topic, or the contact of last resort.
    pub(crate) fn contact_for(&self, topic: Option<TopicIndex>, at: CivilTime) -> Option<Contact> {
        let office = topic.and_then(|topic| self.pack().topic(topic.0)?.office);
        let last_resort = || self.pack().town()?.contact;
        let contact = |office| self.contact(office, Some(at));
        office.and_then(contact).or_else(|| last_resort().and_then(contact))
    }

    /// The office that a question names, or the contact of last resort.
    pub(crate) fn whom_to_ask(&self, question: &str, at: CivilTime) -> Option<Contact> {
        match self.office_named(&self.words(question)) {
            Some((office, _)) => self.contact(office, Some(at)),
            None => self.contact_for(None, at),
        }
    }

    /// What [`Contact::open_now`] is at another time. `None` if that is not known, which it may be
    /// again at a third.
    pub fn open_now(&self, office: OfficeIndex, at: CivilTime) -> Option<String> {
        self.contact(office.0, Some(at))?.open_now
    }

    /// An office, and whether it is open at a time.
    pub(crate) fn contact(&self, number: u32, at: Option<CivilTime>) -> Option<Contact> {
        let office = self.pack().office(number)?;
        let calendar_of = office.calendar.is_some().then_some(OfficeIndex(number));
        let open_now = at.zip(office.calendar).and_then(|(at, hours)| self.open_at(&hours, at));
        let owned = |lines: Vec<&str>| lines.into_iter().map(str::to_owned).collect();
        Some(Contact {
            name: office.name.to_owned(),
            address: owned(office.address),
            room: present(office.room),
            phone: present(office.phone),
            email: present(office.email),
            question_mail: None,
            website: address(office.website),
            appointment: address(office.appointment),
            route: address(office.route),
            accessibility: owned(office.accessibility),
            hours: owned(office.hours),
            open_now,
            calendar_of,
        })
    }

    /// A mail to the office in charge, or the one of last resort, about a mistake.
    pub(crate) fn report(&self, topic: &Topic<'_>) -> Option<String> {
        let office = topic.office.or_else(|| self.pack().town()?.contact)?;
        let email = self.pack().office(office)?.email;
        let subject = self.phrase(Phrase::ReportSubject).replace("{title}", topic.title);
        let text = self.phrase(Phrase::ReportText).replace("{id}", topic.id);
        let text = text.replace("{pack}", &self.pack().fingerprint().to_string());
        (!email.is_empty()).then(|| mail_url(email, &subject, &text))
    }

    /// A contact with a mail that has the question already, if one was asked.
    pub(crate) fn with_question(
        &self,
        contact: Option<Contact>,
        question: &str,
    ) -> Option<Contact> {
        let mut contact = contact?;
        let email = contact.email.as_deref().filter(|_| !question.is_empty());
        let mail = |email| mail_url(email, self.phrase(Phrase::MailSubject), beginning(question));
        contact.question_mail = email.map(mail);
        Some(contact)
    }
}

/// A text that is not empty.
pub(crate) fn present(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// An address that may be linked.
pub(crate) fn address(url: &str) -> Option<String> {
    present(url).filter(|url| allowed_url(url))
}
