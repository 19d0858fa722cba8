// Pagefind as its manual shows it: search, then fetch what is shown. One result is a page with its sections that were found.

export async function open({ index }) {
  const pagefind = await import(`${index}pagefind.js`);
  await pagefind.options({ baseUrl: "/" }); // or it takes the folder before one named pagefind/ for the root
  await pagefind.init();
  const local = (url) => decodeURI(url).replace(/^\//, "");
  return {
    ask: async (query, shown) => {
      const { results } = await pagefind.search(query);
      const pages = await Promise.all(results.slice(0, shown).map((one) => one.data()));
      return pages.map(({ url, sub_results }) => [url, ...sub_results.map((one) => one.url)].map(local));
    },
  };
}
