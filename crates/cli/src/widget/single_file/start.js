(async () => {
  const wait = document.querySelector('.wait');
  const failed = document.querySelector('.failed');
  // This script runs, so it tells how things go, and not the style.
  wait.style.animation = failed.style.animation = 'none';
  failed.hidden = true;

  const unpack = async (name) => {
    const packed = atob(document.querySelector(`[data-part=${name}]`).textContent);
    const blob = new Blob([Uint8Array.from(packed, (letter) => letter.charCodeAt(0))]);
    // Ends with an error if the bytes do not have the length and the CRC that gzip wrote behind them.
    const stream = blob.stream().pipeThrough(new DecompressionStream('gzip'));
    return [name, await new Response(stream).arrayBuffer()];
  };
  const address = (script) => URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));

  try {
    if (document.readyState === 'loading') {
      await new Promise((resolve) => { document.addEventListener('DOMContentLoaded', resolve); });
    }
    const unpacking = Promise.all(['loader', 'js', 'wasm', 'css', 'pack'].map(unpack));
    const parts = Object.fromEntries(await unpacking.catch((error) => {
      failed.querySelector('span').hidden = !window.DecompressionStream;
      throw error;
    }));
    const { default: start, attributes } = await import(address(parts.loader));
    const chat = document.createElement('auskunft-chat');
    for (const [name, value] of Object.entries(attributes)) chat.setAttribute(name, value);
    document.body.append(chat);
    // A file cannot request other files. Instead of the browser the loader asks this.
    const fetch = async ({ href }) => new Response(parts[href.split('.').pop()]);
    start(fetch, address(parts.js) + '#auskunft');
    document.querySelector('main').remove();
  } catch (error) {
    console.error(error);
    wait.remove();
    failed.setAttribute('role', 'alert');
    failed.hidden = false;
  }
})();
