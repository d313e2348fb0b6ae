//! What the browser pretends to be, how things look on the screen, and where they are.

use serde_json::{Value, json};

use super::Visitor;

/// The relation of the luminance of text and what is behind it, as WCAG 2.2 defines it. The
/// background is that of the nearest ancestor that has one, across shadow roots.
const CONTRAST: &str = "
    const numbers = (colour) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d');
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data];
    };
    const luminance = (colour) => {
      const [red, green, blue] = numbers(colour).map((value) => {
        const share = value / 255;
        return share <= .04045 ? share / 12.92 : ((share + .055) / 1.055) ** 2.4;
      });
      return .2126 * red + .7152 * green + .0722 * blue;
    };
    const background = (node) => {
      const colour = node && getComputedStyle(node).backgroundColor;
      if (!node) return 'Canvas';
      return numbers(colour)[3] === 255 ? colour : background(node.parentElement ?? node.getRootNode().host);
    };
    const node = root.querySelector(given[0]);
    const [text, behind] = [getComputedStyle(node).color, background(node)].map(luminance);
    return (Math.max(text, behind) + .05) / (Math.min(text, behind) + .05);
";

impl Visitor {
    /// Makes the viewport this large, in CSS pixels; a window could not be made so small.
    pub fn has_a_screen_of(&self, width: u32, height: u32) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.browser.devtools("Emulation.setDeviceMetricsOverride", &size);
    }

    /// Prefers things in the sense of media features, such as `prefers-color-scheme`, `dark`.
    pub fn prefers(&self, features: &[(&str, &str)]) {
        let feature = |(name, value): &(&str, &str)| json!({ "name": name, "value": value });
        let features: Vec<_> = features.iter().map(feature).collect();
        self.browser.devtools("Emulation.setEmulatedMedia", &json!({ "features": features }));
    }

    /// Has no scroll bars drawn, as on a phone.
    pub fn has_no_scroll_bars(&self) {
        self.browser.devtools("Emulation.setScrollbarsHidden", &json!({ "hidden": true }));
    }

    /// Pulls the network cable, or puts it back.
    pub fn has_a_network(&self, is_there: bool) {
        let conditions = json!({ "offline": !is_there, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.browser.devtools("Network.enable", &json!({}));
        self.browser.devtools("Network.emulateNetworkConditions", &conditions);
    }

    /// By how many pixels the page or the inside of the panel is wider than its frame.
    pub fn sideways(&self) -> i64 {
        let script = "
            const frames = [document.scrollingElement, root.querySelector('.panel'), root.querySelector('.transcript')];
            return Math.max(...frames.filter(Boolean).map((frame) => frame.scrollWidth - frame.clientWidth))";
        self.runs(script, &[]).as_i64().unwrap_or(i64::MAX)
    }

    /// Whether a thing is wholly within the viewport and nothing lies over its middle.
    pub fn is_in_view(&self, selector: &str) -> bool {
        let script = "
            const node = root.querySelector(given[0]);
            const { left, top, right, bottom } = node.getBoundingClientRect();
            const hit = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight
              && (node === hit || node.contains(hit))";
        self.runs(script, &[json!(selector)]) == json!(true)
    }

    /// The contrast of the text of the first thing of this kind, from 1 to 21.
    pub fn contrast_of(&self, selector: &str) -> f64 {
        self.runs(CONTRAST, &[json!(selector)]).as_f64().unwrap_or_default()
    }

    /// A computed style of the first thing of this kind.
    pub fn style_of(&self, selector: &str, property: &str) -> String {
        let script = "return getComputedStyle(root.querySelector(given[0]))[given[1]]";
        self.runs(script, &[json!(selector), json!(property)])
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Where a thing is: left, top, right, bottom, in CSS pixels.
    pub fn edges_of(&self, selector: &str) -> [f64; 4] {
        let script = "
            const { left, top, right, bottom } = root.querySelector(given[0]).getBoundingClientRect();
            return [left, top, right, bottom]";
        let edges = self.runs(script, &[json!(selector)]);
        [0, 1, 2, 3].map(|index| edges.get(index).and_then(Value::as_f64).unwrap_or_default())
    }
}
