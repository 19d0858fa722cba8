// Material's worker, set up as the theme's bundle sets it up. One result is a page with all its sections that were found.

const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];

export async function open({ worker, index }) {
  const running = new Worker(worker);
  const told = (type, data, wanted) =>
    new Promise((resolve, reject) => {
      running.onmessage = ({ data: reply }) => reply.type === wanted && resolve(reply.data);
      running.onerror = (event) => reject(new Error(event.message));
      running.postMessage({ type, data });
    });
  const { config, docs } = await (await fetch(index)).json();
  await told(SETUP, { config, docs, options: { suggest: false } }, READY);
  return { ask: async (query) => (await told(QUERY, query, RESULT)).items.map((group) => group.map(({ location }) => location)) };
}
