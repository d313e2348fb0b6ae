/*
 * Auskunft without a network. One file, two halves: in a page it registers itself as a service
 * worker as soon as somebody has used the desk; as that worker it keeps program and texts of one
 * build and answers for them, and for nothing else on the site. docs/embedding.md tells how to
 * switch it on and off.
 */
(() => {
  const build = __AUSKUNFT_BUILD__;
  const files = __AUSKUNFT_FILES__; // address beside this file -> integrity
  const inPage = 'document' in self;
  const tag = inPage && (document.currentScript || document.querySelector('script[src*="auskunft-offline.js"]'));
  const address = inPage ? tag.src : location.href;
  const base = new URL('.', address).href;

  const page = () => {
    const warn = (cause) => console.warn('auskunft offline: ' + cause);

    // Registering takes an address only from a policy where the site demands Trusted Types.
    const trusted = () => {
      try {
        return trustedTypes.createPolicy('auskunft-offline', { createScriptURL: () => address }).createScriptURL('');
      } catch {
        return address;
      }
    };

    const register = async () => {
      const workers = navigator.serviceWorker;
      const scope = new URL(tag.dataset.scope || '.', base).href;
      const found = await workers.getRegistration(scope);
      const other = found && (found.active || found.waiting || found.installing);
      // To register over it would take the site's pages away from it.
      if (other && other.scriptURL !== address) return warn(`the site has a service worker already: ${other.scriptURL}`);
      const registration = await workers.register(trusted(), { scope });
      const watch = () => registration.installing?.addEventListener('statechange', ({ target }) => {
        if (target.state === 'redundant') warn('a file is missing or of another build; upload the whole folder again');
      }, { once: true });
      registration.addEventListener('updatefound', watch);
      watch();
    };

    // Browsers have service workers only where the connection is secure.
    if (!navigator.serviceWorker) return;
    // Who does not use the desk gets nothing stored.
    document.addEventListener('auskunft:ready', () => register().catch(warn), { once: true });
  };

  const worker = () => {
    // Their content belongs to their name, so that it does not matter which build stored them.
    const VERSIONED = /^(auskunft-[0-9a-f]{8}\.(js|wasm|css)|faq\.pack\?v=[0-9a-f]{8})$/;
    const NEWEST = /^auskunft(\.js|\.html|-offline\.js)(?=\?|$)/; // with any query: many a CMS appends its own
    const mine = `auskunft ${base} `; // other desks and scripts of this origin have stores too
    const store = mine + build;

    const stores = async () => (await caches.keys()).filter((name) => name.startsWith(mine));
    const remove = (names) => Promise.all(names.map((name) => caches.delete(name)));

    const stored = async (name, among) => {
      for (const cacheName of among) {
        const answer = await caches.match(base + name, { cacheName, ignoreVary: true });
        if (answer) return answer;
      }
    };

    // All or nothing: during an upload, half of the files are of another build. The integrity tells.
    const fill = async () => {
      const old = await stores();
      // This file cannot know its own; of whatever build it is, in a page it only registers.
      const all = Object.entries({ ...files, 'auskunft-offline.js': '' });
      const answers = await Promise.all(all.map(async ([name, integrity]) => {
        const known = VERSIONED.test(name) && await stored(name, old);
        return [name, known || await fetch(base + name, { integrity, cache: 'no-cache' })];
      }));
      const cache = await caches.open(store);
      // Made anew, because a browser refuses a page that a redirect led to.
      await Promise.all(answers.map(([name, answer]) => cache.put(base + name, new Response(answer.body, answer))));
    };

    // Runs when no page of the build before is open any more: nothing here skips the waiting.
    const settle = async () => {
      const old = (await stores()).filter((name) => name !== store);
      // One of them may belong to a newer build that is being installed; then that one tidies up.
      if (!registration.installing && !registration.waiting) await remove(old);
      await clients.claim();
    };

    const versioned = async (request, name) => await stored(name, await stores()) || fetch(request);

    // Online everything is as without this worker. Only what cannot be had comes from the store, and
    // then the loader of this build, whose other parts are there too.
    const newest = async (request, name) => {
      const fresh = request.mode === 'navigate' ? request : new Request(request, { cache: 'no-cache' });
      const answer = await fetch(fresh).catch(() => null);
      if (answer && answer.status < 500) return answer;
      return await stored(name, [store]) || answer || Response.error();
    };

    // Browsers keep a worker whose file is gone for ever. This one asks and goes.
    const leaveIfGone = async () => {
      const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => null);
      if (!answer) return;
      // Many a server sends its "not found" page with status 200.
      const isPage = answer.ok && /html/.test(answer.headers.get('content-type'));
      if (!isPage && answer.status !== 404 && answer.status !== 410) return;
      await registration.unregister();
      await remove(await stores());
    };

    addEventListener('install', (event) => event.waitUntil(fill()));
    addEventListener('activate', (event) => event.waitUntil(settle()));
    addEventListener('fetch', (event) => {
      const { request } = event;
      if (request.method !== 'GET' || !request.url.startsWith(base)) return;
      const name = request.url.slice(base.length).split('#')[0];
      const [fixed] = NEWEST.exec(name) || [];
      if (VERSIONED.test(name)) event.respondWith(versioned(request, name));
      if (!fixed) return;
      event.respondWith(newest(request, fixed));
      if (fixed === 'auskunft.js') event.waitUntil(leaveIfGone());
    });
  };

  if (inPage) page();
  else worker();
})();
