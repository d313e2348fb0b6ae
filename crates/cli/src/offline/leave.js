/*
 * Auskunft without a network is switched off. This file takes the place of the one that kept
 * program and texts, and removes what it has stored, both from a page and as its service worker.
 * It can be deleted once visitors have had time to come back.
 */
(() => {
  const inPage = 'document' in self;
  const tag = inPage && (document.currentScript || document.querySelector('script[src*="auskunft-offline.js"]'));
  const address = inPage ? tag.src : location.href;
  const mine = `auskunft ${new URL('.', address).href} `;

  const forget = async () => {
    for (const name of await caches.keys()) if (name.startsWith(mine)) await caches.delete(name);
  };

  const page = async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations()) {
      const { active, waiting, installing } = registration;
      if ((active || waiting || installing)?.scriptURL === address) await registration.unregister();
    }
    await forget();
  };

  const worker = () => {
    // Nothing has to wait: this worker answers no request.
    addEventListener('install', () => skipWaiting());
    addEventListener('activate', (event) => event.waitUntil(registration.unregister().then(forget)));
  };

  if (!inPage) worker();
  else if (navigator.serviceWorker) page();
})();
