// Module worker: loads Pyodide from the given folder, imports selfcheck, answers one message after another.
//
// Only strings cross between JavaScript and Python. What is loaded is named by the lock file in the
// folder: our one wheel, whose hash Pyodide checks. Nothing else can be loaded, from nowhere else.

import { isPlain, isRequest } from "./protocol.mjs";

const FOLDER = /\/pyodide-[0-9a-f]{12}\/$/;

let handle = null;
let queue = Promise.resolve();

self.addEventListener("message", ({ data }) => {
  queue = queue.then(() => answer(data));
});

async function answer(message) {
  const id = isPlain(message) && Number.isSafeInteger(message.id) ? message.id : 0;
  const { kind, ...reply } = await replyTo(message);
  self.postMessage({ ...reply, id, kind });
}

async function replyTo(message) {
  if (!isRequest(message)) return failed("message", "unknown message");
  if (message.kind === "boot") return boot(message.base);
  if (handle === null) return failed("message", "not booted");
  const { id, ...request } = message;
  try {
    return JSON.parse(handle(JSON.stringify(request)));
  } catch (error) {
    return failed("run", error);
  }
}

async function boot(base) {
  const folder = new URL(base, self.location.href);
  if (folder.origin !== self.location.origin || !FOLDER.test(folder.pathname)) {
    return failed("message", "not a runtime folder of this site");
  }
  let python;
  try {
    python = await loadPython(folder.href);
  } catch (error) {
    return failed("runtime", error);
  }
  try {
    handle = python.pyimport("selfcheck.bridge").handle;
  } catch (error) {
    return failed("engine", error);
  }
  return { kind: "booted" };
}

async function loadPython(folder) {
  // The three start together; pyodide.mjs itself would ask for the large module only later.
  const lock = fetchText(`${folder}pyodide-lock.json`);
  import(`${folder}pyodide.asm.mjs`).catch(() => {});
  const [{ loadPyodide }, lockFileContents] = await Promise.all([import(`${folder}pyodide.mjs`), lock]);
  const loading = loadPyodide({
    indexURL: folder,
    lockFileContents,
    packageBaseUrl: folder,
    packages: Object.keys(JSON.parse(lockFileContents).packages),
    stdout: () => {}, // the package loader reports its progress here
  });
  return Promise.race([loading, wasmFailure]);
}

// Pyodide only warns when its WebAssembly cannot be had, and then waits for ever. Here that is an error
// at once, and a server that names the file's type wrongly is put up with.
const streaming = WebAssembly.instantiateStreaming.bind(WebAssembly);
const wasmFailure = new Promise((_, reject) => {
  WebAssembly.instantiateStreaming = async (source, imports) => {
    try {
      const response = await source;
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      if (response.headers.get("Content-Type") === "application/wasm") return await streaming(response, imports);
      return await WebAssembly.instantiate(await response.arrayBuffer(), imports);
    } catch (error) {
      reject(error);
      throw error;
    }
  };
});
wasmFailure.catch(() => {}); // boot() hears of it

async function fetchText(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  return response.text();
}

function failed(stage, reason) {
  return { kind: "failed", stage, reason: String(reason).slice(0, 2000) };
}
