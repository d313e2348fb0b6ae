//! Reading aloud with the device's own voices. Other voices speak on a server, and nothing that is
//! said here leaves the device.

use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};

use crate::session::Session;

/// The button that reads an answer; it shows when there is a voice.
pub(super) const TOOL: &str = "read";

/// Reads a text aloud instead of whatever is being read; silent without a voice.
pub(super) fn say(session: Session, text: &str) {
    let Some((speech, voice)) = voice(session) else { return };
    let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(text) else { return };
    utterance.set_lang(&voice.lang());
    utterance.set_voice(Some(&voice));
    speech.cancel();
    speech.speak(&utterance);
}

/// Ends reading.
pub(super) fn stop() {
    if let Some(speech) = speech() {
        speech.cancel();
    }
}

/// Voices arrive some time after the page: shows the button as soon as there is one.
pub(super) fn look_for_voice(session: Session) {
    if let Some(tool) = session.find(".read") {
        // Fails only for a name that no attribute can have.
        _ = tool.toggle_attribute_with_force("hidden", voice(session).is_none());
    }
}

fn voice(session: Session) -> Option<(SpeechSynthesis, SpeechSynthesisVoice)> {
    if !session.kiosk()?.settings.speech {
        return None;
    }
    let (speech, desk) = (speech()?, session.desk()?);
    let language = desk.language().get(..2)?;
    let mut voices = speech.get_voices().into_iter().map(SpeechSynthesisVoice::from);
    let voice = voices.find(|voice| voice.local_service() && voice.lang().starts_with(language))?;
    Some((speech, voice))
}

/// `None` in browsers that cannot speak.
fn speech() -> Option<SpeechSynthesis> {
    web_sys::window()?.speech_synthesis().ok()
}
