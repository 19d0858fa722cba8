// Our engine, asked as the search box asks it; the script of the box is loaded too, as when the reader goes for it.

export async function open({ worker, index }) {
  await import(new URL("box.mjs", worker));
  const panel = import(new URL("panel.mjs", worker)); // the box may load it beside the worker
  const running = new Worker(worker, { type: "module" });
  let asked = 0;
  return {
    ask: (query) =>
      new Promise((resolve, reject) => {
        const id = ++asked;
        running.onmessage = async ({ data }) => {
          if (data.id !== id) return;
          await panel;
          if (!data.ok) return reject(new Error(data.reason));
          const results = data.results.map(({ url, anchor }) => [anchor ? `${url}#${anchor}` : url]);
          resolve(data.answer ? [[data.answer.href], ...results] : results);
        };
        running.onerror = (event) => reject(new Error(event.message));
        running.postMessage({ id, query, base: index });
      }),
  };
}
