//! The stable codes of diagnostics, and how grave each is.
//!
//! A code never changes its meaning; a new cause gets a new number. `docs/authoring.md` lists all
//! of them for editors (a test compares).

/// How grave a diagnostic is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Severity {
    /// The source cannot be built.
    Error,
    /// The source can be built; somebody should look at it.
    Warning,
}

/// Who wrote a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Author {
    /// An editor: corrects a mistake at once when told where it is.
    Person,
    /// An export from another system: nobody will edit it by hand.
    Program,
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $number:literal,)+) => {
        /// The cause of a diagnostic.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Code {
            $($(#[$doc])* $name,)+
        }

        impl Code {
            /// All codes, by number.
            pub const ALL: &[Code] = &[$(Code::$name,)+];

            /// The code as it is shown, such as `A012`.
            pub fn id(self) -> &'static str {
                match self {
                    $(Code::$name => $number,)+
                }
            }
        }
    };
}

codes! {
    /// Neither a folder nor a JSON file.
    SourceMissing = "A001",
    /// A file cannot be opened.
    Unreadable = "A002",
    /// A file is not UTF-8.
    NotUtf8 = "A003",
    /// The folder has no `town.toml`.
    TownMissing = "A004",
    /// A file name or JSON id that cannot be an id.
    IdInvalid = "A005",
    /// A file that is not read.
    FileIgnored = "A006",
    /// Two topics or offices with one id.
    IdTwice = "A007",
    /// No topic at all.
    NoTopics = "A008",

    /// A topic file without front matter.
    FrontMatterMissing = "A010",
    /// Front matter without an end.
    FrontMatterOpen = "A011",
    /// Broken YAML.
    YamlSyntax = "A012",
    /// Broken TOML.
    TomlSyntax = "A013",
    /// Broken JSON.
    JsonSyntax = "A014",
    /// A key that stands twice in one table.
    KeyTwice = "A015",
    /// A text that needs quotes.
    QuotesNeeded = "A016",
    /// Lists in lists without end.
    DataTooDeep = "A017",

    /// A key that is not in the format.
    KeyUnknown = "A020",
    /// A key that must be there.
    KeyMissing = "A021",
    /// A value of another kind than the key wants.
    WrongKind = "A022",
    /// An empty value.
    ValueEmpty = "A023",
    /// Not a day of the calendar.
    DateInvalid = "A024",
    /// The end before the beginning.
    DatesReversed = "A025",
    /// Not one of the sixteen Länder.
    LandUnknown = "A026",
    /// Not a colour.
    ColorInvalid = "A027",
    /// Not a mail address.
    EmailInvalid = "A028",
    /// Not a web address.
    AddressInvalid = "A029",
    /// Not a language tag.
    LanguageInvalid = "A030",
    /// An empty list of questions.
    NoQuestions = "A031",
    /// A topic without keywords.
    NoKeywords = "A032",
    /// Colours that are hard to read on each other.
    LowContrast = "A033",
    /// More start topics than there is room for.
    StartTooLong = "A034",
    /// An office nobody can reach.
    Unreachable = "A035",

    /// No `# Title`.
    TitleMissing = "A040",
    /// A second `# Title`.
    TitleTwice = "A041",
    /// A title without text.
    TitleEmpty = "A042",
    /// No answer.
    AnswerEmpty = "A043",
    /// A very long answer.
    AnswerLong = "A044",
    /// A section without text, or without a heading.
    SectionEmpty = "A045",
    /// A heading that looks like a well-known one.
    HeadingSimilar = "A046",
    /// Two sections that tell the same.
    HeadingTwice = "A047",
    /// A heading where none may be, or deeper than `##`.
    HeadingMisplaced = "A048",
    /// HTML.
    Html = "A049",
    /// A picture.
    Image = "A050",
    /// A link with a scheme that is not allowed.
    LinkForbidden = "A051",
    /// A link to a topic that does not exist.
    LinkDead = "A052",
    /// A link without a complete address.
    LinkIncomplete = "A053",
    /// Computer code, or text indented as if it were.
    CodeFound = "A054",
    /// A number with a dot that Markdown takes for a list.
    NumberTaken = "A055",
    /// Other Markdown the format does not have.
    MarkdownUnknown = "A056",
    /// Lists or notes in each other, too many.
    TextTooDeep = "A057",
    /// A table row with more cells than the head.
    RowTooLong = "A058",

    /// An office id without an office.
    OfficeUnknown = "A060",
    /// A topic id without a topic.
    TopicUnknown = "A061",
    /// One question in two topics.
    QuestionTwice = "A062",
    /// One question twice in one topic.
    QuestionRepeated = "A063",

    /// More than one word where a lexicon wants one.
    SeveralWords = "A070",
    /// One word twice in a list of a lexicon.
    WordTwice = "A071",
    /// A word that people say and that is meant, in one entry.
    WordLeadsToItself = "A072",
    /// A group with less than two words.
    GroupTooSmall = "A073",
    /// A list of a lexicon that is too long.
    TooManyWords = "A074",
    /// Words of a lexicon that no topic has.
    WordsUnused = "A075",

    /// Opening hours that cannot be read.
    HoursInvalid = "A080",
    /// Opening hours that no calendar of days can hold.
    HoursUnsupported = "A081",
    /// Opening hours without an open day.
    HoursNeverOpen = "A082",
    /// Two spans of time that overlap.
    HoursOverlap = "A083",
    /// A rule that silences an earlier one at quite different times.
    HoursReplaced = "A084",
    /// A comment in opening hours that nobody sees.
    HoursComment = "A085",
    /// Opening hours without a Land, so without public holidays.
    HoursWithoutLand = "A086",
    /// Opening hours without the days to work them out for.
    HoursWithoutCalendar = "A087",
    /// A calendar of too many years.
    CalendarTooLong = "A088",
    /// Two closings of an office on one day.
    ClosingsOverlap = "A089",
    /// A closing outside the calendar.
    ClosingOutside = "A090",

    /// The folder that `extends` names is not there.
    BaseMissing = "A091",
    /// The folder of the base has no `base.toml`.
    BaseFileMissing = "A092",
    /// A base that extends another one.
    BaseExtends = "A093",
    /// Base and town have different languages.
    BaseLanguage = "A094",
    /// A topic of the base turns to an office that the town does not have.
    RoleWithoutOffice = "A095",
    /// `hide` or `office_of` names what the base does not have.
    NotInBase = "A096",
    /// A link to a topic of the base that is not taken over.
    LinkToHidden = "A097",
    /// A topic or a part of it that changes nothing in the base's.
    AdaptationIdle = "A098",
    /// A topic of the base was checked after the town's changes to it.
    BaseNewer = "A099",

    /// Two school holidays on one day.
    HolidaysOverlap = "A100",

    /// Not an amount of money.
    AmountInvalid = "A101",
    /// A range from large to small.
    RangeReversed = "A102",
    /// One of several fees that does not say what it is for.
    FeeUnnamed = "A103",
    /// Not a number and a unit of time.
    DurationInvalid = "A104",
    /// Neither a time after something nor a day, or both.
    DeadlineUnclear = "A105",
    /// A link to an online service with an unknown level of trust, or with two.
    TrustUnknown = "A106",
    /// A list that nobody can make.
    ListUnknown = "A107",
    /// A section that asks back, without a question and two to six other topics.
    ChoiceInvalid = "A108",
    /// A choice of a topic that asks back itself.
    ChoiceChained = "A109",

    /// A folder of dates without `plan.toml`.
    PlanMissing = "A111",
    /// A plan, a list or a calendar without dates.
    DatesEmpty = "A112",
    /// A column of a list that is not in the format, or stands twice.
    ColumnUnknown = "A113",
    /// A column that a list must have.
    ColumnMissing = "A114",
    /// A cell that is empty or goes over several lines.
    CellInvalid = "A115",
    /// A text of a list that its plan does not name.
    KindUnknown = "A116",
    /// A text of a plan that no list has.
    KindUnused = "A117",
    /// Not a time of day, or one that ends before it begins.
    ClockInvalid = "A118",
    /// One street twice.
    StreetTwice = "A119",
    /// An area without dates.
    AreaMissing = "A120",
    /// An area without streets.
    AreaUnused = "A121",
    /// The same twice on one day.
    OccasionTwice = "A122",
    /// Dates outside of the town's calendar.
    OccasionsOutside = "A123",
    /// An event of a calendar that cannot be understood.
    EventInvalid = "A124",
    /// A recurrence that cannot be worked out.
    RuleInvalid = "A125",

    /// A time of the kiosk that is too short or too long.
    SecondsInvalid = "A131",
    /// A code of the kiosk's staff that is none.
    PinInvalid = "A132",
    /// A keyboard of the kiosk that does not exist.
    KeyboardUnknown = "A133",
    /// More tiles or questions than the kiosk has room for.
    ScreenFull = "A134",
}

impl Code {
    /// How grave this cause is in a source of this author.
    pub(crate) fn severity(self, author: Author) -> Severity {
        let error = match author {
            Author::Person => !self.is_advice(),
            Author::Program => self.spoils_a_topic(),
        };
        if error { Severity::Error } else { Severity::Warning }
    }

    /// Causes that are only advice even to an editor.
    fn is_advice(self) -> bool {
        matches!(
            self,
            Self::AdaptationIdle
                | Self::AnswerLong
                | Self::AreaUnused
                | Self::BaseNewer
                | Self::ClosingOutside
                | Self::FileIgnored
                | Self::HeadingSimilar
                | Self::HeadingTwice
                | Self::HoursComment
                | Self::HoursOverlap
                | Self::HoursReplaced
                | Self::KindUnused
                | Self::LowContrast
                | Self::NoKeywords
                | Self::OccasionTwice
                | Self::OccasionsOutside
                | Self::QuestionRepeated
                | Self::Unreachable
                | Self::WordsUnused
        )
    }

    /// Causes after which a topic of a program cannot be shown or found.
    fn spoils_a_topic(self) -> bool {
        matches!(
            self,
            Self::DataTooDeep
                | Self::IdInvalid
                | Self::IdTwice
                | Self::JsonSyntax
                | Self::KeyMissing
                | Self::LanguageInvalid
                | Self::NotUtf8
                | Self::SourceMissing
                | Self::TitleEmpty
                | Self::Unreadable
                | Self::WrongKind
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_in_order() {
        let ids: Vec<&str> = Code::ALL.iter().map(|code| code.id()).collect();
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn the_manual_explains_every_code_and_no_other() {
        let manual = include_str!("../../../../docs/authoring.md");
        for code in Code::ALL {
            assert!(manual.contains(&format!("| {} |", code.id())), "{}", code.id());
        }
        let explained = ["| A0", "| A1"].map(|start| manual.matches(start).count());
        assert_eq!(explained.iter().sum::<usize>(), Code::ALL.len());
    }

    #[test]
    fn gaps_of_an_export_are_no_errors() {
        assert_eq!(Code::AnswerEmpty.severity(Author::Program), Severity::Warning);
        assert_eq!(Code::AnswerEmpty.severity(Author::Person), Severity::Error);
        assert_eq!(Code::IdTwice.severity(Author::Program), Severity::Error);
    }
}
