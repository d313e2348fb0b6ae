/*
 * Auskunft: what a page loads at first. This script draws the button or the frame of an inline
 * element, fetches the rest when somebody wants it, and says why when that fails. All that is seen
 * inside the panel is drawn by the WebAssembly view. docs/embedding.md tells what a page may set.
 */
(() => {
  const config = __AUSKUNFT_CONFIG__;
  const text = config.text;
  const PLACED = '[mode=inline],[mode=page],[mode=kiosk]'; // has a place of its own; all others float over the page
  const names = ['pack', 'lang', 'mode', 'position', 'open', 'topic', 'share-questions'];

  // Read now: `currentScript` is null in every callback, and null when a tag manager runs the code.
  const tag = document.currentScript || document.querySelector('script[src*="auskunft.js"]');
  const base = new URL('.', tag?.src || document.baseURI).href;

  // A request that the page's policy forbids looks like a dead network; only this event tells them apart.
  let blocked = false;
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
    blocked ||= blockedURI === 'wasm-eval' || blockedURI.startsWith(base);
  });

  // Constructed style sheets are the only styles that pass `style-src 'self'` inside a shadow root.
  // Browsers from before 2023 lack them; there the page stays as it was.
  if (!document.adoptedStyleSheets) return;
  const frame = new CSSStyleSheet();
  const inside = new CSSStyleSheet();
  // What shows before auskunft.css is there: the button, and a plain box that says "loading" or why not.
  // In em, never rem, because sites set `html { font-size: 62.5% }`;
  // `all: initial !important` keeps the page's rules out, even those that are !important themselves.
  frame.replaceSync(`
:host{all:initial!important;display:block!important;color-scheme:var(--auskunft-color-scheme,light dark)!important}
:host([hidden]),[hidden]{display:none!important}
.launcher,.panel{
--action:var(--auskunft-action,${config.colors.action});
--on-action:var(--auskunft-on-action,${config.colors.on_action});
--gap:var(--auskunft-gap,1.25em);
display:flex;position:fixed;z-index:9999;bottom:var(--gap);right:var(--gap);box-sizing:border-box;
border:1px solid #0000;font:1em/1.5 var(--auskunft-font,system-ui);box-shadow:0 .3em 1em #0005}
:host([position=left])>*{right:auto;left:var(--gap)}
.launcher{align-items:center;padding:.75em 1.1em;border-radius:2em;
background:var(--action);color:var(--on-action);font-weight:bold;cursor:pointer}
.launcher span{margin-left:.6em}
b{width:1.5em;border:2px solid;border-radius:50%;text-align:center}
.panel{max-width:27em;max-height:90%;overflow:auto;background:Canvas}
:host([mode=inline]) .panel{position:static}
:focus-visible{outline:3px solid var(--auskunft-focus,CanvasText);outline-offset:2px}
.wait{padding:0 1.25em 1.25em}
.wait button{margin-right:1em;padding:.7em;font:inherit}
.quiet{position:fixed;clip-path:inset(50%)}
@media (max-width:30em),(max-height:30em){.launcher{padding:.75em}.launcher span{font-size:0}}
@media print{.launcher{display:none}}`);

  const element = (name, attributes, ...children) => {
    const node = document.createElement(name);
    for (const key in attributes) node.setAttribute(key, attributes[key]);
    node.append(...children.filter(Boolean));
    return node;
  };

  const button = (attributes, act, ...children) => {
    const node = element('button', { type: 'button', ...attributes }, ...children);
    node.onclick = act;
    return node;
  };

  // Without WebAssembly this is the last help a page gives: whom to call.
  const contact = ({ name, phone, email }) => [
    text.contact,
    name,
    phone && element('a', { href: 'tel:' + phone.replace(/[^+\d]/g, '') }, phone),
    email && element('a', { href: 'mailto:' + email }, email),
  ].map((line) => line && element('p', {}, line));

  const failure = (cause, detail) => new Error(`auskunft: ${cause}: ${detail}`, { cause });

  const get = async (file) => {
    const response = await fetch(new URL(file, base)).catch((error) => { throw failure('network', error); });
    // A town's "page not found" often comes as HTML with status 200.
    if (!response.ok || /html/.test(response.headers.get('content-type'))) throw failure('missing', file);
    return response;
  };

  // What is loaded once for all elements; forgotten after a failure, so that a second try is one.
  const loading = {};
  let tries = 0;
  const once = (key, load) => loading[key] ||= load().catch((error) => {
    delete loading[key];
    throw error;
  });

  const code = () => once('code', async () => {
    if (!window.WebAssembly) throw failure('browser');
    const parts = config.parts + (document.querySelector('[mode=kiosk]') ? '-kiosk' : '');
    const glueFile = parts + '.js';
    const [wasm, style, glue] = await Promise.all([
      get(parts + '.wasm'),
      get(parts + '.css').then((response) => response.text()),
      // `import` does not tell a missing file from a dead network, `get` does. Firefox never tries an address
      // again that could not be imported; with another fragment it is another one.
      import(new URL(glueFile + '#' + tries++, base)).catch((error) => get(glueFile).then(() => { throw failure('csp', error); })),
    ]);
    inside.replaceSync(style);
    // Wrapped anew because many a town's server sends wasm as octet-stream, which does not compile while it streams.
    await glue.default({ module_or_path: new Response(wasm.body, { headers: { 'content-type': 'application/wasm' } }) });
    return glue;
  });

  const desk = (pack) => once(pack, async () => {
    const [glue, response] = await Promise.all([code(), get(pack)]);
    return [glue, await glue.open_pack(response)];
  });

  const causeOf = (error) => {
    if (location.protocol === 'file:') return 'file';
    if (blocked || /Security|CSP/.test(error.message)) return 'csp';
    return error.cause in text.causes ? error.cause : 'missing';
  };

  class AuskunftChat extends HTMLElement {
    #panel; #launcher; #status; #mounting; #glue; #view;

    connectedCallback() {
      if (this.#panel) return; // only moved within the page: the conversation goes on
      const root = this.shadowRoot || this.attachShadow({ mode: 'open' });
      root.adoptedStyleSheets = [frame, inside];
      root.replaceChildren(...this.#draw());
      if (!this.#floats || this.hasAttribute('open')) this.#show();
      const topic = this.getAttribute('topic');
      const start = topic ? this.showTopic(topic) : !this.#panel.hidden && this.#ready();
      start && start.catch(() => {}); // the panel tells
    }

    disconnectedCallback() {
      queueMicrotask(() => this.isConnected || this.#remove());
    }

    open() {
      this.#show(navigator.userActivation?.isActive);
      return this.#ready();
    }

    async close() {
      if (!this.#floats || this.#panel.hidden) return;
      const inside = this.shadowRoot.activeElement;
      this.#panel.hidden = true;
      this.#launcher.hidden = false;
      if (inside) this.#launcher.focus();
      this.#tell('close');
    }

    async ask(question) {
      await this.open();
      this.#glue.ask(this.#view, question);
    }

    async showTopic(id) {
      await this.open();
      this.#glue.show_topic(this.#view, id);
    }

    async reset() {
      await this.#mounting;
      this.#glue?.reset(this.#view);
    }

    get #floats() {
      return !this.matches(PLACED);
    }

    // An address in the page is relative to the page, as everywhere in HTML; the built-in one to this script.
    get #pack() {
      const built = base + config.pack;
      const named = new URL(this.getAttribute('pack') || built, document.baseURI).href;
      // Who names the built pack means the version that goes with this script.
      return built.startsWith(named + '?') ? built : named;
    }

    #draw() {
      const role = this.#floats ? 'dialog' : 'region';
      this.#panel = element('section', { class: 'panel', part: 'panel', role, 'aria-labelledby': 'title', tabindex: -1, lang: config.lang });
      this.#panel.hidden = true;
      for (const type of ['keydown', 'keypress', 'keyup']) {
        this.#panel.addEventListener(type, (event) => {
          // The page's own shortcuts ("/" for its search) must not fire while somebody types here.
          event.stopPropagation();
          if (type === 'keydown' && event.key === 'Escape' && !event.defaultPrevented) this.close();
        });
      }
      this.#launcher = button({
        class: 'launcher', part: 'button', lang: config.lang, 'aria-expanded': false,
      }, () => this.open().catch(() => {}), element('b', { 'aria-hidden': true }, '?'), element('span', {}, text.open));
      this.#launcher.hidden = !this.#floats;
      const soon = () => desk(this.#pack).catch(() => {}); // told when it is opened
      for (const type of ['pointerenter', 'focus']) this.#launcher.addEventListener(type, soon, { once: true });
      this.#status = element('p', { class: 'quiet', role: 'status', lang: config.lang });
      return [this.#launcher, this.#panel, this.#status];
    }

    #show(byPerson) {
      if (this.#panel.hidden) {
        this.#panel.hidden = false;
        this.#launcher.hidden = true;
        this.#tell('open');
      }
      if (byPerson) this.#focus();
    }

    // On a touch screen the keyboard would hide the greeting, so there the panel itself takes the focus.
    #focus() {
      if (this.#view && !matchMedia('(pointer: coarse)').matches) this.#glue.focus(this.#view);
      else this.#panel.focus();
    }

    #ready() {
      const panel = this.#panel;
      return this.#mounting ||= this.#mount(panel).catch((error) => {
        if (panel === this.#panel) this.#fail(error);
        throw error;
      });
    }

    async #mount(panel) {
      this.#fill(element('p', {}, text.loading));
      const [glue, pack] = await desk(this.#pack);
      if (panel !== this.#panel) throw failure('missing');
      const held = this.shadowRoot.activeElement;
      panel.replaceChildren();
      this.#glue = glue;
      this.#view = glue.mount(panel, pack, {
        closable: this.#floats,
        close: () => this.close(),
        announce: (message) => this.#announce(message),
        answered: (topic, decision, facet, question) => this.#tell('answer', {
          topic, decision, facet, ...(this.hasAttribute('share-questions') && { question }),
        }),
      });
      if (held) this.#focus();
      this.#tell('ready');
    }

    #remove() {
      this.#glue?.unmount(this.#view);
      this.#panel = this.#mounting = this.#glue = this.#view = null;
    }

    // The panel's content while there is no view: waiting or failed.
    #fill(...content) {
      const held = this.shadowRoot.activeElement;
      const close = this.#floats && button({}, () => this.close(), text.close);
      this.#panel.replaceChildren(element('div', { class: 'wait' }, element('h2', { id: 'title' }, text.title), ...content, close));
      if (held) this.#panel.focus();
    }

    async #fail(error) {
      this.#mounting = null;
      await new Promise(setTimeout); // the policy event comes after the error
      if (!this.#panel) return;
      console.error(error);
      const cause = text.causes[causeOf(error)];
      this.#fill(
        element('p', {}, element('strong', {}, text.failed), ' ', cause),
        ...(config.contact ? contact(config.contact) : []),
        button({}, () => this.#ready().catch(() => {}), text.retry),
      );
      this.#announce(text.failed + ' ' + cause);
    }

    // The one live region. Emptied again so that nobody meets the message a second time when reading on.
    #announce(message) {
      this.#status.textContent = message;
      setTimeout(() => { if (this.#status.textContent === message) this.#status.textContent = ''; }, 1000);
    }

    #tell(name, detail) {
      this.#launcher.setAttribute('aria-expanded', !this.#panel.hidden);
      this.dispatchEvent(new CustomEvent('auskunft:' + name, { bubbles: true, composed: true, detail }));
    }
  }

  // A second tag on the page is a common accident: the first definition stays.
  if (!customElements.get('auskunft-chat')) customElements.define('auskunft-chat', AuskunftChat);

  const place = () => {
    const given = names.filter((name) => tag?.hasAttribute('data-' + name));
    const there = given.length ? `auskunft-chat:not(${PLACED})` : 'auskunft-chat';
    if (document.querySelector(there)) return;
    const chat = document.createElement('auskunft-chat');
    for (const name of given) chat.setAttribute(name, tag.getAttribute('data-' + name));
    // At the end of the body, because `position: fixed` fails inside an ancestor with a transform.
    // What is in the head, where many pages have their scripts, cannot be seen.
    if (chat.matches('[mode=inline]') && document.body.contains(tag)) tag.after(chat);
    else document.body.append(chat);
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', place);
  else place();
})();
