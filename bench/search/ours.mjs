// Our engine, asked as the search box asks it; started as start.mjs does it, which every page has: the script of the box is
// loaded beside the worker, and an empty query lets the worker read its manifest.

export async function open({ worker, index }) {
  const running = new Worker(worker, { type: "module" });
  running.postMessage({ id: 0, query: "", base: index });
  const box = import(new URL("box.mjs", worker));
  let asked = 0;
  return {
    ask: (query) =>
      new Promise((resolve, reject) => {
        const id = ++asked;
        running.onmessage = async ({ data }) => {
          if (data.id !== id) return;
          await box;
          if (!data.ok) return reject(new Error(data.reason));
          const results = data.results.map(({ url, anchor }) => [anchor ? `${url}#${anchor}` : url]);
          resolve(data.answer ? [[data.answer.href], ...results] : results);
        };
        running.onerror = (event) => reject(new Error(event.message));
        running.postMessage({ id, query, base: index });
      }),
  };
}
