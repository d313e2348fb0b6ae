//! One conversation on the screen: the engine's state, where it is drawn, and the page around.
//!
//! A [`Session`] is a number, so that every listener of the view can hold it. What it stands for is
//! in this module's memory until the view is unmounted; after that the number leads nowhere and all
//! of its methods do nothing. That is safer than references between Rust and JavaScript, and a good
//! deal smaller than a signal for each thing.

use std::any::Any;
use std::cell::RefCell;
use std::rc::Rc;

use auskunft_engine::{Conversation, Desk, OfficeIndex, Phrase, Reply, TopicIndex};
use leptos::mount::mount_to_renderer;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, ShadowRoot};

use crate::IS_KIOSK;
use crate::clock;
use crate::kiosk::Kiosk;
use crate::page::Page;
use crate::view::transcript::{self, Said};
use crate::view::{kiosk, panel};

struct State {
    desk: Rc<Desk>,
    page: Page,
    panel: HtmlElement,
    conversation: RefCell<Conversation>,
    kiosk: Option<Rc<Kiosk>>,
    /// What says whether an office is open now.
    told: RefCell<Vec<(Element, OfficeIndex)>>,
    /// leptos' handle; dropping it unmounts the view and disposes its signals.
    view: RefCell<Option<Box<dyn Any>>>,
}

thread_local! {
    static STATES: RefCell<Vec<Option<Rc<State>>>> = const { RefCell::new(Vec::new()) };
}

/// The number of a conversation; never 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Session(pub(crate) u32);

impl Session {
    /// Begins a conversation that is drawn inside `panel`.
    pub(crate) fn begin(panel: HtmlElement, desk: Rc<Desk>, page: Page) -> Self {
        let conversation = RefCell::new(Conversation::new());
        let (told, view) = Default::default();
        let kiosk = IS_KIOSK.then(|| Rc::new(Kiosk::begin(&panel, &desk)));
        let state = Rc::new(State { desk, page, panel, conversation, kiosk, told, view });
        STATES.with_borrow_mut(|states| {
            states.push(Some(state));
            Session(states.len() as u32)
        })
    }

    /// Draws the view and greets. What was drawn before goes, with all that was typed into it.
    pub(crate) fn draw(self) {
        let Some(state) = self.state() else { return };
        let before = state.view.take();
        drop(before); // runs its clean-up, which may ask for the state
        let view = mount_to_renderer(&state.panel, move || panel::draw(self));
        state.view.replace(Some(Box::new(view)));
        self.greet();
    }

    /// Takes the view out of the page and forgets the conversation.
    pub(crate) fn end(self) {
        let state = STATES.with_borrow_mut(|states| states.get_mut(self.place()?)?.take());
        drop(state); // outside the borrow, because this runs the clean-up of the whole view
    }

    /// A text of the user interface in the pack's language.
    pub(crate) fn phrase(self, phrase: Phrase) -> String {
        self.state().map(|state| state.desk.phrase(phrase).to_owned()).unwrap_or_default()
    }

    /// The desk that answers.
    pub(crate) fn desk(self) -> Option<Rc<Desk>> {
        self.state().map(|state| Rc::clone(&state.desk))
    }

    /// What there is besides the conversation, if this desk stands in a foyer.
    pub(crate) fn kiosk(self) -> Option<Rc<Kiosk>> {
        if IS_KIOSK { self.state()?.kiosk.clone() } else { None }
    }

    /// Whether the panel can be closed.
    pub(crate) fn is_closable(self) -> bool {
        self.state().is_some_and(|state| state.page.closable())
    }

    /// Asks the page to close the panel.
    pub(crate) fn close(self) {
        if let Some(state) = self.state() {
            state.page.close();
        }
    }

    /// Asks a question; blank ones are not asked.
    pub(crate) fn ask(self, question: &str) {
        let question = question.trim();
        let Some(state) = self.state().filter(|_| !question.is_empty()) else { return };
        let reply = state.conversation.borrow_mut().ask(&state.desk, question, clock::now());
        self.add(&state, Said::Asked(question), &reply);
    }

    /// What can be asked instead of what is being typed.
    pub(crate) fn suggest(self, typed: &str) -> Vec<String> {
        let state = self.state();
        state
            .map(|state| state.conversation.borrow().suggest(&state.desk, typed))
            .unwrap_or_default()
    }

    /// Shows a topic; the transcript tells its title as what the person chose.
    pub(crate) fn show(self, topic: TopicIndex) {
        let Some(state) = self.state() else { return };
        let reply = state.conversation.borrow_mut().show(&state.desk, topic, clock::now());
        if let Some(reply) = reply {
            self.add(&state, Said::Chosen(state.desk.topic_title(topic)), &reply);
        }
    }

    /// Shows the topic with this id; `false` if there is none.
    pub(crate) fn show_id(self, id: &str) -> bool {
        let topic = self.desk().and_then(|desk| desk.topic_by_id(id));
        topic.inspect(|&topic| self.show(topic)).is_some()
    }

    /// Forgets what was said and greets anew.
    pub(crate) fn restart(self) {
        if IS_KIOSK {
            return self.wipe();
        }
        let Some(state) = self.state() else { return };
        state.conversation.replace(Conversation::new());
        state.told.take();
        self.greet();
        state.page.announce(state.desk.phrase(Phrase::Restarted));
    }

    /// Forgets all that the person at a kiosk has said and done. The view is drawn anew, because
    /// browsers remember what was typed into a field that stays.
    pub(crate) fn wipe(self) {
        let Some(state) = self.state() else { return };
        state.conversation.replace(Conversation::new());
        state.told.take();
        state.kiosk.as_ref().inspect(|kiosk| kiosk.left());
        kiosk::wiped();
        self.draw();
    }

    /// Greets in an empty transcript.
    pub(crate) fn greet(self) {
        let Some(state) = self.state() else { return };
        if let Some(transcript) = state.transcript() {
            transcript::greet(self, &state.desk, &transcript);
        }
    }

    /// Says anew which offices are open now.
    pub(crate) fn look_at_the_clock(self) {
        if let Some(state) = self.state() {
            let at = clock::now();
            for (element, office) in state.told.borrow().iter() {
                let text = state.desk.open_now(*office, at).unwrap_or_default();
                if element.text_content().as_ref() != Some(&text) {
                    element.set_text_content(Some(&text));
                }
            }
        }
    }

    /// Lets an element go on saying whether an office is open now.
    pub(crate) fn keep_right(self, element: &Element, office: OfficeIndex) {
        if let Some(state) = self.state() {
            state.told.borrow_mut().push((element.clone(), office));
        }
    }

    /// Puts the focus into the field for the question.
    pub(crate) fn focus(self) {
        if let Some(input) = self.input() {
            _ = input.focus(); // fails only if the field is not in the page
        }
    }

    /// What stands in the field.
    pub(crate) fn typed(self) -> String {
        self.input().map(|input| input.value()).unwrap_or_default()
    }

    /// Empties the field.
    pub(crate) fn clear(self) {
        if let Some(input) = self.input() {
            input.set_value("");
        }
    }

    /// The first element of the view that a selector names.
    pub(crate) fn find(self, selector: &str) -> Option<Element> {
        self.state()?.find(selector)
    }

    /// The field for the question.
    pub(crate) fn input(self) -> Option<HtmlInputElement> {
        self.find("#question")?.dyn_into().ok()
    }

    /// The field that has the focus.
    pub(crate) fn focused_field(self) -> Option<HtmlInputElement> {
        let root = self.state()?.panel.get_root_node().dyn_into::<ShadowRoot>().ok()?;
        root.active_element()?.dyn_into().ok()
    }

    fn place(self) -> Option<usize> {
        self.0.checked_sub(1).map(|index| index as usize)
    }

    fn state(self) -> Option<Rc<State>> {
        STATES.with_borrow(|states| states.get(self.place()?)?.clone())
    }

    fn add(self, state: &State, said: Said, reply: &Reply) {
        if let Some(transcript) = state.transcript() {
            transcript::append(self, &transcript, said, reply);
            scroll_to_last(&transcript);
        }
        let (Said::Asked(text) | Said::Chosen(text)) = said;
        if let Some(kiosk) = self.kiosk() {
            kiosk.diary.borrow_mut().hear(&state.desk, text, reply);
            kiosk::replied(self);
        }
        state.page.tell(&state.desk, text, reply);
    }
}

impl State {
    fn transcript(&self) -> Option<Element> {
        self.find(".transcript")
    }

    fn find(&self, selector: &str) -> Option<Element> {
        self.panel.query_selector(selector).ok().flatten()
    }
}

/// Moves the newest question to the top, or a letter so far beyond it that its reply begins in the
/// upper half. Not `scrollIntoView`, which would move the page as well.
fn scroll_to_last(transcript: &Element) {
    let Some(last) = transcript.last_element_child() else { return };
    let Some(reply) = last.last_element_child() else { return };
    let top = |element: &Element| element.get_bounding_client_rect().top();
    let middle = f64::from(transcript.client_height() / 2);
    let distance = top(&last).max(top(&reply) - middle) - top(transcript);
    transcript.set_scroll_top(transcript.scroll_top() + distance as i32);
}
