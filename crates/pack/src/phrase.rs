//! The phrases of the interface. Their texts are in the pack, in its language; the code has none.

macro_rules! phrases {
    ($($(#[$doc:meta])* $name:ident = $key:literal,)*) => {
        /// A text of the interface or of the dialogue. The discriminants are part of the pack
        /// format: new phrases go to the end.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[repr(u8)]
        pub enum Phrase {
            $($(#[$doc])* $name,)*
        }

        impl Phrase {
            /// All phrases in the order of their discriminants.
            pub const ALL: &[Phrase] = &[$(Phrase::$name,)*];

            /// The name of the phrase in a language table.
            pub fn key(self) -> &'static str {
                match self {
                    $(Phrase::$name => $key,)*
                }
            }
        }
    };
}

phrases! {
    /// Name of the desk, heading of the panel.
    Title = "title",
    /// Closes the panel.
    Close = "close",
    /// Begins a new conversation.
    Restart = "restart",
    /// Told when a new conversation has begun.
    Restarted = "restarted",
    /// Name of the transcript.
    Conversation = "conversation",
    /// Before what the person said.
    You = "you",
    /// Before what the desk said.
    Desk = "desk",
    /// First words of the desk.
    Greeting = "greeting",
    /// That this is a machine, whose texts it gives, and that questions stay on the device.
    MachineNotice = "machine_notice",
    /// Above the topics offered at the start.
    StartTopics = "start_topics",
    /// Label of the input.
    InputLabel = "input_label",
    /// Shown in the empty input.
    InputPlaceholder = "input_placeholder",
    /// Sends the question.
    Send = "send",
    /// Name of the list of suggestions.
    Suggestions = "suggestions",
    /// Name of the choices when the desk asks back.
    Choices = "choices",
    /// Above other topics that may have been meant.
    Alternatives = "alternatives",
    /// Above the topics nearest to a question that the desk cannot answer.
    NearestTopics = "nearest_topics",
    /// Name of a remark.
    Note = "note",
    /// Before the source of an answer.
    SourceLabel = "source_label",
    /// Above the office in charge.
    ResponsibleOffice = "responsible_office",
    /// Opens address and opening hours of an office.
    OfficeDetails = "office_details",
    /// Above the contact when the desk hands over.
    HandOver = "hand_over",
    /// Before a telephone number.
    Phone = "phone",
    /// Before a mail address.
    Email = "email",
    /// Before a web address.
    Website = "website",
    /// Before a postal address.
    Address = "address",
    /// Before a room.
    Room = "room",
    /// Before opening hours.
    Hours = "hours",
    /// That a link opens a new window.
    NewWindow = "new_window",
    /// When an answer was checked; `{date}`.
    CheckedOn = "checked_on",
    /// How a date is written; `{day}`, `{month}`, `{year}`.
    DateFormat = "date_format",
    /// The question back when several topics fit.
    Clarify = "clarify",
    /// That the desk does not know, before a contact.
    Unknown = "unknown",
    /// That the desk does not know and there is no contact either.
    UnknownAlone = "unknown_alone",
    /// That a question came without words.
    EmptyQuestion = "empty_question",
    /// That the text of a topic is no longer or not yet valid; `{title}`.
    NotValid = "not_valid",
    /// Tells which words of the question an answer was found by.
    Why = "why",
    /// Before them.
    WhyLead = "why_lead",
    /// The same word.
    WhyExact = "why_exact",
    /// Another form of it.
    WhyForm = "why_form",
    /// A part of it.
    WhyCompound = "why_compound",
    /// A misspelling of it.
    WhySpelling = "why_spelling",
    /// Another word for it.
    WhySynonym = "why_synonym",
    /// It looks alike.
    WhyAlike = "why_alike",
    /// The word does not occur.
    WhyMissing = "why_missing",
    /// Above a number to call in danger or distress.
    CallAtOnce = "call_at_once",
    /// That an office is open now; `{time}`.
    OpenNow = "open_now",
    /// That an office is closed now.
    ClosedNow = "closed_now",
    /// When an office opens next; `{day}`, `{time}`.
    OpensAgain = "opens_again",
    /// On what hours an office is open on a day; `{office}`, `{day}`, `{hours}`.
    DayOpen = "day_open",
    /// That an office is closed on a day; `{office}`, `{day}`, `{reason}` in brackets or nothing.
    DayClosed = "day_closed",
    /// That nothing is known of a day; `{office}`, `{day}`.
    HoursUnknown = "hours_unknown",
    /// That the days of school holidays are not known.
    HolidaysUnknown = "holidays_unknown",
    /// The days of the week from Monday on, with blanks between them.
    Weekdays = "weekdays",
    /// This day.
    Today = "today",
    /// The next day.
    Tomorrow = "tomorrow",
    /// A span of time; `{from}`, `{until}`.
    Span = "span",
    /// A time that is no full hour; `{hour}`, `{minute}`.
    TimeFormat = "time_format",
    /// That one needs an appointment.
    ByAppointment = "by_appointment",
    /// That one can only call.
    ByPhone = "by_phone",
    /// Subject of a mail with a question.
    MailSubject = "mail_subject",
    /// That a mail has the question already and what not to write.
    MailHint = "mail_hint",
    /// Reports a mistake in an answer.
    Report = "report",
    /// Subject of such a mail; `{title}`.
    ReportSubject = "report_subject",
    /// Begin of such a mail; `{id}`, `{pack}`.
    ReportText = "report_text",
    /// What happens next; `{what}`, `{day}`.
    NextDate = "next_date",
    /// Above what happens in the time to come.
    NextDates = "next_dates",
    /// What happens on a day; `{day}`, `{what}`.
    DateOn = "date_on",
    /// That nothing happens on a day; `{day}`.
    NoDateOn = "no_date_on",
    /// That no further dates are known.
    DatesUnknown = "dates_unknown",
    /// A time at which something begins; `{time}`.
    AtTime = "at_time",
    /// Saves dates in a calendar.
    SaveDates = "save_dates",
    /// Asks for the street.
    AskStreet = "ask_street",
    /// That no such street is known, before a contact.
    StreetUnknown = "street_unknown",
    /// That an office is open as usual in a span of days; `{office}`, `{first}`, `{last}`.
    AsUsual = "as_usual",
    /// When an answer was checked and by whom; `{date}`, `{responsible}`.
    CheckedBy = "checked_by",
    /// Makes an appointment.
    Appointment = "appointment",
    /// Shows the way to an office.
    Route = "route",
    /// That a topic does not tell the part that was asked for.
    NoSuchPart = "no_such_part",
    /// Opens the rest of an answer.
    More = "more",
    /// Name of a field that shortens a list to what is typed.
    Filter = "filter",
    /// Before what helps people with a disability.
    Accessibility = "accessibility",
}
