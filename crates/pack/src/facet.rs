//! The well-known parts of an answer, after the text modules of the German service catalogue.

/// What a section of an answer tells. The catalogue (`LeiKa` text modules of `XZuFi` 2.3) names them;
/// the discriminants are part of the pack format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Facet {
    /// Kosten (modulKosten)
    Costs = 1,
    /// Erforderliche Unterlagen (08)
    Documents = 2,
    /// Voraussetzungen (09)
    Requirements = 3,
    /// Verfahrensablauf (11)
    Steps = 4,
    /// Bearbeitungsdauer (modulBearbeitungsdauer)
    ProcessingTime = 5,
    /// Frist (modulFrist)
    Deadline = 6,
    /// Formulare (14)
    Forms = 7,
    /// Onlinedienst
    OnlineService = 8,
    /// Termin
    Appointment = 9,
    /// Zuständige Stelle (22)
    Responsible = 10,
    /// Handlungs-/Rechtsgrundlagen (07)
    LegalBasis = 11,
    /// Hinweise (16)
    Notes = 12,
    /// Rückfrage: a question, and topics to choose from
    Choice = 13,
}

impl Facet {
    /// All facets in the order of their discriminants.
    pub const ALL: [Facet; 13] = [
        Facet::Costs,
        Facet::Documents,
        Facet::Requirements,
        Facet::Steps,
        Facet::ProcessingTime,
        Facet::Deadline,
        Facet::Forms,
        Facet::OnlineService,
        Facet::Appointment,
        Facet::Responsible,
        Facet::LegalBasis,
        Facet::Notes,
        Facet::Choice,
    ];

    /// The name of the facet for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Costs => "costs",
            Self::Documents => "documents",
            Self::Requirements => "requirements",
            Self::Steps => "steps",
            Self::ProcessingTime => "processing-time",
            Self::Deadline => "deadline",
            Self::Forms => "forms",
            Self::OnlineService => "online-service",
            Self::Appointment => "appointment",
            Self::Responsible => "responsible",
            Self::LegalBasis => "legal-basis",
            Self::Notes => "notes",
            Self::Choice => "choice",
        }
    }

    pub(crate) fn from_byte(byte: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|&facet| facet as u8 == byte)
    }
}
